//! [`Figure`]: a quantity prepared for calculating, with what rounding may have taken from it.

use crate::numeral::Decimal;
use crate::quantity::{Bound, Kind, Quantity};
use crate::text::{char_class, Span};

/// A quantity of one sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figure<'a> {
    pub(super) quantity: &'a Quantity,
    /// None where it is redacted.
    pub(super) value: Option<Decimal>,
    /// The true value lies within this of the stated one: half a unit of the last digit shown; 0 for what was counted.
    pub(super) slack: Decimal,
    /// Digits of the fraction that are shown, in the number's own magnitude (3.7万 has one).
    pub(super) places: u8,
    /// The power of ten of its 万 or 亿.
    pub(super) magnitude: i32,
    /// One value, exactly: no 约, no 以上, no range.
    pub(super) exact: bool,
}

impl<'a> Figure<'a> {
    pub(super) fn new(quantity: &'a Quantity, text: &str) -> Self {
        let shown = Shown::of(quantity.span.slice(text));
        let magnitude = quantity.step + i32::from(shown.places);
        let continuous = magnitude > 0 || shown.places > 0 || is_continuous(quantity);
        let ulp = Decimal::ONE.shifted(quantity.step);
        let half = Decimal::new(5, 1).zip(ulp).and_then(|(half, ulp)| half.checked_mul(ulp));
        Self {
            quantity,
            value: quantity.value,
            slack: half.filter(|_| continuous).unwrap_or(Decimal::ZERO),
            places: shown.places,
            magnitude,
            exact: quantity.bound == Bound::Exact && quantity.max.is_none() && shown.is_plain,
        }
    }

    pub(super) fn span(&self) -> Span {
        self.quantity.span
    }

    /// The value, where it is one exact number.
    pub(super) fn known(&self) -> Option<Decimal> {
        self.value.filter(|_| self.exact)
    }

    pub(super) fn is_redacted(&self) -> bool {
        self.value.is_none()
    }

    pub(super) fn is_percent(&self) -> bool {
        self.quantity.kind == Kind::Percent && self.quantity.unit == "%"
    }

    pub(super) fn is_points(&self) -> bool {
        self.quantity.kind == Kind::PercentagePoint
    }

    /// A level that can be counted or summed: no percentage, rank, ratio or multiple.
    pub(super) fn is_amount(&self) -> bool {
        matches!(self.quantity.kind, Kind::Count | Kind::Money | Kind::Area | Kind::Other) && !self.quantity.unit.is_empty()
    }

    /// A change (增加1.3万家, 同比增长5.7%), not a level (提高到98%).
    pub(super) fn is_change(&self) -> bool {
        self.is_points() || self.quantity.change.is_some_and(|change| !change.to_level)
    }

    pub(super) fn same_unit(&self, other: &Self) -> bool {
        self.quantity.unit == other.quantity.unit
    }
}

/// Measured, not counted: its last digit was rounded even where no fraction is shown.
fn is_continuous(quantity: &Quantity) -> bool {
    matches!(quantity.kind, Kind::Percent | Kind::PercentagePoint | Kind::Multiple | Kind::Area | Kind::Ratio)
}

/// How the number is written: the digits of its fraction, and whether it is one group.
struct Shown {
    places: u8,
    /// Digits with at most one group of magnitude: 31.67亿, not 3亿2000万. Small Han numbers are plain too.
    is_plain: bool,
}

impl Shown {
    fn of(written: &str) -> Self {
        let mut shown = Self { places: 0, is_plain: true };
        let (mut digits, mut after_point, mut groups, mut han) = (false, false, 0, 0);
        for c in written.chars() {
            match c {
                _ if char_class::digit(c).is_some() => {
                    if groups > 0 {
                        shown.is_plain = false;
                        break;
                    }
                    digits = true;
                    shown.places = shown.places.saturating_add(u8::from(after_point));
                }
                '.' | '．' if digits => after_point = true,
                '十' | '百' | '千' | '万' | '亿' if digits => groups += 1,
                _ if !digits && is_han_number(c) => han += 1,
                ',' | '，' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\n' | '\r' => {}
                _ if digits || han > 0 => break,
                _ => {}
            }
        }
        if !digits && han > 3 {
            shown.is_plain = false;
        }
        shown
    }
}

fn is_han_number(c: char) -> bool {
    "一二三四五六七八九十百千万亿零〇两".contains(c)
}

#[cfg(test)]
mod tests {
    use super::Shown;

    #[test]
    fn reads_the_precision_that_a_number_shows() {
        for (written, places, plain) in [
            ("175个", 0, true),
            ("3.7万家", 1, true),
            ("31.67亿元", 2, true),
            ("12万亿元", 0, true),
            ("１２．５％", 1, true),
            ("1,234.5亿元", 1, true),
            ("3亿2000万元", 0, false),
            ("一家", 0, true),
            ("十二亿三千万元", 0, false),
            ("XX万元", 0, true),
        ] {
            let shown = Shown::of(written);
            assert_eq!((shown.places, shown.is_plain), (places, plain), "{written}");
        }
    }
}
