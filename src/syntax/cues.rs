//! Tables of words that are looked for together, in one pass over a text.

use std::sync::LazyLock;

/// A table of words with what each means, ready for searching. Made once, in a static.
pub(super) struct Cues<T: 'static> {
    words: &'static [(&'static str, T)],
    /// One bit for each (folded) first character: most characters start no word.
    starts: Box<[u64; BITS / 64]>,
    /// One bit for each (folded) pair of first characters: most of what starts as a word does is none.
    pairs: Box<[u64; BITS / 64]>,
}

const BITS: usize = 1 << 14;

fn bit(c: char) -> (usize, u64) {
    let folded = c as usize % BITS;
    (folded / 64, 1 << (folded % 64))
}

fn bit_of_pair(first: char, second: char) -> (usize, u64) {
    let folded = (first as usize).wrapping_mul(31).wrapping_add(second as usize) % BITS;
    (folded / 64, 1 << (folded % 64))
}

impl<T> Cues<T> {
    /// The words have two characters or more.
    pub(super) fn new(words: &'static [(&'static str, T)]) -> Self {
        let mut starts = Box::new([0; BITS / 64]);
        let mut pairs = Box::new([0; BITS / 64]);
        for (word, _) in words {
            let mut chars = word.chars();
            let (Some(first), Some(second)) = (chars.next(), chars.next()) else { continue };
            let (place, mask) = bit(first);
            starts[place] |= mask;
            let (place, mask) = bit_of_pair(first, second);
            pairs[place] |= mask;
        }
        Self { words, starts, pairs }
    }

    pub(super) fn may_start(&self, c: char) -> bool {
        let (place, mask) = bit(c);
        self.starts[place] & mask != 0
    }

    /// Every place where a word stands (overlapping ones too): byte offset, the byte after it, its row.
    pub(super) fn find<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, usize, &'s (&'static str, T))> + 's {
        let may_be = |&(at, c): &(usize, char)| {
            self.may_start(c) && text[at + c.len_utf8()..].chars().next().is_some_and(|next| {
                let (place, mask) = bit_of_pair(c, next);
                self.pairs[place] & mask != 0
            })
        };
        text.char_indices().filter(may_be).flat_map(move |(at, _)| {
            let rest = &text.as_bytes()[at..];
            self.words.iter().filter(move |(word, _)| rest.starts_with(word.as_bytes())).map(move |row| (at, at + row.0.len(), row))
        })
    }

    pub(super) fn rows(&self) -> &'static [(&'static str, T)] {
        self.words
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        self.find(text).next().is_some()
    }
}

/// A static table.
pub(super) type Table<T> = LazyLock<Cues<T>>;

#[cfg(test)]
mod tests {
    use super::Cues;

    #[test]
    fn finds_all_places() {
        let cues = Cues::new(&[("问题", 1), ("问题和不足", 2), ("不足", 3)]);
        let found: Vec<_> = cues.find("存在问题和不足").map(|(start, end, row)| (start, end, row.1)).collect();
        assert_eq!(found, [(6, 12, 1), (6, 21, 2), (15, 21, 3)]);
        assert!(!cues.is_in("问不"));
        assert!(!cues.is_in(""));
    }
}
