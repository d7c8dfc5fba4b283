//! What every journal promises, whatever it is made of: run on the memory twin natively and on IndexedDB in a browser.

#![allow(dead_code, reason = "each engine's test file runs its own choice of promises")]

use std::rc::Rc;

use device::journal::{Batch, Draft, Fault, Journal, Meta, MetaKey, Photo, SHARED, Segment};

/// A disk that can be connected to again and again.
pub trait Ground {
    /// A new connection, as after a reload.
    async fn connect(&self) -> Rc<dyn Journal>;
}

const C: &str = "campaign/2026";
const NOTE: MetaKey<Vec<u64>> = MetaKey::new("note");

/// `n` lines, numbered from `from`.
pub fn lines(from: u64, n: u64) -> Vec<u8> {
    (from..from + n).flat_map(|k| format!("{{\"e\":{{\"n\":{k}}},\"i\":\"{k:016}\"}}\n").into_bytes()).collect()
}

fn batch(lines: Vec<u8>) -> Batch {
    Batch { lines, ..Batch::default() }
}

async fn every_line(journal: &dyn Journal) -> Vec<u8> {
    let mut all = Vec::new();
    for segment in journal.segments(C).await.unwrap() {
        all.extend(journal.read(C, &segment).await.unwrap());
    }
    all
}

pub async fn what_was_appended_is_there_after_a_reload(ground: &impl Ground) {
    let journal = ground.connect().await;
    journal.append(C, &batch(lines(1, 2))).await.unwrap();
    journal.append(C, &batch(lines(3, 1))).await.unwrap();
    let opened = ground.connect().await.open(C).await.unwrap();
    let since: Vec<u8> = opened.since.iter().flat_map(|stretch| stretch.lines.clone()).collect();
    assert_eq!(since, lines(1, 3));
    assert_eq!(opened.snapshot, None);
}

pub async fn an_unknown_campaign_opens_empty(ground: &impl Ground) {
    let opened = ground.connect().await.open("campaign/other").await.unwrap();
    assert_eq!(opened, Default::default());
}

pub async fn lines_and_notes_are_written_together(ground: &impl Ground) {
    let journal = ground.connect().await;
    let draft = Draft { key: "sheet/1 r.I.1".into(), text: "Thôn Đồng Mộc".into(), at_ms: 5 };
    let notes = Batch { drafts: vec![draft.clone()], meta: vec![NOTE.set(&vec![1, 2]).unwrap()], ..Batch::default() };
    assert_eq!(journal.append(C, &notes).await.unwrap(), None);
    assert_eq!(journal.drafts(C).await.unwrap(), std::slice::from_ref(&draft));
    let done = Batch {
        lines: lines(1, 1),
        meta: vec![NOTE.set(&vec![3]).unwrap()],
        done: vec![draft.key],
        ..Batch::default()
    };
    journal.append(C, &done).await.unwrap();
    let opened = ground.connect().await.open(C).await.unwrap();
    assert_eq!(opened.meta.get(&NOTE), Some(vec![3]));
    assert_eq!(opened.drafts, []);
    assert_eq!(opened.since.len(), 1);
}

pub async fn campaigns_do_not_see_one_another(ground: &impl Ground) {
    let journal = ground.connect().await;
    journal.append(C, &batch(lines(1, 1))).await.unwrap();
    journal.append("campaign/2026b", &batch(lines(7, 1))).await.unwrap();
    journal.append(SHARED, &Batch { meta: vec![NOTE.set(&vec![9]).unwrap()], ..Batch::default() }).await.unwrap();
    assert_eq!(every_line(&*journal).await, lines(1, 1));
    assert_eq!(journal.meta(C).await.unwrap(), Meta::default());
    assert_eq!(journal.meta(SHARED).await.unwrap().get(&NOTE), Some(vec![9]));
    journal.wipe(C).await.unwrap();
    assert_eq!(journal.open(C).await.unwrap(), Default::default());
    assert_eq!(journal.open("campaign/2026b").await.unwrap().since[0].lines, lines(7, 1));
}

