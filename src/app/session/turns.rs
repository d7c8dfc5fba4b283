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

/// How often the browser has said whose turn it is.
type Turns = Rc<Cell<u64>>;

impl Session {
    /// Gets in line for the pen and begins to listen; to be called once.
    pub(super) fn join_tabs(self) {
        let name = self.campaign().as_str().to_owned();
        let channel = Channel::open(&name, move |heard| self.hear(heard));
        let turns = Turns::default();
        let pen = Pen::ask(&name, move |role| self.play(role, &turns));
        self.core.try_update_value(|core| core.tabs = Some(Tabs::new(channel, pen)));
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

    fn play(self, role: Role, turns: &Turns) {
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
            Role::Writer | Role::Unknown => spawn_local(self.take_over(role, is_my_turn)),
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
    async fn take_over(self, role: Role, is_my_turn: impl Fn() -> bool) {
        let mut told = None;
        while is_my_turn() {
            match self.catch_up().await {
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
