//! The desk: one sheet, its rubric and its sums, as every card sees them. A handle: copies are the same desk.
//! Writes only through the session; what the cards show comes back through memos.

use std::sync::Arc;
use std::time::Duration;

use device::clock;
use device::files::Picked;
use device::journal::PhotoRow;
use device::photo::Taken;
use ledger::RecordId;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use movement::Command;
use movement::Refusal;
use movement::model::Model;
use movement::photo::PhotoKey;
use movement::rubric::{Body, CriterionId};
use movement::sheet::{self, Mark, Sheet, Tally, Verb, self_score};
use movement::unit::Unit;

use super::evidence::attach;
use super::ground::Start;
use super::jump::{self, Bring};
use super::line::{self, Line};
use super::order::next_left;
use super::panels::Panels;
use super::said;
use super::viewer::{self, Looked};
use crate::app::parts::field::flush_all;
use crate::app::route::{Name, Route};
use crate::app::session::{Outcome, Refused, Session, Viewing};
use crate::app::shell::live;
use crate::app::shell::toast::Toast;
use crate::app::words::{Text, lang_signal, refusals, sheet as words};

/// How long nothing is given before the total is said to who listens.
const QUIET: Duration = Duration::from_millis(1_500);

/// One sheet on the screen.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The door.
    pub session: Session,
    start: StoredValue<Start>,
    order: StoredValue<Vec<CriterionId>>,
    /// The sheet as it stands.
    pub sheet: Memo<Sheet>,
    /// Its sums.
    pub tally: Memo<Tally>,
    /// The unit's own sheet, which stands beside it and changes no sum.
    own: Memo<Option<Sheet>>,
    /// Whether it is only read: sealed, or not this assessor's to score.
    pub closed: Memo<bool>,
    /// The photo that is looked at.
    pub viewing: Viewing<Looked>,
    /// What is open below the cards.
    pub panels: Panels,
    here: StoredValue<Option<CriterionId>>,
    voice: StoredValue<Option<TimeoutHandle>>,
}

impl Desk {
    /// Lays a sheet on the desk; writes nothing.
    pub fn new(session: Session, start: Start) -> Self {
        let order = start.body.criteria().map(|(_, criterion)| criterion.code.clone()).collect();
        let (key, blank, body) = (start.key.clone(), start.blank.clone(), start.body.clone());
        let (reads, beside) = (start.reads, start.key.clone());
        let id = blank.id.clone();
        let sheet = Memo::new(move |_| {
            session.view_record(&id, |ledger| Sheet::open(ledger, &key).unwrap_or_else(|_| blank.clone()))
        });
        let tally = Memo::new(move |_| sheet.with(|sheet| sheet::tally(sheet, &body)));
        Self {
            session,
            start: StoredValue::new(start),
            order: StoredValue::new(order),
            sheet,
            tally,
            own: Memo::new(move |_| session.view_kind("sheet", |ledger| self_score(ledger, &beside))),
            closed: Memo::new(move |_| reads || sheet.with(Sheet::sealed)),
            viewing: Viewing::new(session),
            panels: Panels::new(),
            here: StoredValue::new(None),
            voice: StoredValue::new(None),
        }
    }

    /// What the sheet was opened with.
    pub fn start<T>(self, read: impl FnOnce(&Start) -> T) -> T {
        self.start.with_value(read)
    }

    /// The rubric.
    pub fn body(self) -> Arc<Body> {
        self.start.with_value(|start| start.body.clone())
    }

    /// Where the registration of the model stands.
    pub fn registration(self) -> Option<Route> {
        self.start(|start| Name::of(start.key.model.as_str())).map(Route::Registration)
    }

    /// The sheet's record id.
    pub fn id(self) -> RecordId {
        self.start.with_value(|start| start.blank.id.clone())
    }

    /// What the card of a criterion shows.
    pub fn line(self, code: &CriterionId) -> Memo<Line> {
        let code = code.clone();
        Memo::new(move |_| self.sheet.with(|sheet| Line::of(sheet, &code)))
    }

    /// What the unit gave itself for a criterion, if it did.
    pub fn own(self, code: &CriterionId) -> Memo<Option<Mark>> {
        let code = code.clone();
        Memo::new(move |_| self.own.with(|own| own.as_ref().and_then(|own| own.marks.get(&code).copied())))
    }

    /// Does something to the sheet; a refusal is shown, and told by `false`.
    pub fn write(self, verb: Verb) -> bool {
        let written = self.pen().write(verb);
        if written {
            self.speak_later();
        }
        written
    }

    /// What writes to the sheet and outlives the page.
    pub fn pen(self) -> Pen {
        Pen { session: self.session, key: self.start.with_value(|start| start.key.clone()) }
    }

    /// Takes the last step back.
    pub fn undo(self) {
        self.step(self.sheet.get_untracked(), words::UNDONE, || self.session.undo(&self.id()));
    }

    /// Brings the last undone step back.
    pub fn redo(self) {
        self.step(self.sheet.get_untracked(), words::REDONE, || self.session.redo(&self.id()));
    }

