//! The list on the screen. Arrows, Home, End and the page keys move from row to row over the whole list; the row with
//! the focus stays in the page even when it is scrolled out of sight.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::{ev, html};

use super::span::Span;

/// Told to every list of the page when one of them, or the page, has another height: those below have moved.
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
    let goal = StoredValue::new(None::<Span>);
    let look = move || {
        if let Some(list) = list.try_get_untracked().flatten()
            && let Some(next) = measure(&list, rows.get_untracked())
            && span.get_untracked() != next
        {
            match focused.get_untracked() {
                None if goal.get_value().is_none() => span.set(next),
                _ => step_by_step(span, goal, next),
            }
        }
    };
    for moment in ["scroll", "resize", MOVED] {
        let handle = window_event_listener_untyped(moment, move |_| look());
        on_cleanup(move || handle.remove());
    }
    watch_heights(list);
    // Rows are made for as many as there ever were: one for which nothing is found at present is hidden, and a letter later it is there again.
    let most = Memo::new(move |before: Option<&usize>| rows.get().max(before.copied().unwrap_or(0)));
    let made = Memo::new(move |_| {
        let (span, most) = (span.get(), most.get());
        let kept = focused.get().filter(|row| *row < most && !span.holds(*row));
        let before = kept.filter(|row| *row < span.first);
        before.into_iter().chain(span.first..span.last.min(most)).chain(kept.xor(before)).collect::<Vec<_>>()
    });
    let place = move |at: usize| {
        // The row follows its place: a filter changes what stands there, not how many rows there are.
        let here = Memo::new(move |before: Option<&Option<T>>| {
            items.with(|items| items.get(at).cloned()).or_else(|| before.cloned().flatten())
        });
        let (beyond, row) = (move || rows.get() <= at, row.clone());
        view! {
            <li class="virtual-row" hidden=beyond aria-posinset=(at + 1).to_string() aria-setsize=move || rows.get().to_string()
                data-row=at.to_string() style:top=format!("calc({at} * var(--row))")>{move || here.get().map(&row)}</li>
        }
    };
    view! {
        <ul class="virtual" node_ref=list aria-label=move || label.get() style:--row=format!("{}rem", tenths(row_tenths))
            style:height=move || format!("calc({} * var(--row))", rows.get())
            on:focusin=move |ev| focused.set(row_of(&ev)) on:focusout=move |_| focused.set(None)
            on:keydown=move |ev| walk(&ev, list, rows.get_untracked(), look)>
            <For each=move || made.get() key=|at| *at children=place />
        </ul>
    }
}

/// Goes over to other rows while one of them has the focus. Where some go and others come at once, or several on one side of it, they
/// are put in by moving it, and what is moved loses the focus. `goal` is where it goes while it is under way.
fn step_by_step(span: RwSignal<Span>, goal: StoredValue<Option<Span>>, next: Span) {
    if goal.try_update_value(|goal| goal.replace(next)).flatten().is_some() {
        return;
    }
    leptos::task::spawn_local(async move {
        while let Some((now, to)) = span.try_get_untracked().zip(goal.try_get_value().flatten())
            && now != to
        {
            let _ = span.try_set(now.towards(to));
            leptos::task::tick().await;
        }
        goal.try_set_value(None);
    });
}

/// Tells every list of the page whenever the page or this list has another height: what stands above was folded, something was
/// added, something else is found. Told so, a list knows where it stands before the page is painted, and nothing is measured twice.
fn watch_heights(list: NodeRef<html::Ul>) {
    let tell = Closure::<dyn Fn()>::new(|| {
        if let Ok(moved) = web_sys::Event::new(MOVED) {
            // Nobody cancels it.
            drop(window().dispatch_event(&moved));
        }
    });
    let Ok(watch) = web_sys::ResizeObserver::new(tell.as_ref().unchecked_ref()) else { return };
    if let Some(page) = document().body() {
        watch.observe(&page);
    }
    let watch = StoredValue::new_local((watch, tell));
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            watch.with_value(|(watch, _)| watch.observe(&list));
        }
    });
    on_cleanup(move || watch.with_value(|(watch, _)| watch.disconnect()));
}

fn tenths(n: u32) -> String {
    format!("{}.{}", n / 10, n % 10)
}

/// What is in sight; nothing where the list has no row to be measured.
fn measure(list: &web_sys::HtmlElement, rows: usize) -> Option<Span> {
    let top = list.get_bounding_client_rect().top() as i32;
    let window = window().inner_height().ok().and_then(|height| height.as_f64()).map_or(800, |height| height as i32);
    Span::in_sight(rows, list.offset_height(), top, window)
}

/// The row in which something happened.
fn row_of(ev: &web_sys::Event) -> Option<usize> {
    event_target::<web_sys::Element>(ev).closest("[data-row]").ok()??.get_attribute("data-row")?.parse().ok()
}

fn row_in(list: &web_sys::HtmlElement, row: usize) -> Option<web_sys::HtmlElement> {
    list.query_selector(&format!("[data-row='{row}']")).ok()??.dyn_into().ok()
}

/// Moves the focus by keys: first scrolls so that the row is made, then focuses it.
fn walk(ev: &ev::KeyboardEvent, list: NodeRef<html::Ul>, rows: usize, look: impl Fn() + Copy + 'static) {
    let Some(own) = list.get_untracked() else { return };
    let Some(at) = row_of(ev) else { return };
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
