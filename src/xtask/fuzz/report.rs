//! What a fuzzer said of its run. Reads libFuzzer's words; runs nothing.

/// One run.
#[derive(Debug, PartialEq, Eq)]
pub struct Report {
    /// Inputs that were tried.
    pub inputs: u64,
    /// How long it took.
    pub seconds: u64,
    /// Places of the code that were reached.
    pub edges: u64,
    /// Places, and how often each was reached, as the fuzzer tells inputs apart.
    pub features: u64,
    /// What broke a law, took too long or too much: the file of the input.
    pub found: Option<String>,
}

impl Report {
    /// From all that was written.
    pub fn of(said: &str, seconds: u64) -> Report {
        let state = said.lines().rfind(|line| line.starts_with('#') && line.contains(" cov: ")).unwrap_or_default();
        let number = |name: &str| {
            let rest = state.split_once(name).map_or("", |(_, rest)| rest).trim_start();
            rest.split_whitespace().next().and_then(|digits| digits.parse().ok()).unwrap_or_default()
        };
        let units = said.lines().rfind(|line| line.starts_with("stat::number_of_executed_units:"));
        let inputs = units.and_then(|line| line.split_whitespace().next_back()?.parse().ok());
        let written = said.lines().rfind(|line| line.contains("Test unit written to "));
        let found = written.and_then(|line| line.split("Test unit written to ").nth(1)).map(str::to_owned);
        Report { inputs: inputs.unwrap_or_default(), seconds, edges: number(" cov:"), features: number(" ft:"), found }
    }
}

/// One row of the table.
pub fn row(name: &str, report: &Report) -> String {
    let Report { inputs, seconds, edges, features, found } = report;
    let found = found.as_deref().unwrap_or("nothing");
    format!("| {name} | {inputs} | {seconds} | {edges} | {features} | {found} |")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_is_read_from_what_the_fuzzer_says_of_it() {
        let quiet = "INFO: seed corpus\n#2\tINITED cov: 10 ft: 11 corp: 1/1b\n#700\tDONE   cov: 40 ft: 55 corp: 3/9b lim: 4 exec/s: 7\n\
                     stat::number_of_executed_units: 700\nstat::peak_rss_mb: 30\n";
        assert_eq!(Report::of(quiet, 9), Report { inputs: 700, seconds: 9, edges: 40, features: 55, found: None });
        let fell = "#9\tNEW    cov: 4 ft: 5 corp: 3/9b\nTest unit written to ./artifacts/fold/crash-1\nstat::number_of_executed_units: 12\n";
        assert_eq!(Report::of(fell, 1).found.as_deref(), Some("./artifacts/fold/crash-1"));
        assert_eq!(Report::of(fell, 1).inputs, 12);
    }
}
