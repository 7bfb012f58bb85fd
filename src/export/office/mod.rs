//! Blocks → DOCX, sheets → XLSX (Office Open XML, ECMA-376). In the Wasm of the reader of files: the archives are its trade already.
//!
//! The same blocks give the same bytes: no clock in the archive or the properties, and nothing is numbered by chance.

mod docx;
mod fonts;
mod package;
#[cfg(test)]
mod tests;
mod xlsx;

pub use docx::docx;
pub use xlsx::xlsx;
