//! Two tablets and an office: work goes out in a file, scores come home in files, and all three hold the same.

use crate::ways::{
    assign, begin_as_the_office, begin_with_a_bundle, begin_with_the_sample, export, give_first_points, import,
    look_at, same, score_and_seal, six_words, take_back,
};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(two_tablets_score_without_a_network_and_the_office_holds_both_in_whatever_order);

promise!(the_sender_and_the_receiver_speak_of_the_same_number_of_changes_and_sheets_come_first);

const FIRST: &str = "Lý Thị Bích Ngọc";
const SECOND: &str = "Nguyễn Thị Hồng Vân";

async fn two_tablets_score_without_a_network_and_the_office_holds_both_in_whatever_order(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    begin_as_the_office(&office).await?;
    let for_first = assign(&office, FIRST).await?;
    let for_second = assign(&office, SECOND).await?;

    let first = stage.phone("first").await?;
    begin_with_a_bundle(&first, &for_first, FIRST).await?;
    let second = stage.device("second", (800, 1280)).await?;
    begin_with_a_bundle(&second, &for_second, SECOND).await?;
    stage.go_offline();
    score_and_seal(&first, 2).await?;
    score_and_seal(&second, 3).await?;
    let home = [export(&first).await?, export(&second).await?];
    for tablet in [&first, &second] {
        tablet.see("Mọi thay đổi đã có trong gói xuất").await?;
        tablet.see("Đã có trong gói xuất").await?;
    }

    import(&office, &home[0]).await?;
    import(&office, &home[1]).await?;
    let one_way = six_words(&office).await?;
    take_back(&office).await?;
    take_back(&office).await?;
    if six_words(&office).await? == one_way {
        return Err(Fault::new("taking both imports back changed nothing"));
    }
    import(&office, &home[1]).await?;
    import(&office, &home[0]).await?;
    same("the order of the bundles", &six_words(&office).await?, &one_way)?;

    let receipt = office.download(async || office.tap("Xuất biên nhận").await).await?;
    for tablet in [&first, &second] {
        look_at(tablet, &receipt).await?;
        tablet.see("Mọi thay đổi ghi tại máy này đã tới nơi.").await?;
        tablet.tap("Ghi nhận").await?;
        tablet.see("Văn phòng đã nhận mọi thay đổi").await?;
        tablet.open("/today").await?;
        tablet.see("Văn phòng đã nhận").await?;
        tablet.open("/settings").await?;
        tablet.see("ghi 1 phiếu tại máy này, 1 đã khóa").await?;
    }

    let whole = export(&office).await?;
    for tablet in [&first, &second] {
        import(tablet, &whole).await?;
        same(&tablet.name, &six_words(tablet).await?, &one_way)?;
    }
    Ok(())
}

async fn the_sender_and_the_receiver_speak_of_the_same_number_of_changes_and_sheets_come_first(stage: &Stage) -> Done {
    let sender = stage.phone("sender").await?;
    begin_with_the_sample(&sender).await?;
    give_first_points(&sender, "2").await?;
    sender.open("/transfer").await?;
    sender.see("Chưa xuất: 1 phiếu, 1 thay đổi").await?;
    sender.see(" thay đổi (trong đó 1 chưa xuất lần nào), 0 ảnh").await?;
    let carried = number_before(&sender, " thay đổi (trong đó 1").await?;
    let bundle = export(&sender).await?;

    let receiver = stage.device("receiver", (800, 1280)).await?;
    receiver.open("").await?;
    receiver.tap("Mở gói từ văn phòng").await?;
    receiver.pick_file("Chọn tệp gói", "", &bundle).await?;
    receiver.see("Xem trước khi nhập").await?;
    receiver.see(&format!("Gói có {carried} thay đổi")).await?;
    receiver.see(&format!("Nhập {carried} thay đổi")).await?;
    let order = receiver.ask(ORDER, vec![]).await?;
    if order != "" {
        return Err(Fault::new(order.to_string()));
    }

    // On a device that has all but the last change, what is new is told from what is here.
    let other = stage.device("other", (1280, 800)).await?;
    begin_with_the_sample(&other).await?;
    look_at(&other, &bundle).await?;
    other.see(&format!("Gói có {carried} thay đổi, 1 chưa có ở đây")).await?;
    other.see("Nhập 1 thay đổi").await
}

/// Where the words stand and what comes first in the list; nothing where it is as it should be.
const ORDER: &str = r#"
const top = (what) => document.querySelector(what).getBoundingClientRect().top;
if (top(".fingerprint") > top(".rows.card")) return "the six words stand below the list";
const rows = [...document.querySelectorAll(".rows.card strong")].map((each) => each.innerText);
const sheet = (row) => row.startsWith("Phiếu “");
const last = rows.findLastIndex(sheet);
return rows.length > 20 && last > 0 && rows.slice(0, last).every(sheet) ? "" : `${last}: ${rows.slice(0, 5).join(" | ")}`;
"#;

/// The number that stands before these words on the screen.
async fn number_before(device: &Device, words: &str) -> Done<String> {
    let text = device.page_text().await?;
    let before = text.split(words).next().unwrap_or_default();
    Ok(before.rsplit(|c: char| !c.is_ascii_digit() && c != '.').next().unwrap_or_default().to_owned())
}
