//! Everything that is wrong with a rubric, each with its place. Never stops at the first problem.

use super::{Body, Criterion, Group, Tie};
use crate::points::Points;

/// Where a problem is; positions count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// The rubric as a whole.
    Whole,
    /// A group.
    Group(usize),
    /// A criterion of a group.
    Criterion(usize, usize),
    /// A level of a criterion of a group.
    Level(usize, usize, usize),
    /// A ground for exclusion.
    Veto(usize),
    /// A class.
    Band(usize),
    /// A rule for ties.
    Tie(usize),
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A title, name or text is missing.
    TextMissing,
    /// A text is longer than 20.000 characters.
    TextTooLong,
    /// There is no group.
    NoGroups,
    /// A group has no criterion.
    NoCriteria,
    /// More than a hundred criteria.
    TooManyCriteria,
    /// The same code or key twice.
    CodeTwice,
    /// A key with other characters than small letters, digits and hyphens.
    KeyMalformed,
    /// The maximum is not above zero, or above 1.000.
    MaxOutOfRange,
    /// The step is none of 1, 0,5 and 0,25.
    StepNotAllowed,
    /// The maximum does not lie on a step.
    MaxOffStep,
    /// All maxima together are not 100.
    SumNot100(Points),
    /// The least of a group lies above its maximum, or below zero.
    MinimumOutOfRange,
    /// The most bonus or penalty is below zero or above 100.
    ExtraOutOfRange,
    /// No guidance.
    GuidanceMissing,
    /// No level is described.
    NoLevels,
    /// A level ends before it starts, or lies off the steps or beyond the maximum.
    LevelOutOfRange,
    /// Points before this level, or after the last, have no description.
    LevelGap,
    /// This level begins before the one below it ends.
    LevelOverlap,
    /// There is no class.
    NoBands,
    /// No class starts at 0.
    NoBandAtZero,
    /// A class does not lie below the one before it.
    BandOrder,
    /// A class that the total cannot reach.
    BandOutOfReach,
    /// A tie rule names a group that does not exist.
    UnknownGroup,
    /// The same tie rule twice.
    TieTwice,
}

/// How much a problem matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Worth a look.
    Warn,
    /// Must be mended before the rubric can be used.
    Block,
}

/// A problem and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

impl Fault {
    /// How much it matters.
    pub fn weight(&self) -> Weight {
        match self {
            Fault::SumNot100(_) | Fault::GuidanceMissing | Fault::NoLevels | Fault::LevelGap => Weight::Warn,
            Fault::TextMissing
            | Fault::TextTooLong
            | Fault::NoGroups
            | Fault::NoCriteria
            | Fault::TooManyCriteria
            | Fault::CodeTwice
            | Fault::KeyMalformed
            | Fault::MaxOutOfRange
            | Fault::StepNotAllowed
            | Fault::MaxOffStep
            | Fault::MinimumOutOfRange
            | Fault::ExtraOutOfRange
            | Fault::LevelOutOfRange
            | Fault::LevelOverlap
            | Fault::NoBands
            | Fault::NoBandAtZero
            | Fault::BandOrder
            | Fault::BandOutOfReach
            | Fault::UnknownGroup
            | Fault::TieTwice => Weight::Block,
        }
    }
}

/// Every problem of a rubric, in reading order; the same of one place is said once.
pub fn lint(body: &Body) -> Vec<Problem> {
    let mut found = Found(Vec::new());
    found.text(Place::Whole, &body.title, true);
    for text in [&body.version, &body.source, &body.bonus_guidance, &body.penalty_guidance] {
        found.text(Place::Whole, text, false);
    }
    found.when(body.groups.is_empty(), Place::Whole, Fault::NoGroups);
    found.when(body.criteria().count() > 100, Place::Whole, Fault::TooManyCriteria);
    let sum = body.max();
    found.when(!body.groups.is_empty() && sum != Points::whole(100), Place::Whole, Fault::SumNot100(sum));
    for extra in [body.bonus, body.penalty] {
        found.when(!(Points::ZERO..=Points::whole(100)).contains(&extra), Place::Whole, Fault::ExtraOutOfRange);
    }
    for (g, group) in body.groups.iter().enumerate() {
        found.group(body, g, group);
    }
    for (i, veto) in body.vetoes.iter().enumerate() {
        let place = Place::Veto(i);
        found.text(place, &veto.text, true);
        found.key(place, &veto.key, body.vetoes.iter().take(i).any(|other| other.key == veto.key));
    }
    found.bands(body);
    for (i, tie) in body.ties.iter().enumerate() {
        if let Tie::Group(code) = tie {
            let known = body.groups.iter().any(|group| group.code == *code);
            found.when(!known, Place::Tie(i), Fault::UnknownGroup);
        }
        found.when(body.ties.iter().take(i).any(|other| other == tie), Place::Tie(i), Fault::TieTwice);
    }
    found.0
}

