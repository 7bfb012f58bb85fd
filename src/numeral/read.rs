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

use super::digits::{han_digit, heads_a_unit, large_unit, small_unit};
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

    fn arabic(&mut self, is_dotted: &mut bool) -> bool {
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

    fn arabic_piece(&mut self, is_dotted: &mut bool) -> Piece {
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
            } else if matches!(c, ',' | '，') && points == 0 && count >= 1 && self.groups_follow(count) {
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
    fn groups_follow(&self, count: u32) -> bool {
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

    fn han(&mut self) -> bool {
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
    fn han_fraction(&mut self, mantissa: &mut i128, piece: &mut Piece) {
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
    fn fraction_after_units(&mut self) -> bool {
        if !self.has_units || self.current.is_some() {
            return false;
        }
        let mut piece = Piece { value: None, spread: None, decimals: 0, count: 1, is_arabic: false };
        let mut mantissa = 0;
        self.han_fraction(&mut mantissa, &mut piece);
        piece.value = Decimal::new(mantissa, piece.decimals as u8);
        piece.decimals > 0 && self.accept(piece)
    }

    fn small(&mut self, c: char, exponent: i32, unit_only: bool) -> bool {
        let has_digits = self.current.is_some();
        if heads_a_unit(c, self.peek_second()) && (has_digits || self.has_units) && (c == '百' || self.current.is_none_or(|p| p.is_arabic)) {
            return false;
        }
        let begins = !self.has_read();
        if !has_digits && !self.zero && !(begins && (exponent == 1 || unit_only)) {
            return false;
        }
        let piece = self.current.take();
        let (value, decimals) = piece.map_or((Some(Decimal::ONE), 0), |p| (p.value, p.decimals));
        self.section = add(self.section, value.and_then(|v| v.shifted(exponent)));
        if let Some(spread) = piece.and_then(|p| p.spread) {
            self.spread = spread.shifted(exponent);
        }
        self.section_step = exponent - decimals;
        self.section_is_open = true;
        self.last_unit = exponent;
        self.zero = false;
        self.has_units = true;
        (self.small, self.large) = (exponent, 0);
        self.step_over(c);
        true
    }

    fn large(&mut self, c: char, exponent: i32, unit_only: bool) -> bool {
        if heads_a_unit(c, self.peek_second()) {
            return false;
        }
        if self.current.is_none() && !self.section_is_open {
            if !self.has_read() && unit_only {
                self.total = Decimal::ONE.shifted(exponent);
                self.group = self.total;
                self.total_step = exponent;
            } else if self.has_units && self.last_unit >= 4 {
                // 万亿, 四万万: the unit multiplies the group that the one before has closed.
                let rest = self.total.zip(self.group).and_then(|(total, group)| total.checked_sub(group));
                self.group = self.group.and_then(|group| group.shifted(exponent));
                self.total = add(rest, self.group);
                self.total_step += exponent;
            } else {
                return false;
            }
            self.large += exponent;
        } else {
            let keeps_small = self.current.is_none() && self.pieces == 1;
            self.close_current(false);
            let section = self.section.take();
            self.section = Some(Decimal::ZERO);
            if exponent > self.largest && self.largest > 0 {
                self.total = add(self.total, section).and_then(|total| total.shifted(exponent));
                self.group = self.total;
            } else {
                self.group = section.and_then(|section| section.shifted(exponent));
                self.total = add(self.total, self.group);
            }
            self.spread = self.spread.and_then(|spread| spread.shifted(exponent));
            self.total_step = self.section_step + exponent;
            self.small = if keeps_small { self.small } else { 0 };
            self.large = exponent;
        }
        self.largest = self.largest.max(exponent);
        self.section_is_open = false;
        self.last_unit = exponent;
        self.zero = false;
        self.has_units = true;
        self.step_over(c);
        true
    }

    /// Digits without a unit of their own join the section.
    fn close_current(&mut self, at_the_end: bool) {
        let Some(piece) = self.current.take() else { return };
        // 三万五, 九万四: the next lower place.
        let place = if at_the_end && !piece.is_arabic && piece.count == 1 && piece.decimals == 0 && self.last_unit > 1 { self.last_unit - 1 } else { 0 };
        self.section = add(self.section, piece.value.and_then(|value| value.shifted(place)));
        if piece.spread.is_some() {
            self.spread = piece.spread.and_then(|spread| spread.shifted(place));
        }
        self.section_step = place - piece.decimals;
        self.section_is_open = true;
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

#[cfg(test)]
mod tests {
    use super::{read, Number};
    use crate::numeral::Decimal;

    fn whole(text: &str) -> Number {
        let number = read(text, 0, true).unwrap_or_else(|| panic!("{text}: no number"));
        assert_eq!(&text[..number.end], text);
        number
    }

    #[test]
    fn values() {
        let table = "12,345.67万 123456700|494496万 4944960000|十二亿三千万 1230000000|12亿3000万 1230000000|2.4 2.4|７０ 70|４，５６５ 4565|\
            三千五百余万 35000000|一万零二百五十 10250|一万二百五十 10250|九万四 94000|五千二 5200|四亿五千六百四十二万零一十五 456420015|\
            五十五兆一十二亿四万五千二 55001200045200|十万柒仟捌佰伍拾肆 107854|四万万 400000000|4.78万亿 4780000000000|5万4千6百 54600|\
            十多万 100000|二十几万 200000|一百零几万 1000000|500万余亿 500000000000000|三十万多亿 30000000000000|1千零20 1020|3万4000 34000|\
            25万6千 256000|1百01 101|100万三千 1003000|一百点123 100.123|两千万点五五四四 20000000.5544|零点零零一 0.001|一七二零点一 1720.1|\
            一千一百一十一万一千一百一十一亿一千一百一十一万一千一百一十一 1111111111111111|一万零百一十一 10111|壹拾万零叁仟肆佰伍拾叁 103453|\
            一百二十万三 1203000|十 10|零 0|百 100|3千万亿 3000000000000000|233,333，333,434.344 233333333434.344|177.1 亿 17710000000|15k 15000|\
            十三万五 135000|一十亿零一 1000000001|1,100万 11000000|三百五十一万亿 351000000000000|一百零一万零三千零十二 1013012|一万两千 12000|两万两千 22000";
        for row in table.split('|') {
            let (text, want) = row.trim().rsplit_once(' ').unwrap();
            assert_eq!(whole(text).value.map(|v| v.to_string()).as_deref(), Some(want), "{text}");
        }
    }

    #[test]
    fn neighbouring_digits_before_a_unit_are_a_range() {
        for (text, low, high) in [("五六百", 500, 600), ("三四万", 30_000, 40_000), ("四五千", 4000, 5000), ("二三十", 20, 30)] {
            let number = whole(text);
            assert_eq!((number.value, number.high), (Some(Decimal::from(low)), Some(Decimal::from(high))), "{text}");
        }
        assert_eq!(read("五六个", 0, false).and_then(|n| n.high), Some(Decimal::from(6)));
        assert_eq!(whole("三八").high, None);
    }

    #[test]
    fn ends_where_the_number_ends() {
        for (text, number) in [
            ("5千克", "5"),
            ("120万千瓦", "120万"),
            ("3百分点", "3"),
            ("2023，100个", "2023"),
            ("23，100个", "23，100"),
            ("12,3456", "12"),
            ("3万4户", "3万"),
            ("三点五十分", "三"),
            ("10余个", "10"),
            ("十几个", "十几"),
            ("二两", "二"),
            ("三十两", "三十"),
            ("两万两", "两万"),
            ("100一是", "100"),
        ] {
            assert_eq!(read(text, 0, false).map(|n| &text[..n.end]), Some(number), "{text}");
        }
        for text in ["百姓", "万众", "余", "几个", "，"] {
            assert_eq!(read(text, 0, false), None, "{text}");
        }
    }

    #[test]
    fn precision_is_that_of_the_last_digit() {
        for (text, step) in [("494496万", 4), ("38.0", -1), ("三千五百万", 6), ("12亿3000万", 4), ("3.7万", 3), ("112840", 0), ("十二", 0)] {
            assert_eq!(whole(text).step, step, "{text}");
        }
    }

    #[test]
    fn any_length_is_read_in_one_pass_and_has_no_made_up_value() {
        for text in ["9".repeat(10_000), "一".repeat(10_000), "万".repeat(10_000), "1.".repeat(9_999) + "1", "1,000".to_owned() + &",000".repeat(5_000)] {
            let number = read(&text, 0, true).unwrap();
            assert_eq!(number.value, None);
        }
    }
}
