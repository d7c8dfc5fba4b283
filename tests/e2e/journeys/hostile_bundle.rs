//! A bundle of models, people, teams, visits, sheets, a campaign and a rubric, in which every text is one of the five hundred.

use crate::forge::{Forge, derived};
use e2e::{Done, Fault};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

#[path = "../../strings/hostile.rs"]
mod strings;

/// Who holds the device, and has visits to models of it today.
pub const ME: &str = "Lý Thị Bích Ngọc";

/// The hostile bundle, and what to look for.
pub struct Made {
    pub bundle: Vec<u8>,
    pub models: usize,
    pub rubric: String,
    /// The name of the seventh model.
    pub shown: String,
}

/// The device that all of it is from.
const DEVICE: &str = "zzzzzzzzzzzzzzz7";
const LATE: i64 = 1_893_456_000_000;

impl Made {
    /// From a bundle of the sample.
    pub fn of(honest: &[u8], today: &str) -> Done<Made> {
        let forge = Forge::of(honest);
        let person = forge.record("person", ME).ok_or_else(|| Fault::new("nobody has this name"))?;
        let campaign = forge.record("campaign", "name").ok_or_else(|| Fault::new("no campaign"))?;
        let texts: Vec<strings::Text> = strings::texts();
        let all: Vec<Value> =
            texts.iter().filter(|text| !text.aside).filter_map(|text| serde_json::from_str(&text.json).ok()).collect();
        let short: Vec<&Value> = all.iter().filter(|text| text.to_string().len() < 400).collect();
        let mut events = Vec::new();
        let mut add = |records: Value| {
            let n = events.len() + 1;
            events.push(
                json!({"a": "model.create", "d": DEVICE, "n": n, "r": in_order(&records), "t": LATE}).to_string(),
            );
        };
        let body = in_order(&body(&short));
        let rubric = derived("rubric", &body.to_string());
        add(json!({ rubric.as_str(): {"body": [body], "approved": [short[0]]} }));
        add(json!({ campaign.as_str(): of_the_campaign(&short, &rubric) }));
        for (n, text) in all.iter().enumerate() {
            let name = |kind: &str| format!("{kind}/h{n}");
            let day = if n % 25 == 7 { today } else { "2026-01-05" };
            let mut model = each(&MODEL, text);
            for kind in ["unit", "thon"] {
                model.insert(kind.into(), json!([name(kind)]));
            }
            model.insert("nominated".into(), json!([true]));
            let me = format!("m.{}", person.trim_start_matches("person/"));
            let visit = json!({"date": [day], "time": ["08:00"], "team": [name("team")], "note": [text], format!("m.h{n}"): [true]});
            let team = json!({"name": [text], "leader": [name("person")], me: [true]});
            add(json!({ name("model"): model, name("unit"): each(&UNIT, text), name("thon"): each(&["name"], text),
                name("person"): each(&PERSON, text), name("team"): team, name("visit"): visit }));
            for assessor in [person.as_str(), "team", "unit"] {
                let key = format!("{}|{assessor}|1|{rubric}", name("model"));
                let mut sheet = each(&SHEET, text);
                for code in ["I.1", "I.2", "II.1"] {
                    sheet.insert(format!("r.{code}"), json!([text]));
                    sheet.insert(format!("e.{code}.{}", "0".repeat(64)), json!([{"caption": text}]));
                }
                sheet.extend(
                    [
                        ("model", json!([name("model")])),
                        ("assessor", json!([assessor])),
                        ("round", json!([1])),
                        ("rubric", json!([rubric])),
                    ]
                    .map(|(register, value)| (register.to_string(), value)),
                );
                sheet.insert("amend.1".into(), json!([{"reason": text, "at": LATE}]));
                add(json!({ derived("sheet", &key): sheet }));
            }
        }
        for text in texts.iter().filter(|text| text.aside) {
            let (d, n) = (DEVICE, events.len() + 1);
            events.push(format!(
                r#"{{"a":"x","d":"{d}","n":{n},"r":{{"unit/a{n}":{{"name":[{}]}}}},"t":{LATE}}}"#,
                text.json
            ));
        }
        let shown = all.get(7).and_then(Value::as_str).unwrap_or_default().to_string();
        let name = rubric.trim_start_matches("rubric/").to_string();
        let device = "\"><img src=x onerror=dvkRan(2)><script>dvkRan(2)</script>";
        let bundle = forge.holding(&events).written_by(device).bytes();
        Ok(Made { bundle, models: all.len(), rubric: name, shown })
    }
}

