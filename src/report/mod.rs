//! The wire contract: plain types with public fields, separate from the inner ones.
//!
//! Offsets are UTF-16 code units here, and only here: `build` converts every span once. What is a slice of the text
//! does not cross the boundary: a field of type [`Slice`] belongs to the contract (the TypeScript declarations have it
//! as a string) but is left out of the bytes; JavaScript has the text and fills it in (`www/src/module/hydrate.ts`).

mod ascii;
mod build;
mod digest;
mod parts;
mod sections;
mod types;

pub(crate) use build::{digest, heading_of, Edge};
pub(crate) use sections::{figures, rest, structure};
pub use ascii::to_ascii_json;
pub use digest::*;
pub use parts::take_parts;
pub use types::*;
