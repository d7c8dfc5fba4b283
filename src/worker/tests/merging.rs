//! The browser and `dvk` make the same of the same bundles. `dvk`'s own tests see to it that these files are its own.

use super::*;

const ONE: &[u8] = include_bytes!("../../../tests/merge/one.json");
const TWO: &[u8] = include_bytes!("../../../tests/merge/two.json");
const MERGED: &[u8] = include_bytes!("../../../tests/merge/merged.json");

/// From the first event to the end of the photos: all but who wrote the file, and when.
fn content(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let (start, end) = (text.find("\"events\":[").unwrap(), text.rfind("\"trailer\":").unwrap());
    assert!(text[start..end].contains("sheet.seal"));
    text[start..end].to_owned()
}

/// What the header says of the events that are carried.
fn ranges(bytes: &[u8]) -> String {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let header: serde_json::Value = serde_json::from_str(&text).unwrap();
    header["header"]["ranges"].to_string()
}

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
