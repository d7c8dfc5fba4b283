//! A small static server for work and for tests: GET and HEAD of the files of one folder, under one sub-path.
//! It answers only this machine, follows no path out of its folder, and can be stopped, which is how tests go offline.

use super::headers;
use crate::fault::{Done, Fault, While};
use crate::site::sha256_hex;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

/// Whoever answers before the files do: by the path after the base, and what was sent along. It may take its time; where it
/// has nothing to say, the file answers.
pub type Guest = Arc<dyn Fn(&str, &[u8]) -> Option<Vec<u8>> + Send + Sync>;

/// A running server; it stops when dropped.
pub struct Server {
    port: u16,
    base: String,
    site: Arc<Mutex<PathBuf>>,
    stop: Arc<AtomicBool>,
    left: Arc<AtomicUsize>,
    guest: Arc<Mutex<Option<Guest>>>,
    listening: Option<JoinHandle<()>>,
}

/// What each connection needs to know.
#[derive(Clone)]
struct Desk {
    site: Arc<Mutex<PathBuf>>,
    stop: Arc<AtomicBool>,
    /// So many answers more are given; then the network is cut.
    left: Arc<AtomicUsize>,
    guest: Arc<Mutex<Option<Guest>>>,
    base: String,
    dev: bool,
}

impl Server {
    /// Serves `folder` under `base` (a slash at both ends) on `port`, or on the first free port from 8080.
    /// With `dev`, the service worker is replaced by one that takes itself away.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start(folder: &Path, base: &str, port: Option<u16>, dev: bool) -> Done<Server> {
        let bind = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
        let listener = match port {
            Some(port) => bind(port).while_doing(format!("port {port}"))?,
            None => {
                (8080..8180).find_map(|port| bind(port).ok()).ok_or_else(|| Fault::new("no free port from 8080"))?
            }
        };
        let port = listener.local_addr()?.port();
        let site = Arc::new(Mutex::new(folder.to_path_buf()));
        let stop = Arc::new(AtomicBool::new(false));
        let left = Arc::new(AtomicUsize::new(usize::MAX));
        let guest = Arc::new(Mutex::new(None));
        let base = base.to_string();
        let desk = Desk {
            site: site.clone(),
            stop: stop.clone(),
            left: left.clone(),
            guest: guest.clone(),
            base: base.clone(),
            dev,
        };
        let listening = std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                if desk.stop.load(Ordering::Relaxed) {
                    return;
                }
                let desk = desk.clone();
                std::thread::spawn(move || desk.talk(stream));
            }
        });
        Ok(Server { port, base, site, stop, left, guest, listening: Some(listening) })
    }

    /// The address to open.
    pub fn address(&self) -> String {
        format!("http://localhost:{}{}", self.port, self.base)
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on serves another folder at the same address: a new build has been put up.
    pub fn put_up(&self, folder: &Path) {
        *self.site.lock().unwrap_or_else(PoisonError::into_inner) = folder.to_path_buf();
    }

    /// From now on somebody answers before the files do.
    pub fn invite(&self, guest: Guest) {
        *self.guest.lock().unwrap_or_else(PoisonError::into_inner) = Some(guest);
    }

    /// From now on gives so many answers and then none: connections close without a word, as where the network is cut.
    pub fn cut_after(&self, answers: usize) {
        self.left.store(answers, Ordering::Relaxed);
    }

    /// Waits for as long as it serves.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            listening.join().unwrap_or_default();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // The listener wakes up for one more guest, sees that it is over, and gives the port back.
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
        if let Some(listening) = self.listening.take() {
            listening.join().unwrap_or_default();
        }
    }
}

