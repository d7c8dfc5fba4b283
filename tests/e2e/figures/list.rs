//! Finding among 5,000 models as one types: from the key to the painted list, in the app and in the plain page beside it, on a
//! processor that Chromium slows down sixfold.

use crate::campaign::{bundle, imported, records};
use crate::times::{Times, row};
use e2e::{Device, Done, Engine, Fault, Stage};
use serde_json::{Value, json};
use std::path::Path;
use std::rc::Rc;

/// How often each page is typed into, by turns.
const TURNS: usize = 3;
/// How many times slower the processor is made.
const SLOWER: u32 = 6;

/// Types words letter by letter and takes them away again. A key counts until what it changed has been painted: the next frame, and the
/// first task after it.
const TYPE: &str = r#"
const done = arguments[arguments.length - 1];
const field = document.querySelector("input[type=search], input[inputmode=search]");
const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
  const line = new MessageChannel();
  line.port1.onmessage = resolve;
  line.port2.postMessage(0);
}));
const type = async (value) => {
  const start = performance.now();
  field.value = value;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  await painted();
  return performance.now() - start;
};
(async () => {
  const times = [];
  let most = 0;
  for (const word of ["duong", "thôn đồng", "nhà", "tổ hòa giải"]) {
    for (let end = 1; end <= word.length; end += 1) {
      times.push(await type(word.slice(0, end)));
      most = Math.max(most, document.querySelectorAll("*").length);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    times.push(await type(""));
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return { times, most };
})().then(done, (error) => done(String(error)));
"#;

/// Both pages, by turns.
pub async fn run(folder: &Path) -> Done {
    let bundle = bundle(&folder.join("campaign"))?;
    let rows = rows(&std::fs::read_to_string(&bundle)?);
    std::fs::write(
        folder.join("rows.json"),
        serde_json::to_vec(&rows).map_err(|fault| Fault::new(fault.to_string()))?,
    )?;
    let app = Stage::app(Engine::chromium(), "figures-list-app")?;
    let plain = Stage::showing(Engine::chromium(), "figures-list-plain", folder)?;
    let ours = in_the_app(&app, &bundle).await?;
    let theirs = plain.device("page", (800, 1280)).await?;
    theirs.open_file("list.html").await?;
    let counted = format!("return document.body.innerText.includes('{0} / {0}')", rows.len());
    theirs.wait_for("the plain list", &counted).await?;
    ours.wait_for("the list", &format!("return document.body.innerText.includes('{0} trên {0}')", rows.len())).await?;
    let (mut of_ours, mut of_theirs, mut nodes) = (Vec::new(), Vec::new(), 0);
    for _ in 0..TURNS {
        nodes = typed(&ours, &mut of_ours).await?.max(nodes);
        typed(&theirs, &mut of_theirs).await?;
    }
    ours.quit().await;
    theirs.quit().await;
    let (of_ours, of_theirs) = (Times::of(of_ours), Times::of(of_theirs));
    let text = |times: &Times| format!("p95 {:.0} ms, median {:.0} ms", times.at(95), times.at(50));
    let what = format!("finding among {} models as one types, key to painted, {SLOWER} × slower processor", rows.len());
    row(&what, &text(&of_ours), &format!("{nodes} nodes in the page at most"));
    let beside =
        format!("p95 {:.2} ×, median {:.2} ×", of_ours.at(95) / of_theirs.at(95), of_ours.at(50) / of_theirs.at(50));
    row("… beside a plain virtual list", &text(&of_theirs), &beside);
    Ok(())
}

async fn typed(device: &Device, times: &mut Vec<f64>) -> Done<u64> {
    device.slow_down(SLOWER).await?;
    let told = device.ask_and_wait(TYPE).await?;
    device.slow_down(1).await?;
    let new: Option<Vec<f64>> = told["times"].as_array().map(|all| all.iter().filter_map(Value::as_f64).collect());
    times.extend(new.ok_or_else(|| Fault::new(format!("nothing was typed: {told}")))?);
    Ok(told["most"].as_u64().unwrap_or(0))
}

/// The page of models on a device that opened the campaign as the office would.
async fn in_the_app(stage: &Stage, bundle: &Path) -> Done<Rc<Device>> {
    let device = imported(stage, bundle, "Tôi làm ở văn phòng").await?;
    device.open("/models").await?;
    Ok(device)
}

/// Name, unit and thôn of each model, as the plain page wants them.
fn rows(bundle: &str) -> Vec<Value> {
    let records = records(bundle);
    let name = |id: Option<&Value>| {
        let record = id.and_then(Value::as_str).and_then(|id| records.get(id));
        record.and_then(|record| record.get("name")).cloned().unwrap_or(json!(""))
    };
    let models = records.iter().filter(|(id, _)| id.starts_with("model/"));
    models
        .map(|(_, one)| json!({"name": one.get("name"), "unit": name(one.get("unit")), "thon": name(one.get("thon"))}))
        .collect()
}
