//! Stock phrases of the genre, told from copying.
//!
//! What two reports share says something where its words do: names, figures, words that few of the reports of the shipped
//! background have, and runs of letters that few of them have. 在县委、县政府的坚强领导下，全面贯彻落实… is made of words that nearly all of
//! them have, at any length; 以供给侧结构性改革为主线 of rare words in a row that is not rare. A whole clause whose runs hardly any of them
//! have is copied, though nearly all of its words are common. And what half of the sources share is a phrase of these sources, whatever its words.

use rustc_hash::FxHashMap;

use crate::lexicon::{self, background, stock_runs};
use crate::segment::{self, TokenKind};

/// Share of the background's documents below which a word is rare.
const RARE: f64 = 0.15;
/// Share of a passage's runs that many reports have, from which on it is made of them.
const KNOWN: f64 = 0.5;
/// So many letters in runs of which hardly any are known are no phrase, where one word is rare.
const LONG: usize = 24;
const UNKNOWN: f64 = 0.2;
const SOME: f64 = 1.0;
/// Rare words and figures that a passage must have at least …
const EVIDENCE: f64 = 3.0;
/// … and letters for which it must have one.
const LETTERS: f64 = 14.0;
/// What so many sources share, and half of all, is theirs in common.
const SHARED: f32 = 4.0;

/// Tells stock phrases. What it knows of a passage it keeps: the same sentence may be shared by many.
#[derive(Default)]
pub(super) struct Stock<'t> {
    evidence: FxHashMap<&'t str, Evidence<'t>>,
}

/// What of a passage says where it is from.
#[derive(Default)]
struct Evidence<'t> {
    /// How many rare words it has.
    words: f64,
    /// Its figures of several digits: 2023年 and 5个 are in every report.
    figures: Vec<&'t str>,
}

impl<'t> Stock<'t> {
    /// Whether a passage, with its letters, and its counterpart are a stock phrase; `sources` of `of` sources have it.
    pub(super) fn has(&mut self, (passage, counterpart): (&'t str, &str), letters: &[u32], sources: f32, of: usize) -> bool {
        let known = stock_runs::share(letters);
        if sources >= SHARED && 2.0 * sources >= of as f32 || known >= KNOWN {
            return true;
        }
        let found = self.evidence.entry(passage).or_insert_with(|| evidence(passage));
        // 增长5.7% and 增长6.1% have only the measure in common.
        let figures = if passage == counterpart { found.figures.len() } else { found.figures.iter().filter(|figure| counterpart.contains(**figure)).count() };
        let evidence = found.words + figures as f64;
        let is_copied = letters.len() >= LONG && known < UNKNOWN && evidence >= SOME;
        !is_copied && (evidence < EVIDENCE || evidence * LETTERS < letters.len() as f64)
    }
}

fn evidence(passage: &str) -> Evidence<'_> {
    let mut found = Evidence::default();
    for token in segment::segment(passage) {
        let written = token.span.slice(passage);
        found.words += match token.kind {
            TokenKind::Word if written.chars().count() < 2 => 0.0,
            TokenKind::Word => match token.word() {
                Some(word) if lexicon::is_stop_word(word) => 0.0,
                Some(word) => f64::from(u8::from(share(word) < RARE)),
                None => 1.0,
            },
            TokenKind::Latin | TokenKind::DocumentNumber | TokenKind::Title | TokenKind::Address => 1.0,
            TokenKind::Number | TokenKind::Date | TokenKind::Mark | TokenKind::Blank => 0.0,
        };
        if token.kind == TokenKind::Number && written.bytes().filter(u8::is_ascii_digit).count() > 1 {
            found.figures.push(written);
        }
    }
    found
}

fn share(word: lexicon::WordId) -> f64 {
    f64::from(lexicon::background_documents(word)) / f64::from(background::DOCUMENTS)
}
