//! Candidates: words and sequences of words that can be one term.
//!
//! ```text
//! term      = word that names something | head {inner} tail     of one to four words and two to ten characters
//! quotation = "“" term-like text "”"                             of three to ten characters, without marks and figures
//! ```
//!
//! Two characters side by side that no lexicon has as a word, and that the text comes back to, are one word of its own
//! ([`super::new_words`]): 竹编 in a text on 竹编.
//!
//! What can be head, inner or tail follows from the class of the word ([`super::roles`]). Nothing is joined across a mark,
//! a number, a function word or white space.

use std::borrow::Cow;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::new_words::new_words;
use super::roles::{self, Role};
use crate::analysis::Context;
use crate::lexicon::{self, titles, StopWords, WordId};
use crate::segment::{self, TokenKind};
use crate::text::order;
use crate::text::char_class::is_han;
use crate::text::Span;

/// Index into [`Candidates::terms`].
pub(super) type TermId = u32;

/// No term.
pub(super) const NONE: TermId = TermId::MAX;

const MOST_WORDS: usize = 4;
const MOST_CHARACTERS: u32 = 10;
/// What sort of place or of whose something is, and nothing more.
pub(super) const LEVELS: [char; 8] = ['省', '市', '县', '区', '州', '镇', '乡', '村'];
/// A heading of more bytes (20 characters) is a sentence.
const LONG_HEADING: usize = 60;

/// A candidate.
#[derive(Clone, Debug)]
pub(super) struct Term<'d> {
    pub(super) text: Cow<'d, str>,
    pub(super) characters: u32,
    /// The term without its last word, and without its first.
    pub(super) prefix: TermId,
    pub(super) suffix: TermId,
    /// In how many documents of the background its words stand, on average (of the term itself, if it is a word).
    pub(super) background: f64,
    /// How well its words make a term, 0 to 1.
    pub(super) fitness: f64,
    /// One of the user's words.
    pub(super) own: bool,
    /// Holds a stop word or the name of a place or person.
    pub(super) stop: bool,
    /// Its ends are those of a noun phrase, and it names nobody.
    pub(super) is_phrase: bool,
    /// Begins with a verb: it may be a clause.
    pub(super) is_clause: bool,
    /// Names a body of the state or the party.
    pub(super) is_organ: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) term: TermId,
    pub(super) span: Span,
    pub(super) setting: Setting,
    /// Whether the word to its left narrows it, and whether the word to its right completes it.
    pub(super) bound: (bool, bool),
}

/// Where a place stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Setting {
    Body,
    /// In a heading; a title is none.
    Heading,
    /// In one that is a sentence.
    LongHeading,
    /// All of a heading but its marker.
    WholeHeading,
    /// In the title of a document.
    Title,
    /// The whole of a quotation.
    Quotation,
    /// In the preamble, whose formulas name the plans of those above.
    Preamble,
}

#[derive(Debug, Default)]
pub(super) struct Candidates<'d> {
    pub(super) terms: Vec<Term<'d>>,
    /// In order of position.
    pub(super) places: Vec<Place>,
}

pub(super) struct Word {
    pub(super) span: Span,
    pub(super) role: Role,
    word: Option<WordId>,
    characters: u32,
    own: bool,
    masked: bool,
    who: Who,
}

/// What a word says of who, rather than of what.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Nobody,
    Organ,
    Position,
}

fn who(word: &str, class: lexicon::Class) -> Who {
    if titles::is_position(word) {
        Who::Position
    } else if class == lexicon::Class::Organisation && !titles::is_no_organ(word) || titles::is_organ(word) {
        Who::Organ
    } else {
        Who::Nobody
    }
}

/// How well the words make a term, 0 to 1.
fn fitness(words: &[Word]) -> f64 {
    let made = match words {
        [only] if only.own => return 1.0,
        [only] => only.role.alone,
        [first, inner @ .., last] => {
            inner.iter().fold(first.role.head * last.role.tail, |product, word| product * word.role.inner())
        }
        [] => 0.0,
    };
    let position = words.last().is_some_and(|last| last.who == Who::Position);
    let organ = names_organ(words);
    // 县供销社 is 供销社, and says whose.
    let level = words.len() > 1 && words[0].role.stop && words[0].characters == 1;
    made * if level { roles::WHOSE } else { 1.0 } * if position { roles::POSITION } else { 1.0 } * if organ { roles::ORGAN } else { 1.0 }
}

