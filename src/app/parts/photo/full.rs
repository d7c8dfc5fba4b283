//! One photo full size: larger and smaller by buttons or a double tap, moved by scrolling. Of one that is not on this
//! device, that it is not.

use leptos::html;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::app::parts::button::IconButton;
use crate::app::parts::dialog::Dialog;
use crate::app::parts::icon;
use crate::app::words::parts;

/// The sizes, in per cent of the room there is.
const SIZES: [u32; 5] = [100, 150, 200, 300, 400];

/// A dialog with one photo.
#[component]
pub fn PhotoView(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// The address of the picture.
    #[prop(into)]
    src: Signal<Option<String>>,
    /// The photo is known but not on this device.
    #[prop(optional, into)]
    lost: Signal<bool>,
    /// What is to be seen.
    #[prop(into)]
    caption: TextProp,
    /// Fields and buttons under the photo: caption, bin.
    #[prop(optional, into)]
    actions: ViewFn,
) -> impl IntoView {
    let heading = caption.clone();
    view! {
        <Dialog open title=heading full=true>
            <Room src lost caption=caption.clone() />
            {actions.run()}
        </Dialog>
    }
}

/// The photo and the buttons of its size; made anew with every opening, so that a photo opens whole.
#[component]
fn Room(src: Signal<Option<String>>, lost: Signal<bool>, caption: TextProp) -> impl IntoView {
    let size = RwSignal::new(0_usize);
    let last = SIZES.len() - 1;
    let room = NodeRef::<html::Div>::new();
    let middle =
        move || room.get_untracked().map_or((0, 0), |room| (room.client_width() / 2, room.client_height() / 2));
    let larger = move || zoom(room, middle(), move || size.update(|at| *at = (*at + 1).min(last)));
    let smaller = move || zoom(room, middle(), move || size.update(|at| *at = at.saturating_sub(1)));
    let tapped = move |ev: leptos::ev::MouseEvent| {
        let corner = room.get_untracked().map(|room| room.get_bounding_client_rect());
        let corner = corner.map_or((0, 0), |of| (of.left() as i32, of.top() as i32));
        let at = (ev.client_x() - corner.0, ev.client_y() - corner.1);
        zoom(room, at, move || size.update(|at| *at = if *at == 0 { 2 } else { 0 }));
    };
    let percent = move || SIZES.get(size.get()).copied().unwrap_or(100);
    let side = move || format!("{}%", percent());
    let named = caption.clone();
    // Without a picture there is nothing to make larger; the room stays where it is.
    let hidden = move || src.with(Option::is_none).then_some("hidden");
    view! {
        <div class="photo-tools" style:visibility=hidden>
            <IconButton label=parts::ZOOM_OUT icon=icon::ZOOM_OUT disabled=Signal::derive(move || size.get() == 0) on_press=move |()| smaller() />
            <output>{side}</output>
            <IconButton label=parts::ZOOM_IN icon=icon::ZOOM_IN disabled=Signal::derive(move || size.get() == last) on_press=move |()| larger() />
        </div>
        <div class="photo-room" node_ref=room tabindex="0" role="group" aria-label=move || named.get() on:dblclick=tapped>
            {move || src.get().map(|src| {
                let caption = caption.clone();
                view! { <img src=src alt=move || caption.get() style:width=side style:height=side /> }
            })}
            {move || lost.get().then(|| view! { <p role="status">{parts::PHOTO_AWAY_NEXT}</p> })}
        </div>
    }
}

/// Changes the size so that what is seen at a point of the room stays there.
fn zoom(room: NodeRef<html::Div>, (x, y): (i32, i32), change: impl FnOnce()) {
    let Some(room) = room.get_untracked() else { return change() };
    let (across, down) = (room.scroll_left() + x, room.scroll_top() + y);
    let (wide, high) = (room.scroll_width().max(1), room.scroll_height().max(1));
    change();
    request_animation_frame(move || {
        room.set_scroll_left(across * room.scroll_width() / wide - x);
        room.set_scroll_top(down * room.scroll_height() / high - y);
    });
}
