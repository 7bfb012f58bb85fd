//! Text whose words stand between blanks already.
//!
//! ```text
//! line  = {blank} {word {blank} | mark {blank}}        word = all up to the next blank, or up to a mark that ends it
//! ```

use super::scan::{self, Line};
use super::{Token, TokenKind, NO_WORD};
use crate::lexicon::{self, Class};
use crate::text::char_class::is_blank;
use crate::text::Span;

/// Appends the tokens of the line: what stands between blanks is a word, whatever the lexicon says.
pub(super) fn cut(text: &str, line: &Line, tokens: &mut Vec<Token>) {
    let mut at = 0;
    while at < line.len() {
        let blank = is_blank(line.at(at));
        let mut end = (at + 1..line.len()).find(|&i| is_blank(line.at(i)) != blank).unwrap_or(line.len());
        let mut kind = if blank { TokenKind::Blank } else { TokenKind::Word };
        if !blank && !is_word(line.at(at)) {
            // A mark that was not set apart from its word is set apart here; shapes keep theirs.
            let (shape_end, shape) = scan::shape(line, at);
            (end, kind) = (shape_end.min(end), shape);
        } else if !blank {
            end = (at + 1..end).find(|&i| is_mark(line.at(i))).unwrap_or(end);
            let (shape_end, shape) = match scan::may_begin_number(line.codes[at]) {
                true => scan::han_number(line, at).unwrap_or((at, kind)),
                false if line.at(at).is_ascii_alphanumeric() => scan::shape(line, at),
                false => (at, kind),
            };
            if shape_end == end {
                kind = shape;
            }
        }
        let span = Span { start: line.offsets[at], end: line.offsets[end] };
        let word = if kind == TokenKind::Word { lexicon::find(span.slice(text)) } else { None };
        let class = word.map_or(if kind == TokenKind::Word { Class::Noun } else { Class::Other }, lexicon::class);
        tokens.push(Token { span, kind, class, word: word.unwrap_or(NO_WORD) });
        at = end;
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

/// Marks that end a word even without a blank.
fn is_mark(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | '、' | '“' | '”' | '（' | '）' | '《' | '》' | '\n')
}
