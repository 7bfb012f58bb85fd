//! Stretches of time as the text writes them: 2023年1-11月, 截至12月18日, 今年以来, 前三季度, “十四五”期间.
//!
//! ```text
//! time   = [ 截至 | 自 | 从 ] stretch [ (至 | 到 | -) stretch ] [ 以来 | 至今 | 期间 | 止 ] ;
//! stretch = year [ part ] | part | word [ part ] ;
//! year   = 4 digits 年 | 4 Han digits 年 | 2 digits 年 (before a part) ;
//! part   = months [ days ] | 上半年 | 下半年 | 第一季度 | 前三季度 | 前十一个月 | 全年 | 年内 | 年底 ;
//! months = n [ (- | 、 | 至) n ] 月 [ 份 ] [ 上旬 | 中旬 | 下旬 | 底 | 末 | 初 ] ;
//! word   = 今年 | 去年 | 上年 | 明年 | 目前 | … ;
//! ```
//!
//! What a stretch means is put off until the year of the document is known ([`Time::resolve`]).

mod reader;
#[cfg(test)]
mod tests;

use super::Date;
use reader::{Reader, NOW};
use crate::text::Span;

/// The year that a place in time counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Said(i32),
    /// Years after the current one: 今年 0, 去年 -1.
    Relative(i32),
    /// Not said: that of the context.
    Unsaid,
}

/// A day; day 0 stands for the last one of the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    pub year: Year,
    pub month: u8,
    pub day: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Time {
    pub span: Span,
    pub from: Option<Place>,
    pub to: Option<Place>,
    /// 较上年, 同比去年: what something is compared with, not when it is.
    pub is_basis: bool,
}

impl Time {
    /// The year that the text itself says, for what follows without one.
    pub(super) fn said_year(&self) -> Option<Year> {
        self.to.or(self.from).map(|place| place.year).filter(|&year| year != Year::Unsaid)
    }

    /// First and last day. `current` is the year that 今年 means; `unsaid` that of a month without a year.
    pub(super) fn resolve(&self, current: Option<i32>, unsaid: Option<i32>) -> (Option<Date>, Option<Date>) {
        let date = |place: Place| {
            let year = match place.year {
                Year::Said(year) => year,
                Year::Relative(offset) => current? + offset,
                Year::Unsaid => unsaid?,
            };
            let last = last_day(year, place.month);
            Some(Date { year, month: place.month, day: if place.day == 0 { last } else { place.day.min(last) } })
        };
        (self.from.and_then(date), self.to.and_then(date))
    }
}

fn last_day(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Reads a stretch of time that begins at byte `at`; `left` is how far its first words (截至, 自) may be looked for to the left.
pub(super) fn read(text: &str, at: usize, left: usize) -> Option<Time> {
    if !names_time(&text.as_bytes()[at..]) {
        return None;
    }
    let mut reader = Reader { text, at };
    let (mut from, mut to) = reader.body(&text[left..at])?;
    let head = &text[left..at];
    let (until, since) = (head.ends_with("截至") || head.ends_with("截止") || head.ends_with("截止到") || head.ends_with("截至到"), head.ends_with(['自', '从', '由']));
    let mut start = at;
    let mut opens = false;
    if reader.eat(&["以来", "至今", "到现在", "迄今", "至目前"]) {
        to = None;
        opens = true;
    } else if reader.eat(&["底前", "前", "之前", "以前", "止"]) {
        from = None;
    } else {
        reader.eat(&["期间", "时期", "同期"]);
    }
    if until {
        start = at - head[head.rfind("截").unwrap_or(head.len())..].len();
        from = None;
    } else if since && (opens || to != from) {
        start = at - '自'.len_utf8();
    }
    let before = text[left..start].chars().next_back();
    let is_basis = matches!(before, Some('较' | '比' | '同' | '与' | '超' | '于' | '和')) && matches!(from.or(to).map(|p| p.year), Some(Year::Relative(_)))
        || matches!(before, Some('较' | '比'))
        // 是上年的2.3倍.
        || matches!(before, Some('是' | '为')) && text[reader.at..].starts_with('的') && matches!(from.or(to).map(|p| p.year), Some(Year::Relative(..=-1)));
    Some(Time { span: Span::new(start, reader.at), from, to, is_basis })
}

/// Whether 年, 月, 季, 目前 or the like stands near: most figures are settled by that.
fn names_time(rest: &[u8]) -> bool {
    let near = &rest[..rest.len().min(36)];
    near.windows(3).any(|c| matches!(c, b"\xe5\xb9\xb4" | b"\xe6\x9c\x88" | b"\xe5\xad\xa3" | b"\xe6\x9c\x9f" | b"\xe4\xbb\xa5" | b"\xe6\x9c\xab")) || NOW.iter().any(|word| rest.starts_with(word.as_bytes()))
}
