//! Wenjing reads Chinese official documents and work reports.
//!
//! The data flows one way, and so do the imports (`tests/architecture.rs` checks it):
//!
//! ```text
//! bytes ─ ingest ─▶ text ─ syntax ─▶ Document ─ segment, quantity ─▶ Context ─ analysis/* ─▶ report ─ export | wasm
//! ```
//!
//! | module | what it holds |
//! |---|---|
//! | [`text`] | spans, UTF-16 offsets, classes of characters |
//! | [`ingest`] | bytes of a file → text; the only layer that can fail |
//! | [`numeral`] | every way of writing a number → an exact value |
//! | [`syntax`] | lines, numbering, the heading tree, the parts of a document, noise |
//! | [`document`] | what `syntax` finds out: built once, then only read |
//! | [`lexicon`], [`segment`] | words and tokens |
//! | [`quantity`] | the quantities that the text states |
//! | [`analysis`] | one analysis a file, over one [`analysis::Context`] |
//! | [`compare`] | two documents: what was added, dropped, moved, reworded; figures, targets, shared passages |
//! | [`corpus`] | texts opened once and asked many times: word lists, keyness, concordance, collocates … |
//! | [`report`] | the wire contract, with UTF-16 offsets |
//! | [`export`] | writers of the report |

#[macro_use]
mod wire;

pub mod analysis;
pub mod compare;
pub mod corpus;
pub mod document;
pub mod export;
pub mod ingest;
pub mod lexicon;
pub mod numeral;
pub mod options;
pub mod quantity;
pub mod report;
pub mod segment;
pub mod syntax;
pub mod text;

// Two modules of Wasm are built of this crate: the one that analyses, and the one that reads files (see `ingest`).
#[cfg(all(target_arch = "wasm32", not(feature = "files")))]
pub mod wasm;
#[cfg(all(target_arch = "wasm32", feature = "files"))]
#[path = "wasm/files.rs"]
pub mod wasm;

pub use corpus::Corpus;
pub use options::Options;
pub use report::{Analysis, ResultSection};

/// A step of an analysis, as it begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub phase: &'static str,
    /// Steps that are done, of `total`.
    pub done: u32,
    pub total: u32,
}

const PHASES: [&str; 3] = ["structure", "words", "report"];

/// Analyses a text: the whole pipeline.
///
/// Any string gives an analysis; what is odd in the text becomes a diagnostic.
#[must_use]
pub fn analyze(text: &str, options: &Options) -> Analysis {
    analyze_with_progress(text, options, &mut |_| ())
}

/// Like [`analyze`]; `progress` is told of each step as it begins.
#[must_use]
pub fn analyze_with_progress(text: &str, options: &Options, progress: &mut dyn FnMut(Step)) -> Analysis {
    analyze_in_sections(text, options, progress, &mut |_, _| ())
}

/// Like [`analyze_with_progress`]; `section` is given each [`ResultSection`] as soon as it is known: the analysis so far, in which what is not
/// known yet is empty. It may take the section off ([`ResultSection::take_off`]): then the result comes without it.
#[must_use]
pub fn analyze_in_sections(text: &str, options: &Options, progress: &mut dyn FnMut(Step), section: &mut dyn FnMut(ResultSection, &mut Analysis)) -> Analysis {
    let mut begin = |done: usize| progress(Step { phase: PHASES[done], done: done as u32, total: PHASES.len() as u32 });
    begin(0);
    let hints = syntax::Hint::all_of(text, options.headings.iter().map(|hint| (hint.start, hint.end, hint.level)));
    let document = syntax::parse_with_hints(text, &hints);
    let edge = report::Edge::new(&document, options);
    let mut analysis = report::structure(&edge);
    section(ResultSection::Structure, &mut analysis);
    begin(1);
    let context = analysis::Context::new(&document, options);
    report::figures(&edge, &context, &mut analysis);
    section(ResultSection::Figures, &mut analysis);
    begin(2);
    report::rest(&edge, &context, &mut analysis);
    analysis
}