/// 政府 before another word says of what sort that is (政府采购); 财政局 says who does it.
fn names_organ(words: &[Word]) -> bool {
    words.iter().rev().enumerate().any(|(after, word)| word.who == Who::Organ && (after == 0 || word.characters > 2))
}

/// Collects the candidates of the whole text.
pub(super) fn collect<'d>(context: &Context<'d>) -> Candidates<'d> {
    let document = context.document;
    let stop_words = StopWords::new(&context.options.stop_words, &context.options.allowed_words);
    // Of four tokens one is a term that did not stand before.
    let ids = FxHashMap::with_capacity_and_hasher(context.tokens.len() / 4, FxBuildHasher);
    let mut collector = Collector { context, candidates: Candidates::default(), ids, restored: FxHashMap::default() };
    let mut run: Vec<Word> = Vec::new();
    let mut noise = document.noise.iter().peekable();
    let mut masks = document.masks.iter().peekable();
    let mut headings = Headings::new(context);
    let mut opened: Option<usize> = None;
    let new_words = new_words(context, &stop_words);
    let mut new_words = new_words.iter().peekable();
    let mut second = false;
    for (at, token) in context.tokens.iter().enumerate() {
        while noise.next_if(|noise| noise.span.end <= token.span.start).is_some() {}
        while masks.next_if(|mask| mask.span.end <= token.span.start).is_some() {}
        let in_noise = noise.peek().is_some_and(|noise| noise.span.overlaps(token.span));
        let mask = masks.peek().filter(|mask| mask.span.overlaps(token.span));
        let slice = document.slice(token.span);
        let characters = slice.chars().count() as u32;
        let hidden = mask.is_some_and(|mask| mask.restored.is_none());
        let own = token.is_user_word();
        let role = match in_noise || hidden || context.options.only_user_words && !own {
            true => roles::BREAK,
            false if stop_words.allows(slice) => roles::ALLOWED,
            false if characters == 1 && slice.starts_with(LEVELS) => roles::LEVEL,
            false => roles::role(token, characters, stop_words.contains(slice, token.word())),
        };
        // 4A级, D级: of what rank what follows is.
        let is_rank = token.kind == TokenKind::Latin && context.tokens.get(at + 1).is_some_and(|next| next.span.start == token.span.end && next.span.slice(document.text) == "级");
        let begins_new = new_words.next_if(|&&first| first == at).is_some() && !in_noise && !hidden;
        if std::mem::take(&mut second) {
            continue;
        }
        let is_ranked = is_rank && !in_noise && !hidden && !own;
        if (begins_new || is_ranked) && !context.options.only_user_words {
            second = true;
            let span = token.span.to(context.tokens[at + 1].span);
            let role = if is_ranked { roles::RANK } else { roles::NEW };
            run.push(Word { span, role, word: None, characters: characters + 1, own: false, masked: mask.is_some(), who: Who::Nobody });
        } else if role.can_be_part() {
            run.push(Word {
                span: token.span,
                role,
                word: token.word(),
                characters,
                own,
                masked: mask.is_some(),
                who: who(slice, token.class),
            });
        } else if !run.is_empty() {
            collector.take(&run, &mut headings);
            run.clear();
        }
        match slice {
            "“" => opened = Some(token.span.end()),
            "”" if !in_noise && !context.options.only_user_words => {
                if let Some(start) = opened.take() {
                    let span = Span::new(start, token.span.start());
                    let setting = if headings.is_preamble(span) { Setting::Preamble } else { Setting::Quotation };
                    collector.quotation(span, setting, &stop_words);
                }
            }
            _ => {}
        }
    }
    collector.take(&run, &mut headings);
    collector.candidates
}

