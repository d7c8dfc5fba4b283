//! A host at the far end of a slow line: 1.6 Mbit/s that all its visitors share, 150 ms before each answer, files squeezed by brotli.
//! The browser's own slow line is for one page only; a service worker would fetch past it.

use e2e::Done;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use xtask::serve::headers;
use xtask::site::squeezed;

/// Bytes a second.
const SPEED: f64 = 200_000.0;
/// From the question to the first byte of the answer.
const DELAY: Duration = Duration::from_millis(150);
/// So many bytes go at a time.
const PIECE: usize = 4096;

/// The files by name, each as it is sent, and when the line is free again.
struct Host {
    files: BTreeMap<String, Vec<u8>>,
    free: Mutex<Instant>,
}

/// Serves a folder until the program ends; gives its address.
pub fn serve(folder: &Path) -> Done<String> {
    let mut files = BTreeMap::new();
    for path in xtask::house::files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().into_owned();
        files.insert(name, squeezed(&std::fs::read(&path)?)?);
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = format!("http://127.0.0.1:{}/", listener.local_addr()?.port());
    let host = Arc::new(Host { files, free: Mutex::new(Instant::now()) });
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let host = host.clone();
            // A visitor that goes away is none of ours.
            std::thread::spawn(move || host.attend(&stream).unwrap_or_default());
        }
    });
    Ok(address)
}

impl Host {
    /// Answers one visitor's questions, one after the other.
    fn attend(&self, mut stream: &TcpStream) -> std::io::Result<()> {
        stream.set_nodelay(true)?;
        let mut lines = BufReader::new(stream).lines();
        while let Some(first) = lines.next().transpose()? {
            while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
            let asked = first.split(' ').nth(1).unwrap_or_default().trim_start_matches('/');
            let asked = asked.split(['?', '#']).next().unwrap_or_default();
            let name = if asked.is_empty() { "index.html" } else { asked };
            let file = self.files.get(name);
            let (status, body) = file.map_or(("404 Not Found", &[][..]), |file| ("200 OK", file.as_slice()));
            let kind = headers::media_type(name);
            let squeezed = if file.is_some() { "Content-Encoding: br\r\n" } else { "" };
            let head = format!(
                "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{squeezed}Cache-Control: {}\r\n\r\n",
                body.len(),
                headers::keeping(name)
            );
            std::thread::sleep(DELAY);
            for piece in [head.as_bytes(), body].into_iter().flat_map(|all| all.chunks(PIECE)) {
                self.wait_for_the_line(piece.len());
                stream.write_all(piece)?;
            }
        }
        Ok(())
    }

    /// Takes the line for so many bytes, after whoever has it.
    fn wait_for_the_line(&self, bytes: usize) {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let until = (*free).max(Instant::now()) + Duration::from_secs_f64(bytes as f64 / SPEED);
        *free = until;
        drop(free);
        std::thread::sleep(until.saturating_duration_since(Instant::now()));
    }
}
