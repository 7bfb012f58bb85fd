//! Sentences (and titles) that belong together.
//!
//! Equal ones first, in their order; then the pairs that share most shingles of a few letters (Dice 1945), the best first,
//! each once; then what is contained in a longer one: a sentence that was split or taken into another. Digits count as one another, so
//! that a sentence whose figures changed is still the same. What is left may be alike by its words: [`super::loosely`].

use rustc_hash::FxHashMap;

use crate::text::order;
use crate::text::char_class;

/// What is compared: hashes of its shingles, sorted, each once.
pub(super) struct Shingles {
    hashes: Vec<u64>,
    /// Of all letters, figures apart; of all letters.
    whole: u64,
    exact: u64,
    pub(super) letters: u32,
}

const BASE: u64 = 6_364_136_223_846_793_005;

fn add(hash: u64, code: u32) -> u64 {
    (hash ^ u64::from(code)).wrapping_mul(BASE).rotate_left(23)
}

impl Shingles {
    pub(super) fn of(text: &str, size: usize) -> Self {
        let (mut codes, mut exact, mut letters) = (Vec::new(), 0, 0);
        for c in text.chars() {
            let digit = char_class::digit(c);
            if digit.is_none() && !c.is_alphanumeric() {
                continue;
            }
            letters += 1;
            exact = add(exact, digit.map_or(c as u32, |digit| digit + '0' as u32));
            let code = if digit.is_some() { '0' as u32 } else { c as u32 };
            if digit.is_none() || codes.last() != Some(&code) {
                codes.push(code);
            }
        }
        let hash = |codes: &[u32]| codes.iter().fold(0, |hash, &code| add(hash, code));
        let mut hashes: Vec<u64> = if codes.len() <= size && !codes.is_empty() { vec![hash(&codes)] } else { codes.windows(size).map(hash).collect() };
        hashes.sort_unstable();
        hashes.dedup();
        Self { whole: hash(&codes), exact, hashes, letters }
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.exact == other.exact
    }

    pub(super) fn has_other_figures(&self, other: &Self) -> bool {
        self.whole == other.whole
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pair {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) similarity: f64,
}

/// A shingle of more than so many is a phrase, and says nothing about which of them is meant.
const COMMON: usize = 40;
/// Candidates for one on the right.
const CANDIDATES: usize = 4;
/// Least share of shingles of two that belong together …
const ALIKE: f64 = 0.4;
/// … or of the shorter's, where it is contained in the longer.
const CONTAINED: f64 = 0.7;
/// Shingles that something contained must have.
const SUBSTANTIAL: usize = 8;

/// The pairs, ordered by their right side.
pub(super) fn pair(left: &[Shingles], right: &[Shingles]) -> Vec<Pair> {
    let mut taken = Taken::new(left.len(), right.len(), Vec::new());
    for key in [|one: &Shingles| one.exact, |one: &Shingles| one.whole] {
        equal(left, right, key, &mut taken);
    }
    let mut candidates = candidates(left, right, &taken);
    order::sort_by(&mut candidates, |a, b| b.dice.total_cmp(&a.dice).then((a.left.abs_diff(a.right), a.left, a.right).cmp(&(b.left.abs_diff(b.right), b.left, b.right))));
    for found in candidates.iter().filter(|found| found.dice >= ALIKE) {
        if taken.are_free(found.left, found.right) {
            taken.take(found.left, found.right, found.dice);
        }
    }
    for found in candidates.iter().filter(|found| found.contained >= CONTAINED) {
        if taken.is_one_free(found.left, found.right) {
            taken.take(found.left, found.right, found.dice);
        }
    }
    taken.into_pairs()
}

/// The pairs so far, and what is in one of them.
pub(super) struct Taken {
    left: Vec<bool>,
    right: Vec<bool>,
    pairs: Vec<Pair>,
}

impl Taken {
    pub(super) fn new(left: usize, right: usize, pairs: Vec<Pair>) -> Self {
        let mut taken = Self { left: vec![false; left], right: vec![false; right], pairs };
        for pair in &taken.pairs {
            (taken.left[pair.left], taken.right[pair.right]) = (true, true);
        }
        taken
    }

