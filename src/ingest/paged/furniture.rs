//! Running heads and feet, and page numbers: found by where they stand and by coming back, and taken out.

use rustc_hash::FxHashMap;

use super::lines::{Laid, Line};
use crate::text::order;

/// Share of the page's height at its top and at its foot where furniture stands.
const EDGE: f64 = 0.12;

/// Lines at an edge that are looked at.
const DEPTH: usize = 3;

pub(super) struct Taken {
    /// Each running head once.
    pub(super) heads: Vec<String>,
    /// Pages whose number was taken out.
    pub(super) numbers: usize,
}

pub(super) fn take(pages: &mut [Laid]) -> Taken {
    // How many pages have this line, its digits apart, at this edge.
    let mut counts: FxHashMap<(bool, String), usize> = FxHashMap::default();
    for page in pages.iter() {
        let mut keys: Vec<(bool, String)> = at_edges(page).into_iter().map(|(at, top)| (top, shape(&page.lines[at].text))).collect();
        order::sort(&mut keys);
        keys.dedup();
        for key in keys {
            *counts.entry(key).or_default() += 1;
        }
    }
    // On two pages or more, and on a third of them (heads differ on left and right pages, and by chapter).
    let enough = (pages.len() / 3).max(2);
    let mut taken = Taken { heads: Vec::new(), numbers: 0 };
    for page in pages.iter_mut() {
        let mut doomed = Vec::new();
        let mut has_number = false;
        for (at, top) in at_edges(page) {
            let text = page.lines[at].text.trim();
            if is_page_number(text) {
                has_number = true;
            } else if counts.get(&(top, shape(text))).is_some_and(|&count| count >= enough) {
                if !taken.heads.iter().any(|head| head == text) && taken.heads.len() < 20 {
                    taken.heads.push(text.to_owned());
                }
            } else {
                continue;
            }
            doomed.push(at);
        }
        taken.numbers += usize::from(has_number);
        let mut at = 0;
        page.lines.retain(|_| {
            at += 1;
            !doomed.contains(&(at - 1))
        });
    }
    taken
}

/// The first and the last lines of a page that stand at its edges: their index, and whether it is the top.
fn at_edges(page: &Laid) -> Vec<(usize, bool)> {
    let mut order: Vec<usize> = (0..page.lines.len()).collect();
    order::sort_by(&mut order, |&a, &b| page.lines[a].y.total_cmp(&page.lines[b].y));
    let y = |line: &Line| line.y / page.height.max(1e-9);
    let top = order.iter().take(DEPTH).filter(|&&at| y(&page.lines[at]) < EDGE).map(|&at| (at, true));
    let foot = order.iter().rev().take(DEPTH).filter(|&&at| y(&page.lines[at]) > 1.0 - EDGE).map(|&at| (at, false));
    top.chain(foot).collect()
}

/// A line apart from its digits and blanks.
fn shape(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}

/// ```text
/// number = ["第" | "-" | "—" | "–" | "·"] digits ["页" | "-" | "—" | "–" | "·"] [("/" | "共" | "of") digits ["页"]]
/// ```
/// with blanks anywhere; four digits at most.
fn is_page_number(text: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '—' | '–' | '－' | '―' | '─' | '·' | '•' | '~');
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let bare = bare.trim_matches(mark).trim_start_matches("第").trim_start_matches("Page");
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = |text: &str| digits(text.trim_end_matches('页').trim_matches(mark));
    if is_number(bare) {
        return true;
    }
    ["/", "共", "of", "页共", "页,共", "页，共"].iter().any(|between| bare.split_once(between).is_some_and(|(page, all)| is_number(page) && is_number(all)))
}

#[cfg(test)]
mod tests {
    use super::is_page_number;

    #[test]
    fn knows_page_numbers() {
        for number in ["3", "— 3 —", "-12-", "第 3 页", "第3页 共 15页", "3 / 15", "3/15", "Page 3 of 15", "－3－", "· 4 ·", "第3页，共8页"] {
            assert!(is_page_number(number), "{number}");
        }
        for other in ["", "—", "2023年", "12345", "3.", "一", "3人", "5.7%", "第三页", "（3）", "3、工作"] {
            assert!(!is_page_number(other), "{other}");
        }
    }
}
