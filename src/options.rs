//! What a caller may ask for.

use serde::{Deserialize, Serialize};

/// A paragraph that the file itself calls a heading, as `readFile` gives it. Offsets are UTF-16 code units of the text, the line end not included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct HeadingHint {
    /// UTF-16 code unit where it begins.
    pub start: u32,
    /// UTF-16 code unit after its last one.
    pub end: u32,
    /// 1 for the highest, to 9; 0 for the title of the document.
    pub level: u8,
}

/// Options of an analysis. Unknown names are refused, so that a misspelt one does not pass in silence.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Options {
    /// Report all places of every keyword (`Keyword.spans`); without it the lists are empty.
    pub keyword_spans: bool,
    /// How many keywords at most, for the input and for each document; 0 means the default of 50.
    pub keyword_limit: u32,
    /// Words of the user's own: kept whole when the text is cut, counted and scored.
    pub user_words: Vec<String>,
    /// Count the user's words, and nothing else.
    pub only_user_words: bool,
    /// The words of the text stand between blanks already, and are taken as they are.
    pub presegmented: bool,
    /// Words that never count as keywords, beside the built-in list.
    pub stop_words: Vec<String>,
    /// Words of the built-in stop list that do count.
    pub allowed_words: Vec<String>,
    /// Take masked words (D for 党, DP for GDP) as written, instead of restoring them in statistics.
    pub keep_masks: bool,
    /// Length of a summary as a share of its document, 0 to 0.5; 0 means one page.
    pub summary_share: f64,
    /// Length of a summary in lines of 28 characters, half of its document at most; 0 leaves it to `summary_share`.
    pub summary_lines: u32,
    /// Headings that the file names: a help where a line has no number. A corpus takes those of each text instead.
    pub headings: Vec<HeadingHint>,
}
