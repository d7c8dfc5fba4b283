//! A list of models, whatever is said of each; and what stands there instead where there are none, or none is found.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::app::parts::icon;
use crate::app::parts::listing::VirtualList;
use crate::app::parts::note::Empty;
use crate::app::words::model;

/// The list.
#[component]
pub fn ListedModels<T, V>(
    /// All that there are.
    all: Memo<Arc<Vec<Arc<T>>>>,
    /// Those that are wanted, in order.
    shown: Memo<Arc<Vec<Arc<T>>>>,
    /// What the list holds, for screen readers.
    #[prop(into)]
    label: TextProp,
    /// Makes a row.
    row: V,
) -> impl IntoView
where
    T: PartialEq + Send + Sync + 'static,
    V: Fn(Arc<T>) -> AnyView + Clone + Send + Sync + 'static,
{
    let none = Memo::new(move |_| all.with(|all| all.is_empty()));
    view! {
        <Show when=move || none.get()>
            <Empty icon=icon::MODELS title=model::NONE_YET text=model::NONE_YET_NEXT />
        </Show>
        <Show when=move || !none.get() && shown.with(|shown| shown.is_empty())>
            <Empty icon=icon::SEARCH title=model::NONE_FOUND text=model::NONE_FOUND_NEXT />
        </Show>
        <VirtualList items=shown label row />
    }
}
