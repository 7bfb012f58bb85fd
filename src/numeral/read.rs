//! One number of the text → its exact value.
//!
//! ```text
//! number   = group { large group } [ large { large } ] ;       十二亿三千万, 12亿3000万, 4.78万亿
//! group    = piece { small [ 零 ] piece } [ small ] ;           三千五百, 5千6百, 1千零20
//! piece    = arabic | han ;
//! arabic   = digit { digit } { comma digit digit digit } [ point digit { digit } ] ;   half- or full-width
//! han      = handigit { handigit } [ 点 handigit { handigit } ] ;
//! small    = 十 | 百 | 千 (拾 佰 仟) ;    large = 万 | 亿 | 兆 ;
//! more     = 余 | 多 | 来 | 几 ;            between the digits and a large unit: 100余万, 二十几万
//! ```
//!
//! Two neighbouring digits before a unit are a range (五六百: 500 to 600); a single Han digit after a unit stands for the
//! next lower place (三万五: 35,000). Not taken: years and codes (their digits are read, what they are is for the caller
//! to see), 10^n notation, Roman and circled numbers.

mod pieces;
#[cfg(test)]
mod tests;
mod units;

use super::digits::{han_digit, large_unit, small_unit};
use super::Decimal;
use crate::text::char_class;

/// More digits than this are a code, not a number: they are passed over, and there is no value.
const MAX_DIGITS: u32 = 30;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    Arabic,
    Han,
    /// Only a unit: 百, 千, 万, 亿 (in 上百, 近千).
    UnitOnly,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The lower end; None where there are more digits than a number has.
    pub value: Option<Decimal>,
    /// The upper end of 五六百.
    pub high: Option<Decimal>,
    /// The last digit written stands for 10^step: 4 in 494496万, -1 in 38.0.
    pub step: i32,
    pub end: usize,
    pub digits: Digits,
    /// 余, 多 or 几 stands inside.
    pub over: bool,
    /// Exponents of the closing units (三千万: 3 and 4), which the first number of a range may share (两到三千万).
    pub small: i32,
    pub large: i32,
    /// Whether units stand inside at all.
    pub has_units: bool,
    /// Groups of digits with points between: 1.2.3, 2023.12.18.
    pub is_dotted: bool,
}

/// A run of digits.
#[derive(Clone, Copy)]
struct Piece {
    value: Option<Decimal>,
    /// The upper end minus the lower, for 五六.
    spread: Option<Decimal>,
    decimals: i32,
    count: u32,
    is_arabic: bool,
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    total: Option<Decimal>,
    section: Option<Decimal>,
    spread: Option<Decimal>,
    current: Option<Piece>,
    /// Of the last digit, within the section and within the total.
    section_step: i32,
    total_step: i32,
    /// Exponent of the unit just read; 0 after 零.
    last_unit: i32,
    /// The group that the last large unit closed.
    group: Option<Decimal>,
    largest: i32,
    pieces: u32,
    first_is_arabic: bool,
    zero: bool,
    over: bool,
    small: i32,
    large: i32,
    has_units: bool,
    section_is_open: bool,
}

