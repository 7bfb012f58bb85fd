//! Figures of the same measure in two documents, and the targets of the earlier in the later.

use rustc_hash::FxHashMap;

use super::types::{Figure, FigureChange, Outcome, TargetOutcome};
use super::{statements, Side};
use crate::analysis::targets::{self, Label};
use crate::document::Role;
use crate::text::order;
use crate::text::search::any;
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
            let label = Label::of(side.context, id);
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

/// Over as many years.
fn same_term(a: &Quantity, b: &Quantity) -> bool {
    let years = |quantity: &Quantity| quantity.period.and_then(|period| Some(period.to?.year - period.from?.year));
    years(a).unwrap_or(0) == years(b).unwrap_or(0)
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
    }
}

/// The figures that both documents give, in the order of the right one; `belong` tells whether two places stand in sentences that belong
/// together.
pub(super) fn changes(left: &Side<'_, '_>, right: &Side<'_, '_>, belong: impl Fn(usize, usize) -> bool) -> Vec<FigureChange> {
    let mut candidates = Vec::new();
    for plan in [false, true] {
        let of = |side| Labelled::new(side, |id, quantity| is_figure(quantity) && (quantity.role == Role::Plan) == plan && !is_start(side, id));
        let (later, earlier) = (of(right), of(left));
        for (id, label) in &earlier.labels {
            let own = &left.context.quantities[*id];
            for (other, alike, other_label) in later.like(label) {
                let found = &right.context.quantities[other];
                let together = belong(own.span.start(), found.span.start());
                let one_term = same_term(own, found) && !term_differs((left, *id, label), (right, other, other_label));
                if comparable((own, label), (found, other_label)) && one_term && alike >= if together { ALIKE_IN_PAIR } else { ALIKE } {
                    candidates.push((alike + if together { 0.5 } else { 0.0 }, *id, other));
                }
            }
        }
    }
    order::sort_by(&mut candidates, |a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let (mut of_left, mut of_right) = (rustc_hash::FxHashSet::default(), rustc_hash::FxHashSet::default());
    candidates.retain(|&(_, l, r)| !of_left.contains(&l) && !of_right.contains(&r) && of_left.insert(l) && of_right.insert(r));
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
/// In the sentence or the headings of a target: it is set for more than a year.
const LONG_TERM: &[&str] = &["五年", "四年", "本届政府", "三年", "十年", "五”时期", "五”期间", "五”规划", "年均增", "年均新增", "年均下降", "年均减", "年均提", "年均保持", "年平均"];

/// What adds up over the years: 五年新增就业5870万人 is no year's figure.
const ADDS_UP: &[&str] = &["新增", "解决", "淘汰", "建成", "减少", "改造", "完成", "累计", "开工", "投产", "取消", "培训", "转移", "脱贫", "安置", "发放"];

/// Whether one of two figures that add up, or grow, is of one year and the other of several.
fn term_differs(left: (&Side<'_, '_>, QuantityId, &Label<'_>), right: (&Side<'_, '_>, QuantityId, &Label<'_>)) -> bool {
    let adds_up = |(side, id, label): (&Side<'_, '_>, QuantityId, &Label<'_>)| label.says(ADDS_UP) || direction(&side.context.quantities[id], label).is_some();
    let long = |(side, id, _): (&Side<'_, '_>, QuantityId, &Label<'_>)| {
        let one_year = side.context.quantities[id].period.is_some_and(|period| period.from.zip(period.to).is_some_and(|(from, to)| from.year == to.year));
        is_long_term(side, id) && !one_year
    };
    (adds_up(left) || adds_up(right)) && long(left) != long(right)
}

/// Whether a target is set for several years: what one of them reports makes it neither met nor missed.
fn is_long_term(side: &Side<'_, '_>, target: QuantityId) -> bool {
    let document = side.context.document;
    let span = side.context.quantities[target].span;
    let Some(sentence) = document.sentence_at(span.start()) else { return false };
    let above = std::iter::successors(sentence.section, |&id| document.sections[id].parent).map(|id| document.sections[id].heading.slice(document.text));
    // Not all of a sentence or heading without end: this is asked of many figures.
    let (before, after) = (Span::new(sentence.span.start(), span.start()).slice(document.text), Span::new(span.start(), sentence.span.end().max(span.start())).slice(document.text));
    let back: usize = before.chars().rev().take(TERM_REACH).map(char::len_utf8).sum();
    let near = [&before[before.len() - back..], first(after, TERM_REACH)];
    near.into_iter().chain(above.map(|heading| first(heading, TERM_REACH))).any(|words| any(words, LONG_TERM))
}

/// Characters before and after a figure, and of a heading, that may name its term.
const TERM_REACH: usize = 120;

/// The first so many characters.
fn first(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(at, _)| &text[..at])
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
    let reported = Labelled::new(right, |id, quantity| quantity.role != Role::Plan && quantity.kind != Kind::Rank && (!is_start(right, id) || of_last_year(quantity)));
    let statements = statements::of(right);
    let of_left = targets::run(left.context).into_iter().filter(|target| left.articles.contains(&target.article));
    let outcome = |target: targets::Target| {
        let own = &left.context.quantities[target.quantity];
        let label = Label::of(left.context, target.quantity);
        let judgeable = |id: QuantityId, other: &Label<'_>| {
            let found = &right.context.quantities[id];
            let known = own.value.is_some() && found.value.is_some();
            known && same_term(own, found) && label.has_head_of(other) && !is_long_term(left, target.quantity) && !term_differs((left, target.quantity, &label), (right, id, other))
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
            let said = statements::on(&statements, &label).filter(|_| !is_long_term(left, target.quantity));
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
