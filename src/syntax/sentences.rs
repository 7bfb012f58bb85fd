//! Body text → sentences.
//!
//! ```text
//! sentence ::= 1*char ( 1*( "。" | "！" | "？" ) *( "”" | "’" | "）" | "》" ) | end of paragraph | start of a point )
//! ```
//! Not taken: headings that stand on their own line with text under them; a full stop of Latin text.

use super::outline::{is_line, Outline};
use super::reflow::Paragraph;
use super::{roles, turns};
use crate::document::{Role, SectionId, SectionKind, Sentence};
use crate::text::{char_class, Span};

/// The sentences of one document. `base` is the number of its first section, `article` its own number and the year it plans for.
pub(super) fn read(text: &str, body: &[Paragraph], skip: &[usize], outline: &Outline, base: usize, article: (usize, Option<i32>), out: &mut Vec<Sentence>) {
    let mut reader = Reader { text, outline, base, article: article.0, plan_year: article.1, next: 0, inner: None, announces: false, turned: None, looks_back: false };
    for (at, paragraph) in body.iter().enumerate() {
        if skip.contains(&at) {
            continue;
        }
        reader.paragraph(paragraph.span, out);
    }
}

struct Reader<'t> {
    text: &'t str,
    outline: &'t Outline,
    base: usize,
    article: usize,
    plan_year: Option<i32>,
    /// The next section, by position.
    next: SectionId,
    /// The innermost section here, counted within the document.
    inner: Option<SectionId>,
    /// Whether the paragraph before ends with a colon.
    announces: bool,
    /// The section whose text turned, and what to.
    turned: Option<(Option<SectionId>, Role)>,
    /// Whether a paragraph of a plan tells what was reached.
    looks_back: bool,
}

impl Reader<'_> {
    fn paragraph(&mut self, span: Span, out: &mut Vec<Sentence>) {
        let mut opens = true;
        let mut start = span.start();
        self.looks_back = false;
        self.enter(start);
        // The second line of a heading (附件1, and under it its title).
        if self.inner.is_some_and(|id| self.outline.sections[id].heading.start() < start && self.outline.sections[id].heading.end() >= span.end()) {
            return;
        }
        // Problems named in passing end with their paragraph, unless it announces a list (…：) or this is a point of one.
        let point = self.inner.is_some_and(|id| self.outline.sections[id].kind == SectionKind::Point && self.outline.sections[id].span.start() == start);
        if !point && !self.announces && matches!(self.turned, Some((_, Role::Problems))) {
            self.turned = None;
        }
        self.announces = span.slice(self.text).ends_with(['：', ':']);
        let content = span.slice(self.text);
        let mut at = 0;
        while at < content.len() {
            let rest = &content[at..];
            let cut = self.cut_before(span.start() + at, span.end());
            let limit = cut.unwrap_or(span.end()) - span.start();
            let end = sentence_end(&content[..limit], at);
            let piece = Span::new(start, span.start() + end).trim(self.text);
            if !piece.is_empty() && rest.chars().next().is_some() {
                self.sentence(piece, opens, out);
                opens = false;
            }
            at = end.max(at + rest.chars().next().map_or(1, char::len_utf8));
            start = span.start() + at;
            self.enter(start);
        }
    }

    /// Where the next section starts before `end`, after this byte.
    fn cut_before(&self, at: usize, end: usize) -> Option<usize> {
        self.outline.sections[self.next.min(self.outline.sections.len())..].iter().map(|s| s.span.start()).find(|&start| start > at).filter(|&start| start < end)
    }

    /// Makes the innermost section at this byte the current one.
    fn enter(&mut self, at: usize) {
        let sections = &self.outline.sections;
        while self.next < sections.len() && sections[self.next].span.start() <= at {
            self.inner = Some(self.next);
            self.next += 1;
        }
        while let Some(id) = self.inner {
            if sections[id].span.contains(at) {
                break;
            }
            self.inner = sections[id].parent.map(|parent| parent - self.base);
        }
    }

    fn sentence(&mut self, span: Span, opens_paragraph: bool, out: &mut Vec<Sentence>) {
        let sections = &self.outline.sections;
        self.enter(span.start());
        let heading = self.inner.filter(|&id| sections[id].heading.start() == span.start());
        let has_body = |id: SectionId| sections[id].span.end() > span.end();
        if let Some(id) = heading {
            let whole = span.end() - sections[id].heading.end().min(span.end()) <= '。'.len_utf8();
            let stated = !has_body(id) && self.text[..span.end()].ends_with(['。', '；', '！', '？']);
            if whole && is_line(self.outline, id) && !stated {
                return;
            }
        }
        let is_heading = heading.is_some_and(|id| has_body(id) && span.end() - sections[id].heading.end().min(span.end()) <= '。'.len_utf8());
        let role = self.role(span);
        out.push(Sentence { span, article: self.article, section: self.inner.map(|id| id + self.base), role, opens_paragraph, is_heading });
    }

    /// The role of the section, or what the text has turned to.
    fn role(&mut self, span: Span) -> Role {
        let sections = &self.outline.sections;
        let own = self.inner.map_or(Role::Other, |id| sections[id].role);
        // A turn holds in the heading's section: points run in it have their own roles.
        let home = self.home();
        if self.turned.is_some_and(|(section, _)| section != home) {
            self.turned = None;
        }
        if own == Role::Plan && matches!(self.turned, Some((_, Role::Problems))) && turns::resumes_plan(span.slice(self.text)) {
            self.turned = None;
        }
        let current = self.turned.map_or(own, |(_, role)| role);
        let planned = || matches!(current, Role::Review | Role::Other) && turns::opens_plan(span.slice(self.text), self.plan_year) && home.is_some_and(|id| roles::holds_review_and_plan(sections[id].title.slice(self.text)));
        if let Some(role) = turns::turn(span.slice(self.text), current).or_else(|| planned().then_some(Role::Plan)) {
            self.turned = Some((home, role));
        }
        let role = self.turned.map_or(own, |(_, role)| role);
        self.looks_back = role == Role::Plan && turns::looks_back(span.slice(self.text), self.looks_back);
        if self.looks_back { Role::Review } else { role }
    }

    /// The innermost heading: points and leads belong to it.
    fn home(&self) -> Option<SectionId> {
        let sections = &self.outline.sections;
        let mut at = self.inner;
        while let Some(id) = at {
            if sections[id].kind == SectionKind::Heading {
                break;
            }
            at = sections[id].parent.map(|parent| parent - self.base);
        }
        at
    }
}

/// The byte after the sentence that starts at `start`.
fn sentence_end(content: &str, start: usize) -> usize {
    let mut chars = content[start..].char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if !char_class::ends_sentence(c) {
            continue;
        }
        let mut end = start + at + c.len_utf8();
        while let Some(&(next, c)) = chars.peek() {
            if !(char_class::ends_sentence(c) || matches!(c, '”' | '’' | '）' | '》' | '」' | ')')) {
                break;
            }
            end = start + next + c.len_utf8();
            chars.next();
        }
        return end;
    }
    content.len()
}

#[cfg(test)]
mod tests {
    use super::sentence_end;

    #[test]
    fn ends() {
        for (text, expect) in [("完成。开工。", "完成。"), ("他说：“好。”开工。", "他说：“好。”"), ("真好！！开工", "真好！！"), ("没有标点", "没有标点"), ("", "")] {
            assert_eq!(&text[..sentence_end(text, 0)], expect);
        }
    }
}
