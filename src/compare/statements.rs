//! What a document says in words of a target: 淘汰老旧车指标超额完成, 没有实现年初确定的能耗降低4%的目标.
//!
//! ```text
//! statement = … name … ( 任务 | 指标 | 目标 | 计划 ) … 超额完成 …        ; met
//!           | … 没有实现 … name … ( 目标 | 任务 | … )                     ; missed
//! ```
//! Not taken: what is said of all targets at once (全年主要目标任务圆满完成) names none; a plan's own words are to come.

use super::Side;
use crate::analysis::targets::{self, Label};
use crate::document::Role;
use crate::text::search::any;
use crate::text::Span;

/// A clause that says that something aimed at was reached, or was not.
pub(super) struct Statement<'t> {
    pub(super) span: Span,
    pub(super) met: bool,
    words: &'t str,
    /// The pairs of letters of its words, sorted.
    pairs: Vec<(char, char)>,
}

const MET: &[&str] = &["超额完成", "如期完成", "按期完成", "提前完成", "圆满完成", "全面完成", "顺利完成", "如期实现", "提前实现", "达到预期", "实现预期", "好于预期", "超过预期", "超出预期"];
const MISSED: &[&str] = &["没有实现", "没有完成", "没有达到", "未能实现", "未能完成", "未能达到", "未完成", "未实现", "未达到"];
const AIMS: &[&str] = &["任务", "指标", "目标", "计划"];
/// Characters of a clause that is read.
const LONGEST: usize = 80;
/// Pairs of letters that a name must have to be found in words.
const SUBSTANTIAL: usize = 3;

/// The statements of a document, in order.
pub(super) fn of<'t>(side: &Side<'t, '_>) -> Vec<Statement<'t>> {
    let text = side.text();
    let mut found = Vec::new();
    for sentence in side.sentences().iter().filter(|sentence| sentence.role != Role::Plan) {
        let mut start = sentence.span.start();
        let words = sentence.span.slice(text);
        if !any(words, AIMS) || !any(words, MET) && !any(words, MISSED) {
            continue;
        }
        for clause in words.split_inclusive(['，', '；', '。', '：']) {
            let span = Span::new(start, start + clause.len());
            start += clause.len();
            let missed = any(clause, MISSED);
            if any(clause, AIMS) && (missed || any(clause, MET)) && clause.chars().count() <= LONGEST {
                let bare = clause.trim_end_matches(['，', '；', '。', '：']).len();
                found.push(Statement { span: Span::new(span.start(), span.start() + bare).trim(text), met: !missed, words: clause, pairs: targets::pairs_of(clause) });
            }
        }
    }
    found
}

/// The first statement that names what a target measures; `before` are the words of its sentence before its figure.
pub(super) fn on<'s, 't>(statements: &'s [Statement<'t>], target: &Label<'_>, before: &str) -> Option<&'s Statement<'t>> {
    let own = target.pairs();
    let is_named = |statement: &Statement<'_>| own.len() >= SUBSTANTIAL && 5 * own.iter().filter(|pair| statement.pairs.binary_search(pair).is_ok()).count() >= 4 * own.len();
    statements.iter().find(|statement| is_named(statement) || is_listed(statement, target, before))
}

/// What is got rid of, in a row of such things: 淘汰钢铁2700吨、水泥4200吨 is answered by 钢铁、水泥等行业淘汰任务如期完成.
fn is_listed(statement: &Statement<'_>, target: &Label<'_>, before: &str) -> bool {
    const GOT_RID_OF: &[&str] = &["淘汰", "压减", "退出", "关停", "化解", "拆除"];
    let Some(verb) = GOT_RID_OF.iter().find(|verb| before.contains(**verb) && statement.words.contains(**verb)) else { return false };
    let name: String = target.letters().iter().collect();
    let thing = name.strip_prefix(verb).unwrap_or(&name);
    let is_in_row = |at: usize| statement.words[at + thing.len()..].starts_with(['、', '等']);
    thing.chars().nth(1).is_some() && statement.words.match_indices(thing).any(|(at, _)| is_in_row(at))
}
