//! Attachments that stand in the text: 附件1, 附录, 附表二 on a line of their own head all that follows, up to the next.
//!
//! ```text
//! annex ::= label [ number ] [ "：" ] line-end [ 1*2( title line-end ) ] | label [ number ] ( "：" | blank ) title line-end
//! label ::= 附件 | 附录 | 附表 | 附图          (blanks may stand within)
//! title ::= a line in the form of a title
//! ```
//! Not taken: the list of what is attached (附件：1.… 2.…, which reads [`super::back_matter`]), 附件 in a sentence (附件见后).

use super::lines::length;
use super::numbering::marker_at;
use super::numerals::{char_at, digits, han};
use super::reflow::Paragraph;
use super::titles;
use crate::text::{char_class, Span};

/// The heading of an attachment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Annex {
    /// 附件1
    pub(super) marker: Span,
    pub(super) number: Option<u32>,
    /// Empty, at the end of the marker, where none is given.
    pub(super) title: Span,
    /// How many paragraphs the heading takes.
    pub(super) paragraphs: usize,
}

const LABELS: &[&str] = &["附件", "附录", "附表", "附图", "附錄"];

/// The attachment that the first of these paragraphs heads.
pub(super) fn read(text: &str, paragraphs: &[Paragraph]) -> Option<Annex> {
    const LONGEST: usize = 60;
    let (first, rest) = paragraphs.split_first()?;
    let span = first.span;
    let number = after_label(text, span)?;
    if length(text, span) > LONGEST {
        return None;
    }
    let (number, end) = match digits(text, number).or_else(|| han(text, number)) {
        Some((number, end)) => (Some(number), end),
        // 附录A
        None => (None, number + usize::from(char_at(text, number).is_some_and(|c| c.is_ascii_uppercase()))),
    };
    let marker = Span::new(span.start(), end);
    let tail = &text[end..span.end()];
    let words = Span::new(end, span.end()).trim(text);
    let title = Span::new(span.end() - words.slice(text).trim_start_matches(['：', ':']).len(), span.end()).trim(text);
    if title.is_empty() {
        // A title on the next line, with something under it.
        let next = rest.first().filter(|next| rest.len() > 1 && is_title(text, next.span));
        let Some(next) = next else { return Some(Annex { marker, number, title: Span::new(end, end), paragraphs: 1 }) };
        // A title over two lines: only both end as a title does.
        let whole = rest.get(1).map(|second| next.span.to(second.span)).filter(|&whole| rest.len() > 2 && !titles::ends_with_noun(next.span.slice(text)) && is_title(text, rest[1].span) && titles::ends_with_noun(whole.slice(text)));
        return Some(Annex { marker, number, title: whole.unwrap_or(next.span), paragraphs: 2 + usize::from(whole.is_some()) });
    }
    let parted = tail.starts_with(|c: char| char_class::is_blank(c) || matches!(c, '：' | ':'));
    (parted && is_title(text, title) && !rest.is_empty()).then_some(Annex { marker, number, title, paragraphs: 1 })
}

/// Whether a paragraph is no more than the label of an attachment.
pub(super) fn is_label(text: &str, paragraph: &Paragraph) -> bool {
    read(text, std::slice::from_ref(paragraph)).is_some_and(|annex| annex.title.is_empty())
}

/// The byte after the label.
fn after_label(text: &str, span: Span) -> Option<usize> {
    let content = span.slice(text);
    if !content.starts_with('附') {
        return None;
    }
    LABELS.iter().find_map(|label| {
        let mut rest = content;
        for c in label.chars() {
            rest = rest.trim_start_matches(char_class::is_blank).strip_prefix(c)?;
        }
        // 附件 1
        let number = rest.trim_start_matches(char_class::is_blank);
        let rest = if number.starts_with(|c: char| char_class::digit(c).is_some()) { number } else { rest };
        Some(span.end() - rest.len())
    })
}

fn is_title(text: &str, span: Span) -> bool {
    const LONGEST: usize = 45;
    titles::has_form(text, span) && length(text, span) <= LONGEST && marker_at(text, span.start()).is_none() && span.slice(text).contains(char_class::is_han)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reflow::of_lines;

    /// Number and title; None where there is no attachment.
    #[test]
    fn headings_of_attachments() {
        for (lines, expect) in [
            (&["附件1", "重点项目表", "正文。"][..], Some((Some(1), "重点项目表", 2))),
            (&["附件", "重点项目表", "正文。"], Some((None, "重点项目表", 2))),
            (&["附件", "云岭县林业发展", "工作方案", "正文。"], Some((None, "云岭县林业发展\n工作方案", 3))),
            (&["附 件 2：", "一、项目"], Some((Some(2), "", 1))),
            (&["附件2：云岭县林业规划", "一、项目"], Some((Some(2), "云岭县林业规划", 1))),
            (&["附录 大事记", "正文。"], Some((None, "大事记", 1))),
            (&["附录A", "大事记", "正文。"], Some((None, "大事记", 2))),
            (&["附表二", "正文很长，说明了情况。"], Some((Some(2), "", 1))),
            // Not taken.
            (&["附件见后", "正文。"], None),
            (&["附件1已经报送。", "正文。"], None),
            (&["附件：1.项目表", "2.名单"], None),
            (&["附近有学校", "正文。"], None),
            (&["重点项目表", "正文。"], None),
        ] {
            let (text, paragraphs) = of_lines(lines);
            let found = read(&text, &paragraphs).map(|annex| (annex.number, annex.title.slice(&text), annex.paragraphs));
            assert_eq!(found, expect, "{lines:?}");
        }
    }
}
