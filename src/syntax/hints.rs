//! Headings that the file itself names (styles of a word processor, elements of a page, marks of Markdown, also where these are pasted): a help where a line
//! has no number. What a number or a title's words say counts more, so that a wrong hint costs no heading that is found without it.
//!
//! ```text
//! hinted ::= a whole paragraph without a number, of a heading's length, that does not end as a sentence does
//! ```
//! A level stands where its numbered headings do (一、 in the style "heading 1": so stands every "heading 1"), else between its
//! neighbours. A hint within 一、 … 二、 does not part them, unless one of its level stands before 一、.
//!
//! Not taken: paragraphs that only begin or end with the hint; rows of hinted lines without text between them (a list in the wrong style).

use super::lines::length;
use super::numbering::{Style, STYLES};
use super::ranks::{Ranks, HIGHEST};
use super::reflow::Paragraph;
use crate::text::order;
use crate::text::{Span, Utf16Index};

/// A paragraph that the file calls a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    pub span: Span,
    /// 1 for the highest, to 9; 0 for the title of the document.
    pub level: u8,
}

const DEEPEST: u8 = 9;

impl Hint {
    /// Hints from outside: start and end in UTF-16 code units, and the level. What lies outside the text, cuts a character or
    /// has no such level is left out; the order does not matter.
    #[must_use]
    pub fn all_of(text: &str, given: impl IntoIterator<Item = (u32, u32, u8)>) -> Vec<Self> {
        let mut given = given.into_iter().filter(|&(start, end, level)| start < end && level <= DEEPEST).peekable();
        if given.peek().is_none() {
            return Vec::new();
        }
        let utf16 = Utf16Index::new(text);
        let mut hints: Vec<Self> = given
            .filter_map(|(start, end, level)| Some(Self { span: Span::new(utf16.byte(start)?, utf16.byte(end)?).trim(text), level }))
            .filter(|hint| !hint.span.is_empty())
            .collect();
        order::sort_by_key(&mut hints, |hint| (hint.span.start, hint.span.end, hint.level));
        hints
    }
}

/// Notes the level of each paragraph that is what a hint says. Both lists are in order of position.
pub(super) fn mark(hints: &[Hint], paragraphs: &mut [Paragraph]) {
    let mut hints = hints.iter().peekable();
    for paragraph in paragraphs {
        while hints.next_if(|hint| hint.span.start < paragraph.span.start).is_some() {}
        paragraph.hint = hints.peek().filter(|hint| hint.span == paragraph.span).map(|hint| hint.level).or(paragraph.hint);
    }
}

/// A paragraph that can be a heading without a number.
fn has_form(text: &str, paragraph: &Paragraph) -> bool {
    const LONGEST: usize = 60;
    let content = paragraph.span.slice(text);
    paragraph.hint.is_some()
        && paragraph.opening.is_none()
        && content.len() <= 4 * LONGEST
        && (2..=LONGEST).contains(&length(text, paragraph.span))
        && !content.ends_with(['。', '；', '，', '：', '、', ';', ',', ':', '.'])
        && content.chars().any(char::is_alphabetic)
}

/// Whether the first of these paragraphs is the title by its hint: of level 0, or the only one of the highest level that the document has.
pub(super) fn is_title(text: &str, paragraphs: &[Paragraph]) -> bool {
    let Some((first, rest)) = paragraphs.split_first() else { return false };
    match first.hint.filter(|_| has_form(text, first)) {
        Some(0) => true,
        Some(level) => !rest.is_empty() && !rest.iter().any(|other| other.hint.is_some_and(|hint| hint <= level)),
        None => false,
    }
}

/// Whether the first of these paragraphs is the first heading of several of its level, and so no title.
pub(super) fn is_section(text: &str, paragraphs: &[Paragraph]) -> bool {
    let Some((first, rest)) = paragraphs.split_first() else { return false };
    first.hint.is_some_and(|level| level > 0 && has_form(text, first) && rest.iter().any(|other| other.hint == Some(level)))
}

/// For each paragraph of a body that is a heading by its hint alone, its rank; empty where there is none.
pub(super) fn ranks(text: &str, body: &[Paragraph], ranks: &Ranks) -> Vec<Option<u16>> {
    let mut headings = headings(text, body);
    if headings.is_empty() {
        return Vec::new();
    }
    let by_level = by_level(body, &headings, ranks);
    let mut found: Vec<Option<u16>> = vec![None; body.len()];
    for &at in &headings {
        found[at] = body[at].hint.and_then(|level| by_level.get(usize::from(level)).copied().flatten());
    }
    headings.retain(|&at| found[at].is_some());
    keep_series(body, &headings, ranks, &mut found);
    found
}

