//! [`Decimal`]: exact decimal arithmetic that says where it cannot be exact.

use std::cmp::Ordering;
use std::fmt;

/// 10^37 is the largest power of ten by which both sides of a comparison can be multiplied.
const MAX_SCALE: u8 = 37;

/// An exact decimal number: `mantissa × 10^-scale`, with no zeros at the end of its fraction.
///
/// 37 digits at most. Each operation is checked: it gives `None` where the result does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    mantissa: i128,
    scale: u8,
}

impl Decimal {
    pub const ZERO: Decimal = Decimal { mantissa: 0, scale: 0 };
    pub const ONE: Decimal = Decimal { mantissa: 1, scale: 0 };
    pub const HUNDRED: Decimal = Decimal { mantissa: 100, scale: 0 };

    /// `mantissa × 10^-scale`; None where that needs more digits than there are.
    #[must_use]
    pub fn new(mantissa: i128, scale: u8) -> Option<Self> {
        let (mut mantissa, mut scale) = (mantissa, scale);
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        (scale <= MAX_SCALE && mantissa.unsigned_abs() < 10_u128.pow(u32::from(MAX_SCALE))).then_some(Self { mantissa, scale })
    }

    /// How many digits the fraction has.
    #[must_use]
    pub fn scale(self) -> u8 {
        self.scale
    }

    #[must_use]
    pub fn is_zero(self) -> bool {
        self.mantissa == 0
    }

    #[must_use]
    pub fn is_negative(self) -> bool {
        self.mantissa < 0
    }

    #[must_use]
    pub fn is_integer(self) -> bool {
        self.scale == 0
    }

    #[must_use]
    pub fn abs(self) -> Self {
        Self { mantissa: self.mantissa.abs(), scale: self.scale }
    }

    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        Self::new(self.mantissa_at(scale)?.checked_add(other.mantissa_at(scale)?)?, scale)
    }

    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.checked_add(-other)
    }

    #[must_use]
    pub fn checked_mul(self, other: Self) -> Option<Self> {
        Self::new(self.mantissa.checked_mul(other.mantissa)?, self.scale.checked_add(other.scale)?)
    }

    /// The quotient, rounded half away from zero to `places` digits of the fraction; None for a division by zero, and
    /// where an intermediate does not fit.
    #[must_use]
    pub fn checked_div(self, divisor: Self, places: u8) -> Option<Self> {
        let scale = self.scale.max(divisor.scale);
        let (top, bottom) = (self.mantissa_at(scale)?, divisor.mantissa_at(scale)?);
        if bottom == 0 {
            return None;
        }
        Self::new(divide_rounded(top.checked_mul(power(places)?)?, bottom)?, places)
    }

    /// `self × 10^exponent`: 12.3 shifted by 4 is 123000.
    #[must_use]
    pub fn shifted(self, exponent: i32) -> Option<Self> {
        let scale = i32::from(self.scale).checked_sub(exponent)?;
        if scale >= 0 {
            Self::new(self.mantissa, u8::try_from(scale).ok()?)
        } else {
            Self::new(self.mantissa.checked_mul(power(u8::try_from(-scale).ok()?)?)?, 0)
        }
    }

    /// Rounded half away from zero to `places` digits of the fraction.
    #[must_use]
    pub fn rounded(self, places: u8) -> Self {
        if self.scale <= places {
            return self;
        }
        // The divisor is a power of ten that fits, and the quotient is smaller than what is divided.
        let rounded = power(self.scale - places).and_then(|divisor| divide_rounded(self.mantissa, divisor));
        rounded.and_then(|mantissa| Self::new(mantissa, places)).unwrap_or(self)
    }

    /// The nearest double: for display and for the wire only.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        const EXACT_POWERS: [f64; 23] = [
            1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21,
            1e22,
        ];
        // Both are doubles without rounding, so that the one division rounds once: the nearest double (W. D. Clinger,
        // "How to read floating point numbers accurately", 1990).
        if self.mantissa.unsigned_abs() < 1 << 53 && usize::from(self.scale) < EXACT_POWERS.len() {
            return self.mantissa as f64 / EXACT_POWERS[usize::from(self.scale)];
        }
        format!("{}e-{}", self.mantissa, self.scale).parse().unwrap_or(0.0)
    }

    fn mantissa_at(self, scale: u8) -> Option<i128> {
        self.mantissa.checked_mul(power(scale - self.scale)?)
    }

    /// The fraction's digits as an integer of [`MAX_SCALE`] digits, with the sign.
    fn fraction(self) -> i128 {
        self.mantissa % 10_i128.pow(u32::from(self.scale)) * 10_i128.pow(u32::from(MAX_SCALE - self.scale))
    }
}

