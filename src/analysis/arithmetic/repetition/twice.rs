//! One indicator given twice with two values.
//!
//! Called wrong where
//! - a number says how many the whole place has, and another number says it otherwise (全乡7个村 … 全乡9个行政村);
//! - the values are one digit apart, or two neighbours changed places ([`slip`]), and enough digits agree: four for the same name
//!   (three at the same time), seven for names of which one is only like the other;
//! - a name of some length is given in two paragraphs, at the same time and on the same basis, with two values that are near each
//!   other and further apart than rounding explains.
//!
//! Not where one is a plan, where scope, time or basis differ (累计, 预算, 可比, 其中 …), where a number is no exact one (约, 以上, a
//! range), or where a name has a row of values (本科 3 years, 专科 2 years …): then it names what each of several has.

use rustc_hash::FxHashMap;

use super::super::{Check, Verdict};
use super::mention::{digits, has_same_basis, is_level, is_one_figure, name, similar, whole_place};
use super::{pair, slip, Figure};
use crate::document::Document;
use crate::numeral::Decimal;

/// Digits that must agree or differ in one, by how much else agrees.
const SAME_TIME: usize = 3;
const SAME_NAME: usize = 4;
const LIKE_NAME: usize = 7;
/// Characters of a name, for slips and for other differences.
const NAME: usize = 4;
const LONG_NAME: usize = 5;
/// Places of one name that are compared with the next one.
const MOST: usize = 6;
/// Figures that share all digits but one are compared with the last so many.
const MOST_ALIKE: usize = 4;

pub(super) fn run(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    whole_places(document, figures, found);
    of_one_name(document, figures, found);
    one_digit_apart(document, figures, found);
}

/// 全乡7个村, 全乡9个行政村.
fn whole_places(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let mut last: FxHashMap<(usize, &str, char), usize> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| is_level(figure)) {
        let Some((place, counted)) = whole_place(document, figure) else { continue };
        let Some(before) = last.insert((figure.quantity.article, place, counted), at) else { continue };
        let (Some(earlier), Some(value)) = (figures[before].known(), figure.known()) else { continue };
        if earlier != value && figures[before].quantity.sentence != figure.quantity.sentence {
            found.push(pair(document, &figures[before], figure, Verdict::Inconsistent, value));
        }
    }
}

/// The figures of each name, in the order in which the names come.
fn of_one_name(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let mut numbers: FxHashMap<(usize, &str, &str), usize> = FxHashMap::default();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| is_level(figure)) {
        let Some(name) = name(document, figure).filter(|name| name.chars().count() >= NAME) else { continue };
        let group = *numbers.entry((figure.quantity.article, &*figure.quantity.unit, name)).or_insert_with(|| {
            groups.push(Vec::new());
            groups.len() - 1
        });
        groups[group].push(at);
    }
    for group in groups.iter().filter(|group| group.len() > 1) {
        for (place, &at) in group.iter().enumerate().skip(1) {
            let earlier = group[place.saturating_sub(MOST)..place].iter().rev();
            let contradicted = earlier.map(|&before| &figures[before]).find(|before| contradicts(document, before, &figures[at], group.len()));
            if let Some((before, value)) = contradicted.zip(figures[at].known()) {
                found.push(pair(document, before, &figures[at], Verdict::Inconsistent, value));
            }
        }
    }
}

/// Whether two figures of one name cannot both be right; the name stands in so many `places`.
fn contradicts(document: &Document<'_>, before: &Figure<'_>, figure: &Figure<'_>, places: usize) -> bool {
    let Some((earlier, value)) = before.known().zip(figure.known()) else { return false };
    let agree = digits(before).max(digits(figure));
    if is_slip(before, figure) && agree >= SAME_TIME {
        return is_one_figure(document, before, figure, agree >= SAME_NAME) && (agree >= LIKE_NAME || has_same_basis(document, before, figure));
    }
    let is_long = name(document, figure).is_some_and(|name| name.chars().count() >= LONG_NAME);
    let (span, other) = (before.span(), figure.span());
    let apart = || document.text[span.end().min(other.start())..other.start()].contains('\n');
    is_long && places == 2 && is_near(earlier, value, before, figure) && apart() && is_one_figure(document, before, figure, false) && has_same_basis(document, before, figure)
}

/// Further apart than rounding explains, but not by a quarter: then one would be of another extent (of five years, of the whole).
fn is_near(a: Decimal, b: Decimal, one: &Figure<'_>, other: &Figure<'_>) -> bool {
    // 1.1万 and 8000 are not told with the same care.
    if (one.magnitude, one.places) != (other.magnitude, other.places) {
        return false;
    }
    let quarter = Decimal::new(125, 2);
    let (less, more) = if a < b { (a, b) } else { (b, a) };
    let rounding = one.slack.checked_add(other.slack);
    let apart = more.checked_sub(less).zip(rounding).is_some_and(|(apart, rounding)| apart > rounding);
    apart && quarter.and_then(|quarter| less.checked_mul(quarter)).is_some_and(|most| more < most)
}

fn is_slip(before: &Figure<'_>, figure: &Figure<'_>) -> bool {
    let step = figure.quantity.step;
    step == before.quantity.step && before.known().zip(figure.known()).is_some_and(|(a, b)| slip::is_slip(a, b, step))
}

/// Long numbers of which all digits but one agree, under names of which one is like the other: 年终结余, 决算年终结余.
fn one_digit_apart(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    // By unit, place of the last digit, and the digits without one of them.
    let mut alike: FxHashMap<(usize, &str, i32, Decimal), Vec<usize>> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate().filter(|(_, figure)| is_level(figure) && digits(figure) >= SAME_NAME) {
        let mut told = None;
        for masked in slip::masked(figure) {
            let list = alike.entry((figure.quantity.article, &*figure.quantity.unit, figure.quantity.step, masked)).or_default();
            let before = list.iter().rev().take(MOST_ALIKE).find(|&&before| is_misquoted(document, &figures[before], figure));
            told = told.or(before.copied());
            list.push(at);
        }
        if let Some((before, value)) = told.zip(figure.known()) {
            found.push(pair(document, &figures[before], figure, Verdict::Inconsistent, value));
        }
    }
}

fn is_misquoted(document: &Document<'_>, before: &Figure<'_>, figure: &Figure<'_>) -> bool {
    let Some((one, other)) = name(document, before).zip(name(document, figure)) else { return false };
    if one == other || before.known() == figure.known() {
        return false; // of one name: judged above
    }
    let agree = digits(before).max(digits(figure));
    let within = one.chars().count().min(other.chars().count()) >= NAME && (one.ends_with(other) || other.ends_with(one));
    let is_like = agree >= LIKE_NAME && similar(one, other) || agree >= SAME_NAME && within && has_same_basis(document, before, figure);
    is_like && is_one_figure(document, before, figure, true)
}
