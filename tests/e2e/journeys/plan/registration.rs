//! Functions 26 to 32: who must do what, who registers how many models in which field, and until when (section III.1 and III.2).

use super::Put::{One, Text, When};
use super::{Play, RECEIVED, UNIT, by_field, change, holds, kept, look_for, open_model, open_one, register, write};
use crate::ways::today;
use e2e::{Done, Stage, promise};

promise!(who_must_do_what_and_who_registers: chromium);

async fn who_must_do_what_and_who_registers(stage: &Stage) -> Done {
    kept!(stage;
        f26_a_body_is_reminded_of_what_is_overdue_until_it_is_done
        f27_a_unit_without_a_model_is_named_until_it_registers_one
        f28_a_third_model_of_a_unit_asks_for_the_reason
        f29_a_field_that_is_added_can_be_chosen_and_is_counted
        f30_the_log_says_when_a_registration_came_and_who_took_it
        f31_the_tenth_of_april_is_late_and_the_ninth_is_not
        f32_a_registration_shows_everything_that_was_written_in_its_form
    )
}

/// Has printing noted instead of done, for nobody answers a printer's dialog here.
const NOTE_PRINTING: &str =
    "window.print = () => { window.dvkPrinted = document.querySelector('main').innerText.normalize('NFC'); }";

/// “Xây dựng kế hoạch tổ chức thực hiện; thường xuyên theo dõi, kiểm tra, đôn đốc”: what is overdue stands in the list that is
/// printed, under the body in charge, until it is done.
async fn f26_a_body_is_reminded_of_what_is_overdue_until_it_is_done(Play { office, .. }: &Play<'_>) -> Done {
    const TASK: &str = "Gửi kế hoạch của đơn vị về Ban";
    const BODY: &str = "Tổ công tác thôn Khe Mơ";
    office.open("/office/task").await?;
    let overdue = office.number_above("quá hạn").await?;
    let fields = [("Việc phải làm", Text(TASK)), ("Cơ quan thực hiện", Text(BODY)), ("Hạn", When("2026-05-20"))];
    write(office, "task", &fields, TASK).await?;
    look_for(office, "task", TASK).await?;
    office.see_in_row(TASK, "Quá hạn").await?;
    office.see_number("quá hạn", overdue + 1).await?;
    office.open("/reminders").await?;
    office.see_in_row(TASK, "Hạn 20/05/2026").await?;
    office.ask(NOTE_PRINTING, vec![]).await?;
    office.tap("In").await?;
    let printed = office.ask("return window.dvkPrinted || ''", vec![]).await?;
    let printed = printed.as_str().unwrap_or_default();
    let under = printed.split(BODY).nth(1).unwrap_or_default();
    holds(under.trim_start().starts_with(TASK), format!("printed is {printed:?}"))?;
    open_one(office, "task", TASK).await?;
    change(office, &[("Ngày hoàn thành", When(&today(office).await?))]).await?;
    office.open("/reminders").await?;
    office.see("Bình xét, tổng hợp, đề xuất khen thưởng").await?;
    office.see_no(TASK).await?;
    office.open("/office/task").await?;
    office.see_number("quá hạn", overdue).await
}

/// “Mỗi cơ quan, đơn vị; các tổ chức cơ sở Đảng trực thuộc”: the roster says who has not registered, until they do.
async fn f27_a_unit_without_a_model_is_named_until_it_registers_one(Play { office, .. }: &Play<'_>) -> Done {
    const NAME: &str = "Chi bộ thôn Hố Giang";
    const MISSING: &str = "Đơn vị chưa đăng ký mô hình";
    write(office, "unit", &[("Tên", Text(NAME)), ("Loại đơn vị", One("Tổ chức đảng"))], NAME).await?;
    look_for(office, "unit", NAME).await?;
    office.see_in_row(NAME, "0 mô hình").await?;
    let missing = office.folded(MISSING).await?;
    holds(missing.iter().any(|name| name == NAME), format!("{NAME} is not named: {missing:?}"))?;
    register(office, "Nhà nào cũng có số điện thoại trưởng thôn", NAME, &[]).await?;
    look_for(office, "unit", NAME).await?;
    // What was not received yet is a draft and no registration.
    office.see_in_row(NAME, "1 nháp").await?;
    let missing = office.folded(MISSING).await?;
    holds(missing.iter().any(|name| name == NAME), format!("{NAME} has a draft alone and is not named: {missing:?}"))?;
    open_model(office, "Nhà nào cũng có số điện thoại trưởng thôn").await?;
    office.tap("Sửa bản đăng ký").await?;
    change(office, &[RECEIVED]).await?;
    look_for(office, "unit", NAME).await?;
    office.see_in_row(NAME, "1 mô hình").await?;
    let missing = office.folded(MISSING).await?;
    holds(!missing.iter().any(|name| name == NAME), format!("{NAME} is still named: {missing:?}"))
}

