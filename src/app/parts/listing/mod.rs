//! A list of any length of which only the rows in sight are in the page: rows of one fixed height, at most about thirty
//! at a time. It scrolls with the page, so its place is kept with the page's.

mod span;
mod virtual_list;

pub use virtual_list::VirtualList;
