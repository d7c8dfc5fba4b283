//! Drawing a picture anew: upright, small, as JPEG, without what the camera wrote beside it. Works in the worker, and in
//! the page where the worker has no canvas.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap, ImageBitmapOptions, ImageEncodeOptions,
    ImageOrientation, OffscreenCanvas, OffscreenCanvasRenderingContext2d,
};

use super::{MOST_BYTES, PhotoFault, Step, fit, inspect, steps};
use crate::files;
use crate::journal::Photo;
use crate::js;

/// How much of a file is read to learn its size, in bytes; a JPEG may carry a large preview before it.
const HEAD: u32 = 512 * 1024;

/// The small picture for lists.
const THUMB: Step = Step { edge: 240, quality: 62 };

const JPEG: &str = "image/jpeg";

/// Takes a picture in: checks its header, decodes it once and encodes it to at most [`MOST_BYTES`].
pub async fn encode(file: &Blob) -> Result<Photo, PhotoFault> {
    let total = files::size(file);
    let head = files::slice(file, 0, u64::from(HEAD)).await.ok_or(PhotoFault::Undecodable)?;
    match inspect(&head, total) {
        Err(PhotoFault::Cut) if total > u64::from(HEAD) => {
            let all = files::slice(file, 0, total).await.ok_or(PhotoFault::Undecodable)?;
            inspect(&all, total)
        }
        seen => seen,
    }?;
    let picture = open(file).await?;
    let encoded = shrink(&picture).await;
    picture.close();
    encoded
}

/// The small picture for lists, of a photo that came with a bundle; empty where it cannot be drawn.
pub async fn thumb(photo: &Blob) -> Vec<u8> {
    let Ok(picture) = open(photo).await else { return Vec::new() };
    let size = fit(picture.width(), picture.height(), THUMB.edge);
    let drawn = match Canvas::with(&picture, size) {
        Ok(canvas) => canvas.jpeg(THUMB.quality).await,
        Err(fault) => Err(fault),
    };
    picture.close();
    drawn.unwrap_or_default()
}

async fn shrink(picture: &ImageBitmap) -> Result<Photo, PhotoFault> {
    let (width, height) = (picture.width(), picture.height());
    let mut drawn: Option<(u32, Canvas)> = None;
    for step in steps() {
        let size = fit(width, height, step.edge);
        let canvas = match drawn.take() {
            Some((edge, canvas)) if edge == step.edge => canvas,
            Some(_) | None => Canvas::with(picture, size)?,
        };
        let bytes = canvas.jpeg(step.quality).await?;
        if bytes.len() as u64 <= MOST_BYTES {
            let thumb = Canvas::with(picture, fit(width, height, THUMB.edge))?.jpeg(THUMB.quality).await?;
            return Ok(Photo::new(bytes, JPEG, size.0, size.1, thumb));
        }
        drawn = Some((step.edge, canvas));
    }
    Err(PhotoFault::TooRich)
}

/// Decodes, turned as the camera was held.
async fn open(file: &Blob) -> Result<ImageBitmap, PhotoFault> {
    let options = ImageBitmapOptions::new();
    options.set_image_orientation(ImageOrientation::FromImage);
    let global = js_sys::global();
    let create = js::function(&global, "createImageBitmap").ok_or(PhotoFault::NoCanvas)?;
    let promise = create.call2(&global, file, &options).map_err(|_| PhotoFault::Undecodable)?;
    let picture = js::settle(promise).await.map_err(|_| PhotoFault::Undecodable)?;
    picture.dyn_into().map_err(|_| PhotoFault::Undecodable)
}

enum Canvas {
    Off(OffscreenCanvas),
    Page(HtmlCanvasElement),
}

impl Canvas {
    /// The picture drawn at this size on white, which is what shows through a PNG.
    fn with(picture: &ImageBitmap, (width, height): (u32, u32)) -> Result<Self, PhotoFault> {
        let across = f64::from(width);
        let down = f64::from(height);
        let drawn = if js::function(&js_sys::global(), "OffscreenCanvas").is_some() {
            let canvas = OffscreenCanvas::new(width, height).map_err(|_| PhotoFault::NoCanvas)?;
            let brush = canvas.get_context("2d").ok().flatten().ok_or(PhotoFault::NoCanvas)?;
            let brush: OffscreenCanvasRenderingContext2d = brush.unchecked_into();
            brush.set_fill_style_str("#fff");
            brush.fill_rect(0.0, 0.0, across, down);
            let drawn = brush.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, across, down);
            drawn.map(|()| Self::Off(canvas))
        } else {
            let document = js::window().and_then(|window| window.document()).ok_or(PhotoFault::NoCanvas)?;
            let canvas = document.create_element("canvas").map_err(|_| PhotoFault::NoCanvas)?;
            let canvas: HtmlCanvasElement = canvas.unchecked_into();
            canvas.set_width(width);
            canvas.set_height(height);
            let brush = canvas.get_context("2d").ok().flatten().ok_or(PhotoFault::NoCanvas)?;
            let brush: CanvasRenderingContext2d = brush.unchecked_into();
            brush.set_fill_style_str("#fff");
            brush.fill_rect(0.0, 0.0, across, down);
            let drawn = brush.draw_image_with_image_bitmap_and_dw_and_dh(picture, 0.0, 0.0, across, down);
            drawn.map(|()| Self::Page(canvas))
        };
        drawn.map_err(|_| PhotoFault::NoCanvas)
    }

    async fn jpeg(&self, percent: u8) -> Result<Vec<u8>, PhotoFault> {
        let blob = match self {
            Self::Off(canvas) => {
                let options = ImageEncodeOptions::new();
                options.set_type(JPEG);
                options.set_quality(share(percent));
                let promise = canvas.convert_to_blob_with_options(&options).map_err(|_| PhotoFault::NoCanvas)?;
                js::settle(promise.into()).await.map_err(|_| PhotoFault::NoCanvas)?
            }
            Self::Page(canvas) => {
                js::settle(page_blob(canvas, percent).into()).await.map_err(|_| PhotoFault::NoCanvas)?
            }
        };
        let blob: Blob = blob.dyn_into().map_err(|_| PhotoFault::NoCanvas)?;
        let buffer = js::settle(blob.array_buffer().into()).await.map_err(|_| PhotoFault::NoCanvas)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }
}

fn page_blob(canvas: &HtmlCanvasElement, percent: u8) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        let asked = canvas.to_blob_with_type_and_encoder_options(
            done.unchecked_ref(),
            JPEG,
            &JsValue::from_f64(share(percent)),
        );
        if asked.is_err() {
            let _ = reject.call0(&JsValue::NULL);
        }
    })
}

/// The browser wants a quality from 0 to 1.
#[expect(clippy::float_arithmetic, reason = "a picture's quality, not a score")]
fn share(percent: u8) -> f64 {
    f64::from(percent) / 100.0
}
