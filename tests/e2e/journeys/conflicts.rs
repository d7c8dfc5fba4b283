//! Two devices write into the same place without knowing of each other: both values are kept until a person chooses.

use crate::ways::{
    begin_as_the_office, begin_with_the_sample, export, give_first_points, import, look_at, same, six_words,
    take_what_is_shown,
};
use e2e::{Done, Stage, promise};

promise!(what_two_tablets_wrote_differently_is_shown_on_both_and_settled_once_for_both);
promise!(where_neither_day_is_right_a_third_is_picked_as_in_the_form: chromium);

async fn what_two_tablets_wrote_differently_is_shown_on_both_and_settled_once_for_both(stage: &Stage) -> Done {
    let first = stage.phone("first").await?;
    begin_with_the_sample(&first).await?;
    let second = stage.device("second", (800, 1280)).await?;
    begin_with_the_sample(&second).await?;
    stage.go_offline();
    give_first_points(&first, "1").await?;
    give_first_points(&second, "3").await?;
    let (from_first, from_second) = (export(&first).await?, export(&second).await?);

    for (tablet, file) in [(&first, &from_second), (&second, &from_first)] {
        look_at(tablet, file).await?;
        tablet.see("Giữ cả hai cho đến khi bạn chọn.").await?;
        take_what_is_shown(tablet).await?;
        tablet.open("/today").await?;
        tablet.see("1 chỗ hai máy ghi khác nhau").await?;
        tablet.open("/conflicts").await?;
        tablet.see("Không giá trị nào bị mất.").await?;
        tablet.see("còn 1 chỗ").await?;
    }
    same("both with the conflict", &six_words(&first).await?, &six_words(&second).await?)?;

    first.open("/conflicts").await?;
    first.tap("Chọn “3").await?;
    first.see("Không có chỗ nào phải chọn").await?;
    import(&second, &export(&first).await?).await?;
    second.open("/conflicts").await?;
    second.see("Không có chỗ nào phải chọn").await?;
    same("both after the choice", &six_words(&first).await?, &six_words(&second).await?)?;
    for tablet in [&first, &second] {
        tablet.open("/today").await?;
        tablet.tap_at("", "Đang chấm 1/").await?;
        tablet.see("3 / 100").await?;
    }
    Ok(())
}

async fn where_neither_day_is_right_a_third_is_picked_as_in_the_form(stage: &Stage) -> Done {
    let first = stage.phone("first").await?;
    let second = stage.device("second", (800, 1280)).await?;
    for (office, day, written) in [(&first, "2026-05-05", "05/05/2026"), (&second, "2026-05-06", "06/05/2026")] {
        begin_as_the_office(office).await?;
        office.open("/office/task").await?;
        office.tap_at("", "Đăng ký xây dựng từ 01 đến 02 mô hình").await?;
        office.see_control("Bỏ vào thùng rác").await?;
        office.pick_moment("Ngày hoàn thành", day).await?;
        office.see(written).await?;
        office.see("Đã lưu trên máy").await?;
    }
    import(&first, &export(&second).await?).await?;
    first.open("/conflicts").await?;
    first.see("Không giá trị nào bị mất.").await?;
    first.see("05/05/2026").await?;
    first.see("06/05/2026").await?;
    first.tap("Giá trị khác").await?;
    first.pick_moment("Giá trị khác", "2026-05-07").await?;
    first.tap("Ghi giá trị này").await?;
    first.see("Không có chỗ nào phải chọn").await?;
    import(&second, &export(&first).await?).await?;
    second.open("/conflicts").await?;
    second.see("Không có chỗ nào phải chọn").await?;
    same("both after the third day", &six_words(&first).await?, &six_words(&second).await?)?;
    second.open("/office/task").await?;
    second.tap_at("", "Đăng ký xây dựng từ 01 đến 02 mô hình").await?;
    second.see("07/05/2026").await
}
