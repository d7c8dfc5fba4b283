//! A file cut off or changed anywhere costs the lines that were hit, never more, and never lets in what nobody wrote.

use super::tools::*;
use ledger::EventId;
use ledger::bundle::Reason;
use std::collections::BTreeSet;

/// About 20 KB in the profile `laws`, and 5 KB where the code is not optimised: every byte of it is tried.
fn file() -> (Vec<u8>, BTreeSet<EventId>) {
    let ledger = sample(if laws() { 34 } else { 7 });
    let ids = ledger.events().map(|event| event.id()).collect();
    (with_photos(&ledger, &[jpeg(1, 900), jpeg(2, 400)]), ids)
}

#[test]
fn cut_at_any_byte_every_complete_line_before_the_cut_is_taken() {
    let (bytes, ids) = file();
    assert!(bytes.len() > if laws() { 18_000 } else { 4_000 }, "{}", bytes.len());
    for cut in 0..bytes.len() {
        let (reading, ending) = read_in(&bytes[..cut], 977);
        let lines = bytes[..cut].split(|&byte| byte == b'\n');
        let complete = lines.clone().count() - 1;
        let events = lines.clone().take(complete).filter(|line| line.starts_with(b"{\"e\":")).count();
        let photos = lines.take(complete).filter(|line| line.starts_with(b"{\"b\":")).count();
        assert!(reading.events.len() == events || reading.events.len() == events + 1, "cut at {cut}");
        assert!(reading.photos.len() == photos || reading.photos.len() == photos + 1, "cut at {cut}");
        assert!(reading.events.iter().all(|(_, id)| ids.contains(id)), "cut at {cut}");
        let Ok(ending) = ending else {
            assert!(reading.header.is_none(), "cut at {cut}: {ending:?}");
            continue;
        };
        let complete = cut + 1 == bytes.len();
        assert_eq!(ending.whole, complete, "cut at {cut}");
        assert_eq!(ending.missing_events as usize, ids.len() - reading.events.len());
    }
}

#[test]
fn one_changed_byte_anywhere_costs_at_most_the_lines_it_touches() {
    let (bytes, ids) = file();
    let photos = read(&bytes).0.photos;
    for at in 0..bytes.len() {
        let masks = [bytes[at] ^ b'\n', 0x01, 0x20, 0x80, bytes[at] ^ b'"'];
        let tried = if laws() { 0..masks.len() } else { at % 5..at % 5 + 1 };
        for mask in masks[tried].iter().copied() {
            if mask == 0 {
                continue;
            }
            let mut damaged = bytes.clone();
            damaged[at] ^= mask;
            let (reading, ending) = read_in(&damaged, 64 * 1024);
            let context = || format!("byte {at} ({:?}) ^ {mask:#x}", char::from(bytes[at]));
            assert!(reading.events.iter().all(|(_, id)| ids.contains(id)), "{}: a wrong event", context());
            assert!(reading.photos.iter().all(|key| photos.contains(key)), "{}: a wrong photo", context());
            // A lost newline joins two lines, and those two are the damage.
            let lost = ids.len() - reading.events.len() + photos.len() - reading.photos.len();
            let touched = if bytes[at] == b'\n' { 2 } else { 1 };
            assert!(lost <= touched, "{}: {lost} lost", context());
            let ending = ending.unwrap_or_else(|error| panic!("{}: {error:?}", context()));
            assert_eq!(ending.campaign, tag().id, "{}", context());
            assert!(lost == 0 || !ending.whole, "{}: lost without a word", context());
        }
    }
}

#[test]
fn a_line_taken_out_or_put_elsewhere_is_noticed() {
    let (bytes, _) = file();
    let text = String::from_utf8(bytes).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines.swap(5, 6);
    let (_, ending) = read((lines.join("\n") + "\n").as_bytes());
    assert!(!ending.unwrap().whole);
    lines.swap(5, 6);
    lines.remove(8);
    let (_, ending) = read((lines.join("\n") + "\n").as_bytes());
    let ending = ending.unwrap();
    assert!(!ending.whole);
    assert_eq!(ending.missing_events, 1);
}

#[test]
fn a_damaged_header_leaves_the_campaign_to_the_trailer_and_both_damaged_is_an_error() {
    let (bytes, ids) = file();
    let text = String::from_utf8(bytes).unwrap();
    let headless = text.replacen("\"kind\":\"whole\"", "\"kind\":\"whale\"", 1);
    let (reading, ending) = read(headless.as_bytes());
    assert_eq!(reading.events.len(), ids.len());
    assert_eq!(ending.unwrap().campaign, tag().id);
    let neither = headless.replacen("\"trailer\":{", "\"trailer\":[", 1);
    assert_eq!(read(neither.as_bytes()).1, Err(ledger::bundle::BundleError::NoCampaign));
}

#[test]
fn a_first_line_or_an_end_that_was_changed_in_what_it_says_is_noticed() {
    let (bytes, ids) = file();
    let text = String::from_utf8(bytes).unwrap();
    let counted = format!("\"events\":{},", ids.len());
    let at = text.rfind(&counted).unwrap();
    let recounted = format!("{}\"events\":1,{}", &text[..at], &text[at + counted.len()..]);
    let damaged = [
        (text.replacen("\"format\"", "\"foriat\"", 1), Reason::Format),
        (text.replacen("\"version\":1,", "\"version\":3,", 1), Reason::Format),
        (text.replacen("\"photos\":2,\"signatures\"", "\"pxotos\":2,\"signatures\"", 1), Reason::Trailer),
        (recounted, Reason::Trailer),
    ];
    for (damaged, reason) in damaged {
        assert_ne!(damaged, text);
        let (reading, ending) = read(damaged.as_bytes());
        assert!(!ending.unwrap().whole, "{reason:?}");
        assert_eq!(reading.set_aside.iter().map(|part| part.reason.clone()).collect::<Vec<_>>(), [reason]);
        assert_eq!(reading.events.len(), ids.len());
    }
}
