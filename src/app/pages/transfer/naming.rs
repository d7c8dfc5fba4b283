//! What records, items and values of a bundle are called in words. Never shows a code where there is a name.

use std::collections::BTreeMap;

use device::jobs::{Changed, Title};
use ledger::Value;
use movement::date::Day;
use movement::photo::Photo;
use movement::record::Noun;
use movement::text::tidy_line;

use crate::app::words::{Lang, Text, conflicts, count, decimal, noun, transfer};

/// The names that came with a preview, by record id.
pub type Titles = BTreeMap<String, Title>;

/// How many items that change are named.
const NAMED: usize = 3;

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
        other => Noun::from_key(other).map_or(transfer::K_OTHER, noun::one),
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
pub fn item(lang: Lang, record: &str, register: &str) -> String {
    if let Some(noun) = record.split('/').next().and_then(Noun::from_key)
        && let Some(label) = noun.schema().field(register).and_then(|field| noun::label(noun, field.register))
    {
        return label.in_lang(lang).to_owned();
    }
    let (head, rest) = register.split_once('.').unwrap_or((register, ""));
    let plain = match (head, rest) {
        ("p", code) if !code.is_empty() => return transfer::r_points(lang, code),
        ("r", code) if !code.is_empty() => return transfer::r_remark(lang, code),
        ("na", code) if !code.is_empty() => return transfer::r_skip(lang, code),
        ("e", rest) => return transfer::r_photo(lang, rest.rsplit_once('.').map_or(rest, |(code, _)| code)),
        ("seal", _) => transfer::R_SEAL,
        ("amend", _) => transfer::R_AMEND,
        ("notice", "about") => conflicts::TOLD_OF,
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

/// What becomes of an item, in words: `Điểm II.1: 6 → 7`, `Ảnh I.1: đã thêm`.
pub fn change(lang: Lang, titles: &Titles, change: &Changed) -> String {
    let item = item(lang, &change.record, &change.register);
    let photo = photo(change);
    let before = change.before.as_deref().and_then(serde_value).filter(|before| !before.is_null());
    let plain = serde_value(&change.after).is_none_or(|after| is_plain(&after)) && before.as_ref().is_none_or(is_plain);
    let what = match (photo, before, plain) {
        (Some(photo), _, _) => photo.in_lang(lang).to_owned(),
        (None, None, false) => transfer::V_WRITTEN.in_lang(lang).to_owned(),
        (None, Some(_), false) => transfer::V_LONG.in_lang(lang).to_owned(),
        (None, _, true) => {
            let value = |json: Option<&str>| {
                keyed(lang, change, json).unwrap_or_else(|| value(lang, titles, &change.register, json))
            };
            transfer::from_to(lang, &value(change.before.as_deref()), &value(Some(&change.after)))
        }
    };
    transfer::item_is(lang, &item, &what)
}

/// A key that the app itself offers, in words.
fn keyed(lang: Lang, change: &Changed, json: Option<&str>) -> Option<String> {
    let kind = change.record.split('/').next().and_then(Noun::from_key)?;
    let key = json.and_then(serde_value)?.as_text()?;
    noun::key(kind, &change.register, &key).map(|words| words.in_lang(lang).to_owned())
}

/// The items of a record that change, each named once; after the first few how many more.
pub fn items(lang: Lang, changes: &[Changed]) -> String {
    let mut names: Vec<String> = Vec::new();
    for change in changes {
        let name = item(lang, &change.record, &change.register);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let left = names.len().saturating_sub(NAMED);
    names.truncate(NAMED);
    let named = names.join(", ");
    if left > 0 { transfer::items_more(lang, &named, left) } else { named }
}

/// What becomes of a photo or file; none of anything else.
fn photo(change: &Changed) -> Option<Text> {
    let read = |json: &str| serde_value(json)?.get::<Photo>();
    let before = change.before.as_deref().and_then(read);
    let after = read(&change.after)?;
    Some(match before {
        _ if after.bin => transfer::PHOTO_BINNED,
        None => transfer::PHOTO_ADDED,
        Some(before) if before.bin => transfer::PHOTO_BACK,
        Some(_) => transfer::PHOTO_CAPTION,
    })
}

/// Whether a value is a line that can be shown.
fn is_plain(value: &Value) -> bool {
    value.is_null() || value.as_int().is_some() || value.as_bool().is_some() || value.as_text().is_some()
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
        (_, _, Some(text)) => match (titles.get(&text), Day::parse(&text)) {
            (Some(title), _) if !title.name.is_empty() => title.name.clone(),
            (_, Ok(day)) => day.written(),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn one(record: &str, register: &str, before: Option<&str>, after: &str) -> Changed {
        let before = before.map(str::to_owned);
        Changed { record: record.to_owned(), register: register.to_owned(), before, after: after.to_owned() }
    }

    #[test]
    fn a_change_is_said_as_what_was_done_never_as_a_code() {
        let title = Title { name: "Trần Thị Mai".to_owned(), ..Title::default() };
        let titles = Titles::from([("person/mai".to_owned(), title)]);
        let photo =
            |bin: &str, caption: &str| format!(r#"{{"at":1,{bin}"bytes":9,"caption":"{caption}","h":3,"w":4}}"#);
        let key = format!("e.I.1.{}", "a".repeat(64));
        let (here, gone, named) = (photo("", ""), photo(r#""bin":true,"#, ""), photo("", "Cổng làng"));
        for (change, said) in [
            (one("sheet/1", "p.I.1", Some("600"), "700"), "Điểm I.1: 6 → 7"),
            (one("sheet/1", &key, None, &here), "Ảnh I.1: đã thêm"),
            (one("sheet/1", &key, Some(&here), &gone), "Ảnh I.1: đã bỏ"),
            (one("sheet/1", &key, Some(&gone), &here), "Ảnh I.1: đã lấy lại"),
            (one("sheet/1", &key, Some(&here), &named), "Ảnh I.1: đổi chú thích"),
            (one("sheet/1", "seal.1", None, r#"{"at":1}"#), "Khóa phiếu: đã ghi"),
            (one("team/1", "leader", None, r#""person/mai""#), "Trưởng đoàn: chưa ghi → Trần Thị Mai"),
            (one("visit/1", "date", Some(r#""2026-08-24""#), r#""2026-08-25""#), "Ngày: 24/08/2026 → 25/08/2026"),
            (one("model/1", "newness", None, r#""moi""#), "Tình trạng triển khai: chưa ghi → Mới"),
        ] {
            assert_eq!(super::change(Lang::Vi, &titles, &change), said);
        }
    }

    #[test]
    fn several_changes_are_named_and_the_rest_is_counted() {
        let changes: Vec<Changed> =
            ["p.I.1", "p.I.2", "r.I.2", "p.I.3", "p.I.4"].map(|place| one("sheet/1", place, None, "100")).into();
        assert_eq!(items(Lang::Vi, &changes[..2]), "Điểm I.1, Điểm I.2");
        assert_eq!(items(Lang::Vi, &changes), "Điểm I.1, Điểm I.2, Nhận xét I.2 và 2 chỗ nữa");
        assert_eq!(items(Lang::En, &changes), "Points I.1, Points I.2, Remark I.2 and 2 more");
    }
}
