//! `date/impossible`, `date/order`: days that no calendar has, and ranges of years that run backwards.
//!
//! ```text
//! date  = [ year "年" ] month "月" [ day ( "日" | "号" ) ]       ; arabic digits of either width
//! range = year [ "年" ] ( "-" | "—" | "–" | "~" | "～" | "至" | "到" ) year "年"
//! ```
//!
//! Months and days in Chinese numerals are not read: 三十一月 does not occur, 十三月 would be a name.

use super::marks::Page;
use super::{Diagnostic, Severity};
use crate::text::char_class::digit;
use crate::text::search::places;
use crate::text::Span;

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let text = page.text;
    for at in places(text, "月") {
        if let Some(hint) = month(text, at) {
            found.push(hint);
        }
    }
    for at in places(text, "年") {
        if let Some(hint) = years(text, at) {
            found.push(hint);
        }
    }
}

/// The number that ends at this byte: where it begins, and its value. None where it has more than four digits or is
/// part of a longer figure (3.14, 1,200).
fn number_before(text: &str, end: usize) -> Option<(usize, u32)> {
    let (mut start, mut value, mut unit) = (end, 0, 1);
    for c in text[..end].chars().rev() {
        let Some(d) = digit(c) else {
            return (start < end && !matches!(c, '.' | ',' | '．' | '，' | '/')).then_some((start, value));
        };
        if unit > 1000 {
            return None;
        }
        value += d * unit;
        unit *= 10;
        start -= c.len_utf8();
    }
    (start < end).then_some((start, value))
}

/// The number that begins at this byte, and where it ends.
fn number_after(text: &str, start: usize) -> Option<(usize, u32)> {
    let (mut end, mut value) = (start, 0);
    for c in text[start..].chars().take(5) {
        let Some(d) = digit(c) else { break };
        value = value * 10 + d;
        end += c.len_utf8();
    }
    (end > start && end - start <= 12).then_some((end, value))
}

fn month(text: &str, at: usize) -> Option<Diagnostic> {
    let (start, month) = number_before(text, at)?;
    let year = text[..start].strip_suffix('年').and_then(|before| number_before(before, before.len())).filter(|&(_, year)| year >= 1000);
    let begin = year.map_or(start, |(begin, _)| begin);
    let after_month = at + '月'.len_utf8();
    let day = number_after(text, after_month).filter(|&(end, _)| text[end..].starts_with(['日', '号']));
    let end = day.map_or(after_month, |(end, _)| end + '日'.len_utf8());
    // Three digits and more are no month but a slip of another kind, or a name.
    let is_month = at - start <= 2 || (at - start <= 6 && text[start..at].chars().count() <= 2);
    let possible = (1..=12).contains(&month) && day.is_none_or(|(_, day)| (1..=days_in(month, year.map(|y| y.1))).contains(&day));
    if possible || !is_month {
        return None;
    }
    let span = Span::new(begin, end);
    Some(Diagnostic::new("date/impossible", Severity::Error, span).with("date", span.slice(text)))
}

/// Days of a month; February has 29 where the year is not known.
fn days_in(month: u32, year: Option<u32>) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u32::from(year.is_none_or(|year| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))),
        _ => 31,
    }
}

/// A range of years whose last 年 stands at this byte.
fn years(text: &str, at: usize) -> Option<Diagnostic> {
    let is_year = |&(_, year): &(usize, u32)| (1900..2100).contains(&year);
    let (start, last) = number_before(text, at).filter(is_year)?;
    let before = text[..start].strip_suffix("——").or_else(|| text[..start].strip_suffix(['-', '—', '–', '~', '～', '至', '到']))?;
    let before = before.strip_suffix('年').unwrap_or(before);
    let (begin, first) = number_before(before, before.len()).filter(is_year)?;
    if first <= last || is_comparison(&text[..begin]) {
        return None;
    }
    let span = Span::new(begin, at + '年'.len_utf8());
    Some(Diagnostic::new("date/order", Severity::Error, span).with("first", first).with("second", last))
}

/// 由2023年到2021年 may look back on purpose.
fn is_comparison(before: &str) -> bool {
    before.ends_with(['由', '从', '自'])
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn impossible_days() {
        testing::check(
            check,
            &[
                ("2023年2月29日，云岭县", &["date/impossible 2023年2月29日"]),
                ("2月30日前", &["date/impossible 2月30日"]),
                ("11月31日", &["date/impossible 11月31日"]),
                ("13月底", &["date/impossible 13月"]),
                ("０月", &["date/impossible ０月"]),
                ("1-13月", &["date/impossible 13月"]),
            ],
        );
        testing::silent(check, &["2024年2月29日", "2月29日", "1-12月", "12月31日", "3.14月", "1958月", "24个月", "8月1日", "月30日", "9月10余日"]);
    }

    #[test]
    fn years_that_run_backwards() {
        testing::check(
            check,
            &[
                ("2025—2023年规划", &["date/order 2025—2023年"]),
                ("2023年至2021年", &["date/order 2023年至2021年"]),
            ],
        );
        testing::silent(check, &["2021—2023年", "2021年至2023年", "从2023年到2021年", "1-11月", "2023年12月至2024年1月"]);
    }
}
