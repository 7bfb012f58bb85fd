//! Lines → paragraphs: what was broken by a page, a link or a bold word is put together again. The text is not changed: a
//! paragraph is a span from its first line to its last.
//!
//! ```text
//! paragraph ::= line *( [ page number | running head ] line )
//! ```
//! A line goes on in the next one where
//! - the next begins with a mark that begins nothing (，。、；：）》”), or
//! - it ends with a mark that ends nothing (，、《（“), or within 《…》 that the next line closes, or
//! - it is a bare marker (一是, 一、, （一）), or
//! - it opens a bracket that the next line closes, or
//! - one of the two is a subscript: Latin letters, then a bare number (PM, 2.5), or
//! - the next is a bold word within a sentence: short, and followed by a line that begins with a mark that begins nothing, or
//! - it is prose that ends with the digits of a figure, and the next begins with 万 or 亿, or
//! - the file calls the two one heading, or
//! - it is prose, long, and ends with a Han character, as only a broken line does, or
//! - the text is hard-wrapped (most lines equally long, ending anywhere) and the line is full, or nearly so and within a sentence of prose.
//!
//! Not taken: lines with a blank line between them, save before a closing mark or within a figure; a line before a marker, unless the paragraphs of a
//! hard-wrapped text are indented and this line is not; a full line that is a heading whose text begins in the next ([`glued`]).

use super::back_matter;
use super::glued;
use super::hints::Hint;
use super::lines::{length, Line};
use super::numbering::{marker_at, Marker, Style};
use super::numerals::{char_at, char_before};
use crate::document::NoiseKind;
use crate::text::{char_class, Span};

/// A paragraph: one line, or several that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    pub(super) span: Span,
    /// Its first line.
    pub(super) line: usize,
    /// Whether a blank line (or noise) stands before it.
    pub(super) apart: bool,
    /// Whether it was divided from a report on one line, so that a heading may end without a mark.
    pub(super) run_on: bool,
    /// The marker that it opens with.
    pub(super) opening: Option<Marker>,
    /// The level of the heading that the file calls it.
    pub(super) hint: Option<u8>,
}

impl Paragraph {
    pub(super) fn new(text: &str, span: Span, line: usize, apart: bool) -> Self {
        Self { span, line, apart, run_on: false, opening: marker_at(text, span.start()), hint: None }
    }
}

/// A text of these lines, each a paragraph: for the tests of what reads paragraphs.
#[cfg(test)]
pub(super) fn of_lines(lines: &[&str]) -> (String, Vec<Paragraph>) {
    let text = lines.join("\n");
    let mut start = 0;
    let paragraph = |(line, content): (usize, &&str)| {
        start += content.len() + 1;
        Paragraph::new(&text, Span::new(start - content.len() - 1, start - 1), line, false)
    };
    let paragraphs = lines.iter().enumerate().map(paragraph).collect();
    (text, paragraphs)
}

/// The paragraphs of the lines that are no noise.
pub(super) fn paragraphs(text: &str, lines: &[Line], noise: &[Option<NoiseKind>], hints: &[Hint]) -> Vec<Paragraph> {
    let wrapped = Wrap::of(text, lines, noise);
    let mut hints = hints.iter().peekable();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<Line> = None;
    let mut blanks = 0;
    for (at, line) in lines.iter().enumerate() {
        if noise[at].is_some() && noise[at] != Some(NoiseKind::PageNumber) && noise[at] != Some(NoiseKind::HeaderFooter) {
            last = None;
            blanks += 1;
            continue;
        }
        if noise[at].is_some() {
            continue;
        }
        if line.is_blank() {
            blanks += 1;
            continue;
        }
        let own = Paragraph { hint: Some(line.hashes).filter(|&level| level > 0), ..Paragraph::new(text, line.span, at, blanks > 0) };
        while hints.next_if(|hint| hint.span.end <= line.span.start).is_some() {}
        let hint = hints.peek().copied();
        // A number counts more than a hint: what begins with one is no rest of a heading that the file has over two lines.
        let hinted = |before: &Line| own.opening.is_none() && hint.is_some_and(|hint| hint.span.encloses(before.span.to(line.span)));
        match (paragraphs.last_mut(), last) {
            (Some(open), Some(before)) if own.hint.is_none() && open.hint.is_none() && (blanks == 0 && (hinted(&before) || is_bold_word(text, before, *line, &own, open, lines.get(at + 1))) || goes_on(text, before, *line, &own, open, blanks, wrapped.as_ref())) => {
                open.span = open.span.to(line.span);
                // （ / 三）抓项目: the marker is whole only now.
                if open.opening.is_none() && is_bracket(text, before.span) {
                    open.opening = marker_at(text, open.span.start());
                }
            }
            _ => paragraphs.push(own),
        }
        last = Some(*line);
        blanks = 0;
    }
    paragraphs
}

