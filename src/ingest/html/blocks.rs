//! Tokens → lines of text, each with the elements that it stands in.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{HtmlString, StartTag, Token, Tokenizer};

use super::super::limits;

/// A line of text.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) text: String,
    /// Of a heading element.
    pub(super) heading: Option<u8>,
    /// Characters, and those of them in links.
    pub(super) characters: usize,
    pub(super) linked: usize,
    /// The innermost container that it stands in: an index into [`Blocks::containers`].
    pub(super) container: usize,
}

/// An element that holds others.
#[derive(Debug)]
pub(super) struct Container {
    pub(super) parent: usize,
    /// `article` or `main`: the page itself says what its matter is.
    pub(super) is_main: bool,
}

#[derive(Debug)]
pub(super) struct Blocks {
    pub(super) blocks: Vec<Block>,
    /// The first is the page; parents stand before their children.
    pub(super) containers: Vec<Container>,
    /// Characters in elements that are not read.
    pub(super) left_out: usize,
}

/// Elements that have no content.
const VOID: &[&str] = &["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

/// Elements that are no text of the page.
const DROPPED: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "select", "button", "iframe", "object", "textarea", "nav", "footer", "aside", "dialog", "head", "title", "datalist", "canvas",
    "audio", "video",
];

/// Elements that begin and end a line.
const LINES: &[&str] = &[
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "tbody", "thead", "section", "article", "main", "header", "ul", "ol", "dl", "dt", "dd", "blockquote", "pre",
    "center", "figure", "figcaption", "form", "fieldset", "address", "caption", "body", "html", "hr", "details", "summary", "title", "item", "description",
];

/// Elements that group lines.
const CONTAINERS: &[&str] = &["div", "section", "article", "main", "table", "tr", "td", "ul", "ol", "dl", "blockquote", "body", "form", "center"];

/// Elements that another of their kind ends, when their own end was left out.
const ENDED_BY_THE_NEXT: &[&str] = &["p", "li", "tr", "td", "th", "dt", "dd", "option"];

struct Open {
    name: String,
    /// The container around it, to go back to.
    container: usize,
    is_dropped: bool,
    is_link: bool,
}

struct Reading {
    out: Blocks,
    open: Vec<Open>,
    block: Block,
    dropped: usize,
    links: usize,
    container: usize,
    /// Open elements beyond the limit: counted, not known.
    deeper: usize,
    /// Everything is text (XML of other kinds).
    all: bool,
    /// A cell has ended: the next text of the row stands after a tab.
    cell_ended: bool,
}

impl Blocks {
    pub(super) fn of_page(html: &str) -> Self {
        Self::read(html, false)
    }

    pub(super) fn of_all(xml: &str) -> Self {
        Self::read(xml, true)
    }

    fn read(html: &str, all: bool) -> Self {
        let out = Self { blocks: Vec::new(), containers: vec![Container { parent: 0, is_main: false }], left_out: 0 };
        let mut reading = Reading { out, open: Vec::new(), block: Block::default(), dropped: 0, links: 0, container: 0, deeper: 0, all, cell_ended: false };
        let mut emitter = DefaultEmitter::default();
        // Within script and style, < is no tag.
        emitter.naively_switch_states(!all);
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => reading.start(&tag),
                Token::EndTag(tag) => reading.end(&name_of(&tag.name)),
                Token::String(text) => reading.text(&String::from_utf8_lossy(&text)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        reading.flush();
        reading.out
    }
}

fn name_of(name: &HtmlString) -> String {
    String::from_utf8_lossy(name).into_owned()
}

impl Reading {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = name_of(&tag.name);
        if LINES.contains(&name.as_str()) {
            self.flush();
        }
        match name.as_str() {
            "br" => self.flush(),
            "td" | "th" if !self.block.text.is_empty() => self.cell_ended = true,
            _ => {}
        }
        if VOID.contains(&name.as_str()) || tag.self_closing && self.all {
            return;
        }
        if ENDED_BY_THE_NEXT.contains(&name.as_str()) && self.open.last().is_some_and(|open| open.name == name) {
            self.pop();
        }
        if self.open.len() >= limits::HTML_DEPTH {
            self.deeper += 1;
            return;
        }
        let is_dropped = !self.all && (DROPPED.contains(&name.as_str()) || is_hidden(tag) || name == "header" && !self.in_article());
        let is_link = name == "a";
        self.dropped += usize::from(is_dropped);
        self.links += usize::from(is_link);
        let around = self.container;
        if CONTAINERS.contains(&name.as_str()) {
            self.out.containers.push(Container { parent: around, is_main: matches!(name.as_str(), "article" | "main") });
            self.container = self.out.containers.len() - 1;
        }
        if let Some(level) = heading_level(&name) {
            self.block.heading = Some(level);
        }
        self.open.push(Open { name, container: around, is_dropped, is_link });
    }

