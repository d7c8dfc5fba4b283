//! A bundle in several files: in any order, some twice, one too late.

use super::*;

async fn files(tablet: &Memory, part_bytes: u64) -> Vec<Picked> {
    let wish = Wish { part_bytes: Some(part_bytes), ..wish(1, false, Kind::Whole) };
    let (exported, files) = carry::export(tablet, &wish).await.unwrap();
    assert_eq!(exported.measured.parts, files.len() as u64);
    files.into_iter().map(|file| Picked::blob("part", file)).collect()
}

async fn tablet() -> Memory {
    let tablet = Memory::new();
    for seed in 0..14 {
        let mut photo = picture(seed);
        photo.bytes.resize(290_000, seed);
        tablet.put_photo(CAMPAIGN, &Photo::new(photo.bytes, "image/jpeg", 40, 30, Vec::new())).await.unwrap();
    }
    write(&tablet, 1, &[("note/a", "points", 800), ("note/b", "points", 750)]).await;
    tablet
}

#[wasm_bindgen_test]
async fn parts_come_home_in_any_order_and_the_one_that_is_missing_is_named() {
    let (tablet, office) = (tablet().await, Memory::new());
    let parts = files(&tablet, PART_MIN).await;
    let of = parts.len() as u64;
    assert!(of >= 3, "{of}");
    let mut waiting: Vec<u64> = (1..=of).collect();
    for n in [of, 1, of].into_iter().chain(3..of).chain([2]) {
        let part = &parts[n as usize - 1];
        waiting.retain(|&other| other != n);
        let seen = bring::inspect(&office, &join(), part).await.unwrap();
        assert_eq!((seen.part, &seen.parts_missing), (Some((n, of)), &waiting));
        let taken = bring::import(&office, &join(), part).await.unwrap();
        assert_eq!(taken.parts_missing, waiting);
        assert!(taken.whole);
    }
    assert!(waiting.is_empty());
    assert_eq!(fingerprint(&office).await, fingerprint(&tablet).await);
    assert_eq!(office.photos(CAMPAIGN).await.unwrap().len(), 14);
}

#[wasm_bindgen_test]
async fn a_part_that_was_cut_or_taken_back_is_still_missing() {
    let (tablet, office) = (tablet().await, Memory::new());
    let parts = files(&tablet, PART_MIN).await;
    let of = parts.len() as u64;
    let first = &parts[0];
    let bytes = first.slice(0, first.size() - 40).await.unwrap();
    let cut = Picked::bytes("cut", "", &bytes).unwrap();
    let taken = bring::import(&office, &join(), &cut).await.unwrap();
    assert_eq!(taken.parts_missing, (1..=of).collect::<Vec<_>>());

    let fresh = Memory::new();
    bring::import(&fresh, &join(), first).await.unwrap();
    let mut imports = note(&fresh, &meta::IMPORTS).await;
    imports[0].withdrawn = true;
    let back = Batch { meta: vec![meta::IMPORTS.set(&imports).unwrap()], ..Batch::default() };
    fresh.append(CAMPAIGN, &back).await.unwrap();
    let seen = bring::inspect(&fresh, &join(), &parts[1]).await.unwrap();
    assert_eq!(seen.parts_missing, (1..=of).filter(|&n| n != 2).collect::<Vec<_>>());
}

#[wasm_bindgen_test]
async fn a_bundle_that_fits_is_one_file_and_names_no_part() {
    let tablet = tablet().await;
    let whole = files(&tablet, 64 << 20).await;
    assert_eq!(whole.len(), 1);
    let seen = bring::inspect(&Memory::new(), &join(), &whole[0]).await.unwrap();
    assert_eq!((seen.part, seen.parts_missing), (None, Vec::new()));
}
