//! The architecture as a test: imports go one way along the pipeline, no analysis imports another, JavaScript is known in one
//! file, and the core knows neither files, nor a clock, nor chance. Each rule is also tried on a planted violation.

#[path = "support/rust_source.rs"]
mod rust_source;

use std::path::{Path, PathBuf};

use rust_source::{code_of, module_of, paths};

/// What a module of `src/` may name, beside itself. Along the pipeline; where one names the next, the reason stands beside it.
const MAY_USE: &[(&str, &[&str])] = &[
    ("text", &[]),
    // Macros alone: how types of the wire are declared.
    ("wire", &[]),
    ("options", &[]),
    ("numeral", &["text"]),
    ("lexicon", &["text"]),
    ("ingest", &["text"]),
    // The tree and the masks are the syntax pass's own results, held by the document that it builds.
    ("document", &["text", "syntax::Tree", "syntax::NodeKind", "syntax::NodeId", "syntax::Mask"]),
    ("syntax", &["text", "numeral", "lexicon", "document"]),
    // Masked words are cut as what they stand for.
    ("segment", &["text", "numeral", "lexicon", "options", "syntax::Mask"]),
    ("quantity", &["text", "numeral", "lexicon", "document", "segment"]),
    ("analysis", &["text", "numeral", "lexicon", "document", "segment", "quantity", "options"]),
    ("report", &["text", "numeral", "document", "segment", "quantity", "analysis", "options"]),
    // A front door beside `analyze`: it runs the pipeline over two texts, and answers in wire types.
    ("compare", &["text", "document", "syntax", "segment", "quantity", "analysis", "options", "report"]),
    // The second front door beside `analyze`: it runs the pipeline up to the tokens, and answers in wire types.
    ("corpus", &["text", "compare", "lexicon", "document", "syntax", "segment", "analysis", "options", "report"]),
    ("export", &["report", "compare", "text"]),
    // The edge to JavaScript stands outside the pipeline and uses its front doors.
    (
        "wasm",
        &[
            "analyze", "analyze_in_sections", "Analysis", "ResultSection", "Step", "compare", "corpus", "Corpus", "Options", "options", "report", "export", "ingest", "segment", "analysis", "document",
            "syntax", "text", "lexicon",
        ],
    ),
];

/// Modules of `analysis/` that are no analyses but what all of them read.
const SHARED_BY_ANALYSES: &[&str] = &["Context"];

/// Names that only the edge to JavaScript may know.
const JAVASCRIPT: &[&str] = &["wasm_bindgen", "js_sys", "web_sys", "serde_wasm_bindgen"];

/// What the core does not do, and why.
const FORBIDDEN: &[(&str, &str)] = &[
    ("std::fs", "the core reads no files"),
    ("std::net", "nothing leaves the page"),
    ("std::env", "a result depends on text and options only"),
    ("std::process", "a library does not end the process"),
    ("std::thread", "Wasm has no threads here"),
    ("SystemTime", "no clock: the same text gives the same bytes"),
    ("Instant::", "no clock: the same text gives the same bytes"),
    ("std::collections::HashMap", "its order changes from run to run: use rustc_hash and sort"),
    ("std::collections::HashSet", "its order changes from run to run: use rustc_hash and sort"),
    ("RandomState", "no chance: the same text gives the same bytes"),
    (".ln()", "differs between native and Wasm: libm"),
    (".log2()", "differs between native and Wasm: libm"),
    (".log10()", "differs between native and Wasm: libm"),
    (".log(", "differs between native and Wasm: libm"),
    (".exp()", "differs between native and Wasm: libm"),
    (".powf(", "differs between native and Wasm: libm"),
    (".powi(", "differs between native and Wasm: libm"),
    ("todo!", "every construct is done"),
    ("unimplemented!", "every construct is done"),
];

