//! One figure given twice: the same value of the same indicator, or a number that refers back and is another.
//!
//! ```text
//! again     ::= indicator value … indicator value               told where both are the same value
//! back-ref  ::= 已…的 number noun, of a noun named before with    已建立的2家东港超市, after 东港共富超市已开出4家
//!               another number of the same unit
//! ```

use rustc_hash::FxHashMap;

use super::figure::Figure;
use super::formula::number;
use super::{slip, Check, Relation, Verdict};
use crate::document::Document;
use crate::numeral::Decimal;
use crate::text::Span;

/// How many figures back a reference reaches.
const REACH: usize = 300;

pub(super) fn run(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    again(document, figures, found);
    one_digit_apart(document, figures, found);
    lists(document, figures, found);
    for at in 0..figures.len() {
        found.extend(refers_back(document, figures, at));
    }
}

/// The same value of the same thing in two sentences: each with the last one before it.
fn again(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let mut last: FxHashMap<(usize, &str, Decimal), usize> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate() {
        let Some(value) = figure.known() else { continue };
        if figure.is_change() || value < Decimal::from(2) || figure.is_percent() && value == Decimal::HUNDRED {
            continue;
        }
        let key = (figure.quantity.article, &*figure.quantity.unit, value);
        let Some(before) = last.insert(key, at) else { continue };
        let other = &figures[before];
        let far = document.sentence_at(figure.span().start()).is_some_and(|sentence| other.span().start() < sentence.span.start());
        let alike = || is_rare(value) && similar(label(document, figure), label(document, other));
        if far && (alike() || whole_place(document, figure).is_some_and(|place| whole_place(document, other) == Some(place))) {
            found.push(pair(document, other, figure, Verdict::Consistent, value));
        }
    }
}

/// The same indicator at the same time given twice, the two values one digit apart: 98.94% and 98.97%. Only names of some length
/// and values of three digits and more: what is counted in tens may well differ.
fn one_digit_apart(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    let mut last: FxHashMap<(usize, &str, &str), usize> = FxHashMap::default();
    for (at, figure) in figures.iter().enumerate() {
        let Some((value, name)) = figure.known().zip(figure.quantity.indicator.map(|span| span.slice(document.text))) else { continue };
        if figure.is_change() || name.chars().count() < NOUN || slip::digits([value]) < 3 {
            continue;
        }
        let Some(before) = last.insert((figure.quantity.article, &*figure.quantity.unit, name), at) else { continue };
        let other = &figures[before];
        let step = figure.quantity.step;
        let times = figure.quantity.period.zip(other.quantity.period);
        let same_time = figure.quantity.role == other.quantity.role && times.is_none_or(|(one, two)| (one.from, one.to) == (two.from, two.to));
        let far = other.quantity.sentence < figure.quantity.sentence;
        let is_slip = other.known().is_some_and(|earlier| step == other.quantity.step && slip::is_slip(earlier, value, step));
        if far && same_time && is_slip {
            found.push(pair(document, other, figure, Verdict::Inconsistent, value));
        }
    }
}

/// The numbers of two lists that answer each other: 问题清单14个，任务清单14条.
fn lists(document: &Document<'_>, figures: &[Figure<'_>], found: &mut Vec<Check>) {
    for two in figures.windows(2) {
        let [problems, tasks] = two else { continue };
        let (Some(one), Some(other)) = (problems.known(), tasks.known()) else { continue };
        let ends = |figure: &Figure<'_>, words: &[&str]| words.iter().any(|word| words_before(document, figure).ends_with(word));
        if one == other && ends(problems, &["问题清单"]) && ends(tasks, &["任务清单", "责任清单", "整改清单"]) {
            found.push(pair(document, problems, tasks, Verdict::Consistent, other));
        }
    }
}

fn pair(document: &Document<'_>, before: &Figure<'_>, figure: &Figure<'_>, verdict: Verdict, value: Decimal) -> Check {
    let formula = if verdict == Verdict::Consistent {
        format!("{} = {}（前后一致）", number(before), number(figure))
    } else {
        format!("前文为{}，此处为{}", number(before), number(figure))
    };
    Check {
        relation: Relation::Repetition,
        verdict,
        formula,
        stated: Some(value),
        computed: before.value,
        span: statement(document, figure),
        operands: vec![before.span(), figure.span()],
        article: figure.quantity.article,
    }
}

/// The words before a figure in its line, not more than a dozen.
fn words_before<'t>(document: &Document<'t>, figure: &Figure<'_>) -> &'t str {
    let before = &document.text[..figure.span().start()];
    let start = before.char_indices().rev().take(12).take_while(|(_, c)| !matches!(c, '\n' | '。' | '；' | '，')).last();
    start.map_or("", |(at, _)| &before[at..])
}

