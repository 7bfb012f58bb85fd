//! Anything that is text: told apart and decoded. HTML goes its own way; Markdown stays as it is written: its marks are few, and the structure parser knows them.

use super::encoding::{self, Decoded};
use super::sniff::extension;
use super::{html, Error, Format, SourceText};

/// Reads anything that is text.
///
/// # Errors
/// `ingest/encoding-unknown`, `ingest/not-text`.
pub(super) fn read(bytes: &[u8], name: Option<&str>, asked: Option<&str>) -> Result<SourceText, Error> {
    let extension = extension(name);
    let named_markup = matches!(extension.as_str(), "html" | "htm" | "xhtml" | "shtml" | "xml");
    let declared = if named_markup || bytes.first() == Some(&b'<') { html::declared(bytes) } else { None };
    let Decoded { text, encoding, warnings } = encoding::decode(bytes, asked, declared.as_deref())?;
    let format = match extension.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Format::Markdown,
        _ if named_markup || html::is_markup(&text) => return html::read(&text, encoding, warnings),
        _ => Format::Text,
    };
    Ok(SourceText { name: None, text, format, encoding: Some(encoding), headings: Vec::new(), warnings })
}

#[cfg(test)]
mod tests {
    use super::super::{read, Format};

    #[test]
    fn markdown_is_text_by_another_name() {
        let source = read("# 一、工作\r\n".as_bytes(), Some("报告/总结.MD"), None).unwrap();
        assert_eq!((source.format, source.text.as_str(), source.encoding), (Format::Markdown, "# 一、工作\r\n", Some("UTF-8")));
        assert_eq!(read(b"a", Some("note.txt"), None).unwrap().format, Format::Text);
    }
}
