//! Whose sheet of a model is meant.

/// Whose sheet it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Whose {
    /// That of the person on this device.
    Mine,
    /// The team's, by consensus.
    Team,
    /// The unit's own (tự chấm).
    Unit,
}

impl Whose {
    /// The step of the address after the model's name; none for mine.
    pub fn step(self) -> Option<&'static str> {
        match self {
            Self::Mine => None,
            Self::Team => Some("team"),
            Self::Unit => Some("unit"),
        }
    }

    /// Reads that step; `None` where it is not one of them.
    pub fn of(step: Option<&str>) -> Option<Self> {
        [Self::Mine, Self::Team, Self::Unit].into_iter().find(|whose| whose.step() == step)
    }
}
