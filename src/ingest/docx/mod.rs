//! DOCX: WordprocessingML (ISO/IEC 29500, transitional and strict), as Word and WPS write it.
//!
//! Read as Word shows it with all changes accepted: paragraphs as lines, automatic numbers written out, rows of tables as lines with
//! tabs between the cells, text boxes after the paragraph that holds them, notes at the end with their number in brackets at
//! both places, the results of fields. Left out: deletions, hidden text, comments, pictures; headers and footers, with a warning that quotes them.

mod body;
mod formats;
mod numbering;
mod package;
mod styles;
#[cfg(test)]
mod tests;

use super::archive::Archive;
use super::error::{Error, Warning};
use super::{Format, Heading, SourceText};
use crate::text::Span;
use body::{Block, Body};
use numbering::Numbering;
use package::Relations;
use styles::Styles;

/// Characters of headers and footers that a warning quotes.
const QUOTED: usize = 120;

/// # Errors
/// Those of [`super::archive`] and [`super::xml`]; `ingest/damaged` where the document's own part is missing.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<SourceText, Error> {
    let main = package::main_part(archive)?.ok_or_else(|| Error::damaged("docx", "word/document.xml"))?;
    let relations = Relations::of(archive, &main)?;
    let part = |archive: &mut Archive<'_>, kind: &str| match relations.first(kind) {
        Some(target) => archive.part(target),
        None => Ok(None),
    };
    let styles = part(archive, "styles")?.map(|bytes| Styles::read(&bytes)).transpose()?.unwrap_or_default();
    let numbering = part(archive, "numbering")?.map(|bytes| Numbering::read(&bytes)).transpose()?.unwrap_or_default();

    let mut body = Body::new(&styles, numbering);
    for kind in ["footnotes", "endnotes"] {
        if let Some(bytes) = part(archive, kind)? {
            body.read(&bytes, kind)?;
        }
    }
    let document = archive.part(&main)?.ok_or_else(|| Error::damaged("docx", &main))?;
    body.read(&document, &main)?;
    drop(document);
    let body = body.finish();

    let mut warnings = Vec::new();
    if body.deletions > 0 {
        warnings.push(Warning::new("ingest/tracked-changes").with("count", body.deletions));
    }
    warnings.extend(running_heads(archive, &relations, &styles)?);
    let (text, headings) = joined(&body.blocks);
    Ok(SourceText { name: None, text, format: Format::Docx, encoding: None, headings, warnings })
}

/// The paragraphs as lines, and where the headings are.
fn joined(blocks: &[Block]) -> (String, Vec<Heading>) {
    let mut text = String::with_capacity(blocks.iter().map(|block| block.text.len() + 1).sum());
    let mut headings = Vec::new();
    for block in blocks {
        let start = text.len();
        text.push_str(&block.text);
        if let Some(level) = block.heading.filter(|_| !block.text.trim().is_empty()) {
            headings.push(Heading { span: Span::new(start, text.len()), level });
        }
        text.push('\n');
    }
    (text, headings)
}

/// What stands on every page, for the warning.
fn running_heads(archive: &mut Archive<'_>, relations: &Relations, styles: &Styles) -> Result<Option<Warning>, Error> {
    let mut said: Vec<String> = Vec::new();
    for target in relations.all("header").chain(relations.all("footer")) {
        let Some(bytes) = archive.part(target)? else { continue };
        let mut body = Body::new(styles, Numbering::default());
        body.read(&bytes, target)?;
        for block in body.finish().blocks {
            let text = block.text.trim().to_owned();
            // A page number alone needs no mention.
            if text.chars().any(|c| c.is_alphabetic()) && !said.contains(&text) {
                said.push(text);
            }
        }
    }
    if said.is_empty() {
        return Ok(None);
    }
    let quoted: String = said.join(" | ").chars().take(QUOTED).collect();
    Ok(Some(Warning::new("ingest/header-footer").with("count", said.len()).with("text", quoted.as_str())))
}
