//! One figure of the text with its unit and its approximators.
//!
//! ```text
//! figure   = [ before ] side [ range side ] [ after ] ;
//! side     = [ sign | currency ] number [ more ] [ unit [ more ] [ 半 ] [ "/" per ] ] ;
//! number   = digits (numeral::read) | redacted ;
//! redacted = X { X } [ 百 | 千 | 万 | 亿 … ] ;
//! range    = 至 | 到 | - | — | ～ ;         both ends share what only the second one writes: 9～16亿元
//! more     = 余 | 多 | 几 | ＋ ;
//! before, after: bounds.rs
//! ```

mod accept;
mod range;
mod side;

use std::borrow::Cow;

use super::bounds;
use super::units::{per_at, unit_at, Unit};
use super::{Bound, Kind};
use accept::accept;
use crate::numeral::{self, Decimal, Digits};
use range::range;
pub(super) use range::separator_end;
pub(super) use side::is_redaction;
use side::side;
use crate::text::Span;

/// A figure as the scan finds it: what it measures is not known yet.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub span: Span,
    pub value: Option<Decimal>,
    pub max: Option<Decimal>,
    pub step: i32,
    pub unit: Cow<'static, str>,
    pub kind: Kind,
    pub bound: Bound,
}

/// One end of a range, or the whole figure.
#[derive(Clone, Copy)]
struct Side {
    value: Option<Decimal>,
    high: Option<Decimal>,
    step: i32,
    is_redacted: bool,
    digits: Digits,
    has_units: bool,
    small: i32,
    large: i32,
    over: bool,
    unit: Option<&'static Unit>,
    is_dotted: bool,
    /// After the unit and what belongs to it.
    end: usize,
}

/// The figure whose digits (or XX) begin at byte `at`; `left` bounds its approximators. The second value is where to go on
/// reading where there is none.
pub(super) fn read(text: &str, at: usize, left: usize) -> Result<Figure, usize> {
    let bare = text[at..].chars().next().is_some_and(|c| matches!(c, '百' | '千' | '万' | '亿' | '佰' | '仟'));
    let before = bounds::before_figure(&text[left..], at - left, bare).map(|(bound, start)| (bound, start + left));
    let vague = (bare || text[at..].starts_with('十')) && text[left..at].ends_with(['几', '数']);
    if bare && before.is_none() && !vague {
        return Err(at + text[at..].chars().next().map_or(1, char::len_utf8));
    }
    let first = side(text, at).ok_or_else(|| at + text[at..].chars().next().map_or(1, char::len_utf8))?;
    let (first, last) = range(text, at, left, first);
    let whole = last.unwrap_or(first);
    if whole.is_dotted || first.is_dotted {
        return Err(whole.end);
    }
    let (start, sign) = sign_or_currency(text, left, before.map_or(at, |(_, start)| start), at);
    let Some(accepted) = accept(text, left, at, start, &first, &whole, before.is_some() || vague) else { return Err(first.end.max(at + 1)) };
    let (mut unit, kind) = accepted;
    let mut end = whole.end;
    let (mut value, mut max, mut step) = (first.value, last.map_or(first.high, |l| l.value), whole.step);
    if sign == Sign::Minus {
        value = value.map(|v| -v);
    }
    if unit == "折" && value.is_some_and(|v| v > Decimal::from(10) && v < Decimal::HUNDRED) {
        // 75折 and 三八折 are 7.5 and 3.8 tenths.
        value = value.and_then(|v| v.shifted(-1));
        step -= 1;
    }
    // 九成五.
    if matches!(&*unit, "成") {
        if let Some(Ok(number)) = text[end..].chars().next().filter(|c| "一二三四五六七八九".contains(*c)).map(|_| numeral::read(text, end, false).ok_or(())) {
            if number.value.is_some_and(|v| v < Decimal::from(10)) && unit_at(&text[number.end..]).is_none() {
                value = value.zip(number.value).and_then(|(v, tenth)| v.checked_add(tenth.shifted(-1)?));
                step = -1;
                end = number.end;
            }
        }
    }
    let mut kind = kind;
    if unit == "块" && smaller_coins(text, value, end, step).1 > end {
        (unit, kind) = (Cow::Borrowed("元"), Kind::Money);
    }
    if kind == Kind::Money && unit == "元" {
        (value, end, step) = smaller_coins(text, value, end, step);
    }
    if text[end..].starts_with('半') && whole.unit.is_some() && !text[end..].starts_with("半年") && (kind != Kind::Percent || unit == "成") {
        value = value.and_then(|v| v.checked_add(Decimal::new(5, 1)?));
        step = step.min(-1);
        end += '半'.len_utf8();
    }
    if let Some((length, per)) = per_at(&text[end..]) {
        unit = Cow::Owned(format!("{unit}/{per}"));
        end += length;
    }
    let after = bounds::after_figure(&text[end..], whole.unit.is_some_and(|u| u.is_time));
    if let Some((_, length)) = after {
        end += length;
    }
    let is_redacted = first.is_redacted || whole.is_redacted;
    let bound = match (is_redacted, before, after) {
        (true, ..) => Bound::Redacted,
        _ if first.over || whole.over || vague => Bound::Over,
        (_, Some((bound, _)), _) | (_, None, Some((bound, _))) => bound,
        _ => Bound::Exact,
    };
    if is_redacted {
        (value, max) = (None, None);
    }
    let kind = if unit.contains('/') { Kind::Ratio } else { kind };
    let start = if vague { start.min(at - '几'.len_utf8()) } else { start };
    Ok(Figure { span: Span::new(start, end), value, max, step, unit, kind, bound })
}

#[derive(PartialEq, Eq)]
enum Sign {
    Plus,
    Minus,
}

/// 负 or a minus that is no hyphen, and ￥ or $, before the digits.
fn sign_or_currency(text: &str, left: usize, start: usize, digits: usize) -> (usize, Sign) {
    let head = &text[left..digits];
    let with = |c: char| (start.min(digits - c.len_utf8()), c);
    match head.chars().next_back() {
        Some(c @ '负') => (with(c).0, Sign::Minus),
        Some(c @ ('-' | '－' | '−')) if !head[..head.len() - c.len_utf8()].ends_with(|p: char| p.is_alphanumeric() || matches!(p, '%' | '％' | ')' | '）' | '-')) => {
            (with(c).0, Sign::Minus)
        }
        Some(c @ ('￥' | '¥' | '$' | '＄' | '€')) => (with(c).0, Sign::Plus),
        _ => (start, Sign::Plus),
    }
}

/// 五元三毛, 壹佰元壹角捌分, 壹拾元整.
fn smaller_coins(text: &str, value: Option<Decimal>, end: usize, step: i32) -> (Option<Decimal>, usize, i32) {
    let (mut value, mut end, mut step) = (value, end, step);
    for (names, exponent) in [(["角", "毛"], -1), (["分", "分"], -2)] {
        let Some(number) = numeral::read(text, end, false).filter(|n| !n.has_units && n.value.is_some_and(|v| v < Decimal::from(10))) else { continue };
        let Some(name) = names.iter().find(|name| text[number.end..].starts_with(**name)) else { continue };
        value = value.zip(number.value).and_then(|(v, coins)| v.checked_add(coins.shifted(exponent)?));
        end = number.end + name.len();
        step = exponent;
    }
    for close in ["整", "正", "钱"] {
        if text[end..].starts_with(close) && !text[end..].starts_with("整个") && !text[end..].starts_with("正在") {
            return (value, end + close.len(), step);
        }
    }
    (value, end, step)
}
