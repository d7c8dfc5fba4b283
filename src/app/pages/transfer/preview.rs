//! What a bundle would bring, before anything of it is taken: who made it, how much, what is new, what to settle, what is
//! set aside. "Nhập" takes it in, "Bỏ" leaves it.

use std::rc::Rc;

use device::jobs::{From, Preview};
use leptos::prelude::*;

use super::list;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::card::{Card, Tile, Tiles};
use crate::app::parts::fingerprint::FingerprintWords;
use crate::app::parts::icon;
use crate::app::parts::note::Empty;
use crate::app::parts::pill::Tone;
use crate::app::session::{Intake, Looked, Session};
use crate::app::shell::Page;
use crate::app::words::{Lang, bytes, clock, count, date, faults, lang, t, transfer};

/// How far another device's clock may be from this one before it is said, in milliseconds.
const FITS_MS: i64 = 10 * 60_000;

/// The preview of one file.
#[component]
pub fn PreviewPage(
    /// Where the file came in.
    intake: Intake,
    /// What was found in it.
    shown: Rc<Looked>,
    /// Whether this device has no campaign yet and takes the bundle's.
    first: bool,
) -> impl IntoView {
    let preview = shown.preview.clone();
    let (name, size) = (shown.name().to_owned(), shown.bytes());
    let small = move || Some(transfer::file_line(lang(), &name, &bytes(lang(), size)));
    let (new, photos, signed) = (preview.new, preview.photos_new, preview.from.is_some());
    let receipt = is_receipt(&preview);
    let bare = preview.is_nothing_new() && preview.set_aside.total == 0 && !receipt;
    let sender = preview.from.as_ref().map(|from| from.name.clone()).unwrap_or_default();
    let words = preview.fingerprint.clone();
    let list = list::rows(&preview);
    view! {
        <Page title=transfer::PREVIEW small=MaybeProp::derive(small) foot=move || foot(intake, new, photos, signed, receipt)>
            <Head preview=preview.clone() first />
            <Damaged preview=preview.clone() />
            {(!receipt).then(|| view! { <Counts preview=preview.clone() /> })}
            {receipt.then(|| view! { <Receipt preview=preview.clone() sender /> })}
            {bare.then(|| view! {
                <Empty icon=icon::CHECK_CIRCLE title=transfer::NOTHING_NEW text=transfer::NOTHING_NEW_WHAT />
            })}
            <Card>
                <p class="row-text">{transfer::AFTER_PRINT}</p>
                <FingerprintWords words=Signal::derive(move || words.clone()) />
            </Card>
            {(!list.is_empty()).then(|| view! { <ul class="rows card">{list}</ul> })}
        </Page>
    }
}

/// Whether a bundle only says what its maker holds.
fn is_receipt(preview: &Preview) -> bool {
    preview.from.is_some() && preview.new + preview.held + preview.photos == 0 && preview.set_aside.total == 0
}

/// What a receipt says has arrived: of this device's changes, and of photos.
#[component]
fn Receipt(preview: Preview, sender: String) -> impl IntoView {
    let (held, all) = use_context::<Session>().map_or((0, 0), |session| session.own_among(&preview.shared));
    let photos = preview.holds_photos;
    let arrived = move || match all {
        0 => None,
        all if held == all => Some(t(transfer::RECEIPT_HOLDS_ALL).to_owned()),
        all => Some(transfer::receipt_holds(lang(), &count(lang(), held), &count(lang(), all))),
    };
    view! {
        <Card edge=Tone::Green>
            <strong>{move || transfer::receipt_of(lang(), &sender)}</strong>
            <p>{arrived}</p>
            {(photos > 0).then(|| view! { <p>{move || transfer::receipt_photos(lang(), &count(lang(), photos))}</p> })}
            <p>{transfer::RECEIPT_SAYS}</p>
        </Card>
    }
}

/// Who made it, for which campaign, when.
#[component]
fn Head(preview: Preview, first: bool) -> impl IntoView {
    let from = preview.from.clone();
    let title = move || match &from {
        Some(from) => transfer::from(lang(), &from.name),
        None => t(transfer::FROM_NOBODY).to_owned(),
    };
    let numbers: Vec<String> = preview.parts_missing.iter().take(10).map(ToString::to_string).collect();
    let more = preview.parts_missing.len() > numbers.len();
    let missing = (!numbers.is_empty()).then(|| numbers.join(", ") + if more { ", …" } else { "" });
    let now = device::clock::now_ms();
    let photos = preview.photos;
    let (new, all) = (preview.new, preview.new + preview.held);
    let sheets = sheets(&preview);
    let line = move || {
        let mut parts = vec![preview.name.clone()];
        parts.extend(preview.training.then(|| t(transfer::TRAINING).to_owned()));
        parts.extend(preview.part.map(|(n, of)| transfer::part(lang(), n, of)));
        parts.extend(preview.from.iter().flat_map(|from| made(from, now)));
        parts.extend(sheets_said(lang(), sheets));
        parts.extend((all > 0).then(|| {
            let changes = transfer::changes_in(lang(), &transfer::changes(lang(), &count(lang(), all)));
            if new == all { changes } else { transfer::new_here(lang(), &changes, &count(lang(), new)) }
        }));
        parts.extend((photos > 0).then(|| transfer::photos_in(lang(), &count(lang(), photos))));
        parts.retain(|part| !part.is_empty());
        parts.join(" · ")
    };
    view! {
        <Card>
            <div class="preview-from"><h2>{title}</h2><p class="row-text">{line}</p></div>
            {missing.map(|which| view! { <p><strong>{move || transfer::parts_missing(lang(), &which)}</strong></p> })}
            {first.then(|| view! { <p><strong>{transfer::ADOPT}</strong></p> })}
        </Card>
    }
}

