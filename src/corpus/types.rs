//! Requests and answers of the opened corpus. Offsets are UTF-16 code units of the text that they are in.
//!
//! In a request every field may be missing; numbers then mean what their documentation says of 0.

use serde::{Deserialize, Serialize};

pub use super::slope::{Slope, SlopeRow};
use crate::report::{DocumentKind, Located, Role, Span};

macro_rules! requests {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, Default, Deserialize)]
        #[serde(default, rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub struct $name { $($(#[$field_meta])* #[cfg_attr(feature = "types", ts(as = "Option<_>", optional))] pub $field: $type,)* }
    )*};
}

mod summaries;
mod terms;

pub use summaries::*;
pub use terms::*;

requests! {
    /// Of a question that takes none.
    struct NoRequest {}

    /// A part of the corpus: what all the given conditions hold for. Without any, the whole.
    struct Selection {
        /// Indices of documents, through all texts.
        documents: Option<Vec<u32>>,
        /// Indices of sections, through all texts; with what is below them.
        sections: Option<Vec<u32>>,
        /// Sections with one of these roles, and what is below them.
        roles: Option<Vec<Role>>,
        /// A stretch of one text.
        stretch: Option<Stretch>,
        /// All that the conditions do not hold for.
        rest: bool,
    }

    /// A stretch of one text, in UTF-16 code units.
    struct Stretch {
        /// Index of the text.
        text: u32,
        /// UTF-16 code unit where it begins.
        start: u32,
        /// UTF-16 code unit after its last one.
        end: u32,
    }

    /// A word list.
    struct WordsRequest {
        /// Which part of the corpus.
        selection: Selection,
        /// What the list is sorted by.
        order: WordOrder,
        /// Lowest count that is listed; 0 means 1.
        minimum: u32,
        /// 0 means 100.
        limit: u32,
        /// Stop words are listed too.
        stop_words: bool,
    }

    /// Words that set one part apart from another.
    struct KeynessRequest {
        /// The part that is set apart.
        target: Selection,
        /// Without it, the background of the genre that the lexicon holds.
        reference: Option<Selection>,
        /// Lowest count in the target that is listed; 0 means 3.
        minimum: u32,
        /// 0 means 100.
        limit: u32,
        /// Stop words are listed too.
        stop_words: bool,
        /// Also words that are rarer in the target than in the reference, sorted among the others.
        negative: bool,
    }

    /// Two selections whose words are compared.
    struct SlopeRequest {
        /// The earlier selection.
        left: Selection,
        /// The later one.
        right: Selection,
        /// Lowest count on one of the two sides; 0 means 3.
        minimum: u32,
        /// How many that rose, and how many that fell; 0 means 12.
        limit: u32,
        /// Stop words are compared too.
        stop_words: bool,
    }

    /// A term in a part of the corpus.
    struct TermRequest {
        /// A word, or words in sequence.
        term: String,
        /// Which part of the corpus.
        selection: Selection,
    }

    /// How evenly a term is spread.
    struct SpreadRequest {
        /// A word, or words in sequence.
        term: String,
        /// Which part of the corpus.
        selection: Selection,
        /// What it is spread over.
        over: PartsOf,
        /// How many parts of one size, for [`PartsOf::Equal`]; 0 means 20.
        parts: u32,
    }

    /// A term in its lines.
    struct ConcordanceRequest {
        /// A word, or words in sequence.
        term: String,
        /// Which part of the corpus.
        selection: Selection,
        /// What the lines are sorted by.
        order: LineOrder,
        /// Words on either side; 0 means 12. They end with the line of the text.
        width: u32,
        /// Lines that are passed over, for paging.
        offset: u32,
        /// 0 means 100.
        limit: u32,
    }

    /// Words near a term.
    struct CollocatesRequest {
        /// A word, or words in sequence.
        term: String,
        /// Which part of the corpus.
        selection: Selection,
        /// Words to the left and to the right; both 0: the whole sentence.
        left: u32,
        /// See `left`.
        right: u32,
        /// Lowest number of co-occurrences; 0 means 2.
        minimum: u32,
        /// What the rows are sorted by, highest first.
        order: CollocateOrder,
        /// 0 means 50.
        limit: u32,
        /// Stop words are listed too.
        stop_words: bool,
    }

    /// Sequences of words.
    struct ClustersRequest {
        /// Which part of the corpus.
        selection: Selection,
        /// Length in words; 0 means 2.
        words: u32,
        /// Only those with this word.
        containing: String,
        /// 0 means 2.
        minimum: u32,
        /// 0 means 100.
        limit: u32,
        /// Also those that begin or end with a stop word.
        stop_words: bool,
    }

    /// Words that share sentences.
    struct NetworkRequest {
        /// Which part of the corpus.
        selection: Selection,
        /// How many words, the most frequent first; 0 means 60.
        nodes: u32,
        /// Lowest number of sentences that two words share; 0 means 2.
        minimum: u32,
        /// 0 means 200.
        limit: u32,
    }
}

