//! What a file is, by its first bytes; by its name where these do not tell.

use super::archive::Archive;
use super::error::{Code, Error};

pub(super) enum Kind {
    Zip,
    /// Text of any sort: which one is told after it has been decoded.
    Text,
    Unreadable(Error),
}

/// First bytes of files that are not read, and what they are called.
const OTHERS: &[(&[u8], &str)] = &[
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"Rar!", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"\0asm", "wasm"),
    (b"SQLite format 3", "sqlite"),
];

/// The name's extension in lower case; "" where there is none.
pub(super) fn extension(name: Option<&str>) -> String {
    let file = name.unwrap_or_default().rsplit(['/', '\\']).next().unwrap_or_default();
    file.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default()
}

pub(super) fn sniff(bytes: &[u8], name: Option<&str>) -> Kind {
    let head = &bytes[..bytes.len().min(1024)];
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Kind::Zip;
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Kind::Unreadable(compound(bytes, name));
    }
    if bytes.starts_with(b"{\\rtf") {
        return Kind::Unreadable(Error::new(Code::Rtf));
    }
    // The standard lets a PDF begin anywhere in the first kilobyte.
    if head.windows(5).any(|window| window == b"%PDF-") {
        return Kind::Unreadable(Error::new(Code::PdfElsewhere));
    }
    if let Some((_, kind)) = OTHERS.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Kind::Unreadable(Error::new(Code::Unsupported).with("kind", *kind));
    }
    let extension = extension(name);
    match extension.as_str() {
        // Text under the name of an office program's file is still text, but damaged bytes are not.
        "docx" | "docm" | "ofd" | "zip" | "pdf" | "doc" | "wps" if std::str::from_utf8(head).is_err_and(|e| e.error_len().is_some()) || super::encoding::looks_binary(head) => {
            Kind::Unreadable(Error::damaged(&extension, ""))
        }
        _ => Kind::Text,
    }
}

/// The compound files of old Office: documents before 2007, and encrypted ones of today.
fn compound(bytes: &[u8], name: Option<&str>) -> Error {
    let holds = |text: &str| {
        let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    };
    let extension = extension(name);
    if holds("EncryptedPackage") {
        Error::new(Code::Encrypted)
    } else if holds("WordDocument") || matches!(extension.as_str(), "doc" | "wps" | "dot" | "wpt") {
        Error::new(if matches!(extension.as_str(), "wps" | "wpt") { Code::Wps } else { Code::LegacyWord })
    } else {
        Error::new(Code::Unsupported).with("kind", if extension.is_empty() { "ole" } else { &extension })
    }
}

/// What a ZIP is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Package {
    Docx,
    Ofd,
    Archive,
}

/// # Errors
/// `ingest/unsupported` for the packages of other programs.
pub(super) fn package(archive: &Archive<'_>) -> Result<Package, Error> {
    let other = |kind: &str| Err(Error::new(Code::Unsupported).with("kind", kind));
    if archive.has("word/document.xml") || archive.has("[Content_Types].xml") && archive.names().iter().any(|name| name.starts_with("word/")) {
        Ok(Package::Docx)
    } else if archive.has("OFD.xml") {
        Ok(Package::Ofd)
    } else if archive.has("xl/workbook.xml") {
        other("xlsx")
    } else if archive.has("ppt/presentation.xml") {
        other("pptx")
    } else if archive.has("META-INF/manifest.xml") && archive.has("content.xml") {
        other("odt")
    } else if archive.has("META-INF/container.xml") {
        other("epub")
    } else {
        Ok(Package::Archive)
    }
}
