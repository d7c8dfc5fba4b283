//! What the pages of the app ask of a ledger, asked all at once. None of it may fall, whatever stands there.

use ledger::Ledger;
use movement::campaign::Campaign;
use movement::date::Day;
use movement::record::{Noun, WORDLESS, everything, items, narrows};
use movement::sheet::{Reader, Sheet, summary, tally};
use movement::{model, person, rubric, team, thon, today, unit, visit};

/// Asks everything; how many sheets were added up.
pub fn ask_everything(ledger: &Ledger) -> u64 {
    let _ = (Campaign::of(ledger), team::list(ledger), thon::list(ledger), unit::list(ledger), visit::list(ledger));
    let _ = (rubric::list(ledger), model::rows(ledger, WORDLESS), ledger.conflicts().len());
    for office in [true, false] {
        let _ = everything(ledger, &Reader { person: None, office }, WORDLESS);
    }
    for noun in Noun::ALL {
        let _ = narrows(ledger, *noun, &items(ledger, *noun, false, WORDLESS), WORDLESS);
    }
    for one in person::list(ledger) {
        let _ = today::for_person(ledger, &one.id, Day::from_number(20_689));
        let _ = team::of_person(ledger, &one.id);
    }
    for one in model::list(ledger) {
        for office in [true, false] {
            let _ = model::page(ledger, &one.id, &Reader { person: None, office });
        }
        let _ = (model::notices(ledger, &one), visit::of_model(ledger, &one.id), rubric::for_model(ledger, &one));
    }
    let mut sums = 0;
    for record in ledger.records("sheet") {
        let Ok(id) = ledger::RecordId::new(record.id()) else { continue };
        let Some(sheet) = Sheet::read(ledger, &id) else { continue };
        let rubric = rubric::Rubric::read(ledger, &sheet.key.rubric);
        let _ = summary(&sheet, rubric.as_ref());
        if let Some(rubric) = &rubric {
            let _ = tally(&sheet, &rubric.body);
            sums += 1;
        }
        let _ = ledger.history(record.id());
    }
    sums
}
