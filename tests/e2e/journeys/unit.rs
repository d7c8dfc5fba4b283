//! A unit fills its registration in by itself and scores itself, on its own device, and sends both to the office in a file.

use crate::registers::{new_entry, save};
use crate::ways::{assign, begin_as_the_office, choose, export, import, score_every_criterion};
use e2e::{Done, Stage, promise};

promise!(a_unit_registers_and_scores_its_model_on_its_own_device_and_the_office_receives_both);

const WHO: &str = "Lò Văn Đại";
const MODEL: &str = "Bể chứa vỏ thuốc sau mỗi vụ";

async fn a_unit_registers_and_scores_its_model_on_its_own_device_and_the_office_receives_both(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    new_entry(&office, "Cán bộ, thành viên", "người").await?;
    office.fill("Tên", "", WHO).await?;
    office.choose("Đơn vị", "Hội Nông dân xã").await?;
    save(&office, WHO).await?;
    let bundle = assign(&office, &format!("{WHO} · Hội Nông dân xã")).await?;

    let unit = stage.phone("unit").await?;
    unit.open("").await?;
    unit.tap("Mở gói từ văn phòng").await?;
    unit.pick_file("Chọn tệp gói", "", &bundle).await?;
    unit.see("Máy này sẽ mở đợt thi đua có trong gói.").await?;
    unit.tap("Nhập").await?;
    choose(&unit, WHO).await?;
    unit.see("Bản đăng ký của đơn vị").await?;
    unit.see("Mỗi đơn vị đăng ký từ 01 đến 02 mô hình, trước ngày 10/04/2026.").await?;
    stage.go_offline();
    unit.tap("Thêm mô hình").await?;
    unit.fill("Tên", "", MODEL).await?;
    // The unit is filled in already, and nothing is asked that comes later.
    unit.see_no("Kết quả bình xét").await?;
    save(&unit, MODEL).await?;
    unit.see("Hội Nông dân xã").await?;
    unit.open("/today").await?;
    unit.tap(MODEL).await?;
    unit.tap("Nhập điểm tự chấm của đơn vị").await?;
    unit.see("Đơn vị tự chấm · Hội Nông dân xã").await?;
    let own = score_every_criterion(&unit, 2).await?;
    unit.see(&format!("{own} / 100")).await?;
    let home = export(&unit).await?;

    office.open("/models").await?;
    office.see_no(MODEL).await?;
    import(&office, &home).await?;
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", "be chua vo thuoc").await?;
    office.tap_at("", MODEL).await?;
    office.see("Tự chấm").await?;
    office.tap("Nhập điểm tự chấm của đơn vị").await?;
    office.see(&format!("{own} / 100")).await
}
