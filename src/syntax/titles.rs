//! Titles: which lines are one, and what a title says of its document (kind, years).
//!
//! ```text
//! title ::= [ issuer ] [ "关于" ] words noun [ "（" remark "）" ]       (noun as in NOUNS)
//! ```
//! Not taken: lines that end with a mark, numbered lines, lines of more than 80 characters.

use super::dates;
use super::lines::length;
use super::numbering::{marker_at, Style};
use super::numerals::{digits, han};
use crate::document::ArticleKind;
use crate::text::{char_class, Span};
use crate::text::search::{any, places};

/// What a title ends with, and the kind of document that this makes it.
#[rustfmt::skip]
const NOUNS: &[(&str, ArticleKind)] = &[
    ("政府工作报告", ArticleKind::GovernmentWorkReport), ("政府工作的报告", ArticleKind::GovernmentWorkReport),
    ("总结", ArticleKind::WorkSummary), ("小结", ArticleKind::WorkSummary), ("汇报", ArticleKind::WorkSummary), ("述职报告", ArticleKind::WorkSummary),
    ("工作报告", ArticleKind::WorkSummary), ("情况报告", ArticleKind::WorkSummary), ("情况的报告", ArticleKind::WorkSummary), ("年度报告", ArticleKind::WorkSummary), ("报告", ArticleKind::WorkSummary),
    ("工作情况", ArticleKind::WorkSummary), ("汇报材料", ArticleKind::WorkSummary), ("总结报告", ArticleKind::WorkSummary), ("总结材料", ArticleKind::WorkSummary), ("总结计划", ArticleKind::WorkSummary),
    ("思路", ArticleKind::Plan), ("计划", ArticleKind::Plan), ("要点", ArticleKind::Plan), ("方案", ArticleKind::Plan), ("安排", ArticleKind::Plan), ("打算", ArticleKind::Plan), ("规划", ArticleKind::Plan),
    ("谋划", ArticleKind::Plan), ("构想", ArticleKind::Plan), ("清单", ArticleKind::Plan), ("纲要", ArticleKind::Plan), ("预案", ArticleKind::Plan), ("举措", ArticleKind::Plan),
    ("通知", ArticleKind::Policy), ("意见", ArticleKind::Policy), ("决定", ArticleKind::Policy), ("批复", ArticleKind::Policy), ("办法", ArticleKind::Policy), ("条例", ArticleKind::Policy), ("规定", ArticleKind::Policy),
    ("函", ArticleKind::Policy), ("通报", ArticleKind::Policy), ("公告", ArticleKind::Policy), ("通告", ArticleKind::Policy), ("令", ArticleKind::Policy), ("答复", ArticleKind::Policy), ("细则", ArticleKind::Policy), ("决议", ArticleKind::Policy),
    ("请示", ArticleKind::Policy), ("章程", ArticleKind::Policy), ("规则", ArticleKind::Policy), ("措施", ArticleKind::Policy), ("公报", ArticleKind::Policy), ("议案", ArticleKind::Policy), ("纪要", ArticleKind::Policy), ("制度", ArticleKind::Policy), ("指南", ArticleKind::Policy), ("标准", ArticleKind::Policy),
    ("讲话", ArticleKind::Speech), ("致辞", ArticleKind::Speech), ("发言", ArticleKind::Speech), ("讲话稿", ArticleKind::Speech), ("主持词", ArticleKind::Speech), ("讲稿", ArticleKind::Speech), ("发言稿", ArticleKind::Speech),
    ("综述", ArticleKind::WorkSummary), ("材料", ArticleKind::Other), ("概况", ArticleKind::Other), ("简报", ArticleKind::Other),
    // The same in traditional characters.
    ("政府工作報告", ArticleKind::GovernmentWorkReport), ("政府工作的報告", ArticleKind::GovernmentWorkReport), ("總結", ArticleKind::WorkSummary), ("小結", ArticleKind::WorkSummary), ("匯報", ArticleKind::WorkSummary), ("彙報", ArticleKind::WorkSummary),
    ("工作報告", ArticleKind::WorkSummary), ("報告", ArticleKind::WorkSummary), ("工作情況", ArticleKind::WorkSummary), ("計劃", ArticleKind::Plan), ("要點", ArticleKind::Plan), ("規劃", ArticleKind::Plan), ("綱要", ArticleKind::Plan), ("預案", ArticleKind::Plan), ("清單", ArticleKind::Plan),
    ("意見", ArticleKind::Policy), ("決定", ArticleKind::Policy), ("批覆", ArticleKind::Policy), ("批復", ArticleKind::Policy), ("辦法", ArticleKind::Policy), ("條例", ArticleKind::Policy), ("規定", ArticleKind::Policy), ("細則", ArticleKind::Policy), ("決議", ArticleKind::Policy), ("講話", ArticleKind::Speech), ("致辭", ArticleKind::Speech),
];