fn power(exponent: u8) -> Option<i128> {
    10_i128.checked_pow(u32::from(exponent))
}

/// Half away from zero; None on overflow.
fn divide_rounded(top: i128, bottom: i128) -> Option<i128> {
    let (quotient, rest) = (top.checked_div(bottom)?, top.checked_rem(bottom)?);
    let up = rest.unsigned_abs() >= bottom.unsigned_abs() - rest.unsigned_abs();
    let sign = if (top < 0) == (bottom < 0) { 1 } else { -1 };
    Some(if rest != 0 && up { quotient + sign } else { quotient })
}

impl std::ops::Neg for Decimal {
    type Output = Self;

    fn neg(self) -> Self {
        Self { mantissa: -self.mantissa, scale: self.scale }
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self { mantissa: i128::from(value), scale: 0 }
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let whole = |d: &Self| d.mantissa / 10_i128.pow(u32::from(d.scale));
        whole(self).cmp(&whole(other)).then_with(|| self.fraction().cmp(&other.fraction()))
    }
}

/// Plain digits: 86.6, -0.05, 4944960000.
impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = 10_u128.pow(u32::from(self.scale));
        let digits = self.mantissa.unsigned_abs();
        let sign = if self.mantissa < 0 { "-" } else { "" };
        if self.scale == 0 {
            write!(f, "{sign}{digits}")
        } else {
            write!(f, "{sign}{}.{:0width$}", digits / unit, digits % unit, width = usize::from(self.scale))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    fn d(text: &str) -> Decimal {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        Decimal::new(format!("{whole}{fraction}").parse().unwrap(), fraction.len() as u8).unwrap()
    }

    #[test]
    fn is_exact_where_floats_are_not() {
        assert_eq!(d("0.1").checked_add(d("0.2")), Some(d("0.3")));
        assert_eq!(d("5.70").checked_sub(d("1.2")), Some(d("4.5")));
        assert_eq!(d("12345.67").shifted(4), Some(d("123456700")));
        assert_eq!(d("0.07").checked_mul(d("100")), Some(d("7")));
    }

    #[test]
    fn divides_with_rounding_half_away_from_zero() {
        for (top, bottom, places, want) in [("175", "202", 3, "0.866"), ("1", "8", 2, "0.13"), ("-1", "8", 2, "-0.13"), ("2", "3", 0, "1"), ("1", "3", 5, "0.33333")] {
            assert_eq!(d(top).checked_div(d(bottom), places), Some(d(want)), "{top}/{bottom}");
        }
        assert_eq!(d("1").checked_div(Decimal::ZERO, 2), None);
    }

    #[test]
    fn rounds() {
        for (value, places, want) in [("86.55", 1, "86.6"), ("-86.55", 1, "-86.6"), ("86.549", 1, "86.5"), ("99.96", 1, "100"), ("7", 3, "7")] {
            assert_eq!(d(value).rounded(places), d(want), "{value}");
        }
    }

    #[test]
    fn compares_across_scales_and_signs() {
        assert!(d("0.10") == d("0.1") && d("2.1") > d("2.09") && d("-2.1") < d("-2.09") && d("-0.5") < d("0.4"));
        assert!(d("9999999999999999999999999999999999999") > d("0.0000000000000000000000000000000000001"));
    }

    #[test]
    fn says_what_does_not_fit() {
        let most = d("9999999999999999999999999999999999999");
        assert_eq!(most.checked_add(Decimal::ONE), None);
        assert_eq!(most.checked_mul(most), None);
        assert_eq!(Decimal::ONE.shifted(i32::MIN), None);
        assert_eq!(Decimal::ONE.shifted(-38), None);
    }

    #[test]
    fn shows_plain_digits_and_the_nearest_double() {
        for text in ["86.6", "-0.05", "4944960000", "0", "0.1", "99.99999999999999999999"] {
            assert_eq!(d(text).to_string(), text);
            assert_eq!(d(text).to_f64(), text.parse::<f64>().unwrap());
        }
    }
}
