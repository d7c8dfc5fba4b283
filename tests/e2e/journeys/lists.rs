//! Lists and days: what the office has to look after leads to it, lists are put in order, a month is walked by keys.

use crate::registers::{new_entry, save};
use crate::ways::{begin_as_the_office, own_campaign};
use crate::year::calendar_with_training_today;
use e2e::{Device, Done, Fault, Stage, promise};

promise!(the_office_s_day_leads_to_open_notices_units_without_a_model_and_all_that_is_due: chromium);
promise!(lists_are_put_in_order_and_found_in_it_again_and_people_stand_by_given_name: chromium);
promise!(the_focus_stays_in_a_long_list_however_it_is_walked);
promise!(every_row_that_a_search_found_is_there_while_it_is_typed);
promise!(what_was_chosen_or_remarked_is_found_by_its_words_and_leads_to_where_it_stands: chromium);
promise!(lists_are_narrowed_by_what_was_chosen_and_every_page_is_found_again_as_it_was_left: chromium);
promise!(a_month_of_the_calendar_is_walked_by_keys_on_a_phone_and_a_day_shows_what_it_holds: chromium);

async fn the_office_s_day_leads_to_open_notices_units_without_a_model_and_all_that_is_due(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    office.see("Chờ thông báo, xác nhận").await?;
    office.see("Quá hạn, còn thiếu").await?;
    office.picture("day-390").await?;
    office.tap_at("", "buổi (còn").await?;
    office
        .wait_for("the rest is unfolded", "return document.querySelectorAll('details.cut[open] li').length > 0")
        .await?;
    office.tap_at("", "Đơn vị chưa đăng ký mô hình").await?;
    office.wait_for("the list of units", "return location.hash === '#/office/unit'").await?;
    office.see("0 mô hình").await?;
    let shown = office.list_of("Các đơn vị").await?;
    if shown.iter().any(|unit| !unit.contains("0 mô hình")) {
        return Err(Fault::new(format!("it shows others too: {shown:?}")));
    }
    office.open("/today").await?;
    office.see("Quá hạn, còn thiếu").await?;
    own_day(stage).await
}

/// A campaign of one's own, in which a unit has no model.
async fn own_day(stage: &Stage) -> Done {
    let office = stage.phone("own").await?;
    own_campaign(&office).await?;
    new_entry(&office, "Các đơn vị", "đơn vị").await?;
    office.fill("Tên", "", "Hội Người cao tuổi xã").await?;
    save(&office, "Hội Người cao tuổi xã").await?;
    office.open("/today").await?;
    office.see("1 đơn vị").await
}

async fn lists_are_put_in_order_and_found_in_it_again_and_people_stand_by_given_name(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    office.open("/models").await?;
    let by_name = office.list_of("Mô hình").await?;
    office.choose("Sắp xếp", "Ngày, mới nhất trước").await?;
    let latest = differs(&office, "Mô hình", &by_name).await?;
    office.choose("Sắp xếp", "Theo tình trạng").await?;
    differs(&office, "Mô hình", &latest).await?;
    office.choose("Sắp xếp", "Ngày, mới nhất trước").await?;
    office.see_list("Mô hình", &latest).await?;
    office.open("/today").await?;
    office.see("Khảo sát hôm nay").await?;
    office.open("/models").await?;
    office.see_list("Mô hình", &latest).await?;
    office.picture("models").await?;

    office.open("/office/task").await?;
    let own = office.list_of("Nhiệm vụ theo kế hoạch").await?;
    office.choose("Sắp xếp", "Theo tình trạng").await?;
    differs(&office, "Nhiệm vụ theo kế hoạch", &own).await?;
    for name in ["Lò Hạ Đào", "Vũ Hạ Dậu", "Bùi Hạ Ánh"] {
        office.open("/office/person/+").await?;
        office.fill("Tên", "", name).await?;
        save(&office, name).await?;
    }
    office.open("/office/person").await?;
    office.fill("Tìm trong danh sách", "", "hạ").await?;
    office.see("Lò Hạ Đào").await?;
    let text = office.page_text().await?;
    let at = |name: &str| text.find(name).ok_or_else(|| Fault::new(format!("{name} is not in sight")));
    if at("Bùi Hạ Ánh")? < at("Vũ Hạ Dậu")? && at("Vũ Hạ Dậu")? < at("Lò Hạ Đào")? {
        return Ok(());
    }
    Err(Fault::new("people do not stand by given name"))
}