/// The width that a hard-wrapped text was set to, in half-width columns.
struct Wrap {
    full: usize,
    /// Whether the lines that open with a marker are indented.
    indented: bool,
}

impl Wrap {
    /// None where the text is not hard-wrapped.
    fn of(text: &str, lines: &[Line], noise: &[Option<NoiseKind>]) -> Option<Self> {
        const LONGEST: usize = 160;
        // Narrower lines are short ones.
        const NARROWEST: usize = 26;
        const FEWEST_LINES: usize = 8;
        let mut widths = [0_usize; LONGEST + 1];
        let mut all = widths;
        let (mut count, mut cut, mut wide) = (0, 0, 0);
        for (line, _) in lines.iter().zip(noise).filter(|(line, kind)| kind.is_none() && !line.is_blank()) {
            count += 1;
            // A line longer than any page.
            let width = columns(text, line);
            if width > LONGEST {
                wide += 1;
                continue;
            }
            all[width] += 1;
            if !ends_something(text, line.span) {
                widths[width] += 1;
                cut += 1;
            }
        }
        if count < FEWEST_LINES || cut * 3 < count {
            return None;
        }
        // Kinsoku moves a mark, a Latin word or a figure, so that full lines differ by some columns.
        const SLACK: usize = 4;
        let best = (NARROWEST..=LONGEST).max_by_key(|&width| (widths[width.saturating_sub(SLACK)..=width].iter().sum::<usize>(), std::cmp::Reverse(width)))?;
        let full: usize = widths[best - SLACK..=best].iter().sum();
        // Nearly nothing is wider than the page: headings of one length among long paragraphs are no wrapped text.
        wide += all[(best + 2 * SLACK).min(LONGEST)..].iter().sum::<usize>();
        let most = full * 5 >= cut * 3 || Self::is_continued(text, lines, noise, best - SLACK..best + 2 * SLACK, count);
        (most && full >= FEWEST_LINES / 2 && wide * 10 <= count).then(|| Self { full: best - SLACK, indented: Self::is_indented(text, lines, noise) })
    }

    /// A quarter of all lines is full and ends within a sentence, and three of five of those are followed by a line that nothing opens.
    fn is_continued(text: &str, lines: &[Line], noise: &[Option<NoiseKind>], full: std::ops::Range<usize>, count: usize) -> bool {
        let (mut all, mut continued) = (0, 0);
        for (at, pair) in lines.windows(2).enumerate() {
            if noise[at].is_none() && !pair[0].is_blank() && full.contains(&columns(text, &pair[0])) && !ends_something(text, pair[0].span) {
                all += 1;
                continued += usize::from(!pair[1].is_blank() && noise[at + 1].is_none() && marker_at(text, pair[1].span.start()).is_none());
            }
        }
        const FEWEST: usize = 5;
        all >= FEWEST && all * 4 >= count && continued * 5 >= all * 3
    }

    fn is_indented(text: &str, lines: &[Line], noise: &[Option<NoiseKind>]) -> bool {
        const FEWEST: usize = 3;
        let marked = lines.iter().zip(noise).filter(|(line, kind)| kind.is_none() && marker_at(text, line.span.start()).is_some());
        let (mut all, mut indented) = (0, 0);
        for (line, _) in marked {
            all += 1;
            indented += usize::from(line.start < line.span.start());
        }
        indented >= FEWEST && indented * 5 >= all * 4
    }
}

