//! Roles: what a section is for. From its heading, else from its parent, its words and its tense.
//!
//! ```text
//! role ::= cue in the heading | year planned for in the heading | role of the parent | kind of document and tense of the text
//! ```
//! Not taken: a cue within a deed (解决问题, 补齐短板), 谋划 in a slogan, a review named below the first level (深化成果转化).
//!
//! A section that holds two (存在的问题和下一步打算) has the first; its sentences are divided where the text turns (`turns`).

use super::cues::{Cues, Table};
use super::faults::{states_problem, DEEDS};
use super::tense::{looks_ahead, tense};
use crate::document::{ArticleKind, Role, Section, SectionKind};
use crate::text::search::{any, has};

/// Words of headings that name a role. What stands last in a heading decides, since that is its noun.
#[rustfmt::skip]
static CUES: Table<Role> = Table::new(|| Cues::new(&[
    ("回顾", Role::Review), ("工作总结", Role::Review), ("工作情况", Role::Review), ("开展情况", Role::Review), ("完成情况", Role::Review), ("推进情况", Role::Review), ("总体情况", Role::Review), ("落实情况", Role::Review),
    ("公开情况", Role::Review), ("进展情况", Role::Review), ("基本情况", Role::Review), ("履职情况", Role::Review), ("运行情况", Role::Review), ("执行情况", Role::Review), ("工作成效", Role::Review), ("主要成效", Role::Review), ("取得的成", Role::Review), ("主要成绩", Role::Review), ("工作成绩", Role::Review),
    ("工作亮点", Role::Review), ("亮点工作", Role::Review), ("主要做法", Role::Review), ("主要工作", Role::Review), ("工作进展", Role::Review), ("发展成就", Role::Review), ("主要成果", Role::Review), ("取得成效", Role::Review), ("情况总结", Role::Review), ("工作完成", Role::Review),
    ("工作回眸", Role::Review), ("工作概况", Role::Review), ("工作小结", Role::Review), ("主要经验", Role::Review), ("经验做法", Role::Review), ("特色做法", Role::Review), ("特色亮点", Role::Review), ("亮点特色", Role::Review), ("做法与成效", Role::Review), ("做法和成效", Role::Review), ("做法及成效", Role::Review), ("过去五年工作", Role::Review), ("过去五年的工作", Role::Review), ("五年来的工作", Role::Review), ("工作特点", Role::Review), ("履行职责", Role::Review),
    ("存在问题", Role::Problems), ("存在的问题", Role::Problems), ("存在的主要问题", Role::Problems), ("主要问题", Role::Problems), ("困难和问题", Role::Problems), ("问题和困难", Role::Problems), ("问题与不足", Role::Problems), ("问题和不足", Role::Problems),
    ("问题及不足", Role::Problems), ("问题不足", Role::Problems), ("不足之处", Role::Problems), ("存在不足", Role::Problems), ("存在的不足", Role::Problems), ("存在的困难", Role::Problems), ("存在困难", Role::Problems), ("薄弱环节", Role::Problems), ("短板", Role::Problems),
    ("困难与问题", Role::Problems), ("困难问题", Role::Problems), ("面临的挑战", Role::Problems), ("问题短板", Role::Problems), ("困难和挑战", Role::Problems), ("困难挑战", Role::Problems), ("面临的困难", Role::Problems), ("面临困难", Role::Problems), ("面临的问题", Role::Problems), ("主要困难", Role::Problems), ("主要差距", Role::Problems), ("差距不足", Role::Problems), ("中的不足", Role::Problems), ("存在的突出问题", Role::Problems), ("制约因素", Role::Problems), ("问题及原因", Role::Problems), ("差距和不足", Role::Problems), ("不足和差距", Role::Problems), ("问题和差距", Role::Problems),
    ("思路", Role::Plan), ("打算", Role::Plan), ("计划", Role::Plan), ("构想", Role::Plan), ("谋划", Role::Plan), ("下一步", Role::Plan), ("下步", Role::Plan), ("下阶段", Role::Plan), ("明年", Role::Plan), ("今后", Role::Plan), ("努力方向", Role::Plan),
    ("目标任务", Role::Plan), ("总体要求", Role::Plan), ("主要目标", Role::Plan), ("重点任务", Role::Plan), ("主要任务", Role::Plan), ("总体部署", Role::Plan), ("工作部署", Role::Plan), ("工作安排", Role::Plan), ("工作要点", Role::Plan), ("奋斗目标", Role::Plan), ("总体目标", Role::Plan),
    ("政府工作的建议", Role::Plan), ("工作建议", Role::Plan), ("主要考虑", Role::Plan), ("工作举措", Role::Plan), ("改进措施", Role::Plan), ("改进情况", Role::Plan), ("改进方向", Role::Plan), ("工作重点", Role::Plan), ("展望", Role::Plan), ("预期目标", Role::Plan), ("今年工作", Role::Plan), ("今年的工作", Role::Plan),
    ("下半年重点", Role::Plan), ("下半年工作", Role::Plan), ("新一年工作", Role::Plan), ("整改措施", Role::Plan), ("指导思想", Role::Plan), ("工作目标", Role::Plan), ("今年主要", Role::Plan), ("今年政府", Role::Plan), ("政策取向", Role::Plan),
    // The same in traditional characters.
    ("回顧", Role::Review), ("工作總結", Role::Review), ("工作情況", Role::Review), ("開展情況", Role::Review), ("完成情況", Role::Review), ("總體情況", Role::Review), ("落實情況", Role::Review), ("公開情況", Role::Review), ("進展情況", Role::Review), ("基本情況", Role::Review), ("主要成績", Role::Review),
    ("存在問題", Role::Problems), ("存在的問題", Role::Problems), ("主要問題", Role::Problems), ("困難和問題", Role::Problems), ("問題和困難", Role::Problems), ("問題和不足", Role::Problems), ("問題與不足", Role::Problems), ("不足之處", Role::Problems), ("薄弱環節", Role::Problems),
    ("計劃", Role::Plan), ("構想", Role::Plan), ("謀劃", Role::Plan), ("下階段", Role::Plan), ("今後", Role::Plan), ("目標任務", Role::Plan), ("總體要求", Role::Plan), ("主要目標", Role::Plan), ("重點任務", Role::Plan), ("主要任務", Role::Plan), ("工作要點", Role::Plan), ("奮鬥目標", Role::Plan),
    ("工作建議", Role::Plan), ("工作重點", Role::Plan), ("預期目標", Role::Plan),
]));

