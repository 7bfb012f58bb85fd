//! The lossless tree: an arena of nodes whose leaves, concatenated, are the text.

use crate::text::Span;

/// Index into [`Tree::nodes`].
pub type NodeId = usize;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    Root,
    Article,
    Title,
    Section,
    Heading,
    Paragraph,
    Contents,
    Noise,
    /// Blank lines and line ends between the others.
    Blank,
    /// What no rule knew.
    Unknown,
}

#[derive(Clone, Debug)]
pub struct Node {
    pub kind: NodeKind,
    pub span: Span,
    pub children: Vec<NodeId>,
}

/// Node 0 is the root. The children of a node tile its span.
#[derive(Clone, Debug)]
pub struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    /// A tree of one leaf.
    #[must_use]
    pub fn leaf(span: Span) -> Self {
        Self { nodes: vec![Node { kind: NodeKind::Root, span, children: vec![] }] }
    }
}
