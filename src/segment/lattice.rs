//! The cheapest path through the words that stand in a line.
//!
//! Costs are negative logarithms of probabilities in twelfths of a nat, so that the cheapest path is the likeliest one
//! under a unigram model (Viterbi's algorithm; for Chinese words as in jieba's directed acyclic graph).

use super::scan::{self, Line};
use super::{Token, TokenKind, UserWords, NO_WORD};
use crate::lexicon::{self, Class, WordId};
use crate::text::char_class::is_han;
use crate::text::Span;

/// A single character that is no word of the lexicon.
const UNKNOWN: i32 = 280;
/// A number in Han numerals.
const HAN_NUMBER: i32 = 100;
/// A document number with the sign of who issued it, and what each character of the sign costs: more than a word of the lexicon
/// (根据), less than characters by themselves (云政办).
const SIGNED: i32 = 200;
const SIGN: i32 = 75;
/// Characters of such a sign: 财税, 人社部函.
const SIGNS: std::ops::RangeInclusive<usize> = 2..=8;
/// What begins the word before a document number, and no sign: 依据〔2023〕5号.
const NO_SIGN: &[char] = &['依', '据', '按', '照', '根', '遵', '见', '详', '参', '执', '落', '转', '印', '下', '以', '和', '与', '及', '由', '对', '将', '的', '等'];
/// A character of a user's word. Times the longest line this is still far from the end of the range of costs.
const USER: i32 = 100_000;

/// The last step of the cheapest path to a place.
#[derive(Clone, Copy)]
struct Step {
    cost: i32,
    from: u32,
    word: WordId,
    kind: TokenKind,
    class: Class,
}

const UNREACHED: Step = Step { cost: i32::MAX, from: 0, word: NO_WORD, kind: TokenKind::Mark, class: Class::Other };

/// The buffer of the search, used again for every line.
#[derive(Default)]
pub(super) struct Lattice {
    steps: Vec<Step>,
    /// Where the sign of a document number may begin, and where the number ends, in order.
    signed: Vec<(u32, u32)>,
}

impl Lattice {
    /// Appends the tokens of the line.
    pub(super) fn cut(&mut self, line: &Line, user_words: &UserWords, tokens: &mut Vec<Token>) {
        self.search(line, user_words);
        self.collect(line, tokens);
    }

    fn reach(&mut self, from: usize, to: usize, cost: i32, word: WordId, kind: TokenKind, class: Class) {
        let cost = self.steps[from].cost.saturating_add(cost);
        let step = &mut self.steps[to];
        if cost < step.cost {
            *step = Step { cost, from: from as u32, word, kind, class };
        }
    }

    fn search(&mut self, line: &Line, user_words: &UserWords) {
        let length = line.len();
        self.steps.clear();
        self.steps.resize(length + 1, UNREACHED);
        self.steps[0].cost = 0;
        self.find_signed(line);
        let mut next_signed = 0;
        for at in 0..length {
            let signed = next_signed;
            while self.signed.get(next_signed).is_some_and(|&(from, _)| from as usize <= at) {
                next_signed += 1;
            }
            if self.steps[at].cost == i32::MAX {
                continue;
            }
            for number in signed..next_signed {
                let end = self.signed[number].1 as usize;
                let sign = (at..end).take_while(|&i| is_han(line.at(i))).count() as i32;
                self.reach(at, end, SIGNED + SIGN * sign, NO_WORD, TokenKind::DocumentNumber, Class::Other);
            }
            let code = line.codes[at];
            if is_han(line.at(at)) {
                self.reach(at, at + 1, UNKNOWN, NO_WORD, TokenKind::Word, Class::Other);
                if scan::may_begin_number(code) {
                    if let Some((end, kind)) = scan::han_number(line, at) {
                        let class = if kind == TokenKind::Date { Class::Time } else { Class::Numeral };
                        self.reach(at, end, HAN_NUMBER, NO_WORD, kind, class);
                    }
                }
            } else {
                let (end, kind) = scan::shape(line, at);
                let class = match kind {
                    TokenKind::Number => Class::Numeral,
                    TokenKind::Date => Class::Time,
                    TokenKind::Latin | TokenKind::Title => Class::Name,
                    _ => Class::Other,
                };
                self.reach(at, end, UNKNOWN, NO_WORD, kind, class);
            }
            self.words(line, at, code);
            if !user_words.is_empty() {
                self.user_words(line, user_words, at);
            }
        }
    }

    /// Where the signs of the line's document numbers may begin.
    fn find_signed(&mut self, line: &Line) {
        self.signed.clear();
        for (bracket, &code) in line.codes.iter().enumerate() {
            let Some(end) = scan::signed_number(line, bracket, code) else { continue };
            let before = (0..bracket).rev().take(*SIGNS.end()).take_while(|&i| is_han(line.at(i))).count();
            let starts = (*SIGNS.start()..=before).rev().map(|sign| ((bracket - sign) as u32, end as u32));
            // The sign of one number does not reach into another.
            let last = self.signed.last().map_or(0, |last| last.1);
            self.signed.extend(starts.filter(|&(start, _)| start >= last && !NO_SIGN.contains(&line.at(start as usize))));
        }
    }

    /// The words of the lexicon that begin here.
    fn words(&mut self, line: &Line, at: usize, code: u32) {
        let Some(mut node) = lexicon::first(code) else { return };
        let mut end = at + 1;
        loop {
            if let Some(cost) = node.cost() {
                if !splits_a_run(line, end) {
                    self.reach(at, end, cost, node.id(), TokenKind::Word, lexicon::class(node.id()));
                }
            }
            match line.codes.get(end).and_then(|&code| node.next(code)) {
                Some(next) => node = next,
                None => return,
            }
            end += 1;
        }
    }

    /// The user's words that begin here. Each character of them outweighs whatever the path costs otherwise. They may
    /// stand within 《…》, which is then no token of its own.
    fn user_words(&mut self, line: &Line, user_words: &UserWords, at: usize) {
        if line.at(at) == '《' {
            self.reach(at, at + 1, 2 * UNKNOWN, NO_WORD, TokenKind::Mark, Class::Other);
        }
        user_words.each(&line.codes, at, |end| {
            if !splits_a_run(line, at) && !splits_a_run(line, end) {
                self.reach(at, end, -USER * (end - at) as i32, NO_WORD, TokenKind::Word, Class::Term);
            }
        });
    }

    /// Appends the path's tokens, in order.
    fn collect(&self, line: &Line, tokens: &mut Vec<Token>) {
        let first = tokens.len();
        let mut at = line.len();
        while at > 0 {
            let step = self.steps[at];
            let from = step.from as usize;
            let span = Span { start: line.offsets[from], end: line.offsets[at] };
            tokens.push(Token { span, kind: step.kind, class: step.class, word: step.word });
            at = from;
        }
        tokens[first..].reverse();
    }
}

/// Whether a word that begins or ends here would cut a Latin word or a number in two.
fn splits_a_run(line: &Line, at: usize) -> bool {
    at > 0 && line.is_latin(at - 1) && line.is_latin(at)
}
