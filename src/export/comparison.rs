//! A comparison as blocks: first what counts (figures, targets), then section by section what was added, dropped, moved, reworded.

use super::block::{line, Block, Look, Run, Table};
use super::labels;
use super::quote::Quote;
use crate::compare::types::{Alteration, ComparedDocument, Comparison, Figure, FigureChange, Outcome, SentenceChange, TargetOutcome};
use crate::compare::number_length;
use crate::report::Span;

/// `names` stand for documents without a title.
pub(super) fn blocks(comparison: &Comparison, texts: [&str; 2], names: [&str; 2]) -> Vec<Block> {
    let quotes = texts.map(Quote::new);
    let mut out = Writer { left: &quotes[0], right: &quotes[1], out: Vec::new() };
    out.head(comparison, names);
    out.figures(&comparison.figures);
    out.targets(&comparison.targets);
    out.sections(comparison);
    out.sentences(comparison);
    out.out
}

/// What places in the two texts begin with.
pub(super) const EARLIER: &str = "前文";
pub(super) const LATER: &str = "后文";

/// The titles of both documents; `names` stand for those without one.
pub(super) fn titles(comparison: &Comparison, texts: [&str; 2], names: [&str; 2]) -> [String; 2] {
    let [left, right] = texts.map(Quote::new);
    [title_of(&left, comparison.left.as_ref(), names[0]), title_of(&right, comparison.right.as_ref(), names[1])]
}

/// What a figure measures; of one that says by how much its measure changed, which way: 国内生产总值（增） 7.4% is no level.
pub(super) fn measure_of(quote: &Quote<'_>, figure: &Figure) -> String {
    let measure = figure.indicator.map(|span| quote.line_of(span)).unwrap_or_default();
    match figure.change {
        Some(change) => format!("{measure}（{}）", labels::direction(change)),
        None => measure,
    }
}

/// The title of a compared document.
pub(super) fn title_of(quote: &Quote<'_>, document: Option<&ComparedDocument>, name: &str) -> String {
    document.and_then(|document| document.title).map_or_else(|| name.to_owned(), |span| quote.line_of(span))
}

/// What a difference is written as: with its sign, in the unit.
fn signed(value: f64, unit: &str) -> String {
    const STEPS: [(f64, &str); 3] = [(1e12, "万亿"), (1e8, "亿"), (1e4, "万")];
    let (step, name) = STEPS.into_iter().find(|(step, _)| value.abs() >= *step).unwrap_or((1.0, ""));
    let shown = (value / step * 1e4).round() / 1e4;
    format!("{}{shown}{name}{unit}", if value > 0.0 { "+" } else { "" })
}

/// How much each alteration counts for, in the order in which they are told.
const ALTERATIONS: [Alteration; 5] = [Alteration::Same, Alteration::Figures, Alteration::Reworded, Alteration::Added, Alteration::Dropped];
const OUTCOMES: [Outcome; 4] = [Outcome::Missed, Outcome::Met, Outcome::Mentioned, Outcome::NotMentioned];

struct Writer<'q, 't> {
    left: &'q Quote<'t>,
    right: &'q Quote<'t>,
    out: Vec<Block>,
}

impl Writer<'_, '_> {
    fn heading(&mut self, title: impl Into<String>) {
        self.out.push(Block::Heading(1, line(title)));
    }

    fn item(&mut self, text: impl Into<String>) {
        self.out.push(Block::Item(0, line(text)));
    }

    fn head(&mut self, comparison: &Comparison, names: [&str; 2]) {
        let titles = [title_of(self.left, comparison.left.as_ref(), names[0]), title_of(self.right, comparison.right.as_ref(), names[1])];
        self.out.push(Block::Title(line("两份文稿对照")));
        self.item(format!("前：{}", titles[0]));
        self.item(format!("后：{}", titles[1]));
        self.item(format!("相同程度：{:.0}%", comparison.similarity * 100.0));
        let count = |kind: Alteration| comparison.sentences.iter().filter(|row| row.alteration == kind).count();
        let told: Vec<String> = ALTERATIONS.iter().map(|&kind| format!("{}{}句", labels::alteration(kind), count(kind))).collect();
        let moved = comparison.sentences.iter().filter(|row| row.moved).count();
        self.item(format!("逐句：{}；其中移动{moved}句", told.join("，")));
    }

