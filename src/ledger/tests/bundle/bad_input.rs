//! Files that are not what they should be, each refused or taken apart with its own reason.

use super::tools::*;
use ledger::bundle::SetAside;
use ledger::bundle::*;
use ledger::*;

fn refused(bytes: &[u8]) -> BundleError {
    read(bytes).1.unwrap_err()
}

#[test]
fn an_empty_file_is_refused_as_empty() {
    assert_eq!(refused(b""), BundleError::Empty);
    assert_eq!(refused(b" \n\n\t"), BundleError::Empty);
}

#[test]
fn a_file_of_blanks_is_refused_after_the_first_mebibyte_and_a_few_before_a_bundle_do_no_harm() {
    let blanks = |count: u64| " ".repeat(usize::try_from(count).unwrap());
    assert_eq!(refused(blanks(limits::LEADING_BLANKS).as_bytes()), BundleError::Empty);
    let text = BundleError::NotABundle { foreign: Foreign::Text };
    assert_eq!(refused(blanks(limits::LEADING_BLANKS + 1).as_bytes()), text);
    let mut reader = Reader::new();
    let (block, mut taken) = (blanks(64 * 1024), 0_u64);
    while reader.push(block.as_bytes(), &mut |_| {}).is_ok() {
        taken += block.len() as u64;
    }
    assert_eq!(taken, limits::LEADING_BLANKS, "nothing more is read");
    let marks = "\u{feff}".repeat(400_000);
    assert_eq!(refused(marks.as_bytes()), BundleError::NotABundle { foreign: Foreign::Text });
}

#[test]
fn a_photo_or_any_other_file_is_named_for_what_it_seems_to_be() {
    let check = |bytes: &[u8], foreign| assert_eq!(refused(bytes), BundleError::NotABundle { foreign });
    check(&jpeg(1, 50_000), Foreign::Photo);
    check(b"PK\x03\x04word/document.xml", Foreign::Zip);
    check(b"%PDF-1.7 and so on", Foreign::Pdf);
    check(b"age-encryption.org/v1\n-> X25519", Foreign::Encrypted);
    check("Kính gửi Ban Thường vụ".as_bytes(), Foreign::Text);
    check(&[0, 1, 2, 3], Foreign::Binary);
    check(b"{\"hello\":[1,2,3]}", Foreign::Json);
    check(b"[]", Foreign::Json);
}

#[test]
fn a_file_over_the_size_limit_is_refused_before_it_is_read() {
    assert_eq!(check_size(limits::BUNDLE_BYTES), Ok(()));
    let bytes = limits::BUNDLE_BYTES + 1;
    assert_eq!(check_size(bytes), Err(BundleError::TooLarge { bytes }));
}

#[test]
fn a_million_nested_brackets_are_read_without_harm() {
    let brackets = "[".repeat(1_000_000);
    assert_eq!(refused(brackets.as_bytes()), BundleError::NotABundle { foreign: Foreign::Json });
    let objects = "{\"a\":".repeat(1_000_000);
    assert!(matches!(refused(objects.as_bytes()), BundleError::NotABundle { .. }));
    let text = String::from_utf8(whole(&sample(3))).unwrap();
    let within = text.replacen("[800", &format!("[{brackets}"), 1);
    let bad = format!("{{\"e\":{brackets},\"i\":\"0123456789abcdef\"}},\n");
    let inside = within.replacen("\"events\":[\n", &format!("\"events\":[\n{bad}"), 1);
    let (reading, ending) = read(inside.as_bytes());
    assert_eq!(reading.set_aside, [SetAside { line: 4, reason: Reason::TooLong }]);
    assert_eq!(ending.unwrap().events, 6);
    let deep = format!("{}1{}", "[".repeat(60), "]".repeat(60));
    let (reading, _) = read(&bundle_of(&[&event_with(&deep)]));
    assert!(matches!(
        reading.set_aside[0].reason,
        Reason::Event(EventFault::Json(json::JsonFault { kind: json::JsonFaultKind::TooDeep, .. }))
    ));
}

#[test]
fn another_campaign_and_practice_data_stay_out() {
    let bytes = whole(&sample(3));
    let other = CampaignTag { id: "campaign/else".to_owned(), ..tag() };
    let practice = CampaignTag { training: true, ..tag() };
    let into = |campaign| inspect_as(&Ledger::new(), &bytes, expect(campaign)).unwrap_err();
    assert_eq!(into(&other), Stop::Refused(BundleError::OtherCampaign { id: tag().id, name: tag().name }));
    assert_eq!(into(&practice), Stop::Refused(BundleError::RealIntoTraining));
    let ledger = sample(3);
    let trained = write(&Export { campaign: practice, ..export(&ledger) }.plan(), &[]);
    assert_eq!(inspect(&Ledger::new(), &trained).unwrap_err(), Stop::Refused(BundleError::TrainingIntoReal));
    // The same where only the trailer is left to say it.
    let headless = String::from_utf8(bytes.clone()).unwrap().replacen("\"made\":", "\"Made\":", 1);
    let refused = inspect_as(&Ledger::new(), headless.as_bytes(), expect(&other)).unwrap_err();
    assert_eq!(refused, Stop::Refused(BundleError::OtherCampaign { id: tag().id, name: String::new() }));
}

