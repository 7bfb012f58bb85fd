//! Pages of positioned text → text in reading order: what OFD and PDF have in common.
//!
//! Both formats say where glyphs stand, not what a paragraph is. The steps, each a file:
//!
//! 1. [`lines`]: runs that were drawn twice (the bold of poor printers, shadows) once; runs of one baseline joined to lines, with
//!    blanks and tabs where the gaps ask for them; columns read one after the other.
//! 2. [`furniture`]: running heads and feet (the same line at the edge of several pages) and page numbers taken out.
//! 3. [`paragraphs`]: lines that the right margin broke joined again, across pages, too.
//!
//! Lengths are in any unit, the same for a page; y grows downwards. All steps are linear in the runs, but for sorting.

mod furniture;
mod lines;
mod paragraphs;
#[cfg(test)]
mod tests;

use super::error::{Code, Error, Warning};
use super::{limits, Format, SourceText};

/// A piece of text at a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Left end of the baseline.
    pub x: f64,
    /// The baseline.
    pub y: f64,
    pub width: f64,
    /// Height of the font: one em.
    pub size: f64,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub width: f64,
    pub height: f64,
    pub runs: Vec<Run>,
    /// Whether there is a picture on it: a page with one and without text is a scan.
    pub has_picture: bool,
}

/// Reads pages. `format` is what they were taken from.
///
/// # Errors
/// `ingest/pages` above the limit; `ingest/no-text-layer` where pictures are all there is.
pub fn read(pages: Vec<Page>, format: Format) -> Result<SourceText, Error> {
    let beyond = |count: usize, limit: usize| Error::new(Code::Pages).with("pages", count).with("limit", limit);
    if pages.len() > limits::PAGES {
        return Err(beyond(pages.len(), limits::PAGES));
    }
    if let Some(page) = pages.iter().find(|page| page.runs.len() > limits::PAGE_RUNS) {
        return Err(Error::new(Code::PagedInput).with("runs", page.runs.len()).with("limit", limits::PAGE_RUNS));
    }
    let is_blank = |page: &Page| page.runs.iter().all(|run| run.text.trim().is_empty());
    let scanned = pages.iter().filter(|page| page.has_picture && is_blank(page)).count();
    if scanned > 0 && pages.iter().all(is_blank) {
        return Err(Error::new(Code::NoTextLayer).with("pages", scanned));
    }
    let mut laid: Vec<lines::Laid> = pages.into_iter().map(lines::lay).collect();
    let taken = furniture::take(&mut laid);
    let mut warnings = Vec::new();
    if !taken.heads.is_empty() {
        let quoted = taken.heads.join(" | ");
        warnings.push(Warning::new("ingest/header-footer").with("count", taken.heads.len()).with("text", quoted.as_str()));
    }
    if taken.numbers > 0 {
        warnings.push(Warning::new("ingest/page-number").with("count", taken.numbers));
    }
    if scanned > 0 {
        warnings.push(Warning::new("ingest/scanned-pages").with("count", scanned));
    }
    Ok(SourceText { name: None, text: paragraphs::join(&laid), format, encoding: None, headings: Vec::new(), warnings })
}

/// Pages out of columns, as the module hands them over: of each page its width, its height, and 1 where it holds a picture; of each run
/// its page, x, y, width and size; the runs' texts, with U+0000 between them.
///
/// # Errors
/// `ingest/paged-input` where the columns do not fit one another.
pub fn from_columns(pages: &[f64], runs: &[f64], texts: &str) -> Result<Vec<Page>, Error> {
    let misfit = |at: usize| Error::new(Code::PagedInput).with("at", at);
    let mut out: Vec<Page> = pages
        .chunks_exact(3)
        .map(|page| Page { width: page[0], height: page[1], runs: Vec::new(), has_picture: page[2] != 0.0 })
        .collect();
    if !pages.len().is_multiple_of(3) || !runs.len().is_multiple_of(5) {
        return Err(misfit(0));
    }
    let mut texts = texts.split('\0');
    for (at, run) in runs.chunks_exact(5).enumerate() {
        // A number of no page is past the end of the list.
        let page = out.get_mut(run[0] as usize).filter(|_| run[0] >= 0.0).ok_or_else(|| misfit(at))?;
        let text = texts.next().ok_or_else(|| misfit(at))?.to_owned();
        page.runs.push(Run { x: run[1], y: run[2], width: run[3], size: run[4], text });
    }
    Ok(out)
}
