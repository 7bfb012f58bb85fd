//! The words by which two sentences differ.

use crate::segment::segment;
use crate::text::{char_class, Span};

/// Sentences of more words are not compared word by word.
const LONGEST: usize = 400;

/// The stretches that differ, as spans of both texts; one of the two may be empty. None where the sentences are too long.
pub(super) fn of(left: (&str, Span), right: (&str, Span)) -> Vec<(Span, Span)> {
    let words = |(text, span): (&str, Span)| -> Vec<Span> {
        let words = segment(span.slice(text)).into_iter().map(|token| Span::new(span.start() + token.span.start(), span.start() + token.span.end()));
        // Blanks, and what is not seen, are no difference.
        words.filter(|word| !word.slice(text).chars().all(char_class::is_blank)).collect()
    };
    let (a, b) = (words(left), words(right));
    if a.len() > LONGEST || b.len() > LONGEST {
        return Vec::new();
    }
    let equal = |i: usize, j: usize| a[i].slice(left.0) == b[j].slice(right.0);
    // Longest common subsequence (Wagner & Fischer 1974): lengths[i][j] is that of the tails from i and j.
    let width = b.len() + 1;
    let mut lengths = vec![0_u16; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            let (down, across) = (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
            lengths[i * width + j] = if equal(i, j) { lengths[(i + 1) * width + j + 1] + 1 } else { down.max(across) };
        }
    }
    let mut edits = Vec::new();
    let start_of = |words: &[Span], at: usize, whole: Span| words.get(at).map_or(whole.end(), |word| word.start());
    let (mut i, mut j, mut from) = (0, 0, (0, 0));
    let mut close = |from: (usize, usize), to: (usize, usize)| {
        if from != to {
            let span = |words: &[Span], whole: Span, from: usize, to: usize| {
                let start = start_of(words, from, whole);
                Span::new(start, if to > from { words[to - 1].end() } else { start })
            };
            edits.push((span(&a, left.1, from.0, to.0), span(&b, right.1, from.1, to.1)));
        }
    };
    while i < a.len() && j < b.len() {
        if equal(i, j) {
            close(from, (i, j));
            (i, j) = (i + 1, j + 1);
            from = (i, j);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    close(from, (a.len(), b.len()));
    edits
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::text::Span;

    #[test]
    fn only_what_differs_is_told() {
        type Case = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
        let cases: &[Case] = &[
            ("培训带头人312人次。", "培训带头人360人次。", &[("312人次", "360人次")]),
            ("举办直播。", "全年举办直播。", &[("", "全年")]),
            ("举办直播。", "举办直播。", &[]),
            ("举办直播。", "举办\u{200b}直播 。", &[]),
        ];
        for (left, right, expected) in cases {
            let whole = |text: &str| Span::new(0, text.len());
            let found: Vec<_> = of((left, whole(left)), (right, whole(right))).into_iter().map(|(a, b)| (a.slice(left), b.slice(right))).collect();
            assert_eq!(found, *expected);
        }
    }
}
