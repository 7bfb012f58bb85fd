//! [`PhraseSet`]: the phrases of a table, found in one walk over a text.

use super::char_set::CharSet;
use super::{order, Span};

/// Phrases with what they stand for. Built once from a table, then only read.
///
/// A lookup costs one bit test where no phrase begins with the character, which is the common case; so a walk over a text is
/// linear, and does not grow with the number of phrases.
pub struct PhraseSet<T> {
    /// The first characters.
    first: CharSet,
    /// In order of first character; among those of one first character, longer ones first.
    rows: Vec<(&'static str, T)>,
    /// First characters in order, with the range of their rows.
    groups: Vec<(char, u32, u32)>,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit<T> {
    pub span: Span,
    pub value: T,
}

fn first_char(phrase: &str) -> char {
    phrase.chars().next().unwrap_or('\0')
}

/// Where the phrases of a table are found: what a set holds beside the phrases, whatever they stand for.
struct Order {
    first: CharSet,
    /// The rows of the table in the order of the set.
    rows: Vec<usize>,
    groups: Vec<(char, u32, u32)>,
}

/// Compiled once, for all tables.
#[inline(never)]
fn in_order(phrases: &[&'static str]) -> Order {
    let mut rows: Vec<usize> = (0..phrases.len()).filter(|&at| !phrases[at].is_empty()).collect();
    order::sort_by(&mut rows, |&a, &b| {
        let (a, b) = (phrases[a], phrases[b]);
        first_char(a).cmp(&first_char(b)).then(b.len().cmp(&a.len())).then(a.cmp(b))
    });
    let mut groups: Vec<(char, u32, u32)> = Vec::new();
    for (at, &row) in rows.iter().enumerate() {
        let (c, at) = (first_char(phrases[row]), at as u32);
        match groups.last_mut() {
            Some(group) if group.0 == c => group.2 = at + 1,
            _ => groups.push((c, at, at + 1)),
        }
    }
    Order { first: CharSet::new(groups.iter().map(|group| group.0)), rows, groups }
}

impl<T: Copy> PhraseSet<T> {
    /// A set of these phrases; empty ones are left out.
    #[must_use]
    pub fn new(table: impl IntoIterator<Item = (&'static str, T)>) -> Self {
        let (phrases, values): (Vec<&'static str>, Vec<T>) = table.into_iter().unzip();
        let Order { first, rows, groups } = in_order(&phrases);
        Self { first, rows: rows.into_iter().map(|row| (phrases[row], values[row])).collect(), groups }
    }

    /// The longest phrase that `text` begins with: its length in bytes, and its value.
    #[must_use]
    pub fn at_start(&self, text: &str) -> Option<(usize, T)> {
        let c = text.chars().next()?;
        if !self.first.may_contain(c) {
            return None;
        }
        let group = self.groups.binary_search_by_key(&c, |group| group.0).ok()?;
        let (_, start, end) = self.groups[group];
        let rows = &self.rows[start as usize..end as usize];
        rows.iter().find(|(phrase, _)| text.starts_with(phrase)).map(|&(phrase, value)| (phrase.len(), value))
    }

    /// Whether a phrase stands anywhere in the text.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.find_in(text, Span::new(0, text.len())).next().is_some()
    }

    /// The phrases of a part of a text, from left to right, the longest at each place, without overlaps.
    pub fn find_in<'a>(&'a self, text: &'a str, within: Span) -> impl Iterator<Item = Hit<T>> + 'a {
        let mut at = within.start();
        let inside = &text[..within.end()];
        std::iter::from_fn(move || {
            while let Some(c) = inside[at..].chars().next() {
                if self.first.may_contain(c) {
                    if let Some((length, value)) = self.at_start(&inside[at..]) {
                        let span = Span::new(at, at + length);
                        at += length;
                        return Some(Hit { span, value });
                    }
                }
                at += c.len_utf8();
            }
            None
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{PhraseSet, Span};

    #[test]
    fn the_longest_at_each_place_without_overlaps() {
        let set = PhraseSet::new([("同比", 1), ("同比增长", 2), ("增长", 3), ("", 4), ("𠮷", 5)]);
        let text = "收入同比增长，增长，同比𠮷";
        let found: Vec<_> = set.find_in(text, Span::new(0, text.len())).map(|hit| (hit.span.slice(text), hit.value)).collect();
        assert_eq!(found, [("同比增长", 2), ("增长", 3), ("同比", 1), ("𠮷", 5)]);
    }

    #[test]
    fn a_phrase_that_leaves_the_part_is_not_in_it() {
        let set = PhraseSet::new([("同比", ())]);
        assert_eq!(set.find_in("收入同比", Span::new(0, 9)).count(), 0);
        assert!(set.is_in("收入同比") && !set.is_in("收入同") && !set.is_in(""));
        assert_eq!(set.at_start("同"), None);
        assert_eq!(set.at_start(""), None);
    }
}