#[test]
fn a_newer_version_of_the_format_is_refused_by_its_number() {
    let mut header = export(&sample(1)).plan().header;
    header.version = 2;
    let bytes = Writer::start(Vec::new(), &header).unwrap().finish().unwrap();
    assert_eq!(refused(&bytes), BundleError::Newer { version: 2 });
    assert_eq!(
        refused(b"{\"format\":\"dvk-bundle\",\"version\":7,\n\"kopf\":{}}\n"),
        BundleError::Newer { version: 7 }
    );
}

#[test]
fn the_same_again_brings_nothing_new() {
    let ledger = sample(5);
    let preview = inspect(&ledger, &whole(&ledger)).unwrap();
    assert!(preview.is_nothing_new());
    assert_eq!((preview.held, preview.notices.shown().len(), preview.set_aside.shown().len()), (10, 0, 0));
}

#[test]
fn two_bundles_in_one_file_are_read_as_the_first() {
    let mut bytes = whole(&sample(3));
    let length = bytes.iter().filter(|&&byte| byte == b'\n').count() as u64;
    bytes.extend(whole(&sample(9)));
    let (reading, ending) = read(&bytes);
    assert_eq!(ending.unwrap().events, 6);
    assert_eq!(reading.set_aside, [SetAside { line: length + 1, reason: Reason::AfterEnd }]);
}

#[test]
fn a_bad_photo_costs_only_itself() {
    let ledger = sample(2);
    let photos = [jpeg(1, 300), jpeg(2, 300), jpeg(3, 300)];
    let text = String::from_utf8(with_photos(&ledger, &photos)).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| line.starts_with("{\"b\":")).collect();
    let check = |from: &str, to: String, reason: Reason| {
        let (reading, ending) = read(text.replacen(from, &to, 1).as_bytes());
        assert_eq!(reading.set_aside.iter().map(|part| part.reason.clone()).collect::<Vec<_>>(), [reason]);
        assert_eq!((reading.photos.len(), ending.unwrap().events), (2, 4));
    };
    check(lines[0], lines[0].replacen("image/jpeg", "image/png", 1), Reason::PhotoKind);
    check(lines[1], lines[1].replacen("/9j/", "/9k/", 1), Reason::PhotoHash);
    check(lines[2], lines[2].replacen("/9j/", "/9j*", 1), Reason::PhotoText);
    let large = jpeg(9, limits::PHOTO_BYTES + 1);
    let (reading, _) = read(&with_photos(&ledger, std::slice::from_ref(&large)));
    assert_eq!(reading.set_aside[0].reason, Reason::PhotoSize { bytes: large.len() as u64 });
    let gif = b"GIF89a is not allowed".to_vec();
    let (reading, _) = read(&with_photos(&ledger, &[gif]));
    assert_eq!(reading.set_aside[0].reason, Reason::PhotoKind);
}

#[test]
fn an_attached_pdf_may_be_larger_than_a_photo_and_no_larger_than_a_line() {
    let pdf = |bytes: usize| [&b"%PDF-1.7\n"[..], &vec![b'x'; bytes - 9]].concat();
    let (fits, large) = (pdf(limits::DOCUMENT_BYTES), pdf(limits::DOCUMENT_BYTES + 1));
    let (reading, ending) = read(&with_photos(&sample(1), &[fits.clone(), large.clone()]));
    assert_eq!(reading.photos, [PhotoKey::of(&fits)]);
    assert_eq!(reading.set_aside[0].reason, Reason::PhotoSize { bytes: large.len() as u64 });
    assert!(ending.is_ok(), "what is good is taken");
}

#[test]
fn a_document_that_says_nothing_of_a_bundle_for_megabytes_is_refused_before_its_end() {
    for (first, again) in [("{\"a\":", "["), ("{", "\"a\":{"), ("{\"a\":\"", "x"), ("{\"hello\":1,\n\"b\":[", "1,\n")] {
        let mut reader = Reader::new();
        reader.push(first.as_bytes(), &mut |_| ()).unwrap();
        let megabyte = again.repeat((1 << 20) / again.len());
        let refused = (0..8).find_map(|_| reader.push(megabyte.as_bytes(), &mut |_| ()).err());
        assert_eq!(refused, Some(BundleError::NotABundle { foreign: Foreign::Json }), "{first}{again}…");
    }
    // One that has said what it is loses only the part.
    let good = String::from_utf8(whole(&sample(3))).unwrap();
    let value: serde_json::Value = serde_json::from_str(&good).unwrap();
    let joined = value.to_string();
    let vast = joined.replacen("\"trailer\":", &format!("\"note\":[{}1],\"trailer\":", "1,".repeat(3 << 20)), 1);
    let (reading, ending) = read(vast.as_bytes());
    assert_eq!(reading.set_aside, [SetAside { line: 1, reason: Reason::TooLong }]);
    assert_eq!(ending.unwrap().events, 6);
}
