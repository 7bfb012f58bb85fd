//! `cargo +nightly fuzz run analyze`: any text gives an analysis that keeps the invariants of `tests/support/invariants.rs`.
//! `cargo +nightly fuzz run analyze fuzz/corpus/analyze tests/golden` starts from the golden documents.
#![no_main]

#[path = "../../tests/support/invariants.rs"]
mod invariants;
#[path = "../../tests/support/wire_text.rs"]
mod wire_text;

use libfuzzer_sys::fuzz_target;
use wenjing::{analyze, Options};

fuzz_target!(|text: &str| {
    let options = Options { keyword_spans: true, ..Options::default() };
    let report = analyze(text, &options);
    let mut found = invariants::violations(&report, text);
    found.extend(invariants::inner_violations(text));
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(serde_json::to_string(&report).ok(), serde_json::to_string(&analyze(text, &options)).ok());
});
