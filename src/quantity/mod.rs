//! The quantities that the text states: value, unit, bound, and what they measure.
//!
//! Computed once, before the analyses, because several of them read it (arithmetic, targets, summary).

mod bounds;
mod carry;
mod change;
mod clause;
mod expression;
mod fraction;
mod indicator;
mod joined;
mod names;
mod period;
mod place;
mod rank;
mod role;
mod scan;
#[cfg(test)]
mod tests;
mod time;
mod units;
mod words;

use crate::document::{Document, Role};
use crate::numeral::Decimal;
use crate::text::order;
use crate::text::search::has;
use crate::text::Span;

/// Index into [`crate::analysis::Context::quantities`].
pub type QuantityId = usize;

/// One quantity of the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// As written, with its approximators: 100余万处, 近300盏, 5.7%.
    pub span: Span,
    /// With 万 and 亿 applied, the lower end of a range; None where it is redacted.
    pub value: Option<Decimal>,
    /// The upper end of a range.
    pub max: Option<Decimal>,
    /// 元, %, 百分点, 平方米 … as it is to be shown; "" where there is none.
    pub unit: std::borrow::Cow<'static, str>,
    pub bound: Bound,
    pub kind: Kind,
    /// What is measured.
    pub indicator: Option<Span>,
    pub change: Option<Change>,
    pub period: Option<Period>,
    pub role: Role,
    /// Index into [`Document::articles`].
    pub article: usize,
    /// The last digit written stands for 10^step: 4 in 494496万元, -1 in 38.0%. What was rounded is off by at most half of it.
    pub step: i32,
    /// For a growth or a fall: the quantity that states the level (一般公共预算收入494496万元，同比增长5.7%).
    pub level: Option<QuantityId>,
    /// For a rank: among whom (全省, 全国同类城市), where the text says it.
    pub scope: Option<Span>,
    /// Quantities with the same number stand in the same sentence (lines end sentences too).
    pub sentence: u32,
    /// Quantities with the same number stand in the same clause: no ， ； ： （ ） between them. Numbers follow the text.
    pub clause: u32,
    /// Whether it stands in （）.
    pub in_parentheses: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Exact,
    Over,
    Under,
    About,
    AtLeast,
    AtMost,
    Redacted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Count,
    Money,
    Percent,
    PercentagePoint,
    Rank,
    Multiple,
    Area,
    Ratio,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    pub direction: Direction,
    /// What it is compared with, as written: 同比, 较上年.
    pub basis: Option<Span>,
    /// Whether the figure is the level reached (提高到90%) and not the change (提高4.4个百分点).
    pub to_level: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
    Flat,
}

/// A stretch of time, as written and resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    pub span: Span,
    /// First and last day, where the text and the document's year say enough.
    pub from: Option<Date>,
    pub to: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

/// Whether the figure is only what a level starts from: 46.9% in 由46.9%提高到48.2%.
#[must_use]
pub fn is_starting_level(text: &str, quantities: &[Quantity], id: QuantityId) -> bool {
    let Some([own, next]) = quantities.get(id..id + 2) else { return false };
    let between = || text.get(own.span.end()..next.span.start()).unwrap_or_default();
    // Not further back than the words between 由 and its figure: 由每人每年320元.
    let before = || {
        let head = &text[..own.span.start()];
        let near = head.char_indices().rev().take(START_REACH).take_while(|(_, c)| !matches!(c, '，' | '。' | '；' | '：')).last().map_or("", |(at, _)| &head[at..]);
        near.contains(['由', '从'])
    };
    // 由下降2.3%转为增长8.5%.
    let rises_from = || own.sentence == next.sentence && own.unit == next.unit && (next.change.is_some_and(|change| change.to_level) || between().contains("转为"));
    rises_from() && between().chars().count() <= START_REACH && !between().contains(['，', '。', '；']) && before()
}

/// Characters between 由 or 从 and its figure, and between that and the verb.
const START_REACH: usize = 9;

/// Finds the quantities of all articles, in order of position.
#[must_use]
pub fn find(document: &Document<'_>) -> Vec<Quantity> {
    let joined = joined::Joined::of(document);
    let mut quantities = read(document, &joined);
    if !joined.is_whole() {
        for quantity in &mut quantities {
            quantity.span = joined.original(quantity.span);
            for span in [&mut quantity.indicator, &mut quantity.scope].into_iter().flatten() {
                *span = joined.original(*span);
            }
            for span in quantity.change.iter_mut().flat_map(|change| &mut change.basis) {
                *span = joined.original(*span);
            }
            if let Some(period) = &mut quantity.period {
                period.span = joined.original(period.span);
            }
        }
    }
    quantities
}

