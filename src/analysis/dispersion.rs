//! Dispersion: how evenly a word is spread over the parts of a text.

/// A part: its size in tokens, and how often the word stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    pub size: u64,
    pub count: u64,
}

fn totals(parts: &[Part]) -> Option<(f64, f64)> {
    let size: u64 = parts.iter().map(|part| part.size).sum();
    let count: u64 = parts.iter().map(|part| part.count).sum();
    (size > 0 && count > 0).then_some((size as f64, count as f64))
}

/// DP (Gries 2008): ½ Σ |share of the word − share of the text|; 0 even, 1 clumped. None for a word that does not occur.
#[must_use]
pub fn dp(parts: &[Part]) -> Option<f64> {
    let (size, count) = totals(parts)?;
    let differences = parts.iter().map(|part| (part.count as f64 / count - part.size as f64 / size).abs());
    Some(differences.sum::<f64>() / 2.0)
}

/// DP divided by the most that it can be (Lijffijt & Gries 2012). None also for a single part.
#[must_use]
pub fn dp_norm(parts: &[Part]) -> Option<f64> {
    let (size, _) = totals(parts)?;
    let smallest = parts.iter().filter(|part| part.size > 0).map(|part| part.size).min()? as f64 / size;
    (smallest < 1.0).then(|| dp(parts).map(|dp| dp / (1.0 - smallest))).flatten()
}

/// Juilland's D: 1 − (σ / mean) / √(n − 1), on the shares of the word in the parts. None for less than two parts.
#[must_use]
pub fn juilland_d(parts: &[Part]) -> Option<f64> {
    totals(parts)?;
    let shares: Vec<f64> = parts.iter().filter(|part| part.size > 0).map(|part| part.count as f64 / part.size as f64).collect();
    let n = shares.len() as f64;
    let mean = shares.iter().sum::<f64>() / n;
    let variance = shares.iter().map(|share| (share - mean) * (share - mean)).sum::<f64>() / n;
    (n >= 2.0).then(|| 1.0 - libm::sqrt(variance) / mean / libm::sqrt(n - 1.0))
}

/// Average reduced frequency: Σ min(distance, N/f) / (N/f), over the distances from place to place, the last one around the
/// end. `places` are token positions in order, below `size`.
#[must_use]
pub fn average_reduced_frequency(places: &[u32], size: u32) -> f64 {
    let (Some(&first), Some(&last)) = (places.first(), places.last()) else { return 0.0 };
    let even = f64::from(size) / places.len() as f64;
    let around = f64::from(first + (size - last.min(size)));
    let between = places.windows(2).map(|pair| f64::from(pair[1] - pair[0]));
    between.chain([around]).map(|distance| distance.min(even) / even).sum()
}

#[cfg(test)]
mod tests {
    use super::{average_reduced_frequency, dp, dp_norm, juilland_d, Part};

    fn near(left: Option<f64>, right: f64) {
        assert!((left.unwrap_or(f64::NAN) - right).abs() < 1e-6, "{left:?} is not {right}");
    }

    fn parts(sizes: [u64; 5], counts: [u64; 5]) -> Vec<Part> {
        sizes.into_iter().zip(counts).map(|(size, count)| Part { size, count }).collect()
    }

    #[test]
    fn equals_the_published_vector() {
        let unequal = parts([9, 10, 10, 10, 11], [1, 2, 3, 4, 5]);
        near(dp(&unequal), 0.18);
        near(dp_norm(&unequal), 0.2195122);
        assert!((juilland_d(&unequal).unwrap_or(0.0) - 0.7851505).abs() < 1e-6);
        // On parts of one size the shares are the raw counts.
        near(juilland_d(&parts([10; 5], [1, 2, 3, 4, 5])), 0.7642977);
    }

    #[test]
    fn the_ends_of_the_scales() {
        near(dp(&parts([10; 5], [2; 5])), 0.0);
        near(juilland_d(&parts([10; 5], [2; 5])), 1.0);
        near(dp_norm(&parts([10; 5], [9, 0, 0, 0, 0])), 1.0);
        assert_eq!(dp(&parts([10; 5], [0; 5])), None);
        assert_eq!(dp_norm(&[Part { size: 5, count: 1 }]), None);
        near(Some(average_reduced_frequency(&[0, 25, 50, 75], 100)), 4.0);
        near(Some(average_reduced_frequency(&[10, 11, 12, 13], 100)), 1.0 + 3.0 / 25.0);
        near(Some(average_reduced_frequency(&[], 100)), 0.0);
    }
}
