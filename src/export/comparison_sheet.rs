//! A comparison as one sheet (headings, sentences, figures and targets, one a row), and as a workbook: a sheet for each of the four.

use super::comparison::measure_of;
use super::labels;
use super::quote::Quote;
use super::sheet::{Cell, Sheet};
use crate::compare::types::{Comparison, Figure};
use crate::report::Span;

const COLUMNS: [(&str, u8); 16] = [
    ("类", 5),
    ("变化", 9),
    ("移动", 5),
    ("所在标题", 20),
    ("前文行", 6),
    ("前文", 36),
    ("后文行", 6),
    ("后文", 36),
    ("相似", 6),
    ("部分", 8),
    ("指标", 20),
    ("前值", 12),
    ("后值", 12),
    ("增减", 12),
    ("幅度（%）", 9),
    ("单位", 6),
];

/// The sheets of a workbook: which rows, and of them which columns, how wide and under which title.
type Part = (&'static str, &'static str, &'static [(usize, u8, &'static str)]);

const PARTS: [Part; 4] = [
    ("数字", "数字变化", &[(10, 20, "指标"), (9, 4, "部分"), (1, 4, "变化"), (5, 10, "前文"), (7, 10, "后文"), (11, 9, "前值"), (12, 9, "后值"), (13, 9, "增减"), (14, 6, "幅度（%）"), (15, 5, "单位"), (4, 5, "前文行"), (6, 5, "后文行")]),
    ("目标", "目标", &[(10, 20, "目标"), (5, 10, "提出"), (7, 20, "报告"), (1, 8, "结果"), (11, 9, "目标值"), (12, 9, "报告值"), (13, 9, "相差"), (15, 5, "单位"), (4, 5, "前文行"), (6, 5, "后文行")]),
    ("标题", "标题", &[(1, 9, "变化"), (2, 5, "移动"), (5, 40, "前文"), (7, 40, "后文"), (4, 5, "前文行"), (6, 5, "后文行")]),
    ("句子", "逐句", &[(1, 9, "变化"), (2, 5, "移动"), (3, 16, "所在标题"), (5, 44, "前文"), (7, 44, "后文"), (8, 5, "相似"), (4, 5, "前文行"), (6, 5, "后文行")]),
];

/// The sheets of a workbook, what a reader asks first before the rest.
pub(super) fn sheets(comparison: &Comparison, texts: [&str; 2]) -> Vec<Sheet> {
    let all = sheet(comparison, texts);
    let part = |(kind, name, columns): Part| {
        let kind = Cell::from(kind);
        let titles: Vec<(&str, u8)> = columns.iter().map(|&(_, width, title)| (title, width)).collect();
        let cells = |row: &Vec<Cell>| columns.iter().map(|&(at, ..)| row[at].clone()).collect();
        Sheet { rows: all.rows.iter().filter(|row| row[0] == kind).map(cells).collect(), ..Sheet::new(name, &titles) }
    };
    PARTS.map(part).into()
}

/// The columns of figures, empty for headings and sentences.
const NO_FIGURES: [Cell; 7] = [Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty, Cell::Empty];

