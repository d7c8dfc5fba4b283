//! The folder for safe copies, where the browser lets one be chosen.

use device::files::Folder;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::parts::button::Button;
use crate::app::parts::card::Heading;
use crate::app::session::chosen_folder;
use crate::app::words::{lang, settings, t};

/// Chooses the folder, or forgets it; nothing where the browser has none to choose.
#[component]
pub fn CopyFolder() -> impl IntoView {
    let name = RwSignal::new(None::<String>);
    spawn_local(async move {
        let kept = chosen_folder().await.map(|folder| folder.name());
        name.try_set(kept);
    });
    let choose = move |()| {
        spawn_local(async move {
            if let Some(folder) = Folder::choose().await {
                name.try_set(Some(folder.name()));
            }
        });
    };
    let forget = move |()| {
        spawn_local(async move {
            Folder::forget().await;
            name.try_set(None);
        });
    };
    let said = move || match name.get() {
        Some(name) => settings::folder_is(lang(), &name),
        None => t(settings::FOLDER_NONE).to_owned(),
    };
    Folder::is_possible().then(|| {
        view! {
            <Heading text=settings::FOLDER />
            <section class="card">
                <p role="status"><strong>{said}</strong></p>
                <p class="row-text">{settings::FOLDER_WHAT}</p>
                <div class="acts">
                    <Button label=settings::FOLDER_CHOOSE on_press=choose />
                    <Show when=move || name.with(Option::is_some)>
                        <Button label=settings::FOLDER_FORGET on_press=forget />
                    </Show>
                </div>
            </section>
        }
    })
}
