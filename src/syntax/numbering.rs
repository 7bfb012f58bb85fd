//! Numbering styles: what may stand before a heading. The styles are the rows of [`ROWS`]: a new style is one row.
//!
//! ```text
//! marker ::= opening number closing        (number and closing as the row says)
//! ```
//! Not taken: decimals (2.4万家), dates (12.18), 一、二、三产业, cross-references (按照第三章规定, （一）项), years (2024.).

use super::numerals::{char_at, circled, digits, glyph, han, is_han_numeral, Read};
use crate::document::SectionKind;
use crate::text::char_class;

/// A numbering style. The order is that of rank: what stands further up holds what stands further down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Style {
    /// A heading without a number that stands above the numbered ones.
    Typographic,
    Part,
    Chapter,
    Division,
    Clause,
    Han,
    HanBracket,
    Digit,
    Decimal,
    DigitBracket,
    Circled,
    /// 第一，首先，
    Ordinal,
    /// 一是
    Copula,
    /// 一要
    Must,
    /// ——, •
    Bullet,
    Lead,
}

/// How many styles there are, for tables by style.
pub(super) const STYLES: usize = Style::Lead as usize + 1;

#[derive(Clone, Copy)]
enum Number {
    Han,
    Digits,
    HanOrDigits,
    Circled,
    /// A character that holds number and brackets or stop, in a row of them: ㈠…㈩.
    Glyph(char, char),
    /// 1.1, 2.3.1
    Decimal,
    /// The opening is the number: 首先 is 1.
    Fixed(u32),
    Absent,
}

/// What must follow, so that the marker is one.
#[derive(Clone, Copy)]
enum Guard {
    None,
    /// No digit, unless it starts a year (1.2024年).
    NoDigit,
    /// Not the next number: 三、四线城市.
    NoEnumeration,
    /// Nor the next ordinal: 第一、第二产业.
    NoList,
    /// No words that make it a cross-reference: 第三条规定.
    NoReference,
    /// No part of an article, and no list of them: （一）项, （一）、（二）.
    NoItem,
    Blank,
    /// No date or figure: ——2024年1月5日在大会上.
    NoFigure,
}

struct Row {
    style: Style,
    opening: &'static [&'static str],
    number: Number,
    closing: &'static [&'static str],
    guard: Guard,
    level: Option<u8>,
}

const fn row(style: Style, opening: &'static [&'static str], number: Number, closing: &'static [&'static str], guard: Guard, level: u8) -> Row {
    Row { style, opening, number, closing, guard, level: if level == 0 { None } else { Some(level) } }
}

const NO: &[&str] = &[""];
const OPEN: &[&str] = &["（", "(", "〈", "〔", "【", "[", "［", "<", "﹙"];
const CLOSE: &[&str] = &["）、", ")、", "）．", ")．", "）.", ").", "）", ")", "〉", "〕", "】", "]", "］", ">", "﹚"];
const COMMA: &[&str] = &["，", ",", "、", "：", ":"];

