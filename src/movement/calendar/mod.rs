//! Everything dated, in one list (domain §3 no. 33): the campaign's days, tasks, visits and their notices,
//! training, inspections, reports due, registrations received, reviews, the media column, money.

mod ics;
mod month;

pub use ics::ics;
pub use month::{Week, by_key, first, months_later, weeks};

use crate::campaign::Campaign;
use crate::date::{Day, Time};
use crate::keyed::keyed;
use crate::look;
use crate::model::receipts;
use crate::record::{Noun, title};
use crate::visit;
use ledger::{Ledger, RecordId};

keyed! {
    /// What happens on a day.
    Matter {
        /// The registrations are due before it.
        Deadline = "han-dang-ky",
        /// The survey begins.
        SurveyFrom = "khao-sat-tu",
        /// The survey ends.
        SurveyTo = "khao-sat-den",
        /// A task is due.
        Task = "nhiem-vu",
        /// A visit.
        Visit = "khao-sat",
        /// A training session.
        Training = "tap-huan",
        /// An inspection.
        Inspection = "kiem-tra",
        /// A report is due.
        Report = "bao-cao",
        /// Registrations were received.
        Received = "nhan-dang-ky",
        /// The notice of a visit was sent.
        Notice = "thong-bao",
        /// A review came to something.
        Review = "binh-xet",
        /// An item of the media column.
        Media = "chuyen-muc",
        /// Money came or went.
        Money = "kinh-phi",
    }
}

/// One thing on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub day: Day,
    /// The time of day, where it has one.
    pub time: Option<Time>,
    /// What it is.
    pub matter: Matter,
    /// The record it comes from; of several the first.
    pub record: RecordId,
    /// What it is about: the name of a task, the models of a visit or of the registrations of a day.
    pub title: String,
    /// Whether it is done: a task with its day of completion, a report that came.
    pub done: bool,
}

/// Everything dated, by day and time.
pub fn dated(ledger: &Ledger) -> Vec<Dated> {
    let mut all = of_campaign(ledger);
    for (noun, register, matter, done) in [
        (Noun::Task, "due", Matter::Task, Some("done")),
        (Noun::Training, "date", Matter::Training, None),
        (Noun::Inspection, "date", Matter::Inspection, None),
        (Noun::Report, "due", Matter::Report, Some("received")),
        (Noun::Model, "outcome.on", Matter::Review, None),
        (Noun::Media, "date", Matter::Media, None),
        (Noun::Money, "date", Matter::Money, None),
    ] {
        for record in ledger.records(noun.key()).filter(|record| !look::flag(record, "binned")) {
            let Some((id, day)) = look::id(&record).zip(look::day(&record, register)) else { continue };
            let done = done.is_some_and(|done| look::day(&record, done).is_some());
            all.push(Dated { day, time: None, matter, title: title(ledger, &id), record: id, done });
        }
    }
    for visit in visit::list(ledger) {
        let names: Vec<String> = visit.models.iter().map(|model| title(ledger, model)).collect();
        let told = ledger.record(visit.id.as_str()).and_then(|record| look::day(&record, "notice.sent"));
        let days = [(told, None, Matter::Notice), (visit.date, visit.time, Matter::Visit)];
        for (day, time, matter) in days {
            let Some(day) = day else { continue };
            all.push(Dated { day, time, matter, record: visit.id.clone(), title: names.join(", "), done: false });
        }
    }
    all.extend(received(ledger));
    ledger::order::by_key(&mut all, |one| (one.day, one.time, one.matter, one.record.clone()));
    all
}

/// The registrations of a day as one: before the deadline they come in heaps.
fn received(ledger: &Ledger) -> Vec<Dated> {
    let mut days: Vec<Dated> = Vec::new();
    for receipt in receipts(ledger) {
        let Some(day) = receipt.day else { continue };
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.title.extend([", ", &receipt.name]),
            None => {
                let (record, title) = (receipt.id, receipt.name);
                days.push(Dated { day, time: None, matter: Matter::Received, record, title, done: false });
            }
        }
    }
    days
}

fn of_campaign(ledger: &Ledger) -> Vec<Dated> {
    let Some(campaign) = Campaign::of(ledger) else { return Vec::new() };
    let days = [
        (campaign.deadline, Matter::Deadline),
        (campaign.survey.0, Matter::SurveyFrom),
        (campaign.survey.1, Matter::SurveyTo),
    ];
    let one = |(day, matter): (Option<Day>, Matter)| {
        let (record, title) = (campaign.id.clone(), campaign.name.clone());
        Some(Dated { day: day?, time: None, matter, record, title, done: false })
    };
    days.into_iter().filter_map(one).collect()
}
