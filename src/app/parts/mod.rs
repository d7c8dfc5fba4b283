//! The building parts of every page: buttons, cards, fields, lists, the points pad. Each is one file or folder, with
//! its own style in `style/parts/`. A part shows what it is given and calls back; it never reads the session.

pub mod button;
pub mod card;
pub mod cut;
pub mod dialog;
pub mod field;
pub mod finder;
pub mod fingerprint;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod icon;
pub mod kept;
pub mod listing;
pub mod note;
pub mod photo;
pub mod pill;
pub mod points;
pub mod qr;
pub mod row;
pub mod stepper;
pub mod steps;
