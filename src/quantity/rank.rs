//! Ranks: 第一位, 全市第3, 排名前三, 居嘉兴首位.
//!
//! ```text
//! rank = 第 number [ 位 | 名 ] | 前 number [ 位 | 名 ] | 首位 ;
//! ```
//! Among whom something ranks stands between the ranking word and the rank (居全省第三), or before the ranking word (全市排名第2).
//!
//! Without 位 or 名, only after a word that ranks (排名, 位列, 全省), and where the phrase ends there: 第一书记, 第二季度 and 第三方 are none.

use std::borrow::Cow;

use super::expression::Figure;
use super::{Bound, Kind};
use crate::numeral::{self, Decimal};
use crate::text::search::last;
use crate::text::Span;

/// What ranks, directly before 第 or 前, or with a place between (居全省第三).
const RANKING: &[&str] = &[
    "排名", "排", "位列", "位居", "名列", "位次", "居", "列", "升至", "跃居", "跃升", "跃至", "升到", "保持", "稳居", "荣获", "获得", "获", "取得", "并列", "名次", "跻身", "进入", "考核", "评比", "得分", "总量", "增速", "指数",
];

/// Whose ranking it is.
const SCOPES: &[&str] = &["全市", "全省", "全国", "全县", "全区", "全球", "世界", "全州", "全旗", "全乡", "全镇", "组内", "省内", "市内", "国内", "县（市）", "县市区", "市县", "城市", "区县", "地区", "省份", "同类", "兄弟县市", "西部", "东部", "中部", "东北", "西北", "西南", "华东", "华北", "中西部", "长三角"];

/// What ends a ranking word that gives a place.
const PLACING: [char; 6] = ['居', '列', '排', '名', '身', '入'];

/// Characters of a scope, at most.
const LONGEST_SCOPE: usize = 14;

/// Between a ranking word and a rank without naming a scope.
const NO_SCOPE: &[&str] = &["连续", "并列", "继续", "保持", "稳定", "一直", "始终", "综合", "总体", "双双", "分别", "均", "各", "在", "为", "至", "到", "的", "了", "名", "位", "年", "月", "次", "获", "得"];

/// Ends of a name of those that are ranked: 嘉兴全市, 青川片区, 同类城市, 长三角地区.
const SCOPE_ENDS: &[&str] = &["省", "市", "县", "区", "州", "旗", "乡", "镇", "街道", "城市", "地区", "片区", "系统", "行业", "单位", "部门", "省份", "园区", "开发区", "流域", "内", "组", "地", "类"];

/// Among whom a rank is: in the clause before it (`left` are the words up to it), or in the clause before that.
pub(super) fn scope(text: &str, left: Span, clause_before: Option<Span>) -> Option<Span> {
    let left = left.trim(text);
    let among = || Some(before(text, left.start())).filter(|_| left.slice(text).contains('中')).and_then(|words| last_scope(text, words));
    in_words(text, left).or_else(|| clause_before.and_then(|clause| last_scope(text, clause))).or_else(among)
}

/// A few words before this byte, not further than a full stop: 在全省16个县（市、区）中.
fn before(text: &str, end: usize) -> Span {
    const WORDS: usize = 24;
    let length: usize = text[..end].chars().rev().take(WORDS).take_while(|c| !matches!(c, '。' | '；' | '\n')).map(char::len_utf8).sum();
    Span::new(end - length, end)
}

fn in_words(text: &str, left: Span) -> Option<Span> {
    let words = left.slice(text);
    let end_of_verb = RANKING.iter().filter_map(|verb| words.rfind(verb).map(|at| at + verb.len())).max();
    let named = end_of_verb.map(|end| (words[..end].ends_with(PLACING), without_particles(text, Span::new(left.start() + end, left.end()))));
    named.filter(|(places, span)| is_scope(span.slice(text), *places)).map(|(_, span)| span).or_else(|| last_scope(text, left))
}

