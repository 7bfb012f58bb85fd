//! Whether a figure is a result or a commitment, where its own words say otherwise than its section.

use crate::text::search::any;
use std::sync::LazyLock;

use super::words::Prefixes;
use super::Period;
use crate::document::Role;

/// In a review: the figure is still to come.
static TO_COME: LazyLock<Prefixes> = LazyLock::new(|| {
    Prefixes::new(&["力争", "拟新", "拟投", "拟引", "拟建", "预计可", "预计将", "预计到", "预计明年", "明年", "下一年", "下年度", "将力争", "计划新", "计划投", "计划引", "计划到", "计划于明年", "目标是", "到明年"])
});

/// What was planned for the year that is looked back on: 为年初计划投资的110%.
const PAST_PLAN: [&str; 6] = ["年初计划", "原计划", "年度计划", "全年计划", "年初预算", "年初目标"];

/// In a plan: the figure is the state that the plan starts from.
static AT_HAND: LazyLock<Prefixes> = LazyLock::new(|| {
    Prefixes::new(&["原有", "现有", "已建立", "已建成", "已有", "已完成", "已实现", "目前已", "目前有", "截至目前", "去年", "已累计", "已投", "已签约", "已引进", "已培育"])
});

/// The role of a figure in a section of this role, with these words before it in its clause.
pub(super) fn of(section: Role, clause: &str) -> Role {
    match section {
        Role::Plan if AT_HAND.is_in(clause) => Role::Review,
        Role::Plan => Role::Plan,
        _ if TO_COME.is_in(clause) && !any(clause, &PAST_PLAN) => Role::Plan,
        _ => section,
    }
}

/// The role of a figure of this time: what a review says of a year after the one that it looks back on is still to come. The time
/// must open its clause, or stand after 到, 在 or 于: 申报2024年度项目 names a project.
pub(super) fn at_time(text: &str, role: Role, period: Option<&Period>, review_year: Option<i32>) -> Role {
    const OPENS: [char; 14] = ['，', '；', '。', '：', '（', '\n', ',', ';', ':', '(', '到', '在', '于', '\u{3000}'];
    let opens = |period: &&Period| text[..period.span.start()].chars().next_back().is_none_or(|c| OPENS.contains(&c));
    let begins = period.filter(opens).and_then(|period| period.from).map(|from| from.year);
    match (role, begins, review_year) {
        (Role::Review, Some(begins), Some(year)) if begins > year => Role::Plan,
        _ => role,
    }
}

#[cfg(test)]
mod tests {
    use super::{at_time, of};
    use crate::document::Role;
    use crate::quantity::{Date, Period};
    use crate::text::Span;

    #[test]
    fn what_lies_after_the_year_looked_back_on_is_to_come() {
        let from = |year| Period { span: Span::default(), from: Some(Date { year, month: 1, day: 1 }), to: None };
        assert_eq!(at_time("", Role::Review, Some(&from(2025)), Some(2024)), Role::Plan);
        assert_eq!(at_time("", Role::Review, Some(&from(2024)), Some(2024)), Role::Review);
        assert_eq!(at_time("", Role::Review, Some(&from(2025)), None), Role::Review);
        assert_eq!(at_time("", Role::Problems, Some(&from(2025)), Some(2024)), Role::Problems);
        assert_eq!(at_time("", Role::Review, None, Some(2024)), Role::Review);
    }

    #[test]
    fn own_words_go_before_the_section() {
        for (section, clause, want) in [
            (Role::Review, "力争全年引进项目", Role::Plan),
            (Role::Review, "引进项目", Role::Review),
            (Role::Plan, "在原有", Role::Review),
            (Role::Plan, "新建公厕", Role::Plan),
            (Role::Other, "预计明年开展", Role::Plan),
            (Role::Review, "为年初计划投资的", Role::Review),
            (Role::Review, "完成年度计划投资的", Role::Review),
            (Role::Review, "明年计划投资", Role::Plan),
        ] {
            assert_eq!(of(section, clause), want, "{clause}");
        }
    }
}
