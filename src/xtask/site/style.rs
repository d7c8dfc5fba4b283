//! One style sheet out of many: `style/main.css` with its imports put in their places. Plain CSS in, plain CSS out;
//! it understands `@import "file.css";` and `@import "file.css" layer(name);` on lines of their own, and nothing else.

use super::sha256_hex;
use crate::fault::{Done, Fault, While};
use std::path::Path;

/// Writes `style-<hash>.css` into `staging` and names it in `index.html`.
///
/// # Errors
/// When a sheet is missing, or `index.html` does not link `./style.css`.
pub fn bundle(folder: &Path, staging: &Path) -> Done {
    let css = squeeze(&inlined(&folder.join("main.css"), 0)?);
    let name = format!("style-{}.css", &sha256_hex(css.as_bytes())[..16]);
    std::fs::write(staging.join(&name), css)?;
    let page = staging.join("index.html");
    let html = std::fs::read_to_string(&page)?;
    if !html.contains("./style.css") {
        return Err(Fault::new("index.html does not link ./style.css"));
    }
    std::fs::write(&page, html.replace("./style.css", &format!("./{name}")))?;
    Ok(())
}

/// The sheet with each import replaced by what it names.
fn inlined(path: &Path, depth: u8) -> Done<String> {
    if depth > 8 {
        return Err(Fault::new(format!("{}: imports go round in a circle", path.display())));
    }
    let text = std::fs::read_to_string(path).while_doing(path.display())?;
    let mut out = String::new();
    for line in text.lines() {
        let Some(rest) = line.trim().strip_prefix("@import") else {
            out.push_str(line);
            out.push('\n');
            continue;
        };
        let unclear = || Fault::new(format!("{}: cannot read `{}`", path.display(), line.trim()));
        let rest = rest.trim().strip_suffix(';').ok_or_else(unclear)?.trim();
        let rest = rest.strip_prefix("url(").map_or(rest.to_string(), |inner| inner.replacen(')', "", 1));
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\'')).ok_or_else(unclear)?;
        let (file, after) = rest[1..].split_once(quote).ok_or_else(unclear)?;
        let inner = inlined(&path.with_file_name("").join(file), depth + 1)?;
        match after.trim() {
            "" => out.push_str(&inner),
            layer if layer.starts_with("layer(") && layer.ends_with(')') => {
                out.push_str(&format!("@layer {} {{\n{inner}}}\n", &layer[6..layer.len() - 1]));
            }
            condition if condition.starts_with("print") || condition.starts_with('(') => {
                out.push_str(&format!("@media {condition} {{\n{inner}}}\n"));
            }
            _ => return Err(unclear()),
        }
    }
    Ok(out)
}

/// Without comments, indentation and empty lines.
fn squeeze(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some(start) = rest.find("/*") {
        bare.push_str(&rest[..start]);
        rest = rest[start..].split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines: Vec<&str> = bare.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_stand_in_their_layers_in_the_order_written() {
        let folder = std::env::temp_dir().join(format!("dvk-style-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("parts")).unwrap();
        let write = |name: &str, text: &str| std::fs::write(folder.join(name), text).unwrap();
        write(
            "main.css",
            "@layer base, parts;\n@import \"base.css\" layer(base);\n@import './parts/all.css' layer(parts);\n",
        );
        write("base.css", "/* a\n comment */\nbody { margin: 0 }\n");
        write("parts/all.css", "@import \"pad.css\";\n");
        write("parts/pad.css", "  .pad { gap: 8px }\n");
        let css = squeeze(&inlined(&folder.join("main.css"), 0).unwrap());
        std::fs::remove_dir_all(&folder).unwrap();
        let expect =
            "@layer base, parts;\n@layer base {\nbody { margin: 0 }\n}\n@layer parts {\n.pad { gap: 8px }\n}\n";
        assert_eq!(css, expect);
    }

    #[test]
    fn an_import_that_cannot_be_read_is_said() {
        let folder = std::env::temp_dir().join(format!("dvk-style-bad-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("main.css"), "@import \"nowhere.css\";\n").unwrap();
        let said = inlined(&folder.join("main.css"), 0).unwrap_err().to_string();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(said.contains("nowhere.css"), "{said}");
    }
}
