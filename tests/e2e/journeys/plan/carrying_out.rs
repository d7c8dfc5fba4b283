//! Functions 33 to 38: what is carried out by whom, the recipients, the year's report, the signature, the archive (section
//! III.3, III.4 and the end of the plan).

use super::Put::{One, Text, When};
use super::{Play, UNIT, by_field, change, holds, kept, look_for, nominate, open_model, register, write};
use crate::ways::export;
use e2e::{Device, Done, Fault, Stage, promise};

promise!(what_is_carried_out_and_what_is_kept: chromium);

async fn what_is_carried_out_and_what_is_kept(stage: &Stage) -> Done {
    kept!(stage;
        f33_everything_dated_stands_in_the_calendar_and_in_its_file
        f34_what_is_ready_for_a_trip_is_ticked_off
        f35_the_recipients_are_set_once
        f36_the_years_figures_count_field_kind_and_class
        f37_the_signer_is_set_and_nothing_is_signed
        f38_the_whole_campaign_goes_into_one_file
    )
}

/// “Tổ chức các hoạt động cụ thể”: the campaign's days, tasks, training, inspections, reports and visits stand in the calendar
/// and in the file for other calendars. `year` reads that file on three engines, `planning` moves visits on the week's board.
async fn f33_everything_dated_stands_in_the_calendar_and_in_its_file(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Con thuyền chở chữ";
    register(office, MODEL, UNIT, &[]).await?;
    nominate(office, MODEL).await?;
    let task = [("Việc phải làm", Text("Họp giao ban dân vận")), ("Hạn", When("2026-10-05"))];
    write(office, "task", &task, "Họp giao ban dân vận").await?;
    let training = [("Chủ đề", Text("Cách ghi biên bản")), ("Ngày", When("2026-10-06"))];
    write(office, "training", &training, "Cách ghi biên bản").await?;
    let inspection = [
        ("Đơn vị", One("Trường Mầm non Suối Lành")),
        ("Ngày", When("2026-10-07")),
        ("Mẫu kiểm tra", One("Kiểm tra việc triển khai")),
    ];
    write(office, "inspection", &inspection, "").await?;
    let report = [("Đơn vị", One("Phòng Kinh tế")), ("Kỳ báo cáo", One("Quý III")), ("Hạn", When("2026-10-08"))];
    write(office, "report", &report, "").await?;
    let fields = [("Ngày", When("2026-10-09")), ("Giờ", When("09:15")), ("Thêm mô hình được khảo sát", One(MODEL))];
    write(office, "visit", &fields, "").await?;
    office.open("/calendar").await?;
    let rows = [
        ("Họp giao ban dân vận", "05/10/2026", "20261005"),
        ("Cách ghi biên bản", "06/10/2026", "20261006"),
        ("Trường Mầm non Suối Lành", "07/10/2026", "20261007"),
        ("Phòng Kinh tế", "08/10/2026", "20261008"),
        (MODEL, "09/10/2026 · 09:15", "20261009T021500Z"),
        ("Hạn đăng ký", "10/04/2026", "20260410"),
        ("Khảo sát từ ngày", "01/07/2026", "20260701"),
        ("Khảo sát đến ngày", "31/12/2026", "20261231"),
    ];
    for (what, when, _) in rows {
        office.see_in_row(what, when).await?;
    }
    let file = office.download(async || office.tap("Tải lịch (.ics)").await).await?;
    let text = std::fs::read_to_string(&file)?.replace("\r\n ", "");
    for (what, _, when) in rows {
        let there = text.split("BEGIN:VEVENT").any(|event| event.contains(what) && event.contains(when));
        holds(there, format!("the calendar's file lacks {what} on {when}"))?;
    }
    Ok(())
}

/// Which boxes of the form are ticked, by their labels.
const TICKED: &str = r#"
return [...document.querySelectorAll("main label")].filter((each) => each.querySelector("input:checked"))
  .map((each) => each.innerText.normalize("NFC").trim());
"#;

/// “Chuẩn bị kinh phí, phương tiện và các điều kiện cần thiết”: a trip has its list, ticked off one by one.
async fn f34_what_is_ready_for_a_trip_is_ticked_off(Play { office, .. }: &Play<'_>) -> Done {
    const NOTE: &str = "Chuyến đi vùng hồ, hẹn ở bến.";
    write(office, "visit", &[("Ngày", When("2026-12-27")), ("Ghi chú", Text(NOTE))], "").await?;
    office.tap("Phương tiện").await?;
    office.tap("Hồ sơ, phiếu chấm").await?;
    office.see("Đã lưu trên máy").await?;
    office.reload().await?;
    office.see(NOTE).await?;
    let ticked = office.ask(TICKED, vec![]).await?;
    holds(ticked == serde_json::json!(["Phương tiện", "Hồ sơ, phiếu chấm"]), format!("ticked are {ticked}"))
}

