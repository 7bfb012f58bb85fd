//! Tokens: the text cut into words, numbers and marks. The tokens concatenated are the text.

use crate::text::Span;

/// One token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    pub span: Span,
    pub kind: TokenKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    Word,
    Number,
    Mark,
    Blank,
}

/// Cuts a text.
#[must_use]
pub fn segment(text: &str) -> Vec<Token> {
    text.char_indices()
        .map(|(at, c)| Token { span: Span::new(at, at + c.len_utf8()), kind: TokenKind::Word })
        .collect()
}
