//! Words with their costs and classes, compiled at build time and read in place; what names are made of.

pub mod background;
mod class;
pub mod names;
pub mod stock_runs;
pub mod stop_words;
pub mod titles;
mod trie;

pub use class::Class;
pub use stop_words::StopWords;
pub use trie::{background_count, background_documents, class, cost, find, first, is_stop_word, Node, WordId};
