//! The torture of the promise "Đã lưu": faults at moments of chance, and after each the screen is held against what it
//! called saved. It knows the app by its screen alone. `cargo xtask torture` calls it.

mod abort;
mod camera;
mod chance;
mod clock;
mod damage;
mod ground;
mod hand;
mod kill;
mod kinds;
mod oracle;
mod quota;
mod record;
mod screen;
mod tabs;
mod update;
mod wish;

use e2e::{Done, Fault};
use kinds::Kind;
use record::Record;
use std::process::ExitCode;
use wish::Wish;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let done = Wish::read(&words).and_then(|wish| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(torture(&wish))
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

async fn torture(wish: &Wish) -> Done {
    let known = Kind::of(wish.engine);
    if let Some(kind) = wish.kinds.iter().find(|kind| !known.contains(kind)) {
        return Err(Fault::new(format!("there is no `{}` on {}", kind.name(), wish.engine.name())));
    }
    let (mut failed, mut ground) = (0, None);
    for kind in wish.kinds.iter().filter(|_| !wish.table) {
        failed += kinds::campaign(*kind, wish, &Record::open(kind.name(), wish)?, &mut ground).await?;
    }
    println!("{}", record::table(wish.short)?);
    if failed == 0 { Ok(()) } else { Err(Fault::new(format!("{failed} runs did not hold"))) }
}
