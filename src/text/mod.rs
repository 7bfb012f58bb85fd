//! The ground floor: spans, offsets, classes of characters, phrases. Uses nothing else of the crate.

pub mod char_class;
pub mod char_set;
pub mod endings;
pub mod order;
pub mod phrase_set;
pub mod search;
mod span;
mod utf16;

pub use phrase_set::PhraseSet;
pub use span::Span;
pub use utf16::Utf16Index;
