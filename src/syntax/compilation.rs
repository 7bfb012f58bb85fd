//! A compilation → its documents.
//!
//! Where the input prints a table of contents, its entries tell where documents begin: the paragraph (or two or three, where
//! a title was broken) that says the same, in the same order. A title that differs a little is taken by its likeness.
//! Without a table, a document begins at a strong title ([`titles::is_strong`]) after which the numbering starts anew.
//!
//! ```text
//! compilation ::= [ cover ] [ contents ] 2*document | cover document
//! document    ::= [ label ] title body         (title: 1*3 lines that say what an entry says, or a strong title over 1*3 lines; label: 第一篇, 范文二：, 1.)
//! cover       ::= 1*10 short lines without a number
//! ```
//! Contents of two levels name headings too: these belong to the document above them. A title that says nothing (工作总结) begins a document
//! wherever it comes again, apart.
//! An entry that nothing in the text is like is the strong title that stands between its neighbours.
//! Not taken: entries that are headings of one document (一、…); a repeated title with nothing under it; the title of an attachment; a label
//! before halves of one report (第一部分 … of the same body).

use rustc_hash::FxHashMap;

use super::annex;
use super::contents::{key, Contents};
use super::numbering::{marker_at, Style};
use super::reflow::Paragraph;
use super::titles;
use crate::text::order;
use crate::text::Span;

/// Where a document begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Start {
    pub(super) paragraph: usize,
    /// Its title and how many paragraphs that takes; None where it must still be looked for.
    pub(super) title: Option<(Span, usize)>,
}

/// The documents of the input, at least one where there is any paragraph.
pub(super) fn split(text: &str, paragraphs: &[Paragraph], contents: &mut Contents) -> Vec<Start> {
    let mut starts = by_contents(text, paragraphs, contents);
    if starts.is_empty() {
        starts = by_titles(text, paragraphs);
    }
    let first = starts.first().map(|start| start.paragraph);
    // What stands before the first known title is a document of its own only where it is more than a cover.
    if !paragraphs.is_empty() && first != Some(0) {
        let before = &paragraphs[..first.unwrap_or(paragraphs.len())];
        let cover = before.iter().all(|paragraph| paragraph.span.len() <= 120) && before.len() <= 8;
        if !cover || starts.is_empty() {
            starts.insert(0, Start { paragraph: 0, title: None });
            for entry in &mut contents.entries {
                entry.article = entry.article.map(|article| article + 1);
            }
        }
    }
    starts
}

fn by_contents(text: &str, paragraphs: &[Paragraph], contents: &mut Contents) -> Vec<Start> {
    if contents.entries.is_empty() {
        return Vec::new();
    }
    let mut places: FxHashMap<String, Vec<(usize, usize)>> = FxHashMap::default();
    const LONGEST: usize = 240;
    for at in 0..paragraphs.len() {
        let mut joined = String::new();
        for (count, part) in paragraphs[at..].iter().take(3).enumerate() {
            if part.span.len() > LONGEST || count > 0 && (part.apart || !titles::has_form(text, part.span)) {
                break;
            }
            joined.push_str(&key(part.span.slice(text)));
            places.entry(joined.clone()).or_default().push((at, count + 1));
        }
    }
    let wanted: Vec<String> = contents.entries.iter().map(|entry| wanted(text, entry.title)).collect();
    // What is the same comes first; what is only like it must then stand between its neighbours.
    let mut found: Vec<Option<(usize, usize)>> = Vec::with_capacity(wanted.len());
    let mut from = 0;
    for name in &wanted {
        let exact = places.get(name).and_then(|list| list[list.partition_point(|&(place, _)| place < from)..].first().copied());
        from = exact.map_or(from, |(paragraph, count)| paragraph + count);
        found.push(exact);
    }
    let mut next = paragraphs.len();
    let mut until = vec![next; wanted.len()];
    for at in (0..wanted.len()).rev() {
        until[at] = next;
        next = found[at].map_or(next, |(paragraph, _)| paragraph);
    }
    let mut from = 0;
    for (at, name) in wanted.iter().enumerate() {
        if found[at].is_none() && !titles::is_collection(name) {
            found[at] = alike(text, &paragraphs[..until[at]], from, name);
        }
        from = found[at].map_or(from, |(paragraph, count)| paragraph + count);
    }
    let titles = strong_titles(text, paragraphs);
    by_place(paragraphs, &titles, &wanted, &mut found);
    // Contents of two levels name documents and their headings: documents are what has no number.
    let heads = |place: &Option<(usize, usize)>| place.is_some_and(|(paragraph, _)| paragraphs[paragraph].opening.is_some_and(|m| m.style != Style::Bullet));
    let numbered = found.iter().filter(|place| heads(place)).count();
    let whole: Vec<usize> = found.iter().filter(|place| !heads(place)).flatten().map(|&(paragraph, _)| paragraph).collect();
    let two_levels = numbered > 0 && whole.len() >= 2 && whole.iter().enumerate().all(|(place, &at)| begins_anew(paragraphs, at, whole.get(place + 1).copied().unwrap_or(paragraphs.len())));
    let mut starts: Vec<Start> = Vec::new();
    for (at, place) in found.into_iter().enumerate() {
        let is_heading = heads(&place);
        let Some((paragraph, count)) = place else { continue };
        if two_levels && is_heading {
            contents.entries[at].article = starts.len().checked_sub(1);
            continue;
        }
        contents.entries[at].article = Some(starts.len());
        let title = (count > 0).then(|| (paragraphs[paragraph].span.to(paragraphs[paragraph + count - 1].span), count));
        starts.push(Start { paragraph, title });
    }
    // The contents of one document name its headings.
    if !two_levels && numbered * 2 >= starts.len() {
        contents.entries.iter_mut().for_each(|entry| entry.article = None);
        starts.clear();
    }
    starts
}

