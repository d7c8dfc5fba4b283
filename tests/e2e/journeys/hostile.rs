//! A bundle in which every text wants to be run: each is shown as the text that it is. No script runs, the page's policy is never called
//! upon, no dialog opens, and nothing of a text becomes a part of the page.

use crate::hostile_bundle::{ME, Made};
use crate::places::OF_ALL;
use crate::ways::{begin_with_the_sample_as, export, take_what_is_shown};
use e2e::{Device, Done, Engine, Fault, Stage, promise};
use serde_json::json;

promise!(hostile_texts_in_every_field_are_shown_as_texts_and_run_nowhere);

/// An address that wants to be run.
const HOSTILE: &str = "/<img src=x onerror=dvkRan(0)>";

/// Notes what must not happen; laid anew into every page.
const WATCH: &str = r#"
if (window.dvkTold) return window.dvkTold;
window.dvkTold = [];
window.dvkRan = (number) => window.dvkTold.push("ran " + number);
for (const name of ["alert", "confirm", "prompt"]) window[name] = (text) => window.dvkTold.push(name + " " + text);
document.addEventListener("securitypolicyviolation", (event) =>
  window.dvkTold.push("policy " + event.violatedDirective + " " + event.blockedURI + " " + event.sample));
return window.dvkTold;
"#;

/// What was noted, and what stands in the page that no page of ours has.
const TOLD: &str = r#"
const strange = "iframe, object, embed, base, frame, marquee, template, style:not([data-own]), script:not([src]), meta[http-equiv=refresh], " +
  "math, audio, body [onerror], body [onload], body [onclick], body [onfocus], body [ontoggle], body [onmouseover], " +
  "a[href^='javascript' i], form[action^='javascript' i], [src*='evil.invalid'], [href*='evil.invalid'], [src='x']";
return [...(window.dvkTold || ["nobody watched"]), ...[...document.querySelectorAll(strange)].map((each) => "in the page: " + each.outerHTML.slice(0, 200))];
"#;

/// Goes through places one after the other, each until it has been painted twice.
const WALK: &str = r#"
const [places, done] = [PLACES, arguments[arguments.length - 1]];
const painted = () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(next, 20))));
(async () => {
  for (const place of places) {
    location.hash = place;
    await painted();
    for (const each of document.querySelectorAll("details:not([open]) > summary")) each.click();
  }
  done(places.length);
})();
"#;

async fn hostile_texts_in_every_field_are_shown_as_texts_and_run_nowhere(stage: &Stage) -> Done {
    let phone = stage.phone("phone").await?;
    begin_with_the_sample_as(&phone, ME).await?;
    the_watch_is_awake(&phone).await?;
    let today = "return new Date(Date.now() + 7 * 3600000).toISOString().slice(0, 10)";
    let today = phone.ask(today, vec![]).await?.as_str().unwrap_or_default().to_string();
    let honest = std::fs::read(export(&phone).await?)?;
    let made = Made::of(&honest, &today)?;
    let file = stage.write_file("hostile.json", &made.bundle)?;
    phone.open("/transfer").await?;
    phone.ask(WATCH, vec![]).await?;
    phone.pick_file("Chọn tệp gói", "", &file).await?;
    phone.see("Xem trước khi nhập").await?;
    nothing_happened(&phone, "the preview").await?;
    take_what_is_shown(&phone).await?;
    nothing_happened(&phone, "the import").await?;

    // On Chromium every model, elsewhere every tenth, whose texts are of all kinds too; and some of their sheets.
    let every = if stage.engine == Engine::Chromium { 1 } else { 10 };
    let mut places: Vec<String> = OF_ALL.iter().chain([&HOSTILE]).map(ToString::to_string).collect();
    places.push(format!("/rubrics/{}", made.rubric));
    places.extend((0..made.models).step_by(every).map(|n| format!("/models/h{n}")));
    for n in (0..made.models).step_by(40) {
        places.extend(["", "/team", "/unit"].map(|whose| format!("/sheet/h{n}{whose}")));
    }
    for some in places.chunks(60) {
        walk(&phone, some).await?;
    }
    // The texts were really there.
    for place in ["/models/h7".to_string(), format!("/rubrics/{}", made.rubric)] {
        walk(&phone, &[place]).await?;
        phone.see(&made.shown).await?;
    }
    walk(&phone, &["/sheet/h7".to_string()]).await?;
    phone.see("Phiếu chấm").await?;
    walk(&phone, &["/conflicts".to_string()]).await?;
    phone.see("dvkRan(").await?;
    phone.reload().await?;
    phone.ask(WATCH, vec![]).await?;
    walk(&phone, &["/today".to_string()]).await?;
    phone.see("dvkRan(").await?;
    nothing_happened(&phone, "a start with it").await
}

/// Goes to these places, by the page's own address, since some engines take an address that is typed for a new page.
async fn walk(device: &Device, places: &[String]) -> Done {
    let walked = device.ask_and_wait(&WALK.replace("PLACES", &json!(places).to_string())).await?;
    if walked != json!(places.len()) {
        return Err(Fault::new(format!("the walk ended early: {walked}")));
    }
    nothing_happened(device, &format!("{places:?}")).await
}

/// What the watch must see, it sees: a picture that cannot be loaded, with a handler, calls upon the policy.
async fn the_watch_is_awake(device: &Device) -> Done {
    device.ask(WATCH, vec![]).await?;
    let bait = "const box = document.createElement('p'); box.innerHTML = '<img src=x onerror=dvkRan(1)>'; document.body.append(box)";
    device.ask(bait, vec![]).await?;
    device
        .wait_for(
            "the watch to see a handler",
            "return window.dvkTold.some((told) => told.startsWith('policy script-src'))",
        )
        .await?;
    let told = device.ask(TOLD, vec![]).await?;
    if !told.to_string().contains("in the page: <img src=") {
        return Err(Fault::new("a strange element was not seen"));
    }
    device.reload().await
}

async fn nothing_happened(device: &Device, after: &str) -> Done {
    let told = device.ask(TOLD, vec![]).await?;
    if told == json!([]) { Ok(()) } else { Err(Fault::new(format!("after {after}: {told}"))) }
}
