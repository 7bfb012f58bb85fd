//! Words of two characters that no lexicon has, and that the text comes back to: 竹编 in a text on 竹编.

use rustc_hash::FxHashMap;

use super::candidates::LEVELS;
use crate::analysis::Context;
use crate::lexicon::{self, StopWords};
use crate::segment::{Token, TokenKind};

/// Two characters stand side by side so often, where neither is a word with another, before they are one word.
const RECURS: u32 = 3;

/// The tokens that begin a word of two characters that no lexicon has, in order: characters that the cutter left alone, side
/// by side, the second of them no verb or adjective (做大), and the same two again and again.
pub(super) fn new_words(context: &Context<'_>, stop_words: &StopWords<'_>) -> Vec<usize> {
    let text = context.document.text;
    let part = |token: &Token| {
        let names = |class| {
            use lexicon::Class::{Abbreviation, Morpheme, Name, Noun, Other, Prefix, Suffix, Verb, VerbalNoun};
            matches!(class, Noun | Verb | VerbalNoun | Abbreviation | Name | Morpheme | Prefix | Suffix | Other)
        };
        let slice = token.span.slice(text);
        let is_one = token.kind == TokenKind::Word && slice.len() <= 4 && slice.chars().nth(1).is_none();
        is_one && names(token.class) && !slice.starts_with(LEVELS) && !token.is_user_word() && !stop_words.contains(slice, token.word())
    };
    let mut counts: FxHashMap<&str, u32> = FxHashMap::default();
    let mut found: Vec<(usize, &str)> = Vec::new();
    let mut before: Option<usize> = None;
    for (at, token) in context.tokens.iter().enumerate() {
        if !part(token) {
            before = None;
            continue;
        }
        let pair = before.filter(|_| token.class != lexicon::Class::Verb || context.tokens[at - 1].class != lexicon::Class::Verb);
        if let Some(first) = pair {
            let word = context.tokens[first].span.to(token.span).slice(text);
            *counts.entry(word).or_default() += 1;
            found.push((first, word));
        }
        before = Some(at);
    }
    found.retain(|(_, word)| counts.get(word).is_some_and(|&count| count >= RECURS));
    // Of three characters side by side, the first two.
    found.dedup_by(|next, last| next.0 == last.0 + 1);
    found.into_iter().map(|(at, _)| at).collect()
}
