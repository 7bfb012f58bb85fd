//! The printed table of contents.
//!
//! ```text
//! contents ::= [ "目录" line ] 1*( entry | blank line )
//! entry    ::= title ( leader page | page after a tab or blanks )
//! leader   ::= 2*( "." | "…" | "·" | "．" )
//! page     ::= [ "（" | "第" ] 1*4digit [ "）" | "页" ]
//! ```
//! Under 目录 an entry may lack its page number, where the same line comes again in the text; it may be broken over two lines; its page
//! may stand on the next line; and a page in brackets needs no leader.
//! Not taken: a line that ends with a figure of its own (增长5.7, 2023), fewer than three entries without 目录.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::lines::Line;
use super::numbering::{marker_at, Style};
use super::parts;
use super::titles;
use crate::document::ContentsEntry;
use crate::text::{char_class, Span};

#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) entries: Vec<ContentsEntry>,
    /// The lines it takes up, its heading included.
    pub(super) lines: Range<usize>,
}

/// A line without blanks and with the differences that do not matter made alike, for comparing.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|&c| !char_class::is_blank(c)).map(alike).collect()
}

fn alike(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '及' | '与' => '和',
        '〔' | '[' => '(',
        '〕' | ']' => ')',
        _ => c,
    }
}

pub(super) fn is_heading(line: &str) -> bool {
    line.len() <= 30 && matches!(key(line).as_str(), "目录" | "目次" | "总目录" | "CONTENTS" | "Contents" | "目录CONTENTS" | "【目录】")
}

/// The table of contents, where there is one.
pub(super) fn find(text: &str, lines: &[Line]) -> Contents {
    let heading = lines.iter().position(|line| is_heading(line.span.slice(text)));
    match heading {
        Some(heading) => {
            let entries = under_heading(text, lines, heading + 1);
            match entries.last() {
                Some(&(last, _)) => Contents { lines: heading..last + 1, entries: entries.into_iter().map(|(_, entry)| entry).collect() },
                None => Contents::default(),
            }
        }
        None => without_heading(text, lines),
    }
}

fn under_heading(text: &str, lines: &[Line], first: usize) -> Vec<(usize, ContentsEntry)> {
    let mut again: FxHashMap<String, usize> = FxHashMap::default();
    for (at, line) in lines.iter().enumerate().skip(first).filter(|(_, line)| !line.is_blank() && line.span.len() <= 240) {
        again.insert(key(line.span.slice(text)), at);
    }
    // A title that is broken over two lines comes again as both.
    const LONGEST_LINE: usize = 120;
    for (at, pair) in lines.windows(2).enumerate().skip(first) {
        if pair.iter().all(|line| !line.is_blank() && line.span.len() <= LONGEST_LINE) {
            again.insert(key(pair[0].span.slice(text)) + &key(pair[1].span.slice(text)), at);
        }
    }
    let mut entries: Vec<(usize, ContentsEntry)> = Vec::new();
    let mut titles: FxHashMap<String, bool> = FxHashMap::default();
    let mut done = first;
    for (at, line) in lines.iter().enumerate().skip(first) {
        if line.is_blank() || at < done {
            continue;
        }
        let entry = entry(text, line.span, true);
        let name = if line.span.len() <= 240 { key(line.span.slice(text)) } else { String::new() };
        match entry {
            Some(entry) => {
                titles.insert(key(entry.title.slice(text)), true);
                entries.push((at, entry));
            }
            // Without a page: it must come again, and not be the coming again of an entry.
            None if !name.is_empty() && !titles.contains_key(&name) && again.get(&name).is_some_and(|&last| last > at) => {
                titles.insert(name, true);
                entries.push((at, ContentsEntry { span: line.span, title: line.span, page: None, article: None }));
            }
            None => match (bare_page(text, line.span), entries.last_mut()) {
                // The page of the entry above.
                (Some(page), Some((last, entry))) if entry.page.is_none() => {
                    entry.page = Some(page);
                    entry.span = entry.span.to(line.span);
                    *last = at;
                }
                _ => match broken(text, *line, lines.get(at + 1), &again) {
                    Some(entry) => {
                        titles.insert(key(entry.title.slice(text)), true);
                        entries.push((at + 1, entry));
                        done = at + 2;
                    }
                    None => break,
                },
            },
        }
    }
    entries
}

