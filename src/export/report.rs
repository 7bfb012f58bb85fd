//! The report as blocks: what a clerk would hand in, each point with the line that it stands in.

use super::block::{line, Block, Look, Run, Table};
use super::labels;
use super::quote::Quote;
use super::records::records;
use crate::report::{Analysis, Answer, Check, Diagnostic, DocumentReport, Located, Point, Quantity, Section};

/// How many figures, problems or targets stand in a cell of the table across documents.
const IN_CELL: usize = 4;
/// How many keywords are named.
const KEYWORDS: usize = 20;

/// The whole report.
pub(super) fn blocks(analysis: &Analysis, text: &str) -> Vec<Block> {
    let quote = Quote::of_report(text, analysis);
    let mut out = Writer { quote: &quote, out: Vec::new() };
    out.digest(analysis);
    for document in &analysis.documents {
        out.document(document);
    }
    out.diagnostics(&analysis.diagnostics);
    out.out
}

struct Writer<'q, 't> {
    quote: &'q Quote<'t>,
    out: Vec<Block>,
}

impl Writer<'_, '_> {
    fn heading(&mut self, title: impl Into<String>) {
        self.out.push(Block::Heading(1, line(title)));
    }

    fn item(&mut self, depth: u8, text: impl Into<String>) {
        self.out.push(Block::Item(depth, line(text)));
    }

    /// An item with its place in the source.
    fn sourced(&mut self, text: String, span: crate::report::Span) {
        self.out.push(Block::Item(0, vec![Run::plain(text), self.quote.source(span)]));
    }

    fn quoted(&self, located: Option<Located>) -> String {
        located.map(|located| self.quote.line_of(located.span)).unwrap_or_default()
    }

    /// Several documents at a glance: a line for each, a table across them, what many say and what only one says.
    fn digest(&mut self, analysis: &Analysis) {
        let Some(digest) = &analysis.digest else { return };
        let title = |document: u32| {
            let report = analysis.documents.get(document as usize);
            report.and_then(|report| report.title_span).map_or_else(|| format!("第{}篇", document + 1), |span| self.quote.line_of(span))
        };
        let mut blocks = vec![Block::Title(line(format!("汇编概览（{}篇）", digest.lines.len()))), Block::Heading(1, line("逐篇一句"))];
        for (at, entry) in digest.lines.iter().enumerate() {
            let headline = entry.headline.map_or_else(|| labels::NOT_MENTIONED.to_owned(), |point| self.quote.line_of(point.span));
            // 2024年工作总结: whose, the title does not say.
            let issuer = analysis.documents.get(at).and_then(|report| report.issuer).map(|issuer| self.quote.line_of(issuer.span));
            let named = title(at as u32);
            let whose = issuer.filter(|issuer| !named.contains(issuer.as_str())).map(|issuer| format!("（{issuer}）")).unwrap_or_default();
            let mut runs = vec![Run::new(format!("{named}{whose}："), Look::Strong), Run::plain(headline)];
            runs.extend(entry.headline.map(|point| self.quote.source(point.span)));
            blocks.push(Block::Item(0, runs));
        }
        blocks.push(Block::Heading(1, line("逐篇对照")));
        let rows = analysis.documents.iter().zip(&digest.lines).enumerate().map(|(at, (report, entry))| {
            let figures: Vec<String> = entry.figures.iter().filter_map(|&figure| report.quantities.get(figure as usize)).map(|figure| format!("{}{}", self.quoted(figure.indicator), self.quote.line_of(figure.span))).collect();
            let targets: Vec<String> = report.targets.iter().filter_map(|target| report.quantities.get(target.quantity as usize)).map(|figure| format!("{}{}", self.quoted(figure.indicator), self.quote.line_of(figure.span))).collect();
            let told = |list: Vec<String>, most: usize| match list.len() {
                0 => labels::NOT_MENTIONED.to_owned(),
                count if count > most => format!("{}等{count}项", list[..most].join("；")),
                _ => list.join("；"),
            };
            let problems = report.summary.problems.iter().map(|point| self.quote.line_of(point.span)).collect();
            let issuer = report.issuer.map_or_else(|| labels::NOT_MENTIONED.to_owned(), |issuer| self.quote.line_of(issuer.span));
            [title(at as u32), issuer, told(figures, IN_CELL), told(problems, IN_CELL), told(targets, IN_CELL)].map(line).to_vec()
        });
        blocks.push(Block::Table(Table { head: ["文档", "发文", "主要数字", "问题", "目标"].map(str::to_owned).to_vec(), numeric: vec![false; 5], rows: rows.collect() }));
        if !digest.common.is_empty() {
            blocks.push(Block::Heading(1, line("多篇都说")));
            for word in &digest.common {
                let Some(first) = word.places.first() else { continue };
                let lines: Vec<String> = word.places.iter().map(|place| self.quote.line_number(place.place.span).to_string()).collect();
                let text = format!("{}——{}：{}篇", labels::role(word.role), self.quote.line_of(first.place.span), word.places.len());
                blocks.push(Block::Item(0, vec![Run::plain(text), Run::source(format!("（第{}行）", lines.join("、")))]));
            }
        }
        if !digest.distinct.is_empty() {
            blocks.push(Block::Heading(1, line("只有一篇说")));
            for found in &digest.distinct {
                let runs = vec![Run::new(format!("{}：", title(found.document)), Look::Strong), Run::plain(self.quote.line_of(found.point.span)), self.quote.source(found.point.span)];
                blocks.push(Block::Item(0, runs));
            }
        }
        self.out.extend(blocks);
    }

