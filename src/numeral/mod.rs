//! Every way of writing a number → an exact value.
//!
//! [`read`] reads one number of the text, at a place that the caller has found; [`Decimal`] is what it gives. There are no
//! floats here: 12,345.67万 is 123,456,700, and 5.70% − 1.20% is 4.50%.

mod decimal;
mod digits;
mod read;

pub use decimal::Decimal;
pub use read::{read, Digits, Number};