/// Headings that name a role of reports on openness.
const DISCLOSURE: &[(&str, Role)] = &[("主动公开", Role::ActiveDisclosure), ("依申请", Role::RequestedDisclosure), ("申请公开", Role::RequestedDisclosure), ("公开申请", Role::RequestedDisclosure)];

/// What stands beside the story of the year.
const ASIDE: &[&str] = &["注：", "注释", "行政复议", "行政诉讼", "其他需要报告", "需要说明", "学习贯彻", "结束语", "附则", "名词解释", "名词注释", "名词说明", "用语说明", "大事记", "体会"];

const ORGANISATION: &[&str] = &["组织领导", "监督保障", "组织保障", "健全机制", "保障机制", "强化领导", "组织机构", "组织建设"];

/// Whether a line without a number names a part of a report.
pub(super) fn names_part(line: &str) -> bool {
    // 2025年工作安排建议: what is read out to an assembly is a proposal.
    let named = line.strip_suffix("建议").map_or(line, |line| line.strip_suffix('的').unwrap_or(line));
    [line, named].iter().any(|line| CUES.find(line).any(|(_, end, _)| end == line.len())) || stands_alone(line)
}

/// Whether a title ends with a word that names a part of a report.
pub(super) fn ends_with_part(title: &str) -> bool {
    CUES.rows().iter().any(|(word, _)| title.ends_with(word))
}

/// The role that a heading names.
pub(super) fn names(title: &str) -> Option<Role> {
    cue(title)
}

/// Lines that are headings by themselves.
const ALONE: &[&str] = &["结束语", "结语", "前言", "引言", "附则"];

/// Of these, what belongs to the whole document and holds no part of it.
pub(super) fn frames(line: &str) -> bool {
    ALONE.contains(&line)
}

