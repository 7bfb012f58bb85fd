//! Keyness: how far the share of a word in one selection differs from its share in another.
//!
//! Notation: `a` of `n1` tokens in the target, `b` of `n2` in the reference. All functions are pure; what a formula leaves
//! undefined is None.

/// Beyond so many places of a word Fisher's test says what log-likelihood does, and costs as many steps.
const MOST_FOR_FISHER: u64 = 1000;

/// The logarithm of the number of ways to choose `k` of `n`, `k` at most `n`.
fn log_choose(n: u64, k: u64) -> f64 {
    let log_factorial = |n: u64| libm::lgamma(n as f64 + 1.0);
    log_factorial(n) - log_factorial(k) - log_factorial(n - k)
}

/// Counts of one word in target and reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub a: u64,
    pub n1: u64,
    pub b: u64,
    pub n2: u64,
}

/// `observed · ln(observed / expected)`, with 0 · ln 0 = 0.
fn term(observed: f64, expected: f64) -> f64 {
    if observed <= 0.0 || expected <= 0.0 {
        return 0.0;
    }
    observed * libm::log(observed / expected)
}

impl Counts {
    fn floats(self) -> (f64, f64, f64, f64) {
        (self.a as f64, self.n1 as f64, self.b as f64, self.n2 as f64)
    }

    /// Whether the word is more frequent in the target than chance has it.
    #[must_use]
    pub fn is_positive(self) -> bool {
        let (a, n1, b, n2) = self.floats();
        a * (n1 + n2) >= n1 * (a + b)
    }

    /// Log-likelihood with two terms (Rayson & Garside 2000; the form of the UCREL wizard).
    #[must_use]
    pub fn log_likelihood_two_term(self) -> f64 {
        let (a, n1, b, n2) = self.floats();
        let share = (a + b) / (n1 + n2).max(1.0);
        (2.0 * (term(a, n1 * share) + term(b, n2 * share))).max(0.0)
    }

    /// Log-likelihood over the four cells (Dunning 1993).
    #[must_use]
    pub fn log_likelihood_four_term(self) -> f64 {
        let (a, n1, b, n2) = self.floats();
        let n = (n1 + n2).max(1.0);
        let (share, rest) = ((a + b) / n, (n1 + n2 - a - b) / n);
        let cells = term(a, n1 * share) + term(b, n2 * share) + term(n1 - a, n1 * rest) + term(n2 - b, n2 * rest);
        (2.0 * cells).max(0.0)
    }

    /// χ² with Yates's correction, on the four cells; None where a margin is empty.
    #[must_use]
    pub fn chi_squared(self) -> Option<f64> {
        let (a, n1, b, n2) = self.floats();
        let (c, d, n) = (n1 - a, n2 - b, n1 + n2);
        let margins = (a + b) * (c + d) * n1 * n2;
        let difference = ((a * d - b * c).abs() - n / 2.0).max(0.0);
        (margins > 0.0).then(|| n * difference * difference / margins)
    }

    /// Fisher's exact test, two-sided: the probability of all tables with these margins that are no likelier than this one (as
    /// R's `fisher.test`). It is for small counts; None where both counts together are over [`MOST_FOR_FISHER`].
    #[must_use]
    pub fn fisher(self) -> Option<f64> {
        let (both, all) = (self.a + self.b, self.n1 + self.n2);
        if both > MOST_FOR_FISHER || self.a > self.n1 || self.b > self.n2 {
            return None;
        }
        // Hypergeometric: k of the `both` places fall into the target.
        let constant = log_choose(all, self.n1);
        let probability = |k: u64| libm::exp(log_choose(both, k) + log_choose(all - both, self.n1 - k) - constant);
        let observed = probability(self.a) * (1.0 + 1e-7);
        let (least, most) = (both.saturating_sub(self.n2), both.min(self.n1));
        Some((least..=most).map(probability).filter(|&p| p <= observed).sum::<f64>().min(1.0))
    }

    /// BIC ≈ G² − ln(N1 + N2), on the two-term form.
    #[must_use]
    pub fn bic(self) -> f64 {
        self.log_likelihood_two_term() - libm::log((self.n1 + self.n2).max(1) as f64)
    }

    /// Log Ratio (Hardie 2014); None where a count or a total is 0.
    #[must_use]
    pub fn log_ratio(self) -> Option<f64> {
        let (a, n1, b, n2) = self.floats();
        (a > 0.0 && b > 0.0).then(|| libm::log2((a / n1) / (b / n2)))
    }