/// Says before anything else that the file is not whole, why, and what to do.
#[component]
fn Damaged(preview: Preview) -> impl IntoView {
    let total = preview.set_aside.total;
    let first = preview.set_aside.shown.first().map(|part| part.problem.clone());
    (total > 0).then(|| {
        let why = move || first.as_ref().map(|problem| faults::aside(lang(), problem));
        view! {
            <Card edge=Tone::Red>
                <div><strong>{move || transfer::not_whole(lang(), &count(lang(), total))}</strong>
                    <p>{why}". "{transfer::NOT_WHOLE_NEXT}</p></div>
            </Card>
        }
    })
}

/// How many sheets come, and whether there may be more, since the list of records is cut.
type Sheets = (u64, bool);

/// The sheets that are new, and those that change.
fn sheets(preview: &Preview) -> [Sheets; 2] {
    let records = list::records_of(preview);
    let new_cut = preview.new_records.total > preview.new_records.shown.len() as u64;
    let changed_cut = preview.changed.total > preview.changed.shown.len() as u64;
    [(records.sheets.len() as u64, new_cut), (records.sheets_changed.len() as u64, changed_cut)]
}

/// The same in words; nothing of none.
fn sheets_said(lang: Lang, [new, changed]: [Sheets; 2]) -> Vec<String> {
    let say = |(n, cut): Sheets, said: fn(Lang, &str) -> String| {
        let said = (n > 0).then(|| said(lang, &count(lang, n)));
        said.map(|said| if cut { transfer::at_least(lang, &said) } else { said })
    };
    [say(new, transfer::sheets_new), say(changed, transfer::sheets_changed)].into_iter().flatten().collect()
}

fn made(from: &From, now: i64) -> Vec<String> {
    let Some(at) = from.made_ms else { return Vec::new() };
    // A bundle was made before it came here; only a clock that runs ahead can be told from one that came late.
    let fits = at <= now.saturating_add(FITS_MS);
    let clocks = if fits { transfer::CLOCK_FITS } else { transfer::CLOCK_OFF };
    vec![transfer::made_at(lang(), &clock(at), &date(at)), t(clocks).to_owned()]
}

/// The five numbers.
#[component]
fn Counts(preview: Preview) -> impl IntoView {
    let tile = |number: u64, label, tone: Tone| {
        let tone = if number == 0 { Tone::Plain } else { tone };
        view! { <Tile number=move || count(lang(), number) label=label tone=tone /> }
    };
    view! {
        <Tiles>
            {tile(preview.new_records.total, transfer::T_NEW, Tone::Green)}
            {tile(preview.changed.total, transfer::T_CHANGED, Tone::Blue)}
            {tile(preview.conflicting.total, transfer::T_CHOOSE, Tone::Red)}
            {tile(preview.set_aside.total, transfer::T_ASIDE, Tone::Amber)}
            {tile(preview.held, transfer::T_HELD, Tone::Plain)}
        </Tiles>
    }
}

/// What pressing does, and the two buttons.
fn foot(intake: Intake, new: u64, photos: u64, signed: bool, receipt: bool) -> AnyView {
    let head = move || match (new, photos) {
        (0, 0) if receipt => t(transfer::RECEIPT).to_owned(),
        (0, 0) => t(transfer::NOTHING_NEW).to_owned(),
        (0, photos) => transfer::take_photos(lang(), &count(lang(), photos)),
        (new, 0) => transfer::take(lang(), &count(lang(), new)),
        (new, photos) => {
            let photos = transfer::photos(lang(), &count(lang(), photos));
            format!("{}, {photos}", transfer::take(lang(), &count(lang(), new)))
        }
    };
    let (note, label) = match (new, photos) {
        (0, 0) => (transfer::NOTE_RECEIPT, transfer::NOTE_IT),
        (0, _) => (transfer::PHOTOS_ONLY, transfer::TAKE),
        _ => (transfer::CAN_UNDO, transfer::TAKE),
    };
    let leave = move |()| {
        intake.leave();
        super::to_the_head();
    };
    let useful = new > 0 || photos > 0 || signed;
    view! {
        <div class="foot-lines" role="status"><strong>{head}</strong>{useful.then(|| view! { <span>{note}</span> })}</div>
        <Button label=transfer::LEAVE on_press=leave />
        {useful.then(|| view! { <Button label weight=Weight::Solid on_press=move |()| intake.take() /> })}
    }
    .into_any()
}
