//! The quantities of a report as a sheet.
//!
//! A row is a record: a growth stands in the row of its level (一般公共预算收入, 494496万元, 增, 同比, 5.7%); a second one of the same level,
//! and one without a level, has a row of its own.

use super::labels;
use super::quote::Quote;
use super::records::records;
use super::sheet::{Cell, Sheet};
use crate::report::{Analysis, DocumentReport, Quantity};

const COLUMNS: [(&str, u8); 19] = [
    ("文档", 24),
    ("行", 5),
    ("原文", 12),
    ("数值", 12),
    ("上限", 8),
    ("单位", 6),
    ("约数", 6),
    ("类别", 7),
    ("指标", 20),
    ("变化", 5),
    ("比较基准", 9),
    ("变化量", 10),
    ("变化数值", 9),
    ("变化单位", 8),
    ("排名范围", 8),
    ("时期", 12),
    ("起", 10),
    ("止", 10),
    ("部分", 8),
];

/// All quantities of all documents, one a row, in order of position.
pub(super) fn sheet(analysis: &Analysis, quote: &Quote<'_>) -> Sheet {
    let mut sheet = Sheet::new("数字", &COLUMNS);
    for document in &analysis.documents {
        sheet.rows.extend(records(&document.quantities).map(|(quantity, growth)| cells(quote, document, quantity, growth)));
    }
    sheet
}

fn cells(quote: &Quote<'_>, document: &DocumentReport, quantity: &Quantity, growth: Option<&Quantity>) -> Vec<Cell> {
    let change = growth.unwrap_or(quantity).change.as_ref();
    let period = quantity.period.as_ref();
    vec![
        document.title_span.map(|span| quote.line_of(span)).unwrap_or_default().into(),
        quote.line_number(quantity.span).into(),
        quote.line_of(quantity.span).into(),
        quantity.value.into(),
        quantity.max.into(),
        quantity.unit.as_str().into(),
        labels::bound(quantity.bound).into(),
        labels::quantity_kind(quantity.kind).into(),
        quantity.indicator.map(|indicator| quote.line_of(indicator.span)).unwrap_or_default().into(),
        change.map(|change| labels::direction(change.direction)).unwrap_or_default().into(),
        change.and_then(|change| change.basis.clone()).unwrap_or_default().into(),
        growth.map(|growth| quote.line_of(growth.span)).unwrap_or_default().into(),
        growth.and_then(|growth| growth.value).into(),
        growth.map(|growth| growth.unit.as_str()).unwrap_or_default().into(),
        quantity.scope.map(|scope| quote.line_of(scope.span)).unwrap_or_default().into(),
        period.map(|period| quote.line_of(period.span)).unwrap_or_default().into(),
        period.and_then(|period| period.from.clone()).unwrap_or_default().into(),
        period.and_then(|period| period.to.clone()).unwrap_or_default().into(),
        labels::role(quantity.role).into(),
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn writes_a_row_for_every_record() {
        let text = "云岭县2023年工作总结\n一、主要工作\n新建公厕12座，增长5.7%。\n";
        let analysis = crate::analyze(text, &crate::Options::default());
        let written = super::super::csv(&analysis, text);
        let rows: Vec<&str> = written.split_terminator("\r\n").collect();
        assert_eq!((rows.len(), analysis.documents[0].quantities.len()), (2, 2));
        assert!(rows[1].starts_with("云岭县2023年工作总结,3,12座,12,,座,"), "{}", rows[1]);
    }

    #[test]
    fn a_growth_stands_in_the_row_of_its_level() {
        let text = "云岭县2023年工作总结\n一、主要工作\n2023年，全县一般公共预算收入38215万元，同比增长4.2%，增速居全省第三位；用电量下降1.6%。\n";
        let analysis = crate::analyze(text, &crate::Options::default());
        let written = super::super::csv(&analysis, text);
        let rows: Vec<&str> = written.split_terminator("\r\n").skip(1).collect();
        assert_eq!(rows.len(), 3, "{written}");
        let title = "云岭县2023年工作总结,3";
        assert_eq!(rows[0], format!("{title},38215万元,382150000,,元,,金额,一般公共预算收入,增,同比,4.2%,4.2,%,,2023年,2023-01-01,2023-12-31,回顾"));
        assert!(rows[1].starts_with(&format!("{title},第三位,3,,名,,位次,")) && rows[1].contains(",全省,"), "{}", rows[1]);
        assert!(rows[2].starts_with(&format!("{title},1.6%,1.6,,%,,百分比,用电量,减,,,,,,")), "{}", rows[2]);
    }
}
