//! The index of an opened corpus: the words of all texts as columns, and the places of each word.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::types::{DocumentPart, Parts, SectionPart};
use crate::document::{Document, Role};
use crate::lexicon::{self, Class, StopWords, WordId};
use crate::options::{HeadingHint, Options};
use crate::report::{Located, Slice};
use crate::segment::{self, Token, TokenKind, UserWords, Vocabulary};
use crate::syntax;
use crate::text::char_class::{is_blank, is_han};
use crate::text::order;
use crate::text::{Span, Utf16Index};

/// Number of a different word.
pub(super) type TermId = u32;
/// Number of a running word, through all texts.
pub(super) type WordIndex = u32;

pub(super) struct Term {
    pub(super) text: Box<str>,
    pub(super) class: Class,
    pub(super) word: Option<WordId>,
    pub(super) stop: bool,
}

/// A document or section: its running words.
pub(super) struct Part {
    pub(super) words: Range<WordIndex>,
    /// One past its last descendant among the sections; of no use for documents.
    pub(super) descendants_end: u32,
}

/// All columns have one row a running word. Numbers, marks and white space are none.
#[derive(Default)]
pub(super) struct Index {
    pub(super) texts: Vec<String>,
    /// Headings that the file of each text names.
    hints: Vec<Vec<syntax::Hint>>,
    /// The words of each text.
    pub(super) text_words: Vec<Range<WordIndex>>,
    pub(super) terms: Vec<Term>,
    /// The place of each term in the order of their texts, from 1.
    pub(super) rank: Vec<u32>,
    ids: FxHashMap<Box<str>, TermId>,
    pub(super) term: Vec<TermId>,
    /// Bytes of its text.
    pub(super) start: Vec<u32>,
    pub(super) end: Vec<u32>,
    /// UTF-16 code units of its text.
    start16: Vec<u32>,
    /// Number of its sentence; headings and the like count as one each.
    pub(super) sentence: Vec<u32>,
    /// Innermost section, [`NO_SECTION`] for none.
    pub(super) section: Vec<u32>,
    pub(super) role: Vec<Role>,
    pub(super) documents: Vec<Part>,
    pub(super) sections: Vec<Part>,
    /// The same, as they are told of.
    pub(super) parts: Parts,
    /// The places of term t are `places[first[t]..first[t + 1]]`, in order.
    first: Vec<u32>,
    places: Vec<WordIndex>,
    /// Blanks part the words of the texts, and not only lines and marks.
    presegmented: bool,
}

pub(super) const NO_SECTION: u32 = u32::MAX;

impl Index {
    /// Reads the texts. The options say what the user's words and stop words are.
    pub(super) fn new(texts: Vec<String>, headings: &[Vec<HeadingHint>], options: &Options) -> Self {
        let mut index = Self { presegmented: options.presegmented, ..Self::default() };
        for (at, text) in texts.iter().enumerate() {
            let headings = headings.get(at).map_or(&[][..], Vec::as_slice);
            index.hints.push(syntax::Hint::all_of(text, headings.iter().map(|hint| (hint.start, hint.end, hint.level))));
            index.read(at, text, options);
        }
        index.texts = texts;
        let stop_words = StopWords::new(&options.stop_words, &options.allowed_words);
        for term in &mut index.terms {
            term.stop = stop_words.contains(&term.text, term.word);
        }
        index.collect_places();
        index.rank_terms();
        index
    }

