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

use std::borrow::Cow;

use super::bounds;
use super::units::{per_at, unit_at, Unit};
use super::{Bound, Kind};
use crate::numeral::{self, Decimal, Digits};
use crate::text::{char_class, Span};

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

fn currency_before(text: &str, left: usize, digits: usize) -> Option<&'static str> {
    match text[left..digits].chars().next_back()? {
        '￥' | '¥' => Some("元"),
        '$' | '＄' => Some("美元"),
        '€' => Some("欧元"),
        _ => None,
    }
}

/// Whether this is a quantity at all: its unit and kind where it is.
fn accept(text: &str, left: usize, at: usize, start: usize, first: &Side, whole: &Side, is_bounded: bool) -> Option<(Cow<'static, str>, Kind)> {
    let head = &text[left..start.max(left)];
    if first.value.is_none() && !first.is_redacted || whole.value.is_none() && !whole.is_redacted {
        return None;
    }
    if let Some(unit) = whole.unit {
        if first.is_redacted && !first.has_units && !unit.after_redaction || head.ends_with('第') {
            return None;
        }
        if first.digits == Digits::Han && !first.is_redacted && !han_counts(text, head, at, first, unit, is_bounded, first.end != whole.end) {
            return None;
        }
        if unit.kind == Kind::Percent && unit.text == "折" && first.digits == Digits::Han && whole.value.is_some_and(|v| v >= Decimal::HUNDRED) {
            return None;
        }
        // 2023年 has been taken as a time; a number of four digits before another unit stays a number.
        if unit.is_time && unit.text == "年" && first.value.is_some_and(|v| v >= Decimal::from(1000)) {
            return None;
        }
        return Some((Cow::Borrowed(unit.shown), unit.kind));
    }
    if let Some(unit) = currency_before(text, left, at) {
        return Some((Cow::Borrowed(unit), Kind::Money));
    }
    let next = text[whole.end..].chars().next();
    if next.is_some_and(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    // 零事故, “零”发生.
    if text[at..].starts_with('零') && whole.end == at + '零'.len_utf8() {
        let after = text[whole.end..].trim_start_matches('”');
        let counts = ["发生", "事故", "投诉", "伤亡", "差错", "上访", "感染", "违规", "违纪", "新增", "信访", "案件", "积压", "延误", "复发"].iter().any(|word| after.starts_with(word));
        return counts.then_some((Cow::Borrowed(""), Kind::Count));
    }
    // 百亿级项目.
    if next == Some('级') {
        return None;
    }
    // 近2000万农村人口, XX万: the scale alone makes it a quantity.
    if whole.large > 0 || first.large > 0 {
        if whole.is_redacted {
            return Some((Cow::Borrowed(""), Kind::Money));
        }
        if first.digits == Digits::Arabic || is_bounded || whole.over {
            let kind = if is_about_money(head) { Kind::Money } else { Kind::Count };
            return Some((Cow::Borrowed(""), kind));
        }
        return None;
    }
    // 月发保障金112840，: a bare sum.
    let is_closed = next.is_none_or(|c| matches!(c, '，' | '。' | '；' | '、' | ',' | ';' | '\n' | '\r' | '）' | ')'));
    let is_sum = first.digits == Digits::Arabic && first.value.is_some_and(|v| v >= Decimal::HUNDRED && v.is_integer());
    (is_sum && is_closed && head.ends_with(['金', '费', '额', '款', '资'])).then_some((Cow::Borrowed("元"), Kind::Money))
}

/// Whether the words before a figure without a unit speak of money.
fn is_about_money(head: &str) -> bool {
    let from = head.char_indices().rev().nth(7).map_or(0, |(at, _)| at);
    ["额", "资金", "投资", "经费", "收入", "金额", "支出", "补助", "产值", "贷款", "增收", "工资"].iter().any(|word| head[from..].contains(word))
}

/// Characters that make a word of the Han numeral after them.
const HAN_NOT_AFTER: &[char] = &[
    '第', '统', '唯', '进', '逐', '专', '单', '万', '划', '不', '任', '另', '哪', '某', '周', '初', '星', '期', '同', '之', '老', '其', '丙', '乙', '这', '那', '此', '每', '如', '再', '非',
    '省', '点', '届', '红', '“', '‘', '"', '”', '·', '—', '+', '＋',
];

/// Whether a Han numeral before a unit counts: not in 统一, 第三期, 一个, “三个…”.
fn han_counts(text: &str, head: &str, at: usize, side: &Side, unit: &Unit, is_bounded: bool, is_range: bool) -> bool {
    let number = &text[at..side.end];
    let after = &text[side.end..];
    let is_one = side.value == Some(Decimal::ONE) && number.starts_with(['一', '壹']);
    let is_rate = matches!(unit.kind, Kind::PercentagePoint | Kind::Money) || matches!(unit.text, "%" | "％");
    // 陆路, 队伍: the forms of cheques count money only.
    if !side.has_units && number.starts_with(['壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾']) && !is_rate {
        return false;
    }
    if is_one && !is_range && (head.ends_with('每') || !is_rate && !unit.counts_one) {
        return false;
    }
    if is_bounded || is_range || side.over || is_rate {
        return true;
    }
    if unit.arabic_only || head.ends_with(HAN_NOT_AFTER) || after.starts_with('“') {
        return false;
    }
    // 二 before a measure word tells which one (二轮延包); two of them are 两.
    let is_measure = matches!(unit.text, "两" | "斤" | "亩" | "里" | "吨" | "米" | "公里" | "公斤" | "年" | "天") || unit.kind != Kind::Count;
    if number.starts_with('二') && !side.has_units && number.len() == '二'.len_utf8() + unit.text.len() && !is_measure {
        return false;
    }
    // 七次、八次全会.
    if unit.text == "次" && (head.ends_with("次、") || after.starts_with('、') && after.chars().nth(2) == Some('次')) {
        return false;
    }
    if is_one {
        return !after.starts_with(['一', '人', '亲', '式', '性', '化', '体', '难', '档', '码', '群', '批']) && !after.starts_with(unit.text);
    }
    !(after.starts_with('一') && !side.has_units || super::names::is_set_phrase(&text[at..]))
}

/// A number or XX with its unit.
fn side(text: &str, at: usize) -> Option<Side> {
    let c = text[at..].chars().next()?;
    let mut side = if is_redaction(c) {
        redacted(text, at, c)?
    } else {
        let number = numeral::read(text, at, true)?;
        Side {
            value: number.value,
            high: number.high,
            step: number.step,
            is_redacted: false,
            digits: number.digits,
            has_units: number.has_units,
            small: number.small,
            large: number.large,
            over: number.over,
            unit: None,
            is_dotted: number.is_dotted,
            end: number.end,
        }
    };
    side.end = included(text, side.end);
    side.end = more(text, side.end, &mut side.over);
    // 171万余元, 32.1万余吨; with blanks as they come from tables.
    let rest = &text[side.end..];
    let unit_start = side.end + rest.len() - rest.trim_start_matches([' ', '\u{a0}', '\u{3000}']).len();
    if unit_start - side.end <= 6 {
        if let Some(unit) = unit_at(&text[unit_start..]) {
            side.unit = Some(unit);
            side.end = included(text, unit_start + unit.text.len());
        }
    }
    Some(side)
}

/// 余, 多, 几, ＋ after the digits.
fn more(text: &str, end: usize, over: &mut bool) -> usize {
    let rest = &text[end..];
    let Some(c) = rest.chars().next() else { return end };
    let after = &rest[c.len_utf8()..];
    let goes_on = match c {
        '余' | '多' | '几' => unit_at(after).is_some() || after.starts_with(['万', '亿']),
        '来' => unit_at(after).is_some_and(|unit| unit.text == "个"),
        '＋' | '+' => unit_at(after).is_some(),
        _ => false,
    };
    if !goes_on {
        return end;
    }
    *over = true;
    end + c.len_utf8()
}

/// （含）.
fn included(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let length = ["（含）", "(含)"].iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
    // 50万元（含）以上 belongs to the approximator.
    if length > 0 && rest[length..].starts_with(['以']) { end } else { end + length }
}

pub(super) fn is_redaction(c: char) -> bool {
    matches!(c, 'X' | 'Ｘ' | '×' | 'x' | '＊' | '*')
}

/// `XX万`, `X亿`, `X.X%`.
fn redacted(text: &str, at: usize, mark: char) -> Option<Side> {
    let mut end = at;
    let mut count = 0;
    for c in text[at..].chars() {
        if c == mark {
            count += 1;
        } else if !(matches!(c, '.' | '．') && count > 0 && text[end + c.len_utf8()..].starts_with(mark)) {
            break;
        }
        end += c.len_utf8();
    }
    if count < 2 && !matches!(mark, 'X' | 'Ｘ' | '×') {
        return None;
    }
    let (mut large, mut over, mut has_units) = (0, false, false);
    for c in text[end..].chars().take(4) {
        match c {
            '万' => large += 4,
            '亿' => large += 8,
            '十' | '百' | '千' => {}
            '余' | '多' if large == 0 && text[end + c.len_utf8()..].starts_with(['万', '亿']) => {
                over = true;
                end += c.len_utf8();
                continue;
            }
            _ => break,
        }
        has_units = true;
        end += c.len_utf8();
    }
    Some(Side { value: None, high: None, step: 0, is_redacted: true, digits: Digits::Arabic, has_units, small: 0, large, over, unit: None, is_dotted: false, end })
}

/// Looks for the second end of a range: the two ends as they are to be read, or the first alone.
fn range(text: &str, at: usize, left: usize, first: Side) -> (Side, Option<Side>) {
    let Some(start) = separator_end(text, first.end) else { return (first, None) };
    // 从33.3%到90% is a change, not a range.
    if text[left..at].ends_with(['从', '由', '自']) || !text[start..].starts_with(|c: char| char_class::digit(c).is_some() || is_redaction(c) || "一二两三四五六七八九十百千".contains(c)) {
        return (first, None);
    }
    let Some(second) = side(text, start) else { return (first, None) };
    let same_unit = match (first.unit, second.unit) {
        (None, Some(_)) => true,
        (Some(a), Some(b)) => a.shown == b.shown,
        (None, None) => second.large > 0 || second.is_redacted && first.is_redacted,
        (Some(_), None) => false,
    };
    if !same_unit {
        return (first, None);
    }
    if first.is_redacted || second.is_redacted {
        return (first, Some(second));
    }
    let Some((low, high)) = first.value.zip(second.value) else { return (first, None) };
    let shared = match first {
        _ if first.unit.is_some() => 0,
        Side { has_units: false, .. } => second.small + second.large,
        Side { large: 0, .. } => second.large,
        _ => 0,
    };
    // 9～16亿 is 9亿 to 16亿 where 9 < 16.
    let shared = if second.value.and_then(|v| v.shifted(-shared)).is_some_and(|v| low < v) { shared } else { 0 };
    let low = low.shifted(shared).unwrap_or(low);
    if low >= high {
        return (first, None);
    }
    (Side { value: Some(low), step: first.step + shared, ..first }, Some(second))
}

fn separator_end(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].trim_start_matches(' ');
    let separators = ["——", "--", "-", "－", "—", "–", "～", "~", "∼", "〜", "至", "到"];
    let after = separators.iter().find_map(|s| rest.strip_prefix(s))?.trim_start_matches(' ');
    Some(text.len() - after.len())
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