/// Headings, asked for in order of position.
struct Headings {
    spans: Vec<Span>,
    /// The same without their markers.
    wholes: Vec<Span>,
    next: usize,
    titles: Vec<Span>,
    next_title: usize,
    preambles: Vec<Span>,
    next_preamble: usize,
}

impl Headings {
    fn new(context: &Context<'_>) -> Self {
        let mut both: Vec<(Span, Span)> =
            context.document.sections.iter().map(|section| (section.heading, section.title)).collect();
        order::sort(&mut both);
        let (spans, wholes) = both.into_iter().unzip();
        let mut titles: Vec<Span> = context.document.articles.iter().filter_map(|article| article.title).collect();
        order::sort(&mut titles);
        let mut preambles: Vec<Span> = context.document.articles.iter().filter_map(|article| article.preamble).collect();
        order::sort(&mut preambles);
        Self { spans, wholes, next: 0, titles, next_title: 0, preambles, next_preamble: 0 }
    }

    fn setting(&mut self, span: Span) -> Setting {
        while self.spans.get(self.next).is_some_and(|heading| heading.end <= span.start) {
            self.next += 1;
        }
        while self.titles.get(self.next_title).is_some_and(|heading| heading.end <= span.start) {
            self.next_title += 1;
        }
        if self.titles.get(self.next_title).is_some_and(|title| title.encloses(span)) {
            return Setting::Title;
        }
        if self.is_preamble(span) {
            return Setting::Preamble;
        }
        match self.spans.get(self.next) {
            Some(heading) if heading.encloses(span) => {
                if heading.len() > LONG_HEADING {
                    Setting::LongHeading
                } else {
                    Setting::Heading
                }
            }
            _ => Setting::Body,
        }
    }

    fn is_preamble(&mut self, span: Span) -> bool {
        while self.preambles.get(self.next_preamble).is_some_and(|preamble| preamble.end <= span.start) {
            self.next_preamble += 1;
        }
        self.preambles.get(self.next_preamble).is_some_and(|preamble| preamble.encloses(span))
    }

    /// Whether the heading that was asked for last ends with this span and has nothing but its marker before it.
    fn is_whole(&self, span: Span) -> bool {
        self.wholes.get(self.next).is_some_and(|title| *title == span)
    }
}

struct Collector<'c, 'd> {
    context: &'c Context<'d>,
    candidates: Candidates<'d>,
    ids: FxHashMap<&'d str, TermId>,
    /// Terms in whose text a masked word was restored.
    restored: FxHashMap<String, TermId>,
}

