//! Functions 20 to 25: the column “Dân vận khéo”, the review and who is commended (section II.3 and II.4 of the plan).

use super::Put::{One, Text, When};
use super::{
    Play, UNIT, by_field, change, count_of, holds, kept, look_for, nominate, numbers, open_model, open_one, register,
    write,
};
use e2e::{Device, Done, Stage, promise};

promise!(the_column_the_review_and_who_is_commended: chromium);

async fn the_column_the_review_and_who_is_commended(stage: &Stage) -> Done {
    kept!(stage;
        f20_an_item_of_the_column_is_counted_under_its_channel
        f21_items_are_counted_by_month_and_by_unit
        f22_the_outcome_of_the_review_is_the_models_state_and_is_counted
        f23_reports_that_came_in_time_late_and_not_at_all_are_told_apart
        f24_a_replicated_model_is_introduced_with_where_it_comes_from
        f25_models_and_examples_of_collectives_and_individuals_are_counted_apart
    )
}

/// The counts of the column that are folded away under this title.
async fn counts(office: &Device, title: &str) -> Done<Vec<String>> {
    office.open("/office").await?;
    office.open("/office/media").await?;
    office.see("tin, bài").await?;
    office.folded(title).await
}

/// “Trên các trang thông tin điện tử, hệ thống thông tin cơ sở, mạng xã hội; đài phát thanh không dây; họp thôn”: each item
/// counts under its channel and names the models it tells of.
async fn f20_an_item_of_the_column_is_counted_under_its_channel(Play { office, .. }: &Play<'_>) -> Done {
    let channels =
        ["Trang thông tin điện tử", "Hệ thống thông tin cơ sở", "Mạng xã hội", "Đài phát thanh không dây", "Họp thôn"];
    let before = counts(office, "Theo kênh").await?;
    for channel in channels {
        let title = format!("Chuyện hay trên {channel}");
        let fields = [
            ("Tiêu đề", Text(&title)),
            ("Kênh", One(channel)),
            ("Ngày", When("2026-10-20")),
            ("Thêm mô hình được nói đến", One("Tiếng kẻng bình yên")),
        ];
        write(office, "media", &fields, &title).await?;
    }
    let after = counts(office, "Theo kênh").await?;
    let counted = channels.map(|channel| count_of(&after, channel) - count_of(&before, channel));
    holds(counted == [1; 5], format!("of {before:?} became {after:?}"))?;
    look_for(office, "media", "Chuyện hay trên Họp thôn").await?;
    office.see_in_row("Chuyện hay trên Họp thôn", "20/10/2026").await?;
    open_one(office, "media", "Chuyện hay trên Họp thôn").await?;
    office.see_control("Bỏ Tiếng kẻng bình yên").await
}

/// “Thực hiện thường xuyên”, “phối hợp với các tổ chức đảng, các cơ quan, đơn vị”: items count by month and by the unit that
/// wrote them.
async fn f21_items_are_counted_by_month_and_by_unit(Play { office, .. }: &Play<'_>) -> Done {
    let before = (counts(office, "Theo tháng").await?, counts(office, "Theo đơn vị").await?);
    for (title, unit, day) in [
        ("Rẫy ngô chung", "Trạm Y tế xã", "2026-02-03"),
        ("Một ngày ở trạm", "Trạm Y tế xã", "2026-02-27"),
        ("Lớp học ven suối", "Trường THCS Suối Lành", "2026-03-02"),
    ] {
        let fields =
            [("Tiêu đề", Text(title)), ("Kênh", One("Mạng xã hội")), ("Ngày", When(day)), ("Đơn vị", One(unit))];
        write(office, "media", &fields, title).await?;
    }
    let after = (counts(office, "Theo tháng").await?, counts(office, "Theo đơn vị").await?);
    for (name, more) in [("Tháng 2/2026", 2), ("Tháng 3/2026", 1)] {
        let counted = count_of(&after.0, name) - count_of(&before.0, name);
        holds(counted == more, format!("{name}: {counted} more, in {:?}", after.0))?;
    }
    for (name, more) in [("Trạm Y tế xã", 2), ("Trường THCS Suối Lành", 1)] {
        let counted = count_of(&after.1, name) - count_of(&before.1, name);
        holds(counted == more, format!("{name}: {counted} more, in {:?}", after.1))?;
    }
    Ok(())
}