/// Entries that were not found: as many strong titles, if they stand between the neighbours and the numbering starts anew under them.
/// How many paragraphs such a title takes is found when its document is read: 0.
fn by_place(paragraphs: &[Paragraph], titles: &[usize], wanted: &[String], found: &mut [Option<(usize, usize)>]) {
    let mut at = 0;
    while at < found.len() {
        let missing = found[at..].iter().take_while(|place| place.is_none()).count();
        if missing == 0 {
            at += 1;
            continue;
        }
        let from = at.checked_sub(1).and_then(|before| found[before]).map_or(0, |(paragraph, count)| paragraph + count.max(1));
        let until = found.get(at + missing).copied().flatten().map_or(paragraphs.len(), |(paragraph, _)| paragraph);
        let between = &titles[titles.partition_point(|&title| title < from)..titles.partition_point(|&title| title < until)];
        let mut free = between.iter().enumerate().filter(|&(place, &title)| begins_anew(paragraphs, title, between.get(place + 1).copied().unwrap_or(until)));
        for (place, name) in found[at..at + missing].iter_mut().zip(&wanted[at..]) {
            if !titles::is_collection(name) {
                *place = free.next().map(|(_, &title)| (title, 0));
            }
        }
        at += missing;
    }
}

/// What an entry is looked for by: its title without a number of its own.
fn wanted(text: &str, title: Span) -> String {
    match marker_at(text, title.start()) {
        Some(marker) if matches!(marker.style, Style::Digit | Style::DigitBracket | Style::Circled) && marker.end < title.end() => {
            key(&text[marker.end..title.end()])
        }
        _ => key(title.slice(text)),
    }
}

/// The next title-like paragraph that is nearly the same: four of five pairs of characters in common.
fn alike(text: &str, paragraphs: &[Paragraph], from: usize, name: &str) -> Option<(usize, usize)> {
    const CANDIDATES: usize = 24;
    const LOOKED_AT: usize = 600;
    let pairs = |text: &str| -> Vec<(char, char)> {
        let mut pairs: Vec<_> = text.chars().zip(text.chars().skip(1)).collect();
        order::sort(&mut pairs);
        pairs
    };
    let own = pairs(name);
    let candidates = paragraphs.iter().enumerate().skip(from).take(LOOKED_AT).filter(|(_, p)| p.span.len() <= 240 && titles::has_form(text, p.span) && titles::ends_with_noun(p.span.slice(text)));
    candidates
        .take(CANDIDATES)
        .find(|(_, paragraph)| {
            let other = pairs(&key(paragraph.span.slice(text)));
            let common = common(&own, &other);
            common * 2 * 5 >= (own.len() + other.len()) * 4 && !own.is_empty()
        })
        .map(|(at, _)| (at, 1))
}

/// How many members two sorted lists have in common.
fn common(left: &[(char, char)], right: &[(char, char)]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < left.len() && j < right.len() {
        match left[i].cmp(&right[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                count += 1;
                i += 1;
                j += 1;
            }
        }
    }
    count
}

