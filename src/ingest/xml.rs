//! XML of DOCX and OFD: elements by local name (prefixes differ from writer to writer), no document type, a limit of depth.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::error::{Code, Error};
use super::limits;

/// An opening tag.
pub(super) struct Element<'e>(BytesStart<'e>);

impl Element<'_> {
    pub(super) fn local(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// An attribute by its local name, its entities resolved.
    pub(super) fn attr(&self, local: &str) -> Option<String> {
        let found = self.0.attributes().with_checks(false).flatten().find(|attribute| attribute.key.local_name().into_inner() == local)?;
        Some(match found.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => found.value.into_owned(),
        })
    }

    /// An attribute that is a number.
    pub(super) fn number<N: std::str::FromStr>(&self, local: &str) -> Option<N> {
        self.attr(local)?.trim().parse().ok()
    }

    /// A property that is on by being there, unless its `val` turns it off.
    pub(super) fn is_on(&self) -> bool {
        !matches!(self.attr("val").as_deref(), Some("0" | "false" | "off"))
    }
}

pub(super) enum Node<'e> {
    Open(&'e Element<'e>),
    Close(&'e str),
    Text(&'e str),
}

/// Calls `visit` for each tag and text in turn. An empty element is opened and closed.
///
/// # Errors
/// `ingest/damaged` where it is not well-formed, `ingest/xml-depth`, `ingest/xml-doctype`; and what `visit` returns.
pub(super) fn walk(bytes: &[u8], format: &str, part: &str, mut visit: impl FnMut(Node<'_>) -> Result<(), Error>) -> Result<(), Error> {
    let xml = decoded(bytes);
    let mut reader = Reader::from_str(&xml);
    reader.config_mut().expand_empty_elements = true;
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Error::damaged(format, part))? {
            Event::Start(start) => {
                depth += 1;
                if depth > limits::XML_DEPTH {
                    return Err(Error::new(Code::XmlDepth).with("part", part).with("limit", limits::XML_DEPTH));
                }
                visit(Node::Open(&Element(start)))?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visit(Node::Close(end.local_name().into_inner()))?;
            }
            Event::Text(text) => visit(Node::Text(&text.xml10_content()))?,
            Event::CData(text) => visit(Node::Text(&text.xml10_content()))?,
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                let resolved = match reference.resolve_char_ref() {
                    Ok(Some(character)) => Some(character),
                    _ => predefined(&name),
                };
                match resolved {
                    Some(character) => visit(Node::Text(character.encode_utf8(&mut [0; 4])))?,
                    // No document type, so nothing else is defined: it is shown as it is written.
                    None => visit(Node::Text(&format!("&{name};")))?,
                }
            }
            Event::DocType(_) => return Err(Error::new(Code::XmlDoctype).with("part", part)),
            Event::Eof if depth > 0 => return Err(Error::damaged(format, part)),
            Event::Eof => return Ok(()),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

/// UTF-8 as it nearly always is; else by the byte order mark or the declaration.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let bytes_without_mark = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes_without_mark) {
        return Cow::Borrowed(text);
    }
    let declared = declared(bytes).and_then(|label| encoding_rs::Encoding::for_label(label.as_bytes()));
    declared.unwrap_or(encoding_rs::UTF_8).decode(bytes).0
}

/// The encoding that an XML declaration names.
pub(super) fn declared(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    let declaration = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?.to_owned();
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start().to_owned();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    Some(value[1..].split(quote).next()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{declared, walk, Node};

    fn told(xml: &[u8]) -> Result<String, &'static str> {
        let mut out = String::new();
        walk(xml, "docx", "part.xml", |node| {
            match node {
                Node::Open(element) => out.push_str(&format!("<{} {}>", element.local(), element.attr("val").unwrap_or_default())),
                Node::Close(local) => out.push_str(&format!("</{local}>")),
                Node::Text(text) => out.push_str(text),
            }
            Ok(())
        })
        .map_err(|error| error.code.as_str())?;
        Ok(out)
    }

    #[test]
    fn reads_by_local_name_whatever_the_prefix() {
        let cases: &[(&[u8], &str)] = &[
            (b"<x:p x:val='a&amp;b'><b val=\"&#x5de5;\"/>t&lt;&#20316;&odd;</x:p>", "<p a&b><b 工></b>t<作&odd;</p>"),
            (b"<?xml version='1.0'?><a><![CDATA[<&]]><!-- no --></a>", "<a ><&</a>"),
            (b"<?xml version='1.0' encoding='GB2312'?><a>\xb9\xa4</a>", "<a >工</a>"),
        ];
        for (xml, expected) in cases {
            assert_eq!(told(xml).unwrap(), *expected);
        }
    }

    #[test]
    fn refuses_what_no_document_has() {
        assert_eq!(told("<a>".repeat(1000).as_bytes()), Err("ingest/xml-depth"));
        assert_eq!(told(b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), Err("ingest/xml-doctype"));
        for bad in ["<a>", "<a></b>", "<a", "<a><b></a></b>"] {
            assert_eq!(told(bad.as_bytes()), Err("ingest/damaged"), "{bad}");
        }
    }

    #[test]
    fn reads_the_declaration() {
        assert_eq!(declared(b"<?xml version=\"1.0\" encoding = 'gbk' ?>").as_deref(), Some("gbk"));
        for none in ["<?xml version='1.0'?><a encoding='x'>", "<a>", "<?xml encoding=\"", "<?xml encoding=工"] {
            assert!(declared(none.as_bytes()).is_none_or(|label| label.is_empty()), "{none}");
        }
    }
}
