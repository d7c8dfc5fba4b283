//! Promises of `simulate` and `merge`: equal bytes in every order, and what a survey comes to.

use crate::hand::*;
use ledger::bundle::*;
use ledger::*;
use std::fs;

#[test]
fn a_simulated_survey_merges_to_what_its_own_book_says() {
    let folder = Folder::new("survey");
    for seed in ["1", "2", "99"] {
        let files = simulate(&folder, seed, "4");
        assert_eq!(files.len(), 4);
        let merged = folder.path(&format!("{seed}.json"));
        assert_eq!(code(&merge(&files.iter().collect::<Vec<_>>(), &merged)), 0);
        let expected: serde_json::Value =
            serde_json::from_slice(&fs::read(files[0].with_file_name("expected.json")).unwrap()).unwrap();
        let shown = dvk(&["show", merged.to_str().unwrap(), "--json"]);
        assert_eq!(code(&shown), 0);
        let shown: serde_json::Value = serde_json::from_str(&out(&shown)).unwrap();
        assert_eq!(shown["campaign"]["id"], expected["campaign"]);
        assert_eq!(shown["counts"]["events"], expected["events"]);
        assert_eq!(shown["records"]["sheet"], expected["sheets"]);
        assert_eq!(shown["fingerprint"], expected["fingerprint"]);
        assert_eq!(shown["conflicts"].as_array().unwrap().len() as u64, expected["conflicts"].as_u64().unwrap());
        let ledger = load(&merged);
        for total in expected["totals"].as_array().unwrap() {
            let sheet = ledger.record(total["sheet"].as_str().unwrap()).unwrap();
            let mut sum = 0;
            for (code, points) in total["points"].as_object().unwrap() {
                assert_eq!(sheet.int(&format!("p.{code}")), points.as_i64());
                sum += points.as_i64().unwrap();
            }
            assert_eq!(Some(sum), total["total"].as_i64());
            let seal: Option<serde_json::Value> = sheet.value("seal.1");
            assert_eq!(seal.is_some(), total["sealed"].as_bool().unwrap());
            assert!(seal.is_none_or(|seal| seal["total"] == total["total"]));
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = Folder::new("seed");
    let first: Vec<Vec<u8>> = simulate(&folder, "5", "2").iter().map(|file| fs::read(file).unwrap()).collect();
    let again: Vec<Vec<u8>> = simulate(&folder, "5", "2").iter().map(|file| fs::read(file).unwrap()).collect();
    assert!(first == again);
}

#[test]
fn a_merge_is_the_same_bytes_in_every_order_and_however_often() {
    let folder = Folder::new("order");
    let files = simulate(&folder, "3", "4");
    let to = folder.path("merged.json");
    let [a, b, c, d] = &files[..] else { panic!("{files:?}") };
    assert_eq!(code(&merge(&[a, b, c, d], &to)), 0);
    let first = fs::read(&to).unwrap();
    let all = [a, b, c, d];
    let mut orders = 0;
    for i in 0..256 {
        let order = [i & 3, i >> 2 & 3, i >> 4 & 3, i >> 6];
        if (0..4).all(|n| order.contains(&n)) {
            assert_eq!(code(&merge(&order.map(|n| all[n]), &to)), 0);
            assert!(fs::read(&to).unwrap() == first, "in the order {order:?}");
            orders += 1;
        }
    }
    assert_eq!(orders, 24);
    assert_eq!(code(&merge(&[a, a, b, d, c, b, a], &to)), 0);
    assert!(fs::read(&to).unwrap() == first);
    // Merging the merged with a part of it, or with itself, changes nothing.
    let again = folder.path("again.json");
    assert_eq!(code(&merge(&[&to, c, &to], &again)), 0);
    assert!(fs::read(&again).unwrap() == first);
    assert!(
        fs::read_dir(&folder.0).unwrap().all(|entry| !entry.unwrap().file_name().to_string_lossy().starts_with('.'))
    );
}

#[test]
fn a_merge_gives_the_bytes_that_the_ledger_itself_exports() {
    let folder = Folder::new("equal");
    let files = simulate(&folder, "8", "3");
    let to = folder.path("merged.json");
    assert_eq!(code(&merge(&files.iter().collect::<Vec<_>>(), &to)), 0);
    let mut ledger = Ledger::new();
    let mut tag = None;
    for file in files.iter().rev() {
        let (lines, campaign) = lines(file);
        ledger.absorb(&lines);
        tag = Some(campaign);
    }
    let show = |_: &EventView<'_>| false;
    let export = Export {
        ledger: &ledger,
        campaign: tag.unwrap(),
        app: "browser",
        device: None,
        made: Some(7),
        kind: Kind::Merged,
        theirs: None,
        withhold: &show,
        photos: Vec::new(),
        holds_photos: Vec::new(),
    };
    let bytes = export.plan().write(Vec::new(), &mut |_| Ok(None)).unwrap();
    assert!(fs::read(&to).unwrap() == bytes);
}

#[test]
fn a_merge_takes_what_is_good_and_names_what_is_not() {
    let folder = Folder::new("damage");
    let files = simulate(&folder, "6", "2");
    let damaged = folder.path("damaged.json");
    let text = fs::read_to_string(&files[0]).unwrap();
    fs::write(&damaged, text.replacen("\"sheet.seal\"", "\"sheet.sell\"", 1)).unwrap();
    let to = folder.path("merged.json");
    let done = merge(&[&damaged, &files[1]], &to);
    assert_eq!(code(&done), 1);
    assert!(err(&done).contains("damaged.json:"), "{}", err(&done));
    let whole = folder.path("whole.json");
    assert_eq!(code(&merge(&[&files[0], &files[1]], &whole)), 0);
    assert_eq!(load(&to).events_len() + 1, load(&whole).events_len());
    // What was lost comes home with any sound copy.
    assert_eq!(code(&merge(&[&damaged, &files[0], &files[1]], &to)), 1);
    assert!(fs::read(&to).unwrap() == fs::read(&whole).unwrap());
    let other = simulate(&folder, "7", "1");
    let refused = merge(&[&files[0], &other[0]], &folder.path("mixed.json"));
    assert_eq!(code(&refused), 2);
    assert!(!folder.path("mixed.json").exists());
}

#[test]
fn photos_of_many_bundles_come_into_one_each_once() {
    let folder = Folder::new("photos");
    let photo = |n: u8| [&[0xFF, 0xD8, 0xFF, 0xE0][..], &[n; 500]].concat();
    let bundle = |name: &str, numbers: &[u8]| {
        let photos: Vec<Vec<u8>> = numbers.iter().map(|&n| photo(n)).collect();
        let one = |b: &Vec<u8>| PhotoRef { key: PhotoKey::of(b), bytes: b.len() as u64, kind: PhotoKind::Jpeg };
        let mut writer = Writer::start(Vec::new(), &header(0, photos.iter().map(one).collect())).unwrap();
        for bytes in &photos {
            writer.photo(PhotoKey::of(bytes), PhotoKind::Jpeg, bytes).unwrap();
        }
        let path = folder.path(name);
        fs::write(&path, writer.finish().unwrap()).unwrap();
        path
    };
    let (a, b) = (bundle("a.json", &[1, 2, 3]), bundle("b.json", &[3, 4]));
    let (one, other) = (folder.path("one.json"), folder.path("other.json"));
    assert_eq!(code(&merge(&[&a, &b], &one)), 0);
    assert_eq!(code(&merge(&[&b, &a, &b], &other)), 0);
    assert!(fs::read(&one).unwrap() == fs::read(&other).unwrap());
    let said = dvk(&["verify", one.to_str().unwrap()]);
    assert!(code(&said) == 0 && out(&said).contains("4 ảnh"), "{}", out(&said));
}

#[test]
fn a_merge_never_overwrites_what_it_reads_by_whatever_name() {
    let folder = Folder::new("itself");
    let files = simulate(&folder, "1", "2");
    let before = fs::read(&files[0]).unwrap();
    let linked = folder.path("linked.json");
    fs::hard_link(&files[0], &linked).unwrap();
    let soft = folder.path("soft.json");
    let dotted = files[0].parent().unwrap().join(".").join(files[0].file_name().unwrap());
    let mut names =
        vec![files[0].clone(), linked, dotted, folder.0.join("sim-1/../sim-1").join(files[0].file_name().unwrap())];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(&files[0], &soft).unwrap();
        names.push(soft.clone());
    }
    for name in &names {
        for (lang, sentence) in [("vi", "sẽ bị ghi đè"), ("en", "would be overwritten")] {
            let mut args = vec!["merge", "--lang", lang, "--out", name.to_str().unwrap()];
            args.extend(files.iter().map(|file| file.to_str().unwrap()));
            let done = dvk(&args);
            assert_eq!(code(&done), 2, "{name:?}");
            assert!(err(&done).contains(sentence), "{}", err(&done));
            assert!(fs::read(&files[0]).unwrap() == before, "{name:?}");
        }
    }
    // Over anything else, an earlier result say, it may write.
    let to = folder.path("merged.json");
    assert_eq!(code(&merge(&[&files[0], &files[1]], &to)), 0);
    assert_eq!(code(&merge(&[&files[0], &files[1]], &to)), 0);
}

#[test]
fn a_merge_into_a_folder_that_is_not_there_names_the_folder() {
    let folder = Folder::new("nowhere");
    let files = simulate(&folder, "1", "1");
    let gone = folder.path("nosuch");
    let done = merge(&[&files[0]], &gone.join("merged.json"));
    assert_eq!(code(&done), 2);
    assert!(err(&done).contains(&format!("không có thư mục {}\n", gone.display())), "{}", err(&done));
    let done = merge(&[&files[0]], &folder.0);
    assert!(code(&done) == 2 && err(&done).contains("đây là thư mục"), "{}", err(&done));
}

#[test]
fn all_json_files_of_a_simulation_can_be_merged_and_verified_and_its_book_is_passed_over() {
    let folder = Folder::new("book");
    let files = simulate(&folder, "1", "2");
    let book = files[0].with_file_name("expected.json");
    let (with, without) = (folder.path("with.json"), folder.path("without.json"));
    let done = merge(&[&book, &files[0], &files[1]], &with);
    assert_eq!(code(&done), 0);
    assert!(err(&done).contains("expected.json: là kết quả phải có"), "{}", err(&done));
    assert_eq!(code(&merge(&[&files[0], &files[1]], &without)), 0);
    assert!(fs::read(&with).unwrap() == fs::read(&without).unwrap());
    let done = dvk(&["verify", "--lang", "en", book.to_str().unwrap(), files[0].to_str().unwrap()]);
    assert!(code(&done) == 0 && out(&done).contains("passed over"), "{}", out(&done));
    // Any other file of that name is what it is.
    fs::write(&book, "{\"a\": 1, \"what is this\": \"something else, and long enough to be looked at\"}").unwrap();
    assert_eq!(code(&dvk(&["verify", book.to_str().unwrap()])), 2);
}

#[test]
fn a_survey_is_not_played_into_a_folder_that_is_in_use() {
    let folder = Folder::new("used");
    let kept = folder.path("kept.txt");
    fs::write(&kept, "mine").unwrap();
    for (lang, sentence) in [("vi", "đã có tệp"), ("en", "there are files")] {
        let done = dvk(&["simulate", "--lang", lang, "--out", folder.0.to_str().unwrap()]);
        assert!(code(&done) == 2 && err(&done).contains(sentence), "{}", err(&done));
    }
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
}