/// The same with the members of all objects in the order of their names, as the canonical form has them.
fn in_order(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(in_order).collect(),
        Value::Object(members) => {
            let sorted: BTreeMap<&String, Value> =
                members.iter().map(|(name, value)| (name, in_order(value))).collect();
            sorted.into_iter().map(|(name, value)| (name.clone(), value)).collect()
        }
        other => other.clone(),
    }
}

const MODEL: [&str; 20] = [
    "name",
    "field",
    "strand",
    "kind",
    "place",
    "newness",
    "replicated.text",
    "reason",
    "goal",
    "content",
    "audience",
    "lead",
    "partners",
    "joiners",
    "resources",
    "schedule",
    "outputs",
    "upkeep",
    "keeper",
    "phone",
];
const UNIT: [&str; 4] = ["name", "type", "keeper", "phone"];
const PERSON: [&str; 5] = ["name", "post", "seat", "phone", "recuse.h7"];
const SHEET: [&str; 6] = ["strengths", "limits", "proposals", "bonus.why", "penalty.why", "na.I.2"];

/// The same text in each of these registers.
fn each(registers: &[&str], text: &Value) -> Map<String, Value> {
    registers.iter().map(|register| (register.to_string(), json!([text]))).collect()
}

/// A campaign whose lists hold every text, and whose other texts are many in one.
fn of_the_campaign(texts: &[&Value], rubric: &str) -> Map<String, Value> {
    let fields = ["name", "province", "commune", "body", "office", "signer.for", "signer.post", "signer.name"];
    let many = texts.chunks(texts.len().div_ceil(fields.len()));
    let joined = many.map(|some| some.iter().filter_map(|text| text.as_str()).collect::<Vec<_>>().join(" "));
    let mut all: Map<String, Value> =
        fields.iter().zip(joined).map(|(field, text)| (field.to_string(), json!([text]))).collect();
    let choices: Vec<Value> =
        texts.iter().enumerate().map(|(n, name)| json!({"key": format!("h{n}"), "name": name})).collect();
    for (register, list) in
        [("basis", json!(texts)), ("recipients", json!(texts)), ("fields", json!(choices)), ("strands", json!(choices))]
    {
        all.insert(register.into(), json!([list]));
    }
    all.insert("rubric.collective".into(), json!([rubric]));
    all
}

/// A rubric of fifty criteria, whose every text is hostile, and whose levels hold all of them.
fn body(texts: &[&Value]) -> Value {
    let mut next = texts.iter().cycle();
    let mut text = || next.next().copied().cloned().unwrap_or_default();
    let mut groups = Vec::new();
    for group in ["I", "II", "III", "IV", "V"] {
        let mut criteria = Vec::new();
        for n in 1..=10 {
            let levels: Vec<Value> =
                (0..10).map(|m| json!({"from": m * 20, "to": m * 20 + 20, "name": text(), "text": text()})).collect();
            criteria.push(json!({"code": format!("{group}.{n}"), "name": text(), "max": 200, "step": 25, "guidance": text(), "levels": levels,
                "evidence": text(), "skippable": true}));
        }
        groups.push(json!({"code": group, "name": text(), "criteria": criteria}));
    }
    let vetoes: Vec<Value> = (0..5).map(|n| json!({"key": format!("v{n}"), "text": text()})).collect();
    let bands: Vec<Value> =
        (0..4).map(|n| json!({"key": format!("b{n}"), "name": text(), "from": n * 2_000})).collect();
    json!({"title": texts[7], "version": text(), "source": text(), "subject": "tap-the", "groups": groups, "bonus": 500,
        "bonus_guidance": text(), "penalty": 500, "penalty_guidance": text(), "vetoes": vetoes, "bands": bands, "ties": [],
        "remark_on_zero": "no", "remark_on_full": "no"})
}
