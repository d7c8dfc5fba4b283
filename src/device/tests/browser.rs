//! What only a browser can keep or break: photos, the pen of the writing tab, local storage, the moments of a page.

#![cfg(target_arch = "wasm32")]
#![expect(clippy::unwrap_used, reason = "a promise ends at the first surprise")]

use std::cell::RefCell;
use std::rc::Rc;

use device::files::{Arrival, Picked, arrivals};
use device::lifecycle::{Moment, guard, watch};
use device::lock::{Channel, Heard, Pen, Role};
use device::photo::{MOST_BYTES, PhotoFault, encode, inspect};
use device::prefs::{LocalShelf, Prefs, Shelf, Theme};
use device::{clock, random, storage_health};
use gloo_timers::future::TimeoutFuture;
use js_sys::Uint8Array;
use ledger::bundle::PhotoKind;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Blob;

wasm_bindgen_test_configure!(run_in_browser);

/// A picture drawn by the browser: `noise` fills it with what no encoder can make small.
async fn picture(width: u32, height: u32, mime: &str, noise: bool) -> Vec<u8> {
    let script = format!(
        "(async () => {{ const c = new OffscreenCanvas({width}, {height}), b = c.getContext('2d'); \
         b.fillStyle = '#c00'; b.fillRect(0, 0, {width} / 2, {height}); \
         if ({noise}) {{ const t = new OffscreenCanvas(256, 256), g = t.getContext('2d'); \
         const d = g.createImageData(256, 256); crypto.getRandomValues(d.data.subarray(0, 65536)); \
         for (let i = 65536; i < d.data.length; i += 65536) crypto.getRandomValues(d.data.subarray(i, i + 65536)); \
         for (let i = 3; i < d.data.length; i += 4) d.data[i] = 255; g.putImageData(d, 0, 0); \
         for (let y = 0; y < {height}; y += 256) for (let x = 0; x < {width}; x += 256) b.drawImage(t, x, y); }} \
         const blob = await c.convertToBlob({{ type: '{mime}', quality: 0.95 }}); \
         return new Uint8Array(await blob.arrayBuffer()); }})()"
    );
    let promise: js_sys::Promise = js_sys::eval(&script).unwrap().unchecked_into();
    JsFuture::from(promise).await.unwrap().unchecked_into::<Uint8Array>().to_vec()
}

fn file(bytes: &[u8]) -> Blob {
    Picked::bytes("IMG_0001.jpg", "", bytes).unwrap().as_blob().clone()
}

/// The JPEG with a camera's note that it was held upright: EXIF orientation 6, and a place beside it.
fn turned(jpeg: &[u8]) -> Vec<u8> {
    let tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0GPS 21.82N 105.21E";
    let length = u16::try_from(tiff.len() + 8).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, b"Exif\0\0", tiff, &jpeg[2..]].concat()
}

#[wasm_bindgen_test]
async fn a_large_photo_becomes_a_small_jpeg() {
    let original = picture(4000, 3000, "image/jpeg", true).await;
    assert!(original.len() as u64 > 4 * MOST_BYTES, "{}", original.len());
    let photo = encode(&file(&original)).await.unwrap();
    assert!(photo.row.bytes <= MOST_BYTES, "{}", photo.row.bytes);
    assert_eq!(photo.row.width * 3, photo.row.height * 4);
    let seen = inspect(&photo.bytes, photo.row.bytes).unwrap();
    assert_eq!((seen.kind, seen.width, seen.height), (PhotoKind::Jpeg, photo.row.width, photo.row.height));
    let thumb = inspect(&photo.thumb, photo.thumb.len() as u64).unwrap();
    assert_eq!((thumb.kind, thumb.width, thumb.height), (PhotoKind::Jpeg, 240, 180));
    assert!(photo.is_whole());
}

#[wasm_bindgen_test]
async fn a_photo_stands_upright_and_forgets_where_it_was_taken() {
    let original = turned(&picture(400, 200, "image/jpeg", false).await);
    let holds_note = |bytes: &[u8]| bytes.windows(4).any(|four| four == b"Exif" || four == b"GPS ");
    assert!(holds_note(&original));
    let photo = encode(&file(&original)).await.unwrap();
    assert_eq!((photo.row.width, photo.row.height), (200, 400));
    assert!(!holds_note(&photo.bytes) && !holds_note(&photo.thumb));
}

#[wasm_bindgen_test]
async fn every_kind_of_picture_is_taken_and_nothing_else() {
    for mime in ["image/jpeg", "image/png", "image/webp"] {
        let photo = encode(&file(&picture(300, 200, mime, false).await)).await.unwrap();
        assert_eq!((photo.row.mime.as_str(), photo.row.width, photo.row.height), ("image/jpeg", 300, 200), "{mime}");
    }
    assert_eq!(encode(&file(b"GIF89a")).await, Err(PhotoFault::NotAPicture));
    assert_eq!(encode(&file(&[0xFF, 0xD8, 0xFF, 0xE0, 0, 2])).await, Err(PhotoFault::Cut));
    let mut broken = picture(300, 200, "image/png", false).await;
    broken.truncate(60);
    assert_eq!(encode(&file(&broken)).await, Err(PhotoFault::Undecodable));
}

