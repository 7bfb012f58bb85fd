//! The report as Markdown: what a clerk would hand in, each point with the line that it stands in.

use super::labels;
use super::quote::Quote;
use super::records::records;
use crate::report::{Analysis, Answer, Check, Diagnostic, DocumentReport, Located, Quantity, Section};

/// How many keywords are named.
const KEYWORDS: usize = 20;

/// The whole report.
#[must_use]
pub fn markdown(analysis: &Analysis, text: &str) -> String {
    let quote = Quote::new(text);
    let mut out = Writer { quote: &quote, out: String::new() };
    for document in &analysis.documents {
        out.document(document);
    }
    out.diagnostics(&analysis.diagnostics);
    out.out
}

/// Characters that Markdown would take for its own.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

struct Writer<'q, 't> {
    quote: &'q Quote<'t>,
    out: String,
}

impl Writer<'_, '_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn quoted(&self, span: crate::report::Span) -> String {
        escape(&self.quote.line_of(span))
    }

    fn heading(&mut self, level: usize, title: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.line(&format!("{} {title}\n", "#".repeat(level)));
    }

    fn document(&mut self, document: &DocumentReport) {
        let title = document.title_span.map(|span| self.quoted(span)).unwrap_or_else(|| "（无标题）".to_owned());
        self.heading(1, &title);
        self.fields(document);
        let summary = &document.summary;
        self.points("概况", &summary.overview, summary.overview.len() as u32);
        self.points("主要成效", &summary.achievements, summary.found.achievements);
        self.problems(document);
        self.points("计划", &summary.plans, summary.found.plans);
        if !document.outline.is_empty() {
            self.heading(2, "结构");
            self.outline(&document.outline, 0);
        }
        self.quantities(&document.quantities);
        self.checks(&document.checks);
        self.targets(document);
        self.answers(&document.answers);
        if !document.keywords.is_empty() {
            self.heading(2, "关键词");
            let words: Vec<String> = document.keywords.iter().take(KEYWORDS).map(|k| format!("{}（{}）", escape(&k.term), k.count)).collect();
            self.line(&words.join("、"));
        }
    }

    fn fields(&mut self, document: &DocumentReport) {
        self.line(&format!("- 文种：{}", labels::document_kind(document.kind)));
        let located = [("发文", document.issuer), ("文号", document.document_number), ("主送", document.addressee), ("落款", document.signature)];
        for (name, field) in located {
            if let Some(field) = field {
                let value = self.quoted(field.span);
                self.line(&format!("- {name}：{value}"));
            }
        }
        if let Some(date) = &document.date {
            self.line(&format!("- 日期：{}", date.iso));
        }
        for (name, year) in [("回顾", document.years.review), ("计划", document.years.plan)] {
            if let Some(year) = year {
                self.line(&format!("- {name}：{year}年"));
            }
        }
    }

    /// Quoted points with their places; of how many, where some were left out.
    fn points(&mut self, title: &str, points: &[Located], found: u32) {
        if points.is_empty() {
            return;
        }
        let count = if found as usize > points.len() { format!("（{found}条中的{}条）", points.len()) } else { String::new() };
        self.heading(2, &format!("{title}{count}"));
        for point in points {
            let quoted = self.quoted(point.span);
            self.line(&format!("- {quoted}（第{}行）", self.quote.line_number(point.span)));
        }
    }

    /// A report that names no problems is said to name none: nothing is filled in.
    fn problems(&mut self, document: &DocumentReport) {
        let problems = &document.summary.problems;
        if problems.is_empty() {
            self.heading(2, "存在问题");
            self.line("未提及");
        } else {
            self.points("存在问题", problems, document.summary.found.problems);
        }
    }

    /// The depth of the outline is bounded by the classes of numbering, so is the recursion.
    fn outline(&mut self, sections: &[Section], depth: usize) {
        for section in sections {
            let heading = self.quoted(section.heading);
            self.line(&format!("{}- {heading}（{}）", "  ".repeat(depth), labels::role(section.role)));
            self.outline(&section.children, depth + 1);
        }
    }

    fn quantities(&mut self, quantities: &[Quantity]) {
        if quantities.is_empty() {
            return;
        }
        self.heading(2, &format!("数字（{}）", quantities.len()));
        self.line("| 指标 | 数字 | 变化 | 时期 | 部分 | 行 |");
        self.line("|---|---:|---|---|---|---:|");
        for (quantity, growth) in records(quantities) {
            let indicator = quantity.indicator.map(|indicator| self.quoted(indicator.span)).unwrap_or_default();
            let change = growth.unwrap_or(quantity).change.as_ref().map_or(String::new(), |change| {
                let by = growth.map(|growth| self.quoted(growth.span)).unwrap_or_default();
                format!("{}{}{by}", escape(change.basis.as_deref().unwrap_or_default()), labels::direction(change.direction))
            });
            let period = quantity.period.as_ref().map(|period| self.quoted(period.span)).unwrap_or_default();
            let scope = quantity.scope.map(|scope| self.quoted(scope.span)).unwrap_or_default();
            let figure = format!("{scope}{}", self.quoted(quantity.span));
            let (role, line) = (labels::role(quantity.role), self.quote.line_number(quantity.span));
            self.line(&format!("| {indicator} | {figure} | {change} | {period} | {role} | {line} |"));
        }
    }

    fn checks(&mut self, checks: &[Check]) {
        if checks.is_empty() {
            return;
        }
        self.heading(2, "核算");
        for check in checks {
            let line = self.quote.line_number(check.span);
            self.line(&format!("- {}：{}（第{line}行）", labels::verdict(check.verdict), escape(&check.formula)));
        }
    }

    fn targets(&mut self, document: &DocumentReport) {
        let quantity = |index: u32| document.quantities.get(index as usize);
        if document.targets.is_empty() {
            return;
        }
        self.heading(2, "目标与结果");
        for target in &document.targets {
            let Some(planned) = quantity(target.quantity) else { continue };
            let indicator = planned.indicator.map(|indicator| self.quoted(indicator.span)).unwrap_or_default();
            let achieved = target.achieved.and_then(|achieved| quantity(achieved.quantity));
            let result = achieved.map(|result| format!("；上年 {}", self.quoted(result.span))).unwrap_or_default();
            let planned = self.quoted(planned.span);
            self.line(&format!("- {indicator}：目标 {planned}{result}"));
        }
    }

    /// The problems that are named, each with the measures that answer it.
    fn answers(&mut self, answers: &[Answer]) {
        if answers.is_empty() {
            return;
        }
        self.heading(2, "问题与措施");
        for answer in answers {
            let problem = self.quoted(answer.problem.span);
            self.line(&format!("- {problem}（第{}行）", self.quote.line_number(answer.problem.span)));
            if answer.measures.is_empty() {
                self.line("  - 计划中未找到用词相近的措施");
            }
            for measure in &answer.measures {
                let quoted = self.quoted(measure.span);
                self.line(&format!("  - 措施：{quoted}（第{}行）", self.quote.line_number(measure.span)));
            }
        }
    }

    fn diagnostics(&mut self, diagnostics: &[Diagnostic]) {
        if diagnostics.is_empty() {
            return;
        }
        self.heading(1, "校对");
        for found in diagnostics {
            let place = self.quoted(found.span);
            let fix = found.fix.as_ref().map(|fix| format!("，改为“{}”", escape(fix))).unwrap_or_default();
            let line = self.quote.line_number(found.span);
            self.line(&format!("- {} `{}` “{place}”{fix}（第{line}行）", labels::severity(found.severity), found.code));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{escape, markdown};

    #[test]
    fn what_markdown_would_read_is_escaped() {
        assert_eq!(escape("a|b*c_d[e](f)#g"), "a\\|b\\*c\\_d\\[e\\](f)\\#g");
    }

    #[test]
    fn says_that_no_problems_are_mentioned() {
        let text = "云岭县2023年工作总结\n一、主要工作\n新建公厕12座，增长5.7%。\n";
        let written = markdown(&crate::analyze(text, &crate::Options::default()), text);
        assert!(written.starts_with("# 云岭县2023年工作总结\n"), "{written}");
        assert!(written.contains("## 存在问题\n\n未提及\n"), "{written}");
        assert!(written.contains("12座"), "{written}");
    }

    #[test]
    fn quotes_problems_with_their_line() {
        let text = "云岭县2023年工作总结\n一、主要工作\n新建公厕12座。\n二、存在问题\n公厕保洁人员不足，夜间无人值守。\n";
        let written = markdown(&crate::analyze(text, &crate::Options::default()), text);
        assert!(written.contains("（第5行）"), "{written}");
        assert!(!written.contains("未提及"), "{written}");
    }

    #[test]
    fn problems_stand_with_the_measures_that_answer_them() {
        let text = "云岭县2023年工作总结\n一、主要工作\n新建公厕12座。\n二、存在问题\n公厕保洁人员不足；档案室漏雨。\n三、下一步打算\n招聘公厕保洁人员20名。\n开展普法宣传。\n";
        let written = markdown(&crate::analyze(text, &crate::Options::default()), text);
        assert!(written.contains("- 公厕保洁人员不足（第5行）\n  - 措施：招聘公厕保洁人员20名（第7行）\n"), "{written}");
        assert!(written.contains("- 档案室漏雨（第5行）\n  - 计划中未找到用词相近的措施\n"), "{written}");
    }

    #[test]
    fn an_empty_text_gives_no_panic() {
        let written = markdown(&crate::analyze("", &crate::Options::default()), "");
        assert!(!written.contains("校对"));
    }
}
