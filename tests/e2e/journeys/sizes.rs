//! Large text and small screens: everything wraps, nothing is cut, and a finger finds what it taps.

use crate::places::{FIRST, OF_ALL, OF_THE_OFFICE, REGISTERS};
use crate::ways::{begin_as_the_office, begin_with_the_sample};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(no_page_is_wider_than_the_screen_with_the_largest_text_or_at_200_per_cent: chromium);
promise!(no_page_of_the_office_is_wider_than_the_screen_with_the_largest_text_or_at_200_per_cent: chromium);
promise!(everything_that_is_tapped_is_48_pixels_wide_and_high: chromium);

/// How a screen may be: what it is called, its size in CSS pixels, and the size of its text in hundredths where it is not
/// the usual one. A phone of 390 × 844 at 200 % has half of its pixels.
const SCREENS: [(&str, (u32, u32), Option<&str>); 3] =
    [("text of 150 %", (390, 844), Some("150")), ("200 %", (195, 422), None), ("a tablet upright", (800, 1_280), None)];

/// What reaches beyond the screen or beyond the box that cuts it, and is no row that scrolls by itself.
const TOO_WIDE: &str = r#"
const wide = document.documentElement.clientWidth;
const seen = (each) => each.getClientRects().length && !each.closest(".unseen, .thumbs, .photo-room, svg");
const scrolls = (each) => each && (["auto", "scroll"].includes(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
const name = (each) => `${each.tagName}.${each.className} ${(each.textContent || "").slice(0, 40)}`;
const found = [...document.querySelectorAll("main *, header *, footer *, nav *")].filter(seen).filter((each) => {
  const at = each.getBoundingClientRect();
  return at.width > 1 && !scrolls(each.parentElement) && (at.right > wide + 1 || at.left < -1);
});
return found.slice(0, 4).map((each) => `${name(each)} ends at ${Math.round(each.getBoundingClientRect().right)} of ${wide}`);
"#;

async fn no_page_is_wider_than_the_screen_with_the_largest_text_or_at_200_per_cent(stage: &Stage) -> Done {
    let mut found = Vec::new();
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    for screen in SCREENS {
        take(&phone, screen).await?;
        let how = screen.0;
        open_each(&phone, how, &OF_ALL, &mut found).await?;
        phone.open("/models").await?;
        phone.tap_at("", "Chi bộ thôn").await?;
        phone.see("Bản đăng ký").await?;
        look(&phone, &format!("a model with {how}"), &mut found).await?;
        phone.open("/today").await?;
        phone.tap_at("", "Chưa chấm").await?;
        phone.see("chưa chấm").await?;
        look(&phone, &format!("a sheet with {how}"), &mut found).await?;
    }
    take(&phone, SCREENS[0]).await?;
    search_icon_stands_apart(&phone).await?;
    if found.is_empty() { Ok(()) } else { Err(Fault::new(found.join("\n"))) }
}

async fn no_page_of_the_office_is_wider_than_the_screen_with_the_largest_text_or_at_200_per_cent(
    stage: &Stage,
) -> Done {
    let mut found = Vec::new();
    let office = stage.phone("office").await?;
    begin_as_the_office(&office).await?;
    for screen in SCREENS {
        take(&office, screen).await?;
        let how = screen.0;
        open_each(&office, how, &OF_THE_OFFICE, &mut found).await?;
        for noun in REGISTERS {
            let (list, form) = (format!("/office/{noun}"), format!("/office/{noun}/+"));
            open_each(&office, how, &[&form, &list], &mut found).await?;
            let first = office.ask(FIRST, vec![]).await?;
            if let Some(first) = first.as_str().filter(|first| !first.is_empty()) {
                open_each(&office, how, &[first], &mut found).await?;
            }
        }
    }
    if found.is_empty() { Ok(()) } else { Err(Fault::new(found.join("\n"))) }
}

/// Makes the screen so.
async fn take(device: &Device, (_, size, text): (&str, (u32, u32), Option<&str>)) -> Done {
    device.resize(size).await?;
    let set = match text {
        Some(text) => format!("document.documentElement.dataset.size = '{text}'"),
        None => "delete document.documentElement.dataset.size".to_owned(),
    };
    device.ask(&set, vec![]).await.map(drop)
}

async fn open_each(device: &Device, how: &str, places: &[&str], found: &mut Vec<String>) -> Done {
    for place in places {
        device.open(place).await?;
        device.settle().await?;
        look(device, &format!("{place} with {how}"), found).await?;
    }
    Ok(())
}

async fn look(device: &Device, where_: &str, found: &mut Vec<String>) -> Done {
    let told = device.ask(TOO_WIDE, vec![]).await?;
    let told = told.as_array().into_iter().flatten().filter_map(|one| one.as_str());
    found.extend(told.map(|one| format!("{where_}: {one}")));
    Ok(())
}

/// The drawing in the search field ends before what is typed begins.
async fn search_icon_stands_apart(device: &Device) -> Done {
    device.open("/models").await?;
    device.see("mô hình").await?;
    let apart = r#"
const [icon, input] = ["svg", "input"].map((name) => document.querySelector(`.search-box ${name}`));
const text = input.getBoundingClientRect().left + parseFloat(getComputedStyle(input).paddingLeft);
return icon.getBoundingClientRect().right <= text;
"#;
    device.wait_for("the drawing beside the text of the search", apart).await
}

/// What can be tapped and is smaller than a finger; links within a sentence and what lies in a label are no targets of
/// their own.
const SMALL: &str = r#"
const seen = (each) => each.getClientRects().length && !each.closest(".unseen, .skip, [hidden]") && !each.matches(".unseen")
  && !each.disabled && getComputedStyle(each).visibility !== "hidden";
const all = "button, summary, select, textarea, input:not([type=radio]):not([type=checkbox]):not([type=file]), a[href], label.choice, label.file-field";
return [...document.querySelectorAll(all)].filter(seen).filter((each) => !each.closest("p")).filter((each) => {
  const at = each.getBoundingClientRect();
  return at.height < 47.5 || at.width < 47.5;
}).slice(0, 6).map((each) => {
  const at = each.getBoundingClientRect();
  const name = each.getAttribute("aria-label") || each.textContent || each.id;
  return `${each.tagName} “${name.slice(0, 40)}” is ${Math.round(at.width)} × ${Math.round(at.height)}`;
});
"#;

async fn everything_that_is_tapped_is_48_pixels_wide_and_high(stage: &Stage) -> Done {
    let mut found = Vec::new();
    let phone = stage.phone("phone").await?;
    begin_as_the_office(&phone).await?;
    for place in OF_ALL.iter().chain(&OF_THE_OFFICE) {
        phone.open(place).await?;
        phone.settle().await?;
        small(&phone, place, &mut found).await?;
    }
    phone.open("/rubrics").await?;
    phone.tap_at("", "Cho tập thể").await?;
    phone.tap("Sao chép để sửa").await?;
    phone.see("Đang sửa bản nháp").await?;
    small(&phone, "the rubric editor", &mut found).await?;
    let other = stage.phone("other").await?;
    begin_with_the_sample(&other).await?;
    small(&other, "the day", &mut found).await?;
    other.tap_at("", "Chưa chấm").await?;
    other.see("chưa chấm").await?;
    for panel in ["Hướng dẫn", "Minh chứng", "Nhận xét", "Thao tác khác với tiêu chí"] {
        other.tap(panel).await?;
        other.settle().await?;
        small(&other, &format!("a sheet with “{panel}”"), &mut found).await?;
    }
    if found.is_empty() { Ok(()) } else { Err(Fault::new(found.join("\n"))) }
}

async fn small(device: &Device, place: &str, found: &mut Vec<String>) -> Done {
    let told = device.ask(SMALL, vec![]).await?;
    let told = told.as_array().into_iter().flatten().filter_map(|one| one.as_str());
    found.extend(told.map(|one| format!("{place}: {one}")));
    Ok(())
}
