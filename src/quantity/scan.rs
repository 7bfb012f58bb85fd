//! The one pass over the text that finds marks, stretches of time and figures.

use super::expression::{self, Figure};
use super::time::{self, Time};
use super::{fraction, rank};
use crate::text::{char_class, Span};

/// A mark that parts clauses. Quotation marks part nothing, so they are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkKind {
    /// ，
    Comma,
    /// 、
    Enumeration,
    /// ；
    Semicolon,
    /// ：
    Colon,
    /// 。！？ and the end of a line.
    Stop,
    /// （
    Open,
    /// ）
    Close,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Mark {
    pub kind: MarkKind,
    pub span: Span,
}

/// What the pass finds, each list in order of position.
#[derive(Default)]
pub(super) struct Scan {
    pub marks: Vec<Mark>,
    pub times: Vec<Time>,
    pub figures: Vec<Figure>,
}

/// A quotation longer than this many bytes is speech or a passage, not a name: its figures count.
const LONGEST_NAME: usize = 60;

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    /// End of what was last taken: nothing may be looked for to its left.
    left: usize,
    /// Where a quotation opened, and how many figures there were then.
    quote: Option<(usize, usize)>,
    in_title: bool,
    scan: Scan,
}

/// Scans the text but for `skips`, which are ordered and do not overlap.
pub(super) fn scan(text: &str, skips: &[Span]) -> Scan {
    let mut scanner = Scanner { text, at: 0, left: 0, quote: None, in_title: false, scan: Scan::default() };
    for skip in skips {
        scanner.run(skip.start());
        if skip.end() > scanner.at {
            // A figure may have reached into it.
            scanner.mark(MarkKind::Stop, skip.end() - scanner.at);
        }
    }
    scanner.run(text.len());
    scanner.scan
}

