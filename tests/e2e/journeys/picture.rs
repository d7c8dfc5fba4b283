//! Pictures as a camera writes them, made in the page and dressed with what cameras add; and a look at those that come out.

use e2e::{Device, Done, Fault};

/// What a camera would have written about the person who took the picture.
pub const SECRET: &[u8] = b"22.0871N 105.2158E May cua Lan";

/// Draws a picture of 2,400 by 1,800 pixels, red on its left and blue on its right, and encodes it as JPEG.
const DRAW: &str = r#"
const done = arguments[arguments.length - 1];
const canvas = document.createElement("canvas");
[canvas.width, canvas.height] = [2400, 1800];
const brush = canvas.getContext("2d");
brush.fillStyle = "rgb(200 0 0)"; brush.fillRect(0, 0, 1200, 1800);
brush.fillStyle = "rgb(0 0 200)"; brush.fillRect(1200, 0, 1200, 1800);
const text = canvas.toDataURL("image/jpeg", 0.9);
done([...atob(text.slice(text.indexOf(",") + 1))].map((letter) => letter.charCodeAt(0)));
"#;

/// A photo by a camera that was held upright: stored lying, with the mark that says how to turn it, a place and a name.
pub async fn by_a_camera(device: &Device) -> Done<Vec<u8>> {
    let drawn = device.ask_and_wait(DRAW).await?;
    let drawn: Option<Vec<u8>> =
        drawn.as_array().map(|bytes| bytes.iter().filter_map(|byte| u8::try_from(byte.as_u64()?).ok()).collect());
    let drawn = drawn.ok_or_else(|| Fault::new("the page drew no picture"))?;
    let Some((start, rest)) = drawn.split_at_checked(2) else { return Err(Fault::new("an empty picture")) };
    Ok([start, &exif()[..], rest].concat())
}

/// An APP1 segment (Exif 2.3): TIFF, one directory with orientation 6 (turn clockwise) and a description.
fn exif() -> Vec<u8> {
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    // Orientation, SHORT, one value: 6.
    tiff.extend(b"\x01\x12\0\x03\0\0\0\x01\0\x06\0\0");
    // ImageDescription, ASCII, at offset 38: header 8, count 2, two entries of 12, next 4.
    tiff.extend([0x01, 0x0e, 0, 2, 0, 0, 0, u8::try_from(SECRET.len()).unwrap_or(0), 0, 0, 0, 38]);
    tiff.extend([0; 4]);
    tiff.extend(SECRET);
    let body = [&b"Exif\0\0"[..], &tiff].concat();
    let length = u16::try_from(body.len() + 2).unwrap_or(2).to_be_bytes();
    [&[0xff, 0xe1][..], &length, &body].concat()
}

/// Width and height of a JPEG, by its first frame header.
pub fn size_of_jpeg(bytes: &[u8]) -> Done<(u16, u16)> {
    let mut at = 2;
    while let Some([0xff, marker, high, low, rest @ ..]) = bytes.get(at..) {
        if matches!(marker, 0xc0..=0xc2) {
            let side = |at: usize| Some(u16::from_be_bytes([*rest.get(at)?, *rest.get(at + 1)?]));
            return side(3).zip(side(1)).ok_or_else(|| Fault::new("a frame header that is cut"));
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    Err(Fault::new("no frame header"))
}
