//! A sheet as pages read it. Never writes, never judges points against a rubric: that is the tally's part.

use super::evidence::split;
use super::{Amendment, Evidence, Key, Seal, Version};
use crate::look;
use crate::photo::Photo;
use crate::points::Points;
use crate::refusal::Refusal;
use crate::rubric::{Body, Criterion, CriterionId};
use crate::text::composed;
use ledger::{Ledger, Record, RecordId};
use std::collections::{BTreeMap, BTreeSet};

/// What stands for a criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Points.
    Points(Points),
    /// Not applicable.
    Skipped,
}

impl Mark {
    /// Whether the criterion's scale has no such mark: another device wrote it before it knew the rubric, or wrongly. It
    /// counts as not given.
    pub fn off_scale(self, criterion: &Criterion) -> bool {
        match self {
            Mark::Points(points) => !criterion.allows(points),
            Mark::Skipped => !criterion.skippable,
        }
    }
}

/// How far a sheet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It can be written; the next seal makes this version.
    Draft {
        /// The number of the version to come, from 1.
        version: u32,
    },
    /// It is sealed as this version.
    Sealed {
        /// The number of the version, from 1.
        version: u32,
    },
}

/// A score sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its record, whether or not anything was written yet.
    pub id: RecordId,
    /// What it is about.
    pub key: Key,
    /// Whether anything was ever written.
    pub begun: bool,
    /// What stands for each criterion.
    pub marks: BTreeMap<CriterionId, Mark>,
    /// Why criteria were left out.
    pub skip_reasons: BTreeMap<CriterionId, String>,
    /// The remarks.
    pub remarks: BTreeMap<CriterionId, String>,
    /// The photos, in the order they were attached; those in the bin too.
    pub evidence: BTreeMap<CriterionId, Vec<Evidence>>,
    /// Ưu điểm.
    pub strengths: String,
    /// Hạn chế.
    pub limits: String,
    /// Kiến nghị, đề xuất.
    pub proposals: String,
    /// Bonus points.
    pub bonus: Points,
    /// Why.
    pub bonus_reason: String,
    /// Penalty points, as a positive number.
    pub penalty: Points,
    /// Why.
    pub penalty_reason: String,
    /// The grounds for exclusion found.
    pub vetoes: BTreeSet<String>,
    /// The sealed versions, oldest first.
    pub versions: Vec<Version>,
    /// How far it is.
    pub state: State,
    /// The registers that hold several different values.
    pub conflicts: Vec<String>,
}

impl Sheet {
    /// The sheet of a record id, if it is known and says what it is about.
    pub fn read(ledger: &Ledger, id: &RecordId) -> Option<Sheet> {
        let record = look::of_kind(ledger, id, "sheet")?;
        let key = Key::of(&record)?;
        // A sheet that claims to be about something else than its id says is not that sheet.
        if key.id().ok().as_ref() != Some(id) {
            return None;
        }
        let mut sheet = Sheet::blank(id.clone(), key);
        sheet.fill(&record);
        Some(sheet)
    }

    /// The sheet about something: as it stands, or blank. Nothing is written.
    pub fn open(ledger: &Ledger, key: &Key) -> Result<Sheet, Refusal> {
        let id = key.id()?;
        Ok(Sheet::read(ledger, &id).unwrap_or_else(|| Sheet::blank(id, key.clone())))
    }

    /// Whether it is sealed.
    pub fn sealed(&self) -> bool {
        matches!(self.state, State::Sealed { .. })
    }

    /// The sealed version that counts now, if it is sealed.
    pub fn standing(&self) -> Option<&Version> {
        if self.sealed() { self.versions.last() } else { None }
    }

    /// The criteria of the rubric whose marks are no longer those of the version that counts: another device wrote on
    /// after the seal. An amendment brings them in.
    pub fn strays(&self, body: &Body) -> Vec<CriterionId> {
        let Some(standing) = self.standing() else { return Vec::new() };
        let sealed = |code: &CriterionId| match standing.seal.points.get(code) {
            Some(points) => Some(Mark::Points(*points)),
            None => standing.seal.na.contains(code).then_some(Mark::Skipped),
        };
        let all: BTreeSet<&CriterionId> =
            self.marks.keys().chain(standing.seal.points.keys()).chain(&standing.seal.na).collect();
        let strays =
            |code: &&CriterionId| body.criterion(code).is_some() && self.marks.get(code).copied() != sealed(code);
        all.into_iter().filter(strays).cloned().collect()
    }