    /// Log Ratio with half a count added everywhere, so that zeros have a value.
    #[must_use]
    pub fn log_ratio_smoothed(self) -> f64 {
        let (a, n1, b, n2) = self.floats();
        libm::log2((a + 0.5) / (n1 + 0.5)) - libm::log2((b + 0.5) / (n2 + 0.5))
    }

    /// %DIFF (Gabrielatos & Marchi 2011); None for words that the reference lacks.
    #[must_use]
    pub fn percent_difference(self) -> Option<f64> {
        let (a, n1, b, n2) = self.floats();
        (b > 0.0 && n1 > 0.0).then(|| (a / n1 - b / n2) / (b / n2) * 100.0)
    }

    /// Simple maths (Kilgarriff 2009): the ratio of the counts per million, `lambda` added to both.
    #[must_use]
    pub fn simple_maths(self, lambda: f64) -> f64 {
        let per_million = |count: u64, of: u64| if of == 0 { 0.0 } else { 1e6 * count as f64 / of as f64 };
        (per_million(self.a, self.n1) + lambda) / (per_million(self.b, self.n2) + lambda)
    }
}

/// The probability of a value of χ² with one degree of freedom that is at least so high.
#[must_use]
pub fn p_value(chi_squared: f64) -> f64 {
    libm::erfc(libm::sqrt(chi_squared.max(0.0) / 2.0))
}

#[cfg(test)]
mod tests {
    use super::{p_value, Counts};

    fn near(left: f64, right: f64) {
        assert!((left - right).abs() < 1e-6, "{left} is not {right}");
    }

    #[test]
    fn equals_the_published_vectors() {
        let rows = [
            (7, 1000, 2, 1000, 2.941938, 2.954494, Some(1.807355), 1.584963, Some(250.0)),
            (120, 20000, 40, 20000, 41.859852, 42.020494, Some(1.584963), 1.573039, Some(200.0)),
            (5, 3000, 0, 6000, 10.986123, 10.991683, None, 4.459311, None),
        ];
        for (a, n1, b, n2, two, four, ratio, smoothed, percent) in rows {
            let counts = Counts { a, n1, b, n2 };
            near(counts.log_likelihood_two_term(), two);
            near(counts.log_likelihood_four_term(), four);
            near(counts.log_ratio_smoothed(), smoothed);
            assert_eq!(counts.log_ratio().is_some(), ratio.is_some());
            near(counts.log_ratio().unwrap_or(0.0), ratio.unwrap_or(0.0));
            assert_eq!(counts.percent_difference().is_some(), percent.is_some());
            near(counts.percent_difference().unwrap_or(0.0), percent.unwrap_or(0.0));
        }
    }

    #[test]
    fn fisher_equals_the_sum_of_exact_fractions() {
        let rows = [
            (7, 1000, 2, 1000, 1.787_018_940e-1),
            (120, 20000, 40, 20000, 1.617_311_956e-10),
            (5, 3000, 0, 6000, 4.106_085_456e-3),
            (3, 4, 1, 4, 4.857_142_857e-1),
            (0, 10, 5, 10, 3.250_773_994e-2),
            (0, 0, 0, 0, 1.0),
        ];
        for (a, n1, b, n2, p) in rows {
            let found = Counts { a, n1, b, n2 }.fisher().expect("a small count");
            assert!((found - p).abs() < 1e-6 * p, "{found} is not {p}");
        }
        assert_eq!(Counts { a: 900, n1: 5000, b: 200, n2: 5000 }.fisher(), None);
        assert_eq!(Counts { a: 5, n1: 4, b: 0, n2: 4 }.fisher(), None);
    }

    #[test]
    fn the_critical_values_of_chi_squared_have_their_p() {
        for (value, p) in [(3.841459, 0.05), (6.634897, 0.01), (10.827566, 0.001), (15.136705, 0.0001)] {
            assert!((p_value(value) - p).abs() < p * 1e-5);
        }
    }

    #[test]
    fn empty_selections_give_numbers() {
        let counts = Counts { a: 0, n1: 0, b: 0, n2: 0 };
        assert_eq!(counts.log_ratio(), None);
        assert_eq!(counts.chi_squared(), None);
        assert!(counts.simple_maths(1.0).is_finite());
        assert_eq!(counts.log_likelihood_four_term(), 0.0);
        assert_eq!(counts.log_likelihood_two_term(), 0.0);
    }
}
