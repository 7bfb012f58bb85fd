//! Figures of the same measure in two documents, and the targets of the earlier in the later.

use rustc_hash::FxHashMap;

use super::types::{Figure, FigureChange, Outcome, TargetOutcome};
use super::term::{Term, Terms};
use super::{statements, Side};
use crate::analysis::targets::{self, Label};
use crate::document::Role;
use crate::text::order;
use crate::text::Span;
use crate::quantity::{is_starting_level, Bound, Direction, Kind, Quantity, QuantityId};

/// A pair of characters that more figures than this have says nothing.
const COMMON: usize = 64;
/// How alike two labels must be; in sentences that belong together, less is enough.
const ALIKE: f64 = 0.8;
const ALIKE_IN_PAIR: f64 = 0.55;

/// Figures that can be found again, by the pairs of characters of their labels.
struct Labelled<'t> {
    labels: Vec<(QuantityId, Label<'t>)>,
    by_pair: FxHashMap<(char, char), Vec<u32>>,
}

impl<'t> Labelled<'t> {
    fn new(side: &Side<'t, '_>, wanted: impl Fn(QuantityId, &Quantity) -> bool) -> Self {
        let mut found = Self { labels: Vec::new(), by_pair: FxHashMap::default() };
        for id in side.quantities().filter(|&id| wanted(id, &side.context.quantities[id])) {
            let label = Label::of(side.context, id).with_deed();
            for &pair in label.pairs() {
                found.by_pair.entry(pair).or_default().push(found.labels.len() as u32);
            }
            found.labels.push((id, label));
        }
        found
    }

    /// The figures of one measure with this, each with how alike the labels are.
    fn like<'s>(&'s self, label: &'s Label<'t>) -> impl Iterator<Item = (QuantityId, f64, &'s Label<'t>)> + 's {
        let mut places: Vec<u32> = label.pairs().iter().filter_map(|pair| self.by_pair.get(pair)).filter(|list| list.len() <= COMMON).flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().filter_map(move |place| {
            let (id, other) = &self.labels[place as usize];
            label.is_same(other).then(|| (*id, label.alike(other), other))
        })
    }
}

/// In the clause of a figure that is not called a change: it is one all the same. 再减少农村贫困人口1000万人, 价格涨幅控制在3%.
const FALLS: &[&str] = &["减少", "压减", "脱贫"];
const GROWS: &[&str] = &["涨幅", "增幅", "增速", "增长预期", "增长目标"];

/// Of what is counted: 增加500户沼气用户 and 新增510户 are both growth.
const COUNTED_MORE: &[&str] = &["新增", "增加"];

/// Which way a figure goes; None for a level.
fn direction(quantity: &Quantity, label: &Label<'_>) -> Option<Direction> {
    let own = quantity.change.filter(|change| !change.to_level).map(|change| change.direction);
    let told = |words, direction| label.says(words).then_some(direction);
    own.or_else(|| told(FALLS, Direction::Down)).or_else(|| told(GROWS, Direction::Up)).or_else(|| told(COUNTED_MORE, Direction::Up).filter(|_| quantity.kind == Kind::Count))
}

/// Growth is compared with growth, a level with a level, of one unit.
fn comparable(a: (&Quantity, &Label<'_>), b: (&Quantity, &Label<'_>)) -> bool {
    let change = |(quantity, label)| direction(quantity, label).map(|direction| direction == Direction::Flat);
    // 贫困人口减少1240万: people are counted without a unit too.
    let is_of_people = |unit: &str, other: &str| unit.is_empty() && other == "人";
    let unit = a.0.unit == b.0.unit || a.0.kind == b.0.kind && (is_of_people(&a.0.unit, &b.0.unit) || is_of_people(&b.0.unit, &a.0.unit));
    // 比去年多100万人 is by how much, and 新增1100万人 is how many.
    let is_difference = |quantity: &Quantity, other: &Quantity| quantity.kind == Kind::Count && other.change.is_none() && quantity.change.is_some_and(|change| change.basis.is_some() && !change.to_level);
    unit && change(a) == change(b) && !is_difference(a.0, b.0) && !is_difference(b.0, a.0)
}

/// Only what a level starts from: 46.9% in 由46.9%提高到48.2%.
fn is_start(side: &Side<'_, '_>, id: QuantityId) -> bool {
    is_starting_level(side.context.document.text, &side.context.quantities, id)
}

fn is_figure(quantity: &Quantity) -> bool {
    quantity.kind != Kind::Rank && quantity.value.is_some() && quantity.indicator.is_some()
}

/// Two figures as the reader has them: where one is a fall and the other is not, falls are below 0; of two falls, each is as large as it says.
fn values(a: (&Quantity, &Label<'_>), b: (&Quantity, &Label<'_>)) -> (f64, f64) {
    let falls = [a, b].map(|(quantity, label)| direction(quantity, label) == Some(Direction::Down));
    let value = |quantity: &Quantity, falls_alone: bool| quantity.value.map_or(0.0, |value| value.to_f64()) * if falls_alone { -1.0 } else { 1.0 };
    (value(a.0, falls[0] && !falls[1]), value(b.0, falls[1] && !falls[0]))
}

