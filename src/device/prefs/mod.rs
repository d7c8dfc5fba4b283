//! Small things that the browser keeps by name: preferences, the canary, second copies of what is being done right now.
//!
//! Never scores: this storage reaches the disk seconds late. Garbage in it reads as if it were not there.

mod canary;
mod choices;
mod crumb;
mod founding;
mod per_campaign;
mod places;
mod shelf;
mod typing;

pub use canary::{Canary, Verdict, judge};
pub use choices::{Language, Prefs, TextSize, Theme};
pub use crumb::{has_crumb, leave_crumb, sweep_crumb};
pub use founding::Founding;
pub use places::{note_place, place_of};
pub use shelf::{InMemory, LocalShelf, Shelf};
pub use typing::{Typing, Waiting};

use per_campaign::PerCampaign;

/// Forgets what is kept beside the journal of a campaign that was wiped on purpose; the choices are the app's business.
pub fn forget_campaign(shelf: &dyn Shelf, campaign: &str) {
    Canary::forget(shelf, campaign);
    typing::forget_all(shelf, campaign);
    places::forget_all(shelf, campaign);
}
