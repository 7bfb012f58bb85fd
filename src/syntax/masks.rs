//! Masked words: what copies of official texts hide, and what it stands for.
//!
//! ```text
//! mask ::= "D" beside Han (党) | "DP" (GDP) | "AAA" (微信) | 2*"X" | 2*"×" | ( "X" | "×" ) unit | "某某" | 2*"〇" | 2*"○" | 2*"□" | 2*"＊"
//! year ::= ( "19" | "20" ) "XX" "年"           (the two letters are the mask)
//! ```
//! Not taken: D of 3D, 5D, D级, D档, D座; AAA级; a single X within a Latin word; 〇 within a year (二〇〇四年).

use super::numerals::{char_at, char_before, is_han_numeral};
use crate::text::{char_class, Span};

/// A masked word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask {
    pub span: Span,
    /// The word it stands for; None for a placeholder that hides a name or a figure (XX, 某某).
    pub restored: Option<&'static str>,
}

/// All masked words, in order.
pub(super) fn find(text: &str) -> Vec<Mask> {
    let mut masks = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while at < bytes.len() {
        // Masks start with X, D, A or a character of one of five lead bytes; all else is passed over.
        let step = match bytes[at] {
            b'X' | b'x' => run(text, at, |c| matches!(c, 'X' | 'x')),
            b'D' => latin(text, at),
            b'A' => latin(text, at),
            0xc3 if bytes[at..].starts_with("×".as_bytes()) => run(text, at, |c| c == '×'),
            0xe6 if bytes[at..].starts_with("某某".as_bytes()) => run(text, at, |c| c == '某'),
            0xe3 if bytes[at..].starts_with("〇".as_bytes()) => circles(text, at, '〇'),
            0xe2 if bytes[at..].starts_with("○".as_bytes()) => circles(text, at, '○'),
            0xe2 if bytes[at..].starts_with("□□".as_bytes()) => run(text, at, |c| c == '□'),
            b'1' | b'2' if hidden_year(text, at) => Step::Over(at + 2),
            0xef if bytes[at..].starts_with("＊".as_bytes()) => run(text, at, |c| c == '＊'),
            0xef if bytes[at..].starts_with("Ｘ".as_bytes()) => run(text, at, |c| c == 'Ｘ'),
            byte if byte < 0x80 && byte.is_ascii_alphanumeric() => Step::Over(latin_end(text, at)),
            // Whole characters are passed over: none of three bytes starts a mask but those above.
            byte => Step::Over(at + if byte >= 0xe0 { 3 } else { 1 }),
        };
        at = match step {
            Step::Mask(mask) => {
                masks.push(mask);
                mask.span.end()
            }
            Step::Over(next) => next,
        };
    }
    masks
}

enum Step {
    Mask(Mask),
    Over(usize),
}

fn latin_end(text: &str, at: usize) -> usize {
    at + text[at..].bytes().take_while(u8::is_ascii_alphanumeric).count().max(1)
}

/// Two or more of the same; a single X only between Han characters and before a unit (X万元).
fn run(text: &str, at: usize, same: impl Fn(char) -> bool) -> Step {
    let length: usize = text[at..].chars().take_while(|&c| same(c)).map(char::len_utf8).sum();
    let end = at + length;
    let count = text[at..end].chars().count();
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let year = at >= 2 && count == 2 && hidden_year(text, at - 2);
    if latin(char_at(text, end)) || latin(char_before(text, at)) && text.as_bytes()[at] < 0x80 && !year {
        return Step::Over(latin_end(text, end.max(at + 1)).max(end));
    }
    const UNITS: &[char] = &['万', '亿', '元', '%', '％', '月', '日', '年', '个', '名', '人', '次', '项', '家', '场', '起', '件', '期', '届', '县', '镇', '乡', '村', '局', '市', '区'];
    let single = count == 1 && matches!(char_at(text, at), Some('X' | '×')) && char_at(text, end).is_some_and(|c| UNITS.contains(&c)) && char_before(text, at).is_none_or(|c| char_class::digit(c).is_none());
    if count < 2 && !single {
        return Step::Over(end);
    }
    Step::Mask(Mask { span: Span::new(at, end), restored: None })
}

/// 20XX年, 20××年.
fn hidden_year(text: &str, at: usize) -> bool {
    let Some(rest) = text.get(at..) else { return false };
    let longer = char_before(text, at).is_some_and(|c| c.is_ascii_alphanumeric());
    !longer && ["19", "20"].iter().any(|century| rest.strip_prefix(century).is_some_and(|rest| ["XX年", "xx年", "××年"].iter().any(|hidden| rest.starts_with(hidden))))
}

fn circles(text: &str, at: usize, circle: char) -> Step {
    let length: usize = text[at..].chars().take_while(|&c| c == circle).map(char::len_utf8).sum();
    let end = at + length;
    let numeral = |c: Option<char>| c.is_some_and(|c| is_han_numeral(c) || char_class::digit(c).is_some());
    if length < 2 * circle.len_utf8() || numeral(char_before(text, at)) || numeral(char_at(text, end)) {
        return Step::Over(end);
    }
    Step::Mask(Mask { span: Span::new(at, end), restored: None })
}

/// D, DP and AAA as whole Latin words.
fn latin(text: &str, at: usize) -> Step {
    let end = latin_end(text, at);
    let word = &text[at..end];
    let before = char_before(text, at);
    let after = char_at(text, end);
    const CLASSES: &[char] = &['级', '档', '座', '区', '栋', '类', '轮', '型', '打', '盘', '幢', '股', '端', '信', '评', '班', '组', '线', '级'];
    let han = |c: Option<char>| c.is_some_and(char_class::is_han);
    let restored = match word {
        // 组 after D is 党组 unless D names the group: nothing of the kind stands before it.
        "D" if (han(after) && !after.is_some_and(|c| CLASSES.contains(&c) && c != '组') || han(before) && !han(after) && !matches!(before, Some('、' | '级' | '类')))
            && !before.is_some_and(|c| char_class::digit(c).is_some() || matches!(c, 'X' | '&' | '-' | '+' | '/')) => Some("党"),
        "DP" if han(after) || han(before) => Some("GDP"),
        "AAA" if han(after) && !after.is_some_and(|c| CLASSES.contains(&c)) => Some("微信"),
        _ => None,
    };
    match restored {
        Some(word) => Step::Mask(Mask { span: Span::new(at, end), restored: Some(word) }),
        None => Step::Over(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn masks() {
        for (text, expect) in [
            ("加强D的建设", "D=党"),
            ("从严治D、全面从严治D。", "D=党 D=党"),
            ("D员干部和D组织", "D=党 D=党"),
            ("占DP比重", "DP=GDP"),
            ("GDP增长", ""),
            ("通过AAA公众号", "AAA=微信"),
            ("AAA级景区", ""),
            ("3D打印、5D剧场、D级危房、D档企业", ""),
            ("XX市投资XX亿元，收回X亿元", "XX= XX= X="),
            ("××局某某某", "××= 某某某="),
            ("20XX年X月X日，第X届，×镇", "XX= X= X= X= ×="),
            ("20××年，□□公司", "××= □□="),
            ("X光、X射线、拍X片、3×5个、长×宽、2020XX年", ""),
            ("〇〇县", "〇〇="),
            ("二〇〇四年", ""),
            ("MAX、XXL、EXX", ""),
            ("R&D经费", ""),
        ] {
            let found: Vec<_> = find(text).iter().map(|m| format!("{}={}", m.span.slice(text), m.restored.unwrap_or(""))).collect();
            assert_eq!(found.join(" "), expect, "{text}");
        }
    }
}
