//! Functions 8 to 19: training, the survey of the models, its money (section II.1 and II.2 of the plan).

use super::Put::{One, Text, When};
use super::{Play, TAB, UNIT, change, holds, kept, look_for, nominate, open_one, register, write};
use crate::registers::become_one;
use crate::ways::{PERSON, score_and_seal};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(training_the_survey_and_its_money: chromium);

async fn training_the_survey_and_its_money(stage: &Stage) -> Done {
    kept!(stage;
        f08_a_training_session_keeps_topic_documents_and_who_came
        f09_a_session_may_wait_for_guidance_and_has_no_day_until_then
        f11_a_unit_is_inspected_by_a_form_and_the_list_says_how_far
        f13_a_team_is_founded_with_its_decision
        f14_only_a_model_that_was_nominated_can_be_visited
        f15_a_visit_warns_until_its_notice_is_sent_and_says_when_it_is_confirmed
        f16_empty_seats_are_named_and_a_member_of_the_scored_unit_stands_aside
        f17_a_visit_outside_the_third_and_fourth_quarter_is_flagged
        f18_a_model_has_its_place_and_waits_for_its_visit_under_its_thon
        f19_an_expense_lessens_what_is_left
        f12_a_model_is_scored_where_there_is_no_network_and_the_office_reads_the_sum
        f10_a_new_version_of_a_rubric_leaves_the_one_in_use_as_it_was
    )
}

/// “Hội nghị tập huấn”: topic, documents, material to read, and the units that came. `year` reads it after a day's work.
async fn f08_a_training_session_keeps_topic_documents_and_who_came(Play { office, .. }: &Play<'_>) -> Done {
    const TOPIC: &str = "Kỹ năng vận động ở thôn xa";
    let fields = [
        ("Chủ đề", Text(TOPIC)),
        ("Ngày", When("2026-06-19")),
        ("Tài liệu, văn bản quán triệt", Text("Hướng dẫn 07-HD/BTGDVTU")),
        ("Nội dung tài liệu", Text("Nghe dân nói hết câu rồi mới trả lời.")),
        ("Thêm đơn vị dự tập huấn", One("Trạm Y tế xã")),
        ("Thêm đơn vị dự tập huấn", One("Hội Cựu chiến binh xã")),
    ];
    write(office, "training", &fields, TOPIC).await?;
    look_for(office, "training", TOPIC).await?;
    office.see_in_row(TOPIC, "19/06/2026").await?;
    open_one(office, "training", TOPIC).await?;
    for text in ["Hướng dẫn 07-HD/BTGDVTU", "Nghe dân nói hết câu rồi mới trả lời."] {
        office.see(text).await?;
    }
    for unit in ["Trạm Y tế xã", "Hội Cựu chiến binh xã"] {
        office.see_control(&format!("Bỏ {unit}")).await?;
    }
    Ok(())
}

/// “Thời gian: Khi có Hướng dẫn”: a session waits without a day, and stands in the calendar once it has one.
async fn f09_a_session_may_wait_for_guidance_and_has_no_day_until_then(Play { office, .. }: &Play<'_>) -> Done {
    const TOPIC: &str = "Hướng dẫn công nhận mô hình";
    office.open("/office/training/+").await?;
    office.fill("Chủ đề", "", TOPIC).await?;
    office.tap("Chờ hướng dẫn của cấp trên").await?;
    crate::registers::save(office, TOPIC).await?;
    office.wait_for("it waits", "return !![...document.querySelectorAll('label')].find((each) => each.innerText.includes('Chờ hướng dẫn'))?.querySelector('input:checked')").await?;
    office.open("/calendar").await?;
    office.see("Hạn đăng ký").await?;
    office.see_no(TOPIC).await?;
    open_one(office, "training", TOPIC).await?;
    change(office, &[("Ngày", When("2026-12-15"))]).await?;
    office.open("/calendar").await?;
    office.see_in_row(TOPIC, "15/12/2026").await
}

