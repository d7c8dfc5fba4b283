//! A third value that is not typed but chosen: a day, a time, yes or no, a key, a record. The field is that of the record's
//! form; what stands already has its own button and is not offered again.

use ledger::Value;
use leptos::prelude::*;
use movement::record::{Entry, Field, Input, Noun, Shape};

use super::Desk;
use super::read::Clash;
use super::third::draft_key;
use crate::app::pages::record::offered::choices;
use crate::app::parts::button::Button;
use crate::app::parts::field::{CheckBox, Moment, MomentField, Select};
use crate::app::words::{conflicts, noun as words};

/// The field for a third value that is chosen; nothing where there is no other one.
#[component]
pub fn Picked(
    /// The conflict.
    clash: StoredValue<Clash>,
    /// What the page shares.
    desk: Desk,
    /// Called with the value.
    on_choose: Callback<Value>,
) -> impl IntoView {
    let Some((noun, field)) = clash.with_value(field_of) else { return ().into_any() };
    let key = clash.with_value(draft_key);
    let picked = RwSignal::new(desk.session.draft_of(&key).unwrap_or_default());
    let pick = Callback::new(move |text: String| {
        desk.session.draft(&key, &text);
        picked.set(text);
    });
    let other = move |text: &str| value_of(field, text).filter(|value| clash.with_value(|one| !stands(one, value)));
    let moment =
        move |kind: Moment| view! { <MomentField kind label=conflicts::THIRD value=picked on_done=pick /> }.into_any();
    let control = match field.shape {
        Shape::Day => moment(Moment::Day),
        Shape::Time => moment(Moment::Time),
        // Where yes and no both stand there is nothing else to say.
        Shape::Flag if ["true", ""].iter().all(|text| other(text).is_none()) => return ().into_any(),
        Shape::Flag => {
            let label = clash.with_value(|one| one.place.clone());
            let on = Signal::derive(move || picked.with(|text| text == "true"));
            view! { <CheckBox label value=on on_change=move |on: bool| pick.run(on.to_string()) /> }.into_any()
        }
        _ => {
            let offered = Signal::derive(move || {
                let mut all = clash.with_value(|one| choices(desk.session, noun, field, Some(&one.record)));
                all.retain(|choice| other(&choice.value).is_some());
                all
            });
            if offered.with_untracked(Vec::is_empty) {
                return ().into_any();
            }
            view! { <Select label=conflicts::THIRD choices=offered value=picked none=words::CHOOSE on_choose=pick /> }
                .into_any()
        }
    };
    let none = Signal::derive(move || picked.with(|text| other(text).is_none()));
    let write = move |()| {
        if let Some(value) = picked.with_untracked(|text| other(text)) {
            on_choose.run(value);
        }
    };
    view! {
        <details class="third" prop:open=!picked.get_untracked().is_empty()>
            <summary>{conflicts::THIRD}</summary>
            <div class="third-in">
                {control}
                <div class="acts"><Button label=conflicts::WRITE disabled=none on_press=write /></div>
            </div>
        </details>
    }
    .into_any()
}

/// The field of the form that the register belongs to, where its value is one that is chosen.
fn field_of(clash: &Clash) -> Option<(Noun, &'static Field)> {
    let noun = Noun::of(&clash.record)?;
    let field = noun.schema().field(clash.register.as_str())?;
    let chosen = matches!(
        field.shape,
        Shape::Day | Shape::Time | Shape::Flag | Shape::Key(_) | Shape::Offered(_) | Shape::Link(_) | Shape::Picks(_)
    );
    chosen.then_some((noun, field))
}

fn stands(clash: &Clash, value: &Value) -> bool {
    clash.values.iter().any(|standing| standing.raw == value.raw())
}

/// The value that the text of a choice stands for, as the form would write it; none where nothing is chosen.
fn value_of(field: &Field, text: &str) -> Option<Value> {
    if matches!(field.shape, Shape::Picks(_)) {
        return (!text.is_empty()).then(|| Value::text(text));
    }
    match Entry::typed(field, text).ok()?.input {
        Input::Day(day) => Some(Value::text(&day?.to_string())),
        Input::Time(time) => Some(Value::text(&time?.to_string())),
        Input::Flag(on) => Some(Value::bool(on)),
        Input::Link(to) => Some(Value::text(to?.as_str())),
        Input::Text(key) if !key.is_empty() => Some(Value::text(&key)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_written_as_the_form_writes_it() {
        let read = |shape, text| value_of(&Field::may("x", shape), text);
        assert_eq!(read(Shape::Day, "2026-08-27"), Some(Value::text("2026-08-27")));
        assert_eq!(read(Shape::Day, ""), None);
        assert_eq!(read(Shape::Time, "08:30"), Some(Value::text("08:30")));
        assert_eq!(read(Shape::Time, "25:00"), None);
        assert_eq!(read(Shape::Flag, ""), Some(Value::bool(false)));
        assert_eq!(read(Shape::Flag, "true"), Some(Value::bool(true)));
        assert_eq!(read(Shape::Key(&["a", "b"]), "b"), Some(Value::text("b")));
        assert_eq!(read(Shape::Picks(&["a", "b"]), ""), None);
        assert_eq!(read(Shape::Link("unit"), "unit/tram"), Some(Value::text("unit/tram")));
        assert_eq!(read(Shape::Link("unit"), ""), None);
    }
}
