//! The core without Wasm, for profiling and for measuring during development: prints the report's wire form as JSON.
//!
//! `cargo run --release --example analyze -- FILE…` reads files of any kind and prints a line for each document:
//! `{"name","analysis","text","headings","warnings"}` or `{"name","error":{"code","message"}}`; with `--batch`, one JSON object `{"id","text"}` a
//! line in, `{"id","analysis"}` a line out; with `--tokens`, the words of each line of standard input, separated by two spaces.

use std::io::{BufRead, Write};

use serde_json::{json, Value};
use wenjing::ingest::{self, Format, SourceText};
use wenjing::options::HeadingHint;
use wenjing::report::{Source, SourceFormat};
use wenjing::segment::{segment, TokenKind};
use wenjing::{analyze, Options};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let options = Options { keyword_spans: true, ..Options::default() };
    let mut out = std::io::stdout().lock();
    if arguments.is_empty() {
        return Err("usage: analyze FILE… | --batch | --tokens".into());
    }
    if arguments[0] == "--batch" {
        for line in std::io::stdin().lock().lines() {
            let request: Value = serde_json::from_str(&line?)?;
            let analysis = analyze(request["text"].as_str().unwrap_or_default(), &options);
            writeln!(out, "{}", json!({"id": request["id"], "analysis": analysis}))?;
            out.flush()?;
        }
    } else if arguments[0] == "--tokens" {
        for line in std::io::stdin().lock().lines() {
            let line = line?;
            let tokens = segment(&line);
            let words: Vec<&str> = tokens.iter().filter(|t| t.kind != TokenKind::Blank).map(|t| t.span.slice(&line)).collect();
            writeln!(out, "{}", words.join("  "))?;
        }
    } else {
        for path in arguments {
            for read in ingest::read_all(&std::fs::read(&path)?, Some(&path), None) {
                let line = match read {
                    Ok(source) => told(&source, &options),
                    Err(failure) => {
                        let error = json!({"code": failure.error.code.as_str(), "message": failure.error.to_string()});
                        json!({"name": failure.name, "error": error})
                    }
                };
                writeln!(out, "{line}")?;
            }
        }
    }
    Ok(())
}

/// The analysis of what was read, and what was read.
fn told(source: &SourceText, options: &Options) -> Value {
    let headings = source.headings_in_utf16().into_iter().map(|(start, end, level)| HeadingHint { start, end, level }).collect();
    let mut analysis = analyze(&source.text, &Options { headings, ..options.clone() });
    let format = match source.format {
        Format::Text => SourceFormat::Text,
        Format::Markdown => SourceFormat::Markdown,
        Format::Html => SourceFormat::Html,
        Format::Docx => SourceFormat::Docx,
        Format::Pdf => SourceFormat::Pdf,
        Format::Ofd => SourceFormat::Ofd,
    };
    analysis.source = Source { name: source.name.clone(), format, encoding: source.encoding.map(str::to_owned) };
    let headings: Vec<Value> = source.headings.iter().map(|heading| json!([heading.level, heading.span.slice(&source.text)])).collect();
    let warnings: Vec<&str> = source.warnings.iter().map(|warning| warning.code).collect();
    json!({"name": source.name, "analysis": analysis, "text": source.text, "headings": headings, "warnings": warnings})
}
