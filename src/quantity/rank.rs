//! Ranks: 第一位, 全市第3, 排名前三, 居嘉兴首位.
//!
//! ```text
//! rank = 第 number [ 位 | 名 ] | 前 number [ 位 | 名 ] | 首位 ;
//! ```
//! Without 位 or 名, only after a word that ranks (排名, 位列, 全省), and where the phrase ends there: 第一书记, 第二季度 and 第三方 are none.

use std::borrow::Cow;

use super::expression::Figure;
use super::{Bound, Kind};
use crate::numeral::{self, Decimal};
use crate::text::Span;

/// What ranks, directly before 第 or 前, or with a place between (居全省第三).
const RANKING: &[&str] = &[
    "排名", "排", "位列", "位居", "名列", "位次", "居", "列", "升至", "跃居", "跃升", "跃至", "升到", "保持", "稳居", "荣获", "获得", "获", "取得", "并列", "名次", "考核", "评比", "得分", "总量", "增速", "指数",
];

/// Whose ranking it is.
const SCOPES: &[&str] = &["全市", "全省", "全国", "全县", "全区", "全球", "世界", "全州", "全旗", "全乡", "全镇", "组内", "省内", "市内", "国内", "县（市）", "城市", "区县", "地区", "省份", "同类", "兄弟县市"];

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
    (is_closed && !rest.starts_with(['、', '.', '．']) && is_ranked(head)).then(|| figure(at, number.end, value, bound))
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