pub(super) fn stands_alone(line: &str) -> bool {
    ALONE.contains(&line) || is_glossary(line)
}

/// 名词解释, 《政府工作报告》有关名词解释, 附：相关名词注释（按出现先后）.
pub(super) fn is_glossary(line: &str) -> bool {
    const NAMES: &[&str] = &["名词解释", "名词注释", "名词说明", "用语说明", "术语解释", "名詞解釋", "名詞註釋"];
    const LONGEST: usize = 25 * 3;
    line.len() <= LONGEST && {
        let bare = line.split(['（', '(']).find(|part| !part.is_empty()).unwrap_or(line).trim_end_matches(['：', ':', '】', '）', ')']);
        NAMES.iter().any(|name| bare.ends_with(name)) && !line.contains(['，', '。'])
    }
}

/// 注：, above a list of notes.
pub(super) fn heads_notes(line: &str) -> bool {
    matches!(line, "注" | "注：" | "注:" | "注释" | "注释：" | "注释:" | "备注：")
}

fn cue(title: &str) -> Option<Role> {
    if let Some(role) = clause_cue(title).or_else(|| begins_with_problems(title).then_some(Role::Problems)) {
        return Some(role);
    }
    let mut found: Vec<_> = CUES.find(title).map(|(at, end, &(_, role))| (at, end, role)).collect();
    // In a slogan of several clauses (深挖资源，谋划项目) only the noun at its end names anything; 谋划 elsewhere is a deed.
    let slogan = title.contains('，');
    found.retain(|&(at, end, _)| end == title.len() || !slogan && &title[at..end] != "谋划");
    found.retain(|&(at, end, _)| !PLANS.contains(&&title[at..end]) || names_plan(&title[end..]));
    if found.iter().any(|&(_, _, role)| role == Role::Problems) && any(title, DEEDS) {
        found.retain(|&(_, _, role)| role != Role::Problems);
    }
    // 工作成效与存在问题: the section holds both, and begins with the first.
    let review = found.iter().find(|&&(_, _, role)| role == Role::Review).filter(|&&(_, end, _)| title[end..].starts_with(['和', '及', '与', '、']));
    if review.is_some_and(|&(_, end, _)| found.iter().any(|&(at, _, role)| role == Role::Problems && at > end)) {
        return Some(Role::Review);
    }
    // 问题 and a plan: the section holds both, the problems first.
    if found.iter().any(|&(_, _, role)| role == Role::Problems) {
        return Some(Role::Problems);
    }
    // 重点任务推进情况: the noun at the end says what it is.
    if found.iter().any(|&(_, end, role)| role == Role::Review && end == title.len()) {
        return Some(Role::Review);
    }
    // 2023年工作总结和2024年工作打算: the first of the two.
    let first = found.iter().min_by_key(|&&(at, end, _)| (at, std::cmp::Reverse(end)));
    let last = found.iter().max_by_key(|&&(at, end, _)| (end, std::cmp::Reverse(at)));
    match (first, last) {
        (Some(&(_, _, Role::Review)), Some(&(_, _, Role::Plan))) if !title.contains(['和', '及', '与']) => Some(Role::Plan),
        (Some(&(_, _, role)), _) => Some(role),
        // 廉洁自律情况
        _ => title.ends_with("情况").then_some(Role::Review),
    }
}

/// Nouns of plans that are parts of other words too (计划生育, 思路创新).
const PLANS: &[&str] = &["计划", "思路", "打算", "构想", "谋划", "展望", "計劃", "構想", "謀劃"];

/// Whether what follows such a noun leaves it the name of a part: its end, a conjunction, or another noun of plans.
fn names_plan(rest: &str) -> bool {
    const NOUNS: &[&str] = &["安排", "目标", "任务", "重点", "措施", "举措", "建议", "要点", "部署", "如下", "和", "及", "与", "、", "（", "(", "：", ":", "—", "，"];
    rest.is_empty() || NOUNS.iter().any(|noun| rest.starts_with(noun))
}

