//! What the wing of an open campaign can do, as functions that the rest of the app calls once the wing is here.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use device::journal::meta::CampaignRow;
use device::journal::{Fault, Journal};
use leptos::prelude::*;

use crate::app::route::Route;
use crate::app::session::{BeginFault, Opening, Session};

/// Work that another file of the program does.
pub type Task<T> = Pin<Box<dyn Future<Output = T>>>;

/// Work on the journal, from what is given to what comes of it.
pub type Work<From, To> = fn(Rc<dyn Journal>, From) -> Task<To>;

/// The functions of the wing.
#[derive(Clone, Copy)]
pub struct Survey {
    /// Opens a campaign that was just begun or chosen.
    pub open: Work<CampaignRow, Result<Session, Fault>>,
    /// Opens the campaign that was open last, and holds it against what this device knows it had.
    pub reopen: Work<CampaignRow, Result<Opening, Fault>>,
    /// Reads what was stored since a session was left by a step back.
    pub rejoin: fn(Session) -> Task<Result<(), Fault>>,
    /// Gets back what the second store knows, where the journal has come back empty; gives the campaigns.
    pub recover: Work<(), Result<Vec<CampaignRow>, Fault>>,
    /// Why the journal does not open, and the button that hands over what the second store has.
    pub rescue: fn(Fault) -> AnyView,
    /// The sample campaign: the one that is on the device, or one laid out around today and kept.
    pub begin_sample: Work<(), Result<(CampaignRow, bool), BeginFault>>,
    /// Asks for the names of a campaign of one's own, and founds it; the callback leads back.
    pub begin_own: fn(Callback<()>) -> AnyView,
    /// The pages of an open campaign; before them, who I am and whether all is ready.
    pub inside: fn(Session, Memo<Route>, RwSignal<bool>) -> AnyView,
    /// The lines above every page of an open campaign.
    pub banners: fn(Session) -> AnyView,
    /// How far what was written in an open campaign has come.
    pub saved: fn(Session) -> AnyView,
}
