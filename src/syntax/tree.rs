//! The lossless tree: an arena of nodes whose leaves, concatenated, are the text.

use crate::text::order;
use crate::text::{char_class, Span};

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

    /// Puts parts into each other by their spans and fills what is between them. A part that would cut another is left out.
    pub(super) fn of_parts(text: &str, mut parts: Vec<(Span, NodeKind)>) -> Self {
        // The larger of two that start together holds the other; of two equal ones the first given (the sort is stable).
        order::sort_by_key(&mut parts, |&(span, _)| (span.start, std::cmp::Reverse(span.end)));
        let mut tree = Self::leaf(Span::new(0, text.len()));
        let mut open = vec![0];
        let mut filled = vec![0_usize];
        for (span, kind) in parts {
            while open.len() > 1 && tree.nodes[open[open.len() - 1]].span.end <= span.start {
                tree.close(text, &mut open, &mut filled);
            }
            let (Some(&parent), Some(&at)) = (open.last(), filled.last()) else { break };
            if span.is_empty() || !tree.nodes[parent].span.encloses(span) || span.start() < at {
                continue;
            }
            tree.fill(text, parent, at, span.start());
            let node = tree.add(parent, kind, span);
            if let Some(last) = filled.last_mut() {
                *last = span.end();
            }
            open.push(node);
            filled.push(span.start());
        }
        while !open.is_empty() {
            tree.close(text, &mut open, &mut filled);
        }
        tree
    }

    fn close(&mut self, text: &str, open: &mut Vec<NodeId>, filled: &mut Vec<usize>) {
        if let (Some(node), Some(at)) = (open.pop(), filled.pop()) {
            let end = self.nodes[node].span.end();
            // A node without parts is a leaf; so is the root of an empty text.
            if at > self.nodes[node].span.start() || matches!(self.nodes[node].kind, NodeKind::Root | NodeKind::Article | NodeKind::Section) {
                self.fill(text, node, at, end);
            }
        }
    }

    /// What lies between two parts: blank, a paragraph of its document, or unknown.
    fn fill(&mut self, text: &str, parent: NodeId, start: usize, end: usize) {
        let mut at = start;
        let gap = Span::new(start, end);
        let body = gap.trim(text);
        let inner = match self.nodes[parent].kind {
            NodeKind::Root => NodeKind::Unknown,
            _ => NodeKind::Paragraph,
        };
        if !body.is_empty() {
            for piece in body.slice(text).split_inclusive('\n') {
                let whole = Span::new(body.start() + (piece.as_ptr() as usize - body.slice(text).as_ptr() as usize), 0);
                let span = Span::new(whole.start(), whole.start() + piece.len()).trim(text);
                if span.is_empty() {
                    continue;
                }
                self.blank(parent, at, span.start());
                self.add(parent, inner, span);
                at = span.end();
            }
        }
        self.blank(parent, at, end);
        debug_assert!(text[at..end].chars().all(char_class::is_blank));
    }

    fn blank(&mut self, parent: NodeId, start: usize, end: usize) {
        if start < end {
            self.add(parent, NodeKind::Blank, Span::new(start, end));
        }
    }

    fn add(&mut self, parent: NodeId, kind: NodeKind, span: Span) -> NodeId {
        let node = self.nodes.len();
        self.nodes.push(Node { kind, span, children: Vec::new() });
        self.nodes[parent].children.push(node);
        node
    }

    /// The leaves, in order.
    pub fn leaves(&self) -> impl Iterator<Item = &Node> {
        let mut open = vec![0];
        std::iter::from_fn(move || loop {
            let node = &self.nodes[open.pop()?];
            if node.children.is_empty() {
                return Some(node);
            }
            open.extend(node.children.iter().rev());
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_nest_and_gaps_are_filled() {
        let text = "标题\n\n一、甲\n正文。\n广告";
        let find = |part: &str| {
            let at = text.find(part).unwrap();
            Span::new(at, at + part.len())
        };
        let article = find("标题").to(find("正文。"));
        let section = find("一、甲").to(find("正文。"));
        let parts = vec![(section, NodeKind::Section), (article, NodeKind::Article), (find("标题"), NodeKind::Title), (find("一、甲"), NodeKind::Heading), (find("广告"), NodeKind::Noise)];
        let tree = Tree::of_parts(text, parts);
        let leaves: String = tree.leaves().map(|leaf| leaf.span.slice(text)).collect();
        assert_eq!(leaves, text);
        let kinds: Vec<_> = tree.leaves().map(|leaf| leaf.kind).collect();
        use NodeKind::*;
        assert_eq!(kinds, [Title, Blank, Heading, Blank, Paragraph, Blank, Noise]);
    }
}
