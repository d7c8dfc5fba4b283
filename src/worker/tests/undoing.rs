//! Taking an import back: what it brought goes, and nothing else, whoever used the same places.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use super::*;

/// A journal in which one device has set a register once.
async fn told(n: u8, value: i64) -> Memory {
    let journal = Memory::new();
    write(&journal, n, &[("note/a", "points", value)]).await;
    journal
}

async fn bring_home(office: &Memory, from: &Memory) -> Preview {
    let bundle = export(from, &wish(1, false, Kind::Whole)).await;
    bring::import(office, &join(), &bundle).await.unwrap()
}

async fn take_back(office: &Memory, n: usize) {
    let mut imports = note(office, &meta::IMPORTS).await;
    imports[n].withdrawn = true;
    let undone = Batch { meta: vec![meta::IMPORTS.set(&imports).unwrap()], ..Batch::default() };
    office.append(CAMPAIGN, &undone).await.unwrap();
}

/// Stores the fold as the page would.
async fn lay_down(office: &Memory) {
    let (ledger, _) = store::ledger(office, CAMPAIGN, true).await.unwrap();
    let covers = office.segments(CAMPAIGN).await.unwrap();
    office.put_snapshot(CAMPAIGN, &ledger.snapshot(), &covers).await.unwrap();
}

#[wasm_bindgen_test]
async fn what_a_clone_brought_goes_and_ones_own_event_of_the_same_number_stays() {
    let (tablet, clone) = (told(1, 1).await, told(1, 2).await);
    let before = fingerprint(&tablet).await;
    assert_eq!(bring_home(&tablet, &clone).await.new, 1);
    let both = fingerprint(&tablet).await;
    for stored in [false, true] {
        take_back(&tablet, 0).await;
        if stored {
            lay_down(&tablet).await;
        }
        assert_eq!(fingerprint(&tablet).await, before);
        let again = bring_home(&tablet, &clone).await;
        assert_eq!((again.new, again.held), (1, 0));
        assert_eq!(fingerprint(&tablet).await, both);
    }
}

#[wasm_bindgen_test]
async fn of_two_imports_that_fork_each_is_taken_back_alone() {
    let (one, two) = (told(1, 1).await, told(1, 2).await);
    for n in [0, 1] {
        let office = Memory::new();
        bring_home(&office, &one).await;
        bring_home(&office, &two).await;
        take_back(&office, n).await;
        assert_eq!(fingerprint(&office).await, fingerprint([&two, &one][n]).await);
    }
    let office = Memory::new();
    bring_home(&office, &one).await;
    take_back(&office, 0).await;
    bring_home(&office, &two).await;
    assert_eq!(fingerprint(&office).await, fingerprint(&two).await, "what was taken back stays away");
    bring_home(&office, &one).await;
    take_back(&office, 0).await;
    assert_eq!(fingerprint(&office).await, fingerprint(&one).await);
}

#[wasm_bindgen_test]
async fn an_import_that_is_taken_back_while_another_file_is_read_stays_taken_back() {
    let (one, two, office) = (told(1, 1).await, told(2, 2).await, Memory::new());
    bring_home(&office, &one).await;
    let bundle = export(&two, &wish(2, false, Kind::Whole)).await;
    let join = join();
    let mut importing = pin!(bring::import(&office, &join, &bundle));
    let ended = poll_fn(|cx| Poll::Ready(importing.as_mut().poll(cx).is_ready())).await;
    assert!(!ended, "it reads the file");
    take_back(&office, 0).await;
    importing.await.unwrap();
    let withdrawn: Vec<bool> = note(&office, &meta::IMPORTS).await.iter().map(|row| row.withdrawn).collect();
    assert_eq!(withdrawn, [true, false]);
    assert_eq!(fingerprint(&office).await, fingerprint(&two).await);
}
