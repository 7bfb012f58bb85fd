//! Targets: the figures that the plan commits to, with what the review says of the same measure.
//!
//! A target is a quantity of the plan that is neither a rank, nor a condition (对研发强度高于5%的企业), nor what is there already
//! or comes by itself (今年高校毕业生765万人), nor an outline of the plan itself (围绕3个重点). Its pair is the review's quantity of the same unit whose label shares most pairs
//! of characters with its own (Dice, 1945), where what is done and at which grade does not differ.

mod cues;
mod label;

use rustc_hash::FxHashMap;

use super::Context;
use crate::document::Role;
use crate::quantity::{is_starting_level, Bound, Kind, Quantity, QuantityId};
use cues::{any, ALREADY, CARRIED_OUT, COMMITTED, CONDITION, DONE_FOR_GROUP, GROUPS, OUTLINE_NOUNS, OUTLINE_UNITS, ACTS, FLOWS, REACHED, RESOURCES, TERM, WOULD_DO};
use label::Clause;
pub(crate) use label::pairs_of;
pub use label::Label;

/// A figure that the plan commits to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub quantity: QuantityId,
    pub achieved: Option<Achieved>,
    pub article: usize,
}

/// What the review says of the same measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Achieved {
    pub quantity: QuantityId,
    pub relation: Measure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Same,
    Related,
}

/// A pair of characters that more quantities than this have says nothing.
const COMMON: usize = 64;
/// How alike two labels must be to be of one measure.
const ALIKE: f64 = 0.5;

pub(crate) fn run(context: &Context<'_>) -> Vec<Target> {
    let mut found = Vec::new();
    let mut first = 0;
    for article in 0..context.document.articles.len() {
        let end = first + context.quantities[first..].partition_point(|quantity| quantity.article <= article);
        of_article(context, article, first..end, &mut found);
        first = end;
    }
    found
}

fn of_article(context: &Context<'_>, article: usize, ids: std::ops::Range<QuantityId>, found: &mut Vec<Target>) {
    let quantities = &context.quantities;
    let text = context.document.text;
    let targets: Vec<QuantityId> = ids.clone().filter(|&id| is_target(context, &quantities[id]) && !is_starting_level(text, quantities, id)).collect();
    if targets.is_empty() {
        return;
    }
    let review = Review::new(context, ids);
    found.extend(targets.into_iter().map(|quantity| Target { quantity, achieved: review.of(context, quantity), article }));
}

fn is_target(context: &Context<'_>, quantity: &Quantity) -> bool {
    if quantity.role != Role::Plan || matches!(quantity.kind, Kind::Rank | Kind::Ratio) {
        return false;
    }
    let clause = Clause::of(context.document.text, quantity.span);
    if any(clause.before, ALREADY) || any(clause.after, WOULD_DO) || CONDITION.iter().any(|word| clause.before.starts_with(word)) {
        return false;
    }
    // 每50公斤提高7元: by how much it is counted.
    if clause.before.ends_with('每') {
        return false;
    }
    match quantity.kind {
        Kind::Money => is_committed_money(quantity, &clause),
        // 受教育年限提高到10.8年, 用3年以内的时间.
        Kind::Other => quantity.change.is_some() && quantity.indicator.is_some() || quantity.bound == Bound::AtMost && any(clause.before, TERM),
        Kind::Count => !is_outline(context, quantity, &clause) && !is_population(&clause),
        _ => true,
    }
}

/// Not the threshold of a class of firms: 产值XX万元以上至1亿元之间企业.
fn is_committed_money(quantity: &Quantity, clause: &Clause<'_>) -> bool {
    let threshold = quantity.value.is_none() && matches!(clause.written.chars().next_back(), Some('上' | '下'))
        || clause.before.ends_with('至')
        || ["之间", "以下", "至"].iter().any(|word| clause.after.starts_with(word));
    !threshold && (quantity.value.is_some() && quantity.bound == Bound::Exact || any(clause.before, COMMITTED))
}

/// 把13亿人的饭碗端牢, 释放十几亿人口蕴藏的潜力: how many there are is no commitment. 改造约1亿人居住的棚户区 is one.
fn is_population(clause: &Clause<'_>) -> bool {
    let near = clause.after.char_indices().nth(8).map_or(clause.after, |(at, _)| &clause.after[..at]);
    clause.written.contains('亿') && near.contains('的') && (clause.written.contains('人') || near.starts_with(['人', '中'])) && !any(clause.before, REACHED)
        || clause.written.contains('亿') && any(near, RESOURCES)
        || clause.written.contains('人') && is_group(clause.before)
}

