//! What goes out: whole even where a photo was lost, and measured against what the office showed last, whatever clocks say.

use super::*;

#[wasm_bindgen_test]
async fn a_photo_that_was_lost_is_named_and_the_bundle_is_whole_without_it() {
    let (tablet, office) = (Memory::new(), Memory::new());
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    for seed in 0..3 {
        tablet.put_photo(CAMPAIGN, &picture(seed)).await.unwrap();
    }
    let lost = picture(1).row.key;
    tablet.disk().damage_photo(CAMPAIGN, &lost);
    for part_bytes in [None, Some(PART_MIN)] {
        let wish = Wish { part_bytes, ..wish(1, true, Kind::Whole) };
        let (exported, mut files) = carry::export(&tablet, &wish).await.unwrap();
        assert_eq!((exported.lost_photos, exported.measured.photos), (vec![lost.clone()], 2));
        assert_eq!(exported.carried_photos.len(), 3, "and no further bundle is waited for on its account");
        assert!(exported.carried_photos.contains(&lost));
        let file = Picked::blob("bundle.json", files.remove(0));
        assert_eq!(exported.measured.bytes, file.size());
        let seen = bring::import(&office, &join(), &file).await.unwrap();
        assert_eq!((seen.whole, seen.set_aside.total, seen.photos), (true, 0, 2));
    }
    let told = note(&office, &meta::RECEIVED_PHOTOS).await;
    assert!(told.len() == 2 && !told.contains(&lost), "a photo that was lost is not said to be held");
}

#[wasm_bindgen_test]
async fn of_two_lives_of_the_office_the_one_that_came_last_counts_whatever_the_clock_says() {
    let tablet = Memory::new();
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    // The first office has it; the second has lost everything, and comes at a time that the clock calls earlier.
    for (n, now_ms, holds) in [(9, 1_800_000_000_000, true), (8, 1_700_000_000_000, false)] {
        let office = Memory::new();
        write(&office, n, &[("note/c", "points", 1)]).await;
        if holds {
            bring::import(&office, &join(), &bundle).await.unwrap();
        }
        let receipt = export(&office, &wish(n, true, Kind::Receipt)).await;
        bring::import(&tablet, &Join { now_ms, ..join() }, &receipt).await.unwrap();
        let told = carry::measure(&tablet, &wish(1, false, Kind::New { peer: None })).await.unwrap();
        assert_eq!(told.events, u64::from(!holds));
    }
}
