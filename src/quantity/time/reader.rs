//! Reads the words of a stretch of time: years, parts of a year, months, days, five-year plans.

use super::{Place, Year};
use crate::text::char_class;

/// Both ends of a stretch within a year.
#[derive(Clone, Copy)]
struct Stretch {
    year: Year,
    first: (u8, u8),
    last: (u8, u8),
    /// 年底, 月底: the end of it only.
    is_end: bool,
    names_day: bool,
}

pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
}

/// Words that stand for a year.
const YEARS: &[(&str, i32)] = &[
    ("今年", 0),
    ("本年度", 0),
    ("本年", 0),
    ("当年", 0),
    ("去年", -1),
    ("上年度", -1),
    ("上年", -1),
    ("上一年度", -1),
    ("前年", -2),
    ("明年", 1),
    ("来年", 1),
    ("下年度", 1),
    ("后年", 2),
];

/// Words that stand for the time of writing.
pub(super) const NOW: &[&str] = &["目前为止", "目前", "当前", "现在"];

/// Starts of the five-year plans.
const PLANS: &[(&str, i32)] = &[("十五五", 2026), ("十四五", 2021), ("十三五", 2016), ("十二五", 2011), ("十一五", 2006), ("十五", 2001)];

type Ends = (Option<Place>, Option<Place>);

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    pub(super) fn eat(&mut self, words: &[&str]) -> bool {
        let Some(word) = words.iter().find(|word| self.rest().starts_with(**word)) else { return false };
        self.at += word.len();
        true
    }

    fn blanks(&mut self) {
        while self.rest().starts_with([' ', '\u{3000}', '\u{a0}']) {
            self.at += self.rest().chars().next().map_or(0, char::len_utf8);
        }
    }

    /// A number of at most four digits, or a Han number below 100; whether it is written with four digits.
    fn number(&mut self) -> Option<(i32, bool)> {
        let mut value = 0;
        let mut count = 0;
        for c in self.rest().chars().take(5) {
            let Some(digit) = char_class::digit(c) else { break };
            value = value * 10 + digit as i32;
            count += 1;
            self.at += c.len_utf8();
        }
        if count > 0 {
            return (count <= 4).then_some((value, count == 4));
        }
        let han = |c: char| "〇一二三四五六七八九".chars().position(|d| d == c || (c == '零' || c == '○') && d == '〇');
        let (mut tens, mut ones, mut digits) = (None, None, 0);
        for c in self.rest().chars().take(5) {
            if c == '十' && tens.is_none() && digits <= 1 {
                tens = Some(ones.take().unwrap_or(1));
            } else if let Some(digit) = han(c) {
                if tens.is_some() && ones.is_some() {
                    return None;
                }
                digits += 1;
                ones = Some(if tens.is_some() { digit as i32 } else { ones.unwrap_or(0) * 10 + digit as i32 });
            } else {
                break;
            }
            self.at += c.len_utf8();
        }
        match (tens, ones) {
            (None, None) => None,
            (None, Some(ones)) => (digits == 1 || digits == 4).then_some((ones, digits == 4)),
            (Some(tens), ones) => Some((tens * 10 + ones.unwrap_or(0), false)),
        }
    }

    /// Between the ends of a range.
    fn separator(&mut self, words: &[&str]) -> bool {
        let start = self.at;
        self.blanks();
        if self.eat(words) {
            self.blanks();
            return true;
        }
        self.at = start;
        false
    }

    pub(super) fn body(&mut self, head: &str) -> Option<Ends> {
        if let Some(ends) = self.plan_period().or_else(|| self.years_past()).or_else(|| self.years_named(head)) {
            return Some(ends);
        }
        // 体现在, 出现在 are no times.
        if !head.ends_with(['出', '体', '表', '实', '呈', '再', '展', '涌']) && self.eat(NOW) {
            return Some((None, None));
        }
        let first = self.stretch(Year::Unsaid)?;
        let place = |stretch: Stretch, (month, day): (u8, u8)| Some(Place { year: stretch.year, month, day });
        let before = self.at;
        if self.separator(TO) {
            if let Some(second) = self.closing(first) {
                return Some((place(first, first.first), place(second, second.last)));
            }
            self.at = before;
        }
        Some((place(first, if first.is_end { first.last } else { first.first }), place(first, first.last)))
    }

    /// “十四五”期间.
    fn plan_period(&mut self) -> Option<Ends> {
        let start = self.at;
        let quoted = self.eat(&["“"]);
        let plan = PLANS.iter().find(|(name, _)| self.rest().starts_with(name));
        if let Some((name, year)) = plan {
            self.at += name.len();
            if !quoted || self.eat(&["”"]) {
                let ends = |from, to| Some((Some(Place { year: Year::Said(from), month: 1, day: 1 }), Some(Place { year: Year::Said(to), month: 12, day: 31 })));
                if ["以来", "期间", "时期"].iter().any(|word| self.rest().starts_with(word)) {
                    return ends(*year, year + 4);
                }
                if self.eat(&["期末", "末"]) {
                    return ends(year + 4, year + 4);
                }
            }
        }
        self.at = start;
        None
    }

    /// 两年来, 五年来.
    fn years_past(&mut self) -> Option<Ends> {
        let start = self.at;
        let number = if self.eat(&["两"]) { Some(2) } else { self.number().map(|(n, _)| n) };
        if let Some(count) = number.filter(|n| (1..=40).contains(n)) {
            if self.eat(&["年来"]) && !self.rest().starts_with(['自', '到', '源']) {
                return Some((Some(Place { year: Year::Relative(1 - count), month: 1, day: 1 }), Some(Place { year: Year::Relative(0), month: 12, day: 31 })));
            }
        }
        self.at = start;
        None
    }

    /// 过去五年, 今后三年, 近两年.
    fn years_named(&mut self, head: &str) -> Option<Ends> {
        let is_past = head.ends_with("过去") || head.ends_with('近');
        let is_future = head.ends_with("今后") || head.ends_with("未来");
        let start = self.at;
        let number = if self.eat(&["两"]) { Some(2) } else { self.number().map(|(n, _)| n) };
        if let Some(count) = number.filter(|n| (1..=40).contains(n) && (is_past || is_future)) {
            if self.eat(&["年"]) {
                let (from, to) = if is_past { (1 - count, 0) } else { (1, count) };
                return Some((Some(Place { year: Year::Relative(from), month: 1, day: 1 }), Some(Place { year: Year::Relative(to), month: 12, day: 31 })));
            }
        }
        self.at = start;
        None
    }

    fn stretch(&mut self, inherited: Year) -> Option<Stretch> {
        let start = self.at;
        let year = self.year_word().or_else(|| self.year());
        if let Some(year) = year {
            let after_year = self.at;
            self.blanks();
            self.eat(&["的"]);
            if let Some(part) = self.part(year) {
                return Some(part);
            }
            self.at = after_year;
            let is_end = self.eat(&["年底", "年末", "底", "末"]);
            if !is_end {
                self.eat(&["度", "全年", "年内", "内", "初", "年初"]);
            }
            return Some(Stretch { year, first: (1, 1), last: (12, 31), is_end, names_day: false });
        }
        self.at = start;
        self.part(inherited).or_else(|| {
            self.at = start;
            None
        })
    }

    fn year_word(&mut self) -> Option<Year> {
        let (word, offset) = YEARS.iter().find(|(word, _)| self.rest().starts_with(word))?;
        self.at += word.len();
        Some(Year::Relative(*offset))
    }

    fn year(&mut self) -> Option<Year> {
        let start = self.at;
        let year = self.number().and_then(|(value, is_long)| {
            let before = self.at;
            if self.eat(&["-", "－", "—", "–", "～", "~", "至"]) || self.separator(TO) {
                // 2021-2025年: the first year has no 年 of its own.
                if is_long && self.number().is_some_and(|(_, long)| long) && { self.blanks(); self.rest().starts_with('年') } {
                    self.at = before;
                    return Some(value);
                }
                self.at = before;
                return None;
            }
            self.blanks();
            if !self.eat(&["年"]) {
                return None;
            }
            if is_long && (1800..2200).contains(&value) {
                return Some(value);
            }
            let part_follows = self.rest().starts_with(|c: char| char_class::digit(c).is_some()) || ["上半年", "下半年", "底", "末", "初", "度"].iter().any(|w| self.rest().starts_with(w));
            ((10..50).contains(&value) && part_follows && char_class::digit(self.text[start..].chars().next()?).is_some()).then_some(2000 + value)
        });
        if year.is_none() {
            self.at = start;
        }
        year.map(Year::Said)
    }

    /// Half years, quarters, months, days.
    fn part(&mut self, year: Year) -> Option<Stretch> {
        let stretch = |first, last| Some(Stretch { year, first, last, is_end: false, names_day: false });
        let start = self.at;
        if self.eat(&["上半年", "前半年"]) {
            return stretch((1, 1), (6, 30));
        }
        if self.eat(&["下半年", "后半年"]) {
            return stretch((7, 1), (12, 31));
        }
        if self.eat(&["全年"]) {
            return stretch((1, 1), (12, 31));
        }
        if self.eat(&["首季度"]) {
            return stretch((1, 1), (3, 31));
        }
        if self.eat(&["前", "头"]) {
            if let Some((count, _)) = self.number() {
                if (1..=4).contains(&count) && self.eat(&["季度", "个季度"]) {
                    return stretch((1, 1), (count as u8 * 3, 0));
                }
                if (1..=12).contains(&count) && self.eat(&["个月"]) {
                    return stretch((1, 1), (count as u8, 0));
                }
            }
            self.at = start;
            return None;
        }
        let ordinal = self.eat(&["第"]);
        let (number, _) = self.number()?;
        if (1..=4).contains(&number) {
            let mut last = number;
            let before = self.at;
            if self.separator(TO) || self.eat(&["、"]) {
                last = self.number().map_or(number, |(n, _)| n);
                if !(number..=4).contains(&last) || !self.rest().starts_with("季度") {
                    last = number;
                    self.at = before;
                }
            }
            if self.eat(&["季度"]) {
                return stretch((number as u8 * 3 - 2, 1), (last as u8 * 3, 0));
            }
            self.at = before;
        }
        if ordinal {
            return if (1..=12).contains(&number) && self.eat(&["个月"]) { stretch((number as u8, 1), (number as u8, 0)) } else { None };
        }
        self.months(year, number)
    }

    fn months(&mut self, year: Year, number: i32) -> Option<Stretch> {
        let (first, mut last) = (number, number);
        let before = self.at;
        self.blanks();
        while !self.rest().starts_with('月') {
            let is_list = self.eat(&["、"]);
            if !is_list && !self.separator(TO) {
                self.at = before;
                return None;
            }
            last = self.number()?.0;
            self.blanks();
        }
        if !(1..=12).contains(&first) || !(first..=12).contains(&last) || !self.eat(&["月"]) {
            return None;
        }
        self.eat(&["份"]);
        let (first, last) = (first as u8, last as u8);
        let mut stretch = Stretch { year, first: (first, 1), last: (last, 0), is_end: false, names_day: false };
        let before_day = self.at;
        self.blanks();
        if let Some((day, end)) = self.days() {
            stretch.first.1 = day;
            stretch.last.1 = end;
            stretch.names_day = true;
            return Some(stretch);
        }
        self.at = before_day;
        match () {
            () if self.eat(&["上旬"]) => stretch.last.1 = 10,
            () if self.eat(&["中旬"]) => (stretch.first.1, stretch.last.1) = (11, 20),
            () if self.eat(&["下旬"]) => stretch.first.1 = 21,
            () if self.eat(&["底", "末"]) => stretch.is_end = true,
            () => _ = self.eat(&["初"]),
        }
        Some(stretch)
    }

    /// `12-19日`, `九号`.
    fn days(&mut self) -> Option<(u8, u8)> {
        let first = self.number()?.0;
        let mut last = first;
        let before = self.at;
        if self.separator(TO) {
            match self.number() {
                Some((day, _)) if self.rest().starts_with(['日', '号']) => last = day,
                _ => self.at = before,
            }
        }
        ((1..=31).contains(&first) && (1..=31).contains(&last) && self.eat(&["日", "号"])).then_some((first as u8, last as u8))
    }

    /// The second stretch of a range, which may leave out what the first has said.
    fn closing(&mut self, first: Stretch) -> Option<Stretch> {
        let start = self.at;
        if let Some(second) = self.stretch(first.year) {
            return Some(second);
        }
        self.at = start;
        if first.names_day {
            let (_, last) = self.days()?;
            return Some(Stretch { first: (first.last.0, last), last: (first.last.0, last), ..first });
        }
        None
    }
}

const TO: &[&str] = &["至", "到", "——", "—", "-", "－", "–", "～", "~", "―"];
