//! One field of a form, by the shape of what it holds.

use leptos::prelude::*;
use movement::record::{Field, Input, Shape};

use super::files::Files;
use super::items::Items;
use super::marks::Marks;
use super::notes::Notes;
use super::offered::choices;
use super::paper::Paper;
use crate::app::parts::button::{Button, Weight};
use crate::app::parts::field::{CheckBox, Choice, Moment, MomentField, Select, TextField};
use crate::app::words::{Text, lang, noun as words, sheet, t};

/// A field.
#[component]
pub fn FieldOf(
    /// The paper.
    paper: Paper,
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let (noun, register) = (paper.noun, field.register);
    let called = words::label(noun, register).unwrap_or(words::UNNAMED);
    let label = move || match field.needed {
        true => format!("{} ({})", t(called), t(words::NEEDED)),
        false => t(called).to_owned(),
    };
    let value = Signal::derive(move || paper.text(register));
    let fault = MaybeProp::derive(move || paper.fault(register));
    let enter = Callback::new(move |text: String| paper.enter(field, text));
    let draft = Callback::new(move |text: String| paper.draft(field, text));
    let line = move |many: bool, keyboard: &'static str, hint: Option<Hint>| {
        let hint = hint.map(|hint| (move || hint.said()).into());
        let field = match hint {
            Some::<leptos::text_prop::TextProp>(hint) => {
                view! { <TextField label value fault many keyboard hint on_draft=draft on_done=enter /> }.into_any()
            }
            None => view! { <TextField label value fault many keyboard on_draft=draft on_done=enter /> }.into_any(),
        };
        view! { {field}<Regained paper register enter /> }.into_any()
    };
    let select = move |choices: Signal<Vec<Choice>>| {
        view! { <Select label choices value none=words::CHOOSE fault on_choose=enter /> }.into_any()
    };
    match field.shape {
        Shape::Line if register == "phone" => line(false, "tel", None),
        Shape::Line => line(false, "text", None),
        Shape::Text => line(true, "text", None),
        Shape::Lines if register == "numbering" => line(true, "text", Some(Hint::Numbering)),
        Shape::Lines | Shape::Choices => line(true, "text", Some(Hint::Lines)),
        Shape::Number(least, most) => line(false, "numeric", Some(Hint::Number(least, most))),
        Shape::Money => line(false, "numeric", Some(Hint::Money)),
        Shape::Points(_) => line(false, "decimal", None),
        Shape::Day => view! { <MomentField kind=Moment::Day label value fault on_done=enter /> }.into_any(),
        Shape::Time => view! { <MomentField kind=Moment::Time label value fault on_done=enter /> }.into_any(),
        Shape::Flag => {
            let on = Signal::derive(move || value.get() == "true");
            view! { <CheckBox label value=on on_change=move |on: bool| enter.run(on.to_string()) /> }.into_any()
        }
        Shape::Key(_) | Shape::Offered(_) | Shape::Link(_) => {
            select(Signal::derive(move || choices(paper.session, noun, field, paper.id().as_ref())))
        }
        Shape::Marks(kind) => view! { <Marks paper field kind called /> }.into_any(),
        Shape::Notes(kind) => view! { <Notes paper field kind called /> }.into_any(),
        Shape::Picks(keys) => view! { <Items paper field keys /> }.into_any(),
        // Stands beside the item that it is about.
        Shape::Words => ().into_any(),
        Shape::Files => view! { <Files paper field called /> }.into_any(),
        Shape::Ticks(keys) => {
            let one = |key: &&'static str| view! { <Tick paper field key=*key /> };
            view! { <fieldset class="field choices"><legend>{called}</legend>{keys.iter().map(one).collect_view()}</fieldset> }
                .into_any()
        }
    }
}

/// Says that what was being typed when the app was closed stands in the field and not yet in the record, and puts it there.
#[component]
fn Regained(paper: Paper, register: &'static str, enter: Callback<String>) -> impl IntoView {
    let take = move |()| {
        if let Some(text) = untrack(|| paper.regained(register)) {
            enter.run(text);
        }
    };
    let there = Memo::new(move |_| paper.regained(register).is_some());
    view! {
        <Show when=move || there.get()>
            <div class="waiting">
                <p>{sheet::DRAFT_KEPT}</p>
                <div class="acts">
                    <Button label=words::DRAFT_TAKE weight=Weight::Solid on_press=take />
                    <Button label=words::DRAFT_LEAVE on_press=move |()| paper.leave(register) />
                </div>
            </div>
        </Show>
    }
}

/// What helps before typing.
#[derive(Clone, Copy)]
enum Hint {
    Numbering,
    Lines,
    Number(i64, i64),
    Money,
}

impl Hint {
    fn said(self) -> String {
        match self {
            Self::Numbering => t(words::NUMBERING_HINT).to_owned(),
            Self::Lines => t(words::LINES_HINT).to_owned(),
            Self::Number(least, most) => words::number_hint(lang(), least, most),
            Self::Money => t(words::MONEY_HINT).to_owned(),
        }
    }
}

#[component]
fn Tick(paper: Paper, field: &'static Field, key: &'static str) -> impl IntoView {
    let label: Text = words::key(paper.noun, field.register, key).unwrap_or(words::UNNAMED);
    let on = Signal::derive(move || paper.text(&format!("{}{key}", field.register)) == "true");
    let set = move |on: bool| paper.enter_part(field, key, Input::Tick(key, on), if on { "true" } else { "" });
    view! { <CheckBox label value=on on_change=set /> }
}
