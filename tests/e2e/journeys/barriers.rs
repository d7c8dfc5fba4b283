//! No page puts a barrier before people who cannot see well or use no pointer.

use crate::ways::begin_with_the_sample;
use e2e::{Done, Fault, Stage, promise};

promise!(no_page_has_a_barrier_in_any_theme);

const PLACES: [(&str, &str); 9] = [
    ("/start", "first steps"),
    ("/today", "today"),
    ("/models", "models"),
    ("/transfer", "transfer"),
    ("/conflicts", "conflicts"),
    ("/settings", "settings"),
    ("/settings/health", "health"),
    ("/settings/about", "about"),
    ("/rubrics", "rubrics"),
];

async fn no_page_has_a_barrier_in_any_theme(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    phone.open("").await?;
    phone.see("Dùng dữ liệu mẫu").await?;
    stage.no_barrier(&phone, "the very first page").await?;
    begin_with_the_sample(&phone).await?;
    let mut found = Vec::new();
    for theme in ["light", "dark", "sun"] {
        let set = format!("document.documentElement.dataset.theme = '{theme}'");
        for (place, name) in PLACES {
            phone.open(place).await?;
            phone.ask(&set, vec![]).await?;
            phone.settle().await?;
            found.extend(stage.no_barrier(&phone, &format!("{name} ({theme})")).await.err());
        }
        phone.open("/models").await?;
        phone.tap_at("", "Chi bộ thôn").await?;
        phone.see("Bản đăng ký").await?;
        phone.ask(&set, vec![]).await?;
        found.extend(stage.no_barrier(&phone, &format!("a model ({theme})")).await.err());
    }
    let sentences: Vec<String> = found.iter().map(ToString::to_string).collect();
    if sentences.is_empty() { Ok(()) } else { Err(Fault::new(sentences.join("\n"))) }
}
