//! Writers of the report: [`markdown`] for people, [`csv`] for spreadsheets and statistics programs.
//!
//! They read the wire report and the text that its spans point into, so that what they write is what every other
//! surface shows.

mod csv;
mod labels;
mod markdown;
mod quote;
mod records;

pub use csv::csv;
pub use markdown::markdown;
