//! Which numbering style stands above which.
//!
//! The order of [`Style`] holds, unless the document itself shows another: where all of a lower style's numbers go on across a
//! list of a higher style that starts at one （(一) 一、二、 (二) 一、二、), the higher stands under the lower.

use super::numbering::{Style, STYLES};
use super::reflow::Paragraph;

/// A rank for each style; smaller stands above.
#[derive(Clone, Debug)]
pub(super) struct Ranks([u16; STYLES]);

impl Ranks {
    pub(super) fn of(&self, style: Style) -> u16 {
        self.0[style as usize]
    }
}

/// Styles that are compared: 一、 to ①.
const FIRST: usize = Style::Han as usize;
const LAST: usize = Style::Circled as usize;

pub(super) fn of(paragraphs: &[Paragraph]) -> Ranks {
    let mut ranks = [0; STYLES];
    for (style, rank) in ranks.iter_mut().enumerate() {
        *rank = style as u16 * 100;
    }
    // nested[outer][inner]: how often a list of `inner` started between two numbers of `outer` that follow each other.
    let mut nested = [[0_u32; STYLES]; STYLES];
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
            if nested[lower][upper] > nested[upper][lower] && nested[upper][lower] == 0 {
                ranks[upper] = ranks[upper].max(ranks[lower] + 50);
            }
        }
    }
    Ranks(ranks)
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
    fn the_other_way_round() {
        let ranks = ranks_of("（一）甲\n一、乙\n二、丙\n（二）丁\n一、戊\n二、己");
        assert!(ranks.of(Style::HanBracket) < ranks.of(Style::Han));
    }
}
