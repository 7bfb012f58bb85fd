//! HTML (and XML of other kinds): the text of a page, without what surrounds it.
//!
//! The tokens are those of the HTML standard (`html5gum`); of its tree only what text needs is kept: which elements are open, and
//! where lines end. [`blocks`] makes lines of the tokens, [`content`] finds the ones that are the page's own matter.
//! Scripts, styles, forms, navigation, and what is set hidden are dropped; rows of tables are lines with tabs between the cells.

mod blocks;
mod content;
#[cfg(test)]
mod tests;

use super::error::{Error, Warning};
use super::{Format, Heading, SourceText};
use crate::text::Span;
use blocks::Blocks;

/// Bytes at the start that may declare the encoding (the standard looks at 1,024; real pages put scripts before it).
const PRESCAN: usize = 4096;

/// Whether a text is HTML or XML, by its first characters.
pub(super) fn is_markup(text: &str) -> bool {
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    let head: String = start.chars().take(16).collect::<String>().to_ascii_lowercase();
    ["<!doctype", "<html", "<?xml", "<head>", "<body", "<meta "].iter().any(|first| head.starts_with(first))
}

/// The encoding that a page declares: `charset` in a `meta` element, or the XML declaration.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    if let Some(label) = super::xml::declared(bytes) {
        return Some(label);
    }
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]).to_ascii_lowercase();
    let mut rest = head.as_str();
    while let Some(at) = rest.find("<meta") {
        rest = &rest[at + 5..];
        let tag = rest.split('>').next().unwrap_or_default();
        if let Some((_, value)) = tag.split_once("charset") {
            let value = value.trim_start().strip_prefix('=').unwrap_or_default().trim_start().trim_start_matches(['"', '\'']);
            let label: String = value.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')).collect();
            if !label.is_empty() {
                return Some(label);
            }
        }
    }
    None
}

/// Reads decoded markup.
///
/// # Errors
/// None: any text is HTML.
pub(super) fn read(text: &str, encoding: &'static str, mut warnings: Vec<Warning>) -> Result<SourceText, Error> {
    let is_page = is_page(text);
    let blocks = if is_page {
        Blocks::of_page(text)
    } else {
        // XML of some other kind: all its text. What it quotes (CDATA) is text as well.
        Blocks::of_all(&text.replace("<![CDATA[", "").replace("]]>", ""))
    };
    let (kept, left_out) = if is_page { content::choose(&blocks) } else { (blocks.blocks.iter().collect(), 0) };
    if left_out > 0 {
        warnings.push(Warning::new("ingest/navigation").with("characters", left_out));
    }
    let mut out = String::new();
    let mut headings = Vec::new();
    for block in kept {
        let start = out.len();
        out.push_str(&block.text);
        if let Some(level) = block.heading {
            headings.push(Heading { span: Span::new(start, out.len()), level });
        }
        out.push('\n');
    }
    Ok(SourceText { name: None, text: out, format: Format::Html, encoding: Some(encoding), headings, warnings })
}

/// The lines of a piece of markup that stands in another text, with the levels of those that are headings.
pub(super) fn lines(markup: &str) -> Vec<(String, Option<u8>)> {
    Blocks::of_page(markup).blocks.into_iter().map(|block| (block.text, block.heading)).collect()
}

/// Whether it is a page and not XML of another kind.
fn is_page(text: &str) -> bool {
    let start = text.trim_start();
    !start.starts_with("<?xml") || {
        let head: String = start.chars().take(1000).collect::<String>().to_ascii_lowercase();
        head.contains("<html") || head.contains("<!doctype html")
    }
}
