//! What is asked of a page: by the program that drives its browser, or over the line where the page drives itself.

use crate::line::Way;
use crate::{Device, Done, Fault, script};
use serde_json::Value;
use xtask::fault::While;

impl Device {
    /// Asks the page something in JavaScript.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn ask(&self, asked: &str, with: Vec<Value>) -> Done<Value> {
        let doing = self.told("asking the page");
        match &self.line {
            Some(line) => line.ask(asked, &with, Way::AtOnce).await.while_doing(doing),
            None => Ok(self.web()?.execute(asked, with).await.while_doing(doing)?.json().clone()),
        }
    }

    /// Asks the page something that takes time; the script calls its only argument when it is done.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn ask_and_wait(&self, asked: &str) -> Done<Value> {
        let doing = self.told("asking the page");
        match &self.line {
            Some(line) => line.ask(asked, &[], Way::Later).await.while_doing(doing),
            None => Ok(self.web()?.execute_async(asked, vec![]).await.while_doing(doing)?.json().clone()),
        }
    }

    /// Taps what this script gives, at once and though it may move; says whether there was something that took the tap.
    ///
    /// # Errors
    /// When the script fails.
    pub async fn touch(&self, asked: &str, with: Vec<Value>) -> Done<bool> {
        if self.line.is_some() {
            return Ok(self.ask(&script::touching(asked), with).await? == true);
        }
        let found = self.web()?.execute(asked, with).await.while_doing(self.told("looking"))?;
        if found.json().is_null() {
            return Ok(false);
        }
        let control = found.element().while_doing("looking")?;
        control.scroll_into_view().await.while_doing("scrolling")?;
        Ok(control.click().await.is_ok())
    }

    /// Goes to an address.
    pub(crate) async fn go(&self, address: &str) -> Done {
        let Some(line) = &self.line else {
            return self.web()?.goto(address).await.while_doing(self.told("open"));
        };
        let before = line.page();
        // The page may be gone before its answer is.
        match self.ask(script::GO, vec![address.into()]).await {
            Ok(same_page) if same_page == true => Ok(()),
            _ => line.another_page(before).await.while_doing(self.told("open")),
        }
    }

    /// Goes back to the page before, which drives itself and was put by.
    ///
    /// # Errors
    /// When it is not shown, or was loaded anew.
    pub async fn go_back(&self) -> Done {
        self.did("go back".to_string());
        let line = self.line.as_ref().ok_or_else(|| Fault::new(self.told("a program drives it")))?;
        let before = line.page();
        self.ask("window.dvkLeaves = true; setTimeout(() => history.back(), 200)", vec![]).await?;
        line.another_page(before).await.while_doing(self.told("go back"))?;
        match self.ask("return window.dvkShownAgain === true", vec![]).await? == true {
            true => Ok(()),
            false => Err(Fault::new(self.told("the page was not put by"))),
        }
    }
}
