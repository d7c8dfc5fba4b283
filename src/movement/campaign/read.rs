//! The campaign as pages read it.

use super::numbering::{self, Prefix};
use crate::date::Day;
use crate::look;
use crate::points::Points;
use ledger::{Ledger, Record, RecordId};
use serde::{Deserialize, Serialize};

/// The most rounds of scoring a campaign has.
pub(super) const LAST_ROUND: u32 = 99;

/// A choice the campaign offers: a field, a strand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The key that models keep.
    pub key: String,
    /// What people read.
    pub name: String,
    /// Whether it is offered no longer, and stands only for what has it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub gone: bool,
}

impl Choice {
    /// A choice that is offered.
    pub fn new(key: impl Into<String>, name: impl Into<String>) -> Choice {
        Choice { key: key.into(), name: name.into(), gone: false }
    }
}

/// The council rules, each a setting (defaults after two provinces' councils, domain §4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The most by which assessors' totals may differ before they discuss and score again.
    pub spread: Points,
    /// The percentage of members who must be present, 1 to 100.
    pub quorum: u32,
    /// Whether the chair must be among them.
    pub chair: bool,
}

/// What the campaign once offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Former {
    /// Lĩnh vực.
    pub fields: Vec<Choice>,
    /// The strands of the movement.
    pub strands: Vec<Choice>,
}

/// The campaign of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Campaign {
    /// Its record.
    pub id: RecordId,
    /// Its name.
    pub name: String,
    /// The year, if set.
    pub year: Option<u32>,
    /// Tỉnh.
    pub province: String,
    /// Xã.
    pub commune: String,
    /// The body that issues the plan.
    pub body: String,
    /// The office that runs it.
    pub office: String,
    /// Căn cứ.
    pub basis: Vec<String>,
    /// Lĩnh vực.
    pub fields: Vec<Choice>,
    /// The strands of the movement.
    pub strands: Vec<Choice>,
    /// Fields and strands that are offered no longer; what has one is still called by its name.
    pub former: Former,
    /// Registrations are due before this day.
    pub deadline: Option<Day>,
    /// The first and last day of the survey.
    pub survey: (Option<Day>, Option<Day>),
    /// The least and the most models a unit registers.
    pub quota: (u32, u32),
    /// Nơi nhận.
    pub recipients: Vec<String>,
    /// For whom the signer signs.
    pub signer_for: String,
    /// The signer's post.
    pub signer_post: String,
    /// The signer's name.
    pub signer_name: String,
    /// Nhiệm kỳ: numbers begin anew with each.
    pub term: String,
    /// The prefix of each type of document.
    pub numbering: Vec<Prefix>,
    /// The council rules.
    pub rules: Rules,
    /// The rubric for collectives.
    pub collective_rubric: Option<RecordId>,
    /// The rubric for individuals.
    pub individual_rubric: Option<RecordId>,
    /// The present round of scoring, from 1.
    pub round: u32,
    /// The rounds that are closed.
    pub closed: Vec<u32>,
    /// Whether it is for training.
    pub training: bool,
}

impl Campaign {
    /// The campaign of this ledger: the first by id, should there be several.
    pub fn of(ledger: &Ledger) -> Option<Campaign> {
        ledger.records("campaign").find(|record| record.text("name").is_some()).and_then(|record| of(&record))
    }

    /// The name of a field, also of one that is offered no longer; its key where the campaign never knew it.
    pub fn field_name<'a>(&'a self, key: &'a str) -> &'a str {
        self.name_of("fields", key)
    }

    /// The name of a strand, likewise.
    pub fn strand_name<'a>(&'a self, key: &'a str) -> &'a str {
        self.name_of("strands", key)
    }

    /// The name of a choice of a register of lists, likewise.
    pub fn name_of<'a>(&'a self, register: &str, key: &'a str) -> &'a str {
        self.known(register).find(|choice| choice.key == key).map_or(key, |choice| choice.name.as_str())
    }

    /// What the campaign offers under a register of lists, and after it what it once offered.
    pub fn known(&self, register: &str) -> impl Iterator<Item = &Choice> {
        let former: &[Choice] = match register {
            "fields" => &self.former.fields,
            "strands" => &self.former.strands,
            _ => &[],
        };
        self.offers(register).iter().chain(former)
    }

    /// What the campaign offers under a register of lists; nothing under any other.
    pub fn offers(&self, register: &str) -> &[Choice] {
        match register {
            "fields" => &self.fields,
            "strands" => &self.strands,
            _ => &[],
        }
    }

    /// Whether a day lies in the time of the survey; yes where none is set.
    pub fn surveys_on(&self, day: Day) -> bool {
        self.survey.0.is_none_or(|from| from <= day) && self.survey.1.is_none_or(|to| day <= to)
    }
}

/// The choices of a register that are offered, and those that no longer are.
fn choices(record: &Record<'_>, register: &str) -> (Vec<Choice>, Vec<Choice>) {
    record.value::<Vec<Choice>>(register).unwrap_or_default().into_iter().partition(|choice| !choice.gone)
}

fn of(record: &Record<'_>) -> Option<Campaign> {
    let text = |register: &str| look::text(record, register);
    let number = |register: &str, default: u32| look::number(record, register).unwrap_or(default);
    let (fields, former_fields) = choices(record, "fields");
    let (strands, former_strands) = choices(record, "strands");
    let prefixes: Vec<String> = record.value(numbering::LINES).unwrap_or_default();
    Some(Campaign {
        id: look::id(record)?,
        name: text("name"),
        year: look::number(record, "year"),
        province: text("province"),
        commune: text("commune"),
        body: text("body"),
        office: text("office"),
        basis: record.value("basis").unwrap_or_default(),
        fields,
        strands,
        former: Former { fields: former_fields, strands: former_strands },
        deadline: look::day(record, "deadline"),
        survey: (look::day(record, "survey.from"), look::day(record, "survey.to")),
        quota: (number("quota.min", 1), number("quota.max", 2)),
        recipients: record.value("recipients").unwrap_or_default(),
        signer_for: text("signer.for"),
        signer_post: text("signer.post"),
        signer_name: text("signer.name"),
        term: text("term"),
        numbering: prefixes.iter().filter_map(|line| numbering::of_line(line)).collect(),
        rules: Rules {
            spread: record.int("rule.spread").and_then(Points::of).unwrap_or(Points::whole(10)),
            quorum: number("rule.quorum", 75),
            chair: record.value("rule.chair").unwrap_or(true),
        },
        collective_rubric: look::link(record, "rubric.collective"),
        individual_rubric: look::link(record, "rubric.individual"),
        round: number("round", 1).clamp(1, LAST_ROUND),
        closed: (1..=LAST_ROUND).filter(|n| look::flag(record, &format!("closed.{n}"))).collect(),
        training: look::flag(record, "training"),
    })
}