pub(super) fn sheet(comparison: &Comparison, texts: [&str; 2]) -> Sheet {
    let [left, right] = texts.map(Quote::new);
    let mut sheet = Sheet::new("对照", &COLUMNS);
    let place = |quote: &Quote<'_>, span: Option<Span>| -> [Cell; 2] {
        span.map_or([Cell::Empty, Cell::Empty], |span| [quote.line_number(span).into(), quote.line_of(span).into()])
    };
    let moved = |moved: bool| Cell::from(if moved { "移动" } else { "" });
    for row in &comparison.sections {
        let mut cells = vec!["标题".into(), labels::alteration(row.alteration).into(), moved(row.moved), Cell::Empty];
        cells.extend(place(&left, row.left).into_iter().chain(place(&right, row.right)));
        cells.push(Cell::Empty);
        cells.extend(NO_FIGURES);
        sheet.rows.push(cells);
    }
    for row in &comparison.sentences {
        let heading = row.section.and_then(|section| comparison.sections.get(section as usize));
        let heading = heading.and_then(|heading| heading.right.map(|span| right.line_of(span)).or(heading.left.map(|span| left.line_of(span))));
        let mut cells = vec!["句子".into(), labels::alteration(row.alteration).into(), moved(row.moved), heading.unwrap_or_default().into()];
        cells.extend(place(&left, row.left).into_iter().chain(place(&right, row.right)));
        cells.push(if row.left.is_some() && row.right.is_some() { Cell::Number((row.similarity * 1e3).round() / 1e3) } else { Cell::Empty });
        cells.extend(NO_FIGURES);
        sheet.rows.push(cells);
    }
    let indicator = |quote: &Quote<'_>, figure: &Figure| Cell::from(measure_of(quote, figure));
    for change in &comparison.figures {
        let state = if change.difference == 0.0 { "不变" } else if change.difference > 0.0 { "增" } else { "减" };
        let mut cells = vec!["数字".into(), state.into(), Cell::Empty, Cell::Empty];
        cells.extend(place(&left, Some(change.left.span)).into_iter().chain(place(&right, Some(change.right.span))));
        cells.push(Cell::Empty);
        cells.extend([
            labels::role(change.role).into(),
            indicator(&right, &change.right),
            change.left.value.into(),
            change.right.value.into(),
            change.difference.into(),
            change.percent.map(|percent| (percent * 1e2).round() / 1e2).into(),
            change.right.unit.as_str().into(),
        ]);
        sheet.rows.push(cells);
    }
    for target in &comparison.targets {
        let mut cells = vec!["目标".into(), labels::outcome(target.outcome).into(), Cell::Empty, Cell::Empty];
        let reported = target.reported.as_ref();
        cells.extend(place(&left, Some(target.target.span)).into_iter().chain(place(&right, reported.map(|figure| figure.span).or(target.statement))));
        cells.extend([
            Cell::Empty,
            Cell::Empty,
            indicator(&left, &target.target),
            target.target.value.into(),
            reported.and_then(|figure| figure.value).into(),
            target.difference.into(),
            Cell::Empty,
            target.target.unit.as_str().into(),
        ]);
        sheet.rows.push(cells);
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::super::comparison_csv;
    use crate::compare::compare;
    use crate::options::Options;

    #[test]
    fn a_workbook_has_a_sheet_for_each_kind() {
        let texts = ["云岭县2021年工作总结和2022年工作思路\n一、工作\n造林1.2万亩。\n二、2022年工作思路\n新建护林站4个。\n", "云岭县2022年工作总结\n一、工作\n造林1.5万亩。新建护林站3个。\n"];
        let comparison = compare(texts, [None, None], &Options::default()).expect("two documents");
        let sheets = super::sheets(&comparison, texts);
        assert_eq!(sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["数字变化", "目标", "标题", "逐句"]);
        assert_eq!(sheets.iter().map(|sheet| sheet.rows.len()).collect::<Vec<_>>(), [comparison.figures.len(), comparison.targets.len(), comparison.sections.len(), comparison.sentences.len()]);
        assert!(sheets.iter().all(|sheet| !sheet.rows.is_empty() && sheet.rows.iter().all(|row| row.len() == sheet.columns.len())));
        let value = |sheet: usize, title: &str| sheets[sheet].columns.iter().position(|column| column.title == title).map(|at| sheets[sheet].rows[0][at].clone());
        assert_eq!((value(0, "前值"), value(0, "增减"), value(0, "后文")), (Some(12000.0.into()), Some(3000.0.into()), Some("1.5万亩".into())));
        assert_eq!((value(1, "结果"), value(1, "目标值"), value(1, "报告值")), (Some("未完成".into()), Some(4.0.into()), Some(3.0.into())));
    }

    #[test]
    fn every_row_has_every_column() {
        let texts = ["云岭县2021年工作总结和2022年工作思路\n一、工作\n造林1.2万亩。\n二、2022年工作思路\n新建护林站4个。\n", "云岭县2022年工作总结\n一、工作\n造林1.5万亩。新建护林站3个。\n"];
        let comparison = compare(texts, [None, None], &Options::default()).expect("two documents");
        let written = comparison_csv(&comparison, texts);
        let rows: Vec<&str> = written.split_terminator("\r\n").collect();
        assert!(rows.iter().all(|row| row.matches(',').count() == super::COLUMNS.len() - 1), "{written}");
        for expected in ["句子,仅数字不同,", ",12000,15000,3000,25,亩", "目标,未完成,", "标题,"] {
            assert!(written.contains(expected), "{expected}\n{written}");
        }
        assert_eq!(rows.len(), 1 + comparison.sections.len() + comparison.sentences.len() + comparison.figures.len() + comparison.targets.len());
    }
}
