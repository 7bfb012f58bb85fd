//! Counts against enumerations: 三项工作：一是…二是…三是…; 抓好3项服务（申报服务、统计服务、培训服务）.
//!
//! ```text
//! points    ::= number noun … (： | 。) 一是 … 二是 … 三是 …          the points of one paragraph
//! bracketed ::= number noun （ item { 、 item } ）                     no 等, no figures among the items
//! ```
//!
//! Equal counts are told. A difference is called wrong only where nothing else can be meant: the points follow a colon directly,
//! the items all end like the noun they are counted as, or each of them is a phrase of its own (基地（云岭、青川） may be two places of
//! one, 县（市、区） are what one of them may be).

use super::figure::Figure;
use super::{Check, Relation, Verdict};
use crate::document::Document;
use crate::numeral::Decimal;
use crate::quantity::Kind;
use crate::text::char_class::is_alphanumeric;
use crate::text::Span;

/// A paragraph is not read further for its points.
const REACH: usize = 6000;

const POINTS: [&str; 20] = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "九是", "十是", "十一是", "十二是", "十三是", "十四是", "十五是", "十六是", "十七是", "十八是",
    "十九是", "二十是",
];

/// What points are, even where a full stop stands before them.
const LISTED: [&str; 12] = ["实事", "工作", "任务", "措施", "举措", "问题", "方面", "建议", "要求", "意见", "原则", "事项"];

pub(super) fn run(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let text = document.text;
    let mut read_to = 0;
    for figure in figures {
        let countable = figure.quantity.kind == Kind::Count && !figure.is_change();
        let Some(stated) = figure.known().filter(|&value| countable && value.is_integer() && value < Decimal::HUNDRED && value >= Decimal::ONE) else { continue };
        found.extend(bracketed(text, figure, stated));
        // A paragraph is read for its points once.
        if figure.span().start() >= read_to {
            let (check, end) = points(text, figure, stated);
            read_to = end.unwrap_or(read_to);
            found.extend(check);
        }
    }
}

/// 工作 of 3项工作（…）: what is counted, up to the mark; at most a dozen characters.
fn noun_after(rest: &str) -> &str {
    let end: usize = rest.chars().take(12).take_while(|c| is_alphanumeric(*c)).map(char::len_utf8).sum();
    &rest[..end]
}

fn bracketed(text: &str, figure: &Figure<'_>, stated: Decimal) -> Option<Check> {
    let rest = &text[figure.span().end()..];
    let noun = noun_after(rest);
    let opened = &rest[noun.len()..];
    let inside = opened.strip_prefix(['（', '('])?;
    let end = inside.find(['）', ')', '\n', '。']).filter(|&end| inside[end..].starts_with(['）', ')']))?;
    let inside = &inside[..end];
    if inside.contains(['，', '；', '：', '等', '如', '（', '(']) || inside.len() > 600 || inside.chars().any(|c| c.is_ascii_digit()) {
        return None;
    }
    let list = inside.strip_prefix("即").unwrap_or(inside);
    let items = split_items(list, stated);
    let counted = Decimal::from(i64::try_from(items).ok()?);
    let tail = noun.char_indices().rev().nth(1).map_or(noun, |(at, _)| &noun[at..]);
    let alike = tail.chars().count() == 2 && list.split('、').filter(|item| item.ends_with(tail)).count() == items && items >= 3;
    let named = shares_noun(list, noun);
    let phrases = items >= 2 && (stated > Decimal::ONE || named) && are_phrases(list) && (items == 1 + list.matches('、').count() || named);
    let alike = alike || phrases;
    let start = text.len() - opened.len();
    let span = Span::new(figure.span().start(), start + opened.len() - opened[inside_end(opened, inside)..].len());
    verdict(stated, counted, alike).map(|verdict| make(figure, stated, counted, verdict, span))
}

/// Characters from which on an item can only be one thing, and not the name of a place or a class.
const PHRASE: usize = 4;
/// Openings of what a thing has, is or costs.
const NO_LIST: &[&str] = &["含", "包括", "其中", "不含", "另", "详见", "见", "每", "共", "由", "位于", "已", "按", "以"];

