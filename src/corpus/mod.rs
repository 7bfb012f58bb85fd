//! The opened corpus: texts that are read and indexed once, and then asked many times.
//!
//! [`Corpus::open`] reads; every question is one call with a plain request and a plain answer ([`types`]). Rust calls the
//! methods; the module, the page and the command line go through [`Corpus::ask`], which takes the question by name and the
//! request as JSON. A new question is a method, a pair of types, and a row in `ask.rs`. The measures themselves are pure functions
//! ([`crate::analysis::keyness`], [`crate::analysis::dispersion`], [`crate::analysis::collocation`],
//! [`crate::analysis::term_weight`]).

mod ask;
mod clusters;
mod collocates;
mod compare;
mod concordance;
mod find;
mod index;
mod keyness;
mod network;
mod new_words;
mod proper_names;
mod select;
mod slope;
mod spread;
mod summaries;
mod terms;
pub mod types;
mod words;

pub use ask::{questions, AskError};

use crate::options::{HeadingHint, Options};
use index::Index;
use types::{Overview, Parts};

/// Texts, read and indexed.
pub struct Corpus {
    index: Index,
    options: Options,
    /// One for each text.
    summaries: Vec<summaries::Read>,
}

impl Corpus {
    /// Reads the texts. Any strings give a corpus.
    #[must_use]
    pub fn open(texts: Vec<String>, options: &Options) -> Self {
        Self::open_with_headings(texts, &[], options)
    }

    /// Like [`Corpus::open`], with the headings that the file of each text names; texts without any may be left out at the end.
    #[must_use]
    pub fn open_with_headings(texts: Vec<String>, headings: &[Vec<HeadingHint>], options: &Options) -> Self {
        let summaries = texts.iter().map(|_| summaries::Read::default()).collect();
        Self { index: Index::new(texts, headings, options), options: options.clone(), summaries }
    }

    #[must_use]
    pub fn overview(&self) -> Overview {
        let index = &self.index;
        Overview {
            texts: index.texts.len() as u32,
            documents: index.documents.len() as u32,
            sections: index.sections.len() as u32,
            tokens: index.len(),
            types: index.terms.len() as u32,
        }
    }

    /// The documents and sections that selections name by index.
    #[must_use]
    pub fn parts(&self) -> Parts {
        self.index.parts.clone()
    }
}

/// What a request means by 0.
fn or_default(value: u32, default: u32) -> u32 {
    if value == 0 {
        default
    } else {
        value
    }
}

#[cfg(test)]
mod tests;
