//! A rubric's draft on the bench: read and changed place by place, kept on this device at every change, linted at once.

use ledger::{RecordId, Value};
use leptos::prelude::*;
use movement::Points;
use movement::rubric::{Body, Criterion, Problem, Weight, lint};

use crate::app::session::Session;

/// A text of a rubric, by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// The title.
    Title,
    /// The version.
    Version,
    /// The source.
    Source,
    /// What the bonus is for.
    BonusText,
    /// What the penalty is for.
    PenaltyText,
    /// A group's code.
    GroupCode(usize),
    /// A group's name.
    GroupName(usize),
    /// A criterion's name.
    Name(usize, usize),
    /// A criterion's guidance.
    Guidance(usize, usize),
    /// The evidence it asks for.
    Evidence(usize, usize),
    /// A level's name.
    LevelName(usize, usize, usize),
    /// What one sees there.
    LevelText(usize, usize, usize),
    /// A ground's key.
    VetoKey(usize),
    /// What the ground is.
    VetoText(usize),
    /// A class's key.
    BandKey(usize),
    /// A class's name.
    BandName(usize),
}

/// Points of a rubric, by their place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sum {
    /// The most bonus points.
    Bonus,
    /// The most penalty points.
    Penalty,
    /// A criterion's maximum.
    Max(usize, usize),
    /// A criterion's step.
    Step(usize, usize),
    /// The least points of a level.
    LevelFrom(usize, usize, usize),
    /// The most points of a level.
    LevelTo(usize, usize, usize),
    /// The least total of a class.
    BandFrom(usize),
}

/// The bench; a handle.
#[derive(Clone, Copy)]
pub struct Bench {
    session: Session,
    body: RwSignal<Body>,
    key: StoredValue<String>,
    problems: Memo<Vec<Problem>>,
}

impl PartialEq for Bench {
    fn eq(&self, other: &Self) -> bool {
        self.body == other.body
    }
}

/// Under which name the draft of a rubric is kept.
pub fn draft_key(id: &RecordId) -> String {
    format!("draft {id}")
}

/// The draft of a rubric, if one waits and can be read.
pub fn waiting(session: Session, id: &RecordId) -> Option<Body> {
    let text = session.draft_of(&draft_key(id)).filter(|text| !text.is_empty())?;
    Value::parse(&text).ok()?.get::<Body>()
}

impl Bench {
    /// Lays a body on the bench; it becomes a draft with the first change.
    pub fn lay(session: Session, id: &RecordId, body: Body) -> Self {
        let body = RwSignal::new(body);
        let problems = Memo::new(move |_| body.with(lint));
        Self { session, body, key: StoredValue::new(draft_key(id)), problems }
    }

    /// Reads something of the body; followed.
    pub fn read<T>(&self, look: impl FnOnce(&Body) -> T) -> T {
        self.body.with(look)
    }

    /// Reads something that is found by a way that could also change it; followed.
    pub fn peek<T>(&self, look: impl FnOnce(&mut Body) -> T) -> Option<T> {
        self.body.track();
        self.body.try_update_untracked(look)
    }

    /// What puts the body back as it is now; where the page is gone by then, its draft.
    pub fn way_back(&self) -> impl Fn() + Send + Sync + use<> {
        let (bench, before, key) = (*self, self.body(), self.key.get_value());
        move || match bench.body.is_disposed() {
            false => bench.change(|body| *body = before.clone()),
            true => keep(bench.session, &key, &before),
        }
    }

    /// The body as it stands, not followed.
    pub fn body(&self) -> Body {
        self.body.get_untracked()
    }

    /// Every problem; followed.
    pub fn problems(&self) -> Vec<Problem> {
        self.problems.get()
    }

    /// How many problems stand in the way, and how many there are in all; followed.
    pub fn count(&self) -> (usize, usize) {
        self.problems.with(|all| (all.iter().filter(|one| one.fault.weight() == Weight::Block).count(), all.len()))
    }

    /// Changes the body and keeps the draft.
    pub fn change(&self, change: impl FnOnce(&mut Body)) {
        self.body.update(change);
        self.body.with_untracked(|body| self.key.with_value(|key| keep(self.session, key, body)));
    }

    /// Forgets the draft.
    pub fn forget(&self) {
        self.key.with_value(|key| self.session.drop_draft(key));
    }

    /// The session.
    pub fn session(&self) -> Session {
        self.session
    }

    /// A text; empty where the place is gone; followed.
    pub fn text(&self, spot: Spot) -> String {
        self.body.track();
        self.body.try_update_untracked(|body| text(body, spot).cloned()).flatten().unwrap_or_default()
    }

    /// Sets a text.
    pub fn set_text(&self, spot: Spot, new: String) {
        self.change(|body| {
            if let Some(text) = text(body, spot) {
                *text = new;
            }
        });
    }

    /// Points; none where the place is gone; followed.
    pub fn sum(&self, sum: Sum) -> Option<Points> {
        self.body.track();
        self.body.try_update_untracked(|body| points(body, sum).copied()).flatten()
    }

    /// Sets points.
    pub fn set_sum(&self, sum: Sum, new: Points) {
        self.change(|body| {
            if let Some(points) = points(body, sum) {
                *points = new;
            }
        });
    }
}

fn keep(session: Session, key: &str, body: &Body) {
    if let Ok(value) = Value::of(body) {
        session.draft(key, value.raw());
    }
}

/// The criterion at a place.
pub fn criterion(body: &mut Body, g: usize, c: usize) -> Option<&mut Criterion> {
    body.groups.get_mut(g)?.criteria.get_mut(c)
}

fn text(body: &mut Body, spot: Spot) -> Option<&mut String> {
    Some(match spot {
        Spot::Title => &mut body.title,
        Spot::Version => &mut body.version,
        Spot::Source => &mut body.source,
        Spot::BonusText => &mut body.bonus_guidance,
        Spot::PenaltyText => &mut body.penalty_guidance,
        Spot::GroupCode(g) => &mut body.groups.get_mut(g)?.code,
        Spot::GroupName(g) => &mut body.groups.get_mut(g)?.name,
        Spot::Name(g, c) => &mut criterion(body, g, c)?.name,
        Spot::Guidance(g, c) => &mut criterion(body, g, c)?.guidance,
        Spot::Evidence(g, c) => &mut criterion(body, g, c)?.evidence,
        Spot::LevelName(g, c, l) => &mut criterion(body, g, c)?.levels.get_mut(l)?.name,
        Spot::LevelText(g, c, l) => &mut criterion(body, g, c)?.levels.get_mut(l)?.text,
        Spot::VetoKey(i) => &mut body.vetoes.get_mut(i)?.key,
        Spot::VetoText(i) => &mut body.vetoes.get_mut(i)?.text,
        Spot::BandKey(i) => &mut body.bands.get_mut(i)?.key,
        Spot::BandName(i) => &mut body.bands.get_mut(i)?.name,
    })
}

fn points(body: &mut Body, sum: Sum) -> Option<&mut Points> {
    Some(match sum {
        Sum::Bonus => &mut body.bonus,
        Sum::Penalty => &mut body.penalty,
        Sum::Max(g, c) => &mut criterion(body, g, c)?.max,
        Sum::Step(g, c) => &mut criterion(body, g, c)?.step,
        Sum::LevelFrom(g, c, l) => &mut criterion(body, g, c)?.levels.get_mut(l)?.from,
        Sum::LevelTo(g, c, l) => &mut criterion(body, g, c)?.levels.get_mut(l)?.to,
        Sum::BandFrom(i) => &mut body.bands.get_mut(i)?.from,
    })
}
