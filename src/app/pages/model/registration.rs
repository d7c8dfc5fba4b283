//! The registration form of a model, field by field; what is empty is left out.

use leptos::prelude::*;
use movement::model::{Newness, Page as ModelOf};
use movement::record::Noun;

use crate::app::parts::button::LinkButton;
use crate::app::parts::card::Heading;
use crate::app::parts::icon;
use crate::app::route::{Name, Route};
use crate::app::words::{Text, lang, model, office, t};

/// The id of this part of the page.
pub const PART: &str = "registration";

/// The registration.
#[component]
pub fn Registration(
    /// What is known of the model.
    page: ModelOf,
) -> impl IntoView {
    let to = Name::of(page.model.id.as_str()).map(|name| Route::Record(Noun::Model, name));
    let line = |(label, text): (Text, String)| {
        // What the app itself says of the kind is in the language of the app.
        let written = (label != model::KIND && label != model::NEWNESS).then_some("vi");
        (!text.trim().is_empty()).then(|| view! { <div><dt>{label}</dt><dd lang=written>{text}</dd></div> })
    };
    view! {
        <div class="part" id=PART tabindex="-1">
            <Heading text=model::REGISTRATION />
            <section class="card">
                <dl class="facts">{move || lines(&page).into_iter().map(line).collect_view()}</dl>
                {to.map(|to| view! {
                    <div class="acts"><LinkButton to label=office::CHANGE icon=icon::EDIT /></div>
                })}
            </section>
        </div>
    }
}

fn lines(page: &ModelOf) -> Vec<(Text, String)> {
    let form = &page.model;
    let newness = form.newness.map(|newness| match newness {
        Newness::New => model::NEW,
        Newness::Running => model::RUNNING,
        Newness::Replicated => model::REPLICATED,
    });
    let name = |text: Option<String>| text.unwrap_or_default();
    vec![
        (model::UNIT, name(page.unit.as_ref().map(|unit| unit.name.clone()))),
        (model::FIELD, page.field_name.clone()),
        (model::STRAND, page.strand_name.clone()),
        (model::KIND, model::kind_of(lang(), form.kind, form.subject)),
        (model::NEWNESS, name(newness.map(|text| t(text).to_owned()))),
        (model::REPLICATED_FROM, form.replicated_text.clone()),
        (model::THON, name(page.thon.as_ref().map(|thon| thon.name.clone()))),
        (model::PLACE, form.place.clone()),
        (model::REASON, form.reason.clone()),
        (model::GOAL, form.goal.clone()),
        (model::CONTENT, form.content.clone()),
        (model::AUDIENCE, form.audience.clone()),
        (model::HOUSEHOLDS, name(form.households.map(|n| crate::app::words::count(lang(), u64::from(n))))),
        (model::LEAD, form.lead.clone()),
        (model::PARTNERS, form.partners.clone()),
        (model::JOINERS, form.joiners.clone()),
        (model::RESOURCES, form.resources.clone()),
        (model::SCHEDULE, form.schedule.clone()),
        (model::OUTPUTS, form.outputs.clone()),
        (model::UPKEEP, form.upkeep.clone()),
        (model::KEEPER, form.keeper.clone()),
        (model::PHONE, form.phone.clone()),
        (model::REGISTERED, name(form.registered.map(|day| day.written()))),
        (model::RECEIVER, form.receiver.clone()),
        (model::OVER_WHY, form.over_why.clone()),
    ]
}
