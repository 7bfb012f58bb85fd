//! Proofreading hints: one rule a file, registered in [`RULES`].
//!
//! | code | severity | what it says | args | fix |
//! |---|---|---|---|---|
//! | `placeholder/unfilled` | info | XX, ××, ＿＿ stand where something was to be filled in | `mark` | |
//! | `placeholder/empty_brackets` | warning | brackets with nothing in them | | |
//! | `punctuation/doubled` | warning | the same mark twice | `mark`, `count` | two of them |
//! | `punctuation/conflicting` | warning | two marks, of which only one can be meant | `first`, `second` | |
//! | `punctuation/before_etc` | info | 、 before 等 | | always |
//! | `punctuation/half_width` | info | a half-width mark in Chinese text | `mark`, `instead` | always |
//! | `punctuation/unpaired` | warning | a bracket or quote without its partner | `mark` | |
//! | `punctuation/quote_direction` | warning | a quote turned the wrong way | `mark`, `instead` | always |
//! | `wording/repeated` | warning | a word twice in a row | `word` | always |
//! | `number/not_round` | info | 54余: more than a number that is not round | `number` | |
//! | `number/twice_approximate` | info | 近300余: two approximations that exclude or repeat each other | `first`, `second` | |
//! | `number/fall_by_multiple` | warning | 下降2倍: nothing can fall by its double | | |
//! | `date/impossible` | error | 2月30日, 13月 | `date` | |
//! | `date/order` | error | a range of years that runs backwards | `first`, `second` | |
//! | `arithmetic/inconsistent` | error | figures of one statement contradict each other | `formula` | |
//! | `numbering/gap` | warning | a number is left out among siblings | `previous`, `number`, `marker` | |
//! | `numbering/repeat` | warning | a number stands twice among siblings | `number`, `marker` | |
//! | `numbering/mixed` | info | siblings are numbered in two styles | `first`, `second` | |
//! | `numbering/mark` | info | （一）、 1、 一. against GB/T 15834 | `marker`, `instead` | after brackets |
//!
//! A rule would rather miss an error than raise a false alarm: who gets ten wrong hints reads no further one.

mod marks;

use super::Context;
use crate::text::order;
use crate::text::Span;
use marks::Page;

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

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<char> for Arg {
    fn from(c: char) -> Self {
        Self::Text(c.to_string())
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl Diagnostic {
    fn new(code: &'static str, severity: Severity, span: Span) -> Self {
        Self { code, severity, span, args: Vec::new(), fix: None }
    }

    fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn fixed(mut self, fix: impl Into<String>) -> Self {
        self.fix = Some(fix.into());
        self
    }
}

type Rule = fn(&Page<'_>, &mut Vec<Diagnostic>);

macro_rules! rules {
    ($($name:ident)*) => {
        $(mod $name;)*
        /// A new rule is one file and one line here.
        const RULES: &[Rule] = &[$($name::check),*];
    };
}

rules! {
    arithmetic
    before_etc
    brackets
    dates
    doubled
    half_width
    inexact
    numbering
    numbering_marks
    placeholder
    repeated
}

pub(crate) fn run(context: &Context<'_>) -> Vec<Diagnostic> {
    let page = Page::new(context);
    let mut found = Vec::new();
    for rule in RULES {
        rule(&page, &mut found);
    }
    order::sort_by(&mut found, |a, b| (a.span, a.code).cmp(&(b.span, b.code)));
    found
}

/// What the tables of the rules' tests are checked with.
#[cfg(test)]
mod testing {
    use super::{Context, Page, Rule};
    use crate::{syntax, Options};

    /// The hints of one rule on a text: "code slice" or "code slice -> fix".
    pub(super) fn hints(rule: Rule, text: &str) -> Vec<String> {
        let document = syntax::parse(text);
        let options = Options::default();
        let context = Context::new(&document, &options);
        let mut found = Vec::new();
        rule(&Page::new(&context), &mut found);
        found
            .iter()
            .map(|hint| {
                let fix = hint.fix.as_ref().map(|fix| format!(" -> {fix}")).unwrap_or_default();
                format!("{} {}{fix}", hint.code, hint.span.slice(text))
            })
            .collect()
    }

    /// Checks a table of texts with the hints that each must give.
    #[track_caller]
    pub(super) fn check(rule: Rule, table: &[(&str, &[&str])]) {
        for (text, expected) in table {
            assert_eq!(hints(rule, text), *expected, "{text}");
        }
    }

    /// Checks that none of the texts gives a hint.
    #[track_caller]
    pub(super) fn silent(rule: Rule, texts: &[&str]) {
        for text in texts {
            assert_eq!(hints(rule, text), [""; 0], "{text}");
        }
    }
}
