//! Collocation: how strongly two words attract each other.

/// Counts of a pair: `f1` and `f2` of the words, `together` of the pair, of `size` tokens. The places where a partner can
/// stand beside one node: 1 for neighbours, the number of words of the window for a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    pub f1: u64,
    pub f2: u64,
    pub together: u64,
    pub size: u64,
    pub window: u64,
}

impl Pair {
    /// E = w · f1 · f2 / N.
    #[must_use]
    pub fn expected(self) -> f64 {
        self.window as f64 * self.f1 as f64 * self.f2 as f64 / self.size.max(1) as f64
    }

    /// Whether all that the formulas divide by is there.
    fn observed(self) -> Option<(f64, f64)> {
        (self.together > 0 && self.f1 > 0 && self.f2 > 0).then(|| (self.together as f64, self.expected()))
    }

    /// Mutual information: log2(O / E).
    #[must_use]
    pub fn mi(self) -> Option<f64> {
        self.observed().map(|(observed, expected)| libm::log2(observed / expected))
    }

    /// MI³: log2(O³ / E) (Daille 1994).
    #[must_use]
    pub fn mi3(self) -> Option<f64> {
        self.observed().map(|(observed, expected)| libm::log2(observed * observed * observed / expected))
    }

    /// t-score: (O − E) / √O.
    #[must_use]
    pub fn t_score(self) -> Option<f64> {
        self.observed().map(|(observed, expected)| (observed - expected) / libm::sqrt(observed))
    }

    /// logDice: 14 + log2(2O / (f1 + f2)) (Rychlý 2008); 14 at most.
    #[must_use]
    pub fn log_dice(self) -> Option<f64> {
        self.observed().map(|(observed, _)| 14.0 + libm::log2(2.0 * observed / (self.f1 as f64 + self.f2 as f64)))
    }

    /// Log-likelihood over the four cells of the pair: node or not, partner or not. With a window, the node's margin is the
    /// number of places beside it.
    #[must_use]
    pub fn log_likelihood(self) -> f64 {
        let (o11, row, column, n) = (self.together as f64, (self.window * self.f1) as f64, self.f2 as f64, self.size as f64);
        let cell = |observed: f64, expected: f64| {
            if observed <= 0.0 || expected <= 0.0 {
                return 0.0;
            }
            observed * libm::log(observed / expected)
        };
        let n = n.max(row).max(1.0);
        let sum = cell(o11, row * column / n)
            + cell(row - o11, row * (n - column) / n)
            + cell(column - o11, (n - row) * column / n)
            + cell(n - row - column + o11, (n - row) * (n - column) / n);
        (2.0 * sum).max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Pair;

    #[test]
    fn equals_the_published_vector() {
        let pair = Pair { f1: 100, f2: 50, together: 20, size: 10_000, window: 1 };
        let near = |left: Option<f64>, right: f64| assert!((left.unwrap_or(f64::NAN) - right).abs() < 1e-6, "{left:?} {right}");
        near(Some(pair.expected()), 0.5);
        near(pair.mi(), 5.321928);
        near(pair.mi3(), 13.965784);
        near(pair.t_score(), 4.360333);
        near(pair.log_dice(), 12.093109);
        near(Some(pair.log_likelihood()), 121.646276);
    }

    #[test]
    fn words_that_never_meet_have_no_score() {
        let pair = Pair { f1: 3, f2: 0, together: 0, size: 10, window: 1 };
        assert_eq!((pair.mi(), pair.t_score(), pair.log_dice()), (None, None, None));
        assert!(pair.log_likelihood().is_finite());
    }
}
