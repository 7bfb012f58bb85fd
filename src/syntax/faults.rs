//! Words that name a fault, and words for what is done about one.

use super::cues::{Cues, Table};
use crate::text::search::any;

/// A deed done to problems is none: 解决问题, 问题整改.
pub(super) const DEEDS: &[&str] = &["解决", "破解", "整改", "化解", "整治", "查摆", "防范", "应对", "攻坚", "补齐", "销号", "消除", "聚焦", "坚持", "关于", "克服", "治理", "处理", "排查", "补短板", "强弱项", "着力", "补上", "补足", "补强", "弥补", "加快", "扭转", "攻克", "突破"];

/// Words that say of something that it falls short.
#[rustfmt::skip]
static FAULTS: Table<()> = Table::new(|| Cues::new(&[("有待", ()), ("不够", ()), ("不足", ()), ("不高", ()), ("不强", ()), ("不尽", ()), ("不全", ()), ("不到位", ()), ("滞后", ()), ("薄弱", ()), ("缺乏", ()), ("短板", ()), ("亟待", ()), ("还需要", ()), ("仍需", ()), ("不平衡", ()), ("不充分", ()), ("矛盾突出", ()), ("偏低", ()), ("偏少", ()), ("不规范", ()), ("不及时", ()), ("不熟练", ()), ("不深", ()), ("困难较多", ()), ("不大", ()), ("不多", ()), ("不优", ()), ("不明显", ())]));

/// A fault is stated, and nothing is done about it: 短板明显, but not 补上短板.
pub(super) fn states_problem(clause: &str) -> bool {
    FAULTS.is_in(clause) && !any(clause, DEEDS)
}

/// Whether a noun that names a fault stands in it: 问题, 不足, 短板.
pub(super) fn names_fault(text: &str) -> bool {
    text.char_indices().any(|(at, c)| {
        let rest = || &text[at + c.len_utf8()..];
        match c {
            '问' => rest().starts_with('题'),
            '不' => rest().starts_with('足'),
            '困' => rest().starts_with('难'),
            '差' => rest().starts_with('距'),
            '短' => rest().starts_with('板'),
            '薄' | '弱' => rest().starts_with(['弱', '项']),
            '挑' => rest().starts_with('战'),
            _ => false,
        }
    })
}
