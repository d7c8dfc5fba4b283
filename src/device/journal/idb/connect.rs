//! Opening the database, making its stores, and letting go when another tab or the browser asks for it.

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;
use indexed_db_futures::database::Database;
use indexed_db_futures::error::{Error, OpenDbError, UnexpectedDataError};
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::prelude::*;
use std::cell::{Cell, RefCell};
use std::future::IntoFuture;
use std::pin::pin;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use super::{Idb, STORES, VERSION};
use crate::journal::Fault;
use crate::js;
use crate::log;
use crate::sign::Sign;

/// How long another tab may keep the database in an older shape before the user is told, in milliseconds.
const PATIENCE_MS: u32 = 4_000;

impl Idb {
    pub(super) async fn database(&self) -> Result<Database, Fault> {
        if let Some(database) = self.database.borrow().clone() {
            return Ok(database);
        }
        // What it wrote could bear the names that another connection gives.
        if self.mark.is_empty() {
            return Err(Fault::Unavailable);
        }
        let blocked = Sign::default();
        let tell = blocked.clone();
        let opening = Database::open(self.name.as_str())
            .with_version(VERSION)
            .with_on_blocked(move |_| {
                tell.give();
                Ok(())
            })
            .with_on_upgrade_needed(|_, database| {
                hear_of_loss();
                make_stores(&database)
            })
            .build()
            .map_err(open_fault)?;
        let waits = Rc::new(Arrival::default());
        wasm_bindgen_futures::spawn_local(arrive(opening, Rc::downgrade(&waits), Rc::clone(&self.database)));
        // A slow disk is waited for as long as whoever asks waits; another tab that stands in the way, only for a while.
        let patience = pin!(async {
            blocked.given().await;
            TimeoutFuture::new(PATIENCE_MS).await;
        });
        match select(pin!(waits.came.given()), patience).await {
            Either::Left(_) => {
                self.database.borrow().clone().ok_or_else(|| waits.fault.take().unwrap_or(Fault::Unavailable))
            }
            Either::Right(_) => {
                log::note("store", "blocked", 0, 0);
                Err(Fault::Blocked)
            }
        }
    }
}

/// How an opening ended.
#[derive(Default)]
struct Arrival {
    came: Sign,
    fault: Cell<Option<Fault>>,
}

/// The connection in use.
type Held = Rc<RefCell<Option<Database>>>;

/// Takes the connection into use when it comes. One that nobody waits for any more, and one too many, are closed, or they
/// would stand in another tab's way.
async fn arrive(opening: impl IntoFuture<Output = Result<Database, OpenDbError>>, waits: Weak<Arrival>, held: Held) {
    let opened = opening.await;
    let waits = waits.upgrade();
    match (opened, &waits) {
        // Two may have asked at once; the connection that came first stays.
        (Ok(database), Some(_)) if held.borrow().is_none() => {
            let_go_when_asked(&database, &held);
            *held.borrow_mut() = Some(database);
        }
        (Ok(database), _) => database.close(),
        (Err(error), Some(waits)) => waits.fault.set(Some(open_fault(error))),
        (Err(_), None) => {}
    }
    if let Some(waits) = waits {
        waits.came.give();
    }
}

/// Lets go of the connection when the browser closes it, or when a newer build needs to change the shape.
fn let_go_when_asked(database: &Database, held: &Held) {
    let held = Rc::clone(held);
    let let_go = Closure::<dyn FnMut()>::new(move || {
        if let Some(database) = held.borrow_mut().take() {
            database.close();
        }
    });
    let sys = database.as_sys();
    sys.set_onclose(Some(let_go.as_ref().unchecked_ref()));
    sys.set_onversionchange(Some(let_go.as_ref().unchecked_ref()));
    let_go.forget();
}

thread_local! {
    /// The browser has said that this database is new because it threw the one before away.
    static LOST: Cell<bool> = const { Cell::new(false) };
}

/// Whether the browser has said that it threw away the database that was here before; only Chromium says so. Asked once more,
/// it has not: whoever asks tells the user.
pub(in crate::journal) fn was_thrown_away() -> bool {
    LOST.take()
}

/// Notes what the event that makes a database new says of the one before.
fn hear_of_loss() {
    let said = js::get(&js_sys::global(), "event").and_then(|event| js::get(&event, "dataLoss"));
    if said.and_then(|loss| loss.as_string()).is_some_and(|loss| loss != "none") {
        log::note("store", "data-loss", 0, 0);
        LOST.set(true);
    }
}

fn make_stores(database: &Database) -> Result<(), Error> {
    let present: Vec<String> = database.object_store_names().collect();
    for store in STORES {
        if !present.iter().any(|name| name == store) {
            database.create_object_store(store).build()?;
        }
    }
    Ok(())
}

fn open_fault(error: OpenDbError) -> Fault {
    match error {
        OpenDbError::Base(error) => fault(error),
        OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory | OpenDbError::VersionZero => Fault::Unavailable,
    }
}

/// The fault that an error of the library stands for.
pub(super) fn fault(error: Error) -> Fault {
    match error {
        Error::DomException(exception) => Fault::named(&web_sys::DomException::from(exception).name()),
        Error::MissingData(UnexpectedDataError::TransactionAborted) => Fault::Aborted,
        Error::MissingData(_) | Error::Serialisation(_) => Fault::Damaged,
        Error::Unknown(_) => Fault::Other("unknown".to_owned()),
    }
}
