//! Visits are planned: a week on one board, by hand or by keyboard; a day is typed.

use crate::registers::{new_entry, save};
use crate::ways::own_campaign;
use e2e::{Done, Stage, promise};

promise!(a_week_of_visits_is_planned_on_one_board_by_hand_or_by_keyboard: chromium firefox);
promise!(a_visit_says_how_far_its_notice_is_and_what_else_to_look_at: chromium);
promise!(a_day_that_is_typed_is_one_change_and_half_a_year_is_none: chromium);

/// Drags as a hand does; no driver drags in all browsers.
const DRAG: &str = r#"
const [what, onto] = arguments;
const shows = (kind, text) => [...document.querySelectorAll(kind)].find((each) => each.innerText.includes(text));
const from = shows("[draggable=true]", what), to = shows(".slot", onto) || shows(".day", onto);
const hand = new DataTransfer();
const say = (kind, on) => on.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: hand }));
say("dragstart", from);
say("dragover", to);
say("drop", to);
say("dragend", from);
"#;

async fn a_week_of_visits_is_planned_on_one_board_by_hand_or_by_keyboard(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    own_campaign(&office).await?;
    new_entry(&office, "Các đơn vị", "đơn vị").await?;
    office.fill("Tên", "", "Hội Nông dân xã").await?;
    save(&office, "Hội Nông dân xã").await?;
    for name in ["Đường hoa tự quản", "Tiếng kẻng bình yên"] {
        office.open("/models").await?;
        office.tap("Thêm mô hình").await?;
        office.fill("Tên", "", name).await?;
        office.choose("Đơn vị", "Hội Nông dân xã").await?;
        save(&office, name).await?;
        office.open("/nominations").await?;
        office.tap(&format!("Giới thiệu {name}")).await?;
        office.see(&format!("Đã giới thiệu {name}")).await?;
        office.wait_for("the focus stays in the row", IN_A_ROW).await?;
    }
    new_entry(&office, "Lịch khảo sát", "buổi khảo sát").await?;
    office.pick_moment("Ngày", "2026-08-26").await?;
    office.pick_moment("Giờ", "08:30").await?;
    save(&office, "").await?;
    office.open("/schedule").await?;
    office.see("Chưa xếp lịch").await?;
    office.pick_moment("Đến ngày", "2026-08-19").await?;
    office.tap("Tuần sau").await?;
    office.see("Thứ Tư 26/08/2026").await?;
    office.choose("Xếp Đường hoa tự quản vào buổi", "08:30").await?;
    office.see("Đã xếp Đường hoa tự quản").await?;
    office.ask(DRAG, vec!["Tiếng kẻng bình yên".into(), "08:30".into()]).await?;
    office.see("Đã xếp Tiếng kẻng bình yên").await?;
    office.see("Mọi mô hình được giới thiệu đã có buổi khảo sát.").await?;
    office.tap("Muộn một ngày").await?;
    office.see("sang 27/08/2026").await?;
    office.wait_for("the focus goes along with the visit", IN_A_ROW).await?;
    office.ask(DRAG, vec!["08:30".into(), "Thứ Sáu 28/08/2026".into()]).await?;
    office.see("sang 28/08/2026").await?;
    office.tap("Hoàn tác").await?;
    office.see("Đã lưu trên máy").await?;
    office.tap("08:30").await?;
    office
        .wait_for(
            "the visit is on Thursday",
            "return document.querySelector('input[type=date]')?.value === '2026-08-27'",
        )
        .await
}

/// Whether the focus is on a button of a row.
const IN_A_ROW: &str =
    "return document.activeElement.tagName === 'BUTTON' && document.activeElement.closest('[data-keep]') !== null";

/// As a browser tells of a day that is typed: a change at each digit of the year, and at each digit of the day.
const TYPE_DAYS: &str = r#"
const field = document.querySelector("input[type=date]");
field.focus();
for (const day of arguments[0].split(" ")) {
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "2", bubbles: true }));
  field.value = day;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
field.blur();
"#;

async fn a_day_that_is_typed_is_one_change_and_half_a_year_is_none(stage: &Stage) -> Done {
    let office = stage.device("office", (800, 1280)).await?;
    own_campaign(&office).await?;
    new_entry(&office, "Lịch khảo sát", "buổi khảo sát").await?;
    office.pick_moment("Ngày", "2026-08-26").await?;
    office.pick_moment("Giờ", "08:30").await?;
    save(&office, "").await?;
    office.ask(TYPE_DAYS, vec!["0002-09-03 0020-09-03 0202-09-03 2026-09-03 2026-09-08".into()]).await?;
    office.see("Đã lưu trên máy").await?;
    office.tap("Lịch sử").await?;
    office.see("08/09/2026").await?;
    for half in ["03/09/2026", "03/09/0202", "03/09/202"] {
        office.see_no(half).await?;
    }
    office.ask(TYPE_DAYS, vec!["0020-10-01 0202-10-01".into()]).await?;
    office.see("năm chưa đúng").await?;
    office.reload().await?;
    office
        .wait_for(
            "the day before it stands",
            "return document.querySelector('input[type=date]')?.value === '2026-09-08'",
        )
        .await
}

async fn a_visit_says_how_far_its_notice_is_and_what_else_to_look_at(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    new_entry(&office, "Lịch khảo sát", "buổi khảo sát").await?;
    office.pick_moment("Ngày", "2026-03-10").await?;
    save(&office, "").await?;
    for said in [
        "Chưa gửi thông báo đến cơ sở.",
        "ngoài thời gian khảo sát",
        "Chưa phân công đoàn.",
        "Chưa có mô hình nào trong buổi khảo sát.",
        // The list to choose from is empty, and says why.
        "Chưa có mô hình nào được giới thiệu khảo sát.",
    ] {
        office.see(said).await?;
    }
    office.open("/office/visit").await?;
    office.see("Chưa thông báo").await?;
    office.see("Ngoài thời gian khảo sát").await?;
    office.tap("10/03/2026").await?;
    office.pick_moment("Ngày soạn thông báo", "2026-03-02").await?;
    office.fill("Người soạn thông báo", "", "Hà Văn Tiến").await?;
    office.see("Chưa gửi thông báo đến cơ sở.").await?;
    office.pick_moment("Ngày gửi thông báo", "2026-03-04").await?;
    office.see_no("Chưa gửi thông báo đến cơ sở.").await?;
    office.pick_moment("Ngày", "2026-03-12").await?;
    office.see("Cơ sở được báo ngày 10/03/2026; ngày khảo sát đã đổi.").await?;
    office.tap("Lịch sử").await?;
    office.see("Nội dung đã thông báo").await?;
    office.open("/office/visit").await?;
    office.see("Đã thông báo").await?;
    office.see("Ngoài thời gian khảo sát").await
}
