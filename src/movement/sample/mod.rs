//! The sample campaign: the commune's plan with a commune to train on, made by the same commands a person would give.
//! Never mixes with real data (it is a training campaign), and never asks a clock: the day comes in as an argument.

mod data;
mod models;
mod roster;
mod scribe;
mod sheets;
mod visits;
mod year;

#[cfg(test)]
mod tests;

use crate::date::Day;
use crate::refusal::Refusal;
use data::Data;
use ledger::{ComposeFault, Event};
use scribe::Scribe;

/// The first day of the survey (plan II.2), as the file writes days: what is reported before it is surveyed first.
const SURVEY: &str = "2026-07-01";

/// The record of the sample campaign, the same on every device.
pub const CAMPAIGN: &str = "campaign/mau-2026";

/// The events of the sample campaign as opened on a day.
///
/// Two devices that open the same file on the same day hold equal events; opened on different days they share all but
/// the visits, and merge without a conflict. `data` is the text of `sample.json`. Fails where the file does not read,
/// refers to something that is not in it, or asks for what `decide` refuses.
pub fn events(data: &str, day: Day) -> Result<Vec<Event>, SampleFault> {
    let data = Data::read(data)?;
    let mut scribe = Scribe::new();
    roster::write(&mut scribe, &data)?;
    models::register(&mut scribe, &data)?;
    roster::write_teams(&mut scribe, &data)?;
    models::report(&mut scribe, &data, |reported| reported < SURVEY)?;
    visits::write_past(&mut scribe, &data)?;
    sheets::write_assessors(&mut scribe, &data)?;
    models::report(&mut scribe, &data, |reported| reported >= SURVEY)?;
    year::write(&mut scribe, &data)?;
    visits::lay(&mut scribe, &data, day)?;
    Ok(scribe.finish())
}

/// Why the sample cannot be opened; with the file that belongs to this version it does not happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SampleFault {
    /// The file does not read as a sample: where.
    File {
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
    },
    /// A list refers to a place of another list that is not there.
    Missing {
        /// The kind of record meant.
        kind: &'static str,
        /// The place, from 1.
        place: usize,
    },
    /// A short name, a day or a time does not read.
    Form(String),
    /// The movement's own rules refuse it.
    Refused(Box<Refusal>),
    /// The ledger cannot write it.
    Compose(ComposeFault),
}

impl From<Refusal> for SampleFault {
    fn from(refusal: Refusal) -> Self {
        SampleFault::Refused(Box::new(refusal))
    }
}

impl From<ComposeFault> for SampleFault {
    fn from(fault: ComposeFault) -> Self {
        SampleFault::Compose(fault)
    }
}
