//! A unit fills its registration in by itself, on its own device, and sends it to the office in a file.

use crate::registers::{new_entry, save};
use crate::ways::{assign, begin_as_the_office, choose, export, import};
use e2e::{Done, Stage, promise};

promise!(a_unit_registers_its_model_on_its_own_device_and_the_office_receives_it: chromium firefox);

const WHO: &str = "Lò Văn Đại";
const MODEL: &str = "Bể chứa vỏ thuốc sau mỗi vụ";

async fn a_unit_registers_its_model_on_its_own_device_and_the_office_receives_it(stage: &Stage) -> Done {
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
    unit.picture("before").await?;
    stage.go_offline();
    unit.tap("Thêm mô hình").await?;
    unit.fill("Tên", "", MODEL).await?;
    unit.choose("Đơn vị", "Hội Nông dân xã").await?;
    save(&unit, MODEL).await?;
    unit.open("/today").await?;
    unit.see(MODEL).await?;
    let home = export(&unit).await?;

    office.open("/models").await?;
    office.see_no(MODEL).await?;
    import(&office, &home).await?;
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", "be chua vo thuoc").await?;
    office.see(MODEL).await
}