/// 今年高校毕业生将达到765万人: who comes, where nothing is said to be done for them.
fn is_group(before: &str) -> bool {
    let name = ["高达", "达到", "达", "超过", "有", "将"].iter().fold(before, |name, word| name.strip_suffix(word).unwrap_or(name));
    GROUPS.iter().any(|group| name.ends_with(group)) && !any(before, REACHED) && !any(before, DONE_FOR_GROUP)
}

/// 围绕1个重点、狠抓2个指标, 联合八部门.
fn is_outline(context: &Context<'_>, quantity: &Quantity, clause: &Clause<'_>) -> bool {
    let small = quantity.bound == Bound::Exact && quantity.value.is_some_and(|value| value <= crate::numeral::Decimal::from(12));
    let near = clause.after.char_indices().nth(7).map_or(clause.after, |(at, _)| &clause.after[..at]);
    let names = quantity.span.slice(context.document.text);
    // 落实可生育两个孩子的政策: the smallest numbers in words count what is spoken of, unless something is built or added.
    let spoken = quantity.value.is_some_and(|value| value <= crate::numeral::Decimal::from(3)) && names.starts_with(['一', '二', '两', '三']) && !ACTS.iter().chain(FLOWS).any(|act| clause.before.contains(act));
    // 落实惠企政策36条: a document by the number of its articles.
    if quantity.unit == "条" && quantity.bound == Bound::Exact && any(clause.before, CARRIED_OUT) {
        return true;
    }
    // 着力办好五件事.
    small && clause.after == "事" || small && spoken && OUTLINE_UNITS.contains(&&*quantity.unit) || small && OUTLINE_UNITS.contains(&&*quantity.unit) && (any(near, OUTLINE_NOUNS) || any(names, &["部门", "方面"]))
}

/// The review's quantities of one article, by the pairs of characters of their labels.
struct Review<'t> {
    labels: Vec<(QuantityId, Label<'t>)>,
    by_pair: FxHashMap<(char, char), Vec<u32>>,
}

impl<'t> Review<'t> {
    fn new(context: &Context<'t>, ids: std::ops::Range<QuantityId>) -> Self {
        let mut review = Self { labels: Vec::new(), by_pair: FxHashMap::default() };
        for id in ids {
            let quantity = &context.quantities[id];
            if quantity.role == Role::Plan || quantity.kind == Kind::Rank {
                continue;
            }
            let label = Label::of(context, id);
            for &pair in &label.pairs {
                review.by_pair.entry(pair).or_default().push(review.labels.len() as u32);
            }
            review.labels.push((id, label));
        }
        review
    }

    /// The quantity that is most likely of the target's measure.
    fn of(&self, context: &Context<'t>, target: QuantityId) -> Option<Achieved> {
        let own = Label::of(context, target);
        let mut candidates: Vec<u32> = own.pairs.iter().filter_map(|pair| self.by_pair.get(pair)).filter(|list| list.len() <= COMMON).flatten().copied().collect();
        candidates.sort_unstable();
        candidates.dedup();
        let mut best: Option<(f64, usize)> = None;
        for candidate in candidates {
            let (id, label) = &self.labels[candidate as usize];
            if !comparable(&context.quantities[target], &context.quantities[*id]) {
                continue;
            }
            let alike = own.alike(label);
            if alike >= ALIKE && best.is_none_or(|(before, _)| alike > before) {
                best = Some((alike, candidate as usize));
            }
        }
        let (alike, at) = best?;
        let at = self.standing(context, target, &own, at);
        let (id, label) = &self.labels[at];
        let same_unit = context.quantities[target].unit == context.quantities[*id].unit;
        let same = same_unit && alike >= ALIKE && own.is_same(label);
        Some(Achieved { quantity: *id, relation: if same { Measure::Same } else { Measure::Related } })
    }

    /// Where the plan names what shall be there, and the review goes on to what there is by now, that is meant:
    /// 审核1家，累计通过7家.
    fn standing(&self, context: &Context<'t>, target: QuantityId, own: &Label<'t>, at: usize) -> usize {
        let Some((next, label)) = self.labels.get(at + 1) else { return at };
        let (one, other) = (&context.quantities[self.labels[at].0], &context.quantities[*next]);
        let cumulative = label.clause.before.starts_with("累计") && one.sentence == other.sentence && one.unit == other.unit;
        let is_stock = own.adds.is_none() && context.quantities[target].change.is_none();
        if cumulative && is_stock { at + 1 } else { at }
    }
}

/// Of one unit; a share is also comparable with its rise in points.
fn comparable(target: &Quantity, review: &Quantity) -> bool {
    let change = |quantity: &Quantity| quantity.change.filter(|change| !change.to_level).map(|change| change.direction);
    if target.unit == review.unit {
        return change(target) == change(review);
    }
    target.kind == Kind::Percent && review.kind == Kind::PercentagePoint && change(target).is_none()
}

#[cfg(test)]
mod tests;
