//! Large text and small screens: everything wraps, nothing is cut, and a finger finds what it taps.

use crate::ways::{begin_as_the_office, begin_with_the_sample};
use e2e::{Device, Done, Fault, Stage, promise};

promise!(no_page_is_wider_than_the_screen_with_the_largest_text_or_at_200_per_cent: chromium);
promise!(everything_that_is_tapped_is_48_pixels_wide_and_high: chromium);

const PLACES: [&str; 7] = ["/today", "/models", "/transfer", "/conflicts", "/settings", "/settings/health", "/rubrics"];

/// What reaches beyond the screen or beyond the box that cuts it, and is no row that scrolls by itself.
const TOO_WIDE: &str = r#"
const wide = document.documentElement.clientWidth;
const seen = (each) => each.getClientRects().length && !each.closest(".unseen, .thumbs, .photo-room, svg");
const name = (each) => `${each.tagName}.${each.className} ${(each.textContent || "").slice(0, 40)}`;
const found = [...document.querySelectorAll("main *, header *, footer *, nav *")].filter(seen).filter((each) => {
  const at = each.getBoundingClientRect();
  return at.width > 1 && (at.right > wide + 1 || at.left < -1);
});
return found.slice(0, 4).map((each) => `${name(each)} ends at ${Math.round(each.getBoundingClientRect().right)} of ${wide}`);
"#;

async fn no_page_is_wider_than_the_screen_with_the_largest_text_or_at_200_per_cent(stage: &Stage) -> Done {
    let mut found = Vec::new();
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.ask("document.documentElement.dataset.size = '150'", vec![]).await?;
    walk(&phone, "text of 150 %", &mut found).await?;
    search_icon_stands_apart(&phone).await?;
    phone.ask("delete document.documentElement.dataset.size", vec![]).await?;
    for (size, name) in [((195, 422), "200 %"), ((800, 1_280), "a tablet upright")] {
        phone.resize(size).await?;
        walk(&phone, name, &mut found).await?;
    }
    if found.is_empty() { Ok(()) } else { Err(Fault::new(found.join("\n"))) }
}

async fn walk(device: &Device, how: &str, found: &mut Vec<String>) -> Done {
    for place in PLACES {
        device.open(place).await?;
        device.settle().await?;
        look(device, &format!("{place} with {how}"), found).await?;
    }
    device.open("/models").await?;
    device.tap_at("", "Chi bộ thôn").await?;
    device.see("Bản đăng ký").await?;
    look(device, &format!("a model with {how}"), found).await?;
    device.open("/today").await?;
    device.tap_at("", "Chưa chấm").await?;
    device.see("chưa chấm").await?;
    look(device, &format!("a sheet with {how}"), found).await
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
    for place in PLACES {
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