fn by_titles(text: &str, paragraphs: &[Paragraph]) -> Vec<Start> {
    let labelled = labelled_titles(text, paragraphs);
    if labelled.first().is_some_and(|&(at, _)| at <= COVER) {
        return labelled.into_iter().map(|(paragraph, title)| Start { paragraph, title: Some((title, 1)) }).collect();
    }
    let candidates = strong_titles(text, paragraphs);
    let mut starts: Vec<Start> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for (place, &at) in candidates.iter().enumerate() {
        let end = candidates.get(place + 1).copied().unwrap_or(paragraphs.len());
        let name = key(paragraphs[at].span.slice(text));
        let begins = match starts.last() {
            None => at <= COVER,
            Some(last) => begins_anew(paragraphs, at, end) && (at - last.paragraph > 1) && (names.last().is_none_or(|before| *before != name) || end - at > 3),
        };
        if begins {
            starts.push(Start { paragraph: at, title: None });
            names.push(name);
        }
    }
    // One title alone is found again, with its lines, when its document is read, unless a cover stands before it.
    if starts.len() < 2 && !starts.first().is_some_and(|start| is_cover(text, &paragraphs[..start.paragraph])) {
        starts.clear();
    }
    starts
}

/// A cover has at most so many lines.
const COVER: usize = 10;

/// Lines that stand before the title of a single report: its name, the meeting, the date, each short and without a number.
fn is_cover(text: &str, lines: &[Paragraph]) -> bool {
    const FEWEST: usize = 3;
    (FEWEST..=COVER).contains(&lines.len()) && lines.iter().all(|line| line.span.len() <= 120 && titles::has_form(text, line.span)) && lines.iter().any(|line| titles::ends_with_noun(line.span.slice(text)))
}

/// Where a strong title begins, over one to three lines.
fn strong_titles(text: &str, paragraphs: &[Paragraph]) -> Vec<usize> {
    const MOST_LINES: usize = 3;
    const LONGEST: usize = 120;
    let mut found = Vec::new();
    let mut at = 0;
    // 工作总结, and the same again: two reports without a name.
    let plain = paragraphs.first().filter(|first| first.span.len() <= LONGEST && titles::has_form(text, first.span) && titles::ends_with_noun(first.span.slice(text)) && !titles::is_collection(first.span.slice(text))).map(|first| key(first.span.slice(text)));
    let again = |at: usize, plain: &String| paragraphs[at].apart && paragraphs[at].span.len() <= LONGEST && key(paragraphs[at].span.slice(text)) == *plain;
    let plain = plain.filter(|plain| (1..paragraphs.len()).any(|at| again(at, plain)));
    while at < paragraphs.len() {
        let first = paragraphs[at].span;
        if plain.as_ref().is_some_and(|plain| at == 0 || again(at, plain)) {
            found.push(at);
            at += 1;
            continue;
        }
        let attached = || at.checked_sub(1).is_some_and(|above| annex::is_label(text, &paragraphs[above]));
        if titles::is_strong(text, first) && !attached() {
            found.push(first_line(text, paragraphs, at, found.last().map_or(0, |&last| last + 1)));
        } else if first.len() <= LONGEST && is_name(text, paragraphs[at]) {
            let lines = paragraphs[at + 1..].iter().take(MOST_LINES - 1).take_while(|line| !line.apart && line.opening.is_none() && line.span.len() <= LONGEST && !titles::is_strong(text, line.span));
            if lines.map(|line| first.to(line.span)).any(|whole| titles::is_strong(text, whole)) {
                found.push(at);
            }
        }
        at += 1;
    }
    found
}

/// Where a title begins whose last line is a strong title by itself: 云岭县林业局 / 关于2023年工作总结和 / 2024年工作打算的报告.
fn first_line(text: &str, paragraphs: &[Paragraph], last: usize, floor: usize) -> usize {
    const MOST_LINES: usize = 4;
    const LONGEST: usize = 120;
    let mut first = last;
    while first > floor && last - first + 1 < MOST_LINES && !paragraphs[first].apart {
        let (line, above) = (paragraphs[first].span.slice(text), paragraphs[first - 1]);
        let unfinished = above.span.slice(text).ends_with(['和', '及', '与', '暨', '、', '的']) && above.opening.is_none() && above.span.len() <= LONGEST && titles::has_form(text, Span::new(above.span.start(), above.span.end()));
        let named = (titles::starts_with_year(line) || line.starts_with("关于")) && is_name(text, above);
        if !unfinished && !named {
            break;
        }
        first -= 1;
    }
    first
}

