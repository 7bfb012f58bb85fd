//! Two files compared by the core without Wasm, for reading during development: prints the comparison as Markdown.
//!
//! `cargo run --release --example compare -- EARLIER LATER`

use std::io::Write;

use wenjing::{compare::compare, export, ingest, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let names: Vec<String> = std::env::args().skip(1).collect();
    let [left, right] = &names[..] else { return Err("usage: compare EARLIER LATER".into()) };
    let read = |name: &str| -> Result<String, Box<dyn std::error::Error>> {
        match ingest::read_all(&std::fs::read(name)?, Some(name), None).remove(0) {
            Ok(source) => Ok(source.text),
            Err(failure) => Err(format!("{name}: {}", failure.error).into()),
        }
    };
    let texts = [read(left)?, read(right)?];
    let texts = [texts[0].as_str(), texts[1].as_str()];
    let found = compare(texts, [None, None], &Options::default()).ok_or("nothing to compare")?;
    std::io::stdout().lock().write_all(export::comparison_markdown(&found, texts, [left, right]).as_bytes())?;
    Ok(())
}