/// Files that are tables of data, not code: as long as their data.
const DATA_TABLES: &[&str] = &["table.rs", "tables.rs", "data.rs", "messages.ts", "types.ts", "package-lock.json"];
const LONGEST: usize = 500;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Files under a folder whose names end so, in order. A folder that is not there has none.
fn files_under(folder: &Path, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.expect("an entry").path()) {
            let skipped = path.file_name().is_some_and(|name| name == "node_modules" || name == "generated");
            if path.is_dir() && !skipped {
                folders.push(path);
            } else if path.extension().is_some_and(|end| extensions.iter().any(|wanted| end == *wanted)) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// Path below `src/`, and source. Files of tests are not part of the crate that is shipped.
fn sources() -> Vec<(PathBuf, String)> {
    let src = root().join("src");
    let is_test = |path: &Path| path.file_stem().is_some_and(|stem| stem == "tests") || path.iter().any(|part| part == "tests");
    files_under(&src, &["rs"])
        .into_iter()
        .map(|path| (path.strip_prefix(&src).expect("below src").to_owned(), std::fs::read_to_string(&path).expect("a source")))
        .filter(|(path, _)| !is_test(path))
        .collect()
}

/// The violations of one file, one line each.
fn violations(file: &Path, source: &str) -> Vec<String> {
    let (module, code) = (module_of(file), code_of(source));
    let mut found = Vec::new();
    let Some(own) = module.first().map(String::as_str) else {
        return forbidden_names(file, &code, false); // lib.rs is the map of all modules
    };
    let allowed = MAY_USE.iter().find(|(name, _)| *name == own).map(|(_, allowed)| *allowed);
    for path in paths(&code, &module) {
        let Some(first) = path.first() else { continue };
        let named = path.join("::");
        if first == own {
            found.extend(
                other_analysis(&module, &path).map(|other| format!("{}: an analysis imports another, {other}", file.display())),
            );
        } else if !allowed.unwrap_or_default().iter().any(|allowed| is_within(&named, allowed)) {
            found.push(format!("{}: {own} may not use {named}", file.display()));
        }
    }
    if allowed.is_none() {
        found.push(format!("{}: {own} is not in the table of modules (tests/architecture.rs)", file.display()));
    }
    found.extend(forbidden_names(file, &code, own == "wasm"));
    found
}

fn is_within(named: &str, allowed: &str) -> bool {
    named.strip_prefix(allowed).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The analysis that this path names, where a file of another analysis names it.
fn other_analysis<'p>(module: &[String], path: &'p [String]) -> Option<&'p str> {
    let (own, named) = (module.get(1)?, path.get(1)?);
    (module[0] == "analysis" && own != named && !SHARED_BY_ANALYSES.contains(&named.as_str())).then_some(named)
}

fn forbidden_names(file: &Path, code: &str, knows_javascript: bool) -> Vec<String> {
    let mut found = Vec::new();
    for (name, reason) in FORBIDDEN {
        if code.contains(name) {
            found.push(format!("{}: {name} ({reason})", file.display()));
        }
    }
    let words: Vec<&str> = code.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    for name in JAVASCRIPT {
        if !knows_javascript && words.contains(name) {
            found.push(format!("{}: only wasm.rs knows JavaScript, but here is {name}", file.display()));
        }
    }
    found
}