#[rustfmt::skip]
const ROWS: &[Row] = &[
    row(Style::Part,         &["第"],  Number::HanOrDigits, &["部分：", "部分:", "篇：", "篇:", "编", "篇", "部分", "編"],     Guard::NoReference,   1),
    row(Style::Chapter,      &["第"],  Number::HanOrDigits, &["章：", "章"],                   Guard::NoReference,   1),
    row(Style::Division,     &["第"],  Number::HanOrDigits, &["节", "節"],                   Guard::NoReference,   2),
    row(Style::Clause,       &["第"],  Number::HanOrDigits, &["条之一", "条之二", "条之三", "条", "條"], Guard::NoReference, 3),
    row(Style::Han,          NO,       Number::Han,         &["、", "．", "。", "."],        Guard::NoEnumeration, 1),
    row(Style::HanBracket,   OPEN,     Number::Han,         CLOSE,                           Guard::NoItem,          2),
    row(Style::HanBracket,   NO,       Number::Han,         &["）", ")"],                    Guard::None,          2),
    row(Style::Decimal,      NO,       Number::Decimal,     NO,                              Guard::Blank,         4),
    row(Style::Digit,        NO,       Number::Digits,      &[".", "．", "、", "。", "﹒", "·", "・"], Guard::NoDigit,       3),
    row(Style::DigitBracket, OPEN,     Number::Digits,      CLOSE,                           Guard::NoItem,          4),
    row(Style::DigitBracket, NO,       Number::Digits,      &["）", ")"],                    Guard::None,          4),
    row(Style::HanBracket,   NO,       Number::Glyph('㈠', '㈩'), NO,                        Guard::None,          2),
    row(Style::DigitBracket, NO,       Number::Glyph('⑴', '⒇'), NO,                        Guard::None,          4),
    row(Style::Digit,        NO,       Number::Glyph('⒈', '⒛'), NO,                        Guard::None,          3),
    row(Style::Circled,      NO,       Number::Circled,     NO,                              Guard::None,          5),
    row(Style::Ordinal,      &["第"],  Number::Han,         COMMA,                           Guard::NoList,        0),
    row(Style::Ordinal,      &["其"],  Number::Han,         COMMA,                           Guard::NoEnumeration, 0),
    row(Style::Ordinal,      &["首先"], Number::Fixed(1),   COMMA,                           Guard::None,          0),
    row(Style::Ordinal,      &["其次"], Number::Fixed(2),   COMMA,                           Guard::None,          0),
    row(Style::Ordinal,      &["再次"], Number::Fixed(3),   COMMA,                           Guard::None,          0),
    row(Style::Ordinal,      &["最后"], Number::Fixed(4),   COMMA,                           Guard::None,          0),
    row(Style::Copula,       NO,       Number::Han,         &["是"],                         Guard::None,          0),
    row(Style::Must,         NO,       Number::Han,         &["要"],                         Guard::None,          0),
    row(Style::Bullet,       &["——", "--", "—", "●", "•", "◆", "■", "★", "▲", "◇", "□", "※", "·", "▪", "☆", "◎", "➢", "➤", "►", "▶", "√", "✓", "✔", "❖", "\u{f06c}", "\u{f06e}", "\u{f075}", "\u{f0a7}", "\u{f0b7}", "\u{f0d8}", "\u{f0fc}"], Number::Absent, NO, Guard::NoFigure, 0),
    row(Style::Bullet,       &["-", "*"], Number::Absent,   NO,                              Guard::Blank,         0),
];

/// A marker that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    pub(super) style: Style,
    pub(super) number: Option<u32>,
    pub(super) level: Option<u8>,
    /// The byte after it.
    pub(super) end: usize,
}

impl Style {
    pub(super) fn kind(self) -> SectionKind {
        match self {
            Style::Lead => SectionKind::Lead,
            style if style >= Style::Ordinal => SectionKind::Point,
            _ => SectionKind::Heading,
        }
    }
}

/// The marker that stands at this byte.
pub(super) fn marker_at(text: &str, at: usize) -> Option<Marker> {
    let first = char_at(text, at)?;
    if !may_start(first) {
        return None;
    }
    ROWS.iter().filter(|row| row.may_start(first)).find_map(|row| read(row, text, at, false))
}

/// The marker of a point (一是, 第一，) that stands at this byte.
pub(super) fn point_at(text: &str, at: usize) -> Option<Marker> {
    let first = char_at(text, at)?;
    let points = ROWS.iter().filter(|row| matches!(row.style, Style::Ordinal | Style::Copula | Style::Must));
    points.filter(|row| row.may_start(first)).find_map(|row| read(row, text, at, true))
}

impl Row {
    /// Whether a marker of this row can start with this character.
    fn may_start(&self, first: char) -> bool {
        match (self.opening, self.number) {
            ([""], Number::Han | Number::HanOrDigits) => is_han_numeral(first),
            ([""], Number::Digits | Number::Decimal) => char_class::digit(first).is_some(),
            ([""], Number::Circled) => !is_han_numeral(first) && !first.is_ascii(),
            ([""], Number::Glyph(from, to)) => (from..=to).contains(&first),
            (openings, _) => openings.iter().any(|opening| opening.starts_with(first)),
        }
    }
}

/// A quick look that spares most characters the table.
fn may_start(c: char) -> bool {
    is_han_numeral(c)
        || char_class::digit(c).is_some()
        || matches!(c, '第' | '其' | '首' | '再' | '最' | '—' | '-' | '*' | '·' | '▪' | '√')
        || matches!(c, '（' | '(' | '〈' | '〔' | '【' | '[' | '［' | '<' | '﹙')
        || matches!(c, '\u{2460}'..='\u{27bf}' | '•' | '※' | '㈠'..='㈩' | '\u{f06c}'..='\u{f0fc}')
}

