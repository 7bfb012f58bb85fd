//! The same value of the same thing in two sentences: each with the last one before it.

use rustc_hash::FxHashMap;

use super::super::{Check, Verdict};
use super::mention::{digits, is_level, is_one_figure, name, similar, whole_place, words_before};
use super::{pair, Figure};
use crate::document::Document;
use crate::numeral::Decimal;

/// Digits from which on a value does not come twice by chance: where the names are the same, and where they are alike.
const RARE: usize = 3;
const SURE: usize = 7;
/// Characters of a name by which a thing is known again.
const NAME: usize = 4;

pub(super) fn run(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let mut last: FxHashMap<(usize, &str, Decimal), usize> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| is_level(figure)) {
        let Some(value) = figure.known().filter(|&value| value >= Decimal::from(2) && !(figure.is_percent() && value == Decimal::HUNDRED)) else { continue };
        let Some(before) = last.insert((figure.quantity.article, &*figure.quantity.unit, value), at) else { continue };
        let other = &figures[before];
        let place = whole_place(document, figure);
        let same_place = place.is_some() && whole_place(document, other) == place && figure.quantity.sentence != other.quantity.sentence;
        if same_place || is_given_again(document, other, figure) {
            found.push(pair(document, other, figure, Verdict::Consistent, value));
        }
    }
    lists(document, figures, found);
}

fn is_given_again(document: &Document<'_>, before: &Figure<'_>, figure: &Figure<'_>) -> bool {
    let Some((one, other)) = name(document, before).zip(name(document, figure)) else { return false };
    let agree = digits(figure);
    let same_name = one.chars().count().min(other.chars().count()) >= NAME && (one.ends_with(other) || other.ends_with(one));
    (agree >= RARE && same_name || agree >= SURE && similar(one, other)) && is_one_figure(document, before, figure, agree > RARE)
}

/// The numbers of two lists that answer each other: 问题清单14个，任务清单14条.
fn lists(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    for two in figures.windows(2) {
        let [problems, tasks] = two else { continue };
        let (Some(one), Some(other)) = (problems.known(), tasks.known()) else { continue };
        let ends = |figure: &Figure<'_>, words: &[&str]| words.iter().any(|word| words_before(document, figure).ends_with(word));
        if one == other && ends(problems, &["问题清单"]) && ends(tasks, &["任务清单", "责任清单", "整改清单"]) {
            found.push(pair(document, problems, tasks, Verdict::Consistent, other));
        }
    }
}

