//! Sentences that were reworded throughout: few runs of letters are left, but they still say the same.
//!
//! Two sentences are as alike as the weighted share of what their words are made of (Dice 1945): pairs of letters within words, each
//! with its inverse document frequency over the sentences of both documents (Spärck Jones 1972), so that what every sentence says
//! (加快推进, 进一步) weighs next to nothing, and how a text is cut into words (科技创新, 科技 and 创新) makes little difference.

use rustc_hash::FxHashMap;

use super::pairing::{Pair, Taken};
use super::Side;
use crate::document::Sentence;
use crate::segment::TokenKind;
use crate::text::order;

/// Two letters of a word, the first in the upper half.
type Bigram = u64;

/// A pair of letters of more sentences than this does not say which of them is meant.
const COMMON: u32 = 40;
/// Candidates for one on the right.
const CANDIDATES: usize = 6;
/// Least weighted share of two that belong together …
const ALIKE: f64 = 0.42;
/// … of which so much is weight enough where less is shared …
const MUCH_ALIKE: f64 = 0.55;
/// … and of the shorter's, where a long sentence was split, or two were joined; which must not be lost in the longer.
const CONTAINED: f64 = 0.75;
const PART: f64 = 0.25;
/// What is shared must weigh as much as so many pairs of letters that stand in one sentence only.
const WEIGHT: f64 = 2.4;
const WEIGHT_MUCH_ALIKE: f64 = 1.65;
const WEIGHT_PART: f64 = 3.6;

/// The pairs of letters of the words of each sentence, sorted, each once.
pub(super) fn words(side: &Side<'_, '_>) -> Vec<Vec<Bigram>> {
    let text = side.text();
    let tokens = &side.context.tokens;
    let of = |sentence: &Sentence| {
        let from = tokens.partition_point(|token| token.span.start < sentence.span.start);
        let mut found = Vec::new();
        for token in tokens[from..].iter().take_while(|token| token.span.start < sentence.span.end) {
            let says = match token.kind {
                TokenKind::Word => !token.is_stop_word(),
                TokenKind::Title | TokenKind::Latin => true,
                _ => false,
            };
            let letters = token.span.slice(text).chars().filter(|c| says && c.is_alphanumeric());
            letters.clone().zip(letters.skip(1)).for_each(|(a, b)| found.push(u64::from(a as u32) << 32 | u64::from(b as u32)));
        }
        found.sort_unstable();
        found.dedup();
        found
    };
    side.sentences().iter().map(of).collect()
}

/// More pairs, ordered by their right side, among the sentences that have none. `fits` tells whether two may belong together.
pub(super) fn pair(left: &[Vec<Bigram>], right: &[Vec<Bigram>], pairs: &mut Vec<Pair>, fits: impl Fn(usize, usize) -> bool) {
    let weights = Weights::new(left, right);
    let mut taken = Taken::new(left.len(), right.len(), std::mem::take(pairs));
    let mut found = Vec::new();
    for (at, words) in right.iter().enumerate() {
        found.extend(weights.candidates(left, words).into_iter().filter(|&(other, ..)| fits(other, at)).map(|(other, score)| (score, other, at)));
    }
    order::sort_by(&mut found, |a, b| b.0.alike.total_cmp(&a.0.alike).then((a.1.abs_diff(a.2), a.1, a.2).cmp(&(b.1.abs_diff(b.2), b.1, b.2))));
    for (score, l, r) in found.iter().filter(|(score, ..)| score.is_reworded()) {
        if taken.are_free(*l, *r) {
            taken.take(*l, *r, score.alike);
        }
    }
    for (score, l, r) in found.iter().filter(|(score, ..)| score.is_part()) {
        if taken.is_one_free(*l, *r) {
            taken.take(*l, *r, score.alike);
        }
    }
    *pairs = taken.into_pairs();
}

struct Score {
    alike: f64,
    contained: f64,
    weight: f64,
}

impl Score {
    fn is_reworded(&self) -> bool {
        self.alike >= ALIKE && self.weight >= if self.alike >= MUCH_ALIKE { WEIGHT_MUCH_ALIKE } else { WEIGHT }
    }

    fn is_part(&self) -> bool {
        self.contained >= CONTAINED && self.alike >= PART && self.weight >= WEIGHT_PART
    }
}

struct Weights {
    sentences: f64,
    /// In how many sentences of both documents each stands, and in which of the left.
    places: FxHashMap<Bigram, (u32, Vec<u32>)>,
}

impl Weights {
    fn new(left: &[Vec<Bigram>], right: &[Vec<Bigram>]) -> Self {
        let mut places: FxHashMap<Bigram, (u32, Vec<u32>)> = FxHashMap::default();
        for (at, words) in left.iter().enumerate() {
            for &word in words {
                let place = places.entry(word).or_default();
                place.0 += 1;
                if place.0 <= COMMON {
                    place.1.push(at as u32);
                }
            }
        }
        right.iter().flatten().for_each(|&word| places.entry(word).or_default().0 += 1);
        Self { sentences: (left.len() + right.len()) as f64, places }
    }

