//! A comparison as one sheet: headings, sentences, figures and targets, one a row.

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
    let indicator = |quote: &Quote<'_>, figure: &Figure| Cell::from(figure.indicator.map(|span| quote.line_of(span)).unwrap_or_default());
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
            change.percent.into(),
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
