//! The two sheets that are nobody's own: the one a team agrees on, and the one a unit scores itself by.

use crate::registers::{new_entry, save};
use crate::ways::{
    begin_as_the_office, begin_with_the_sample, export, give_first_points, import, own_campaign, place_of,
    score_and_seal, score_every_criterion,
};
use e2e::{Device, Done, Stage, promise};

promise!(the_teams_sheet_waits_for_ones_own_and_is_what_the_office_counts: chromium);
promise!(a_units_own_score_stands_beside_and_is_never_mixed_with_it: chromium);

async fn the_teams_sheet_waits_for_ones_own_and_is_what_the_office_counts(stage: &Stage) -> Done {
    let tablet = stage.phone("tablet").await?;
    begin_with_the_sample(&tablet).await?;
    give_first_points(&tablet, "2").await?;
    let model = place_of(&tablet).await?.replace("/sheet/", "/models/");
    let shared = format!("{}/team", model.replace("/models/", "/sheet/"));
    // Who has begun to score does not look at what was agreed.
    for place in [&model, &shared] {
        tablet.open(place).await?;
        tablet.see("Xin khóa phiếu của mình trước").await?;
        tablet.see_no("Ghi phiếu chung").await?;
    }
    tablet.open(&model).await?;
    tablet.tap("Chấm tiếp").await?;
    tablet.see("Phiếu chấm").await?;
    let mine = 2 + score_every_criterion(&tablet, 2).await?;
    seal(&tablet).await?;

    tablet.open(&model).await?;
    tablet.see(&format!("{mine} / 100 · Không đạt")).await?;
    tablet.tap("Ghi phiếu chung").await?;
    tablet.see("Phiếu chung của đoàn · ").await?;
    // What I gave alone is not what is written here.
    tablet.see("0 / 100").await?;
    let agreed = score_every_criterion(&tablet, 3).await?;
    tablet.reload().await?;
    tablet.see(&format!("{agreed} / 100")).await?;
    seal(&tablet).await?;
    tablet.see(&format!("{agreed} điểm · Không đạt")).await?;
    tablet.open(&model).await?;
    tablet.see(&format!("{agreed} / 100 · Không đạt")).await?;
    tablet.see(&format!("{mine} / 100 · Không đạt")).await?;
    tablet.see_control("Xem phiếu chung").await?;
    let bundle = export(&tablet).await?;

    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    import(&office, &bundle).await?;
    office.open(&model).await?;
    office.see("Mọi phiếu đã nhận").await?;
    office.see(&format!("vòng 1 · {agreed} / 100")).await?;
    office.see(&format!("vòng 1 · {mine} / 100")).await?;
    office.tap("Xem phiếu chung").await?;
    office.see("Phiếu chung của đoàn · ").await?;
    office.see(&format!("{agreed} điểm · Không đạt")).await?;
    office.open("/figures").await?;
    office.see("1 mô hình theo phiếu chung của đoàn").await
}

const MODEL: &str = "Đường hoa tự quản";

async fn a_units_own_score_stands_beside_and_is_never_mixed_with_it(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    own_campaign(&office).await?;
    new_entry(&office, "Các đơn vị", "đơn vị").await?;
    office.fill("Tên", "", "Hội Nông dân xã").await?;
    save(&office, "Hội Nông dân xã").await?;
    office.open("/models").await?;
    office.tap("Thêm mô hình").await?;
    office.fill("Tên", "", MODEL).await?;
    office.choose("Đơn vị", "Hội Nông dân xã").await?;
    save(&office, MODEL).await?;
    // A unit scores itself whether its model is nominated or not.
    office.open("/models").await?;
    office.tap(MODEL).await?;
    office.see("Đơn vị chưa tự chấm.").await?;
    office.see("Chưa ghi ngày nhận đăng ký.").await?;
    // Nothing is offered that may not begin, nor shown as chosen that was not.
    office.see_no("Ghi phiếu chung").await?;
    office.see_no("Mô hình · tập thể").await?;
    let model = place_of(&office).await?;
    office.tap("Nhập điểm tự chấm của đơn vị").await?;
    office.see("Đơn vị tự chấm · ").await?;
    let own = score_every_criterion(&office, 3).await?;
    office.see(&format!("{own} / 100")).await?;
    seal(&office).await?;
    office.see(&format!("{own} điểm · Không đạt")).await?;
    office.open(&model).await?;
    office.see(&format!("{own} / 100 · Không đạt")).await?;
    office.see_no("Đơn vị chưa tự chấm.").await?;
    // Four criteria of the first group, with three points each.
    office.see_in_row("I. Đăng ký, lãnh đạo", "15 12").await?;
    office.open("/figures").await?;
    office.see_no("1 mô hình theo phiếu chung của đoàn").await?;

    // On a tablet of a team it stands beside what a person gives, and is only looked at.
    let tablet = stage.phone("tablet").await?;
    begin_with_the_sample(&tablet).await?;
    let total = score_and_seal(&tablet, 1).await?;
    tablet.see("Tự chấm 3").await?;
    let sheet = place_of(&tablet).await?;
    tablet.open(&sheet.replace("/sheet/", "/models/")).await?;
    tablet.see(&format!("{total} / 100 · Không đạt")).await?;
    tablet.see_in_row("I. Đăng ký, lãnh đạo", "4").await?;
    tablet.tap("Xem phiếu tự chấm").await?;
    tablet.see("Đơn vị tự chấm · ").await?;
    tablet.see("Ở đây chỉ để xem.").await?;
    tablet.see_no("Kiểm tra, khóa").await?;
    tablet.see_no("Sửa phiếu").await
}

async fn seal(device: &Device) -> Done {
    device.tap("Kiểm tra, khóa").await?;
    device.see("Kiểm tra trước khi khóa").await?;
    device.tap("Khóa phiếu").await?;
    device.see("Phiếu đã khóa").await?;
    device.see("Đã lưu trên máy").await
}
