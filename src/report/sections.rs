//! The report in sections, each as soon as it is known: structure, figures, and what needs the words.

use super::build::{digest, part, target, Edge};
use super::types::{Analysis, ResultSection};
use crate::analysis::{answers, keywords, overlap, proofreading, summary, targets, Context};

impl ResultSection {
    /// As it is written on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Figures => "figures",
        }
    }

    /// Takes the lists of this section off an analysis: whoever was given them has them.
    pub fn take_off(self, analysis: &mut Analysis) {
        match self {
            Self::Structure => {
                analysis.contents = Vec::new();
                analysis.noise = Vec::new();
                analysis.masks = Vec::new();
                for report in &mut analysis.documents {
                    report.outline = Vec::new();
                }
            }
            Self::Figures => {
                for report in &mut analysis.documents {
                    report.quantities = Vec::new();
                    report.checks = Vec::new();
                }
            }
        }
    }
}

/// The first section: the documents with their metadata and headings, the contents, the noise, the masks.
pub(crate) fn structure(edge: &Edge<'_>) -> Analysis {
    edge.structure()
}

/// The second: quantities and checks.
pub(crate) fn figures(edge: &Edge<'_>, context: &Context<'_>, analysis: &mut Analysis) {
    let quantities = &context.quantities;
    for (number, report) in analysis.documents.iter_mut().enumerate() {
        let own = part(quantities, number, |q| q.article);
        let first = quantities.partition_point(|q| q.article < number);
        report.quantities = own.iter().map(|q| edge.quantity(q, first)).collect();
        report.checks = part(&context.checks, number, |c| c.article).iter().map(|c| edge.check(c)).collect();
    }
}

/// All that is left.
pub(crate) fn rest(edge: &Edge<'_>, context: &Context<'_>, analysis: &mut Analysis) {
    let keywords = keywords::run(context);
    let summaries = summary::run(context);
    let targets = targets::run(context);
    let answers = answers::run(context);
    for (number, (report, summary)) in analysis.documents.iter_mut().zip(&summaries).enumerate() {
        let first = context.quantities.partition_point(|q| q.article < number);
        report.targets = part(&targets, number, |t| t.article).iter().map(|t| target(*t, first)).collect();
        report.answers = part(&answers, number, |a| a.article).iter().map(|a| edge.answer(a)).collect();
        report.summary = edge.summary(context, summary);
        report.keywords = keywords.articles[number].iter().map(|keyword| edge.keyword(keyword)).collect();
    }
    analysis.digest = digest(&[(edge, context, &summaries)]);
    analysis.keywords = keywords.input.iter().map(|keyword| edge.keyword(keyword)).collect();
    analysis.overlaps = overlap::run(context).into_iter().map(|found| edge.overlap(found)).collect();
    analysis.diagnostics = proofreading::run(context).into_iter().map(|found| edge.diagnostic(found)).collect();
}

#[cfg(test)]
mod tests {
    use super::super::{Analysis, ResultSection};
    use crate::{analyze, analyze_in_sections, Options};

    const TEXT: &str = "青川镇2023年工作总结\n\n一、工作开展情况\n\n全年完成投资12亿元，同比增长5%。D建工作有力。\n\n        二、存在问题\n\n人手不足。\n\n三、下步打算\n\n增加人手，力争投资增长6%。\n\n\n\n云岭县林业局2024年工作总结\n\n一、工作开展情况\n\n造林3万亩，其中新造1万亩、补植2万亩。\n";

    /// The lists of a section, as they are in an analysis that has them.
    fn lists(section: ResultSection, analysis: &Analysis) -> String {
        match section {
            ResultSection::Structure => {
                let outlines: Vec<_> = analysis.documents.iter().map(|d| (&d.outline, d.title_span, d.span, d.kind, &d.issuer, &d.date, d.years, d.preamble)).collect();
                format!("{:?}{:?}{:?}{outlines:?}", analysis.contents, analysis.noise, analysis.masks)
            }
            ResultSection::Figures => format!("{:?}", analysis.documents.iter().map(|d| (&d.quantities, &d.checks)).collect::<Vec<_>>()),
        }
    }

    #[test]
    fn each_section_is_that_part_of_the_whole_and_comes_in_order() {
        let golden = include_str!("../../tests/golden/compilation/input.txt");
        for text in [TEXT, "", "没有标题。", golden] {
            let whole = analyze(text, &Options::default());
            let mut told = Vec::new();
            let mut steps = 0;
            let last = analyze_in_sections(text, &Options::default(), &mut |_| steps += 1, &mut |section, analysis| told.push((section, analysis.clone())));
            assert_eq!(last, whole, "listening changes nothing");
            assert_eq!(told.iter().map(|(section, _)| *section).collect::<Vec<_>>(), [ResultSection::Structure, ResultSection::Figures]);
            assert_eq!(steps, 3);
            for (section, analysis) in &told {
                assert_eq!(lists(*section, analysis), lists(*section, &whole), "{section:?}");
                assert_eq!((analysis.keywords.len(), analysis.diagnostics.len()), (0, 0), "what is not known yet is empty");
            }
        }
        let [own, compilation] = [TEXT, golden].map(|text| analyze(text, &Options::default()));
        assert!(own.documents.len() == 2 && !own.masks.is_empty() && own.documents[1].checks.len() == 1, "the texts have all that is compared");
        assert!(!compilation.contents.is_empty() && !compilation.noise.is_empty());
    }

    #[test]
    fn what_is_taken_off_is_missing_from_the_rest_and_nothing_else() {
        let mut whole = analyze(TEXT, &Options::default());
        let rest = analyze_in_sections(TEXT, &Options::default(), &mut |_| (), &mut |section, analysis| section.take_off(analysis));
        assert_ne!(rest, whole);
        ResultSection::Structure.take_off(&mut whole);
        ResultSection::Figures.take_off(&mut whole);
        assert_eq!(rest, whole);
    }
}