pub async fn a_fold_is_read_in_place_of_the_lines_it_holds(ground: &impl Ground) {
    let journal = ground.connect().await;
    let one = journal.append(C, &batch(lines(1, 3))).await.unwrap().unwrap();
    let two = journal.append(C, &batch(lines(4, 3))).await.unwrap().unwrap();
    journal.append(C, &batch(lines(7, 1))).await.unwrap();
    let covers = journal.put_snapshot(C, b"fold", &[one, two]).await.unwrap();
    assert_eq!(covers.len(), 1, "two short stretches are packed into one");
    let opened = ground.connect().await.open(C).await.unwrap();
    assert_eq!(opened.snapshot.as_deref(), Some(&b"fold"[..]));
    assert_eq!(opened.covered, covers);
    assert_eq!(opened.since.len(), 1);
    assert_eq!(opened.since[0].lines, lines(7, 1));
    let mut all: Vec<_> = every_line(&*journal).await.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    all.sort();
    let mut want: Vec<_> = lines(1, 7).split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    want.sort();
    assert_eq!(all, want, "packing loses no line and doubles none");
}

pub async fn packing_fills_the_last_stretch_before_it_starts_another(ground: &impl Ground) {
    let journal = ground.connect().await;
    let mut covers: Vec<Segment> = journal.import(C, &batch(lines(1, 1_200))).await.unwrap();
    assert_eq!(covers.len(), 3, "500, 500 and 200 lines");
    for k in 0..4 {
        covers.extend(journal.append(C, &batch(lines(1_201 + k * 100, 100))).await.unwrap());
    }
    let covers = journal.put_snapshot(C, b"fold", &covers).await.unwrap();
    assert_eq!(covers.len(), 4, "500, 500, 500 and 100 lines");
    assert_eq!(every_line(&*journal).await, lines(1, 1_600));
    assert_eq!(journal.segments(C).await.unwrap(), covers);
}

pub async fn two_connections_never_write_over_each_other(ground: &impl Ground) {
    let (tab, worker) = (ground.connect().await, ground.connect().await);
    let opened = tab.open(C).await.unwrap();
    worker.open(C).await.unwrap();
    let mine = tab.append(C, &batch(lines(1, 1))).await.unwrap();
    worker.import(C, &batch(lines(2, 3))).await.unwrap();
    tab.append(C, &batch(lines(5, 1))).await.unwrap();
    assert_eq!(opened.since, []);
    let mut all: Vec<_> = every_line(&*tab).await.split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
    all.sort();
    assert_eq!(all.concat(), lines(1, 5));
    let known: Vec<Segment> = mine.into_iter().collect();
    assert_eq!(tab.news(C, &known).await.unwrap().len(), 2, "what the tab does not know yet");
}

pub async fn a_stretch_that_was_packed_away_is_missing_not_empty(ground: &impl Ground) {
    let journal = ground.connect().await;
    let one = journal.append(C, &batch(lines(1, 1))).await.unwrap().unwrap();
    journal.put_snapshot(C, b"fold", std::slice::from_ref(&one)).await.unwrap();
    assert_eq!(journal.read(C, &one).await, Err(Fault::Missing));
}

pub async fn a_photo_is_stored_once_and_read_back_whole(ground: &impl Ground) {
    let journal = ground.connect().await;
    let photo = Photo::new(vec![0xFF, 0xD8, 0xFF, 1, 2, 3], "image/jpeg", 4, 3, vec![9, 9]);
    assert_eq!(photo.row.key.len(), 64);
    journal.put_photo(C, &photo).await.unwrap();
    journal.put_photo(C, &Photo { thumb: Vec::new(), ..photo.clone() }).await.unwrap();
    let journal = ground.connect().await;
    assert_eq!(journal.photos(C).await.unwrap(), std::slice::from_ref(&photo.row));
    assert_eq!(journal.photo(C, &photo.row.key).await.unwrap(), photo);
    assert_eq!(journal.thumb(C, &photo.row.key).await.unwrap(), [9, 9]);
    assert_eq!(journal.photo("campaign/other", &photo.row.key).await, Err(Fault::Missing));
}