    fn of(&self, word: Bigram) -> f64 {
        self.places.get(&word).map_or(0.0, |place| libm::log(self.sentences / f64::from(place.0)))
    }

    fn sum(&self, words: &[Bigram]) -> f64 {
        words.iter().map(|&word| self.of(word)).sum()
    }

    /// The sentences on the left that share most with these words.
    fn candidates(&self, left: &[Vec<Bigram>], words: &[Bigram]) -> Vec<(usize, Score)> {
        let mut shared: FxHashMap<u32, f64> = FxHashMap::default();
        for &word in words {
            if let Some((_, places)) = self.places.get(&word).filter(|place| place.0 <= COMMON) {
                let weight = self.of(word);
                places.iter().for_each(|&place| *shared.entry(place).or_default() += weight);
            }
        }
        let mut best: Vec<(u32, f64)> = shared.into_iter().collect();
        order::sort_by(&mut best, |a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        best.truncate(CANDIDATES);
        let own = self.sum(words);
        let score = |other: u32| {
            let theirs = &left[other as usize];
            let sum: f64 = theirs.iter().filter(|word| words.binary_search(word).is_ok()).map(|&word| self.of(word)).sum();
            let other_sum = self.sum(theirs);
            Score { alike: 2.0 * sum / (own + other_sum).max(f64::MIN_POSITIVE), contained: sum / own.min(other_sum).max(f64::MIN_POSITIVE), weight: sum / libm::log(self.sentences) }
        };
        best.into_iter().map(|(other, _)| (other as usize, score(other))).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::analysis::Context;
    use crate::compare::Side;
    use crate::options::Options;

    /// Which sentences of two texts belong together.
    fn pairs(left: &[&str], right: &[&str], fits: fn(usize, usize) -> bool) -> Vec<(usize, usize)> {
        // Sentences of other matters, so that a word is not rare for want of sentences.
        const OTHERS: &str = "全县造林三万亩。修建渠道六公里。开通夜间公交。扩建县医院门诊楼。举办百姓舞台演出。推进数字政府建设。加强基层治理。加快发展林下经济。改造供水管网。排查电梯隐患。兑现种粮补贴。引进会计人才。表彰先进集体。开展健康体检。";
        let text = |sentences: &[&str], more: &str| format!("{}{more}", sentences.concat());
        let (left_text, right_text) = (text(left, OTHERS), text(right, ""));
        let documents = [crate::syntax::parse(&left_text), crate::syntax::parse(&right_text)];
        let options = Options::default();
        let contexts = [Context::new(&documents[0], &options), Context::new(&documents[1], &options)];
        let sides = [Side::new(&contexts[0], None).expect("all of it"), Side::new(&contexts[1], None).expect("all of it")];
        let mut found = Vec::new();
        super::pair(&super::words(&sides[0]), &super::words(&sides[1]), &mut found, fits);
        found.iter().map(|pair| (pair.left, pair.right)).collect()
    }

    #[test]
    fn what_was_reworded_throughout_is_found_by_its_words() {
        type Case = (&'static [&'static str], &'static [&'static str], &'static [(usize, usize)]);
        let cases: &[Case] = &[
            (&["增加小额贷款担保规模，实现成套农机租赁担保应担尽担。"], &["扩大小额贷款覆盖面，对成套农机租赁应担尽担。"], &[(0, 0)]),
            (&["改进科技评价，完善油茶低改补贴办法。"], &["油茶低改的补贴要有新办法。", "科技评价不能只看论文。"], &[(0, 0)]),
            // What every plan says, and what is said of another matter.
            (&["加快推进标准化建设。"], &["进一步加强制度建设。"], &[]),
            (&["新建护林站四个。"], &["新建公厕七座。"], &[]),
            (&[], &[], &[]),
        ];
        for (left, right, expected) in cases {
            assert_eq!(pairs(left, right, |_, _| true), *expected, "{left:?}");
        }
        assert_eq!(pairs(cases[0].0, cases[0].1, |_, _| false), []);
    }

    #[test]
    fn a_part_of_a_long_sentence_is_found_unless_it_is_lost_in_it() {
        let long = "完善护林员绩效工资发放办法，健全森林防火巡查值班考勤制度，扶持食用菌种植基地。";
        assert_eq!(pairs(&[long], &["要执行森林防火巡查值班考勤制度，有据可查。"], |_, _| true), [(0, 0)]);
        let everything = "完善护林员绩效工资发放办法，健全森林防火巡查值班考勤制度，扶持食用菌种植基地，整修乡村幼儿园食堂，聘请退休教师值守图书室，拓宽货运码头进港航道，更换老旧自来水表，补贴渔民休渔期生活，评选十佳调解员，演练地震避险疏散，清点集体林权证书，发放独居老人呼叫手环。";
        assert_eq!(pairs(&[everything], &["清点林权证书。"], |_, _| true), []);
    }
}
