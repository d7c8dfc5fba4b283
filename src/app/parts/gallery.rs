//! Every part at once, for those who build pages. Only in debug builds.

use leptos::prelude::*;

use super::button::{Button, IconButton, Weight};
use super::card::{Card, Heading, Tile, Tiles, Track};
use super::icon;
use super::note::{Empty, FaultNote, Say};
use super::pill::{Pill, Tone};
use super::row::{Row, Rows};
use crate::app::route::Route;
use crate::app::shell::Page;
use crate::app::shell::toast::Toast;
use crate::app::words::{common, faults, sheet, shell, today};

/// The gallery.
#[component]
pub fn Gallery() -> impl IntoView {
    view! {
        <Page title=shell::APP small="Đoàn khảo sát số 2" back=Route::Today
            actions=|| view! { <IconButton label=common::SEARCH icon=icon::SEARCH on_press=|()| () /> }
            foot=ViewFn::from(|| view! { <Button label=common::CONTINUE weight=Weight::Solid on_press=|()| () /> })>
            <Surfaces />
            <Notes />
        </Page>
    }
}

#[component]
fn Surfaces() -> impl IntoView {
    let undo = |()| Toast::saying("8 điểm, II.1").with(common::UNDO, || ()).show();
    view! {
        <Heading text=today::THIS_WEEK side="1/3" />
        <Card edge=Tone::Red>
            <div class="acts">
                <Button label=sheet::EVIDENCE icon=icon::CAMERA on_press=|()| () />
                <Button label=common::UNDO icon=icon::UNDO on_press=undo />
                <Button label=common::REMOVE weight=Weight::Danger on_press=|()| () />
                <Button label=common::OK weight=Weight::Solid disabled=true on_press=|()| () />
            </div>
            <Track done=9 all=12 label=sheet::GUIDANCE />
        </Card>
        <Tiles>
            <Tile number="124" label=common::DONE tone=Tone::Green />
            <Tile number="6" label=common::EDIT tone=Tone::Blue />
            <Tile number="1" label=common::NO tone=Tone::Red />
        </Tiles>
        <Rows>
            <Row title="Tổ liên gia tự quản, thắp sáng đường quê" text="Chi bộ thôn Đông Hòa · An ninh · 08:00" to="#/today"
                after=|| view! { <Pill text=shell::SAVED tone=Tone::Green dot=true /> } />
            <Row title="Bếp ăn tình thương ngày rằm" before=|| view! { <Pill text=common::NOT_SET tone=Tone::Gold /> } />
        </Rows>
    }
}

#[component]
fn Notes() -> impl IntoView {
    view! {
        <Say><b>"Tốt (7–8): "</b>"họp thôn ít nhất hai lần, có biên bản."</Say>
        <FaultNote what=shell::NOT_SAVED safe=faults::NOTHING_LOST next=shell::PANIC_RELOAD />
        <Empty icon=icon::MODELS title=common::NOT_SET text=shell::OFFLINE />
    }
}
