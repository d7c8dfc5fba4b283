//! What deserves a second look at a registration. Never blocks: the plan flags, people decide.

use super::near::{Near, near};
use super::{Model, Outcome};
use crate::campaign::Campaign;
use crate::date::Day;
use crate::look;
use crate::sheet::{Reader, Scorings};
use ledger::{Ledger, RecordId};

/// Something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Received on or after the day before which it was due (plan III.2).
    Late {
        /// Due before this day.
        due: Day,
        /// Received on this day.
        received: Day,
    },
    /// The unit registers more models than the plan asks for, and gives no reason at any of them.
    OverQuota {
        /// How many it registers.
        count: usize,
        /// How many the plan asks for at most.
        most: u32,
    },
    /// The unit registers as many models as the plan asks for, and this one, which was not received yet, would be one more;
    /// no reason is given at any of them.
    QuotaFull {
        /// How many it registers.
        count: usize,
        /// How many the plan asks for at most.
        most: u32,
    },
    /// Another model has nearly the same name, in the same unit or area.
    Similar(RecordId, Near),
    /// It goes to the survey, and nobody has written down that it was received.
    NotReceived,
    /// A review has come to something, and no sheet of it is sealed here; a tablet, which lacks others' sheets, cannot know.
    NotScored,
    /// No field was chosen.
    NoField,
    /// No thôn was chosen.
    NoThon,
}

impl Notice {
    /// The register of the field that it is about.
    pub fn register(&self) -> &'static str {
        match self {
            Notice::Late { .. } | Notice::NotReceived => "registered",
            Notice::OverQuota { .. } | Notice::QuotaFull { .. } => "over.why",
            Notice::Similar(..) => "name",
            Notice::NotScored => "outcome",
            Notice::NoField => "field",
            Notice::NoThon => "thon",
        }
    }
}

/// What a registration says, be it written down already or not, as far as it is held against the plan and the others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registering {
    /// Its record; none while it is yet to be made.
    pub id: Option<RecordId>,
    /// Its name.
    pub name: String,
    /// Its unit.
    pub unit: Option<RecordId>,
    /// Its thôn.
    pub thon: Option<RecordId>,
    /// The day on which it was received.
    pub registered: Option<Day>,
    /// Whether it says why the unit registers more than the plan asks for.
    pub explained: bool,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

impl From<&Model> for Registering {
    fn from(model: &Model) -> Self {
        Self {
            id: Some(model.id.clone()),
            name: model.name.clone(),
            unit: model.unit.clone(),
            thon: model.thon.clone(),
            registered: model.registered,
            explained: !model.over_why.is_empty(),
            withdrawn: !model.withdrawn.is_empty(),
        }
    }
}

/// The notices about what a registration says, written down already or not.
pub fn registering(ledger: &Ledger, of: &Registering) -> Vec<Notice> {
    let mut all = Vec::new();
    if let Some(campaign) = Campaign::of(ledger) {
        if let (Some(due), Some(received)) = (campaign.deadline, of.registered)
            && received >= due
        {
            all.push(Notice::Late { due, received });
        }
        all.extend(over(ledger, of, campaign.quota.1));
    }
    let places = (of.unit.as_ref(), of.thon.as_ref());
    let twins = near(ledger, of.id.as_ref(), &of.name, places);
    all.extend(twins.into_iter().map(|(other, near)| Notice::Similar(other, near)));
    all
}

/// All notices about a model.
pub fn notices(ledger: &Ledger, model: &Model) -> Vec<Notice> {
    let mut all = registering(ledger, &model.into());
    if model.in_survey() && model.registered.is_none() {
        all.push(Notice::NotReceived);
    }
    if model.outcome.is_some_and(|outcome| outcome != Outcome::Returned) && !any_sealed(ledger, model) {
        all.push(Notice::NotScored);
    }
    if model.field.is_empty() {
        all.push(Notice::NoField);
    }
    if model.thon.is_none() {
        all.push(Notice::NoThon);
    }
    all
}

/// The notices about a model that a reader can rely on: what is scored only the office knows.
pub fn notices_for(ledger: &Ledger, model: &Model, reader: &Reader) -> Vec<Notice> {
    let known = |notice: &Notice| reader.office || *notice != Notice::NotScored;
    notices(ledger, model).into_iter().filter(known).collect()
}

/// Whether any sheet of a model is sealed here, of whatever round.
fn any_sealed(ledger: &Ledger, model: &Model) -> bool {
    let scorings = Scorings::of_model(ledger, &model.id);
    (1..=scorings.latest(&model.id)).any(|round| scorings.in_round(&model.id, round).sealed > 0)
}

/// What is to be said of the number of models that the unit registers; a draft is none of them.
fn over(ledger: &Ledger, of: &Registering, most: u32) -> Option<Notice> {
    let unit = of.unit.as_ref().filter(|_| !of.withdrawn)?;
    let (mut count, mut explained) = (usize::from(of.registered.is_some()), of.explained);
    let own = of.id.as_ref().map(RecordId::as_str);
    let others = ledger.records("model").filter(|record| Some(record.id()) != own);
    for record in others.filter(|record| look::link(record, "unit").as_ref() == Some(unit)) {
        let Some(other) = super::read::of(&record).filter(Model::stands) else { continue };
        count += usize::from(other.registers());
        explained |= !other.over_why.is_empty();
    }
    let so_far = u32::try_from(count).unwrap_or(u32::MAX);
    match of.registered {
        _ if explained => None,
        Some(_) => (so_far > most).then_some(Notice::OverQuota { count, most }),
        None => (so_far >= most).then_some(Notice::QuotaFull { count, most }),
    }
}
