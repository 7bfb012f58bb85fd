//! Runs → lines in reading order.

use rustc_hash::FxHashMap;

use super::{Page, Run};
use crate::text::order;

/// A line of text on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) left: f64,
    pub(super) right: f64,
    /// The baseline.
    pub(super) y: f64,
    pub(super) size: f64,
    pub(super) text: String,
    /// Which column of the page; lines that cross columns are their own.
    pub(super) column: usize,
}

/// A page with its lines in reading order.
#[derive(Debug)]
pub(super) struct Laid {
    pub(super) width: f64,
    pub(super) height: f64,
    pub(super) lines: Vec<Line>,
}

pub(super) fn lay(page: Page) -> Laid {
    let Page { width, height, mut runs, .. } = page;
    let is_number = |run: &Run| [run.x, run.y, run.width, run.size].iter().all(|value| value.is_finite() && value.abs() < 1e7);
    runs.retain(|run| is_number(run) && run.size > 0.0 && run.width >= 0.0 && !run.text.is_empty());
    drop_twins(&mut runs);
    let mut lines = by_baseline(runs);
    order(&mut lines, width);
    Laid { width, height, lines }
}

/// Drops what was drawn again at (nearly) the same place: nearer than half a character, so that 11 stays 11.
fn drop_twins(runs: &mut Vec<Run>) {
    // The copies that were kept, by text and by a grid as wide as they may be apart: a copy is then in the same cell or in the next.
    let mut kept: FxHashMap<(String, i64, i64), (f64, f64)> = FxHashMap::default();
    runs.retain(|run| {
        let text = run.text.trim();
        if text.is_empty() {
            return true;
        }
        let glyph = run.width / run.text.chars().count() as f64;
        let near = (0.5 * glyph).clamp(0.05 * run.size, 0.35 * run.size);
        let (column, row) = ((run.x / near).floor() as i64, (run.y / near).floor() as i64);
        let mut key = (text.to_owned(), 0, 0);
        for (dx, dy) in (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (dx, dy))) {
            (key.1, key.2) = (column + dx, row + dy);
            if kept.get(&key).is_some_and(|&(x, y)| (x - run.x).abs() < near && (y - run.y).abs() < near) {
                return false;
            }
        }
        (key.1, key.2) = (column, row);
        kept.insert(key, (run.x, run.y));
        true
    });
}

/// Runs of one baseline, from the top down; cut where a gap is as wide as the space between columns.
fn by_baseline(mut runs: Vec<Run>) -> Vec<Line> {
    order::sort_by(&mut runs, |a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    let mut lines = Vec::new();
    let mut row: Vec<Run> = Vec::new();
    // The baseline and the size of the row's largest run so far: small marks (², footnotes) hang beside it.
    let (mut y, mut size) = (0.0_f64, 0.0_f64);
    for run in runs {
        if !row.is_empty() && run.y - y > 0.45 * size.min(run.size * 1.6) {
            end_row(&mut row, &mut lines);
        }
        if row.is_empty() || run.size > size {
            (y, size) = (run.y, run.size);
        }
        row.push(run);
    }
    end_row(&mut row, &mut lines);
    lines
}

/// One row → its line.
fn end_row(row: &mut Vec<Run>, lines: &mut Vec<Line>) {
    order::sort_by(row, |a, b| a.x.total_cmp(&b.x));
    let mut line: Option<Line> = None;
    for run in row.drain(..) {
        let right = run.x + run.width;
        match &mut line {
            Some(line) => {
                let gap = run.x - line.right;
                line.text.push_str(between(&line.text, &run.text, gap / line.size.max(run.size)));
                line.text.push_str(&run.text);
                line.right = line.right.max(right);
                if run.size > line.size {
                    (line.size, line.y) = (run.size, run.y);
                }
            }
            None => line = Some(Line { left: run.x, right, y: run.y, size: run.size, text: run.text, column: 0 }),
        }
    }
    if let Some(mut line) = line {
        line.text.truncate(line.text.trim_end().len());
        if !line.text.trim().is_empty() {
            lines.push(line);
        }
    }
}

/// What stands between two runs of a line whose gap is so many ems.
fn between(before: &str, after: &str, gap: f64) -> &'static str {
    let (Some(last), Some(first)) = (before.chars().last(), after.chars().next()) else { return "" };
    if last.is_whitespace() || first.is_whitespace() {
        ""
    } else if gap > 2.0 {
        "\t"
    } else if gap > 0.2 && last.is_ascii_alphanumeric() && first.is_ascii_alphanumeric() {
        " "
    } else if gap > 0.8 {
        // Characters that were set apart, as in 主  任.
        " "
    } else {
        ""
    }
}

/// Reading order: from the top down, and, on a page of two columns, the left one before the right one between lines that cross both.
fn order(lines: &mut Vec<Line>, width: f64) {
    let Some(gutter) = gutter(lines, width) else { return };
    let mut split = Vec::with_capacity(lines.len() * 2);
    for line in lines.drain(..) {
        split.extend(divide(line, gutter));
    }
    let mut ordered = Vec::with_capacity(split.len());
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for line in split {
        if line.right <= gutter {
            left.push(Line { column: 1, ..line });
        } else if line.left >= gutter {
            right.push(Line { column: 2, ..line });
        } else {
            ordered.append(&mut left);
            ordered.append(&mut right);
            ordered.push(line);
        }
    }
    ordered.append(&mut left);
    ordered.append(&mut right);
    *lines = ordered;
}

/// A row that holds a line of each column is two lines: the tab stands at the gutter.
fn divide(line: Line, gutter: f64) -> Vec<Line> {
    if line.right <= gutter || line.left >= gutter {
        return vec![line];
    }
    let Some((first, second)) = line.text.split_once('\t').filter(|(first, second)| !first.trim().is_empty() && !second.trim().is_empty()) else {
        return vec![line];
    };
    let ems = |text: &str| text.chars().map(|c| if c.is_ascii() { 0.5 } else { 1.0 }).sum::<f64>() * line.size;
    // The text before the tab must end left of the gutter, and the one after it begin right of it.
    if line.left + 0.9 * ems(first) > gutter || line.right - 0.9 * ems(second) < gutter {
        return vec![line];
    }
    let left = Line { right: gutter - 0.1 * line.size, text: first.to_owned(), ..line.clone() };
    let right = Line { left: gutter + 0.1 * line.size, text: second.to_owned(), ..line };
    vec![left, right]
}

/// The middle of the space between two columns of running text; None where the page has one column, or a table.
fn gutter(lines: &[Line], width: f64) -> Option<f64> {
    let middle = width / 2.0;
    let crossing = |line: &&Line| line.left < middle && line.right > middle;
    // Rows that are full on both sides of the middle: one tab there, and much text on either side of it.
    let full = |line: &&Line| {
        let mut parts = line.text.split('\t');
        let (first, second, more) = (parts.next(), parts.next(), parts.next());
        let enough = |part: Option<&str>| part.is_some_and(|part| part.chars().count() >= 10);
        crossing(line) && more.is_none() && enough(first) && enough(second)
    };
    let both = lines.iter().filter(full).count();
    let across = lines.iter().filter(crossing).count() - both;
    // A title and a table or two may cross.
    (both >= 5 && both * 2 > across).then_some(middle)
}
