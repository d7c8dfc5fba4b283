//! The line to a page that drives itself, for a browser that no program drives: the page asks for the next thing to do, and
//! sends what came of it (`line.js`). One page at a time is on the line, the youngest.

use crate::{Done, Fault};
use serde_json::Value;
use std::path::Path;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What a page loads as one more script of its own.
const SCRIPT: &str = include_str!("line.js");
const NAME: &str = "line.js";

/// What every worker of the app begins with.
const WORKER: &str = "worker_loader.js";

/// A page of the app's origin with nothing but the line: the first one that a browser shows.
pub const BLANK: &str = "blank.html";

/// How long a page may take to come, or to answer.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long a page waits for something to do before it asks again.
const PAUSE: Duration = Duration::from_secs(2);

/// Lays the line into the build in `folder`, and what its pages and workers do before anything else.
///
/// # Errors
/// When a page cannot be read or written.
pub(crate) fn lay(folder: &Path, before: &str) -> Done {
    let script = format!("<script src=\"./{NAME}\"></script>");
    let index = folder.join("index.html");
    let page = std::fs::read_to_string(&index)?.replacen("<head>", &format!("<head>{script}"), 1);
    std::fs::write(index, page)?;
    std::fs::write(folder.join(BLANK), format!("<!doctype html><meta charset=\"utf-8\"><title>–</title>{script}"))?;
    std::fs::write(folder.join(NAME), format!("{before}{SCRIPT}"))?;
    let worker = folder.join(WORKER);
    std::fs::write(&worker, format!("{before}{}", std::fs::read_to_string(&worker)?))?;
    Ok(())
}

/// The line.
#[derive(Default)]
pub(crate) struct Line {
    talk: Mutex<Talk>,
    rung: Condvar,
}

/// What is being said.
#[derive(Default)]
struct Talk {
    /// The page on the line: the moment at which it came.
    page: u64,
    /// The number of the last question.
    number: u64,
    /// It, while it waits for the page.
    question: Option<String>,
    /// What the page said to it.
    answer: Option<Value>,
}

/// How a script answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// With what it returns.
    AtOnce,
    /// By calling its last argument.
    Later,
}

impl Line {
    /// The page that is on the line, or was last.
    pub(crate) fn page(&self) -> u64 {
        self.talk().page
    }

    /// Waits for a page after `before`.
    ///
    /// # Errors
    /// When none comes.
    pub(crate) async fn another_page(&self, before: u64) -> Done {
        self.wait("no page comes", || (self.talk().page > before).then_some(Ok(()))).await
    }

    /// Asks the page on the line something in JavaScript; `with` are the script's arguments, as WebDriver has it.
    ///
    /// # Errors
    /// When the script fails, or the page is gone or silent.
    pub(crate) async fn ask(&self, script: &str, with: &[Value], way: Way) -> Done<Value> {
        let with = serde_json::to_string(with)?;
        let asked = format!("function () {{ {script}\n}}");
        let asked = match way {
            Way::AtOnce => format!("() => ({asked}).apply(null, {with})"),
            Way::Later => format!("() => new Promise((done) => ({asked}).apply(null, [...{with}, done]))"),
        };
        let (page, number) = {
            let mut talk = self.talk();
            talk.number += 1;
            talk.answer = None;
            talk.question = Some(format!("dvkLine({}, {asked});", talk.number));
            (talk.page, talk.number)
        };
        self.rung.notify_all();
        let answer = self.wait("the page is silent", || {
            let mut talk = self.talk();
            match talk.answer.take() {
                Some(answer) => Some(Ok(answer)),
                None if talk.page != page || talk.number != number => Some(Err(Fault::new("the page is gone"))),
                None => None,
            }
        });
        let answer = answer.await?;
        match answer["fault"].as_str() {
            Some(fault) => Err(Fault::new(fault)),
            None => Ok(answer["value"].clone()),
        }
    }

