//! A whole report on one line: it is divided at its headings, so that all else reads it as if it had its lines.
//!
//! ```text
//! run-on ::= [ title ] text 2*( heading text ) [ signature date ]      in one paragraph, with 一、 before 二、, or （一） first and （二） after a stop
//! ```
//! Which markers are headings says [`series`], where a heading ends that no mark ends, [`glued`]. Where a blank stands at the place
//! of each line end, the pieces are the lines again.
//! Not taken: a paragraph without 一、 and 二、; lists within a sentence; numbers within quotation marks and 《》.

use super::dates;
use super::glued;
use super::numbering::{marker_at, Style};
use super::numerals::{char_at, char_before};
use super::parts;
use super::reflow::Paragraph;
use super::series::{self, Heading};
use super::titles;
use crate::text::order;
use crate::text::{char_class, Span};

/// Divides what is run on; all other paragraphs stay as they are.
pub(super) fn divide(text: &str, paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    const SHORTEST: usize = 240;
    // A text of one paragraph may be a document without headings: its title and signature are divided from it.
    let only = paragraphs.len() == 1;
    let is_divided = |p: &Paragraph| p.span.len() >= SHORTEST && (series::is_run_on(text, p.span) || only && title_end(text, p.span).is_some());
    if !paragraphs.iter().any(is_divided) {
        return paragraphs;
    }
    let mut divided = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        if is_divided(&paragraph) {
            let cuts = cuts(text, paragraph.span);
            let mut start = paragraph.span.start();
            for cut in cuts.places.into_iter().chain([paragraph.span.end()]) {
                let span = Span::new(start, cut).trim(text);
                if !span.is_empty() {
                    let apart = paragraph.apart && start == paragraph.span.start();
                    divided.push(Paragraph { run_on: !cuts.lines, ..Paragraph::new(text, span, paragraph.line, apart) });
                }
                start = cut;
            }
        } else {
            divided.push(paragraph);
        }
    }
    divided
}

fn cuts(text: &str, span: Span) -> Cuts {
    let mut cuts = front(text, span);
    let start = cuts.last().copied().unwrap_or(span.start());
    let headings = series::headings(text, Span::new(start, span.end()));
    cuts.extend(headings.iter().map(|heading| heading.start));
    let blank = separator(text, span, &headings);
    match blank {
        // Each line's end has left its blank.
        Some(blank) => cuts.extend(at_blanks(text, span, blank)),
        // Where a heading's words end without a mark.
        None => cuts.extend(headings.iter().enumerate().filter_map(|(at, heading)| glued::end(text, heading.end, headings.get(at + 1).map_or(span.end(), |next| next.start)))),
    }
    cuts.extend(closing(text, span));
    order::sort(&mut cuts);
    cuts.dedup();
    cuts.retain(|&cut| cut > span.start() && cut < span.end());
    Cuts { places: cuts, lines: blank.is_some() }
}

/// Where a report on one line is divided.
struct Cuts {
    places: Vec<usize>,
    /// Whether its pieces are lines again, since blanks show where lines ended.
    lines: bool,
}

/// How many blanks stand where a line ended, if four of five headings (three or more) have them before them.
fn separator(text: &str, span: Span, headings: &[Heading]) -> Option<usize> {
    const FEWEST: usize = 3;
    const LONGEST: usize = 8;
    let blanks = |heading: &Heading| text[span.start()..heading.start].chars().rev().take(LONGEST).take_while(|&c| char_class::is_blank(c)).count();
    let counts: Vec<usize> = headings.iter().filter(|heading| heading.start > span.start()).map(blanks).collect();
    let with = counts.iter().filter(|&&count| count > 0);
    (with.clone().count() >= FEWEST && with.clone().count() * 5 >= counts.len() * 4).then(|| with.min().copied()).flatten()
}

/// Before words that stand after so many blanks; a blank beside a Latin word or a figure is one of spelling.
fn at_blanks(text: &str, span: Span, fewest: usize) -> Vec<usize> {
    let mut cuts = Vec::new();
    let mut count = 0;
    let mut before = '\0';
    for (offset, c) in span.slice(text).char_indices() {
        if char_class::is_blank(c) {
            count += 1;
            continue;
        }
        let at = span.start() + offset;
        // （一） 抓项目, 第一章　总则: a blank after a marker is the marker's own.
        if count >= fewest && !(count == 1 && is_spelling(text, before, at)) && !is_marker_before(text, span, at) {
            cuts.push(at);
        }
        count = 0;
        before = c;
    }
    cuts
}

/// 完成 5 项, PM 2.5: one blank beside a Latin word or a figure, that neither a stop nor a year shows to be a line end.
fn is_spelling(text: &str, before: char, at: usize) -> bool {
    let spelt = |c: char| c.is_ascii_alphanumeric() || char_class::digit(c).is_some();
    let stop = char_class::ends_sentence(before) || matches!(before, '；' | '：' | '”');
    let year = super::dates::year(text, at).is_some_and(|(_, end)| text[end..].starts_with('年'));
    !stop && (spelt(before) || char_at(text, at).is_some_and(spelt) && !year)
}

/// Whether what stands before the blanks before this byte is a marker that opens its line.
fn is_marker_before(text: &str, span: Span, at: usize) -> bool {
    const LONGEST: usize = 6;
    let before = text[span.start()..at].trim_end_matches(char_class::is_blank);
    let end = span.start() + before.len();
    before.char_indices().rev().take(LONGEST).any(|(offset, _)| {
        let start = span.start() + offset;
        marker_at(text, start).is_some_and(|marker| marker.style != Style::Bullet && Span::new(start, marker.end).trim(text).end() == end) && (start == span.start() || char_before(text, start).is_some_and(char_class::is_blank))
    })
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
    fn a_row_of_brackets() {
        let text = "（一）2023年信访总体形势。全县信访总量1200件次，同比下降12%，群众满意度持续提升。（二）主要做法。一是压实责任。领导包案86件。二是源头治理。排查隐患120个。（三）存在问题。重复访较多。（四）下步工作。1.抓积案。化解30件。2.抓源头。减少初访。";
        assert_eq!(read(text).len(), 6);
        let conditions = "（一）有固定场所的，应当向县人民政府林业主管部门提出申请，并附有关证明材料；（二）有专职人员的，应当提供名单；（三）有管理制度的，应当提供文本，经林业主管部门核实后备案。";
        assert_eq!(read(conditions).len(), 1);
    }

    #[test]
    fn other_paragraphs_stay() {
        let text = "全县聚焦第一、二、三产业融合发展，落实“一、抓项目”“二、抓落实”要求，各项工作稳步推进，全年完成投资十二亿元，增长百分之五点七，新建学校三所，改造道路二十公里，群众满意度持续提升，各项工作走在全市前列，得到上级充分肯定。";
        assert_eq!(read(text).len(), 1);
    }
}