    fn document(&mut self, document: &DocumentReport) {
        let title = document.title_span.map(|span| self.quote.line_of(span)).unwrap_or_else(|| "（无标题）".to_owned());
        self.out.push(Block::Title(line(title)));
        self.fields(document);
        let summary = &document.summary;
        self.overview(document);
        self.points("主要成效", &summary.achievements, summary.found.achievements, &summary.overview);
        self.problems(document);
        self.points("计划", &summary.plans, summary.found.plans, &summary.overview);
        if !document.outline.is_empty() {
            self.heading("结构");
            self.outline(&document.outline, 0);
        }
        self.quantities(&document.quantities);
        self.checks(&document.checks);
        self.targets(document);
        self.answers(&document.answers);
        if !document.keywords.is_empty() {
            self.heading("关键词");
            let words: Vec<String> = document.keywords.iter().take(KEYWORDS).map(|k| format!("{}（{}）", k.term, k.count)).collect();
            self.out.push(Block::Paragraph(line(words.join("、"))));
        }
    }

    fn fields(&mut self, document: &DocumentReport) {
        self.item(0, format!("文种：{}", labels::document_kind(document.kind)));
        let located = [("发文", document.issuer), ("文号", document.document_number), ("主送", document.addressee), ("抄送", document.copies), ("落款", document.signature)];
        for (name, field) in located {
            if field.is_some() {
                self.item(0, format!("{name}：{}", self.quoted(field)));
            }
        }
        if !document.attachments.is_empty() {
            let names: Vec<String> = document.attachments.iter().map(|&name| self.quoted(Some(name))).collect();
            self.item(0, format!("附件：{}", names.join("；")));
        }
        if let Some(date) = &document.date {
            self.item(0, format!("日期：{}", date.iso));
        }
        for (name, year) in [("回顾", document.years.review), ("计划", document.years.plan)] {
            if let Some(year) = year {
                self.item(0, format!("{name}：{year}年"));
            }
        }
    }

    /// Who reports, and of which years: what the sentences that follow may leave out.
    fn reporter(&self, document: &DocumentReport) -> String {
        let year = |name: &str, year: Option<i32>| year.map(|year| format!("{name}{year}年"));
        let issuer = document.issuer.map(|issuer| self.quote.line_of(issuer.span));
        let told: Vec<String> = [issuer, year("回顾", document.years.review), year("计划", document.years.plan)].into_iter().flatten().collect();
        told.join("，")
    }

    fn overview(&mut self, document: &DocumentReport) {
        let overview = &document.summary.overview;
        self.points("概况", overview, overview.len() as u32, &[]);
        let reporter = self.reporter(document);
        if !overview.is_empty() && !reporter.is_empty() {
            let heading = self.out.iter().rposition(|block| matches!(block, Block::Heading(..))).map_or(self.out.len(), |at| at + 1);
            self.out.insert(heading, Block::Paragraph(vec![Run::source(format!("〔{reporter}〕"))]));
        }
    }

