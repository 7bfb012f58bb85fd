//! What has a shape of its own: numbers, dates, Latin words, addresses, document numbers, 《…》, marks.
//!
//! ```text
//! token   = address | latin | number | date | document | title | blank | mark
//! number  = [第] digits {"," digits} {"." digits} [range] [scale] [unit]
//! range   = ("-" | "~" | "～" | "—" | ":" | "∶" | "/") digits {"." digits}
//! scale   = {"多" | "余" | "几" | "十" | "百" | "千" | "万" | "亿"}
//! unit    = "%" | "‰" | "℃" | a measure of the lexicon
//! date    = digits "年" [digits "月" [digits ("日" | "号")]] | digits "月" [digits ("日" | "号")] | digits "时" [digits "分"]
//! latin   = letter {letter | digit | raised or lowered digit | joint (letter | digit)}   joint = one of & + - _ . / '; PM₂.₅
//! address = latin "@" latin | ("http" | "https") "://" {graphic} | "www." {graphic}
//! document= [sign] "〔" digit×4 "〕" ["第"] digits "号"                     also with other brackets; sign = Han×2–8
//! title   = "《" {title | any} "》"                                       at most 100 characters, within a line
//! ```
//!
//! The digits are half- or full-width, or, in [`han_number`], Han numerals. No white space is taken inside any of these.

use super::TokenKind;
use crate::lexicon;
use crate::syntax::Mask;
use crate::text::char_class::{is_alphanumeric, is_blank, is_han};

/// A line (or a part of a very long one), decoded.
#[derive(Default)]
pub(super) struct Line {
    /// The characters; full-width letters, digits and the marks that occur in numbers are folded to ASCII.
    pub(super) codes: Vec<u32>,
    /// Where each begins, in bytes of the text; one more for the end.
    pub(super) offsets: Vec<u32>,
}

/// A part of a line is this long at most, and ends at the first mark or blank after half of it where it has one.
const LONGEST: usize = 4096;
const LONGEST_TITLE: usize = 100;

pub(super) fn fold(c: char) -> u32 {
    match c {
        ..'\u{ff00}' => c as u32,
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' | '％' | '．' | '＠' | '＋' | '－' | '／' | '＆' | '＿' => c as u32 - 0xfee0,
        _ => c as u32,
    }
}

impl Line {
    /// Reads the line that begins at this byte; returns where the next one begins.
    pub(super) fn read(&mut self, text: &str, start: usize) -> usize {
        self.codes.clear();
        self.offsets.clear();
        let mut end = start;
        for c in text[start..].chars() {
            self.offsets.push(end as u32);
            self.codes.push(fold(c));
            end += c.len_utf8();
            let read = self.codes.len();
            let ends_a_part = || matches!(c, '。' | '；' | '，') || is_blank(c);
            if c == '\n' || read >= LONGEST / 2 && (read >= LONGEST || ends_a_part()) {
                break;
            }
        }
        self.offsets.push(end as u32);
        end
    }

