//! Processor time, medians and their spread.

use std::time::Duration;

/// The times of one contender.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// The middle one, in milliseconds.
    pub fn median(&self) -> f64 {
        self.at(self.0.len() / 2)
    }

    /// The least, in milliseconds: what is left when nobody disturbs.
    pub fn least(&self) -> f64 {
        self.at(0)
    }

    /// The middle one and the range, to be read.
    pub fn text(&self) -> String {
        format!("{:.1} ms ({:.1}–{:.1})", self.median(), self.least(), self.at(self.0.len() - 1))
    }

    fn at(&self, place: usize) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        sorted.get(place).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
    }
}

/// Uses a result, so that the work for it is not left out.
pub fn keep<T>(result: T) {
    drop(std::hint::black_box(result));
}

/// How often each contender runs.
pub fn runs() -> usize {
    std::env::var("BENCH_RUNS").ok().and_then(|runs| runs.parse().ok()).unwrap_or(9)
}

/// Runs the contenders by turns, so that whatever disturbs one disturbs all; the first turn does not count.
pub fn race<const N: usize>(contenders: [&mut dyn FnMut(); N]) -> [Times; N] {
    race_of(runs(), contenders)
}

/// The same, so many times.
pub fn race_of<const N: usize>(runs: usize, contenders: [&mut dyn FnMut(); N]) -> [Times; N] {
    let mut times = [const { Times(Vec::new()) }; N];
    let mut contenders = contenders;
    for turn in 0..=runs {
        for (contender, times) in contenders.iter_mut().zip(&mut times) {
            let start = spent();
            contender();
            if turn > 0 {
                times.0.push(spent().saturating_sub(start));
            }
        }
    }
    times
}

/// The time that this thread has had on a processor, by the system's own clock for it.
pub fn spent() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(time.tv_sec.unsigned_abs(), time.tv_nsec.unsigned_abs() as u32)
}
