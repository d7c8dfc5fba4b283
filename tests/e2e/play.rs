//! Plays one journey: sets the stage, and after a failure keeps what every screen showed.

use crate::{Done, Engine, Fault, Stage};
use std::io::Write;
use std::time::Duration;

/// What is in the account of a play where the engine has ended our program, or a process of its own.
const ENDED: [&str; 2] = ["RuntimeError", "invalid session id"];

/// Plays `journey` on `engine`; a failure leaves a picture and the text of each screen beside the stage's folder. Where
/// WebKit ended the program, it is told and played once more (README, "A fault of an engine").
///
/// # Errors
/// When the journey does not go as promised, or takes more than ten minutes.
pub fn play(engine: Engine, name: &str, journey: impl AsyncFn(&Stage) -> Done) -> Done {
    let went = play_once(engine, name, &journey);
    let account = went.as_ref().err().map(ToString::to_string).unwrap_or_default();
    if engine != Engine::WebKit || !ENDED.iter().any(|ended| account.contains(ended)) {
        return went;
    }
    let first: String = account.chars().take(1_500).collect();
    // Past what a test says only when it fails.
    writeln!(std::io::stderr(), "WebKit ended the program in {name}; it is played once more. {first}")?;
    play_once(engine, name, &journey)
}

fn play_once(engine: Engine, name: &str, journey: &impl AsyncFn(&Stage) -> Done) -> Done {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let stage = Stage::app(engine, name)?;
        let went = match tokio::time::timeout(Duration::from_secs(600), journey(&stage)).await {
            Ok(went) => went,
            Err(_) => Err(Fault::new("took more than ten minutes")),
        };
        let mut told = String::new();
        for device in stage.devices() {
            if went.is_err() {
                told.push_str(&device.keep_the_screen().await);
            }
            device.quit().await;
        }
        went.map_err(|fault| {
            let account = format!("{fault}{told}\n  screens: {}", stage.folder.display());
            // Whoever reads only the end of a long run finds it there again.
            drop(std::fs::write(
                stage.folder.join(xtask::checks::ACCOUNT),
                format!("{name} on {}: {account}", engine.name()),
            ));
            Fault::new(account)
        })
    })
}
