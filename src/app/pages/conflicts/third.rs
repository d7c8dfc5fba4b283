//! A third value, where neither of those that stand is right: points within the criterion's range, a number, text, or what the
//! record's form lets one choose.

use ledger::Value;
use leptos::prelude::*;
use movement::Points;
use movement::record::{Entry, Field, Input, Shape};
use movement::text::tidy;

use super::Desk;
use super::picked::Picked;
use super::read::Clash;
use crate::app::parts::button::Button;
use crate::app::parts::field::TextField;
use crate::app::words::register::Reading;
use crate::app::words::{conflicts, decimal, lang, t};

/// Under which name the text of a third value is kept while it is typed.
pub fn draft_key(clash: &Clash) -> String {
    format!("settle {} {}", clash.record, clash.register.as_str())
}

/// The field for a third value; nothing where only the standing ones can be chosen.
#[component]
pub fn Third(
    /// The conflict.
    clash: StoredValue<Clash>,
    /// What the page shares.
    desk: Desk,
    /// Called with the value.
    on_choose: Callback<Value>,
) -> impl IntoView {
    let reading = clash.with_value(|one| one.reading.clone());
    let (keyboard, many) = match reading {
        Reading::Points(..) => ("decimal", false),
        Reading::Number => ("numeric", false),
        Reading::Text => ("text", true),
        Reading::Other => return view! { <Picked clash desk on_choose /> }.into_any(),
    };
    let key = clash.with_value(draft_key);
    let typed = RwSignal::new(desk.session.draft_of(&key).unwrap_or_default());
    let fault = RwSignal::new(None::<String>);
    let second = StoredValue::new(key.clone());
    let on_typed = Callback::new(move |text: String| second.with_value(|key| desk.session.typing(key, &text)));
    let keep = Callback::new(move |text: String| {
        desk.session.draft(&key, &text);
        typed.set(text);
        fault.set(None);
    });
    let hinted = reading.clone();
    let hint = move || match hinted {
        Reading::Points(most, step) => {
            let lang = lang();
            conflicts::third_points(lang, &decimal(lang, most.into()), &decimal(lang, step.into()))
        }
        Reading::Text | Reading::Number | Reading::Other => t(conflicts::THIRD_HINT).to_owned(),
    };
    let faulty = hint.clone();
    let write = move |()| match read(&reading, &typed.get_untracked()) {
        Some(value) => on_choose.run(value),
        None if matches!(reading, Reading::Number) => fault.set(Some(t(conflicts::NUMBER_WRONG).to_owned())),
        None => fault.set(Some(untrack(&faulty))),
    };
    let empty = Signal::derive(move || typed.with(|text| text.trim().is_empty()));
    view! {
        <details class="third" prop:open=!typed.get_untracked().is_empty()>
            <summary>{conflicts::THIRD}</summary>
            <div class="third-in">
            <TextField label=conflicts::THIRD hint=hint value=typed fault=fault many keyboard
                on_typed on_draft=keep on_done=keep />
            <div class="acts"><Button label=conflicts::WRITE disabled=empty on_press=write /></div>
            </div>
        </details>
    }
    .into_any()
}

/// The value that was typed; none where it cannot be read, or lies beyond the range or off the steps.
fn read(reading: &Reading, typed: &str) -> Option<Value> {
    match reading {
        Reading::Points(most, step) => {
            let points = Points::parse(typed).ok()?;
            let fits = points <= Points::hundredths(*most) && points.on_step(Points::hundredths(*step));
            fits.then(|| Value::int(points.wide()))
        }
        // As the form of a record reads it; money may be more than a small number holds.
        Reading::Number => match Entry::typed(&Field::may("", Shape::Money), typed).ok()?.input {
            Input::Number(number) => number.map(Value::int),
            _ => None,
        },
        Reading::Text => Some(Value::text(&tidy(typed))),
        Reading::Other => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_third_value_lies_within_the_criterion() {
        let eight = Reading::Points(800, 50);
        assert_eq!(read(&eight, "7,5"), Some(Value::int(750)));
        assert_eq!(read(&eight, "7,25"), None);
        assert_eq!(read(&eight, "8,5"), None);
        assert_eq!(read(&eight, "tám"), None);
        assert_eq!(read(&Reading::Number, " 42 "), Some(Value::int(42)));
        assert_eq!(read(&Reading::Number, "1.500.000.000.000"), Some(Value::int(1_500_000_000_000)));
        assert_eq!(read(&Reading::Number, "4,2"), None);
        assert_eq!(read(&Reading::Number, " "), None);
        assert_eq!(read(&Reading::Text, "  hai  hộ "), Some(Value::text(&tidy("  hai  hộ "))));
    }
}
