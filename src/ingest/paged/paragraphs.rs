//! Lines → paragraphs: a line goes on in the next one where the right margin broke it.

use super::lines::{Laid, Line};

/// Joins the lines of all pages; paragraphs are lines of the answer.
pub(super) fn join(pages: &[Laid]) -> String {
    let mut text = String::new();
    let mut last: Option<(&Line, Block)> = None;
    for page in pages {
        for (at, line) in page.lines.iter().enumerate() {
            let block = Block::around(&page.lines, at, page.width);
            let goes_on = last.is_some_and(|(before, block_before)| continues(before, block_before, line, block));
            if goes_on {
                text.push_str(seam(&text, line.text.trim_start()));
                text.push_str(line.text.trim_start());
            } else {
                if last.is_some() {
                    text.push('\n');
                }
                text.push_str(&line.text);
            }
            last = Some((line, block));
        }
    }
    if last.is_some() {
        text.push('\n');
    }
    text
}

/// The margins of the text around a line.
#[derive(Clone, Copy, Debug)]
struct Block {
    left: f64,
    right: f64,
}

/// Lines before and after that say where the margins are.
const AROUND: usize = 12;

impl Block {
    fn around(lines: &[Line], at: usize, width: f64) -> Self {
        let line = &lines[at];
        let near = &lines[at.saturating_sub(AROUND)..lines.len().min(at + AROUND + 1)];
        let alike = near.iter().filter(|other| other.column == line.column && (other.size - line.size).abs() < 0.25 * line.size && is_running(other, width));
        let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
        for other in alike {
            left = left.min(other.left);
            right = right.max(other.right);
        }
        if left.is_finite() { Self { left, right } } else { Self { left: line.left, right: width } }
    }
}

/// Running text: not a row of a table, and of some length.
fn is_running(line: &Line, width: f64) -> bool {
    !line.text.contains('\t') && line.right - line.left > 0.25 * if line.column > 0 { width / 2.0 } else { width }
}

/// Whether `line` continues the paragraph of `before`.
fn continues(before: &Line, block_before: Block, line: &Line, block: Block) -> bool {
    let em = line.size;
    if (before.size - line.size).abs() > 0.15 * em || before.text.contains('\t') || line.text.contains('\t') {
        return false;
    }
    // The line before is full: no room for another character and the mark after it.
    let room = block_before.right - before.right;
    if room > 2.1 * before.size {
        return false;
    }
    // A full line after which a sentence ends may end its paragraph, too; then the next one is indented.
    let indent = line.left - block.left;
    if indent > 0.9 * em {
        return false;
    }
    // Lines that are set in the middle are titles: each stays alone.
    let set_in = before.left - block_before.left > 2.5 * before.size && room > 0.5 * before.size;
    // Far below: another block.
    let drop = line.y - before.y;
    let same_page = drop > 0.0 && before.column == line.column;
    !set_in && (!same_page || drop < 3.0 * em)
}

/// What joins the two halves: a blank between Latin words, nothing in Chinese.
fn seam(before: &str, after: &str) -> &'static str {
    match (before.chars().last(), after.chars().next()) {
        (Some(last), Some(first)) if is_latin(last) && is_latin(first) => " ",
        _ => "",
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, ',' | ';' | ')' | '(')
}
