//! Formulas as a clerk writes them: 175 ÷ 202 = 86.6%，文中为90.2%.

use std::fmt::Write;

use super::figure::Figure;
use super::judge::Judgement;
use super::Verdict;
use crate::numeral::Decimal;

/// A number in the magnitude and with the sign of a figure: 3.7万, 86.6%.
fn like(value: Decimal, figure: &Figure<'_>) -> String {
    in_magnitude(value, figure.magnitude) + sign_of(figure)
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

/// 37000 in 万 is 3.7万.
pub(super) fn in_magnitude(value: Decimal, magnitude: i32) -> String {
    let name = match magnitude {
        0 => "",
        1 => "十",
        2 => "百",
        3 => "千",
        4 => "万",
        8 => "亿",
        12 => "万亿",
        _ => return value.to_string(),
    };
    let scaled = value.shifted(-magnitude).unwrap_or(value);
    format!("{scaled}{name}")
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
    let computed = in_magnitude(judged.computed, magnitude) + sign_of(stated);
    match judged.verdict {
        Verdict::Consistent => format!("{left} = {computed}"),
        Verdict::Rounding => format!("{left} = {computed}，文中为{}（舍入所致）", number(stated)),
        _ => format!("{left} = {computed}，文中为{}", number(stated)),
    }
}
