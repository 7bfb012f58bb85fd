//! `numbering/gap`, `numbering/repeat`, `numbering/mixed`: the numbers of siblings.
//!
//! Siblings are the sections with one parent and one kind of marker, in order. A number below the one before begins a new
//! row, as it does where a document has several lists under one heading; only a row that begins with 1 is judged.

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
    // One open row for each class of marker: heading levels 1 to 5, and points.
    let mut last: [Option<&Section>; 7] = [None; 7];
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
        let before = last[class].take();
        let Some(previous) = before else {
            last[class] = (number == 1).then_some(section);
            continue;
        };
        let previous_number = previous.number.unwrap_or(0);
        if number == 1 && previous_number > 1 {
            last[class] = Some(section);
            continue;
        }
        last[class] = Some(section);
        let marker = section.marker.slice(page.text).trim();
        let hint = |code| Diagnostic::new(code, Severity::Warning, section.marker).with("number", number).with("marker", marker);
        if number == previous_number {
            found.push(hint("numbering/repeat"));
        } else if number != previous_number + 1 {
            found.push(hint("numbering/gap").with("previous", previous_number));
        }
        let styles = (style(previous.marker.slice(page.text)), style(marker));
        if section.kind == SectionKind::Point && styles.0 != styles.1 {
            let hint = Diagnostic::new("numbering/mixed", Severity::Info, section.marker);
            found.push(hint.with("first", previous.marker.slice(page.text).trim()).with("second", marker));
        }
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
