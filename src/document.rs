//! [`Document`]: what the syntax pass finds out about the whole input. Built once, then only read.
//!
//! The input may hold one document or a compilation of many: each is an [`Article`]. Sections of all articles stand in
//! one list, in order of position (pre-order of the trees), so that a section is named by its index, [`SectionId`].

use std::ops::Range;

use crate::syntax::{Mask, Tree};
use crate::text::Span;

/// Index into [`Document::sections`].
pub type SectionId = usize;

#[derive(Debug)]
pub struct Document<'t> {
    pub text: &'t str,
    /// The lossless tree: its leaves, concatenated, are the text.
    pub tree: Tree,
    /// The printed table of contents.
    pub contents: Vec<ContentsEntry>,
    pub noise: Vec<Noise>,
    /// Masked words (D for 党, XX), in order.
    pub masks: Vec<Mask>,
    pub articles: Vec<Article>,
    pub sections: Vec<Section>,
    /// Every sentence of body text, in order: not headings that stand on their own line, not noise.
    pub sentences: Vec<Sentence>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsEntry {
    /// The whole entry, page number included.
    pub span: Span,
    pub title: Span,
    pub page: Option<u32>,
    /// Index into [`Document::articles`].
    pub article: Option<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noise {
    pub kind: NoiseKind,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoiseKind {
    TitlePage,
    Contents,
    Advertisement,
    Marker,
    Navigation,
    PageNumber,
    HeaderFooter,
    Other,
}

/// One document of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// From its title to the end of its text.
    pub span: Span,
    /// None where the input gives none.
    pub title: Option<Span>,
    pub kind: ArticleKind,
    pub issuer: Option<Span>,
    pub addressee: Option<Span>,
    pub document_number: Option<Span>,
    pub signature: Option<Span>,
    pub date: Option<DocumentDate>,
    /// The names of what is attached, as 附件：1.… lists them.
    pub attachments: Vec<Span>,
    /// Whom a copy goes to, as 抄送： names them.
    pub copies: Option<Span>,
    /// The section that explains terms (名词解释).
    pub glossary: Option<Span>,
    /// The year looked back on.
    pub review_year: Option<i32>,
    /// The year planned for.
    pub plan_year: Option<i32>,
    pub preamble: Option<Span>,
    /// Its part of [`Document::sections`].
    pub sections: Range<SectionId>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DocumentDate {
    pub span: Span,
    pub year: i32,
    pub month: u8,
    pub day: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArticleKind {
    /// 工作总结（和工作思路）
    WorkSummary,
    /// 政务公开、政府信息公开的工作总结与年度报告
    DisclosureReport,
    GovernmentWorkReport,
    /// 计划、要点、方案
    Plan,
    /// 通知、意见、决定、批复、办法
    Policy,
    Speech,
    Other,
}

/// A node of the heading tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub kind: SectionKind,
    /// Class of the numbering: 一、= 1, （一）= 2, 1. = 3, （1）= 4, ① = 5; 第X章 and the like by rank.
    pub level: Option<u8>,
    /// 1 for a child of the article.
    pub depth: u8,
    /// The marker as written; empty where there is none.
    pub marker: Span,
    pub number: Option<u32>,
    pub title: Span,
    /// Marker and title.
    pub heading: Span,
    /// From the marker to the end of the last child or of the body text.
    pub span: Span,
    pub role: Role,
    pub parent: Option<SectionId>,
    /// One past its last descendant in [`Document::sections`].
    pub descendants_end: SectionId,
    pub article: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionKind {
    /// Numbered or typographic.
    Heading,
    /// 一是、首先: run in a paragraph.
    Point,
    /// An unnumbered topic sentence that works as a heading.
    Lead,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Review,
    Problems,
    Plan,
    ActiveDisclosure,
    RequestedDisclosure,
    Organisation,
    #[default]
    Other,
}

/// A sentence of body text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its closing mark included, white space at its ends not.
    pub span: Span,
    /// Index into [`Document::articles`].
    pub article: usize,
    /// The innermost section that it belongs to; None in the preamble and at the close.
    pub section: Option<SectionId>,
    /// The role of its section, or what its own words say where it turns (divided sections).
    pub role: Role,
    /// Whether it opens its paragraph.
    pub opens_paragraph: bool,
    /// Whether it is no more than the heading of its section, with body after it: run-in headings and leads. A point that is
    /// one statement (一是总量小，…。) is no heading in this sense.
    pub is_heading: bool,
}

impl Document<'_> {
    /// What the span means.
    #[must_use]
    pub fn slice(&self, span: Span) -> &str {
        span.slice(self.text)
    }

    /// The article that holds this byte.
    #[must_use]
    pub fn article_at(&self, offset: usize) -> Option<usize> {
        let after = self.articles.partition_point(|article| article.span.start() <= offset);
        after.checked_sub(1).filter(|&at| self.articles[at].span.contains(offset))
    }

    /// The sentences of one article.
    #[must_use]
    pub fn sentences_of(&self, article: usize) -> &[Sentence] {
        let start = self.sentences.partition_point(|s| s.article < article);
        let end = self.sentences.partition_point(|s| s.article <= article);
        &self.sentences[start..end]
    }

    /// The sentence that holds this byte.
    #[must_use]
    pub fn sentence_at(&self, offset: usize) -> Option<&Sentence> {
        let after = self.sentences.partition_point(|s| s.span.start() <= offset);
        after.checked_sub(1).map(|at| &self.sentences[at]).filter(|s| s.span.contains(offset))
    }

    /// The innermost section that holds this byte.
    #[must_use]
    pub fn section_at(&self, offset: usize) -> Option<SectionId> {
        let mut at = self.sections.partition_point(|s| s.span.start() <= offset).checked_sub(1)?;
        while !self.sections[at].span.contains(offset) {
            at = self.sections[at].parent?;
        }
        Some(at)
    }
}
