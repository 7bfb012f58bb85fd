//! `numbering/gap`, `numbering/repeat`, `numbering/mixed`: the numbers of siblings.
//!
//! Siblings are the sections with one parent and one kind of marker, in order. A row begins with 1; a 1 after other numbers
//! interrupts a row, as where a list stands under one heading of the same class, and the row may be taken up again later.
//! A number that stands between two siblings without having been read as a heading (8.6个项目) is not missing. Points that all
//! say 一是 are a figure of speech.

use super::marks::Page;
use super::{Diagnostic, Severity};
use crate::document::{Section, SectionId, SectionKind};

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let sections = &page.context.document.sections;
    for article in &page.context.document.articles {
        row_of(page, article.sections.start, article.sections.end, found);
    }
    for (at, section) in sections.iter().enumerate() {
        row_of(page, at + 1, section.descendants_end, found);
    }
}

/// The children among these sections, judged class by class.
fn row_of(page: &Page<'_>, start: SectionId, end: SectionId, found: &mut Vec<Diagnostic>) {
    let sections = &page.context.document.sections;
    let end = end.min(sections.len());
    let mut rows: [Row; 7] = Default::default();
    let mut at = start;
    while at < end {
        let section = &sections[at];
        at = section.descendants_end.max(at + 1);
        let Some(number) = section.number else { continue };
        let class = match section.kind {
            SectionKind::Heading => usize::from(section.level.unwrap_or(0).min(5)),
            SectionKind::Point => 6,
            SectionKind::Lead => continue,
        };
        let row = &mut rows[class];
        let Some(previous) = row.last else {
            row.last = (number == 1).then_some(section);
            continue;
        };
        let last = previous.number.unwrap_or(0);
        row.last = Some(section);
        if number == 1 && (last > 1 || section.kind == SectionKind::Point) {
            row.interrupt(last);
            continue;
        }
        if number != last + 1 && number.checked_sub(1).is_some_and(|before| row.interrupted.contains(&before)) {
            row.interrupt(last);
            continue;
        }
        let marker = section.marker.slice(page.text).trim();
        let hint = |code| Diagnostic::new(code, Severity::Warning, section.marker).with("number", number).with("marker", marker);
        if number <= last {
            found.push(hint("numbering/repeat"));
        } else if number != last + 1 && !stands_between(page.text, previous, section, last + 1) {
            found.push(hint("numbering/gap").with("previous", last));
        }
        let styles = (style(previous.marker.slice(page.text)), style(marker));
        if section.kind == SectionKind::Point && styles.0 != styles.1 {
            let hint = Diagnostic::new("numbering/mixed", Severity::Info, section.marker);
            found.push(hint.with("first", previous.marker.slice(page.text).trim()).with("second", marker));
        }
    }
}

/// The siblings of one class of marker: one row for each of the heading levels 1 to 5, and one for points.
#[derive(Default)]
struct Row<'d> {
    last: Option<&'d Section>,
    /// Last numbers of the rows that a new 1 interrupted.
    interrupted: Vec<u32>,
}

/// How many interrupted rows are remembered: nesting is not deeper, and the rule stays linear.
const INTERRUPTED: usize = 8;

impl Row<'_> {
    fn interrupt(&mut self, last: u32) {
        if self.interrupted.len() == INTERRUPTED {
            self.interrupted.remove(0);
        }
        self.interrupted.push(last);
    }
}

/// Whether the number stands, with a mark of numbering, between two siblings.
fn stands_between(text: &str, before: &Section, after: &Section, number: u32) -> bool {
    let between = &text[before.heading.end().min(after.heading.start())..after.heading.start()];
    let digits = number.to_string();
    let han = han_number(number);
    let stands = |number: &str| {
        between.match_indices(number).any(|(at, _)| {
            let marked = between[at + number.len()..].starts_with(['.', '．', '、', '）', ')', '是']);
            marked && between[..at].chars().next_back().is_none_or(|c| matches!(c, '\n' | '　' | ' ' | '（' | '(' | '。' | '；' | '，' | '：' | '第'))
        })
    };
    stands(&digits) || han.is_some_and(|han| stands(&han))
}

/// 1 to 99 in Chinese numerals.
fn han_number(number: u32) -> Option<String> {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let (tens, units) = (number as usize / 10, DIGITS[number as usize % 10]);
    match tens {
        0 => Some(units.to_owned()),
        1 => Some(format!("十{units}")),
        2..=9 => Some(format!("{}十{units}", DIGITS[tens])),
        _ => None,
    }
}

/// What distinguishes 一是 from 第一 and from 首先, whose successors 其次 and 最后 share it.
fn style(marker: &str) -> u8 {
    match marker {
        m if m.starts_with('第') => 1,
        m if ["首先", "其次", "再次", "最后", "其一", "其二"].iter().any(|word| m.starts_with(word)) => 2,
        m if m.contains('是') => 3,
        m if m.contains('要') => 4,
        _ => 5,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn gaps_and_repeats() {
        testing::check(
            check,
            &[
                ("一、抓项目\n建成三个。\n三、抓服务\n办结五件。\n", &["numbering/gap 三、"]),
                ("一、抓项目\n建成三个。\n二、抓服务\n办结五件。\n二、抓队伍\n培训两次。\n", &["numbering/repeat 二、"]),
                ("做到：一是抓项目；三是抓服务。", &["numbering/gap 三是"]),
            ],
        );
    }

    #[test]
    fn rows_in_order() {
        testing::silent(
            check,
            &[
                "一、抓项目\n建成三个。\n二、抓服务\n办结五件。\n",
                "一、抓项目\n（一）建桥\n三座。\n（二）修路\n两条。\n二、抓服务\n（一）窗口\n五个。\n",
                "做到：一是抓项目；二是抓服务。还要：一是抓队伍；二是抓作风。",
                "一是抓项目，一是抓服务。",
                "三、抓服务\n办结五件。\n五、抓队伍\n培训两次。\n",
                "7.项目：三个。\n8.6个专项：略。\n9.服务：五件。\n",
            ],
        );
    }
}