/// Titles with labels (第一篇, 1.) that follow each other, of different bodies: where each begins, and its title.
fn labelled_titles(text: &str, paragraphs: &[Paragraph]) -> Vec<(usize, Span)> {
    let labelled = |at: usize| {
        let span = paragraphs[at].span;
        let title = titles::without_label(text, span)?;
        // 范文一：2023年度乡镇工作总结 needs no body to be another document than 范文二：.
        if titles::is_sample(text, span) && titles::ends_with_noun(title.slice(text)) && titles::has_form(text, title) {
            return Some((at, title, title.slice(text)));
        }
        // Before its year: whose it is.
        let body = title.slice(text).find("20").map_or("", |year| &title.slice(text)[..year]);
        titles::is_strong(text, title).then_some((at, title, body))
    };
    let found: Vec<_> = (0..paragraphs.len()).filter(|&at| paragraphs[at].span.len() <= 240).filter_map(labelled).collect();
    let differ = found.windows(2).all(|pair| pair[0].2 != pair[1].2);
    let anew = found.iter().enumerate().all(|(place, &(at, ..))| begins_anew(paragraphs, at, found.get(place + 1).map_or(paragraphs.len(), |next| next.0)));
    if found.len() >= 2 && differ && anew { found.into_iter().map(|(at, title, _)| (at, title)).collect() } else { Vec::new() }
}

/// A short line that could be the name of whose report it is.
fn is_name(text: &str, line: Paragraph) -> bool {
    const LONGEST: usize = 75;
    line.span.len() <= LONGEST && line.opening.is_none() && titles::has_form(text, line.span) && super::back_matter::is_body_name(line.span.slice(text))
}

