//! Functions 1 to 7: on what the plan stands, and what it is for (its head and section I).

use super::Put::{One, Text};
use super::{Play, RECEIVED, TAB, UNIT, change, holds, kept, look_for, nominate, numbers, open_model, register, write};
use crate::registers::become_one;
use crate::ways::PERSON;
use e2e::{Device, Done, Fault, Stage, promise};

promise!(what_the_plan_stands_on_and_what_it_is_for: chromium);

async fn what_the_plan_stands_on_and_what_it_is_for(stage: &Stage) -> Done {
    kept!(stage;
        f01_the_legal_bases_and_the_commune_are_set_once_and_stand_at_the_head
        f02_a_model_belongs_to_one_of_two_strands_and_the_list_is_narrowed_to_it
        f03_participation_is_counted_by_type_of_unit
        f04_units_have_their_type_and_a_model_says_from_which_it_is_replicated
        f05_coverage_says_which_thon_have_no_model
        f06_every_criterion_has_its_guidance_without_a_network
        f07_what_looks_like_formality_is_said_before_a_sheet_is_sealed
    )
}

/// “Kế hoạch số 18-KH/BTGDVTU, 09/3/2026”: year, legal bases, commune and the prefixes of its documents are settings of the
/// campaign, written once. The documents that repeat them are to come.
async fn f01_the_legal_bases_and_the_commune_are_set_once_and_stand_at_the_head(
    Play { office, .. }: &Play<'_>,
) -> Done {
    office.open("/setup/4").await?;
    office.see("Kế hoạch số 18-KH/BTGDVTU, ngày 09/3/2026").await?;
    let bases = "Kế hoạch số 18-KH/BTGDVTU, ngày 09/3/2026\nHướng dẫn số 07-HD/BTGDVTU, ngày 20/3/2026";
    let prefixes = "Kế hoạch: KH/ĐU\nThông báo: TB/ĐU";
    change(office, &[("Căn cứ", Text(bases)), ("Ký hiệu của từng loại văn bản", Text(prefixes))]).await?;
    office.open("/setup/1").await?;
    change(office, &[("Xã", Text("Suối Lành Thượng")), ("Năm", Text("2028"))]).await?;
    office.reload().await?;
    office.open("/office").await?;
    office.see("Suối Lành Thượng").await?;
    office.open("/setup/1").await?;
    office.see("2028").await?;
    office.open("/setup/4").await?;
    office.see("Thông báo: TB/ĐU").await?;
    office.see("Hướng dẫn số 07-HD/BTGDVTU, ngày 20/3/2026").await
}

/// “Dân vận khéo và Dân vận khéo trong tham gia xây dựng nông thôn mới”: every model has its strand, and the list of models
/// is narrowed to one.
async fn f02_a_model_belongs_to_one_of_two_strands_and_the_list_is_narrowed_to_it(
    Play { office, .. }: &Play<'_>,
) -> Done {
    const NAME: &str = "Đường làng sạch theo tiếng loa";
    register(office, NAME, UNIT, &[("Nội dung thi đua", One("trong tham gia xây dựng nông thôn mới"))]).await?;
    office.see("Dân vận khéo trong tham gia xây dựng nông thôn mới").await?;
    office.open("/models").await?;
    office.fill("Tìm mô hình, đơn vị, thôn", "", NAME).await?;
    office.choose("Nội dung thi đua", "trong tham gia xây dựng nông thôn mới").await?;
    office.see("1 trên 55 mô hình").await?;
    office.see_in_row(NAME, UNIT).await?;
    office.choose("Nội dung thi đua", "Dân vận khéo").await?;
    office.see("0 trên 55 mô hình").await?;
    office.choose("Nội dung thi đua", "Cả hai nội dung thi đua").await?;
    office.see_in_row(NAME, UNIT).await
}

/// “Nâng cao nhận thức, đồng thuận”: how many units of each type take part, live.
async fn f03_participation_is_counted_by_type_of_unit(Play { office, .. }: &Play<'_>) -> Done {
    const NAME: &str = "Hội Người cao tuổi xã";
    const TYPE: &str = "Tổ chức chính trị - xã hội";
    let counted = async || -> Done<Vec<i64>> {
        office.open("/office").await?;
        office.open("/office/unit").await?;
        let lines = office.folded("Theo loại đơn vị").await?;
        let line = lines.iter().find_map(|line| line.strip_prefix(TYPE));
        line.map(numbers).ok_or_else(|| Fault::new(format!("no line of {TYPE}: {lines:?}")))
    };
    let before = counted().await?;
    write(office, "unit", &[("Tên", Text(NAME)), ("Loại đơn vị", One(TYPE))], NAME).await?;
    let one_more = counted().await?;
    register(office, "Tổ ông bà giữ nếp nhà", NAME, &[RECEIVED]).await?;
    let registered = counted().await?;
    let first = before.first().copied().unwrap_or(-1);
    let all = before.get(1).copied().unwrap_or(-1) + 1;
    holds(
        one_more == [first, all] && registered == [first + 1, all],
        format!("of {before:?} units one more became {one_more:?}, and {registered:?} once it had a model"),
    )
}

