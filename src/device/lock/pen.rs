//! The pen: a Web Lock that one tab holds. The next in line gets it when that tab closes, or takes it by the user's tap.

use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::AbortController;

use crate::js::{self, Ear};
use crate::log;

/// What this tab may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It writes.
    Writer,
    /// Another tab writes; this one reads, and is told when that changes.
    Reader,
    /// This browser has no Web Locks: nobody can tell whether another tab writes.
    Unknown,
}

impl Role {
    /// A word of the code for it, for the log of happenings.
    fn code(self) -> &'static str {
        match self {
            Self::Writer => "writer",
            Self::Reader => "reader",
            Self::Unknown => "unknown",
        }
    }
}

/// Who is told the role.
type Told = Rc<dyn Fn(Role)>;

/// What the browser calls with the lock, or with null.
type Answer = Closure<dyn FnMut(JsValue) -> JsValue>;

/// A request that waits in line and can be taken back.
struct Request {
    signal: AbortController,
    withdrawn: Rc<Cell<bool>>,
}

/// This tab's place in the line for the pen. Dropping it leaves the line.
#[derive(Clone)]
pub struct Pen(Rc<Place>);

struct Place {
    name: String,
    told: RefCell<Option<Told>>,
    role: Cell<Option<Role>>,
    /// How often the role has changed, the first answer included.
    changes: Cell<u32>,
    /// Who waits for the first answer.
    asking: RefCell<Option<Waker>>,
    taken: Cell<bool>,
    let_go: RefCell<Option<Function>>,
    queued: RefCell<Option<Request>>,
    kept: RefCell<Vec<Answer>>,
    ears: RefCell<Vec<Ear>>,
}

impl Pen {
    /// Gets in line for the pen `name`.
    pub fn ask(name: &str) -> Self {
        let pen = Self(Rc::new(Place {
            name: name.to_owned(),
            told: RefCell::default(),
            role: Cell::new(None),
            changes: Cell::new(0),
            asking: RefCell::default(),
            taken: Cell::new(false),
            let_go: RefCell::default(),
            queued: RefCell::default(),
            kept: RefCell::default(),
            ears: RefCell::default(),
        }));
        pen.request(Way::IfFree);
        pen.watch_the_page();
        pen
    }

    /// The first answer of the browser.
    pub async fn answer(&self) -> Role {
        poll_fn(|context| match self.role() {
            Some(role) => Poll::Ready(role),
            None => {
                *self.0.asking.borrow_mut() = Some(context.waker().clone());
                Poll::Pending
            }
        })
        .await
    }

    /// Tells the role at once, where there is one, and at every change.
    pub fn follow(&self, told: impl Fn(Role) + 'static) {
        *self.0.told.borrow_mut() = Some(Rc::new(told));
        if let Some(role) = self.role() {
            self.0.tell(role);
        }
    }

    /// Whether the browser's first answer was the pen, and it has been here ever since.
    pub fn is_here_since_the_first_answer(&self) -> bool {
        self.role() == Some(Role::Writer) && self.0.changes.get() == 1
    }

    /// Leaves the line when the page goes, since a browser may keep the lock of a page that was reloaded; gets in line
    /// again when the browser shows the same page once more, which only reads until then: another may have written.
    fn watch_the_page(&self) {
        let Some(window) = js::window() else { return };
        let (going, coming) = (Rc::downgrade(&self.0), Rc::downgrade(&self.0));
        let gone = Ear::new(&window, "pagehide", move |_| {
            if let Some(place) = going.upgrade() {
                place.leave();
                place.become_(Role::Reader);
            }
        });
        let back = Ear::new(&window, "pageshow", move |event| {
            let again = js::get(&event, "persisted").is_some_and(|persisted| persisted.is_truthy());
            if let Some(place) = coming.upgrade().filter(|_| again) {
                Pen(place).request(Way::IfFree);
            }
        });
        self.0.ears.borrow_mut().extend([gone, back]);
    }

    /// What this tab may do now; `None` until the browser has answered for the first time.
    pub fn role(&self) -> Option<Role> {
        self.0.role.get()
    }

    /// Whether the pen was taken from a tab that had not given it up, and may hold events that nobody else has.
    pub fn was_taken(&self) -> bool {
        self.0.taken.get()
    }

    /// Takes the pen from the tab that holds it; that tab is told that it only reads.
    pub fn take(&self) {
        if self.role() == Some(Role::Reader) {
            self.withdraw();
            self.request(Way::Take);
        }
    }