/// Parts of a report named by what one does there: 回眸2023，…; 正视不足，…
fn clause_cue(title: &str) -> Option<Role> {
    const FAULTS: &[&str] = &["问题", "不足", "差距", "短板", "困难", "挑战"];
    let (first, _) = title.split_once('，')?;
    let starts = |words: &[&str]| words.iter().any(|word| first.starts_with(word));
    if starts(&["正视", "直面", "检视", "查找", "剖析"]) && any(first, FAULTS) {
        return Some(Role::Problems);
    }
    match (starts(&["回眸", "回首", "回望", "回顾"]), starts(&["展望"])) {
        (true, _) => Some(Role::Review),
        (_, true) => Some(Role::Plan),
        _ => None,
    }
}

/// 问题与对策, 困难和建议: begins with what is wrong.
fn begins_with_problems(title: &str) -> bool {
    title.ends_with("解决的问题") && !title.contains('，') || ["问题", "困难", "不足"].iter().any(|fault| title.strip_prefix(fault).is_some_and(|rest| rest.starts_with(['与', '及', '和', '、'])))
}

/// An attachment (附件1): a marker without a level.
fn is_annex(section: &Section) -> bool {
    section.kind == SectionKind::Heading && section.level.is_none() && !section.marker.is_empty()
}

/// Sets the role of every section of one document.
pub(super) fn assign(text: &str, sections: &mut [Section], base: usize, kind: ArticleKind, years: (Option<i32>, Option<i32>)) {
    let mut top = None;
    // One past the attachment that is read: what it is shows its own text.
    let mut annex = 0;
    for at in 0..sections.len() {
        let section = &sections[at];
        if is_annex(section) {
            annex = section.descendants_end - base;
            top = None;
            let title = section.title.slice(text);
            sections[at].role = by_year(title, years).or_else(|| cue(title)).unwrap_or_default();
            continue;
        }
        let kind = if at < annex { ArticleKind::Other } else { kind };
        let parent = section.parent.map(|parent| &sections[parent - base]).filter(|parent| parent.role != Role::Other || !is_annex(parent));
        let role = role(text, section, parent, top, kind, years);
        if parent.is_none() {
            top = Some(role);
        }
        sections[at].role = role;
    }
}

fn role(text: &str, section: &Section, parent: Option<&Section>, top: Option<Role>, kind: ArticleKind, years: (Option<i32>, Option<i32>)) -> Role {
    let title = section.title.slice(text);
    let holds_two = parent.is_some_and(|parent| holds_two(parent.title.slice(text)));
    let parent = parent.map(|parent| parent.role);
    let inherited = parent.unwrap_or_else(|| silent(text, section, top, kind));
    if section.kind != SectionKind::Heading {
        return if inherited == Role::Plan && states_problem(title) { Role::Problems } else { inherited };
    }
    let planned = matches!(inherited, Role::Plan | Role::Problems);
    if !(planned && parent.is_some()) {
        if any(title, ASIDE) {
            return Role::Other;
        }
        let openness = kind == ArticleKind::DisclosureReport;
        if openness {
            if let Some(&(_, role)) = DISCLOSURE.iter().find(|(cue, _)| has(title, cue)) {
                return role;
            }
            if !planned && any(title, ORGANISATION) {
                return Role::Organisation;
            }
        }
    }
    // In January 今年 is the year planned for.
    if kind == ArticleKind::GovernmentWorkReport && parent.is_none() && title.contains("今年") && !title.contains("今年以来") {
        return Role::Plan;
    }
    // Below the first level only plain names of parts count: 深化成果转化 is no review.
    let named = if parent.is_some() && !holds_two { part_of(title) } else { by_year(title, years).or_else(|| cue(title)) };
    named.unwrap_or(inherited)
}

/// A heading under another that changes the role: it is hardly more than the cue.
fn part_of(title: &str) -> Option<Role> {
    const LONGEST: usize = 14 * 3;
    let role = if title.len() <= LONGEST { cue(title)? } else { return None };
    (role != Role::Review && !any(title, DEEDS) && (role == Role::Problems || title.contains("改进") || title.contains("思路") || title.contains("打算") || title.contains("下一步") || title.contains("下步"))).then_some(role)
}

