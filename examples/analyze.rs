//! The core without Wasm, for profiling and for measuring during development: prints the report's wire form as JSON.
//!
//! `cargo run --release --example analyze -- FILE` one text; with `--batch`, one JSON object `{"id","text"}` a line in,
//! `{"id","analysis"}` a line out; with `--tokens`, the words of each line of standard input, separated by two spaces.

use std::io::{BufRead, Write};

use serde_json::{json, Value};
use wenjing::segment::{segment, TokenKind};
use wenjing::{analyze, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let argument = std::env::args().nth(1).ok_or("usage: analyze FILE | --batch | --tokens")?;
    let options = Options { keyword_spans: true, ..Options::default() };
    let mut out = std::io::stdout().lock();
    if argument == "--batch" {
        for line in std::io::stdin().lock().lines() {
            let request: Value = serde_json::from_str(&line?)?;
            let analysis = analyze(request["text"].as_str().unwrap_or_default(), &options);
            writeln!(out, "{}", json!({"id": request["id"], "analysis": analysis}))?;
            out.flush()?;
        }
    } else if argument == "--tokens" {
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            let tokens = segment(&line);
            let words: Vec<&str> = tokens.iter().filter(|t| t.kind != TokenKind::Blank).map(|t| t.span.slice(&line)).collect();
            writeln!(out, "{}", words.join("  "))?;
        }
    } else {
        serde_json::to_writer(&mut out, &analyze(&std::fs::read_to_string(argument)?, &options))?;
        writeln!(out)?;
    }
    Ok(())
}