    fn figures(&mut self, figures: &[FigureChange]) {
        let changed: Vec<&FigureChange> = figures.iter().filter(|figure| figure.difference != 0.0).collect();
        self.heading(format!("数字变化（{}）", changed.len()));
        let same = figures.len() - changed.len();
        if same > 0 || changed.is_empty() {
            self.out.push(Block::Paragraph(line(format!("两份都有的数字{}个，其中{same}个没有变。", figures.len()))));
        }
        if changed.is_empty() {
            return;
        }
        let cells = |change: &&FigureChange| {
            let cells = [
                measure_of(self.right, &change.right),
                labels::role(change.role).to_owned(),
                self.left.line_of(change.left.span),
                self.right.line_of(change.right.span),
                signed(change.difference, difference_unit(&change.right.unit)),
                change.percent.map(|percent| format!("{}{percent:.1}%", if percent > 0.0 { "+" } else { "" })).unwrap_or_default(),
                self.left.line_number(change.left.span).to_string(),
                self.right.line_number(change.right.span).to_string(),
            ];
            cells.map(line).to_vec()
        };
        let table = Table {
            head: ["指标", "部分", "前", "后", "增减", "幅度", "前文行", "后文行"].map(str::to_owned).to_vec(),
            numeric: vec![false, false, true, true, true, true, true, true],
            rows: changed.iter().map(cells).collect(),
        };
        self.out.push(Block::Table(table));
    }

    fn targets(&mut self, targets: &[TargetOutcome]) {
        self.heading(format!("前文的目标在后文（{}）", targets.len()));
        if targets.is_empty() {
            self.out.push(Block::Paragraph(line("前文没有提出可以核对的数字目标。")));
            return;
        }
        let count = |outcome: Outcome| targets.iter().filter(|target| target.outcome == outcome).count();
        let told: Vec<String> = OUTCOMES.iter().map(|&outcome| format!("{}{}项", labels::outcome(outcome), count(outcome))).collect();
        self.out.push(Block::Paragraph(line(format!("{}。", told.join("，")))));
        let cells = |target: &TargetOutcome| {
            let place = target.reported.as_ref().map(|figure| figure.span).or(target.statement);
            let cells = [
                measure_of(self.left, &target.target),
                self.left.line_of(target.target.span),
                place.map(|span| self.right.line_of(span)).unwrap_or_default(),
                labels::outcome(target.outcome).to_owned(),
                target.difference.map(|difference| signed(difference, difference_unit(&target.target.unit))).unwrap_or_default(),
                self.left.line_number(target.target.span).to_string(),
                place.map(|span| self.right.line_number(span).to_string()).unwrap_or_default(),
            ];
            cells.map(line).to_vec()
        };
        let table = Table {
            head: ["目标", "提出", "报告", "结果", "相差", "前文行", "后文行"].map(str::to_owned).to_vec(),
            numeric: vec![false, true, true, false, true, true, true],
            rows: targets.iter().map(cells).collect(),
        };
        self.out.push(Block::Table(table));
    }

