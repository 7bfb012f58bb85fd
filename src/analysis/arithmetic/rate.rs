//! Part ÷ whole against the stated rate: 签约83人、签约率84.7%, of 98人 named before; 其中甲类26篇，占55.3%.
//!
//! ```text
//! done   ::= whole … verb part … verb率 percent
//! share  ::= whole … part … 占(whole's name)(的|比) percent
//! all    ::= 收到 whole ，办结 part                       told only where they are equal
//! ```
//!
//! The text may switch between bases (33户98人，签约30户83人): a rate is right when one of them gives it. It is called wrong
//! only where the verb of the rate is the verb of the part, and the whole is the one thing of that unit named before.

use super::cues::{any, AMONG, CARRIED_OVER, DONE, PLANNED, TO_THE_VALUE};
use super::figure::Figure;
use super::formula::{equation, number};
use super::judge::{self, Interval, Judgement};
use super::line::Line;
use super::{slip, Check, Relation, Verdict};
use crate::numeral::Decimal;

/// How many figures back the whole may stand.
const REACH: usize = 12;

pub(super) fn run(line: &Line<'_>, found: &mut Vec<Check>) {
    for i in line.first..line.figures.len() {
        let figure = &line.figures[i];
        if figure.is_percent() && figure.known().is_some() && !line.is_change(i) {
            let label = label_of(line.clause_before(i));
            let check = match verb_of(label) {
                Some(verb) => done(line, i, verb),
                None if line.before(i).contains('占') => share(line, i),
                None => None,
            };
            found.extend(check);
        } else if line.is_level(i) {
            found.extend(all_done(line, i));
        }
    }
}

/// What the percentage is called, without 达到, 为 and the like.
fn label_of(clause: &str) -> &str {
    let mut label = clause;
    while let Some(shorter) = TO_THE_VALUE.iter().find_map(|word| label.strip_suffix(word)) {
        label = shorter;
    }
    label
}

/// 签约 of 签约率, 办结 of 按时办结率.
fn verb_of(label: &str) -> Option<&str> {
    let name = label.strip_suffix('率')?;
    let start = name.char_indices().rev().nth(1).map(|(at, _)| at)?;
    Some(&name[start..])
}

/// A part, a whole, and what their quotient says of the rate.
#[derive(Clone, Copy)]
struct Match {
    part: usize,
    whole: usize,
    judgement: Judgement,
}

fn done(line: &Line<'_>, rate: usize, verb: &str) -> Option<Check> {
    let part = line.previous(rate).filter(|&at| at >= line.first && line.is_level(at))?;
    if line.between(part, rate).contains(['；', '。']) || line.between(part, rate).chars().count() > 24 {
        return None;
    }
    let words = DONE.iter().find(|(name, _)| *name == verb).map(|(_, words)| *words);
    let near = |at: usize| {
        let (before, after) = (tail(line.before(at)), line.clause_after(at));
        before.contains(verb) || after.contains(verb) || words.is_some_and(|words| any(before, words) || any(after, words))
    };
    // 30户83人: two bases for one part.
    let twin = part.checked_sub(1).filter(|&at| at >= line.first && line.between(at, part).is_empty() && line.is_level(at));
    let told = near(part) || twin.is_some_and(near);
    if !told {
        return None;
    }
    let matches: Vec<Match> = [Some(part), twin].into_iter().flatten().flat_map(|part| candidates(line, rate, part)).collect();
    if let Some(right) = matches.iter().find(|found| found.judgement.verdict != Verdict::Inconsistent) {
        return Some(check(line, rate, *right));
    }
    // More was done than there was.
    let told = line.slice(line.sentence.start(), line.sentence.end());
    let all_of_it = |found: &&Match| found.whole + 1 == found.part && line.figures[found.part].known() > line.figures[found.whole].known();
    let below = line.figures[rate].known() <= Some(Decimal::HUNDRED);
    if let Some(found) = matches.iter().filter(|_| matches.len() == 1 && below && !any(told, CARRIED_OVER) && !any(told, PLANNED)).find(all_of_it) {
        return Some(check(line, rate, *found));
    }
    // Nothing matches. It is an error where one wrong digit explains it, and where the whole is certain.
    let near: Vec<Match> = matches.iter().filter(|found| found.whole >= line.first).copied().collect();
    if let Some(found) = slipped(line, rate, &near) {
        return Some(check(line, rate, found));
    }
    let known_verb = words.is_some();
    let certain: Vec<&Match> = matches.iter().filter(|found| found.whole >= line.first && plausible(line, found)).collect();
    let nearest = certain.iter().max_by_key(|found| found.whole)?;
    (known_verb && certain.len() <= 2).then(|| check(line, rate, **nearest))
}

