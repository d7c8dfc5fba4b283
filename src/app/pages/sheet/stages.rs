//! A sheet that opens at its head is built in stages: first the cards that a screen shows, so that they can be tapped, then
//! group after group below them, a frame each, and last what follows the cards.

use std::time::Duration;

use leptos::prelude::*;
use movement::rubric::Body;

/// About as many cards as the largest screen shows at once.
const SEEN: usize = 6;

/// How far the building of a sheet has come. A handle: copies are the same stages.
#[derive(Clone, Copy)]
pub struct Stages {
    /// How many groups stand, or are being built; all of them and what follows where it is the largest number.
    stand: RwSignal<usize>,
}

impl Stages {
    /// Begins to build; all at once where the sheet does not open at its head, for it must be as long as it is to be scrolled.
    pub fn begin(body: &Body, at_head: bool) -> Self {
        let cards: Vec<usize> = body.groups.iter().map(|group| group.criteria.len()).collect();
        let stages = Self { stand: RwSignal::new(if at_head { first(&cards) } else { usize::MAX }) };
        if at_head {
            stages.go_on(cards.len());
        }
        stages
    }

    /// Whether it is the turn of a group, by its number from 0, or has been; [`usize::MAX`] stands for what follows them.
    pub fn reached(self, group: usize) -> Memo<bool> {
        Memo::new(move |_| {
            let stand = self.stand.get();
            stand == usize::MAX || group < stand
        })
    }

    /// Builds one group more after each frame that is painted.
    fn go_on(self, groups: usize) {
        let next = move || match self.stand.try_get_untracked() {
            Some(stand) if stand < groups => {
                self.stand.try_set(stand.saturating_add(1));
                self.go_on(groups);
            }
            Some(_) => drop(self.stand.try_set(usize::MAX)),
            None => {}
        };
        // What is asked for in a frame and waits for the next turn comes after that frame's paint.
        request_animation_frame(move || set_timeout(next, Duration::ZERO));
    }
}

/// How many groups must stand for a screen to be full, given how many cards each has.
fn first(cards: &[usize]) -> usize {
    let mut seen = 0;
    let full = cards.iter().position(|of| {
        seen += of;
        seen >= SEEN
    });
    full.map_or(cards.len(), |at| at.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::first;

    #[test]
    fn the_first_groups_fill_a_screen_and_no_more() {
        assert_eq!(first(&[3, 4, 6]), 2);
        assert_eq!(first(&[9, 4]), 1);
        assert_eq!(first(&[1, 2]), 2, "a short sheet stands at once");
        assert_eq!(first(&[]), 0);
    }
}