    fn sections(&mut self, comparison: &Comparison) {
        let is_other = |alteration: Alteration, moved: bool| alteration != Alteration::Same || moved;
        let changed: Vec<_> = comparison.sections.iter().filter(|row| is_other(row.alteration, row.moved)).collect();
        self.heading(format!("标题变化（{}）", changed.len()));
        if changed.is_empty() {
            self.out.push(Block::Paragraph(line("标题没有变。")));
        }
        for row in changed {
            let mut runs = vec![state(row.alteration, row.moved)];
            match (row.left, row.right) {
                (Some(left), Some(right)) if row.alteration != Alteration::Same => {
                    runs.push(Run::plain(format!("{} → {}", self.left.line_of(left), self.right.line_of(right))));
                }
                (_, Some(right)) => runs.push(Run::plain(self.right.line_of(right))),
                (Some(left), None) => runs.push(Run::plain(self.left.line_of(left))),
                (None, None) => {}
            }
            runs.push(self.places(row.left, row.right));
            self.out.push(Block::Item(0, runs));
        }
    }

    fn places(&self, left: Option<Span>, right: Option<Span>) -> Run {
        let place = |name: &str, quote: &Quote<'_>, span: Option<Span>| span.map(|span| format!("{name}第{}行", quote.line_number(span)));
        let places: Vec<String> = [place(EARLIER, self.left, left), place(LATER, self.right, right)].into_iter().flatten().collect();
        Run::source(format!("（{}）", places.join("，")))
    }

    /// Section by section, in the order of the later document; of what stayed as it was, only how much it is.
    fn sentences(&mut self, comparison: &Comparison) {
        self.heading("逐句变化");
        let mut by_section: Vec<Vec<&SentenceChange>> = vec![Vec::new(); comparison.sections.len() + 1];
        for row in &comparison.sentences {
            by_section[row.section.map_or(0, |section| section as usize + 1)].push(row);
        }
        for (at, rows) in by_section.iter().enumerate().filter(|(_, rows)| !rows.is_empty()) {
            let title = match at.checked_sub(1).map(|at| &comparison.sections[at]) {
                None => line("标题之前"),
                Some(section) => match (section.left, section.right) {
                    (_, Some(right)) => quoted_heading(&self.right.line_of(right)),
                    (Some(left), None) => quoted_heading(&format!("{}（后文没有）", self.left.line_of(left))),
                    (None, None) => Vec::new(),
                },
            };
            self.out.push(Block::Heading(2, title));
            for row in rows.iter().filter(|row| row.alteration != Alteration::Same || row.moved) {
                let mut runs = vec![state(row.alteration, row.moved)];
                self.sentence(row, &mut runs);
                runs.push(self.places(row.left, row.right));
                self.out.push(Block::Item(0, runs));
            }
            let unchanged = rows.iter().filter(|row| row.alteration == Alteration::Same && !row.moved).count();
            if unchanged > 0 {
                self.item(format!("另有{unchanged}句没有变。"));
            }
        }
    }

    /// The sentence; of one that was reworded, what went struck out and what came marked.
    fn sentence(&self, row: &SentenceChange, runs: &mut Vec<Run>) {
        match (row.left, row.right) {
            (Some(_), Some(right)) if !row.edits.is_empty() => {
                let mut at = right.start;
                for edit in &row.edits {
                    for (text, look) in [
                        (self.right.line_of(Span { start: at, end: edit.right.start }), Look::Plain),
                        (self.left.line_of(edit.left), Look::Deleted),
                        (self.right.line_of(edit.right), Look::Inserted),
                    ] {
                        if !text.is_empty() {
                            runs.push(Run::new(text, look));
                        }
                    }
                    at = edit.right.end;
                }
                runs.push(Run::plain(self.right.line_of(Span { start: at, end: right.end })));
            }
            (_, Some(right)) => runs.push(Run::plain(self.right.line_of(right))),
            (Some(left), None) => runs.push(Run::plain(self.left.line_of(left))),
            (None, None) => {}
        }
    }
}

/// A heading of the source as a heading of what is written.
fn quoted_heading(heading: &str) -> Vec<Run> {
    let (number, title) = heading.split_at(number_length(heading));
    [(number, Look::Number), (title, Look::Plain)].into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, look)| Run::new(text, look)).collect()
}

