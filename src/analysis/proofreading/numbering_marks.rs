//! `numbering/mark`: the mark after a number at the head of a line (GB/T 15834-2011, appendix B.3).
//!
//! ```text
//! bracketed = ( "（" han-number "）" | "（" digits "）" ) ( "、" | "，" | "." )     ; no mark after a bracket: fixed
//! arabic    = digits "、"                                                       ; a dot after arabic digits
//! han       = han-number ( "." | "．" )                                         ; 、 after Chinese numerals
//! ```
//!
//! Real documents often depart from the standard, above all by `1、`; so these are hints of the lowest rank, and pages
//! should group them.

use super::marks::Page;
use super::{Diagnostic, Severity};
use crate::text::char_class::{digit, is_blank, is_han};
use crate::text::Span;

const HAN_NUMBERS: &str = "一二三四五六七八九十";

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let mut start = 0;
    while start < page.text.len() {
        let line = &page.text[start..];
        let line = &line[..line.find('\n').unwrap_or(line.len())];
        let body = line.trim_start_matches(is_blank);
        if let Some((length, hint)) = judge(body) {
            let at = start + line.len() - body.len();
            let mut hint = hint;
            hint.span = Span::new(at, at + length);
            found.push(hint);
        }
        start += line.len() + 1;
    }
}

/// The hint for what stands at the head of a line, and the length of the marker.
fn judge(line: &str) -> Option<(usize, Diagnostic)> {
    let hint = |marker: &str, instead: String| {
        Diagnostic::new("numbering/mark", Severity::Info, Span::default()).with("marker", marker).with("instead", instead.as_str())
    };
    let in_brackets = line.strip_prefix(['（', '(']);
    let digits = in_brackets.unwrap_or(line);
    let after = digits.trim_start_matches(|c| HAN_NUMBERS.contains(c));
    let is_han_number = after.len() < digits.len();
    let after = if is_han_number { after } else { digits.trim_start_matches(|c| digit(c).is_some()) };
    let number = &digits[..digits.len() - after.len()];
    if number.is_empty() || number.chars().count() > 3 {
        return None;
    }
    if in_brackets.is_some() {
        let after = after.strip_prefix(['）', ')'])?;
        let rest = after.strip_prefix(['、', '，', '.', '．'])?;
        let (marker, bracketed) = (&line[..line.len() - rest.len()], &line[..line.len() - after.len()]);
        return Some((marker.len(), hint(marker, bracketed.to_owned()).fixed(bracketed)));
    }
    let (mark, instead) = match after.chars().next()? {
        mark @ '、' if !is_han_number => (mark, "."),
        mark @ ('.' | '．') if is_han_number => (mark, "、"),
        _ => return None,
    };
    let marker = &line[..number.len() + mark.len_utf8()];
    // 一.五 and 1、2号楼 number nothing.
    let names_something = line[marker.len()..].trim_start_matches(is_blank).chars().next().is_some_and(|c| is_han(c) && !HAN_NUMBERS.contains(c));
    names_something.then(|| (marker.len(), hint(marker, format!("{number}{instead}"))))
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn marks_against_the_standard() {
        testing::check(
            check,
            &[
                ("（一）、抓项目", &["numbering/mark （一）、 -> （一）"]),
                ("总则\n　　（2）.抓服务", &["numbering/mark （2）. -> （2）"]),
                ("1、抓项目", &["numbering/mark 1、"]),
                ("一.抓项目", &["numbering/mark 一."]),
            ],
        );
        testing::silent(check, &["（一）抓项目", "1.抓项目", "１．抓项目", "一、抓项目", "1、2号楼", "2023、云岭", "抓1、项目", "一.五", ""]);
    }
}
