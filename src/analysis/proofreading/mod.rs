//! Proofreading hints: one rule a file, registered in [`RULES`].

use super::Context;
use crate::text::Span;

/// A hint about one place of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable: "numbering/gap", "placeholder/unfilled".
    pub code: &'static str,
    pub severity: Severity,
    pub span: Span,
    /// Values for the message, which the page writes in the reader's language.
    pub args: Vec<(&'static str, Arg)>,
    /// What to put in place of `span`, where there is one right answer.
    pub fix: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    Error,
    Warning,
    Info,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Number(i64),
    Text(String),
}

type Rule = fn(&Context<'_>, &mut Vec<Diagnostic>);

/// A new rule is one file and one line here.
const RULES: &[Rule] = &[];

pub(crate) fn run(context: &Context<'_>) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in RULES {
        rule(context, &mut found);
    }
    found.sort_by(|a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    found
}
