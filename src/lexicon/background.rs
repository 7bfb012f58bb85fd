//! The background of the genre: what words reports use, and how many of them.

// DOCUMENTS and TOKENS: how many documents and tokens the counts are from.
include!(concat!(env!("OUT_DIR"), "/background.rs"));

/// Counts up to here are exact; above, a step is 4 per cent.
const EXACT: u32 = 64;

/// The count that a byte of the column stands for.
#[must_use]
pub fn decode(code: u8) -> u32 {
    let code = u32::from(code);
    if code <= EXACT {
        return code;
    }
    (f64::from(EXACT) * libm::pow(1.04, f64::from(code - EXACT))) as u32
}
