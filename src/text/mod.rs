//! The ground floor: spans, offsets, classes of characters. Uses nothing else of the crate.

pub mod char_class;
mod span;
mod utf16;

pub use span::Span;
pub use utf16::Utf16Index;