macro_rules! choices {
    ($($(#[$meta:meta])* enum $name:ident { $first:ident, $($variant:ident,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub enum $name { #[default] $first, $($variant,)* }
    )*};
}

choices! {
    /// What a word list is sorted by.
    enum WordOrder { Count, TfIdf, TextRank, }
    /// What lines are sorted by: their position, the words to the left (from the term outwards), or to the right.
    enum LineOrder { Position, Left, Right, }
    /// What a term is spread over: documents, sections, or parts of one size.
    enum PartsOf { Documents, Sections, Equal, }
    /// Which measure collocates are sorted by.
    enum CollocateOrder { LogDice, LogLikelihood, Mi, Mi3, TScore, Count, }
}

wire! {
    /// What was opened.
    struct Overview {
        /// Texts that were opened.
        texts: u32,
        /// Documents in them.
        documents: u32,
        /// Sections of all documents.
        sections: u32,
        /// Words of all texts; numbers and marks are no words.
        tokens: u32,
        /// Different words.
        types: u32,
    }

    /// What a selection can name: the documents and sections by their indices.
    #[derive(Default)]
    struct Parts {
        /// The documents of all texts.
        documents: Vec<DocumentPart>,
        /// The sections of all documents.
        sections: Vec<SectionPart>,
    }

    /// A document of the corpus.
    struct DocumentPart {
        /// Index of its text.
        text: u32,
        /// Its title; null without one.
        title: Option<Located>,
        /// From the title to the end of the text.
        span: Span,
        /// What it is.
        kind: DocumentKind,
        /// Words that it holds.
        words: u32,
    }

    /// A section of the corpus.
    struct SectionPart {
        /// Index of its text.
        text: u32,
        /// Index of its document, through all texts.
        document: u32,
        /// 1 for a child of the document.
        depth: u8,
        /// What the section is for.
        role: Role,
        /// Marker and title.
        heading: Located,
        /// From the marker to the end of its text.
        span: Span,
        /// Words that it holds, with those of the sections below it.
        words: u32,
    }

    /// A word of a list.
    struct WordRow {
        /// The word, masks restored.
        term: String,
        /// Part of speech or sort of name.
        class: String,
        /// In the selection.
        count: u32,
        /// Of the words of the selection.
        per_ten_thousand: f64,
        /// Documents and innermost sections of the selection in which it stands.
        documents: u32,
        /// See `documents`.
        sections: u32,
        /// Share of the words of the selection, times ln((N + 1) ÷ (documents with the word + ½)).
        tf_idf: f64,
        /// Only where the list is sorted by it.
        text_rank: Option<f64>,
    }

    /// The answer to `words`.
    struct WordList {
        /// Words of the selection.
        tokens: u32,
        /// Different words of the selection.
        types: u32,
        /// In the order that was asked for.
        rows: Vec<WordRow>,
    }

    /// A word with its counts and measures.
    struct KeynessRow {
        /// The word.
        term: String,
        /// Its count in the target.
        target: u32,
        /// Its count in the reference.
        reference: u32,
        /// Log-likelihood with two terms (Rayson & Garside) and with four (Dunning), signed: below 0 for words that are rarer.
        log_likelihood_two_term: f64,
        /// See `logLikelihoodTwoTerm`.
        log_likelihood_four_term: f64,
        /// Of the two-term form, with one degree of freedom.
        p: f64,
        /// Log-likelihood with two terms less ln of all words; above 2 there is evidence.
        bic: f64,
        /// With Yates's correction.
        chi_squared: Option<f64>,
        /// p of Fisher's exact test, two-sided; null where target and reference together have over 1,000.
        fisher: Option<f64>,
        /// log₂ of the ratio of the two relative frequencies; null where a count is 0.
        log_ratio: Option<f64>,
        /// The same with ½ added to counts and sizes.
        log_ratio_smoothed: f64,
        /// Of the relative frequencies, in percent of that in the reference; null where that is 0.
        percent_difference: Option<f64>,
        /// With λ = 100.
        simple_maths: f64,
    }

    /// The answer to `keyness`.
    struct Keyness {
        /// Words of the target.
        target_tokens: u32,
        /// Words of the reference.
        reference_tokens: u32,
        /// The lowest count that was listed.
        minimum: u32,
        /// By log-likelihood with two terms, highest first.
        rows: Vec<KeynessRow>,
    }

    /// A term in one part.
    struct SpreadPart {
        /// The document or section; null for parts of one size.
        index: Option<u32>,
        /// Its words.
        size: u32,
        /// Places of the term in it.
        count: u32,
    }

    /// The answer to `spread`; measures are null where the term does not stand.
    struct Spread {
        /// Places of the term.
        count: u32,
        /// Gries's deviation of proportions: 0 even, 1 in one part.
        dp: Option<f64>,
        /// The same, divided by its highest possible value.
        dp_norm: Option<f64>,
        /// Juilland's D: 1 even, 0 in one part.
        juilland_d: Option<f64>,
        /// Savický and Hlaváčová: the count as if all places were evenly spread.
        average_reduced_frequency: f64,
        /// The parts in order.
        parts: Vec<SpreadPart>,
    }

    /// A line of a concordance: three stretches of one text.
    struct ConcordanceLine {
        /// Index of the text.
        text: u32,
        /// Index of the document; null outside all.
        document: Option<u32>,
        /// Index of the innermost section; null outside all.
        section: Option<u32>,
        /// What stands before it.
        left: Located,
        /// The term.
        node: Located,
        /// What stands after it.
        right: Located,
    }

    /// The answer to `concordance`.
    struct Concordance {
        /// Lines there are in all.
        total: u32,
        /// The lines that were asked for.
        lines: Vec<ConcordanceLine>,
    }

    /// A word near the term, with its measures; null where a measure is not defined.
    struct Collocate {
        /// The word.
        term: String,
        /// Of the word in the selection.
        count: u32,
        /// Places near the term.
        together: u32,
        /// Of these to the left.
        left: u32,
        /// Of these to the right.
        right: u32,
        /// Places near the term that chance would give.
        expected: f64,
        /// log₂ of observed ÷ expected.
        mi: Option<f64>,
        /// log₂ of observed³ ÷ expected.
        mi3: Option<f64>,
        /// (observed − expected) ÷ √observed.
        t_score: Option<f64>,
        /// 14 + log₂ of Dice; 14 at most.
        log_dice: Option<f64>,
        /// Of the table of four cells (Dunning).
        log_likelihood: f64,
    }

    /// The answer to `collocates`.
    struct Collocates {
        /// Places of the node.
        count: u32,
        /// Words of the selection.
        tokens: u32,
        /// Places beside one node, on average: the w of E = w · f1 · f2 / N.
        window: f64,
        /// In the order that was asked for.
        rows: Vec<Collocate>,
    }

    /// A sequence of words.
    struct Cluster {
        /// Its words, joined.
        term: String,
        /// Places.
        count: u32,
        /// Documents in which it stands.
        documents: u32,
    }

    /// A word of a network.
    struct NetworkNode {
        /// The word.
        term: String,
        /// In the selection.
        count: u32,
    }

    /// Two words that share sentences.
    struct NetworkEdge {
        /// Indices into nodes.
        from: u32,
        /// See `from`.
        to: u32,
        /// Sentences that hold both.
        sentences: u32,
        /// Of all sentences that hold one of them.
        jaccard: f64,
    }

    /// The answer to `network`.
    struct Network {
        /// The most frequent first.
        nodes: Vec<NetworkNode>,
        /// Those with the most sentences first.
        edges: Vec<NetworkEdge>,
    }
}
