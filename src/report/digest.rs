//! The types of a compilation at a glance.

use serde::Serialize;

use super::types::{Located, Role};

wire! {
    /// Several documents at a glance.
    struct Digest {
        /// One for each document, in their order.
        lines: Vec<DigestLine>,
        /// What many of them say alike, part by part, best first.
        common: Vec<CommonWord>,
        /// What only one of them says.
        distinct: Vec<DistinctPoint>,
    }

    /// A document at a glance.
    struct DigestLine {
        /// The result that its summary puts first.
        headline: Option<Located>,
        /// Its first figures: indices into DocumentReport.quantities.
        figures: Vec<u32>,
    }

    /// A word that at least half of the documents have in the same part.
    struct CommonWord {
        /// The part: review, problems or plan.
        role: Role,
        /// Its first place in each document that has it.
        places: Vec<DocumentPlace>,
    }

    /// A place of a document.
    #[derive(Copy, Eq)]
    struct DocumentPlace {
        /// Index into Analysis.documents.
        document: u32,
        /// The word there.
        place: Located,
    }

    /// A point of a summary whose words no other document has.
    #[derive(Copy, Eq)]
    struct DistinctPoint {
        /// Index into Analysis.documents.
        document: u32,
        /// The point.
        point: Located,
    }
}
