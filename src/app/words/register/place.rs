//! What a register is called and how its value is read: every register of this version. Never judges a value.

use std::sync::Arc;

use ledger::{Ledger, RecordId};
use movement::person::Person;
use movement::rubric::{Body, Criterion, CriterionId, Rubric};
use movement::sheet::Sheet;
use movement::{model, points::Points};

use crate::app::words::{Lang, Text, conflicts, model as form, sheet as score};

/// How a value is read, and how a third one is typed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reading {
    /// Points of a criterion with this maximum and step, in hundredths; or of bonus and penalty.
    Points(i32, i32),
    /// Text, of one line or many.
    Text,
    /// A whole number.
    Number,
    /// Anything else: one of the values that stand is chosen.
    Other,
}

/// The name of a register and how it is read.
pub fn place(lang: Lang, ledger: &Ledger, record: &RecordId, register: &str) -> (String, Reading) {
    let say = |text: Text| text.in_lang(lang).to_owned();
    let plain = |text: Text, reading: Reading| (say(text), reading);
    let known = match record.kind() {
        "sheet" => return of_sheet(lang, ledger, record, register),
        "campaign" => of_campaign(register),
        "model" => of_model(register),
        _ => of_other(record.kind(), register),
    };
    match (known, register.split_once('.')) {
        (Some((text, reading)), _) => plain(text, reading),
        (None, Some(("closed", n))) => (conflicts::round_closed(lang, n), Reading::Other),
        (None, Some(("recuse", name))) => {
            let id = RecordId::new(&format!("model/{name}")).ok();
            let of = id.and_then(|id| model::Model::read(ledger, &id)).map_or_else(|| name.to_owned(), |of| of.name);
            (conflicts::declared_for(lang, &of), Reading::Text)
        }
        (None, Some(("m", name))) => (conflicts::member(lang, &member(ledger, record, name)), Reading::Other),
        (None, _) => (register.to_owned(), Reading::Other),
    }
}

fn member(ledger: &Ledger, record: &RecordId, name: &str) -> String {
    let found = match record.kind() {
        "visit" => {
            let id = RecordId::new(&format!("model/{name}")).ok();
            id.and_then(|id| model::Model::read(ledger, &id)).map(|found| found.name)
        }
        _ => {
            let id = RecordId::new(&format!("person/{name}")).ok();
            id.and_then(|id| Person::read(ledger, &id)).map(|found| found.name)
        }
    };
    found.unwrap_or_else(|| name.to_owned())
}

fn of_sheet(lang: Lang, ledger: &Ledger, record: &RecordId, register: &str) -> (String, Reading) {
    let body: Option<Arc<Body>> =
        Sheet::read(ledger, record).and_then(|sheet| Rubric::read(ledger, &sheet.key.rubric)).map(|rubric| rubric.body);
    let criterion = |code: &str| -> Option<&Criterion> { body.as_ref()?.criterion(&CriterionId::new(code).ok()?) };
    let named = |code: &str| criterion(code).map_or_else(|| code.to_owned(), |one| format!("{code} {}", one.name));
    let most = |most: Option<Points>| Reading::Points(most.unwrap_or(Points::whole(100)).get(), 25);
    let say = |text: Text| text.in_lang(lang).to_owned();
    match (register, register.split_once('.')) {
        ("strengths", _) => (say(score::STRENGTHS), Reading::Text),
        ("limits", _) => (say(score::LIMITS), Reading::Text),
        ("proposals", _) => (say(score::PROPOSALS), Reading::Text),
        ("bonus", _) => (say(score::BONUS), most(body.as_ref().map(|body| body.bonus))),
        ("penalty", _) => (say(score::PENALTY), most(body.as_ref().map(|body| body.penalty))),
        ("bonus.why", _) => (say(conflicts::BONUS_WHY), Reading::Text),
        ("penalty.why", _) => (say(conflicts::PENALTY_WHY), Reading::Text),
        (_, Some(("p", code))) => {
            let reading = criterion(code).map_or(most(None), |one| Reading::Points(one.max.get(), one.step.get()));
            (conflicts::points_for(lang, &named(code)), reading)
        }
        (_, Some(("na", code))) => (conflicts::skip_for(lang, &named(code)), Reading::Text),
        (_, Some(("r", code))) => (conflicts::remark_for(lang, &named(code)), Reading::Text),
        (_, Some(("e", rest))) => {
            let code = rest.rsplit_once('.').map_or(rest, |(code, _)| code);
            (conflicts::photo_for(lang, &named(code)), Reading::Other)
        }
        (_, Some(("veto", key))) => {
            let ground = body.as_ref().and_then(|body| body.vetoes.iter().find(|veto| veto.key == key));
            let ground = ground.map_or_else(|| key.to_owned(), |veto| veto.text.clone());
            (conflicts::veto_for(lang, &ground), Reading::Other)
        }
        (_, Some(("seal", n))) => (conflicts::seal_no(lang, n), Reading::Other),
        (_, Some(("amend", n))) => (conflicts::amend_no(lang, n), Reading::Other),
        _ => (register.to_owned(), Reading::Other),
    }
}

