//! Where a model stands on its way through the year. It follows from what happened; nobody types it.

use super::{Model, Outcome};
use crate::keyed::keyed;
use crate::look;
use crate::sheet::{Assessor, Sheet};
use crate::visit::{self, Notice};
use ledger::{Ledger, RecordId};
use std::collections::BTreeMap;

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
        /// Đã khóa phiếu.
        Sealed = "da-khoa-phieu",
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
pub struct Surroundings {
    /// Of each model, how many sheets of assessors were begun, and how many of them are sealed.
    sheets: BTreeMap<RecordId, (usize, usize)>,
    /// Of each model, whether it has a visit, and whether its unit was told.
    visits: BTreeMap<RecordId, bool>,
}

impl Surroundings {
    /// Reads them, as far as this device knows: a tablet does not know of others' sheets.
    pub fn of(ledger: &Ledger) -> Surroundings {
        let (mut sheets, mut visits) = (BTreeMap::<_, (usize, usize)>::new(), BTreeMap::new());
        for record in ledger.records("sheet") {
            let Some(sheet) = look::id(&record).and_then(|id| Sheet::read(ledger, &id)) else { continue };
            if sheet.begun && sheet.key.assessor != Assessor::Unit {
                let sealed = usize::from(sheet.sealed());
                let counted = sheets.entry(sheet.key.model).or_default();
                *counted = (counted.0 + 1, counted.1 + sealed);
            }
        }
        for visit in visit::list(ledger) {
            let told = !matches!(visit.notice, Notice::Missing);
            for model in visit.models {
                *visits.entry(model).or_default() |= told;
            }
        }
        Surroundings { sheets, visits }
    }

    /// Where a model stands.
    pub fn state(&self, model: &Model) -> State {
        if !model.withdrawn.is_empty() {
            return State::Withdrawn;
        }
        match (model.outcome, self.sheets.get(&model.id), self.visits.get(&model.id)) {
            (Some(Outcome::Recognised), ..) => State::Recognised,
            (Some(Outcome::Exemplary), ..) => State::Exemplary,
            (Some(Outcome::Proposed), ..) => State::Proposed,
            (Some(Outcome::Returned), ..) => State::Returned,
            (None, Some((all, sealed)), _) if all == sealed => State::Sealed,
            (None, Some(_), _) => State::Scoring,
            (None, None, Some(true)) => State::Notified,
            (None, None, Some(false)) => State::Scheduled,
            (None, None, None) if model.nominated => State::Nominated,
            (None, None, None) if model.registered.is_some() => State::Registered,
            (None, None, None) => State::Draft,
        }
    }
}
