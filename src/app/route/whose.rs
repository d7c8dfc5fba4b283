//! Whose sheet of a model is meant.

use super::Name;

/// Whose sheet it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// That of the person on this device.
    Mine,
    /// The team's, by consensus.
    Team,
    /// The unit's own (tự chấm).
    Unit,
    /// Any one that the office holds, by the name in the sheet's record id; it is only looked at.
    One(Name),
}

impl Whose {
    /// The steps of the address after the model's name; none for mine.
    pub fn steps(&self) -> String {
        match self {
            Self::Mine => String::new(),
            Self::Team => "/team".to_owned(),
            Self::Unit => "/unit".to_owned(),
            Self::One(sheet) => format!("/of/{sheet}"),
        }
    }

    /// Reads those steps; `None` where they lead to none.
    pub fn of(steps: [Option<&str>; 2]) -> Option<Self> {
        match steps {
            [None, None] => Some(Self::Mine),
            [Some("team"), None] => Some(Self::Team),
            [Some("unit"), None] => Some(Self::Unit),
            [Some("of"), Some(sheet)] => Name::of(sheet).map(Self::One),
            _ => None,
        }
    }
}