/// “Hướng dẫn xây dựng, công nhận mô hình giai đoạn 2025 - 2030”: a rubric is never changed; a new version is used from now on,
/// and a sheet that was sealed keeps the one it was scored by. `rubrics` edits one at length.
async fn f10_a_new_version_of_a_rubric_leaves_the_one_in_use_as_it_was(Play { office, .. }: &Play<'_>) -> Done {
    const TITLE: &str = "Thang điểm mô hình “Dân vận khéo” của tập thể";
    const OLD: &str = "Tên, địa chỉ, lĩnh vực rõ ràng";
    const NEW: &str = "Tên gọi nói lên việc làm";
    become_one(office, "Tôi làm ở văn phòng").await?;
    office.open("/rubrics").await?;
    office.tap(TITLE).await?;
    office.tap("Sao chép để sửa").await?;
    office.fill("Phiên bản", "", "2027.1").await?;
    office.press(TAB).await?;
    office.tap("I. Đăng ký, lãnh đạo").await?;
    office.tap(&format!("I.1 {OLD}")).await?;
    office.fill("Tên", "Bước điểm", NEW).await?;
    office.press(TAB).await?;
    office.tap("Ghi thành bộ mới").await?;
    office.see("Đã có bộ tiêu chí mới").await?;
    office.tap("Dùng cho đợt thi đua").await?;
    office.see("Đợt thi đua đang dùng bộ này.").await?;
    office.open("/rubrics").await?;
    office.see_in_row("bản 2027.1", "Đang dùng").await?;
    let old = office.row("bản 2026.1 · 5 nhóm").await?;
    holds(!old.contains("Đang dùng"), format!("both are in use: {old}"))?;
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", "Chi hội nghề trồng dâu nuôi tằm").await?;
    office.tap("Chi hội nghề trồng dâu nuôi tằm").await?;
    office.tap("Nguyễn Thị Hồng Vân").await?;
    office.see(OLD).await?;
    office.see_no(NEW).await?;
    become_one(office, PERSON).await?;
    office.tap("Năm nhà một tổ chữa cháy").await?;
    office.see(NEW).await?;
    office.see_no(OLD).await
}

/// “Kiểm tra việc triển khai thực hiện phong trào”: a form answered item by item, apart from scores; the list says how far.
async fn f11_a_unit_is_inspected_by_a_form_and_the_list_says_how_far(Play { office, .. }: &Play<'_>) -> Done {
    let fields = [
        ("Đơn vị", One("Trạm Y tế xã")),
        ("Ngày", When("2026-10-08")),
        ("Mẫu kiểm tra", One("Kiểm tra việc triển khai")),
    ];
    office.open("/office/inspection/+").await?;
    super::put(office, &fields).await?;
    office.tap_at("Đạt một phần", "1. ").await?;
    crate::registers::save(office, "").await?;
    look_for(office, "inspection", "Trạm Y tế xã").await?;
    let all = office.row("08/10/2026").await?;
    let all = all.split("1/").nth(1).and_then(|rest| super::numbers(rest).first().copied());
    let all = all.ok_or_else(|| Fault::new("the list does not say how many items are answered"))?;
    office.tap("Trạm Y tế xã").await?;
    office.tap_at("Chưa đạt", "2. ").await?;
    office.see("Đã lưu trên máy").await?;
    look_for(office, "inspection", "Trạm Y tế xã").await?;
    office.see_in_row("08/10/2026", &format!("2/{all} nội dung")).await
}

/// “Khảo sát, thẩm định mô hình, điển hình”: scored and sealed with the network gone; the office reads the sum. `scoring`,
/// `photos` and `exchange` do this at length, on three engines.
async fn f12_a_model_is_scored_where_there_is_no_network_and_the_office_reads_the_sum(
    Play { stage, office }: &Play<'_>,
) -> Done {
    become_one(office, PERSON).await?;
    stage.go_offline();
    let total = score_and_seal(office, 2).await?;
    let place = office.ask("return location.hash.slice(1).replace('/sheet/', '/models/')", vec![]).await?;
    stage.go_online()?;
    become_one(office, "Tôi làm ở văn phòng").await?;
    office.open(place.as_str().unwrap_or_default()).await?;
    office.see("Mọi phiếu đã nhận").await?;
    office.see_in_row("Lý Thị Bích Ngọc", &format!("{total} / 100")).await
}