/// What a figure is of: its indicator, or the words before it.
fn label<'t>(document: &Document<'t>, figure: &Figure<'_>) -> &'t str {
    figure.quantity.indicator.map_or_else(|| words_before(document, figure), |span| &document.text[span.start()..span.end()])
}

/// 全乡 before 7个村: how many the whole place has. The place, and the last character of what is counted.
fn whole_place<'t>(document: &Document<'t>, figure: &Figure<'_>) -> Option<(&'t str, char)> {
    let before = words_before(document, figure);
    let place = before.rfind('全').map(|at| &before[at..]).filter(|place| place.chars().count() == 2)?;
    let after = &document.text[figure.span().end()..];
    let counted = after.chars().take(3).find(|c| "村镇乡社区街道县".contains(*c))?;
    Some((place, counted))
}

/// The clause of a figure, from its beginning.
fn statement(document: &Document<'_>, figure: &Figure<'_>) -> Span {
    let before = words_before(document, figure);
    Span::new(figure.span().start() - before.len(), figure.span().end())
}

/// Values of three digits and more do not come twice by chance.
fn is_rare(value: Decimal) -> bool {
    value.to_string().chars().filter(char::is_ascii_digit).collect::<String>().trim_end_matches('0').len() >= 3
}

/// Whether two labels share half of the pairs of characters of the shorter one.
fn similar(a: &str, b: &str) -> bool {
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).take(24).collect() };
    let (a, b) = (pairs(a), pairs(b));
    let shared = a.iter().filter(|pair| b.contains(pair)).count();
    shared > 0 && 2 * shared >= a.len().min(b.len())
}

/// Characters of a name by which it is known again.
const NOUN: usize = 4;

/// 已建立的, 现有的: what is spoken of is known to the reader.
const KNOWN: &[&str] = &["已建立的", "已建成的", "已建的", "已有的", "已开出的", "已开的", "已设立的", "已成立的", "已开设的", "已创建的", "现有的", "原有的"];
/// The earlier statement says that they are there.
const THERE: &[&str] = &["已", "开出", "建成", "建立", "拥有", "现有", "设立", "共有", "达到"];

fn refers_back(document: &Document<'_>, figures: &[Figure<'_>], at: usize) -> Option<Check> {
    let text = document.text;
    let figure = &figures[at];
    let sentence = document.sentence_at(figure.span().start())?;
    let before = &text[sentence.span.start()..figure.span().start()];
    if !KNOWN.iter().any(|known| before.ends_with(known)) {
        return None;
    }
    let value = figure.known()?;
    let after = &text[figure.span().end()..sentence.span.end().max(figure.span().end())];
    let noun: Vec<char> = after.chars().take_while(|c| c.is_alphanumeric() && *c != '的').take(NOUN).collect();
    if noun.len() < NOUN {
        return None;
    }
    let first = at.saturating_sub(REACH);
    let other = figures[first..at].iter().rev().find(|other| {
        other.quantity.article == figure.quantity.article
            && other.same_unit(figure)
            && other.known().is_some()
            && !other.is_change()
            && says_of(document, other, &noun)
    })?;
    let earlier = other.known()?;
    let verdict = if earlier == value { Verdict::Consistent } else { Verdict::Inconsistent };
    let made = pair(document, other, figure, verdict, value);
    Some(Check { span: made.span.to(Span::new(figure.span().end(), figure.span().end() + noun_len(&noun))), ..made })
}

fn noun_len(noun: &[char]) -> usize {
    noun.iter().map(|c| c.len_utf8()).sum()
}

/// Whether the clause before a figure says that the thing of this name is there: its characters in their order, with at most
/// four others between them.
fn says_of(document: &Document<'_>, figure: &Figure<'_>, noun: &[char]) -> bool {
    let Some(sentence) = document.sentence_at(figure.span().start()) else { return false };
    let before = &document.text[sentence.span.start()..figure.span().start()];
    let clause: Vec<char> = before.rsplit(['，', '；', '。']).next().unwrap_or_default().chars().collect();
    let there = before.rsplit(['，', '；', '。']).next().is_some_and(|clause| THERE.iter().any(|word| clause.contains(word)));
    let in_order = (0..clause.len()).any(|start| {
        let window = &clause[start..clause.len().min(start + noun.len() + 4)];
        let mut left = noun.iter().peekable();
        if window.first() != noun.first() {
            return false;
        }
        for c in window {
            left.next_if_eq(&c);
        }
        left.peek().is_none()
    });
    there && in_order && clause.len() <= 60
}
