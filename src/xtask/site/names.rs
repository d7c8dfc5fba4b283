//! Shorter names between a program and its script. The binder names what one has of the other with a hash, so that several
//! programs could share a script; ours never do, and what is random does not squeeze.

use crate::fault::{Done, Fault, While};
use crate::house::files_below;
use std::collections::BTreeMap;
use std::path::Path;
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ExportSection, ImportSection, Module, RawSection};
use wasmparser::{Imports, Parser, Payload};

/// What the names begin with that a hash makes long.
const LONG: [&str; 3] = ["__wbg_", "__wbindgen_cast_", "wasm_bindgen__convert__closures_"];

/// The new name of each old one.
type Names = BTreeMap<String, String>;

/// Shortens the names of every program of the folder that has a script beside it, in both.
///
/// # Errors
/// When a file cannot be read or written, or is no wasm module.
pub fn shorten(folder: &Path) -> Done {
    for path in files_below(folder)? {
        let name = path.to_string_lossy().into_owned();
        let Some(script) = name.strip_suffix("_bg.wasm").map(|stem| format!("{stem}.js")) else { continue };
        let text = std::fs::read_to_string(&script).while_doing(format!("reading {script}"))?;
        let (program, names) = shorter(&std::fs::read(&path)?)?;
        std::fs::write(&path, program)?;
        std::fs::write(&script, replaced(&text, &names))?;
        println!("  {} names between the program and {script} are shorter", names.len());
    }
    Ok(())
}

/// The program with shorter names, and what each is called now.
fn shorter(program: &[u8]) -> Done<(Vec<u8>, Names)> {
    let fault = |error: &dyn std::fmt::Display| Fault::new(format!("reading a wasm file: {error}"));
    let (mut module, mut names) = (Module::new(), Names::new());
    let mut same = RoundtripReencoder;
    for payload in Parser::new(0).parse_all(program) {
        match payload.map_err(|error| fault(&error))? {
            Payload::ImportSection(reader) => {
                let mut section = ImportSection::new();
                for imports in reader {
                    let Imports::Single(_, import) = imports.map_err(|error| fault(&error))? else {
                        return Err(Fault::new("a wasm file lists its imports in groups"));
                    };
                    let kind = same.entity_type(import.ty).map_err(|error| fault(&error))?;
                    section.import(import.module, &short(&mut names, import.name), kind);
                }
                module.section(&section);
            }
            Payload::ExportSection(reader) => {
                let mut section = ExportSection::new();
                for export in reader {
                    let export = export.map_err(|error| fault(&error))?;
                    let kind = same.export_kind(export.kind).map_err(|error| fault(&error))?;
                    section.export(&short(&mut names, export.name), kind, export.index);
                }
                module.section(&section);
            }
            other => {
                if let Some((id, range)) = other.as_section() {
                    let at = |place| usize::try_from(place).map_err(|error| fault(&error));
                    module.section(&RawSection { id, data: &program[at(range.start)?..at(range.end)?] });
                }
            }
        }
    }
    Ok((module.finish(), names))
}

fn short(names: &mut Names, name: &str) -> String {
    if !LONG.iter().any(|long| name.starts_with(long)) {
        return name.to_string();
    }
    let next = format!("${}", names.len());
    names.entry(name.to_string()).or_insert(next).clone()
}

/// The script with every whole word that has a new name replaced by it.
fn replaced(script: &str, names: &Names) -> String {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let (mut out, mut rest) = (String::with_capacity(script.len()), script);
    while let Some(start) = rest.find(in_word) {
        let (between, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !in_word(c)).unwrap_or(from.len()));
        out.push_str(between);
        out.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{replaced, shorter};
    use wasm_encoder::{EntityType, ExportKind, ExportSection, ImportSection, Module, TypeSection};

    #[test]
    fn program_and_script_get_the_same_shorter_names() {
        let (long, own) = ("__wbg_getTime_1e3cd1391c5c3995", "memory");
        let module = |import: &str| {
            let (mut types, mut imports, mut exports) =
                (TypeSection::new(), ImportSection::new(), ExportSection::new());
            types.ty().function([], []);
            imports.import("a", import, EntityType::Function(0));
            exports.export(own, ExportKind::Func, 0);
            let mut module = Module::new();
            module.section(&types).section(&imports).section(&exports);
            module.finish()
        };
        let (program, names) = shorter(&module(long)).unwrap();
        assert_eq!(program, module("$0"));
        let script = format!("{long}: f, {long}_2: g, é.{long}({own})");
        assert_eq!(replaced(&script, &names), format!("$0: f, {long}_2: g, é.$0({own})"));
        assert!(shorter(b"\0asm").is_err());
    }
}
