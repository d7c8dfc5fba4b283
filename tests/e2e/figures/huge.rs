//! A gibibyte that is no bundle, chosen at the transfer page: how long until it is refused, and the longest that the page stood still
//! meanwhile.

use crate::times::{Times, row};
use e2e::{Done, Engine, Fault, Stage};
use std::io::Write;
use std::path::Path;

const GIB: u64 = 1 << 30;

/// Each file so often.
const TURNS: usize = 5;

/// Notes the longest time between two frames from now on, and when the refusal stands on the screen.
const WATCH: &str = r#"
window.longest = 0; window.told = 0;
const begun = performance.now();
let last = begun;
const look = (now) => {
  window.longest = Math.max(window.longest, now - last);
  last = now;
  if (document.body.innerText.includes("Phần vẫn an toàn")) window.told = performance.now() - begun;
  else requestAnimationFrame(look);
};
requestAnimationFrame(look);
"#;

/// Each kind by turns, in one page.
pub async fn run(folder: &Path) -> Done {
    let stage = Stage::app(Engine::chromium(), "figures-huge")?;
    let device = super::sheet::sample(&stage).await?;
    let kinds = [("zeros", None), ("opening brackets", Some(b'[')), ("blanks", Some(b' '))];
    for (name, filled) in kinds {
        let file = folder.join("huge.json");
        write(&file, filled)?;
        let (mut told, mut longest) = (Vec::new(), Vec::new());
        for _ in 0..TURNS {
            device.open("/transfer").await?;
            device.see("Chọn tệp gói").await?;
            device.ask(WATCH, vec![]).await?;
            device.pick_file("Chọn tệp gói", "", &file).await?;
            device.wait_for("the refusal", "return window.told > 0").await?;
            let figures = device.ask("return [window.told, window.longest]", vec![]).await?;
            let figure = |at: usize| figures[at].as_f64().ok_or_else(|| Fault::new(format!("not measured: {figures}")));
            told.push(figure(0)?);
            longest.push(figure(1)?);
            device.tap("Đóng").await?;
        }
        std::fs::remove_file(&file)?;
        let (told, longest) = (Times::of(told), Times::of(longest));
        let text = format!("{:.0} ms ({:.0}–{:.0})", told.at(50), told.at(0), told.at(100));
        row(
            &format!("a gibibyte of {name}, from choosing it to its refusal"),
            &text,
            &format!("longest frame {:.0} ms", longest.at(100)),
        );
    }
    device.quit().await;
    Ok(())
}

fn write(file: &Path, filled: Option<u8>) -> Done {
    let mut out = std::fs::File::create(file)?;
    match filled {
        None => out.set_len(GIB)?,
        Some(byte) => {
            let block = vec![byte; 1 << 20];
            for _ in 0..GIB >> 20 {
                out.write_all(&block)?;
            }
        }
    }
    Ok(())
}
