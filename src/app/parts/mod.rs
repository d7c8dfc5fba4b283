//! The building parts of every page: buttons, cards, fields, lists, the points pad. Each is one file with its own style
//! in `style/parts/`. A part shows what it is given and calls back; it never reads the session.

pub mod button;
pub mod card;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod icon;
pub mod note;
pub mod pill;
pub mod row;
