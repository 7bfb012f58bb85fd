//! Persons' names by their characters: surnames, and how likely a character is in a given name.
//!
//! ```text
//! name    = surname given [given]            surname = one of the list, of one character or two
//! weight  = sum over its characters of ln (share in that place of a name / share in running text)
//! ```
//!
//! The table is read at the first question for a name, not at the start (`scripts/lexicon/names.py` derives it).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

static TABLE: &str = include_str!("../../data/lexicon/names.tsv");

/// The weight of a character that the table does not have in a given name, in nats.
const UNSEEN: f64 = -2.0;

#[derive(Default)]
struct Weights {
    surnames: FxHashMap<char, f64>,
    double: Vec<[char; 2]>,
    given: FxHashMap<char, f64>,
}

static WEIGHTS: LazyLock<Weights> = LazyLock::new(|| {
    let mut weights = Weights::default();
    for line in TABLE.lines() {
        let mut fields = line.split('\t');
        let (Some(kind), Some(Ok(weight)), Some(characters)) =
            (fields.next(), fields.next().map(str::parse::<f64>), fields.next())
        else {
            continue;
        };
        let weighed = characters.chars().map(|c| (c, weight / 10.0));
        match kind {
            "surname" => weights.surnames.extend(weighed),
            "given" => weights.given.extend(weighed),
            _ => weights.double.extend(characters.chars().collect::<Vec<_>>().chunks_exact(2).map(|pair| [pair[0], pair[1]])),
        }
    }
    weights
});

/// How likely these two to four characters are a person's name, in nats over running text; None where they do not begin with
/// a surname, or where too many or too few follow it.
#[must_use]
pub fn person(name: &str) -> Option<f64> {
    let characters: Vec<char> = name.chars().take(5).collect();
    let weights = &*WEIGHTS;
    let given = |rest: &[char]| rest.iter().map(|c| weights.given.get(c).copied().unwrap_or(UNSEEN)).sum::<f64>();
    match *characters {
        [a, b, ref rest @ ..] if matches!(rest.len(), 1..=2) && weights.double.contains(&[a, b]) => Some(6.0 + given(rest)),
        [a, ref rest @ ..] if matches!(rest.len(), 1..=2) => weights.surnames.get(&a).map(|surname| surname + given(rest)),
        _ => None,
    }
}

/// Whether a name can begin with this character.
#[must_use]
pub fn begins_a_name(c: char) -> bool {
    WEIGHTS.surnames.contains_key(&c) || WEIGHTS.double.iter().any(|pair| pair[0] == c)
}

#[cfg(test)]
mod tests {
    use super::{begins_a_name, person};

    #[test]
    fn names_weigh_more_than_words() {
        for name in ["王建国", "李晓敏", "张伟", "欧阳修文", "陈丽华", "周志强"] {
            assert!(person(name).is_some_and(|weight| weight > 3.0), "{name}: {:?}", person(name));
        }
        for word in ["高度重", "安全生", "方便群", "任务", "常务", "全体", "时期", "成效"] {
            assert!(person(word).is_none_or(|weight| weight < 3.0), "{word}: {:?}", person(word));
        }
    }

    #[test]
    fn what_is_no_name_by_its_form_has_no_weight() {
        for other in ["", "王", "王建国平", "政府", "𠮷野", "Wang"] {
            assert_eq!(person(other), None, "{other}");
        }
        assert!(begins_a_name('王') && begins_a_name('欧') && !begins_a_name('的'));
    }
}
