//! Step one: the sample, a bundle from the office, or a campaign of one's own.

use leptos::prelude::*;

use super::Steps;
use crate::app::parts::button::Button;
use crate::app::parts::icon::{self, Icon};
use crate::app::parts::note::FaultNote;
use crate::app::route::{self, Route};
use crate::app::session::preferences::open_next;
use crate::app::session::{BeginFault, Ground};
use crate::app::shell::Page;
use crate::app::wing;
use crate::app::words::{Text, common, first_run};

/// What the step is doing.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Doing {
    Asking,
    Preparing,
    Own,
    Failed(BeginFault),
}

/// Asks which data to begin with.
#[component]
pub fn ChooseData() -> impl IntoView {
    let doing = RwSignal::new_local(Doing::Asking);
    let body = move || match doing.get() {
        Doing::Asking => view! { <Ways doing /> }.into_any(),
        Doing::Preparing => view! { <p role="status">{first_run::LOADING_SAMPLE}" …"</p> }.into_any(),
        Doing::Own => wing::survey()
            .map_or_else(|| ().into_any(), |code| (code.begin_own)(Callback::new(move |()| doing.set(Doing::Asking)))),
        Doing::Failed(fault) => view! { <Failed fault doing /> }.into_any(),
    };
    view! {
        <Page title=first_run::STEP_DATA>
            <Steps at=0 />
            <p>{first_run::WELCOME}</p>
            {body}
        </Page>
    }
}

#[component]
fn Ways(doing: RwSignal<Doing, LocalStorage>) -> impl IntoView {
    let ground = expect_context::<Ground>();
    let sample = move |()| {
        doing.set(Doing::Preparing);
        leptos::task::spawn_local(async move {
            if let Err(fault) = lay_out_sample(ground).await {
                doing.try_set(Doing::Failed(fault));
            }
        });
    };
    let own = move |()| {
        leptos::task::spawn_local(async move {
            let code = wing::fetch_survey().await;
            doing.try_set(code.map_or(Doing::Failed(BeginFault::NoSample), |_| Doing::Own));
        });
    };
    view! {
        <ul class="ways">
            <Way icon=icon::GUIDE name=first_run::USE_SAMPLE what=first_run::USE_SAMPLE_WHAT on_press=sample />
            <li><a class="way" href=Route::Transfer.address()>
                <WayLines icon=icon::DOWNLOAD name=first_run::FROM_OFFICE what=first_run::FROM_OFFICE_WHAT />
            </a></li>
            <Way icon=icon::PLUS name=first_run::NEW_CAMPAIGN what=first_run::NEW_CAMPAIGN_WHAT
                on_press=own />
        </ul>
        {ground.has_left().then(|| view! {
            <div class="acts"><Button label=first_run::BACK_TO_OPEN on_press=move |()| ground.take_up() /></div>
        })}
    }
}

#[component]
fn Way(icon: Icon, name: Text, what: Text, #[prop(into)] on_press: Callback<()>) -> impl IntoView {
    view! {
        <li><button type="button" class="way" on:click=move |_| on_press.run(())><WayLines icon name what /></button></li>
    }
}

#[component]
fn WayLines(icon: Icon, name: Text, what: Text) -> impl IntoView {
    view! {
        {icon}
        <span class="row-lines"><strong>{name}</strong><span class="row-text">{what}</span></span>
        {icon::FORWARD}
    }
}

#[component]
fn Failed(fault: BeginFault, doing: RwSignal<Doing, LocalStorage>) -> impl IntoView {
    let (what, next) = match &fault {
        BeginFault::NoSample | BeginFault::Sample(_) => (first_run::NO_SAMPLE, first_run::NO_SAMPLE_NEXT),
        BeginFault::Refused(_) => (first_run::NOT_BEGUN, first_run::RELOAD),
        BeginFault::Store(_) => (first_run::NOT_BEGUN, first_run::NOT_KEPT_NEXT),
    };
    view! {
        <FaultNote what=what safe=first_run::STUCK_SAFE next=next urgent=true>
            <Button label=common::BACK on_press=move |()| doing.set(Doing::Asking) />
        </FaultNote>
    }
}

async fn lay_out_sample(ground: Ground) -> Result<(), BeginFault> {
    let code = wing::fetch_survey().await.ok_or(BeginFault::NoSample)?;
    let (row, held) = (code.begin_sample)(ground.journal(), ()).await?;
    route::go(&Route::Today);
    if held && !ground.has_left_one(&row.id) {
        // A start looks first whether everything is there that was.
        open_next(&row.id);
        drop(window().location().reload());
        return Ok(());
    }
    ground.open(&row).await?;
    Ok(())
}
