//! Growth out of two levels, or out of a level and its increase.
//!
//! ```text
//! of levels   ::= level, base (levels.rs) … 增长 percent          286.4万人次，上年为242.1万人次，增长18.3%
//! multiple    ::= levels … 增长 number 倍 | level 是 base 的 number 倍
//! of increase ::= level … 增加 increase ，增长 percent            326条，比上年增加58条，增长21.6%
//! ```
//!
//! Not taken: growth at comparable prices or on another base (可比价格, 同口径, 年均), which nominal levels do not give.

use super::cues::{any, DOWN, NOT_NOMINAL, REAL_MEASURES, UP};
use super::figure::Figure;
use super::formula::{equation, number};
use super::judge::{self, Interval, Judgement};
use super::levels::{before_change, way, Way};
use super::line::Line;
use super::{Check, Relation};
use crate::numeral::Decimal;
use crate::quantity::{Direction, Kind};

pub(super) fn run(line: &Line<'_>, found: &mut Vec<Check>) {
    for percent in line.first..line.figures.len() {
        if line.figures[percent].known().is_none() {
            continue;
        }
        if line.figures[percent].is_percent() {
            found.extend(of_levels(line, percent).or_else(|| of_increase(line, percent)));
        } else if line.figures[percent].quantity.kind == Kind::Multiple && line.figures[percent].quantity.unit == "倍" {
            found.extend(multiple(line, percent));
        }
    }
}

fn is_nominal(line: &Line<'_>, from: usize, to: usize) -> bool {
    let (told, label) = (line.slice(line.figures[from].span().start(), line.figures[to].span().end()), line.clause_before(from));
    !any(told, NOT_NOMINAL)
        && !any(label, NOT_NOMINAL)
        && !any(label, REAL_MEASURES)
        && !any(told, REAL_MEASURES)
        && !any(line.clause_after(to), NOT_NOMINAL)
}

fn of_levels(line: &Line<'_>, percent: usize) -> Option<Check> {
    let levels = before_change(line, percent)?;
    let (level, base) = (&line.figures[levels.level], &line.figures[levels.base]);
    if !level.is_amount() || !is_nominal(line, levels.level.min(levels.base), percent) {
        return None;
    }
    let (to, from) = (Interval::of(level)?, Interval::of(base)?);
    let change = match levels.direction {
        Way::Up => to.minus(from)?,
        Way::Down => from.minus(to)?,
        Way::Either => return None,
    };
    let left = match levels.direction {
        Way::Down => format!("({} − {}) ÷ {}", number(base), number(level), number(base)),
        _ => format!("({} − {}) ÷ {}", number(level), number(base), number(base)),
    };
    check(line, percent, &[levels.level, levels.base], change, from, &left)
}

/// 由120万件增加到480万件，增长3倍: the increase; 480万件，是上年（120万件）的4倍: the level itself.
fn multiple(line: &Line<'_>, times: usize) -> Option<Check> {
    let stated: &Figure<'_> = &line.figures[times];
    if let Some(levels) = before_change(line, times).filter(|levels| levels.direction == Way::Up && line.figures[levels.level].is_amount()) {
        let (level, base) = (&line.figures[levels.level], &line.figures[levels.base]);
        if !is_nominal(line, levels.level.min(levels.base), times) || stated.quantity.change.is_some_and(|change| change.to_level) {
            return None;
        }
        let change = Interval::of(level)?.minus(Interval::of(base)?)?;
        let judgement = judge::quotient(stated, positive(change), Interval::of(base)?, Decimal::ONE)?;
        let left = format!("({} − {}) ÷ {}", number(level), number(base), number(base));
        return Some(made(line, times, &[levels.level, levels.base], judgement, &left));
    }
    let base = times.checked_sub(1).filter(|&at| line.is_level(at))?;
    let level = base.checked_sub(1).filter(|&at| at >= line.first && line.is_level(at) && line.figures[at].same_unit(&line.figures[base]))?;
    let (words, told) = (line.between(base, times), line.between(level, base));
    let is_of = matches!(words, "）的" | ")的" | "的") && any(told, &["是", "为", "相当于"]) && told.chars().count() <= 14;
    if !is_of || told.contains(['；', '。']) {
        return None;
    }
    let judgement = judge::quotient(stated, Interval::of(&line.figures[level])?, Interval::of(&line.figures[base])?, Decimal::ONE)?;
    let left = format!("{} ÷ {}", number(&line.figures[level]), number(&line.figures[base]));
    Some(made(line, times, &[level, base], judgement, &left))
}

fn of_increase(line: &Line<'_>, percent: usize) -> Option<Check> {
    let increase = percent.checked_sub(1)?;
    let level = increase.checked_sub(1)?;
    let (more, now) = (&line.figures[increase], &line.figures[level]);
    let words = line.between(increase, percent);
    // The percentage says the same change again: nothing but its verb stands between.
    let verb = words.trim_matches(['，', '、', ',', ' ']).trim_start_matches("同比").trim_start_matches("同期");
    let tight = (UP.contains(&verb) || DOWN.contains(&verb)) && line.between(level, increase).chars().count() <= 16;
    if level < line.first || !tight || !line.is_level(level) || !more.is_amount() || !more.same_unit(now) || !is_nominal(line, level, percent) {
        return None;
    }
    let (up, also_up) = (direction(line, increase)?, direction(line, percent)?);
    let said = line.between(level, increase);
    let ends = said.contains(['；', '。']) || !any(said, &["比", "较"]);
    if up != also_up || ends {
        return None;
    }
    let (now, change) = (Interval::of(now)?, Interval::of(more)?);
    let base = if up == Way::Up { now.minus(change)? } else { now.plus(change)? };
    let sign = if up == Way::Up { "−" } else { "+" };
    let left = format!("{} ÷ ({} {sign} {})", number(more), number(&line.figures[level]), number(more));
    check(line, percent, &[level, increase], change, base, &left)
}

/// Which way a change goes: as the quantity says, or the words before it.
fn direction(line: &Line<'_>, at: usize) -> Option<Way> {
    match line.figures[at].quantity.change.map(|change| change.direction) {
        Some(Direction::Up) => Some(Way::Up),
        Some(Direction::Down) => Some(Way::Down),
        Some(Direction::Flat) => None,
        None => way(line.clause_before(at).trim_start_matches(['比', '较']).trim_start_matches("上年").trim_start_matches("去年")),
    }
}

fn positive(change: Interval) -> Interval {
    Interval { low: change.low.max(Decimal::ZERO), ..change }
}

fn check(line: &Line<'_>, percent: usize, operands: &[usize], change: Interval, base: Interval, left: &str) -> Option<Check> {
    let judgement = judge::ratio(&line.figures[percent], positive(change), base)?;
    Some(made(line, percent, operands, judgement, left))
}

fn made(line: &Line<'_>, at: usize, operands: &[usize], judgement: Judgement, left: &str) -> Check {
    let stated = &line.figures[at];
    let spans: Vec<_> = operands.iter().chain([&at]).map(|&at| line.figures[at].span()).collect();
    Check {
        relation: Relation::Growth,
        verdict: judgement.verdict,
        formula: equation(left, judgement, stated, 0),
        stated: stated.value,
        computed: Some(judgement.computed),
        span: super::around(&spans),
        operands: super::in_order(spans),
        article: stated.quantity.article,
    }
}
