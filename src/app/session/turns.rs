//! Whose turn it is to write: one tab of a campaign does, the others read along and are ready to take over. Nobody writes
//! before it has read what those before it stored.

use std::cell::Cell;
use std::rc::Rc;

use device::lock::{Channel, Heard, Pen, Role};
use device::log;
use device::runtime::{Browser, Runtime, within};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::core::Core;
use super::tabs::Tabs;
use super::{Session, Watch};

/// How long the tab that writes may take to store what is left, before it keeps the pen; milliseconds.
const LEFT_MS: u32 = 2_000;

/// How long an answer is waited for before the pen is taken: that tab may be asleep, or cannot store; milliseconds.
const ANSWER_MS: u32 = 4_000;

/// How long the pen may be on its way before it is said that another tab writes, milliseconds.
const MOMENT_MS: u32 = 600;

/// How long to wait before reading again what could not be read, milliseconds.
const AGAIN_MS: u32 = 1_000;

/// How long a start waits for the browser to say whose turn it is, before it reads the store without knowing; milliseconds.
const SAID_MS: u32 = 500;

/// How often the browser has said whose turn it is.
type Turns = Rc<Cell<u64>>;

/// A place in line for the pen, taken before anything is read.
pub(super) struct Line {
    pen: Pen,
    /// Whether the pen was here before anything was read.
    held: bool,
}

impl Line {
    /// Gets in line. Who has the pen before it reads need not read again before it writes.
    pub async fn join(campaign: &str) -> Self {
        let pen = Pen::ask(campaign);
        let held = within(SAID_MS, pen.answer()).await == Some(Role::Writer);
        Self { pen, held }
    }
}

impl Session {
    /// Takes over the place in line and begins to listen; to be called once.
    pub(super) fn join_tabs(self, Line { pen, held }: Line) {
        let channel = Channel::open(self.campaign().as_str(), move |heard| self.hear(heard));
        self.core.try_update_value(|core| core.tabs = Some(Tabs::new(channel, pen.clone())));
        let has_read = Cell::new(held && pen.is_here_since_the_first_answer());
        let turns = Turns::default();
        pen.follow(move |role| self.play(role, has_read.take(), &turns));
    }

    /// Asks the tab that writes for the pen, by the user's tap, and takes it where there is no answer.
    pub fn take_pen(&self) {
        let session = *self;
        session.with_tabs(Tabs::ask_for_the_pen);
        spawn_local(async move {
            within(ANSWER_MS, session.has_the_pen()).await;
            session.with_tabs(|tabs| tabs.pen.take());
        });
    }

    /// Ends when the browser has given this tab the pen.
    async fn has_the_pen(self) {
        while self.role() != Some(Role::Writer) {
            Browser.pause(100).await;
        }
    }

    /// What this tab does in a role; `has_read` where nobody else can have stored anything since it read the store.
    fn play(self, role: Role, has_read: bool, turns: &Turns) {
        turns.set(turns.get() + 1);
        let (mine, turns) = (turns.get(), Rc::clone(turns));
        let is_my_turn = move || turns.get() == mine;
        match role {
            Role::Reader => {
                self.writes.try_set(false);
                self.rest_second_store();
                spawn_local(self.read_along(is_my_turn));
            }
            // Where nobody can tell, writing goes on: refusing to score would lose more.
            Role::Writer | Role::Unknown => {
                spawn_local(self.take_over(role, has_read, is_my_turn));
            }
        }
    }

    /// Says that another tab writes, unless this one gets the pen in a moment: a page that was just reloaded waits for the
    /// one before it to go.
    async fn read_along(self, is_my_turn: impl Fn() -> bool) {
        Browser.pause(MOMENT_MS).await;
        if is_my_turn() {
            self.reads.try_set(true);
        }
    }

    /// Reads what the tabs before stored, makes sure that no number is ever given twice, and writes from then on if it is
    /// still this tab's turn.
    async fn take_over(self, role: Role, mut has_read: bool, is_my_turn: impl Fn() -> bool) {
        let mut told = None;
        while is_my_turn() {
            let read = if std::mem::take(&mut has_read) { Ok(()) } else { self.catch_up().await };
            match read {
                Ok(()) if is_my_turn() && self.is_alone_under_its_name(role).await => break,
                Ok(()) => told = None,
                // One fault that lasts is one line of the log.
                Err(fault) if told == Some(fault.code()) => {}
                Err(fault) => {
                    told = Some(fault.code());
                    log::note("pen", fault.code(), 0, 0);
                }
            }
            Browser.pause(AGAIN_MS).await;
        }
        if is_my_turn() {
            self.writes.try_set(true);
            self.reads.try_set(false);
            self.hand_over_texts();
            self.core.try_update_value(Core::fold_if_due);
            self.unite_stores();
        }
    }

    /// Gives the pen to the tab that asks for it, once everything is stored; keeps it where that does not come about.
    async fn give_way(self) {
        if self.role() != Some(Role::Writer) || !self.writes.try_get_untracked().unwrap_or_default() {
            return;
        }
        self.writes.try_set(false);
        if self.is_stored_within(LEFT_MS).await {
            self.with_tabs(|tabs| tabs.pen.give_up());
        } else if self.role() == Some(Role::Writer) {
            self.writes.try_set(true);
        }
    }

    fn hear(self, heard: Heard) {
        match heard {
            Heard::Lines(lines) => {
                let twin = self.core.try_update_value(|core| core.take_in(&lines));
                self.watch.try_with_value(Watch::wake_all);
                if twin == Some(true) {
                    spawn_local(self.part_from_a_twin());
                }
            }
            // What cannot be read now is read at the next call; nothing is lost by waiting.
            Heard::Look => spawn_local(async move { drop(self.catch_up().await) }),
            Heard::Give => spawn_local(self.give_way()),
        }
    }

    fn role(self) -> Option<Role> {
        self.with_tabs(|tabs| tabs.pen.role()).flatten()
    }

    fn with_tabs<T>(self, ask: impl FnOnce(&Tabs) -> T) -> Option<T> {
        self.core.try_with_value(|core| core.tabs.as_ref().map(ask)).flatten()
    }
}
