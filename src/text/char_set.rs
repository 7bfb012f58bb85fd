//! [`CharSet`]: characters as bits, for a quick no.

/// Characters, some of them perhaps by mistake: those beyond the basic plane share the bits of others.
pub struct CharSet(Box<[u64; 1024]>);

fn bit(c: char) -> (usize, u64) {
    let code = (c as usize) & 0xffff;
    (code / 64, 1 << (code % 64))
}

impl CharSet {
    #[must_use]
    pub fn new(characters: impl IntoIterator<Item = char>) -> Self {
        let mut bits = Box::new([0; 1024]);
        for c in characters {
            let (word, mask) = bit(c);
            bits[word] |= mask;
        }
        Self(bits)
    }

    /// Whether it may be one of them; never false for one that is.
    #[must_use]
    pub fn may_contain(&self, c: char) -> bool {
        let (word, mask) = bit(c);
        self.0[word] & mask != 0
    }
}

#[cfg(test)]
mod tests {
    use super::CharSet;

    #[test]
    fn knows_what_is_in_it() {
        let set = CharSet::new(['局', '0', '𠮷']);
        assert!(['局', '0', '𠮷'].into_iter().all(|c| set.may_contain(c)));
        assert!(!['厅', '1', '\0'].into_iter().any(|c| set.may_contain(c)));
    }
}
