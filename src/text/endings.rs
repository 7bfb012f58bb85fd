//! [`Endings`]: the words of a list, found as the end of another word.

use super::char_set::CharSet;
use super::order;

/// Words of a list, asked for as the ends of words. Built once, then only read.
///
/// Few words end with the last character of any of them, so most questions are answered by one bit.
pub struct Endings {
    /// The last characters.
    last: CharSet,
    /// In order of last character.
    words: Vec<&'static str>,
    /// Last characters in order, with the range of their words.
    groups: Vec<(char, u32, u32)>,
}

fn last_char(word: &str) -> char {
    word.chars().next_back().unwrap_or('\0')
}

impl Endings {
    /// The endings of this list; empty ones are left out.
    #[must_use]
    pub fn new(list: &[&'static str]) -> Self {
        let mut words: Vec<&'static str> = list.iter().copied().filter(|word| !word.is_empty()).collect();
        order::sort_by_key(&mut words, |word| last_char(word));
        let mut groups: Vec<(char, u32, u32)> = Vec::new();
        for (at, word) in words.iter().enumerate() {
            let (c, at) = (last_char(word), at as u32);
            match groups.last_mut() {
                Some(group) if group.0 == c => group.2 = at + 1,
                _ => groups.push((c, at, at + 1)),
            }
        }
        Self { last: CharSet::new(groups.iter().map(|group| group.0)), words, groups }
    }

    fn candidates(&self, word: &str) -> &[&'static str] {
        let c = last_char(word);
        if !self.last.may_contain(c) {
            return &[];
        }
        match self.groups.binary_search_by_key(&c, |group| group.0) {
            Ok(at) => &self.words[self.groups[at].1 as usize..self.groups[at].2 as usize],
            Err(_) => &[],
        }
    }

    /// Whether the word ends with one of them, or is one.
    #[must_use]
    pub fn end(&self, word: &str) -> bool {
        self.candidates(word).iter().any(|ending| word.ends_with(ending))
    }

    /// Whether the word is one of them.
    #[must_use]
    pub fn contain(&self, word: &str) -> bool {
        self.candidates(word).contains(&word)
    }
}

#[cfg(test)]
mod tests {
    use super::Endings;

    #[test]
    fn ends_and_wholes() {
        let endings = Endings::new(&["局", "格局", "书记", "", "副书记"]);
        for (word, ends, is) in [("布局", true, false), ("格局", true, true), ("镇党委书记", true, false), ("书记", true, true), ("局面", false, false), ("记", false, false), ("", false, false)] {
            assert_eq!((endings.end(word), endings.contain(word)), (ends, is), "{word}");
        }
    }
}