/// “Từ 01 đến 02 mô hình”: a third model is kept, asks for the reason, and the unit is named; with the reason the model asks no more.
async fn f28_a_third_model_of_a_unit_asks_for_the_reason(Play { office, .. }: &Play<'_>) -> Done {
    const NAME: &str = "Chi bộ thôn Trại Mới";
    const ASKED: &str = "Đơn vị đăng ký 3 mô hình, kế hoạch đề ra tối đa 2. Xin ghi lý do";
    write(office, "unit", &[("Tên", Text(NAME)), ("Loại đơn vị", One("Tổ chức đảng"))], NAME).await?;
    for model in ["Tủ thuốc đầu bản", "Ao cá tập thể"] {
        register(office, model, NAME, &[RECEIVED]).await?;
        office.see_no("Đơn vị đăng ký").await?;
    }
    register(office, "Vườn ươm cho mượn", NAME, &[RECEIVED]).await?;
    office.see(ASKED).await?;
    look_for(office, "unit", NAME).await?;
    office.see_in_row(NAME, "3 mô hình").await?;
    let over = office.folded("Đơn vị đăng ký nhiều hơn quy định").await?;
    holds(over.contains(&format!("{NAME}: 3 mô hình")), format!("{NAME} is not named: {over:?}"))?;
    open_model(office, "Vườn ươm cho mượn").await?;
    office.tap("Sửa bản đăng ký").await?;
    change(office, &[("Lý do đăng ký nhiều hơn quy định", Text("Hai thôn sinh hoạt chung chi bộ."))]).await?;
    office.tap("Quay lại").await?;
    office.see_control("Sửa bản đăng ký").await?;
    office.see_no(ASKED).await?;
    office.see("Hai thôn sinh hoạt chung chi bộ.").await?;
    // The reason is the unit's: none of its models asks for it again.
    open_model(office, "Tủ thuốc đầu bản").await?;
    office.see_control("Sửa bản đăng ký").await?;
    office.see_no(ASKED).await
}

/// “Trên các lĩnh vực: kinh tế, văn hóa - xã hội, an ninh, quốc phòng”: a commune adds a field, registers a model in it, and
/// finds it in the filter and in the year's figures.
async fn f29_a_field_that_is_added_can_be_chosen_and_is_counted(Play { office, .. }: &Play<'_>) -> Done {
    const FIELD: &str = "Xây dựng hệ thống chính trị";
    const MODEL: &str = "Chi bộ bốn tốt, bốn việc";
    office.open("/setup/3").await?;
    let fields = ["Kinh tế", "Văn hóa - xã hội", "An ninh", "Quốc phòng", FIELD].join("\n");
    change(office, &[("Các lĩnh vực", Text(&fields))]).await?;
    register(office, MODEL, UNIT, &[("Lĩnh vực", One(FIELD))]).await?;
    office.see(FIELD).await?;
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", MODEL).await?;
    office.choose("Lĩnh vực", "Kinh tế").await?;
    office.see("0 trên ").await?;
    office.choose("Lĩnh vực", FIELD).await?;
    office.see("1 trên ").await?;
    office.see_in_row(MODEL, UNIT).await?;
    office.choose("Lĩnh vực", "Mọi lĩnh vực").await?;
    let counted = by_field(office, FIELD).await?;
    holds(counted.first() == Some(&1), format!("{FIELD} counts {counted:?}"))?;
    let kept = by_field(office, "Kinh tế").await?;
    holds(
        kept.first().is_some_and(|count| *count > 5),
        format!("the models of before are no longer in their field: {kept:?}"),
    )
}