    fn in_article(&self) -> bool {
        self.open.iter().any(|open| matches!(open.name.as_str(), "article" | "main"))
    }

    fn end(&mut self, name: &str) {
        if LINES.contains(&name) {
            self.flush();
        }
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        // An end without a start is no end; one that closes others closes them all.
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            while self.open.len() > at {
                self.pop();
            }
        }
    }

    fn pop(&mut self) {
        if let Some(open) = self.open.pop() {
            self.dropped -= usize::from(open.is_dropped);
            self.links -= usize::from(open.is_link);
            self.container = open.container;
        }
    }

    /// Adds text, with white space as a browser shows it: runs of it are one blank, and none where a line was broken in Chinese.
    fn text(&mut self, text: &str) {
        if self.dropped > 0 {
            if !self.open.iter().any(|open| matches!(open.name.as_str(), "script" | "style" | "head" | "svg" | "noscript")) {
                self.out.left_out += text.chars().filter(|c| !c.is_whitespace()).count();
            }
            return;
        }
        let preformatted = self.open.last().is_some_and(|open| open.name == "pre");
        if self.block.text.is_empty() {
            self.block.container = self.container;
        } else if self.cell_ended && !text.trim().is_empty() {
            let kept = self.block.text.trim_end().len();
            self.block.text.truncate(kept);
            self.block.text.push('\t');
            self.cell_ended = false;
        }
        for c in text.chars() {
            if preformatted && c == '\n' {
                self.flush();
                self.block.container = self.container;
            } else if c.is_ascii_whitespace() || c == '\u{a0}' {
                if !self.block.text.is_empty() && !self.block.text.ends_with([' ', '\t']) {
                    self.block.text.push(' ');
                }
            } else if !matches!(c, '\0' | '\u{ad}' | '\u{200b}' | '\u{feff}') {
                self.block.text.push(c);
                self.block.characters += 1;
                self.block.linked += usize::from(self.links > 0);
            }
        }
    }

    /// Ends the line.
    fn flush(&mut self) {
        self.cell_ended = false;
        let heading = self.open.iter().rev().find_map(|open| heading_level(&open.name));
        let mut block = std::mem::replace(&mut self.block, Block { heading, container: self.container, ..Block::default() });
        let text = block.text.trim();
        if !text.is_empty() {
            block.text = without_blanks_of_layout(text);
            self.out.blocks.push(block);
        }
    }
}

/// Blanks between two Chinese characters stand for a line break in the source.
fn without_blanks_of_layout(text: &str) -> String {
    if !text.contains(' ') {
        return text.to_owned();
    }
    let is_wide = |c: char| crate::text::char_class::is_han(c) || matches!(c, '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ff60}');
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let between = c == ' ' && out.chars().last().is_some_and(is_wide) && characters.peek().copied().is_some_and(is_wide);
        if !between {
            out.push(c);
        }
    }
    out
}

fn heading_level(name: &str) -> Option<u8> {
    match name.as_bytes() {
        [b'h', digit @ b'1'..=b'6'] => Some(digit - b'0'),
        _ => None,
    }
}

fn is_hidden(tag: &StartTag<()>) -> bool {
    tag.attributes.iter().any(|(name, value)| match name.as_slice() {
        b"hidden" => true,
        b"aria-hidden" => value.as_slice() == b"true",
        b"style" => {
            let style: String = String::from_utf8_lossy(value).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
            style.contains("display:none") || style.contains("visibility:hidden")
        }
        _ => false,
    })
}
