//! Formulas as a clerk writes them: 175 ÷ 202 = 86.6%，文中为90.2%.

use std::fmt::Write;

use super::figure::Figure;
use super::judge::Judgement;
use super::Verdict;
use crate::numeral::Decimal;

/// A number in the magnitude, with the digits and with the sign of a figure: 3.7万, 2.0%.
fn like(value: Decimal, figure: &Figure<'_>) -> String {
    told(value, figure.magnitude, figure.places) + sign_of(figure)
}

/// What a number is not understood without.
fn sign_of(figure: &Figure<'_>) -> &'static str {
    match &*figure.quantity.unit {
        "%" => "%",
        "倍" => "倍",
        "百分点" => "个百分点",
        _ => "",
    }
}

/// Whole numbers of so many digits are told in groups of three.
const LONG: usize = 7;

/// 37000 in 万 is 3.7万. Below 万, a number is told as it is.
pub(super) fn in_magnitude(value: Decimal, magnitude: i32) -> String {
    told(value, magnitude, 0)
}

/// The same with at least so many digits after the point.
fn told(value: Decimal, magnitude: i32, places: u8) -> String {
    let (power, name) = match magnitude {
        12.. => (12, "万亿"),
        8.. => (8, "亿"),
        4.. => (4, "万"),
        _ => (0, ""),
    };
    let mut number = value.shifted(-power).unwrap_or(value).to_string();
    let shown = number.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    if shown < usize::from(places) {
        if shown == 0 {
            number.push('.');
        }
        number.extend(std::iter::repeat_n('0', usize::from(places) - shown));
    }
    grouped(&number) + name
}

/// 6,688,587,000
fn grouped(number: &str) -> String {
    let (whole, fraction) = number.split_at(number.find('.').unwrap_or(number.len()));
    if whole.len() < LONG || !whole.bytes().all(|c| c.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut out = String::with_capacity(number.len() + whole.len() / 3);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out + fraction
}

/// A figure as it is written, without its unit; XX where it is redacted.
pub(super) fn number(figure: &Figure<'_>) -> String {
    figure.value.map_or("XX".to_owned(), |value| like(value, figure))
}

/// 13 + 6 + 15
pub(super) fn joined<'f>(terms: impl IntoIterator<Item = &'f Figure<'f>>, operator: &str) -> String {
    let mut out = String::new();
    for term in terms {
        if !out.is_empty() {
            let _ = write!(out, " {operator} ");
        }
        out.push_str(&number(term));
    }
    out
}

/// The left side, what it gives, and what the text says where that is another number.
pub(super) fn equation(left: &str, judged: Judgement, stated: &Figure<'_>, magnitude: i32) -> String {
    let computed = told(judged.computed, magnitude, if magnitude == stated.magnitude { stated.places } else { 0 }) + sign_of(stated);
    match judged.verdict {
        Verdict::Consistent => format!("{left} = {computed}"),
        Verdict::Rounding => format!("{left} = {computed}，文中为{}（舍入所致）", number(stated)),
        _ => format!("{left} = {computed}，文中为{}", number(stated)),
    }
}

#[cfg(test)]
mod tests {
    use super::{told, Decimal};

    #[test]
    fn numbers_are_told_as_a_clerk_writes_them() {
        for (value, scale, magnitude, places, want) in [
            (37_000, 0, 4, 1, "3.7万"),
            (10, 0, 1, 0, "10"),
            (2000, 0, 3, 0, "2000"),
            (50_000_000_000, 0, 10, 0, "500亿"),
            (16_200, 0, 0, 0, "16200"),
            (1_620_000_000_000, 0, 12, 2, "1.62万亿"),
            (20, 1, 0, 1, "2.0"),
            (6_688_587_000, 0, 0, 0, "6,688,587,000"),
            (494_496, 0, 0, 0, "494496"),
            (-12, 1, 0, 1, "-1.2"),
        ] {
            let value = Decimal::new(value, scale).unwrap_or(Decimal::ZERO);
            assert_eq!(told(value, magnitude, places), want);
        }
    }
}
