//! What devices are called: as they called themselves in their bundles; one that is not known by the beginning of its code.

use ledger::IncarnationId;

use super::Session;
use crate::app::words::{Lang, conflicts};

impl Session {
    /// What the device of an incarnation is called; followed.
    pub fn device_called(&self, lang: Lang, incarnation: IncarnationId) -> String {
        if self.made_here(incarnation) {
            return conflicts::THIS_DEVICE.in_lang(lang).to_owned();
        }
        let code = incarnation.to_string();
        let named = self.exchange().peers.into_iter().find(|(known, _)| *known == code).map(|(_, peer)| peer.name);
        let name = named.filter(|name| !name.is_empty());
        conflicts::device(lang, &name.unwrap_or_else(|| code.chars().take(4).collect::<String>().to_uppercase()))
    }
}
