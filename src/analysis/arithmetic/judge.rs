//! Verdicts: whether a stated number is what its operands give, allowing for rounding.
//!
//! Exact decimals throughout. A number shown to k decimals may be off by ½·10⁻ᵏ, so that n parts and a total may differ by
//! (n+1)·½·10⁻ᵏ; a quotient lies between the quotients of its operands' ends.

use super::figure::Figure;
use super::Verdict;
use crate::numeral::Decimal;

/// A verdict and what the operands give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Judgement {
    pub(super) verdict: Verdict,
    pub(super) computed: Decimal,
}

/// Whether the terms add up to the total; a term is subtracted by its sign.
pub(super) fn sum(total: &Figure<'_>, terms: &[(Figure<'_>, i8)]) -> Option<Judgement> {
    let (stated, mut computed, mut slack) = (total.known()?, Decimal::ZERO, total.slack);
    for (term, sign) in terms {
        let value = term.known()?;
        computed = if *sign < 0 { computed.checked_sub(value)? } else { computed.checked_add(value)? };
        slack = slack.checked_add(term.slack)?;
    }
    let off = stated.checked_sub(computed)?.abs();
    let verdict = if off.is_zero() {
        Verdict::Consistent
    } else if off <= slack {
        Verdict::Rounding
    } else {
        Verdict::Inconsistent
    };
    Some(Judgement { verdict, computed })
}

/// A number that is known to lie between two others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Interval {
    pub(super) low: Decimal,
    pub(super) middle: Decimal,
    pub(super) high: Decimal,
}

impl Interval {
    pub(super) fn of(figure: &Figure<'_>) -> Option<Self> {
        let middle = figure.known()?;
        Some(Self { low: middle.checked_sub(figure.slack)?, middle, high: middle.checked_add(figure.slack)? })
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            low: self.low.checked_add(other.low)?,
            middle: self.middle.checked_add(other.middle)?,
            high: self.high.checked_add(other.high)?,
        })
    }

    pub(super) fn minus(self, other: Self) -> Option<Self> {
        Some(Self {
            low: self.low.checked_sub(other.high)?,
            middle: self.middle.checked_sub(other.middle)?,
            high: self.high.checked_sub(other.low)?,
        })
    }
}

/// Whether `percent` is `part ÷ whole` in hundredths. None where the whole may be zero.
pub(super) fn ratio(percent: &Figure<'_>, part: Interval, whole: Interval) -> Option<Judgement> {
    quotient(percent, part, whole, Decimal::HUNDRED)
}

/// Whether `stated` is `scale · part ÷ whole`: 100 for a percentage, 1 for a multiple. None where the whole may be zero.
pub(super) fn quotient(stated_as: &Figure<'_>, part: Interval, whole: Interval, scale: Decimal) -> Option<Judgement> {
    let stated = stated_as.known()?;
    if whole.low <= Decimal::ZERO || part.low.is_negative() {
        return None;
    }
    let scaled = |value: Decimal| value.checked_mul(scale);
    let computed = scaled(part.middle)?.checked_div(whole.middle, stated_as.places)?;
    if computed == stated {
        return Some(Judgement { verdict: Verdict::Consistent, computed });
    }
    // Truncated instead of rounded: 83 ÷ 98 written 84.6%.
    let ulp = Decimal::ONE.shifted(-i32::from(stated_as.places))?;
    let truncated = computed.checked_sub(ulp) == Some(stated)
        && stated.checked_mul(whole.middle)? <= scaled(part.middle)?
        && stated_as.places > 0;
    // The stated interval and the computed one have a number in common; without a division, so without rounding.
    let reaches_up = stated.checked_sub(stated_as.slack)?.checked_mul(whole.low)? <= scaled(part.high)?;
    let reaches_down = stated.checked_add(stated_as.slack)?.checked_mul(whole.high)? >= scaled(part.low)?;
    let verdict = if truncated || reaches_up && reaches_down { Verdict::Rounding } else { Verdict::Inconsistent };
    Some(Judgement { verdict, computed })
}

/// Whether a stated product is that of its factors.
pub(super) fn product(stated_as: &Figure<'_>, one: Interval, other: Interval) -> Option<Judgement> {
    let stated = stated_as.known()?;
    let computed = one.middle.checked_mul(other.middle)?;
    let (low, high) = (one.low.checked_mul(other.low)?, one.high.checked_mul(other.high)?);
    let verdict = if computed == stated {
        Verdict::Consistent
    } else if low <= stated.checked_add(stated_as.slack)? && high >= stated.checked_sub(stated_as.slack)? {
        Verdict::Rounding
    } else {
        Verdict::Inconsistent
    };
    Some(Judgement { verdict, computed })
}