const REVIEWING: &[&str] = &["总结", "小结", "汇报", "述职", "回顾", "情况", "完成", "报告", "總結", "小結", "匯報", "彙報", "述職", "回顧", "情況", "報告"];
const PLANNING: &[&str] = &["思路", "计划", "打算", "要点", "安排", "规划", "谋划", "构想", "任务", "方案", "目标", "計劃", "要點", "規劃", "任務", "目標"];
/// Of another sort than the general work summary: how openly the government worked.
const DISCLOSURE: &[&str] = &["政务公开", "信息公开", "政务信息公开", "政務公開", "信息公開", "資訊公開"];

/// The text without blanks and without a remark in brackets at its end: （试行）, （2024年1月5日）, （15篇）.
fn bare(text: &str) -> String {
    let mut bare: String = text.chars().filter(|&c| !char_class::is_blank(c)).collect();
    while bare.ends_with(['）', ')', '〉']) {
        match bare.rfind(['（', '(', '〈']) {
            Some(open) if open > 0 => bare.truncate(open),
            _ => break,
        }
    }
    bare
}

fn noun(bare: &str) -> Option<ArticleKind> {
    NOUNS.iter().filter(|(noun, _)| bare.ends_with(noun)).max_by_key(|(noun, _)| noun.len()).map(|&(_, kind)| kind)
}

/// Whether a line could be (part of) a title by its form: short, no mark at its end, no number before it.
pub(super) fn has_form(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    if content.is_empty() || content.len() > 300 || length(text, span) > 80 {
        return false;
    }
    if content.ends_with(['。', '；', '：', '，', '！', '？', ';', ':', ',', '.', '!', '?', '、']) && !content.ends_with("！") {
        return false;
    }
    marker_at(text, span.start()).is_none_or(|marker| marker.style == Style::Bullet && !content.starts_with(['—', '-']))
}

pub(super) fn ends_with_noun(title: &str) -> bool {
    noun(&bare(title)).is_some()
}

/// The title of a collection, not of a document in it: 汇编（15篇）.
pub(super) fn is_collection(title: &str) -> bool {
    const NAMES: &[&str] = &["汇编", "合集", "选编", "集锦", "材料集", "目录"];
    let bare = bare(title);
    NAMES.iter().any(|name| bare.ends_with(name))
}

/// A line that is a title wherever it stands: a report or plan of a named body or with two halves, with its year.
pub(super) fn is_strong(text: &str, span: Span) -> bool {
    if !has_form(text, span) {
        return false;
    }
    let bare = bare(span.slice(text));
    let report = matches!(noun(&bare), Some(ArticleKind::WorkSummary | ArticleKind::GovernmentWorkReport | ArticleKind::Plan)) && !bare.contains(['。', '；', '：']);
    let years = years_in(&bare);
    let both = any(&bare, REVIEWING) && any(&bare, PLANNING);
    let first = years.first().map_or(0, |&(_, at)| at);
    let named = first > 0 || bare.contains("政府工作报告") || any(&bare, DISCLOSURE);
    report && (!years.is_empty() || bare.contains("年度")) && (named || both) && !bare.starts_with("关于印发")
}

