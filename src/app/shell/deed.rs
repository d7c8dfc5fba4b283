//! Does something and says so, with the way back; or says why not.

use leptos::prelude::*;
use movement::Command;

use super::lost::hold_focus;
use super::toast::Toast;
use crate::app::session::Session;
use crate::app::words::{common, lang, refusals};

/// Does what a command asks; `said` tells of it beside "undo".
pub fn do_and_say(session: Session, command: &Command, said: String) {
    let lang = untrack(lang);
    let refused = move |why| Toast::saying(refusals::refused(lang, &why)).show();
    let ended = session.act(command);
    hold_focus();
    match ended {
        Ok(done) => {
            let back = move || {
                if let Some(event) = done.event
                    && let Err(why) = session.act(&Command::Undo(event))
                {
                    refused(why);
                }
            };
            Toast::saying(said).with(common::UNDO, back).show();
        }
        Err(why) => refused(why),
    }
}
