//! The rules of scoring, as they show on the sheet: what does not apply leaves the denominator, bonus and penalty come
//! with their reasons, and grounds for exclusion leave no class.

use crate::ways::{begin_with_the_sample, score_every_criterion, whole_sheet};
use e2e::{Device, Done, Stage, promise};

promise!(what_does_not_apply_leaves_the_denominator_and_comes_back_as_it_was_left: chromium);
promise!(steps_on_one_criterion_are_undone_one_after_the_other_and_done_again: chromium);
promise!(bonus_and_penalty_count_with_their_reasons_and_grounds_for_exclusion_leave_no_class: chromium);
promise!(a_penalty_takes_no_more_than_there_is: chromium);

/// The tab key, as WebDriver writes it.
const TAB: &str = "\u{e004}";
const LATE: &str = "Đăng ký đúng hạn, đúng mẫu";
const WHY: &str = "Mô hình phát sinh sau hạn do yêu cầu của cấp trên";

/// What is given to all criteria but the one of the late registration: 88 of the 97 points that are left.
const POINTS: [(&str, &str); 12] = [
    ("Tên, địa chỉ, lĩnh vực rõ ràng", "3"),
    ("Mục tiêu đo được", "5"),
    ("Cấp ủy lãnh đạo, phân công rõ người", "3"),
    ("Tuyên truyền để dân biết, dân bàn", "9"),
    ("Phối hợp, huy động nhiều lực lượng", "7"),
    ("Sáng tạo, tiết kiệm", "6"),
    ("Đạt mục tiêu đã đăng ký", "13"),
    ("Lợi ích có số liệu", "14"),
    ("Tỷ lệ hộ tham gia", "7"),
    ("Người dân hài lòng", "6"),
    ("Duy trì được lâu dài", "7"),
    ("Nhân rộng, lan tỏa", "8"),
];

async fn what_does_not_apply_leaves_the_denominator_and_comes_back_as_it_was_left(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    give_all(&phone).await?;
    phone.see("còn 1 tiêu chí").await?;
    // Nothing is left out without a reason.
    phone.tap_at("Thao tác khác", LATE).await?;
    phone.see("Tiêu chí này không áp dụng?").await?;
    phone.tap("Không áp dụng tiêu chí này").await?;
    phone.see("Xin ghi lý do.").await?;
    phone.see("88 / 100").await?;
    leave_out(&phone).await?;
    // 88 of 97 is more than 90 of 100, so the class is the highest.
    phone.see("90,72 / 100").await?;
    phone.see("Xuất sắc · đã chấm đủ").await?;
    phone.see("11 / 12").await?;
    phone.see(&format!("Không áp dụng: {WHY}")).await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see("90,72 / 100").await?;
    phone.see(&format!("Không áp dụng: {WHY}")).await?;

    // Scored after all, with nothing: the same points of the whole hundred are a class less.
    phone.tap_at("Thao tác khác", LATE).await?;
    phone.tap_at("Chấm lại tiêu chí này", LATE).await?;
    phone.see("còn 1 tiêu chí").await?;
    phone.see("88 / 100").await?;
    phone.tap_at("1", LATE).await?;
    phone.see("89 / 100").await?;
    phone.see("Tốt · đã chấm đủ").await?;
    phone.see_no(&format!("Không áp dụng: {WHY}")).await?;
    // A criterion that must be scored has no such way.
    phone.tap_at("Thao tác khác", "Mục tiêu đo được").await?;
    phone.see_control("Xóa điểm đã cho").await?;
    phone.see_no("Tiêu chí này không áp dụng?").await?;
    phone.tap("Hoàn tác việc vừa làm").await?;
    phone.see("88 / 100").await?;
    phone.tap_at("Thao tác khác", LATE).await?;
    leave_out(&phone).await?;
    phone.see("90,72 / 100").await?;
    seal(&phone).await?;
    phone.see("90,72 điểm · Xuất sắc").await?;
    phone.see(&format!("Không áp dụng: {WHY}")).await
}

async fn steps_on_one_criterion_are_undone_one_after_the_other_and_done_again(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    for points in ["1", "2", "3"] {
        phone.tap_at(points, LATE).await?;
        phone.see(&format!("{points} / 100")).await?;
    }
    phone.tap_at("Thao tác khác", LATE).await?;
    phone.tap("Không áp dụng tiêu chí này").await?;
    phone.see("Xin ghi lý do.").await?;
    // The demand is gone with the first key, so that what is pressed next stays where it is.
    phone.fill("Lý do không áp dụng", LATE, WHY).await?;
    phone.tap("Không áp dụng tiêu chí này").await?;
    phone.see(&format!("Không áp dụng: {WHY}")).await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see(&format!("Không áp dụng: {WHY}")).await?;
    for sum in ["3 / 100", "2 / 100", "1 / 100", "0 / 100"] {
        phone.tap("Hoàn tác việc vừa làm").await?;
        phone.see(sum).await?;
    }
    for sum in ["1 / 100", "2 / 100", "3 / 100"] {
        phone.tap("Làm lại việc vừa hoàn tác").await?;
        phone.see(sum).await?;
    }
    phone.tap("Làm lại việc vừa hoàn tác").await?;
    phone.see(&format!("Không áp dụng: {WHY}")).await
}