/// “Thành lập Đoàn khảo sát, thẩm định”: a team with its leader, its members and its decision. The printed decision is to come.
async fn f13_a_team_is_founded_with_its_decision(Play { office, .. }: &Play<'_>) -> Done {
    const TEAM: &str = "Đoàn khảo sát vùng cao";
    let fields = [
        ("Tên", Text(TEAM)),
        ("Trưởng đoàn", One("Trần Quốc Khánh")),
        ("Thêm thành viên của đoàn", One("Hoàng Văn Dũng")),
        ("Số quyết định thành lập", Text("41-QĐ/ĐU")),
        ("Ngày quyết định", When("2026-06-24")),
    ];
    write(office, "team", &fields, TEAM).await?;
    look_for(office, "team", TEAM).await?;
    office.see_in_row(TEAM, "Trần Quốc Khánh").await?;
    open_one(office, "team", TEAM).await?;
    office.see("41-QĐ/ĐU").await?;
    office.see("2026-06-24").await?;
    office.see_control("Bỏ Hoàng Văn Dũng").await
}

/// Whether a visit that is being written offers a model, once it offers what was nominated before.
async fn offered(office: &Device, model: &str) -> Done<bool> {
    const OFFERS: &str =
        "return [...document.querySelectorAll('main option')].some((each) => each.textContent.trim() === 'NAME')";
    office.open("/office/visit/+").await?;
    office.wait_for("models to choose from", &OFFERS.replace("NAME", "Hương ước dài một trang")).await?;
    Ok(office.ask(&OFFERS.replace("NAME", model), vec![]).await? == true)
}

/// “Được các cơ quan, đơn vị lựa chọn, giới thiệu”: a visit offers only what was nominated. `registers` sees the sheet refused.
async fn f14_only_a_model_that_was_nominated_can_be_visited(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Giếng khơi dùng chung";
    register(office, MODEL, UNIT, &[]).await?;
    holds(!offered(office, MODEL).await?, "a visit offers a model that nobody nominated")?;
    nominate(office, MODEL).await?;
    holds(offered(office, MODEL).await?, "a visit does not offer a model that was nominated")
}

/// A nominated model, and a visit to it by the first team.
async fn visit(office: &Device, model: &str, unit: &str, day: &str) -> Done {
    register(office, model, unit, &[]).await?;
    nominate(office, model).await?;
    let fields = [
        ("Ngày", When(day)),
        ("Giờ", When("08:15")),
        ("Đoàn", One("Đoàn khảo sát số 1")),
        ("Thêm mô hình được khảo sát", One(model)),
    ];
    write(office, "visit", &fields, "").await
}

/// “Sẽ thông báo đến cơ sở trước khi tiến hành”: a visit warns until the notice was sent, and says when the unit confirmed it.
async fn f15_a_visit_warns_until_its_notice_is_sent_and_says_when_it_is_confirmed(
    Play { office, .. }: &Play<'_>,
) -> Done {
    const MODEL: &str = "Cổng làng không rác";
    visit(office, MODEL, UNIT, "2026-12-29").await?;
    office.see("Chưa gửi thông báo đến cơ sở.").await?;
    look_for(office, "visit", MODEL).await?;
    office.see_in_row(MODEL, "Chưa thông báo").await?;
    for (field, day, said) in [
        ("Ngày soạn thông báo", "2026-12-18", "Đã soạn, chưa gửi thông báo"),
        ("Ngày gửi thông báo", "2026-12-20", "Đã thông báo"),
        ("Ngày đơn vị xác nhận", "2026-12-22", "Đã xác nhận"),
    ] {
        office.tap_at("", MODEL).await?;
        change(office, &[(field, When(day))]).await?;
        look_for(office, "visit", MODEL).await?;
        office.see_in_row(MODEL, said).await?;
    }
    office.tap_at("", MODEL).await?;
    office.see("2026-12-22").await?;
    office.see_no("Chưa gửi thông báo đến cơ sở.").await
}

