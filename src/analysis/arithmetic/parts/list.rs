//! Where a list of parts begins and ends: by its unit, its marks and its bracket.

use super::super::cues::{any, AMONG, TOTAL_AFTER_STRICT};
use super::super::line::Line;

/// Longer lists are not stated in one sentence.
pub(super) const MOST_PARTS: usize = 40;

/// The next figure after `at` that is a level.
pub(super) fn next_level(line: &Line<'_>, at: usize) -> Option<usize> {
    (at + 1..line.figures.len().min(at + 6)).find(|&next| line.is_level(next))
}

/// The parts from `first` on, of the total's unit, before `end`.
pub(super) fn parts_from(line: &Line<'_>, total: usize, first: usize, end: usize) -> Vec<usize> {
    let mut parts = Vec::new();
    for at in first..line.figures.len().min(first + MOST_PARTS) {
        let figure = &line.figures[at];
        let next_list = at > first && (any(line.before(at), AMONG) || any(line.clause_before(at), TOTAL_AFTER_STRICT) || changes_mark(line, &parts, at));
        // 由40元提高到80元 are two levels of one thing.
        let from_to = line.is_level(at) && line.clause_before(at).contains(['由', '从']);
        if figure.span().start() >= end || next_list || from_to {
            break;
        }
        if line.is_level(at) && figure.same_unit(&line.figures[total]) {
            parts.push(at);
        }
    }
    parts
}

/// A list that was joined by ， ends at ；: 开工30个，续建20个；另建5个.
pub(super) fn changes_mark(line: &Line<'_>, parts: &[usize], at: usize) -> bool {
    let [.., one, other] = *parts else { return false };
    let ends = |from: usize, to: usize| line.between(from, to).contains(['；', ';']);
    ends(other, at) && !ends(one, other)
}

pub(super) fn is_break(c: char) -> bool {
    matches!(c, '，' | '；' | '。' | '、' | ',' | ';')
}

/// Where the bracket that opens at `from` closes.
pub(super) fn closing(line: &Line<'_>, from: usize) -> Option<usize> {
    let mut depth = 0_i32;
    for (at, c) in line.slice(from, line.sentence.end()).char_indices().take(600) {
        depth += match c {
            '（' | '(' => 1,
            '）' | ')' => -1,
            _ => 0,
        };
        if depth == 0 {
            return Some(from + at);
        }
    }
    None
}

/// The end of a list after 其中: of its bracket, where one opened between the total and the cue.
pub(super) fn bracket_end(line: &Line<'_>, total: usize, cue: usize) -> usize {
    let from = line.figures[total].span().end();
    let gap = line.slice(from, from + cue);
    gap.rfind(['（', '(']).and_then(|open| closing(line, from + open)).unwrap_or(line.sentence.end())
}
