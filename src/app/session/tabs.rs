//! What this tab tells the others of one campaign: event lines, and that there is something to read. Nothing is told before
//! it is on the disk, so that no tab ever shows as saved what only another one's memory holds.

use std::cell::RefCell;
use std::collections::VecDeque;

use device::lock::{Channel, Pen};

/// Something that the other tabs are told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum News {
    /// Event lines.
    Lines(Vec<u8>),
    /// There is something to read in the store.
    Look,
}

/// News that waits for the disk, with the tickets of what must be stored before.
#[derive(Default)]
pub(super) struct Untold(VecDeque<(u64, News)>);

impl Untold {
    fn wait(&mut self, ticket: u64, news: News) {
        self.0.push_back((ticket, news));
    }

    /// What may be told, now that everything up to a ticket is stored.
    fn stored(&mut self, upto: u64) -> Vec<News> {
        let ready = self.0.partition_point(|&(ticket, _)| ticket <= upto);
        self.0.drain(..ready).map(|(_, news)| news).collect()
    }
}

/// This tab's place among the others.
pub(super) struct Tabs {
    channel: Channel,
    /// The right to write.
    pub pen: Pen,
    untold: RefCell<Untold>,
}

impl Tabs {
    pub fn new(channel: Channel, pen: Pen) -> Self {
        Self { channel, pen, untold: RefCell::default() }
    }

    /// Tells the others once what was handed over under a ticket is on the disk.
    pub fn tell_once_stored(&self, ticket: u64, news: News) {
        self.untold.borrow_mut().wait(ticket, news);
    }

    /// Tells what waited, now that everything up to a ticket is on the disk.
    pub fn stored(&self, upto: u64) {
        let ready = self.untold.borrow_mut().stored(upto);
        for news in ready {
            match news {
                News::Lines(lines) => self.channel.tell_lines(&lines),
                News::Look => self.channel.tell_look(),
            }
        }
    }

    /// Tells the others at once to read what is stored.
    pub fn tell_look(&self) {
        self.channel.tell_look();
    }

    /// Asks the tab that writes for the pen.
    pub fn ask_for_the_pen(&self) {
        self.channel.ask_for_the_pen();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_told_before_it_is_on_the_disk() {
        let line = |n: u8| News::Lines(vec![n]);
        let mut untold = Untold::default();
        untold.wait(1, line(1));
        untold.wait(2, News::Look);
        untold.wait(4, line(4));
        assert_eq!(untold.stored(0), []);
        assert_eq!(untold.stored(3), [line(1), News::Look]);
        assert_eq!(untold.stored(3), [], "and nothing twice");
        assert_eq!(untold.stored(4), [line(4)]);
    }
}
