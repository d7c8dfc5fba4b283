//! Photos: thumbnails in a row, and one photo full size with zoom. Takes addresses of pictures and never reads a file.

mod full;
mod thumb;

pub use full::PhotoView;
pub use thumb::{NoThumb, Thumb, ThumbBox, Thumbs};