/// `broken`: within a paragraph a line may end between the number and what closes it.
fn read(row: &Row, text: &str, at: usize, broken: bool) -> Option<Marker> {
    let opening = row.opening.iter().find(|opening| text[at..].starts_with(**opening))?;
    let inside = skip_blanks(text, at + opening.len(), !opening.is_empty());
    let (number, end) = match row.number {
        Number::Fixed(n) => (Some(n), inside),
        Number::Absent => (None, at + opening.len()),
        Number::Han => some(han(text, inside))?,
        Number::Digits => some(digits(text, inside))?,
        Number::HanOrDigits => some(han(text, inside).or_else(|| digits(text, inside)))?,
        Number::Circled => some(circled(text, inside))?,
        Number::Glyph(first, last) => some(glyph(text, inside, first, last))?,
        Number::Decimal => some(decimal(text, inside))?,
    };
    let end = skip_blanks(text, end, !opening.is_empty() && !matches!(row.number, Number::Absent));
    let end = if broken { end + (text[end..].len() - text[end..].trim_start_matches(['\r', '\n']).len()).min(2) } else { end };
    let closing = row.closing.iter().find(|closing| text[end..].starts_with(**closing))?;
    let end = end + closing.len();
    passes(row.guard, text, number, end).then_some(Marker { style: row.style, number, level: row.level, end })
}

fn some(read: Read) -> Option<(Option<u32>, usize)> {
    read.map(|(number, end)| (Some(number), end))
}

/// At most two blanks, as in （ 一 ） and 第 一 章, or a line end where a bracket is bold; what has no width stands anywhere.
fn skip_blanks(text: &str, at: usize, may: bool) -> usize {
    let blanks = text[at..].chars().take(2).take_while(|&c| matches!(c, '\u{200b}' | '\u{200d}' | '\u{feff}') || may && matches!(c, ' ' | '\u{3000}' | '\u{a0}' | '\n'));
    at + blanks.map(char::len_utf8).sum::<usize>()
}

/// 1.1, 2.3.1: the last part is the number.
fn decimal(text: &str, at: usize) -> Read {
    let (_, mut end) = digits(text, at)?;
    let mut last = None;
    for _ in 0..3 {
        let Some(dot @ ('.' | '．')) = char_at(text, end) else { break };
        let Some((number, after)) = digits(text, end + dot.len_utf8()) else { break };
        last = Some(number);
        end = after;
    }
    last.map(|number| (number, end))
}

fn passes(guard: Guard, text: &str, number: Option<u32>, end: usize) -> bool {
    let rest = &text[end..];
    let next = rest.chars().next();
    match guard {
        Guard::None => true,
        Guard::NoFigure => next.is_none_or(|c| char_class::digit(c).is_none()),
        Guard::Blank => next.is_some_and(|c| char_class::is_blank(c) && !matches!(c, '\n' | '\r')),
        Guard::NoDigit => next.is_none_or(|c| char_class::digit(c).is_none()) || starts_with_year(rest),
        Guard::NoList if rest.strip_prefix('第').is_some_and(|rest| rest.starts_with(is_han_numeral)) => false,
        Guard::NoEnumeration | Guard::NoList => han(text, end).is_none_or(|(follows, _)| Some(follows) != number.map(|n| n + 1)) && !["百、", "百千", "千、"].iter().any(|power| rest.starts_with(power)),
        Guard::NoReference => {
            const REFERENCE: &[char] = &['规', '第', '的', '所', '至', '和', '与', '及', '、', '，', '项', '款', '之', '或', '中', '）', '》', '”', '对', '明'];
            !next.is_some_and(|c| REFERENCE.contains(&c))
        }
        Guard::NoItem => !(is_reference(rest) || text[..end].ends_with('、') && rest.starts_with(['（', '('])),
    }
}

/// （一）项, （二）目, （一）至（三）, after the number: a part of an article. （一）项目, （二）目标, （三）和谐 are headings.
pub(super) fn is_reference(after: &str) -> bool {
    let mut chars = after.chars();
    match (chars.next(), chars.next()) {
        (Some('、' | '至' | '和' | '或' | '及'), next) => matches!(next, Some('（' | '(' | '第')),
        (Some('款'), next) => !matches!(next, Some('待' | '项' | '式')),
        (Some('项' | '目'), next) => !matches!(next, Some('目' | '标' | '的' | '前' | '光')),
        (Some('条'), next) => !matches!(next, Some('件' | '例' | '块')),
        _ => false,
    }
}

