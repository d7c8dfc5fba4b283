//! Plays one journey: sets the stage, and after a failure keeps what every screen showed.

use crate::{Done, Engine, Fault, Stage};
use std::time::Duration;

/// Plays `journey` on `engine`; a failure leaves a picture and the text of each screen beside the stage's folder.
///
/// # Errors
/// When the journey does not go as promised, or takes more than ten minutes.
pub fn play(engine: Engine, name: &str, journey: impl AsyncFnOnce(&Stage) -> Done) -> Done {
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