async fn bonus_and_penalty_count_with_their_reasons_and_grounds_for_exclusion_leave_no_class(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    give_all(&phone).await?;
    phone.tap_at("Thao tác khác", LATE).await?;
    leave_out(&phone).await?;
    phone.see("90,72 / 100").await?;

    phone.tap("Điểm thưởng, điểm trừ").await?;
    // Points that wait for their reason count nothing yet, also after the page was gone.
    phone.tap_at("2", "Trừ tối đa 10 điểm khi").await?;
    phone.see("Xin ghi lý do.").await?;
    phone.see("90,72 / 100").await?;
    phone.reload().await?;
    phone.see("Xin ghi lý do.").await?;
    phone.fill("Lý do: Điểm trừ", "", "Còn một khoản thu chưa công khai").await?;
    phone.press(TAB).await?;
    phone.see("88,72 / 100").await?;
    phone.see("Tốt · đã chấm đủ").await?;
    phone.see("+0 · −2").await?;
    phone.fill("Lý do: Điểm thưởng", "", "Được báo tỉnh nêu gương").await?;
    phone.press(TAB).await?;
    phone.tap_at("1", "Cộng tối đa 5 điểm khi").await?;
    phone.see("89,72 / 100").await?;
    phone.tap_at("Cộng nửa điểm", "Cộng tối đa 5 điểm khi").await?;
    phone.see("90,22 / 100").await?;
    phone.see("Xuất sắc · đã chấm đủ").await?;
    phone.see("+1,5 · −2").await?;

    let ground = "Vi phạm pháp luật trong quá trình thực hiện";
    phone.tap(ground).await?;
    phone.see("không xếp loại · đã chấm đủ").await?;
    phone.see("90,22 / 100").await?;
    phone.tap(ground).await?;
    phone.see("Xuất sắc · đã chấm đủ").await?;
    phone.tap("Hồ sơ, số liệu, hình ảnh không trung thực").await?;
    phone.see("không xếp loại · đã chấm đủ").await?;
    phone.see("Đã lưu trên máy").await?;
    phone.reload().await?;
    phone.see("không xếp loại · đã chấm đủ").await?;
    phone.see("Được báo tỉnh nêu gương").await?;
    phone.tap("Kiểm tra, khóa").await?;
    phone.see("Đã đánh dấu: Hồ sơ, số liệu, hình ảnh không trung thực").await?;
    phone.tap("Khóa phiếu").await?;
    phone.see("90,22 điểm · không xếp loại").await?;
    phone.tap("Đóng thông báo").await?;
    phone.open("/today").await?;
    phone.tap_at("", "Đã khóa").await?;
    phone.see("90,22 điểm · không xếp loại").await
}

async fn a_penalty_takes_no_more_than_there_is(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.tap_at("", "Chưa chấm").await?;
    phone.see("Phiếu chấm").await?;
    phone.tap("Điểm thưởng, điểm trừ").await?;
    phone.fill("Lý do: Điểm trừ", "", "Huy động đóng góp không bàn với dân").await?;
    phone.press(TAB).await?;
    phone.tap_at("10", "Trừ tối đa 10 điểm khi").await?;
    phone.see("+0 · −10").await?;
    phone.see("0 / 100").await?;
    phone.tap_at("5", "Mục tiêu đo được").await?;
    phone.see("còn 12 tiêu chí").await?;
    phone.see("\n0 / 100").await?;
    score_every_criterion(&phone, 2).await?;
    // Five and twelve times two, less ten.
    phone.see("19 / 100").await?;
    phone.see("Không đạt · đã chấm đủ").await
}

/// Gives the points of [`POINTS`].
async fn give_all(phone: &Device) -> Done {
    whole_sheet(phone).await?;
    for (criterion, points) in POINTS {
        let left = phone.how_many("chưa chấm").await?;
        phone.tap_at(points, criterion).await?;
        phone.see_fewer("chưa chấm", left).await?;
    }
    phone.see("88 / 100").await
}

/// Writes why the registration counts for nothing here, and leaves it out.
async fn leave_out(phone: &Device) -> Done {
    phone.fill("Lý do không áp dụng", LATE, WHY).await?;
    phone.see_no("Xin ghi lý do.").await?;
    phone.tap("Không áp dụng tiêu chí này").await?;
    phone.see("đã chấm đủ").await
}

async fn seal(phone: &Device) -> Done {
    phone.tap("Kiểm tra, khóa").await?;
    phone.see("Kiểm tra trước khi khóa").await?;
    phone.tap("Khóa phiếu").await?;
    phone.see("Phiếu đã khóa").await
}
