//! A model as pages read it.

use super::{ModelKind, Newness, Outcome, Subject};
use crate::date::Day;
use crate::look;
use ledger::{Ledger, Record, RecordId};

/// A registered model or example; texts are empty where nothing was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Model {
    /// Its record.
    pub id: RecordId,
    /// Tên mô hình.
    pub name: String,
    /// The unit that registered it.
    pub unit: Option<RecordId>,
    /// The key of its field.
    pub field: String,
    /// The key of its strand.
    pub strand: String,
    /// Mô hình or điển hình, once it is chosen.
    pub kind: Option<ModelKind>,
    /// Tập thể or cá nhân, once it is chosen.
    pub subject: Option<Subject>,
    /// The thôn.
    pub thon: Option<RecordId>,
    /// The address.
    pub place: String,
    /// Mới, đang thực hiện, nhân rộng.
    pub newness: Option<Newness>,
    /// The model it was replicated from.
    pub replicated: Option<RecordId>,
    /// The same in words.
    pub replicated_text: String,
    /// Thực trạng, lý do.
    pub reason: String,
    /// Mục tiêu, tiêu chí.
    pub goal: String,
    /// Nội dung, cách thức.
    pub content: String,
    /// Đối tượng.
    pub audience: String,
    /// Số hộ.
    pub households: Option<u32>,
    /// Chủ trì.
    pub lead: String,
    /// Phối hợp.
    pub partners: String,
    /// Tham gia.
    pub joiners: String,
    /// Nguồn lực.
    pub resources: String,
    /// Thời gian, tiến độ.
    pub schedule: String,
    /// Sản phẩm, kết quả đầu ra.
    pub outputs: String,
    /// Khả năng duy trì, nhân rộng.
    pub upkeep: String,
    /// Người phụ trách.
    pub keeper: String,
    /// Điện thoại.
    pub phone: String,
    /// The day the registration was received.
    pub registered: Option<Day>,
    /// Who took it.
    pub receiver: String,
    /// Whether it is nominated for the survey.
    pub nominated: bool,
    /// Why the unit registers more than the plan asks for.
    pub over_why: String,
    /// What the review has come to.
    pub outcome: Option<Outcome>,
    /// The day of the review.
    pub outcome_on: Option<Day>,
    /// Why it came to that.
    pub outcome_why: String,
    /// Why it was withdrawn; empty where it was not.
    pub withdrawn: String,
    /// Whether it lies in the bin.
    pub binned: bool,
}

impl Model {
    /// What it is counted and scored as: mô hình of a tập thể, unless something else is chosen.
    pub fn counts_as(&self) -> (ModelKind, Subject) {
        (self.kind.unwrap_or(ModelKind::Model), self.subject.unwrap_or(Subject::Collective))
    }

    /// Whether it goes to the survey: nominated, and neither withdrawn nor in the bin.
    pub fn in_survey(&self) -> bool {
        self.nominated && self.withdrawn.is_empty() && !self.binned
    }

    /// Whether it counts among its unit's models, drafts with them: it has a name, and is neither withdrawn nor in the bin.
    pub fn stands(&self) -> bool {
        !self.name.is_empty() && self.withdrawn.is_empty() && !self.binned
    }

    /// Whether its unit takes part by it: received, which a draft is not yet, and not withdrawn.
    pub fn registers(&self) -> bool {
        self.registered.is_some() && self.withdrawn.is_empty()
    }

    /// The model of a record id, if it is known.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Model> {
        look::of_kind(ledger, id, "model").and_then(|record| of(&record))
    }
}

pub(super) fn of(record: &Record<'_>) -> Option<Model> {
    let text = |register: &str| look::text(record, register);
    Some(Model {
        id: look::id(record)?,
        name: text("name"),
        unit: look::link(record, "unit"),
        field: text("field"),
        strand: text("strand"),
        kind: ModelKind::from_key(&text("kind")),
        subject: Subject::from_key(&text("subject")),
        thon: look::link(record, "thon"),
        place: text("place"),
        newness: Newness::from_key(&text("newness")),
        replicated: look::link(record, "replicated"),
        replicated_text: text("replicated.text"),
        reason: text("reason"),
        goal: text("goal"),
        content: text("content"),
        audience: text("audience"),
        households: look::number(record, "households"),
        lead: text("lead"),
        partners: text("partners"),
        joiners: text("joiners"),
        resources: text("resources"),
        schedule: text("schedule"),
        outputs: text("outputs"),
        upkeep: text("upkeep"),
        keeper: text("keeper"),
        phone: text("phone"),
        registered: look::day(record, "registered"),
        receiver: text("receiver"),
        nominated: look::flag(record, "nominated"),
        over_why: text("over.why"),
        outcome: Outcome::from_key(&text("outcome")),
        outcome_on: look::day(record, "outcome.on"),
        outcome_why: text("outcome.why"),
        withdrawn: text("withdrawn"),
        binned: look::flag(record, "binned"),
    })
}
