//! `punctuation/half_width`: half-width , ; : ? ! . in Chinese text (GB/T 15834 wants the full-width forms).
//!
//! ```text
//! hint  = chinese ( "," | ";" | ":" | "?" | "!" )
//!       | ( letter | digit | "%" ) ( "," | ";" ) han        ; not between digits, not the end of an HTML entity
//!       | han "." line-end
//! ```
//!
//! Half-width brackets and straight quotes are seen to by `brackets`, which knows what they enclose. Blanks between Han and
//! Latin are not judged: official prose has none, other genres want them.

use super::marks::{is_alphanumeric, Page};
use super::{Diagnostic, Severity};
use crate::text::char_class::{is_blank, is_han};

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for mark in &page.marks {
        let Some(instead) = full_width(mark.c) else { continue };
        let Some(before) = page.before(mark.start()) else { continue };
        let after = page.after(mark.end());
        let wrong = match mark.c {
            '.' => is_han(before) && page.text[mark.end()..].chars().find(|&c| c == '\n' || !is_blank(c)).is_none_or(|c| c == '\n'),
            ',' | ';' if is_alphanumeric(before) || matches!(before, '%' | '％') => {
                after.is_some_and(is_han) && !(mark.c == ';' && ends_entity(&page.text[..mark.start()]))
            }
            _ => is_chinese(before),
        };
        if wrong {
            let hint = Diagnostic::new("punctuation/half_width", Severity::Info, mark.span());
            found.push(hint.with("mark", mark.c).with("instead", instead).fixed(instead));
        }
    }
}

fn full_width(c: char) -> Option<char> {
    Some(match c {
        ',' => '，',
        ';' => '；',
        ':' => '：',
        '?' => '？',
        '!' => '！',
        '.' => '。',
        _ => return None,
    })
}

/// A Han character, or a mark that closes Chinese text.
fn is_chinese(c: char) -> bool {
    is_han(c) || matches!(c, '”' | '’' | '》' | '）' | '】' | '〕')
}

/// Whether the text ends in what may be the name of an HTML entity: `&nbsp`, `&#160`.
fn ends_entity(text: &str) -> bool {
    let name = text.bytes().rev().take(9).position(|b| !(b.is_ascii_alphanumeric() || b == b'#'));
    name.is_some_and(|length| text.as_bytes()[text.len() - 1 - length] == b'&')
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn half_width_among_han() {
        testing::check(
            check,
            &[
                ("在今后工作中,我县", &["punctuation/half_width , -> ，"]),
                ("受理12件;办结12件", &["punctuation/half_width ; -> ；"]),
                ("增长5%,居全市", &["punctuation/half_width , -> ，"]),
                ("时间:2023年", &["punctuation/half_width : -> ："]),
                ("怎么办? 抓落实!", &["punctuation/half_width ? -> ？", "punctuation/half_width ! -> ！"]),
                ("圆满完成. \n二、", &["punctuation/half_width . -> 。"]),
                ("《规划》,印发", &["punctuation/half_width , -> ，"]),
            ],
        );
    }

    #[test]
    fn half_width_where_it_belongs() {
        testing::silent(
            check,
            &[
                "1,234.5万元",
                "12:30开会",
                "3:2",
                "R&D, GDP",
                "一.加强领导",
                "1.加强领导",
                "见https://a.example/?q=云岭",
                "&nbsp;各位代表",
                "Hello, world!",
                "云岭.青川",
                "总结......3",
                ",",
            ],
        );
    }
}
