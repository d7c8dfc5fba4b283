//! The lists of choices that a campaign offers, its fields and strands: kept, and read from lines that a person typed. What is
//! taken off a list stays in it as gone, so that what has it is still called by its name.

use super::{Campaign, Choice};
use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::text::{fold, tidy_line};
use ledger::{RecordId, Value};

/// The longest key, in characters.
const KEY: usize = 40;

/// Keys are short words in small letters, each used once; names are tidied. What the campaign knew and is not among them is
/// kept as gone.
pub(crate) fn keep(
    pen: &mut Pen<'_>,
    id: &RecordId,
    register: &'static str,
    choices: &[Choice],
) -> Result<(), Refusal> {
    let plain = |key: &str| {
        !key.is_empty()
            && key.len() <= KEY
            && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    let mut kept: Vec<Choice> = Vec::new();
    for choice in choices {
        let name = tidy_line(&choice.name);
        if !plain(&choice.key) || kept.iter().any(|other| other.key == choice.key) {
            return Err(Refusal::UnknownKey { register: register.to_owned(), key: choice.key.clone() });
        }
        if name.is_empty() {
            return Err(Refusal::TextMissing(register.to_owned()));
        }
        kept.push(Choice::new(choice.key.clone(), name));
    }
    let before = Campaign::of(pen.scene.ledger).filter(|campaign| campaign.id == *id);
    for known in before.iter().flat_map(|campaign| campaign.known(register)) {
        if !kept.iter().any(|choice| choice.key == known.key) {
            kept.push(Choice { gone: true, ..known.clone() });
        }
    }
    if kept.is_empty() { pen.set(id, register, Value::null()) } else { pen.keep(id, register, &kept) }
}

/// Choices of the names that stand one a line: a name that stood before keeps its key, so that models keep their field, and
/// gets it back where it was gone; a new one gets a key of its letters.
pub fn named(known: &[Choice], names: &[String]) -> Vec<Choice> {
    let before: Vec<Choice> = known.iter().filter(|one| !one.gone).cloned().collect();
    let names: Vec<String> = names.iter().map(|name| tidy_line(name)).filter(|name| !name.is_empty()).collect();
    let same = |one: &Choice, name: &str| fold(&one.name) == fold(name);
    let gone = |one: &&Choice| !names.iter().any(|name| same(one, name));
    let mut all: Vec<Choice> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let name = name.clone();
        let stood = before.iter().chain(known).find(|one| same(one, &name)).map(|one| one.key.clone());
        // As many lines as before, and what stood here is gone: it was given another name.
        let renamed =
            || before.get(place).filter(|_| before.len() == names.len()).filter(gone).map(|one| one.key.clone());
        let stood = stood.or_else(renamed);
        let free = |key: &String| !all.iter().chain(known).any(|one| one.key == *key);
        let made = || {
            let first = key_of(&name);
            let further = (2..).map(|n| format!("{first}-{n}"));
            std::iter::once(first.clone()).chain(further).find(free)
        };
        let Some(key) = stood.or_else(made) else { continue };
        if !all.iter().any(|one| one.key == key) {
            all.push(Choice::new(key, name));
        }
    }
    all
}

fn key_of(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut key = String::new();
    for word in words {
        if key.len() + word.len() + 1 > KEY - 4 {
            break;
        }
        if !key.is_empty() {
            key.push('-');
        }
        key.push_str(word);
    }
    if key.is_empty() { "khac".to_owned() } else { key }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice(key: &str, name: &str) -> Choice {
        Choice::new(key, name)
    }

    #[test]
    fn a_field_keeps_its_key_when_others_are_added_and_a_new_one_gets_its_own() {
        let before = [choice("kinh-te", "Kinh tế"), choice("an-ninh", "An ninh")];
        let names = ["an  ninh", "Xây dựng hệ thống chính trị", "Kinh tế", "", "An ninh"].map(str::to_owned);
        let after = named(&before, &names);
        let keys: Vec<&str> = after.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(keys, ["an-ninh", "xay-dung-he-thong-chinh-tri", "kinh-te"]);
        // Two lines where one stood: the old one is gone, and its key is not given away.
        let two = ["Kinh tế", "Môi trường"].map(str::to_owned);
        assert_eq!(named(&[choice("kinh-te", "Việc khác")], &two)[0], choice("kinh-te-2", "Kinh tế"));
        let renamed = ["Kinh tế", "An ninh, trật tự"].map(str::to_owned);
        assert_eq!(named(&before, &renamed)[1], choice("an-ninh", "An ninh, trật tự"), "models keep their field");
        assert_eq!(named(&[], &["…".to_owned()]), [choice("khac", "…")]);
        // What is gone is renamed by nobody, its key is not given away, and its name gets it back.
        let gone = [Choice { gone: true, ..choice("kinh-te", "Kinh tế") }, choice("an-ninh", "An ninh")];
        let again = ["An ninh, trật tự", "kinh tế"].map(str::to_owned);
        assert_eq!(named(&gone, &again[..1]), [choice("an-ninh", "An ninh, trật tự")]);
        assert_eq!(named(&gone, &again)[1], choice("kinh-te", "kinh tế"));
    }
}
