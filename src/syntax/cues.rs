//! Tables of words that are looked for together, in one pass over a text.

use std::sync::LazyLock;

/// A table of words with what each means, ready for searching. Made once, in a static.
pub(super) struct Cues<T: 'static> {
    words: &'static [(&'static str, T)],
    beginnings: Beginnings,
}

/// How words begin: one bit for each (folded) first character, since most characters start no word; one for each pair of first
/// characters, since most of what starts as a word does is none; and one for each character that is a word by itself.
struct Beginnings {
    first: Bits,
    pairs: Bits,
    whole: Bits,
}

type Bits = Box<[u64; BITS / 64]>;

const BITS: usize = 1 << 14;

fn bit(folded: usize) -> (usize, u64) {
    let folded = folded % BITS;
    (folded / 64, 1 << (folded % 64))
}

fn bit_of_pair(first: char, second: char) -> (usize, u64) {
    bit((first as usize).wrapping_mul(31).wrapping_add(second as usize))
}

impl Beginnings {
    /// Compiled once, for all tables.
    #[inline(never)]
    fn of(words: &mut dyn Iterator<Item = &'static str>) -> Self {
        let empty = || Box::new([0; BITS / 64]);
        let mut found = Self { first: empty(), pairs: empty(), whole: empty() };
        for word in words {
            let mut chars = word.chars();
            let Some(first) = chars.next() else { continue };
            let (place, mask) = bit(first as usize);
            found.first[place] |= mask;
            match chars.next() {
                Some(second) => {
                    let (place, mask) = bit_of_pair(first, second);
                    found.pairs[place] |= mask;
                }
                None => found.whole[place] |= mask,
            }
        }
        found
    }

    fn may_start(&self, c: char) -> bool {
        let (place, mask) = bit(c as usize);
        self.first[place] & mask != 0
    }

    /// Whether a word may begin with this character, which the rest follows.
    fn may_begin(&self, c: char, rest: &str) -> bool {
        let (place, mask) = bit(c as usize);
        self.first[place] & mask != 0
            && (self.whole[place] & mask != 0
                || rest.chars().next().is_some_and(|next| {
                    let (place, mask) = bit_of_pair(c, next);
                    self.pairs[place] & mask != 0
                }))
    }
}

impl<T> Cues<T> {
    pub(super) fn new(words: &'static [(&'static str, T)]) -> Self {
        Self { words, beginnings: Beginnings::of(&mut words.iter().map(|&(word, _)| word)) }
    }

    pub(super) fn may_start(&self, c: char) -> bool {
        self.beginnings.may_start(c)
    }

    /// Every place where a word stands (overlapping ones too): byte offset, the byte after it, its row.
    pub(super) fn find<'s>(&'s self, text: &'s str) -> impl Iterator<Item = (usize, usize, &'s (&'static str, T))> + 's {
        let may_begin = |&(at, c): &(usize, char)| self.beginnings.may_begin(c, &text[at + c.len_utf8()..]);
        text.char_indices().filter(may_begin).flat_map(move |(at, _)| {
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
        let one = Cues::new(&[("了", 1), ("要", 2), ("要求", 3)]);
        assert_eq!(one.find("了要求，要").map(|(start, _, row)| (start, row.1)).collect::<Vec<_>>(), [(0, 1), (3, 2), (3, 3), (12, 2)]);
        assert!(!cues.is_in("问不"));
        assert!(!cues.is_in(""));
    }
}