async fn the_focus_stays_in_a_long_list_however_it_is_walked(stage: &Stage) -> Done {
    const ROW: &str =
        "return document.activeElement.closest('[data-row]')?.dataset.row ?? document.activeElement.tagName";
    let office = stage.device("office", (800, 1280)).await?;
    begin_as_the_office(&office).await?;
    office.open("/models").await?;
    office.see("54 trên 54 mô hình").await?;
    office.ask("document.querySelector('[data-row] a').focus()", vec![]).await?;
    let walk = [("\u{e010}", 53, 1), ("\u{e013}", 0, 53), ("\u{e015}", 40, 40), ("\u{e011}", 0, 1)];
    for (key, to, times) in walk {
        for _ in 0..times {
            office.press(key).await?;
            office.settle().await?;
        }
        office.wait_for(&format!("row {to}"), &format!("return (() => {{ {ROW} }})() === '{to}'")).await?;
    }
    // Scrolled out of sight by a finger, it is where it was.
    for (row, scrolls) in [(0, [3_000, 0]), (10, [3_000, 0]), (10, [900, 1_400]), (40, [0, 3_000])] {
        office.ask(&format!("scrollTo(0, {row} * 80)"), vec![]).await?;
        let there =
            format!("const row = document.querySelector(\"[data-row='{row}'] a\"); row?.focus(); return !!row;");
        office.wait_for(&format!("row {row} to be focused"), &there).await?;
        for down in scrolls {
            office.ask(&format!("scrollTo(0, {down})"), vec![]).await?;
            office.settle().await?;
            office.settle().await?;
            let still = format!("return (() => {{ {ROW} }})() === '{row}'");
            office.wait_for(&format!("row {row} still at {down}"), &still).await?;
        }
    }
    Ok(())
}

/// Waits until the list reads otherwise, and how.
async fn differs(device: &Device, list: &str, before: &[String]) -> Done<Vec<String>> {
    for _ in 0..100 {
        let now = device.list_of(list).await?;
        if now != before {
            return Ok(now);
        }
    }
    Err(Fault::new(format!("“{list}” stays as it was")))
}

/// Whether every list of the search has its rows, as far as they are in sight.
const ROWS: &str = "
const lists = [...document.querySelectorAll('ul.virtual')];
const seen = lists.filter((one) => one.getBoundingClientRect().top < innerHeight && one.getBoundingClientRect().bottom > 0);
return lists.length > 0 && seen.every((one) => one.querySelector('li'));";

async fn every_row_that_a_search_found_is_there_while_it_is_typed(stage: &Stage) -> Done {
    let office = stage.device("office", (800, 1280)).await?;
    begin_as_the_office(&office).await?;
    office.open("/office").await?;
    for words in ["ngày 10/4", "nguyen huu tung", "trach nhiem"] {
        office.fill("Tìm trong cả phong trào", "", "n").await?;
        office.press("\u{e003}").await?;
        for letter in words.chars() {
            office.press(letter).await?;
            office.settle().await?;
        }
        office.wait_for(&format!("rows of “{words}”"), ROWS).await?;
    }
    Ok(())
}

async fn what_was_chosen_or_remarked_is_found_by_its_words_and_leads_to_where_it_stands(stage: &Stage) -> Done {
    const SEARCH: &str = "Tìm trong cả phong trào";
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    office.open("/office").await?;
    for (words, name, why) in [
        ("dai khong day", "Tiếng kẻng bình yên ở thôn bản", "Tin, bài · Kênh: Đài phát thanh không dây"),
        ("quốc phòng", "Lính cũ dặn lính mới", "Mô hình, điển hình · Lĩnh vực: Quốc phòng"),
        ("to chuc chinh tri", "Hội Cựu chiến binh xã", "Đơn vị · Loại đơn vị: Tổ chức chính trị - xã hội"),
        ("Hai ngã ba sát rừng", "Phiếu chấm", "Nguyễn Thị Hồng Vân · Hạn chế: Hai ngã ba sát rừng"),
    ] {
        office.fill(SEARCH, "", words).await?;
        office.see(name).await?;
        office.see(why).await?;
    }
    office.picture("found").await?;
    office.tap_at("", "Hai ngã ba sát rừng").await?;
    office.see("Phiếu chấm · Nguyễn Thị Hồng Vân").await?;
    office.see("Văn phòng mở để xem").await
}