    /// Gives the pen to the next in line; everything must have been stored before.
    pub fn give_up(&self) {
        if let Some(let_go) = self.0.let_go.borrow_mut().take() {
            let _ = let_go.call0(&JsValue::NULL);
            self.0.become_(Role::Reader);
            self.request(Way::InLine);
        }
    }

    /// Takes back the request that waits in line.
    fn withdraw(&self) {
        self.0.withdraw();
    }

    fn request(&self, way: Way) {
        let Some(locks) = js::navigator().and_then(|navigator| js::get(&navigator, "locks")) else {
            return self.0.become_(Role::Unknown);
        };
        let options = Object::new();
        let withdrawn = Rc::new(Cell::new(false));
        let (option, value) = match way {
            Way::IfFree => ("ifAvailable", JsValue::TRUE),
            Way::Take => ("steal", JsValue::TRUE),
            Way::InLine => match AbortController::new() {
                Ok(signal) => {
                    let value = signal.signal().into();
                    *self.0.queued.borrow_mut() = Some(Request { signal, withdrawn: Rc::clone(&withdrawn) });
                    ("signal", value)
                }
                Err(_) => return,
            },
        };
        let _ = Reflect::set(&options, &option.into(), &value);
        let had = Rc::new(Cell::new(false));
        let granted = self.granted(way, Rc::clone(&had));
        let asked = Array::of3(&self.0.name.as_str().into(), &options, granted.as_ref());
        let promise = js::function(&locks, "request").and_then(|request| request.apply(&locks, &asked).ok());
        match promise {
            Some(promise) => self.lost(promise, withdrawn, had),
            None => self.0.become_(Role::Unknown),
        }
    }

    /// The answer to a request: keeps the lock for as long as the promise that it gives back stays open.
    fn granted(&self, way: Way, had: Rc<Cell<bool>>) -> Function {
        let place = Rc::downgrade(&self.0);
        let granted = Answer::new(move |lock: JsValue| {
            let Some(place) = place.upgrade() else { return JsValue::UNDEFINED };
            if lock.is_null() {
                place.become_(Role::Reader);
                if way == Way::IfFree {
                    Pen(place).request(Way::InLine);
                }
                return JsValue::UNDEFINED;
            }
            place.queued.borrow_mut().take();
            had.set(true);
            place.taken.set(way == Way::Take);
            let held = Promise::new(&mut |resolve, _| *place.let_go.borrow_mut() = Some(resolve));
            place.become_(Role::Writer);
            held.into()
        });
        let function = granted.as_ref().unchecked_ref::<Function>().clone();
        self.0.kept.borrow_mut().push(granted);
        function
    }

    /// A lock that was taken away ends its request with a refusal. One that never was had is a browser that gives none:
    /// asking again would be asking without end.
    fn lost(&self, promise: JsValue, withdrawn: Rc<Cell<bool>>, had: Rc<Cell<bool>>) {
        let place = Rc::downgrade(&self.0);
        wasm_bindgen_futures::spawn_local(async move {
            if js::settle(promise).await.is_err()
                && !withdrawn.get()
                && let Some(place) = place.upgrade()
            {
                if !had.get() {
                    return place.become_(Role::Unknown);
                }
                place.let_go.borrow_mut().take();
                place.become_(Role::Reader);
                Pen(place).request(Way::InLine);
            }
        });
    }
}

impl Place {
    fn become_(&self, role: Role) {
        if self.role.replace(Some(role)) != Some(role) {
            log::note("pen", role.code(), 0, 0);
            self.changes.set(self.changes.get() + 1);
            let asking = self.asking.borrow_mut().take();
            if let Some(asking) = asking {
                asking.wake();
            }
            self.tell(role);
        }
    }

    fn tell(&self, role: Role) {
        let told = self.told.borrow().clone();
        if let Some(told) = told {
            told(role);
        }
    }

    fn withdraw(&self) {
        if let Some(request) = self.queued.borrow_mut().take() {
            request.withdrawn.set(true);
            request.signal.abort();
        }
    }

    /// Neither holds the pen nor waits for it any more.
    fn leave(&self) {
        self.withdraw();
        let let_go = self.let_go.borrow_mut().take();
        if let Some(let_go) = let_go {
            let _ = let_go.call0(&JsValue::NULL);
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.leave();
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    IfFree,
    InLine,
    Take,
}
