//! A whole report on one line: it is divided at its headings, so that all else reads it as if it had its lines.
//!
//! ```text
//! run-on ::= [ title ] text 2*( heading text ) [ signature date ]      in one paragraph, with 一、 before 二、
//! ```
//! A heading within is taken where its number is the next of its style, and 1 or （一） only after a heading or a stop.
//! Not taken: a paragraph without 一、 and 二、; lists within a sentence; numbers within quotation marks and 《》.

use super::dates;
use super::numbering::{marker_at, Marker, Style, STYLES};
use super::numerals::{char_before, is_han_numeral};
use super::reflow::Paragraph;
use super::titles;
use crate::text::{char_class, Span};

/// Divides what is run on; all other paragraphs stay as they are.
pub(super) fn divide(text: &str, paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    const SHORTEST: usize = 240;
    if !paragraphs.iter().any(|p| p.span.len() >= SHORTEST && is_run_on(text, p.span)) {
        return paragraphs;
    }
    let mut divided = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        if paragraph.span.len() >= SHORTEST && is_run_on(text, paragraph.span) {
            let cuts = cuts(text, paragraph.span);
            let mut start = paragraph.span.start();
            for cut in cuts.into_iter().chain([paragraph.span.end()]) {
                let span = Span::new(start, cut).trim(text);
                if !span.is_empty() {
                    let apart = paragraph.apart && start == paragraph.span.start();
                    divided.push(Paragraph::new(text, span, paragraph.line, apart));
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
    let mut wanted = 1;
    for (offset, _) in span.slice(text).match_indices('、') {
        let at = span.start() + offset;
        let Some(c) = char_before(text, at).filter(|&c| is_han_numeral(c)) else { continue };
        let start = at - c.len_utf8();
        if marker_at(text, start).is_some_and(|m| m.style == Style::Han && m.number == Some(wanted)) && may_start_list(text, start, span) {
            wanted += 1;
            if wanted > 2 {
                return true;
            }
        }
    }
    false
}

/// After a stop, a blank or at the start; 一、 after words too, unless they make it a list (第一、二).
fn may_start_list(text: &str, start: usize, span: Span) -> bool {
    start == span.start() || char_before(text, start).is_some_and(|c| !matches!(c, '第' | '、' | '十' | '其' | '，' | '“' | '《' | '（' | '周' | '星') && !is_han_numeral(c) && char_class::digit(c).is_none())
}

fn cuts(text: &str, span: Span) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut last = [0_u32; STYLES];
    let mut quoted = 0_u32;
    let mut skip = span.start();
    if let Some(end) = title_end(text, span) {
        cuts.push(end);
        skip = end;
    }
    for (offset, c) in span.slice(text).char_indices() {
        let at = span.start() + offset;
        match c {
            '“' | '《' => quoted = 1,
            '”' | '》' | '。' | '；' => quoted = 0,
            _ => {}
        }
        if at < skip || quoted > 0 {
            continue;
        }
        let Some(marker) = marker_at(text, at).filter(|marker| marker.style <= Style::DigitBracket && marker.number.is_some()) else { continue };
        if taken(text, at, span, &marker, &last) {
            cuts.push(at);
            last[marker.style as usize] = marker.number.unwrap_or(0);
            // A heading above starts the lists below it anew.
            last[marker.style as usize + 1..].fill(0);
            skip = marker.end;
        }
    }
    if let Some(start) = closing_start(text, span) {
        cuts.extend(start);
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts.retain(|&cut| cut > span.start() && cut < span.end());
    cuts
}

fn taken(text: &str, at: usize, span: Span, marker: &Marker, last: &[u32; STYLES]) -> bool {
    let number = marker.number.unwrap_or(0);
    let before = char_before(text, at).filter(|_| at > span.start());
    let stop = before.is_none_or(|c| char_class::ends_sentence(c) || matches!(c, '；' | '：' | '”' | '）') || char_class::is_blank(c));
    let next = number == last[marker.style as usize] + 1;
    match marker.style {
        // 1. within a sentence is a list of its own; a heading stands after a stop or right under another heading.
        Style::Digit | Style::DigitBracket => next && (stop || before.is_some_and(char_class::is_han) && marker.style == Style::Digit),
        Style::Han | Style::HanBracket => next && may_start_list(text, at, span),
        Style::Part | Style::Chapter | Style::Division | Style::Clause => next && (stop || before.is_some_and(char_class::is_han)),
        _ => false,
    }
}

/// Where the title ends at the head of a report on one line: at a title's noun, before words that begin a text.
fn title_end(text: &str, span: Span) -> Option<usize> {
    const BEGINNINGS: &[&str] = &["今年", "近年", "一年来", "过去", "各位", "根据", "按照", "为", "在", "一、", "现", "我", "本", "自", "截至", "（一）", "第一", " ", "\u{3000}", "——", "20", "２０", "二〇", "二○"];
    let content = span.slice(text);
    let mut best = None;
    for (count, (at, _)) in content.char_indices().enumerate().skip(4) {
        if count > 70 || content[..at].ends_with(['。', '，', '；', '：']) {
            break;
        }
        let head = &content[..at];
        if titles::ends_with_noun(head) && titles::has_form(text, Span::new(span.start(), span.start() + at)) && BEGINNINGS.iter().any(|beginning| content[at..].starts_with(beginning)) {
            best = Some(at);
        }
    }
    best.map(|at| span.start() + at)
}

/// Signature and date after the last stop.
fn closing_start(text: &str, span: Span) -> Option<Vec<usize>> {
    let content = span.slice(text);
    let stop = content.rfind(['。', '！', '？'])?;
    let start = span.start() + stop + '。'.len_utf8();
    let rest = &text[start..span.end()];
    if rest.chars().count() > 60 {
        return None;
    }
    let date = rest.char_indices().map(|(at, _)| start + at).find(|&at| dates::date_at(text, at).is_some_and(|date| Span::new(date.span.end(), span.end()).trim(text).is_empty()))?;
    Some(vec![start, date])
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
        let text = "青川镇2023年工作总结和2024年工作思路今年以来，全镇经济平稳运行，各项工作取得新的进展，主要指标完成情况好于预期。一、工作开展情况（一）抓项目促投资1．开工建设。全年开工3.5万平方米，投资12.18亿元。2．竣工投产。竣工5个。（二）抓民生办实事改善条件。二、下一步打算抓落实，发展第一、二产业。青川镇人民政府2023年12月18日";
        assert_eq!(
            read(text),
            [
                "青川镇2023年工作总结和2024年工作思路",
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
