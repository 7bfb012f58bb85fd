//! Numbers of headings that run into a figure: 1.开工五个 / 2.3个项目竣工 / 3.12个村达标. Alone 2.3个 is a decimal; in a row of paragraphs
//! whose numbers go on by one it is the second item.
//!
//! ```text
//! row    ::= 3*( number stop words )            (paragraphs one after another; one number at least that no figure follows)
//! number ::= 1*3digit                           (each the one before plus one)
//! stop   ::= "." | "．" | "、"
//! ```
//! Not taken: a row that does not start at 1 or after a number without a figure; shorter rows; years (2024.1).

use super::numbering::{Marker, Style};
use super::numerals::{char_at, digits};
use super::reflow::Paragraph;

const SHORTEST_ROW: usize = 3;

/// Gives the paragraphs of such rows their markers.
pub(super) fn mark(text: &str, paragraphs: &mut [Paragraph]) {
    let mut row = 0..0;
    let mut last = 0;
    for at in 0..=paragraphs.len() {
        let number = paragraphs.get(at).and_then(|paragraph| number(text, paragraph));
        match number {
            Some((number, _)) if row.end == at && number == last + 1 && !row.is_empty() => row.end = at + 1,
            _ => {
                close(text, &mut paragraphs[row.clone()]);
                row = if number.is_some() { at..at + 1 } else { at..at };
            }
        }
        last = number.map_or(0, |(number, _)| number);
    }
}

fn close(text: &str, row: &mut [Paragraph]) {
    let clean = row.iter().any(|paragraph| paragraph.opening.is_some());
    let first = row.first().and_then(|first| number(text, first).map(|(number, _)| number == 1 || first.opening.is_some()));
    if row.len() < SHORTEST_ROW || !clean || first != Some(true) {
        return;
    }
    for paragraph in row.iter_mut().filter(|paragraph| paragraph.opening.is_none()) {
        if let Some((number, end)) = number(text, paragraph) {
            paragraph.opening = Some(Marker { style: Style::Digit, number: Some(number), level: Some(3), end });
        }
    }
}

/// The number that a paragraph opens with, and the byte after its stop; for a marker of another style none.
fn number(text: &str, paragraph: &Paragraph) -> Option<(u32, usize)> {
    if paragraph.opening.is_some_and(|marker| marker.style != Style::Digit) {
        return None;
    }
    let (number, end) = digits(text, paragraph.span.start())?;
    let stop = char_at(text, end).filter(|stop| matches!(stop, '.' | '．' | '、'))?;
    let end = end + stop.len_utf8();
    (end < paragraph.span.end()).then_some((number, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reflow::of_lines;

    #[test]
    fn rows() {
        for (lines, expect) in [
            (&["1.开工五个。", "2.3个项目竣工。", "3.12个村达标。", "4.5G基站建成。"][..], "1. 2. 3. 4."),
            (&["1、2家企业入驻。", "2、3名干部提拔。", "3、培训开班。"], "1、 2、 3、"),
            (&["3.开工。", "4.5个项目竣工。", "5.8个村达标。"], "3. 4. 5."),
            // Not taken.
            (&["1.开工五个。", "2.3个项目竣工。"], "1."),
            (&["2.4万家企业受益。", "3.5万人就业。", "4.6万户增收。"], ""),
            (&["1.开工。", "3.5万人就业。", "3.竣工。"], "1. 3."),
            (&["1.2万人。", "2.3万人。", "3.4万人。"], ""),
            (&["1、2号楼竣工。"], ""),
        ] {
            let (text, mut paragraphs) = of_lines(lines);
            mark(&text, &mut paragraphs);
            let found: Vec<_> = paragraphs.iter().filter_map(|paragraph| Some(&text[paragraph.span.start()..paragraph.opening?.end])).collect();
            assert_eq!(found.join(" "), expect, "{lines:?}");
        }
    }
}
