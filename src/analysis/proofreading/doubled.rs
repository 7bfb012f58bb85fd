//! `punctuation/doubled`, `punctuation/conflicting`: marks that cannot stand side by side.
//!
//! Full-width ，。、；： (and the half-width comma and semicolon after a full-width mark). Not judged: ！！ and ？！, which the
//! standard allows for emphasis; ……; a full stop inside and a comma outside of a quotation, on which style guides differ.
//! More than two 。 in a row may be meant as an ellipsis, so they get no fix.

use super::marks::{Mark, Page};
use super::{Diagnostic, Severity};
use crate::text::Span;

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let marks = &page.marks;
    let mut at = 0;
    while at < marks.len() {
        let first = marks[at];
        at += 1;
        if !is_pause(first.c) {
            continue;
        }
        let mut last = first;
        let mut conflict = None;
        while let Some(&next) = marks.get(at).filter(|next| next.start() == last.end() && follows(last.c, next.c)) {
            if widened(next.c) != first.c {
                conflict = conflict.or(Some(next));
            }
            last = next;
            at += 1;
        }
        if last.end() > first.end() {
            found.push(hint(page, first, last, conflict));
        }
    }
}

fn hint(page: &Page<'_>, first: Mark, last: Mark, conflict: Option<Mark>) -> Diagnostic {
    let span = Span::new(first.start(), last.end());
    if let Some(second) = conflict {
        return Diagnostic::new("punctuation/conflicting", Severity::Warning, span).with("first", first.c).with("second", second.c);
    }
    let count = span.slice(page.text).chars().count() as u32;
    let hint = Diagnostic::new("punctuation/doubled", Severity::Warning, span).with("mark", first.c).with("count", count);
    if count == 2 {
        hint.fixed(first.c)
    } else {
        hint
    }
}

fn is_pause(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：')
}

/// Half-width marks count where they stand directly after a full-width one.
fn follows(_first: char, next: char) -> bool {
    is_pause(next) || matches!(next, ',' | ';')
}

fn widened(c: char) -> char {
    match c {
        ',' => '，',
        ';' => '；',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn doubled_and_conflicting() {
        testing::check(
            check,
            &[
                ("云岭县完成投资3亿元。。", &["punctuation/doubled 。。 -> 。"]),
                ("一是抓项目，，二是抓服务。", &["punctuation/doubled ，， -> ，"]),
                ("以后再说。。。", &["punctuation/doubled 。。。"]),
                ("抓好落实，。", &["punctuation/conflicting ，。"]),
                ("茶叶、；水果", &["punctuation/conflicting 、；"]),
                ("茶叶，,水果", &["punctuation/doubled ，, -> ，"]),
            ],
        );
    }

    #[test]
    fn marks_that_may_stand_together() {
        testing::silent(
            check,
            &["他说：“好。”会后……", "真的吗？！！", "——", "《甲》、《乙》", "3：2", "（一）、", "“甲”、“乙”，丙。", "一。\n。", "a,,b"],
        );
    }
}
