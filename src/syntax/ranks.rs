//! Which numbering style stands above which.
//!
//! The order of [`Style`] holds, unless the document itself shows another: where all of a lower style's numbers go on across a
//! list of a higher style that starts at one （(一) 一、二、 (二) 一、二、), the higher stands under the lower.
//!
//! ```text
//! nested ::= lower(n) upper(1) upper(2) … lower(n+1)
//! ```
//! Not taken: a list that only starts anew (in an attachment): the usual order holds.

use super::numbering::{Style, STYLES};
use super::reflow::Paragraph;

/// Above all styles: attachments, which hold whatever follows.
pub(super) const ANNEX: u16 = 0;

/// Notes (注：), which stand under an attachment where one is open, and above all else.
pub(super) const NOTES: u16 = 1;

/// The rank of the highest style.
pub(super) const HIGHEST: u16 = 20;

/// A rank for each style; smaller stands above.
#[derive(Clone, Debug)]
pub(super) struct Ranks([u16; STYLES]);

impl Ranks {
    pub(super) fn of(&self, style: Style) -> u16 {
        self.at(style as usize)
    }

    /// By the style's place in their order.
    pub(super) fn at(&self, style: usize) -> u16 {
        self.0[style]
    }
}

/// The rank of a list within a section of its own style: below all headings, above points.
pub(super) const NESTED: u16 = HIGHEST + Style::Circled as u16 * 100 + 60;

/// Styles that are compared: 一、 to ①.
const FIRST: usize = Style::Han as usize;
const LAST: usize = Style::Circled as usize;

pub(super) fn of(paragraphs: &[Paragraph]) -> Ranks {
    let mut ranks = [0; STYLES];
    for (style, rank) in ranks.iter_mut().enumerate() {
        *rank = HIGHEST + style as u16 * 100;
    }
    // nested[outer][inner]: how often a list of `inner` started between two numbers of `outer` that follow each other.
    let mut nested = [[0_u32; STYLES]; STYLES];
    // before[upper][lower]: how many of `lower` stand before the first of `upper`.
    let mut before = [[0_u32; STYLES]; STYLES];
    let mut seen = [false; STYLES];
    let mut last = [0_u32; STYLES];
    let mut started = [[false; STYLES]; STYLES];
    for paragraph in paragraphs {
        let Some(marker) = paragraph.opening.filter(|marker| (FIRST..=LAST).contains(&(marker.style as usize))) else { continue };
        let style = marker.style as usize;
        let number = marker.number.unwrap_or(0);
        if number > 1 && number == last[style] + 1 {
            for inner in FIRST..=LAST {
                nested[style][inner] += u32::from(started[style][inner]);
            }
        }
        for upper in (FIRST..=LAST).filter(|&upper| !seen[upper]) {
            before[upper][style] += 1;
        }
        seen[style] = true;
        started[style] = [false; STYLES];
        last[style] = number;
        if number == 1 {
            for (outer, inner) in started.iter_mut().enumerate() {
                inner[style] = outer != style;
            }
        }
    }
    for upper in FIRST..=LAST {
        for lower in upper + 1..=LAST {
            let goes_across = nested[lower][upper] > 0 && nested[upper][lower] == 0;
            // Two or more of the lower before the first of the upper, which never holds the lower: they are the parts.
            let comes_first = upper == FIRST && lower == upper + 1 && before[upper][lower] >= 2 && nested[upper][lower] == 0 && seen[upper];
            if goes_across || comes_first {
                ranks[upper] = ranks[upper].max(ranks[lower] + 50);
            }
        }
    }
    Ranks(ranks)
}

/// For each paragraph whether its marker belongs to a list within a section of the same style, which goes on after it:
/// 三、 一、甲 二、乙 四、. A list that starts anew for good (in an attachment) is none.
pub(super) fn nested(text: &str, paragraphs: &[Paragraph], ranks: &Ranks) -> Vec<bool> {
    let mut nested = vec![false; paragraphs.len()];
    // For each style the runs that are open: their last number and their paragraphs.
    let mut runs: Vec<Vec<(u32, Vec<usize>)>> = vec![Vec::new(); STYLES];
    for (at, paragraph) in paragraphs.iter().enumerate() {
        let Some(marker) = paragraph.opening.filter(|marker| marker.style <= Style::Circled) else { continue };
        let Some(number) = marker.number else { continue };
        for style in (FIRST..=LAST).filter(|&style| style != marker.style as usize) {
            if ranks.0[style] > ranks.of(marker.style) {
                runs[style].clear();
            }
        }
        let open = &mut runs[marker.style as usize];
        if let Some(resumed) = open.iter().rposition(|&(last, _)| last + 1 == number) {
            for (_, members) in open.drain(resumed + 1..) {
                members.into_iter().for_each(|member| nested[member] = true);
            }
            open[resumed].0 = number;
            open[resumed].1.push(at);
        } else if number == 1 {
            const DEEPEST: usize = 4;
            if open.len() >= DEEPEST {
                open.clear();
            }
            open.push((1, vec![at]));
        } else if let Some(last) = open.last_mut() {
            // A missing number.
            last.0 = number;
            last.1.push(at);
        } else {
            open.push((number, vec![at]));
        }
    }
    // A list of clauses (…；) that starts anew is one too, though nothing follows it.
    for (_, members) in runs.iter().flat_map(|open| open.iter().skip(1)) {
        if members.first().is_some_and(|&first| paragraphs[first].span.slice(text).ends_with('；')) {
            members.iter().for_each(|&member| nested[member] = true);
        }
    }
    nested
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn ranks_of(markers: &str) -> Ranks {
        let mut start = 0;
        let mut paragraphs = Vec::new();
        for (line, content) in markers.split('\n').enumerate() {
            paragraphs.push(Paragraph::new(markers, Span::new(start, start + content.len()), line, false));
            start += content.len() + 1;
        }
        of(&paragraphs)
    }

    #[test]
    fn the_usual_order() {
        let ranks = ranks_of("一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n二、己");
        assert!(ranks.of(Style::Han) < ranks.of(Style::HanBracket) && ranks.of(Style::HanBracket) < ranks.of(Style::Digit));
    }

    #[test]
    fn lists_within_a_section() {
        let text = "一、甲\n二、乙\n一、丙\n二、丁\n三、戊\n三、己\n一、庚\n二、辛";
        let paragraphs: Vec<_> = {
            let mut start = 0;
            text.split('\n').map(|content| { start += content.len() + 1; Paragraph::new(text, Span::new(start - content.len() - 1, start - 1), 0, false) }).collect()
        };
        // 三、戊 goes on the inner list, 三、己 the outer; the last list is one of an attachment.
        assert_eq!(nested(text, &paragraphs, &of(&paragraphs)), [false, false, true, true, true, false, false, false]);
    }

    #[test]
    fn parts_that_come_first() {
        let ranks = ranks_of("（一）甲\n（二）乙\n一、丙\n二、丁");
        assert!(ranks.of(Style::HanBracket) < ranks.of(Style::Han));
        let usual = ranks_of("（一）甲\n一、丙\n（一）乙\n二、丁\n（一）戊");
        assert!(usual.of(Style::Han) < usual.of(Style::HanBracket));
    }

    #[test]
    fn the_other_way_round() {
        let ranks = ranks_of("（一）甲\n一、乙\n二、丙\n（二）丁\n一、戊\n二、己");
        assert!(ranks.of(Style::HanBracket) < ranks.of(Style::Han));
    }
}