/// 新增, 改写、移动.
fn state(alteration: Alteration, moved: bool) -> Run {
    let words = match (alteration, moved) {
        (Alteration::Same, _) => "移动".to_owned(),
        (alteration, true) => format!("{}、移动", labels::alteration(alteration)),
        (alteration, false) => labels::alteration(alteration).to_owned(),
    };
    Run::new(format!("{words}："), Look::Strong)
}

/// Shares differ by points.
fn difference_unit(unit: &str) -> &str {
    if unit == "%" { "个百分点" } else { unit }
}

#[cfg(test)]
mod tests {
    use super::super::comparison_markdown;
    use crate::compare::compare;
    use crate::options::Options;

    const EARLIER: &str = "云岭县林业局2023年工作总结与2024年工作思路\n一、2023年工作总结\n完成荒坡造林1.2万亩。林区视频监控覆盖9个护林站。举办竹荪采收比赛。\n二、2024年工作思路\n新建护林站4个。培训林农500人次以上。建设森林步道12公里。\n";
    const LATER: &str = "云岭县林业局2024年工作总结\n一、2024年工作总结\n全年完成荒坡造林1.5万亩。林区视频监控覆盖9个护林站。查处乱砍滥伐案件17起。新建护林站5个。培训林农420人次。\n";

    fn written(left: &str, right: &str) -> String {
        comparison_markdown(&compare([left, right], [None, None], &Options::default()).expect("two documents"), [left, right], ["甲.txt", "乙.txt"])
    }

    #[test]
    fn tells_what_a_reader_asks_first() {
        let written = written(EARLIER, LATER);
        for expected in [
            "- 前：云岭县林业局2023年工作总结与2024年工作思路\n",
            "1.2万亩 | 1.5万亩 | +3000亩 | +25.0% | 3 | 3 |",
            "| 4个 | 5个 | 完成 | +1个 |",
            "| 500人次以上 | 420人次 | 未完成 | -80人次 |",
            "| 12公里 |  | 未提及 |  |",
            "<b>新增：</b>查处乱砍滥伐案件17起。（后文第3行）",
            "<b>删去：</b>举办竹荪采收比赛。（前文第3行）",
            "<ins>全年</ins>完成荒坡造林<del>1.2万亩</del><ins>1.5万亩</ins>。",
        ] {
            assert!(written.contains(expected), "{expected}\n{written}");
        }
    }

    #[test]
    fn a_figure_that_says_by_how_much_is_no_level() {
        let report = |year: i32, level: f64, growth: f64, more: u32| format!("云岭县{year}年工作总结\n一、{year}年工作总结\n全县生产总值达到{level}亿元，增长{growth}%。造林面积比上年增加{more}亩。\n");
        let written = written(&report(2023, 120.5, 7.7, 300), &report(2024, 131.2, 7.4, 260));
        for expected in ["生产总值 | 回顾 | 120.5亿元 | 131.2亿元 |", "生产总值（增） | 回顾 | 7.7% | 7.4% | -0.3个百分点 |", "造林面积（增） | 回顾 | 300亩 | 260亩 | -40亩 |"] {
            assert!(written.contains(expected), "{expected}\n{written}");
        }
    }

    #[test]
    fn large_differences_are_told_as_reports_do() {
        for (value, unit, expected) in [(6.7e12, "元", "+6.7万亿元"), (-3.3e5, "套", "-33万套"), (3000.0, "亩", "+3000亩"), (0.0, "%", "0%"), (2.7e8, "元", "+2.7亿元")] {
            assert_eq!(super::signed(value, unit), expected);
        }
    }

    #[test]
    fn a_text_and_itself_differ_in_nothing() {
        let written = written(EARLIER, EARLIER);
        assert!(written.contains("相同程度：100%") && written.contains("标题没有变。") && written.contains("## 数字变化（0）"), "{written}");
        assert!(!written.contains("<ins>") && !written.contains("新增："), "{written}");
    }

    #[test]
    fn without_a_title_the_file_is_named() {
        assert!(written("", "").contains("- 前：甲.txt\n- 后：乙.txt\n"));
    }
}
