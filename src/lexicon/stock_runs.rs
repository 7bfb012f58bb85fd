//! Runs of letters that many reports of the background have, by their hashes: what stock phrases are made of.
//!
//! ```text
//! table = *delta        ; the sorted hashes, each as its distance from the one before
//! delta = *%x80-FF %x00-7F  ; seven bits a byte, the lowest first; a high bit says that more follow
//! ```
//!
//! Ten thousand hashes among a million: of a hundred other runs, one is taken for one of them.

use std::sync::LazyLock;

/// Letters of a run.
pub const RUN: usize = 6;
/// Bits of a hash.
const BITS: u32 = 20;

/// An odd multiplier for a polynomial modulo 2^64 (Knuth's MMIX).
pub const BASE: u64 = 6_364_136_223_846_793_005;

/// Spreads the polynomial over all bits (the finaliser of MurmurHash3), and takes the upper half.
#[must_use]
pub fn mixed(mut hash: u64) -> u32 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    (hash >> 32) as u32
}

const TABLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/stock_runs.bin"));

/// A bit for each hash.
static KNOWN: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut known = vec![0_u64; 1 << (BITS - 6)];
    let (mut hash, mut delta, mut shift) = (0_usize, 0_usize, 0);
    for &byte in TABLE {
        delta |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            hash += delta;
            known[hash >> 6] |= 1 << (hash & 63);
            (delta, shift) = (0, 0);
        }
    }
    known
});

/// Whether a run of this hash (its first [`BITS`] bits) is one of them.
fn has(hash: u32) -> bool {
    KNOWN.get((hash >> 6) as usize).is_some_and(|bits| bits >> (hash & 63) & 1 == 1)
}

/// The share of the runs of these letters ([`crate::text::char_class::letter`]) that many reports have; 0 where there are too few letters.
#[must_use]
pub fn share(letters: &[u32]) -> f64 {
    let hash = |run: &[u32]| mixed(run.iter().fold(0, |rolling: u64, &code| rolling.wrapping_mul(BASE).wrapping_add(u64::from(code))));
    let runs = letters.windows(RUN);
    let count = runs.len().max(1) as f64;
    runs.filter(|run| has(hash(run) >> (32 - BITS))).count() as f64 / count
}

#[cfg(test)]
mod tests {
    use super::{has, share, BITS, KNOWN};

    #[test]
    fn the_table_is_read_as_it_was_written() {
        let source = include_str!("../../data/lexicon/stock_runs.txt");
        let hashes: Vec<u32> = source.lines().skip(1).map(|line| u32::from_str_radix(line, 16).expect("a hash")).collect();
        assert!(hashes.len() > 5_000 && hashes.iter().all(|&hash| hash < 1 << BITS && has(hash)));
        assert_eq!(KNOWN.iter().map(|bits| bits.count_ones() as usize).sum::<usize>(), hashes.len());
        assert!(!has(u32::MAX));
        let letters = |text: &str| -> Vec<u32> { text.chars().filter_map(crate::text::char_class::letter).collect() };
        assert!(share(&letters("坚持稳中求进工作总基调")) > 0.9 && share(&letters("青石桥老年食堂日均供餐")) < 0.2 && share(&letters("改革")) == 0.0);
    }
}
