//! The value of a register: canonical JSON text. Knows nothing of what it means.

use crate::canonical;
use crate::json::{Cursor, JsonFault};
use crate::limits;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::sync::Arc;

/// A register's value, as canonical JSON.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(Arc<str>);

/// Why something could not become a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueFault {
    /// Its own `Serialize` gave up.
    Unserializable,
    /// It is no JSON that this ledger keeps: a fraction, a NUL, too deep.
    Json(JsonFault),
}

impl Value {
    /// A whole number; those beyond ±(2^53 − 1) become the nearest that fits.
    pub fn int(number: i64) -> Self {
        Value(number.clamp(-limits::INTEGER, limits::INTEGER).to_string().into())
    }

    /// A text. NUL, which no text may hold, is left out.
    pub fn text(text: &str) -> Self {
        let mut out = String::with_capacity(text.len() + 2);
        if text.contains('\0') {
            canonical::push_string(&mut out, &text.replace('\0', ""));
        } else {
            canonical::push_string(&mut out, text);
        }
        Value(out.into())
    }

    /// Yes or no.
    pub fn bool(yes: bool) -> Self {
        Value(if yes { "true" } else { "false" }.into())
    }

    /// Nothing: what a register holds once it is emptied.
    pub fn null() -> Self {
        Value("null".into())
    }

    /// Anything that serialises; fails on fractions, NUL, and nesting beyond [`limits::DEPTH`].
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Result<Self, ValueFault> {
        let text = serde_json::to_string(value).map_err(|_| ValueFault::Unserializable)?;
        Self::parse(&text)
    }

    /// Any sound JSON text, brought into canonical form.
    pub fn parse(text: &str) -> Result<Self, ValueFault> {
        canonical::rewrite_str(text).map(|text| Value(text.into())).map_err(ValueFault::Json)
    }

    /// The whole number, if it is one.
    pub fn as_int(&self) -> Option<i64> {
        as_int(&self.0)
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<String> {
        as_text(&self.0)
    }

    /// Yes or no, if it is that.
    pub fn as_bool(&self) -> Option<bool> {
        match &*self.0 {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        }
    }

    /// Read as a type of the caller's; `None` where it does not fit.
    pub fn get<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_str(&self.0).ok()
    }

    /// The canonical JSON text.
    pub fn raw(&self) -> &str {
        &self.0
    }

    /// Whether it is nothing.
    pub fn is_null(&self) -> bool {
        &*self.0 == "null"
    }

    /// A value whose text is canonical already.
    pub(crate) fn known(text: &str) -> Self {
        Value(text.into())
    }
}

pub(crate) fn as_int(raw: &str) -> Option<i64> {
    let mut cursor = Cursor::canonical(raw);
    cursor.int().ok().filter(|_| cursor.end().is_ok())
}

pub(crate) fn as_text(raw: &str) -> Option<String> {
    let text = Cursor::canonical(raw).string().ok()?;
    Some(text.decode().into_owned())
}
