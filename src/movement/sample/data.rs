//! The shape of `public/sample.json`: plain lists that refer to each other by their place, from 1. Never an event.

use super::SampleFault;
use crate::model::{ModelKind, Newness, Subject};
use crate::person::Seat;
use crate::unit::UnitKind;
use crate::visit::Preparation;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Everything the file holds.
#[derive(Deserialize)]
pub(super) struct Data {
    pub campaign: Campaign,
    pub thon: Vec<(String, u32)>,
    pub units: Vec<Unit>,
    pub people: Vec<Person>,
    pub teams: Vec<Team>,
    /// Why a unit, by its short name, registers more models than the plan asks for.
    pub over: BTreeMap<String, String>,
    pub declared: Vec<Declared>,
    pub models: Vec<Model>,
    #[serde(rename = "self")]
    pub own: Vec<OwnSheet>,
    pub sheets: Vec<Sheet>,
    pub past: Vec<PastVisit>,
    pub visits: Vec<Visit>,
    pub year: Vec<Entered>,
    pub done: Vec<(usize, String)>,
    pub reviewed: Vec<Reviewed>,
    pub withdrawn: Vec<Withdrawn>,
}

/// A record of a plain noun as it was entered on a day: texts by register, and the records that belong to it by the beginning
/// of their registers.
#[derive(Deserialize)]
pub(super) struct Entered {
    pub kind: String,
    pub id: String,
    pub on: String,
    pub values: BTreeMap<String, String>,
    #[serde(default)]
    pub marks: BTreeMap<String, Vec<String>>,
}

/// What the review made of a model; empty where nothing has come of it yet.
#[derive(Deserialize)]
pub(super) struct Reviewed {
    pub model: usize,
    #[serde(default)]
    pub outcome: String,
    #[serde(default)]
    pub why: String,
}

/// A model that its unit took back.
#[derive(Deserialize)]
pub(super) struct Withdrawn {
    pub model: usize,
    pub why: String,
}

/// What the plan leaves to the commune; the rest is the plan's own.
#[derive(Deserialize)]
pub(super) struct Campaign {
    pub name: String,
    pub province: String,
    pub commune: String,
    pub signer: String,
    pub planned: String,
}

/// A unit; `id` is its short name.
#[derive(Deserialize)]
pub(super) struct Unit {
    pub id: String,
    pub name: String,
    #[serde(rename = "type")]
    pub kind: UnitKind,
    pub thon: Option<usize>,
    pub keeper: String,
    pub phone: String,
}

/// A person; those without a seat speak for their unit.
#[derive(Deserialize)]
pub(super) struct Person {
    pub name: String,
    pub unit: String,
    pub post: String,
    pub seat: Option<Seat>,
    pub phone: String,
}

/// An interest that a person declared in a model.
#[derive(Deserialize)]
pub(super) struct Declared {
    pub person: usize,
    pub model: usize,
    pub why: String,
}

/// A team; its first member leads it.
#[derive(Deserialize)]
pub(super) struct Team {
    pub name: String,
    pub members: Vec<usize>,
}

/// A registration as it was received, and its results as they were reported later. One without a day of receipt is a draft,
/// written on the day of its report.
#[derive(Deserialize)]
pub(super) struct Model {
    pub unit: String,
    pub name: String,
    pub field: String,
    pub strand: String,
    #[serde(default = "model")]
    pub kind: ModelKind,
    #[serde(default = "collective")]
    pub subject: Subject,
    pub newness: Newness,
    pub from: Option<usize>,
    pub thon: usize,
    pub place: String,
    pub reason: String,
    pub goal: String,
    pub content: String,
    pub audience: String,
    pub households: u32,
    pub lead: String,
    pub partners: String,
    pub joiners: String,
    pub resources: String,
    pub schedule: String,
    pub outputs: String,
    pub upkeep: String,
    pub keeper: String,
    pub phone: String,
    pub registered: Option<String>,
    /// Who took it, by their place; the office's clerk unless said otherwise.
    pub receiver: Option<usize>,
    pub reported: String,
    #[serde(default)]
    pub nominated: bool,
}

/// What a unit gives itself, in whole points, in the order of the rubric.
#[derive(Deserialize)]
pub(super) struct OwnSheet {
    pub model: usize,
    pub points: Vec<i32>,
}

/// An assessor's sheet: hundredths in the order of the rubric, none where nothing was given yet.
#[derive(Deserialize)]
pub(super) struct Sheet {
    pub person: usize,
    pub model: usize,
    pub points: Vec<Option<i32>>,
    pub remarks: BTreeMap<String, String>,
    #[serde(default)]
    pub strengths: String,
    #[serde(default)]
    pub limits: String,
    #[serde(default)]
    pub proposals: String,
    pub day: String,
    #[serde(default)]
    pub sealed: bool,
}

/// A visit of the first weeks of the survey, on its own day.
#[derive(Deserialize)]
pub(super) struct PastVisit {
    pub team: usize,
    pub model: usize,
    pub date: String,
    pub time: String,
}

/// A visit so many days after the day of opening; the notice so many days before the visit.
#[derive(Deserialize)]
pub(super) struct Visit {
    pub team: usize,
    pub model: usize,
    pub day: i32,
    pub time: String,
    /// How long before the visit the notice was written, where it was not sent.
    pub made: Option<i32>,
    pub sent: Option<i32>,
    pub ack: Option<i32>,
    /// What is ready for the trip.
    #[serde(default)]
    pub prep: Vec<Preparation>,
    #[serde(default)]
    pub note: String,
}

impl Data {
    /// Reads the file.
    pub fn read(text: &str) -> Result<Data, SampleFault> {
        serde_json::from_str(text).map_err(|fault| SampleFault::File { line: fault.line(), column: fault.column() })
    }
}

const fn model() -> ModelKind {
    ModelKind::Model
}

const fn collective() -> Subject {
    Subject::Collective
}
