//! `punctuation/unpaired`, `punctuation/quote_direction`, and `punctuation/half_width` for brackets and quotes in pairs.
//!
//! Partners are looked for in the line, and in the next ones while the lines end within a sentence. A bracket of one width may close the other's. Not judged: square brackets, apostrophes, the lone bracket of list
//! markers (`1）`, `a)`), an odd number of straight quotes.

use super::marks::{is_alphanumeric, Mark, Page};
use super::{Diagnostic, Severity};
use crate::text::char_class::{self, is_han};
use crate::text::Span;

/// Straight quotes and half-width brackets are judged by what stands in this many bytes after them.
const LOOK_INSIDE: usize = 300;
/// Over how many line ends a partner is looked for, where the lines end within a sentence: pasted text is often broken so.
const LINES: u8 = 3;
/// How many marks a look ahead or back may take: keeps the rule linear.
const LOOK_MARKS: usize = 40;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Open,
    Close,
}

/// Rows: opening, closing.
const PAIRS: [(char, char); 9] =
    [('（', '）'), ('“', '”'), ('‘', '’'), ('《', '》'), ('〈', '〉'), ('【', '】'), ('〔', '〕'), ('「', '」'), ('『', '』')];
const ROUND: usize = 0;
const DOUBLE_QUOTES: usize = 1;
const SINGLE_QUOTES: usize = 2;

fn kind_of(c: char) -> Option<(usize, Side)> {
    let c = match c {
        '(' => '（',
        ')' => '）',
        other => other,
    };
    PAIRS.iter().enumerate().find_map(|(kind, &(open, close))| match c {
        _ if c == open => Some((kind, Side::Open)),
        _ if c == close => Some((kind, Side::Close)),
        _ => None,
    })
}

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    let mut pairing = Pairing { page, found, open: Vec::new(), count: [0; PAIRS.len()], lines: 0 };
    let mut straight = Vec::new();
    for (at, &mark) in page.marks.iter().enumerate() {
        match mark.c {
            '\n' => {
                pairing.end_of_line(mark);
                straight_quotes(page, &straight, pairing.found);
                straight.clear();
            }
            '"' => straight.push(mark),
            c => match kind_of(c) {
                Some((kind, Side::Open)) => pairing.opening(kind, mark),
                Some((kind, Side::Close)) => pairing.closing(kind, mark, at),
                None => {}
            },
        }
    }
    pairing.abandon(0);
    straight_quotes(page, &straight, pairing.found);
}

struct Pairing<'p, 'c> {
    page: &'p Page<'c>,
    found: &'p mut Vec<Diagnostic>,
    /// The marks that wait for their partners.
    open: Vec<(usize, Mark)>,
    /// How many of each kind wait.
    count: [usize; PAIRS.len()],
    /// How many line ends the oldest of them has waited over.
    lines: u8,
}

impl Pairing<'_, '_> {
    fn opening(&mut self, kind: usize, mark: Mark) {
        if kind == DOUBLE_QUOTES && self.quoted_directly() {
            if self.page.after(mark.end()).is_none_or(ends_phrase) {
                self.turned(mark, '”');
                self.close(kind, mark);
                return;
            }
            // Double quotes within double quotes do not occur: the one before was left open.
            let last = self.open.iter().rposition(|&(kind, _)| kind == DOUBLE_QUOTES).unwrap_or(0);
            self.abandon(last);
        }
        self.count[kind] += 1;
        self.open.push((kind, mark));
    }

    /// Whether the innermost quotation is one in double quotes.
    fn quoted_directly(&self) -> bool {
        let quotes = self.open.iter().rev().take(LOOK_MARKS).map(|&(kind, _)| kind);
        quotes.into_iter().find(|&kind| kind == DOUBLE_QUOTES || kind == SINGLE_QUOTES) == Some(DOUBLE_QUOTES)
    }

