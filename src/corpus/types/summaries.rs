//! Requests and answers about summaries.

use serde::{Deserialize, Serialize};

use crate::report::{Digest, Summary};

requests! {
    /// Summaries of documents, at a length.
    struct SummaryRequest {
        /// Indices of documents, through all texts; all where it is left out.
        documents: Option<Vec<u32>>,
        /// Lines of 28 characters, half of the document at most; 0 leaves it to `share`.
        lines: u32,
        /// Share of the document, 0 to 0.5; 0 means one page.
        share: f64,
    }
}

wire! {
    /// The summary of a document.
    struct DocumentSummary {
        /// Index of the document.
        document: u32,
        /// Index of the text that its spans point into.
        text: u32,
        /// The summary, as in an analysis with this length.
        summary: Summary,
    }

    /// All documents at a glance. Documents are numbered through all texts.
    struct CorpusDigest {
        /// Of each document, the index of the text that its spans point into.
        texts: Vec<u32>,
        /// The documents at a glance; null where there is but one.
        digest: Option<Digest>,
    }
}