fn without_particles(text: &str, span: Span) -> Span {
    let words = span.slice(text).trim_start_matches(['在', '于', '到', '至', '为', '了', ' ']);
    let start = span.end() - words.len();
    Span::new(start, start + words.trim_end_matches(['的', '各', '中', ' ']).len())
}

/// Whether these words, which stand between a ranking word and a rank, name those that are ranked. After a word that gives a place
/// (居, 列), any short name does (居嘉兴首位).
fn is_scope(words: &str, is_placed: bool) -> bool {
    let length = words.chars().count();
    let is_name = SCOPES.iter().chain(SCOPE_ENDS).any(|end| words.ends_with(end)) || is_placed && length <= 4;
    let is_word = words.chars().all(|c| c.is_alphanumeric() || matches!(c, '（' | '）' | '、')) && !words.contains('第');
    (2..=LONGEST_SCOPE).contains(&length) && is_word && is_name && !NO_SCOPE.iter().any(|word| words.starts_with(word))
}

/// The last of the words that say whose ranking it is.
fn last_scope(text: &str, words: Span) -> Option<Span> {
    let slice = words.slice(text);
    let places = SCOPES.iter().filter_map(|scope| Some((last(slice, scope)?, scope.len())));
    places.max().map(|(at, length)| Span::new(words.start() + at, words.start() + at + length))
}

/// The rank at byte `at`, where 第, 前 or 首 stands.
pub(super) fn read(text: &str, at: usize, left: usize) -> Option<Figure> {
    let sign = text[at..].chars().next()?;
    let head = &text[left..at];
    let after = at + sign.len_utf8();
    if sign == '首' {
        let is_rank = text[after..].starts_with('位') && (is_ranked(head) && !head.ends_with(['在', '到', '于']));
        return is_rank.then(|| figure(at, after + '位'.len_utf8(), Decimal::ONE, Bound::Exact));
    }
    let number = numeral::read(text, after, false)?;
    let value = number.value.filter(|v| v.is_integer() && *v > Decimal::ZERO && *v < Decimal::from(10_000))?;
    let rest = &text[number.end..];
    let bound = if sign == '前' { Bound::AtMost } else { Bound::Exact };
    let is_priority = ["放在", "摆在", "置于", "放到", "摆到"].iter().any(|word| head.ends_with(word));
    if is_priority {
        return None;
    }
    if rest.starts_with(['位', '名']) && !rest.starts_with("名单") && !rest.starts_with("位置") {
        return Some(figure(at, number.end + '位'.len_utf8(), value, bound));
    }
    let is_closed = rest.chars().next().is_none_or(|c| !c.is_alphanumeric() || matches!(c, '的' | '和' | '且' | '并'));
    // 第一、 numbers an item, 世界第二、世界第三 are two ranks, and 前五、 numbers nothing.
    let is_item = sign == '第' && rest.starts_with(['、', '.', '．']) && !SCOPES.iter().any(|scope| head.ends_with(scope));
    (is_closed && !is_item && is_ranked(head)).then(|| figure(at, number.end, value, bound))
}

/// Whether the words before rank something: a ranking word or a scope directly before, or a ranking word with a place after it.
fn is_ranked(head: &str) -> bool {
    let near = |word: &&&str| head.rfind(**word).is_some_and(|from| head[from + word.len()..].chars().count() <= 6);
    head.ends_with('”') && head.contains("排名")
        || SCOPES.iter().any(|scope| head.ends_with(scope))
        || RANKING.iter().filter(|word| word.chars().count() > 1 || matches!(**word, "居" | "列")).any(|word| near(&word))
        || RANKING.iter().any(|word| head.ends_with(word))
}

fn figure(start: usize, end: usize, value: Decimal, bound: Bound) -> Figure {
    Figure { span: Span::new(start, end), value: Some(value), max: None, step: 0, unit: Cow::Borrowed("名"), kind: Kind::Rank, bound }
}
