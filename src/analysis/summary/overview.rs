//! The overview: one to three results, those that the document itself puts first.
//!
//! What a document puts first, it puts first in its text: in the preamble, or under the heading of the review before the points begin. A
//! report on the whole of a place begins with the measures that such reports are headed by (地区生产总值); where a document has no such
//! opening, what weighs most and stands early comes first. A clause that is understood only with its sentence is no headline.

use super::candidates::{Candidate, RESULT};
use super::{clause, subject, words, Context};
use crate::document::Role;
use crate::text::order;
use crate::text::search::{any, places};
use crate::text::Span;

/// The most points of an overview.
const HEADLINES: usize = 3;
/// Characters of an overview.
const LONGEST: u32 = 180;
/// How many results stand before one that comes half as soon, all else being equal.
const HALF: f32 = 12.0;
/// What the opening of the review, and a main measure, count for.
const OPENING: f32 = 2.0;
const MAIN: f32 = 3.0;
/// What the first of them, the product of the whole place, counts for beside.
const FIRST: f32 = 2.0;
/// What a clause that says nothing of the kind that it is of (disclosure: how much was disclosed) counts for.
const DISCLOSURE: f32 = 2.0;
/// A candidate of which more pairs of characters than this were chosen already says the same.
const SAME: f32 = 0.5;

/// The indices of the candidates that can be headlines, best first.
pub(super) fn ranked(context: &Context<'_>, candidates: &[Candidate]) -> Vec<usize> {
    let mut results: Vec<usize> = (0..candidates.len()).filter(|&at| is_headline(context, &candidates[at])).collect();
    // What an office does for itself, its studies and meetings, is told where there is nothing else.
    let is_inward = |at: usize| any(candidates[at].span.slice(context.document.text), words::INWARD);
    if results.iter().any(|&at| !is_inward(at)) {
        results.retain(|&at| !is_inward(at));
    }
    let mut ranked: Vec<(f32, usize)> =
        results.iter().enumerate().map(|(place, &at)| (rank(context, &candidates[at], place), at)).collect();
    order::sort_by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    ranked.into_iter().map(|(_, at)| at).collect()
}

/// The indices of the headlines, in order. They take no more than half of the budget of their part, so that others are heard.
pub(super) fn choose(text: &str, candidates: &[Candidate], ranked: &[usize], budget: u32) -> Vec<usize> {
    let mut left = LONGEST.min(budget / 2);
    let mut headlines: Vec<usize> = Vec::new();
    for &at in ranked {
        let fits = headlines.len() < HEADLINES && candidates[at].chars <= left;
        if fits
            && headlines
                .iter()
                .all(|&chosen| shared(candidates[at].span.slice(text), candidates[chosen].span.slice(text)) <= SAME)
        {
            left -= candidates[at].chars;
            headlines.push(at);
        }
    }
    order::sort(&mut headlines);
    headlines
}

fn is_headline(context: &Context<'_>, candidate: &Candidate) -> bool {
    let is_result = candidate.worth >= RESULT || figures_of(context, candidate.span).main;
    // 坚持依法合规: a principle is what everything is done by, and not what is done.
    let is_principle = candidate.span.slice(context.document.text).starts_with("坚持");
    // 改革取得突破性进展: that it went well, and not how.
    let is_praise = || {
        let clause = candidate.span.slice(context.document.text);
        words::OUTCOMES.iter().any(|end| clause.ends_with(end)) && !figures_of(context, candidate.span).any
    };
    is_result && !is_principle && !is_praise() && candidate.chars <= LONGEST && !clause::is_praised(candidate.span.slice(context.document.text)) && subject::context_of(context, candidate.span).is_none()
}

fn rank(context: &Context<'_>, candidate: &Candidate, place: usize) -> f32 {
    let text = context.document.text;
    let figures = figures_of(context, candidate.span);
    let weight = |holds: bool, factor: f32| if holds { factor } else { 1.0 };
    let disclosed = context
        .document
        .sentence_at(candidate.span.start())
        .is_some_and(|sentence| matches!(sentence.role, Role::ActiveDisclosure | Role::RequestedDisclosure));
    libm::sqrtf(candidate.worth)
        * weight(states_product(candidate.span.slice(text)), FIRST)
        * weight(opens_review(context, candidate), OPENING)
        * weight(figures.main || figures.any && states_product(candidate.span.slice(text)), MAIN)
        * weight(disclosed && figures.any, DISCLOSURE)
        * HALF
        / (HALF + place as f32)
}

/// In the preamble, or in a section that has others within it: what is said before the points begin speaks of the whole.
fn opens_review(context: &Context<'_>, candidate: &Candidate) -> bool {
    let sections = &context.document.sections;
    candidate.in_preamble || candidate.section.is_some_and(|at| sections[at].depth == 1 && sections[at].descendants_end > at + 1)
}

/// 地区生产总值…: the product of a place, and not what is measured by it (单位生产总值能耗, 占生产总值比重).
fn states_product(clause: &str) -> bool {
    places(clause, PRODUCT).any(|at| {
        let (before, after) = (&clause[..at], &clause[at + PRODUCT.len()..]);
        !["单位", "占", "人均", "万元", "占国内", "占地区", "单位国内", "单位地区", "人均国内", "人均地区"]
            .iter()
            .any(|word| before.ends_with(word))
            && !["比", "的", "能耗", "贡献"].iter().any(|word| after.starts_with(word))
    })
}

const PRODUCT: &str = "生产总值";

struct Figures {
    any: bool,
    /// Of a measure that such reports are headed by.
    main: bool,
}

fn figures_of(context: &Context<'_>, span: Span) -> Figures {
    let text = context.document.text;
    let from = context.quantities.partition_point(|quantity| quantity.span.start < span.start);
    let inside = context.quantities[from..]
        .iter()
        .take_while(|quantity| quantity.span.end <= span.end)
        .filter(|quantity| quantity.value.is_some());
    inside.fold(Figures { any: false, main: false }, |found, quantity| {
        let is_main = quantity
            .indicator
            .is_some_and(|indicator| words::MAIN_MEASURES.iter().any(|measure| indicator.slice(text).ends_with(measure)));
        Figures { any: true, main: found.main || is_main }
    })
}

/// Share of the pairs of characters of one clause that another has.
fn shared(one: &str, other: &str) -> f32 {
    let pairs = |text: &str| text.chars().zip(text.chars().skip(1)).collect::<rustc_hash::FxHashSet<_>>();
    let (one, other) = (pairs(one), pairs(other));
    one.intersection(&other).count() as f32 / one.len().max(1) as f32
}