impl<'d> Collector<'_, 'd> {
    /// Takes the terms of a run of words that may stand in one.
    fn take(&mut self, run: &[Word], headings: &mut Headings) {
        let Some(whole) = run.first() else { return };
        let setting = headings.setting(whole.span);
        let first = self.candidates.places.len();
        // The terms of one, two, three … words that begin with the word after this one.
        let mut after = [NONE; MOST_WORDS + 1];
        for start in (0..run.len()).rev() {
            let mut here = [NONE; MOST_WORDS + 1];
            let mut found = [None; MOST_WORDS];
            let mut characters = 0;
            for (length, last) in run[start..].iter().take(MOST_WORDS).enumerate() {
                characters += last.characters;
                if characters > MOST_CHARACTERS && length > 0 {
                    break;
                }
                let words = &run[start..=start + length];
                let prefix = if length > 0 { here[length - 1] } else { NONE };
                let suffix = if length > 0 { after[length - 1] } else { NONE };
                // Whether the words beside it belong to it.
                let left = start.checked_sub(1).is_some_and(|at| run[at].role.head >= roles::NARROWS);
                let right = run.get(start + length + 1).is_some_and(|next| next.role.tail >= roles::COMPLETES);
                let setting = match setting {
                    Setting::Heading if headings.is_whole(run[start].span.to(last.span)) => Setting::WholeHeading,
                    other => other,
                };
                let term = self.term(words, characters, (prefix, suffix));
                found[length] = (term != NONE).then_some(Place { term, span: run[start].span.to(last.span), setting, bound: (left, right) });
                here[length] = term;
            }
            // From the last to the first, as the words are gone through.
            self.candidates.places.extend(found.into_iter().rev().flatten());
            after = here;
        }
        self.candidates.places[first..].reverse();
    }

    /// The term that these words are, if they can be one.
    fn term(&mut self, words: &[Word], characters: u32, (prefix, suffix): (TermId, TermId)) -> TermId {
        let (first, last) = (&words[0], &words[words.len() - 1]);
        let alone = words.len() == 1;
        let fits = if alone {
            first.role.alone > 0.0
        } else {
            first.role.head > 0.0 && last.role.tail > 0.0 && words.iter().any(|word| !word.role.stop)
        };
        let span = first.span.to(last.span);
        // 和美乡村: 和 before a single character is a part of its word, and seldom joins two.
        let begins_within = first.characters == 1 && self.context.document.text[..span.start()].ends_with(['和', '与']);
        if !first.own && (characters < 2 || !fits || begins_within) {
            return NONE;
        }
        let masked = words.iter().any(|word| word.masked);
        self.id(span, masked, || {
            let documents = words.iter().map(|word| f64::from(word.word.map_or(0, lexicon::background_documents)));
            Term {
                text: Cow::Borrowed(""),
                characters,
                prefix,
                suffix,
                background: documents.sum::<f64>() / words.len() as f64 * if alone { 1.0 } else { roles::COMPOUND_BACKGROUND },
                fitness: fitness(words),
                own: alone && first.own,
                stop: words.iter().any(|word| word.role.stop),
                is_clause: !alone && first.role.head < roles::NAMES,
                is_organ: names_organ(words),
                is_phrase: first.role.head >= roles::HEADS && last.role.tail >= roles::COMPLETES && words.iter().all(|word| word.who == Who::Nobody),
            }
        })
    }

    /// The number of the term that stands here; `new` describes it, but for its text, where it is the first of its kind.
    fn id(&mut self, span: Span, masked: bool, new: impl FnOnce() -> Term<'d>) -> TermId {
        let document = self.context.document;
        let text: &'d str = span.slice(document.text);
        let fresh = self.candidates.terms.len() as TermId;
        let text = if masked && !self.context.options.keep_masks {
            let restored = segment::restored(document.text, span, &document.masks);
            if let Some(&id) = self.ids.get(restored.as_str()).or_else(|| self.restored.get(&restored)) {
                return id;
            }
            self.restored.insert(restored.clone(), fresh);
            Cow::Owned(restored)
        } else {
            if let Some(&id) = self.ids.get(text) {
                return id;
            }
            if let Some(&id) = self.restored.get(text) {
                return id;
            }
            self.ids.insert(text, fresh);
            Cow::Borrowed(text)
        };
        self.candidates.terms.push(Term { text, ..new() });
        fresh
    }

    fn quotation(&mut self, span: Span, setting: Setting, stop_words: &StopWords<'_>) {
        let text = span.slice(self.context.document.text);
        let characters = text.chars().count() as u32;
        let one_word = lexicon::find(text);
        if !(3..=MOST_CHARACTERS).contains(&characters) || !text.chars().all(is_han) || stop_words.contains(text, one_word) {
            return;
        }
        let id = self.id(span, false, || Term {
            text: Cow::Borrowed(""),
            characters,
            prefix: NONE,
            suffix: NONE,
            background: one_word.map_or(0.0, |word| f64::from(lexicon::background_documents(word))),
            fitness: 1.0,
            own: false,
            stop: false,
            is_phrase: true,
            is_clause: false,
            is_organ: false,
        });
        // The words of the quotation may have been a term there already: then this place only says more of it.
        let places = &mut self.candidates.places;
        let known = places.iter_mut().rev().take(40).find(|place| place.term == id && place.span == span);
        match known {
            Some(place) => place.setting = setting,
            // Near the end: the words of the quotation were taken just now.
            None => {
                let at = places.partition_point(|place| place.span <= span);
                places.insert(at, Place { term: id, span, setting, bound: (false, false) });
            }
        }
    }
}
