//! The words of a task a year on: its days and its year move with the campaign. The day of a document that is named stays:
//! it says which document.

use crate::date::Day;
use crate::text::fold;

/// A text of a year's campaign as the next year's says it.
pub(super) fn a_year_on(text: &str, year: u32) -> String {
    let (now, next) = (year.to_string(), (year + 1).to_string());
    let (mut said, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once(&now) {
        said.push_str(before);
        let whole = !before.ends_with(|c: char| c.is_ascii_digit()) && !after.starts_with(|c: char| c.is_ascii_digit());
        match (whole, date_before(&said)) {
            (true, Some(date)) if !names_a_document(said.get(..date.at).unwrap_or_default()) => {
                let missing = Day::new(i32::try_from(year + 1).unwrap_or(i32::MAX), date.month, date.day).is_err();
                if missing && date.day == 29 {
                    said.replace_range(date.at..date.at + 2, "28");
                }
                said.push_str(&next);
            }
            (true, None) if is_a_year(&said) => said.push_str(&next),
            _ => said.push_str(&now),
        }
        rest = after;
    }
    said.push_str(rest);
    said
}

/// A day and a month that stand at the end of a text, each with its slash.
struct Before {
    at: usize,
    day: u32,
    month: u32,
}

fn date_before(text: &str) -> Option<Before> {
    let text = text.strip_suffix('/')?;
    let (left, month) = text.rsplit_once('/')?;
    let digits = left.len() - left.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let at = left.len() - digits;
    let number = |text: &str| (1..=2).contains(&text.len()).then(|| text.parse::<u32>().ok()).flatten();
    Some(Before { at, day: number(left.get(at..)?)?, month: number(month)? })
}

/// Whether a text ends with "năm", and not as the end of the date of a document that is written out.
fn is_a_year(text: &str) -> bool {
    let Some(text) = text.trim_end().to_lowercase().strip_suffix("năm").map(|text| text.trim_end().to_owned()) else {
        return false;
    };
    let digits = |text: &str| (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let written_out = text.rsplit_once("ngày ").filter(|(_, date)| {
        let parts = date.split_once(" tháng ");
        parts.is_some_and(|(day, month)| digits(day) && digits(month))
    });
    written_out.is_none_or(|(before, _)| !names_a_document(before))
}

/// Whether a text ends with the number of a document, of which a day then says when it was made: "số 18-KH/TU, ngày".
fn names_a_document(text: &str) -> bool {
    let folded = fold(text);
    let text = folded.trim_end();
    let text = text.strip_suffix("ngay").unwrap_or(text).trim_end_matches([' ', ',']);
    let mut words = text.split_whitespace().rev();
    let number = words.next().unwrap_or_default();
    number.contains(['-', '/']) && words.next().is_some_and(|word| word.trim_end_matches(':') == "so")
}

#[cfg(test)]
mod tests {
    use super::a_year_on;

    #[test]
    fn days_and_the_year_of_a_task_move_on_and_the_day_of_a_document_stays() {
        let next = |text| a_year_on(text, 2026);
        assert_eq!(next("gửi về trước ngày 10/4/2026"), "gửi về trước ngày 10/4/2027");
        assert_eq!(next("từ 01/7/2026 đến 31/12/2026."), "từ 01/7/2027 đến 31/12/2027.");
        assert_eq!(next("Tổng kết phong trào năm 2026"), "Tổng kết phong trào năm 2027");
        let named = "Quán triệt Kế hoạch số 18-KH/BTGDVTU, ngày 09/3/2026 trước ngày 15/4/2026";
        assert_eq!(next(named), "Quán triệt Kế hoạch số 18-KH/BTGDVTU, ngày 09/3/2026 trước ngày 15/4/2027");
        for stays in [
            "Hướng dẫn 2025–2030",
            "Số máy 02026",
            "Mua 2026 tờ rơi",
            "Khen thưởng năm 2025",
            "Thể thao Việt Nam 2026",
            "",
        ] {
            assert_eq!(next(stays), stays);
        }
        let named = "Kế hoạch số 18-KH/BTGDVTU ngày 09 tháng 3 năm 2026";
        assert_eq!(next(named), named);
        assert_eq!(next("họp ngày 15 tháng 4 năm 2026"), "họp ngày 15 tháng 4 năm 2027");
        assert_eq!(a_year_on("hạn 29/02/2028", 2028), "hạn 28/02/2029");
    }
}
