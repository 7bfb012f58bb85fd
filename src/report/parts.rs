//! A long analysis in parts, so that each is a short task where it is read.

use super::{Analysis, DocumentReport};

/// Takes the documents off an analysis, some at a time: each part covers at least so many UTF-16 units, and the last stays in the
/// analysis. None are taken where `least` is 0, or where all of them are one part.
pub fn take_parts(analysis: &mut Analysis, least: u32) -> Vec<Vec<DocumentReport>> {
    let mut parts = Vec::new();
    if least == 0 {
        return parts;
    }
    let mut part = Vec::new();
    let mut length = 0;
    for document in std::mem::take(&mut analysis.documents) {
        // Beyond its measure only when another follows: the last part stays.
        if length >= least {
            parts.push(std::mem::take(&mut part));
            length = 0;
        }
        length += document.span.end - document.span.start;
        part.push(document);
    }
    analysis.documents = part;
    parts
}

#[cfg(test)]
mod tests {
    use super::take_parts;
    use crate::{analyze, Options};

    #[test]
    fn parts_together_are_the_whole() {
        let one = |number: u32| format!("青川镇{}年工作总结\n\n一、工作开展情况\n\n全年完成投资{number}亿元，同比增长5%。\n\n二、存在问题\n\n人手不足。\n\n\n\n\n", 2019 + number);
        let text: String = (1..=5).map(one).collect();
        let whole = analyze(&text, &Options::default());
        assert_eq!(whole.documents.len(), 5);
        for (least, expect) in [(0, vec![5]), (1, vec![1; 5]), (60, vec![2, 2, 1]), (1_000_000, vec![5])] {
            let mut rest = whole.clone();
            let mut parts = take_parts(&mut rest, least);
            parts.push(rest.documents);
            assert_eq!(parts.iter().map(Vec::len).collect::<Vec<_>>(), expect, "{least}");
            assert_eq!(parts.concat(), whole.documents);
        }
    }
}