/// Reads the number that begins at byte `at`. `unit_only` allows it to begin with 百, 千, 万 or 亿.
#[must_use]
pub fn read(text: &str, at: usize, unit_only: bool) -> Option<Number> {
    let mut reader = Reader {
        text,
        at,
        total: Some(Decimal::ZERO),
        section: Some(Decimal::ZERO),
        spread: None,
        current: None,
        section_step: 0,
        total_step: 0,
        last_unit: 0,
        group: Some(Decimal::ZERO),
        largest: 0,
        pieces: 0,
        first_is_arabic: false,
        zero: false,
        over: false,
        small: 0,
        large: 0,
        has_units: false,
        section_is_open: false,
    };
    let mut is_dotted = false;
    while let Some(c) = reader.peek() {
        let goes_on = if char_class::digit(c).is_some() {
            reader.arabic(&mut is_dotted)
        } else if han_digit(c).is_some() {
            reader.han()
        } else if let Some(exponent) = small_unit(c) {
            reader.small(c, exponent, unit_only)
        } else if let Some(exponent) = large_unit(c) {
            reader.large(c, exponent, unit_only)
        } else {
            match c {
                '余' | '多' | '来' | '几' | '幾' => reader.more(c),
                '点' => reader.fraction_after_units(),
                'k' | 'K' | 'Ｋ' | 'w' => reader.letter(c),
                _ if char_class::is_blank(c) && c != '\n' => reader.blanks(),
                _ => false,
            }
        };
        if !goes_on || is_dotted {
            break;
        }
    }
    reader.finish(at, is_dotted)
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    /// The character after the next one.
    fn peek_second(&self) -> Option<char> {
        self.text[self.at..].chars().nth(1)
    }

    fn step_over(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    fn has_read(&self) -> bool {
        self.current.is_some() || self.has_units
    }

    fn accept(&mut self, piece: Piece) -> bool {
        if self.pieces == 0 {
            self.first_is_arabic = piece.is_arabic;
        }
        self.pieces += 1;
        self.current = Some(piece);
        true
    }

    /// 余, 多, 来, 几 where the number goes on after it, and 几 after 十, 百, 千.
    fn more(&mut self, c: char) -> bool {
        if !self.has_read() {
            return false;
        }
        let is_some = matches!(c, '几' | '幾');
        let next = self.peek_second();
        let before_large = next.and_then(large_unit).is_some_and(|_| !(c == '来' && self.current.is_some()));
        let closes = is_some && self.current.is_none() && (self.last_unit <= 3);
        if !(before_large || closes) || (is_some && self.current.is_some()) {
            return false;
        }
        self.over = true;
        self.last_unit = if is_some { self.last_unit } else { self.last_unit.max(4) };
        self.step_over(c);
        // Nothing but a large unit may follow.
        before_large
    }

    /// k and w as they are typed for 千 and 万.
    fn letter(&mut self, c: char) -> bool {
        if !self.current.is_some_and(|p| p.is_arabic) || self.peek_second().is_some_and(|next| next.is_ascii_alphanumeric()) {
            return false;
        }
        let exponent = if c == 'w' { 4 } else { 3 };
        self.close_current(true);
        self.section = self.section.and_then(|section| section.shifted(exponent));
        self.section_step += exponent;
        (self.small, self.large) = (exponent, 0);
        self.has_units = true;
        self.step_over(c);
        false
    }

    /// Blanks between Arabic digits and a large unit.
    fn blanks(&mut self) -> bool {
        if !self.current.is_some_and(|p| p.is_arabic) {
            return false;
        }
        let rest = &self.text[self.at..];
        let Some((blank, next)) = rest.char_indices().take(4).find(|&(_, c)| !char_class::is_blank(c) || c == '\n') else { return false };
        if large_unit(next).is_none() {
            return false;
        }
        self.at += blank;
        true
    }

    fn finish(mut self, start: usize, is_dotted: bool) -> Option<Number> {
        if !self.has_read() {
            return None;
        }
        let digits = match (self.pieces, self.first_is_arabic) {
            (0, _) if !self.text[start..].starts_with(['十', '拾']) => Digits::UnitOnly,
            (_, true) => Digits::Arabic,
            _ => Digits::Han,
        };
        let ends_with_digits = self.current.is_some();
        self.close_current(true);
        let value = add(self.total, self.section);
        let high = value.zip(self.spread).and_then(|(value, spread)| value.checked_add(spread));
        let shares = self.pieces <= 1 && !ends_with_digits;
        Some(Number {
            value,
            high,
            step: if self.section_is_open { self.section_step } else { self.total_step },
            end: self.at,
            digits,
            over: self.over,
            small: if shares { self.small } else { 0 },
            large: if shares { self.large } else { 0 },
            has_units: self.has_units,
            is_dotted,
        })
    }
}

fn add(a: Option<Decimal>, b: Option<Decimal>) -> Option<Decimal> {
    a?.checked_add(b?)
}