struct Found(Vec<Problem>);

impl Found {
    fn when(&mut self, wrong: bool, place: Place, fault: Fault) {
        let problem = Problem { place, fault };
        if wrong && !self.0.contains(&problem) {
            self.0.push(problem);
        }
    }

    fn text(&mut self, place: Place, text: &str, needed: bool) {
        self.when(needed && text.trim().is_empty(), place, Fault::TextMissing);
        self.when(text.chars().count() > crate::text::LONGEST, place, Fault::TextTooLong);
    }

    fn key(&mut self, place: Place, key: &str, twice: bool) {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        self.when(key.is_empty() || key.len() > 40 || !key.bytes().all(plain), place, Fault::KeyMalformed);
        self.when(twice, place, Fault::CodeTwice);
    }

    fn group(&mut self, body: &Body, g: usize, group: &Group) {
        let place = Place::Group(g);
        self.text(place, &group.code, true);
        self.text(place, &group.name, true);
        self.when(group.criteria.is_empty(), place, Fault::NoCriteria);
        self.when(body.groups.iter().take(g).any(|other| other.code == group.code), place, Fault::CodeTwice);
        let range = Points::ZERO..=group.max();
        self.when(group.minimum.is_some_and(|least| !range.contains(&least)), place, Fault::MinimumOutOfRange);
        for (c, criterion) in group.criteria.iter().enumerate() {
            let before =
                body.groups.iter().take(g).flat_map(|group| &group.criteria).chain(group.criteria.iter().take(c));
            let twice = before.into_iter().any(|other| other.code == criterion.code);
            self.when(twice, Place::Criterion(g, c), Fault::CodeTwice);
            self.criterion(g, c, criterion);
        }
    }

    fn criterion(&mut self, g: usize, c: usize, criterion: &Criterion) {
        let place = Place::Criterion(g, c);
        self.text(place, &criterion.name, true);
        self.text(place, &criterion.guidance, false);
        self.text(place, &criterion.evidence, false);
        self.when(criterion.guidance.trim().is_empty(), place, Fault::GuidanceMissing);
        let in_range = Points::ZERO < criterion.max && criterion.max <= Points::whole(1000);
        self.when(!in_range, place, Fault::MaxOutOfRange);
        let step_allowed = matches!(criterion.step.get(), 100 | 50 | 25);
        self.when(!step_allowed, place, Fault::StepNotAllowed);
        self.when(step_allowed && in_range && !criterion.max.on_step(criterion.step), place, Fault::MaxOffStep);
        self.when(criterion.levels.is_empty(), place, Fault::NoLevels);
        if step_allowed && in_range {
            self.levels(g, c, criterion);
        }
    }

    fn levels(&mut self, g: usize, c: usize, criterion: &Criterion) {
        let mut next = Points::ZERO;
        for (l, level) in criterion.levels.iter().enumerate() {
            let place = Place::Level(g, c, l);
            self.text(place, &level.name, true);
            self.text(place, &level.text, true);
            let fits = level.from <= level.to && criterion.allows(level.from) && criterion.allows(level.to);
            self.when(!fits, place, Fault::LevelOutOfRange);
            self.when(level.from > next, place, Fault::LevelGap);
            self.when(level.from < next, place, Fault::LevelOverlap);
            next = level.to.plus(criterion.step);
        }
        self.when(!criterion.levels.is_empty() && next <= criterion.max, Place::Criterion(g, c), Fault::LevelGap);
    }

    fn bands(&mut self, body: &Body) {
        self.when(body.bands.is_empty(), Place::Whole, Fault::NoBands);
        let at_zero = body.bands.iter().any(|band| band.from == Points::ZERO);
        self.when(!body.bands.is_empty() && !at_zero, Place::Whole, Fault::NoBandAtZero);
        for (i, band) in body.bands.iter().enumerate() {
            let place = Place::Band(i);
            self.text(place, &band.name, true);
            self.key(place, &band.key, body.bands.iter().take(i).any(|other| other.key == band.key));
            let above = i.checked_sub(1).and_then(|before| body.bands.get(before));
            self.when(above.is_some_and(|above| above.from <= band.from), place, Fault::BandOrder);
            let reach = body.max().plus(body.bonus);
            self.when(!(Points::ZERO..=reach).contains(&band.from), place, Fault::BandOutOfReach);
        }
    }
}
