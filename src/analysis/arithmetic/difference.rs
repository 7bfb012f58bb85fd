//! Differences of two levels: 4.2万家，较上次普查（3.1万家）增加1.1万家; 13.6%，高于全市（10.5%）3.1个百分点.

use super::formula::{equation, joined, number};
use super::judge;
use super::levels::{before_change, Levels, Way};
use super::line::Line;
use super::{Check, Relation, Verdict};

pub(super) fn run(line: &Line<'_>, found: &mut Vec<Check>) {
    for change in line.first..line.figures.len() {
        found.extend(before_change(line, change).filter(|levels| is_difference(line, change, levels)).and_then(|levels| check(line, change, levels)));
    }
}

/// A difference has the levels' unit; between percentages it is in points.
fn is_difference(line: &Line<'_>, change: usize, levels: &Levels) -> bool {
    let (difference, level) = (&line.figures[change], &line.figures[levels.level]);
    if level.is_percent() {
        difference.is_points()
    } else {
        difference.is_amount() && difference.same_unit(level)
    }
}

fn check(line: &Line<'_>, change: usize, levels: Levels) -> Option<Check> {
    let (stated, level, base) = (line.figures[change], line.figures[levels.level], line.figures[levels.base]);
    let falls = level.known()? < base.known()?;
    // The larger less the smaller; where the text names a way, it must be the way that the levels go.
    let (more, less) = if falls { (base, level) } else { (level, base) };
    let mut judgement = judge::sum(&stated, &[(more, 1), (less, -1)])?;
    let wrong_way = matches!((levels.direction, falls), (Way::Up, true) | (Way::Down, false)) && level.known() != base.known();
    let mut formula = equation(&joined([&more, &less], "−"), judgement, &stated, stated.magnitude);
    if wrong_way {
        judgement.verdict = Verdict::Inconsistent;
        let said = if falls { "不是增加" } else { "不是减少" };
        formula = format!("{} → {}，{said}", number(&base), number(&level));
    }
    let spans = vec![level.span(), base.span(), stated.span()];
    Some(Check {
        relation: Relation::Difference,
        verdict: judgement.verdict,
        formula,
        stated: stated.value,
        computed: Some(judgement.computed),
        span: super::around(&spans),
        operands: super::in_order(spans),
        article: stated.quantity.article,
    })
}
