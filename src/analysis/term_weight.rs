//! Weights of terms: C-value, TF-IDF, and TextRank over a graph of neighbours.

/// C-value (Frantzi, Ananiadou & Mima 2000) of a term of `words` words that occurs `count` times, and `nested` times within
/// `containers` different longer candidates: log2|a| · (f(a) − nested / containers). A term of one word weighs log2 2.
#[must_use]
pub fn c_value(words: u32, count: u64, nested: u64, containers: u64) -> f64 {
    let length = libm::log2(f64::from(if words == 1 { 2 } else { words }));
    let within = if containers == 0 { 0.0 } else { nested as f64 / containers as f64 };
    length * (count as f64 - within)
}

/// Term frequency times inverse document frequency: tf / n · ln((N + 1) / (df + 0.5)).
#[must_use]
pub fn tf_idf(count: u64, tokens: u64, documents: u64, of: u64) -> f64 {
    count as f64 / tokens.max(1) as f64 * libm::log((of as f64 + 1.0) / (documents as f64 + 0.5))
}

/// TextRank (Mihalcea & Tarau 2004) on an undirected graph of weighted edges between `nodes` nodes:
/// WS(i) = (1 − d) + d · Σ w(j,i) / Σ w(j,k) · WS(j), d = 0.85, thirty rounds.
#[must_use]
pub fn text_rank(nodes: usize, edges: &[(u32, u32, f64)]) -> Vec<f64> {
    const DAMPING: f64 = 0.85;
    const ROUNDS: usize = 30;
    let mut out = vec![0.0; nodes];
    for &(a, b, weight) in edges {
        out[a as usize] += weight;
        out[b as usize] += weight;
    }
    let mut rank = vec![1.0; nodes];
    for _ in 0..ROUNDS {
        let mut next = vec![1.0 - DAMPING; nodes];
        for &(a, b, weight) in edges {
            let (a, b) = (a as usize, b as usize);
            next[b] += DAMPING * weight / out[a] * rank[a];
            next[a] += DAMPING * weight / out[b] * rank[b];
        }
        rank = next;
    }
    rank
}

#[cfg(test)]
mod tests {
    use super::{c_value, text_rank, tf_idf};

    #[test]
    fn c_value_equals_the_published_example() {
        // Words, count, nested count, containers: the eye-pathology example.
        let rows = [
            (5, 5, 0, 0, 11.609640),
            (4, 11, 5, 1, 12.0),
            (4, 7, 0, 0, 14.0),
            (4, 5, 0, 0, 10.0),
            (4, 3, 0, 0, 6.0),
            (3, 984, 26, 5, 1_551.361_296),
        ];
        for (words, count, nested, containers, value) in rows {
            let found = c_value(words, count, nested, containers);
            assert!((found - value).abs() < 1e-5, "{found} is not {value}");
        }
    }

    #[test]
    fn rarer_words_weigh_more() {
        assert!(tf_idf(3, 100, 1, 98) > tf_idf(3, 100, 90, 98));
        assert!(tf_idf(0, 0, 0, 0).is_finite());
    }

    #[test]
    fn the_middle_of_a_star_ranks_first_and_all_ranks_sum_to_the_nodes() {
        let ranks = text_rank(4, &[(0, 1, 1.0), (0, 2, 1.0), (0, 3, 1.0)]);
        assert!(ranks[0] > ranks[1] && (ranks[1] - ranks[3]).abs() < 1e-12);
        assert!((ranks.iter().sum::<f64>() - 4.0).abs() < 1e-9);
    }
}
