//! Two to five tabs of one device, and hands that go from one to the other: scoring, taking the pen, closing, reloading,
//! crashing. One tab writes at any time, and no tap that was called saved is overwritten by what another tab knew.

use crate::chance::Chance;
use crate::ground::{self, Ground};
use crate::hand;
use crate::oracle::{Oracle, Points, Verdict};
use crate::record::{Outcome, Run};
use crate::screen::{Screen, look, short};
use e2e::{Device, Done, Fault};
use std::time::{Duration, Instant};
use thirtyfour::WindowHandle;
use xtask::fault::While;

/// The most tabs, and the steps of one run.
const MOST: u64 = 5;
const STEPS: usize = 14;

/// So many times it is looked whether a tab stays as it is: that another one writes is said a moment after it opened.
const RESTS: u32 = 5;

/// How a tab says that it only reads.
const READS: [&str; 2] = ["Chỉ xem", "chỉ để xem"];

/// The tabs, and what was promised so far.
struct Tabs<'a> {
    device: &'a Device,
    ground: &'a Ground,
    open: Vec<WindowHandle>,
    oracle: Oracle,
    saved: usize,
    run: Run,
}

/// One run.
pub async fn run(ground: &Ground, device: &Device, mut chance: Chance, in_short: bool) -> Done<Run> {
    device.start().await?;
    device.open(&ground.sheet).await?;
    let open = vec![device.web()?.window().await.while_doing("the first tab")?];
    let oracle = Oracle::new(ground.blank.clone(), &ground.criteria, 0, &mut chance);
    let run = Run::default();
    let mut tabs = Tabs { device, ground, open, oracle, saved: 0, run };
    for _ in 1..chance.between(2, MOST) {
        tabs.one_more().await?;
    }
    for step in 0..if in_short { STEPS / 2 } else { STEPS } {
        tabs.step(&mut chance).await?;
        if tabs.run.outcome != Outcome::Lost {
            tabs.one_writes().await?;
        }
        if tabs.run.outcome == Outcome::Lost {
            tabs.run.note = format!("step {step}, {}", tabs.run.note);
            return Ok(tabs.run);
        }
    }
    tabs.write_here(0).await?;
    Ok(tabs.run)
}

impl Tabs<'_> {
    async fn step(&mut self, chance: &mut Chance) -> Done {
        let at = usize::try_from(chance.between(0, self.open.len() as u64 - 1)).unwrap_or(0);
        let (several, room) = (self.open.len() > 1, (self.open.len() as u64) < MOST);
        match chance.between(0, 9) {
            6 if several => self.leave(at, false).await,
            7 if several => self.leave(at, true).await,
            8 => {
                self.turn_to(at).await?;
                self.run.faults += 1;
                self.device.reload().await
            }
            9 if room => self.one_more().await,
            _ => self.score(at, chance).await,
        }
    }

    /// Opens a tab with the sheet.
    async fn one_more(&mut self) -> Done {
        let web = self.device.web()?;
        let tab = web.new_tab().await.while_doing("one more tab")?;
        web.switch_to_window(tab.clone()).await.while_doing("turning to it")?;
        self.open.push(tab);
        self.device.open(&self.ground.sheet).await
    }

    /// A tab is closed, after a crash or by its user; hands turn to another.
    async fn leave(&mut self, at: usize, crashes: bool) -> Done {
        self.turn_to(at).await?;
        self.run.faults += 1;
        if crashes {
            ground::crash(self.device).await?;
        } else {
            self.device.web()?.close_window().await.while_doing("closing a tab")?;
        }
        self.open.remove(at);
        self.turn_to(0).await
    }

    async fn turn_to(&self, at: usize) -> Done {
        let tab = self.open.get(at).cloned().ok_or_else(|| Fault::new("no such tab"))?;
        self.device.web()?.switch_to_window(tab).await.while_doing("turning to a tab")
    }

    /// Taps a few times in a tab, which takes the pen for it; the last taps may not yet be on the disk when it is left.
    async fn score(&mut self, at: usize, chance: &mut Chance) -> Done {
        let Some(points) = self.write_here(at).await? else { return Ok(()) };
        let many = usize::try_from(chance.between(1, 5)).unwrap_or(1);
        self.oracle = Oracle::new(points, &self.ground.criteria, many, chance);
        self.saved = 0;
        for (n, tap) in self.oracle.taps.iter().enumerate() {
            hand::tap(self.device, tap).await?;
            if !chance.once_in(4) {
                hand::until_saved(self.device, tap).await?;
                self.saved = n + 1;
            }
        }
        Ok(())
    }

    /// Turns to a tab, takes the pen where another has it, and holds what is shown against what was called saved.
    async fn write_here(&mut self, at: usize) -> Done<Option<Points>> {
        self.turn_to(at).await?;
        let mut screen = self.sheet().await?;
        if reads(&screen) {
            self.device.tap("Ghi ở thẻ này").await?;
            self.device.see_no("chỉ để xem").await?;
            self.device.see_no("Chỉ xem").await?;
            screen = self.sheet().await?;
        }
        self.run.held += self.oracle.after(self.saved).values().flatten().count();
        match self.oracle.judge(self.saved, &screen.points) {
            Verdict::Kept(_) => Ok(Some(screen.points)),
            Verdict::Lost(what) => {
                self.run.outcome = Outcome::Lost;
                self.run.note = format!("tab {at}: {what}; {}", short(&screen.text));
                Ok(None)
            }
        }
    }

    /// The sheet of the tab in front, once it stays as it is.
    async fn sheet(&self) -> Done<Screen> {
        let start = Instant::now();
        let (mut last, mut same) = (None, 0);
        while start.elapsed() < Duration::from_secs(20) {
            let screen = look(self.device).await?;
            let rests = !screen.points.is_empty() && !screen.text.contains("Đang lưu");
            same = if rests && last.as_ref() == Some(&screen) { same + 1 } else { 0 };
            if same == RESTS {
                return Ok(screen);
            }
            last = Some(screen);
            tokio::time::sleep(Duration::from_millis(120)).await;
        }
        Err(Fault::new(format!("no sheet in a tab: {}", short(&last.map(|screen| screen.text).unwrap_or_default()))))
    }

    /// After a while exactly one tab writes.
    async fn one_writes(&mut self) -> Done {
        let start = Instant::now();
        let mut writers = Vec::new();
        while start.elapsed() < Duration::from_secs(15) {
            writers.clear();
            for at in 0..self.open.len() {
                self.turn_to(at).await?;
                if !reads(&self.sheet().await?) {
                    writers.push(at);
                }
            }
            if writers.len() == 1 {
                return Ok(());
            }
        }
        self.run.outcome = Outcome::Lost;
        self.run.note = format!("of {} tabs these write: {writers:?}", self.open.len());
        Ok(())
    }
}

fn reads(screen: &Screen) -> bool {
    READS.iter().any(|words| screen.text.contains(words))
}