    /// Makes a step and shows where it changed something.
    fn step(self, before: Sheet, done: Text, make: impl FnOnce() -> Result<Outcome, Refused>) {
        let lang = lang_signal().get_untracked();
        if let Err(refused) = make() {
            Toast::saying(refusals::refused(lang, &refused)).show();
            return;
        }
        let after = self.sheet.get_untracked();
        let changed = self.order.with_value(|order| line::first_difference(order, &before, &after).cloned());
        match changed {
            Some(code) => {
                jump::bring(&jump::card_id(&code), Bring::Show);
                live::announce(words::step_at(lang, done.in_lang(lang), code.as_str()));
                self.here.set_value(Some(code));
            }
            None => live::announce(done.in_lang(lang)),
        }
        self.speak_later();
    }

    /// Notes at which criterion the hand or the focus is.
    pub fn at(self, code: &CriterionId) {
        self.here.set_value(Some(code.clone()));
    }

    /// The criterion to which "next" leads, if any is left; followed.
    pub fn next(self) -> Option<CriterionId> {
        let here = self.here.get_value();
        self.tally.with(|tally| self.order.with_value(|order| next_left(order, &tally.left, here.as_ref()).cloned()))
    }

    /// Goes to the next criterion left.
    pub fn go_on(self) {
        if let Some(code) = untrack(|| self.next()) {
            jump::bring(&jump::card_id(&code), Bring::Focus);
            self.at(&code);
        }
    }

    /// Says the total once nothing has been given for a moment, not after every key.
    fn speak_later(self) {
        if let Some(running) = self.voice.try_update_value(Option::take).flatten() {
            running.clear();
        }
        let speak = move || {
            let lang = lang_signal().get_untracked();
            if let Some(said) = self.tally.try_with_untracked(|tally| said::total(lang, tally, &self.body())) {
                live::announce(said);
            }
        };
        self.voice.set_value(set_timeout_with_handle(speak, QUIET).ok());
    }
}

/// Writes to one sheet, also for a notice that stands longer than the page.
#[derive(Clone)]
pub struct Pen {
    session: Session,
    key: sheet::Key,
}

impl Pen {
    /// Does something to the sheet; a refusal is shown, and told by `false`.
    pub fn write(&self, verb: Verb) -> bool {
        match self.session.act(&Command::Sheet(sheet::Command { key: self.key.clone(), verb })) {
            Ok(_) | Err(Refused::Domain(Refusal::NothingChanges)) => true,
            Err(refused) => {
                let sentence = refusals::refused(lang_signal().get_untracked(), &refused);
                Toast::saying(sentence).show();
                false
            }
        }
    }
}

/// Photos.
impl Desk {
    /// The name of a criterion's place for photos.
    pub fn slot(self, code: &CriterionId) -> String {
        self.start.with_value(|start| format!("{} {code}", start.blank.id))
    }

    /// A photo is asked for: what was being typed is kept, and the place waits.
    pub fn ask_for_photo(self, code: &CriterionId) {
        flush_all();
        self.session.photo_ask(&self.slot(code));
    }

    /// Takes the photo that was chosen for a criterion; none where the user went back.
    pub fn take(self, code: &CriterionId, files: Vec<Picked>) {
        let (key, own) = (self.start.with_value(|start| start.key.clone()), code.clone());
        let make = move |row: &PhotoRow| attach(key, own, row, clock::now_ms());
        self.session.photo_chosen(&self.slot(code), Taken::Pictures, files.into_iter().next(), make);
    }

    /// Shows a photo of a criterion full size.
    pub fn view(self, code: CriterionId, key: PhotoKey) {
        viewer::look(self.viewing, code, key);
    }
}

/// Texts that are being written.
impl Desk {
    /// The criteria in the order of the rubric.
    pub fn order(self) -> Vec<CriterionId> {
        self.order.get_value()
    }

    /// The name of the unit whose model is scored; empty where it is not known.
    pub fn unit_name(self) -> String {
        let model = self.start.with_value(|start| start.key.model.clone());
        let unit = |ledger: &ledger::Ledger| Unit::read(ledger, &Model::read(ledger, &model)?.unit?);
        self.session.glance(unit).map(|unit| unit.name).unwrap_or_default()
    }

    /// Keeps a second copy of what is being typed for a register, at every key.
    pub fn typing(self, register: &str, text: &str) {
        self.session.typing(&self.draft_key(register), text);
    }

    /// Keeps what is being typed for a register.
    pub fn draft(self, register: &str, text: &str) {
        self.session.draft(&self.draft_key(register), text);
    }

    /// What was being typed for a register when the app was closed, and differs from what the sheet holds: a text that is on
    /// the sheet already is no draft any more.
    pub fn kept(self, register: &str, stored: &str) -> Option<String> {
        let text = self.session.draft_of(&self.draft_key(register))?;
        if text == stored {
            self.forget(register);
            return None;
        }
        Some(text)
    }

    /// Forgets what was being typed, once it is on the sheet.
    pub fn forget(self, register: &str) {
        self.session.drop_draft(&self.draft_key(register));
    }

    /// What was typed for registers of this sheet and is not on it yet.
    pub fn drafts(self) -> Vec<(String, String)> {
        self.session.drafts_of(&self.draft_key(""))
    }

    fn draft_key(self, register: &str) -> String {
        self.start.with_value(|start| format!("{} {register}", start.blank.id))
    }
}
