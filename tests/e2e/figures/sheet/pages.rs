//! The pages that are compared, and how each calls its criteria, their choices and the total.

use e2e::{Device, Done, Fault};
use serde_json::{Value, json};

/// A page with a score sheet.
#[derive(Clone, Copy)]
pub struct Page {
    /// Its name in the table.
    pub name: &'static str,
    /// Its file in the folder of the peers; the app has none.
    pub file: Option<&'static str>,
    card: &'static str,
    choice: &'static str,
    total: &'static str,
}

/// The app's own sheet.
pub const OURS: Page =
    Page { name: "ours", file: None, card: ".crit", choice: ".pad-wholes button", total: ".foot .sum strong" };
/// The app's own sheet in a large campaign.
pub const LARGE: Page = Page { name: "ours in a campaign of 300 models and seven assessors", ..OURS };
/// The plain page.
pub const PLAIN: Page =
    Page { name: "a plain page", file: Some("sheet.html"), card: "section", choice: "button", total: "#total" };
/// Enketo.
pub const ENKETO: Page = Page {
    name: "enketo-core",
    file: Some("enketo.html"),
    card: "fieldset.simple-select",
    choice: "input[type=radio]",
    total: ".or-output",
};
/// SurveyJS.
pub const SURVEY: Page = Page {
    name: "survey-js-ui",
    file: Some("survey.html"),
    card: "fieldset[role=radiogroup]",
    choice: "input[type=radio]",
    total: ".sd-expression",
};

impl Page {
    /// A script that knows how to answer this page, and what `constants` name.
    pub fn script(&self, constants: &str, script: &str) -> String {
        let page = json!({ "card": self.card, "choice": self.choice, "total": self.total });
        format!("const PAGE = {page};\n{constants}\n{}\n{script}", include_str!("hands.js"))
    }
}

/// The times in a list that a script gave.
pub fn times(told: &Value) -> Done<Vec<f64>> {
    let all: Option<Vec<f64>> = told.as_array().map(|all| all.iter().filter_map(Value::as_f64).collect());
    all.filter(|all| !all.is_empty()).ok_or_else(|| Fault::new(format!("nothing was measured: {told}")))
}

/// Opens the page of a peer and waits until it shows its form.
pub async fn open(device: &Device, page: Page) -> Done {
    device.open_file(page.file.unwrap_or_default()).await?;
    device.wait_for("the form", &format!("return document.querySelectorAll('{}').length >= 20", page.card)).await
}
