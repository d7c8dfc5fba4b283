//! What may be done to a sheet, and what it writes. Never touches another record.

use super::{Assessor, Command, Evidence, Key, Mark, Seal, Sheet, State, Verb, checklist, evidence, tally};
use crate::pen::Pen;
use crate::photo::{Photo, PhotoKey};
use crate::points::Points;
use crate::refusal::Refusal;
use crate::rubric::{Body, Criterion, CriterionId, Rubric};
use crate::scene::Scene;
use crate::text::tidy;
use crate::{campaign, look, model, person};
use ledger::{Action, Ledger, RecordId, Value};
use std::sync::Arc;

/// Decides a command on a sheet.
pub(crate) fn decide(scene: &Scene<'_>, command: &Command) -> Result<Action, Refusal> {
    let sheet = Sheet::open(scene.ledger, &command.key)?;
    let rubric = Rubric::read(scene.ledger, &command.key.rubric)
        .ok_or_else(|| Refusal::UnknownRubric(command.key.rubric.clone()))?;
    may_write(scene, &command.key, sheet.begun)?;
    let mut desk = Desk { pen: Pen::new(scene), sheet, body: rubric.body };
    if desk.sheet.sealed() && !matches!(command.verb, Verb::Amend(_)) {
        return Err(Refusal::SheetSealed);
    }
    let kind = desk.write(&command.verb)?;
    if !desk.sheet.begun && desk.pen.any() {
        desk.begin(&command.key)?;
    }
    desk.pen.done(kind)
}

/// A person writes only on their own sheet, and neither there nor on the team's of their own unit's model, or of one they
/// declared an interest in; only nominated models are surveyed.
fn may_write(scene: &Scene<'_>, key: &Key, begun: bool) -> Result<(), Refusal> {
    look::known(scene.ledger, &key.model, "model")?;
    match (&key.assessor, &scene.who) {
        (Assessor::Person(_), None) => return Err(Refusal::NobodyChosen),
        (Assessor::Person(assessor), Some(who)) if who != assessor => {
            return Err(Refusal::NotYourSheet(key.assessor.clone()));
        }
        (Assessor::Person(_) | Assessor::Team, Some(who)) => person::refuse(scene.ledger, who, &key.model)?,
        // What a unit says of itself is nobody's judgement; the office may write for the team without a name.
        (Assessor::Team, None) | (Assessor::Unit, _) => {}
    }
    if !(1..=99).contains(&key.round) {
        return Err(Refusal::OutOfRange { register: "round".to_owned(), least: 1, most: 99 });
    }
    if begun { Ok(()) } else { may_begin(scene.ledger, key) }
}

/// Whether a sheet that nobody has begun may be begun: its round is open, and the model is nominated for the survey (plan
/// II.2). What a unit says of itself belongs to the registration and always may.
///
/// # Errors
/// Why not.
pub fn may_begin(ledger: &Ledger, key: &Key) -> Result<(), Refusal> {
    if key.assessor == Assessor::Unit {
        return Ok(());
    }
    if campaign::Campaign::of(ledger).is_some_and(|campaign| campaign.closed.contains(&key.round)) {
        return Err(Refusal::RoundClosed(key.round));
    }
    let nominated = model::Model::read(ledger, &key.model).is_some_and(|model| model.in_survey());
    if nominated { Ok(()) } else { Err(Refusal::NotNominated(key.model.clone())) }
}

/// The sheet on the desk, its rubric, and the pen.
struct Desk<'a> {
    pen: Pen<'a>,
    sheet: Sheet,
    body: Arc<Body>,
}

