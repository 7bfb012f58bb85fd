//! Writers of the report and of a comparison.
//!
//! ```text
//! Analysis, Comparison ─ report, comparison ─▶ blocks ─▶ Markdown | HTML | DOCX
//!                      ─ figures, …          ─▶ sheets ─▶ CSV | XLSX
//! ```
//!
//! They read the wire types and the text that the spans point into, so that what they write is what every other
//! surface shows.

mod block;
mod comparison;
mod comparison_sheet;
mod csv;
mod figures;
mod html;
mod labels;
mod markdown;
pub mod office;
mod quote;
mod records;
mod report;
mod sheet;
mod sheets;
mod xml;

pub use block::Block;
pub use sheet::Sheet;

use crate::compare::types::Comparison;
use crate::report::Analysis;

/// The whole report as Markdown, for people: each point with the line that it stands in.
#[must_use]
pub fn markdown(analysis: &Analysis, text: &str) -> String {
    markdown::write(&report::blocks(analysis, text))
}

/// The whole report as one HTML file that asks for nothing, with the text: each place is a link to its line.
#[must_use]
pub fn html(analysis: &Analysis, text: &str) -> String {
    html::write(&report::blocks(analysis, text), &[html::Source { places: "", heading: "原文".to_owned(), text }])
}

/// All quantities of all documents as CSV, one a row, in order of position.
#[must_use]
pub fn csv(analysis: &Analysis, text: &str) -> String {
    csv::write(&figures::sheet(analysis, &quote::Quote::of_report(text, analysis)))
}

/// A comparison as Markdown; `names` stand for documents without a title.
#[must_use]
pub fn comparison_markdown(comparison: &Comparison, texts: [&str; 2], names: [&str; 2]) -> String {
    markdown::write(&comparison::blocks(comparison, texts, names))
}

/// A comparison as one HTML file, with the two texts.
#[must_use]
pub fn comparison_html(comparison: &Comparison, texts: [&str; 2], names: [&str; 2]) -> String {
    let [left, right] = comparison::titles(comparison, texts, names);
    let sources = [
        html::Source { places: comparison::EARLIER, heading: format!("{}：{left}", comparison::EARLIER), text: texts[0] },
        html::Source { places: comparison::LATER, heading: format!("{}：{right}", comparison::LATER), text: texts[1] },
    ];
    html::write(&comparison::blocks(comparison, texts, names), &sources)
}

/// A comparison as CSV: headings, sentences, figures and targets, one a row.
#[must_use]
pub fn comparison_csv(comparison: &Comparison, texts: [&str; 2]) -> String {
    csv::write(&comparison_sheet::sheet(comparison, texts))
}

/// What the DOCX of a report is written from.
#[must_use]
pub fn report_blocks(analysis: &Analysis, text: &str) -> Vec<Block> {
    report::blocks(analysis, text)
}

/// What the XLSX of a report is written from.
#[must_use]
pub fn report_sheets(analysis: &Analysis, text: &str) -> Vec<Sheet> {
    sheets::sheets(analysis, text)
}

#[must_use]
pub fn comparison_blocks(comparison: &Comparison, texts: [&str; 2], names: [&str; 2]) -> Vec<Block> {
    comparison::blocks(comparison, texts, names)
}

#[must_use]
pub fn comparison_sheets(comparison: &Comparison, texts: [&str; 2]) -> Vec<Sheet> {
    comparison_sheet::sheets(comparison, texts)
}