fn columns(text: &str, line: &Line) -> usize {
    let indent = text[line.start..line.span.start()].chars();
    indent.chain(line.span.slice(text).chars()).map(|c| if c.len_utf8() == 1 { 1 } else { 2 }).sum()
}

fn ends_something(text: &str, span: Span) -> bool {
    char_before(text, span.end()).is_some_and(|c| char_class::ends_sentence(c) || matches!(c, '；' | '：' | ':' | '”' | '…'))
}

fn goes_on(text: &str, before: Line, line: Line, own: &Paragraph, open: &Paragraph, blanks: usize, wrapped: Option<&Wrap>) -> bool {
    let (Some(first), Some(last)) = (char_at(text, line.span.start()), char_before(text, before.span.end())) else { return false };
    if BEGINS_NOTHING.contains(&first) && blanks <= 1 {
        return true;
    }
    if blanks <= 1 && own.opening.is_none() && is_broken_prose(text, before, open) && char_class::is_han(first) {
        return true;
    }
    if blanks <= 1 && own.opening.is_none() && is_within_figure(text, before, line) {
        return true;
    }
    if blanks > 0 {
        return false;
    }
    if is_subscript(text, before.span, line.span, open) {
        return true;
    }
    let full = wrapped.is_some_and(|wrap| columns(text, &before) >= wrap.full);
    if is_bracket(text, before.span) {
        return true;
    }
    if own.opening.is_some() && (opens_bracket(text, before.span) && closes_bracket(first, line.span.slice(text)) || full && wrapped.is_some_and(|wrap| wrap.indented) && line.start == line.span.start()) {
        return true;
    }
    if own.opening.is_some_and(|marker| marker.style != Style::Bullet || first != '—') {
        return false;
    }
    if matches!(last, '《' | '（' | '“' | '〈' | '「' | '〔') || last == '，' || last == '、' && length(text, before.span) > 6 {
        return true;
    }
    if opens_title(text, before.span) && line.span.slice(text).contains('》') {
        return true;
    }
    if is_bare_marker(open, before.span) {
        return true;
    }
    let nearly = || wrapped.is_some_and(|wrap| columns(text, &before) * 4 >= wrap.full * 3) && is_within_prose(text, &before, open);
    // A signature under a line that happens to end with its sentence.
    let signs = || ends_something(text, before.span) && back_matter::is_signature(text, line.span) && back_matter::are_body_names(line.span.slice(text));
    (full && !signs() || nearly()) && !is_indented(text, &line, &before) && !heads(text, open, line)
}

/// A long line of prose that ends with a Han character. A blank line may stand after it.
fn is_broken_prose(text: &str, line: Line, open: &Paragraph) -> bool {
    const SHORTEST: usize = 40 * 3;
    let content = line.span.slice(text);
    content.len() >= SHORTEST && content.ends_with(char_class::is_han) && content.contains(['，', '。']) && !is_heading_so_far(text, open)
}

/// 总值达到74.4 / 万亿元: prose that ends with the digits of a figure that is counted by ten thousands. A blank line may stand between.
fn is_within_figure(text: &str, before: Line, line: Line) -> bool {
    let (content, next) = (before.span.slice(text), line.span.slice(text));
    let words = content.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.');
    words.len() < content.len() && words.ends_with(char_class::is_han) && words.contains(['，', '。', '；']) && next.trim_start_matches(['多', '余']).starts_with(['万', '亿'])
}

/// Whether a paragraph opens with a number and has no sentence yet. A heading is short: longer ones need not be read.
fn is_heading_so_far(text: &str, open: &Paragraph) -> bool {
    const LONGEST: usize = 600;
    open.opening.is_some_and(|marker| marker.style < Style::Ordinal) && open.span.len() <= LONGEST && !open.span.slice(text).contains('。')
}

/// A line that ends within a sentence of prose, as no heading and no signature does.
fn is_within_prose(text: &str, line: &Line, open: &Paragraph) -> bool {
    !ends_something(text, line.span) && !is_heading_so_far(text, open) && line.span.slice(text).contains(['，', '。', '；'])
}

/// Marks that begin nothing.
const BEGINS_NOTHING: &[char] = &['，', '。', '、', '；', '：', '）', '》', '”', '’', '！', '？', '%', '％', '」', '〉'];