    fn closing(&mut self, kind: usize, mark: Mark, at: usize) {
        if self.count[kind] > 0 {
            self.close(kind, mark);
        } else if kind == SINGLE_QUOTES && self.is_apostrophe(mark) {
            // it’s, ’99
        } else if kind == ROUND && self.closes_marker(mark) {
            // 1）, 一）, a)
        } else if kind == DOUBLE_QUOTES && self.opens_quotation(mark, at) {
            self.turned(mark, '“');
            self.count[kind] += 1;
            self.open.push((kind, mark));
        } else {
            self.unpaired(mark);
        }
    }

    /// Closes the innermost of this kind; what was opened within it and not closed has no partner.
    fn close(&mut self, kind: usize, mark: Mark) {
        let opening = self.open.iter().rposition(|&(open, _)| open == kind).unwrap_or(0);
        self.abandon(opening + 1);
        if let Some((_, opening)) = self.open.pop() {
            self.count[kind] -= 1;
            if kind == ROUND {
                round_pair(self.page, opening, mark, self.found);
            }
        }
        self.rest_if_done();
    }

    fn end_of_line(&mut self, newline: Mark) {
        let within_sentence = self.lines < LINES
            && self.page.before(newline.start()).is_some_and(|c| !char_class::ends_sentence(c) && !matches!(c, '\n' | '\r' | '；' | '：'));
        if within_sentence {
            self.lines += 1;
            self.rest_if_done();
        } else {
            self.abandon(0);
        }
    }

    fn rest_if_done(&mut self) {
        if self.open.is_empty() {
            self.lines = 0;
        }
    }

    /// Reports what still waits, from this place of the stack on.
    fn abandon(&mut self, from: usize) {
        while self.open.len() > from {
            let Some((kind, mark)) = self.open.pop() else { break };
            self.count[kind] -= 1;
            self.unpaired(mark);
        }
        self.rest_if_done();
    }

    fn unpaired(&mut self, mark: Mark) {
        self.found.push(Diagnostic::new("punctuation/unpaired", Severity::Warning, mark.span()).with("mark", mark.c));
    }

    fn turned(&mut self, mark: Mark, instead: char) {
        let hint = Diagnostic::new("punctuation/quote_direction", Severity::Warning, mark.span());
        self.found.push(hint.with("mark", mark.c).with("instead", instead).fixed(instead));
    }

    fn is_apostrophe(&self, mark: Mark) -> bool {
        self.page.before(mark.start()).is_some_and(is_alphanumeric) || self.page.after(mark.end()).is_some_and(is_alphanumeric)
    }

    /// Whether only a number or a letter stands between the bracket and the beginning of its phrase.
    fn closes_marker(&self, mark: Mark) -> bool {
        let before = &self.page.text[..mark.start()];
        let marker = before.trim_end_matches(|c| is_alphanumeric(c) || "一二三四五六七八九十".contains(c));
        let is_short = (1..=9).contains(&(before.len() - marker.len()));
        is_short && marker.chars().next_back().is_none_or(|c| char_class::is_blank(c) || ends_phrase(c))
    }

    /// Whether a closing quote stands where one must open, with another closing one after it in the line.
    fn opens_quotation(&self, mark: Mark, at: usize) -> bool {
        let begins = self.page.before(mark.start()).is_none_or(|c| c == '\n' || matches!(c, '，' | '。' | '、' | '；' | '：'));
        let ahead = self.page.marks[at + 1..].iter().take(LOOK_MARKS).take_while(|next| next.c != '\n');
        begins && self.page.after(mark.end()).is_some_and(is_han) && ahead.into_iter().find(|next| matches!(next.c, '“' | '”')).is_some_and(|next| next.c == '”')
    }
}

/// A mark that cannot stand directly after an opening quote.
fn ends_phrase(c: char) -> bool {
    matches!(c, '，' | '。' | '、' | '；' | '：' | '）' | '\n' | '\r')
}

