//! Bytes of a file → text. The only layer that can fail.
//!
//! ```text
//! bytes ─ sniff ─▶ kind ─┬─ encoding ─▶ plain (text), markdown, html
//!                        ├─ archive ─▶ xml ─▶ docx, ofd
//!                        └─ paged: positions of text (OFD, and PDF from pdf.js) ─▶ lines ─▶ paragraphs
//! ```
//!
//! What a file is is told by its first bytes; its name only decides where these do not (Markdown by its ending: a text that is pasted stays as it is).
//!
//! Limits ([`limits`]) are enforced before memory is spent. No reader follows a link, resolves an external entity, or runs anything.
//!
//! # Why a Wasm of its own
//! Measured with brotli (`opt-level = "s"`): `encoding_rs` 96 KB, `zip` with DEFLATE 57 KB, `html5gum` 41 KB, `quick-xml` 10 KB, 202 KB in
//! all, beside a budget of 1.2 MB of which words take 650 KB. Text that is pasted, and files in UTF-8, need none of it. So the build makes two modules of
//! this crate: the one that analyses, and, with the feature `files`, one that reads files, which is loaded when the first one comes that
//! needs it. In native builds both are there.

mod archive;
mod docx;
mod encoding;
mod error;
mod html;
pub mod limits;
mod markdown;
mod ofd;
pub mod paged;
mod plain;
mod sniff;
mod xml;

pub use error::{Args, Code, Error, Value, Warning};

use crate::text::{Span, Utf16Index};
use sniff::Kind;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Text,
    Markdown,
    Html,
    Docx,
    Pdf,
    Ofd,
}

impl Format {
    /// As `SourceFormat` of the contract writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Docx => "docx",
            Self::Pdf => "pdf",
            Self::Ofd => "ofd",
        }
    }
}

/// A paragraph that the file itself calls a heading: a help for the structure parser, which works without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Heading {
    /// The paragraph in the text, without its line end.
    pub span: Span,
    /// 1 for the highest; 0 for the title of the document.
    pub level: u8,
}

/// What was read out of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceText {
    /// The file's name; in an archive with its folders.
    pub name: Option<String>,
    /// Paragraphs are lines.
    pub text: String,
    pub format: Format,
    /// The encoding that the text was in, as the Encoding Standard names it; None where the format settles it.
    pub encoding: Option<&'static str>,
    /// In order of position.
    pub headings: Vec<Heading>,
    pub warnings: Vec<Warning>,
}

impl SourceText {
    /// The headings as the options of an analysis take them: start and end in UTF-16 code units, and the level.
    #[must_use]
    pub fn headings_in_utf16(&self) -> Vec<(u32, u32, u8)> {
        if self.headings.is_empty() {
            return Vec::new();
        }
        let utf16 = Utf16Index::new(&self.text);
        let place = |heading: &Heading| {
            let (start, end) = utf16.span(heading.span);
            (start, end, heading.level)
        };
        self.headings.iter().map(place).collect()
    }
}

/// A file that could not be read, by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub name: Option<String>,
    pub error: Error,
}

/// Reads one document. `encoding` is a label of the Encoding Standard, for text and HTML whose encoding is not to be detected.
///
/// # Errors
/// See [`Code`]. An archive of several documents is `ingest/archive-several`: [`read_all`] reads it.
pub fn read(bytes: &[u8], name: Option<&str>, encoding: Option<&str>) -> Result<SourceText, Error> {
    let mut all = read_all(bytes, name, encoding);
    match (all.len(), all.pop()) {
        (1, Some(one)) => one.map_err(|failure| failure.error),
        (documents, _) => Err(Error::new(Code::ArchiveSeveral).with("documents", documents)),
    }
}

/// Reads a file: one document, or those of an archive in the order of their names. Each that cannot be read is a failure of its own;
/// there is at least one entry.
#[must_use]
pub fn read_all(bytes: &[u8], name: Option<&str>, encoding: Option<&str>) -> Vec<Result<SourceText, Failure>> {
    let named = |result: Result<SourceText, Error>| {
        let name = name.map(str::to_owned);
        vec![match result {
            Ok(source) => Ok(SourceText { name, ..source }),
            Err(error) => Err(Failure { name, error }),
        }]
    };
    if bytes.is_empty() {
        return named(Err(Error::new(Code::Empty)));
    }
    if bytes.len() > limits::FILE_BYTES {
        return named(Err(Error::new(Code::TooLarge).with("bytes", bytes.len()).with("limit", limits::FILE_BYTES)));
    }
    match sniff::sniff(bytes, name) {
        Kind::Zip => match archive::Archive::open(bytes) {
            Ok(archive) => match read_package(archive, encoding) {
                Ok(Package::Document(source)) => named(Ok(*source)),
                Ok(Package::Several(all)) => all,
                Err(error) => named(Err(error)),
            },
            Err(error) => named(Err(error)),
        },
        Kind::Unreadable(error) => named(Err(error)),
        Kind::Text => named(plain::read(bytes, name, encoding)),
    }
}

/// Unpacks one file of an archive: for PDF, which is read elsewhere.
///
/// # Errors
/// Those of opening an archive; `ingest/damaged` where there is no file of this name.
pub fn unpack(bytes: &[u8], name: &str) -> Result<Vec<u8>, Error> {
    archive::Archive::open(bytes)?.part(name)?.ok_or_else(|| Error::damaged("zip", name))
}

enum Package {
    Document(Box<SourceText>),
    Several(Vec<Result<SourceText, Failure>>),
}

/// Reads what a ZIP is: a document of an office program, or an archive of documents.
fn read_package(mut archive: archive::Archive<'_>, encoding: Option<&str>) -> Result<Package, Error> {
    match sniff::package(&archive)? {
        sniff::Package::Docx => docx::read(&mut archive).map(|source| Package::Document(Box::new(source))),
        sniff::Package::Ofd => ofd::read(&mut archive).map(|source| Package::Document(Box::new(source))),
        sniff::Package::Archive => archive::read_documents(&mut archive, encoding).map(Package::Several),
    }
}