/// The title after what numbers it in a collection: 第一篇 …, 范文二：…, 【材料3】…, 2.….
///
/// ```text
/// labelled ::= [ "【" | "（" ] ( "第" number ( "篇" | "部分" | "份" ) | ( "篇" | "范文" | … ) number ) [ "】" | "）" ] *( "：" | "、" | blank ) title | marker title
/// ```
pub(super) fn without_label(text: &str, span: Span) -> Option<Span> {
    let rest = after_label(span.slice(text)).map(|rest| span.end() - rest.len()).or_else(|| marker_at(text, span.start()).filter(|marker| marker.style < Style::Ordinal).map(|marker| marker.end))?;
    let title = Span::new(rest.min(span.end()), span.end()).trim(text);
    (!title.is_empty()).then_some(title)
}

/// Whether the label is that of a sample (篇一, 范文二, 第三篇), which numbers documents and nothing else.
pub(super) fn is_sample(text: &str, span: Span) -> bool {
    let label = after_label(span.slice(text)).map(|rest| &span.slice(text)[..span.len() - rest.len()]);
    label.is_some_and(|label| !label.contains("部分") && !label.contains('章'))
}

fn after_label(line: &str) -> Option<&str> {
    const KINDS: &[&str] = &["篇", "范文", "例文", "材料", "样文", "范例"];
    const COUNTED: &[&str] = &["篇", "部分", "份", "章"];
    let inside = line.trim_start_matches(['【', '（', '(', '[']);
    let number = |rest: &str| digits(rest, 0).or_else(|| han(rest, 0)).map(|(_, end)| end);
    let rest = match inside.strip_prefix('第') {
        Some(rest) => {
            let rest = &rest[number(rest)?..];
            COUNTED.iter().find_map(|word| rest.strip_prefix(word))?
        }
        None => {
            let rest = KINDS.iter().find_map(|word| inside.strip_prefix(word))?;
            &rest[number(rest)?..]
        }
    };
    let bare = rest.trim_start_matches(|c| char_class::is_blank(c) || matches!(c, '】' | '）' | ')' | ']' | '：' | ':' | '、' | '.' | '．'));
    (bare.len() < rest.len()).then_some(bare)
}

/// 2023年…, 二〇二三年….
pub(super) fn starts_with_year(title: &str) -> bool {
    dates::year(title, 0).is_some_and(|(_, end)| title[end..].starts_with('年'))
}

/// The kind of document.
pub(super) fn kind(title: &str) -> ArticleKind {
    let bare = bare(title);
    let by_noun = noun(&bare);
    let reports = matches!(by_noun, Some(ArticleKind::WorkSummary)) || any(&bare, REVIEWING);
    if (bare.contains("政府工作报告") || bare.contains("政府工作報告")) && !matches!(by_noun, Some(ArticleKind::Policy)) {
        return ArticleKind::GovernmentWorkReport;
    }
    match by_noun {
        Some(ArticleKind::Policy) => ArticleKind::Policy,
        Some(ArticleKind::WorkSummary | ArticleKind::Plan) | None if reports && any(&bare, DISCLOSURE) => ArticleKind::DisclosureReport,
        // 工作总结和工作思路 looks back first of all.
        Some(ArticleKind::Plan) if any(&bare, &["总结", "汇报", "總結", "匯報"]) => ArticleKind::WorkSummary,
        Some(kind) => kind,
        None if bare.contains("总结") => ArticleKind::WorkSummary,
        None => ArticleKind::Other,
    }
}

/// The year looked back on and the year planned for, as the title gives them.
pub(super) fn years(title: &str, kind: ArticleKind) -> (Option<i32>, Option<i32>) {
    let bare = bare(title);
    let years = years_in(&bare);
    if kind == ArticleKind::GovernmentWorkReport {
        // The report of a year is given at its beginning: it looks back on the year before.
        let year = years.first().map(|&(year, _)| year);
        return (year.map(|year| year - 1), year);
    }
    let (mut review, mut plan) = (None, None);
    for (place, &(year, at)) in years.iter().enumerate() {
        let end = years.get(place + 1).map_or(bare.len(), |&(_, next)| next);
        let part = &bare[at..end];
        let (reviews, plans) = (first_of(part, REVIEWING), first_of(part, PLANNING));
        match (reviews, plans) {
            (Some(_), None) => review = review.or(Some(year)),
            (None, Some(_)) => plan = plan.or(Some(year)),
            // One year for both: 2023年工作总结及下一年工作思路.
            (Some(r), Some(p)) if r < p => {
                review = review.or(Some(year));
                // 上半年总结和下半年打算 are of one year.
                let within = ["半年", "季度", "下步", "下一步", "下阶段"].iter().any(|part| bare[at..end].contains(part));
                plan = plan.or(Some(if within { year } else { year + 1 }));
            }
            (Some(_), Some(_)) => plan = plan.or(Some(year)),
            (None, None) => {}
        }
    }
    (review, plan)
}