/// An entry over two lines: together they come again.
fn broken(text: &str, line: Line, next: Option<&Line>, again: &FxHashMap<String, usize>) -> Option<ContentsEntry> {
    let rest = entry(text, next?.span, true)?;
    again.contains_key(&(key(line.span.slice(text)) + &key(rest.title.slice(text)))).then(|| ContentsEntry { span: line.span.to(rest.span), title: line.span.to(rest.title), ..rest })
}

/// The lines before the contents that are the title of the document itself, where the contents list its headings and the title does
/// not come again: 云岭县林木管理办法 / （2024年1月5日通过） / 目录 / 第一章 总则.
pub(super) fn own_title(text: &str, lines: &[Line], before: &[usize], contents: &Contents) -> Vec<usize> {
    let numbered = contents.entries.iter().filter(|entry| marker_at(text, entry.title.start()).is_some_and(|marker| marker.style <= Style::HanBracket)).count();
    let Some(first) = before.iter().position(|&at| titles::has_form(text, lines[at].span) && !titles::is_collection(lines[at].span.slice(text))) else { return Vec::new() };
    let noun = before[first..].iter().position(|&at| titles::ends_with_noun(lines[at].span.slice(text)) && !titles::is_collection(lines[at].span.slice(text)));
    let Some(last) = noun.map(|noun| first + noun).filter(|_| numbered * 2 > contents.entries.len()) else { return Vec::new() };
    // Whose document it is stands above its title on a cover.
    let title = &before[if last > first && titles::ends_with_noun(&text[lines[before[first]].span.start()..lines[before[last]].span.end()]) && last - first < 3 { first } else { last }..=last];
    let name: String = title.iter().map(|&at| key(lines[at].span.slice(text))).collect();
    let mut after = lines[contents.lines.end..].iter().filter(|line| !line.is_blank());
    let again = after.clone().zip(after.by_ref().skip(1)).take(6).any(|(line, next)| {
        let own = key(line.span.slice(text));
        own == name || own + &key(next.span.slice(text)) == name
    });
    if again {
        return Vec::new();
    }
    let kept = before[last + 1..].iter().copied().filter(|&at| parts::is_front(text, lines[at].span));
    title.iter().copied().chain(kept).collect()
}

fn bare_page(text: &str, line: Span) -> Option<u32> {
    let content = line.slice(text);
    let digits = content.chars().map(char_class::digit).collect::<Option<Vec<u32>>>().filter(|digits| (1..=4).contains(&digits.len()))?;
    Some(digits.into_iter().fold(0, |number, digit| number * 10 + digit))
}

/// At least three lines one after another that end with page numbers which do not fall.
fn without_heading(text: &str, lines: &[Line]) -> Contents {
    let mut entries: Vec<ContentsEntry> = Vec::new();
    let mut taken = 0..0;
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() {
            continue;
        }
        let next = entry(text, line.span, false).filter(|entry| entries.last().is_none_or(|last| last.page <= entry.page));
        match next {
            Some(entry) => {
                if entries.is_empty() {
                    taken.start = at;
                }
                taken.end = at + 1;
                entries.push(entry);
            }
            None if entries.len() >= 3 => break,
            None => entries.clear(),
        }
    }
    if entries.len() < 3 {
        return Contents::default();
    }
    Contents { entries, lines: taken }
}

