//! Candidates: words and sequences of words that can be one term.
//!
//! ```text
//! term = word that names something | head {inner} tail        of one to five words and two to twelve characters
//! ```
//!
//! What can be head, inner or tail follows from the class of the word ([`role`]). Nothing is joined across a mark, a
//! number, a function word or white space.

use rustc_hash::FxHashMap;

use crate::analysis::Context;
use crate::lexicon::{self, Class, StopWords, WordId};
use crate::segment::{Token, TokenKind};
use crate::text::Span;

/// Index into [`Candidates::terms`].
pub(super) type TermId = u32;

/// No term.
pub(super) const NONE: TermId = TermId::MAX;

const MOST_WORDS: usize = 5;
const MOST_CHARACTERS: u32 = 12;

/// A candidate.
#[derive(Clone, Copy, Debug)]
pub(super) struct Term<'d> {
    pub(super) text: &'d str,
    pub(super) characters: u32,
    /// The term without its last word, and without its first.
    pub(super) prefix: TermId,
    pub(super) suffix: TermId,
    /// In how many documents of the background its words stand, on average (of the term itself, if it is a word).
    pub(super) background: f32,
    /// Whether it can stand alone, and how well: 0 to 1.
    pub(super) fitness: f32,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) term: TermId,
    pub(super) span: Span,
    /// In a title or heading, or the whole of a quotation.
    pub(super) prominent: bool,
}

#[derive(Debug, Default)]
pub(super) struct Candidates<'d> {
    pub(super) terms: Vec<Term<'d>>,
    /// In order of position.
    pub(super) places: Vec<Place>,
}

/// What a word can be in a term.
#[derive(Clone, Copy)]
struct Role {
    head: bool,
    inner: bool,
    tail: bool,
    /// How well it stands alone, 0 to 1.
    alone: f32,
}

const BREAK: Role = Role { head: false, inner: false, tail: false, alone: 0.0 };

fn role(token: &Token, characters: u32, stop: bool) -> Role {
    let part = |head, inner, tail, alone| Role { head, inner, tail, alone };
    if token.kind == TokenKind::Latin {
        return if characters >= 2 { part(true, true, true, 0.8) } else { BREAK };
    }
    if token.kind != TokenKind::Word {
        return BREAK;
    }
    let short = characters < 2;
    if stop {
        return match token.class {
            Class::Noun | Class::VerbalNoun if !short => part(false, true, true, 0.0),
            _ => BREAK,
        };
    }
    match token.class {
        Class::Noun | Class::Term | Class::Name | Class::Abbreviation | Class::Organisation if !short => part(true, true, true, 1.0),
        Class::Place | Class::Person if !short => part(true, true, true, 0.3),
        Class::VerbalNoun if !short => part(true, true, true, 0.7),
        Class::Idiom => part(true, true, true, 0.6),
        Class::Verb if !short => part(true, true, true, 0.3),
        Class::Adjective if !short => part(true, true, true, 0.3),
        Class::Attributive if !short => part(true, true, false, 0.2),
        Class::Adverb if !short => part(true, false, false, 0.0),
        Class::Noun | Class::Suffix => part(false, true, true, 0.0),
        Class::Morpheme | Class::Prefix | Class::Abbreviation | Class::Other | Class::Name | Class::Adjective | Class::Place => part(true, true, true, 0.0),
        _ => BREAK,
    }
}

struct Word {
    span: Span,
    role: Role,
    word: Option<WordId>,
    characters: u32,
}

/// Collects the candidates of the whole text.
pub(super) fn collect<'d>(context: &Context<'d>) -> Candidates<'d> {
    let document = context.document;
    let stop_words = StopWords::new(&context.options.stop_words, &context.options.allowed_words);
    let mut collector = Collector { text: document.text, candidates: Candidates::default(), ids: FxHashMap::default() };
    let mut run: Vec<Word> = Vec::new();
    let mut noise = document.noise.iter().peekable();
    for token in &context.tokens {
        while noise.next_if(|noise| noise.span.end <= token.span.start).is_some() {}
        let in_noise = noise.peek().is_some_and(|noise| noise.span.overlaps(token.span));
        let slice = document.slice(token.span);
        let characters = slice.chars().count() as u32;
        let role = match in_noise {
            true => BREAK,
            false => role(token, characters, stop_words.contains(slice, token.word())),
        };
        if role.inner || role.head || role.tail {
            run.push(Word { span: token.span, role, word: token.word(), characters });
        } else if !run.is_empty() {
            collector.take(&run);
            run.clear();
        }
    }
    collector.take(&run);
    collector.candidates
}

struct Collector<'d> {
    text: &'d str,
    candidates: Candidates<'d>,
    ids: FxHashMap<&'d str, TermId>,
}

impl<'d> Collector<'d> {
    /// Takes the terms of a run of words that may stand in one.
    fn take(&mut self, run: &[Word]) {
        let first_place = self.candidates.places.len();
        // The terms of one, two, three … words that begin with the word after this one.
        let mut after = [NONE; MOST_WORDS + 1];
        for start in (0..run.len()).rev() {
            let mut here = [NONE; MOST_WORDS + 1];
            let mut characters = 0;
            for (length, last) in run[start..].iter().take(MOST_WORDS).enumerate() {
                characters += last.characters;
                if characters > MOST_CHARACTERS {
                    break;
                }
                let words = &run[start..=start + length];
                let prefix = if length > 0 { here[length - 1] } else { NONE };
                let suffix = if length > 0 { after[length - 1] } else { NONE };
                here[length] = self.term(words, characters, prefix, suffix);
                if !last.role.inner && length > 0 {
                    break;
                }
            }
            after = here;
        }
        self.candidates.places[first_place..].sort_unstable_by_key(|place| place.span);
    }

    /// The term that these words are, if they can be one.
    fn term(&mut self, words: &[Word], characters: u32, prefix: TermId, suffix: TermId) -> TermId {
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let alone = words.len() == 1;
        if characters < 2 || (alone && first.role.alone == 0.0) || !alone && !(first.role.head && last.role.tail) {
            return NONE;
        }
        let span = first.span.to(last.span);
        let text = span.slice(self.text);
        let terms = &mut self.candidates.terms;
        let id = *self.ids.entry(text).or_insert_with(|| {
            let documents = words.iter().map(|word| word.word.map_or(0, lexicon::background_documents) as f32);
            let background = documents.sum::<f32>() / words.len() as f32;
            let fitness = if alone { first.role.alone } else { 1.0 };
            terms.push(Term { text, characters, prefix, suffix, background, fitness });
            (terms.len() - 1) as TermId
        });
        self.candidates.places.push(Place { term: id, span, prominent: false });
        id
    }
}
