//! No barrier either on what is seldom open: the first steps, the set-up of a campaign, what a search finds, lists
//! narrowed and unfolded, a conflict, the question before everything is wiped.

use crate::barriers::{THEMES, look, none};
use crate::places::FIRST;
use crate::ways::{begin_as_the_office, begin_with_the_sample, export, give_first_points, look_at, take_what_is_shown};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(no_first_step_and_no_step_of_the_set_up_has_a_barrier_in_any_theme: chromium);
promise!(no_search_no_unfolded_list_and_no_record_has_a_barrier_in_any_theme: chromium);
promise!(no_conflict_and_no_question_has_a_barrier_in_any_theme: chromium);

async fn no_first_step_and_no_step_of_the_set_up_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let mut found = Vec::new();
    let own = stage.phone("own").await?;
    own.open("").await?;
    own.tap("Mở gói từ văn phòng").await?;
    in_each_theme(stage, &own, "a bundle from the office", &mut found).await?;
    own.open("").await?;
    own.tap("Lập đợt thi đua mới").await?;
    own.tap("Bắt đầu").await?;
    own.see("Xin ghi tên xã.").await?;
    in_each_theme(stage, &own, "a campaign of one's own", &mut found).await?;
    own.fill("Tên xã", "", "Mường Chiềng").await?;
    own.tap("Bắt đầu").await?;
    own.see("Sẵn sàng dùng ngoại tuyến").await?;
    in_each_theme(stage, &own, "ready", &mut found).await?;
    own.tap("Vào việc").await?;
    own.see("Bước 1 trên 5").await?;
    own.open("/today").await?;
    in_each_theme(stage, &own, "a day of a campaign with nothing in it", &mut found).await?;
    for step in 1..=5 {
        own.open(&format!("/setup/{step}")).await?;
        own.see(&format!("Bước {step} trên 5")).await?;
        if step == 4 {
            own.fill("Ký hiệu của từng loại văn bản", "", "Quyết định QĐ").await?;
            own.fill("Nhiệm kỳ", "", "2025–2030").await?;
            own.see("Chưa đọc được dòng “Quyết định QĐ”").await?;
        }
        in_each_theme(stage, &own, &format!("step {step} of the set-up"), &mut found).await?;
    }
    for place in ["/models", "/office/unit", "/schedule", "/nominations", "/reminders", "/receipts", "/figures"] {
        own.open(place).await?;
        in_each_theme(stage, &own, &format!("{place} with nothing in it"), &mut found).await?;
    }

    let sample = stage.phone("sample").await?;
    sample.open("").await?;
    sample.tap("Dùng dữ liệu mẫu").await?;
    sample.see("Chọn tên của bạn").await?;
    in_each_theme(stage, &sample, "who am I", &mut found).await?;
    sample.fill("Tìm tên", "", "khong co ai").await?;
    sample.see("0 người").await?;
    in_each_theme(stage, &sample, "who am I, and nobody is found", &mut found).await?;
    sample.fill("Tìm tên", "", "ly thi").await?;
    sample.tap_at("", "Lý Thị").await?;
    sample.see("Sẵn sàng dùng ngoại tuyến").await?;
    in_each_theme(stage, &sample, "ready, as a person", &mut found).await?;
    none(&found)
}

/// Unfolds whatever the page keeps folded.
const UNFOLD: &str = "document.querySelectorAll('main details').forEach((each) => { each.open = true; })";

async fn no_search_no_unfolded_list_and_no_record_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    let mut found = Vec::new();
    office.open("/office").await?;
    for (words, seen) in [("dong mit", "Thôn · "), ("khong-co-gi-ca", "Không tìm thấy")] {
        office.fill("Tìm trong cả phong trào", "", words).await?;
        office.see(seen).await?;
        in_each_theme(stage, &office, &format!("a search for “{words}”"), &mut found).await?;
    }
    for noun in ["thon", "unit", "team", "visit", "inspection", "media", "task", "money", "report"] {
        office.open(&format!("/office/{noun}")).await?;
        office.settle().await?;
        let first = office.ask(FIRST, vec![]).await?;
        office.ask(UNFOLD, vec![]).await?;
        in_each_theme(stage, &office, &format!("the list of {noun}, unfolded"), &mut found).await?;
        let first = first.as_str().filter(|first| !first.is_empty());
        office.open(first.ok_or_else(|| Fault::new(format!("the list of {noun} leads nowhere")))?).await?;
        office.settle().await?;
        office.ask(UNFOLD, vec![]).await?;
        in_each_theme(stage, &office, &format!("a {noun}, unfolded"), &mut found).await?;
    }
    none(&found)
}

async fn no_conflict_and_no_question_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let other = stage.phone("other").await?;
    begin_with_the_sample(&other).await?;
    give_first_points(&other, "1").await?;
    let bundle = export(&other).await?;
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "3").await?;
    let mut found = Vec::new();
    look_at(&phone, &bundle).await?;
    phone.see("Giữ cả hai cho đến khi bạn chọn.").await?;
    in_each_theme(stage, &phone, "a preview with a conflict", &mut found).await?;
    take_what_is_shown(&phone).await?;
    in_each_theme(stage, &phone, "an import that was taken in", &mut found).await?;
    phone.open("/today").await?;
    phone.see("1 chỗ hai máy ghi khác nhau").await?;
    in_each_theme(stage, &phone, "a day with a conflict", &mut found).await?;
    phone.tap_at("", "Đang chấm").await?;
    phone.see("Hai máy ghi khác nhau ở đây.").await?;
    in_each_theme(stage, &phone, "a sheet with a conflict", &mut found).await?;
    phone.open("/conflicts").await?;
    phone.see("còn 1 chỗ").await?;
    phone.tap("Giá trị khác").await?;
    phone.fill("Giá trị khác", "", "9,9").await?;
    phone.tap("Ghi giá trị này").await?;
    in_each_theme(stage, &phone, "a conflict and a third value that is none", &mut found).await?;
    phone.tap("Chọn “3").await?;
    phone.see("Không có chỗ nào phải chọn").await?;
    in_each_theme(stage, &phone, "the way back to a choice", &mut found).await?;

    phone.open("/settings").await?;
    phone.see("Chưa xóa được").await?;
    in_each_theme(stage, &phone, "what stands against wiping", &mut found).await?;
    export(&phone).await?;
    phone.open("/settings").await?;
    phone.tap("Xóa dữ liệu…").await?;
    phone.see("Xóa hẳn?").await?;
    in_each_theme(stage, &phone, "the question before wiping", &mut found).await?;
    none(&found)
}

/// Judges what the device shows, in each theme; adds what was found.
async fn in_each_theme(stage: &Stage, device: &Device, place: &str, found: &mut Vec<Fault>) -> Done {
    for theme in THEMES {
        found.extend(look(stage, device, place, theme).await?);
    }
    Ok(())
}
