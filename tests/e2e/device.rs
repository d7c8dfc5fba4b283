//! One device with its own browser profile and its own downloads: starting, opening the app, ending.

use crate::by_hand::Browser;
use crate::driver::{Driver, start};
use crate::line::Line;
use crate::{Done, Engine, Fault, processes, script};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use thirtyfour::{Capabilities, TimeoutConfiguration, WebDriver, WindowHandle};
use xtask::fault::While;

/// A device in somebody's hands.
pub struct Device {
    /// Its name, for sentences and file names.
    pub name: String,
    pub(crate) engine: Engine,
    pub(crate) downloads: PathBuf,
    /// Where its profile and its downloads are.
    pub home: PathBuf,
    address: String,
    pub(crate) size: (u32, u32),
    /// Where there is one, its page drives itself.
    pub(crate) line: Option<Arc<Line>>,
    running: RefCell<Option<Running>>,
    /// Its tabs in the order of opening.
    tabs: RefCell<Vec<WindowHandle>>,
    /// What has been done with it, for the sentence of a failure.
    pub(crate) done: RefCell<Vec<String>>,
}

/// A browser that is on.
enum Running {
    /// A program drives it.
    Driven(WebDriver, Driver),
    /// Its page drives itself.
    ByHand(Browser),
}

impl Device {
    pub(crate) fn new(
        engine: Engine,
        home: &Path,
        address: &str,
        size: (u32, u32),
        line: Option<Arc<Line>>,
    ) -> Done<Device> {
        let downloads = home.join("downloads");
        std::fs::create_dir_all(&downloads)?;
        let name = home.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (home, address) = (home.to_path_buf(), address.to_string());
        let (running, tabs, done) = (RefCell::default(), RefCell::default(), RefCell::default());
        Ok(Device { name, engine, downloads, home, address, size, line, running, tabs, done })
    }

    /// Starts its browser; what an earlier start left in the profile is there again.
    ///
    /// # Errors
    /// When the driver or the browser does not start.
    pub async fn start(&self) -> Done {
        if let Some(line) = &self.line {
            let before = line.page();
            let browser = Browser::start(&self.home, &self.downloads, self.size, &self.address)?;
            *self.running.borrow_mut() = Some(Running::ByHand(browser));
            return line.another_page(before).await.while_doing(self.told("starting"));
        }
        let driver = start(self.engine, &self.home, &self.downloads).await?;
        let wish = Capabilities::from(self.engine.capabilities(&self.home, &self.downloads, self.size)?);
        let web =
            WebDriver::new(&driver.address, wish).await.while_doing(format!("starting {}", self.engine.name()))?;
        let timeouts = TimeoutConfiguration::new(Some(Duration::from_secs(60)), Some(Duration::from_secs(60)), None);
        web.update_timeouts(timeouts).await.while_doing("setting timeouts")?;
        *self.tabs.borrow_mut() = vec![web.window().await.while_doing("the first tab")?];
        *self.running.borrow_mut() = Some(Running::Driven(web, driver));
        self.resize(self.size).await
    }

    /// Makes the page this many CSS pixels wide and high.
    ///
    /// # Errors
    /// When the browser does not do it.
    pub async fn resize(&self, size: (u32, u32)) -> Done {
        let web = self.web()?;
        let asked = |inner: serde_json::Value, outer: u32, at: usize, want: u32| {
            let inner = inner[at].as_u64().unwrap_or(u64::from(want));
            u32::try_from(u64::from(outer) + u64::from(want))
                .unwrap_or(want)
                .saturating_sub(u32::try_from(inner).unwrap_or(want))
        };
        let (mut width, mut height) = size;
        for _ in 0..2 {
            web.set_window_rect(0, 0, width, height).await.while_doing("sizing the window")?;
            let inner = web.execute("return [innerWidth, innerHeight]", vec![]).await.while_doing("measuring")?;
            width = asked(inner.json().clone(), width, 0, size.0);
            height = asked(inner.json().clone(), height, 1, size.1);
        }
        Ok(())
    }

    /// The browser itself, for what no person does with it.
    ///
    /// # Errors
    /// When it is switched off.
    pub fn web(&self) -> Done<WebDriver> {
        match self.running.borrow().as_ref() {
            Some(Running::Driven(web, _)) => Ok(web.clone()),
            Some(Running::ByHand(_)) => Err(Fault::new(self.told("no program drives it"))),
            None => Err(Fault::new(format!("{} is switched off", self.name))),
        }
    }

    /// Opens the app's address, as from a bookmark; `place` is what stands after `#`, or empty.
    ///
    /// # Errors
    /// When the page does not load.
    pub async fn open(&self, place: &str) -> Done {
        self.did(format!("open {place}"));
        let hash = if place.is_empty() { String::new() } else { format!("#{place}") };
        self.go(&format!("{}{hash}", self.address)).await?;
        // Going to another place in the same page ends before the app has heard of it.
        let moment = "setTimeout(arguments[arguments.length - 1], 100)";
        let heard = format!("{} {moment}", script::HEAR_FAULTS);
        self.ask_and_wait(&heard).await.map(drop)
    }

    /// Opens a file that is served beside the app.
    ///
    /// # Errors
    /// When it does not load.
    pub async fn open_file(&self, name: &str) -> Done {
        self.go(&format!("{}{name}", self.address)).await.while_doing(self.told(name))
    }

    /// Makes the processor this many times slower, as Chromium's developer tools do; 1 is as fast as it is.
    ///
    /// # Errors
    /// When the browser is not Chromium.
    pub async fn slow_down(&self, times: u32) -> Done {
        let asked = serde_json::json!({ "rate": times });
        let slowed = self.web()?.cdp().send_raw("Emulation.setCPUThrottlingRate", asked).await;
        slowed.while_doing("slowing down").map(drop)
    }

