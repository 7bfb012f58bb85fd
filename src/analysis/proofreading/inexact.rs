//! `number/not_round`, `number/twice_approximate`, `number/fall_by_multiple`: figures that contradict their own wording.
//!
//! ```text
//! not-round   = integer-not-ending-in-0 ( "余" | "多" ) measure          ; 54余条; 5余 and 3.5余 are left alone
//! twice       = ( "近" | "不足" | "约" | "大约" ) figure ( "余" | "多" | … "以上" | "左右" )
//! by-multiple = ( "下降" | "减少" | "降低" | "缩短" ) [ "了" ] number "倍"
//! ```

use super::marks::Page;
use super::{Diagnostic, Severity};
use crate::text::char_class::{digit, is_han, width};
use crate::text::Span;

/// Words that 余 and 多 begin after a figure, without meaning "more than": 3多元化 does not occur, 11多年 does.
const NOT_MEASURES: &str = "额粮热款元名种样";

const FALLS: &[&str] = &["下降", "减少", "降低", "缩短", "缩小", "下降了", "减少了", "降低了", "缩短了", "缩小了"];

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let text = page.text;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += width(bytes[at]);
            continue;
        }
        let end = figure_end(bytes, at);
        let starts_figure = at == 0 || !(bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'.');
        if starts_figure {
            if let Some(hint) = judge(text, at, end) {
                found.push(hint);
            }
        }
        at = end;
    }
}

fn figure_end(bytes: &[u8], start: usize) -> usize {
    let length = bytes[start..].iter().position(|b| !(b.is_ascii_digit() || matches!(b, b'.' | b','))).unwrap_or(bytes.len() - start);
    start + length
}

fn judge(text: &str, start: usize, end: usize) -> Option<Diagnostic> {
    let (before, figure, after) = (&text[..start], &text[start..end], &text[end..]);
    if after.starts_with('倍') {
        let fall = FALLS.iter().rev().find(|fall| before.ends_with(**fall))?;
        let span = Span::new(start - fall.len(), end + '倍'.len_utf8());
        return Some(Diagnostic::new("number/fall_by_multiple", Severity::Warning, span));
    }
    let scaled = after.trim_start_matches(['万', '亿', '千', '百']);
    let more = scaled.chars().next().filter(|c| matches!(c, '余' | '多'))?;
    let next = scaled[more.len_utf8()..].chars().next().filter(|&c| is_han(c) && !NOT_MEASURES.contains(c))?;
    let until = end + (after.len() - scaled.len()) + more.len_utf8();
    if let Some(less) = ["近", "不足", "不到"].iter().find(|less| before.ends_with(**less)) {
        let span = Span::new(start - less.len(), until);
        let hint = Diagnostic::new("number/twice_approximate", Severity::Info, span);
        return Some(hint.with("first", *less).with("second", more));
    }
    let is_plain = figure.bytes().all(|b| b.is_ascii_digit()) && figure.len() >= 2 && scaled.len() == after.len();
    let is_round = figure.ends_with('0') || digit(next).is_some();
    (is_plain && !is_round && more == '余').then(|| {
        Diagnostic::new("number/not_round", Severity::Info, Span::new(start, until)).with("number", figure)
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn contradictions() {
        testing::check(
            check,
            &[
                ("公布信息54余条", &["number/not_round 54余"]),
                ("近300余人", &["number/twice_approximate 近300余"]),
                ("同比下降2倍", &["number/fall_by_multiple 下降2倍"]),
                ("减少了3倍", &["number/fall_by_multiple 减少了3倍"]),
            ],
        );
        testing::silent(check, &["100余条", "3.5万余人", "增长2倍", "近300人", "15万余吨", "第5余额宝", "R54余", "54%", "54", "5余"]);
    }
}
