//! Which lines of a page are its matter.
//!
//! Where the page marks it (`article`, `main`), that; else the smallest container that holds nearly all running text. In it, lines that are
//! nothing but links are left out. A page without running text is taken whole: a table, a list, a form letter of one line.
//! The idea of weighing containers by their running text is that of Readability (Arc90, 2010).

use super::blocks::{Block, Blocks};

/// Share of the running text that a container must hold to stand for all of it.
const NEARLY_ALL: f64 = 0.85;

/// The page's own element counts where it holds at least this share.
const MARKED: f64 = 0.4;

/// The lines of the matter, and how many characters were left out.
pub(super) fn choose(blocks: &Blocks) -> (Vec<&Block>, usize) {
    let all: usize = blocks.blocks.iter().map(|block| block.characters).sum();
    let inside = matter(blocks);
    let within = |block: &Block| inside == 0 || is_within(blocks, block.container, inside);
    let first = blocks.blocks.iter().position(within).unwrap_or(0);
    let last_heading = blocks.blocks[..first].iter().rposition(|block| block.heading.is_some_and(|level| level <= 2) && !is_navigation(block));
    let has_heading = blocks.blocks[first..].iter().filter(|block| within(block)).take(3).any(|block| block.heading == Some(1));
    // The title often stands above the container of the text.
    let title = last_heading.filter(|_| !has_heading);
    let kept: Vec<&Block> = blocks
        .blocks
        .iter()
        .enumerate()
        .filter(|(at, block)| title == Some(*at) || within(block) && !is_navigation(block))
        .map(|(_, block)| block)
        .collect();
    let kept_characters: usize = kept.iter().map(|block| block.characters).sum();
    (kept, all - kept_characters + blocks.left_out)
}

/// A line of links: nearly all of it linked.
fn is_navigation(block: &Block) -> bool {
    block.linked * 10 > block.characters * 7 && block.heading.is_none()
}

/// What a line says for its container: its characters that are running text.
fn weight(block: &Block) -> usize {
    let running = block.characters - block.linked;
    let is_sentence = block.text.contains(['。', '；', '，', '：', '！', '？']);
    if block.linked * 3 > block.characters || running < 10 || !is_sentence && running < 40 { 0 } else { running }
}

/// The container of the matter; 0 is the page.
fn matter(blocks: &Blocks) -> usize {
    let mut weights = vec![0_usize; blocks.containers.len()];
    for block in &blocks.blocks {
        weights[block.container] += weight(block);
    }
    // Parents stand before their children, so one pass from the end sums up.
    for at in (1..weights.len()).rev() {
        weights[blocks.containers[at].parent] += weights[at];
    }
    let total = weights[0];
    if total == 0 {
        return 0;
    }
    let share = |at: usize| weights[at] as f64 / total as f64;
    let marked = (1..weights.len()).filter(|&at| blocks.containers[at].is_main && share(at) >= MARKED);
    // The innermost of the heaviest: `article` within `main`.
    if let Some(at) = marked.max_by(|&a, &b| (weights[a] * 10 / total).cmp(&(weights[b] * 10 / total)).then(a.cmp(&b))) {
        return at;
    }
    // Children stand after their parents, so the last one that holds nearly all is the smallest.
    (0..weights.len()).rev().find(|&at| share(at) >= NEARLY_ALL).unwrap_or(0)
}

fn is_within(blocks: &Blocks, mut container: usize, outer: usize) -> bool {
    // Parents have smaller numbers.
    while container > outer {
        container = blocks.containers[container].parent;
    }
    container == outer
}