/// Whether the numbering starts anew after a title, and something stands under it.
fn begins_anew(paragraphs: &[Paragraph], at: usize, end: usize) -> bool {
    let under = &paragraphs[at + 1..end.min(paragraphs.len())];
    if under.is_empty() {
        return false;
    }
    let first = under.iter().find_map(|p| p.opening.filter(|m| m.style <= Style::Digit));
    let long = under.iter().any(|p| p.span.len() > 180);
    match first {
        Some(marker) => marker.number == Some(1),
        None => long && paragraphs[at].apart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{contents, lines, noise, reflow};

    fn titles_of(text: &str) -> Vec<String> {
        let lines = lines::split(text);
        let mut kinds = noise::of_lines(text, &lines);
        let mut contents = contents::find(text, &lines);
        kinds[contents.lines.clone()].fill(Some(crate::document::NoiseKind::Contents));
        let paragraphs = reflow::paragraphs(text, &lines, &kinds, &[]);
        split(text, &paragraphs, &mut contents).iter().map(|start| start.title.map_or(paragraphs[start.paragraph].span, |(title, _)| title).slice(text).to_owned()).collect()
    }

    const BODY: &str = "今年以来，各项工作稳步推进，成效明显。\n一、工作情况\n抓项目。\n二、下步打算\n抓落实。\n";

    #[test]
    fn by_the_contents() {
        let text = format!("目录\n甲局工作总结\t1\n乙局工作总结和明年思路\t5\n\n甲局工作总结\n{BODY}乙局工作总结\n和明年思路\n{BODY}");
        assert_eq!(titles_of(&text), ["甲局工作总结", "乙局工作总结\n和明年思路"]);
    }

    #[test]
    fn a_title_that_differs_a_little() {
        let text = format!("目录\n云岭县林业站2023年工作总结和2024年工作打算\t1\n云岭县水利站2023年工作总结和2024年工作打算\t5\n\n云岭县林业站2023年度工作总结及2024年工作思路\n{BODY}云岭县水利站2023年工作总结及2024年思路\n{BODY}");
        assert_eq!(titles_of(&text).len(), 2);
    }

    #[test]
    fn by_titles() {
        for gap in ["", "\n", "\n\n\n"] {
            let text = format!("甲局2023年工作总结和2024年思路\n{BODY}{gap}乙局2023年工作总结和2024年思路\n{BODY}{gap}丙局2023年工作总结和2024年思路\n{BODY}");
            assert_eq!(titles_of(&text).len(), 3, "{gap:?}");
        }
    }

    #[test]
    fn by_their_place_among_the_contents() {
        let text = format!("目录\n县林业局2023年工作总结\t1\n县水利局2023年总结和2024年计划\t5\n县交通局2023年工作总结\t9\n\n县林业局2023年工作总结\n{BODY}\n云岭县水利局\n2023年工作总结和2024年工作打算\n{BODY}\n县交通局2023年工作总结\n{BODY}");
        assert_eq!(titles_of(&text), ["县林业局2023年工作总结", "云岭县水利局", "县交通局2023年工作总结"]);
    }

    #[test]
    fn with_labels() {
        for [first, second] in [["第一篇 ", "第二篇 "], ["【范文1】", "【范文2】"], ["范文一：", "范文二："], ["1.", "2."], ["一、", "二、"]] {
            let text = format!("{first}云岭县林业局2023年工作总结\n{BODY}{second}云岭县水利局2023年工作总结\n{BODY}");
            assert_eq!(titles_of(&text), ["云岭县林业局2023年工作总结", "云岭县水利局2023年工作总结"], "{first}");
        }
        // Halves of one report.
        let text = format!("第一部分 云岭县2023年工作总结\n{BODY}第二部分 云岭县2024年工作打算\n{BODY}");
        assert_eq!(titles_of(&text).len(), 1);
    }

    #[test]
    fn contents_of_two_levels() {
        let contents_of = "目录\n甲局工作总结\t1\n一、工作情况\t1\n二、下步打算\t3\n乙局工作总结\t5\n一、工作情况\t5\n二、下步打算\t7\n\n";
        let text = format!("{contents_of}甲局工作总结\n{BODY}乙局工作总结\n{BODY}");
        assert_eq!(titles_of(&text), ["甲局工作总结", "乙局工作总结"]);
        let entries = crate::syntax::parse(&text).contents.iter().map(|entry| entry.article).collect::<Vec<_>>();
        assert_eq!(entries, [Some(0), Some(0), Some(0), Some(1), Some(1), Some(1)]);
    }

    #[test]
    fn contents_after_the_text() {
        let text = format!("甲局2023年工作总结\n{BODY}乙局2023年工作总结\n{BODY}目录\n甲局2023年工作总结……1\n乙局2023年工作总结……5\n");
        let document = crate::syntax::parse(&text);
        assert_eq!((document.articles.len(), document.sections.len()), (2, 4));
    }

    #[test]
    fn titles_without_a_name() {
        assert_eq!(titles_of(&format!("工作总结\n\n{BODY}\n工作总结\n\n{BODY}")).len(), 2);
        // A heading within a report, and a title that only comes again.
        assert_eq!(titles_of(&format!("2023年工作总结和2024年思路\n{BODY}\n工作总结\n{BODY}")).len(), 1);
        assert_eq!(titles_of(&format!("工作总结\n\n工作总结\n{BODY}")).len(), 1);
        // A notice, and the plan that it brings.
        assert_eq!(titles_of(&format!("云岭县政府关于印发方案的通知\n各乡镇：\n现印发给你们。\n云岭县2023年重点工作方案\n{BODY}")).len(), 1);
    }

    #[test]
    fn no_documents_of_their_own() {
        let text = format!("云岭县2023年工作总结和2024年工作打算\n{BODY}附件1\n青川镇2023年工作总结\n{BODY}附件2\n云岭镇2023年工作总结\n{BODY}");
        assert_eq!(titles_of(&text).len(), 1);
    }

    #[test]
    fn titles_over_lines() {
        let report = format!("云岭县林业局\n关于2023年工作总结和\n2024年工作打算的报告\n县政府：\n{BODY}云岭县林业局\n2023年12月1日\n");
        assert_eq!(titles_of(&format!("{report}{}", report.replace("林业", "水利"))).len(), 2);
        let text = format!("云岭县林业局\n2023年工作总结及\n2024年工作思路\n{BODY}\n云岭县水利局\n2023年工作总结和2024年思路\n{BODY}\n青川镇\n2023年工作总结\n{BODY}");
        assert_eq!(titles_of(&text), ["云岭县林业局", "云岭县水利局", "青川镇"]);
        // A signature with its date belongs to the report before.
        let signed = format!("甲局2023年工作总结和2024年思路\n{BODY}甲局\n2023年12月1日\n乙局2023年工作总结和2024年思路\n{BODY}");
        assert_eq!(titles_of(&signed), ["甲局2023年工作总结和2024年思路", "乙局2023年工作总结和2024年思路"]);
    }

    #[test]
    fn halves_of_one_report_stay_together() {
        let text = "云岭县2023年工作总结和2024年工作打算\n2023年工作总结\n全年完成投资。\n2024年工作思路\n抓落实。";
        assert_eq!(titles_of(text).len(), 1);
        let headed = "目录\n一、工作情况 1\n二、下步打算 3\n\n云岭县工作总结\n一、工作情况\n抓项目。\n二、下步打算\n抓落实。";
        assert_eq!(titles_of(headed).len(), 1);
    }
}
