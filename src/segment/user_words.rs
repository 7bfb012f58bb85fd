//! Words of the user's own: a trie that is built for a call.

use rustc_hash::FxHashMap;

use super::scan::fold;

/// A user's words. They are kept whole wherever they stand; of two that overlap, more of the text is covered by them.
#[derive(Debug, Default)]
pub struct UserWords {
    next: FxHashMap<(u32, u32), u32>,
    /// By node: whether a word ends here.
    ends: Vec<bool>,
}

impl UserWords {
    /// Blank words are passed over; letters and digits match at full and half width.
    #[must_use]
    pub fn new<W: AsRef<str>>(words: &[W]) -> Self {
        let mut trie = Self { next: FxHashMap::default(), ends: vec![false] };
        for word in words.iter().map(|word| word.as_ref().trim()).filter(|word| !word.is_empty()) {
            let mut node = 0;
            for c in word.chars() {
                let fresh = trie.ends.len() as u32;
                node = *trie.next.entry((node, fold(c))).or_insert(fresh);
                if node == fresh {
                    trie.ends.push(false);
                }
            }
            trie.ends[node as usize] = true;
        }
        trie
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.next.is_empty()
    }

    /// Calls back with the end of every word that begins at `at`.
    pub(super) fn each(&self, codes: &[u32], at: usize, mut found: impl FnMut(usize)) {
        let mut node = 0;
        for (end, &code) in codes.iter().enumerate().skip(at) {
            match self.next.get(&(node, code)) {
                Some(&next) => node = next,
                None => return,
            }
            if self.ends[node as usize] {
                found(end + 1);
            }
        }
    }
}
