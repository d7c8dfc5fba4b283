//! Smaller scripts: without the comments that fill lines of their own, without indentation and empty lines. Every other
//! character stays here; the hashes in the names that the binder gives go in `names`.

use crate::fault::Done;
use crate::house::files_below;
use std::path::Path;

/// Makes every script of the folder smaller.
///
/// # Errors
/// When a file cannot be read or written.
pub fn shrink(folder: &Path) -> Done {
    for path in files_below(folder)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "js")) {
        let script = std::fs::read_to_string(&path)?;
        std::fs::write(&path, smaller(&script))?;
    }
    Ok(())
}

/// The script without what only a reader needs; one with text over several lines stays as it is.
fn smaller(script: &str) -> String {
    if script.lines().any(|line| line.matches('`').count() % 2 == 1) {
        return script.to_string();
    }
    let (mut out, mut within) = (String::with_capacity(script.len()), false);
    for line in script.lines().map(str::trim) {
        if within || line.starts_with("/*") {
            // What follows a comment on its last line is code.
            within = !line.contains("*/");
            let code = line.split_once("*/").map_or("", |(_, code)| code).trim();
            push(&mut out, if within { "" } else { code });
        } else if !line.starts_with("//") {
            push(&mut out, line);
        }
    }
    out
}

fn push(out: &mut String, line: &str) {
    if !line.is_empty() {
        out.push_str(line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::smaller;

    #[test]
    fn comments_on_lines_of_their_own_and_indentation_go_and_all_else_stays() {
        let script = "/**\n * @returns {number}\n */\nfunction one() {\n    // says why\n    return 1; // one\n}\n\n/* a */ two();\n";
        assert_eq!(smaller(script), "function one() {\nreturn 1; // one\n}\ntwo();\n");
        let address = "const at = \"https://example.org/*\";\n";
        assert_eq!(smaller(address), address);
    }

    #[test]
    fn a_script_with_text_over_several_lines_stays_as_it_is() {
        let script = "const text = `one\n    two`;\n";
        assert_eq!(smaller(script), script);
    }
}
