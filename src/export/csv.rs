//! The quantities of a report as CSV (RFC 4180: lines end with CR LF, cells with commas, quotes or line ends are quoted).
//!
//! A row is a record: a growth stands in the row of its level (一般公共预算收入, 494496万元, 增, 同比, 5.7%); a second one of the same level,
//! and one without a level, has a row of its own.
//!
//! No byte order mark: who writes a file for a program that needs one puts it in front. A cell of text that a
//! spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an
//! apostrophe in front, as OWASP advises.

use super::labels;
use super::quote::Quote;
use super::records::records;
use crate::report::{Analysis, DocumentReport, Quantity};

const COLUMNS: usize = 19;
const HEAD: [&str; COLUMNS] = [
    "文档", "行", "原文", "数值", "上限", "单位", "约数", "类别", "指标", "变化", "比较基准", "变化量", "变化数值", "变化单位", "排名范围", "时期", "起", "止", "部分",
];

/// All quantities of all documents, one record a row, in order of position.
#[must_use]
pub fn csv(analysis: &Analysis, text: &str) -> String {
    let quote = Quote::new(text);
    let mut out = String::new();
    row(&mut out, HEAD.map(str::to_owned));
    for document in &analysis.documents {
        for (quantity, growth) in records(&document.quantities) {
            row(&mut out, cells(&quote, document, quantity, growth));
        }
    }
    out
}

fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn cells(quote: &Quote<'_>, document: &DocumentReport, quantity: &Quantity, growth: Option<&Quantity>) -> [String; COLUMNS] {
    let change = growth.unwrap_or(quantity).change.as_ref();
    let period = quantity.period.as_ref();
    [
        words(document.title_span.map(|span| quote.line_of(span)).unwrap_or_default()),
        quote.line_number(quantity.span).to_string(),
        words(quote.line_of(quantity.span)),
        number(quantity.value),
        number(quantity.max),
        words(quantity.unit.clone()),
        labels::bound(quantity.bound).to_owned(),
        labels::quantity_kind(quantity.kind).to_owned(),
        words(quantity.indicator.map(|indicator| quote.line_of(indicator.span)).unwrap_or_default()),
        change.map(|change| labels::direction(change.direction)).unwrap_or_default().to_owned(),
        words(change.and_then(|change| change.basis.clone()).unwrap_or_default()),
        words(growth.map(|growth| quote.line_of(growth.span)).unwrap_or_default()),
        number(growth.and_then(|growth| growth.value)),
        words(growth.map(|growth| growth.unit.clone()).unwrap_or_default()),
        words(quantity.scope.map(|scope| quote.line_of(scope.span)).unwrap_or_default()),
        words(period.map(|period| quote.line_of(period.span)).unwrap_or_default()),
        period.and_then(|period| period.from.clone()).unwrap_or_default(),
        period.and_then(|period| period.to.clone()).unwrap_or_default(),
        labels::role(quantity.role).to_owned(),
    ]
}

/// Text that no spreadsheet takes for a formula.
fn words(cell: String) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell
    }
}

fn row<const N: usize>(out: &mut String, cells: [String; N]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{row, words};

    #[test]
    fn quotes_what_must_be_quoted_and_nothing_else() {
        let mut out = String::new();
        row(&mut out, ["甲", "乙,丙", "说“好”", "a\"b", "c\nd", ""].map(str::to_owned));
        assert_eq!(out, "甲,\"乙,丙\",说“好”,\"a\"\"b\",\"c\nd\",\r\n");
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for (cell, expected) in [("=1+1", "'=1+1"), ("+5", "'+5"), ("-5%", "'-5%"), ("@x", "'@x"), ("5%", "5%"), ("增长=", "增长=")] {
            assert_eq!(words(cell.to_owned()), expected);
        }
    }

    #[test]
    fn writes_a_row_for_every_record() {
        let text = "云岭县2023年工作总结\n一、主要工作\n新建公厕12座，增长5.7%。\n";
        let analysis = crate::analyze(text, &crate::Options::default());
        let written = super::csv(&analysis, text);
        let rows: Vec<&str> = written.split_terminator("\r\n").collect();
        assert_eq!((rows.len(), analysis.documents[0].quantities.len()), (2, 2));
        assert!(rows[1].starts_with("云岭县2023年工作总结,3,12座,12,,座,"), "{}", rows[1]);
    }

    #[test]
    fn a_growth_stands_in_the_row_of_its_level() {
        let text = "云岭县2023年工作总结\n一、主要工作\n2023年，全县一般公共预算收入38215万元，同比增长4.2%，增速居全省第三位；用电量下降1.6%。\n";
        let analysis = crate::analyze(text, &crate::Options::default());
        let written = super::csv(&analysis, text);
        let rows: Vec<&str> = written.split_terminator("\r\n").skip(1).collect();
        assert_eq!(rows.len(), 3, "{written}");
        let title = "云岭县2023年工作总结,3";
        assert_eq!(rows[0], format!("{title},38215万元,382150000,,元,,金额,一般公共预算收入,增,同比,4.2%,4.2,%,,2023年,2023-01-01,2023-12-31,回顾"));
        assert!(rows[1].starts_with(&format!("{title},第三位,3,,名,,位次,")) && rows[1].contains(",全省,"), "{}", rows[1]);
        assert!(rows[2].starts_with(&format!("{title},1.6%,1.6,,%,,百分比,用电量,减,,,,,,")), "{}", rows[2]);
    }
}
