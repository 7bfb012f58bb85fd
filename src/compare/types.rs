//! Requests and answers of the comparison. Offsets are UTF-16 code units of the text that they are in.

use serde::{Deserialize, Serialize};

use crate::report::{Direction, Role, Span};

/// Two documents of the corpus, by their indices through all texts.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(optional_fields))]
pub struct CompareRequest {
    /// The earlier one.
    pub left: u32,
    /// The later one; without it, the one after the left.
    pub right: Option<u32>,
}

wire_enum! {
    /// What became of a sentence or heading: "same" word for word, "figures" nothing but figures differ, "reworded", "added", "dropped".
    enum Alteration {
        /// Word for word, marks and blanks apart.
        Same,
        /// Nothing but figures differ.
        Figures,
        Reworded,
        Added,
        Dropped,
    }

    /// What the later document says of a target of the earlier one.
    enum Outcome {
        Met,
        Missed,
        /// It says something of it, from which met or missed does not follow.
        Mentioned,
        NotMentioned,
    }
}

wire! {
    /// What became of the left document in the right one.
    #[derive(Default)]
    struct Comparison {
        /// Null where there is no such document.
        left: Option<ComparedDocument>,
        /// See `left`.
        right: Option<ComparedDocument>,
        /// Share of the letters of both that stand in sentences with a counterpart, reworded ones as far as they are alike.
        similarity: f64,
        /// Headings, in the order of the right document; what was dropped where it stood.
        sections: Vec<SectionChange>,
        /// Sentences, in the same order.
        sentences: Vec<SentenceChange>,
        /// Figures of the same measure, in the order of the right document.
        figures: Vec<FigureChange>,
        /// The targets of the left document, in its order.
        targets: Vec<TargetOutcome>,
        /// What both say over more than a few words, in the order of the left document.
        passages: Vec<SharedPassage>,
    }

    /// One of the two documents.
    struct ComparedDocument {
        /// Index through all texts; null where a text of several documents was compared as one.
        document: Option<u32>,
        /// Index of its text.
        text: u32,
        /// Its title.
        title: Option<Span>,
        /// From its title to the end of its text.
        span: Span,
    }

    /// What became of a heading.
    struct SectionChange {
        /// What became of it.
        alteration: Alteration,
        /// It stands in another order among the others.
        moved: bool,
        /// Headings; null at the left for what was added, at the right for what was dropped.
        left: Option<Span>,
        /// See `left`.
        right: Option<Span>,
    }

    /// What became of a sentence.
    struct SentenceChange {
        /// What became of it.
        alteration: Alteration,
        /// It stands in another order among the others.
        moved: bool,
        /// In the left text; null for what was added.
        left: Option<Span>,
        /// In the right text; null for what was dropped.
        right: Option<Span>,
        /// Index into sections; null where it stands under no heading.
        section: Option<u32>,
        /// How alike the two are, 0 to 1.
        similarity: f64,
        /// The words that differ, of reworded sentences and those with other figures. One side may be empty.
        edits: Vec<Edit>,
    }

    /// Words that differ.
    struct Edit {
        /// In the left text.
        left: Span,
        /// In the right text.
        right: Span,
    }

    /// A figure of one of the documents.
    struct Figure {
        /// Index into DocumentReport.quantities.
        quantity: u32,
        /// The figure as written.
        span: Span,
        /// What is measured; null where it is not said.
        indicator: Option<Span>,
        /// With 万 and 亿 applied; null where it is redacted.
        value: Option<f64>,
        /// 元, %, 公里 …; "" where there is none.
        unit: String,
        /// Which way the measure went, where the figure says by how much (增长7.7%, 比上年增加1500亿元); null of a level.
        change: Option<Direction>,
    }

    /// Two figures of the same measure.
    struct FigureChange {
        /// That of the section it stands in.
        role: Role,
        /// The earlier one.
        left: Figure,
        /// The later one.
        right: Figure,
        /// Right minus left, in the unit.
        difference: f64,
        /// In per cent of the left; null where that says nothing: of shares, and of 0.
        percent: Option<f64>,
    }

    /// What became of a target.
    struct TargetOutcome {
        /// What the right document says of it.
        outcome: Outcome,
        /// As the left document sets it.
        target: Figure,
        /// As the right document reports it; null where it does not.
        reported: Option<Figure>,
        /// Where the right document says in words that the target was met or missed; null where it gives a figure, or says nothing.
        statement: Option<Span>,
        /// Reported minus target.
        difference: Option<f64>,
    }

    /// A passage that both documents have.
    struct SharedPassage {
        /// In the left text.
        left: Span,
        /// In the right text.
        right: Span,
        /// How alike the two are, 0 to 1.
        similarity: f64,
        /// A stock phrase of the genre, not copying.
        stock: bool,
    }

    /// How alike the documents of a corpus are, as square matrices by document.
    struct Similarity {
        /// Share of both that stands in passages which they share; stock phrases do not count.
        shared: Vec<Vec<f64>>,
        /// Cosine of their words, weighted by how rare they are in the background.
        words: Vec<Vec<f64>>,
        /// Passages that two documents share.
        passages: Vec<CorpusPassage>,
    }

    /// A passage that two documents of the corpus share.
    struct CorpusPassage {
        /// Indices of the documents.
        left_document: u32,
        /// See `leftDocument`.
        right_document: u32,
        /// In the text of the left one.
        left: Span,
        /// In the text of the right one.
        right: Span,
        /// How alike the two are, 0 to 1.
        similarity: f64,
        /// A stock phrase of the genre, not copying.
        stock: bool,
    }
}