/// Whether every item is a phrase, and the list no description.
fn are_phrases(list: &str) -> bool {
    let letters = |item: &str| item.chars().filter(|c| c.is_alphanumeric()).count();
    !NO_LIST.iter().any(|word| list.starts_with(word)) && list.split(['、', '和', '及', '与']).all(|item| letters(item) >= PHRASE)
}

/// 2个绿色指标（绿色投资和绿色产值）: both items have a word of the noun, so that 和 parts two of them.
fn shares_noun(list: &str, noun: &str) -> bool {
    let pairs = || noun.char_indices().zip(noun.char_indices().skip(2).map(|(at, _)| at).chain([noun.len()]));
    pairs().any(|((start, _), end)| noun[start..end].chars().count() == 2 && list.split(['、', '和', '及', '与']).all(|item| item.contains(&noun[start..end])))
}

/// Where the bracket ends in `opened`, its closing mark included.
fn inside_end(opened: &str, inside: &str) -> usize {
    let open = opened.chars().next().map_or(0, char::len_utf8);
    let close = opened[open + inside.len()..].chars().next().map_or(0, char::len_utf8);
    open + inside.len() + close
}

/// Items joined by 、; the last may be joined by 和 or 及, where that gives the number that is stated.
fn split_items(list: &str, stated: Decimal) -> usize {
    let items = 1 + list.matches('、').count();
    let last = list.rsplit('、').next().unwrap_or_default();
    let and = usize::from(["和", "及", "与"].iter().any(|word| last.find(word).is_some_and(|at| at > 0)));
    let with = Decimal::from(i64::try_from(items + and).unwrap_or(0));
    if with == stated || items == 1 { items + and } else { items }
}

/// The points of the paragraph that follow a figure; and how far the paragraph was read.
fn points(text: &str, figure: &Figure<'_>, stated: Decimal) -> (Option<Check>, Option<usize>) {
    let from = figure.span().end();
    let rest = &text[from..];
    let noun = noun_after(rest);
    let lead = &rest[noun.len()..];
    let direct = lead.starts_with(['：', ':']);
    if !(direct || lead.starts_with('。')) || noun.is_empty() {
        return (None, None);
    }
    let body = lead.trim_start_matches(['：', ':', '。', '\u{3000}', ' ']);
    if !body.starts_with(POINTS[0]) {
        return (None, None);
    }
    let line_end = body.find('\n').unwrap_or(body.len()).min(REACH);
    let end = (0..=line_end).rev().find(|&at| body.is_char_boundary(at)).unwrap_or(0);
    let body = &body[..end];
    let (mut count, mut at) = (0, 0);
    for point in POINTS {
        let Some(next) = body[at..].find(point) else { break };
        at += next + point.len();
        count += 1;
    }
    let start = text.len() - lead.len() + (lead.len() - lead.trim_start_matches(['：', ':', '。', '\u{3000}', ' ']).len());
    let counted = Decimal::from(count);
    let span = Span::new(figure.span().start(), start + POINTS[0].len());
    // 办好10件实事。一是…: what is counted is what the points are.
    let are_points = direct || LISTED.iter().any(|word| noun.ends_with(word));
    (verdict(stated, counted, are_points && end < REACH && count >= 3).map(|verdict| make(figure, stated, counted, verdict, span)), Some(start + end))
}

fn verdict(stated: Decimal, counted: Decimal, sure: bool) -> Option<Verdict> {
    if stated == counted {
        // One thing with something in brackets behind it is no list.
        Some(Verdict::Consistent).filter(|_| counted > Decimal::ONE)
    } else {
        sure.then_some(Verdict::Inconsistent)
    }
}

fn make(figure: &Figure<'_>, stated: Decimal, counted: Decimal, verdict: Verdict, span: Span) -> Check {
    let formula = match verdict {
        Verdict::Consistent => format!("列出{counted}项，与文中相符"),
        _ => format!("列出{counted}项，文中为{stated}项"),
    };
    Check {
        relation: Relation::Sum,
        verdict,
        formula,
        stated: Some(stated),
        computed: Some(counted),
        span,
        operands: vec![figure.span()],
        article: figure.quantity.article,
    }
}
