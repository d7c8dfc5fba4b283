//! Photos that come with a bundle: after the scores, as far as there is room, and never into another campaign.

use super::*;

/// A small photo.
fn small(seed: u8) -> Photo {
    let mut bytes = picture(seed).bytes;
    bytes.truncate(100);
    Photo::new(bytes, "image/jpeg", 40, 30, Vec::new())
}

/// A tablet with a score and so many small photos.
async fn tablet(photos: u8) -> Memory {
    let tablet = Memory::new();
    for seed in 0..photos {
        tablet.put_photo(CAMPAIGN, &small(seed)).await.unwrap();
    }
    write(&tablet, 1, &[("note/a", "points", 800)]).await;
    tablet
}

/// The file with a flipped byte in its head.
async fn damaged(file: &Picked) -> Picked {
    let text = String::from_utf8(file.slice(0, file.size()).await.unwrap()).unwrap();
    Picked::bytes("damaged", "", text.replacen("\"kind\":\"whole\"", "\"kind\":\"whale\"", 1).as_bytes()).unwrap()
}

#[wasm_bindgen_test]
async fn a_full_disk_takes_the_scores_of_a_bundle_with_many_small_photos_and_has_room_for_the_next() {
    let (tablet, office) = (tablet(100).await, Memory::new());
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    office.disk().room(Some(5_000));
    let seen = bring::import(&office, &join(), &bundle).await.unwrap();
    let kept = office.photos(CAMPAIGN).await.unwrap().len() as u64;
    assert!(kept > 20 && seen.photos_left == 100 - kept, "{kept} kept, {} left", seen.photos_left);
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
    write(&office, 9, &[("note/c", "points", 100)]).await;
    office.disk().room(None);
    let again = bring::import(&office, &join(), &bundle).await.unwrap();
    assert_eq!((again.new, again.photos_left), (0, 0));
    assert_eq!(office.photos(CAMPAIGN).await.unwrap().len(), 100);
}

#[wasm_bindgen_test]
async fn photos_of_another_campaign_are_not_kept_even_where_the_head_is_damaged() {
    let (tablet, office) = (tablet(3).await, Memory::new());
    write(&office, 9, &[("note/c", "points", 100)]).await;
    let bundle = damaged(&export(&tablet, &wish(1, false, Kind::Whole)).await).await;
    let elsewhere = Join { campaign: Some(Open { id: "campaign/other".into(), ..open() }), ..join() };
    assert_eq!(code(bring::import(&office, &elsewhere, &bundle).await), "other-campaign");
    for campaign in [CAMPAIGN, "campaign/other"] {
        assert_eq!(office.photos(campaign).await.unwrap(), []);
    }
}

#[wasm_bindgen_test]
async fn a_first_device_files_the_photos_under_the_campaign_that_the_end_of_the_file_names() {
    let (tablet, first) = (tablet(3).await, Memory::new());
    let bundle = damaged(&export(&tablet, &wish(1, false, Kind::Whole)).await).await;
    let taken = bring::import(&first, &Join { campaign: None, ..join() }, &bundle).await.unwrap();
    assert_eq!((taken.campaign.as_str(), taken.new, taken.photos_left), (CAMPAIGN, 1, 0));
    assert_eq!(first.photos(CAMPAIGN).await.unwrap().len(), 3);
}

#[wasm_bindgen_test]
async fn a_bundle_whose_photos_alone_are_new_is_not_called_nothing_new() {
    let (tablet, office) = (tablet(3).await, Memory::new());
    let bare = export(&tablet, &Wish { photos: Photos::None, ..wish(1, false, Kind::Whole) }).await;
    bring::import(&office, &join(), &bare).await.unwrap();
    let bundle = export(&tablet, &wish(1, false, Kind::Whole)).await;
    let seen = bring::inspect(&office, &join(), &bundle).await.unwrap();
    assert_eq!((seen.new, seen.photos_new, seen.is_nothing_new()), (0, 3, false));
    bring::import(&office, &join(), &bundle).await.unwrap();
    let seen = bring::inspect(&office, &join(), &bundle).await.unwrap();
    assert_eq!((seen.photos, seen.photos_new, seen.is_nothing_new()), (3, 0, true));
}

#[wasm_bindgen_test]
async fn a_bundle_tells_which_photos_it_carries_and_what_a_full_office_lacks_goes_with_the_next() {
    let (tablet, office) = (tablet(100).await, Memory::new());
    let told = |mut keys: Vec<String>| {
        keys.sort();
        keys
    };
    let bare = Wish { photos: Photos::None, ..wish(1, false, Kind::Whole) };
    assert_eq!(carry::export(&tablet, &bare).await.unwrap().0.carried_photos, [] as [String; 0]);
    let (exported, mut files) = carry::export(&tablet, &wish(1, false, Kind::Whole)).await.unwrap();
    let all = told((0..100).map(|seed| small(seed).row.key).collect());
    assert_eq!(told(exported.carried_photos), all);

    office.disk().room(Some(5_000));
    let seen = bring::import(&office, &join(), &Picked::blob("bundle", files.remove(0))).await.unwrap();
    assert!((1..100).contains(&seen.photos_left), "{} left", seen.photos_left);
    office.disk().room(None);
    write(&office, 9, &[("note/c", "points", 100)]).await;
    let receipt = export(&office, &wish(9, true, Kind::Receipt)).await;
    bring::import(&tablet, &join(), &receipt).await.unwrap();
    let received = note(&tablet, &meta::RECEIVED_PHOTOS).await;
    assert_eq!(received.len() as u64 + seen.photos_left, 100);
    let new = Wish { photos: Photos::New, ..wish(1, false, Kind::New { peer: None }) };
    let next = carry::export(&tablet, &new).await.unwrap().0.carried_photos;
    assert_eq!(told(next.into_iter().chain(received).collect()), all);
}