/// Without the dust of binary fractions.
fn rounded(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}

fn figure(side: &Side<'_, '_>, id: QuantityId) -> Figure {
    let quantity = &side.context.quantities[id];
    Figure {
        quantity: (id - side.quantities().start) as u32,
        span: side.span16(quantity.span),
        indicator: quantity.indicator.map(|span| side.span16(span)),
        value: quantity.value.map(|value| value.to_f64()),
        unit: quantity.unit.to_string(),
        change: quantity.change.filter(|change| !change.to_level).map(|change| change.direction.into()),
    }
}

/// The figures that both documents give, in the order of the right one; `belong` tells whether two places stand in sentences that belong
/// together.
pub(super) fn changes(left: &Side<'_, '_>, right: &Side<'_, '_>, belong: impl Fn(usize, usize) -> bool) -> Vec<FigureChange> {
    let mut candidates = Vec::new();
    let (of_left, of_right) = (Terms::new(left), Terms::new(right));
    for plan in [false, true] {
        let of = |side| Labelled::new(side, |id, quantity| is_figure(quantity) && (quantity.role == Role::Plan) == plan && !is_start(side, id));
        let (later, earlier) = (of(right), of(left));
        for (id, label) in &earlier.labels {
            let own = &left.context.quantities[*id];
            for (other, alike, other_label) in later.like(label) {
                let found = &right.context.quantities[other];
                let together = belong(own.span.start(), found.span.start());
                let one_term = || !term_differs((of_left.of(left, *id), own, label), (of_right.of(right, other), found, other_label));
                if alike >= if together { ALIKE_IN_PAIR } else { ALIKE } && comparable((own, label), (found, other_label)) && one_term() {
                    candidates.push((alike + if together { 0.5 } else { 0.0 }, *id, other));
                }
            }
        }
    }
    order::sort_by(&mut candidates, |a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut in_left, mut in_right) = (rustc_hash::FxHashSet::default(), rustc_hash::FxHashSet::default());
    candidates.retain(|&(_, l, r)| !in_left.contains(&l) && !in_right.contains(&r) && in_left.insert(l) && in_right.insert(r));
    order::sort_by_key(&mut candidates, |candidate| candidate.2);
    let change = |(_, l, r): (f64, QuantityId, QuantityId)| {
        let (a, b) = (&left.context.quantities[l], &right.context.quantities[r]);
        let (from, to) = values((a, &Label::of(left.context, l)), (b, &Label::of(right.context, r)));
        let is_share = matches!(b.kind, Kind::Percent | Kind::PercentagePoint | Kind::Ratio);
        FigureChange {
            role: b.role.into(),
            left: figure(left, l),
            right: figure(right, r),
            difference: rounded(to - from),
            percent: (!is_share && from != 0.0).then(|| rounded((to - from) / from.abs() * 100.0)),
        }
    };
    candidates.into_iter().map(change).collect()
}

/// In the clause of a target: what is reached stays below it.
const CEILING: &[&str] = &["控制在", "以内", "不超过", "不高于", "低于", "以下"];
/// Of these less is better.
const LESS_IS_BETTER: &[&str] = &["失业率", "价格", "赤字", "能耗", "排放", "死亡"];
/// What 左右 allows.
const ABOUT: f64 = 0.025;
/// What adds up over the years: 五年新增就业5870万人 is no year's figure.
const ADDS_UP: &[&str] = &["新增", "解决", "淘汰", "建成", "减少", "改造", "完成", "累计", "开工", "投产", "取消", "培训", "转移", "脱贫", "安置", "发放"];
/// How things stand at the end, be it of a year or of five.
const STANDS: &[&str] = &["达到", "达", "增加到", "增至", "提高到", "上升到", "升至", "扩大到", "突破", "积累", "结余", "余额", "总数", "总量", "存量", "拥有", "里程", "参保", "覆盖", "占", "保持在", "稳定在", "装机"];

