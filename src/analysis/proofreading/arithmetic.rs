//! `arithmetic/inconsistent`: a statement whose own figures contradict it. The check is made once, in the context
//! (`analysis::arithmetic`); here it becomes a hint.

use super::marks::Page;
use super::{Diagnostic, Severity};

pub(super) fn check(page: &Page<'_>, found: &mut Vec<Diagnostic>) {
    for check in page.context.checks.iter().filter(|check| check.is_inconsistent()) {
        found.push(Diagnostic::new("arithmetic/inconsistent", Severity::Error, check.span).with("formula", check.formula.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing;

    #[test]
    fn tells_what_the_figures_contradict() {
        testing::check(
            super::check,
            &[("清理项目202个，已完成审批175个，完成率90.2%。", &["arithmetic/inconsistent 202个，已完成审批175个，完成率90.2%"])],
        );
        testing::silent(super::check, &["清理项目194个，已完成审批175个，完成率90.2%。", "检查企业120家，整改率95%。"]);
    }
}