fn pen(name: &str) -> (Pen, Rc<RefCell<Vec<Role>>>) {
    let roles = Rc::new(RefCell::new(Vec::new()));
    let heard = Rc::clone(&roles);
    let pen = Pen::ask(name);
    pen.follow(move |role| heard.borrow_mut().push(role));
    (pen, roles)
}

#[wasm_bindgen_test]
async fn one_tab_writes_and_the_next_is_told_when_it_may() {
    let (first, _) = pen("pen-in-line");
    TimeoutFuture::new(50).await;
    let (second, roles) = pen("pen-in-line");
    TimeoutFuture::new(50).await;
    assert_eq!((first.role(), second.role()), (Some(Role::Writer), Some(Role::Reader)));
    drop(first);
    TimeoutFuture::new(50).await;
    assert_eq!(*roles.borrow(), [Role::Reader, Role::Writer]);
}

#[wasm_bindgen_test]
async fn a_tab_may_take_the_pen_and_the_other_is_told_that_it_only_reads() {
    let (first, roles) = pen("pen-taken");
    TimeoutFuture::new(50).await;
    let (second, _) = pen("pen-taken");
    TimeoutFuture::new(50).await;
    second.take();
    TimeoutFuture::new(50).await;
    assert_eq!((first.role(), second.role()), (Some(Role::Reader), Some(Role::Writer)));
    assert_eq!(*roles.borrow(), [Role::Writer, Role::Reader]);
    assert_eq!((first.was_taken(), second.was_taken()), (false, true), "the first may still be writing");
    second.give_up();
    TimeoutFuture::new(50).await;
    assert_eq!((first.role(), first.was_taken()), (Some(Role::Writer), false));
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_every_lock_is_asked_once_and_nobody_can_tell_who_writes() {
    js_sys::eval(
        "(() => { self.asked = 0; const locks = navigator.locks; locks.request = (name, options, granted) => { \
         if (name !== 'pen-refused') return LockManager.prototype.request.call(locks, name, options, granted); \
         self.asked += 1; return self.asked < 50 ? Promise.reject(new Error('no')) : new Promise(() => {}); }; })()",
    )
    .unwrap();
    let (first, roles) = pen("pen-refused");
    TimeoutFuture::new(50).await;
    js_sys::eval("delete navigator.locks.request").unwrap();
    assert_eq!((first.role(), &*roles.borrow()), (Some(Role::Unknown), &vec![Role::Unknown]));
    assert_eq!(js_sys::eval("self.asked").unwrap().as_f64(), Some(1.0));
}

#[wasm_bindgen_test]
async fn a_pen_that_was_given_up_was_not_taken_and_one_that_was_taken_says_so() {
    let (first, _) = pen("pen-how");
    TimeoutFuture::new(50).await;
    let (second, _) = pen("pen-how");
    TimeoutFuture::new(50).await;
    first.give_up();
    TimeoutFuture::new(50).await;
    assert_eq!((second.role(), second.was_taken()), (Some(Role::Writer), false));
    first.take();
    TimeoutFuture::new(50).await;
    assert_eq!((first.role(), first.was_taken()), (Some(Role::Writer), true));
}

#[wasm_bindgen_test]
async fn a_page_that_the_browser_shows_once_more_is_told_again_that_it_writes() {
    let (first, roles) = pen("pen-back");
    TimeoutFuture::new(50).await;
    js_sys::eval("window.dispatchEvent(new Event('pagehide'))").unwrap();
    assert_eq!(first.role(), Some(Role::Reader), "a page that was left writes nothing");
    TimeoutFuture::new(50).await;
    js_sys::eval("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))").unwrap();
    TimeoutFuture::new(50).await;
    assert_eq!(*roles.borrow(), [Role::Writer, Role::Reader, Role::Writer]);
}

#[wasm_bindgen_test]
fn the_browser_is_told_to_ask_before_leaving_only_while_it_is_guarded() {
    let leave = "window.dispatchEvent(new Event('beforeunload', { cancelable: true }))";
    let guarded = guard().unwrap();
    assert_eq!(js_sys::eval(leave).unwrap().as_bool(), Some(false), "the event was held up");
    drop(guarded);
    assert_eq!(js_sys::eval(leave).unwrap().as_bool(), Some(true));
}

#[wasm_bindgen_test]
async fn other_tabs_hear_what_was_applied() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    let _listening = Channel::open("line", move |said| ear.borrow_mut().push(said));
    let echo = Rc::new(RefCell::new(0));
    let own = Rc::clone(&echo);
    let speaking = Channel::open("line", move |_| *own.borrow_mut() += 1);
    speaking.tell_lines(b"{\"e\":{}}\n");
    speaking.tell_look();
    speaking.ask_for_the_pen();
    TimeoutFuture::new(50).await;
    assert_eq!(*heard.borrow(), [Heard::Lines(b"{\"e\":{}}\n".to_vec()), Heard::Look, Heard::Give]);
    assert_eq!(*echo.borrow(), 0, "a tab does not hear itself");
}

