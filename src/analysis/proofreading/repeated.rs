//! `wording/repeated`: a word that was typed twice.
//!
//! Two classes, both without a mark between: a function word that is never doubled (的的, 和和), and a word of two characters
//! (产业产业). Doublings that the language itself makes are left alone: 研究研究 (a trial), 一个一个, 目的的, 为了了解.

use super::marks::Page;
use super::{Diagnostic, Severity};
use crate::text::char_class::is_han;
use crate::text::Span;

/// Function words, with the characters before and after which the doubling is no error.
const FUNCTION_WORDS: &[(char, &str, &str)] = &[
    ('的', "目标有无", "确"),
    ('了', "为除完明末未私知", "解结却然望断了事"),
    ('在', "存现所内潜实自", "职建册校野朝线岗场编位"),
    ('和', "总共温饱柔平中祥谐", "谐平睦解气美缓蔼"),
    ('是', "于但可就还总凡若求", "否非"),
    ('与', "参给付赠", "会其时"),
    ('及', "以普涉危触顾推论提波", "时早格其"),
];

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for &second in &page.twins {
        function_word(page, second as usize, found);
    }
}

/// 的的: `second` is where the second one begins.
fn function_word(page: &Page<'_>, second: usize, found: &mut Vec<Diagnostic>) {
    let Some(c) = page.after(second) else { return };
    let Some((_, before, after)) = FUNCTION_WORDS.iter().find(|row| row.0 == c) else { return };
    let end = second + c.len_utf8();
    let stands_after = |list: &str| page.before(second - c.len_utf8()).is_some_and(|c| list.contains(c));
    let in_words = page.before(second - c.len_utf8()).is_some_and(is_han) && page.after(end).is_some_and(is_han);
    if in_words && !stands_after(before) && !page.after(end).is_some_and(|next| after.contains(next) || next == c) {
        let span = Span::new(second - c.len_utf8(), end);
        found.push(Diagnostic::new("wording/repeated", Severity::Warning, span).with("word", c).fixed(c));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn function_words() {
        testing::check(
            check,
            &[
                ("云岭县的的茶产业", &["wording/repeated 的的 -> 的"]),
                ("茶叶和和水果", &["wording/repeated 和和 -> 和"]),
                ("建成了了三个站点", &["wording/repeated 了了 -> 了"]),
            ],
        );
        testing::silent(
            check,
            &["达到目的的同时", "为了了解民情", "的的确确", "存在在编不在岗", "参与与会", "总和和平均数", "以及及时办理", "天天向上", "实事求是是作风"],
        );
    }
}