/// 全年完成投资 / 12亿元 / ，增长8%: a word within a sentence that stands on a line of its own since it is bold. What stands before it is
/// prose, not a heading or a title.
fn is_bold_word(text: &str, before: Line, line: Line, own: &Paragraph, open: &Paragraph, next: Option<&Line>) -> bool {
    const LONGEST: usize = 30;
    let goes_on = || next.and_then(|next| char_at(text, next.span.start())).is_some_and(|first| BEGINS_NOTHING.contains(&first));
    let prose = || !is_heading_so_far(text, open) && open.span.slice(text).contains(['，', '。', '；', '：']);
    // 查处违法 / 120起: a figure after words.
    let figure = || text[line.span.start()..].starts_with(|c: char| c.is_ascii_digit()) && !is_year_or_list(text, line.span) && open.opening.is_none();
    own.opening.is_none() && line.span.len() <= 4 * LONGEST && !ends_something(text, before.span) && goes_on() && length(text, line.span) <= LONGEST && (prose() || figure())
}

/// CO, 2, 排放: the number goes on the letters, and what follows goes on the number.
fn is_subscript(text: &str, before: Span, line: Span, open: &Paragraph) -> bool {
    const LONGEST: usize = 4;
    let bare = |span: Span| span.len() <= LONGEST && span.slice(text).bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let letters = |at: usize| text[..at].ends_with(|c: char| c.is_ascii_alphabetic());
    let opens_with_number = || text[line.start()..line.end()].starts_with(|c: char| c.is_ascii_digit());
    letters(before.end()) && opens_with_number() && (bare(line) || !is_year_or_list(text, line)) || bare(before) && before.start() > open.span.start() && letters(text[..before.start()].trim_end().len())
}

/// 2023年…, 1.开工: a number that opens a line of its own.
fn is_year_or_list(text: &str, line: Span) -> bool {
    let digits = line.slice(text).bytes().take_while(u8::is_ascii_digit).count();
    digits == 4 || marker_at(text, line.start()).is_some()
}

/// 《 without its 》 at the end of the line.
fn opens_title(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    match (content.rfind('《'), content.rfind('》')) {
        (Some(open), Some(close)) => open > close,
        (open, _) => open.is_some(),
    }
}

/// 一是, （一）, 第一章: broken from its text by a bold word.
fn is_bare_marker(open: &Paragraph, span: Span) -> bool {
    open.opening.is_some_and(|marker| marker.style != Style::Bullet && marker.end == span.end())
}

/// A line that is an opening bracket and nothing else.
fn is_bracket(text: &str, span: Span) -> bool {
    matches!(span.slice(text), "（" | "(" | "《" | "“" | "〔")
}

/// （ without its ） at the end of the line.
fn opens_bracket(text: &str, span: Span) -> bool {
    let last = span.slice(text).chars().rev().find(|c| matches!(c, '（' | '(' | '）' | ')'));
    matches!(last, Some('（' | '('))
}

/// 4）, 六）: what looks like a marker closes a bracket of the line before.
fn closes_bracket(first: char, line: &str) -> bool {
    !matches!(first, '（' | '(') && line.find(['）', ')']).is_some_and(|close| line[..close].find(['（', '(']).is_none())
}

/// Whether the open paragraph is a heading so far, and its text begins with this line.
fn heads(text: &str, open: &Paragraph, line: Line) -> bool {
    open.opening.is_some_and(|marker| marker.style < Style::Ordinal && glued::ends_at(&text[marker.end.min(open.span.end())..open.span.end()], line.span.slice(text)))
}

