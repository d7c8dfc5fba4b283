//! The first three steps: which data, who am I, ready. One screen, one question.

mod choose;
mod lost;
mod own;
mod person;
mod ready;
mod rescue;
mod stuck;

pub use choose::ChooseData;
pub use lost::{LossNote, LostPage};
pub use own::OwnCampaign;
pub use person::ChoosePerson;
pub use ready::Ready;
pub use rescue::Rescue;
pub use stuck::StuckPage;

use leptos::prelude::*;

use crate::app::parts::stepper::Stepper;
use crate::app::words::{Text, first_run};

/// The names of the steps, in order.
const STEPS: [Text; 3] = [first_run::STEP_DATA, first_run::STEP_PERSON, first_run::STEP_READY];

/// The line that says which of the three steps this is.
#[component]
fn Steps(
    /// The step, from 0.
    at: usize,
) -> impl IntoView {
    view! { <Stepper steps=STEPS.to_vec() at=at /> }
}
