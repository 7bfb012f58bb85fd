//! Requests and answers about terms of several words, names and new words.

use serde::{Deserialize, Serialize};

use super::Selection;

requests! {
    /// Terms of several words.
    struct TermsRequest {
        /// Which part of the corpus.
        selection: Selection,
        /// Lowest count; 0 means 2.
        minimum: u32,
        /// How many at most; 0 means 100.
        limit: u32,
    }

    /// Names of persons, places and bodies.
    struct ProperNamesRequest {
        /// Which part of the corpus.
        selection: Selection,
        /// Without it, all kinds.
        kinds: Option<Vec<NameKind>>,
        /// Lowest count; 0 means 1.
        minimum: u32,
        /// How many at most; 0 means 100.
        limit: u32,
    }

    /// Words that the lexicon lacks.
    struct NewWordsRequest {
        /// Which part of the corpus.
        selection: Selection,
        /// Lowest count; 0 means 4.
        minimum: u32,
        /// Least cohesion min p(w) / (p(x) p(y)); 0 means 50.
        cohesion: f64,
        /// Least freedom min(H left, H right), in nats; 0 means 1.0.
        freedom: f64,
        /// 0 means 100.
        limit: u32,
    }
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub enum NameKind {
    Person,
    Place,
    Organisation,
}

wire! {
    /// A term of several words.
    struct ExtractedTerm {
        /// Its words, joined.
        term: String,
        /// How many words it has.
        words: u32,
        /// The part of speech of each of its words.
        classes: Vec<String>,
        /// Places.
        count: u32,
        /// Its places within longer terms.
        nested: u32,
        /// How many such longer terms there are.
        containers: u32,
        /// log2 of its words × (count − nested ÷ containers).
        c_value: f64,
    }

    /// A name, in the lexicon or not.
    struct ProperName {
        /// The name as it stands.
        term: String,
        /// What it is the name of.
        kind: NameKind,
        /// Places.
        count: u32,
        /// Documents of the selection in which it stands.
        documents: u32,
    }

    /// A string that may be a word.
    struct NewWord {
        /// The string.
        term: String,
        /// Places.
        count: u32,
        /// min p(w) ÷ (p(x) p(y)) over all ways to cut it in two.
        cohesion: f64,
        /// The lower entropy of its neighbours on either side, in nats.
        freedom: f64,
    }
}