/// Two columns or more of indent that the line before has not.
fn is_indented(text: &str, line: &Line, before: &Line) -> bool {
    let indent = |line: &Line| text[line.start..line.span.start()].chars().map(|c| if c.len_utf8() == 1 { 1 } else { 2 }).sum::<usize>();
    indent(line) >= indent(before) + 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::lines::split;
    use crate::syntax::noise::of_lines;

    fn read(text: &str) -> Vec<String> {
        let lines = split(text);
        let bare = |p: &Paragraph| p.span.slice(text).replace('\n', "|");
        paragraphs(text, &lines, &of_lines(text, &lines), &[]).iter().map(bare).collect()
    }

    #[test]
    fn tidy_lines_stay_apart() {
        let text = "一、工作情况\n（一）抓项目\n全年完成投资。\n二、下步打算\n抓落实。";
        assert_eq!(read(text).len(), 5);
    }

    #[test]
    fn short_lines_of_one_length_stay_apart() {
        let text = "2024年个人述职述廉报告\n云岭县林业局  张某某\n一年来，认真履职。\n一、加强学习，提升素质\n认真学习。\n二、履职尽责，担当作为\n（一）抓好造林工作\n完成3万亩。\n三、廉洁自律情况\n没有违纪。\n四、存在不足\n学习不够。";
        assert_eq!(read(text).len(), 12);
    }

    #[test]
    fn links_and_bold_words() {
        assert_eq!(read("通过了《\n云岭县条例\n》，并施行。"), ["通过了《|云岭县条例|》，并施行。"]);
        assert_eq!(read("一是\n抓项目。\n二是\n抓落实。"), ["一是|抓项目。", "二是|抓落实。"]);
        assert_eq!(read("一、\n工作情况\n（一）\n抓项目\n第一章\n（二）抓民生"), ["一、|工作情况", "（一）|抓项目", "第一章", "（二）抓民生"]);
        assert_eq!(read("（\n三）抓改革\n（四）抓民生"), ["（|三）抓改革", "（四）抓民生"]);
        assert_eq!(read("按条例（第三款第\n4）项执行。\n4）抓落实"), ["按条例（第三款第|4）项执行。", "4）抓落实"]);
        assert_eq!(read("全县完成投资\n，增长5%。"), ["全县完成投资|，增长5%。"]);
        assert_eq!(read("细颗粒物（PM\n2.5\n）浓度下降，CO\n2\n排放减少。"), ["细颗粒物（PM|2.5|）浓度下降，CO|2|排放减少。"]);
        assert_eq!(read("全年完成投资\n12亿元\n，增长\n8%\n。其中\n，工业\n3亿元\n。\n查处违法\n120起\n。"), ["全年完成投资|12亿元|，增长|8%|。其中|，工业|3亿元|。", "查处违法|120起|。"]);
        assert_eq!(read("（一）坚持项目为王，发展后劲增强\n今年\n，全县开工。\n云岭县林业局\n2024年\n，我局造林。").len(), 4);
        let broken = "去年，全县开工建设重点项目十五个，完成投资三亿元，占年度计划的百分之八十以上。各项工作按照部署在报\n\n告的下一部分说明。\n\n今年开工。";
        assert_eq!(read(broken).len(), 2);
        assert_eq!(read("经济稳定。全县生产总值达到74.4\n\u{200b}\n亿元，增长6%。\n参加5\n万人大会").len(), 3);
        assert_eq!(read("推进ABC\n1.开工建设。\n建成APP\n2023年投用。").len(), 4);
    }

    #[test]
    fn hard_wrapped_lines() {
        // A figure or a Latin word that would not be parted leaves a line short.
        let short = "今年以来，全县上下坚持稳中求进，经济运行\n总体平稳，全年完成投资一百二十亿元，占年\n度任务的\n一、路网建设\n全年新改建农村公路，养护公路，整治隐患，\n投入资金，完成交通建设投资，占任务的\n103.3%，高速公路路基工程完成，提高2.3个\n百分点，公路养护提质增效，群众出行便捷。\n云岭县交通局\n2024年12月18日";
        assert_eq!(read(short).len(), 5, "{:?}", read(short));
        let text = "\u{3000}\u{3000}今年以来全县上下坚持稳中\n求进，经济运行总体平稳，全\n年完成投资十二亿元，增长百\n分之五点七，新建学校三所。\n\u{3000}\u{3000}一、抓项目促投资工作扎实\n推进情况\n\u{3000}\u{3000}全县开工建设重点项目十五\n个，完成投资三亿元，占年度\n计划的百分之八十以上水平。\n";
        let read = read(text);
        assert_eq!(read.len(), 3, "{read:?}");
        assert_eq!(read[1], "一、抓项目促投资工作扎实|推进情况");
    }
}
