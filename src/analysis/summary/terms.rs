//! How much a clause says of its own document: the words that the genre's background hardly knows and that the document
//! comes back to.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Context;
use crate::lexicon::{self, background, Class, WordId};
use crate::segment::{Token, TokenKind};
use crate::text::Span;

/// A word that no lexicon has is a name or a term of the document's own.
const UNKNOWN_WORD: f32 = 0.6;
/// Of a word that stands once in the document, this share counts.
const ONCE: f32 = 0.6;

/// How rare a word is that stands in so many documents of the background: 1 in none, 0 in all.
static RARITIES: LazyLock<[f32; 256]> = LazyLock::new(|| {
    let all = background::DOCUMENTS as f32 + 1.0;
    std::array::from_fn(|documents| libm::logf(all / (documents as f32 + 1.0)) / libm::logf(all))
});

pub(super) struct Terms<'c> {
    tokens: &'c [Token],
    /// How often each word stands in the article.
    counts: FxHashMap<WordId, u32>,
}

impl<'c> Terms<'c> {
    pub(super) fn of_article(context: &'c Context<'_>, span: Span) -> Self {
        let tokens = within(&context.tokens, span);
        let mut counts = FxHashMap::default();
        for word in tokens.iter().filter(|token| is_content(token)).filter_map(Token::word) {
            *counts.entry(word).or_default() += 1;
        }
        Self { tokens, counts }
    }

    /// The sum of the weights of its words, each 0 (in every document of the background) to 1 (in none).
    pub(super) fn weight(&self, span: Span) -> f32 {
        let tokens = within(self.tokens, span);
        tokens.iter().filter(|token| is_content(token)).map(|token| self.weight_of(token)).sum()
    }

    fn weight_of(&self, token: &Token) -> f32 {
        let Some(word) = token.word() else { return UNKNOWN_WORD };
        let rarity = RARITIES[lexicon::background_documents(word).min(u32::from(u8::MAX)) as usize];
        let recurs = if self.counts.get(&word).is_some_and(|&count| count > 1) { 1.0 } else { ONCE };
        rarity * recurs
    }
}

fn within(tokens: &[Token], span: Span) -> &[Token] {
    let start = tokens.partition_point(|token| token.span.start < span.start);
    let end = start + tokens[start..].partition_point(|token| token.span.end <= span.end);
    &tokens[start..end]
}

fn is_content(token: &Token) -> bool {
    match token.kind {
        TokenKind::Word => {
            token.class.is_nominal()
                || matches!(token.class, Class::Verb | Class::Predicate | Class::Adjective | Class::Attributive | Class::Idiom)
        }
        TokenKind::Title | TokenKind::Latin => true,
        _ => false,
    }
}
