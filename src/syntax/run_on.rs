//! A whole report on one line: it is divided at its headings, so that all else reads it as if it had its lines.
//!
//! ```text
//! run-on ::= [ title ] text 2*( heading text ) [ signature date ]      in one paragraph, with 一、 before 二、
//! ```
//! A heading within is taken where its number is the next of its style, and 1 or （一） only after a heading or a stop.
//! Not taken: a paragraph without 一、 and 二、; lists within a sentence; numbers within quotation marks and 《》.

use super::dates;
use super::glued;
use super::numbering::{marker_at, Marker, Style, STYLES};
use super::numerals::{char_at, char_before, is_han_numeral};
use super::parts;
use super::reflow::Paragraph;
use super::titles;
use crate::text::{char_class, Span};

/// Divides what is run on; all other paragraphs stay as they are.
pub(super) fn divide(text: &str, paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    const SHORTEST: usize = 240;
    // A text of one paragraph may be a document without headings: its title and signature are divided from it.
    let only = paragraphs.len() == 1;
    let is_divided = |p: &Paragraph| p.span.len() >= SHORTEST && (is_run_on(text, p.span) || only && title_end(text, p.span).is_some());
    if !paragraphs.iter().any(is_divided) {
        return paragraphs;
    }
    let mut divided = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        if is_divided(&paragraph) {
            let cuts = cuts(text, paragraph.span);
            let mut start = paragraph.span.start();
            for cut in cuts.into_iter().chain([paragraph.span.end()]) {
                let span = Span::new(start, cut).trim(text);
                if !span.is_empty() {
                    let apart = paragraph.apart && start == paragraph.span.start();
                    divided.push(Paragraph { run_on: true, ..Paragraph::new(text, span, paragraph.line, apart) });
                }
                start = cut;
            }
        } else {
            divided.push(paragraph);
        }
    }
    divided
}

/// 一、 and after it 二、, each where a heading may start.
fn is_run_on(text: &str, span: Span) -> bool {
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
    false
}

/// Before a numeral these make a word or a list of words: 统一、, 之一、, 第一、.
const BEFORE_NO_LIST: &[char] = &['第', '、', '十', '其', '，', '“', '《', '（', '周', '星', '统', '唯', '万', '之', '专', '单', '同', '如', '不', '逐', '合', '划', '归', '初', '高', '大', '小', '期'];

/// After a stop, a blank or at the start; 一、 after words too, unless they make it a list (第一、二).
fn may_start_list(text: &str, start: usize, span: Span) -> bool {
    start == span.start() || char_before(text, start).is_some_and(|c| !BEFORE_NO_LIST.contains(&c) && !is_han_numeral(c) && char_class::digit(c).is_none())
}

/// The numbers read so far of each style.
struct Numbers {
    last: [u32; STYLES],
    /// Whether a heading above came since, so that the style may start anew.
    fresh: [bool; STYLES],
}

fn cuts(text: &str, span: Span) -> Vec<usize> {
    let mut cuts = front(text, span);
    let mut numbers = Numbers { last: [0; STYLES], fresh: [true; STYLES] };
    let mut headings = Vec::new();
    let mut quoted = false;
    let mut skip = cuts.last().copied().unwrap_or(span.start());
    for (offset, c) in span.slice(text).char_indices() {
        let at = span.start() + offset;
        match c {
            '“' | '《' => quoted = true,
            '”' | '》' | '。' | '；' => quoted = false,
            _ => {}
        }
        if at < skip || quoted {
            continue;
        }
        let Some(marker) = marker_at(text, at).filter(|marker| marker.style <= Style::DigitBracket || marker.style == Style::Bullet) else { continue };
        if taken(text, at, span, &marker, &numbers) {
            cuts.push(at);
            if let Some(number) = marker.number {
                let style = marker.style as usize;
                numbers.last[style] = number;
                numbers.fresh[style] = false;
                numbers.fresh[style + 1..].fill(true);
            }
            skip = marker.end;
            headings.push(marker.end);
        }
    }
    // Where a heading's words end without a mark.
    let ends: Vec<usize> = (0..headings.len()).filter_map(|at| glued::end(text, headings[at], *headings.get(at + 1).unwrap_or(&span.end()))).collect();
    cuts.extend(ends);
    cuts.extend(closing(text, span));
    cuts.sort_unstable();
    cuts.dedup();
    cuts.retain(|&cut| cut > span.start() && cut < span.end());
    cuts
}

