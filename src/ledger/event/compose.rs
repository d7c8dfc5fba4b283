//! Writing an event's canonical text.

use super::{ComposeFault, Reference};
use crate::canonical::push_string;
use crate::id::{IncarnationId, is_action_kind, push_hex};
use crate::limits;
use std::collections::BTreeMap;
use std::fmt::Write;

/// An event about to be written.
pub(crate) struct Draft<'a> {
    pub(crate) kind: &'a str,
    pub(crate) incarnation: IncarnationId,
    pub(crate) seq: u64,
    pub(crate) wall_ms: i64,
    pub(crate) hlc_ms: i64,
    pub(crate) who: Option<&'a str>,
    /// What is set, by record and register: the order of names, being ASCII, is the canonical order.
    pub(crate) records: BTreeMap<&'a str, BTreeMap<&'a str, Setting<'a>>>,
}

/// A register's new value and what it supersedes.
pub(crate) struct Setting<'a> {
    pub(crate) value: &'a str,
    pub(crate) references: Vec<Reference>,
}

impl Draft<'_> {
    /// The event's canonical text.
    pub(crate) fn write(&self) -> Result<String, ComposeFault> {
        if !is_action_kind(self.kind) {
            return Err(ComposeFault::Kind);
        }
        if self.seq > limits::INTEGER.unsigned_abs() {
            return Err(ComposeFault::Exhausted);
        }
        let mut out = String::with_capacity(256);
        // Writing to a String cannot fail.
        let _ = write!(out, r#"{{"a":"{}","d":"{}""#, self.kind, self.incarnation);
        if self.hlc_ms != self.wall_ms {
            let _ = write!(out, r#","h":{}"#, self.hlc_ms);
        }
        let _ = write!(out, r#","n":{},"r":{{"#, self.seq);
        for (index, (record, registers)) in self.records.iter().enumerate() {
            push_key(&mut out, index, record);
            out.push('{');
            for (index, (register, setting)) in registers.iter().enumerate() {
                push_key(&mut out, index, register);
                setting.write(&mut out);
            }
            out.push('}');
        }
        let _ = write!(out, r#"}},"t":{}"#, self.wall_ms);
        if let Some(who) = self.who {
            let _ = write!(out, r#","w":"{who}""#);
        }
        out.push('}');
        if out.len() > limits::EVENT_BYTES { Err(ComposeFault::TooLong(out.len())) } else { Ok(out) }
    }
}

impl Setting<'_> {
    fn write(&self, out: &mut String) {
        out.push('[');
        out.push_str(self.value);
        let mut references: Vec<String> = self.references.iter().map(Reference::text).collect();
        crate::order::plainly(&mut references);
        references.dedup();
        for reference in references {
            out.push_str(",\"");
            out.push_str(&reference);
            out.push('"');
        }
        out.push(']');
    }
}

impl Reference {
    fn text(&self) -> String {
        let mut text = format!("{}:{}", self.incarnation, self.seq);
        if let Some(exact) = self.exact {
            text.push(':');
            push_hex(&mut text, &exact.to_be_bytes());
        }
        text
    }
}

fn push_key(out: &mut String, index: usize, key: &str) {
    if index > 0 {
        out.push(',');
    }
    push_string(out, key);
    out.push(':');
}