    /// The document that a text was read as.
    pub(super) fn document(&self, text: usize) -> Document<'_> {
        syntax::parse_with_hints(&self.texts[text], &self.hints[text])
    }

    fn read(&mut self, at: usize, text: &str, options: &Options) {
        let document = syntax::parse_with_hints(text, &self.hints[at]);
        let vocabulary = Vocabulary {
            user_words: UserWords::new(&options.user_words),
            masks: if options.keep_masks { &[] } else { &document.masks },
            presegmented: options.presegmented,
        };
        let tokens = segment::segment_with(text, &vocabulary);
        let begin = self.term.len() as WordIndex;
        self.read_words(&document, &tokens, options);
        let words = begin..self.term.len() as WordIndex;
        self.read_parts(&document, &words);
        self.text_words.push(words);
    }

    fn read_words(&mut self, document: &Document<'_>, tokens: &[Token], options: &Options) {
        let utf16 = Utf16Index::new(document.text);
        let sections_before = self.sections.len() as u32;
        let mut sentences = document.sentences.iter().peekable();
        let mut noise = document.noise.iter().peekable();
        let mut masks = document.masks.iter().peekable();
        let mut section = Cursor { next: 0, current: None };
        let mut line = self.sentence.last().map_or(0, |last| last + 1);
        let mut in_sentence = false;
        for token in tokens {
            let slice = token.span.slice(document.text);
            let counted = match token.kind {
                TokenKind::Word => !options.only_user_words || token.is_user_word(),
                TokenKind::Latin => !options.only_user_words,
                _ => false,
            };
            while sentences.next_if(|s| s.span.end <= token.span.start).is_some() {}
            let now_in = sentences.peek().is_some_and(|s| s.span.start <= token.span.start);
            let starts = sentences.peek().is_some_and(|s| s.span.start == token.span.start);
            if starts || in_sentence != now_in || slice.contains('\n') {
                line += 1;
                in_sentence = now_in;
            }
            while noise.next_if(|n| n.span.end <= token.span.start).is_some() {}
            if !counted || noise.peek().is_some_and(|n| n.span.overlaps(token.span)) {
                continue;
            }
            while masks.next_if(|m| m.span.end <= token.span.start).is_some() {}
            let term = match masks.peek() {
                Some(mask) if mask.span.overlaps(token.span) && mask.restored.is_none() => continue,
                Some(mask) if mask.span.overlaps(token.span) && !options.keep_masks => {
                    let restored = segment::restored(document.text, token.span, &document.masks);
                    self.intern(&restored, token)
                }
                _ => self.intern(slice, token),
            };
            let found = section.at(document, token.span.start());
            let role = match sentences.peek() {
                Some(sentence) if now_in => sentence.role,
                _ => found.map_or(Role::Other, |id| document.sections[id].role),
            };
            self.term.push(term);
            self.start.push(token.span.start);
            self.end.push(token.span.end);
            self.start16.push(utf16.offset(token.span.start()));
            self.sentence.push(line);
            self.section.push(found.map_or(NO_SECTION, |id| sections_before + id as u32));
            self.role.push(role);
        }
    }

    fn intern(&mut self, text: &str, token: &Token) -> TermId {
        if let Some(&id) = self.ids.get(text) {
            return id;
        }
        let id = self.terms.len() as TermId;
        let word = token.word().or_else(|| lexicon::find(text));
        self.ids.insert(text.into(), id);
        self.terms.push(Term { text: text.into(), class: token.class, word, stop: false });
        id
    }

    fn read_parts(&mut self, document: &Document<'_>, words: &Range<WordIndex>) {
        let starts = &self.start[words.start as usize..];
        let within = |span: Span| {
            let at = |offset: u32| words.start + starts.partition_point(|&start| start < offset) as u32;
            at(span.start)..at(span.end)
        };
        let (before, documents_before) = (self.sections.len() as u32, self.documents.len() as u32);
        let text = self.text_words.len() as u32;
        let utf16 = Utf16Index::new(document.text);
        let span16 = |span: Span| {
            let (start, end) = utf16.span(span);
            crate::report::Span { start, end }
        };
        let located = |span: Span| Located { text: Slice, span: span16(span) };
        let (mut documents, mut sections) = (Vec::new(), Vec::new());
        for article in &document.articles {
            let words = within(article.span);
            self.parts.documents.push(DocumentPart {
                text,
                title: article.title.map(located),
                span: span16(article.span),
                kind: article.kind.into(),
                words: words.end - words.start,
            });
            documents.push(Part { words, descendants_end: 0 });
        }
        for section in &document.sections {
            let words = within(section.span);
            self.parts.sections.push(SectionPart {
                text,
                document: documents_before + section.article as u32,
                depth: section.depth,
                role: section.role.into(),
                heading: located(section.heading),
                span: span16(section.span),
                words: words.end - words.start,
            });
            sections.push(Part { words, descendants_end: before + section.descendants_end as u32 });
        }
        self.documents.extend(documents);
        self.sections.extend(sections);
    }

    /// Counting sort of the words by term.
    fn collect_places(&mut self) {
        let mut first = vec![0u32; self.terms.len() + 1];
        for &term in &self.term {
            first[term as usize + 1] += 1;
        }
        for at in 1..first.len() {
            first[at] += first[at - 1];
        }
        let mut next = first.clone();
        let mut places = vec![0; self.term.len()];
        for (at, &term) in self.term.iter().enumerate() {
            let slot = &mut next[term as usize];
            places[*slot as usize] = at as WordIndex;
            *slot += 1;
        }
        (self.first, self.places) = (first, places);
    }

    fn rank_terms(&mut self) {
        let mut order: Vec<TermId> = (0..self.terms.len() as TermId).collect();
        order::sort_by(&mut order, |&a, &b| self.terms[a as usize].text.cmp(&self.terms[b as usize].text));
        self.rank = vec![0; order.len()];
        for (rank, &term) in order.iter().enumerate() {
            self.rank[term as usize] = rank as u32 + 1;
        }
    }

    pub(super) fn len(&self) -> u32 {
        self.term.len() as u32
    }

    pub(super) fn id(&self, term: &str) -> Option<TermId> {
        self.ids.get(term).copied()
    }

    pub(super) fn places(&self, term: TermId) -> &[WordIndex] {
        &self.places[self.first[term as usize] as usize..self.first[term as usize + 1] as usize]
    }

    pub(super) fn text_of(&self, word: WordIndex) -> usize {
        self.text_words.partition_point(|words| words.end <= word)
    }

    /// Whether nothing stands between a word and the next; of pre-segmented text, nothing but the blanks that part its words.
    pub(super) fn touches_next(&self, word: WordIndex) -> bool {
        let at = word as usize;
        if at + 1 >= self.term.len() {
            return false;
        }
        let (end, next) = (self.end[at], self.start[at + 1]);
        let text = || self.text_of(word);
        (end == next || self.presegmented && end < next && self.parts_words_only(text(), end as usize..next as usize)) && text() == self.text_of(word + 1)
    }

    fn parts_words_only(&self, text: usize, between: Range<usize>) -> bool {
        self.texts.get(text).and_then(|text| text.get(between)).is_some_and(|between| between.chars().all(|c| is_blank(c) && !matches!(c, '\n' | '\r')))
    }

    /// Whether a word of one character is mostly a piece of a name or word that no lexicon has: it stands beside another such piece, as
    /// 川 in 望川.
    pub(super) fn is_fragment(&self, term: TermId) -> bool {
        let is_piece = |word: WordIndex| {
            let term = &self.terms[self.term[word as usize] as usize];
            !term.stop && term.text.chars().nth(1).is_none() && term.text.chars().all(is_han)
        };
        let places = self.places(term);
        if self.presegmented || !places.first().is_some_and(|&word| is_piece(word)) {
            return false;
        }
        let beside = |&&word: &&WordIndex| word > 0 && self.touches_next(word - 1) && is_piece(word - 1) || self.touches_next(word) && is_piece(word + 1);
        2 * places.iter().filter(beside).count() > places.len()
    }

    /// The slice from the first to the last word, which are of one text.
    pub(super) fn slice(&self, first: WordIndex, last: WordIndex) -> &str {
        let text = self.texts.get(self.text_of(first)).map_or("", String::as_str);
        text.get(self.start[first as usize] as usize..self.end[last as usize] as usize).unwrap_or_default()
    }

    /// The same in UTF-16 code units.
    pub(super) fn span16(&self, first: WordIndex, last: WordIndex) -> crate::report::Span {
        let start = self.start16[first as usize];
        let length = self.slice(first, last).chars().map(char::len_utf16).sum::<usize>();
        crate::report::Span { start, end: start + length as u32 }
    }

    pub(super) fn start16(&self, word: WordIndex) -> u32 {
        self.start16[word as usize]
    }

    pub(super) fn document_of(&self, word: WordIndex) -> Option<u32> {
        let after = self.documents.partition_point(|part| part.words.start <= word);
        after.checked_sub(1).filter(|&at| self.documents[at].words.contains(&word)).map(|at| at as u32)
    }
}

/// The innermost section of places that are asked for in order.
struct Cursor {
    /// The next place where another section can begin or end.
    next: usize,
    current: Option<usize>,
}

impl Cursor {
    fn at(&mut self, document: &Document<'_>, offset: usize) -> Option<usize> {
        if offset >= self.next {
            self.current = document.section_at(offset);
            let following = document.sections.partition_point(|section| section.span.start() <= offset);
            let begins = document.sections.get(following).map_or(usize::MAX, |section| section.span.start());
            self.next = self.current.map_or(begins, |id| begins.min(document.sections[id].span.end()));
        }
        self.current
    }
}
