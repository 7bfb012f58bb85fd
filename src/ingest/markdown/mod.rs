//! Markdown: what a reader of the rendered page sees, as lines. Syntax by `pulldown-cmark` (CommonMark, with tables, notes and task lists).
//!
//! - Headings are lines; their levels are kept as hints. `#标题` without its blank, which offices write, is one, too.
//! - Items of lists are lines; the numbers of ordered lists are written out as they are shown (`1.`, `1.` → 1., 2.), the marks of others gone.
//! - Rows of tables are lines with tabs between the cells; code is kept; notes stand at the end with their number at both places.
//! - A line that was broken stays broken: in Chinese texts it is as often a paragraph's end, and the structure parser joins what was wrapped.
//!   A paragraph that holds one has blank lines around it, as it has in the source.
//! - HTML within is read as HTML. Left out: addresses of links, pictures, comments, front matter (but for its title).

#[cfg(test)]
mod tests;
mod writer;

use pulldown_cmark::{Options, Parser};

use super::error::Warning;
use super::{Format, Heading, SourceText};
use crate::text::Span;
use writer::Writer;

/// Reads decoded Markdown. Any text is Markdown.
pub(super) fn read(source: &str, encoding: &'static str, warnings: Vec<Warning>) -> SourceText {
    let extensions = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut writer = Writer::new(source);
    for (event, place) in Parser::new_ext(source, extensions).into_offset_iter() {
        writer.take(event, place.start);
    }
    let mut text = String::with_capacity(source.len());
    let mut headings = Vec::new();
    for line in writer.finish() {
        if line.apart && !text.is_empty() {
            text.push('\n');
        }
        let start = text.len();
        text.push_str(&line.text);
        if let Some(level) = line.level {
            headings.push(Heading { span: Span::new(start, text.len()), level });
        }
        text.push('\n');
    }
    SourceText { name: None, text, format: Format::Markdown, encoding: Some(encoding), headings, warnings }
}
