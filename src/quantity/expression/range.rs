//! The second end of a range: 9～16亿元, 13万至17万元, 5%-10%.

use super::side::{is_redaction, side};
use super::Side;
use crate::text::char_class;

/// Looks for the second end of a range: the two ends as they are to be read, or the first alone.
pub(super) fn range(text: &str, at: usize, left: usize, first: Side) -> (Side, Option<Side>) {
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

pub(in crate::quantity) fn separator_end(text: &str, at: usize) -> Option<usize> {
    let rest = text[at..].trim_start_matches(' ');
    let separators = ["——", "--", "-", "－", "—", "–", "～", "~", "∼", "〜", "至", "到"];
    let after = separators.iter().find_map(|s| rest.strip_prefix(s))?.trim_start_matches(' ');
    Some(text.len() - after.len())
}
