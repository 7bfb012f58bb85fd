//! Comparison of two documents: two versions, or two years of a report.
//!
//! ```text
//! sentences, headings ─ pairing ─▶ same | figures | reworded | added | dropped, moved or not ─ edits ─▶ the words that differ
//! quantities ─ figures ─▶ figures that changed, outcomes of targets          letters ─ overlap ─▶ shared passages
//! ```
//!
//! Near-linear: candidates come from an index of shingles, and phrases that many sentences have are passed over.

mod edits;
mod figures;
mod loosely;
mod pairing;
mod statements;
mod term;
pub mod types;

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysis::{overlap, Context};
use crate::document::{Document, Role, SectionId, SectionKind, Sentence};
use crate::options::Options;
use crate::quantity::QuantityId;
use crate::report;
use crate::syntax;
pub(crate) use crate::syntax::number_length;
use crate::text::order;
use crate::text::{Span, Utf16Index};
use pairing::{Pair, Shingles};
use types::{Alteration, ComparedDocument, Comparison, Edit, SectionChange, SentenceChange, SharedPassage};

/// One of the two documents: an article of a text, or all of them as one.
struct Side<'d, 'c> {
    context: &'c Context<'d>,
    articles: Range<usize>,
    utf16: Utf16Index<'d>,
}

impl<'d, 'c> Side<'d, 'c> {
    /// `article` None for all articles; the answer None where the text has no such article.
    fn new(context: &'c Context<'d>, article: Option<usize>) -> Option<Self> {
        let count = context.document.articles.len();
        let articles = article.map_or(0..count, |article| article..article + 1);
        (articles.end <= count).then(|| Self { context, articles, utf16: Utf16Index::new(context.document.text) })
    }

    /// What was compared, as document `text` of two.
    fn compared(&self, text: u32) -> Option<ComparedDocument> {
        let articles = &self.context.document.articles[self.articles.clone()];
        let (first, last) = (articles.first()?, articles.last()?);
        Some(ComparedDocument {
            document: (articles.len() == 1).then_some(self.articles.start as u32),
            text,
            title: first.title.filter(|_| articles.len() == 1).map(|span| self.span16(span)),
            span: self.span16(Span::new(first.span.start(), last.span.end())),
        })
    }

    fn span16(&self, span: Span) -> report::Span {
        let (start, end) = self.utf16.span(span);
        report::Span { start, end }
    }

    /// Its part of the quantities.
    fn quantities(&self) -> Range<QuantityId> {
        let list = &self.context.quantities;
        list.partition_point(|q| q.article < self.articles.start)..list.partition_point(|q| q.article < self.articles.end)
    }

    fn sentences(&self) -> &'d [Sentence] {
        let list = &self.context.document.sentences;
        &list[list.partition_point(|s| s.article < self.articles.start)..list.partition_point(|s| s.article < self.articles.end)]
    }

    fn text(&self) -> &'d str {
        self.context.document.text
    }

    /// The headings, in order. Points and leads are sentences, and compared as such.
    fn headings(&self) -> Vec<SectionId> {
        let sections = &self.context.document.sections;
        let articles = &self.context.document.articles[self.articles.clone()];
        articles.iter().flat_map(|article| article.sections.clone()).filter(|&id| sections[id].kind == SectionKind::Heading).collect()
    }

    /// The index among the headings of the innermost one that a sentence stands under.
    fn heading_of(&self, headings: &[SectionId], sentence: &Sentence) -> Option<usize> {
        let mut section = sentence.section;
        while let Some(id) = section {
            if let Ok(at) = headings.binary_search(&id) {
                return Some(at);
            }
            section = self.context.document.sections[id].parent;
        }
        None
    }
}

/// Letters of a shingle of sentences and of titles.
const SENTENCE: usize = 4;
const TITLE: usize = 2;
/// Headings belong together from here on: title and text alike add up.
const SAME_SECTION: f64 = 0.5;

/// Compares two texts, the left one the earlier: of each the document of this index, or without one all of it. None where a text has no
/// such document.
#[must_use]
pub fn compare(texts: [&str; 2], documents: [Option<usize>; 2], options: &Options) -> Option<Comparison> {
    let [left, right] = texts.map(syntax::parse);
    compare_documents([&left, &right], documents, options)
}

