//! Why a file could not be read, and what a reader did that the user should know.

use std::fmt;

use serde::Serialize;

/// A value of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    Number(u64),
    Text(String),
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(number as u64)
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Values of a message by name, in the order given.
pub type Args = Vec<(&'static str, Value)>;

macro_rules! codes {
    ($($(#[$meta:meta])* $name:ident = $code:literal: $message:literal,)*) => {
        /// The stable codes. The page writes the sentence in the reader's language; `message` is the one in English.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$meta])* $name,)* }

        impl Code {
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// What is wrong and what to do next, for people.
            #[must_use]
            pub fn message(self) -> &'static str {
                match self { $(Self::$name => $message,)* }
            }

            /// All of them, for tests and for the list of messages.
            pub const ALL: &'static [Code] = &[$(Self::$name,)*];
        }
    };
}

codes! {
    Empty = "ingest/empty": "The file is empty. Choose another one.",
    /// Args: bytes, limit.
    TooLarge = "ingest/too-large": "The file is larger than the limit. Split it, or paste the part that matters.",
    /// Args: encoding.
    EncodingUnknown = "ingest/encoding-unknown": "There is no encoding of this name. Use utf-8, gb18030, big5, utf-16le or utf-16be.",
    NotText = "ingest/not-text": "The file holds no text. Choose a text, DOCX, PDF, OFD or HTML file.",
    /// Args: format, part.
    Damaged = "ingest/damaged": "The file is damaged or not what its name says. Open it in its own program and save it again.",
    Encrypted = "ingest/encrypted": "The file is protected by a password. Remove the password and save it again.",
    /// Of Word before 2007.
    LegacyWord = "ingest/legacy-word": "This is a DOC file of old Word. Open it in Word or WPS, choose “Save As”, and save it as DOCX.",
    Wps = "ingest/wps": "This is a WPS file. Open it in WPS Office, choose “Save As”, and save it as DOCX.",
    Rtf = "ingest/rtf": "This is an RTF file. Open it in Word or WPS, choose “Save As”, and save it as DOCX.",
    /// Args: kind.
    Unsupported = "ingest/unsupported": "This kind of file is not read. Save it as DOCX, PDF, OFD, HTML or plain text.",
    /// Args: entries, limit.
    ArchiveEntries = "ingest/archive-entries": "The archive holds too many files. Unpack it and choose those that matter.",
    /// Args: part, limit.
    PartTooLarge = "ingest/part-too-large": "A part of the file unpacks to more than the limit. Split the document.",
    /// Args: part, limit.
    ArchiveRatio = "ingest/archive-ratio": "A part of the file unpacks to many times its size, as harmful files do. It was not opened: have it saved anew by whom it is from.",
    /// There is no document in the archive.
    ArchiveNothing = "ingest/archive-nothing": "The archive holds no document that can be read. Choose one with text, DOCX, PDF, OFD, HTML or Markdown files in it.",
    /// Args: documents. `read` gives one document; `read_all` gives those of an archive.
    ArchiveSeveral = "ingest/archive-several": "The archive holds several documents. Read them one by one.",
    /// Args: part, limit.
    XmlDepth = "ingest/xml-depth": "The file nests its elements deeper than any real document. It was not opened: open it in its own program and save it again.",
    /// Args: part.
    XmlDoctype = "ingest/xml-doctype": "The file defines entities of its own, which documents must not. It was not opened: open it in its own program and save it again.",
    /// Args: pages, limit.
    Pages = "ingest/pages": "The document has more pages than the limit. Split it.",
    NoTextLayer = "ingest/no-text-layer": "The pages are pictures without text (a scan). Run a text recognition first.",
    /// The core reads no PDF: the module does, with pdf.js, and hands over the runs of text (`ingest::paged`).
    PdfElsewhere = "ingest/pdf-elsewhere": "PDF is read by the module's readFile, not by the core.",
    /// Args: at. The positions of a paged document that were handed over are not what they must be.
    PagedInput = "ingest/paged-input": "The positions of the text do not fit the text. Save the file again from another program.",
}

/// Why a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    pub code: Code,
    pub args: Args,
}

impl Error {
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { code, args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    #[must_use]
    pub fn damaged(format: &str, part: &str) -> Self {
        Self::new(Code::Damaged).with("format", format).with("part", part)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code.message())?;
        for (at, (name, value)) in self.args.iter().enumerate() {
            let before = if at == 0 { " (" } else { ", " };
            match value {
                Value::Number(number) => write!(f, "{before}{name}: {number}")?,
                Value::Text(text) => write!(f, "{before}{name}: {text}")?,
            }
        }
        if self.args.is_empty() { Ok(()) } else { write!(f, ")") }
    }
}

impl std::error::Error for Error {}

/// What a reader did that the user should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// `ingest/replaced` (characters: bytes that are no text in this encoding, each now U+FFFD), `ingest/encoding-uncertain`,
    /// `ingest/header-footer` (text, count: running heads and feet that were left out), `ingest/page-number` (count),
    /// `ingest/tracked-changes` (count: deletions left out), `ingest/navigation` (characters of a page left out),
    /// `ingest/scanned-pages` (count: pages that are pictures).
    pub code: &'static str,
    pub args: Args,
}

impl Warning {
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self { code, args: Vec::new() }
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Code;

    #[test]
    fn every_message_says_what_is_wrong_and_what_to_do() {
        /// What a next step begins with, as an order.
        const STEPS: &[&str] = &["Choose", "Split", "Use", "Open", "open it", "Remove", "Save", "Unpack", "have it", "Read", "Run", "PDF is read by"];
        for &code in Code::ALL {
            assert!(STEPS.iter().any(|step| code.message().contains(step)), "{}: {}", code.as_str(), code.message());
            assert!(code.as_str().starts_with("ingest/"));
        }
    }
}
