//! Medians and the like of times in milliseconds, and the rows they are written in.

/// Times of one thing, done many times.
pub struct Times(Vec<f64>);

impl Times {
    /// Sorts them.
    pub fn of(mut times: Vec<f64>) -> Times {
        times.sort_by(f64::total_cmp);
        Times(times)
    }

    /// The time that so many per cent of them do not exceed.
    pub fn at(&self, percent: usize) -> f64 {
        let place = (self.0.len().saturating_sub(1) * percent).div_ceil(100);
        self.0.get(place).copied().unwrap_or(f64::NAN)
    }
}

/// Prints a row.
pub fn row(what: &str, figure: &str, beside: &str) {
    println!("| {what} | {figure} | {beside} |");
}
