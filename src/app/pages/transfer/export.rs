//! The way out: what has not left this device, all of it or what the office lacks, with photos or without.

use leptos::prelude::*;

use super::ready::Maker;
use crate::app::parts::button::Weight;
use crate::app::parts::card::{Card, Heading};
use crate::app::parts::field::{CheckBox, Choice, RadioCards};
use crate::app::parts::pill::Tone;
use crate::app::session::{Session, Want, What};
use crate::app::words::{lang, moment, t, today, transfer};

/// The id of this part of the page.
pub const PART: &str = "export";

/// The card through which bundles leave.
#[component]
pub fn ExportCard(
    /// The open campaign.
    session: Session,
) -> impl IntoView {
    let knows_office = Memo::new(move |_| !session.is_office() && session.exchange().knows_office());
    let chosen = RwSignal::new(None::<bool>);
    let only_new = Memo::new(move |_| knows_office.get() && chosen.get().unwrap_or(true));
    let photos = RwSignal::new(true);
    let want = Signal::derive(move || {
        let what = if only_new.get() { What::New } else { What::Whole };
        Some(Want { what, photos: photos.get(), parts: false })
    });
    let waiting = Memo::new(move |_| session.unexported());
    let lacking = Memo::new(move |_| session.photos_lacking());
    let all_well = move || !waiting.get().is_any() && lacking.get().unwrap_or_default() == 0;
    let edge = Signal::derive(move || if all_well() { Tone::Green } else { Tone::Amber });
    let head = move || match waiting.get() {
        some if some.is_any() => today::waits(lang(), some),
        _ => match lacking.get() {
            Some(0) => t(transfer::RECEIVED_ALL).to_owned(),
            Some(n) => transfer::photos_lacking(lang(), n),
            None if session.exported_at().is_none() => t(transfer::NOTHING_YET).to_owned(),
            None => t(transfer::NOT_EXPORTED_NONE).to_owned(),
        },
    };
    let stay = Memo::new(move |_| if photos.get() { 0 } else { waiting.get().photos });
    let last = move || match session.exported_at() {
        Some(at) => today::last_export(lang(), &moment(at)),
        None => t(today::NEVER_EXPORTED).to_owned(),
    };
    let choices = || {
        vec![
            Choice::new("new", transfer::SEND_NEW).with(transfer::SEND_NEW_WHAT),
            Choice::new("whole", transfer::SEND_WHOLE).with(transfer::SEND_WHOLE_WHAT),
        ]
    };
    view! {
        <div class="part" id=PART tabindex="-1">
            <Heading text=transfer::EXPORT />
            <Card edge>
                <div><strong>{head}</strong><p class="row-text">{last}</p></div>
                <Show when=move || knows_office.get()>
                    <RadioCards legend=transfer::WHAT_TO_SEND choices=Signal::derive(choices)
                        value=Signal::derive(move || if only_new.get() { "new" } else { "whole" }.to_owned())
                        on_choose=move |value: String| chosen.set(Some(value == "new")) />
                </Show>
                <div>
                    <CheckBox label=transfer::WITH_PHOTOS value=photos on_change=move |on| photos.set(on) />
                    <div role="status">
                        {move || (stay.get() > 0).then(|| view! { <p>{transfer::photos_stay(lang(), stay.get())}</p> })}
                    </div>
                </div>
                <Maker session want label=transfer::EXPORT weight=Weight::Solid />
            </Card>
        </div>
    }
}
