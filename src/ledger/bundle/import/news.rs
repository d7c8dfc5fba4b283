//! The events of a file that are new here, as they are gathered, and what can be said of them.

use super::notice::is_far_off;
use super::{Expect, Notice};
use crate::bundle::Header;
use crate::event::{EventView, read_line};
use crate::id::{EventId, EventRef, IncarnationId, RecordId, RegisterName};
use crate::{Added, Ledger};
use rustc_hash::FxHashSet;
use std::collections::{BTreeMap, BTreeSet};

/// New events, in the order of the file.
#[derive(Default)]
pub(super) struct Taken {
    /// Their journal lines, each with its newline.
    pub(super) lines: Vec<u8>,
    pub(super) batch: Vec<(EventRef, EventId)>,
    pub(super) incoming: FxHashSet<EventId>,
}

/// What can be said of new events.
#[derive(Default)]
pub(super) struct News {
    /// How many are of a kind that this version does not know.
    pub(super) unknown: u64,
    pub(super) touched: BTreeSet<(RecordId, RegisterName)>,
    /// Places given more than once, here or in the file.
    pub(super) forks: BTreeSet<EventRef>,
    /// The first number that this very incarnation gave, of an event that it does not hold.
    own: Option<u64>,
    /// The greatest number of this very incarnation that an event refers to.
    referred: Option<u64>,
    clocks: BTreeMap<IncarnationId, (i64, u64)>,
}

impl Taken {
    /// Adds an event.
    pub(super) fn add(&mut self, view: &EventView<'_>) {
        self.incoming.insert(view.id());
        self.batch.push((view.at(), view.id()));
        self.lines.extend_from_slice(view.line().as_bytes());
        self.lines.push(b'\n');
    }
}

impl News {
    /// Looks at every event that is taken.
    pub(super) fn of(taken: &Taken, before: &Ledger, expect: &Expect<'_>) -> News {
        let mut news = News::default();
        let mut places = FxHashSet::default();
        for (line, &(at, id)) in taken.lines.split(|&byte| byte == b'\n').zip(&taken.batch) {
            if before.compare(at, id) == Added::Fork || !places.insert(at) {
                news.forks.insert(at);
            }
            if Some(at.incarnation) == expect.me {
                news.own = Some(news.own.map_or(at.seq, |own| own.min(at.seq)));
            }
            // Every line was made from an event that was read.
            let Ok(line) = read_line(line) else { continue };
            let Ok(view) = EventView::read(&line.event, id) else { continue };
            news.referred = news.referred.max(expect.me.and_then(|me| view.refers_to(me)));
            news.unknown += u64::from(!(expect.knows)(view.kind()));
            if is_far_off(view.wall_ms(), expect.now_ms) {
                news.clocks.entry(at.incarnation).or_insert((view.wall_ms(), 0)).1 += 1;
            }
            news.touched.extend(view.changes().into_iter().map(|change| (change.record, change.register)));
        }
        news
    }

    /// The first number of this device's own incarnation that the file brings, counts or refers to and that is not held.
    pub(super) fn own(&self, before: &Ledger, expect: &Expect<'_>, header: Option<&Header>) -> Option<u64> {
        let me = expect.me?;
        let last = before.last_seq(me);
        let said = header.into_iter().flat_map(|header| [&header.ranges, &header.holds, &header.base]);
        let known = said.filter_map(|ranges| ranges.get(me)?.last()).max();
        let beyond = known.max(self.referred).filter(|known| *known > last).map(|_| last + 1);
        self.own.into_iter().chain(beyond).min()
    }

    /// Devices whose clocks were far off.
    pub(super) fn clocks(&self) -> impl Iterator<Item = Notice> + '_ {
        let clock = |(&incarnation, &(wall_ms, events))| Notice::ClockFarOff { incarnation, wall_ms, events };
        self.clocks.iter().map(clock)
    }
}
