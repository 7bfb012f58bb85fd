//! Events of the parser → lines.

use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::super::html;
use crate::text::order;

/// A line of the text.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    /// Of a heading: 1 to 6; 0 for the title of the front matter.
    pub(super) level: Option<u8>,
    /// A blank line stands before it.
    pub(super) apart: bool,
}

pub(super) struct Writer<'s> {
    source: &'s str,
    lines: Vec<Line>,
    line: String,
    /// Of the heading that is open.
    level: Option<u8>,
    /// Where the open paragraph or heading began among the lines.
    began: usize,
    /// Open lists, with the next number of those that are numbered.
    lists: Vec<Option<u64>>,
    /// The number of the item that is open, until its first line is written.
    number: String,
    /// Open pictures: the words for who cannot see them are no text of the document.
    pictures: usize,
    in_row: bool,
    cells: usize,
    /// The code that is open; whether it is kept to the blank.
    code: Option<(String, bool)>,
    html: Option<String>,
    front_matter: Option<String>,
    /// Of the note that is open: its label, and the lines of the text until it ends.
    note: Option<(CowStr<'s>, Vec<Line>)>,
    notes: FxHashMap<CowStr<'s>, Vec<Line>>,
    /// Labels of the notes, in the order in which the text refers to them.
    referred: Vec<CowStr<'s>>,
    numbers: FxHashMap<CowStr<'s>, usize>,
    /// The next line stands apart.
    apart: bool,
}

impl<'s> Writer<'s> {
    pub(super) fn new(source: &'s str) -> Self {
        Self {
            source,
            lines: Vec::new(),
            line: String::new(),
            level: None,
            began: 0,
            lists: Vec::new(),
            number: String::new(),
            pictures: 0,
            in_row: false,
            cells: 0,
            code: None,
            html: None,
            front_matter: None,
            note: None,
            notes: FxHashMap::default(),
            referred: Vec::new(),
            numbers: FxHashMap::default(),
            apart: false,
        }
    }

    /// An event, and where it begins in the source.
    pub(super) fn take(&mut self, event: Event<'s>, at: usize) {
        match event {
            Event::Start(tag) => self.start(tag, at),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => match (&mut self.code, &mut self.front_matter) {
                (Some((code, _)), _) => code.push_str(&text),
                (_, Some(front_matter)) => front_matter.push_str(&text),
                _ => self.push(&text),
            },
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => self.push(&text),
            Event::Html(text) => match &mut self.html {
                Some(html) => html.push_str(&text),
                None => self.inline_html(&text),
            },
            Event::InlineHtml(text) => self.inline_html(&text),
            Event::FootnoteReference(label) => {
                let number = self.number_of(&label);
                self.push(&format!("[{number}]"));
            }
            Event::SoftBreak | Event::HardBreak => self.line_break(),
            Event::TaskListMarker(is_done) => self.push(if is_done { "☑ " } else { "□ " }),
            Event::Rule => self.flush(),
        }
    }

