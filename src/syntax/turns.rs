//! Where sentences turn: from what was done to its faults, to what is planned, and back.
//!
//! ```text
//! turn ::= "但" … still fault | ( "下一步" | "今后" | … ) clause | year planned for "，" … ( "将" | "要" | … )
//! ```

use super::faults::names_fault;
use crate::document::Role;
use crate::text::search::any;

/// 2024年，我镇将…: a sentence that opens with the year planned for, and looks ahead.
pub(super) fn opens_plan(sentence: &str, plan_year: Option<i32>) -> bool {
    let opening = super::dates::year(sentence, 0).filter(|&(year, end)| Some(year) == plan_year && sentence[end..].starts_with('年'));
    opening.is_some() && any(beginning(sentence), &["将", "要", "力争", "计划", "拟", "确保", "打算"])
}

/// The role that a sentence turns to, if it turns: problems (但仍存在一些不足), plans (下一步，我们将…).
pub(super) fn turn(sentence: &str, current: Role) -> Option<Role> {
    const PLAN: &[&str] = &["下一步", "下步", "今后", "在今后", "接下来", "下阶段", "下一阶段", "明年", "针对存在的", "针对以上", "针对上述", "针对这些", "对此，", "为此，", "新的一年", "改进措施：", "整改措施：", "改进方向：", "改进打算：", "下步措施：", "解决办法：", "对策："];
    let plans = sentence.starts_with(['下', '今', '在', '接', '明', '针', '对', '为', '新', '改', '整', '解']) && PLAN.iter().any(|start| sentence.starts_with(start));
    if plans && matches!(current, Role::Problems | Role::Review | Role::ActiveDisclosure | Role::RequestedDisclosure | Role::Organisation) {
        return Some(Role::Plan);
    }
    const THERE: &[&str] = &["存在", "面临", "还有", "仍有", "看到", "认识到", "主要问题"];
    static STILL: &[&str] = &["还存在", "仍存在", "仍然存在", "还面临", "仍面临", "仍然面临", "依然面临", "也存在", "存在一些", "存在一定", "存在着", "依然存在", "尚存在", "清醒看到", "清醒认识", "清醒地看到", "清醒地认识", "也要看到", "还有不少", "仍有不少", "存在不少", "存在的问题", "存在的主要", "也面临", "主要问题"];
    if current == Role::Problems {
        return None;
    }
    let begins = beginning(sentence);
    // Most sentences name no fault: they are done with after one pass.
    if !names_fault(begins) {
        return None;
    }
    // 对存在问题的企业完成整改: a fault that others have, and that is dealt with.
    let others = begins.starts_with('对') || begins.starts_with("针对") || only_deals_with(begins);
    let named = || begins.match_indices("存在问题").any(|(at, words)| !begins[at + words.len()..].starts_with('的'));
    let still = !others && (any(begins, STILL) || named());
    let there = any(begins, THERE);
    (still && there).then_some(Role::Problems)
}

/// Whether a sentence within a plan goes back to it, after a problem named in passing: 要完善价格形成机制….
pub(super) fn resumes_plan(sentence: &str) -> bool {
    const RESUMES: &[&str] = &["要", "必须", "今年", "我们要", "继续", "进一步"];
    RESUMES.iter().any(|opening| sentence.starts_with(opening))
}

/// Whether a sentence of a plan tells what was reached: 过去一年，…, and what follows it in its paragraph until it looks ahead.
pub(super) fn looks_back(sentence: &str, so_far: bool) -> bool {
    const OPENS: &[&str] = &["过去一年", "过去的一年", "刚刚过去的"];
    const AHEAD: &[&str] = &["今年", "明年", "新的一年", "要", "将", "必须"];
    let begins = beginning(sentence);
    (so_far || OPENS.iter().any(|opening| begins.starts_with(opening))) && !any(begins, AHEAD)
}

/// 及时解决存在的问题: that faults there are is not what the sentence says.
fn only_deals_with(begins: &str) -> bool {
    const DEALS: &[&str] = &["解决", "整改", "查找", "查摆", "排查", "纠正", "化解"];
    let mut places = begins.match_indices("存在").peekable();
    let dealt = |at: usize| {
        let part = &begins[begins[..at].rfind(['，', '。', '；', '：']).unwrap_or(0)..at];
        DEALS.iter().any(|verb| part.contains(verb))
    };
    places.peek().is_some() && places.all(|(at, _)| dealt(at))
}

/// The first ninety characters: a sentence that turns does so at its beginning.
fn beginning(sentence: &str) -> &str {
    const READ: usize = 270;
    let mut end = READ.min(sentence.len());
    while !sentence.is_char_boundary(end) {
        end -= 1;
    }
    &sentence[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_may_look_back() {
        for (sentence, so_far, want) in [
            ("过去一年，各项工作取得很大成绩。", false, true),
            ("城镇新增就业1168人。", true, true),
            ("城镇新增就业1168人。", false, false),
            ("这为今年的工作打下了基础。", true, false),
            ("过去一年办成的事，要在今后坚持。", false, false),
        ] {
            assert_eq!(looks_back(sentence, so_far), want, "{sentence}");
        }
    }

    #[test]
    fn turns() {
        for (sentence, current, expect) in [
            ("取得了成绩，但仍存在一定不足，内容不全。", Role::Review, Some(Role::Problems)),
            ("下一步，我们将加强学习。", Role::Problems, Some(Role::Plan)),
            ("对存在问题的企业进行约谈，完成整改。", Role::Problems, None),
            ("对存在问题的企业进行约谈，完成整改。", Role::Review, None),
            ("认真听取群众意见，及时解决存在的问题，为群众排忧解难。", Role::Review, None),
            ("整改已完成，但还存在内容不全的问题。", Role::Review, Some(Role::Problems)),
            ("当前全县发展仍然面临不少困难和挑战。", Role::Review, Some(Role::Problems)),
            ("工作中存在问题：内容不全。", Role::Review, Some(Role::Problems)),
            ("全年完成投资12亿元。", Role::Review, None),
            ("下一步计划已制定，我局成效明显。", Role::Plan, None),
        ] {
            assert_eq!(turn(sentence, current), expect, "{sentence}");
        }
    }
}
