//! What this app is: version, build, readiness without a network, licences, and the description of its bundles.

use leptos::prelude::*;

use crate::app::pages::health::fact;
use crate::app::parts::card::Heading;
use crate::app::route::Route;
use crate::app::shell::{InstallCard, OfflineNote, OfflineWatch, Page};
use crate::app::words::{settings, shell, t};

/// Beside the page, so that it works under any path and without a network.
const SCHEMA: &str = "./bundle.schema.json";

/// The page about the app.
#[component]
pub fn AboutPage() -> impl IntoView {
    let offline = expect_context::<OfflineWatch>();
    let facts = move || {
        let build = Some(offline.get().build).filter(|build| !build.is_empty());
        let build = build.unwrap_or_else(|| t(settings::BUILD_UNKNOWN).to_owned());
        [(settings::VERSION, env!("CARGO_PKG_VERSION").to_owned()), (settings::BUILD, build)].map(fact).collect_view()
    };
    view! {
        <Page title=shell::ABOUT route=Route::About>
            <section class="card">
                <h2>{shell::APP}</h2>
                <p>{settings::ABOUT_TEXT}</p>
                <p>{settings::NO_SERVER}</p>
                <dl class="facts">{facts}</dl>
            </section>
            <OfflineNote />
            <InstallCard />
            <Heading text=settings::FORMAT />
            <section class="card">
                <p>{settings::FORMAT_WHAT}</p>
                <a class="ghost file-name" href=SCHEMA target="_blank" rel="noopener">"bundle.schema.json"</a>
            </section>
            <Heading text=settings::LICENCES />
            <section class="card">
                <p>{settings::OWN_LICENCE}</p>
                <p>{settings::ICON_LICENCE}</p>
                <p>{settings::CRATE_LICENCE}</p>
            </section>
        </Page>
    }
}
