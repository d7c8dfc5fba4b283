//! One play: a server, devices, an engine, and a folder for what they leave behind.

use crate::device::Device;
use crate::line::Line;
use crate::{Done, Engine, Fault};
use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use xtask::house::House;
use xtask::serve::Server;

/// The stage of one journey on one engine.
pub struct Stage {
    /// The engine that plays.
    pub engine: Engine,
    /// Where profiles, downloads and, after a failure, pictures of the screens are.
    pub folder: PathBuf,
    house: House,
    address: String,
    port: u16,
    base: String,
    server: RefCell<Option<Server>>,
    line: RefCell<Option<Arc<Line>>>,
    devices: RefCell<Vec<Rc<Device>>>,
}

impl Stage {
    /// A stage whose server shows the release build under a sub-path.
    ///
    /// # Errors
    /// When nothing has been built or no port can be had.
    pub fn app(engine: Engine, play: &str) -> Done<Stage> {
        Self::showing(engine, play, &site(&House::find()?)?)
    }

    /// A stage whose server shows this folder under a sub-path.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn showing(engine: Engine, play: &str, site: &Path) -> Done<Stage> {
        let house = House::find()?;
        let folder = house.target.join("e2e").join(play).join(engine.name());
        if folder.exists() {
            std::fs::remove_dir_all(&folder)?;
        }
        std::fs::create_dir_all(&folder)?;
        let base = "/xa/dvk/".to_string();
        let server = Server::start(site, &base, Some(0), false)?;
        let (address, port) = (server.address(), server.port());
        let server = RefCell::new(Some(server));
        Ok(Stage {
            engine,
            folder,
            house,
            address,
            port,
            base,
            server,
            line: RefCell::default(),
            devices: RefCell::default(),
        })
    }

    /// From now on the pages drive themselves: the build that is served has a line to them in it. The browsers of devices that
    /// come are started by hand, and one is on at a time. Every page and worker does `before` before anything else.
    ///
    /// # Errors
    /// When the build cannot be copied.
    pub fn lay_a_line(&self, before: &str) -> Done {
        let (folder, line) = (self.folder.join("with-a-line"), Arc::new(Line::default()));
        xtask::site::changed_build(&site(&self.house)?, &folder, |folder| crate::line::lay(folder, before))?;
        let ear = line.clone();
        self.with_the_server(|server| {
            server.put_up(&folder);
            server.invite(Arc::new(move |path, sent| ear.hear(path, sent)));
        })?;
        *self.line.borrow_mut() = Some(line);
        Ok(())
    }

    /// A new device with nothing on it, upright like a phone.
    ///
    /// # Errors
    /// When its browser does not start.
    pub async fn phone(&self, name: &str) -> Done<Rc<Device>> {
        self.device(name, (390, 844)).await
    }

    /// A new device with nothing on it, with a window of this many CSS pixels.
    ///
    /// # Errors
    /// When its browser does not start.
    pub async fn device(&self, name: &str, size: (u32, u32)) -> Done<Rc<Device>> {
        let device = self.device_in(&self.folder.join(name), size);
        let device = Rc::new(device?);
        self.devices.borrow_mut().push(device.clone());
        device.start().await?;
        Ok(device)
    }

    /// A device that has been through what `device` has: a copy of its home; its browser, and the other's, are off.
    ///
    /// # Errors
    /// When it cannot be copied.
    pub fn copy_of(&self, device: &Device, name: &str) -> Done<Device> {
        let home = self.folder.join(name);
        copy(&device.home, &home)?;
        self.device_in(&home, device.size)
    }

    fn device_in(&self, home: &Path, size: (u32, u32)) -> Done<Device> {
        Device::new(self.engine, home, &self.address, size, self.line.borrow().clone())
    }

    /// The radio is off: the server is gone and its port closed, for all devices.
    pub fn go_offline(&self) {
        self.server.borrow_mut().take();
    }

    /// The radio is on again.
    ///
    /// # Errors
    /// When the port has been taken meanwhile.
    pub fn go_online(&self) -> Done {
        let server = Server::start(&site(&self.house)?, &self.base, Some(self.port), false)?;
        *self.server.borrow_mut() = Some(server);
        Ok(())
    }

    /// Puts up a new build at the same address: the same app with so many more files, hence another build id; gives the id.
    ///
    /// # Errors
    /// When the server is off or the build cannot be copied.
    pub fn put_up_a_new_build(&self, more: usize) -> Done<String> {
        let folder = self.folder.join("new-build");
        xtask::site::another_build(&site(&self.house)?, &folder, more)?;
        self.with_the_server(|server| server.put_up(&folder))?;
        xtask::site::build_id(&folder)
    }

    /// Puts up the same build with one more script beside it, for a page to load as its own.
    ///
    /// # Errors
    /// When the server is off or the build cannot be copied.
    pub fn put_up_a_script(&self, name: &str, text: &str) -> Done {
        let folder = self.folder.join("with-a-script");
        copy(&site(&self.house)?, &folder)?;
        std::fs::write(folder.join(name), text)?;
        self.with_the_server(|server| server.put_up(&folder))
    }

    /// Puts up the first build again.
    ///
    /// # Errors
    /// When the server is off.
    pub fn put_up_the_first_build(&self) -> Done {
        let folder = site(&self.house)?;
        self.with_the_server(|server| server.put_up(&folder))
    }

    /// The network goes after so many more answers of the server; it is there again with as many as there are numbers.
    ///
    /// # Errors
    /// When the server is off.
    pub fn cut_after(&self, answers: usize) -> Done {
        self.with_the_server(|server| server.cut_after(answers))
    }

    fn with_the_server(&self, doing: impl FnOnce(&Server)) -> Done {
        match self.server.borrow().as_ref() {
            Some(server) => doing(server),
            None => return Err(Fault::new("the server is off")),
        }
        Ok(())
    }

    /// The id of the build that is served at first.
    ///
    /// # Errors
    /// When nothing has been built.
    pub fn build_id(&self) -> Done<String> {
        xtask::site::build_id(&site(&self.house)?)
    }

    /// The folder of the build that is served at first.
    ///
    /// # Errors
    /// When nothing has been built.
    pub fn build_folder(&self) -> Done<PathBuf> {
        site(&self.house)
    }

    /// axe-core's script.
    pub(crate) fn axe_script(&self) -> PathBuf {
        xtask::tools::axe_script(&self.house)
    }

    /// The devices so far.
    pub(crate) fn devices(&self) -> Vec<Rc<Device>> {
        self.devices.borrow().clone()
    }

    /// Writes a file for a journey to pick, and gives its path.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write_file(&self, name: &str, bytes: &[u8]) -> Done<PathBuf> {
        let path = self.folder.join(name);
        std::fs::write(&path, bytes)?;
        Ok(path)
    }
}

/// Copies a folder with what is in it, in place of what was there. What is no file (a lock, a socket) stays behind.
fn copy(from: &Path, to: &Path) -> Done {
    if to.exists() {
        std::fs::remove_dir_all(to)?;
    }
    for path in xtask::house::files_below(from)?.iter().filter(|path| path.is_file()) {
        let target = to.join(path.strip_prefix(from).unwrap_or(path));
        std::fs::create_dir_all(target.parent().unwrap_or(to))?;
        std::fs::copy(path, target)?;
    }
    Ok(())
}

/// The folder of the built site: `DVK_DIST` where it is set, else `dist`.
fn site(house: &House) -> Done<PathBuf> {
    let dist = std::env::var_os("DVK_DIST").map_or_else(|| house.dist(), |folder| house.root.join(folder));
    let whole = |dist: &Path| dist.join("precache.json").is_file();
    if whole(&dist) { Ok(dist) } else { Err(Fault::new(format!("nothing is built in {}", dist.display()))) }
}
