//! What is known of a picture before it is opened.

#![cfg(not(target_arch = "wasm32"))]

use device::photo::{MOST_BYTES, MOST_FILE_BYTES, PhotoFault, Seen, fit, inspect, steps};
use ledger::bundle::PhotoKind;

fn check(head: &[u8], expect: Result<(PhotoKind, u32, u32), PhotoFault>) {
    let seen = expect.map(|(kind, width, height)| Seen { kind, width, height });
    assert_eq!(inspect(head, head.len() as u64), seen, "{head:02x?}");
}

fn jpeg(segments: &[&[u8]]) -> Vec<u8> {
    [&[0xFF, 0xD8][..], &segments.concat()].concat()
}

fn sof(marker: u8, width: u16, height: u16) -> Vec<u8> {
    let (w, h) = (width.to_be_bytes(), height.to_be_bytes());
    vec![0xFF, marker, 0, 17, 8, h[0], h[1], w[0], w[1], 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]
}

fn exif(length: u16) -> Vec<u8> {
    let mut segment = vec![0xFF, 0xE1];
    segment.extend((length + 2).to_be_bytes());
    segment.extend(vec![0xC0; usize::from(length)]);
    segment
}

fn png(width: u32, height: u32) -> Vec<u8> {
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", &width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 6, 0, 0, 0]].concat()
}

fn webp(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut file = [b"RIFF\0\0\0\0WEBP", &kind[..], &[0; 4], body].concat();
    file.resize(40, 0);
    file
}

#[test]
fn a_picture_is_known_by_its_bytes_and_measured_by_its_header() {
    check(&jpeg(&[&sof(0xC0, 4000, 3000)]), Ok((PhotoKind::Jpeg, 4000, 3000)));
    check(&jpeg(&[&exif(60_000), &sof(0xC2, 3000, 4000)]), Ok((PhotoKind::Jpeg, 3000, 4000)));
    check(&jpeg(&[&[0xFF], &sof(0xC1, 7, 9)]), Ok((PhotoKind::Jpeg, 7, 9)));
    check(&png(1080, 1920), Ok((PhotoKind::Png, 1080, 1920)));
    check(&webp(b"VP8 ", &[0, 0, 0, 0x9D, 1, 0x2A, 0x80, 0x47, 0xD0, 0x02]), Ok((PhotoKind::Webp, 1920, 720)));
    check(&webp(b"VP8L", &[0x2F, 0x7F, 0xC7, 0xB3, 0x00]), Ok((PhotoKind::Webp, 1920, 720)));
    check(&webp(b"VP8X", &[0, 0, 0, 0, 0x7F, 0x07, 0, 0xCF, 0x02, 0]), Ok((PhotoKind::Webp, 1920, 720)));
}

#[test]
fn a_table_of_a_jpeg_is_not_taken_for_its_size() {
    let table = [0xFF, 0xC4, 0, 4, 1, 2];
    check(&jpeg(&[&table, &sof(0xC0, 5, 6)]), Ok((PhotoKind::Jpeg, 5, 6)));
}

#[test]
fn anything_else_is_refused_whatever_its_name() {
    for bytes in
        [&b""[..], b"GIF89a", b"%PDF-1.7", b"<svg>", b"RIFF1234WAVEfmt ", b"\xFF\xD8", b"{\"format\":\"dvk-bundle\"}"]
    {
        check(bytes, Err(PhotoFault::NotAPicture));
    }
}

#[test]
fn a_bomb_is_refused_before_it_is_opened() {
    check(&png(60_000, 60_000), Err(PhotoFault::TooManyPixels { width: 60_000, height: 60_000 }));
    check(&png(u32::MAX, u32::MAX), Err(PhotoFault::TooManyPixels { width: u32::MAX, height: u32::MAX }));
    check(&png(6_000, 4_000), Ok((PhotoKind::Png, 6_000, 4_000)));
    check(&png(6_000, 4_001), Err(PhotoFault::TooManyPixels { width: 6_000, height: 4_001 }));
    check(&png(0, 10), Err(PhotoFault::Undecodable));
    let bytes = MOST_FILE_BYTES + 1;
    assert_eq!(inspect(&png(1, 1), bytes), Err(PhotoFault::TooManyBytes { bytes }));
}

#[test]
fn a_header_cut_anywhere_says_so_and_never_panics() {
    let files = [
        jpeg(&[&exif(100), &sof(0xC0, 4000, 3000)]),
        png(1080, 1920),
        webp(b"VP8X", &[0, 0, 0, 0, 0x7F, 0x07, 0, 0xCF, 0x02, 0]),
    ];
    for file in files {
        for end in 0..file.len() {
            let seen = inspect(&file[..end], file.len() as u64);
            let fine = matches!(seen, Ok(_) | Err(PhotoFault::Cut | PhotoFault::NotAPicture));
            assert!(fine, "{end}: {seen:?}");
        }
    }
    check(&jpeg(&[&[0xFF, 0xE1, 0, 0]]), Err(PhotoFault::Undecodable));
    check(&jpeg(&[&[0x00, 0x10]]), Err(PhotoFault::NotAPicture));
}

#[test]
fn a_picture_keeps_its_shape_when_it_is_made_small() {
    assert_eq!(fit(4000, 3000, 1600), (1600, 1200));
    assert_eq!(fit(3000, 4000, 1600), (1200, 1600));
    assert_eq!(fit(800, 600, 1600), (800, 600));
    assert_eq!(fit(10_000, 1, 800), (800, 1));
    assert_eq!(fit(u32::MAX, u32::MAX, 800), (800, 800));
}

#[test]
fn every_try_is_smaller_than_the_one_before() {
    let steps: Vec<_> = steps().collect();
    assert!(steps.windows(2).all(|pair| pair[1].edge < pair[0].edge || pair[1].quality < pair[0].quality));
    assert_eq!(MOST_BYTES, 307_200);
}
