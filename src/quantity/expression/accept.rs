//! Whether a number is a quantity at all, and of which unit.

use std::borrow::Cow;

use super::Side;
use crate::numeral::{Decimal, Digits};
use crate::quantity::units::Unit;
use crate::quantity::Kind;

pub(super) fn currency_before(text: &str, left: usize, digits: usize) -> Option<&'static str> {
    match text[left..digits].chars().next_back()? {
        '￥' | '¥' => Some("元"),
        '$' | '＄' => Some("美元"),
        '€' => Some("欧元"),
        _ => None,
    }
}

/// Whether this is a quantity at all: its unit and kind where it is.
pub(super) fn accept(text: &str, left: usize, at: usize, start: usize, first: &Side, whole: &Side, is_bounded: bool) -> Option<(Cow<'static, str>, Kind)> {
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
pub(super) fn is_about_money(head: &str) -> bool {
    let from = head.char_indices().rev().nth(7).map_or(0, |(at, _)| at);
    ["额", "资金", "投资", "经费", "收入", "金额", "支出", "补助", "产值", "贷款", "增收", "工资"].iter().any(|word| head[from..].contains(word))
}

/// Characters that make a word of the Han numeral after them.
const HAN_NOT_AFTER: &[char] = &[
    '第', '统', '唯', '进', '逐', '专', '单', '万', '划', '不', '任', '另', '哪', '某', '周', '初', '星', '期', '同', '之', '老', '其', '丙', '乙', '这', '那', '此', '每', '如', '再', '非',
    '省', '点', '届', '红', '“', '‘', '"', '”', '·', '—', '+', '＋',
];

/// Whether a Han numeral before a unit counts: not in 统一, 第三期, 一个, “三个…”.
pub(super) fn han_counts(text: &str, head: &str, at: usize, side: &Side, unit: &Unit, is_bounded: bool, is_range: bool) -> bool {
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
    if is_rate && crate::quantity::names::is_set_phrase(&text[at..]) {
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
    !(after.starts_with('一') && !side.has_units || crate::quantity::names::is_set_phrase(&text[at..]))
}
