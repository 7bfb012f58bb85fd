//! Headings without a number.
//!
//! - typographic: a short line by itself that names a part of a report (2024年工作回顾, 存在的问题), with text under it
//! - lead: a topic sentence that works as a heading. Leads come in rows: at the start of two or more paragraphs one after another,
//!   or within one paragraph, three or more of the same length.
//! - bare number: 一 alone on its line, where 二 follows.
//!
//! ```text
//! typographic ::= 4*30char                      (no mark in it; ends with a word that names a part, or is one: 结束语, 名词解释)
//!               | "注：" line-end "1"            (above a list)
//! lead        ::= topic "。" body                (4*36 characters, one comma at most; body: 15 characters or more)
//! bare        ::= han                            (the whole line)
//! ```
//! Not taken: sentences with figures, with a subject of their own (我局…) or a time (今年以来…); a topic sentence without a fellow.

use super::lines::length;
use super::numbering::{point_at, Marker, Style};
use super::numerals::han;
use super::reflow::Paragraph;
use super::roles;
use super::titles;
use crate::text::{char_class, Span};

/// For each paragraph whether it is a typographic heading.
pub(super) fn typographic(text: &str, paragraphs: &[Paragraph]) -> Vec<bool> {
    const LONGEST: usize = 30;
    let is = |at: usize| {
        let span = paragraphs[at].span;
        let content = span.slice(text);
        if roles::heads_notes(content) {
            return paragraphs.get(at + 1).is_some_and(|next| next.opening.is_some_and(|marker| marker.number == Some(1)));
        }
        content.len() <= 120
            && length(text, span) <= LONGEST
            && (length(text, span) >= 4 || roles::frames(content))
            && !content.ends_with(['。', '；', '：', '，', '！', '？', '、', ':', ';', ',', '.'])
            && !content.contains(['，', '。', '；', '：'])
            && paragraphs[at].opening.is_none()
            && roles::names_part(content)
            && paragraphs.get(at + 1).is_some_and(|next| next.span.len() > 60 || next.opening.is_some() || next.span.slice(text).ends_with('。'))
    };
    let mut found: Vec<bool> = (0..paragraphs.len()).map(is).collect();
    within_numbered(text, paragraphs, &mut found);
    // 关于国内建设, 关于外交工作: parts of a speech, where there are several and no 一、.
    let about = |at: usize| {
        let span = paragraphs[at].span;
        span.slice(text).starts_with("关于") && span.len() <= 45 && length(text, span) >= 4 && titles::has_form(text, span) && !titles::ends_with_noun(span.slice(text)) && paragraphs.get(at + 1).is_some_and(|next| next.span.len() > 60)
    };
    let parts: Vec<usize> = (0..paragraphs.len()).filter(|&at| about(at)).collect();
    let numbered = |first: usize| paragraphs[..first].iter().any(|p| p.opening.is_some_and(|marker| marker.style == Style::Han));
    if parts.len() >= 2 && !numbered(parts[0]) {
        parts.into_iter().for_each(|at| found[at] = true);
    }
    found
}

/// Takes out what stands between 一、 and 二、: it is a part of that section, not of the document.
fn within_numbered(text: &str, paragraphs: &[Paragraph], found: &mut [bool]) {
    let number = |p: &Paragraph| p.opening.filter(|marker| marker.style == Style::Han).and_then(|marker| marker.number);
    let mut next = None;
    let mut after = vec![None; paragraphs.len()];
    for (at, paragraph) in paragraphs.iter().enumerate().rev() {
        after[at] = next;
        next = number(paragraph).or(next);
    }
    let mut before = false;
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let alone = roles::stands_alone(paragraph.span.slice(text)) || roles::heads_notes(paragraph.span.slice(text));
        found[at] &= !before || alone || after[at] == Some(1);
        before |= number(paragraph).is_some();
    }
}

/// 一, 二, … alone on their lines, one after another.
pub(super) fn bare_numbers(text: &str, paragraphs: &[Paragraph]) -> Vec<Option<Marker>> {
    let mut found = vec![None; paragraphs.len()];
    let mut series: Vec<(usize, Marker)> = Vec::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let span = paragraph.span;
        let Some((number, _)) = han(text, span.start()).filter(|&(_, end)| end == span.end()) else { continue };
        if number as usize == series.len() + 1 {
            series.push((at, Marker { style: Style::Han, number: Some(number), level: Some(1), end: span.end() }));
        }
    }
    if series.len() > 1 {
        for (at, marker) in series {
            found[at] = Some(marker);
        }
    }
    found
}

