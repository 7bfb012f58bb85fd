//! Slips of the pen: two numbers that differ in one digit, or in two neighbours that changed places.
//!
//! Where a text need not have named every part, a sum that misses its total proves nothing. But of all numbers of n digits only
//! about 9n are one digit away from a given one: that a sum is exactly there by chance has the probability n·9/10ⁿ. So a slip is
//! evidence where enough digits agree ([`digits`]), and none in small numbers.

use super::figure::Figure;
use crate::numeral::Decimal;

/// Numbers of more digits are not compared.
const MOST_DIGITS: usize = 24;

/// Whether one digit, or two neighbours changing places, make `a` into `b`. Both are whole multiples of `10^step`.
pub(super) fn is_slip(a: Decimal, b: Decimal, step: i32) -> bool {
    let (Some(a), Some(b)) = (written(a, step), written(b, step)) else { return false };
    if a.len() != b.len() || a == b {
        return false;
    }
    let apart: Vec<usize> = (0..a.len()).filter(|&at| a[at] != b[at]).take(3).collect();
    match apart[..] {
        [_] => true,
        [i, j] => j == i + 1 && a[i] == b[j] && a[j] == b[i],
        _ => false,
    }
}

/// Whether a slip in the total or in one of its parts explains that they do not agree.
pub(super) fn explains_sum(total: &Figure<'_>, parts: &[Figure<'_>], computed: Decimal) -> bool {
    let Some(stated) = total.known() else { return false };
    let Some(off) = stated.checked_sub(computed) else { return false };
    let step = total.quantity.step.min(last_place(computed));
    is_slip(stated, computed, step)
        || parts.iter().any(|part| {
            let meant = part.known().and_then(|value| value.checked_add(off)).filter(|meant| !meant.is_negative());
            part.known().zip(meant).is_some_and(|(value, meant)| is_slip(value, meant, part.quantity.step.min(last_place(meant))))
        })
}

/// Every number that one digit makes of this figure.
pub(super) fn edits(figure: &Figure<'_>) -> Vec<Decimal> {
    let step = figure.quantity.step;
    let Some(digits) = figure.known().and_then(|value| written(value, step)) else { return Vec::new() };
    let mut found = Vec::new();
    for at in 0..digits.len() {
        for digit in b'0'..=b'9' {
            let mut other = digits.clone();
            other[at] = digit;
            let is_new = other != digits && (other.len() == 1 || other[0] != b'0');
            let value = other.iter().try_fold(0_i128, |sum, &digit| sum.checked_mul(10)?.checked_add(i128::from(digit - b'0')));
            found.extend(value.filter(|_| is_new).and_then(|value| Decimal::new(value, 0)?.shifted(step)));
        }
    }
    found
}

/// The digits of a figure with each of them left out in turn, marked by its place: numbers that one digit tells apart share one of
/// these.
pub(super) fn masked(figure: &Figure<'_>) -> Vec<Decimal> {
    let Some(digits) = figure.known().and_then(|value| written(value, figure.quantity.step)) else { return Vec::new() };
    let without = |at: usize| {
        let rest = digits.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, digit)| i128::from(digit - b'0'));
        let number = rest.chain([at as i128 / 10, at as i128 % 10]).try_fold(1_i128, |sum, digit| sum.checked_mul(10)?.checked_add(digit))?;
        Decimal::new(number, 0)
    };
    (0..digits.len()).filter_map(without).collect()
}

/// How many digits the longest of these numbers has above the zeros that they all end in: 12000 and 8500 have three.
pub(super) fn digits(values: impl IntoIterator<Item = Decimal>) -> usize {
    let (mut longest, mut zeros) = (0, i32::MAX);
    for value in values.into_iter().filter(|value| !value.is_zero()) {
        let last = last_place(value);
        zeros = zeros.min(last);
        longest = longest.max(written(value, last).map_or(0, |digits| i32::try_from(digits.len()).unwrap_or(i32::MAX)) + last);
    }
    usize::try_from(longest - zeros).unwrap_or(0)
}

/// The power of ten of the last digit that is not 0.
fn last_place(value: Decimal) -> i32 {
    let scale = value.scale();
    let text = value.abs().to_string();
    let after_point = text.rsplit_once('.').map(|(_, fraction)| fraction.trim_end_matches('0').len()).filter(|&length| length > 0);
    match after_point {
        Some(length) => -i32::try_from(length).unwrap_or(i32::from(scale)),
        None => {
            let whole = text.split('.').next().unwrap_or_default();
            i32::try_from(whole.len() - whole.trim_end_matches('0').len()).unwrap_or(0)
        }
    }
}

/// The digits of `value` down to `10^step`; None where it has more.
fn written(value: Decimal, step: i32) -> Option<Vec<u8>> {
    let whole = value.shifted(-step)?;
    let digits = whole.to_string().into_bytes();
    (whole.is_integer() && digits.len() <= MOST_DIGITS && digits.iter().all(u8::is_ascii_digit)).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{digits, is_slip};
    use crate::numeral::Decimal;

    fn d(value: i64, scale: u8) -> Decimal {
        Decimal::new(i128::from(value), scale).unwrap_or(Decimal::ZERO)
    }

    #[test]
    fn one_digit_or_two_neighbours() {
        for (a, b, step, want) in [
            (d(964, 0), d(264, 0), 0, true),
            (d(964, 0), d(946, 0), 0, true),
            (d(964, 0), d(694, 0), 0, true),
            (d(964, 0), d(469, 0), 0, false),
            (d(964, 0), d(965, 0), 0, true),
            (d(99, 0), d(100, 0), 0, false),
            (d(964, 0), d(964, 0), 0, false),
            (d(847, 1), d(842, 1), -1, true),
            (d(12, 0), d(1200, 0), 0, false),
        ] {
            assert_eq!(is_slip(a, b, step), want, "{a} {b}");
        }
    }

    #[test]
    fn digits_that_can_disagree() {
        assert_eq!(digits([d(12000, 0), d(8500, 0)]), 3);
        assert_eq!(digits([d(964, 0), d(271, 0)]), 3);
        assert_eq!(digits([d(175, 1), d(13, 0)]), 3);
        assert_eq!(digits([d(50, 0), d(20, 0)]), 1);
    }
}
