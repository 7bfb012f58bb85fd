//! Tokens: the text cut into words, numbers and marks. The tokens concatenated are the text.
//!
//! What has a shape of its own (numbers with their units, dates, document numbers, 《…》, addresses, Latin words) is found
//! first ([`scan`]) and is one token; between these, the words of the lexicon are laid out as a lattice and the cheapest
//! path through it is taken ([`lattice`]).

mod lattice;
mod scan;

use crate::lexicon::{Class, WordId};
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

/// Cuts a text.
#[must_use]
pub fn segment(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut lattice = lattice::Lattice::default();
    let mut start = 0;
    while start < text.len() {
        start = lattice.cut(text, start, &mut tokens);
    }
    tokens
}
