//! The fields of a campaign.

use super::Choice;
use crate::date::Day;
use crate::pen::Pen;
use crate::points::Points;
use crate::refusal::Refusal;
use crate::text::tidy_line;
use ledger::{RecordId, Value};

/// One field of a campaign. The register's name stands in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Its name (`name`).
    Name(String),
    /// The year, 2000 to 2100 (`year`).
    Year(u32),
    /// Tỉnh (`province`).
    Province(String),
    /// Xã (`commune`).
    Commune(String),
    /// The body that issues the plan: "Ban Thường vụ Đảng ủy xã …" (`body`).
    Body(String),
    /// The office that runs it: "Ban Xây dựng Đảng" (`office`).
    Office(String),
    /// Căn cứ, one a line (`basis`).
    Basis(Vec<String>),
    /// Lĩnh vực (`fields`).
    Fields(Vec<Choice>),
    /// The strands of the movement (`strands`).
    Strands(Vec<Choice>),
    /// Registrations are due before this day (`deadline`).
    Deadline(Option<Day>),
    /// The first and last day of the survey (`survey.from`, `survey.to`).
    Survey(Option<Day>, Option<Day>),
    /// The least and the most models a unit registers (`quota.min`, `quota.max`).
    Quota(u32, u32),
    /// Nơi nhận, one a line (`recipients`).
    Recipients(Vec<String>),
    /// For whom the signer signs: "T/M BAN THƯỜNG VỤ" (`signer.for`).
    SignerFor(String),
    /// The signer's post: "PHÓ BÍ THƯ" (`signer.post`).
    SignerPost(String),
    /// The signer's name (`signer.name`).
    SignerName(String),
    /// The most by which assessors' totals may differ (`rule.spread`, hundredths).
    Spread(Points),
    /// The percentage of members who must be present (`rule.quorum`).
    Quorum(u32),
    /// Whether the chair must be present (`rule.chair`).
    Chair(bool),
    /// The rubric for collectives (`rubric.collective`).
    CollectiveRubric(RecordId),
    /// The rubric for individuals (`rubric.individual`).
    IndividualRubric(RecordId),
}

impl Edit {
    pub(super) fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Name(name) => pen.name(id, "name", name),
            Edit::Year(year) => pen.number(id, "year", Some(*year), 2000..=2100),
            Edit::Province(name) => pen.line(id, "province", name),
            Edit::Commune(name) => pen.line(id, "commune", name),
            Edit::Body(name) => pen.line(id, "body", name),
            Edit::Office(name) => pen.line(id, "office", name),
            Edit::Basis(items) => pen.lines(id, "basis", items),
            Edit::Fields(choices) => keep_choices(pen, id, "fields", choices),
            Edit::Strands(choices) => keep_choices(pen, id, "strands", choices),
            Edit::Deadline(day) => pen.day(id, "deadline", *day),
            Edit::Survey(from, to) => {
                pen.day(id, "survey.from", *from)?;
                pen.day(id, "survey.to", *to)
            }
            Edit::Quota(least, most) => {
                pen.number(id, "quota.max", Some(*most), *least..=100)?;
                pen.number(id, "quota.min", Some(*least), 0..=100)
            }
            Edit::Recipients(items) => pen.lines(id, "recipients", items),
            Edit::SignerFor(text) => pen.line(id, "signer.for", text),
            Edit::SignerPost(text) => pen.line(id, "signer.post", text),
            Edit::SignerName(text) => pen.line(id, "signer.name", text),
            Edit::Spread(points) => {
                let hundredths = u32::try_from(points.get()).unwrap_or(u32::MAX);
                pen.number(id, "rule.spread", Some(hundredths), 0..=10_000)
            }
            Edit::Quorum(percent) => pen.number(id, "rule.quorum", Some(*percent), 1..=100),
            Edit::Chair(on) => pen.flag(id, "rule.chair", *on),
            Edit::CollectiveRubric(rubric) => pen.link(id, "rubric.collective", Some(rubric), "rubric"),
            Edit::IndividualRubric(rubric) => pen.link(id, "rubric.individual", Some(rubric), "rubric"),
        }
    }
}

/// Keys are short words in small letters, each used once; names are tidied.
fn keep_choices(pen: &mut Pen<'_>, id: &RecordId, register: &'static str, choices: &[Choice]) -> Result<(), Refusal> {
    let plain = |key: &str| {
        !key.is_empty()
            && key.len() <= 40
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let mut kept: Vec<Choice> = Vec::new();
    for choice in choices {
        let name = tidy_line(&choice.name);
        if !plain(&choice.key) || kept.iter().any(|other| other.key == choice.key) {
            return Err(Refusal::UnknownKey { register: register.to_owned(), key: choice.key.clone() });
        }
        if name.is_empty() {
            return Err(Refusal::TextMissing(register.to_owned()));
        }
        kept.push(Choice { key: choice.key.clone(), name });
    }
    if kept.is_empty() { pen.set(id, register, Value::null()) } else { pen.keep(id, register, &kept) }
}