    pub(super) fn are_free(&self, left: usize, right: usize) -> bool {
        !self.left[left] && !self.right[right]
    }

    pub(super) fn is_one_free(&self, left: usize, right: usize) -> bool {
        !self.left[left] || !self.right[right]
    }

    /// Ordered by their right side.
    pub(super) fn into_pairs(mut self) -> Vec<Pair> {
        order::sort_by_key(&mut self.pairs, |pair| (pair.right, pair.left));
        self.pairs
    }

    pub(super) fn take(&mut self, left: usize, right: usize, similarity: f64) {
        (self.left[left], self.right[right]) = (true, true);
        self.pairs.push(Pair { left, right, similarity });
    }
}

fn equal(left: &[Shingles], right: &[Shingles], key: fn(&Shingles) -> u64, taken: &mut Taken) {
    let mut places: FxHashMap<u64, std::collections::VecDeque<usize>> = FxHashMap::default();
    for (at, one) in left.iter().enumerate().filter(|(at, one)| !taken.left[*at] && one.letters > 0) {
        places.entry(key(one)).or_default().push_back(at);
    }
    for (at, one) in right.iter().enumerate() {
        if !taken.right[at] && one.letters > 0 {
            if let Some(found) = places.get_mut(&key(one)).and_then(std::collections::VecDeque::pop_front) {
                taken.take(found, at, 1.0);
            }
        }
    }
}

struct Candidate {
    left: usize,
    right: usize,
    dice: f64,
    contained: f64,
}

fn candidates(left: &[Shingles], right: &[Shingles], taken: &Taken) -> Vec<Candidate> {
    let mut index: Vec<(u64, u32)> = left.iter().enumerate().flat_map(|(at, one)| one.hashes.iter().map(move |&hash| (hash, at as u32))).collect();
    index.sort_unstable();
    let mut found = Vec::new();
    let mut shared: FxHashMap<u32, u32> = FxHashMap::default();
    for (at, one) in right.iter().enumerate().filter(|(at, _)| !taken.right[*at]) {
        shared.clear();
        for &hash in &one.hashes {
            let from = index.partition_point(|entry| entry.0 < hash);
            let places = index[from..].iter().take_while(|entry| entry.0 == hash).take(COMMON + 1);
            if places.clone().count() <= COMMON {
                places.for_each(|entry| *shared.entry(entry.1).or_default() += 1);
            }
        }
        let weigh = |(&other, &count): (&u32, &u32)| {
            let (a, b) = (left[other as usize].hashes.len(), one.hashes.len());
            let (count, shorter) = (f64::from(count), a.min(b));
            let contained = if shorter >= SUBSTANTIAL { count / shorter as f64 } else { 0.0 };
            Candidate { left: other as usize, right: at, dice: 2.0 * count / (a + b) as f64, contained }
        };
        let mut best: Vec<Candidate> = shared.iter().map(weigh).filter(|c| c.dice >= ALIKE || c.contained >= CONTAINED).collect();
        order::sort_by(&mut best, |a, b| b.dice.total_cmp(&a.dice).then(a.left.cmp(&b.left)));
        best.truncate(CANDIDATES);
        found.append(&mut best);
    }
    found
}

/// Which of the pairs, ordered by their right side, keep the order of the left: the heaviest sequence that does not fall. `weight` is
/// that of a pair.
pub(super) fn in_order(pairs: &[Pair], size: usize, weight: impl Fn(&Pair) -> f64) -> Vec<bool> {
    // A Fenwick tree of the best sequence that ends at or before each place on the left.
    let mut tree: Vec<Option<usize>> = vec![None; size + 1];
    let mut best: Vec<(f64, Option<usize>)> = Vec::with_capacity(pairs.len());
    let total = |best: &[(f64, Option<usize>)], at: Option<usize>| at.map_or(0.0, |at| best[at].0);
    let query = |tree: &[Option<usize>], best: &[(f64, Option<usize>)], mut place: usize| {
        let mut found = None;
        while place > 0 {
            if total(best, tree[place]) > total(best, found) {
                found = tree[place];
            }
            place &= place - 1;
        }
        found
    };
    for (at, pair) in pairs.iter().enumerate() {
        let before = query(&tree, &best, pair.left + 1);
        best.push((total(&best, before) + weight(pair), before));
        let mut place = pair.left + 1;
        while place <= size {
            if best[at].0 > total(&best, tree[place]) {
                tree[place] = Some(at);
            }
            place += place & place.wrapping_neg();
        }
    }
    let mut kept = vec![false; pairs.len()];
    let mut at = query(&tree, &best, size);
    while let Some(pair) = at {
        kept[pair] = true;
        at = best[pair].1;
    }
    kept
}

/// Pairs and what has none, as a reader goes through both: in the order of the right, what is only at the left where it stood.
pub(super) fn rows(pairs: &[Pair], kept: &[bool], left: usize, right: usize) -> Vec<(Option<usize>, Option<usize>, Option<usize>)> {
    let mut has_pair = vec![false; left];
    pairs.iter().for_each(|pair| has_pair[pair.left] = true);
    let mut rows = Vec::with_capacity(left + right);
    let (mut l, mut next) = (0, 0);
    let dropped_to = |l: &mut usize, end: usize, rows: &mut Vec<_>| {
        while *l < end {
            if !has_pair[*l] {
                rows.push((Some(*l), None, None));
            }
            *l += 1;
        }
    };
    for r in 0..right {
        let first = next;
        while next < pairs.len() && pairs[next].right == r {
            if kept[next] {
                dropped_to(&mut l, pairs[next].left, &mut rows);
            }
            rows.push((Some(pairs[next].left), Some(r), Some(next)));
            next += 1;
        }
        if first == next {
            rows.push((None, Some(r), None));
        }
    }
    dropped_to(&mut l, left, &mut rows);
    rows
}

#[cfg(test)]
mod tests {
    use super::{in_order, pair, rows, Shingles};

