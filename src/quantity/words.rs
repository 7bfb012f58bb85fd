//! Lists of words to look for at a place of the text, indexed by the character there: a list costs one look-up, however long it is.

use rustc_hash::FxHashMap;
use crate::text::order;

/// Words that are looked for at the beginning of a text.
pub(super) struct Prefixes(FxHashMap<char, Vec<&'static str>>);

/// Words that are looked for at the end of a text.
pub(super) struct Suffixes(FxHashMap<char, Vec<&'static str>>);

fn index(words: &[&'static str], key: impl Fn(&str) -> Option<char>) -> FxHashMap<char, Vec<&'static str>> {
    let mut index: FxHashMap<char, Vec<&'static str>> = FxHashMap::default();
    for &word in words {
        index.entry(key(word).unwrap_or_default()).or_default().push(word);
    }
    // The longest word goes first, whatever the order of the list.
    // The order of the keys does not matter here: each list is sorted by itself.
    #[allow(clippy::iter_over_hash_type)]
    for words in index.values_mut() {
        order::sort_by_key(words, |word| std::cmp::Reverse(word.len()));
    }
    index
}

impl Prefixes {
    pub(super) fn new(words: &[&'static str]) -> Self {
        Self(index(words, |word| word.chars().next()))
    }

    /// The longest word at the beginning of `text`.
    pub(super) fn at(&self, text: &str) -> Option<&'static str> {
        let words = self.0.get(&text.chars().next()?)?;
        words.iter().copied().find(|word| text.starts_with(word))
    }

    /// Whether one of the words stands anywhere in `text`.
    pub(super) fn is_in(&self, text: &str) -> bool {
        text.char_indices().any(|(at, _)| self.at(&text[at..]).is_some())
    }

    /// The last place of any of the words, and the word.
    pub(super) fn last_in(&self, text: &str) -> Option<(usize, &'static str)> {
        text.char_indices().rev().find_map(|(at, _)| Some((at, self.at(&text[at..])?)))
    }
}

impl Suffixes {
    pub(super) fn new(words: &[&'static str]) -> Self {
        Self(index(words, |word| word.chars().next_back()))
    }

    /// The longest word at the end of `text`.
    pub(super) fn at(&self, text: &str) -> Option<&'static str> {
        let words = self.0.get(&text.chars().next_back()?)?;
        words.iter().copied().find(|word| text.ends_with(word))
    }

    /// `text` without the longest word at its end.
    pub(super) fn strip<'t>(&self, text: &'t str) -> Option<&'t str> {
        self.at(text).map(|word| &text[..text.len() - word.len()])
    }
}

#[cfg(test)]
mod tests {
    use super::{Prefixes, Suffixes};

    #[test]
    fn the_longest_word_at_the_place() {
        let prefixes = Prefixes::new(&["共", "共计", "已"]);
        assert_eq!(prefixes.at("共计3项"), Some("共计"));
        assert_eq!(prefixes.at("合计"), None);
        assert_eq!(prefixes.last_in("已有共计"), Some((6, "共计")));
        assert!(prefixes.is_in("全市共") && !prefixes.is_in(""));
        let suffixes = Suffixes::new(&["为", "分别为"]);
        assert_eq!(suffixes.strip("收入分别为"), Some("收入"));
        assert_eq!(suffixes.strip("收入"), None);
    }
}
