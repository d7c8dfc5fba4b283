//! One search over everything: what each record holds in words, and why a record was found. Never knows a word of any
//! language.

use super::{Item, Noun, Shape, files, items, title};
use crate::campaign::Choice;
use crate::date::Day;
use crate::look;
use crate::rubric::{self, Body, CriterionId, Rubric};
use crate::text::{self, Query};
use ledger::{Ledger, Record, RecordId};

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A record of a plain noun.
    Plain(Noun),
    /// A rubric.
    Rubric,
}

/// Where in a record words stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// In a field, by its register; of a family, how its registers begin.
    Field(Noun, &'static str),
    /// In the name of a criterion of a rubric.
    Criterion(CriterionId),
    /// In what a rubric says of itself: its groups, its source, what rules a model out.
    Rubric,
}

/// How many letters of a long text are shown.
const SHOWN: usize = 90;

/// How many words stand before the one that was found.
const BEFORE: usize = 4;

/// Every record that is not in the bin and every rubric, sort by sort: what one search looks through.
pub fn everything(ledger: &Ledger) -> Vec<(Sort, Item)> {
    let plain = |kind: Noun| items(ledger, kind, false).into_iter().map(move |item| (Sort::Plain(kind), item));
    let mut all: Vec<(Sort, Item)> = Noun::ALL.iter().copied().flat_map(plain).collect();
    all.extend(rubric::list(ledger).into_iter().map(|one| {
        let title = format!("{} · {}", one.body.title, one.body.version);
        let parts = of_rubric(&one.body);
        let texts = parts.iter().map(|(_, text)| text.as_str());
        let hay = hay(std::iter::once(title.as_str()).chain(texts));
        (Sort::Rubric, Item { id: one.id, title, day: None, hay })
    }));
    all
}

/// Where else than in its title a record holds words that were searched, and the text around them; none where its title
/// holds them all.
pub fn reason(ledger: &Ledger, sort: Sort, item: &Item, words: &Query) -> Option<(Whereabouts, String)> {
    let name = text::fold(&item.title);
    if words.finds(&name) {
        return None;
    }
    let parts: Vec<(Whereabouts, String)> = match sort {
        Sort::Plain(kind) => {
            let record = ledger.record(item.id.as_str())?;
            of_record(ledger, kind, &record)
                .into_iter()
                .map(|(at, text)| (Whereabouts::Field(kind, at), text))
                .collect()
        }
        Sort::Rubric => of_rubric(&Rubric::read(ledger, &item.id)?.body),
    };
    let rest = words.beside(&name);
    let holds = |all: &Query, any: bool| {
        parts.iter().find(|(_, part)| {
            let part = text::fold(part);
            if any { all.finds_any(&part) } else { all.finds(&part) }
        })
    };
    let (place, text) = holds(words, false).or_else(|| holds(&rest, false)).or_else(|| holds(&rest, true))?;
    Some((place.clone(), around(text, &rest)))
}

/// What a search looks through, of these texts.
pub(super) fn hay<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    text::fold(&texts.collect::<Vec<_>>().join(" "))
}

/// The texts of a record and the titles of the records that it names, line by line, by their field.
pub(super) fn of_record(ledger: &Ledger, kind: Noun, record: &Record<'_>) -> Vec<(&'static str, String)> {
    let mut parts: Vec<(&'static str, String)> = Vec::new();
    for field in kind.schema().fields {
        let at = field.register;
        let mut put = |text: String| parts.push((at, text));
        match field.shape {
            Shape::Line => put(look::text(record, at)),
            Shape::Text => look::text(record, at).lines().for_each(|line| put(line.to_owned())),
            Shape::Link(_) => look::link(record, at).into_iter().for_each(|to: RecordId| put(title(ledger, &to))),
            Shape::Marks(of) => look::marked(record, at, of).iter().for_each(|to| put(title(ledger, to))),
            Shape::Lines => record.value::<Vec<String>>(at).unwrap_or_default().into_iter().for_each(put),
            Shape::Choices => {
                let choices = record.value::<Vec<Choice>>(at).unwrap_or_default();
                choices.into_iter().for_each(|choice| put(choice.name));
            }
            Shape::Day => look::day(record, at).map(Day::written).into_iter().for_each(put),
            Shape::Notes(_) | Shape::Words => {
                let own = record.registers().filter(|register| register.name().starts_with(at));
                own.for_each(|register| put(look::text(record, register.name())));
            }
            Shape::Files => files(record, at).into_iter().for_each(|(_, file)| put(file.caption)),
            Shape::Number(..)
            | Shape::Money
            | Shape::Points(_)
            | Shape::Time
            | Shape::Flag
            | Shape::Key(_)
            | Shape::Offered(_)
            | Shape::Picks(_)
            | Shape::Ticks(_) => {}
        }
    }
    parts.retain(|(_, text)| !text.is_empty());
    parts
}

fn of_rubric(body: &Body) -> Vec<(Whereabouts, String)> {
    let criteria = body.groups.iter().flat_map(|group| &group.criteria);
    let criteria = criteria.map(|one| (Whereabouts::Criterion(one.code.clone()), one.name.clone()));
    let groups = body.groups.iter().map(|group| group.name.clone());
    let vetoes = body.vetoes.iter().map(|veto| veto.text.clone());
    let others = std::iter::once(body.source.clone()).chain(groups).chain(vetoes);
    criteria.chain(others.map(|text| (Whereabouts::Rubric, text))).collect()
}

/// A text as it is, or of a long one what stands around the first word that was searched.
fn around(text: &str, words: &Query) -> String {
    if text.chars().count() <= SHOWN {
        return text.to_owned();
    }
    let all: Vec<&str> = text.split_whitespace().collect();
    let found = all.iter().position(|word| words.finds_any(&text::fold(word))).unwrap_or(0);
    let from = found.saturating_sub(BEFORE);
    let mut shown = if from > 0 { "… ".to_owned() } else { String::new() };
    for (at, word) in all.iter().enumerate().skip(from) {
        if at > found && shown.chars().count() + word.chars().count() > SHOWN {
            return shown + "…";
        }
        shown.push_str(word);
        shown.push(' ');
    }
    shown.trim_end().to_owned()
}