fn first_of(text: &str, cues: &[&str]) -> Option<usize> {
    cues.iter().filter_map(|cue| places(text, cue).next()).min()
}

/// Years written as 2023年 or 二〇二三年, with the byte where each starts.
pub(super) fn years_in(text: &str) -> Vec<(i32, usize)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('年') {
        // Four characters before: digits of one, three or more bytes.
        let Some((start, _)) = text[..at].char_indices().rev().nth(3) else { continue };
        if let Some((year, end)) = dates::year(text, start) {
            if end == at && (1900..2200).contains(&year) {
                found.push((year, start));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(text: &str) -> Span {
        Span::new(0, text.len())
    }

    #[test]
    fn kinds() {
        for (title, expect) in [
            ("云岭县农业农村局2023年度工作总结和2024年工作打算", ArticleKind::WorkSummary),
            ("青川镇2023年政务公开工作总结及2024年工作思路", ArticleKind::DisclosureReport),
            ("云岭县2023年政府信息公开工作年度报告", ArticleKind::DisclosureReport),
            ("2024年云岭县政府工作报告", ArticleKind::GovernmentWorkReport),
            ("云岭县2024年工作要点", ArticleKind::Plan),
            ("2024年工作思路", ArticleKind::Plan),
            ("云岭县人民政府关于印发2024年工作要点的通知", ArticleKind::Policy),
            ("云岭县林木管理办法（试行）", ArticleKind::Policy),
            ("在全县林业工作会议上的讲话", ArticleKind::Speech),
            ("云岭印象", ArticleKind::Other),
        ] {
            assert_eq!(kind(title), expect, "{title}");
        }
    }

    #[test]
    fn years_of_titles() {
        for (title, expect) in [
            ("云岭县2023年工作总结和2024年工作打算", (Some(2023), Some(2024))),
            ("2023年工作总结", (Some(2023), None)),
            ("2024年工作要点", (None, Some(2024))),
            ("2024年云岭县政府工作报告", (Some(2023), Some(2024))),
            ("青川镇2023年上半年工作总结及下半年工作打算", (Some(2023), Some(2023))),
            ("青川镇2023年工作总结及来年打算", (Some(2023), Some(2024))),
            ("二〇二三年工作总结及二〇二四年工作打算", (Some(2023), Some(2024))),
            ("工作总结", (None, None)),
        ] {
            assert_eq!(years(title, kind(title)), expect, "{title}");
        }
    }

    #[test]
    fn labels_of_a_collection() {
        for (line, expect) in [
            ("第一篇 云岭县林业局2023年工作总结", Some("云岭县林业局2023年工作总结")),
            ("范文二：云岭县林业局2023年工作总结", Some("云岭县林业局2023年工作总结")),
            ("【材料3】云岭县林业局2023年工作总结", Some("云岭县林业局2023年工作总结")),
            ("（篇1）云岭县林业局2023年工作总结", Some("云岭县林业局2023年工作总结")),
            ("2.云岭县林业局2023年工作总结", Some("云岭县林业局2023年工作总结")),
            ("材料二次报送", None),
            ("云岭县林业局2023年工作总结", None),
        ] {
            assert_eq!(without_label(line, whole(line)).map(|title| title.slice(line)), expect, "{line}");
        }
    }

    #[test]
    fn strong_titles() {
        for (line, expect) in [
            ("云岭县林业站2023年工作总结和2024年工作打算", true),
            ("2023年工作总结及2024年工作打算", true),
            ("青川镇2023年工作总结", true),
            ("2023年工作总结", false),
            ("2024年工作思路", false),
            ("一、2023年工作总结和2024年工作打算", false),
            ("现将2023年工作总结和2024年工作打算报告如下：", false),
            ("云岭县抓项目促投资", false),
        ] {
            assert_eq!(is_strong(line, whole(line)), expect, "{line}");
        }
    }
}