/// The quantities, with the places that they have in the joined text.
fn read(document: &Document<'_>, joined: &joined::Joined<'_>) -> Vec<Quantity> {
    let text = joined.text();
    let scan = scan::scan(text, &skips(document, joined));
    let mut quantities: Vec<Quantity> = Vec::with_capacity(scan.figures.len());
    let mut respectively = Vec::new();
    let mut is_open = Vec::with_capacity(scan.figures.len());
    let mut places = place::Walk::new(&scan.marks);
    let mut clauses = clause::Walk::new(text, &scan.marks, &scan.figures);
    let mut periods = period::Walk::new(&scan.times);
    for (index, figure) in scan.figures.iter().enumerate() {
        let index_of_next = quantities.len();
        let start = figure.span.start();
        let place = places.to(start);
        let mut around = clauses.around(index);
        around.left = own_part(text, &around, quantities.last());
        let original = joined.start(start);
        let Some(article) = document.article_at(original) else { continue };
        let section_role = document.sentence_at(original).map_or(Role::Other, |sentence| sentence.role);
        let role = role::of(section_role, around.left.slice(text));
        let tied = periods.to(start, place.sentence, place.sentence_start, &document.articles[article], role);
        let role = role::at_time(text, role, tied.period.as_ref(), document.articles[article].review_year);
        let before = index.checked_sub(1).map(|before| &scan.figures[before]).filter(|before| before.span.start() >= place.sentence_start);
        let change = change::find(text, figure, &around, before);
        let shared = if change.is_none() { shared_change(text, figure, &around, quantities.last(), place.clause) } else { None };
        let shares_change = shared.is_some() && !around.left.is_empty();
        let change = change.or(shared);
        let left = change.map_or(around.left, |found| found.subject);
        let named = indicator::find(text, figure.kind, left, &around, change.is_some(), tied.span);
        let change = change.map(|found| found.change);
        let is_delta = change.is_some_and(|change| !change.to_level);
        let base = || carry::taken_over(text, &quantities, &place, figure.kind, is_delta);
        let (indicator, level) = match named {
            indicator::Indicator::Own(span) => (Some(span), None),
            indicator::Indicator::TakenOver => {
                let from = base().filter(|&id| quantities[id].sentence == place.sentence || around.clause_before.is_none());
                let before = || around.clause_before.and_then(|clause| indicator::of_clause(text, clause));
                from.map_or_else(|| (before().or_else(|| carry::same_again(&quantities, &place, is_delta)), None), |id| (quantities[id].indicator, Some(id).filter(|_| is_delta)))
            }
        };
        // 收入增长5.7%，达到49.4亿元: the growth goes before its level.
        let growth = quantities.last_mut().filter(|last| {
            let is_growth = last.level.is_none() && last.sentence == place.sentence && last.change.is_some_and(|change| !change.to_level);
            is_growth && !is_delta && carry::is_reached(figure.kind, around.left.slice(text)) && indicator == last.indicator
        });
        if let Some(growth) = growth {
            growth.level = Some(index_of_next);
        }
        // 居全国第2位、第7位: the second is among the same.
        let same = quantities.last().filter(|last| last.kind == Kind::Rank && last.clause == place.clause).and_then(|last| last.scope);
        let scope = if figure.kind == Kind::Rank { rank::scope(text, around.left, around.clause_before).or(same) } else { None };
        quantities.push(Quantity {
            span: figure.span,
            value: figure.value,
            max: figure.max,
            unit: figure.unit.clone(),
            bound: figure.bound,
            kind: figure.kind,
            indicator,
            change: change.or_else(|| change::stays(text, around.right)).or_else(|| change::stays_after(text, around.right)),
            period: tied.period,
            role,
            article,
            step: figure.step,
            level,
            scope,
            sentence: place.sentence,
            clause: place.clause,
            in_parentheses: place.depth > 0,
        });
        is_open.push(match named {
            indicator::Indicator::Own(span) => indicator::is_open_verb(span.slice(text)) || around.right.slice(text) == "的",
            indicator::Indicator::TakenOver => change.is_none(),
        });
        carry::share_backwards(text, &mut quantities, &is_open);
        if has(around.left.slice(text), "分别") {
            respectively.push(quantities.len() - 1);
        } else if shares_change && respectively.last().is_none_or(|&first| first + 1 < index_of_next) {
            // 同比增长24%、18%: each of a level before, though 分别 is not said.
            respectively.push(index_of_next - 1);
        }
    }
    for first in respectively {
        carry::share_out(text, &mut quantities[first..]);
        carry::share_levels(text, &mut quantities, first);
    }
    quantities
}

/// The words left of a figure without those that belong to the figure before: in 8座桥、5座隧道 the first noun is that of 8座.
fn own_part(text: &str, around: &clause::Around, last: Option<&Quantity>) -> Span {
    let Some(last) = last.filter(|last| around.follows_figure && last.indicator.is_some_and(|own| own.start() >= last.span.end())) else { return around.left };
    let words = around.left.slice(text);
    if last.indicator.is_some_and(|own| own.start() < around.left.start()) {
        return around.left;
    }
    let connectors = ["、", "以及", "和", "及", "与"];
    let after_last = connectors.iter().filter_map(|word| words.rfind(word).filter(|at| *word == "、" || at + word.len() == words.len()).map(|at| at + word.len())).max();
    after_last.map_or(around.left, |at| Span::new(around.left.start() + at, around.left.end()))
}

/// 分别增长5%、6%和7%: the figures after the first one share its change.
fn shared_change(text: &str, figure: &expression::Figure, around: &clause::Around, last: Option<&Quantity>, clause: u32) -> Option<change::Found> {
    let last = last.filter(|last| last.clause == clause && last.unit == figure.unit && last.change.is_some_and(|change| !change.to_level))?;
    let joins = matches!(around.left.slice(text), "" | "和" | "、" | "及" | "与") && last.kind != Kind::Rank;
    joins.then(|| change::Found { change: last.change.unwrap_or(Change { direction: Direction::Flat, basis: None, to_level: false }), subject: around.left })
}

/// What holds no quantities: noise, the table of contents, the markers of sections.
fn skips(document: &Document<'_>, joined: &joined::Joined<'_>) -> Vec<Span> {
    let noise = document.noise.iter().map(|noise| noise.span);
    let contents = document.contents.iter().map(|entry| entry.span);
    let markers = document.sections.iter().map(|section| section.marker);
    let mut skips: Vec<Span> = noise.chain(contents).chain(markers).map(|span| joined.joined(span)).filter(|span| !span.is_empty()).collect();
    order::sort(&mut skips);
    skips
}
