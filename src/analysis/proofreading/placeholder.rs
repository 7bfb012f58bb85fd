//! `placeholder/unfilled`, `placeholder/empty_brackets`: what was to be filled in and was not.
//!
//! ```text
//! unfilled = 2*( "X" | "x" | "Ｘ" | "×" ) | 2*( "＿" | "_" ) | 2*"□" | 2*"○" | 2*"＊"   ; no Latin letter or digit at either side
//!          | ( "X" | "×" ) unit                                                    ; X市, ×月×日, X万元
//! ```
//!
//! Not taken for placeholders: 3×5, X光, X射线, XXL, 二○二三年, Markdown's ** and __.

use super::marks::Page;
use super::{Diagnostic, Severity};
use crate::text::char_class::{is_han, width};
use crate::text::Span;

/// What a single X stands before when it is a placeholder.
const UNITS: &str = "年月日市县区省州镇乡村局委办元万亿个家件次人名项处户场条％%";

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    crosses(page, found);
    for (at, mark) in page.marks.iter().enumerate() {
        let next = page.marks.get(at + 1);
        match mark.c {
            '（' | '(' if next.is_some_and(|next| matches!(next.c, '）' | ')') && is_empty_pair(page, mark.end(), next.start()))
                && page.before(mark.start()).is_some_and(is_han) => {
                    let span = mark.span().to(next.map_or(mark.span(), |next| next.span()));
                    found.push(Diagnostic::new("placeholder/empty_brackets", Severity::Warning, span));
                }
            '＿' | '_' | '□' | '○' | '＊' if page.before(mark.start()) != Some(mark.c) => {
                let end = run_end(page.text, mark.start(), mark.c);
                if end > mark.end() && !touches_latin(page, mark.start(), end) {
                    found.push(unfilled(page.text, Span::new(mark.start(), end)));
                }
            }
            _ => {}
        }
    }
}

/// Nothing but blanks of one line between the brackets.
fn is_empty_pair(page: &Page<'_>, start: usize, end: usize) -> bool {
    page.text[start..end].chars().all(|c| c == ' ' || c == '\u{3000}')
}

/// Runs of X and ×, which are letters and not marks: found by their first bytes.
fn crosses(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let bytes = page.text.as_bytes();
    let noise = &page.context.document.noise;
    let mut at = 0;
    while at < bytes.len() {
        let Some(c) = cross_at(bytes, at) else {
            at += width(bytes[at]);
            continue;
        };
        let end = run_end(page.text, at, c);
        let single = end == at + c.len_utf8();
        let stands_for_something = if single {
            // 3×5个 is a product; "甲×个" does not occur.
            c != 'x' && page.after(end).is_some_and(|c| UNITS.contains(c)) && !page.before(at).is_some_and(|c| c.is_ascii_digit())
        } else {
            true
        };
        let in_noise = || {
            let after = noise.partition_point(|n| n.span.start() <= at);
            after.checked_sub(1).is_some_and(|n| noise[n].span.contains(at))
        };
        if stands_for_something && !touches_latin(page, at, end) && !in_noise() {
            found.push(unfilled(page.text, Span::new(at, end)));
        }
        at = end;
    }
}

/// The cross that starts at this byte.
fn cross_at(bytes: &[u8], at: usize) -> Option<char> {
    match bytes[at] {
        b'X' => Some('X'),
        b'x' => Some('x'),
        0xc3 if bytes.get(at + 1) == Some(&0x97) => Some('×'),
        0xef if bytes.get(at + 1..at + 3) == Some(&[0xbc, 0xb8]) => Some('Ｘ'),
        _ => None,
    }
}

fn run_end(text: &str, start: usize, c: char) -> usize {
    let rest = &text[start..];
    text.len() - rest.trim_start_matches(c).len()
}

/// Whether a Latin letter or a digit stands directly before or after.
fn touches_latin(page: &Page<'_>, start: usize, end: usize) -> bool {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    is_latin(page.before(start)) || is_latin(page.after(end))
}

fn unfilled(text: &str, span: Span) -> Diagnostic {
    Diagnostic::new("placeholder/unfilled", Severity::Info, span).with("mark", span.slice(text))
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn what_was_not_filled_in() {
        testing::check(
            check,
            &[
                ("完成投资XX亿元", &["placeholder/unfilled XX"]),
                ("××县青川镇", &["placeholder/unfilled ××"]),
                ("截至X月X日", &["placeholder/unfilled X", "placeholder/unfilled X"]),
                ("联系人：＿＿＿＿", &["placeholder/unfilled ＿＿＿＿"]),
                ("共计（  ）件", &["placeholder/empty_brackets （  ）"]),
                ("XX", &["placeholder/unfilled XX"]),
            ],
        );
    }

    #[test]
    fn crosses_that_mean_something() {
        testing::silent(
            check,
            &["3×5", "X光片", "X射线", "XXL码", "二○二三年", "SXX2", "长3×宽2个", "**重点**", "a__b", "f()", "（一）", "Linux系统", "x轴", "（\n）"],
        );
    }
}
