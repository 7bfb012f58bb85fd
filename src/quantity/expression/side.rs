//! A number or XX with its unit: one end of a range, or the whole figure.

use super::Side;
use crate::numeral::{self, Digits};
use crate::quantity::units::unit_at;

/// A number or XX with its unit.
pub(super) fn side(text: &str, at: usize) -> Option<Side> {
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
pub(super) fn more(text: &str, end: usize, over: &mut bool) -> usize {
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
pub(super) fn included(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let length = ["（含）", "(含)"].iter().find(|word| rest.starts_with(**word)).map_or(0, |word| word.len());
    // 50万元（含）以上 belongs to the approximator.
    if length > 0 && rest[length..].starts_with(['以']) { end } else { end + length }
}

pub(in crate::quantity) fn is_redaction(c: char) -> bool {
    matches!(c, 'X' | 'Ｘ' | '×' | 'x' | '＊' | '*')
}

/// `XX万`, `X亿`, `X.X%`.
pub(super) fn redacted(text: &str, at: usize, mark: char) -> Option<Side> {
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
