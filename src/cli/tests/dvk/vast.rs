//! Promises about files without end: read to the last byte or refused at the first, in 64 MB of address space, of which the program itself is
//! a part. What is asked is whether it gets by, not how long it takes. 48 MB each, 3 MB where lines are short, or 1 GiB with `DVK_LARGE=1`.
#![cfg(target_os = "linux")]
#![expect(
    clippy::disallowed_methods,
    reason = "a variable says how large the files are; one thread writes what the program reads"
)]

use crate::hand::*;
use ledger::bundle::Writer;
use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Most that the program may ask the system for, in KiB.
const SPACE: &str = "ulimit -v 65536; exec \"$0\" \"$@\"";

/// How long a file of these lines is.
fn size(again: &[u8]) -> usize {
    match std::env::var("DVK_LARGE") {
        Ok(_) => 1 << 30,
        Err(_) if again.ends_with(b"\n") => 3 << 20,
        Err(_) => 48 << 20,
    }
}

fn within(args: &[&str]) -> Command {
    let mut command = Command::new("sh");
    command.args(["-c", SPACE, env!("CARGO_BIN_EXE_dvk")]).args(args).args(["--lang", "en"]);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// What comes of a file that begins like this and goes on with the same again to its size; it comes through a pipe and takes no room.
fn of_endless(verb: &[&str], first: &[u8], again: &[u8]) -> Output {
    let started = std::time::Instant::now();
    let mut child = within(&[verb, &["/dev/stdin"]].concat()).stdin(Stdio::piped()).spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let (first, block) = (first.to_vec(), again.repeat((256 << 10) / again.len()));
    let size = size(again);
    let fed = std::thread::spawn(move || {
        let mut left = size;
        // One that has seen enough closes the pipe.
        let mut all = pipe.write_all(&first);
        while all.is_ok() && left > 0 {
            all = pipe.write_all(&block);
            left = left.saturating_sub(block.len());
        }
    });
    let output = child.wait_with_output().unwrap();
    fed.join().unwrap();
    println!("{verb:?} of {:?}… in {:?}", String::from_utf8_lossy(&again[..again.len().min(8)]), started.elapsed());
    output
}

/// The start of a bundle that is sound so far.
fn beginning() -> Vec<u8> {
    let whole = Writer::start(Vec::new(), &header(0, Vec::new())).unwrap().finish().unwrap();
    let at = whole.windows(11).position(|part| part == b"\"events\":[\n").unwrap();
    whole[..at + 11].to_vec()
}

#[test]
fn a_file_without_end_that_is_no_bundle_is_refused() {
    let folder = Folder::new("vast");
    let zeros = folder.path("zeros.json");
    fs::File::create(&zeros).unwrap().set_len(1 << 30).unwrap();
    for verb in ["verify", "show"] {
        let done = within(&[verb, zeros.to_str().unwrap()]).output().unwrap();
        assert_eq!(code(&done), 2, "{}", err(&done));
        let files: [(&[u8], &[u8], &str); 5] = [
            (b"", b"[", "not a bundle"),
            (b"", b" \n\t", "not a bundle"),
            (b"", b"{\"a\":", "not a bundle"),
            (b"{\"a\":", b"[", "not a bundle"),
            (b"{\"format\":\"dvk-bundle\",\"version\":1,\n\"header\":{", b"\"a\":1,", "campaign"),
        ];
        for (first, again, sentence) in files {
            let done = of_endless(&[verb], first, again);
            assert_eq!(code(&done), 2, "{verb}: {}", err(&done));
            assert!(err(&done).contains(sentence), "{verb}: {}", err(&done));
        }
    }
}

#[test]
fn of_a_bundle_that_never_ends_what_is_sound_is_told_and_the_rest_set_aside() {
    let folder = Folder::new("endless");
    let to = folder.path("merged.json");
    for verb in [&["verify"][..], &["show"], &["merge", "--out", to.to_str().unwrap()]] {
        for again in [&b"x"[..], b"x\n", b"{\"e\":{},\"i\":\"0123456789abcdef\"},\n", b"{\"e\":[[[[[[[["] {
            let done = of_endless(verb, &beginning(), again);
            assert_eq!(code(&done), 1, "{verb:?} of {}: {}", String::from_utf8_lossy(again), err(&done));
        }
    }
}