impl Desk {
    /// Answers the requests of one connection until it closes or the server stops.
    fn talk(&self, mut stream: TcpStream) {
        if stream.set_read_timeout(Some(Duration::from_millis(100))).is_err() {
            return;
        }
        let mut waiting = Vec::new();
        let mut part = [0; 8192];
        while !self.stop.load(Ordering::Relaxed) && waiting.len() < 64 * 1024 {
            match stream.read(&mut part) {
                Ok(0) => return,
                Ok(count) => waiting.extend_from_slice(&part[..count]),
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => continue,
                Err(_) => return,
            }
            while let Some((answer, used)) = self.answer(&waiting) {
                let one_less = |left: usize| left.checked_sub(1);
                if self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, one_less).is_err() {
                    return;
                }
                waiting.drain(..used);
                if stream.write_all(&answer).is_err() {
                    return;
                }
            }
        }
    }

    /// The answer to the first whole request of `bytes` and the length of that request; nothing until it is whole.
    fn answer(&self, bytes: &[u8]) -> Option<(Vec<u8>, usize)> {
        let mut space = [httparse::EMPTY_HEADER; 64];
        let mut request = httparse::Request::new(&mut space);
        let used = match request.parse(bytes) {
            Ok(httparse::Status::Complete(used)) => used,
            Ok(httparse::Status::Partial) => return None,
            Err(_) => return Some((reply("400 Bad Request", &[], b"", true), bytes.len())),
        };
        let named = |name: &str| request.headers.iter().find(|header| header.name.eq_ignore_ascii_case(name));
        let tag = named("if-none-match").map(|header| header.value).unwrap_or_default();
        let length = named("content-length").and_then(|header| std::str::from_utf8(header.value).ok()?.parse().ok());
        let (path, whole) = (request.path.unwrap_or("/"), used.saturating_add(length.unwrap_or(0)));
        let sent = bytes.get(used..whole)?;
        if let Some(said) = self.guest_says(path, sent) {
            let head =
                [("Content-Type", headers::media_type(".js").to_string()), ("Cache-Control", "no-store".to_string())];
            return Some((reply("200 OK", &head, &said, true), whole));
        }
        let body = match request.method {
            Some("GET") => true,
            Some("HEAD") => false,
            _ => return Some((reply("405 Method Not Allowed", &[], b"", true), bytes.len())),
        };
        Some((self.file(path, tag, body), whole))
    }

    /// What the guest says, where there is one who has something to say.
    fn guest_says(&self, path: &str, sent: &[u8]) -> Option<Vec<u8>> {
        let guest = self.guest.lock().unwrap_or_else(PoisonError::into_inner).clone()?;
        guest(path.strip_prefix(&self.base)?, sent)
    }

    /// The file of a path, or why not.
    fn file(&self, target: &str, tag: &[u8], body: bool) -> Vec<u8> {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if format!("{path}/") == self.base {
            return reply("308 Permanent Redirect", &[("Location", self.base.clone())], b"", body);
        }
        let name = path.strip_prefix(&self.base).and_then(decoded);
        let Some(name) = name else { return reply("404 Not Found", &[], b"not here", body) };
        let name = if name.is_empty() { "index.html".to_string() } else { name };
        if self.dev && name == "sw.js" {
            let kind = ("Content-Type", headers::media_type(&name).to_string());
            return reply("200 OK", &[kind, ("Cache-Control", "no-store".to_string())], GONE, body);
        }
        let site = self.site.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Ok(bytes) = std::fs::read(site.join(&name)) else { return reply("404 Not Found", &[], b"not here", body) };
        let own = format!("\"{}\"", &sha256_hex(&bytes)[..16]);
        let keeping = if self.dev { "no-cache" } else { headers::keeping(&name) };
        let mut head = vec![("ETag", own.clone()), ("Cache-Control", keeping.to_string())];
        if tag == own.as_bytes() {
            return reply("304 Not Modified", &head, b"", false);
        }
        head.push(("Content-Type", headers::media_type(&name).to_string()));
        reply("200 OK", &head, &bytes, body)
    }
}

/// The service worker of a dev server: it takes itself and its caches away, so that every reload shows the newest build.
const GONE: &[u8] = b"self.addEventListener('install', () => self.skipWaiting());\n\
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));\n";

/// A whole answer. A reply without a body still says how long the body would be, but for 304.
fn reply(status: &str, head: &[(&str, String)], bytes: &[u8], body: bool) -> Vec<u8> {
    let mut text = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n", bytes.len());
    for (name, value) in headers::fixed().iter().map(|(n, v)| (*n, v)).chain(head.iter().map(|(n, v)| (*n, v))) {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    let mut out = text.into_bytes();
    if body {
        out.extend_from_slice(bytes);
    }
    out
}

/// The path with its percent signs read; nothing when it is malformed or leads out of the folder.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = path.as_bytes();
    while let [first, after @ ..] = rest {
        rest = if *first == b'%' {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
            &after[2..]
        } else {
            bytes.push(*first);
            after
        };
    }
    let name = String::from_utf8(bytes).ok()?;
    Path::new(&name).components().all(|part| matches!(part, Component::Normal(_))).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        for path in ["../secret", "a/../../b", "%2e%2e/secret", "%2Fetc/passwd", "%zz", "a/%"] {
            assert_eq!(decoded(path), None, "{path}");
        }
        assert_eq!(decoded("icons/th%C3%B4n.png").as_deref(), Some("icons/thôn.png"));
    }

    #[test]
    fn the_same_port_can_be_taken_again_after_going_offline() {
        let folder = std::env::temp_dir().join(format!("dvk-server-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), "hello").unwrap();
        let ask = |port: u16| -> Option<String> {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
            stream.set_read_timeout(Some(Duration::from_secs(2))).ok()?;
            stream.write_all(b"GET /x/ HTTP/1.1\r\nHost: localhost\r\n\r\n").ok()?;
            let mut bytes = [0; 4096];
            let count = stream.read(&mut bytes).ok()?;
            Some(String::from_utf8_lossy(&bytes[..count]).into_owned())
        };
        let server = Server::start(&folder, "/x/", None, false).unwrap();
        let port = server.port();
        let said = ask(port).unwrap();
        assert!(said.starts_with("HTTP/1.1 200 OK") && said.ends_with("hello"), "{said}");
        assert!(said.contains("Content-Security-Policy: default-src 'none'"), "{said}");
        drop(server);
        assert_eq!(ask(port), None);
        let server = Server::start(&folder, "/x/", Some(port), false).unwrap();
        assert!(ask(port).is_some());
        drop(server);
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
