//! The report as sheets of a workbook: summary by document, figures, arithmetic, targets, keywords, hints.

use super::figures;
use super::labels;
use super::quote::Quote;
use super::sheet::{Cell, Sheet};
use crate::report::{Analysis, DocumentReport};

/// All sheets; one of a kind that has no rows keeps its head, so that a reader sees that there is nothing.
pub(super) fn sheets(analysis: &Analysis, text: &str) -> Vec<Sheet> {
    let quote = Quote::of_report(text, analysis);
    vec![
        summary(analysis, &quote),
        figures::sheet(analysis, &quote),
        arithmetic(analysis, &quote),
        targets(analysis, &quote),
        keywords(analysis, &quote),
        hints(analysis, &quote),
    ]
}

fn title(quote: &Quote<'_>, document: &DocumentReport) -> Cell {
    document.title_span.map(|span| quote.line_of(span)).unwrap_or_default().into()
}

fn summary(analysis: &Analysis, quote: &Quote<'_>) -> Sheet {
    let mut sheet = Sheet::new("摘要", &[("文档", 24), ("部分", 9), ("要点", 70), ("行", 5)]);
    for document in &analysis.documents {
        let summary = &document.summary;
        for (part, points) in [("概况", &summary.overview), ("主要成效", &summary.achievements), ("存在问题", &summary.problems), ("计划", &summary.plans)] {
            for point in points {
                sheet.rows.push(vec![title(quote, document), part.into(), quote.line_of(point.span).into(), quote.line_number(point.span).into()]);
            }
        }
        if summary.problems.is_empty() {
            sheet.rows.push(vec![title(quote, document), "存在问题".into(), labels::NOT_MENTIONED.into(), Cell::Empty]);
        }
    }
    sheet
}

fn arithmetic(analysis: &Analysis, quote: &Quote<'_>) -> Sheet {
    let mut sheet = Sheet::new("核算", &[("文档", 24), ("行", 5), ("关系", 8), ("结论", 12), ("算式", 30), ("原文数", 12), ("算得数", 12), ("原文", 50)]);
    for document in &analysis.documents {
        sheet.rows.extend(document.checks.iter().map(|check| {
            vec![
                title(quote, document),
                quote.line_number(check.span).into(),
                labels::relation(check.relation).into(),
                labels::verdict(check.verdict).into(),
                check.formula.as_str().into(),
                check.stated.into(),
                check.computed.into(),
                quote.line_of(check.span).into(),
            ]
        }));
    }
    sheet
}

fn targets(analysis: &Analysis, quote: &Quote<'_>) -> Sheet {
    let mut sheet = Sheet::new(
        "目标",
        &[("文档", 24), ("行", 5), ("目标", 24), ("原文", 12), ("目标值", 12), ("单位", 6), ("上年指标", 24), ("上年原文", 12), ("上年值", 12), ("上年行", 6)],
    );
    for document in &analysis.documents {
        let quantity = |index: u32| document.quantities.get(index as usize);
        for target in &document.targets {
            let Some(planned) = quantity(target.quantity) else { continue };
            let achieved = target.achieved.and_then(|achieved| quantity(achieved.quantity));
            let indicator = |located: Option<crate::report::Located>| located.map(|located| quote.line_of(located.span)).unwrap_or_default();
            sheet.rows.push(vec![
                title(quote, document),
                quote.line_number(planned.span).into(),
                indicator(planned.indicator).into(),
                quote.line_of(planned.span).into(),
                planned.value.into(),
                planned.unit.as_str().into(),
                achieved.map(|achieved| indicator(achieved.indicator)).unwrap_or_default().into(),
                achieved.map(|achieved| quote.line_of(achieved.span)).unwrap_or_default().into(),
                achieved.and_then(|achieved| achieved.value).into(),
                achieved.map_or(Cell::Empty, |achieved| quote.line_number(achieved.span).into()),
            ]);
        }
    }
    sheet
}

/// Of the whole input, then of each document where there are several.
fn keywords(analysis: &Analysis, quote: &Quote<'_>) -> Sheet {
    let mut sheet = Sheet::new("关键词", &[("文档", 24), ("次序", 6), ("词", 16), ("次数", 7), ("分值", 10)]);
    let several = (analysis.documents.len() > 1).then_some((Cell::from("全部"), &analysis.keywords));
    let of_documents = analysis.documents.iter().map(|document| (title(quote, document), &document.keywords));
    for (name, keywords) in several.into_iter().chain(of_documents) {
        for (at, keyword) in keywords.iter().enumerate() {
            let score = (keyword.score * 1e4).round() / 1e4;
            sheet.rows.push(vec![name.clone(), (at + 1).into(), keyword.term.as_str().into(), f64::from(keyword.count).into(), score.into()]);
        }
    }
    sheet
}

fn hints(analysis: &Analysis, quote: &Quote<'_>) -> Sheet {
    let mut sheet = Sheet::new("校对", &[("行", 5), ("程度", 6), ("规则", 24), ("原文", 40), ("改为", 24)]);
    sheet.rows.extend(analysis.diagnostics.iter().map(|found| {
        vec![
            quote.line_number(found.span).into(),
            labels::severity(found.severity).into(),
            found.code.as_str().into(),
            quote.line_of(found.span).into(),
            found.fix.clone().unwrap_or_default().into(),
        ]
    }));
    sheet
}

#[cfg(test)]
mod tests {
    use super::super::sheet::Cell;
    use super::sheets;

    #[test]
    fn every_row_has_every_column_and_numbers_are_numbers() {
        let text = "云岭县2023年工作总结\n一、主要工作\n新建公厕12座，改建8座，共20座，增长5.7%。。\n二、2024年计划\n新建公厕15座。\n";
        let found = sheets(&crate::analyze(text, &crate::Options::default()), text);
        assert_eq!(found.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["摘要", "数字", "核算", "目标", "关键词", "校对"]);
        for sheet in &found {
            assert!(!sheet.rows.is_empty(), "{}", sheet.name);
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.columns.len()), "{}", sheet.name);
        }
        assert_eq!(found[1].rows[0][3], Cell::Number(12.0));
        assert!(found[3].rows.iter().any(|row| row[4] == Cell::Number(15.0)), "{:?}", found[3].rows);
    }
}