    /// Puts the character in the place of one that stands for it.
    pub(super) fn restore(&mut self, mask: &Mask) {
        let mut restored = mask.restored.unwrap_or_default().chars();
        if let (Some(c), None, Ok(at)) = (restored.next(), restored.next(), self.offsets.binary_search(&mask.span.start)) {
            if self.offsets.get(at + 1) == Some(&mask.span.end) {
                self.codes[at] = fold(c);
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.codes.len()
    }

    pub(super) fn at(&self, at: usize) -> char {
        self.codes.get(at).and_then(|&code| char::from_u32(code)).unwrap_or('\0')
    }

    /// Whether a Latin letter or a digit stands there.
    pub(super) fn is_latin(&self, at: usize) -> bool {
        self.codes.get(at).is_some_and(|&code| u8::try_from(code).is_ok_and(|byte| byte.is_ascii_alphanumeric()))
    }

    fn digits(&self, mut at: usize) -> usize {
        while self.at(at).is_ascii_digit() {
            at += 1;
        }
        at
    }
}

/// What begins at `at`, where that is no Han character: its end and its kind.
pub(super) fn shape(line: &Line, at: usize) -> (usize, TokenKind) {
    let c = line.at(at);
    if c.is_ascii_digit() {
        return arabic(line, at, at);
    }
    if c.is_ascii_alphabetic() {
        return latin(line, at);
    }
    if is_blank(c) {
        let end = (at + 1..line.len()).find(|&i| !is_blank(line.at(i))).unwrap_or(line.len());
        return (end, TokenKind::Blank);
    }
    let found = match c {
        '〔' | '[' | '［' | '（' | '(' | '【' => document_number(line, at).map(|end| (end, TokenKind::DocumentNumber)),
        '《' => title(line, at).map(|end| (end, TokenKind::Title)),
        _ if !is_han(c) && is_alphanumeric(c) => {
            let other = |i: usize| !is_han(line.at(i)) && is_alphanumeric(line.at(i));
            let end = (at + 1..line.len()).find(|&i| !other(i)).unwrap_or(line.len());
            // ² and ₂ by themselves are figures.
            let kind = if (at..end).all(|i| is_raised_or_lowered(line.at(i))) { TokenKind::Number } else { TokenKind::Latin };
            Some((end, kind))
        }
        _ => None,
    };
    found.unwrap_or((at + 1, TokenKind::Mark))
}

/// The end of the longest measure word at `at`.
pub(super) fn measure(line: &Line, at: usize) -> Option<usize> {
    let mut node = lexicon::first(*line.codes.get(at)?)?;
    let mut longest = None;
    let mut end = at + 1;
    loop {
        if node.cost().is_some() && lexicon::class(node.id()) == lexicon::Class::Measure {
            longest = Some(end);
        }
        match line.codes.get(end).and_then(|&code| node.next(code)) {
            Some(next) => node = next,
            None => return longest,
        }
        end += 1;
    }
}

fn is_scale(c: char) -> bool {
    matches!(c, '多' | '余' | '几' | '十' | '百' | '千' | '万' | '亿')
}

/// Multiplier and unit after the digits of a number.
fn scale_and_unit(line: &Line, mut at: usize) -> usize {
    while is_scale(line.at(at)) {
        at += 1;
    }
    if matches!(line.at(at), '%' | '‰' | '℃' | '°' | '㎡' | '㎞' | '㎏' | '㎝' | '㎜') {
        return at + 1;
    }
    measure(line, at).unwrap_or(at)
}

/// The rest of a date after its first number, which ends at `at`.
fn date(line: &Line, at: usize, digits: impl Fn(usize) -> usize + Copy) -> Option<usize> {
    let followed = |at: usize, units: &[char]| {
        let end = digits(at);
        (end > at && units.contains(&line.at(end))).then_some(end + 1)
    };
    match line.at(at) {
        '年' => {
            let end = match followed(at + 1, &['月']) {
                Some(month) if line.at(month) == '份' => month + 1,
                Some(month) => followed(month, &['日', '号']).unwrap_or(month),
                None if matches!(line.at(at + 1), '初' | '底' | '末' | '度' | '代') => at + 2,
                None => at + 1,
            };
            Some(end)
        }
        '月' if line.at(at + 1) == '份' => Some(at + 2),
        '月' => Some(followed(at + 1, &['日', '号']).unwrap_or(at + 1)),
        '日' => Some(at + 1),
        '时' => Some(followed(at + 1, &['分']).map_or(at + 1, |minute| followed(minute, &['秒']).unwrap_or(minute))),
        _ => None,
    }
}

/// A number of Arabic digits; `start` is before `at` where 第 precedes.
fn arabic(line: &Line, start: usize, at: usize) -> (usize, TokenKind) {
    let mut end = line.digits(at);
    loop {
        let next = line.digits(end + 1);
        let joined = match line.at(end) {
            ',' => next == end + 4,
            '.' | '·' | '-' | '~' | '～' | '—' | '–' | ':' | '：' | '∶' | '/' => next > end + 1,
            _ => false,
        };
        if !joined {
            break;
        }
        end = next;
    }
    let c = line.at(end);
    if c == '@' || c.is_ascii_alphabetic() {
        return latin(line, start);
    }
    if let Some(end) = date(line, end, |at| line.digits(at)) {
        return (end, TokenKind::Date);
    }
    (scale_and_unit(line, end), TokenKind::Number)
}

fn latin(line: &Line, start: usize) -> (usize, TokenKind) {
    let graphic = |at: usize| line.at(at).is_ascii_graphic() && !matches!(line.at(at), '"' | '<' | '>' | '(' | ')' | ',' | ';');
    let word = |at: usize| line.at(at).is_ascii_alphanumeric() || is_raised_or_lowered(line.at(at));
    let starts = |text: &str| text.chars().enumerate().all(|(i, c)| line.at(start + i).eq_ignore_ascii_case(&c));
    if starts("http://") || starts("https://") || starts("www.") {
        let end = (start..line.len()).find(|&i| !graphic(i)).unwrap_or(line.len());
        return (end, TokenKind::Address);
    }
    let mut end = start + 1;
    let mut kind = TokenKind::Latin;
    loop {
        let c = line.at(end);
        if word(end) {
            end += 1;
        } else if matches!(c, '&' | '+' | '-' | '_' | '.' | '/' | '\'' | '@') && word(end + 1) {
            if c == '@' {
                kind = TokenKind::Address;
            }
            end += 2;
        } else {
            break;
        }
    }
    // XX万元: a figure that was taken out.
    if (start..end).all(|at| matches!(line.at(at), 'X' | 'x')) {
        let after = scale_and_unit(line, end);
        if after > end {
            return (after, TokenKind::Number);
        }
        if let Some(after) = date(line, end, |at| (at..line.len()).find(|&i| !matches!(line.at(i), 'X' | 'x')).unwrap_or(line.len())) {
            return (after, TokenKind::Date);
        }
    }
    (end, kind)
}

/// ² of m², ₂.₅ of PM₂.₅.
fn is_raised_or_lowered(c: char) -> bool {
    matches!(c, '²' | '³' | '¹' | '⁰' | '⁴'..='⁹' | '₀'..='₉')
}

/// The end of the document number whose bracket stands here.
pub(super) fn signed_number(line: &Line, at: usize, code: u32) -> Option<usize> {
    const OPENS: [u32; 6] = ['〔' as u32, '[' as u32, '［' as u32, '（' as u32, '(' as u32, '【' as u32];
    OPENS.contains(&code).then(|| document_number(line, at)).flatten()
}

fn document_number(line: &Line, at: usize) -> Option<usize> {
    let year = line.digits(at + 1);
    if year != at + 5 || !matches!(line.at(year), '〕' | ']' | '］' | '）' | ')' | '】') {
        return None;
    }
    let number = if line.at(year + 1) == '第' { year + 2 } else { year + 1 };
    let end = line.digits(number);
    (end > number && line.at(end) == '号').then_some(end + 1)
}

fn title(line: &Line, at: usize) -> Option<usize> {
    let mut depth = 0usize;
    for end in at..line.len().min(at + LONGEST_TITLE) {
        match line.at(end) {
            '《' => depth += 1,
            '》' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(end + 1);
        }
    }
    None
}

fn is_numeral(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿' | '零' | '〇' | '○' | '两' | '几')
}

/// A number or date in Han numerals, or an ordinal with Arabic ones, of at least two numerals.
///
/// ```text
/// han = [第] numeral {numeral} ["点" numeral {numeral}] [分之 numeral {numeral}] [多 | 余] {scale} [unit]
/// ```
pub(super) fn han_number(line: &Line, start: usize) -> Option<(usize, TokenKind)> {
    let ordinal = line.at(start) == '第';
    let at = start + usize::from(ordinal);
    if ordinal && line.at(at).is_ascii_digit() {
        return Some(arabic(line, start, at));
    }
    let numerals = |at: usize| (at..line.len()).find(|&i| !is_numeral(line.at(i))).unwrap_or(line.len());
    let mut end = numerals(at);
    if end == at {
        return None;
    }
    let mut simple = end - at < 2;
    if line.at(end) == '分' && line.at(end + 1) == '之' && is_numeral(line.at(end + 2)) {
        end = numerals(end + 2);
        simple = false;
    }
    if line.at(end) == '点' && is_numeral(line.at(end + 1)) {
        end = numerals(end + 1);
        simple = false;
    }
    if let Some(date) = date(line, end, numerals) {
        if date > end + 1 && line.at(end) != '日' || !simple {
            return Some((date, TokenKind::Date));
        }
    }
    let unit = scale_and_unit(line, end);
    if ordinal {
        return Some((unit, TokenKind::Number));
    }
    (!simple).then_some((unit, TokenKind::Number))
}

/// Whether a Han number can begin with this character.
pub(super) fn may_begin_number(c: u32) -> bool {
    char::from_u32(c).is_some_and(|c| c == '第' || is_numeral(c))
}
