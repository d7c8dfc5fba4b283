//! What a person reads off lists and figures: the row of something, the number above a label, the names folded away.

use crate::{Device, Done, Fault, script};
use serde_json::json;

impl Device {
    /// What stands in the row that shows `near`, in one line; of several rows the shortest.
    ///
    /// # Errors
    /// When there is no such row.
    pub async fn row(&self, near: &str) -> Done<String> {
        self.row_of("", near).await
    }

    /// The same of the part of the page that has this name.
    ///
    /// # Errors
    /// When there is no such row.
    pub async fn row_of(&self, part: &str, near: &str) -> Done<String> {
        self.until(&format!("the row of “{near}” {part}"), async || {
            let told = self.ask(script::ROW, vec![json!(near), json!(part)]).await?;
            Ok(told.as_str().map(str::to_owned))
        })
        .await
    }

    /// Waits until the row that shows `near` also shows this text.
    ///
    /// # Errors
    /// When it does not; says what the row reads.
    pub async fn see_in_row(&self, near: &str, text: &str) -> Done {
        self.did(format!("see {text} in the row of {near}"));
        self.until(&format!("“{text}” in the row of “{near}”"), async || {
            let row = self.ask(script::ROW, vec![json!(near), json!("")]).await?;
            let row = row.as_str().ok_or_else(|| Fault::new("there is no such row"))?;
            if row.contains(text) { Ok(Some(())) } else { Err(Fault::new(format!("it reads “{row}”"))) }
        })
        .await
    }

    /// The number above a label, as the head of a register shows it.
    ///
    /// # Errors
    /// When there is no such label with a number above it.
    pub async fn number_above(&self, label: &str) -> Done<i64> {
        self.until(&format!("a number above “{label}”"), async || {
            let text = self.page_text().await?;
            let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let at = lines.iter().position(|line| *line == label);
            let above = at.and_then(|at| lines.get(at.checked_sub(1)?));
            Ok(above.and_then(|number| number.replace('.', "").replace('−', "-").parse().ok()))
        })
        .await
    }

    /// Waits until the number above a label is this.
    ///
    /// # Errors
    /// When it is another; says which.
    pub async fn see_number(&self, label: &str, number: i64) -> Done {
        self.did(format!("see {number} above {label}"));
        self.until(&format!("{number} above “{label}”"), async || {
            let now = self.number_above(label).await?;
            if now == number { Ok(Some(())) } else { Err(Fault::new(format!("it is {now}"))) }
        })
        .await
    }

    /// Unfolds what stands under this title, and gives its entries; none where there is no such title.
    ///
    /// # Errors
    /// When the page rests never, or the title cannot be tapped.
    pub async fn folded(&self, title: &str) -> Done<Vec<String>> {
        self.settle().await?;
        if !self.shows(title).await? {
            return Ok(Vec::new());
        }
        self.tap(title).await?;
        let told = self.ask(script::FOLDED, vec![json!(title)]).await?;
        Ok(told.as_array().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned)).collect())
    }
}
