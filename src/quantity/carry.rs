//! What figures take over from each other: indicators along a row, and the levels that growths are of.

use super::place::Place;
use super::{indicator, Direction, Kind, Quantity, QuantityId};
use crate::text::Span;

/// No figure takes over from further back.
const MOST_BACK: usize = 12;

/// 甲、乙和丙分别增长5%、6%和7%: each figure gets its part of the list, where there are as many parts as figures.
pub(super) fn share_out(text: &str, quantities: &mut [Quantity]) {
    let Some(list) = quantities.first().and_then(|first| first.indicator.filter(|list| list.end() <= first.span.start())) else { return };
    let Some(parts) = indicator::parts(text, list, row(text, quantities)) else { return };
    for (quantity, part) in quantities.iter_mut().zip(parts) {
        quantity.indicator = Some(part);
    }
}

/// How many figures are joined by 、 and 和, from the first on.
fn row(text: &str, quantities: &[Quantity]) -> usize {
    let joins = |pair: &[Quantity]| {
        let between = Span::new(pair[0].span.end(), pair[1].span.start()).slice(text);
        pair[0].clause == pair[1].clause && matches!(between, "、" | "和" | "及" | "与" | "以及")
    };
    1 + quantities.windows(2).take(12).take_while(|pair| joins(pair)).count()
}

/// 出口12亿元、进口8亿元，分别增长3%、5%: each growth, from the `first` on, gets the level of its name, or of its place in the row.
pub(super) fn share_levels(text: &str, quantities: &mut [Quantity], first: usize) {
    let count = row(text, &quantities[first..]);
    let is_growth = |quantity: &Quantity| quantity.change.is_some_and(|change| !change.to_level && change.direction != Direction::Flat);
    if count < 2 || !quantities[first..first + count].iter().all(is_growth) {
        return;
    }
    let sentence = quantities[first].sentence;
    let is_level = |quantity: &Quantity| quantity.sentence == sentence && quantity.kind != Kind::Rank && !is_growth(quantity);
    if quantities[first].indicator != quantities[first + 1].indicator {
        for at in first..first + count {
            let named = (first.saturating_sub(MOST_BACK)..first).rev().find(|&level| is_level(&quantities[level]) && quantities[level].indicator == quantities[at].indicator);
            quantities[at].level = named;
        }
        return;
    }
    let Some(levels) = first.checked_sub(count).filter(|&levels| quantities[levels..first].iter().all(is_level)) else { return };
    for at in 0..count {
        quantities[first + at].level = Some(levels + at);
        quantities[first + at].indicator = quantities[levels + at].indicator;
    }
}

/// 新建3座、改建5座公厕; 按照10%、5%压减经费: what follows the last figure of an enumeration holds for those before it that have
/// nothing of their own (`is_open`).
pub(super) fn share_backwards(text: &str, quantities: &mut [Quantity], is_open: &[bool]) {
    let Some((last, before)) = quantities.split_last_mut() else { return };
    if last.indicator.is_none_or(|span| span.start() < last.span.end()) {
        return;
    }
    let mut next = last.span;
    for (quantity, _) in before.iter_mut().zip(is_open).rev().take(8).take_while(|(_, is_open)| **is_open) {
        let words = Span::new(quantity.span.end(), next.start()).slice(text);
        let between = words.trim_start_matches(['、', '和', '及', '与']);
        // 450万平方米的189条道路, 11户共计29人: two measures of the same.
        let is_same = matches!(words, "的" | "共计" | "合计" | "共");
        if quantity.clause != last.clause || !is_same && (quantity.unit != last.unit || !(between.is_empty() || indicator::is_open_verb(between))) {
            break;
        }
        quantity.indicator = last.indicator;
        quantity.change = quantity.change.or(last.change);
        next = quantity.span;
    }
}

/// 失业率下降0.3个百分点，减少1.2个百分点: a change behind a change is of the same.
pub(super) fn same_again(quantities: &[Quantity], place: &Place, is_delta: bool) -> Option<Span> {
    quantities.last().filter(|last| is_delta && last.sentence == place.sentence && last.change.is_some()).and_then(|last| last.indicator)
}

/// Whether a figure is the level that the growth before it leads to: 达到49.4亿元.
pub(super) fn is_reached(kind: Kind, left: &str) -> bool {
    let is_level = matches!(kind, Kind::Count | Kind::Money | Kind::Area | Kind::Other | Kind::Percent);
    is_level && ["达", "达到", "达到了", "至", "升至", "增至", "总量达", "总量达到", "总额达", "总额达到", "规模达到"].contains(&left)
}

/// The quantity whose indicator a figure without one of its own takes over: the last one of the sentence outside of parentheses
/// that the figure does not stand in; for a growth, the last level.
pub(super) fn taken_over(text: &str, quantities: &[Quantity], place: &Place, kind: Kind, is_delta: bool) -> Option<QuantityId> {
    let far = quantities.len().saturating_sub(MOST_BACK);
    let candidates = quantities[far..].iter().enumerate().rev().map(|(at, q)| (at + far, q));
    let in_sentence = candidates.take_while(|(_, q)| q.sentence == place.sentence);
    let carries = matches!(kind, Kind::Rank | Kind::Percent | Kind::PercentagePoint) || is_delta;
    in_sentence
        .filter(|(_, q)| place.depth > 0 || !q.in_parentheses)
        .filter(|(_, q)| kind != Kind::Rank || q.indicator.is_none_or(|span| span.slice(text) != "完成率"))
        .find(|(_, q)| !is_delta || q.kind != Kind::Rank && !q.change.is_some_and(|change| !change.to_level && change.direction != Direction::Flat))
        .map(|(id, _)| id)
        .or_else(|| quantities.last().filter(|q| carries && q.sentence + 1 == place.sentence && !q.in_parentheses).map(|_| quantities.len() - 1))
}