    /// Runs a script in every page from the next on, before the page's own, as Chromium's developer tools do.
    ///
    /// # Errors
    /// When the browser is not Chromium.
    pub async fn before_every_page(&self, script: &str) -> Done {
        let asked = serde_json::json!({ "source": script });
        let told = self.web()?.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", asked).await;
        told.while_doing("a script before every page").map(drop)
    }

    /// Reloads the page as a user does. WebDriver's own reload goes past the service worker in Firefox.
    ///
    /// # Errors
    /// When no new page comes.
    pub async fn reload(&self) -> Done {
        self.did("reload".to_string());
        self.ask("window.dvkBeforeReload = true; location.reload()", vec![]).await?;
        let loaded = "return !window.dvkBeforeReload && document.readyState === 'complete'";
        self.until("reload", async || Ok((self.ask(loaded, vec![]).await? == true).then_some(()))).await
    }

    /// Opens one more tab with the app and turns to it.
    ///
    /// # Errors
    /// When the browser opens none.
    pub async fn open_one_more_tab(&self) -> Done {
        self.did("open one more tab".to_string());
        let web = self.web()?;
        let tab = match self.engine {
            Engine::Chromium | Engine::Firefox => web.new_tab().await,
            // Its driver leaves a tab in the back of the window, where nothing is painted and no tap arrives.
            Engine::WebKit => web.new_window().await,
        };
        let tab = tab.while_doing(self.told("one more tab"))?;
        self.tabs.borrow_mut().push(tab.clone());
        web.switch_to_window(tab).await.while_doing(self.told("turning to it"))?;
        self.open("").await
    }

    /// Turns to a tab by its place in the order of opening, from 0.
    ///
    /// # Errors
    /// When there is no such tab.
    pub async fn turn_to_tab(&self, place: usize) -> Done {
        self.did(format!("turn to tab {place}"));
        let web = self.web()?;
        let tab = self.tabs.borrow().get(place).cloned();
        let tab = tab.ok_or_else(|| Fault::new(self.told("there is no such tab")))?;
        web.switch_to_window(tab).await.while_doing(self.told("turning to a tab"))
    }

    /// Closes the browser as a user does, and starts it again with the same profile.
    ///
    /// # Errors
    /// When it does not start again.
    pub async fn start_again(&self) -> Done {
        self.did("switch off and on".to_string());
        self.quit().await;
        self.start().await
    }

    /// Closes the browser; closing one that is closed does nothing.
    pub async fn quit(&self) {
        let running = self.running.borrow_mut().take();
        match running {
            Some(Running::Driven(web, driver)) => {
                // A browser that has crashed cannot be closed; its driver ends next.
                web.quit().await.unwrap_or_default();
                drop(driver);
            }
            Some(Running::ByHand(browser)) => browser.close(&self.home).await.unwrap_or_default(),
            None => {}
        }
    }

    /// Ends the browser with all its processes at once, as a system does that is short of memory; nobody says goodbye.
    ///
    /// # Errors
    /// When the processes cannot be ended.
    pub async fn kill(&self) -> Done {
        self.did("kill".to_string());
        match self.running.borrow_mut().take() {
            Some(Running::Driven(web, driver)) => {
                let killed = processes::kill(&processes::below(driver.process(), &self.home));
                // It has no browser any more that could be asked to close.
                web.leak().while_doing("letting go")?;
                killed
            }
            Some(Running::ByHand(browser)) => processes::kill(&processes::below(browser.process(), &self.home)),
            None => Ok(()),
        }
    }

    /// Keeps a picture and the text of the screen, as far as there still is one; gives its last steps and the beginning
    /// of the text, for whoever sees only the sentence.
    pub async fn keep_the_screen(&self) -> String {
        if self.running.borrow().is_none() {
            return String::new();
        }
        if let Ok(web) = self.web()
            && let Ok(picture) = web.screenshot_as_png().await
        {
            std::fs::write(self.home.join("screen.png"), picture).unwrap_or_default();
        }
        let text = self.page_text().await.unwrap_or_else(|fault| fault.to_string());
        let thrown = match self.ask(script::FAULTS, vec![]).await {
            Ok(thrown) => thrown.as_str().unwrap_or_default().to_string(),
            Err(fault) => fault.to_string(),
        };
        let text = format!("{thrown}\n{text}");
        let done = self.done.borrow();
        let screen = format!("{}\n\n{text}\n", done.join("\n"));
        std::fs::write(self.home.join("screen.txt"), screen).unwrap_or_default();
        let last = done.get(done.len().saturating_sub(6)..).unwrap_or_default().join(" · ");
        let seen: String =
            text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" | ");
        format!("\n  {}: {last}\n    shows {}", self.name, seen.chars().take(2_000).collect::<String>())
    }

    /// Saves a picture of the screen as `NAME.png` beside the device's profile.
    ///
    /// # Errors
    /// When there is no screen.
    pub async fn picture(&self, name: &str) -> Done<PathBuf> {
        let picture = self.web()?.screenshot_as_png().await.while_doing("taking a picture")?;
        let path = self.home.join(format!("{name}.png"));
        std::fs::write(&path, picture)?;
        Ok(path)
    }

    /// Its engine.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// How many times this was done with it.
    pub fn times(&self, step: &str) -> usize {
        self.done.borrow().iter().filter(|done| done.starts_with(step)).count()
    }

    /// Notes a step.
    pub(crate) fn did(&self, step: String) {
        self.done.borrow_mut().push(step);
    }

    /// The start of a sentence about a step that failed.
    pub(crate) fn told(&self, step: &str) -> String {
        format!("on {} ({}): {step}", self.name, self.engine.name())
    }
}
