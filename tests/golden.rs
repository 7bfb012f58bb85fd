//! Golden documents: `tests/golden/NAME/input.txt` analysed gives `tests/golden/NAME/report.snap`.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes the snapshots anew; read their difference before you commit it.
//! The texts are about places that do not exist; the first three are also the page's samples.

#[path = "support/snapshot.rs"]
mod snapshot;
#[path = "support/wire_text.rs"]
mod wire_text;

use std::path::{Path, PathBuf};

use similar::{ChangeTag, TextDiff};
use wenjing::{analyze, Options};

fn folders() -> Vec<PathBuf> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<PathBuf> =
        std::fs::read_dir(golden).expect("tests/golden is there").map(|entry| entry.expect("an entry").path()).collect();
    folders.sort();
    folders
}

#[test]
fn every_golden_document_gives_its_snapshot() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut different = Vec::new();
    for folder in folders() {
        let text = std::fs::read_to_string(folder.join("input.txt")).expect("input.txt is UTF-8");
        let now = snapshot::render(&analyze(&text, &Options::default()), &text);
        let file = folder.join("report.snap");
        let before = std::fs::read_to_string(&file).unwrap_or_default();
        if now == before {
            continue;
        }
        if update {
            std::fs::write(&file, &now).expect("the snapshot can be written");
        } else {
            different.push(format!("── {}\n{}", file.display(), difference(&before, &now)));
        }
    }
    let advice = "if this is how it should be: UPDATE_GOLDEN=1 cargo test --test golden";
    assert!(
        different.is_empty(),
        "{} snapshots differ (- committed, + now)\n{}\n{advice}",
        different.len(),
        different.join("\n")
    );
}

#[test]
fn there_are_the_three_samples_and_documents_for_single_constructs() {
    let names: Vec<String> =
        folders().iter().filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned())).collect();
    for sample in ["compilation", "government_work_report", "disclosure_report"] {
        assert!(names.iter().any(|name| name == sample), "the page ships {sample}, but tests/golden has only {names:?}");
    }
    assert!(names.len() >= 10, "{names:?}");
}

/// The changed lines with two lines around them.
fn difference(before: &str, now: &str) -> String {
    let diff = TextDiff::from_lines(before, now);
    let mut out = String::new();
    for group in diff.grouped_ops(2) {
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            let line = change.old_index().or(change.new_index()).map_or(0, |index| index + 1);
            out.push_str(&format!("{sign}{line:>4} {change}"));
        }
        out.push_str("  ...\n");
    }
    out
}
