//! What a disk that is full did not take leaves all the same.

use std::rc::Rc;

use device::journal::Patient;

use super::*;

#[wasm_bindgen_test]
async fn what_the_disk_did_not_take_goes_along_in_the_bundle() {
    let (tablet, memory, office) = (Memory::new(), Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    write(&memory, 1, &[("note/a", "points", 800), ("note/b", "points", 750)]).await;
    let lines: Vec<u8> = memory.open(CAMPAIGN).await.unwrap().since.into_iter().flat_map(|one| one.lines).collect();
    let all =
        Wish { lines: Lines::Stored { unsaved: String::from_utf8(lines).unwrap() }, ..wish(1, false, Kind::Whole) };
    let (exported, _) = carry::export(&tablet, &all).await.unwrap();
    assert_eq!(exported.carried, whole(1, 1, 2));
    let bundle = export(&tablet, &all).await;
    assert_eq!(bring::import(&office, &join(), &bundle).await.unwrap().new, 2);
    assert_eq!(fingerprint(&office).await, fingerprint(&memory).await);
    assert_ne!(fingerprint(&tablet).await, fingerprint(&memory).await, "and nothing is stored by it");
}

#[wasm_bindgen_test]
async fn where_the_disk_does_not_answer_all_that_the_page_knows_leaves() {
    let (silent, memory, office) = (Memory::new(), Memory::new(), Memory::new());
    write(&memory, 1, &[("note/a", "points", 800), ("note/b", "points", 750)]).await;
    let lines: Vec<u8> = memory.open(CAMPAIGN).await.unwrap().since.into_iter().flat_map(|one| one.lines).collect();
    let withheld = meta::holds([(life(2), 1, 4)]);
    let lines = Lines::Known { lines: String::from_utf8(lines).unwrap(), withheld, photos: vec![], received: vec![] };
    let (exported, files) = carry::export(&silent, &Wish { lines, ..wish(1, false, Kind::Whole) }).await.unwrap();
    assert_eq!(exported.carried, whole(1, 1, 2));
    let bundle = Picked::blob("known.json", files[0].clone());
    let seen = bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!((seen.new, seen.withheld), (2, 4), "and what was withheld is no loss");
    assert_eq!(fingerprint(&office).await, fingerprint(&memory).await);
    assert_eq!(silent.disk().writes(), 0, "and nothing is written");
}

#[wasm_bindgen_test]
async fn photos_that_a_silent_disk_does_not_list_are_told_and_still_count_as_held_and_as_not_exported() {
    let (silent, office) = (Memory::new(), Memory::new());
    silent.put_photo(CAMPAIGN, &picture(1)).await.unwrap();
    let key = silent.photos(CAMPAIGN).await.unwrap().remove(0).key;
    silent.disk().silence();
    let patient = Patient::of_ms(50, Rc::new(silent));
    let lines =
        Lines::Known { lines: String::new(), withheld: Holds::new(), photos: vec![key.clone()], received: vec![] };
    let (exported, files) = carry::export(&patient, &Wish { lines, ..wish(1, true, Kind::Whole) }).await.unwrap();
    assert_eq!((exported.lost_photos, exported.carried_photos), (vec![key.clone()], vec![]));
    let bundle = Picked::blob("known.json", files[0].clone());
    let text = String::from_utf8(bundle.slice(0, bundle.size()).await.unwrap()).unwrap();
    assert!(text.contains(&key), "the office still holds it");
    assert_eq!(bring::import(&office, &join(), &bundle).await.unwrap().photos, 0);
}

#[wasm_bindgen_test]
async fn photos_that_the_disk_gave_once_and_then_no_more_are_told_and_the_rest_leaves() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    for seed in [1, 2] {
        tablet.put_photo(CAMPAIGN, &picture(seed)).await.unwrap();
    }
    // It lists the lines and the photos, gives both, and notes the number of the bundle; then it falls silent.
    tablet.disk().silence_after(6);
    let patient = Patient::of_ms(50, Rc::new(tablet));
    let (exported, files) = carry::export(&patient, &wish(1, false, Kind::Whole)).await.unwrap();
    assert_eq!((exported.lost_photos.len(), exported.carried_photos.len(), exported.measured.photos), (2, 0, 0));
    let bundle = Picked::blob("whole.txt", files[0].clone());
    let seen = bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!((seen.new, seen.photos, seen.whole), (1, 0, true));
}

#[wasm_bindgen_test]
async fn what_the_office_holds_already_is_not_missed_where_the_disk_is_silent() {
    let silent = Memory::new();
    silent.disk().silence();
    let [old, new] = [1, 2].map(|seed| picture(seed).row.key);
    let known =
        |photos: Vec<String>, received| Lines::Known { lines: String::new(), withheld: Holds::new(), photos, received };
    let patient = Patient::of_ms(50, Rc::new(silent));
    let lines = known(vec![old.clone(), new.clone()], vec![old]);
    let since = Wish { lines: lines.clone(), photos: Photos::New, ..wish(1, false, Kind::New { peer: None }) };
    let (exported, _) = carry::export(&patient, &since).await.unwrap();
    assert_eq!(exported.lost_photos, [new]);
    let work = Wish { lines, photos: Photos::Attached, ..wish(1, true, Kind::Assignment) };
    let (exported, _) = carry::export(&patient, &work).await.unwrap();
    assert_eq!(exported.lost_photos, [""; 0], "evidence never goes along with an assignment");
}
