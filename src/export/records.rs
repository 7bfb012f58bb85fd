//! Quantities as records: a level together with the growth that the text states of it.

use crate::report::Quantity;

/// Each quantity that is a record of its own, with its growth: the first one of a level. In order of position.
pub(super) fn records(quantities: &[Quantity]) -> impl Iterator<Item = (&Quantity, Option<&Quantity>)> {
    let mut growths: Vec<Option<&Quantity>> = vec![None; quantities.len()];
    let mut is_part = vec![false; quantities.len()];
    for (at, quantity) in quantities.iter().enumerate() {
        let level = quantity.level.map(|level| level as usize);
        let Some(level) = level.filter(|&level| level < quantities.len() && quantities[level].change.is_none() && growths[level].is_none()) else { continue };
        growths[level] = Some(quantity);
        is_part[at] = true;
    }
    quantities.iter().zip(growths).zip(is_part).filter(|(_, is_part)| !is_part).map(|(record, _)| record)
}

#[cfg(test)]
mod tests {
    use super::records;

    /// "level growth" of every record.
    fn of(text: &str) -> Vec<String> {
        let report = crate::analyze(text, &crate::Options::default());
        let slice = |quantity: &crate::report::Quantity| {
            let units: Vec<u16> = text.encode_utf16().collect();
            String::from_utf16_lossy(&units[quantity.span.start as usize..quantity.span.end as usize])
        };
        let shown = report.documents.iter().flat_map(|document| records(&document.quantities)).map(|(level, growth)| match growth {
            Some(growth) => format!("{} {}", slice(level), slice(growth)),
            None => slice(level),
        });
        shown.collect()
    }

    #[test]
    fn a_growth_is_one_record_with_its_level() {
        for (statement, want) in [
            ("一般公共预算收入38215万元，同比增长4.2%。", &["38215万元 4.2%"][..]),
            ("公开信息326条，比上年增加58条，增长21.6%。", &["326条 58条", "21.6%"]),
            ("一般公共预算收入增长4.2%，达到38215万元。", &["38215万元 4.2%"]),
            ("用电量下降1.6%。", &["1.6%"]),
            ("出口12亿元、进口8亿元，分别增长3%、5%。", &["12亿元 3%", "8亿元 5%"]),
            ("新建公厕12座，改建5座。", &["12座", "5座"]),
        ] {
            assert_eq!(of(&format!("云岭县2023年工作总结\n一、主要工作\n{statement}\n")), want, "{statement}");
        }
    }
}