/// 2024年, ２０２４年, 1998—2002年.
fn starts_with_year(rest: &str) -> bool {
    let mut digits = 0;
    for c in rest.chars().take(5) {
        match char_class::digit(c) {
            Some(_) => digits += 1,
            None => return digits == 4 && matches!(c, '年' | '—' | '-' | '－' | '～' | '–'),
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Style, number and marker; None where there is no marker.
    #[test]
    fn markers() {
        use Style::*;
        type Read<'t> = Option<(Style, Option<u32>, &'t str)>;
        let cases: &[(&str, Read<'_>)] = &[
            ("一、工作", Some((Han, Some(1), "一、"))),
            ("十一、工作", Some((Han, Some(11), "十一、"))),
            ("二十一、工作", Some((Han, Some(21), "二十一、"))),
            ("一、一季度情况", Some((Han, Some(1), "一、"))),
            ("（一）工作", Some((HanBracket, Some(1), "（一）"))),
            ("(十二)工作", Some((HanBracket, Some(12), "(十二)"))),
            ("（ 三 ）工作", Some((HanBracket, Some(3), "（ 三 ）"))),
            ("〈一〉工作", Some((HanBracket, Some(1), "〈一〉"))),
            ("一\u{200b}、工作", Some((Han, Some(1), "一\u{200b}、"))),
            ("1\u{200b}.工作", Some((Digit, Some(1), "1\u{200b}."))),
            ("（一)工作", Some((HanBracket, Some(1), "（一)"))),
            ("1.工作", Some((Digit, Some(1), "1."))),
            ("１．工作", Some((Digit, Some(1), "１．"))),
            ("1、工作", Some((Digit, Some(1), "1、"))),
            ("1.已培训300人", Some((Digit, Some(1), "1."))),
            ("3.2024年目标", Some((Digit, Some(3), "3."))),
            ("1.1 目标", Some((Decimal, Some(1), "1.1"))),
            ("（一）、工作", Some((HanBracket, Some(1), "（一）、"))),
            ("(2).工作", Some((DigitBracket, Some(2), "(2)."))),
            ("（一）项目建设", Some((HanBracket, Some(1), "（一）"))),
            ("（三）和谐社区", Some((HanBracket, Some(3), "（三）"))),
            ("第一部分：概况", Some((Part, Some(1), "第一部分："))),
            ("（一）项规定的情形", None),
            ("（一）、（二）项规定的情形", None),
            ("（一）至（三）项", None),
            ("2.5\n）浓度下降", None),
            ("（1）工作", Some((DigitBracket, Some(1), "（1）"))),
            ("1）工作", Some((DigitBracket, Some(1), "1）"))),
            ("①工作", Some((Circled, Some(1), "①"))),
            ("［1］工作", Some((DigitBracket, Some(1), "［1］"))),
            ("㈠工作", Some((HanBracket, Some(1), "㈠"))),
            ("⑵工作", Some((DigitBracket, Some(2), "⑵"))),
            ("⒊工作", Some((Digit, Some(3), "⒊"))),
            ("4·工作", Some((Digit, Some(4), "4·"))),
            ("第四条之一　工作", Some((Clause, Some(4), "第四条之一"))),
            ("第一條　總則", Some((Clause, Some(1), "第一條"))),
            ("第一章　总则", Some((Chapter, Some(1), "第一章"))),
            ("第三节 林业", Some((Division, Some(3), "第三节"))),
            ("第十二条　本办法", Some((Clause, Some(12), "第十二条"))),
            ("第12条 本办法", Some((Clause, Some(12), "第12条"))),
            ("第一部分 概况", Some((Part, Some(1), "第一部分"))),
            ("第一，抓项目", Some((Ordinal, Some(1), "第一，"))),
            ("首先，抓项目", Some((Ordinal, Some(1), "首先，"))),
            ("其次，抓项目", Some((Ordinal, Some(2), "其次，"))),
            ("一是抓项目", Some((Copula, Some(1), "一是"))),
            ("二要抓项目", Some((Must, Some(2), "二要"))),
            ("——经济稳", Some((Bullet, None, "——"))),
            ("√经济稳", Some((Bullet, None, "√"))),
            ("➢ 经济稳", Some((Bullet, None, "➢"))),
            ("·经济稳", Some((Bullet, None, "·"))),
            ("\u{f06c}经济稳", Some((Bullet, None, "\u{f06c}"))),
            ("- 经济稳", Some((Bullet, None, "-"))),
            ("-5.7%", None),
            ("*注", None),
            ("十、百、千工程", None),
            ("——2024年1月5日在大会上", None),
            ("2.4万家企业", None),
            ("12.18行动", None),
            ("三、四线城市", None),
            ("第三章规定的职责", None),
            ("第十二条第二款", None),
            ("2024.工作", None),
            ("2024年工作", None),
            ("一季度", None),
            ("第一时间部署", None),
            ("第二、三产业", None),
            ("第一、第二产业", None),
            ("一、第一季度情况", Some((Han, Some(1), "一、"))),
            ("首先要抓", None),
            ("工作", None),
            ("", None),
        ];
        for (text, expect) in cases {
            let found = marker_at(text, 0).map(|m| (m.style, m.number, &text[..m.end]));
            assert_eq!(found, *expect, "{text}");
        }
    }
}
