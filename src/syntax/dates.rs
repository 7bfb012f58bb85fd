//! Whole dates of documents.
//!
//! ```text
//! date  ::= 4digit "年" 1*2digit "月" 1*2digit "日" | 4han "年" han "月" han "日"     (blanks may stand between)
//! han   ::= 二〇二三, 十二, 二十八, 三十
//! figures ::= 4digit "." 1*2digit "." 1*2digit           (only under a signature)
//! ```
//! Not taken: 2023年12月 without a day, 2023-12-18, dates with a month or day that does not exist.

use super::numerals::{char_at, han_digit};
use crate::document::DocumentDate;
use crate::text::{char_class, Span};

/// The date that stands at this byte.
pub(super) fn date_at(text: &str, at: usize) -> Option<DocumentDate> {
    let (year, after) = year(text, at)?;
    let (month, after) = part(text, expect(text, after, '年')?)?;
    let (day, after) = part(text, expect(text, after, '月')?)?;
    let end = expect(text, after, '日')?;
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let longest = *days.get((month as usize).checked_sub(1)?)?;
    ((1..=longest).contains(&day) && year > 0).then_some(DocumentDate { span: Span::new(at, end), year, month: month as u8, day: day as u8 })
}

/// 2023.12.18: the date that a paragraph consists of, in figures.
pub(super) fn in_figures(text: &str, span: Span) -> Option<DocumentDate> {
    let mut parts = span.slice(text).split(['.', '．']);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let whole = parts.next().is_none() && year.len() == 4 && month.len() <= 2 && day.len() <= 2 && span.slice(text).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let (month, day) = (month.parse().ok().filter(|month| (1..=12).contains(month))?, day.parse().ok().filter(|day| (1..=31).contains(day))?);
    whole.then(|| year.parse().ok().map(|year| DocumentDate { span, year, month, day })).flatten().filter(|date| date.year > 0)
}

/// The date that a paragraph consists of.
pub(super) fn whole(text: &str, span: Span) -> Option<DocumentDate> {
    if span.len() > 80 {
        return None;
    }
    date_at(text, span.start()).filter(|date| date.span.end() == span.end())
}

fn skip_blanks(text: &str, at: usize) -> usize {
    at + text[at..].chars().take(4).take_while(|&c| char_class::is_blank(c) && c != '\n').map(char::len_utf8).sum::<usize>()
}

fn expect(text: &str, at: usize, mark: char) -> Option<usize> {
    let at = skip_blanks(text, at);
    (char_at(text, at)? == mark).then(|| skip_blanks(text, at + mark.len_utf8())).map(|after| if mark == '日' { at + mark.len_utf8() } else { after })
}

/// Four digits, Arabic or Han, with the many ways of writing 〇.
pub(super) fn year(text: &str, at: usize) -> Option<(i32, usize)> {
    let (mut value, mut end) = (0, at);
    for _ in 0..4 {
        let c = char_at(text, end)?;
        let digit = char_class::digit(c).or_else(|| han_digit(c)).or_else(|| matches!(c, '〇' | '零' | '○' | '◯' | 'O' | 'Ｏ' | '０').then_some(0))?;
        value = value * 10 + digit as i32;
        end += c.len_utf8();
    }
    Some((value, end))
}

/// A month or a day.
fn part(text: &str, at: usize) -> Option<(u32, usize)> {
    super::numerals::digits(text, at).or_else(|| day_in_han(text, at))
}

/// As [`super::numerals::han`], and 三〇.
fn day_in_han(text: &str, at: usize) -> Option<(u32, usize)> {
    if let Some(read) = super::numerals::han(text, at) {
        let (digit, end) = read;
        if digit <= 3 && matches!(char_at(text, end), Some('〇' | '○' | '零')) {
            return Some((digit * 10, end + '〇'.len_utf8()));
        }
        return Some(read);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        for (text, expect) in [
            ("2023年12月18日", Some((2023, 12, 18))),
            ("2023 年 1 月 9 日", Some((2023, 1, 9))),
            ("二〇二三年十二月十八日", Some((2023, 12, 18))),
            ("二○○四年十月三十日", Some((2004, 10, 30))),
            ("一九九六年一月二十五日", Some((1996, 1, 25))),
            ("２０２３年１月２日", Some((2023, 1, 2))),
            ("2023年13月1日", None),
            ("2023年2月30日", None),
            ("2023年12月", None),
            ("年", None),
        ] {
            let found = whole(text, Span::new(0, text.len())).map(|d| (d.year, d.month, d.day));
            assert_eq!(found, expect, "{text}");
        }
        assert!(whole("2023年1月2日起施行", Span::new(0, 26)).is_none());
    }
}
