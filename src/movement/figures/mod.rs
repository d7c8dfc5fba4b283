//! The year on one page (domain §3 no. 36): models by field, kind and state. Never ranks them.

mod classes;

pub use classes::{Classes, Counted, classes};

use crate::campaign::{Campaign, Choice};
use crate::model::{self, ModelKind, State, Subject, Surroundings};
use ledger::Ledger;

/// A line of the table: of one field, how many models of each kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfField {
    /// The name of the field; empty for models without one.
    pub name: String,
    /// Mô hình of collectives, of individuals, điển hình of collectives, of individuals.
    pub kinds: [usize; 4],
    /// How many were nominated.
    pub nominated: usize,
    /// How many came to be recognised, exemplary or proposed.
    pub recognised: usize,
}

impl OfField {
    /// All of the field.
    pub fn all(&self) -> usize {
        self.kinds.iter().sum()
    }
}

/// The year's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// By field, in the campaign's order; then fields that are offered no longer and used, last those without a field.
    pub fields: Vec<OfField>,
    /// By state, in the order of the year; those without any are left out.
    pub states: Vec<(State, usize)>,
    /// By strand, likewise. Always of both strands.
    pub strands: Vec<(String, usize)>,
    /// Models that were withdrawn, of both strands: in none of the counts but that of their state.
    pub withdrawn: usize,
}

impl Figures {
    /// The line that sums up the fields.
    pub fn sum(&self) -> OfField {
        let mut sum = OfField { name: String::new(), kinds: [0; 4], nominated: 0, recognised: 0 };
        for field in &self.fields {
            for (all, of) in sum.kinds.iter_mut().zip(field.kinds) {
                *all += of;
            }
            sum.nominated += field.nominated;
            sum.recognised += field.recognised;
        }
        sum
    }
}

/// The year's figures, as far as this device knows; of one strand alone where its key is given.
pub fn figures(ledger: &Ledger, strand: Option<&str>) -> Figures {
    let campaign = Campaign::of(ledger);
    let known = |list: &str| campaign.iter().flat_map(|of| of.known(list)).cloned().collect::<Vec<_>>();
    let (choices, offered) = (known("fields"), known("strands"));
    let mut strands: Vec<(String, usize)> = offered.iter().map(|choice| (choice.name.clone(), 0)).collect();
    strands.push((String::new(), 0));
    let line = |name: String| OfField { name, kinds: [0; 4], nominated: 0, recognised: 0 };
    let mut fields: Vec<OfField> = choices.iter().map(|choice| line(choice.name.clone())).collect();
    fields.push(line(String::new()));
    let surroundings = Surroundings::of(ledger);
    let mut states: Vec<(State, usize)> = State::ALL.iter().map(|state| (*state, 0)).collect();
    let mut withdrawn = 0;
    for model in model::list(ledger) {
        let state = surroundings.state(&model);
        withdrawn += usize::from(state == State::Withdrawn);
        let at = offered.iter().position(|choice| choice.key == model.strand).unwrap_or(offered.len());
        if let Some((_, count)) = strands.get_mut(at).filter(|_| state != State::Withdrawn) {
            *count += 1;
        }
        if strand.is_some_and(|strand| strand != model.strand) {
            continue;
        }
        if let Some((_, count)) = states.iter_mut().find(|(one, _)| *one == state) {
            *count += 1;
        }
        if state == State::Withdrawn {
            continue;
        }
        let at = choices.iter().position(|choice| choice.key == model.field).unwrap_or(choices.len());
        let Some(field) = fields.get_mut(at) else { continue };
        let (kind, subject) = model.counts_as();
        let kind = usize::from(kind == ModelKind::Example) * 2 + usize::from(subject == Subject::Individual);
        if let Some(count) = field.kinds.get_mut(kind) {
            *count += 1;
        }
        field.nominated += usize::from(model.nominated);
        field.recognised += usize::from(matches!(state, State::Recognised | State::Exemplary | State::Proposed));
    }
    // Of what is offered no longer, and of none, only what is used is told.
    let is_offered = |of: &[Choice], at: usize| of.get(at).is_some_and(|choice| !choice.gone);
    let fields = fields.into_iter().enumerate().filter(|(at, of)| is_offered(&choices, *at) || of.all() > 0);
    let fields = fields.map(|(_, of)| of).collect();
    let strands = strands.into_iter().enumerate().filter(|(at, of)| is_offered(&offered, *at) || of.1 > 0);
    let strands = strands.map(|(_, of)| of).collect();
    states.retain(|(_, count)| *count > 0);
    Figures { fields, states, strands, withdrawn }
}