/// 2024年重点工作: of the year planned for.
fn by_year(title: &str, (review, plan): (Option<i32>, Option<i32>)) -> Option<Role> {
    let year = super::titles::years_in(title).first().map(|&(year, _)| year)?;
    if cue(title).is_some_and(|role| role != Role::Review || title.contains("回顾") || title.contains("总结")) {
        return None;
    }
    if plan == Some(year) {
        return Some(Role::Plan);
    }
    (review == Some(year)).then_some(Role::Review)
}

/// A heading of the first level that says nothing: as the one before, else by the kind of document, else by its tense.
fn silent(text: &str, section: &Section, top: Option<Role>, kind: ArticleKind) -> Role {
    match kind {
        ArticleKind::WorkSummary | ArticleKind::GovernmentWorkReport if matches!(top, Some(Role::Plan | Role::Problems)) => Role::Plan,
        ArticleKind::WorkSummary | ArticleKind::DisclosureReport => match top {
            Some(Role::Plan | Role::Problems) => Role::Plan,
            // After a part that looks back one that only looks ahead is a plan, though its heading does not say so.
            Some(_) if looks_ahead(section.span.slice(text)) => Role::Plan,
            _ => Role::Review,
        },
        ArticleKind::Plan => Role::Plan,
        ArticleKind::GovernmentWorkReport | ArticleKind::Other => tense(section.span.slice(text)),
        _ => Role::Other,
    }
}

/// Whether a heading names two parts of a report, so that those under it say which is which.
fn holds_two(title: &str) -> bool {
    let mut found = CUES.find(title).map(|(_, _, &(_, role))| role);
    let first = found.next();
    first.is_some() && found.any(|role| Some(role) != first) && title.contains(['和', '及', '与', '、'])
}

/// Whether a heading names both what was done and what is planned: 2023年工作总结和2024年工作打算.
pub(super) fn holds_review_and_plan(title: &str) -> bool {
    let has = |wanted: Role| CUES.find(title).any(|(_, _, &(_, role))| role == wanted);
    has(Role::Review) && has(Role::Plan)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cues_of_headings() {
        for (title, expect) in [
            ("工作开展情况", Some(Role::Review)),
            ("2024年工作思路和工作重点", Some(Role::Plan)),
            ("存在的问题和下一步工作打算", Some(Role::Problems)),
            ("政务公开工作存在的困难和问题", Some(Role::Problems)),
            ("存在的主要问题及改进情况", Some(Role::Problems)),
            ("改进情况", Some(Role::Plan)),
            ("工作成效与存在问题", Some(Role::Review)),
            ("解决存在的突出问题", None),
            ("明年财政工作初步构想", Some(Role::Plan)),
            ("2023年工作总结及2024年工作打算", Some(Role::Review)),
            ("突出招商引资，深挖资源谋划项目", None),
            ("巩固拓展帮扶成果", None),
            ("认真总结经验，理清2024年工作思路", Some(Role::Plan)),
            ("重点任务推进情况", Some(Role::Review)),
            ("强化资产管理", None),
            ("回眸2023，砥砺奋进谱新篇", Some(Role::Review)),
            ("正视不足，查找差距补短板", Some(Role::Problems)),
            ("展望2024，踔厉奋发启新程", Some(Role::Plan)),
            ("问题与对策", Some(Role::Problems)),
            ("问题线索处置", None),
            ("需要解决的问题", Some(Role::Problems)),
            ("工作中的不足", Some(Role::Problems)),
            ("廉洁自律情况", Some(Role::Review)),
            ("特色亮点工作", Some(Role::Review)),
            ("下半年重点工作", Some(Role::Plan)),
            ("2024年工作计划安排", Some(Role::Plan)),
            ("强化计划管理", None),
            ("深化思路创新", None),
            ("抓好计划生育工作", None),
        ] {
            assert_eq!(cue(title), expect, "{title}");
        }
    }

    #[test]
    fn glossaries() {
        for (line, expect) in [("名词解释", true), ("《政府工作报告》有关名词解释", true), ("附：相关名词注释（按出现先后）", true), ("【名词解释】", true), ("（名词解释）", true), ("名词解释工作", false), ("做好名词解释，方便群众", false), ("", false)] {
            assert_eq!(is_glossary(line), expect, "{line}");
        }
    }
}
