//! Summaries of the opened documents at any length, and all documents at a glance.

use std::sync::OnceLock;

use super::types::{CorpusDigest, DocumentSummary, SummaryRequest};
use super::Corpus;
use crate::analysis::summary::{self, Choices, Length};
use crate::analysis::Context;
use crate::report::{self, Edge, Found, Located, Point, Slice, Summary};
use crate::text::{Span, Utf16Index};

/// What the summaries of a text are chosen from: read with the first question, so that another length costs the selection only.
#[derive(Default)]
pub(super) struct Read(OnceLock<Known>);

struct Known {
    choices: Choices,
    /// By the start of a clause: the heading that it stands under, and the subject that it lacks. In order, as the clauses are.
    beside: Vec<(u32, Option<Span>, Option<Span>)>,
}

impl Known {
    fn of(context: &Context<'_>) -> Self {
        let choices = Choices::of(context);
        let beside: Vec<_> = choices.clauses().map(|clause| (clause.start, report::heading_of(context.document, clause), summary::context_of(context, clause))).collect();
        Self { choices, beside }
    }

    fn point(&self, utf16: &Utf16Index<'_>, span: Span) -> Point {
        let located = |span: Span| {
            let (start, end) = utf16.span(span);
            Located { text: Slice, span: report::Span { start, end } }
        };
        let (heading, context) = self.beside.binary_search_by_key(&span.start, |(start, ..)| *start).map_or((None, None), |at| (self.beside[at].1, self.beside[at].2));
        Point { text: Slice, span: located(span).span, heading: heading.map(located), context: context.map(located) }
    }
}

impl Corpus {
    /// The summaries of documents, at a length.
    #[must_use]
    pub fn summaries(&self, request: &SummaryRequest) -> Vec<DocumentSummary> {
        let all = self.index.parts.documents.len() as u32;
        let wanted: Vec<u32> = request.documents.clone().unwrap_or_else(|| (0..all).collect());
        let mut last: Option<(usize, Utf16Index<'_>)> = None;
        let mut found = Vec::new();
        for document in wanted {
            let Some((text, article)) = self.index.place_of(document) else { continue };
            let known = self.known(text);
            let utf16 = match last.take() {
                Some((of, utf16)) if of == text => utf16,
                _ => Utf16Index::new(&self.index.texts[text]),
            };
            let chosen = known.choices.quote(&self.index.texts[text], article, Length { share: request.share, lines: request.lines });
            let points = |spans: &[Span]| -> Vec<Point> { spans.iter().map(|&span| known.point(&utf16, span)).collect() };
            let summary = Summary {
                overview: points(&chosen.overview),
                achievements: points(&chosen.achievements),
                problems: points(&chosen.problems),
                plans: points(&chosen.plans),
                found: Found { achievements: chosen.found_achievements, problems: chosen.found_problems, plans: chosen.found_plans },
            };
            found.push(DocumentSummary { document, text: text as u32, summary });
            last = Some((text, utf16));
        }
        found
    }

    fn known(&self, text: usize) -> &Known {
        self.summaries[text].0.get_or_init(|| {
            let document = self.index.document(text);
            Known::of(&Context::new(&document, &self.options))
        })
    }

    /// A line for each document, what many of them say alike, and what only one says.
    #[must_use]
    pub fn digest(&self) -> CorpusDigest {
        let documents: Vec<_> = (0..self.index.texts.len()).map(|text| self.index.document(text)).collect();
        let contexts: Vec<Context<'_>> = documents.iter().map(|document| Context::new(document, &self.options)).collect();
        let edges: Vec<Edge<'_>> = contexts.iter().map(|context| Edge::new(context.document, context.options)).collect();
        let summaries: Vec<Vec<summary::Summary>> = contexts.iter().map(summary::run).collect();
        let texts: Vec<(&Edge<'_>, &Context<'_>, &[summary::Summary])> = edges.iter().zip(&contexts).zip(&summaries).map(|((edge, context), summaries)| (edge, context, summaries.as_slice())).collect();
        CorpusDigest { texts: self.index.parts.documents.iter().map(|part| part.text).collect(), digest: report::digest(&texts) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::types::SummaryRequest;
    use crate::{Corpus, Options};

    const FIRST: &str = "云岭县文化馆2023年工作总结\n\n一、主要工作\n（一）服务群众。县文化馆新建展厅2处，举办展览12场，接待观众3.6万人次。开展培训48期，培训学员1900人。\n（二）保护遗产。登记古籍260册，修缮古建筑3处。\n二、存在问题\n一是活动经费不足。二是专业人员偏少。\n三、2024年计划\n力争举办展览15场，新增藏品300件。\n";
    const SECOND: &str = "云岭县林业局2023年工作总结\n\n一、主要工作\n完成荒坡造林1.2万亩，查处案件17起。𠮷山林场护林经费增长12%。\n二、2024年计划\n计划造林1.5万亩。\n";

    fn corpus(texts: &[&str]) -> Corpus {
        Corpus::open(texts.iter().map(|&text| text.to_owned()).collect(), &Options::default())
    }

    #[test]
    fn a_summary_of_any_length_is_that_of_an_analysis_with_this_length() {
        let joined = format!("{FIRST}\n{SECOND}");
        let report = include_str!("../../tests/golden/government_work_report/input.txt");
        let texts = [FIRST, SECOND, &joined, include_str!("../../tests/golden/compilation/input.txt"), report];
        let corpus = corpus(&texts);
        for (lines, share) in [(0, 0.0), (5, 0.0), (10, 0.0), (0, 0.5)] {
            let asked = corpus.summaries(&SummaryRequest { lines, share, documents: None });
            let options = Options { summary_lines: lines, summary_share: share, ..Options::default() };
            let analysed: Vec<_> = texts.into_iter().flat_map(|text| crate::analyze(text, &options).documents).map(|document| document.summary).collect();
            assert_eq!(asked.len(), analysed.len());
            for (asked, analysed) in asked.iter().zip(&analysed) {
                assert_eq!(&asked.summary, analysed, "{lines} lines, {share}: document {}", asked.document);
            }
        }
        let some = corpus.summaries(&SummaryRequest { documents: Some(vec![3, 1, 9]), ..SummaryRequest::default() });
        assert_eq!(some.iter().map(|one| (one.document, one.text)).collect::<Vec<_>>(), [(3, 2), (1, 1)]);
    }

    #[test]
    fn several_texts_at_a_glance_are_as_one_compilation_is() {
        let answer = corpus(&[FIRST, SECOND]).digest();
        assert_eq!(answer.texts, [0, 1]);
        let digest = answer.digest.expect("two documents");
        let joined = crate::analyze(&format!("{FIRST}{SECOND}"), &Options::default()).digest.expect("two documents");
        assert_eq!(digest.lines.len(), 2);
        let figures = |digest: &crate::report::Digest| digest.lines.iter().map(|line| line.figures.clone()).collect::<Vec<_>>();
        assert_eq!(figures(&digest), figures(&joined));
        // Places are those of the text that they are in.
        let offset = FIRST.encode_utf16().count() as u32;
        let start = |digest: &crate::report::Digest| digest.lines[1].headline.expect("a headline").span.start;
        assert_eq!(start(&digest) + offset, start(&joined));
        assert_eq!(digest.distinct.iter().map(|point| point.document).collect::<Vec<_>>(), joined.distinct.iter().map(|point| point.document).collect::<Vec<_>>());
        assert!(corpus(&[FIRST]).digest().digest.is_none());
    }
}