/// For each paragraph the titles of its leads.
pub(super) fn find(text: &str, paragraphs: &[Paragraph], typographic: &[bool]) -> Vec<Vec<Span>> {
    let mut found = vec![Vec::new(); paragraphs.len()];
    let opening: Vec<Option<Span>> = paragraphs.iter().zip(typographic).map(|(p, &heading)| if heading || p.opening.is_some() { None } else { opening(text, p.span) }).collect();
    // Rows: paragraphs one after another, at most one without a lead between.
    let mut row: Vec<usize> = Vec::new();
    let mut missed = 0;
    for at in 0..=paragraphs.len() {
        let numbered = paragraphs.get(at).is_none_or(|p| typographic[at] || p.opening.is_some());
        if !numbered && opening[at].is_some() {
            row.push(at);
            missed = 0;
            continue;
        }
        missed += 1;
        if numbered || missed > 2 {
            if row.len() >= 2 {
                row.iter().for_each(|&member| found[member].extend(opening[member]));
            }
            row.clear();
        }
    }
    for (at, paragraph) in paragraphs.iter().enumerate() {
        // On one line a heading's sentence and the text under it are one paragraph.
        if found[at].is_empty() && !typographic[at] && (paragraph.opening.is_none() || paragraph.run_on) {
            found[at] = within(text, paragraph.span);
        }
    }
    found
}

/// The first sentence of a paragraph, where it has the form of a topic and a body follows.
fn opening(text: &str, span: Span) -> Option<Span> {
    let content = span.slice(text);
    const FURTHEST: usize = 160;
    let stop = content.char_indices().take_while(|&(at, _)| at <= FURTHEST).find(|&(_, c)| char_class::ends_sentence(c) || c == '；' || c == '：').filter(|&(_, c)| c == '。')?.0;
    let title = Span::new(span.start(), span.start() + stop);
    let rest = content.len() - stop;
    ((4..=36).contains(&length(text, title)) && rest >= 45 && is_topic(title.slice(text))).then_some(title)
}

/// Openings that no topic has: a time, a speaker, a link to what was before.
#[rustfmt::skip]
const NO_TOPIC: &[&str] = &[
    "我", "一年", "过去", "今年", "去年", "明年", "近年", "同时", "此外", "另外", "其中", "但", "对此", "根据", "按照", "面对", "当前", "目前", "截至", "截止", "全年", "上半年", "预计", "各位", "这", "为", "通过", "以上", "各地",
    "各级", "回顾", "总的", "综上", "在", "由", "经", "自从", "自去年", "自今年", "从", "随着", "如", "因", "由于", "该", "其", "本", "现", "至此", "主要", "下一步", "具体", "二〇", "十四五", "“十四五”", "“十五五”", "“十三五”", "刚刚", "这些", "感谢",
    "是", "并", "也", "还", "又", "既", "不是", "不仅", "未", "没有", "已", "有关", "有的", "有些",
];

/// Words of topics that begin as one of those does: 从严治理, 为民服务.
#[rustfmt::skip]
const TOPIC: &[&str] = &[
    "从严", "从重", "从快", "经济", "经营", "经贸", "为民", "为农", "为企", "为老", "现代", "现场", "本土", "本级", "如期", "如实", "其他", "在建", "在线", "在职", "因地制宜", "因企", "因村", "由点", "通过率", "未成年", "并网", "已建", "过去式", "主要指标", "主要经济指标", "自主",
];

fn is_topic(sentence: &str) -> bool {
    let begins = |starts: &[&str]| starts.iter().any(|start| sentence.starts_with(start));
    (!begins(NO_TOPIC) || begins(TOPIC))
        && !sentence.chars().any(|c| char_class::digit(c).is_some() || matches!(c, '；' | '：' | '？' | '！'))
        && !sentence.contains("我们")
        && sentence.chars().next().is_some_and(|c| char_class::is_han(c) || matches!(c, '“' | '《' | 'D'))
        && sentence.matches('，').count() <= 1
}

