//! The list of every built file with its SHA-256: `precache.json` for the app, and inside `sw.js` for the service
//! worker. The build's id follows from the list, so equal files make an equal id.

use super::sha256_hex;
use crate::fault::{Done, Fault};
use crate::house::files_below;
use serde_json::{Value, json};
use std::path::Path;

/// Files that no one needs offline: the service worker itself, this list, and pictures for app shops.
const LEFT_OUT: [&str; 3] = ["sw.js", "precache.json", "screens/"];

/// Where `sw.js` takes the build's id and the list.
const BUILD_MARK: &str = "/*{{build}}*/ \"\"";
const FILES_MARK: &str = "/*{{files}}*/ []";

/// Takes the id and the list out of `sw.js` again, so that they can be written anew.
///
/// # Errors
/// When `sw.js` cannot be read or written.
pub fn blank(folder: &Path) -> Done {
    let worker = folder.join("sw.js");
    let script = std::fs::read_to_string(&worker)?;
    let lines = script.lines().map(|line| match line.split_once('=').map(|(name, _)| name.trim()) {
        Some("const BUILD") => format!("const BUILD = {BUILD_MARK};"),
        Some("const FILES") => format!("const FILES = {FILES_MARK};"),
        _ => line.to_string(),
    });
    let script: String = lines.map(|line| line + "\n").collect();
    std::fs::write(&worker, script)?;
    Ok(())
}

/// Writes `precache.json` and fills in `sw.js`; gives the build's id, twelve hexadecimal digits.
///
/// # Errors
/// When a file cannot be read or written, or `sw.js` has no place for the list.
pub fn write(folder: &Path) -> Done<String> {
    let mut files = Vec::new();
    for path in files_below(folder)? {
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if LEFT_OUT.iter().any(|out| name == *out || (out.ends_with('/') && name.starts_with(out))) {
            continue;
        }
        let bytes = std::fs::read(&path)?;
        files.push((name, sha256_hex(&bytes), bytes.len()));
    }
    let worker = folder.join("sw.js");
    let script = std::fs::read_to_string(&worker)?;
    let total: usize = files.iter().map(|(_, _, bytes)| bytes).sum();
    let list: Vec<Value> = files.iter().map(|(path, sha, bytes)| json!([path, sha, bytes])).collect();
    let list = serde_json::to_string(&list)?;
    let build = sha256_hex(format!("{list}\n{script}").as_bytes())[..12].to_string();
    if !script.contains(BUILD_MARK) || !script.contains(FILES_MARK) {
        return Err(Fault::new(format!("sw.js must contain `{BUILD_MARK}` and `{FILES_MARK}`")));
    }
    let script = script.replace(BUILD_MARK, &format!("\"{build}\"")).replace(FILES_MARK, &list);
    std::fs::write(&worker, script)?;
    let table: Vec<Value> =
        files.iter().map(|(path, sha, bytes)| json!({"path": path, "sha256": sha, "bytes": bytes})).collect();
    let document = json!({"build": build, "bytes": total, "files": table});
    std::fs::write(folder.join("precache.json"), serde_json::to_string_pretty(&document)?)?;
    Ok(build)
}

/// Whether every file of a `precache.json` is in the folder with the size it should have.
pub fn all_present(folder: &Path, list: &[u8]) -> bool {
    let Ok(document) = serde_json::from_slice::<Value>(list) else { return false };
    let Some(files) = document["files"].as_array() else { return false };
    folder.join("sw.js").is_file()
        && files.iter().all(|file| {
            let path = folder.join(file["path"].as_str().unwrap_or("?"));
            std::fs::metadata(path).is_ok_and(|meta| Some(meta.len()) == file["bytes"].as_u64())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_is_listed_with_its_digest_and_a_lost_one_is_noticed() {
        let folder = std::env::temp_dir().join(format!("dvk-precache-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("icons")).unwrap();
        let put = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
        put("index.html", "<!doctype html>");
        put("icons/a.png", "abc");
        put("sw.js", "const BUILD = /*{{build}}*/ \"\";\nconst FILES = /*{{files}}*/ [];\n");
        let build = write(&folder).unwrap();
        let list = std::fs::read(folder.join("precache.json")).unwrap();
        let script = std::fs::read_to_string(folder.join("sw.js")).unwrap();
        assert!(script.contains(&build) && script.contains("index.html"), "{script}");
        assert!(script.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), "{script}");
        assert!(all_present(&folder, &list));
        std::fs::remove_file(folder.join("icons/a.png")).unwrap();
        assert!(!all_present(&folder, &list));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