async fn lists_are_narrowed_by_what_was_chosen_and_every_page_is_found_again_as_it_was_left(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    office.open("/office/unit").await?;
    office.see("28 mục").await?;
    office.choose("Loại đơn vị", "Tổ chức chính trị - xã hội").await?;
    office.see("4 trên 28 mục").await?;
    office.picture("units").await?;

    office.open("/models").await?;
    office.see("54 trên 54 mô hình").await?;
    office.wait_for("a page of 240 nodes at most", "return document.querySelectorAll('*').length <= 240").await?;
    office.tap("Lọc thêm").await?;
    office.choose("Tập thể hay cá nhân", "Cá nhân").await?;
    office.see("8 trên 54 mô hình").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", "quốc phòng").await?;
    office.see("1 trên 54 mô hình").await?;
    office.see("Lọc thêm (1)").await?;
    office.picture("models").await?;

    office.open("/receipts").await?;
    office.choose("Tình trạng", "Chậm").await?;
    office.see("2 trên 54 mục").await?;
    office.choose("Sắp xếp", "Theo đơn vị").await?;
    let late = office.list_of("Sổ nhận đăng ký").await?;

    office.open("/nominations").await?;
    let left = office.number_above("chưa giới thiệu").await?;
    office.tap("Chỉ mô hình chưa giới thiệu").await?;
    let shown = format!("{left} trên 53 mục");
    office.see(&shown).await?;

    office.open("/schedule").await?;
    office.pick_moment("Đến ngày", "2027-02-17").await?;
    let week = "Tuần 15/02/2027 đến 21/02/2027";
    office.see(week).await?;

    office.open("/today").await?;
    office.see("Khảo sát hôm nay").await?;
    office.open("/office/unit").await?;
    office.see("4 trên 28 mục").await?;
    office.open("/models").await?;
    office.see("1 trên 54 mô hình").await?;
    office.open("/receipts").await?;
    office.see_list("Sổ nhận đăng ký", &late).await?;
    office.open("/nominations").await?;
    office.see(&shown).await?;
    office.open("/schedule").await?;
    office.see(week).await?;
    office.tap("Tuần này").await?;
    office.see_no(week).await?;
    office.open("/today").await?;
    office.see("Khảo sát hôm nay").await?;
    office.open("/schedule").await?;
    office.see("Chưa xếp lịch").await?;
    office.see_no(week).await
}

async fn a_month_of_the_calendar_is_walked_by_keys_on_a_phone_and_a_day_shows_what_it_holds(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    calendar_with_training_today(&office).await?;
    office.tap("Lịch tháng").await?;
    office.see("Tập huấn kỹ năng, lần 1").await?;
    office.picture("month-390").await?;
    office
        .wait_for("nothing is wider than the phone", "return document.documentElement.scrollWidth <= innerWidth")
        .await?;
    let only = "return document.querySelectorAll('[role=grid] [tabindex=\"0\"]').length === 1";
    office.wait_for("one day can be reached by the tab key", only).await?;
    let now = "return document.querySelector('[role=grid] [aria-current=date]').dataset.day";
    let day = office.ask(now, vec![]).await?;
    let month = "return document.querySelector('[role=grid]').getAttribute('aria-label')";
    let here = office.ask(month, vec![]).await?;
    office.tab_to(", 1 việc").await?;
    for (key, days) in [(RIGHT, 1), (DOWN, 8), (LEFT, 7), (UP, 0)] {
        office.press(key).await?;
        let there = format!(
            "const at = new Date({day} + 'T00:00Z'); at.setUTCDate(at.getUTCDate() + {days});
            return document.activeElement.dataset.day === at.toISOString().slice(0, 10)"
        );
        office.wait_for("the focus is on the day that the key leads to", &there).await?;
    }
    office.see("Tập huấn kỹ năng, lần 1").await?;
    office.press(PAGE_DOWN).await?;
    let gone = format!("return document.querySelector('[role=grid]').getAttribute('aria-label') !== {here}");
    office.wait_for("the next month", &gone).await?;
    office.see_no("Tập huấn kỹ năng, lần 1").await?;
    office.tap("Tháng trước").await?;
    let back = format!("return document.querySelector('[role=grid]').getAttribute('aria-label') === {here}");
    office.wait_for("the month before", &back).await?;
    office.tap("Tháng trước").await?;
    office.tap("Về hôm nay").await?;
    office.see("Tập huấn kỹ năng, lần 1").await
}

const LEFT: &str = "\u{e012}";
const UP: &str = "\u{e013}";
const RIGHT: &str = "\u{e014}";
const DOWN: &str = "\u{e015}";
const PAGE_DOWN: &str = "\u{e00f}";