/// “Vai trò nòng cốt của khối dân vận, MTTQ, tổ chức chính trị - xã hội; nhân rộng các mô hình”: units stand with their
/// type, and a model that was replicated leads to the one it comes from.
async fn f04_units_have_their_type_and_a_model_says_from_which_it_is_replicated(
    Play { office, .. }: &Play<'_>,
) -> Done {
    const NAME: &str = "Năm nhà kèm một nhà nuôi ong";
    look_for(office, "unit", "MTTQ").await?;
    office.see_in_row("Cơ quan Ủy ban MTTQ Việt Nam xã", "Mặt trận Tổ quốc").await?;
    let from = [("Tình trạng triển khai", One("Nhân rộng")), ("Nhân rộng từ", One("Năm nhà kèm một nhà trồng mít"))];
    register(office, NAME, UNIT, &from).await?;
    nominate(office, NAME).await?;
    office.see_in_row(NAME, "Nhân rộng từ: Năm nhà kèm một nhà trồng mít").await?;
    open_model(office, "Năm nhà kèm một nhà trồng mít").await?;
    office.see("Đã nhân rộng thành").await?;
    office.see(NAME).await
}

/// “Bền vững, có sức lan tỏa rộng khắp trong các thôn”: a thôn without a model is named, and no longer once it has one.
async fn f05_coverage_says_which_thon_have_no_model(Play { office, .. }: &Play<'_>) -> Done {
    const THON: &str = "Thôn Bản Khoang";
    const WITHOUT: &str = "Thôn chưa có mô hình";
    write(office, "thon", &[("Tên", Text(THON))], THON).await?;
    office.open("/office/thon").await?;
    let covered = office.number_above("thôn có mô hình").await?;
    let without = office.folded(WITHOUT).await?;
    holds(without.iter().any(|name| name == THON), format!("{THON} is not named: {without:?}"))?;
    register(office, "Bếp ăn sáng của bản", UNIT, &[("Thôn", One(THON)), RECEIVED]).await?;
    look_for(office, "thon", THON).await?;
    office.see_number("thôn có mô hình", covered + 1).await?;
    office.see_in_row(THON, "1 mô hình").await?;
    let without = office.folded(WITHOUT).await?;
    holds(!without.iter().any(|name| name == THON), format!("{THON} is still named: {without:?}"))
}

/// The cards of a sheet: code, name, the most points that a button gives.
const CARDS: &str = r#"
return [...document.querySelectorAll("main article")].filter((card) => card.querySelector("h3")).map((card) => [
  card.innerText.trim().split(/\s/)[0], card.querySelector("h3").innerText.normalize("NFC").trim(),
  String(Math.max(...[...card.querySelectorAll("[role=radio]")].map((each) => parseInt(each.innerText, 10)))),
]);
"#;

async fn cards(device: &Device) -> Done<Vec<[String; 3]>> {
    device.see("chưa chấm").await?;
    let told = device.ask(CARDS, vec![]).await?;
    let part = |card: &serde_json::Value, at: usize| card[at].as_str().unwrap_or_default().to_owned();
    let all: Vec<[String; 3]> =
        told.as_array().into_iter().flatten().map(|card| [0, 1, 2].map(|at| part(card, at))).collect();
    holds(all.len() > 5, format!("only {} criteria", all.len()))?;
    Ok(all)
}

/// Whether what is unfolded below the card of a criterion says what which points mean.
const GUIDED: &str = r#"
const card = [...document.querySelectorAll("main article")].find((each) => each.innerText.trim().split(/\s/)[0] === "CODE");
return [...card.querySelectorAll("dl")].some((each) => each.getClientRects().length && each.querySelectorAll("dd").length > 2);
"#;

/// “Nâng cao trình độ, chuyên môn, nghiệp vụ”: every criterion says what to look at and what which points mean, with the
/// network gone.
async fn f06_every_criterion_has_its_guidance_without_a_network(Play { stage, office }: &Play<'_>) -> Done {
    become_one(office, PERSON).await?;
    stage.go_offline();
    office.reload().await?;
    office.open("/today").await?;
    office.tap_at("", "Chưa chấm").await?;
    office.see("Phiếu chấm").await?;
    for [code, name, _] in cards(office).await? {
        office.tap_at("Hướng dẫn", &name).await?;
        office.wait_for(&format!("the guidance of {code}"), &GUIDED.replace("CODE", &code)).await?;
    }
    office.see_no("Bộ tiêu chí không ghi hướng dẫn").await?;
    office.see("Đọc bản đăng ký, rồi đến tận nơi.").await?;
    stage.go_online()
}

/// “Thiết thực, tránh hình thức”: the most points everywhere, the same remark twice and missing photos are said before a
/// sheet is sealed, and do not stand in its way.
async fn f07_what_looks_like_formality_is_said_before_a_sheet_is_sealed(Play { office, .. }: &Play<'_>) -> Done {
    become_one(office, PERSON).await?;
    office.tap_at("", "Chưa chấm").await?;
    office.see("Phiếu chấm").await?;
    let all = cards(office).await?;
    for [_, name, most] in &all {
        office.tap_at(most, name).await?;
    }
    office.see("đã chấm đủ").await?;
    office.see("100 / 100").await?;
    let two = all.get(..2).unwrap_or_default();
    for [code, name, _] in two {
        office.tap_at("Nhận xét", name).await?;
        office.fill(&format!("Nhận xét tiêu chí {code}"), "", "Rất tốt.").await?;
        office.press(TAB).await?;
    }
    office.see("Đã lưu trên máy").await?;
    office.tap("Kiểm tra, khóa").await?;
    office.see("Mọi tiêu chí đều đạt điểm tối đa. Xin xem lại để tránh hình thức.").await?;
    office
        .see(&format!(
            "Nhận xét giống hệt nhau ở {}.",
            two.iter().map(|card| card[0].clone()).collect::<Vec<_>>().join(", ")
        ))
        .await?;
    office.see("Chưa có ảnh minh chứng: ").await?;
    office.tap("Khóa phiếu").await?;
    office.see("Phiếu đã khóa").await
}