fn taken(text: &str, at: usize, span: Span, marker: &Marker, numbers: &Numbers) -> bool {
    let number = marker.number.unwrap_or(0);
    let style = marker.style as usize;
    let before = char_before(text, at).filter(|_| at > span.start());
    let sentence = before.is_none_or(|c| char_class::ends_sentence(c) || c == '”' || char_class::is_blank(c));
    let stop = sentence || before.is_some_and(|c| matches!(c, '；' | '：' | '）'));
    let next = number == numbers.last[style] + 1 || number == 1 && numbers.fresh[style];
    match marker.style {
        // 1. within a sentence is a list of its own; a heading stands after a stop or right under another heading.
        Style::Digit => next && (stop || before.is_some_and(char_class::is_han)),
        Style::DigitBracket => next && sentence,
        // Another document on the same line starts its numbers anew.
        Style::Han => (next || number == 1 && sentence) && may_start_list(text, at, span),
        // （一）、（二）项: a reference.
        Style::HanBracket => next && !before.is_some_and(|c| matches!(c, '第' | '“' | '《' | '（')) && !is_reference(&text[marker.end..]),
        Style::Part | Style::Chapter | Style::Division | Style::Clause => next && (stop || before.is_some_and(char_class::is_han)),
        Style::Bullet => text[at..].starts_with("——") && before.is_some_and(|c| matches!(c, '。' | '：') || char_class::is_blank(c)) && char_at(text, marker.end).is_none_or(|c| char_class::digit(c).is_none()),
        _ => false,
    }
}

/// （一）项, （二）目: after its number a part of an article. （一）项目, （二）目标 are headings.
fn is_reference(after: &str) -> bool {
    let mut chars = after.chars();
    match (chars.next(), chars.next()) {
        (Some('、' | '款' | '至' | '和'), _) => true,
        (Some('项' | '目'), next) => !matches!(next, Some('目' | '标' | '的' | '前')),
        (Some('条'), next) => !matches!(next, Some('件' | '例')),
        _ => false,
    }
}

/// Title, document number and addressee at the head of a report on one line.
fn front(text: &str, span: Span) -> Vec<usize> {
    const FURTHEST_NUMBER: usize = 90;
    const FURTHEST_ADDRESSEE: usize = 400;
    let mut cuts: Vec<usize> = title_end(text, span).into_iter().collect();
    let Some(&title) = cuts.first() else { return cuts };
    let mut rest = Span::new(title, span.end()).trim(text);
    if rest.slice(text).starts_with(['—', '-', '―']) {
        // ——2024年1月5日在云岭县第三届人民代表大会第一次会议上
        if let Some(end) = rest.slice(text).find("会议上").filter(|&end| end <= FURTHEST_ADDRESSEE) {
            rest = Span::new(rest.start() + end + "会议上".len(), span.end()).trim(text);
            cuts.push(rest.start());
        }
    }
    let number = rest.slice(text).find('号').map(|at| Span::new(rest.start(), rest.start() + at + '号'.len_utf8()));
    if let Some(number) = number.filter(|number| number.len() <= FURTHEST_NUMBER && parts::is_number(text, *number)) {
        cuts.push(number.end());
        rest = Span::new(number.end(), span.end()).trim(text);
    }
    let names = rest.slice(text).find('：').map(|at| Span::new(rest.start(), rest.start() + at + '：'.len_utf8()));
    if let Some(names) = names.filter(|names| names.len() <= FURTHEST_ADDRESSEE && parts::addressee(text, *names).is_some()) {
        cuts.push(names.end());
    }
    cuts
}

