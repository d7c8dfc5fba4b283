//! The lists of choices that a campaign offers, its fields and strands: kept, and read from lines that a person typed.

use super::Choice;
use crate::pen::Pen;
use crate::refusal::Refusal;
use crate::text::{fold, tidy_line};
use ledger::{RecordId, Value};

/// The longest key, in characters.
const KEY: usize = 40;

/// Keys are short words in small letters, each used once; names are tidied.
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
        kept.push(Choice { key: choice.key.clone(), name });
    }
    if kept.is_empty() { pen.set(id, register, Value::null()) } else { pen.keep(id, register, &kept) }
}

/// Choices of the names that stand one a line: a name that stood before keeps its key, so that models keep their field; a
/// new one gets a key of its letters.
pub fn named(before: &[Choice], names: &[String]) -> Vec<Choice> {
    let names: Vec<String> = names.iter().map(|name| tidy_line(name)).filter(|name| !name.is_empty()).collect();
    let same = |one: &Choice, name: &str| fold(&one.name) == fold(name);
    let gone = |one: &&Choice| !names.iter().any(|name| same(one, name));
    let mut all: Vec<Choice> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let name = name.clone();
        let known = before.iter().find(|one| same(one, &name)).map(|one| one.key.clone());
        // As many lines as before, and what stood here is gone: it was given another name.
        let renamed =
            || before.get(place).filter(|_| before.len() == names.len()).filter(gone).map(|one| one.key.clone());
        let known = known.or_else(renamed);
        let free = |key: &String| !all.iter().chain(before).any(|one| one.key == *key);
        let made = || {
            let first = key_of(&name);
            let further = (2..).map(|n| format!("{first}-{n}"));
            std::iter::once(first.clone()).chain(further).find(free)
        };
        let Some(key) = known.or_else(made) else { continue };
        if !all.iter().any(|one| one.key == key) {
            all.push(Choice { key, name });
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
        Choice { key: key.to_owned(), name: name.to_owned() }
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
    }
}
