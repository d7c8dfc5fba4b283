//! The fields of a model: the registration form (domain §5), its nomination and its place.

use super::{ModelKind, Newness, Subject};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::noun::Noun;
use crate::pen::Pen;
use crate::refusal::Refusal;
use ledger::{RecordId, Value};

/// One field of a model. The register's name stands in brackets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Tên mô hình (`name`).
    Name(String),
    /// The unit that registers it (`unit`).
    Unit(Option<RecordId>),
    /// Lĩnh vực: a key of the campaign's fields (`field`).
    Field(String),
    /// The strand: a key of the campaign's strands (`strand`).
    Strand(String),
    /// Mô hình or điển hình (`kind`).
    Kind(ModelKind),
    /// Tập thể or cá nhân (`subject`).
    Subject(Subject),
    /// Địa bàn: the thôn (`thon`).
    Thon(Option<RecordId>),
    /// The address within it (`place`).
    Place(String),
    /// Mới, đang thực hiện, nhân rộng (`newness`).
    Newness(Newness),
    /// The model it was replicated from, where that is on record (`replicated`).
    ReplicatedFrom(Option<RecordId>),
    /// The model it was replicated from, in words (`replicated.text`).
    ReplicatedText(String),
    /// Thực trạng, lý do (`reason`).
    Reason(String),
    /// Mục tiêu, tiêu chí (`goal`).
    Goal(String),
    /// Nội dung, cách thức (`content`).
    Content(String),
    /// Đối tượng (`audience`).
    Audience(String),
    /// Số hộ (`households`).
    Households(Option<u32>),
    /// Lực lượng chủ trì (`lead`).
    Lead(String),
    /// Lực lượng phối hợp (`partners`).
    Partners(String),
    /// Lực lượng tham gia (`joiners`).
    Joiners(String),
    /// Nguồn lực (`resources`).
    Resources(String),
    /// Thời gian, tiến độ (`schedule`).
    Schedule(String),
    /// Sản phẩm, kết quả đầu ra (`outputs`).
    Outputs(String),
    /// Khả năng duy trì, nhân rộng (`upkeep`).
    Upkeep(String),
    /// Người phụ trách (`keeper`).
    Keeper(String),
    /// Điện thoại (`phone`).
    Phone(String),
    /// The day the registration was received (`registered`).
    Registered(Option<Day>),
    /// Whether the unit nominated it for the survey (`nominated`).
    Nominated(bool),
}

impl Noun for Edit {
    const KIND: &'static str = "model";
    const NEEDED: &'static [&'static str] = &["name", "unit"];

    fn write(&self, pen: &mut Pen<'_>, id: &RecordId) -> Result<(), Refusal> {
        match self {
            Edit::Name(name) => pen.name(id, "name", name),
            Edit::Unit(unit) => pen.link(id, "unit", unit.as_ref(), "unit"),
            Edit::Field(key) => choice(pen, id, "field", key),
            Edit::Strand(key) => choice(pen, id, "strand", key),
            Edit::Kind(kind) => pen.set(id, "kind", Value::text(kind.key())),
            Edit::Subject(subject) => pen.set(id, "subject", Value::text(subject.key())),
            Edit::Thon(thon) => pen.link(id, "thon", thon.as_ref(), "thon"),
            Edit::Place(place) => pen.line(id, "place", place),
            Edit::Newness(newness) => pen.set(id, "newness", Value::text(newness.key())),
            Edit::ReplicatedFrom(model) => pen.link(id, "replicated", model.as_ref(), "model"),
            Edit::ReplicatedText(text) => pen.line(id, "replicated.text", text),
            Edit::Reason(text) => pen.text(id, "reason", text),
            Edit::Goal(text) => pen.text(id, "goal", text),
            Edit::Content(text) => pen.text(id, "content", text),
            Edit::Audience(text) => pen.text(id, "audience", text),
            Edit::Households(count) => pen.number(id, "households", *count, 0..=100_000),
            Edit::Lead(text) => pen.text(id, "lead", text),
            Edit::Partners(text) => pen.text(id, "partners", text),
            Edit::Joiners(text) => pen.text(id, "joiners", text),
            Edit::Resources(text) => pen.text(id, "resources", text),
            Edit::Schedule(text) => pen.text(id, "schedule", text),
            Edit::Outputs(text) => pen.text(id, "outputs", text),
            Edit::Upkeep(text) => pen.text(id, "upkeep", text),
            Edit::Keeper(name) => pen.line(id, "keeper", name),
            Edit::Phone(phone) => pen.line(id, "phone", phone),
            Edit::Registered(day) => pen.day(id, "registered", *day),
            Edit::Nominated(on) => pen.flag(id, "nominated", *on),
        }
    }
}

/// Sets a key that the campaign must offer; empty clears it.
fn choice(pen: &mut Pen<'_>, id: &RecordId, register: &'static str, key: &str) -> Result<(), Refusal> {
    if key.is_empty() {
        return pen.set(id, register, Value::null());
    }
    let campaign = Campaign::of(pen.scene.ledger).ok_or(Refusal::NoCampaign)?;
    let offered = if register == "field" { &campaign.fields } else { &campaign.strands };
    if offered.iter().any(|choice| choice.key == key) {
        pen.set(id, register, Value::text(key))
    } else {
        Err(Refusal::UnknownKey { register: register.to_owned(), key: key.to_owned() })
    }
}