    /// The photos of a criterion that are not in the bin.
    pub fn photos(&self, criterion: &CriterionId) -> impl Iterator<Item = &Evidence> {
        self.evidence.get(criterion).into_iter().flatten().filter(|evidence| !evidence.photo.bin)
    }

    fn blank(id: RecordId, key: Key) -> Sheet {
        Sheet {
            id,
            key,
            begun: false,
            marks: BTreeMap::new(),
            skip_reasons: BTreeMap::new(),
            remarks: BTreeMap::new(),
            evidence: BTreeMap::new(),
            strengths: String::new(),
            limits: String::new(),
            proposals: String::new(),
            bonus: Points::ZERO,
            bonus_reason: String::new(),
            penalty: Points::ZERO,
            penalty_reason: String::new(),
            vetoes: BTreeSet::new(),
            versions: Vec::new(),
            state: State::Draft { version: 1 },
            conflicts: Vec::new(),
        }
    }

    fn fill(&mut self, record: &Record<'_>) {
        self.begun = true;
        self.strengths = look::text(record, "strengths");
        self.limits = look::text(record, "limits");
        self.proposals = look::text(record, "proposals");
        self.bonus = extra(record, "bonus");
        self.bonus_reason = look::text(record, "bonus.why");
        self.penalty = extra(record, "penalty");
        self.penalty_reason = look::text(record, "penalty.why");
        let mut seals: BTreeMap<u32, Seal> = BTreeMap::new();
        let mut amendments: BTreeMap<u32, Amendment> = BTreeMap::new();
        for register in record.registers() {
            let name = register.name();
            if register.in_conflict() {
                self.conflicts.push(name.to_owned());
            }
            let value = register.value();
            let Some((family, rest)) = name.split_once('.') else { continue };
            match family {
                "p" | "na" | "r" => self.criterion(family, rest, &value),
                "veto" if value.get() == Some(true) => {
                    self.vetoes.insert(rest.to_owned());
                }
                "e" => {
                    if let (Some((code, key)), Some(photo)) = (split(name), value.get::<Photo>()) {
                        let photo = Photo { caption: composed(photo.caption), ..photo };
                        self.evidence.entry(code).or_default().push(Evidence { key, photo });
                    }
                }
                "seal" => {
                    seals.extend(number(rest).zip(value.get()));
                }
                "amend" => {
                    amendments.extend(number(rest).zip(value.get()));
                }
                _ => {}
            }
        }
        for photos in self.evidence.values_mut() {
            ledger::order::by(photos, |a, b| (a.photo.at, &a.key).cmp(&(b.photo.at, &b.key)));
        }
        let sealed = seals.keys().next_back().copied().unwrap_or(0);
        let amended = amendments.keys().next_back().copied().unwrap_or(0);
        self.state = if sealed > amended {
            State::Sealed { version: sealed }
        } else {
            State::Draft { version: sealed.max(amended).saturating_add(1) }
        };
        self.versions =
            seals.into_iter().map(|(n, seal)| Version { n, seal, amendment: amendments.remove(&n) }).collect();
    }

    fn criterion(&mut self, family: &str, code: &str, value: &ledger::Value) {
        let Ok(code) = CriterionId::new(code) else { return };
        match (family, value.as_int().and_then(Points::of), value.as_text()) {
            ("p", Some(points), _) => {
                self.marks.insert(code, Mark::Points(points));
            }
            ("p", None, Some(text)) if text == "na" => {
                self.marks.insert(code, Mark::Skipped);
            }
            ("na", _, Some(text)) => {
                self.skip_reasons.insert(code, composed(text));
            }
            ("r", _, Some(text)) => {
                self.remarks.insert(code, composed(text));
            }
            _ => {}
        }
    }
}

fn extra(record: &Record<'_>, register: &str) -> Points {
    record.int(register).and_then(Points::of).unwrap_or_default().max(Points::ZERO)
}

/// A version's number, written plainly: `1`, not `01`.
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|n: &u32| *n > 0 && *n < u32::MAX && n.to_string() == text)
}