    /// Quoted points with their places, save those that were `told` before; of how many, where some were left out.
    fn points(&mut self, title: &str, points: &[Point], found: u32, told: &[Point]) {
        if points.is_empty() {
            return;
        }
        let is_told = |point: &Point| told.iter().any(|told| told.span.start <= point.span.start && point.span.end <= told.span.end);
        let before = points.iter().filter(|point| is_told(point)).count();
        let count = if found as usize > points.len() { format!("（{found}条中的{}条）", points.len()) } else { String::new() };
        self.heading(format!("{title}{count}"));
        if before > 0 {
            self.out.push(Block::Paragraph(line(format!("其中{before}条见概况。"))));
        }
        let mut above: Option<crate::report::Span> = None;
        for point in points.iter().filter(|point| !is_told(point)) {
            let heading = point.heading.map(|heading| heading.span);
            if let Some(heading) = heading.filter(|_| heading != above) {
                self.out.push(Block::Group(vec![Run::new(self.quote.line_of(heading), Look::Strong)]));
            }
            above = heading;
            let mut runs = vec![Run::plain(self.quote.line_of(point.span))];
            runs.extend(point.context.map(|context| Run::source(format!("〔上文：{}〕", self.quote.line_of(context.span)))));
            runs.push(self.quote.source(point.span));
            self.out.push(Block::Item(u8::from(heading.is_some()), runs));
        }
    }

    /// A report that names no problems is said to name none: nothing is filled in.
    fn problems(&mut self, document: &DocumentReport) {
        let problems = &document.summary.problems;
        if problems.is_empty() {
            self.heading("存在问题");
            self.out.push(Block::Paragraph(line(labels::NOT_MENTIONED)));
        } else {
            self.points("存在问题", problems, document.summary.found.problems, &[]);
        }
    }

    /// The depth of the outline is bounded by the classes of numbering, so is the recursion.
    fn outline(&mut self, sections: &[Section], depth: u8) {
        for section in sections {
            self.item(depth, format!("{}（{}）", self.quote.line_of(section.heading), labels::role(section.role)));
            self.outline(&section.children, depth + 1);
        }
    }

    fn quantities(&mut self, quantities: &[Quantity]) {
        if quantities.is_empty() {
            return;
        }
        self.heading(format!("数字（{}）", quantities.len()));
        let cells = |(quantity, growth): (&Quantity, Option<&Quantity>)| {
            let by = growth.map(|growth| self.quote.line_of(growth.span)).unwrap_or_default();
            let change = growth.unwrap_or(quantity).change.as_ref();
            let change = change.map(|change| format!("{}{}{by}", change.basis.as_deref().unwrap_or_default(), labels::direction(change.direction)));
            let period = quantity.period.as_ref().map(|period| self.quote.line_of(period.span));
            let cells = [
                self.quoted(quantity.indicator),
                format!("{}{}", self.quoted(quantity.scope), self.quote.line_of(quantity.span)),
                change.unwrap_or_default(),
                period.unwrap_or_default(),
                labels::role(quantity.role).to_owned(),
                self.quote.line_number(quantity.span).to_string(),
            ];
            cells.map(line).to_vec()
        };
        self.out.push(Block::Table(Table {
            head: ["指标", "数字", "变化", "时期", "部分", "行"].map(str::to_owned).to_vec(),
            numeric: vec![false, true, false, false, false, true],
            rows: records(quantities).map(cells).collect(),
        }));
    }

    fn checks(&mut self, checks: &[Check]) {
        if checks.is_empty() {
            return;
        }
        self.heading("核算");
        for check in checks {
            self.sourced(format!("{}：{}", labels::verdict(check.verdict), check.formula), check.span);
        }
    }

    fn targets(&mut self, document: &DocumentReport) {
        let quantity = |index: u32| document.quantities.get(index as usize);
        if document.targets.is_empty() {
            return;
        }
        self.heading("目标与结果");
        for target in &document.targets {
            let Some(planned) = quantity(target.quantity) else { continue };
            let achieved = target.achieved.and_then(|achieved| quantity(achieved.quantity));
            let result = achieved.map(|result| format!("；上年 {}", self.quote.line_of(result.span))).unwrap_or_default();
            self.sourced(format!("{}：目标 {}{result}", self.quoted(planned.indicator), self.quote.line_of(planned.span)), planned.span);
        }
    }

