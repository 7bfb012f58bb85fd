//! `punctuation/before_etc`: the 、 before 等 (GB/T 15834: the last item of a list takes no 、).

use super::marks::Page;
use super::{Diagnostic, Severity};

/// What makes another word of 等: 等级, 等待, 等额 …
const OTHER_WORDS: &str = "级待候额价离效比同量于高线边差分值到着我他她你";

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for mark in page.marks.iter().filter(|mark| mark.c == '、') {
        let mut rest = page.text[mark.end()..].chars();
        if rest.next() == Some('等') && !rest.next().is_some_and(|c| OTHER_WORDS.contains(c)) {
            found.push(Diagnostic::new("punctuation/before_etc", Severity::Info, mark.span()).fixed(""));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;
    use super::check;

    #[test]
    fn a_comma_before_and_so_on() {
        testing::check(
            check,
            &[
                ("茶叶、水果、等产业", &["punctuation/before_etc 、 -> "]),
                ("发改、财政、等。", &["punctuation/before_etc 、 -> "]),
                ("茶叶、水果、等", &["punctuation/before_etc 、 -> "]),
            ],
        );
        testing::silent(check, &["茶叶、水果等产业", "质量、等级和价格", "接诉、等待、办结", "公平、等价交换", "，等审批后"]);
    }
}