/// Paragraphs with the form of a heading, without the rows of them that are lists.
fn headings(text: &str, body: &[Paragraph]) -> Vec<usize> {
    /// So many headings of one level stand one after another at most.
    const ROW: usize = 4;
    let all: Vec<usize> = (0..body.len()).filter(|&at| body[at].hint.is_some_and(|level| level > 0) && has_form(text, &body[at])).collect();
    let joined = |pair: &[usize]| pair[1] == pair[0] + 1 && body[pair[0]].hint == body[pair[1]].hint;
    let mut kept = Vec::with_capacity(all.len());
    let mut from = 0;
    for at in 0..all.len() {
        if all.get(at..at + 2).is_some_and(joined) {
            continue;
        }
        if at + 1 - from <= ROW {
            kept.extend_from_slice(&all[from..=at]);
        }
        from = at + 1;
    }
    kept
}

/// The rank of each level.
fn by_level(body: &[Paragraph], headings: &[usize], ranks: &Ranks) -> [Option<u16>; DEEPEST as usize + 1] {
    // How often a level's headings are numbered in a style.
    let mut styles = [[0_u32; STYLES]; DEEPEST as usize + 1];
    for paragraph in body {
        if let (Some(level), Some(marker)) = (paragraph.hint, paragraph.opening.filter(|marker| marker.style <= Style::Circled)) {
            styles[usize::from(level)][marker.style as usize] += 1;
        }
    }
    let mut found = [None; DEEPEST as usize + 1];
    for (level, counts) in styles.iter().enumerate() {
        let most = (0..STYLES).max_by_key(|&style| (counts[style], std::cmp::Reverse(style))).filter(|&style| counts[style] > 0);
        found[level] = most.map(|style| ranks.at(style));
    }
    let numbered = found;
    let is_used = |level: usize| headings.iter().any(|&at| body[at].hint == Some(level as u8));
    let mut above: Option<u16> = None;
    for level in 1..=usize::from(DEEPEST) {
        if found[level].is_none() && is_used(level) {
            let below = numbered[level..].iter().flatten().next().copied();
            // Steps of ten: between two styles there is room for all levels.
            found[level] = Some(match (above, below) {
                (Some(above), _) => above + 10,
                (None, Some(below)) => below.saturating_sub(10 * (u16::from(DEEPEST) - level as u16).max(1)).max(HIGHEST),
                (None, None) => HIGHEST,
            });
        }
        above = found[level].max(above);
    }
    found
}

/// Puts under its number what would part a numbered series that goes on after it.
fn keep_series(body: &[Paragraph], headings: &[usize], ranks: &Ranks, found: &mut [Option<u16>]) {
    // The next number of each style after each heading.
    let mut next = [0_u32; STYLES];
    let mut after = Vec::with_capacity(headings.len());
    let mut left = headings.iter().rev().peekable();
    for (at, paragraph) in body.iter().enumerate().rev() {
        if left.next_if_eq(&&at).is_some() {
            after.push(next);
        }
        if let Some((style, number)) = numbered(paragraph) {
            next[style] = number;
        }
    }
    let mut last = [0_u32; STYLES];
    // The highest heading by hint, up to here, and before the first number of each style.
    let mut highest = u16::MAX;
    let mut before = [u16::MAX; STYLES];
    for (at, paragraph) in body.iter().enumerate() {
        if let Some((style, number)) = numbered(paragraph) {
            if last[style] == 0 {
                before[style] = highest;
            }
            last[style] = number;
        } else if let Some(rank) = found[at] {
            let next = after.pop().unwrap_or([0; STYLES]);
            let parted = (0..STYLES).filter(|&style| last[style] > 0 && next[style] == last[style] + 1 && ranks.at(style) >= rank && before[style] > rank);
            let rank = parted.map(|style| ranks.at(style) + 5).max().unwrap_or(rank);
            found[at] = Some(rank);
            highest = highest.min(rank);
        }
    }
}

fn numbered(paragraph: &Paragraph) -> Option<(usize, u32)> {
    let marker = paragraph.opening.filter(|marker| marker.style <= Style::Circled)?;
    Some((marker.style as usize, marker.number.filter(|&number| number > 0)?))
}

#[cfg(test)]
mod tests {
    use super::super::{parse, parse_with_hints};
    use super::Hint;

    /// Lines; "#" and "##" before one hint at its level, "%" at 0. Prints "depth title" of each section, and the title of the document.
    fn outline(marked: &str) -> (String, Vec<String>) {
        let (mut text, mut hints) = (String::new(), Vec::new());
        for line in marked.lines() {
            let bare = line.trim_start_matches(['#', '%']);
            let start = text.encode_utf16().count() as u32;
            text.push_str(bare);
            if bare.len() < line.len() {
                let level = line.bytes().filter(|&byte| byte == b'#').count() as u8;
                hints.push((start, text.encode_utf16().count() as u32, level));
            }
            text.push('\n');
        }
        let document = parse_with_hints(&text, &Hint::all_of(&text, hints));
        let title = document.articles[0].title.map_or("", |title| title.slice(&text)).to_owned();
        (title, document.sections.iter().map(|section| format!("{} {}", section.depth, section.heading.slice(&text))).collect())
    }

