//! The heavy work is a worker's; a browser may end it without a word.

use crate::ways::{begin_with_the_sample, export, give_first_points, look_at, same, six_words};
use e2e::{Done, Stage, promise};

promise!(an_import_whose_worker_is_ended_without_a_word_is_told_as_failed_and_done_again_brings_everything: chromium firefox);

/// The next worker is ended at its second word, and a minute passes in a second.
const ENDED: &str = r#"
const [Whole, later] = [window.Worker, window.setTimeout];
window.setTimeout = (done, ms, ...rest) => later(done, ms >= 60000 ? ms / 60 : ms, ...rest);
window.Worker = function (...given) {
  const worker = new Whole(...given);
  let words = 0;
  worker.addEventListener("message", () => { if (++words === 2) { window.ended = true; worker.terminate(); } });
  return worker;
};
window.heal = () => { window.Worker = Whole; window.setTimeout = later; };
"#;

async fn an_import_whose_worker_is_ended_without_a_word_is_told_as_failed_and_done_again_brings_everything(
    stage: &Stage,
) -> Done {
    let sender = stage.phone("sender").await?;
    begin_with_the_sample(&sender).await?;
    give_first_points(&sender, "2").await?;
    let bundle = export(&sender).await?;
    let theirs = six_words(&sender).await?;

    let office = stage.device("office", (1280, 800)).await?;
    begin_with_the_sample(&office).await?;
    look_at(&office, &bundle).await?;
    office.ask(ENDED, vec![]).await?;
    office.tap("Nhập").await?;
    office.wait_for("the worker is ended", "return window.ended === true").await?;
    // A worker that had just stored everything when it was ended is told as done.
    let told = |words: &str| format!("document.body.innerText.normalize('NFC').includes('{words}')");
    let (failed, done) = (told("đã dừng giữa chừng"), told("Đã nhập"));
    office.wait_for("the import is told as failed, or as done", &format!("return {failed} || {done}")).await?;
    let failed = office.ask(&format!("return {failed}"), vec![]).await? == true;
    office.ask("window.heal()", vec![]).await?;
    if failed {
        look_at(&office, &bundle).await?;
        office.tap("Nhập").await?;
        office.see("Đã nhập").await?;
    }
    office.reload().await?;
    same("after the second import", &six_words(&office).await?, &theirs)
}
