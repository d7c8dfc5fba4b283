//! How the app looks to a person: language, theme and size of the text hold on every page, and are there again later.

use crate::ways::{begin_with_the_sample, give_first_points};
use e2e::{Device, Done, Fault, Stage, promise};
use serde_json::json;

promise!(in_english_every_page_is_in_english_and_says_so_also_after_a_reload: chromium);
promise!(theme_and_size_of_the_text_are_kept: chromium);

/// Places, each with words that stand there in English and in Vietnamese.
const PAGES: [(&str, &str, &str); 11] = [
    ("/today", "Models today", "Mô hình hôm nay"),
    ("/models", "54 of 54 models", "54 trên 54 mô hình"),
    ("/office", "Search the whole movement", "Tìm trong cả phong trào"),
    ("/office/unit", "Units", "Các đơn vị"),
    ("/calendar", "Calendar", "Lịch công việc"),
    ("/figures", "The year in figures", "Số liệu cả năm"),
    ("/transfer", "Transfer", "Chuyển gói"),
    ("/conflicts", "Nothing to settle", "Không có chỗ nào phải chọn"),
    ("/rubrics", "Rubrics", "Bộ tiêu chí"),
    ("/settings/health", "The browser's storage", "Bộ nhớ của trình duyệt"),
    ("/settings", "Screen", "Màn hình"),
];

async fn in_english_every_page_is_in_english_and_says_so_also_after_a_reload(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    give_first_points(&phone, "2").await?;
    speaks(&phone, "vi").await?;
    phone.open("/settings").await?;
    phone.see("Màn hình").await?;
    phone.tap("English").await?;
    phone.see("Text size").await?;
    speaks(&phone, "en").await?;
    for reloaded in [false, true] {
        if reloaded {
            phone.reload().await?;
        }
        for (place, english, vietnamese) in PAGES {
            phone.open(place).await?;
            phone.see(english).await?;
            phone.see_no(vietnamese).await?;
            speaks(&phone, "en").await?;
        }
    }
    phone.open("/today").await?;
    phone.tap_at("", "Scoring 1/").await?;
    phone.see("2 / 100").await?;
    phone.see("12 criteria left").await?;
    phone.see("not given").await?;
    phone.see_no("chưa chấm").await?;
    // What people wrote stays in their language, and says so.
    phone
        .wait_for("the criteria are marked as Vietnamese", "return document.querySelector('.crit h3').lang === 'vi'")
        .await?;
    phone.tap_at("2", "not given").await?;
    phone.see("4 / 100").await?;
    phone.see("Saved on this device").await?;

    phone.open("/settings").await?;
    phone.tap("Tiếng Việt").await?;
    phone.see("Màn hình").await?;
    speaks(&phone, "vi").await?;
    for (place, _, vietnamese) in PAGES {
        phone.open(place).await?;
        phone.see(vietnamese).await?;
    }
    Ok(())
}

/// Waits until the page says that it is in this language.
async fn speaks(device: &Device, lang: &str) -> Done {
    device
        .wait_for(&format!("the page speaks {lang}"), &format!("return document.documentElement.lang === '{lang}'"))
        .await
}

/// The theme and the size that the page names, how bright its ground is (0 to 255), and the size of its text.
const LOOKS: &str = r#"
const root = document.documentElement;
const ground = [document.body, root].map((each) => getComputedStyle(each).backgroundColor).find((each) => !/, 0\)$/.test(each));
const [red, green, blue] = ground.match(/\d+/g).map(Number);
const text = document.querySelector("main p") || document.body;
return [root.dataset.theme, root.dataset.size, Math.round((red + green + blue) / 3), Math.round(parseFloat(getComputedStyle(text).fontSize))];
"#;

async fn theme_and_size_of_the_text_are_kept(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    phone.open("/settings").await?;
    phone.see("Màn hình").await?;
    let (_, usual) = looks(&phone, "auto", "100").await?;
    phone.tap("Tối").await?;
    phone.tap("150 %").await?;
    phone.settle().await?;
    for again in [false, true, true] {
        if again {
            phone.start_again().await?;
            phone.open("/settings").await?;
            phone.see("Màn hình").await?;
        }
        let (ground, text) = looks(&phone, "dark", "150").await?;
        if ground > 80 || text * 10 < usual * 14 {
            return Err(Fault::new(format!("a ground of {ground}, a text of {text} for {usual}")));
        }
        phone.reload().await?;
        phone.see("Màn hình").await?;
        looks(&phone, "dark", "150").await?;
        phone.wait_for("both are marked", MARKED).await?;
    }
    phone.tap("Ngoài nắng").await?;
    phone.tap("115 %").await?;
    phone.settle().await?;
    phone.reload().await?;
    phone.see("Màn hình").await?;
    let (ground, _) = looks(&phone, "sun", "115").await?;
    if ground == 255 { Ok(()) } else { Err(Fault::new(format!("a ground of {ground} in the sun"))) }
}

/// Whether what is in use is marked among the choices.
const MARKED: &str = r#"
const marked = [...document.querySelectorAll("input[type=radio]:checked")].map((each) => each.closest("label").innerText.trim());
return marked.some((each) => each.startsWith("Tối")) && marked.includes("150 %");
"#;

/// How bright the ground is and how large the text, in this theme and size.
async fn looks(device: &Device, theme: &str, size: &str) -> Done<(i64, i64)> {
    let named = format!(
        "return document.documentElement.dataset.theme === '{theme}' && document.documentElement.dataset.size === '{size}'"
    );
    device.wait_for(&format!("theme {theme}, size {size}"), &named).await?;
    let told = device.ask(LOOKS, vec![]).await?;
    if told[0] != json!(theme) || told[1] != json!(size) {
        return Err(Fault::new(format!("not {theme}, {size}: {told}")));
    }
    Ok((told[2].as_i64().unwrap_or_default(), told[3].as_i64().unwrap_or_default()))
}
