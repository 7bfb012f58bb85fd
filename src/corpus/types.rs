//! Requests and answers of the opened corpus. Offsets are UTF-16 code units of the text that they are in.
//!
//! In a request every field may be missing; numbers then mean what their documentation says of 0.

use serde::{Deserialize, Serialize};

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

macro_rules! answers {
    ($($(#[$meta:meta])* struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "types", derive(ts_rs::TS))]
        pub struct $name { $($(#[$field_meta])* pub $field: $type,)* }
    )*};
}

requests! {
    /// Of a question that takes none.
    struct NoRequest {}

    /// A part of the corpus: what all the given conditions hold for. Without any, the whole.
    struct Selection {
        /// Indices of documents, through all texts.
        documents: Option<Vec<u32>>,
        /// Indices of sections, through all texts; with what is below them.
        sections: Option<Vec<u32>>,
        roles: Option<Vec<Role>>,
        /// A stretch of one text.
        stretch: Option<Stretch>,
        /// All that the conditions do not hold for.
        rest: bool,
    }

    struct Stretch {
        /// Index of the text.
        text: u32,
        start: u32,
        end: u32,
    }

    struct WordsRequest {
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

    struct KeynessRequest {
        target: Selection,
        /// Without it, the background of the genre that the lexicon holds.
        reference: Option<Selection>,
        /// Lowest count in the target that is listed; 0 means 3.
        minimum: u32,
        /// 0 means 100.
        limit: u32,
        stop_words: bool,
        /// Also words that are rarer in the target than in the reference, sorted among the others.
        negative: bool,
    }

    struct TermRequest {
        /// A word, or words in sequence.
        term: String,
        selection: Selection,
    }

    struct SpreadRequest {
        term: String,
        selection: Selection,
        over: PartsOf,
        /// How many parts of one size, for [`PartsOf::Equal`]; 0 means 20.
        parts: u32,
    }

    struct ConcordanceRequest {
        term: String,
        selection: Selection,
        order: LineOrder,
        /// Words on either side; 0 means 12. They end with the line of the text.
        width: u32,
        /// Lines that are passed over, for paging.
        offset: u32,
        /// 0 means 100.
        limit: u32,
    }

    struct CollocatesRequest {
        term: String,
        selection: Selection,
        /// Words to the left and to the right; both 0: the whole sentence.
        left: u32,
        right: u32,
        /// Lowest number of co-occurrences; 0 means 2.
        minimum: u32,
        order: CollocateOrder,
        /// 0 means 50.
        limit: u32,
        stop_words: bool,
    }

    struct ClustersRequest {
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

    struct NetworkRequest {
        selection: Selection,
        /// How many words, the most frequent first; 0 means 60.
        nodes: u32,
        /// Lowest number of sentences that two words share; 0 means 2.
        minimum: u32,
        /// 0 means 200.
        limit: u32,
    }

    struct NewWordsRequest {
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
    enum WordOrder { Count, TfIdf, TextRank, }
    enum LineOrder { Position, Left, Right, }
    enum PartsOf { Documents, Sections, Equal, }
    enum CollocateOrder { LogDice, LogLikelihood, Mi, Mi3, TScore, Count, }
}

answers! {
    /// What was opened.
    struct Overview {
        texts: u32,
        documents: u32,
        sections: u32,
        /// Words of all texts; numbers and marks are no words.
        tokens: u32,
        /// Different words.
        types: u32,
    }

    /// What a selection can name: the documents and sections by their indices.
    #[derive(Default)]
    struct Parts {
        documents: Vec<DocumentPart>,
        sections: Vec<SectionPart>,
    }

    struct DocumentPart {
        /// Index of its text.
        text: u32,
        title: Option<Located>,
        span: Span,
        kind: DocumentKind,
        /// Words that it holds.
        words: u32,
    }

    struct SectionPart {
        text: u32,
        /// Index of its document, through all texts.
        document: u32,
        /// 1 for a child of the document.
        depth: u8,
        role: Role,
        /// Marker and title.
        heading: Located,
        span: Span,
        /// Words that it holds, with those of the sections below it.
        words: u32,
    }

    struct WordRow {
        term: String,
        /// Part of speech or sort of name.
        class: String,
        count: u32,
        per_ten_thousand: f64,
        /// Documents and innermost sections of the selection in which it stands.
        documents: u32,
        sections: u32,
        tf_idf: f64,
        /// Only where the list is sorted by it.
        text_rank: Option<f64>,
    }

    struct WordList {
        /// Words of the selection.
        tokens: u32,
        types: u32,
        rows: Vec<WordRow>,
    }

    struct KeynessRow {
        term: String,
        target: u32,
        reference: u32,
        /// Log-likelihood with two terms (Rayson & Garside) and with four (Dunning), signed: below 0 for words that are rarer.
        log_likelihood_two_term: f64,
        log_likelihood_four_term: f64,
        /// Of the two-term form, with one degree of freedom.
        p: f64,
        bic: f64,
        /// With Yates's correction.
        chi_squared: Option<f64>,
        /// p of Fisher's exact test, two-sided; null where target and reference together have over 1,000.
        fisher: Option<f64>,
        log_ratio: Option<f64>,
        log_ratio_smoothed: f64,
        percent_difference: Option<f64>,
        /// With λ = 100.
        simple_maths: f64,
    }

    struct Keyness {
        target_tokens: u32,
        reference_tokens: u32,
        /// The lowest count that was listed.
        minimum: u32,
        rows: Vec<KeynessRow>,
    }

    struct SpreadPart {
        /// The document or section; null for parts of one size.
        index: Option<u32>,
        size: u32,
        count: u32,
    }

    struct Spread {
        count: u32,
        dp: Option<f64>,
        dp_norm: Option<f64>,
        juilland_d: Option<f64>,
        average_reduced_frequency: f64,
        parts: Vec<SpreadPart>,
    }

    /// A line of a concordance: three stretches of one text.
    struct ConcordanceLine {
        text: u32,
        document: Option<u32>,
        section: Option<u32>,
        left: Located,
        node: Located,
        right: Located,
    }

    struct Concordance {
        total: u32,
        lines: Vec<ConcordanceLine>,
    }

    struct Collocate {
        term: String,
        /// Of the word in the selection.
        count: u32,
        together: u32,
        left: u32,
        right: u32,
        expected: f64,
        mi: Option<f64>,
        mi3: Option<f64>,
        t_score: Option<f64>,
        log_dice: Option<f64>,
        log_likelihood: f64,
    }

    struct Collocates {
        /// Places of the node.
        count: u32,
        tokens: u32,
        /// Places beside one node, on average: the w of E = w · f1 · f2 / N.
        window: f64,
        rows: Vec<Collocate>,
    }

    struct Cluster {
        term: String,
        count: u32,
        documents: u32,
    }

    struct NetworkNode {
        term: String,
        count: u32,
    }

    struct NetworkEdge {
        /// Indices into nodes.
        from: u32,
        to: u32,
        /// Sentences that hold both.
        sentences: u32,
        /// Of all sentences that hold one of them.
        jaccard: f64,
    }

    struct Network {
        nodes: Vec<NetworkNode>,
        edges: Vec<NetworkEdge>,
    }

    struct NewWord {
        term: String,
        count: u32,
        cohesion: f64,
        freedom: f64,
    }
}
