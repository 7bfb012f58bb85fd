//! Text → [`Document`]: lines, numbering, the heading tree, documents of a compilation, noise, roles.

mod tree;

pub use tree::{Node, NodeId, NodeKind, Tree};

use crate::document::{Article, ArticleKind, Document, Role, Sentence};
use crate::text::{char_class, Span};

/// Reads a text. Never fails: any string gives a document.
#[must_use]
pub fn parse(text: &str) -> Document<'_> {
    let whole = Span::new(0, text.len());
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        if char_class::ends_sentence(c) || c == '\n' {
            let span = Span::new(start, at + c.len_utf8()).trim(text);
            if !span.is_empty() {
                sentences.push(Sentence { span, article: 0, section: None, role: Role::Other, opens_paragraph: false, is_heading: false });
            }
            start = at + c.len_utf8();
        }
    }
    let article = Article {
        span: whole.trim(text),
        title: None,
        kind: ArticleKind::Other,
        issuer: None,
        addressee: None,
        document_number: None,
        signature: None,
        date: None,
        review_year: None,
        plan_year: None,
        preamble: None,
        sections: 0..0,
    };
    Document { text, tree: Tree::leaf(whole), contents: vec![], noise: vec![], articles: vec![article], sections: vec![], sentences }
}
