//! Products: 培训12期，每期50人，共培训600人; 为120户发放补贴，每户500元，合计6万元.
//!
//! ```text
//! product ::= count , each , total | each , count , total
//! each    ::= 每 noun … number unit | number unit/noun          of one
//! count   ::= number noun | number measure-word noun            how many
//! total   ::= (共 | 合计 | 共计 | 总计 | 累计) … number unit    in the unit of the one
//! ```
//!
//! Not taken: two factors at once (每人每月), averages and approximations, which give no exact product.

use super::cues::{any, AVERAGES, EACH, TOTAL_AFTER, TOTAL_AFTER_STRICT};
use super::formula::{in_magnitude, number};
use super::judge::{self, Interval};
use super::line::Line;
use super::{Check, Relation, Verdict};

pub(super) fn run(line: &Line<'_>, found: &mut Vec<Check>) {
    for total in (line.first + 2)..line.figures.len() {
        if line.is_level(total) && any(line.clause_before(total), TOTAL_AFTER) {
            found.extend(of(line, total, total - 1, total - 2).or_else(|| of(line, total, total - 2, total - 1)));
        }
    }
}

/// The product that `total` is said to be of `each` and `count`.
fn of(line: &Line<'_>, total: usize, each: usize, count: usize) -> Option<Check> {
    let (one, many, all) = (&line.figures[each], &line.figures[count], &line.figures[total]);
    let noun = noun_of_each(line, each)?;
    let unit = one.quantity.unit.split('/').next()?;
    if all.quantity.unit != unit || !(many.is_amount()) || line.is_change(each) || line.is_change(count) {
        return None;
    }
    let counted = many.quantity.unit == noun || line.clause_after(count).starts_with(noun) || line.figures[count].quantity.unit.starts_with(noun);
    let told = line.slice(line.figures[each.min(count)].span().start(), all.span().start());
    if !counted || told.contains(['；', ';']) {
        return None;
    }
    let judgement = judge::product(all, Interval::of(one)?, Interval::of(many)?)?;
    // 共 may count more than these; 合计 says their sum.
    let sure = any(line.clause_before(total), TOTAL_AFTER_STRICT) || line.clause_before(total).starts_with('共');
    if judgement.verdict == Verdict::Inconsistent && !sure {
        return None;
    }
    let left = format!("{} × {} = {}", number(one), number(many), in_magnitude(judgement.computed, all.magnitude));
    let formula = match judgement.verdict {
        Verdict::Consistent => left,
        Verdict::Rounding => format!("{left}，文中为{}（舍入所致）", number(all)),
        _ => format!("{left}，文中为{}", number(all)),
    };
    let spans = vec![one.span(), many.span(), all.span()];
    Some(Check {
        relation: Relation::Product,
        verdict: judgement.verdict,
        formula,
        stated: all.value,
        computed: Some(judgement.computed),
        span: super::around(&spans),
        operands: super::in_order(spans),
        article: all.quantity.article,
    })
}

/// 户 of 每户补助500元 and of 500元/户; None where it is no single one, or an average.
fn noun_of_each<'a>(line: &Line<'a>, each: usize) -> Option<&'a str> {
    let figure = &line.figures[each];
    let written = line.slice(figure.span().start(), figure.span().end());
    if let Some((_, noun)) = written.split_once('/') {
        return Some(noun).filter(|noun| !noun.contains('/') && !noun.is_empty());
    }
    let label = line.clause_before(each);
    let at = label.rfind(EACH)?;
    let is_average = any(&label[..at], AVERAGES) || any(label, &["平均", "人均", "户均", "约", "最高", "至少"]);
    let after = &label[at + EACH.len_utf8()..];
    let noun = after.chars().next().map(|c| &after[..c.len_utf8()])?;
    (!is_average && !"年月天日周季".contains(noun)).then_some(noun)
}
