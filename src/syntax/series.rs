//! The headings of a report on one line: which of its numbers number headings.
//!
//! ```text
//! series ::= heading(1) heading(2) …     (of one style; a heading of a style above lets those below start anew)
//! ```
//! A number is taken where it is the next of its style; after a stop also where one or two are missing, and 1 wherever 2 follows.
//! Not taken: a list within a sentence (1. after a word), a reference (（一）项), a list of words (一、二、三产业), what stands
//! within quotation marks and 《》.

use super::numbering::{is_reference, marker_at, Marker, Style, STYLES};
use super::numerals::{char_at, char_before, is_han_numeral};
use crate::text::{char_class, Span};

/// Where a heading starts, and the byte after its marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Heading {
    pub(super) start: usize,
    pub(super) end: usize,
}

/// 一、 and after it 二、, each where a heading may start; or （一） first and （二） after a sentence.
pub(super) fn is_run_on(text: &str, span: Span) -> bool {
    // 报告分两个部分：一、…；二、…: a list of parts is no report.
    const NEAREST: usize = 200;
    let mut wanted = 1;
    let mut first = 0;
    for (offset, _) in span.slice(text).match_indices('、') {
        let at = span.start() + offset;
        let Some(c) = char_before(text, at).filter(|&c| is_han_numeral(c)) else { continue };
        let start = at - c.len_utf8();
        if marker_at(text, start).is_some_and(|m| m.style == Style::Han && m.number == Some(wanted)) && may_start_list(text, start, span) {
            if wanted == 2 {
                return start - first >= NEAREST;
            }
            wanted += 1;
            first = start;
        }
    }
    is_row_of_brackets(text, span)
}

/// A paragraph that opens with （一） and has （二） after a sentence.
fn is_row_of_brackets(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    let number = |at: usize| marker_at(text, span.start() + at).filter(|marker| marker.style == Style::HanBracket).and_then(|marker| marker.number);
    number(0) == Some(1) && content.match_indices('。').map(|(at, stop)| at + stop.len()).any(|at| content[at..].starts_with(['（', '(']) && number(at) == Some(2))
}

/// Before a numeral these make a word or a list of words: 统一、, 之一、, 第一、.
const BEFORE_NO_LIST: &[char] = &['第', '、', '十', '其', '，', '“', '《', '（', '周', '星', '统', '唯', '万', '之', '专', '单', '同', '如', '不', '逐', '合', '划', '归', '初', '高', '大', '小', '期'];

/// After a stop, a blank or at the start; 一、 after words too, unless they make it a list (第一、二).
fn may_start_list(text: &str, start: usize, span: Span) -> bool {
    start == span.start() || char_before(text, start).is_some_and(|c| !BEFORE_NO_LIST.contains(&c) && !is_han_numeral(c) && char_class::digit(c).is_none())
}

/// A marker that may be a heading's.
struct Candidate {
    start: usize,
    marker: Marker,
    /// What stands before it ends a sentence.
    sentence: bool,
    /// Whether the next number of its style follows before its first comes again.
    followed: bool,
}

/// The headings of a report on one line, in order.
pub(super) fn headings(text: &str, span: Span) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut last = [0; STYLES];
    // Whether a heading above came since, so that the style may start anew.
    let mut fresh = [true; STYLES];
    for candidate in candidates(text, span) {
        let style = candidate.marker.style as usize;
        if !taken(text, &candidate, last[style], fresh[style]) {
            continue;
        }
        if let Some(number) = candidate.marker.number {
            last[style] = number;
            fresh[style] = false;
            fresh[style + 1..].fill(true);
        }
        headings.push(Heading { start: candidate.start, end: candidate.marker.end });
    }
    headings
}

