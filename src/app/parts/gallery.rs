//! Every part at once, for those who build pages. Only in debug builds.

use std::sync::Arc;

use leptos::prelude::*;

use super::button::{Button, IconButton, Weight};
use super::card::{Card, Heading, Tile, Tiles, Track};
use super::dialog::Dialog;
use super::field::{CheckBox, Choice, RadioCards, SearchField, Select, TextField};
use super::fingerprint::FingerprintWords;
use super::icon;
use super::listing::VirtualList;
use super::note::{Empty, FaultNote};
use super::photo::{PhotoView, Thumb, Thumbs};
use super::pill::{Pill, Tone};
use super::points::PointsPad;
use super::qr::Qr;
use super::row::{Row, Rows};
use super::stepper::Stepper;
use crate::app::route::Route;
use crate::app::shell::look::{Size, Theme, preferences};
use crate::app::shell::toast::Toast;
use crate::app::shell::{Banner, BannerKind, Page};
use crate::app::words::{
    Lang, common, decimal, faults, first_run, lang, parts, settings, sheet, shell, today, transfer,
};

/// The gallery.
#[component]
pub fn Gallery() -> impl IntoView {
    let foot = || {
        view! {
            <div class="sum">
                <p><strong>"67,5"</strong><span>" / 100 · Khá · còn 3 tiêu chí"</span></p>
                <Track done=9 all=12 label=sheet::GUIDANCE />
            </div>
            <Button label=own::CONTINUE weight=Weight::Solid on_press=|()| () />
        }
    };
    view! {
        <Page title="Vận động hiến đất mở đường liên thôn" small="Phiếu chấm · Trần Thị Mai · vòng 1" back=Route::Today wide=true
            actions=|| view! { <Pill text=shell::SAVED tone=Tone::Green dot=true /><IconButton label=own::SEARCH icon=icon::SEARCH on_press=|()| () /> }
            foot=foot>
            <Looks />
            <Criterion code="II.1" max=1_000 step=50 given=Some(850) />
            <Criterion code="II.2" max=800 step=25 given=None />
            <Criterion code="III.1" max=5_000 step=50 given=Some(4_250) />
            <Surfaces />
            <Fields />
            <Notes />
            <LongList />
        </Page>
    }
}

/// Language, theme and text size, as the settings will offer them.
#[component]
fn Looks() -> impl IntoView {
    let (languages, themes, sizes) = (preferences(), preferences(), preferences());
    view! {
        <div class="acts wide">
            {Lang::ALL.map(|lang| { let to = languages.lang.clone(); view! {
                <Button label=lang.own_name() on_press=move |()| to.set(lang) /> } }).into_iter().collect_view()}
            {Theme::ALL.map(|theme| { let to = themes.theme.clone(); view! {
                <Button label=theme.tag() on_press=move |()| to.set(theme) /> } }).into_iter().collect_view()}
            {Size::ALL.map(|size| { let to = sizes.size.clone(); view! {
                <Button label=size.tag() on_press=move |()| to.set(size) /> } }).into_iter().collect_view()}
        </div>
    }
}

#[component]
fn Criterion(code: &'static str, max: i32, step: i32, given: Option<i32>) -> impl IntoView {
    let points = RwSignal::new(given);
    let got = move || points.get().map_or_else(|| "–".to_owned(), |points| decimal(lang(), points.into()));
    let label = move || parts::points_of(lang(), code, &decimal(lang(), max.into()));
    view! {
        <Card>
            <Heading text=code side=MaybeProp::derive(move || Some(format!("{} / {}", got(), max / 100))) />
            <PointsPad max step value=points label on_give=move |given| points.set(Some(given)) on_clear=move |()| points.set(None) />
            <div class="acts">
                <Button label=sheet::EVIDENCE icon=icon::CAMERA on_press=|()| () />
                <Button label=sheet::REMARK icon=icon::REMARK on_press=|()| () />
            </div>
        </Card>
    }
}

#[component]
fn Surfaces() -> impl IntoView {
    let undo = |()| Toast::saying("II.1: 8 điểm").with(common::UNDO, || ()).show();
    view! {
        <Heading text=today::THIS_WEEK side="1/3" />
        <Card edge=Tone::Red>
            <div class="acts">
                <Button label=common::UNDO icon=icon::UNDO on_press=undo />
                <Button label=own::REMOVE weight=Weight::Danger on_press=|()| () />
                <Button label=own::OK weight=Weight::Solid disabled=true on_press=|()| () />
                <Button label=sheet::GUIDANCE pressed=Signal::stored(true) on_press=|()| () />
            </div>
        </Card>
        <Card>
            <FingerprintWords words=Signal::stored(["sông", "lúa", "gác", "nắng", "thuyền", "chín"].map(str::to_owned).to_vec()) />
            <Qr text=Signal::stored("dvk:sông-lúa-gác-nắng-thuyền-chín".to_owned()) label=parts::QR_OF />
        </Card>
        <Tiles>
            <Tile number="124" label=common::DONE tone=Tone::Green />
            <Tile number="6" label=own::EDIT tone=Tone::Blue />
            <Tile number="1" label=common::NO tone=Tone::Red />
            <Tile number="310" label=common::YES />
        </Tiles>
        <Rows>
            <Row title="Tổ liên gia tự quản, thắp sáng đường quê" text="Chi bộ thôn Đông Hòa · An ninh · 08:00" to="#/today"
                after=|| view! { <Pill text=shell::SAVED tone=Tone::Green dot=true /> } />
            <Row title="Bếp ăn tình thương ngày rằm" before=|| view! { <Pill text=common::NOT_SET tone=Tone::Gold /> } />
        </Rows>
    }
}

