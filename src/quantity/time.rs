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

use super::Date;
use crate::text::{char_class, Span};

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

struct Reader<'t> {
    text: &'t str,
    at: usize,
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
const NOW: &[&str] = &["目前为止", "目前", "当前", "现在"];

/// Starts of the five-year plans.
const PLANS: &[(&str, i32)] = &[("十五五", 2026), ("十四五", 2021), ("十三五", 2016), ("十二五", 2011), ("十一五", 2006), ("十五", 2001)];

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
        || matches!(before, Some('较' | '比'));
    Some(Time { span: Span::new(start, reader.at), from, to, is_basis })
}

/// Whether 年, 月, 季, 目前 or the like stands near: most figures are settled by that.
fn names_time(rest: &[u8]) -> bool {
    let near = &rest[..rest.len().min(36)];
    near.windows(3).any(|c| matches!(c, b"\xe5\xb9\xb4" | b"\xe6\x9c\x88" | b"\xe5\xad\xa3" | b"\xe6\x9c\x9f" | b"\xe4\xbb\xa5" | b"\xe6\x9c\xab")) || NOW.iter().any(|word| rest.starts_with(word.as_bytes()))
}

type Ends = (Option<Place>, Option<Place>);

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn eat(&mut self, words: &[&str]) -> bool {
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

    fn body(&mut self, head: &str) -> Option<Ends> {
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

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn stretches_of_time() {
        // In a document of 2023.
        let table = "\
            2023年|2023年|2023-01-01|2023-12-31
            2023年1-11月|2023年1-11月|2023-01-01|2023-11-30
            1—9月份|1—9月份|2023-01-01|2023-09-30
            二零零四年八月十五|二零零四年八月|2004-08-01|2004-08-31
            1995 - 1997年|1995 - 1997年|1995-01-01|1997-12-31
            二零一六年至二零一八年|二零一六年至二零一八年|2016-01-01|2018-12-31
            2019年6月1日-6月30日|2019年6月1日-6月30日|2019-06-01|2019-06-30
            2018年12月九号到十五号|2018年12月九号到十五号|2018-12-09|2018-12-15
            2019年4月12-19日|2019年4月12-19日|2019-04-12|2019-04-19
            2015年1月至12月|2015年1月至12月|2015-01-01|2015-12-31
            2017年8月15日至2018年3月29日|2017年8月15日至2018年3月29日|2017-08-15|2018-03-29
            2019年1-五月|2019年1-五月|2019-01-01|2019-05-31
            2024年内|2024年内|2024-01-01|2024-12-31
            2022年首季度|2022年首季度|2022-01-01|2022-03-31
            2022年前十一个月|2022年前十一个月|2022-01-01|2022-11-30
            2021年的第三个月|2021年的第三个月|2021-03-01|2021-03-31
            二零一七年下半年|二零一七年下半年|2017-07-01|2017-12-31
            前三季度|前三季度|2023-01-01|2023-09-30
            今年以来|今年以来|2023-01-01|
            今年上半年|今年上半年|2023-01-01|2023-06-30
            去年|去年|2022-01-01|2022-12-31
            7、8月份|7、8月份|2023-07-01|2023-08-31
            12月中旬|12月中旬|2023-12-11|2023-12-20
            9月底|9月底|2023-09-30|2023-09-30
            23年上半年|23年上半年|2023-01-01|2023-06-30
            2020年2月|2020年2月|2020-02-01|2020-02-29
            “十四五”期间|“十四五”期间|2021-01-01|2025-12-31
            两年来|两年来|2022-01-01|2023-12-31
            目前|目前||
            第三季度|第三季度|2023-07-01|2023-09-30
            2023年1月份至今|2023年1月份至今|2023-01-01|
            2023年12月31日前|2023年12月31日前||2023-12-31";
        for row in table.lines() {
            let columns: Vec<_> = row.trim().split('|').collect();
            let time = read(columns[0], 0, 0).unwrap_or_else(|| panic!("{row}"));
            assert_eq!(time.span.slice(columns[0]), columns[1]);
            let (from, to) = time.resolve(Some(2023), Some(2023));
            let show = |d: Option<super::Date>| d.map_or(String::new(), |d| format!("{:04}-{:02}-{:02}", d.year, d.month, d.day));
            assert_eq!((show(from).as_str(), show(to).as_str()), (columns[2], columns[3]), "{row}");
        }
    }

    #[test]
    fn first_words_stand_to_the_left() {
        let text = "截至2023年12月18日，";
        let time = read(text, "截至".len(), 0).unwrap();
        assert_eq!(time.span.slice(text), "截至2023年12月18日");
        assert_eq!(time.from, None);
        let text = "较去年";
        assert!(read(text, "较".len(), 0).unwrap().is_basis);
    }

    #[test]
    fn no_time() {
        for text in ["5个月", "3年", "20年", "13月", "2023", "三项", "第三个", "一般", "前三", "1-11", "十四五规划", "99999年"] {
            assert!(read(text, 0, 0).is_none(), "{text}");
        }
    }
}
