//! The text of a part, by one walk over its XML with a stack of what is open: paragraphs, tables, cells, text boxes, notes.

use rustc_hash::FxHashMap;

use super::super::error::Error;
use super::super::xml::{walk, Element, Node};
use super::numbering::Numbering;
use super::styles::Styles;

/// A line of the document.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    pub(super) text: String,
    /// 0 for a title, 1 to 9 for a heading.
    pub(super) heading: Option<u8>,
}

/// What was read.
pub(super) struct Finished {
    pub(super) blocks: Vec<Block>,
    pub(super) deletions: usize,
}

#[derive(Default)]
struct Paragraph {
    text: String,
    style: Option<String>,
    list: Option<String>,
    list_level: Option<u8>,
    outline: Option<u8>,
    /// The paragraph's end was deleted: the next one continues it.
    continued: bool,
    /// Text boxes that hang on it.
    boxes: Vec<Block>,
}

#[derive(Default)]
struct Row {
    cells: Vec<Vec<Block>>,
    deleted: bool,
}

enum Open {
    Paragraph(Paragraph),
    Table(Vec<Row>),
    Cell(Vec<Block>),
    TextBox(Vec<Block>),
    Note { id: String, blocks: Vec<Block> },
}

pub(super) struct Body<'d> {
    styles: &'d Styles,
    numbering: Numbering,
    blocks: Vec<Block>,
    open: Vec<Open>,
    /// The text of a paragraph whose end was deleted.
    carried: String,
    /// Depth within an element that is not read.
    skipped: usize,
    in_text: bool,
    run_hidden: bool,
    /// Within the properties of a paragraph, a run or a row: what they hold are settings.
    in_paragraph_properties: bool,
    in_run_properties: bool,
    in_row_properties: bool,
    /// Open fields; true while the instruction is being read, false in the result.
    fields: Vec<bool>,
    /// For each open choice between alternatives, whether one was taken.
    alternatives: Vec<bool>,
    notes: FxHashMap<(&'static str, String), String>,
    /// Notes in the order in which the text refers to them.
    referred: Vec<(&'static str, String)>,
    note_kind: &'static str,
    deletions: usize,
}

/// Elements whose content is no text of the document.
const SKIPPED: &[&str] = &[
    "moveFrom", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "tblPrExChange",
    "numberingChange", "sectPr", "tblPr", "tblGrid", "tblPrEx", "tcPr", "instrText", "delText", "delInstrText", "rt", "rubyPr", "sdtPr", "sdtEndPr",
    "tabs", "ffData", "fldData", "binData", "oMathParaPr", "ctrlPr",
];

impl<'d> Body<'d> {
    pub(super) fn new(styles: &'d Styles, numbering: Numbering) -> Self {
        Self {
            styles,
            numbering,
            blocks: Vec::new(),
            open: Vec::new(),
            carried: String::new(),
            skipped: 0,
            in_text: false,
            run_hidden: false,
            in_paragraph_properties: false,
            in_run_properties: false,
            in_row_properties: false,
            fields: Vec::new(),
            alternatives: Vec::new(),
            notes: FxHashMap::default(),
            referred: Vec::new(),
            note_kind: "footnotes",
            deletions: 0,
        }
    }

    /// Reads a part: the notes first, then the document that refers to them.
    ///
    /// # Errors
    /// Those of [`walk`].
    pub(super) fn read(&mut self, bytes: &[u8], part: &str) -> Result<(), Error> {
        self.note_kind = if part == "endnotes" { "endnotes" } else { "footnotes" };
        walk(bytes, "docx", part, |node| {
            match node {
                Node::Open(_) if self.skipped > 0 => self.skipped += 1,
                Node::Close(_) if self.skipped > 0 => self.skipped -= 1,
                Node::Open(element) => self.open(element),
                Node::Close(local) => self.close(local),
                Node::Text(text) if self.in_text && self.skipped == 0 => self.push(text),
                Node::Text(_) => {}
            }
            Ok(())
        })?;
        self.fields.clear();
        self.end_carried();
        Ok(())
    }

    /// The document, its notes at the end.
    pub(super) fn finish(mut self) -> Finished {
        for (at, key) in self.referred.iter().enumerate() {
            let text = self.notes.get(key).map(|text| text.trim()).unwrap_or_default();
            self.blocks.push(Block { text: format!("[{}] {text}", at + 1), heading: None });
        }
        Finished { blocks: self.blocks, deletions: self.deletions }
    }

    fn open(&mut self, element: &Element<'_>) {
        let local = element.local();
        if self.in_paragraph_properties || self.in_run_properties || self.in_row_properties {
            return self.property(local, element);
        }
        match local {
            "p" => self.open.push(Open::Paragraph(Paragraph { text: std::mem::take(&mut self.carried), ..Paragraph::default() })),
            "pPr" => self.in_paragraph_properties = true,
            "rPr" => self.in_run_properties = true,
            "trPr" => self.in_row_properties = true,
            "r" => self.run_hidden = false,
            "t" => self.in_text = true,
            "tab" | "ptab" => self.push("\t"),
            "br" => self.line_break(element),
            "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            "sym" => self.push(symbol(element)),
            // A fraction of a formula.
            "den" => self.push("/"),
            "fldChar" => self.field(element),
            "tbl" => self.open.push(Open::Table(Vec::new())),
            "tr" => {
                if let Some(Open::Table(rows)) = self.open.last_mut() {
                    rows.push(Row::default());
                }
            }
            "tc" => self.open.push(Open::Cell(Vec::new())),
            "txbxContent" => self.open.push(Open::TextBox(Vec::new())),
            "footnoteReference" => self.refer("footnotes", element),
            "endnoteReference" => self.refer("endnotes", element),
            "footnote" | "endnote" => {
                // The lines that separate notes from the text are notes, too.
                if element.attr("type").is_some_and(|kind| kind != "normal") {
                    self.skipped = 1;
                } else {
                    self.open.push(Open::Note { id: element.attr("id").unwrap_or_default(), blocks: Vec::new() });
                }
            }
            "del" => {
                self.deletions += 1;
                self.skipped = 1;
            }
            "AlternateContent" => self.alternatives.push(false),
            "Choice" | "Fallback" => match self.alternatives.last_mut() {
                Some(taken) if !*taken => *taken = true,
                Some(_) => self.skipped = 1,
                None => {}
            },
            _ if SKIPPED.contains(&local) => self.skipped = 1,
            _ => {}
        }
    }

    fn property(&mut self, local: &str, element: &Element<'_>) {
        if self.in_row_properties {
            if local == "del" {
                if let Some(Open::Table(rows)) = self.open.last_mut() {
                    if let Some(row) = rows.last_mut() {
                        row.deleted = true;
                        self.deletions += 1;
                    }
                }
            }
            return;
        }
        match local {
            "rPr" => self.in_run_properties = true,
            "vanish" if self.in_run_properties && !self.in_paragraph_properties => self.run_hidden = element.is_on(),
            _ if SKIPPED.contains(&local) => self.skipped = 1,
            _ if self.in_paragraph_properties => {
                let Some(Open::Paragraph(paragraph)) = self.open.last_mut() else { return };
                match local {
                    "pStyle" => paragraph.style = element.attr("val"),
                    "numId" => paragraph.list = element.attr("val"),
                    "ilvl" => paragraph.list_level = element.number("val"),
                    "outlineLvl" => paragraph.outline = element.number("val"),
                    "del" | "moveFrom" => paragraph.continued = true,
                    _ => {}
                }
            }
            _ => {}
        }
    }

    fn close(&mut self, local: &str) {
        match local {
            "pPr" => self.in_paragraph_properties = false,
            "rPr" => self.in_run_properties = false,
            "trPr" => self.in_row_properties = false,
            "t" => self.in_text = false,
            "r" => self.run_hidden = false,
            "AlternateContent" => {
                self.alternatives.pop();
            }
            "p" => {
                if let Some(Open::Paragraph(paragraph)) = self.pop(|open| matches!(open, Open::Paragraph(_))) {
                    self.end_paragraph(paragraph);
                }
            }
            "tc" => {
                self.end_carried();
                if let Some(Open::Cell(blocks)) = self.pop(|open| matches!(open, Open::Cell(_))) {
                    if let Some(Open::Table(rows)) = self.open.last_mut() {
                        if let Some(row) = rows.last_mut() {
                            row.cells.push(blocks);
                        }
                    }
                }
            }
            "tbl" => {
                if let Some(Open::Table(rows)) = self.pop(|open| matches!(open, Open::Table(_))) {
                    rows.into_iter().flat_map(lines_of).for_each(|block| self.emit(block));
                }
            }
            "txbxContent" => {
                self.end_carried();
                if let Some(Open::TextBox(blocks)) = self.pop(|open| matches!(open, Open::TextBox(_))) {
                    blocks.into_iter().for_each(|block| self.emit(block));
                }
            }
            "footnote" | "endnote" => {
                self.end_carried();
                if let Some(Open::Note { id, blocks }) = self.pop(|open| matches!(open, Open::Note { .. })) {
                    self.notes.insert((self.note_kind, id), texts(&blocks, " "));
                }
            }
            _ => {}
        }
    }

    /// The innermost open thing, where it is of the kind that is being closed.
    fn pop(&mut self, is_kind: impl Fn(&Open) -> bool) -> Option<Open> {
        self.open.pop_if(|open| is_kind(open))
    }

    fn push(&mut self, text: &str) {
        if self.run_hidden || self.fields.contains(&true) {
            return;
        }
        if let Some(Open::Paragraph(paragraph)) = self.open.last_mut() {
            // Soft hyphens and marks of no width are the layout's.
            if text.contains(['\u{ad}', '\u{feff}', '\u{200b}']) {
                paragraph.text.extend(text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{feff}' | '\u{200b}')));
            } else {
                paragraph.text.push_str(text);
            }
        }
    }

    fn line_break(&mut self, element: &Element<'_>) {
        let of_page = matches!(element.attr("type").as_deref(), Some("page" | "column"));
        if let Some(Open::Paragraph(paragraph)) = self.open.last() {
            if !(of_page && paragraph.text.is_empty()) {
                self.push("\n");
            }
        }
    }

    fn field(&mut self, element: &Element<'_>) {
        match element.attr("fldCharType").as_deref() {
            Some("begin") => self.fields.push(true),
            Some("separate") => {
                if let Some(in_instruction) = self.fields.last_mut() {
                    *in_instruction = false;
                }
            }
            Some("end") => {
                self.fields.pop();
            }
            _ => {}
        }
    }

    fn refer(&mut self, kind: &'static str, element: &Element<'_>) {
        if self.run_hidden || self.fields.contains(&true) {
            return;
        }
        self.referred.push((kind, element.attr("id").unwrap_or_default()));
        let mark = format!("[{}]", self.referred.len());
        self.push(&mark);
    }

    fn end_paragraph(&mut self, paragraph: Paragraph) {
        if paragraph.continued {
            self.carried = paragraph.text;
        } else {
            let given = self.styles.given(paragraph.style.as_deref());
            let (list, level) = match paragraph.list {
                Some(list) => (Some(list), paragraph.list_level.or(given.list_level).or(Some(0))),
                None => (given.list, paragraph.list_level.or(given.list_level)),
            };
            let marker = match list {
                Some(list) => self.numbering.next(&list, level, paragraph.style.as_deref(), self.styles),
                None => String::new(),
            };
            let heading = match paragraph.outline {
                Some(outline) => (outline < 9).then_some(outline + 1),
                None => given.heading,
            };
            let text = if marker.is_empty() { paragraph.text } else { marker + &paragraph.text };
            self.emit(Block { text, heading });
        }
        paragraph.boxes.into_iter().for_each(|block| self.emit(block));
    }

    /// A paragraph whose end was deleted, and which is the last.
    fn end_carried(&mut self) {
        if !self.carried.is_empty() {
            let text = std::mem::take(&mut self.carried);
            self.emit(Block { text, heading: None });
        }
    }

    fn emit(&mut self, block: Block) {
        match self.open.last_mut() {
            Some(Open::Paragraph(paragraph)) => paragraph.boxes.push(block),
            Some(Open::Cell(blocks) | Open::TextBox(blocks) | Open::Note { blocks, .. }) => blocks.push(block),
            Some(Open::Table(_)) | None => self.blocks.push(block),
        }
    }
}

/// A row as lines: its cells with tabs between them; what stands alone in its row stays as it is.
fn lines_of(mut row: Row) -> Vec<Block> {
    if row.deleted {
        return Vec::new();
    }
    if row.cells.len() == 1 {
        return row.cells.remove(0);
    }
    let cells: Vec<String> = row.cells.iter().map(|cell| texts(cell, " ").replace(['\n', '\t'], " ")).collect();
    let line = cells.join("\t");
    if line.trim().is_empty() { Vec::new() } else { vec![Block { text: line.trim_end_matches('\t').to_owned(), heading: None }] }
}

/// The texts that are not blank.
fn texts(blocks: &[Block], between: &str) -> String {
    let texts: Vec<&str> = blocks.iter().map(|block| block.text.trim()).filter(|text| !text.is_empty()).collect();
    texts.join(between)
}

/// Symbols of the fonts of symbols: boxes and ticks of forms; others are ornaments.
fn symbol(element: &Element<'_>) -> &'static str {
    let font = element.attr("font").unwrap_or_default();
    let code = element.attr("char").and_then(|code| u32::from_str_radix(&code, 16).ok()).unwrap_or(0) & 0xff;
    match (font.as_str(), code) {
        ("Wingdings", 0xfe) | ("Wingdings 2", 0x52) => "☑",
        ("Wingdings", 0xa8 | 0x6f) | ("Wingdings 2", 0xa3 | 0x2a) => "□",
        ("Wingdings", 0xfc) | ("Wingdings 2", 0x50) => "✓",
        ("Wingdings", 0xe0) => "→",
        ("Symbol", 0xb7) => "•",
        ("Symbol", 0xb1) => "±",
        ("Symbol", 0xb4) => "×",
        ("Symbol", 0xb0) => "°",
        ("Symbol", 0xa3) => "≤",
        ("Symbol", 0xb3) => "≥",
        _ => "",
    }
}