    fn start(&mut self, tag: Tag<'s>, at: usize) {
        match tag {
            Tag::Paragraph => self.begin(),
            Tag::Heading { level, .. } => {
                self.begin();
                self.level = Some(level as u8);
            }
            Tag::CodeBlock(kind) => {
                self.flush();
                self.code = Some((String::new(), matches!(kind, CodeBlockKind::Fenced(_))));
            }
            Tag::HtmlBlock => {
                self.flush();
                self.html = Some(String::new());
            }
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => {
                self.flush();
                self.number.clear();
                if let Some(Some(next)) = self.lists.last_mut() {
                    self.number = format!("{next}{} ", closing(&self.source[at..]));
                    *next = next.saturating_add(1);
                }
            }
            Tag::FootnoteDefinition(label) => {
                self.flush();
                self.note = Some((label, std::mem::take(&mut self.lines)));
            }
            Tag::TableHead | Tag::TableRow => {
                self.flush();
                (self.in_row, self.cells) = (true, 0);
            }
            Tag::TableCell => {
                if self.cells > 0 {
                    self.line.push('\t');
                }
                self.cells += 1;
            }
            Tag::Image { .. } => self.pictures += 1,
            Tag::MetadataBlock(_) => self.front_matter = Some(String::new()),
            Tag::BlockQuote(_) | Tag::Table(_) => self.flush(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Heading(_) => {
                self.flush();
                self.level = None;
                // A line of hyphens under a paragraph makes a heading of all its lines: meant is a rule.
                if self.lines.len() > self.began + 1 {
                    self.lines[self.began..].iter_mut().for_each(|line| line.level = None);
                }
            }
            TagEnd::CodeBlock => {
                let (code, is_exact) = self.code.take().unwrap_or_default();
                for line in code.lines() {
                    // Four blanks before a paragraph make code of it, and in Chinese texts they are an indent.
                    let line = if is_exact { line.trim_end() } else { line.trim() };
                    self.write(line.to_owned(), None);
                }
            }
            TagEnd::HtmlBlock => {
                for (text, level) in html::lines(&self.html.take().unwrap_or_default()) {
                    self.write(text, level);
                }
            }
            TagEnd::List(_) => {
                self.flush();
                self.lists.pop();
            }
            TagEnd::Item => {
                self.flush();
                self.number.clear();
            }
            TagEnd::FootnoteDefinition => {
                self.flush();
                if let Some((label, lines)) = self.note.take() {
                    let note = std::mem::replace(&mut self.lines, lines);
                    self.notes.entry(label).or_insert(note);
                }
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                self.in_row = false;
                let row = std::mem::take(&mut self.line);
                if !row.trim().is_empty() {
                    self.write(row.trim_end().to_owned(), None);
                }
            }
            TagEnd::Image => self.pictures = self.pictures.saturating_sub(1),
            TagEnd::MetadataBlock(_) => self.end_front_matter(),
            TagEnd::BlockQuote(_) | TagEnd::Table => self.flush(),
            _ => {}
        }
    }

    /// All lines, the notes at the end.
    pub(super) fn finish(mut self) -> Vec<Line> {
        self.flush();
        let mut unreferred: Vec<CowStr<'s>> = self.notes.keys().filter(|label| !self.numbers.contains_key(*label)).cloned().collect();
        order::sort_by(&mut unreferred, |a, b| a.as_ref().cmp(b.as_ref()));
        unreferred.iter().for_each(|label| {
            self.number_of(label);
        });
        for (at, label) in self.referred.iter().enumerate() {
            for (place, line) in self.notes.remove(label).into_iter().flatten().enumerate() {
                let text = if place == 0 { format!("[{}] {}", at + 1, line.text) } else { line.text };
                self.lines.push(Line { text, ..Line::default() });
            }
        }
        self.lines
    }

    fn number_of(&mut self, label: &CowStr<'s>) -> usize {
        if let Some(&known) = self.numbers.get(label) {
            return known;
        }
        self.referred.push(label.clone());
        self.numbers.insert(label.clone(), self.referred.len());
        self.referred.len()
    }

    fn begin(&mut self) {
        self.flush();
        self.began = self.lines.len();
    }

    fn end_paragraph(&mut self) {
        self.flush();
        if self.lines.len() > self.began + 1 {
            self.lines[self.began].apart = true;
            self.apart = true;
        }
    }

    fn push(&mut self, text: &str) {
        if self.pictures > 0 {
            return;
        }
        if self.in_row && text.contains(['\n', '\t']) {
            self.line.push_str(&text.replace(['\n', '\t'], " "));
        } else {
            self.line.push_str(text);
        }
    }

    fn line_break(&mut self) {
        if self.in_row {
            self.line.push(' ');
        } else {
            self.flush();
        }
    }

    fn inline_html(&mut self, tag: &str) {
        if tag.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("<br")) {
            self.line_break();
        }
    }

    /// Writes the open line, where there is anything on it.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let text = without_stray_marks(line.trim_matches([' ', '\t', '\r', '\n']));
        if text.is_empty() {
            return;
        }
        match self.level {
            None => match bare_heading(&text) {
                Some((level, title)) => self.write(title.to_owned(), Some(level)),
                None => self.write(text, None),
            },
            level => self.write(text, level),
        }
    }

    fn write(&mut self, text: String, level: Option<u8>) {
        let text = if self.number.is_empty() { text } else { std::mem::take(&mut self.number) + &text };
        let apart = std::mem::take(&mut self.apart);
        self.lines.push(Line { text, level, apart });
    }

    /// The title that generators of sites keep there.
    fn end_front_matter(&mut self) {
        let front_matter = self.front_matter.take().unwrap_or_default();
        let title = front_matter.lines().find_map(|line| line.strip_prefix("title:"));
        let title = title.map(|title| title.trim().trim_matches(['"', '\'']).trim()).filter(|title| !title.is_empty());
        if let Some(title) = title {
            self.lines.push(Line { text: title.to_owned(), level: Some(0), apart: false });
        }
    }
}

/// What ends the number of an item: "." or ")", as it is written.
fn closing(item: &str) -> char {
    item.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').chars().next().filter(|&c| c == ')').unwrap_or('.')
}

/// `**` that the grammar does not take for emphasis, because a Chinese mark stands inside and a character outside (**“重点”**工作).
fn without_stray_marks(text: &str) -> String {
    let count = text.matches("**").count();
    if count >= 2 && count.is_multiple_of(2) && !text.contains("***") { text.replace("**", "") } else { text.to_owned() }
}

/// ```text
/// heading = 1*6"#" title          (without the blank that the grammar asks for)
/// ```
/// Not taken: topics of social media (#话题#), long lines.
fn bare_heading(text: &str) -> Option<(u8, &str)> {
    const LONGEST: usize = 240;
    let title = text.trim_start_matches('#');
    let level = text.len() - title.len();
    let begins = title.chars().next().is_some_and(|c| crate::text::char_class::is_han(c) || matches!(c, '（' | '(') || c.is_ascii_digit());
    ((1..=6).contains(&level) && begins && !title.contains('#') && title.len() <= LONGEST).then_some((level as u8, title))
}