    /// The problems that are named, each with the measures that answer it.
    fn answers(&mut self, answers: &[Answer]) {
        if answers.is_empty() {
            return;
        }
        self.heading("问题与措施");
        for answer in answers {
            self.sourced(self.quote.line_of(answer.problem.span), answer.problem.span);
            if answer.measures.is_empty() {
                self.item(1, "计划中未找到用词相近的措施");
            }
            for measure in &answer.measures {
                let text = format!("措施：{}", self.quote.line_of(measure.span));
                self.out.push(Block::Item(1, vec![Run::plain(text), self.quote.source(measure.span)]));
            }
        }
    }

    fn diagnostics(&mut self, diagnostics: &[Diagnostic]) {
        if diagnostics.is_empty() {
            return;
        }
        self.out.push(Block::Title(line("校对")));
        for found in diagnostics {
            let fix = found.fix.as_ref().map(|fix| format!("，改为“{fix}”")).unwrap_or_default();
            let severity = Run::new(labels::severity(found.severity), Look::Strong);
            let text = Run::plain(format!(" {} “{}”{fix}", found.code, self.quote.line_of(found.span)));
            self.out.push(Block::Item(0, vec![severity, text, self.quote.source(found.span)]));
        }
    }
}

#[cfg(test)]
mod tests {
    fn markdown(text: &str) -> String {
        super::super::markdown(&crate::analyze(text, &crate::Options::default()), text)
    }

    #[test]
    fn says_that_no_problems_are_mentioned() {
        let written = markdown("云岭县2023年工作总结\n一、主要工作\n新建公厕12座，增长5.7%。\n");
        assert!(written.starts_with("# 云岭县2023年工作总结\n"), "{written}");
        assert!(written.contains("## 存在问题\n\n未提及\n"), "{written}");
        assert!(written.contains("12座"), "{written}");
    }

    #[test]
    fn quotes_problems_with_their_line() {
        let written = markdown("云岭县2023年工作总结\n一、主要工作\n新建公厕12座。\n二、存在问题\n公厕保洁人员不足，夜间无人值守。\n");
        assert!(written.contains("（第5行）"), "{written}");
        assert!(!written.contains("未提及"), "{written}");
    }

    #[test]
    fn a_compilation_begins_with_a_table_across_its_documents() {
        let article = |name: &str, done: &str, lacks: &str| format!("云岭县{name}2024年工作总结\n一、主要工作\n{done}。\n{lacks}");
        let text = article("林业局", "完成荒坡造林1.2万亩，查处乱砍滥伐案件17起", "二、存在问题\n护林经费不足。\n") + &article("水利局", "清淤引水渠11.6公里，恢复灌溉面积5400亩", "");
        let written = markdown(&text);
        assert!(written.starts_with("# 汇编概览（2篇）\n"), "{written}");
        assert!(written.contains("| 云岭县林业局2024年工作总结 | 云岭县林业局 |") && written.contains("| 护林经费不足 | 未提及 |"), "{written}");
        let row = written.lines().find(|line| line.starts_with("| 云岭县水利局")).expect("a row");
        assert!(row.contains("5400亩") && row.ends_with("| 未提及 | 未提及 |"), "{row}");
        assert!(!markdown("云岭县林业局2024年工作总结\n一、主要工作\n造林1.2万亩。\n").contains("汇编概览"));
    }

    #[test]
    fn the_overview_says_who_and_when_and_is_not_repeated() {
        let written = markdown("云岭县林业局工作报告\n——2024年12月20日\n一、2024年工作回顾\n完成荒坡造林1.2万亩，增长5.7%。查处案件17起。\n二、2025年工作安排\n新建护林站4个。\n");
        let overview = written.split("## ").find(|part| part.starts_with("概况")).expect("an overview");
        assert!(overview.contains("〔云岭县林业局，回顾2024年，计划2025年〕"), "{written}");
        let told = overview.lines().find_map(|line| line.trim_start().strip_prefix("- ").filter(|line| line.contains("第"))).expect("a result");
        assert_eq!(written.matches(told).count(), 1, "{written}");
        assert!(written.contains("条见概况。"), "{written}");
    }

    #[test]
    fn an_empty_text_gives_no_panic() {
        assert!(!markdown("").contains("校对"));
    }
}
