//! The browser and `dvk` make the same of the same bundles, journal and all.

use super::*;
use crate::merging::{MERGED, ONE, TWO, content, ranges};

async fn merged_here(files: &[&[u8]]) -> Vec<u8> {
    let office = Memory::new();
    let mut open = None;
    for bytes in files {
        let file = Picked::bytes("bundle.json", "", bytes).unwrap();
        let join = Join { campaign: open.take(), ..join() };
        let taken = bring::import(&office, &join, &file).await.unwrap();
        assert!(taken.whole && taken.set_aside.total == 0, "{taken:?}");
        open = Some(Open { id: taken.campaign, name: taken.name, training: true });
    }
    let wish = Wish { campaign: open.unwrap(), ..wish(9, true, Kind::Whole) };
    let file = export(&office, &wish).await;
    file.slice(0, file.size()).await.unwrap()
}

#[wasm_bindgen_test]
async fn the_browser_and_dvk_merge_the_same_bundles_to_equal_bytes() {
    for order in [[ONE, TWO], [TWO, ONE]] {
        let here = merged_here(&order).await;
        assert!(content(&here) == content(MERGED));
        assert_eq!(ranges(&here), ranges(MERGED));
    }
    assert!(content(&merged_here(&[TWO, ONE, MERGED, ONE]).await) == content(MERGED));
}