impl Scanner<'_> {
    fn run(&mut self, end: usize) {
        let bytes = self.text.as_bytes();
        while self.at < end {
            match bytes[self.at] {
                b'0'..=b'9' => self.number(),
                b'X' | b'x' | b'*' => self.redacted(),
                b'\n' => self.mark(MarkKind::Stop, 1),
                b',' => self.mark(MarkKind::Comma, 1),
                b';' => self.mark(MarkKind::Semicolon, 1),
                b':' => self.mark(MarkKind::Colon, 1),
                b'(' => self.mark(MarkKind::Open, 1),
                b')' => self.mark(MarkKind::Close, 1),
                b'!' | b'?' => self.mark(MarkKind::Stop, 1),
                0..0x80 => self.at += 1,
                0xc3 if bytes.get(self.at + 1) == Some(&0x97) => self.redacted(),
                0x80..0xe0 => self.at += 2,
                0xe0..0xf0 => self.wide(),
                _ => self.at += 4,
            }
        }
    }

    /// A character of three bytes.
    fn wide(&mut self) {
        let bytes = &self.text.as_bytes()[self.at..];
        let c = u32::from(bytes[0] & 0xf) << 12 | u32::from(bytes[1] & 0x3f) << 6 | u32::from(bytes[2] & 0x3f);
        match char::from_u32(c).unwrap_or_default() {
            '，' => self.mark(MarkKind::Comma, 3),
            '、' => self.mark(MarkKind::Enumeration, 3),
            '；' => self.mark(MarkKind::Semicolon, 3),
            '：' => self.mark(MarkKind::Colon, 3),
            '。' | '！' | '？' | '…' => self.mark(MarkKind::Stop, 3),
            '（' => self.mark(MarkKind::Open, 3),
            '）' => self.mark(MarkKind::Close, 3),
            '“' => {
                self.quote = Some((self.at, self.scan.figures.len()));
                if !self.text[self.at + 3..].starts_with('十') || !self.word_of_time() {
                    self.at += 3;
                }
            }
            '”' => {
                self.close_quote();
                self.at += 3;
            }
            '《' => {
                self.in_title = true;
                self.at += 3;
            }
            '》' => {
                self.in_title = false;
                self.at += 3;
            }
            '０'..='９' | '一' | '二' | '两' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '十' | '百' | '千' | '万' | '亿' | '零' | '壹' | '贰' | '叁' | '肆' | '伍'
            | '陆' | '柒' | '捌' | '玖' | '拾' => self.number(),
            '第' | '前' | '首' => {
                if !self.word_of_time() {
                    self.figure(rank::read(self.text, self.at, self.left_bound()));
                }
            }
            '半' | '对' => self.figure(fraction::half(self.text, self.at, self.left_bound())),
            // The number of an item: it parts what stands before from what it opens.
            '①'..='⑳' => self.mark(MarkKind::Semicolon, 3),
            '翻' => self.figure(fraction::doubling(self.text, self.at)),
            'Ｘ' | '＊' => self.redacted(),
            '今' | '去' | '明' | '全' | '上' | '下' | '本' | '当' | '目' | '来' | '现' | '后' => {
                // 今年, 上半年, 上一年度, 目前, 现在.
                if !self.text[self.at + 3..].starts_with(['年', '半', '一', '前', '在']) || !self.word_of_time() {
                    self.at += 3;
                }
            }
            _ => self.at += 3,
        }
    }

    fn mark(&mut self, kind: MarkKind, length: usize) {
        // 《春来，一座古镇》: a title is one phrase.
        if !self.in_title || !matches!(kind, MarkKind::Comma | MarkKind::Enumeration) {
            self.scan.marks.push(Mark { kind, span: Span::new(self.at, self.at + length) });
        }
        self.at += length;
        self.left = self.at;
        if kind == MarkKind::Stop {
            self.in_title = false;
            self.quote = None;
        }
    }

    /// How far to the left words that belong to a figure are looked for.
    fn left_bound(&self) -> usize {
        let mut near = self.at.saturating_sub(60).max(self.left);
        while !self.text.is_char_boundary(near) {
            near += 1;
        }
        near
    }

    fn word_of_time(&mut self) -> bool {
        let Some(time) = time::read(self.text, self.at, self.left_bound()) else { return false };
        self.at = time.span.end();
        self.left = self.at;
        self.scan.times.push(time);
        true
    }

    fn figure(&mut self, figure: Option<Figure>) {
        match figure {
            Some(figure) if !self.in_title => {
                self.at = figure.span.end().max(self.at + 1);
                self.left = self.at;
                self.scan.figures.push(figure);
            }
            Some(figure) => self.at = figure.span.end().max(self.at + 1),
            None => self.at += self.text[self.at..].chars().next().map_or(1, char::len_utf8),
        }
    }

    fn redacted(&mut self) {
        let before = self.text[self.left..self.at].chars().next_back();
        if before.is_some_and(|c| c.is_ascii_alphanumeric() || expression::is_redaction(c)) {
            self.at += self.text[self.at..].chars().next().map_or(1, char::len_utf8);
            return;
        }
        self.read_figure();
    }

    fn number(&mut self) {
        let is_arabic = self.text[self.at..].starts_with(|c| char_class::digit(c).is_some());
        let before = self.text[self.left..self.at].chars().next_back();
        if is_arabic && before.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '_' | '#' | '№' | '+' | '＋' | '/' | '.')) {
            // R2, PM2.5, 1+9, 3/5.
            let rest = &self.text[self.at..];
            self.at += rest.len() - rest.trim_start_matches(|c: char| char_class::digit(c).is_some() || matches!(c, '.' | '．')).len();
            self.left = self.at;
            return;
        }
        // 2023度: a year that lost its 年, and no degrees.
        let is_year = |year: &&str| year.ends_with('度') && (year.starts_with("19") || year.starts_with("20")) && year[..4].bytes().all(|c| c.is_ascii_digit());
        if let Some(year) = self.text[self.at..].get(..7).filter(is_year) {
            self.at += year.len();
            return;
        }
        if self.word_of_time() {
            return;
        }
        let left = self.left_bound();
        if let Some(figure) = fraction::read(self.text, self.at, left) {
            return self.figure(Some(figure));
        }
        self.read_figure();
    }

    fn read_figure(&mut self) {
        match expression::read(self.text, self.at, self.left_bound()) {
            Ok(figure) => self.figure(Some(figure)),
            Err(end) => {
                self.at = end.max(self.at + 1);
                while !self.text.is_char_boundary(self.at) {
                    self.at += 1;
                }
            }
        }
    }

    /// A short quotation that holds more than the figure is a name: “五个一”, “1+9”, “三张清单”.
    fn close_quote(&mut self) {
        let Some((open, count)) = self.quote.take() else { return };
        let inside = Span::new(open + '“'.len_utf8(), self.at);
        let figures = &self.scan.figures[count.min(self.scan.figures.len())..];
        if inside.len() <= LONGEST_NAME && !(figures.len() == 1 && figures[0].span == inside) {
            self.scan.figures.truncate(count);
        }
    }
}