/// Where the title ends: at a title's noun, before words that begin a text. The first strong title, else the longest.
fn title_end(text: &str, span: Span) -> Option<usize> {
    const BEGINNINGS: &[&str] = &["今年", "近年", "一年来", "过去", "各位", "各", "根据", "按照", "为", "在", "一、", "现", "我", "本", "自", "截至", "（一）", "第一", " ", "\u{3000}", "—", "-", "20", "２０", "二〇", "二○", "来源"];
    const LONGEST: usize = 80;
    let content = span.slice(text);
    let mut best = None;
    for (at, _) in content.char_indices().take(LONGEST).skip(4) {
        let head = Span::new(span.start(), span.start() + at);
        if head.slice(text).ends_with(['。', '，', '；', '：']) {
            break;
        }
        let rest = &content[at..];
        let begins = || BEGINNINGS.iter().any(|beginning| rest.starts_with(beginning)) || is_number_next(text, Span::new(head.end(), span.end()));
        if titles::ends_with_noun(head.slice(text)) && titles::has_form(text, head) && begins() {
            best = Some(head.end());
            if titles::is_strong(text, head) {
                break;
            }
        }
    }
    best
}

fn is_number_next(text: &str, rest: Span) -> bool {
    let content = rest.slice(text);
    content.starts_with(char_class::is_han) && content.find('号').is_some_and(|at| at <= 80 && parts::is_number(text, Span::new(rest.start(), rest.start() + at + '号'.len_utf8())))
}

/// Signature and date after the last stop.
fn closing(text: &str, span: Span) -> Vec<usize> {
    let content = span.slice(text);
    let Some(stop) = content.rfind(['。', '！', '？']) else { return Vec::new() };
    let start = span.start() + stop + '。'.len_utf8();
    let rest = &text[start..span.end()];
    if rest.len() > 180 {
        return Vec::new();
    }
    let date = rest.char_indices().map(|(at, _)| start + at).find(|&at| dates::date_at(text, at).is_some_and(|date| Span::new(date.span.end(), span.end()).trim(text).is_empty()));
    date.map_or_else(Vec::new, |date| vec![start, date])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        let paragraph = Paragraph::new(text, Span::new(0, text.len()), 0, false);
        divide(text, vec![paragraph]).iter().map(|p| p.span.slice(text)).collect()
    }

    #[test]
    fn a_report_on_one_line() {
        let text = "青川镇2023年工作总结和2024年工作打算今年以来，全镇经济平稳运行，各项工作取得新的进展，主要指标完成情况好于预期。一、工作开展情况（一）抓项目促投资1．开工建设。全年开工3.5万平方米，投资12.18亿元。2．竣工投产。竣工5个。（二）抓民生办实事改善条件。二、下一步打算抓落实，发展第一、二产业。青川镇人民政府2023年12月18日";
        assert_eq!(
            read(text),
            [
                "青川镇2023年工作总结和2024年工作打算",
                "今年以来，全镇经济平稳运行，各项工作取得新的进展，主要指标完成情况好于预期。",
                "一、工作开展情况",
                "（一）抓项目促投资",
                "1．开工建设。全年开工3.5万平方米，投资12.18亿元。",
                "2．竣工投产。竣工5个。",
                "（二）抓民生办实事改善条件。",
                "二、下一步打算抓落实，发展第一、二产业。",
                "青川镇人民政府",
                "2023年12月18日",
            ]
        );
    }

    #[test]
    fn other_paragraphs_stay() {
        let text = "全县聚焦第一、二、三产业融合发展，落实“一、抓项目”“二、抓落实”要求，各项工作稳步推进，全年完成投资十二亿元，增长百分之五点七，新建学校三所，改造道路二十公里，群众满意度持续提升，各项工作走在全市前列，得到上级充分肯定。";
        assert_eq!(read(text).len(), 1);
    }
}
