//! The app is left open overnight: in the morning it is the new day.

use crate::ways::{begin_with_the_sample, today};
use e2e::{Device, Done, Stage, promise};

promise!(an_app_that_was_left_open_overnight_shows_the_new_day_when_it_is_seen_again);

/// What a night does to a page that stays open: the clock is a day further, then the page is seen again.
const NIGHT: &str = "const now = Date.now.bind(Date); Date.now = () => now() + 24 * 3600e3; \
document.dispatchEvent(new Event('visibilitychange'))";

async fn an_app_that_was_left_open_overnight_shows_the_new_day_when_it_is_seen_again(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample(&phone).await?;
    let head = async |day: String| {
        phone.wait_for(&day, &format!("return document.querySelector('.bar').innerText.includes('{day}')")).await
    };
    head(written(&phone).await?).await?;
    phone.ask("window.dvkSamePage = true", vec![]).await?;
    phone.ask(NIGHT, vec![]).await?;
    head(written(&phone).await?).await?;
    phone.wait_for("the same page", "return window.dvkSamePage === true").await?;
    phone.open("/calendar").await?;
    phone.tap("Lịch tháng").await?;
    let day = today(&phone).await?;
    let marked = format!("return document.querySelector('[aria-current=date]')?.dataset.day === '{day}'");
    phone.wait_for("the new day in the calendar", &marked).await
}

/// The day it is, as the app writes it: `dd/mm/yyyy`.
async fn written(device: &Device) -> Done<String> {
    let day = today(device).await?;
    Ok(day.rsplit('-').collect::<Vec<_>>().join("/"))
}
