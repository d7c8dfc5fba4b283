//! Transactions and keys: a campaign's entries are those whose key is `[campaign, name]`.

use indexed_db_futures::KeyRange;
use indexed_db_futures::database::Database;
use indexed_db_futures::internals::SystemRepr;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{
    Transaction, TransactionDurability, TransactionFinishKind, TransactionMode, TransactionOptions,
};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::connect::fault;
use crate::journal::Fault;
use crate::js;

/// A transaction that may write; it is on the disk when [`finish`] says so.
pub(super) fn writing<'d>(database: &'d Database, stores: &[&str]) -> Result<Transaction<'d>, Fault> {
    let strict = TransactionOptions::new().with_durability(TransactionDurability::Strict);
    database.transaction(stores).with_mode(TransactionMode::Readwrite).with_options(strict).build().map_err(fault)
}

/// A transaction that only reads.
pub(super) fn reading<'d>(database: &'d Database, stores: &[&str]) -> Result<Transaction<'d>, Fault> {
    database.transaction(stores).with_mode(TransactionMode::Readonly).build().map_err(fault)
}

pub(super) fn store<'t>(transaction: &'t Transaction<'_>, name: &str) -> Result<ObjectStore<'t>, Fault> {
    transaction.object_store(name).map_err(fault)
}

/// Says that nothing more comes and waits for `complete`. The browser's reason for an `abort` is asked of the
/// transaction itself, because a full disk shows nowhere else.
pub(super) async fn finish(transaction: Transaction<'_>) -> Result<(), Fault> {
    let done = transaction.on_done().map_err(fault)?;
    // Where this cannot be said, the transaction closes itself after its last request, a little later.
    let sys = transaction.as_sys();
    let _ = js::function(sys, "commit").map(|commit| commit.call0(sys));
    let first = done.await;
    let kind = match first {
        // A request's own error comes before the abort that it causes, and the reason is known only after that.
        TransactionFinishKind::Err => transaction.on_done().map_err(fault)?.await,
        TransactionFinishKind::Ok | TransactionFinishKind::Abort => first,
    };
    match kind {
        TransactionFinishKind::Ok => Ok(()),
        TransactionFinishKind::Abort | TransactionFinishKind::Err => {
            Err(transaction.error().map_or(Fault::Aborted, fault))
        }
    }
}

pub(super) fn key(campaign: &str, name: &str) -> JsValue {
    Array::of2(&campaign.into(), &name.into()).into()
}

/// Every key of a campaign: arrays sort after every text.
pub(super) fn all_of(campaign: &str) -> KeyRange<JsValue> {
    let campaign = JsValue::from_str(campaign);
    KeyRange::Bound(Array::of1(&campaign).into(), false, Array::of2(&campaign, &Array::new()).into(), false)
}

pub(super) fn put(store: &ObjectStore<'_>, campaign: &str, name: &str, value: &JsValue) -> Result<(), Fault> {
    store.put(value).with_key(key(campaign, name)).without_key_type().build().map(drop).map_err(fault)
}

pub(super) fn remove(store: &ObjectStore<'_>, campaign: &str, name: &str) -> Result<(), Fault> {
    store.delete(key(campaign, name)).build().map(drop).map_err(fault)
}

pub(super) async fn get(store: &ObjectStore<'_>, campaign: &str, name: &str) -> Result<Option<JsValue>, Fault> {
    store.get::<JsValue, _, _>(key(campaign, name)).build().map_err(fault)?.await.map_err(fault)
}

/// The names of a campaign's entries in a store, ascending.
pub(super) async fn names(store: &ObjectStore<'_>, campaign: &str) -> Result<Vec<String>, Fault> {
    let asked = store.get_all_keys::<JsValue>().with_query::<JsValue, _>(all_of(campaign)).build().map_err(fault)?;
    let mut names = Vec::new();
    for key in asked.await.map_err(fault)? {
        let key: Array = key.map_err(fault)?.dyn_into().map_err(|_| Fault::Damaged)?;
        names.push(key.get(1).as_string().ok_or(Fault::Damaged)?);
    }
    Ok(names)
}

/// The values of a campaign's entries in a store, in the order of [`names`].
pub(super) async fn values(store: &ObjectStore<'_>, campaign: &str) -> Result<Vec<JsValue>, Fault> {
    let asked = store.get_all::<JsValue>().with_query::<JsValue, _>(all_of(campaign)).build().map_err(fault)?;
    asked.await.map_err(fault)?.map(|value| value.map_err(fault)).collect()
}

pub(super) fn to_bytes(value: JsValue) -> Result<Vec<u8>, Fault> {
    value.dyn_into::<Uint8Array>().map(|bytes| bytes.to_vec()).map_err(|_| Fault::Damaged)
}

pub(super) fn from_bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}
