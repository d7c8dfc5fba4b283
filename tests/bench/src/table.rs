//! How a figure is written down: a row of a Markdown table.

/// A row.
pub fn row(what: &str, figure: &str, beside: &str) -> String {
    format!("| {what} | {figure} | {beside} |")
}

/// How many times `theirs` fits into `ours`.
pub fn ratio(ours: f64, theirs: f64) -> String {
    format!("{:.2} ×", ours / theirs)
}
