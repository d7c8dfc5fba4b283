//! What a noun holds, as data: each field's register and the shape of its values. Read by whoever decides, judges, shows or
//! asks for them; never knows a word of any language.

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One line: a name, a place, a telephone.
    Line,
    /// Text of several lines.
    Text,
    /// A list of lines.
    Lines,
    /// A whole number from the first to the second.
    Number(i64, i64),
    /// Money in đồng, a whole number from 0 to [`Shape::MOST_MONEY`].
    Money,
    /// Points from 0 to that many hundredths.
    Points(i64),
    /// A list of choices that models take theirs from.
    Choices,
    /// A day.
    Day,
    /// A time of day.
    Time,
    /// Yes or no.
    Flag,
    /// One of a closed list of keys.
    Key(&'static [&'static str]),
    /// A key that the campaign offers: its register there is the second word.
    Offered(&'static str),
    /// A record of that kind.
    Link(&'static str),
    /// Which records of that kind belong to it: a register for each, the field's and the record's name.
    Marks(&'static str),
    /// A text for records of that kind: a register for each, the field's and the record's name.
    Notes(&'static str),
    /// One of a closed list of keys for each item of an inspection: a register for each, the field's and the item's key.
    Picks(&'static [&'static str]),
    /// A text for each item of an inspection: a register for each, the field's and the item's key.
    Words,
    /// Which keys of a closed list are ticked: a register for each, the field's and the key.
    Ticks(&'static [&'static str]),
    /// Photos and files that are attached: a register for each, the field's and the file's SHA-256.
    Files,
}

impl Shape {
    /// The most money an entry may hold, in đồng: a thousand billion.
    pub const MOST_MONEY: i64 = 1_000_000_000_000;

    /// Whether the field is a family of registers, its own being how their names begin.
    pub const fn is_family(self) -> bool {
        matches!(
            self,
            Shape::Marks(_) | Shape::Notes(_) | Shape::Picks(_) | Shape::Words | Shape::Ticks(_) | Shape::Files
        )
    }
}

/// One field of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The register; of a family, how its registers begin.
    pub register: &'static str,
    /// What it holds.
    pub shape: Shape,
    /// Whether a record cannot be without it.
    pub needed: bool,
    /// The key of the section of the form that begins with it.
    pub section: Option<&'static str>,
    /// Whether it comes only later: a record that is yet to be made is not asked for it.
    pub later: bool,
}

impl Field {
    /// A field that every record has.
    pub const fn must(register: &'static str, shape: Shape) -> Field {
        Field { register, shape, needed: true, section: None, later: false }
    }

    /// A field that may stay empty.
    pub const fn may(register: &'static str, shape: Shape) -> Field {
        Field { register, shape, needed: false, section: None, later: false }
    }

    /// The same field, with which a section of the form begins.
    pub const fn begins(self, section: &'static str) -> Field {
        Field { section: Some(section), ..self }
    }

    /// The same field, which comes only later.
    pub const fn later(self) -> Field {
        Field { later: true, ..self }
    }
}

/// In which order a noun's records are listed; those of equal rank by their id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By name, as Vietnamese sorts.
    Name,
    /// By given name, the last word of a person's name.
    GivenName,
    /// By a day, the earliest first; those without one last.
    Day(&'static str),
    /// By a day, the latest first; those without one first, since they still wait for it.
    Latest(&'static str),
}

/// What a noun holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Schema {
    /// The fields, in the order of the form.
    pub fields: &'static [Field],
    /// The register after which a record is called.
    pub title: &'static str,
    /// The fields that a list shows below the title.
    pub brief: &'static [&'static str],
    /// The fields by which a list can be narrowed: what is chosen from a list, short lines that repeat, and days by month.
    pub narrow: &'static [&'static str],
    /// The order of lists.
    pub order: Order,
}

impl Schema {
    /// The field of a register or of the beginning of a family's, as the table writes it.
    pub fn field_of(&self, register: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.register == register)
    }

    /// The form in its sections: the key of each, none before the first, and its fields. Of a record that is yet to be made,
    /// what comes only later is left out.
    pub fn sections(&self, fresh: bool) -> Vec<(Option<&'static str>, Vec<&'static Field>)> {
        let mut all: Vec<(Option<&'static str>, Vec<&'static Field>)> = Vec::new();
        for field in self.fields {
            if field.section.is_some() || all.is_empty() {
                all.push((field.section, Vec::new()));
            }
            if let Some((_, fields)) = all.last_mut().filter(|_| !(fresh && field.later)) {
                fields.push(field);
            }
        }
        all.retain(|(_, fields)| !fields.is_empty());
        all
    }

    /// The field that a register belongs to: its own, or the family's.
    pub fn field(&self, register: &str) -> Option<&'static Field> {
        let fits = |field: &&Field| match field.shape.is_family() {
            true => register.len() > field.register.len() && register.starts_with(field.register),
            false => register == field.register,
        };
        self.fields.iter().find(fits)
    }
}
