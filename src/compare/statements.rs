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
pub(super) struct Statement {
    pub(super) span: Span,
    pub(super) met: bool,
    /// The pairs of letters of its words, sorted.
    pairs: Vec<(char, char)>,
}

const MET: &[&str] = &["超额完成", "如期完成", "按期完成", "提前完成", "圆满完成", "全面完成", "顺利完成", "如期实现", "提前实现"];
const MISSED: &[&str] = &["没有实现", "没有完成", "没有达到", "未能实现", "未能完成", "未能达到", "未完成", "未实现", "未达到"];
const AIMS: &[&str] = &["任务", "指标", "目标", "计划"];
/// Characters of a clause that is read.
const LONGEST: usize = 80;
/// Pairs of letters that a name must have to be found in words.
const SUBSTANTIAL: usize = 3;

/// The statements of a document, in order.
pub(super) fn of(side: &Side<'_, '_>) -> Vec<Statement> {
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
                found.push(Statement { span: Span::new(span.start(), span.start() + bare).trim(text), met: !missed, pairs: targets::pairs_of(clause) });
            }
        }
    }
    found
}

/// The first statement that names what a target measures.
pub(super) fn on<'s>(statements: &'s [Statement], target: &Label<'_>) -> Option<&'s Statement> {
    let own = target.pairs();
    let named = |statement: &&Statement| 5 * own.iter().filter(|pair| statement.pairs.binary_search(pair).is_ok()).count() >= 4 * own.len();
    statements.iter().filter(|_| own.len() >= SUBSTANTIAL).find(named)
}
