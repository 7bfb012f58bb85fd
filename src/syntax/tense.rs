//! Whether a text tells of what was done or of what is planned.

use super::cues::{Cues, Table};
use crate::document::Role;

/// Words of plans three times as often as words of what is done.
pub(super) fn looks_ahead(text: &str) -> bool {
    const FEWEST: usize = 4;
    let (past, future) = tenses(text);
    future >= FEWEST && future > past * 3
}

/// Review or plan by the words of a text; Other where neither is clearly more.
pub(super) fn tense(text: &str) -> Role {
    match tenses(text) {
        (past, future) if past + future < 4 => Role::Other,
        (past, future) if past > future + future / 2 => Role::Review,
        (past, future) if future > past + past / 2 => Role::Plan,
        _ => Role::Other,
    }
}

#[derive(Clone, Copy)]
enum Tense {
    Past,
    Future,
}

#[rustfmt::skip]
static TENSES: Table<Tense> = Table::new(|| Cues::new(&[
    ("了", Tense::Past), ("已经", Tense::Past), ("完成", Tense::Past), ("实现", Tense::Past), ("取得", Tense::Past),
    ("过去", Tense::Past), ("来，", Tense::Past), ("增长", Tense::Past), ("提高到", Tense::Past), ("去年", Tense::Past),
    ("要", Tense::Future), ("将", Tense::Future), ("必须", Tense::Future), ("应当", Tense::Future), ("力争", Tense::Future),
    ("确保", Tense::Future), ("明年", Tense::Future), ("今后", Tense::Future), ("继续", Tense::Future), ("进一步", Tense::Future),
]));

/// How often words of what is done, and words of plans, stand in a text.
fn tenses(text: &str) -> (usize, usize) {
    // The beginning of a section shows its tense.
    const READ: usize = 6000;
    let mut end = READ.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let text = &text[..end];
    let (mut past, mut future) = (0, 0);
    for (_, _, &(_, tense)) in TENSES.find(text) {
        match tense {
            Tense::Past => past += 1,
            Tense::Future => future += 1,
        }
    }
    (past, future)
}
