//! At which card each sheet was left, the latest last. Losing it costs a scroll, nothing else.

use super::{PerCampaign, Shelf};

const KEPT: PerCampaign<Places> = PerCampaign::new("dvk.places");

/// Of so many sheets of a campaign the place is kept.
const MOST: usize = 40;

/// Sheets and the card each was left at.
type Places = Vec<(String, String)>;

/// The card at which a sheet was left.
pub fn place_of(shelf: &dyn Shelf, campaign: &str, sheet: &str) -> Option<String> {
    KEPT.load(shelf, campaign)?.into_iter().find(|(known, _)| known == sheet).map(|(_, card)| card)
}

/// Notes the card; the oldest place goes where there are too many.
pub fn note_place(shelf: &dyn Shelf, campaign: &str, sheet: &str, card: &str) {
    let mut places = KEPT.load(shelf, campaign).unwrap_or_default();
    places.retain(|(known, _)| known != sheet);
    places.push((sheet.to_owned(), card.to_owned()));
    let over = places.len().saturating_sub(MOST);
    KEPT.save(shelf, campaign, &places.split_off(over));
}

/// Forgets the places of a campaign that was wiped on purpose.
pub(super) fn forget_all(shelf: &dyn Shelf, campaign: &str) {
    KEPT.forget(shelf, campaign);
}
