//! The office makes a rubric of its own: what is wrong with the draft is listed, and each line leads to its place.

use crate::ways::begin_as_the_office;
use e2e::{Done, Fault, Stage, promise};

promise!(a_problem_of_a_draft_leads_to_its_place_and_what_must_be_mended_stands_first: chromium firefox);

async fn a_problem_of_a_draft_leads_to_its_place_and_what_must_be_mended_stands_first(stage: &Stage) -> Done {
    let office = stage.device("office", (1280, 800)).await?;
    begin_as_the_office(&office).await?;
    office.open("/rubrics").await?;
    office.tap_at("", "Cho tập thể").await?;
    office.tap("Sao chép để sửa").await?;
    office.see("Không có chỗ nào phải sửa.").await?;
    // Two new criteria in the first group, none with guidance or levels; then the name of one of them is taken away.
    office.tap("I. Đăng ký, lãnh đạo").await?;
    for _ in 0..2 {
        office.tap_at("Thêm tiêu chí", "Điểm tối thiểu của nhóm").await?;
    }
    office.see("Chưa mô tả mức nào.").await?;
    office.tap("I.5 Tiêu chí mới").await?;
    office.fill("Tên", "Bước điểm", "").await?;
    office.see("1 phải sửa, ").await?;
    let lines = office.ask(LINES, vec![]).await?;
    let lines: Vec<&str> = lines.as_array().into_iter().flatten().filter_map(|line| line.as_str()).collect();
    let first = lines.first().copied().unwrap_or_default();
    if !first.contains("Phải sửa") || lines.iter().skip(1).any(|line| line.contains("Phải sửa")) {
        return Err(Fault::new(format!("what must be mended does not stand first: {lines:?}")));
    }
    let mut each = lines.clone();
    each.sort_unstable();
    each.dedup();
    if each.len() != lines.len() {
        return Err(Fault::new(format!("the same line twice: {lines:?}")));
    }
    // From a page on which everything is folded.
    office.reload().await?;
    office.tap("Sửa tiếp").await?;
    office.tap("Tiêu chí I.5 Thiếu tên").await?;
    office.wait_for("the place of the problem", THERE).await
}

/// The lines of the list of problems.
const LINES: &str =
    "return [...document.querySelectorAll('.rows button.row')].map((each) => each.innerText.replace(/\\s+/g, ' '))";

/// Whether a field of the criterion has the focus and is in sight.
const THERE: &str = r##"
const at = document.activeElement;
const place = at.getBoundingClientRect();
return !!at.closest("#at-criterion-0-4[open]") && at.matches("input") && place.top > 0 && place.bottom < innerHeight;
"##;