#[component]
fn Fields() -> impl IntoView {
    let (text, chosen, ticked) = (RwSignal::new(String::new()), RwSignal::new("a".to_owned()), RwSignal::new(true));
    let people = || {
        vec![
            Choice::new("a", "Trần Thị Mai").with("Ban Xây dựng Đảng"),
            Choice::new("b", "Nguyễn Văn Hòa").with("Phòng Văn hóa - Xã hội"),
        ]
    };
    let drafted = RwSignal::new(String::new());
    view! {
        <Card>
            <Stepper steps=vec![first_run::USE_SAMPLE, settings::LANGUAGE, common::DONE] at=1 />
            <RadioCards legend=settings::LANGUAGE choices=Signal::derive(people) value=chosen on_choose=move |to| chosen.set(to) />
            <Select label=settings::THEME none=common::NOT_SET choices=Signal::derive(people) value=chosen on_choose=move |to| chosen.set(to) />
            <CheckBox label=common::YES value=ticked on_change=move |to| ticked.set(to) />
        </Card>
        <Card>
            <TextField label=sheet::REMARK many=true value=text hint=transfer::EXPORT on_draft=move |to| drafted.set(to) on_done=move |to| text.set(to) />
            <p class="quiet" id="drafted">{drafted}</p>
            <p class="quiet" id="done">{text}</p>
            <TextField label=settings::TEXT_SIZE value=text fault="Xin nhập số." on_done=move |to| text.set(to) />
        </Card>
    }
}

#[component]
fn Notes() -> impl IntoView {
    let (open, photo) = (RwSignal::new(false), RwSignal::new(false));
    let picture = Signal::stored(Some("./icons/icon.svg".to_owned()));
    view! {
        <Banner kind=BannerKind::Training text=shell::TRAINING />
        <FaultNote what=shell::NOT_SAVED safe=faults::NOTHING_LOST next=shell::PANIC_RELOAD />
        <Empty icon=icon::MODELS title=common::NOT_SET text=shell::NOT_FOUND_WHAT />
        <Card>
            <Thumbs>
                <Thumb src=picture caption=own::PHOTO on_open=move |()| photo.set(true) />
                <Thumb src=Signal::stored(None::<String>) lost=true caption=own::PHOTO on_open=|()| () />
            </Thumbs>
            <Button label=own::MORE on_press=move |()| open.set(true) />
        </Card>
        <PhotoView open=photo src=picture caption=own::PHOTO />
        <Dialog open title=own::MORE
            actions=move || view! { <Button label=own::OK weight=Weight::Solid on_press=move |()| open.set(false) /> }>
            <p>{shell::PANIC_SAFE}</p>
        </Dialog>
    }
}

#[component]
fn LongList() -> impl IntoView {
    let query = RwSignal::new(String::new());
    let all: Arc<Vec<String>> = Arc::new((1..=5_000).map(|n| format!("Mô hình {n}")).collect());
    let found = Memo::new(move |_| {
        query.with(|asked| {
            Arc::new(all.iter().filter(|name| name.contains(asked.as_str())).cloned().collect::<Vec<_>>())
        })
    });
    let row = |name: String| {
        view! {
        <a class="row" href="#/gallery">
            <span class="row-lines"><strong>{name}</strong><span class="row-text">"Chi bộ thôn Đông Hòa · An ninh"</span></span>
            <Pill text=common::DONE tone=Tone::Blue />
        </a>
    }.into_any()
    };
    view! {
        <div class="wide">
            <SearchField label=own::SEARCH query found=MaybeProp::derive(move || Some(common::models(lang(), found.with(|found| found.len())))) />
            <VirtualList items=found label=shell::MODELS row />
        </div>
    }
}

/// Words that only this page says.
mod own {
    use crate::app::words::Text;

    pub const CONTINUE: Text = Text { vi: "Tiếp", en: "Continue" };
    pub const EDIT: Text = Text { vi: "Sửa", en: "Edit" };
    pub const MORE: Text = Text { vi: "Thêm thao tác", en: "More actions" };
    pub const OK: Text = Text { vi: "Đồng ý", en: "OK" };
    pub const REMOVE: Text = Text { vi: "Bỏ vào thùng rác", en: "Move to bin" };
    pub const SEARCH: Text = Text { vi: "Tìm", en: "Search" };
    pub const PHOTO: Text = Text { vi: "Ảnh", en: "Photo" };
}
