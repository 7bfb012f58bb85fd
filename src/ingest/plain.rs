//! Anything that is text: decoded and told apart. HTML and Markdown go their own ways.

use super::encoding::{self, Decoded};
use super::sniff::extension;
use super::{html, markdown, Error, Format, SourceText};

/// Reads anything that is text.
///
/// # Errors
/// `ingest/encoding-unknown`, `ingest/not-text`.
pub(super) fn read(bytes: &[u8], name: Option<&str>, asked: Option<&str>) -> Result<SourceText, Error> {
    let extension = extension(name);
    let named_markup = matches!(extension.as_str(), "html" | "htm" | "xhtml" | "shtml" | "xml");
    let declared = if named_markup || bytes.first() == Some(&b'<') { html::declared(bytes) } else { None };
    let Decoded { text, encoding, warnings } = encoding::decode(bytes, asked, declared.as_deref())?;
    match extension.as_str() {
        "md" | "markdown" | "mdown" | "mkd" => Ok(markdown::read(&text, encoding, warnings)),
        _ if named_markup || html::is_markup(&text) => html::read(&text, encoding, warnings),
        _ => Ok(SourceText { name: None, text, format: Format::Text, encoding: Some(encoding), headings: Vec::new(), warnings }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{read, Format};

    #[test]
    fn markdown_is_told_by_its_name() {
        let source = read("# 一、工作\r\n".as_bytes(), Some("报告/总结.MD"), None).unwrap();
        assert_eq!((source.format, source.text.as_str(), source.encoding), (Format::Markdown, "一、工作\n", Some("UTF-8")));
        let plain = read("# 一、工作\r\n".as_bytes(), Some("note.txt"), None).unwrap();
        assert_eq!((plain.format, plain.text.as_str()), (Format::Text, "# 一、工作\r\n"));
    }
}
