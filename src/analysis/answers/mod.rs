//! Answers: the problems that a document names, each with the measures of its plan that speak of the same matter.
//!
//! A problem and a measure are clauses of one document ([`clauses`]). They are paired by the words that both have. A word weighs its
//! inverse document frequency over the measures (Spärck Jones 1972), more where it is rare in the genre and less where it is no noun,
//! so that 工作 and 加强 weigh next to nothing; two clauses are as near as the cosine of their weights (Salton 1975). A problem that no measure
//! comes near enough to has none: that the words differ does not say that it goes unanswered, but a reader should look.

mod clauses;
#[cfg(test)]
mod tests;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Context;
use crate::lexicon::{self, background};
use crate::text::order;
use crate::text::Span;
use clauses::{Clause, Term};

/// A problem that the text names.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub problem: Span,
    /// The best first.
    pub measures: Vec<Measure>,
    pub article: usize,
}

/// What the plan says of the same matter.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure {
    pub span: Span,
    /// The words of the measure that the problem has too, those that weigh most first.
    pub terms: Vec<Span>,
}

/// How near a measure must be to answer a problem.
const NEAR: f64 = 0.22;
/// What the shared words must weigh together; one word alone must weigh so much that it can only be the matter itself. A heading
/// says what all that stands under it is about, so that less is enough.
const TOGETHER: f64 = 0.55;
const ALONE: f64 = 0.72;
const IN_HEADING: f64 = 0.24;
/// Measures named for one problem.
const MOST: usize = 3;
/// A word that more measures than this have says nothing.
const COMMON: usize = 48;

/// The answers of all articles, in order of position.
pub(crate) fn run(context: &Context<'_>) -> Vec<Answer> {
    (0..context.document.articles.len()).flat_map(|article| of_article(context, article)).collect()
}

