//! Fingerprints: hashes of runs of letters, a few of which stand for the whole.
//!
//! Winnowing (Schleimer, Wilkerson & Aiken 2003, "Local Algorithms for Document Fingerprinting"): of every [`WINDOW`]
//! neighbouring runs of [`RUN`] letters the one with the smallest hash is kept. So what two texts share over
//! [`RUN`] + [`WINDOW`] − 1 letters is never missed, and about two in [`WINDOW`] + 1 runs are kept.

use super::letters::Letters;
use crate::lexicon::stock_runs::{mixed, BASE, RUN};

/// Neighbouring runs of which one is kept.
const WINDOW: usize = 5;

/// The hash in the upper half, the number of the run's first letter in the lower; sorted.
pub(super) type Fingerprint = u64;

pub(super) fn hash_of(fingerprint: Fingerprint) -> u32 {
    (fingerprint >> 32) as u32
}

pub(super) fn letter_of(fingerprint: Fingerprint) -> u32 {
    fingerprint as u32
}

/// The fingerprints of all sources.
pub(super) fn of(letters: &Letters) -> Vec<Fingerprint> {
    let mut kept = Vec::with_capacity(letters.codes().len() * 2 / (WINDOW + 1) + 16);
    for source in 0..letters.sources() {
        let range = letters.of(source);
        winnow(&letters.codes()[range.start as usize..range.end as usize], range.start, &mut kept);
    }
    kept.sort_unstable();
    kept
}

fn winnow(codes: &[u32], first: u32, kept: &mut Vec<Fingerprint>) {
    let leaving = (1..RUN).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut window = [u32::MAX; WINDOW];
    let mut rolling = 0_u64;
    // The run that was kept last, and its hash.
    let mut smallest: Option<(u32, usize)> = None;
    for (at, &code) in codes.iter().enumerate() {
        if at >= RUN {
            rolling = rolling.wrapping_sub(u64::from(codes[at - RUN]).wrapping_mul(leaving));
        }
        rolling = rolling.wrapping_mul(BASE).wrapping_add(u64::from(code));
        let Some(run) = (at + 1).checked_sub(RUN) else { continue };
        let hash = mixed(rolling);
        window[run % WINDOW] = hash;
        if run + 1 < WINDOW {
            continue;
        }
        let is_in_window = |place: usize| place + WINDOW > run;
        let next = match smallest {
            Some((value, place)) if is_in_window(place) && value < hash => continue,
            Some((value, place)) if is_in_window(place) && value == hash && place != run => continue,
            Some((_, place)) if is_in_window(place) => (hash, run),
            // The last of the smallest, so that equal runs are kept seldom.
            _ => (run + 1 - WINDOW..=run).map(|place| (window[place % WINDOW], place)).fold((u32::MAX, run), |best, one| if one.0 <= best.0 { one } else { best }),
        };
        smallest = Some(next);
        kept.push(u64::from(next.0) << 32 | u64::from(first + next.1 as u32));
    }
}

#[cfg(test)]
mod tests {
    use super::{of, Letters, RUN, WINDOW};
    use crate::text::Span;

    fn letters(texts: &[&str]) -> Letters {
        let mut letters = Letters::default();
        for text in texts {
            letters.add(text, Span::new(0, text.len()), &[]);
        }
        letters
    }

    #[test]
    fn what_is_long_enough_is_never_missed() {
        let shared = "新建高标准农田三千二百亩";
        assert!(shared.chars().count() >= RUN + WINDOW - 1);
        for (before, after) in [("甲乙丙丁戊己庚辛", "子丑寅卯"), ("一", ""), ("云岭县全年", "，修复渠道")] {
            let both = letters(&[&format!("{before}{shared}{after}"), shared]);
            let hashes: Vec<u64> = of(&both).iter().map(|f| f >> 32).collect();
            assert!(hashes.windows(2).any(|pair| pair[0] == pair[1]), "{before}");
        }
    }

    #[test]
    fn one_letter_over_and_over_gives_few_fingerprints() {
        let long = letters(&[&"啊".repeat(10_000)]);
        assert!(of(&long).len() <= 10_000 / WINDOW + 1);
        assert!(of(&letters(&["", "短", "。。。"])).is_empty());
    }
}
