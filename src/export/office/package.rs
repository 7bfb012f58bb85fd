//! The archive of parts that an Office file is.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::export::xml;

/// A part: its name in the archive, and its XML.
pub(super) type Part<'p> = (&'p str, String);

/// The archive; None where memory does not suffice.
pub(super) fn pack(parts: &[Part<'_>]) -> Option<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // Always the first moment that the format knows.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    for (name, content) in parts {
        archive.start_file(*name, options).ok()?;
        archive.write_all(content.as_bytes()).ok()?;
    }
    Some(archive.finish().ok()?.into_inner())
}

const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// `[Content_Types].xml`: the type of each part.
pub(super) fn content_types(types: &[(&str, &str)]) -> Part<'static> {
    let mut out = format!("{}<Types xmlns=\"{CONTENT_TYPES}\">", xml::HEAD);
    out.push_str("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    for (part, kind) in types {
        out.push_str(&format!("<Override PartName=\"/{part}\" ContentType=\"application/vnd.openxmlformats-{kind}+xml\"/>"));
    }
    out.push_str("</Types>");
    ("[Content_Types].xml", out)
}

/// Relationships of a part, numbered rId1 on: kind, target.
pub(super) fn relationships(of: &[(&str, String)]) -> String {
    let mut out = format!("{}<Relationships xmlns=\"{RELATIONSHIPS}\">", xml::HEAD);
    for (at, (kind, target)) in of.iter().enumerate() {
        out.push_str(&format!("<Relationship Id=\"rId{}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>", at + 1));
    }
    out.push_str("</Relationships>");
    out
}
