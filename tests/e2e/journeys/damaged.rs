//! Every file that is not what it should be, through the picker: each with its sentence; what is good is taken, and
//! nothing else changes.

use crate::forge::{Forge, derived};
use crate::ways::{
    begin_as_the_office, begin_with_the_sample, export, give_first_points, import, look_at, own_campaign, same,
    six_words, take_back, take_what_is_shown,
};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(a_file_that_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing);
promise!(a_practice_bundle_never_goes_into_real_data: chromium);
promise!(what_is_nested_without_end_and_an_end_with_one_wrong_byte_are_named_and_change_nothing: chromium);
promise!(of_a_damaged_bundle_what_is_good_is_taken_and_the_rest_is_listed);

const UNTOUCHED: &str = "Dữ liệu trên máy này không đổi.";

async fn a_file_that_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_as_the_office(&phone).await?;
    let held = six_words(&phone).await?;
    let bundle = Forge::of(&std::fs::read(export(&phone).await?)?);
    let text = bundle.bytes();
    let photo = [&[0xff, 0xd8, 0xff, 0xe0, 0, 16][..], b"JFIF", &[7; 4000]].concat();
    let brackets = "[".repeat(1_000_000).into_bytes();
    let headless = Forge::of(&text).broken("\"header\":{", "\"header\":{#").broken("\"trailer\":{", "\"trailer\":{#");
    let refused: Vec<(&str, Vec<u8>, &str)> = vec![
        ("empty.json", Vec::new(), "Tệp trống."),
        ("photo.json", photo, "Đây là tệp ảnh, không phải gói dữ liệu."),
        ("word.txt", b"PK\x03\x04word/document.xml".to_vec(), "Đây là tệp nén hoặc tệp Word, Excel"),
        ("brackets.json", brackets, "Tệp này không phải gói dữ liệu, hoặc bị cắt ngay từ đầu."),
        ("start.json", text.iter().take(20).copied().collect(), "hoặc bị cắt ngay từ đầu."),
        ("headless.json", headless.bytes(), "Gói hỏng cả phần đầu và phần cuối"),
        (
            "newer.json",
            bundle.with("\"version\":1", "\"version\":2").bytes(),
            "Gói theo phiên bản mới hơn (phiên bản 2).",
        ),
        ("other.json", bundle.with("campaign/mau-2026", "campaign/xa-khac").bytes(), "Gói thuộc đợt khác:"),
        (
            "real.json",
            bundle.with("\"training\":true", "\"training\":false").bytes(),
            "Gói thật không được nhập vào dữ liệu tập huấn.",
        ),
    ];
    for (name, bytes, sentence) in refused {
        let file = stage.write_file(name, &bytes)?;
        refuses(&phone, &file, sentence).await?;
    }
    let large = stage.write_file("large.json", b"{")?;
    std::fs::OpenOptions::new().write(true).open(&large)?.set_len((2 << 30) + 1)?;
    refuses(&phone, &large, "Tệp quá lớn").await?;
    std::fs::remove_file(large)?;
    same("after all the refusals", &six_words(&phone).await?, &held)?;

    let again = stage.write_file("again.json", &text)?;
    look_at(&phone, &again).await?;
    phone.see("Không có gì mới").await?;
    phone.tap("Thôi").await?;
    same("after the same again", &six_words(&phone).await?, &held)
}

async fn a_practice_bundle_never_goes_into_real_data(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    let held = six_words(&office).await?;
    let own = Forge::of(&std::fs::read(export(&office).await?)?);
    let practice = own.with("\"training\":false", "\"training\":true");
    let practice = stage.write_file("practice.json", &practice.bytes())?;
    let other = stage.phone("other").await?;
    begin_with_the_sample(&other).await?;
    let sample = export(&other).await?;
    // One that calls itself of the same campaign, and the sample.
    for file in [practice, sample] {
        refuses(&office, &file, "Gói tập huấn không được nhập vào dữ liệu thật.").await?;
    }
    same("after both", &six_words(&office).await?, &held)?;
    office.open("/models").await?;
    office.see("Chưa có mô hình").await
}

