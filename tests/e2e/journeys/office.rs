//! What the office sees of what comes in, what a tablet does not see, and a first import that is taken back.

use crate::ways::{
    assign, begin_as_the_office, begin_with_a_bundle, export, import, place_of, score_and_seal, take_back,
};
use e2e::{Done, Fault, Stage, promise};

promise!(the_office_sees_every_sheet_that_came_in_and_a_tablet_only_its_own: chromium firefox);
promise!(the_office_s_day_shows_every_team_s_visits_and_what_came_in_of_them: chromium firefox);
promise!(a_first_import_that_is_taken_back_leaves_a_device_that_takes_the_same_file_again);

const FIRST: &str = "Lý Thị Bích Ngọc";
const SECOND: &str = "Nguyễn Thị Hồng Vân";

async fn the_office_sees_every_sheet_that_came_in_and_a_tablet_only_its_own(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    let for_first = assign(&office, FIRST).await?;
    let for_second = assign(&office, SECOND).await?;
    let first = stage.phone("first").await?;
    begin_with_a_bundle(&first, &for_first, FIRST).await?;
    let second = stage.device("second", (800, 1280)).await?;
    begin_with_a_bundle(&second, &for_second, SECOND).await?;
    let total = [score_and_seal(&first, 2).await?, score_and_seal(&second, 3).await?];
    let model = place_of(&first).await?.replace("/sheet/", "/models/");
    if model != place_of(&second).await?.replace("/sheet/", "/models/") {
        return Err(Fault::new("one team, and two models first"));
    }

    office.open(&model).await?;
    office.see("Mọi phiếu đã nhận").await?;
    office.see_no("Chuyên viên mảng Dân vận · vòng").await?;
    import(&office, &export(&first).await?).await?;
    import(&office, &export(&second).await?).await?;
    office.open(&model).await?;
    office.see("3 phiếu").await?;
    office.see("Tự chấm · Chi bộ").await?;
    for (who, seat, total) in [(FIRST, "Chuyên viên mảng Dân vận", total[0]), (SECOND, "Ban Xây dựng Đảng", total[1])]
    {
        office.see(who).await?;
        office.see(&format!("{seat} · vòng 1 · {total} / 100 · ")).await?;
    }
    office.tap(FIRST).await?;
    office.see(&format!("Phiếu chấm · {FIRST}")).await?;
    office.see("Văn phòng mở để xem").await?;
    office.see(&format!("{} điểm", total[0])).await?;
    office.see_no("Sửa phiếu").await?;
    office.see_no("Hoàn tác việc vừa làm").await?;
    let sheet = place_of(&office).await?;

    // The other's tablet: not in the list, and not by the address either.
    second.open(&model).await?;
    second.see("Phiếu của tôi").await?;
    second.see_no("Mọi phiếu đã nhận").await?;
    second.see_no("Chuyên viên mảng Dân vận · vòng").await?;
    import(&second, &export(&office).await?).await?;
    second.open(&sheet).await?;
    second.see("Phiếu này chỉ mở trên máy của văn phòng").await?;
    second.see_no(FIRST).await
}

async fn the_office_s_day_shows_every_team_s_visits_and_what_came_in_of_them(stage: &Stage) -> Done {
    let office = stage.device("office", (1440, 900)).await?;
    begin_as_the_office(&office).await?;
    office.see("Khảo sát hôm nay").await?;
    office.see("12 buổi").await?;
    office.see("08:00 · Đoàn khảo sát số 4").await?;
    office.see("Đã khảo sát, còn chờ phiếu").await?;
    office.see("Ngày khảo sát tiếp theo").await?;
    office.see("Quá hạn, còn thiếu").await?;
    let before = office.how_many("Đã khóa 1/").await?;
    let bundle = assign(&office, FIRST).await?;
    let tablet = stage.phone("tablet").await?;
    begin_with_a_bundle(&tablet, &bundle, FIRST).await?;
    tablet.see_no("Khảo sát hôm nay").await?;
    score_and_seal(&tablet, 2).await?;
    import(&office, &export(&tablet).await?).await?;
    office.open("/today").await?;
    office.see("Khảo sát hôm nay").await?;
    office.see_more("Đã khóa 1/", before).await?;
    office.resize((390, 844)).await?;
    office.tap("Năm nhà kèm một nhà trồng mít").await?;
    office.see("Mọi phiếu đã nhận").await
}

async fn a_first_import_that_is_taken_back_leaves_a_device_that_takes_the_same_file_again(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    let bundle = assign(&office, FIRST).await?;
    let tablet = stage.phone("tablet").await?;
    begin_with_a_bundle(&tablet, &bundle, FIRST).await?;
    tablet.see(TRAINING).await?;
    take_back(&tablet).await?;
    for again in [false, true] {
        if again && stage.engine.keeps_its_profile() {
            tablet.start_again().await?;
        } else if again {
            tablet.reload().await?;
        }
        tablet.open("/today").await?;
        tablet.see(TRAINING).await?;
        tablet.see("Đợt thi đua này chưa có gì trên máy").await?;
        tablet.see_no("Văn phòng").await?;
        tablet.open("/settings").await?;
        tablet.see(TRAINING).await?;
        tablet.see("Mọi dữ liệu của “Phong trào thi đua Dân vận khéo").await?;
    }
    import(&tablet, &bundle).await?;
    tablet.open("/today").await?;
    tablet.see("Mô hình hôm nay").await?;
    tablet.see(FIRST).await?;
    tablet.see(TRAINING).await
}

const TRAINING: &str = "Dữ liệu tập huấn";
