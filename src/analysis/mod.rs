//! The analyses: one a file, each a pure function over the [`Context`], none importing another.

pub mod answers;
pub mod arithmetic;
pub mod collocation;
pub mod digest;
pub mod dispersion;
pub mod keyness;
pub mod keywords;
pub mod overlap;
pub mod proofreading;
pub mod summary;
pub mod targets;
pub mod term_weight;

use crate::document::Document;
use crate::options::Options;
use crate::quantity::{self, Quantity};
use crate::segment::{self, Token, UserWords, Vocabulary};

/// What every analysis reads: the document, and what more than one of them needs, computed once.
pub struct Context<'d> {
    pub document: &'d Document<'d>,
    pub options: &'d Options,
    /// All tokens of the text, in order; concatenated they are the text.
    pub tokens: Vec<Token>,
    /// All quantities of the text, in order of position.
    pub quantities: Vec<Quantity>,
    /// The statements that can be recalculated, which proofreading reads too.
    pub checks: Vec<arithmetic::Check>,
}

impl<'d> Context<'d> {
    #[must_use]
    pub fn new(document: &'d Document<'d>, options: &'d Options) -> Self {
        let vocabulary = Vocabulary {
            user_words: UserWords::new(&options.user_words),
            masks: if options.keep_masks { &[] } else { &document.masks },
            presegmented: options.presegmented,
        };
        let quantities = quantity::find(document);
        let checks = arithmetic::run(document, &quantities);
        Self { document, options, tokens: segment::segment_with(document.text, &vocabulary), quantities, checks }
    }
}
