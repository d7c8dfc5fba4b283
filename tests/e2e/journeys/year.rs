//! The year's work at the office: tasks of the plan, training, media, inspections, reports and money, each entered by hand
//! and counted; the calendar as a file.

use crate::registers::{new_entry, save};
use crate::ways::{begin_as_the_office, own_campaign, today};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(the_plans_tasks_are_there_and_one_is_ticked_off: chromium);
promise!(money_that_came_and_money_that_was_spent_leave_a_balance: chromium);
promise!(a_unit_is_inspected_by_a_form_and_reports_in_time: chromium);
promise!(an_inspection_keeps_its_items_when_its_form_changes: chromium);
promise!(a_training_session_and_a_media_item_are_kept_and_counted: chromium);
promise!(every_dated_thing_stands_in_the_calendar_and_in_its_file);

async fn the_plans_tasks_are_there_and_one_is_ticked_off(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    office.open("/office/task").await?;
    office.see("12\nnhiệm vụ").await?;
    office.see("0\nđã xong").await?;
    office.tap_at("", "Đăng ký xây dựng từ 01 đến 02 mô hình").await?;
    office.see_control("Ngày hoàn thành").await?;
    office.pick_moment("Ngày hoàn thành", "2026-04-08").await?;
    office.see("Đã lưu trên máy").await?;
    office.open("/office/task").await?;
    office.see("1\nđã xong").await?;
    office.see("0\nquá hạn").await
}

async fn money_that_came_and_money_that_was_spent_leave_a_balance(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    for (what, flow, amount) in [("Ngân sách xã", "Được cấp", "15.000.000"), ("Xăng xe", "Chi", "1 250 000")]
    {
        new_entry(&office, "Kinh phí", "khoản kinh phí").await?;
        office.fill("Nội dung", "", what).await?;
        office.choose("Thu hay chi", flow).await?;
        office.pick_moment("Ngày", "2026-08-03").await?;
        office.fill("Số tiền", "", amount).await?;
        save(&office, what).await?;
    }
    office.open("/office/money").await?;
    office.see("15.000.000\nđược cấp (đồng)").await?;
    office.see("1.250.000\nđã chi (đồng)").await?;
    office.see("13.750.000\ncòn lại (đồng)").await
}

async fn a_unit_is_inspected_by_a_form_and_reports_in_time(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Kiểm tra đơn vị", "cuộc kiểm tra").await?;
    office.choose("Đơn vị", "Hội Nông dân xã").await?;
    office.pick_moment("Ngày", "2026-09-15").await?;
    office.choose("Mẫu kiểm tra", "Kiểm tra việc triển khai").await?;
    office.tap_at("Đạt một phần", "1. ").await?;
    office.fill("Kiến nghị", "", "Bổ sung sổ theo dõi").await?;
    save(&office, "").await?;
    office.reload().await?;
    office.see("Bổ sung sổ theo dõi").await?;

    office.open("/office/report").await?;
    office.see("Chưa có báo cáo cả năm (28)").await?;
    new_entry(&office, "Báo cáo nhận được", "báo cáo").await?;
    office.choose("Đơn vị", "Trạm Y tế xã").await?;
    office.choose("Kỳ báo cáo", "Cả năm").await?;
    office.pick_moment("Hạn", "2026-11-30").await?;
    office.pick_moment("Ngày nhận", "2026-11-20").await?;
    save(&office, "").await?;
    office.open("/office/report").await?;
    office.see("1\nđúng hạn").await?;
    office.see("Chưa có báo cáo cả năm (27)").await?;
    office.choose("Kỳ báo cáo", "6 tháng đầu năm").await?;
    office.see("1\nchậm").await?;
    office.see("Chưa có báo cáo 6 tháng đầu năm (26)").await
}