    /// Answers what a page sends to the server: `line/next?PAGE.TURN`, or `line/NUMBER` with what came of that question.
    pub(crate) fn hear(&self, path: &str, sent: &[u8]) -> Option<Vec<u8>> {
        let said = path.strip_prefix("line/")?;
        if let Some(page) = said.strip_prefix("next?") {
            return Some(self.next(page.split('.').next()?.parse().ok()?).into_bytes());
        }
        let number: u64 = said.parse().ok()?;
        let answer = serde_json::from_slice(sent).ok()?;
        let mut talk = self.talk();
        if talk.number == number {
            talk.answer = Some(answer);
        }
        Some(Vec::new())
    }

    /// The next question for this page; after a while nothing. A page that has had a younger one gets nothing either.
    fn next(&self, page: u64) -> String {
        let mut talk = self.talk();
        if page > talk.page {
            (talk.page, talk.question) = (page, None);
            self.rung.notify_all();
        }
        let nothing = |talk: &mut Talk| talk.page == page && talk.question.is_none();
        let waited = self.rung.wait_timeout_while(talk, PAUSE, nothing);
        let mut talk = waited.map_or_else(|broken| broken.into_inner().0, |(talk, _)| talk);
        if talk.page == page { talk.question.take().unwrap_or_default() } else { String::new() }
    }

    fn talk(&self) -> MutexGuard<'_, Talk> {
        self.talk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until something comes of `look`.
    async fn wait<T>(&self, silence: &str, mut look: impl FnMut() -> Option<Done<T>>) -> Done<T> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Some(come) = look() {
                return come;
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        Err(Fault::new(silence))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use std::io::{Read, Write};
    use std::net::{Ipv4Addr, TcpStream};
    use std::sync::Arc;
    use xtask::serve::Server;

    /// Sends a request as a page does, and gives the answer.
    fn sent(port: u16, request: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.set_read_timeout(Some(PAUSE * 2)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut bytes = [0; 8192];
        let count = stream.read(&mut bytes).unwrap();
        String::from_utf8_lossy(&bytes[..count]).into_owned()
    }

    #[test]
    fn a_page_gets_the_question_and_its_answer_comes_back() {
        let line = Arc::new(Line::default());
        let server = Server::start(&std::env::temp_dir(), "/x/", Some(0), false).unwrap();
        let ear = line.clone();
        server.invite(Arc::new(move |path, sent| ear.hear(path, sent)));
        let port = server.port();
        let page = std::thread::spawn(move || {
            let asked = (0..).map(|turn| sent(port, &format!("GET /x/line/next?7.{turn} HTTP/1.1\r\n\r\n")));
            let asked = asked.into_iter().find(|said| said.contains("dvkLine")).unwrap();
            let length = "Content-Length: 11";
            (asked, sent(port, &format!("POST /x/line/1 HTTP/1.1\r\n{length}\r\n\r\n{{\"value\":6}}")))
        });
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let answer = runtime.block_on(async {
            line.another_page(0).await?;
            line.ask("return arguments[0] * 2", &[json!(3)], Way::AtOnce).await
        });
        let (asked, thanked) = page.join().unwrap();
        assert_eq!(answer, Ok(json!(6)), "{asked}");
        assert!(
            asked.ends_with("dvkLine(1, () => (function () { return arguments[0] * 2\n}).apply(null, [3]));"),
            "{asked}"
        );
        assert!(thanked.starts_with("HTTP/1.1 200 OK"), "{thanked}");
    }

    #[test]
    fn a_page_that_has_had_a_younger_one_gets_nothing() {
        let line = Line::default();
        assert_eq!(line.hear("line/next?5.0", b""), Some(Vec::new()));
        line.talk().question = Some("new".to_string());
        assert_eq!(line.hear("line/next?4.9", b""), Some(Vec::new()));
        assert_eq!(line.hear("line/next?5.1", b"").as_deref(), Some("new".as_bytes()));
        assert_eq!(line.hear("index.html", b""), None);
    }
}
