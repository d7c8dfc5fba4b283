//! What a disk that is full did not take leaves all the same.

use super::*;

#[wasm_bindgen_test]
async fn what_the_disk_did_not_take_goes_along_in_the_bundle() {
    let (tablet, memory, office) = (Memory::new(), Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    write(&memory, 1, &[("note/a", "points", 800), ("note/b", "points", 750)]).await;
    let lines: Vec<u8> = memory.open(CAMPAIGN).await.unwrap().since.into_iter().flat_map(|one| one.lines).collect();
    let all = Wish { unsaved: String::from_utf8(lines).unwrap(), ..wish(1, false, Kind::Whole) };
    let (exported, _) = carry::export(&tablet, &all).await.unwrap();
    assert_eq!(exported.carried, whole(1, 1, 2));
    let bundle = export(&tablet, &all).await;
    assert_eq!(bring::import(&office, &join(), &bundle).await.unwrap().new, 2);
    assert_eq!(fingerprint(&office).await, fingerprint(&memory).await);
    assert_ne!(fingerprint(&tablet).await, fingerprint(&memory).await, "and nothing is stored by it");
}
