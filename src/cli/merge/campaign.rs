//! The one campaign that all files must be of.

use ledger::bundle::CampaignTag;

/// What is known of the campaign so far.
#[derive(Debug, Default)]
pub(super) struct Campaign(Option<Known>);

#[derive(Debug)]
struct Known {
    id: String,
    name: String,
    /// Nobody has said it yet while all headers were damaged.
    training: Option<bool>,
}

impl Campaign {
    /// Whether a file is of the same campaign as those before; of differing names the least counts.
    pub(super) fn agrees(&mut self, tag: Option<CampaignTag>, id: &str) -> bool {
        let (name, training) = tag.map_or((String::new(), None), |tag| (tag.name, Some(tag.training)));
        let known = self.0.get_or_insert_with(|| Known { id: id.to_owned(), name: name.clone(), training });
        let same = known.id == id && training.is_none_or(|training| known.training.is_none_or(|t| t == training));
        if same {
            known.training = known.training.or(training);
            if !name.is_empty() && (known.name.is_empty() || name < known.name) {
                known.name = name;
            }
        }
        same
    }

    /// The campaign, if some file has said whether it is for practice.
    pub(super) fn tag(&self) -> Option<CampaignTag> {
        let known = self.0.as_ref()?;
        Some(CampaignTag { id: known.id.clone(), name: known.name.clone(), training: known.training? })
    }
}