/// “Thành phần đoàn khảo sát, thẩm định gồm …”: who is missing of the four is named, and a member of the unit that registered
/// the model stands aside.
async fn f16_empty_seats_are_named_and_a_member_of_the_scored_unit_stands_aside(
    Play { office, .. }: &Play<'_>,
) -> Done {
    const TEAM: &str = "Đoàn khảo sát ven sông";
    let two = [
        ("Tên", Text(TEAM)),
        ("Thêm thành viên của đoàn", One("Trần Quốc Khánh")),
        ("Thêm thành viên của đoàn", One("Hoàng Văn Dũng")),
    ];
    write(office, "team", &two, TEAM).await?;
    look_for(office, "team", TEAM).await?;
    office.see_in_row(TEAM, "Thiếu: Ban Xây dựng Đảng, Chuyên viên mảng Dân vận").await?;
    open_one(office, "team", TEAM).await?;
    let others = ["Nguyễn Thị Hồng Vân", "Lý Thị Bích Ngọc"].map(|name| ("Thêm thành viên của đoàn", One(name)));
    change(office, &others).await?;
    look_for(office, "team", TEAM).await?;
    office.see_in_row(TEAM, "Đủ bốn thành phần").await?;
    visit(office, "Sổ tay nghe dân", "Ban Xây dựng Đảng", "2026-12-28").await?;
    office.see("Lý Thị Bích Ngọc không chấm “Sổ tay nghe dân” vì thuộc đơn vị đăng ký.").await?;
    office.see_no("Trần Quốc Khánh không chấm").await
}

/// “Thời gian: Quý III, IV”: a visit before July is flagged, on its page and in the list, and kept.
async fn f17_a_visit_outside_the_third_and_fourth_quarter_is_flagged(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Hàng rào xanh đầu thôn";
    visit(office, MODEL, UNIT, "2026-06-30").await?;
    office.see("Ngày này ngoài thời gian khảo sát của đợt.").await?;
    look_for(office, "visit", MODEL).await?;
    office.see_in_row(MODEL, "Ngoài thời gian khảo sát").await?;
    office.tap_at("", MODEL).await?;
    change(office, &[("Ngày", When("2026-07-01"))]).await?;
    office.see_no("Ngày này ngoài thời gian khảo sát của đợt.").await?;
    look_for(office, "visit", MODEL).await?;
    let row = office.row(MODEL).await?;
    holds(!row.contains("Ngoài thời gian"), format!("the first of July is flagged: {row}"))
}

/// What waits for a visit under the thôn `arguments[0]`.
const UNDER: &str = r#"
const head = [...document.querySelectorAll("main h3")].find((each) => each.innerText.normalize("NFC").trim() === arguments[0]);
return head ? head.parentElement.innerText.normalize("NFC") : "";
"#;

/// “Địa điểm: Tại các mô hình, điển hình”: a model has its thôn and its address, and what waits for a visit stands by thôn.
/// Places by GPS are to come.
async fn f18_a_model_has_its_place_and_waits_for_its_visit_under_its_thon(Play { office, .. }: &Play<'_>) -> Done {
    const MODEL: &str = "Chợ phiên không túi ni lông";
    const THON: &str = "Thôn Lưng Đồi";
    write(office, "thon", &[("Tên", Text(THON))], THON).await?;
    let place = [("Thôn", One(THON)), ("Địa điểm", Text("Bãi chợ cũ, cạnh cây gạo"))];
    register(office, MODEL, UNIT, &place).await?;
    office.see("Bãi chợ cũ, cạnh cây gạo").await?;
    nominate(office, MODEL).await?;
    office.open("/schedule").await?;
    office.see("Chưa xếp lịch").await?;
    office.see(THON).await?;
    let under = office.ask(UNDER, vec![THON.into()]).await?;
    holds(under.as_str().unwrap_or_default().contains(MODEL), format!("under {THON} stands {under}"))
}

/// “Từ nguồn kinh phí hoạt động Dân vận khéo được cấp cho Ban Xây dựng Đảng”: an expense is kept with its day and lessens what
/// is left; what is allocated adds to it.
async fn f19_an_expense_lessens_what_is_left(Play { office, .. }: &Play<'_>) -> Done {
    const LEFT: &str = "còn lại (đồng)";
    office.open("/office/money").await?;
    let before = office.number_above(LEFT).await?;
    for (what, flow, amount) in
        [("Thuê thuyền qua sông", "Chi", "350.000"), ("Cấp bổ sung quý IV", "Được cấp", "2.000.000")]
    {
        let fields = [
            ("Nội dung", Text(what)),
            ("Thu hay chi", One(flow)),
            ("Ngày", When("2026-10-12")),
            ("Số tiền", Text(amount)),
        ];
        write(office, "money", &fields, what).await?;
    }
    look_for(office, "money", "Thuê thuyền qua sông").await?;
    office.see_in_row("Thuê thuyền qua sông", "350.000").await?;
    office.see_number(LEFT, before - 350_000 + 2_000_000).await
}
