//! One search over everything: every record, rubric and score sheet that the reader may see, and why it was found. Never
//! knows a word of any language.

use super::texts::{Names, Texts};
use super::{Item, Noun, items, title};
use crate::look;
use crate::rubric::{self, Body, CriterionId, Rubric};
use crate::sheet::{self, Reader};
use crate::text::{self, Query};
use ledger::{Ledger, RecordId};

/// What is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A record of a plain noun.
    Plain(Noun),
    /// A rubric.
    Rubric,
    /// A score sheet, by what was written on it.
    Sheet,
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
    /// In a text of a score sheet, by its register.
    Sheet(String),
}

/// How many letters of a long text are shown.
const SHOWN: usize = 90;

/// How many words stand before the one that was found.
const BEFORE: usize = 4;

/// Every record that is not in the bin, every rubric, and every score sheet that this reader may look at and on which
/// something is written, sort by sort: what one search looks through.
pub fn everything(ledger: &Ledger, reader: &Reader, names: Names<'_>) -> Vec<(Sort, Item)> {
    let plain = |kind: Noun| items(ledger, kind, false, names).into_iter().map(move |item| (Sort::Plain(kind), item));
    let mut all: Vec<(Sort, Item)> = Noun::ALL.iter().copied().flat_map(plain).collect();
    all.extend(rubric::list(ledger).into_iter().map(|one| {
        let title = format!("{} · {}", one.body.title, one.body.version);
        let parts = of_rubric(&one.body);
        let texts = parts.iter().map(|(_, text)| text.as_str());
        let hay = hay(std::iter::once(title.as_str()).chain(texts));
        (Sort::Rubric, Item { id: one.id, title, day: None, held: Vec::new(), hay })
    }));
    let sheet = |(key, id, texts): (sheet::Key, RecordId, sheet::Texts)| {
        let hay = hay(texts.iter().map(|(_, text)| text.as_str()));
        (Sort::Sheet, Item { id, title: title(ledger, &key.model), day: None, held: Vec::new(), hay })
    };
    let mut sheets: Vec<(Sort, Item)> = sheet::written(ledger, reader).into_iter().map(sheet).collect();
    ledger::order::by_key(&mut sheets, |(_, item)| (text::sort_key(&item.title), item.id.clone()));
    all.extend(sheets);
    all
}

/// Where else than in its title a record holds words that were searched, and the text around them; none where its title
/// holds them all.
pub fn reason(
    ledger: &Ledger,
    (sort, item): &(Sort, Item),
    words: &Query,
    names: Names<'_>,
) -> Option<(Whereabouts, String)> {
    let name = text::fold(&item.title);
    if *sort != Sort::Sheet && words.finds(&name) {
        return None;
    }
    let parts: Vec<(Whereabouts, String)> = match *sort {
        Sort::Plain(kind) => {
            let record = ledger.record(item.id.as_str())?;
            let texts = Texts::of(ledger, names).of_record(kind, &record);
            texts.into_iter().map(|(at, text)| (Whereabouts::Field(kind, at), text)).collect()
        }
        Sort::Rubric => of_rubric(&Rubric::read(ledger, &item.id)?.body),
        Sort::Sheet => {
            let texts = sheet::texts(&look::of_kind(ledger, &item.id, "sheet")?);
            texts.into_iter().map(|(at, text)| (Whereabouts::Sheet(at), text)).collect()
        }
    };
    // A sheet goes by its model's name, which is none of its own words.
    let rest = if *sort == Sort::Sheet { words.clone() } else { words.beside(&name) };
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