    fn shingles(texts: &[&str]) -> Vec<Shingles> {
        texts.iter().map(|text| Shingles::of(text, 4)).collect()
    }

    fn pairs(left: &[&str], right: &[&str]) -> Vec<(usize, usize)> {
        pair(&shingles(left), &shingles(right)).iter().map(|pair| (pair.left, pair.right)).collect()
    }

    #[test]
    fn sentences_find_their_counterparts() {
        let left = ["新建农村公路120公里。", "培训山货直播带头人312人次。", "护林员年龄偏大。"];
        let right = ["全年培训山货直播带头人360人次。", "新建农村公路98公里。", "开通夜间公交。"];
        assert_eq!(pairs(&left, &right), [(1, 0), (0, 1)]);
        assert_eq!(pairs(&left, &["扩建县医院。"]), []);
        assert_eq!(pairs(&[], &right), []);
    }

    #[test]
    fn a_split_sentence_belongs_to_both_parts() {
        let left = ["改造老旧渠道四十七公里并安装量水设施，恢复坝塘蓄水能力三百万立方米以上。"];
        let right = ["改造老旧渠道四十七公里并安装量水设施。", "恢复坝塘蓄水能力三百万立方米以上。"];
        assert_eq!(pairs(&left, &right), [(0, 0), (0, 1)]);
    }

    #[test]
    fn what_crosses_is_out_of_order() {
        let left = ["甲甲乙乙丙丙丁丁。", "子子丑丑寅寅卯卯。", "天天地地玄玄黄黄。"];
        let right = ["天天地地玄玄黄黄。", "甲甲乙乙丙丙丁丁。", "子子丑丑寅寅卯卯。"];
        let found = pair(&shingles(&left), &shingles(&right));
        let kept = in_order(&found, 3, |_| 1.0);
        assert_eq!(kept, [false, true, true]);
        let rows: Vec<_> = rows(&found, &kept, 3, 3).iter().map(|row| (row.0, row.1)).collect();
        assert_eq!(rows, [(Some(2), Some(0)), (Some(0), Some(1)), (Some(1), Some(2))]);
    }
}