#[test]
fn imports_go_one_way() {
    let sources = sources();
    assert!(sources.len() > 20, "src/ was not found");
    let found: Vec<String> = sources.iter().flat_map(|(file, source)| violations(file, source)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_module_uses_a_later_one_by_way_of_the_table() {
    // The table itself must not hold a cycle, save the one whose reason it states.
    let order: Vec<&str> = MAY_USE.iter().map(|(name, _)| *name).collect();
    for (at, (name, allowed)) in MAY_USE.iter().enumerate() {
        for used in allowed.iter().filter(|used| !used.contains("::")) {
            if let Some(other) = order.iter().position(|module| module == used) {
                assert!(other < at, "{name} uses {used}, which comes after it");
            }
        }
    }
}

#[test]
fn planted_violations_are_found() {
    let cases: &[(&str, &str, &str)] = &[
        ("text/span.rs", "use crate::document::Document;", "text may not use document::Document"),
        ("numeral.rs", "fn f() { crate::syntax::parse(\"\"); }", "numeral may not use syntax::parse"),
        ("syntax/tree.rs", "use crate::{text::Span, analysis::{self, Context}};", "syntax may not use analysis"),
        ("analysis/targets.rs", "use super::arithmetic::Check;", "an analysis imports another, arithmetic"),
        ("analysis/proofreading/figures.rs", "use super::super::keywords;", "an analysis imports another, keywords"),
        ("analysis/arithmetic/sum.rs", "use crate::analysis::summary::run;", "an analysis imports another, summary"),
        ("quantity/mod.rs", "use crate::report::Quantity as Q;", "quantity may not use report::Quantity"),
        ("document.rs", "use crate::syntax::parse;", "document may not use syntax::parse"),
        ("newcomer.rs", "", "not in the table"),
        ("report/build.rs", "use wasm_bindgen::prelude::*;", "only wasm.rs knows JavaScript"),
        ("ingest/mod.rs", "let t = std::fs::read(p);", "std::fs"),
        ("analysis/keywords.rs", "let s = tf.ln();", ".ln()"),
        ("segment/mod.rs", "let t = std::time::SystemTime::now();", "SystemTime"),
        ("segment/mod.rs", "use std::collections::HashMap;", "HashMap"),
    ];
    for (file, source, expected) in cases {
        let found = violations(Path::new(file), source);
        assert!(found.iter().any(|line| line.contains(expected)), "{file}: {source}\nfound only {found:?}");
    }
}

#[test]
fn what_is_allowed_is_not_reported() {
    let cases: &[(&str, &str)] = &[
        ("analysis/targets.rs", "use super::Context;\nuse crate::quantity::{Quantity, QuantityId};"),
        ("analysis/arithmetic/sum.rs", "use super::{Check, Verdict};\nuse super::super::Context;\nuse crate::numeral::Decimal;"),
        ("analysis/arithmetic/mod.rs", "mod sum;\nuse self::sum::run;\nuse super::Context;"),
        ("analysis/mod.rs", "pub mod targets;\nfn f() { self::targets::run(); }"),
        ("text/mod.rs", "// use crate::document::Document;\n/* std::fs /* nested */ */\nconst A: &str = \"crate::report::X\"; const B: &str = r#\"use std::fs;\"#;"),
        ("syntax/mod.rs", "const QUOTE: char = '\"'; use crate::text::Span; const LIFE: &'static str = \"std::fs\";"),
        ("numeral.rs", "fn f() {}\n#[cfg(test)]\nmod tests { use crate::syntax::parse; const B: &str = \"}\"; }\n"),
        ("document.rs", "use crate::syntax::Tree;"),
        ("wasm.rs", "use wasm_bindgen::prelude::*; use crate::{analyze, Options};"),
    ];
    for (file, source) in cases {
        assert_eq!(violations(Path::new(file), source), Vec::<String>::new(), "{file}: {source}");
    }
    // What follows a test module is still read.
    assert!(!violations(Path::new("text/a.rs"), "#[cfg(test)]\nmod tests { fn f() {} }\nuse crate::report::X;").is_empty());
}

#[test]
fn no_file_of_code_is_too_long() {
    let mut files = files_under(&root().join("src"), &["rs"]);
    files.extend(files_under(&root().join("www"), &["ts", "js", "mjs", "css", "html"]));
    let found: Vec<String> = files.iter().filter_map(|path| too_long(path, &std::fs::read_to_string(path).ok()?)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// What is wrong with a file of so many lines; nothing with a table. Tests beside the code are not counted.
fn too_long(path: &Path, source: &str) -> Option<String> {
    let name = path.file_name()?.to_string_lossy();
    let is_table = DATA_TABLES.iter().any(|table| name == *table || name.ends_with(&format!("_{table}")))
        || path.iter().any(|part| part == "messages");
    let code = source.find("\n#[cfg(test)]\nmod ").map_or(source, |tests| &source[..tests]);
    let lines = code.lines().count();
    (lines > LONGEST && !is_table).then(|| format!("{}: {lines} lines, {LONGEST} at most", path.display()))
}

#[test]
fn a_long_file_is_found_and_a_long_table_is_not() {
    let long = "let a = 1;\n".repeat(LONGEST + 1);
    assert!(too_long(Path::new("src/syntax/tree.rs"), &long).is_some());
    assert!(too_long(Path::new("src/syntax/tree.rs"), &long[11..]).is_none());
    assert!(too_long(Path::new("src/lexicon/mask_table.rs"), &long).is_none());
}
