//! What records, items and values of a bundle are called in words. Never shows a code where there is a name.

use std::collections::BTreeMap;

use device::jobs::Title;
use ledger::Value;
use movement::text::tidy_line;

use crate::app::words::{Lang, Text, count, decimal, transfer};

/// The names that came with a preview, by record id.
pub type Titles = BTreeMap<String, Title>;

/// The longest text of a value that is shown, in characters.
const SHOWN: usize = 60;

/// The kind of a record.
pub fn kind(id: &str) -> Text {
    match id.split('/').next().unwrap_or_default() {
        "campaign" => transfer::K_CAMPAIGN,
        "unit" => transfer::K_UNIT,
        "thon" => transfer::K_THON,
        "model" => transfer::K_MODEL,
        "person" => transfer::K_PERSON,
        "team" => transfer::K_TEAM,
        "visit" => transfer::K_VISIT,
        "rubric" => transfer::K_RUBRIC,
        "sheet" => transfer::K_SHEET,
        _ => transfer::K_OTHER,
    }
}

/// A record in words: `Phiếu “Câu lạc bộ nuôi ong”`, `Mô hình “…”`.
pub fn record(lang: Lang, titles: &Titles, id: &str) -> String {
    let name = titles.get(id).map(|title| tidy_line(&title.name)).filter(|name| !name.is_empty());
    match name {
        Some(name) if id.starts_with("sheet/") => transfer::sheet(lang, &name),
        Some(name) => format!("{} “{name}”", kind(id).in_lang(lang)),
        None => kind(id).in_lang(lang).to_owned(),
    }
}

/// What is said of a record below its name: who scores, whether it is sealed, its photos.
pub fn about(lang: Lang, titles: &Titles, id: &str) -> Option<String> {
    let title = titles.get(id).filter(|_| id.starts_with("sheet/"))?;
    let who = title.who.as_deref().map(|who| match who {
        "team" => transfer::BY_TEAM.in_lang(lang).to_owned(),
        "unit" => transfer::BY_UNIT.in_lang(lang).to_owned(),
        name => name.to_owned(),
    });
    let state = if title.sealed { transfer::SEALED } else { transfer::DRAFT };
    let photos = (title.photos > 0).then(|| transfer::photos(lang, &count(lang, title.photos)));
    let parts: Vec<String> = who.into_iter().chain([state.in_lang(lang).to_owned()]).chain(photos).collect();
    Some(parts.join(", "))
}

/// An item of a record in words: `Điểm II.1`, `Tên`.
pub fn item(lang: Lang, register: &str) -> String {
    let (head, rest) = register.split_once('.').unwrap_or((register, ""));
    let plain = match (head, rest) {
        ("p", code) if !code.is_empty() => return transfer::r_points(lang, code),
        ("r", code) if !code.is_empty() => return transfer::r_remark(lang, code),
        ("na", code) if !code.is_empty() => return transfer::r_skip(lang, code),
        ("e", rest) => return transfer::r_photo(lang, rest.rsplit_once('.').map_or(rest, |(code, _)| code)),
        ("seal", _) => transfer::R_SEAL,
        ("amend", _) => transfer::R_AMEND,
        ("name", _) => transfer::R_NAME,
        ("households", _) => transfer::R_HOUSEHOLDS,
        ("strengths", _) => transfer::R_STRENGTHS,
        ("limits", _) => transfer::R_LIMITS,
        ("proposals", _) => transfer::R_PROPOSALS,
        ("bonus", _) => transfer::R_BONUS,
        ("penalty", _) => transfer::R_PENALTY,
        _ => transfer::R_OTHER,
    };
    plain.in_lang(lang).to_owned()
}

/// A value in words; points as points are written.
pub fn value(lang: Lang, titles: &Titles, register: &str, json: Option<&str>) -> String {
    let plain = |text: Text| text.in_lang(lang).to_owned();
    let Some(value) = json.and_then(serde_value) else { return plain(transfer::V_NONE) };
    if value.is_null() {
        return plain(transfer::V_NONE);
    }
    let is_points = register.starts_with("p.") || matches!(register, "bonus" | "penalty");
    match (value.as_int(), value.as_bool(), value.as_text()) {
        (Some(points), _, _) if is_points => decimal(lang, points),
        (Some(number), _, _) => number.to_string(),
        (_, Some(yes), _) => plain(if yes { crate::app::words::common::YES } else { crate::app::words::common::NO }),
        (_, _, Some(text)) if is_points && text == "na" => plain(transfer::V_SKIPPED),
        (_, _, Some(text)) => match titles.get(&text) {
            Some(title) if !title.name.is_empty() => title.name.clone(),
            _ => short(&tidy_line(&text)),
        },
        _ => plain(transfer::V_LONG),
    }
}

fn serde_value(json: &str) -> Option<Value> {
    Value::parse(json).ok()
}

fn short(text: &str) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let cut: String = text.chars().take(SHOWN).collect();
    format!("{}…", cut.trim_end())
}