impl Desk<'_> {
    fn write(&mut self, verb: &Verb) -> Result<&'static str, Refusal> {
        let id = self.sheet.id.clone();
        match verb {
            Verb::Give(code, points) => self.give(&id, code, *points),
            Verb::Clear(code) => self.clear(&id, code),
            Verb::Skip(code, reason) => self.skip(&id, code, reason),
            Verb::Remark(code, text) => {
                self.criterion(code)?;
                self.pen.text(&id, &format!("r.{code}"), text).map(|()| "sheet.remark")
            }
            Verb::Strengths(text) => self.pen.text(&id, "strengths", text).map(|()| "sheet.note"),
            Verb::Limits(text) => self.pen.text(&id, "limits", text).map(|()| "sheet.note"),
            Verb::Proposals(text) => self.pen.text(&id, "proposals", text).map(|()| "sheet.note"),
            Verb::Bonus(points, why) => {
                self.extra(&id, ("bonus", "bonus.why"), *points, why, self.body.bonus).map(|()| "sheet.bonus")
            }
            Verb::Penalty(points, why) => {
                self.extra(&id, ("penalty", "penalty.why"), *points, why, self.body.penalty).map(|()| "sheet.penalty")
            }
            Verb::Veto(key, on) => self.veto(&id, key, *on),
            Verb::Attach(code, key, photo) => {
                self.criterion(code)?;
                let photo = Photo { caption: tidy(&photo.caption), ..photo.clone() };
                let photo = photo.over(self.attached(code, key).ok());
                self.photo(&id, code, key, &photo).map(|()| "sheet.attach")
            }
            Verb::Caption(code, key, text) => {
                let photo = Photo { caption: tidy(text), ..self.attached(code, key)? };
                self.photo(&id, code, key, &photo).map(|()| "sheet.caption")
            }
            Verb::BinPhoto(code, key) => {
                let photo = Photo { bin: true, ..self.attached(code, key)? };
                self.photo(&id, code, key, &photo).map(|()| "sheet.photo-bin")
            }
            Verb::RestorePhoto(code, key) => {
                let photo = Photo { bin: false, ..self.attached(code, key)? };
                self.photo(&id, code, key, &photo).map(|()| "sheet.photo-restore")
            }
            Verb::Seal => self.seal(&id),
            Verb::Amend(reason) => self.amend(&id, reason),
            Verb::KeepSealed => self.keep_sealed(&id),
        }
    }

    /// The registers that say what the sheet is about, written with its first content.
    fn begin(&mut self, key: &Key) -> Result<(), Refusal> {
        let id = self.sheet.id.clone();
        self.pen.set(&id, "model", Value::text(key.model.as_str()))?;
        self.pen.set(&id, "assessor", Value::text(key.assessor.text()))?;
        self.pen.set(&id, "round", Value::int(i64::from(key.round)))?;
        self.pen.set(&id, "rubric", Value::text(key.rubric.as_str()))
    }

    fn criterion(&self, code: &CriterionId) -> Result<&Criterion, Refusal> {
        self.body.criterion(code).ok_or_else(|| Refusal::UnknownCriterion(code.clone()))
    }

    fn give(&mut self, id: &RecordId, code: &CriterionId, points: Points) -> Result<&'static str, Refusal> {
        let criterion = self.criterion(code)?;
        if points < Points::ZERO || points > criterion.max {
            return Err(Refusal::PointsOutside { criterion: Some(code.clone()), most: criterion.max });
        }
        if !points.on_step(criterion.step) {
            return Err(Refusal::OffStep { criterion: Some(code.clone()), step: criterion.step });
        }
        self.pen.set(id, &format!("p.{code}"), Value::int(points.wide()))?;
        self.pen.set(id, &format!("na.{code}"), Value::null())?;
        Ok("sheet.give")
    }

    fn clear(&mut self, id: &RecordId, code: &CriterionId) -> Result<&'static str, Refusal> {
        self.criterion(code)?;
        self.pen.set(id, &format!("p.{code}"), Value::null())?;
        self.pen.set(id, &format!("na.{code}"), Value::null())?;
        Ok("sheet.clear")
    }

    fn skip(&mut self, id: &RecordId, code: &CriterionId, reason: &str) -> Result<&'static str, Refusal> {
        if !self.criterion(code)?.skippable {
            return Err(Refusal::NotSkippable(code.clone()));
        }
        if tidy(reason).is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        self.pen.set(id, &format!("p.{code}"), Value::text("na"))?;
        self.pen.text(id, &format!("na.{code}"), reason)?;
        Ok("sheet.skip")
    }

    fn extra(
        &mut self,
        id: &RecordId,
        (points_at, why_at): (&str, &str),
        points: Points,
        why: &str,
        most: Points,
    ) -> Result<(), Refusal> {
        if points < Points::ZERO || points > most {
            return Err(Refusal::PointsOutside { criterion: None, most });
        }
        if !points.on_step(EXTRA_STEP) {
            return Err(Refusal::OffStep { criterion: None, step: EXTRA_STEP });
        }
        if points == Points::ZERO {
            self.pen.set(id, points_at, Value::null())?;
            return self.pen.set(id, why_at, Value::null());
        }
        if tidy(why).is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        self.pen.set(id, points_at, Value::int(points.wide()))?;
        self.pen.text(id, why_at, why)
    }

    fn veto(&mut self, id: &RecordId, key: &str, on: bool) -> Result<&'static str, Refusal> {
        if !self.body.vetoes.iter().any(|veto| veto.key == key) {
            return Err(Refusal::UnknownVeto(key.to_owned()));
        }
        let value = if on { Value::bool(true) } else { Value::null() };
        self.pen.set(id, &format!("veto.{key}"), value).map(|()| "sheet.veto")
    }

    fn attached(&self, code: &CriterionId, key: &PhotoKey) -> Result<Photo, Refusal> {
        let all = self.sheet.evidence.get(code).into_iter().flatten();
        let mut found = all.filter(|evidence| evidence.key == *key).map(|Evidence { photo, .. }| photo.clone());
        found.next().ok_or(Refusal::NoSuchPhoto)
    }

    fn photo(&mut self, id: &RecordId, code: &CriterionId, key: &PhotoKey, photo: &Photo) -> Result<(), Refusal> {
        let register = evidence::register(code, key);
        if photo.caption.chars().count() > crate::text::LONGEST_LINE {
            return Err(Refusal::TextTooLong { register, longest: crate::text::LONGEST_LINE });
        }
        self.pen.keep(id, &register, photo)
    }

    fn seal(&mut self, id: &RecordId) -> Result<&'static str, Refusal> {
        let State::Draft { version } = self.sheet.state else { return Err(Refusal::SheetSealed) };
        let list = checklist(&self.sheet, &self.body);
        if !list.ready() {
            return Err(Refusal::NotReady(list.blockers));
        }
        self.pen.keep(id, &format!("seal.{version}"), &self.counted())?;
        Ok("sheet.seal")
    }

    /// What a seal would count now.
    fn counted(&self) -> Seal {
        let sums = tally(&self.sheet, &self.body);
        // Other devices may have written points that this rubric does not allow: they are no part of what is sealed.
        let scored = |(code, mark): (&CriterionId, &Mark)| match (mark, self.body.criterion(code)) {
            (Mark::Points(points), Some(criterion)) if criterion.allows(*points) => Some((code.clone(), *points)),
            (Mark::Points(_) | Mark::Skipped, _) => None,
        };
        Seal {
            points: self.sheet.marks.iter().filter_map(scored).collect(),
            na: sums.skipped,
            earned: sums.earned,
            applicable: sums.applicable,
            bonus: sums.bonus,
            penalty: sums.penalty,
            vetoes: self.sheet.vetoes.iter().cloned().collect(),
            total: sums.total,
            class: sums.standing.class().to_owned(),
            at: self.pen.scene.wall_ms,
        }
    }

    fn amend(&mut self, id: &RecordId, reason: &str) -> Result<&'static str, Refusal> {
        let State::Sealed { version } = self.sheet.state else { return Err(Refusal::SheetNotSealed) };
        let reason = tidy(reason);
        if reason.is_empty() {
            return Err(Refusal::ReasonMissing);
        }
        let register = format!("amend.{version}");
        if reason.chars().count() > crate::text::LONGEST {
            return Err(Refusal::TextTooLong { register, longest: crate::text::LONGEST });
        }
        self.pen.keep(id, &register, &super::Amendment { reason, at: self.pen.scene.wall_ms })?;
        Ok("sheet.amend")
    }

    fn keep_sealed(&mut self, id: &RecordId) -> Result<&'static str, Refusal> {
        let Some(last) = self.sheet.versions.last().filter(|last| last.amendment.is_some()) else {
            return Err(Refusal::NothingChanges);
        };
        if (Seal { at: last.seal.at, ..self.counted() }) != last.seal {
            return Err(Refusal::SheetChanged);
        }
        let register = format!("amend.{}", last.n);
        self.pen.set(id, &register, Value::null())?;
        Ok("sheet.amend")
    }
}

/// Bonus and penalty points go by quarters.
pub(crate) const EXTRA_STEP: Points = Points::hundredths(25);