/// Whether one of two figures that add up, or grow, is of one year and the other of several; a level has no term.
fn term_differs(left: (Term, &Quantity, &Label<'_>), right: (Term, &Quantity, &Label<'_>)) -> bool {
    let is_level = |(_, quantity, label): (Term, &Quantity, &Label<'_>)| {
        let grows = label.says(ADDS_UP) || direction(quantity, label).is_some();
        quantity.change.is_some_and(|change| change.to_level) || !grows && (label.says(STANDS) || quantity.kind == Kind::Percent)
    };
    let is_sum = |figure: (Term, &Quantity, &Label<'_>)| figure.0 != Term::Year && !is_level(figure);
    !left.0.is_like(right.0) && (is_sum(left) || is_sum(right))
}

/// Whether what was reported is a figure of the target's measure. Growth is no answer to a fall, nor a fall to growth, unless both are of
/// one thing.
fn answers(target: &Quantity, label: &Label<'_>, reported: &Quantity, other: &Label<'_>) -> bool {
    comparable((target, label), (reported, other)) && (direction(target, label) == direction(reported, other) || label.has_head_of(other))
}

/// What the right document says of the targets of the left one.
pub(super) fn outcomes(left: &Side<'_, '_>, right: &Side<'_, '_>) -> Vec<TargetOutcome> {
    // What a later plan starts from is what was reached: 赤字率从去年的2.1%提高到2.3%.
    let of_last_year = |quantity: &Quantity| right.context.document.text[..quantity.span.start()].ends_with(['的', '年']);
    // … or the standard that it raises: 补助标准由35元提高到40元.
    let stands_at = |id: QuantityId, quantity: &Quantity| quantity.role == Role::Plan && is_start(right, id);
    let reported = Labelled::new(right, |id, quantity| quantity.kind != Kind::Rank && (stands_at(id, quantity) || quantity.role != Role::Plan && (!is_start(right, id) || of_last_year(quantity))));
    let statements = statements::of(right);
    let (terms_of_left, terms_of_right) = (Terms::new(left), Terms::new(right));
    let of_left = targets::run(left.context).into_iter().filter(|target| left.articles.contains(&target.article));
    let outcome = |target: targets::Target| {
        let own = &left.context.quantities[target.quantity];
        let label = Label::of(left.context, target.quantity).with_deed();
        let term = terms_of_left.of(left, target.quantity);
        let judgeable = |id: QuantityId, other: &Label<'_>| {
            let found = &right.context.quantities[id];
            let known = own.value.is_some() && found.value.is_some();
            // 2030年城镇化率达到66% is not due in the report on 2026.
            let told = right.context.document.articles[found.article].review_year;
            let is_due = own.period.and_then(|period| period.to).zip(told).is_none_or(|(due, told)| due.year <= told);
            known && is_due && label.has_head_of(other) && term == Term::Year && !term_differs((term, own, &label), (terms_of_right.of(right, id), found, other))
        };
        // Of one year sooner than of five: that tells whether it was met.
        let mut best: Option<((bool, f64), QuantityId, &Label<'_>)> = None;
        for (id, alike, other) in reported.like(&label) {
            let fits = alike >= ALIKE && answers(own, &label, &right.context.quantities[id], other);
            let rank = (fits && judgeable(id, other), alike);
            if fits && best.is_none_or(|(before, ..)| rank > before) {
                best = Some((rank, id, other));
            }
        }
        let Some(((is_judgeable, _), id, other)) = best else {
            let begins = left.context.document.sentence_at(own.span.start()).map_or(own.span.start(), |sentence| sentence.span.start());
            let before = Span::new(begins.min(own.span.start()), own.span.start()).slice(left.text());
            let said = statements::on(&statements, &label, before).filter(|_| term == Term::Year);
            return TargetOutcome {
                outcome: said.map_or(Outcome::NotMentioned, |said| if said.met { Outcome::Met } else { Outcome::Missed }),
                target: figure(left, target.quantity),
                reported: None,
                statement: said.map(|said| right.span16(said.span)),
                difference: None,
            };
        };
        let found = &right.context.quantities[id];
        let known = own.value.is_some() && found.value.is_some();
        TargetOutcome {
            outcome: if is_judgeable { judged(own, &label, found, other) } else { Outcome::Mentioned },
            target: figure(left, target.quantity),
            reported: Some(figure(right, id)),
            statement: None,
            difference: known.then(|| {
                let (wanted, reached) = values((own, &label), (found, other));
                rounded(reached - wanted)
            }),
        }
    };
    of_left.map(outcome).collect()
}

fn judged(target: &Quantity, label: &Label<'_>, reported: &Quantity, other: &Label<'_>) -> Outcome {
    let (wanted, reached) = values((target, label), (reported, other));
    // 减少1000万人以上: of what is to fall, more is better; of what is to stay low, less.
    let both_fall = [(target, label), (reported, other)].iter().all(|&(quantity, label)| direction(quantity, label) == Some(Direction::Down));
    let ceiling = matches!(target.bound, Bound::Under | Bound::AtMost)
        || label.says(CEILING)
        || !both_fall && (label.says(LESS_IS_BETTER) || target.change.is_some_and(|change| change.direction == Direction::Down));
    // Of 6%—7%, what must not be passed is the upper end.
    let wanted = if ceiling { target.max.map_or(wanted, |max| max.to_f64().max(wanted)) } else { wanted };
    let slack = if target.bound == Bound::About { wanted.abs() * ABOUT } else { 0.0 };
    let met = if ceiling { reached <= wanted + slack } else { reached >= wanted - slack };
    match (met, reported.bound) {
        (true, Bound::Under | Bound::AtMost) if !ceiling => Outcome::Mentioned,
        (true, _) => Outcome::Met,
        // 完成5万人以上 may be more than 6万.
        (false, Bound::Over | Bound::AtLeast) if !ceiling => Outcome::Mentioned,
        (false, _) => Outcome::Missed,
    }
}
