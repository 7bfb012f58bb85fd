//! What makes two places speak of one figure: the name, the place, the time, the role and the basis.

use super::{slip, Figure};
use crate::document::{Document, Role};
use crate::quantity::{Date, Kind, Period};
use crate::text::char_class;

/// Words that say of what sort a figure is. Where one of two places has such a word and the other has not, they need not agree.
const BASES: &[&str] = &[
    "累计", "可比", "不变价", "现价", "预算", "预计", "预期", "计划", "目标", "任务", "年初", "上年", "去年", "同期", "年均", "平均", "人均", "户均", "每", "五年", "三年",
    "以来", "初步", "其中", "部分", "新增", "净增", "总", "占", "本级", "本地", "外地", "同比",
];

/// Words that say of whom: where the two places name other ones, they need not agree.
const SCOPES: &[&str] = &["全国", "全省", "全市", "全县", "全区", "全州", "全镇", "全乡", "全村", "省级", "市级", "县级", "城镇", "农村", "城乡", "中央", "地方", "国有", "规上", "限上", "规模以上", "限额以上"];

/// Whether two figures may be one figure given twice, apart from their values. `sure` is for values of which so many digits agree
/// that a part of the year may stand for the year.
pub(super) fn is_one_figure(document: &Document<'_>, a: &Figure<'_>, b: &Figure<'_>, sure: bool) -> bool {
    let plans = |figure: &Figure<'_>| figure.quantity.role == Role::Plan;
    a.quantity.article == b.quantity.article
        && plans(a) == plans(b)
        && a.same_unit(b)
        && a.quantity.sentence != b.quantity.sentence
        && same_time(document, a, b, sure)
        && has_same_of(document, a, b, SCOPES)
}

/// Whether a figure can be given twice at all: one exact level with a name, and not what is 1, 100 % or a share of itself.
pub(super) fn is_level(figure: &Figure<'_>) -> bool {
    figure.known().is_some() && !figure.is_change() && !matches!(figure.quantity.kind, Kind::Rank | Kind::Ratio | Kind::Multiple)
}

/// The name of what a figure measures, without the marks around it.
pub(super) fn name<'t>(document: &Document<'t>, figure: &Figure<'_>) -> Option<&'t str> {
    let name = figure.quantity.indicator?.slice(document.text).trim_matches(['“', '”', '《', '》', '的', ' ', '\u{3000}']);
    let bare = ["达到", "完成", "实现", "占", "为", "达", "共"].iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
    Some(bare)
}

/// Whether both places have the same of the words that say on which basis a figure stands.
pub(super) fn has_same_basis(document: &Document<'_>, a: &Figure<'_>, b: &Figure<'_>) -> bool {
    has_same_of(document, a, b, BASES)
}

fn has_same_of(document: &Document<'_>, a: &Figure<'_>, b: &Figure<'_>, words: &[&str]) -> bool {
    let (one, other) = (around(document, a), around(document, b));
    words.iter().all(|word| one.contains(word) == other.contains(word))
}

/// The clause of a figure, with the one before it where that has no figures (按可比价格计算，…), and a few words behind it.
fn around<'t>(document: &Document<'t>, figure: &Figure<'_>) -> &'t str {
    let text = document.text;
    let own = figure.span().start() - clause_before(document, figure, 30).len();
    let opening: usize = text[..own].strip_suffix('，').map_or(0, |head| head.chars().rev().take(16).take_while(|c| !is_break(*c)).map(char::len_utf8).sum());
    let start = own - if opening > 0 { opening + '，'.len_utf8() } else { 0 };
    let has_figures = text[start..own].chars().any(|c| char_class::digit(c).is_some());
    let start = if has_figures { own } else { start };
    let after = &text[figure.span().end()..];
    let end: usize = after.chars().take(6).take_while(|c| !is_break(*c)).map(char::len_utf8).sum();
    &text[start..figure.span().end() + end]
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '。' | '；' | '，')
}

fn clause_before<'t>(document: &Document<'t>, figure: &Figure<'_>, most: usize) -> &'t str {
    let before = &document.text[..figure.span().start()];
    let start = before.char_indices().rev().take(most).take_while(|(_, c)| !is_break(*c)).last();
    start.map_or("", |(at, _)| &before[at..])
}

/// The words before a figure in its line, not more than a dozen.
pub(super) fn words_before<'t>(document: &Document<'t>, figure: &Figure<'_>) -> &'t str {
    clause_before(document, figure, 12)
}

fn same_time(document: &Document<'_>, a: &Figure<'_>, b: &Figure<'_>, sure: bool) -> bool {
    match (a.quantity.period, b.quantity.period) {
        (None, None) => true,
        (Some(one), Some(other)) => (one.from, one.to) == (other.from, other.to) || sure && (is_within(&one, &other) || is_within(&other, &one)),
        // What is said of no time is said of the year looked back on.
        (Some(one), None) | (None, Some(one)) => {
            let review = document.articles[a.quantity.article].review_year;
            let year = one.from.zip(one.to).filter(|(from, to)| from.year == to.year).map(|(from, _)| from.year);
            year.is_some() && year == review && (sure || is_whole_year(&one))
        }
    }
}

/// A part of a year within the whole of it.
fn is_within(part: &Period, whole: &Period) -> bool {
    let year = |period: &Period| period.to.map(|to| to.year);
    is_whole_year(whole) && year(part) == year(whole) && part.from.is_none_or(|from| Some(from.year) == year(whole))
}

fn is_whole_year(period: &Period) -> bool {
    let whole = |from: Date, to: Date| from.year == to.year && (from.month, from.day) == (1, 1) && (to.month, to.day) == (12, 31);
    period.from.zip(period.to).is_some_and(|(from, to)| whole(from, to))
}

/// 全乡 before 7个村: how many the whole place has. The place, and what is counted by its last character. Of the whole country,
/// one counts now these and now those.
pub(super) fn whole_place<'t>(document: &Document<'t>, figure: &Figure<'_>) -> Option<(&'t str, char)> {
    let before = words_before(document, figure);
    let place = before.rfind('全').map(|at| &before[at..]).filter(|place| place.chars().count() == 2 && *place != "全国" && *place != "全球")?;
    let after = &document.text[figure.span().end()..];
    let counted = after.chars().take(3).find(|c| "村镇乡社街县".contains(*c))?;
    Some((place, counted))
}

/// Digits of a value that are not only zeros at its end: what two values can agree in.
pub(super) fn digits(figure: &Figure<'_>) -> usize {
    figure.known().map_or(0, |value| slip::digits([value]))
}

/// Whether two names share half of the pairs of characters of the shorter one.
pub(super) fn similar(a: &str, b: &str) -> bool {
    let pairs = |text: &str| -> Vec<(char, char)> { text.chars().zip(text.chars().skip(1)).take(24).collect() };
    let (a, b) = (pairs(a), pairs(b));
    let shared = a.iter().filter(|pair| b.contains(pair)).count();
    shared > 0 && 2 * shared >= a.len().min(b.len())
}