    const BODY: &str = "全年完成投资十二亿元，新建村道三十公里，各项任务按计划推进，群众满意度稳步提高。";

    fn check(marked: &str, title: &str, expected: &[&str]) {
        let marked = marked.replace('B', BODY);
        assert_eq!(outline(&marked), (title.to_owned(), expected.iter().map(|line| (*line).to_owned()).collect()), "{marked}");
    }

    #[test]
    fn headings_without_a_number_give_their_outline() {
        check("%青川镇建设纪实\n#道路\nB\n##村道\nB\n##县道\nB\n#学校\nB", "青川镇建设纪实", &["1 道路", "2 村道", "2 县道", "1 学校"]);
        // The only heading of the highest level, in front, is the title; one of several is none.
        check("#青川镇建设纪实\n##道路\nB\n##学校\nB", "青川镇建设纪实", &["1 道路", "1 学校"]);
        check("#道路建设\nB\n#学校建设\nB", "", &["1 道路建设", "1 学校建设"]);
    }

    #[test]
    fn a_heading_over_two_lines_is_one() {
        // As a word processor writes a line break within a heading.
        let text = format!("青川镇建设纪实\n道路和桥梁\n建设情况表\n{BODY}\n学校\n{BODY}");
        let span = |from: &str, to: &str| crate::text::Span::new(text.find(from).unwrap_or(0), text.find(to).map_or(0, |at| at + to.len()));
        let hints = [Hint { span: span("青川镇", "纪实"), level: 0 }, Hint { span: span("道路", "情况表"), level: 1 }, Hint { span: span("学校", "学校"), level: 1 }];
        let document = parse_with_hints(&text, &hints);
        let titles: Vec<_> = document.sections.iter().map(|section| section.title.slice(&text)).collect();
        assert_eq!(titles, ["道路和桥梁\n建设情况表", "学校"]);
    }

    #[test]
    fn levels_stand_where_their_numbers_do() {
        check("%云岭县2023年工作总结\n#一、道路\nB\n##村道\nB\n（一）养护\nB\n#学校\nB\n#三、医院\nB", "云岭县2023年工作总结", &["1 一、道路", "2 村道", "3 （一）养护", "1 学校", "1 三、医院"]);
        check("%云岭县2023年工作总结\n#上半年\nB\n##一、道路\nB\n#下半年\nB\n##二、学校\nB", "云岭县2023年工作总结", &["1 上半年", "2 一、道路", "1 下半年", "2 二、学校"]);
    }

    #[test]
    fn a_wrong_hint_does_no_harm() {
        let numbered = "云岭县2023年工作总结\n一、道路\n{}B\n二、学校\nB\n三、医院\nB";
        for wrong in [
            "#B\n", "#完成投资：\n", "#12345\n", "#新建学校。\n",
            // A list whose lines have the style of a heading.
            "#甲村\n#乙村\n#丙村\n#丁村\n#戊村\n",
        ] {
            check(&numbered.replace("{}", wrong), "云岭县2023年工作总结", &["1 一、道路", "1 二、学校", "1 三、医院"]);
        }
        // A stray heading stands under its number, and parts nothing.
        check(&numbered.replace("{}", "#村道\n"), "云岭县2023年工作总结", &["1 一、道路", "2 村道", "1 二、学校", "1 三、医院"]);
    }

    #[test]
    fn hints_that_fit_nothing_are_left_out() {
        let text = "𠮷县工作\n完成投资。\n";
        let odd = [(0, 99, 1), (5, 2, 1), (1, 3, 1), (0, 5, 12), (2, 2, 1), (0, 5, 1), (0, 3, 1)];
        assert_eq!(Hint::all_of(text, odd).len(), 2);
        assert_eq!(parse_with_hints(text, &[]).sections, parse(text).sections);
        for hints in [Hint::all_of(text, odd), vec![Hint { span: crate::text::Span::new(0, 4), level: 200 }]] {
            let _ = parse_with_hints(text, &hints);
        }
    }

    #[test]
    fn a_hint_names_the_whole_paragraph() {
        let text = "云岭县2023年工作总结\n一、道路\n村道建设进展\n完成投资十二亿元，新建村道三十公里，各项任务按计划推进，群众满意度稳步提高。\n";
        let at = text.find("村道建设进展").unwrap();
        let sections = |end: usize| {
            let span = crate::text::Span::new(at, end);
            parse_with_hints(text, &[Hint { span, level: 2 }]).sections.len()
        };
        assert_eq!((sections(at + "村道建设进展".len()), sections(at + "村道建设".len()), sections(at + "村道建设进展\n".len())), (2, 1, 1));
    }
}