/// A line that ends with a leader or a tab, and a page number. In a list that is known to be one, brackets are leader enough.
fn entry(text: &str, line: Span, listed: bool) -> Option<ContentsEntry> {
    let content = line.slice(text);
    if content.len() > 300 {
        return None;
    }
    let without = content.trim_end_matches(['）', ')', '页', '-', '—', ' ']);
    let digits = without.trim_end_matches(|c| char_class::digit(c).is_some());
    let page = &without[digits.len()..];
    let count = page.chars().count();
    if !(1..=4).contains(&count) {
        return None;
    }
    let before = digits.trim_end_matches(['（', '(', '第', '-', '—']);
    let title = before.trim_end_matches(|c| char_class::is_blank(c) || matches!(c, '.' | '…' | '·' | '．' | '。' | '-' | '—' | '－' | '_'));
    let leader = &before[title.len()..];
    let leads = leader.contains('\t') || leader.contains('…') || leader.chars().filter(|c| !c.is_alphanumeric()).count() >= 2 || leader.chars().count() == 1 && leader.contains([' ', '\u{3000}', '\u{2003}']);
    let dressed = listed && before.len() < digits.len() && without.len() < content.len() && (leader.is_empty() || leader.chars().all(char_class::is_blank));
    if !(leads || dressed) || title.is_empty() || !title.contains(char_class::is_han) || title.ends_with(['，', '；', '：', '、']) {
        return None;
    }
    let number = page.chars().filter_map(char_class::digit).fold(0, |n, digit| n * 10 + digit);
    let title = Span::new(line.start(), line.start() + title.len());
    Some(ContentsEntry { span: line, title, page: Some(number), article: None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::lines::split;

    fn read(text: &str) -> Vec<(&str, Option<u32>)> {
        find(text, &split(text)).entries.iter().map(|entry| (entry.title.slice(text), entry.page)).collect()
    }

    #[test]
    fn leaders_and_pages() {
        for (line, expect) in [
            ("云岭县2023年工作总结\t3", Some(("云岭县2023年工作总结", 3))),
            ("云岭县2023年工作总结……………12", Some(("云岭县2023年工作总结", 12))),
            ("青川镇工作总结.......１０７", Some(("青川镇工作总结", 107))),
            ("青川镇工作总结 5", Some(("青川镇工作总结", 5))),
            ("青川镇工作总结………（5）", Some(("青川镇工作总结", 5))),
            ("青川镇2023", None),
            ("增长5.7", None),
            ("全镇实现收入1200", None),
        ] {
            let found = entry(line, Span::new(0, line.len()), false).map(|e| (e.title.slice(line), e.page.unwrap_or(0)));
            assert_eq!(found, expect, "{line}");
        }
    }

    #[test]
    fn ends_where_the_text_begins() {
        let text = "汇编\n目  录\n\n甲局工作总结\t1\n乙局工作总结\t5\n\n甲局工作总结\n一、工作情况\n";
        assert_eq!(read(text), [("甲局工作总结", Some(1)), ("乙局工作总结", Some(5))]);
    }

    #[test]
    fn entries_without_pages_come_again() {
        let text = "目录\n甲局工作总结\n乙局工作总结\n甲局工作总结\n今年以来，成效明显。\n乙局工作总结\n今年以来，成效明显。";
        assert_eq!(read(text), [("甲局工作总结", None), ("乙局工作总结", None)]);
    }

    #[test]
    fn entries_as_life_prints_them() {
        let body = "甲局2023年工作总结和思路\n正文。\n乙局工作总结\n正文。";
        for (contents, expect) in [
            ("甲局2023年工作总结和思路（1）\n乙局工作总结（12）", [("甲局2023年工作总结和思路", Some(1)), ("乙局工作总结", Some(12))]),
            ("甲局2023年工作总结和思路 第1页\n乙局工作总结 第12页", [("甲局2023年工作总结和思路", Some(1)), ("乙局工作总结", Some(12))]),
            ("甲局2023年工作总结和思路\n１\n乙局工作总结\n１２", [("甲局2023年工作总结和思路", Some(1)), ("乙局工作总结", Some(12))]),
            ("甲局2023年工作总结\n和思路……1\n乙局工作总结……12", [("甲局2023年工作总结\n和思路", Some(1)), ("乙局工作总结", Some(12))]),
        ] {
            assert_eq!(read(&format!("目录\n{contents}\n\n{body}")), expect, "{contents}");
        }
    }

    #[test]
    fn without_its_heading() {
        let text = "甲局工作总结\t1\n乙局工作总结\t5\n丙局工作总结\t9\n甲局工作总结\n正文。";
        assert_eq!(read(text).len(), 3);
        assert!(read("完成 1\n正文。\n完成 2\n").is_empty());
    }
}
