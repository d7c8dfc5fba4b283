//! Where the fold was stored, and the texts of older events stay on the disk.

use super::*;

/// Stores the fold of all that is in the journal.
async fn store_fold(journal: &Memory) {
    let (ledger, _) = store::ledger(journal, CAMPAIGN, true).await.unwrap();
    let covers = journal.segments(CAMPAIGN).await.unwrap();
    journal.put_snapshot(CAMPAIGN, &ledger.snapshot(), &covers).await.unwrap();
}

async fn take_back(journal: &Memory) {
    let mut imports = note(journal, &meta::IMPORTS).await;
    imports[0].withdrawn = true;
    let undone = Batch { meta: vec![meta::IMPORTS.set(&imports).unwrap()], ..Batch::default() };
    journal.append(CAMPAIGN, &undone).await.unwrap();
}

#[wasm_bindgen_test]
async fn a_large_campaign_with_a_stored_fold_exports_every_event() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 1), ("note/a", "points", 2)]).await;
    let mut ledger = Ledger::new();
    let opened = tablet.open(CAMPAIGN).await.unwrap();
    opened.since.iter().for_each(|stretch| drop(ledger.absorb(&stretch.lines)));
    let covers: Vec<_> = opened.since.iter().map(|stretch| stretch.segment.clone()).collect();
    tablet.put_snapshot(CAMPAIGN, &ledger.snapshot(), &covers).await.unwrap();
    write(&tablet, 1, &[("note/b", "points", 3)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    assert_eq!(bring::import(&office, &join(), &bundle).await.unwrap().new, 3);
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
}

#[wasm_bindgen_test]
async fn an_import_taken_back_after_the_fold_was_stored_can_come_again() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    bring::import(&office, &join(), &bundle).await.unwrap();
    let (ledger, _) = store::ledger(&office, CAMPAIGN, true).await.unwrap();
    let covers = office.segments(CAMPAIGN).await.unwrap();
    office.put_snapshot(CAMPAIGN, &ledger.snapshot(), &covers).await.unwrap();
    let mut imports = note(&office, &meta::IMPORTS).await;
    imports[0].withdrawn = true;
    let undone = Batch { meta: vec![meta::IMPORTS.set(&imports).unwrap()], ..Batch::default() };
    office.append(CAMPAIGN, &undone).await.unwrap();
    let again = bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!((again.new, again.held), (1, 0));
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
}

#[wasm_bindgen_test]
async fn what_was_taken_back_when_the_fold_was_stored_and_came_again_is_there() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    bring::import(&office, &join(), &bundle).await.unwrap();
    take_back(&office).await;
    store_fold(&office).await;
    assert_eq!(bring::import(&office, &join(), &bundle).await.unwrap().new, 1);
    let (ledger, _) = store::ledger(&office, CAMPAIGN, false).await.unwrap();
    assert_eq!(ledger.fingerprint().hex(), fingerprint(&tablet).await);
    assert_eq!(bring::inspect(&office, &join(), &bundle).await.unwrap().held, 1);
}

#[wasm_bindgen_test]
async fn a_copy_of_a_tablet_is_shown_as_it_will_be_taken_in() {
    let (tablet, copy, office) = (Memory::new(), Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let first = export(&tablet, &wish(1, false, Kind::Whole)).await;
    bring::import(&copy, &join(), &first).await.unwrap();
    write(&tablet, 1, &[("note/b", "points", 1)]).await;
    write(&copy, 1, &[("note/b", "points", 2), ("note/c", "points", 3)]).await;
    let home = export(&tablet, &wish(1, false, Kind::Whole)).await;
    bring::import(&office, &join(), &home).await.unwrap();
    store_fold(&office).await;
    let other = export(&copy, &wish(1, false, Kind::Whole)).await;
    let seen = bring::inspect(&office, &join(), &other).await.unwrap();
    assert_eq!((seen.new, seen.conflicting.total), (2, 1));
    assert_eq!(seen.new_records.shown, ["note/c"], "what stands after the fork is there too");
    assert_eq!(bring::import(&office, &join(), &other).await.unwrap(), seen);
}
