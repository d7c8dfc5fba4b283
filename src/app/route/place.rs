//! The closed list of places and what each is called.

use movement::record::Noun;

use super::{Name, Whose};
use crate::app::words::{Text, noun, office, shell};

/// A place in the app.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route {
    /// The first three steps.
    FirstRun,
    /// The day's work.
    Today,
    /// All models.
    Models,
    /// One model, by the name in its record id.
    Model(Name),
    /// The same, at its registration.
    Registration(Name),
    /// A score sheet of one model, by the model's name.
    Sheet(Name, Whose),
    /// The movement: every register, the calendar, the figures.
    Office,
    /// Everything dated.
    Calendar,
    /// The year in figures.
    Figures,
    /// Which registered models go to the survey.
    Nominations,
    /// The visits of a week, and what waits for one.
    Schedule,
    /// The list that reminds every body of its tasks, to print.
    Reminders,
    /// Which registration came when.
    Receipts,
    /// The set-up of the campaign, step by step, from 1.
    Setup(u8),
    /// The records of a noun.
    Records(Noun),
    /// A record of a noun that is yet to be made.
    NewRecord(Noun),
    /// The form of one record, by the name in its id.
    Record(Noun, Name),
    /// Export and import.
    Transfer,
    /// The same, at the way out.
    Export,
    /// A bundle that another app handed over.
    TransferShared,
    /// What a person must settle.
    Conflicts,
    /// Preferences and members.
    Settings,
    /// Storage and journal.
    Health,
    /// Version, licences.
    About,
    /// All rubrics.
    Rubrics,
    /// One rubric, by the name in its record id.
    Rubric(Name),
    /// Every part at once, for those who build pages.
    #[cfg(debug_assertions)]
    Gallery,
    /// An address that leads nowhere; it keeps what was asked for.
    NotFound(String),
}

impl Route {
    /// The five places of the navigation, in order.
    pub const TOP: [Self; 5] = [Self::Today, Self::Models, Self::Office, Self::Transfer, Self::Settings];

    /// The title of the place.
    pub fn title(&self) -> Text {
        match self {
            Self::FirstRun => shell::FIRST_RUN,
            Self::Today => shell::TODAY,
            Self::Models => shell::MODELS,
            Self::Model(_) | Self::Registration(_) => shell::MODEL,
            Self::Sheet(..) => shell::SHEET,
            Self::Office => office::OFFICE,
            Self::Calendar => office::CALENDAR,
            Self::Figures => office::FIGURES,
            Self::Nominations => office::NOMINATIONS,
            Self::Schedule => office::SCHEDULE,
            Self::Reminders => office::REMINDERS,
            Self::Receipts => office::RECEIPTS,
            Self::Setup(_) => office::SETUP,
            Self::Records(noun) => noun::many(*noun),
            Self::NewRecord(noun) | Self::Record(noun, _) => noun::one(*noun),
            Self::Transfer | Self::Export => shell::TRANSFER,
            Self::TransferShared => shell::SHARED,
            Self::Conflicts => shell::CONFLICTS,
            Self::Settings => shell::SETTINGS,
            Self::Health => shell::HEALTH,
            Self::About => shell::ABOUT,
            Self::Rubrics => shell::RUBRICS,
            Self::Rubric(_) => shell::RUBRIC,
            #[cfg(debug_assertions)]
            Self::Gallery => shell::APP,
            Self::NotFound(_) => shell::NOT_FOUND,
        }
    }

    /// Whether the navigation is shown here.
    pub fn is_top(&self) -> bool {
        Self::TOP.contains(self)
    }

    /// The place one step up, to which "back" leads where there is nothing to go back to.
    pub fn up(&self) -> Option<Self> {
        match self {
            Self::FirstRun | Self::Today | Self::Models | Self::Office | Self::Transfer | Self::Settings => None,
            Self::Record(Noun::Model, name) => Some(Self::Model(name.clone())),
            Self::NewRecord(Noun::Model) => Some(Self::Models),
            Self::Calendar
            | Self::Figures
            | Self::Nominations
            | Self::Schedule
            | Self::Reminders
            | Self::Receipts
            | Self::Setup(_)
            | Self::Records(_)
            | Self::Record(Noun::Campaign, _) => Some(Self::Office),
            Self::NewRecord(noun) | Self::Record(noun, _) => Some(Self::Records(*noun)),
            Self::Model(_) | Self::Registration(_) => Some(Self::Models),
            Self::Sheet(name, _) => Some(Self::Model(name.clone())),
            Self::Export | Self::TransferShared | Self::Conflicts => Some(Self::Transfer),
            Self::Health | Self::About | Self::Rubrics => Some(Self::Settings),
            Self::Rubric(_) => Some(Self::Rubrics),
            #[cfg(debug_assertions)]
            Self::Gallery => Some(Self::Today),
            Self::NotFound(_) => Some(Self::Today),
        }
    }

    /// The place of the navigation under which this place lies; `None` outside of it.
    pub fn section(&self) -> Option<Self> {
        let mut here = self.clone();
        loop {
            if here.is_top() {
                return Some(here);
            }
            here = here.up()?;
        }
    }
}
