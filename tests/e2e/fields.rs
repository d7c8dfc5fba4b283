//! What a person does with a field: types into it, chooses from its list, picks a day or a time.

use crate::{Device, Done, script};
use serde_json::json;
use xtask::fault::While;

impl Device {
    /// Chooses the entry that reads like this from the list of choices of this name.
    ///
    /// # Errors
    /// When the list or the entry does not appear.
    pub async fn choose(&self, list: &str, entry: &str) -> Done {
        self.did(format!("choose {entry} in {list}"));
        self.until(&format!("choose “{entry}” in “{list}”"), async || {
            let Some(control) = self.control(list, "", script::CHOSEN).await? else { return Ok(None) };
            // No driver moves a list that is in the window, be it under the bar at the bottom.
            let middle = "arguments[0].scrollIntoView({ block: 'center' })";
            self.ask(middle, vec![control.to_json().while_doing("choosing")?]).await?;
            if !self.stays(&control).await? {
                return Ok(None);
            }
            let asked = vec![control.to_json().while_doing("choosing")?, json!(entry)];
            let found = self.web()?.execute(script::ENTRY, asked).await.while_doing("looking")?;
            if found.json().is_null() {
                return Ok(None);
            }
            match found.element().while_doing("looking")?.click().await {
                // The list was drawn anew in between: a person would look again too.
                Err(fault) if fault.to_string().contains("not interactable") => Ok(None),
                clicked => clicked.while_doing("choosing").map(Some),
            }
        })
        .await
    }

    /// Puts this text into the field of this name, in place of what was there.
    ///
    /// # Errors
    /// When the field does not appear.
    pub async fn fill(&self, field: &str, near: &str, text: &str) -> Done {
        self.did(format!("fill {field}: {text}"));
        self.until(&format!("fill “{field}”"), async || {
            let Some(control) = self.control(field, near, script::TYPED).await? else { return Ok(None) };
            control.scroll_into_view().await.while_doing("scrolling")?;
            control.clear().await.while_doing("clearing")?;
            control.send_keys(text).await.while_doing("typing")?;
            Ok(Some(()))
        })
        .await
    }

    /// Picks a day (`2026-11-26`) or a time (`08:00`) in the field of this name, as the browser's own calendar or clock
    /// does: what a keyboard would type differs from language to language.
    ///
    /// # Errors
    /// When the field does not appear.
    pub async fn pick_moment(&self, field: &str, moment: &str) -> Done {
        self.did(format!("pick {field}: {moment}"));
        self.until(&format!("pick “{field}”"), async || {
            let Some(control) = self.control(field, "", script::TYPED).await? else { return Ok(None) };
            let asked = vec![control.to_json().while_doing("picking")?, json!(moment)];
            self.web()?.execute(script::PICK, asked).await.while_doing("picking")?;
            Ok(Some(()))
        })
        .await
    }
}