/// Short sentences of the same length within a paragraph, three or more, each with a longer one after it.
fn within(text: &str, span: Span) -> Vec<Span> {
    const LONGEST: usize = 14;
    let mut short: Vec<(Span, usize, usize)> = Vec::new();
    let mut start = span.start();
    let mut ordinal = 0;
    for (offset, c) in span.slice(text).char_indices() {
        if !char_class::ends_sentence(c) {
            continue;
        }
        let end = span.start() + offset;
        let sentence = Span::new(start, end).trim(text);
        start = end + c.len_utf8();
        let is_short = sentence.len() <= LONGEST * 3 && {
            let content = sentence.slice(text);
            c == '。' && point_at(text, sentence.start()).is_none() && (5..=LONGEST).contains(&length(text, sentence)) && !content.contains(['，', '、', '“']) && is_topic(content)
        };
        if is_short && start < span.end() {
            short.push((sentence, length(text, sentence), ordinal));
        }
        ordinal += 1;
    }
    let Some(common) = (5..=LONGEST).max_by_key(|&wanted| short.iter().filter(|&&(_, length, _)| length == wanted).count()) else { return Vec::new() };
    short.retain(|&(_, length, _)| length == common);
    // Each heads something: two that follow each other directly are no headings.
    let apart = short.windows(2).all(|pair| pair[1].2 > pair[0].2 + 1);
    if short.len() >= 3 && apart { short.into_iter().map(|(sentence, _, _)| sentence).collect() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paragraphs(text: &str) -> Vec<Paragraph> {
        let mut start = 0;
        text.split('\n')
            .enumerate()
            .map(|(line, content)| {
                let span = Span::new(start, start + content.len());
                start += content.len() + 1;
                Paragraph::new(text, span, line, false)
            })
            .collect()
    }

    fn leads_of(text: &str) -> Vec<&str> {
        let paragraphs = paragraphs(text);
        let headings = typographic(text, &paragraphs);
        find(text, &paragraphs, &headings).into_iter().flatten().map(|lead| lead.slice(text)).collect()
    }

    #[test]
    fn rows_of_paragraphs() {
        let text = "提升科技创新能力。加快建设重点实验室，引进高层次人才团队，推动成果转化。\n深化国企改革攻坚。完善现代企业制度，健全考核机制，防范化解各类风险。";
        assert_eq!(leads_of(text), ["提升科技创新能力", "深化国企改革攻坚"]);
    }

    #[test]
    fn rows_within_a_paragraph() {
        let text = "今年以来，全镇聚焦民生。强化兜底保障。低保工作按要求有序进行，新增低保二户。提升服务质量。对有需求的群众提供支持和关怀。推进代办服务。每月定期开展培训会，代办量居前。";
        assert_eq!(leads_of(text), ["强化兜底保障", "提升服务质量", "推进代办服务"]);
    }

    #[test]
    fn topics_that_begin_as_a_link_does() {
        let text = "今年以来，全镇从严从实抓党建。强化理论武装。全年开展集中学习十二次，专题研讨四次。建强基层组织。整顿软弱涣散村党组织二个，发展党员十名。从严正风肃纪。处置问题线索六件，开展警示教育四次。";
        assert_eq!(leads_of(text), ["强化理论武装", "建强基层组织", "从严正风肃纪"]);
    }

    #[test]
    fn no_leads() {
        for text in [
            "提升科技创新能力。加快建设重点实验室，引进高层次人才团队，推动成果转化。",
            "今年以来成效明显。完善现代企业制度，健全考核机制，防范化解各类风险隐患。\n我局高度重视这项工作。加快建设重点实验室，引进高层次人才团队，推动成果转化。",
            "一是提升能力。加快建设。\n二是深化改革。完善制度。",
        ] {
            assert!(leads_of(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn typographic_headings() {
        let text = "2023年工作回顾\n全年完成投资十二亿元，增长百分之五，各项工作稳步推进，成效明显。\n云岭县林业局\n存在的问题。\n存在的主要问题\n人手不足。";
        assert_eq!(typographic(text, &paragraphs(text)), [true, false, false, false, true, false]);
        let text = "2024年工作安排建议\n全年完成投资十二亿元，增长百分之五，各项工作稳步推进，成效要明显。\n合理化建议\n人手不足。";
        assert_eq!(typographic(text, &paragraphs(text)), [true, false, false, false]);
    }
}