async fn what_is_nested_without_end_and_an_end_with_one_wrong_byte_are_named_and_change_nothing(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    let bundle = Forge::of(&std::fs::read(export(&phone).await?)?);
    let mine = bundle.own_event("sheet.give").ok_or_else(|| Fault::new("the bundle holds no points"))?;
    let held = six_words(&phone).await?;
    let nested = |deep: usize| {
        let value = format!("[{}1{}]", "[".repeat(deep), "]".repeat(deep));
        let device = mine.split("\"d\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        bundle.holding(&[mine.replace("[200]", &value).replace(device, "zzzzzzzzzzzzzzz9")])
    };
    let digest = bundle.broken("\"digest\":\"", "\"digest\";\"");
    let heads = bundle.broken("\"header\":{", &format!("\"header\":{}{{", "[".repeat(1_000_000)));
    let text = String::from_utf8_lossy(&bundle.bytes()).into_owned();
    let (before, after) = text.rsplit_once("\"digest\":\"").ok_or_else(|| Fault::new("the bundle has no digest"))?;
    let (first, rest) = after.split_at(1);
    let other = if first == "0" { "1" } else { "0" };
    let flipped = format!("{before}\"digest\":\"{other}{rest}").into_bytes();
    for (name, bytes, sentence) in [
        ("sixty.json", nested(60).bytes(), "Bản ghi lồng quá nhiều lớp"),
        ("million.json", nested(1_000_000).bytes(), "Bản ghi quá dài"),
        ("head.json", heads.bytes(), "Phần đầu của gói bị hỏng"),
        ("end.json", digest.bytes(), "Phần cuối của gói bị hỏng"),
        ("digest.json", flipped, "Có dòng bị bớt, thêm hoặc đổi chỗ"),
    ] {
        let file = stage.write_file(name, &bytes)?;
        look_at(&phone, &file).await?;
        phone.see(sentence).await?;
        phone.see("Không có gì mới").await?;
        phone.tap("Thôi").await?;
        same(name, &six_words(&phone).await?, &held)?;
    }
    phone.open("/today").await?;
    phone.tap_at("", "Đang chấm 1/").await?;
    phone.see("2 / 100").await
}

async fn refuses(device: &Device, file: &std::path::Path, sentence: &str) -> Done {
    device.pick_file("Chọn tệp gói", "", file).await?;
    device.see(sentence).await?;
    device.see(UNTOUCHED).await?;
    device.tap("Đóng").await?;
    device.see_no(UNTOUCHED).await
}

async fn of_a_damaged_bundle_what_is_good_is_taken_and_the_rest_is_listed(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    phone.tap_at("2", "chưa chấm").await?;
    phone.see("Đã lưu trên máy").await?;
    let bundle = Forge::of(&std::fs::read(export(&phone).await?)?);
    let mine = bundle.own_event("sheet.give").ok_or_else(|| Fault::new("the bundle holds no points"))?;
    let held = six_words(&phone).await?;

    let hostile = Hostile::of(&mine)?;
    let events: Vec<String> = hostile.events.iter().map(|(event, _)| event.clone()).collect();
    let file = stage.write_file("hostile.json", &bundle.holding(&events).bytes())?;
    look_at(&phone, &file).await?;
    phone.see("Tệp này không nguyên vẹn").await?;
    for (_, sentence) in &hostile.events {
        phone.see(sentence).await?;
    }
    phone.see("Đồng hồ máy ghi lệch xa").await?;
    let promised = phone.list_of("Mã đối chiếu").await?;
    phone.tap("Thôi").await?;
    same("left", &six_words(&phone).await?, &held)?;
    import(&phone, &file).await?;
    phone.see("Đã nhập 4 thay đổi").await?;
    same("taken", &six_words(&phone).await?, &promised)?;
    take_back(&phone).await?;
    // What was taken back and saved is not taken for lost when the page is opened again.
    phone.see_no("Đang lưu").await?;
    phone.reload().await?;
    same("taken back", &six_words(&phone).await?, &held)?;

    let good = hostile.good;
    let three = bundle.holding(&[good[0].clone(), good[1].clone(), good[2].clone()]);
    let cut = stage.write_file("cut.json", &three.cut())?;
    take(&phone, &cut, "Tệp bị cắt giữa chừng tại đây", 1).await?;
    let flipped = stage.write_file("flipped.json", &three.broken("Thôn Hai", "Thôn Hại").bytes())?;
    take(&phone, &flipped, "Bản ghi sai mã kiểm", 1).await?;
    let other = mine.replace("[200]", "[100]");
    let fork = stage.write_file("fork.json", &bundle.holding(&[other]).bytes())?;
    take(&phone, &fork, "Một máy đã được sao chép hoặc khôi phục.", 1).await?;
    phone.see("Từ nay máy ghi dưới mã mới; không có gì bị mất.").await
}

/// Looks at a file, reads this sentence, and takes so many changes in.
async fn take(device: &Device, file: &std::path::Path, sentence: &str, new: usize) -> Done {
    look_at(device, file).await?;
    device.see(sentence).await?;
    take_what_is_shown(device).await?;
    device.see(&format!("Đã nhập {new} thay đổi")).await
}

/// Events that should not be, each with the sentence that its preview owes, and some that may.
struct Hostile {
    events: Vec<(String, &'static str)>,
    good: Vec<String>,
}

impl Hostile {
    /// Made from a true event that gives two points to a criterion.
    fn of(mine: &str) -> Done<Hostile> {
        let json: serde_json::Value = serde_json::from_str(mine).map_err(|fault| Fault::new(fault.to_string()))?;
        let sheet = json["r"].as_object().and_then(|all| all.keys().next()).cloned().unwrap_or_default();
        let point = json["r"][&sheet].as_object().and_then(|all| all.keys().find(|key| key.starts_with("p."))).cloned();
        let point = point.ok_or_else(|| Fault::new("no points in it"))?;
        let wall = json["t"].as_i64().unwrap_or_default();
        let mut n = 0;
        let mut device = || {
            n += 1;
            format!("zzzzzzzzzzzzzz{:02}", n)
        };
        let mut one = |record: &str, register: &str, value: &str, wall: i64| {
            let device = device();
            format!(
                r#"{{"a":"sheet.give","d":"{device}","n":1,"r":{{"{record}":{{"{register}":[{value}]}}}},"t":{wall}}}"#
            )
        };
        let mut events = Vec::new();
        for (value, sentence) in [
            ("NaN", "Bản ghi có ký tự sai chỗ"),
            ("1e400", "Số không phải số nguyên phần trăm"),
            ("9.5", "Số không phải số nguyên phần trăm"),
            ("9007199254740993", "Số quá lớn"),
            ("\"9,5\"", "Giá trị sai loại"),
            ("-100", "Điểm hoặc số ngoài khoảng cho phép"),
            ("200000", "Điểm hoặc số ngoài khoảng cho phép"),
            ("210", "Điểm không đúng bước của tiêu chí"),
        ] {
            events.push((one(&sheet, &point, value, wall), sentence));
        }
        let remark = point.replacen("p.", "r.", 1);
        let (long, vast) = (format!("\"{}\"", "đ".repeat(30_000)), format!("\"{}\"", "a".repeat(1 << 20)));
        for (value, sentence) in [
            (r#""\ud800""#, "Chữ bị hỏng nửa ký tự"),
            (r#""\u0000""#, "Chữ có ký tự rỗng"),
            ("\"a\u{202e}b\"", "Chữ có ký tự ẩn hoặc đảo chiều"),
            (&long, "Đoạn chữ quá dài"),
            (&vast, "Bản ghi quá dài"),
        ] {
            events.push((one(&sheet, &remark, value, wall), sentence));
        }
        for record in ["__proto__", "../thon", "thon/../../etc"] {
            events.push((one(record, "name", "\"x\"", wall), "Tên bản ghi không hợp lệ"));
        }
        let twice = one(&sheet, &point, "100", wall).replacen("\"n\":1,", "\"n\":1,\"n\":2,", 1);
        events.push((twice, "Một mục ghi hai lần"));
        // From here on they may come in, but something is said about them.
        let key = "model/mau-01|person/mau-01|1|rubric/khong-ai-biet";
        let unknown = one(&derived("sheet", key), "p.I.1", "100", wall).replacen(
            "\"p.I.1\"",
            r#""assessor":["person/mau-01"],"model":["model/mau-01"],"p.I.1":[100],"round":[1],"rubric":["rubric/khong-ai-biet"],"x""#,
            1,
        );
        let unknown = unknown.replace(r#","x":[100]"#, "");
        events.push((unknown, "Phiếu theo bộ tiêu chí chưa có trên máy"));
        events.push((one("thon/xua", "name", "\"Thôn Xưa\"", 0), "01/1970"));
        events.push((one("thon/sau", "name", "\"Thôn Sau\"", 3_786_912_000_000), "/2090"));
        events.push((one("thon/roi", "name", "\"Thôn Ro\u{302}\u{323}i\"", wall), "dấu chữ tách rời"));
        let good = ["Thôn Một", "Thôn Hai", "Thôn Ba"];
        let good =
            good.iter().enumerate().map(|(n, name)| one(&format!("thon/g{n}"), "name", &format!("\"{name}\""), wall));
        Ok(Hostile { good: good.collect(), events })
    }
}