fn candidates(text: &str, span: Span) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut quoted = false;
    let mut skip = span.start();
    for (offset, c) in span.slice(text).char_indices() {
        let start = span.start() + offset;
        match c {
            '“' | '《' => quoted = true,
            '”' | '》' | '。' | '；' => quoted = false,
            _ => {}
        }
        if start < skip || quoted {
            continue;
        }
        let Some(marker) = marker_at(text, start).filter(|marker| marker.style <= Style::DigitBracket || marker.style == Style::Bullet) else { continue };
        if may_head(text, start, span, &marker) {
            skip = marker.end;
            let before = char_before(text, start).filter(|_| start > span.start());
            let sentence = before.is_none_or(|c| char_class::ends_sentence(c) || c == '”' || char_class::is_blank(c));
            candidates.push(Candidate { start, marker, sentence, followed: false });
        }
    }
    // From the end: what the next candidate of each style is.
    let mut next = [0; STYLES];
    for candidate in candidates.iter_mut().rev() {
        let style = candidate.marker.style as usize;
        let number = candidate.marker.number.unwrap_or(0);
        candidate.followed = next[style] == number + 1;
        next[style] = number;
    }
    candidates
}

/// By what stands beside it.
fn may_head(text: &str, start: usize, span: Span, marker: &Marker) -> bool {
    let before = char_before(text, start).filter(|_| start > span.start());
    let stop = before.is_none_or(|c| char_class::ends_sentence(c) || char_class::is_blank(c) || matches!(c, '”' | '；' | '：' | '）'));
    match marker.style {
        // 1. within a sentence is a list of its own; a heading stands after a stop or right under another heading.
        // 提高1。: a figure at the end of its sentence.
        Style::Digit if text[..marker.end].ends_with('。') => stop,
        Style::Digit | Style::Part | Style::Chapter | Style::Division | Style::Clause => stop || before.is_some_and(char_class::is_han),
        Style::DigitBracket => stop,
        Style::Han => may_start_list(text, start, span),
        // （一）、（二）项: a reference.
        Style::HanBracket => !before.is_some_and(|c| matches!(c, '第' | '“' | '《' | '（')) && !is_reference(&text[marker.end..]),
        Style::Bullet => text[start..].starts_with("——") && before.is_some_and(|c| matches!(c, '。' | '：') || char_class::is_blank(c)) && char_at(text, marker.end).is_none_or(|c| char_class::digit(c).is_none()),
        _ => false,
    }
}

/// By its number.
fn taken(text: &str, candidate: &Candidate, last: u32, fresh: bool) -> bool {
    // A missing number or two.
    const GAP: u32 = 3;
    let Some(number) = candidate.marker.number else { return true };
    let next = number == last + 1 || number == 1 && fresh;
    match candidate.marker.style {
        Style::DigitBracket => next && candidate.sentence,
        // Another document on the same line starts its numbers anew.
        Style::Han if number == 1 => next || candidate.sentence || candidate.followed,
        // A list of conditions (（一）…；（二）…) belongs to its sentence.
        Style::HanBracket if number == 1 => next || (candidate.sentence || text[..candidate.start].ends_with('：')) && candidate.followed,
        Style::Digit if number == 1 => next || candidate.sentence && candidate.followed && !text[..candidate.start].ends_with('”'),
        _ => next || candidate.sentence && last > 0 && number > last && number - last <= GAP,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        headings(text, Span::new(0, text.len())).iter().map(|heading| &text[heading.start..heading.end]).collect()
    }

    #[test]
    fn numbers_of_headings() {
        for (text, expect) in [
            ("一、情况（一）项目1.开工。2.竣工。（二）民生1.学校。二、打算", &["一、", "（一）", "1.", "2.", "（二）", "1.", "二、"][..]),
            // A missing number, and numbers that start anew without a heading above.
            ("一、甲。二、乙。四、丁。", &["一、", "二、", "四、"]),
            ("一、甲（一）乙。（二）丙。重点抓好几项。（一）丁。（二）戊。", &["一、", "（一）", "（二）", "（一）", "（二）"]),
            ("一、甲。二、乙附件一、丙。二、丁。", &["一、", "二、", "一、", "二、"]),
            // Not taken: far numbers, references, lists of words, what is quoted.
            ("一、甲。九、乙。", &["一、"]),
            ("一、按照（一）项和第（二）款办理。", &["一、"]),
            ("一、第一、二产业和三、四线城市。", &["一、"]),
            ("一、落实“二、抓落实”要求。", &["一、"]),
            ("一、投入2.4万元，增长12.18个点", &["一、"]),
            ("", &[]),
        ] {
            assert_eq!(read(text), expect, "{text}");
        }
    }
}