fn of_campaign(register: &str) -> Option<(Text, Reading)> {
    use Reading::{Number, Other, Text};
    Some(match register {
        "name" => (conflicts::NAME, Text),
        "province" => (conflicts::PROVINCE, Text),
        "commune" => (conflicts::COMMUNE, Text),
        "body" => (conflicts::ISSUER, Text),
        "office" => (conflicts::OFFICE, Text),
        "signer.for" => (conflicts::SIGNER_FOR, Text),
        "signer.post" => (conflicts::SIGNER_POST, Text),
        "signer.name" => (conflicts::SIGNER_NAME, Text),
        "year" => (conflicts::YEAR, Number),
        "basis" => (conflicts::BASIS, Other),
        "recipients" => (conflicts::RECIPIENTS, Other),
        "fields" => (conflicts::FIELDS, Other),
        "strands" => (conflicts::STRANDS, Other),
        "deadline" => (conflicts::DEADLINE, Other),
        "survey.from" => (conflicts::SURVEY_FROM, Other),
        "survey.to" => (conflicts::SURVEY_TO, Other),
        "quota.min" => (conflicts::QUOTA_MIN, Number),
        "quota.max" => (conflicts::QUOTA_MAX, Number),
        "rule.spread" => (conflicts::SPREAD, Reading::Points(10_000, 1)),
        "rule.quorum" => (conflicts::QUORUM, Number),
        "rule.chair" => (conflicts::CHAIR, Other),
        "training" => (conflicts::TRAINING, Other),
        "rubric.collective" => (conflicts::RUBRIC_COLLECTIVE, Other),
        "rubric.individual" => (conflicts::RUBRIC_INDIVIDUAL, Other),
        "round" => (conflicts::ROUND, Other),
        _ => return None,
    })
}

fn of_model(register: &str) -> Option<(Text, Reading)> {
    use Reading::{Number, Other, Text};
    Some(match register {
        "name" => (conflicts::NAME, Text),
        "unit" => (form::UNIT, Other),
        "field" => (form::FIELD, Other),
        "strand" => (form::STRAND, Other),
        "kind" => (form::KIND, Other),
        "subject" => (conflicts::SUBJECT, Other),
        "thon" => (form::THON, Other),
        "place" => (form::PLACE, Text),
        "newness" => (form::NEWNESS, Other),
        "replicated" => (form::REPLICATED_FROM, Other),
        "replicated.text" => (form::REPLICATED_FROM, Text),
        "reason" => (form::REASON, Text),
        "goal" => (form::GOAL, Text),
        "content" => (form::CONTENT, Text),
        "audience" => (form::AUDIENCE, Text),
        "households" => (form::HOUSEHOLDS, Number),
        "lead" => (form::LEAD, Text),
        "partners" => (form::PARTNERS, Text),
        "joiners" => (form::JOINERS, Text),
        "resources" => (form::RESOURCES, Text),
        "schedule" => (form::SCHEDULE, Text),
        "outputs" => (form::OUTPUTS, Text),
        "upkeep" => (form::UPKEEP, Text),
        "keeper" => (form::KEEPER, Text),
        "phone" => (form::PHONE, Text),
        "registered" => (form::REGISTERED, Other),
        "nominated" => (form::NOMINATED, Other),
        "binned" => (conflicts::BINNED, Other),
        _ => return None,
    })
}

fn of_other(kind: &str, register: &str) -> Option<(Text, Reading)> {
    use Reading::{Number, Other, Text};
    Some(match (kind, register) {
        (_, "binned") => (conflicts::BINNED, Other),
        ("unit" | "thon" | "person" | "team", "name") => (conflicts::NAME, Text),
        ("unit", "type") => (conflicts::TYPE, Other),
        ("unit", "keeper") => (conflicts::KEEPER, Text),
        ("unit" | "person", "phone") => (form::PHONE, Text),
        ("unit", "thon") => (form::THON, Other),
        ("thon", "households") => (form::HOUSEHOLDS, Number),
        ("person", "post") => (conflicts::POST, Text),
        ("person", "seat") => (conflicts::SEAT, Other),
        ("person", "unit") => (form::UNIT, Other),
        ("team", "leader") => (conflicts::LEADER, Other),
        ("visit", "date") => (conflicts::DAY, Other),
        ("visit", "time") => (conflicts::TIME, Other),
        ("visit", "team") => (conflicts::TEAM_OF, Other),
        ("visit", "note") => (conflicts::NOTE, Text),
        ("visit", "notice.sent") => (conflicts::NOTICE_SENT, Other),
        ("visit", "notice.ack") => (conflicts::NOTICE_CONFIRMED, Other),
        ("rubric", "approved") => (conflicts::APPROVED, Text),
        ("rubric", "retired") => (conflicts::RETIRED, Other),
        ("rubric", "body") => (conflicts::BODY, Other),
        _ => return None,
    })
}
