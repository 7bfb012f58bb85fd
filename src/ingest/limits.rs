//! What is refused, before memory is spent on it. Each limit is far above what real documents need.

/// Bytes of a file.
pub const FILE_BYTES: usize = 64 << 20;

/// Files in an archive.
pub const ARCHIVE_ENTRIES: usize = 10_000;

/// Documents read out of one archive.
pub const ARCHIVE_DOCUMENTS: usize = 1_000;

/// Bytes that one part of an archive may unpack to. The XML of a DOCX is five to eight times its text.
pub const PART_BYTES: usize = 128 << 20;

/// Bytes that all parts read out of one archive may unpack to.
pub const ARCHIVE_BYTES: usize = 256 << 20;

/// How many times its size a part may unpack to. DEFLATE reaches at most 1,032; the XML of long tables reaches about 60.
pub const ARCHIVE_RATIO: usize = 200;

/// Parts up to this size may have any ratio: they do no harm.
pub const ARCHIVE_RATIO_FREE: usize = 4 << 20;

/// Depth of XML elements. Word writes about 40 at most, OFD about 12.
pub const XML_DEPTH: usize = 256;

/// Depth of open HTML elements that is kept track of; deeper ones are read, but their nesting is not.
pub const HTML_DEPTH: usize = 512;

/// Pages of a paged document.
pub const PAGES: usize = 5_000;

/// Runs of text on one page.
pub const PAGE_RUNS: usize = 200_000;

/// Runs of text of a whole document, those of its templates counted for each page.
pub const DOCUMENT_RUNS: usize = 2_000_000;
