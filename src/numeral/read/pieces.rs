//! The digits of a number: Arabic and Han runs, and what follows 点.

use super::{Piece, Reader, MAX_DIGITS};
use crate::numeral::digits::{han_digit, large_unit, small_unit};
use crate::numeral::Decimal;
use crate::text::char_class;

impl Reader<'_> {
    pub(super) fn arabic(&mut self, is_dotted: &mut bool) -> bool {
        if self.current.is_some() {
            return false;
        }
        let start = self.at;
        let piece = self.arabic_piece(is_dotted);
        // After a unit, digits belong to the number where they fill its places (3万4000, 5万4千, 1千零20).
        if self.has_units {
            let next_is_unit = self.peek().is_some_and(|c| small_unit(c).is_some() || large_unit(c).is_some());
            let fills = piece.decimals == 0 && self.last_unit >= piece.count as i32;
            if !(self.first_is_arabic && fills && (next_is_unit || self.zero || self.last_unit == piece.count as i32)) && !self.zero {
                self.at = start;
                return false;
            }
        }
        self.accept(piece)
    }

    pub(super) fn arabic_piece(&mut self, is_dotted: &mut bool) -> Piece {
        let (mut mantissa, mut count, mut decimals) = (0_i128, 0_u32, 0_u32);
        let mut push = |digit: u32, count: &mut u32| {
            *count += 1;
            if *count <= MAX_DIGITS {
                mantissa = mantissa * 10 + i128::from(digit);
            }
        };
        let mut points = 0;
        while let Some(c) = self.peek() {
            if let Some(digit) = char_class::digit(c) {
                push(digit, &mut count);
                decimals += u32::from(points > 0);
                self.step_over(c);
            } else if matches!(c, '.' | '．') && self.peek_second().is_some_and(|next| char_class::digit(next).is_some()) {
                points += 1;
                self.step_over(c);
            } else if points == 0 && count >= 1 && (matches!(c, ',' | '，') && self.groups_follow(count) || is_narrow_blank(c) && count <= MAX_DIGITS && self.blank_groups_follow()) {
                self.step_over(c);
            } else {
                break;
            }
        }
        *is_dotted = points > 1;
        let value = (count <= MAX_DIGITS && points <= 1).then(|| Decimal::new(mantissa, decimals as u8)).flatten();
        Piece { value, spread: None, decimals: decimals.min(MAX_DIGITS) as i32, count: count - decimals.min(count), is_arabic: true }
    }

    /// Whether exactly three digits follow the comma, after at most three (or whole groups) before it.
    pub(super) fn groups_follow(&self, count: u32) -> bool {
        // $20，300美元 are two sums.
        if self.text[self.at..].starts_with('，') && self.text[..self.at].trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(['$', '￥', '¥', '＄']) {
            return false;
        }
        let before = self.text.as_bytes()[..self.at].iter().rev().take(4).take_while(|b| b.is_ascii_digit()).count();
        if count > MAX_DIGITS || before > 3 {
            return false;
        }
        let mut digits = self.text[self.at..].chars().skip(1).map_while(char_class::digit);
        digits.by_ref().take(3).count() == 3 && digits.next().is_none()
    }

    /// 3 200户, 494 496万元: groups of exactly three digits after at most three, and a Han character (a unit) behind the last of
    /// them. Figures of two columns of a table have no such row of groups before a unit.
    fn blank_groups_follow(&self) -> bool {
        /// More groups are a table.
        const MOST: usize = 4;
        let before = self.text[..self.at].chars().rev().take(4).take_while(|&c| char_class::digit(c).is_some()).count();
        let mut rest = &self.text[self.at..];
        for _ in 0..MOST {
            let Some(blank) = rest.chars().next().filter(|&c| is_narrow_blank(c)) else { break };
            let digits: usize = rest[blank.len_utf8()..].chars().take(4).take_while(|&c| char_class::digit(c).is_some()).map(char::len_utf8).sum();
            let group = &rest[blank.len_utf8()..blank.len_utf8() + digits];
            if group.is_empty() {
                break;
            }
            if group.chars().count() != 3 {
                return false;
            }
            rest = &rest[blank.len_utf8() + digits..];
        }
        let unit = rest.trim_start_matches(is_narrow_blank);
        before <= 3 && rest.len() - unit.len() <= 3 && unit.starts_with(char_class::is_han)
    }

    pub(super) fn han(&mut self) -> bool {
        if self.current.is_some() {
            return false;
        }
        let start = self.at;
        let (mut mantissa, mut count, mut first_two) = (0_i128, 0_u32, (0, 0));
        while let Some((c, digit)) = self.peek().and_then(|c| Some((c, han_digit(c)?))) {
            // 二两, 三十两, 两万两: a unit, unless 两 opens a number or counts a unit itself (一万两千).
            let opens = count == 0 && (!self.has_units || self.peek_second().is_some_and(|next| small_unit(next).is_some() || large_unit(next).is_some()));
            if c == '两' && !(opens && self.last_unit != 1) {
                break;
            }
            count += 1;
            if count <= MAX_DIGITS {
                mantissa = mantissa * 10 + i128::from(digit);
            }
            match count {
                1 => first_two.0 = digit,
                2 => first_two.1 = digit,
                _ => {}
            }
            self.step_over(c);
        }
        if count == 0 {
            return false;
        }
        if self.has_units && first_two.0 == 0 {
            // 一万零五十: 零 only fills a place.
            self.zero = true;
            self.last_unit = 0;
            if count == 1 {
                return true;
            }
        }
        if self.has_units && self.last_unit == 0 && !self.zero {
            self.at = start;
            return false;
        }
        let is_pair = count == 2 && first_two.0 > 0 && (first_two.1 == first_two.0 + 1 || first_two == (3, 5));
        let next_is_counted = self.peek().is_some_and(|c| small_unit(c).is_some() || large_unit(c).is_some() || matches!(c, '个' | '名' | '家' | '年' | '天' | '位' | '人' | '次'));
        let (mantissa, spread) = if is_pair && next_is_counted {
            (i128::from(first_two.0), Some(Decimal::from(i64::from(first_two.1 - first_two.0))))
        } else {
            (mantissa, None)
        };
        let mut piece = Piece { value: None, spread, decimals: 0, count: if spread.is_some() { 1 } else { count }, is_arabic: false };
        let mut mantissa = mantissa;
        self.han_fraction(&mut mantissa, &mut piece);
        let fits = piece.count + piece.decimals as u32 <= MAX_DIGITS;
        piece.value = fits.then(|| Decimal::new(mantissa, piece.decimals as u8)).flatten();
        self.accept(piece)
    }

    /// 点 and the digits after it. 三点五十分 is a time.
    pub(super) fn han_fraction(&mut self, mantissa: &mut i128, piece: &mut Piece) {
        let digit = |c: char| han_digit(c).or_else(|| char_class::digit(c));
        if self.peek() != Some('点') || self.peek_second().is_none_or(|c| digit(c).is_none()) {
            return;
        }
        let start = self.at;
        let (kept, mut decimals) = (*mantissa, 0);
        self.step_over('点');
        while let Some((c, digit)) = self.peek().and_then(|c| Some((c, digit(c)?))) {
            decimals += 1;
            if piece.count + decimals <= MAX_DIGITS {
                *mantissa = *mantissa * 10 + i128::from(digit);
            }
            self.step_over(c);
        }
        if self.peek() == Some('十') {
            self.at = start;
            *mantissa = kept;
            return;
        }
        piece.decimals = decimals.min(MAX_DIGITS) as i32;
    }

    /// 一百点五.
    pub(super) fn fraction_after_units(&mut self) -> bool {
        if !self.has_units || self.current.is_some() {
            return false;
        }
        let mut piece = Piece { value: None, spread: None, decimals: 0, count: 1, is_arabic: false };
        let mut mantissa = 0;
        self.han_fraction(&mut mantissa, &mut piece);
        piece.value = Decimal::new(mantissa, piece.decimals as u8);
        piece.decimals > 0 && self.accept(piece)
    }
}

/// The blanks that part groups of digits: of PDF files and of word processors.
fn is_narrow_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}