/// “Bình xét, tổng hợp đề xuất khen thưởng đối với những cá nhân có thành tích xuất sắc”: the outcome is the model's state and
/// counts in the year's figures. Ranking and deciding are to come.
async fn f22_the_outcome_of_the_review_is_the_models_state_and_is_counted(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Chị Nông Thị Sen dạy chữ ban đêm";
    const STATE: &str = "Đề nghị khen thưởng";
    register(office, MODEL, UNIT, &[("Tập thể hay cá nhân", One("Cá nhân"))]).await?;
    office.open("/figures").await?;
    let before = office.row(STATE).await?;
    open_model(office, MODEL).await?;
    office.tap("Sửa bản đăng ký").await?;
    change(office, &[("Kết quả bình xét", One(STATE)), ("Ngày bình xét", When("2026-11-20"))]).await?;
    office.see("Có kết quả bình xét, chưa có phiếu nào khóa.").await?;
    look_for(office, "model", MODEL).await?;
    office.see_in_row(MODEL, STATE).await?;
    office.open("/figures").await?;
    office.see_in_row(STATE, &(numbers(&before).first().copied().unwrap_or(0) + 1).to_string()).await
}

/// “Báo cáo kết quả thực hiện phong trào về Ban Xây dựng Đảng”: by unit and period, in time, late, and not at all.
async fn f23_reports_that_came_in_time_late_and_not_at_all_are_told_apart(Play { office, .. }: &Play<'_>) -> Done {
    let reports = [
        ("Trạm Y tế xã", Some("2026-10-14"), "Đã nhận"),
        ("Phòng Kinh tế", Some("2026-10-16"), "Nhận chậm"),
        ("Công an xã", None, "Chưa gửi, đã quá hạn"),
    ];
    for (unit, received, said) in reports {
        let mut fields = vec![("Đơn vị", One(unit)), ("Kỳ báo cáo", One("Quý III")), ("Hạn", When("2026-10-15"))];
        fields.extend(received.map(|day| ("Ngày nhận", When(day))));
        write(office, "report", &fields, "").await?;
        look_for(office, "report", unit).await?;
        office.see_in_row(unit, said).await?;
    }
    office.open("/office/report").await?;
    office.choose("Kỳ báo cáo", "Quý III").await?;
    office.see_number("đúng hạn", 1).await?;
    office.see_number("chậm", 1).await?;
    for (title, name) in [
        ("Chưa có báo cáo quý", "Công an xã"),
        ("Nhận chậm (", "Phòng Kinh tế: 16/10/2026"),
        ("Nhận đúng hạn (", "Trạm Y tế xã: 14/10/2026"),
    ] {
        let names = office.folded(title).await?;
        holds(names.iter().any(|one| one == name), format!("{title}: no {name}, but {names:?}"))?;
    }
    Ok(())
}

/// “Nhân rộng điển hình, giới thiệu mô hình, điển hình tiêu biểu”: a model that came from elsewhere says so and is introduced
/// to the survey, which counts.
async fn f24_a_replicated_model_is_introduced_with_where_it_comes_from(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Thùng sách trên nương";
    let from = [("Tình trạng triển khai", One("Nhân rộng")), ("Nhân rộng từ nơi khác", Text("Xã Bản Ngoại"))];
    register(office, MODEL, UNIT, &from).await?;
    office.see("Xã Bản Ngoại").await?;
    office.open("/nominations").await?;
    let before = office.number_above("được giới thiệu").await?;
    nominate(office, MODEL).await?;
    office.see_number("được giới thiệu", before + 1).await?;
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", MODEL).await?;
    office.see_in_row(MODEL, "Được giới thiệu").await
}

/// “Đề xuất khen thưởng các mô hình, điển hình, tập thể, cá nhân”: the four kinds are registered and counted apart. The report
/// of achievements and the check for two awards are to come.
async fn f25_models_and_examples_of_collectives_and_individuals_are_counted_apart(
    Play { office, .. }: &Play<'_>,
) -> Done {
    const FIELD: &str = "Quốc phòng";
    let before = by_field(office, FIELD).await?;
    for (at, (kind, whose)) in
        [("Mô hình", "Tập thể"), ("Mô hình", "Cá nhân"), ("Điển hình", "Tập thể"), ("Điển hình", "Cá nhân")]
            .iter()
            .enumerate()
    {
        let name = format!("Gác đêm bên suối {}", at + 1);
        let fields = [("Lĩnh vực", One(FIELD)), ("Loại", One(kind)), ("Tập thể hay cá nhân", One(whose))];
        register(office, &name, UNIT, fields.get(..).unwrap_or_default()).await?;
        office.see(&format!("{kind} · {}", whose.to_lowercase())).await?;
    }
    let after = by_field(office, FIELD).await?;
    let more: Vec<i64> = after.iter().zip(&before).map(|(after, before)| after - before).collect();
    holds(more.get(..4) == Some(&[1; 4]), format!("of {before:?} became {after:?}"))
}
