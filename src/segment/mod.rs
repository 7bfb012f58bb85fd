//! Tokens: the text cut into words, numbers and marks. The tokens concatenated are the text.
//!
//! What has a shape of its own (numbers with their units, dates, document numbers, 《…》, addresses, Latin words) is found
//! first ([`scan`]) and is one token; between these, the words of the lexicon are laid out as a lattice and the cheapest
//! path through it is taken ([`lattice`]).

mod lattice;
mod presegmented;
mod scan;
mod user_words;

pub use user_words::UserWords;

use crate::lexicon::{self, Class, WordId};
use crate::syntax::Mask;
use crate::text::Span;

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
    pub class: Class,
    /// Its number in the lexicon, or [`NO_WORD`].
    pub word: WordId,
}

/// [`Token::word`] of what is not in the lexicon.
pub const NO_WORD: WordId = WordId::MAX;

impl Token {
    /// Whether it is one of the user's own words.
    #[must_use]
    pub fn is_user_word(&self) -> bool {
        self.class == Class::Term && self.word == NO_WORD
    }

    /// Whether it is a word that counts for nothing.
    #[must_use]
    pub fn is_stop_word(&self) -> bool {
        self.word().is_some_and(lexicon::is_stop_word)
    }

    /// The word's number in the lexicon.
    #[must_use]
    pub fn word(&self) -> Option<WordId> {
        (self.word != NO_WORD).then_some(self.word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TokenKind {
    /// A word of Han characters, from the lexicon or not.
    Word,
    /// A word of another script: GDP, App.
    Latin,
    /// A number, a percentage, an amount with its unit, an ordinal.
    Number,
    /// A date or a time of day.
    Date,
    /// 〔2023〕5号
    DocumentNumber,
    /// 《…》
    Title,
    /// An e-mail or web address.
    Address,
    Mark,
    /// White space.
    Blank,
}

/// What a text is cut with, beside the lexicon.
#[derive(Debug, Default)]
pub struct Vocabulary<'v> {
    pub user_words: UserWords,
    /// Masked words that are read as what they stand for, in order: D建 is cut as 党建.
    pub masks: &'v [Mask],
    /// The words stand between blanks already, and are taken as they are.
    pub presegmented: bool,
}

/// Cuts a text with the lexicon alone.
#[must_use]
pub fn segment(text: &str) -> Vec<Token> {
    segment_with(text, &Vocabulary::default())
}

/// Cuts a text.
#[must_use]
pub fn segment_with(text: &str, vocabulary: &Vocabulary<'_>) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut line = scan::Line::default();
    let mut lattice = lattice::Lattice::default();
    let mut masks = vocabulary.masks.iter().peekable();
    let mut start = 0;
    while start < text.len() {
        let next = line.read(text, start);
        while let Some(mask) = masks.next_if(|mask| mask.span.start() < next) {
            line.restore(mask);
        }
        if vocabulary.presegmented {
            presegmented::cut(text, &line, &mut tokens);
        } else {
            lattice.cut(&line, &vocabulary.user_words, &mut tokens);
        }
        start = next;
    }
    tokens
}

/// What the span means with its masked words restored: 党建 for D建.
#[must_use]
pub fn restored(text: &str, span: Span, masks: &[Mask]) -> String {
    let first = masks.partition_point(|mask| mask.span.end <= span.start);
    let mut restored = String::with_capacity(span.len());
    let mut at = span.start();
    for mask in masks[first..].iter().take_while(|mask| mask.span.end <= span.end) {
        if let (Some(word), true) = (mask.restored, mask.span.start() >= at) {
            restored.push_str(&text[at..mask.span.start()]);
            restored.push_str(word);
            at = mask.span.end();
        }
    }
    restored.push_str(&text[at..span.end()]);
    restored
}

#[cfg(test)]
mod tests;