#[wasm_bindgen_test]
fn choices_are_kept_in_the_browser() {
    let prefs = Prefs { theme: Theme::Sun, device: "Máy bảng Đoàn 1".into(), ..Prefs::default() };
    assert!(prefs.save(&LocalShelf));
    assert_eq!(Prefs::load(&LocalShelf), prefs);
    LocalShelf.forget("dvk.prefs");
    assert_eq!(Prefs::load(&LocalShelf), Prefs::default());
}

#[wasm_bindgen_test]
fn every_moment_at_which_the_page_may_vanish_is_told() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    let listening = watch(move |moment| ear.borrow_mut().push(moment));
    js_sys::eval("['blur', 'pagehide', 'pageshow'].forEach(e => window.dispatchEvent(new Event(e)))").unwrap();
    js_sys::eval("['freeze', 'visibilitychange'].forEach(e => document.dispatchEvent(new Event(e)))").unwrap();
    assert_eq!(heard.borrow()[..4], [Moment::Blur, Moment::Left, Moment::Seen, Moment::Frozen]);
    assert_eq!(heard.borrow().len(), 5);
    drop(listening);
    js_sys::eval("window.dispatchEvent(new Event('blur'))").unwrap();
    assert_eq!(heard.borrow().len(), 5, "after it was dropped nothing is told");
}

#[wasm_bindgen_test]
async fn what_the_system_opens_with_the_app_comes_in_and_a_shortcut_asks_for_its_place() {
    js_sys::eval(
        "Object.defineProperty(window, 'launchQueue', { configurable: true, value: { setConsumer(hear) { this.hear = hear } } })",
    )
    .unwrap();
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    let _listening = arrivals(move |arrival| {
        ear.borrow_mut().push(match arrival {
            Arrival::Files(files) => files.iter().map(|file| file.name().to_owned()).collect::<Vec<_>>().join(" "),
            Arrival::Place(place) => place,
        });
    });
    let opened = "launchQueue.hear({ targetURL: 'https://a.vn/#/transfer', files: [ \
         { getFile: () => Promise.resolve(new File(['{}'], 'dvk-a.json')) }, { getFile: () => Promise.reject(1) }] })";
    js_sys::eval(opened).unwrap();
    js_sys::eval("launchQueue.hear({ targetURL: 'https://a.vn/#/today', files: [] })").unwrap();
    TimeoutFuture::new(3_200).await;
    js_sys::eval("launchQueue.hear({ targetURL: 'https://a.vn/#/today', files: [] })").unwrap();
    js_sys::eval("launchQueue.hear({ targetURL: 'https://a.vn/', files: [] })").unwrap();
    assert_eq!(*heard.borrow(), ["dvk-a.json", "#/today"], "the page that a launch opens is at its place already");
}

#[wasm_bindgen_test]
fn a_file_dropped_anywhere_comes_in_and_never_replaces_the_app() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let ear = Rc::clone(&heard);
    let _listening = arrivals(move |arrival| {
        if let Arrival::Files(files) = arrival {
            ear.borrow_mut().extend(files.iter().map(|file| file.name().to_owned()));
        }
    });
    let drop_on_the_page = |what: &str| {
        let script = format!(
            "(() => {{ const d = new DataTransfer(); {what}; const e = new DragEvent('drop', \
             {{ bubbles: true, cancelable: true, dataTransfer: d }}); document.body.dispatchEvent(e); return e.defaultPrevented }})()"
        );
        js_sys::eval(&script).unwrap().as_bool().unwrap()
    };
    assert!(drop_on_the_page("d.items.add(new File(['{}'], 'dvk-b.json', { type: 'application/json' }))"));
    assert!(drop_on_the_page("d.items.add(new File(['x'], 'anh.jpg', { type: 'image/jpeg' }))"), "kept out, not taken");
    assert!(!drop_on_the_page("d.setData('text/plain', 'chữ')"), "text is dragged as ever");
    assert_eq!(*heard.borrow(), ["dvk-b.json"]);
}

#[wasm_bindgen_test]
async fn the_room_that_is_left_is_told() {
    let health = storage_health::ask().await;
    assert!(health.persisted.is_some() && health.quota.is_some(), "{health:?}");
}

#[wasm_bindgen_test]
fn no_two_marks_are_alike() {
    let marks: std::collections::BTreeSet<String> = (0..100).map(|_| random::mark().unwrap()).collect();
    assert_eq!(marks.len(), 100);
    assert!(random::bytes::<10>().unwrap() != [0; 10]);
    assert!(clock::now_ms() > 1_700_000_000_000);
}

#[wasm_bindgen_test]
async fn a_file_is_read_in_slices() {
    let picked = Picked::bytes("a.json", "application/json", b"0123456789").unwrap();
    assert_eq!(picked.size(), 10);
    assert_eq!(picked.slice(3, 6).await.unwrap(), b"345");
    assert_eq!(picked.slice(8, 100).await.unwrap(), b"89");
}