/// The most wholes for which a wrong digit is looked for: of many, one fits by chance.
const MOST_WHOLES: usize = 4;

/// The quotient that one wrong digit of the rate explains, or of the part or the whole. Of a rate without decimals, too many
/// numbers of the part would fit.
fn slipped(line: &Line<'_>, rate: usize, matches: &[Match]) -> Option<Match> {
    let percent = &line.figures[rate];
    let stated = percent.known()?;
    if percent.places == 0 || matches.len() > MOST_WHOLES {
        return None;
    }
    let rate_slipped = |found: &&Match| slip::is_slip(stated, found.judgement.computed, -i32::from(percent.places));
    if let Some(found) = matches.iter().find(rate_slipped) {
        return Some(*found);
    }
    let fits = |part: &Figure<'_>, whole: &Figure<'_>| {
        let judged = || judge::ratio(percent, Interval::of(part)?, Interval::of(whole)?);
        part.value <= whole.value && judged().is_some_and(|judged| judged.verdict == Verdict::Consistent)
    };
    let operand_slipped = |found: &&Match| {
        let (part, whole) = (&line.figures[found.part], &line.figures[found.whole]);
        slip::edits(part).into_iter().any(|value| fits(&Figure { value: Some(value), ..*part }, whole))
            || slip::edits(whole).into_iter().any(|value| fits(part, &Figure { value: Some(value), ..*whole }))
    };
    matches.iter().find(operand_slipped).copied()
}

/// The last words before a figure.
fn tail(text: &str) -> &str {
    text.char_indices().rev().nth(19).map_or(text, |(at, _)| &text[at..])
}

/// Every whole of the part's unit named before it, with what it gives.
fn candidates(line: &Line<'_>, rate: usize, part: usize) -> Vec<Match> {
    (part.saturating_sub(REACH)..part)
        .rev()
        .filter(|&at| line.is_level(at) && line.figures[at].same_unit(&line.figures[part]))
        .filter_map(|whole| Some(Match { part, whole, judgement: quotient(line, rate, part, whole)? }))
        .collect()
}

fn quotient(line: &Line<'_>, rate: usize, part: usize, whole: usize) -> Option<Judgement> {
    judge::ratio(&line.figures[rate], Interval::of(&line.figures[part])?, Interval::of(&line.figures[whole])?)
}

/// Whether this can only be the whole: at least the part, or what was planned.
fn plausible(line: &Line<'_>, found: &Match) -> bool {
    let (part, whole) = (line.figures[found.part].known(), line.figures[found.whole].known());
    let between = line.between(found.whole, found.part);
    !between.contains('；') && (part <= whole || any(line.before(found.whole), PLANNED))
}

