//! The list on the screen. Arrows, Home, End and the page keys move from row to row over the whole list; the row with
//! the focus stays in the page even when it is scrolled out of sight.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::{ev, html};

use super::span::Span;

/// Told to every list of the page when one of them has another length: those below it have moved.
const MOVED: &str = "dvk-list-moved";

/// A list of `T`, as long as it may be.
#[component]
pub fn VirtualList<T, V>(
    /// The items, in order.
    #[prop(into)]
    items: Signal<Arc<Vec<T>>>,
    /// The height of a row in tenths of a rem; the same for all, and room for two lines.
    #[prop(default = 44)]
    row_tenths: u32,
    /// What the list holds, for screen readers.
    #[prop(into)]
    label: leptos::text_prop::TextProp,
    /// Makes a row: it should be one link or button that fills its place.
    row: V,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    V: Fn(T) -> AnyView + Clone + Send + Sync + 'static,
{
    let list = NodeRef::<html::Ul>::new();
    let rows = Memo::new(move |_| items.with(|items| items.len()));
    let span = RwSignal::new(Span { first: 0, last: 20 });
    let focused = RwSignal::new(None::<usize>);
    let look = move || {
        if let Some(list) = list.try_get_untracked().flatten() {
            let next = measure(&list, rows.get_untracked());
            if span.get_untracked() != next {
                span.set(next);
            }
        }
    };
    for moment in ["scroll", "resize", MOVED] {
        let handle = window_event_listener_untyped(moment, move |_| look());
        on_cleanup(move || handle.remove());
    }
    // Once more after the list has got its length, which the page needs to know how far down it can be.
    Effect::new(move |_| {
        rows.track();
        request_animation_frame(|| {
            if let Ok(moved) = web_sys::Event::new(MOVED) {
                // Nobody cancels it.
                drop(window().dispatch_event(&moved));
            }
        });
    });
    watch_the_page(look);
    let shown = Memo::new(move |_| {
        let (span, kept) = (span.get(), focused.get());
        items.with(|items| {
            let made = items.iter().enumerate().skip(span.first).take(span.last.saturating_sub(span.first));
            let kept = kept.filter(|row| !span.holds(*row)).and_then(|row| Some((row, items.get(row)?)));
            made.chain(kept).map(|(at, item)| (at, item.clone())).collect::<Vec<_>>()
        })
    });
    let place = move |at: usize, item: T| {
        let content = row(item);
        view! {
            <li class="virtual-row" aria-posinset=(at + 1).to_string() aria-setsize=move || rows.get().to_string()
                data-row=at.to_string() style:top=format!("calc({at} * var(--row))")
                on:focusin=move |_| focused.set(Some(at)) on:focusout=move |_| focused.set(None)>{content}</li>
        }
    };
    view! {
        <ul class="virtual" node_ref=list aria-label=move || label.get() style:--row=format!("{}rem", tenths(row_tenths))
            style:height=move || format!("calc({} * var(--row))", rows.get())
            on:keydown=move |ev| walk(&ev, list, rows.get_untracked(), look)>
            <For each=move || shown.get() key=|(at, _)| *at children={
                move |(at, _)| {
                    // The row follows its place: a filter changes what stands there, not how many rows there are.
                    let here = Memo::new(move |_| items.with(|items| items.get(at).cloned()));
                    let place = place.clone();
                    move || here.get().map(|item| place(at, item))
                }
            } />
        </ul>
    }
}

/// Looks again whenever the page has another height: what stands above the list was folded, or something was added.
fn watch_the_page(look: impl Fn() + 'static) {
    let looking = Closure::<dyn Fn()>::new(look);
    let Ok(watch) = web_sys::ResizeObserver::new(looking.as_ref().unchecked_ref()) else { return };
    if let Some(page) = document().body() {
        watch.observe(&page);
    }
    let watch = StoredValue::new_local((watch, looking));
    on_cleanup(move || watch.with_value(|(watch, _)| watch.disconnect()));
}

fn tenths(n: u32) -> String {
    format!("{}.{}", n / 10, n % 10)
}

fn measure(list: &web_sys::HtmlElement, rows: usize) -> Span {
    let top = list.get_bounding_client_rect().top() as i32;
    let window = window().inner_height().ok().and_then(|height| height.as_f64()).map_or(800, |height| height as i32);
    Span::in_sight(rows, list.offset_height(), top, window)
}

fn row_in(list: &web_sys::HtmlElement, row: usize) -> Option<web_sys::HtmlElement> {
    list.query_selector(&format!("[data-row='{row}']")).ok()??.dyn_into().ok()
}

/// Moves the focus by keys: first scrolls so that the row is made, then focuses it.
fn walk(ev: &ev::KeyboardEvent, list: NodeRef<html::Ul>, rows: usize, look: impl Fn() + Copy + 'static) {
    let Some(own) = list.get_untracked() else { return };
    let from = event_target::<web_sys::Element>(ev).closest("[data-row]").ok().flatten();
    let Some(at) = from.and_then(|row| row.get_attribute("data-row")?.parse::<usize>().ok()) else { return };
    let last = rows.saturating_sub(1);
    let to = match ev.key().as_str() {
        "ArrowDown" => at.saturating_add(1).min(last),
        "ArrowUp" => at.saturating_sub(1),
        "PageDown" => at.saturating_add(8).min(last),
        "PageUp" => at.saturating_sub(8),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    ev.prevent_default();
    if row_in(&own, to).is_none() {
        let height = i64::from(own.offset_height());
        let (to, rows) = (i64::try_from(to).unwrap_or(0), i64::try_from(rows.max(1)).unwrap_or(1));
        let above = i64::from(own.get_bounding_client_rect().top() as i32);
        let down = above.saturating_add(height.saturating_mul(to) / rows).saturating_sub(200);
        window().scroll_by_with_x_and_y(0.0, f64::from(i32::try_from(down).unwrap_or(0)));
        look();
    }
    request_animation_frame(move || {
        let target = list.try_get_untracked().flatten().and_then(|own| row_in(&own, to));
        if let Some(Ok(Some(inside))) = target.map(|row| row.query_selector("a, button"))
            && let Ok(inside) = inside.dyn_into::<web_sys::HtmlElement>()
        {
            drop(inside.focus());
        }
    });
}
