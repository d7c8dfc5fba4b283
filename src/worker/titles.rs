//! What records are called, as they would stand after an import: the page has not got them yet.

use std::collections::BTreeMap;

use device::jobs::{Preview, Title};
use ledger::{Ledger, RecordId, Value};
use movement::date::Day;
use movement::model::Model;
use movement::person::Person;
use movement::record::{self, Noun};
use movement::sheet::{Assessor, Sheet, photos_of};
use movement::visit::Visit;

/// The titles of all records in a preview's lists, of those that changed values name, and of the people who set values that
/// stand side by side.
pub(crate) fn titles(after: &Ledger, preview: &Preview) -> BTreeMap<String, Title> {
    let new = preview.new_records.shown.iter();
    let changed = preview.changed.shown.iter().map(|changed| &changed.record);
    let clashing = preview.conflicting.shown.iter().map(|clash| &clash.record);
    let people = preview.conflicting.shown.iter().flat_map(|clash| &clash.values).filter_map(|one| one.who.as_ref());
    let aside = preview.set_aside.shown.iter().filter_map(|part| part.problem.record.as_ref());
    // A link is a text that is a record's id.
    let values = preview.changed.shown.iter().flat_map(|changed| changed.before.iter().chain([&changed.after]));
    let links: Vec<String> = values.filter_map(|json| Value::parse(json).ok()?.as_text()).collect();
    let linked = links.iter().filter(|text| text.contains('/'));
    let mut titles = BTreeMap::new();
    for id in new.chain(changed).chain(clashing).chain(people).chain(aside).chain(linked) {
        if !titles.contains_key(id)
            && let Some(title) = RecordId::new(id).ok().and_then(|id| title(after, &id))
        {
            titles.insert(id.clone(), title);
        }
    }
    titles
}

fn title(after: &Ledger, id: &RecordId) -> Option<Title> {
    let name = match id.kind() {
        "sheet" => return sheet(after, id),
        "visit" => visit(after, id)?,
        _ if Noun::of(id).is_some() => record::title(after, id),
        _ => after.record(id.as_str())?.text("name").unwrap_or_default(),
    };
    Some(Title { name, ..Title::default() })
}

/// A visit is known by its day and its models.
fn visit(after: &Ledger, id: &RecordId) -> Option<String> {
    let visit = Visit::read(after, id)?;
    let day = visit.date.map(Day::written);
    let models = visit.models.iter().map(|model| record::title(after, model)).filter(|name| !name.is_empty());
    Some(day.into_iter().chain(models).collect::<Vec<_>>().join(" · "))
}

fn sheet(after: &Ledger, id: &RecordId) -> Option<Title> {
    let sheet = Sheet::read(after, id)?;
    let who = match &sheet.key.assessor {
        Assessor::Person(person) => Person::read(after, person).map(|person| person.name),
        Assessor::Team | Assessor::Unit => Some(sheet.key.assessor.text().to_owned()),
    };
    let name = Model::read(after, &sheet.key.model).map(|model| model.name).unwrap_or_default();
    Some(Title { name, who, sealed: sheet.sealed(), photos: photos_of(after, id).len() as u64 })
}
