//! Points run in a paragraph: 一是…；二是…, 第一，… 第二，…, 首先，… 其次，…
//!
//! ```text
//! series ::= point(1) point(2) …        (the same style, no heading between; one number may be missing)
//! point  ::= marker clause              (after a mark or at the start of the paragraph; glued to the word before it only where
//!                                        it is the next number of a series)
//! ```
//! Not taken: a number of one (“一是” alone within a sentence), 第一、二产业, 周三是, 三是 that follows no 二是.

use std::sync::LazyLock;

use super::numbering::{point_at, Marker, Style, STYLES};
use super::reflow::Paragraph;
use crate::text::char_set::CharSet;

/// A point: where it starts, and its marker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    pub(super) start: usize,
    pub(super) marker: Marker,
}

struct Candidate {
    paragraph: usize,
    point: Point,
    /// To the word before it, where no mark stands.
    glued: bool,
    kept: bool,
}

/// The points of a document's paragraphs: for each paragraph its list, in order. A point may open its paragraph.
pub(super) fn find(text: &str, paragraphs: &[Paragraph]) -> Vec<Vec<Point>> {
    let mut candidates: Vec<Candidate> = Vec::new();
    // The open series of each style, as indices of candidates.
    let mut series: Vec<Vec<usize>> = vec![Vec::new(); STYLES];
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let opening = paragraph.opening;
        if opening.is_some_and(|marker| marker.style < Style::Ordinal) {
            series.iter_mut().for_each(|open| close(open, &mut candidates));
        }
        for point in in_paragraph(text, paragraph) {
            let open = &mut series[point.marker.style as usize];
            let number = point.marker.number.unwrap_or(0);
            let last = open.last().map(|&index: &usize| &candidates[index]);
            let expected = last.map_or(1, |candidate| candidate.point.marker.number.unwrap_or(0) + 1);
            let same = last.is_some_and(|candidate| candidate.paragraph == at);
            let clean = is_clean(text, point.start, paragraph) || paragraph.run_on && number == 1 && point.marker.style == Style::Copula && opening.is_some();
            let continues = number == expected && number > 1 && (clean || same) || clean && number == expected + 1 && number > 2;
            let opens = point.start == paragraph.span.start();
            if !continues {
                if !(clean && number == 1 || opens) {
                    continue;
                }
                close(open, &mut candidates);
            }
            series[point.marker.style as usize].push(candidates.len());
            candidates.push(Candidate { paragraph: at, point, glued: !is_clean(text, point.start, paragraph), kept: false });
        }
    }
    series.iter_mut().for_each(|open| close(open, &mut candidates));
    let mut found = vec![Vec::new(); paragraphs.len()];
    for candidate in candidates.iter().filter(|candidate| candidate.kept) {
        found[candidate.paragraph].push(candidate.point);
    }
    found
}

/// A series of two or more is kept; so is a single 一是 (not 首先，).
fn close(open: &mut Vec<usize>, candidates: &mut [Candidate]) {
    let single = |index: usize| candidates[index].point.marker.style == Style::Copula && candidates[index].point.marker.number == Some(1) && !candidates[index].glued;
    if open.len() > 1 || open.first().is_some_and(|&index| single(index)) {
        for &index in open.iter() {
            candidates[index].kept = true;
        }
    }
    open.clear();
}

/// What the markers of points begin with.
static BEGINNINGS: LazyLock<CharSet> = LazyLock::new(|| CharSet::new("一二三四五六七八九十廿第其首再最".chars()));

fn in_paragraph(text: &str, paragraph: &Paragraph) -> Vec<Point> {
    let mut points = Vec::new();
    let mut at = paragraph.span.start();
    for (offset, c) in paragraph.span.slice(text).char_indices() {
        let start = paragraph.span.start() + offset;
        if start < at || !BEGINNINGS.may_contain(c) {
            continue;
        }
        if let Some(marker) = point_at(text, start) {
            at = marker.end;
            if marker.end < paragraph.span.end() {
                points.push(Point { start, marker });
            }
        }
    }
    points
}

/// After a mark, or at the start.
fn is_clean(text: &str, start: usize, paragraph: &Paragraph) -> bool {
    if start == paragraph.span.start() {
        return true;
    }
    // A line end within a paragraph is no mark: what stands before it counts.
    let before = text[paragraph.span.start()..start].trim_end_matches(['\n', '\r']).chars().next_back();
    before.is_some_and(|c| matches!(c, '。' | '；' | '：' | '，' | '、' | '！' | '？' | ';' | ':' | ',' | '.' | '）' | '”' | '…' | '—' | ' ' | '\u{3000}'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reflow::of_lines;

    fn markers(lines: &[&str]) -> String {
        let (text, paragraphs) = of_lines(lines);
        let found = find(&text, &paragraphs);
        let names = |points: &Vec<Point>| points.iter().map(|p| &text[p.start..p.marker.end]).collect::<Vec<_>>().join(" ");
        found.iter().map(names).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn series() {
        for (lines, expect) in [
            (&["存在不足，一是内容不全；二是更新不及时。"][..], "一是 二是"),
            (&["一是抓项目。开工三个。", "二是抓落实。"][..], "一是|二是"),
            (&["坚持改进方法三是创新途径。"][..], ""),
            (&["一是抓项目；二是向程序化方向发展三是创新途径。"][..], "一是 二是 三是"),
            (&["一是抓项目。三是抓落实。"][..], "一是 三是"),
            (&["一是抓项目。五是抓落实。"][..], "一是"),
            (&["一是甲。二是乙。四是丁。"][..], "一是 二是 四是"),
            (&["首先，抓项目。其次，抓落实。"][..], "首先， 其次，"),
            (&["首先，要抓项目。"][..], ""),
            (&["第一，抓项目。", "第二，抓落实。"][..], "第一，|第二，"),
            (&["第一、二产业增长。"][..], ""),
            (&["这项工作一是难事。"][..], ""),
            (&["一要抓早；二要抓小。"][..], "一要 二要"),
            (&["增速居全市第一，高于全省；第二，差距缩小。"][..], ""),
        ] {
            assert_eq!(markers(lines), expect, "{lines:?}");
        }
    }
}
