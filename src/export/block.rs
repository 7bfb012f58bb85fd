//! What a written document is made of, whatever its format: Markdown and DOCX are written from the same blocks.

use serde::{Deserialize, Serialize};

/// A part of a written document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    Title(Vec<Run>),
    /// Level 1 for the highest below the title.
    Heading(u8, Vec<Run>),
    Paragraph(Vec<Run>),
    /// A heading of the source, above the items quoted from under it; they are of depth 1.
    Group(Vec<Run>),
    /// An item of a list; depth 0 for the outermost.
    Item(u8, Vec<Run>),
    Table(Table),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    pub head: Vec<String>,
    /// Columns of numbers.
    pub numeric: Vec<bool>,
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// A stretch of text of one look.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub look: Look,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    Plain,
    Strong,
    /// The number of a heading of the source: left out where headings are numbered anew.
    Number,
    /// Where it stands in the source.
    Source,
    /// What the later document no longer has, and what only it has.
    Deleted,
    Inserted,
}

impl Run {
    pub(super) fn new(text: impl Into<String>, look: Look) -> Self {
        Self { text: text.into(), look }
    }

    pub(super) fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Look::Plain)
    }

    pub(super) fn source(text: impl Into<String>) -> Self {
        Self::new(text, Look::Source)
    }
}

/// A line of one look.
pub(super) fn line(text: impl Into<String>) -> Vec<Run> {
    vec![Run::plain(text)]
}
