//! Whether the app works without a network, and when a newer build waits. It never changes the build by itself.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    MessageChannel, MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
};

use crate::js::{self, Ear};
use crate::runtime::within;

/// The service worker's file, beside the page.
const SCRIPT: &str = "./sw.js";
/// So often it is asked once a second whether all files are here; then only now and again.
const ASKED_OFTEN: u32 = 60;
/// How long one answer is waited for, milliseconds.
const PATIENCE_MS: u32 = 5_000;

/// What is known of the app's files on this device.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offline {
    /// Whether the browser can keep an app at all (a private window may not).
    pub supported: bool,
    /// The build that is kept; empty until the service worker has answered.
    pub build: String,
    /// How many of its files are on this device.
    pub files: u32,
    /// How many it has.
    pub total: u32,
    /// Whether all are there and verified: "Sẵn sàng dùng ngoại tuyến".
    pub ready: bool,
    /// Whether a newer build is on this device and waits for the user's tap.
    pub waiting: bool,
}

/// Watches the service worker; clones are the same watch.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>);

struct Inner {
    told: Box<dyn Fn(&Offline)>,
    state: RefCell<Offline>,
    registration: RefCell<Option<ServiceWorkerRegistration>>,
    applying: Cell<bool>,
    ears: RefCell<Vec<Ear>>,
}

impl Keeper {
    /// Registers the service worker and tells what is known, now and at every change.
    pub fn watch(told: impl Fn(&Offline) + 'static) -> Self {
        let keeper = Self(Rc::new(Inner {
            told: Box::new(told),
            state: RefCell::default(),
            registration: RefCell::default(),
            applying: Cell::new(false),
            ears: RefCell::default(),
        }));
        let started = keeper.clone();
        wasm_bindgen_futures::spawn_local(async move {
            if started.start().await.is_none() {
                started.change(|state| state.supported = false);
            }
        });
        keeper
    }

    /// What is known.
    pub fn state(&self) -> Offline {
        self.0.state.borrow().clone()
    }

    /// Looks for a newer build on the server; nothing happens without a network.
    pub async fn look(&self) {
        let registration = self.0.registration.borrow().clone();
        if let Some(promise) = registration.and_then(|registration| registration.update().ok()) {
            let _ = js::settle(promise.into()).await;
        }
        self.ask().await;
    }

    /// Changes to the newer build and reloads, by the user's tap; everything must have been saved before.
    pub fn apply(&self) {
        let waiting = self.0.registration.borrow().as_ref().and_then(ServiceWorkerRegistration::waiting);
        if let Some(waiting) = waiting {
            self.0.applying.set(true);
            let (changed, works) = (self.clone(), waiting.clone());
            // A window that no service worker has taken over hears of no change of its controller.
            self.hear(&waiting, "statechange", move |_| {
                if works.state() == ServiceWorkerState::Activated {
                    changed.reload();
                }
            });
            let _ = waiting.post_message(&message("activate"));
        }
    }

    async fn start(&self) -> Option<()> {
        let navigator = js::navigator()?;
        let container: ServiceWorkerContainer = js::get(&navigator, "serviceWorker")?.unchecked_into();
        let options = Object::new();
        Reflect::set(&options, &"scope".into(), &"./".into()).ok()?;
        Reflect::set(&options, &"updateViaCache".into(), &"none".into()).ok()?;
        let promise = js::function(&container, "register")?.call2(&container, &SCRIPT.into(), &options).ok()?;
        let registration: ServiceWorkerRegistration = js::settle(promise).await.ok()?.dyn_into().ok()?;
        self.change(|state| state.supported = true);
        *self.0.registration.borrow_mut() = Some(registration.clone());
        let changed = self.clone();
        self.hear(&container, "controllerchange", move |_| {
            if changed.0.applying.get() {
                changed.reload();
            } else {
                changed.ask_soon();
            }
        });
        let found = self.clone();
        self.hear(&registration, "updatefound", move |_| found.follow());
        self.follow();
        self.ask_until_ready().await;
        Some(())
    }