/// Half-width brackets around Chinese text, and brackets of two widths.
fn round_pair(page: &Page<'_>, open: Mark, close: Mark, found: &mut Vec<Diagnostic>) {
    let hint = |span| Diagnostic::new("punctuation/half_width", Severity::Info, span);
    match (open.c, close.c) {
        ('（', '）') => {}
        ('（', _) => found.push(hint(close.span()).with("mark", ')').with("instead", '）').fixed('）')),
        (_, '）') => found.push(hint(open.span()).with("mark", '(').with("instead", '（').fixed('（')),
        _ => {
            let inside = Span::new(open.end(), close.start()).slice(page.text);
            let is_chinese = page.before(open.start()).is_none_or(|c| c == '\n' || is_han(c) || matches!(c, '”' | '》' | '。' | '；' | '，' | '：'));
            if is_chinese && inside.len() <= LOOK_INSIDE && inside.chars().any(is_han) {
                let span = Span::new(open.start(), close.end());
                found.push(hint(span).with("mark", "()").with("instead", "（）").fixed(format!("（{inside}）")));
            }
        }
    }
}

/// Straight quotes of one line, in pairs, around Chinese text.
fn straight_quotes(page: &Page<'_>, quotes: &[Mark], found: &mut Vec<Diagnostic>) {
    if !quotes.len().is_multiple_of(2) {
        return;
    }
    for pair in quotes.chunks_exact(2) {
        let inside = Span::new(pair[0].end(), pair[1].start()).slice(page.text);
        let in_markup = page.before(pair[0].start()).is_some_and(|c| c.is_ascii_graphic());
        if !in_markup && inside.len() <= LOOK_INSIDE && inside.chars().any(is_han) {
            let hint = Diagnostic::new("punctuation/half_width", Severity::Info, pair[0].span().to(pair[1].span()));
            found.push(hint.with("mark", '"').with("instead", "“”").fixed(format!("“{inside}”")));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn without_a_partner() {
        testing::check(
            check,
            &[
                ("获评“最美站所。下一步，落实“三定”方案。", &["punctuation/unpaired “"]),
                ("印发《云岭县规划，明确任务。", &["punctuation/unpaired 《"]),
                ("青川镇（含两个村，共3处。\n（二）", &["punctuation/unpaired （"]),
                ("三个村）共3处", &["punctuation/unpaired ）"]),
                ("“甲（乙”丙", &["punctuation/unpaired （"]),
                ("最美站所”等称号", &["punctuation/unpaired ”"]),
            ],
        );
    }

    #[test]
    fn turned_the_wrong_way() {
        testing::check(
            check,
            &[
                ("落实“三定“，推进", &["punctuation/quote_direction “ -> ”"]),
                ("推进，”三定”方案", &["punctuation/quote_direction ” -> “"]),
            ],
        );
    }

    #[test]
    fn half_width_pairs() {
        testing::check(
            check,
            &[
                ("(一)抓项目", &["punctuation/half_width (一) -> （一）"]),
                ("云岭县（青川镇)", &["punctuation/half_width ) -> ）"]),
                ("评为\"先进\"单位", &["punctuation/half_width \"先进\" -> “先进”"]),
            ],
        );
    }

    #[test]
    fn in_order() {
        testing::silent(
            check,
            &[
                "“甲‘乙“丙”丁’戊”",
                "1）项目\n2）服务",
                "一是抓项目；a)甲",
                "it’s",
                "云岭’99茶博会",
                "云岭县（青川\n镇）共3处",
                "依照「\n云岭条例\n」办理",
                "(1)抓项目",
                "R&D(研发)",
                "<a title=\"标题\">",
                "12\"管",
                "《关于印发〈规划〉的通知》",
                "“甲”“乙”",
            ],
        );
    }

    #[test]
    fn linear_in_open_brackets() {
        let hostile = format!("{}{}", "（".repeat(50_000), "》".repeat(50_000));
        assert_eq!(testing::hints(check, &hostile).len(), 100_000);
        assert_eq!(testing::hints(check, &"‘（“".repeat(30_000)).len(), 90_000);
    }
}
