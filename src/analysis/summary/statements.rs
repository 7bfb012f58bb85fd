//! What is no statement of a document: bare names, announcements, maxims, answers; and what asserts something.

use super::candidates::Part;
use super::clause;
use super::words;
use super::Context;
use crate::text::search::{any, has, places};
use crate::text::{char_class, Span};

/// Whether nothing is said of what it names: 冶金、机械等重工业部门, 北京、上海等8个市和有关部门, 2023年新建的路段. Figures at the end say how much there is.
pub(super) fn is_bare_name(context: &Context<'_>, clause: Span) -> bool {
    use crate::lexicon::Class;
    use crate::segment::TokenKind;
    let from = context.tokens.partition_point(|token| token.span.start < clause.start);
    let words = || context.tokens[from..].iter().take_while(|token| token.span.end <= clause.end).filter(|token| !matches!(token.kind, TokenKind::Blank | TokenKind::Mark));
    let says = |class: Class| matches!(class, Class::Verb | Class::Predicate | Class::VerbalNoun | Class::Adjective | Class::Idiom | Class::Adverb | Class::Other);
    let ends_in_figure = words().last().is_some_and(|last| matches!(last.kind, TokenKind::Number | TokenKind::Date) || matches!(last.class, Class::Measure | Class::Numeral));
    let names = words().any(|token| token.class.is_nominal());
    let is_says = |token: &&crate::segment::Token| token.kind == TokenKind::Word && says(token.class) && token.span.len() > 3;
    if !names || ends_in_figure {
        return false;
    }
    let text = context.document.text;
    let mut saying = words().filter(is_says).filter(|token| !matches!(token.span.slice(text), "有关" | "相关"));
    match (saying.next(), saying.next()) {
        (None, _) => true,
        // The only word that says anything tells which of the things that are named: 新建的路段.
        (Some(only), None) => text[only.span.end()..clause.end()].strip_prefix('的').is_some_and(|named| !named.is_empty()),
        _ => false,
    }
}

/// 认真抓好11方面重点工作, 各项工作: that there is work, and not which.
fn announces_work(clause: &str) -> bool {
    let is_short = clause.chars().count() <= LONGEST_ANNOUNCEMENT;
    let ends = ["工作", "大事", "任务", "实事"].iter().any(|end| clause.ends_with(end));
    is_short && ends && any(clause, words::TAKES_UP) && any(clause, words::WORK_AT_LARGE) && !has(clause, "、")
}

const LONGEST_ANNOUNCEMENT: usize = 24;

/// X是Y, but not 特别是, 是否, 重点是.
pub(super) fn asserts(clause: &str) -> bool {
    places(clause, "是").any(|at| {
        let (before, after) = (&clause[..at], &clause[at + "是".len()..]);
        !before.is_empty() && !before.ends_with(['别', '其', '但', '还', '于', '总', '或', '凡', '要', '点', '务', '标', '就']) && !after.is_empty() && !after.starts_with(['否', '非'])
    })
}

/// Whether it is no statement of this document: a time alone, a title, a maxim, a scene that is set.
pub(super) fn says_nothing(clause: &str, part: Part) -> bool {
    let has_figure = clause.contains(|c: char| char_class::digit(c).is_some());
    clause::is_time(clause)
        || announces_report(clause)
        || announces_work(clause)
        || words::ADDRESSES.contains(&clause.trim_end_matches(['！', '：', '，']))
        || !clause.contains(char_class::is_han)
        // 逾期不换届的: a case of a rule, and no rule.
        || part != Part::Problems && clause.ends_with('的') && !has(clause, "是")
        || words::TRANSMITS.is_in(clause)
        || part != Part::Problems && words::ANSWERS_ELSEWHERE.end(clause)
        || !has_figure && words::TITLE_ENDINGS.end(clause) && clause.chars().count() <= LONGEST_TITLE
        || !has_figure && words::MAXIM_ENDINGS.end(clause)
        || has(clause, "是") && words::SCENE_ENDINGS.end(clause)
        || part == Part::Problems && announces_troubles(clause)
}

/// 现将2024年度工作情况汇报如下: that something is reported, whatever figures its name holds.
fn announces_report(clause: &str) -> bool {
    clause.trim_end_matches('：').ends_with("如下") && ["现将", "现就", "现把", "现对"].iter().any(|word| clause.starts_with(word))
}

/// Whether the sentence goes over to what is done about the problems.
pub(super) fn is_answered(text: &str, sentence: Span, clause: Span) -> bool {
    // Not further back than a few clauses, so that the longest sentence stays cheap.
    let before = &text[sentence.start().min(clause.start())..clause.start()];
    let near: usize = before.chars().rev().take(ANSWER_REACH).map(char::len_utf8).sum();
    let until = &text[clause.start() - near..clause.end()];
    let resolves = || places(until, WE_WILL).any(|at| !words::SEES.iter().any(|word| until[at + WE_WILL.len()..].starts_with(word)));
    any(until, words::ANSWERS) || resolves()
}

/// What is to be done about it follows, but for 我们要清醒看到.
const WE_WILL: &str = "我们要";

/// Characters before a clause in which its sentence may have gone over to an answer.
const ANSWER_REACH: usize = 80;

/// Longer than this is no title.
const LONGEST_TITLE: usize = 14;

/// 仍面临不少困难和挑战: that there are problems, but not which.
fn announces_troubles(clause: &str) -> bool {
    let mut rest = clause;
    while let Some(word) = words::TROUBLES_AT_LARGE.iter().find(|word| rest.starts_with(**word)) {
        rest = &rest[word.len()..];
    }
    rest.is_empty() || words::TROUBLES.iter().filter_map(|trouble| clause.strip_suffix(trouble)).any(|before| words::QUANTIFIERS.iter().any(|word| before.ends_with(word)))
}
