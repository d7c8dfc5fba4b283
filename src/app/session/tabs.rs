//! Several tabs of one campaign: one writes, the others read along and are ready to take over.

use device::lock::{Channel, Heard, Pen, Role};
use leptos::prelude::*;

use super::{Session, Watch};

/// This tab's place among the others.
pub(super) struct Tabs {
    channel: Channel,
    pen: Pen,
}

impl Tabs {
    /// Tells the other tabs event lines that were just laid over the ledger.
    pub fn tell(&self, lines: &[u8]) {
        self.channel.tell_lines(lines);
    }

    /// Tells the other tabs to look at what is stored.
    pub fn tell_look(&self) {
        self.channel.tell_look();
    }
}

impl Session {
    /// Gets in line for the pen and begins to listen; to be called once.
    pub(super) fn join_tabs(self) {
        let name = self.campaign().as_str().to_owned();
        let channel = Channel::open(&name, move |heard| self.hear(heard));
        let pen = Pen::ask(&name, move |role| self.play(role));
        self.core.try_update_value(|core| core.tabs = Some(Tabs { channel, pen }));
    }

    /// Takes the pen from the tab that holds it, by the user's tap.
    pub fn take_pen(&self) {
        self.core.with_value(|core| {
            if let Some(tabs) = &core.tabs {
                tabs.pen.take();
            }
        });
    }

    fn play(self, role: Role) {
        match role {
            Role::Reader => drop(self.writes.try_set(false)),
            // Where nobody can tell, writing goes on: refusing to score would lose more.
            Role::Writer | Role::Unknown => leptos::task::spawn_local(async move {
                self.catch_up().await;
                self.writes.try_set(true);
            }),
        }
    }

    fn hear(self, heard: Heard) {
        match heard {
            Heard::Lines(lines) => {
                self.core.try_update_value(|core| core.ledger.absorb(&lines));
                self.watch.try_with_value(Watch::wake_all);
            }
            Heard::Look => leptos::task::spawn_local(self.catch_up()),
        }
    }

    /// Lays over the ledger what other tabs and the worker have stored.
    pub(super) async fn catch_up(self) {
        let Some(writer) = self.core.try_with_value(|core| core.writer.clone()) else { return };
        // What cannot be read now is read at the next call; nothing is lost by waiting.
        let Ok(news) = writer.news().await else { return };
        if news.is_empty() {
            return;
        }
        self.core.try_update_value(|core| {
            for stretch in &news {
                core.ledger.absorb(&stretch.lines);
                core.since_snapshot += 1;
            }
            core.steps.clear();
        });
        self.watch.try_with_value(Watch::wake_all);
    }
}