/// “Gửi về Ban Thường vụ Đảng ủy (qua Ban Xây dựng Đảng)”: the log says when a registration came and who took it.
async fn f30_the_log_says_when_a_registration_came_and_who_took_it(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Sân bóng của bốn dòng họ";
    let fields = [("Ngày nhận đăng ký", When("2026-04-03")), ("Người nhận", Text("Lý Thị Bích Ngọc"))];
    register(office, MODEL, UNIT, &fields).await?;
    office.open("/receipts").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", MODEL).await?;
    office.see("1 trên ").await?;
    office.see_in_row(MODEL, &format!("03/04/2026 · Lý Thị Bích Ngọc nhận · {UNIT}")).await?;
    office.see_in_row(MODEL, "Đúng hạn").await?;
    office.tap(MODEL).await?;
    office.see("Ngày nhận đăng ký").await
}

/// “Trước ngày 10/4/2026”: received on the ninth is in time, on the tenth late; without a day the log says so. Nothing is refused.
async fn f31_the_tenth_of_april_is_late_and_the_ninth_is_not(Play { office, .. }: &Play<'_>) -> Done {
    let days = [
        ("Ruộng mẫu của bản", Some("2026-04-09"), "Đúng hạn"),
        ("Quán nước miễn phí", Some("2026-04-10"), "Chậm"),
        ("Thùng thư của trẻ em", None, "Chưa ghi ngày nhận"),
    ];
    for (model, day, said) in days {
        let fields: Vec<_> = day.map(|day| ("Ngày nhận đăng ký", When(day))).into_iter().collect();
        register(office, model, UNIT, &fields).await?;
        let late = office.shows("Nhận ngày 10/04/2026, sau hạn (trước ngày 10/04/2026).").await?;
        holds(late == (said == "Chậm"), format!("{model}, which came {day:?}, is called late: {late}"))?;
        office.open("/receipts").await?;
        office.fill("Tìm mô hình, đơn vị, thôn", "", model).await?;
        office.see_in_row(model, said).await?;
    }
    Ok(())
}

/// “Theo bản đăng ký gửi kèm”: every part of the form is kept and shown with the model. Printing the form is to come.
async fn f32_a_registration_shows_everything_that_was_written_in_its_form(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Mười tám mái nhà một vườn thuốc";
    let told = [
        ("Địa điểm", "Vườn sau nhà văn hóa"),
        ("Thực trạng, lý do", "Trạm xa, trẻ hay ho."),
        ("Mục tiêu, tiêu chí", "Mười tám hộ cùng trồng."),
        ("Nội dung, cách thức", "Họp bản mỗi tháng một lần."),
        ("Đối tượng", "Hộ có con nhỏ"),
        ("Số hộ", "18"),
        ("Đơn vị chủ trì", "Chi hội Nông dân"),
        ("Đơn vị phối hợp", "Trạm Y tế"),
        ("Lực lượng tham gia", "Đoàn thanh niên"),
        ("Nguồn lực", "Hạt giống của dân"),
        ("Thời gian, tiến độ", "Từ tháng 4 đến tháng 11"),
        ("Sản phẩm, kết quả", "Sáu mươi luống thuốc"),
        ("Khả năng duy trì, nhân rộng", "Mỗi hộ giữ một luống."),
        ("Người phụ trách", "Hoàng Thị Lẫm"),
        ("Điện thoại", "0000 000 999"),
    ];
    let mut fields = vec![
        ("Lĩnh vực", One("Kinh tế")),
        ("Loại", One("Mô hình")),
        ("Tập thể hay cá nhân", One("Tập thể")),
        ("Tình trạng triển khai", One("Đang thực hiện")),
        ("Thôn", One("Vực Tròn")),
    ];
    fields.extend(told.iter().map(|(field, text)| (*field, Text(text))));
    register(office, MODEL, UNIT, &fields).await?;
    office.reload().await?;
    office.see("Bản đăng ký").await?;
    for (_, text) in told {
        office.see(text).await?;
    }
    for text in ["Mô hình · tập thể", "Đang thực hiện", "Vực Tròn", "Kinh tế", UNIT] {
        office.see(text).await?;
    }
    Ok(())
}