fn of_article(context: &Context<'_>, article: usize) -> Vec<Answer> {
    let problems = clauses::problems(context, article);
    if problems.is_empty() {
        return Vec::new();
    }
    let measures = clauses::measures(context, article);
    let text = context.document.text;
    // A word that many measures have may still tell one heading from the others: 消费 in 促进消费.
    let weights = [Weights::new(text, measures.iter()), Weights::new(text, measures.iter().filter(|clause| clause.is_heading))];
    let lengths: Vec<f64> = measures.iter().map(|clause| weights[usize::from(clause.is_heading)].length(&clause.terms)).collect();
    let mut by_word: [FxHashMap<&str, Vec<usize>>; 2] = Default::default();
    for (at, measure) in measures.iter().enumerate() {
        for term in &measure.terms {
            by_word[usize::from(measure.is_heading)].entry(clauses::matter(term.span.slice(text))).or_default().push(at);
        }
    }
    let answer = |problem: &Clause| {
        // 消费回暖不快，民间投资偏弱 are two matters, and answered by two measures.
        let mut near = nearest(&problem.terms, &measures, &lengths, &weights, &by_word);
        for matter in problem.matters(text) {
            near.extend(nearest(matter, &measures, &lengths, &weights, &by_word));
        }
        order::sort_by(&mut near, |a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        let mut known = FxHashSet::default();
        near.retain(|&(_, _, at)| known.insert(at));
        near.truncate(MOST);
        Answer { problem: problem.span, measures: near.into_iter().map(|(_, measure, _)| measure).collect(), article }
    };
    problems.iter().map(answer).collect()
}

/// A word of a measure that the problem has too: its weight, its place, whether it names a matter.
type Shared = (f64, Span, bool);

/// The measures that are near enough to these words: how near, the measure, its index.
fn nearest(terms: &[Term], measures: &[Clause], lengths: &[f64], weights: &[Weights<'_>; 2], by_word: &[FxHashMap<&str, Vec<usize>>; 2]) -> Vec<(f64, Measure, usize)> {
    let length = [0, 1].map(|of| weights[of].length(terms));
    // (measure, its shared words)
    let mut shared: Vec<(usize, Vec<Shared>)> = Vec::new();
    let mut places: FxHashMap<usize, usize> = FxHashMap::default();
    for term in terms {
        let word = weights[0].word(term);
        let weight = [0, 1].map(|of| weights[of].of(term));
        let lists = by_word.iter().filter_map(|places| places.get(word)).filter(|list| list.len() <= COMMON);
        for &at in lists.flatten() {
            let Some(own) = measures[at].terms.iter().find(|own| weights[0].word(own) == word) else { continue };
            let place = *places.entry(at).or_insert_with(|| {
                shared.push((at, Vec::new()));
                shared.len() - 1
            });
            shared[place].1.push((weight[usize::from(measures[at].is_heading)], own.span, own.is_noun));
        }
    }
    let near = shared.into_iter().filter_map(|(at, mut words)| {
        order::sort_by(&mut words, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let together: f64 = words.iter().map(|(weight, ..)| weight).sum();
        let enough = match words.len() {
            _ if measures[at].is_heading => IN_HEADING,
            1 => ALONE,
            _ => TOGETHER,
        };
        let cosine = words.iter().map(|(weight, ..)| weight * weight).sum::<f64>() / (length[usize::from(measures[at].is_heading)] * lengths[at]).max(f64::MIN_POSITIVE);
        let terms = words.iter().map(|&(_, span, _)| span).collect();
        // 攻坚, 价格 alone are of any matter.
        let is_of_matter = words.len() > 1 || words.iter().any(|&(.., is_noun)| is_noun);
        (is_of_matter && together >= enough && cosine >= NEAR).then(|| (cosine, Measure { span: measures[at].span, terms }, at))
    });
    near.collect()
}

/// What each word weighs: 0 (in every measure, or everywhere in the genre) to 1 (in one measure, and in no document of the background).
struct Weights<'t> {
    text: &'t str,
    /// In how many measures each word stands.
    measures: FxHashMap<&'t str, u32>,
    total: f64,
}

impl<'t> Weights<'t> {
    fn new<'c>(text: &'t str, clauses: impl Iterator<Item = &'c Clause>) -> Self {
        let mut measures: FxHashMap<&str, u32> = FxHashMap::default();
        let mut total = 1.0;
        for clause in clauses {
            total += 1.0;
            for term in &clause.terms {
                *measures.entry(clauses::matter(term.span.slice(text))).or_default() += 1;
            }
        }
        Self { text, measures, total }
    }

    fn word(&self, term: &Term) -> &'t str {
        clauses::matter(term.span.slice(self.text))
    }

    fn of(&self, term: &Term) -> f64 {
        /// A word that no lexicon has is a name or a term of the document's own.
        const UNKNOWN: f64 = 0.7;
        /// Of the weight of a noun, what a verb or an adjective has.
        const OTHER_THAN_NOUN: f64 = 0.4;
        /// What a noun weighs that every document of the genre has: 人才, 就业 are the matter itself where few measures speak of them.
        const COMMONEST: f64 = 0.4;
        let all = f64::from(background::DOCUMENTS) + 1.0;
        let known = |word| libm::log(all / (f64::from(lexicon::background_documents(word)) + 1.0)) / libm::log(all);
        let rarity = term.word.map_or(UNKNOWN, known);
        let kind = if term.is_noun { 1.0 } else { OTHER_THAN_NOUN };
        let own = kind * (COMMONEST + (1.0 - COMMONEST) * rarity);
        let standing = f64::from(self.measures.get(self.word(term)).copied().unwrap_or(1));
        if self.total < 2.0 { own } else { own * libm::log(self.total / standing) / libm::log(self.total) }
    }

    /// The length of a clause as a vector of weights.
    fn length(&self, terms: &[Term]) -> f64 {
        let squares = terms.iter().map(|term| self.of(term)).map(|weight| weight * weight);
        libm::sqrt(squares.sum())
    }
}