    /// Asks again and again until everything is here and serves this window: a browser may tell nothing of a worker that
    /// has begun to work, and a worker that is just starting may answer too late.
    async fn ask_until_ready(&self) {
        for tries in 0_u32.. {
            self.ask().await;
            if self.0.state.borrow().ready && !is_alone() {
                return;
            }
            let pause = if tries < ASKED_OFTEN { 1_000 } else { 30_000 };
            gloo_timers::future::TimeoutFuture::new(pause).await;
        }
    }

    fn ask_soon(&self) {
        let keeper = self.clone();
        wasm_bindgen_futures::spawn_local(async move { keeper.ask().await });
    }

    /// Follows a build that is being fetched until it waits or works.
    fn follow(&self) {
        let installing = self.0.registration.borrow().as_ref().and_then(ServiceWorkerRegistration::installing);
        let Some(installing) = installing else { return };
        let keeper = self.clone();
        self.hear(&installing, "statechange", move |_| keeper.ask_soon());
    }

    /// Asks the working service worker how many files it holds.
    async fn ask(&self) {
        let Some(registration) = self.0.registration.borrow().clone() else { return };
        let waiting = registration.waiting().is_some() && registration.active().is_some();
        let answer = match registration.active() {
            Some(active) => {
                be_taken_over(&active);
                ask_status(&active).await
            }
            None => None,
        };
        self.change(|state| {
            state.waiting = waiting;
            if let Some(answer) = answer {
                let number = |name: &str| js::get(&answer, name).and_then(|n| js::whole(&n));
                let count = |name: &str| number(name).and_then(|n| u32::try_from(n).ok()).unwrap_or_default();
                state.build = js::get(&answer, "build").and_then(|build| build.as_string()).unwrap_or_default();
                state.files = count("files");
                state.total = count("total");
                state.ready = js::get(&answer, "ready").is_some_and(|ready| ready.is_truthy());
            }
        });
    }

    fn change(&self, change: impl FnOnce(&mut Offline)) {
        let mut state = self.state();
        change(&mut state);
        if *self.0.state.borrow() != state {
            *self.0.state.borrow_mut() = state.clone();
            (self.0.told)(&state);
        }
    }

    fn hear(&self, target: &web_sys::EventTarget, event: &'static str, hear: impl FnMut(web_sys::Event) + 'static) {
        self.0.ears.borrow_mut().push(Ear::new(target, event, hear));
    }

    fn reload(&self) {
        if let Some(window) = js::window() {
            let _ = window.location().reload();
        }
    }
}

/// Whether no service worker serves this window.
fn is_alone() -> bool {
    let container = js::navigator().and_then(|navigator| js::get(&navigator, "serviceWorker"));
    container.and_then(|container| js::get(&container, "controller")).is_none_or(|none| none.is_null())
}

/// Lets a service worker that has come to work take over this window, where none has yet.
fn be_taken_over(active: &ServiceWorker) {
    if is_alone() && active.state() == ServiceWorkerState::Activated {
        let _ = active.post_message(&message("take-over"));
    }
}

/// The answer comes through a channel of its own; a service worker that is being replaced may never answer.
async fn ask_status(worker: &ServiceWorker) -> Option<JsValue> {
    let channel = MessageChannel::new().ok()?;
    let (ours, theirs) = (channel.port1(), channel.port2());
    let answer = js_sys::Promise::new(&mut |resolve, _| {
        let hear = wasm_bindgen::closure::Closure::once_into_js(move |event: MessageEvent| {
            let _ = resolve.call1(&JsValue::NULL, &event.data());
        });
        ours.set_onmessage(Some(hear.unchecked_ref()));
    });
    let options = js_sys::Array::of1(&theirs);
    js::function(worker, "postMessage")?.call2(worker, &message("status"), &options).ok()?;
    within(PATIENCE_MS, js::settle(answer.into())).await?.ok()
}

fn message(kind: &str) -> JsValue {
    let message = Object::new();
    let _ = Reflect::set(&message, &"type".into(), &kind.into());
    message.into()
}