async fn an_inspection_keeps_its_items_when_its_form_changes(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    new_entry(&office, "Các đơn vị", "đơn vị").await?;
    office.fill("Tên", "", "Hội Nông dân xã").await?;
    save(&office, "Hội Nông dân xã").await?;
    new_entry(&office, "Kiểm tra đơn vị", "cuộc kiểm tra").await?;
    office.choose("Đơn vị", "Hội Nông dân xã").await?;
    office.choose("Mẫu kiểm tra", "Kiểm tra việc triển khai").await?;
    office.tap_at("Đạt một phần", "2. Phân công").await?;
    save(&office, "").await?;
    office.open("/office/checklist").await?;
    office.tap_at("", "Kiểm tra việc triển khai").await?;
    office.fill("Các nội dung", "", "Có sổ theo dõi").await?;
    office.tap("Lịch sử").await?;
    office.see("Đã lưu trên máy").await?;
    office.open("/office/inspection").await?;
    office.see("1/10 nội dung").await?;
    office.tap_at("", "Hội Nông dân xã").await?;
    office.see("theo bản 1 của mẫu").await?;
    office.see("2. Phân công").await?;
    office.see_no("1. Có sổ theo dõi").await?;
    new_entry(&office, "Kiểm tra đơn vị", "cuộc kiểm tra").await?;
    office.choose("Mẫu kiểm tra", "Kiểm tra việc triển khai").await?;
    office.see("1. Có sổ theo dõi").await
}

async fn a_training_session_and_a_media_item_are_kept_and_counted(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Tập huấn", "hội nghị tập huấn").await?;
    office.fill("Chủ đề", "", "Quán triệt văn bản mới").await?;
    office.pick_moment("Ngày", "2026-06-05").await?;
    office.choose("Thêm đơn vị dự tập huấn", "Hội Nông dân xã").await?;
    office.choose("Thêm đơn vị dự tập huấn", "Trạm Y tế xã").await?;
    office.fill("Nội dung tài liệu", "", "Dân biết, dân bàn, dân làm, dân kiểm tra.").await?;
    save(&office, "Quán triệt văn bản mới").await?;
    new_entry(&office, "Chuyên mục", "tin, bài").await?;
    office.fill("Tiêu đề", "", "Con đường nở hoa").await?;
    office.choose("Kênh", "Đài phát thanh không dây").await?;
    office.pick_moment("Ngày", "2026-06-12").await?;
    save(&office, "Con đường nở hoa").await?;
    office.open("/office/media").await?;
    office.tap("Theo kênh").await?;
    office.see("Đài phát thanh không dây 2").await?;
    office.open("/figures").await?;
    office.see("Theo lĩnh vực").await?;
    office.see("6\ntin, bài").await
}

/// The calendar of a campaign in which a training session is held today.
pub async fn calendar_with_training_today(office: &Device) -> Done {
    new_entry(office, "Tập huấn", "hội nghị tập huấn").await?;
    office.fill("Chủ đề", "", "Tập huấn kỹ năng, lần 1").await?;
    office.pick_moment("Ngày", &today(office).await?).await?;
    save(office, "Tập huấn kỹ năng, lần 1").await?;
    office.open("/calendar").await
}

async fn every_dated_thing_stands_in_the_calendar_and_in_its_file(stage: &Stage) -> Done {
    let office = stage.phone("office").await?;
    own_campaign(&office).await?;
    calendar_with_training_today(&office).await?;
    office.see("Tháng 4/2026").await?;
    office.see("Tập huấn kỹ năng, lần 1").await?;
    let file = office.download(async || office.tap("Tải lịch (.ics)").await).await?;
    let text = std::fs::read_to_string(&file)?;
    for part in ["BEGIN:VCALENDAR\r\n", "DTSTART;VALUE=DATE:20260410\r\n", "Tập huấn kỹ năng\\, lần 1"] {
        if !text.replace("\r\n ", "").contains(part) {
            return Err(Fault::new(format!("the calendar's file lacks {part:?}")));
        }
    }
    Ok(())
}