/// “Nơi nhận”: the recipients are those of the plan until the commune changes them. The documents that carry them are to come.
async fn f35_the_recipients_are_set_once(Play { office, .. }: &Play<'_>) -> Done {
    office.open("/setup/4").await?;
    office.see("Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)").await?;
    let recipients = "Ban Tuyên giáo và Dân vận Tỉnh ủy (b/c)\nTrạm Khuyến nông cụm xã\nLưu VPĐU";
    change(office, &[("Nơi nhận", Text(recipients))]).await?;
    office.reload().await?;
    office.see("Trạm Khuyến nông cụm xã").await?;
    office.see_no("Lãnh đạo UBND xã").await
}

/// “(b/c) Tỉnh ủy”: the year on one page, live: field and kind, field and class, states. The report itself is to come.
async fn f36_the_years_figures_count_field_kind_and_class(Play { office, .. }: &Play<'_>) -> Done {
    const FIELD: &str = "Quốc phòng";
    const MODEL: &str = "Trạm gác giữa đồng";
    let before = by_field(office, FIELD).await?;
    let fields = [("Lĩnh vực", One(FIELD)), ("Loại", One("Điển hình")), ("Tập thể hay cá nhân", One("Cá nhân"))];
    register(office, MODEL, UNIT, &fields).await?;
    nominate(office, MODEL).await?;
    open_model(office, MODEL).await?;
    office.tap("Sửa bản đăng ký").await?;
    change(office, &[("Kết quả bình xét", One("Công nhận"))]).await?;
    look_for(office, "model", MODEL).await?;
    office.see_in_row(MODEL, "Công nhận").await?;
    let after = by_field(office, FIELD).await?;
    office.see("Theo lĩnh vực và xếp loại").await?;
    let more: Vec<i64> = after.iter().zip(&before).map(|(after, before)| after - before).collect();
    holds(more == [0, 0, 0, 1, 1, 1], format!("of {before:?} became {after:?}"))?;
    let all = by_class(office).await?;
    holds(all > 0, "no model stands in the table of classes".to_owned())?;
    // The kinds one by one are all of them.
    let mut kinds = 0;
    for kind in ["Mô hình · tập thể", "Mô hình · cá nhân", "Điển hình · tập thể", "Điển hình · cá nhân"]
    {
        office.choose("Xếp loại của", kind).await?;
        kinds += by_class(office).await?;
    }
    office.choose("Xếp loại của", "Cả mô hình và điển hình").await?;
    holds(kinds == all, format!("{all} models in the table of classes, and {kinds} kind by kind"))
}

/// How many models stand in the table of fields and classes, which its foot says too.
async fn by_class(office: &Device) -> Done<i64> {
    let told = office.ask(BY_CLASS, vec![]).await?;
    let sums = (told[0].as_i64().unwrap_or(-1), told[1].as_i64().unwrap_or(-2));
    holds(sums.0 == sums.1, format!("in the table of classes stand {} models, and it says {}", sums.0, sums.1))?;
    Ok(sums.0)
}

/// How many models stand in the table of fields and classes, and how many its foot says there are.
const BY_CLASS: &str = r#"
const table = document.querySelector("main section[aria-label='Theo lĩnh vực và xếp loại']");
const sum = (numbers) => numbers.reduce((all, one) => all + Number(one), 0);
return [sum([...table.querySelectorAll("td")].map((each) => each.innerText)), sum(table.querySelector("p.row-text").innerText.match(/\d+/g))];
"#;

/// “T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ”: on whose behalf, the post and the name are settings; nothing signs by itself.
async fn f37_the_signer_is_set_and_nothing_is_signed(Play { office, .. }: &Play<'_>) -> Done {
    office.open("/setup/4").await?;
    for text in ["T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Phan Minh Quảng"] {
        office.see(text).await?;
    }
    change(office, &[("Chức vụ người ký", Text("BÍ THƯ")), ("Người ký", Text("Hà Văn Tiến"))]).await?;
    office.reload().await?;
    office.see("Hà Văn Tiến").await?;
    office.see_no("Phan Minh Quảng").await
}

/// “Lưu VPĐU”: everything that was written is in one file, which the app itself finds whole. `exchange` and `wipe` open it on
/// another device, on three engines; a sealed archive to print is to come.
async fn f38_the_whole_campaign_goes_into_one_file(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Quyển sổ để lại cho con cháu";
    register(office, MODEL, UNIT, &[("Người phụ trách", Text("Ma Thị Nguyệt"))]).await?;
    let file = export(office).await?;
    let text = std::fs::read_to_string(&file)?;
    let bundle: serde_json::Value = serde_json::from_str(&text).map_err(|fault| Fault::new(fault.to_string()))?;
    holds(bundle.is_object(), "the file is no object")?;
    for part in [MODEL, "Ma Thị Nguyệt", "Tiếng kẻng bình yên", "18-KH/BTGDVTU", "Lũng Vài"] {
        holds(text.contains(part), format!("the file lacks “{part}”"))?;
    }
    office.pick_file("Chọn tệp gói", "", &file).await?;
    office.see("Xem trước khi nhập").await?;
    office.see("Gói có ").await?;
    office.see(", 0 chưa có ở đây").await
}
