//! The core without Wasm, for profiling and for measuring during development: prints the report's wire form as JSON.
//!
//! `cargo run --release --example analyze -- FILE` one text; with `--batch`, one JSON object `{"id","text"}` a line in,
//! `{"id","analysis"}` a line out.

use std::io::{BufRead, Write};

use serde_json::{json, Value};
use wenjing::{analyze, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let argument = std::env::args().nth(1).ok_or("usage: analyze FILE | --batch")?;
    let options = Options { keyword_spans: true, ..Options::default() };
    let mut out = std::io::stdout().lock();
    if argument == "--batch" {
        for line in std::io::stdin().lock().lines() {
            let request: Value = serde_json::from_str(&line?)?;
            let analysis = analyze(request["text"].as_str().unwrap_or_default(), &options);
            writeln!(out, "{}", json!({"id": request["id"], "analysis": analysis}))?;
            out.flush()?;
        }
    } else {
        serde_json::to_writer(&mut out, &analyze(&std::fs::read_to_string(argument)?, &options))?;
        writeln!(out)?;
    }
    Ok(())
}
