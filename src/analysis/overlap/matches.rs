//! Equal runs of two sources, made as long as they are.

use super::fingerprints::{hash_of, letter_of, Fingerprint};
use super::letters::Letters;
use crate::text::order;

/// A run of letters that two sources share; its letters are numbered through all sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match {
    pub(super) left: u32,
    pub(super) right: u32,
    pub(super) length: u32,
    /// How many sources have it.
    pub(super) sources: u32,
}

/// The matches of two sources, ordered by their place in the left one.
pub(super) struct Pair {
    pub(super) left: usize,
    pub(super) right: usize,
    pub(super) matches: Vec<Match>,
}

/// Places of a run in one source that are looked at: more are a refrain.
const PLACES: usize = 4;
/// Places of a run in all sources from which on each is only linked to the one before it: so the work stays linear, and what so
/// many share is no copying from one to the other.
const MANY: usize = 12;

struct Seed {
    left_source: u32,
    right_source: u32,
    left: u32,
    right: u32,
    sources: u32,
}

impl Seed {
    fn diagonal(&self) -> u32 {
        self.right - self.left
    }
}

/// The matches of all pairs of sources that have some.
pub(super) fn find(letters: &Letters, fingerprints: &[Fingerprint]) -> Vec<Pair> {
    let mut seeds = seeds(letters, fingerprints);
    seeds.sort_unstable_by_key(|seed| (seed.left_source, seed.right_source, seed.diagonal(), seed.left));
    let mut pairs = Vec::new();
    for of_pair in seeds.chunk_by(|a, b| (a.left_source, a.right_source) == (b.left_source, b.right_source)) {
        let (left, right) = (of_pair[0].left_source as usize, of_pair[0].right_source as usize);
        let mut matches: Vec<Match> = Vec::new();
        for seed in of_pair {
            match matches.last_mut() {
                // Within the match before it, on the same diagonal.
                Some(last) if last.right - last.left == seed.diagonal() && seed.left < last.left + last.length => last.sources = last.sources.min(seed.sources),
                _ => matches.extend(extended(letters, seed, left, right)),
            }
        }
        order::sort_by_key(&mut matches, |found| (found.left, found.right));
        pairs.push(Pair { left, right, matches });
    }
    pairs
}

fn seeds(letters: &Letters, fingerprints: &[Fingerprint]) -> Vec<Seed> {
    let mut seeds = Vec::new();
    let mut places: Vec<(u32, u32)> = Vec::new();
    for group in fingerprints.chunk_by(|a, b| hash_of(*a) == hash_of(*b)) {
        if group.len() < 2 {
            continue;
        }
        places.clear();
        let mut sources = 0;
        let mut of_source = 0;
        for &fingerprint in group {
            let place = letter_of(fingerprint);
            let source = letters.source_of(place) as u32;
            if places.last().is_none_or(|&(last, _)| last != source) {
                (sources, of_source) = (sources + 1, 0);
            }
            of_source += 1;
            if of_source <= PLACES {
                places.push((source, place));
            }
        }
        if sources > 1 {
            link(&places, sources, &mut seeds);
        }
    }
    seeds
}

fn link(places: &[(u32, u32)], sources: u32, seeds: &mut Vec<Seed>) {
    let seed = |a: (u32, u32), b: (u32, u32)| Seed { left_source: a.0, right_source: b.0, left: a.1, right: b.1, sources };
    // The last place in an earlier source.
    let mut before: Option<(u32, u32)> = None;
    for (at, &place) in places.iter().enumerate() {
        if at > 0 && places[at - 1].0 != place.0 {
            before = Some(places[at - 1]);
        }
        if places.len() > MANY {
            seeds.extend(before.map(|before| seed(before, place)));
        } else {
            seeds.extend(places[..at].iter().filter(|other| other.0 != place.0).map(|&other| seed(other, place)));
        }
    }
}

/// The seed as far as both sources agree; None where only its hash is the same.
fn extended(letters: &Letters, seed: &Seed, left: usize, right: usize) -> Option<Match> {
    let codes = letters.codes();
    let (in_left, in_right) = (letters.of(left), letters.of(right));
    let room = |start: u32, place: u32| (place - start) as usize;
    let back = room(in_left.start, seed.left).min(room(in_right.start, seed.right));
    let (l, r) = (seed.left as usize, seed.right as usize);
    let before = (1..=back).take_while(|step| codes[l - step] == codes[r - step]).count();
    let after = codes[l..in_left.end as usize].iter().zip(&codes[r..in_right.end as usize]).take_while(|(a, b)| a == b).count();
    (after > 0).then(|| Match { left: (l - before) as u32, right: (r - before) as u32, length: (before + after) as u32, sources: seed.sources })
}