/// Like [`compare`], of texts whose structure is known.
#[must_use]
pub fn compare_documents(parsed: [&Document<'_>; 2], documents: [Option<usize>; 2], options: &Options) -> Option<Comparison> {
    let [left, right] = [Context::new(parsed[0], options), Context::new(parsed[1], options)];
    Some(compare_sides(&Side::new(&left, documents[0])?, &Side::new(&right, documents[1])?))
}

fn compare_sides(left: &Side<'_, '_>, right: &Side<'_, '_>) -> Comparison {
    let shingles = |side: &Side<'_, '_>| -> Vec<Shingles> { side.sentences().iter().map(|s| Shingles::of(s.span.slice(side.text()), SENTENCE)).collect() };
    let (a, b) = (shingles(left), shingles(right));
    let mut pairs = pairing::pair(&a, &b);
    pairs.retain(|pair| pair.similarity >= SAME_THOUGH_REPORTED || !is_reported(left.sentences()[pair.left].role, right.sentences()[pair.right].role));
    // What was reworded throughout says nothing of its figures.
    let together: FxHashSet<(usize, usize)> = pairs.iter().map(|pair| (pair.left, pair.right)).collect();
    loosely::pair(&loosely::words(left), &loosely::words(right), &mut pairs, |l, r| !is_reported(left.sentences()[l].role, right.sentences()[r].role));
    let kept = pairing::in_order(&pairs, a.len(), |pair| f64::from(a[pair.left].letters.min(b[pair.right].letters)) * pair.similarity);
    let sections = Sections::new(left, right, &pairs);
    let sentence_at = |side: &Side<'_, '_>, byte: usize| side.sentences().partition_point(|s| s.span.end() <= byte);
    Comparison {
        left: left.compared(0),
        right: right.compared(1),
        similarity: similarity(&a, &b, &pairs),
        sentences: sentences(left, right, (&a, &b), (&pairs, &kept), &sections),
        sections: sections.changes,
        figures: figures::changes(left, right, |l, r| together.contains(&(sentence_at(left, l), sentence_at(right, r)))),
        targets: figures::outcomes(left, right),
        passages: passages(left, right),
    }
}

/// What one plans and the other reports is no rewording: what became of the plan, [`figures::outcomes`] tell. Only word for word it is one
/// sentence that stands elsewhere.
fn is_reported(left: Role, right: Role) -> bool {
    matches!((left, right), (Role::Plan, Role::Review) | (Role::Review, Role::Plan))
}

/// From here on two sentences are one.
const SAME_THOUGH_REPORTED: f64 = 0.9;

/// 各位代表！ stands in many places, and moves nowhere.
fn is_vocative(sentence: &str) -> bool {
    sentence.chars().count() <= LONGEST_VOCATIVE && ["各位", "同志们", "朋友们", "女士们"].iter().any(|word| sentence.trim_start().starts_with(word))
}

const LONGEST_VOCATIVE: usize = 12;

fn similarity(left: &[Shingles], right: &[Shingles], pairs: &[Pair]) -> f64 {
    let all: u32 = left.iter().chain(right).map(|one| one.letters).sum();
    // Each sentence as far as its best counterpart.
    let mut best: (Vec<f64>, Vec<f64>) = (vec![0.0; left.len()], vec![0.0; right.len()]);
    for pair in pairs {
        best.0[pair.left] = pair.similarity.max(best.0[pair.left]);
        best.1[pair.right] = pair.similarity.max(best.1[pair.right]);
    }
    let alike = left.iter().zip(&best.0).chain(right.iter().zip(&best.1)).map(|(one, best)| f64::from(one.letters) * best);
    if all == 0 { 0.0 } else { alike.sum::<f64>() / f64::from(all) }
}

fn alteration(left: &Shingles, right: &Shingles) -> Alteration {
    if left.is_same(right) {
        Alteration::Same
    } else if left.has_other_figures(right) {
        Alteration::Figures
    } else {
        Alteration::Reworded
    }
}

fn sentences(left: &Side<'_, '_>, right: &Side<'_, '_>, shingles: (&[Shingles], &[Shingles]), pairs: (&[Pair], &[bool]), sections: &Sections) -> Vec<SentenceChange> {
    let (all, kept) = pairs;
    let change = |(l, r, pair): (Option<usize>, Option<usize>, Option<usize>)| {
        let (a, b) = (l.map(|l| left.sentences()[l].span), r.map(|r| right.sentences()[r].span));
        let alteration = match (l, r) {
            (Some(l), Some(r)) => alteration(&shingles.0[l], &shingles.1[r]),
            (Some(_), None) => Alteration::Dropped,
            _ => Alteration::Added,
        };
        let differs = matches!(alteration, Alteration::Figures | Alteration::Reworded);
        let edits = match (a, b) {
            (Some(a), Some(b)) if differs => edits::of((left.text(), a), (right.text(), b)),
            _ => Vec::new(),
        };
        SentenceChange {
            alteration,
            moved: pair.is_some_and(|pair| !kept[pair]) && !b.is_some_and(|span| is_vocative(span.slice(right.text()))),
            left: a.map(|span| left.span16(span)),
            right: b.map(|span| right.span16(span)),
            section: match (l, r) {
                (_, Some(r)) => sections.of_right[r],
                (Some(l), None) => sections.of_left[l],
                _ => None,
            },
            similarity: pair.map_or(0.0, |pair| all[pair].similarity),
            edits: edits.into_iter().map(|(a, b)| Edit { left: left.span16(a), right: right.span16(b) }).collect(),
        }
    };
    pairing::rows(all, kept, shingles.0.len(), shingles.1.len()).into_iter().map(change).collect()
}

/// The headings of both documents, and which of them each sentence stands under.
struct Sections {
    changes: Vec<SectionChange>,
    of_left: Vec<Option<u32>>,
    of_right: Vec<Option<u32>>,
}

impl Sections {
    fn new(left: &Side<'_, '_>, right: &Side<'_, '_>, sentences: &[Pair]) -> Self {
        let (a, b) = (left.headings(), right.headings());
        let title = |side: &Side<'_, '_>, id: &SectionId| Shingles::of(side.context.document.sections[*id].title.slice(side.text()), TITLE);
        let titles = (a.iter().map(|id| title(left, id)).collect::<Vec<_>>(), b.iter().map(|id| title(right, id)).collect::<Vec<_>>());
        let under = |side: &Side<'_, '_>, headings: &[SectionId]| -> Vec<Option<usize>> { side.sentences().iter().map(|s| side.heading_of(headings, s)).collect() };
        let (in_left, in_right) = (under(left, &a), under(right, &b));
        let pairs = pair_headings(&titles, (&in_left, &in_right), sentences);
        let kept = pairing::in_order(&pairs, a.len(), |pair| pair.similarity);
        let rows = pairing::rows(&pairs, &kept, a.len(), b.len());
        let (mut row_of_left, mut row_of_right) = (vec![0; a.len()], vec![0; b.len()]);
        let mut changes = Vec::with_capacity(rows.len());
        for (row, &(l, r, pair)) in rows.iter().enumerate() {
            l.into_iter().for_each(|l| row_of_left[l] = row as u32);
            r.into_iter().for_each(|r| row_of_right[r] = row as u32);
            changes.push(SectionChange {
                alteration: match (l, r) {
                    (Some(l), Some(r)) => alteration(&titles.0[l], &titles.1[r]),
                    (Some(_), None) => Alteration::Dropped,
                    _ => Alteration::Added,
                },
                moved: pair.is_some_and(|pair| !kept[pair]),
                left: l.map(|l| left.span16(left.context.document.sections[a[l]].heading)),
                right: r.map(|r| right.span16(right.context.document.sections[b[r]].heading)),
            });
        }
        let rows = |under: Vec<Option<usize>>, rows: &[u32]| under.into_iter().map(|at| at.map(|at| rows[at])).collect();
        Self { of_left: rows(in_left, &row_of_left), of_right: rows(in_right, &row_of_right), changes }
    }
}

/// Headings belong together by their titles and by the sentences under them that do.
fn pair_headings(titles: &(Vec<Shingles>, Vec<Shingles>), under: (&[Option<usize>], &[Option<usize>]), sentences: &[Pair]) -> Vec<Pair> {
    let mut scores: FxHashMap<(usize, usize), f64> = FxHashMap::default();
    for pair in pairing::pair(&titles.0, &titles.1) {
        *scores.entry((pair.left, pair.right)).or_default() += pair.similarity;
    }
    let count = |under: &[Option<usize>], size: usize| {
        let mut counts = vec![0_u32; size];
        under.iter().flatten().for_each(|&at| counts[at] += 1);
        counts
    };
    let counts = (count(under.0, titles.0.len()), count(under.1, titles.1.len()));
    for pair in sentences {
        if let (Some(l), Some(r)) = (under.0[pair.left], under.1[pair.right]) {
            *scores.entry((l, r)).or_default() += 2.0 * pair.similarity / f64::from(counts.0[l] + counts.1[r]);
        }
    }
    let mut found: Vec<Pair> = scores.into_iter().map(|((left, right), similarity)| Pair { left, right, similarity }).filter(|pair| pair.similarity >= SAME_SECTION).collect();
    order::sort_by(&mut found, |a, b| b.similarity.total_cmp(&a.similarity).then((a.left, a.right).cmp(&(b.left, b.right))));
    let (mut of_left, mut of_right) = (vec![false; titles.0.len()], vec![false; titles.1.len()]);
    found.retain(|pair| {
        let free = !of_left[pair.left] && !of_right[pair.right];
        if free {
            (of_left[pair.left], of_right[pair.right]) = (true, true);
        }
        free
    });
    order::sort_by_key(&mut found, |pair| pair.right);
    found
}

fn passages(left: &Side<'_, '_>, right: &Side<'_, '_>) -> Vec<SharedPassage> {
    let mut letters = overlap::Letters::default();
    for side in [left, right] {
        side.articles.clone().for_each(|article| letters.add_article(side.context.document, article));
    }
    let of_left = left.articles.len();
    let found = overlap::find(&letters, |source| if source < of_left { left.text() } else { right.text() });
    let found = found.into_iter().filter(|found| found.left.source < of_left && found.right.source >= of_left);
    let passage = |found: overlap::Overlap| SharedPassage {
        left: left.span16(found.left.span),
        right: right.span16(found.right.span),
        similarity: found.similarity,
        stock: found.stock,
    };
    found.map(passage).collect()
}

#[cfg(test)]
mod tests;
