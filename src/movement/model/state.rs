//! Where a model stands on its way through the year. It follows from what happened; nobody types it.

use super::{Model, Outcome};
use crate::campaign::Campaign;
use crate::keyed::keyed;
use crate::sheet::Scorings;
use ledger::{Ledger, RecordId};

keyed! {
    /// The states, in the order of the year.
    State {
        /// Nháp: no day of receipt yet.
        Draft = "nhap",
        /// Đã đăng ký.
        Registered = "da-dang-ky",
        /// Được giới thiệu.
        Nominated = "duoc-gioi-thieu",
        /// Đã lên lịch.
        Scheduled = "da-len-lich",
        /// Đã thông báo.
        Notified = "da-thong-bao",
        /// Đang chấm.
        Scoring = "dang-cham",
        /// Đã khóa phiếu: every sheet that is awaited of it in its latest round.
        Sealed = "da-khoa-phieu",
        /// Bình xét: its latest round is closed or its day of review is set, and nothing has come of the review yet.
        Review = "binh-xet",
        /// Công nhận.
        Recognised = "cong-nhan",
        /// Tiêu biểu.
        Exemplary = "tieu-bieu",
        /// Đề nghị khen thưởng.
        Proposed = "de-nghi-khen-thuong",
        /// Trả lại.
        Returned = "tra-lai",
        /// Rút.
        Withdrawn = "rut",
    }
}

/// What is known of a year's work around all models: read once, asked for each.
pub struct Surroundings<'a> {
    scorings: Scorings<'a>,
    /// The rounds that are closed.
    closed: Vec<u32>,
}

impl<'a> Surroundings<'a> {
    /// Reads them, as far as this device knows: a tablet does not know of others' sheets.
    pub fn of(ledger: &'a Ledger) -> Self {
        Self::with(ledger, Scorings::of(ledger))
    }

    /// Reads what is around one model alone.
    pub fn of_model(ledger: &'a Ledger, model: &RecordId) -> Self {
        Self::with(ledger, Scorings::of_model(ledger, model))
    }

    fn with(ledger: &'a Ledger, scorings: Scorings<'a>) -> Self {
        let closed = Campaign::of(ledger).map(|campaign| campaign.closed).unwrap_or_default();
        Surroundings { scorings, closed }
    }

    /// Where a model stands.
    pub fn state(&self, model: &Model) -> State {
        match model.outcome {
            _ if !model.withdrawn.is_empty() => State::Withdrawn,
            Some(Outcome::Recognised) => State::Recognised,
            Some(Outcome::Exemplary) => State::Exemplary,
            Some(Outcome::Proposed) => State::Proposed,
            Some(Outcome::Returned) => State::Returned,
            None => self.on_the_way(model),
        }
    }

    /// Where a model stands of which no review has come to anything yet.
    fn on_the_way(&self, model: &Model) -> State {
        let round = self.scorings.latest(&model.id);
        let scoring = self.scorings.in_round(&model.id, round);
        if scoring.begun > 0 {
            // No sheet of a closed round can be begun any more, and a model that is called to the review waits for no more
            // either, while others are still visited in the same round: nobody's sheet is awaited.
            let called = model.outcome_on.is_some() || self.closed.contains(&round);
            return match (scoring.all_sealed(), called) {
                (true, true) => State::Review,
                (true, false) if scoring.awaited.is_empty() => State::Sealed,
                (true | false, _) => State::Scoring,
            };
        }
        let mut visits = self.scorings.visits(&model.id).iter().filter(|visit| visit.round == round).peekable();
        if visits.peek().is_some() {
            let told = visits.any(|visit| visit.notice.is_told());
            return if told { State::Notified } else { State::Scheduled };
        }
        match (model.nominated, model.registered) {
            (true, _) => State::Nominated,
            (false, Some(_)) => State::Registered,
            (false, None) => State::Draft,
        }
    }
}