/// 占…的, 占比.
fn share(line: &Line<'_>, percent: usize) -> Option<Check> {
    let part = line.previous(percent).filter(|&at| at >= line.first && line.is_level(at))?;
    let words = line.between(part, percent);
    let at = words.find('占')?;
    if words[..at].chars().count() > 4 || words[..at].contains(['；', '。']) {
        return None;
    }
    let name = whole_name(&words[at + '占'.len_utf8()..]);
    let matches = candidates(line, percent, part);
    let names_it = |found: &Match| {
        name.is_empty() || line.clause_before(found.whole).contains(name) || line.clause_after(found.whole).contains(name) || indicator(line, found.whole).contains(name)
    };
    if let Some(right) = matches.iter().find(|found| found.judgement.verdict != Verdict::Inconsistent) {
        return Some(check(line, percent, *right));
    }
    let by_name: Vec<Match> = matches.iter().filter(|found| name.chars().count() >= 2 && names_it(found)).take(2).copied().collect();
    if let Some(found) = slipped(line, percent, &by_name) {
        return Some(check(line, percent, found));
    }
    let named: Vec<&Match> = matches.iter().filter(|found| found.whole >= line.first && plausible(line, found) && names_it(found)).collect();
    let [only] = named[..] else { return None };
    // 其中26篇，占: the whole is what 其中 is of. 占游客总数: the whole has that name.
    let certain = if name.is_empty() { any(line.between(only.whole, only.part), AMONG) } else { name.chars().count() >= 2 };
    certain.then(|| check(line, percent, *only))
}

/// 游客 of 游客总数的; "" of 总数的, 比.
fn whole_name(after: &str) -> &str {
    let mut name = label_of(after);
    for word in ["比重", "比例", "的比", "比", "的"] {
        name = name.strip_suffix(word).unwrap_or(name);
    }
    for word in ["总数", "总量", "总额", "总人数", "总户数", "全部", "其"] {
        name = name.strip_suffix(word).unwrap_or(name);
    }
    name.trim_start_matches("全部").trim_start_matches('总')
}

fn indicator<'a>(line: &Line<'a>, at: usize) -> &'a str {
    line.figures[at].quantity.indicator.map_or("", |span| line.slice(span.start(), span.end()))
}

/// 收到申请1件，已办结1件: all of them.
fn all_done(line: &Line<'_>, part: usize) -> Option<Check> {
    let whole = part.checked_sub(1).filter(|&at| at >= line.first && line.is_level(at))?;
    let (one, all) = (&line.figures[part], &line.figures[whole]);
    let label = line.clause_before(part);
    let verb = ["办结", "答复", "整改", "办复"].iter().any(|verb| label.ends_with(verb));
    let received = any(line.before(whole), &["收到", "受理", "接到", "收办", "承办", "发现", "查出"]);
    let rate_follows = line.figures.get(part + 1).is_some_and(|next| next.is_percent()) && line.after(part).contains('率');
    if !(verb && received && one.same_unit(all)) || rate_follows {
        return None;
    }
    let (done, whole_value) = (one.known()?, all.known()?);
    let carried_over = any(line.slice(line.sentence.start(), line.sentence.end()), CARRIED_OVER);
    let (verdict, formula) = if done == whole_value {
        (Verdict::Consistent, format!("{} ÷ {} = 100%", number(one), number(all)))
    } else if done > whole_value && !carried_over {
        (Verdict::Inconsistent, format!("{}{} > {}", label, number(one), number(all)))
    } else {
        return None;
    };
    Some(Check {
        relation: Relation::Rate,
        verdict,
        formula,
        stated: None,
        computed: Some(Decimal::HUNDRED).filter(|_| done == whole_value),
        span: all.span().to(one.span()),
        operands: vec![all.span(), one.span()],
        article: one.quantity.article,
    })
}

fn check(line: &Line<'_>, rate: usize, found: Match) -> Check {
    let (percent, part, whole) = (&line.figures[rate], &line.figures[found.part], &line.figures[found.whole]);
    let left = format!("{} ÷ {}", number(part), number(whole));
    let spans = vec![whole.span(), part.span(), percent.span()];
    Check {
        relation: Relation::Rate,
        verdict: found.judgement.verdict,
        formula: equation(&left, found.judgement, percent, 0),
        stated: percent.value,
        computed: Some(found.judgement.computed),
        span: super::around(&spans),
        operands: super::in_order(spans),
        article: percent.quantity.article,
    }
}
