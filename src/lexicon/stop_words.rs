//! Stop words: the built-in list, and what a caller adds to it and takes from it.

use rustc_hash::FxHashSet;

use super::trie::{is_stop_word, WordId};

static LIST: &str = include_str!("../../data/lexicon/stop_words.txt");

/// The built-in list, in its order.
pub fn built_in() -> impl Iterator<Item = &'static str> {
    LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The list as a caller wants it.
#[derive(Debug, Default)]
pub struct StopWords<'o> {
    added: FxHashSet<&'o str>,
    allowed: FxHashSet<&'o str>,
}

impl<'o> StopWords<'o> {
    #[must_use]
    pub fn new(added: &'o [String], allowed: &'o [String]) -> Self {
        let set = |words: &'o [String]| words.iter().map(String::as_str).collect();
        Self { added: set(added), allowed: set(allowed) }
    }

    /// Whether the caller took the word from the list.
    #[must_use]
    pub fn allows(&self, word: &str) -> bool {
        !self.allowed.is_empty() && self.allowed.contains(word)
    }

    /// Whether a word counts for nothing; `id` is its number in the lexicon.
    #[must_use]
    pub fn contains(&self, word: &str, id: Option<WordId>) -> bool {
        if self.added.is_empty() && self.allowed.is_empty() {
            return id.is_some_and(is_stop_word);
        }
        self.added.contains(word) || id.is_some_and(is_stop_word) && !self.allowed.contains(word)
    }
}

#[cfg(test)]
mod tests {
    use super::{built_in, StopWords};
    use crate::lexicon::find;

    #[test]
    fn every_built_in_word_is_marked_in_the_lexicon() {
        let none = StopWords::default();
        for word in built_in() {
            assert!(none.contains(word, find(word)), "{word}");
        }
        for word in ["专项债券", "政府采购", "依申请公开"] {
            assert!(!none.contains(word, find(word)), "{word}");
        }
    }

    #[test]
    fn a_caller_adds_and_allows() {
        let (added, allowed) = (["政府采购".to_owned()], ["工作".to_owned()]);
        let words = StopWords::new(&added, &allowed);
        assert!(words.contains("政府采购", find("政府采购")));
        assert!(!words.contains("工作", find("工作")));
        assert!(words.contains("推进", find("推进")));
    }
}
