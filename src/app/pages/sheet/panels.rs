//! What is open below which card, so that the check list can open it too.

use std::collections::BTreeMap;

use leptos::prelude::*;
use movement::rubric::CriterionId;

use super::acts::Panel;
use super::jump::{self, Bring};

/// What is open below a card; none where nothing is.
pub type Open = RwSignal<Option<Panel>>;

/// The panels of a sheet's cards.
#[derive(Clone, Copy)]
pub struct Panels(StoredValue<BTreeMap<CriterionId, Open>>);

impl Panels {
    /// No cards yet.
    pub fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }

    /// Notes the panel of a card.
    pub fn keep(self, code: &CriterionId, panel: Open) {
        self.0.update_value(|all| {
            all.insert(code.clone(), panel);
        });
    }

    /// Opens the remark of a criterion and puts the focus into it.
    pub fn write_remark(self, code: &CriterionId) {
        if let Some(panel) = self.0.with_value(|all| all.get(code).copied()) {
            panel.set(Some(Panel::Remark));
            focus_text(code);
        }
    }
}

/// Puts the focus into the text below a card, once it is there.
pub fn focus_text(code: &CriterionId) {
    let below = jump::below_id(code);
    request_animation_frame(move || jump::bring(&below, Bring::Write));
}
