//! What holds for every analysis, whatever the text: the wire report, and the inner structures that it is drawn from.

use wenjing::analysis::Context;
use wenjing::document::Document;
use wenjing::report::{Analysis, DocumentReport, Located, Section, Span};
use wenjing::Options;

use crate::wire_text::WireText;

/// One line for each violation; empty when all is well.
pub(crate) fn violations(report: &Analysis, text: &str) -> Vec<String> {
    let mut check = Check { text: WireText::new(text), found: Vec::new() };
    check.analysis(report);
    check.found
}

/// The same for the lossless tree, the tokens, the sentences and the sections.
pub(crate) fn inner_violations(text: &str) -> Vec<String> {
    let document = wenjing::syntax::parse(text);
    let options = Options::default();
    let context = Context::new(&document, &options);
    let mut found = Vec::new();
    tree(&document, &mut found);
    let tokens: Vec<_> = context.tokens.iter().map(|token| token.span).collect();
    tiles("tokens", &tokens, inner(0, text.len()), &mut found);
    let spans: Vec<_> = document.sentences.iter().map(|sentence| sentence.span).collect();
    apart("sentences", &spans, &mut found);
    for (at, sentence) in document.sentences.iter().enumerate() {
        boundaries(&format!("sentence {at}"), sentence.span, text, &mut found);
        match document.articles.get(sentence.article) {
            Some(article) if article.span.encloses(sentence.span) => {}
            _ => found.push(format!("sentence {at} is not inside article {}", sentence.article)),
        }
        if sentence.section.is_some_and(|section| section >= document.sections.len()) {
            found.push(format!("sentence {at}: no such section"));
        }
    }
    sections(&document, &mut found);
    for (at, quantity) in context.quantities.iter().enumerate() {
        boundaries(&format!("quantity {at}"), quantity.span, text, &mut found);
    }
    found
}

type Inner = wenjing::text::Span;

fn inner(start: usize, end: usize) -> Inner {
    Inner::new(start, end)
}

fn boundaries(what: &str, span: Inner, text: &str, found: &mut Vec<String>) {
    if span.start > span.end
        || !text.is_char_boundary(span.start())
        || !text.is_char_boundary(span.end())
        || span.end() > text.len()
    {
        found.push(format!("{what}: {span:?} does not lie on character boundaries"));
    }
}

/// Each begins where the one before ended; together they are `whole`.
fn tiles(what: &str, spans: &[Inner], whole: Inner, found: &mut Vec<String>) {
    let mut at = whole.start();
    for span in spans {
        if span.start() != at {
            found.push(format!("{what}: {span:?} does not begin at {at}"));
            return;
        }
        at = span.end();
    }
    if at != whole.end() {
        found.push(format!("{what}: they end at {at}, not at {}", whole.end()));
    }
}

fn apart(what: &str, spans: &[Inner], found: &mut Vec<String>) {
    if let Some(pair) = spans.windows(2).find(|pair| pair[1].start < pair[0].end) {
        found.push(format!("{what}: {:?} comes after {:?}", pair[1], pair[0]));
    }
}

fn tree(document: &Document<'_>, found: &mut Vec<String>) {
    let nodes = &document.tree.nodes;
    let Some(root) = nodes.first() else {
        found.push("tree: no root".to_owned());
        return;
    };
    if root.span != inner(0, document.text.len()) {
        found.push(format!("tree: the root is {:?}", root.span));
    }
    let mut reached = 0;
    let mut stack = vec![0];
    let mut leaves = Vec::new();
    // Depth first, with a counter, so that a cycle ends too.
    while let Some(id) = stack.pop() {
        reached += 1;
        if reached > nodes.len() {
            found.push("tree: a node has two parents".to_owned());
            return;
        }
        let Some(node) = nodes.get(id) else {
            found.push(format!("tree: there is no node {id}"));
            continue;
        };
        boundaries(&format!("node {id}"), node.span, document.text, found);
        if node.children.is_empty() {
            leaves.push(node.span);
        } else {
            let children: Vec<_> = node.children.iter().filter_map(|&child| nodes.get(child)).map(|child| child.span).collect();
            tiles(&format!("children of node {id}"), &children, node.span, found);
            stack.extend(node.children.iter().rev());
        }
    }
    tiles("leaves", &leaves, inner(0, document.text.len()), found);
}

fn sections(document: &Document<'_>, found: &mut Vec<String>) {
    let sections = &document.sections;
    for (at, section) in sections.iter().enumerate() {
        let mut say = |what: &str| found.push(format!("section {at}: {what}"));
        if section.descendants_end <= at || section.descendants_end > sections.len() {
            say("its descendants end before it, or nowhere");
        }
        if !section.span.encloses(section.heading)
            || !section.heading.encloses(section.title)
            || !section.heading.encloses(section.marker)
        {
            say("heading, title or marker lie outside");
        }
        match section.parent {
            Some(parent) if parent >= at => say("its parent comes after it"),
            Some(parent) => {
                let parent = &sections[parent];
                if !parent.span.encloses(section.span) {
                    say("it is not inside its parent");
                }
                if section.descendants_end > parent.descendants_end {
                    say("its descendants reach beyond its parent's");
                }
                if section.depth != parent.depth + 1 {
                    say("it is not one deeper than its parent");
                }
            }
            None if section.depth != 1 => say("it has no parent, but its depth is not 1"),
            None => {}
        }
        match document.articles.get(section.article) {
            Some(article) if article.sections.contains(&at) && article.span.encloses(section.span) => {}
            _ => say("it is not inside its article"),
        }
    }
}

struct Check {
    text: WireText,
    found: Vec<String>,
}

impl Check {
    fn say(&mut self, at: &str, what: &str) {
        self.found.push(format!("{at}: {what}"));
    }

    fn slice(&mut self, at: &str, span: Span) -> String {
        if span.start > span.end || span.end > self.text.len() {
            self.say(at, &format!("{}–{} is out of range (0–{})", span.start, span.end, self.text.len()));
            return String::new();
        }
        self.text.slice(span).unwrap_or_else(|| {
            self.found.push(format!("{at}: {}–{} cuts a character in two", span.start, span.end));
            String::new()
        })
    }

    fn located(&mut self, at: &str, located: Option<&Located>) {
        if let Some(located) = located {
            self.slice(at, located.span);
        }
    }

    /// In order of position; `apart` also forbids that two overlap.
    fn ordered(&mut self, at: &str, spans: impl IntoIterator<Item = Span>, apart: bool) {
        let mut before: Option<Span> = None;
        for span in spans {
            if before.is_some_and(|before| span.start < if apart { before.end } else { before.start }) {
                self.say(at, &format!("{}–{} is not in order", span.start, span.end));
                return;
            }
            before = Some(span);
        }
    }

    fn finite(&mut self, at: &str, values: &[Option<f64>]) {
        if values.iter().flatten().any(|value| !value.is_finite()) {
            self.say(at, "a number is not finite");
        }
    }

    fn analysis(&mut self, report: &Analysis) {
        for (n, document) in report.documents.iter().enumerate() {
            self.document(&format!("documents[{n}]"), document);
        }
        self.ordered("documents", report.documents.iter().map(|document| document.span), true);
        for entry in &report.contents {
            let (whole, title) = (self.slice("contents", entry.span), self.slice("contents", entry.title_span));
            if !whole.contains(&title) {
                self.say("contents", "the title is not in the entry");
            }
            if entry.document.is_some_and(|document| document as usize >= report.documents.len()) {
                self.say("contents", "no such document");
            }
        }
        self.ordered("contents", report.contents.iter().map(|entry| entry.span), false);
        for noise in &report.noise {
            self.slice("noise", noise.span);
        }
        self.ordered("noise", report.noise.iter().map(|noise| noise.span), false);
        self.keywords("keywords", &report.keywords);
        for overlap in &report.overlaps {
            self.finite("overlaps", &[Some(overlap.similarity)]);
            for side in [overlap.left, overlap.right] {
                self.slice("overlaps", side.span);
                if side.document as usize >= report.documents.len() {
                    self.say("overlaps", "no such document");
                }
            }
        }
        for diagnostic in &report.diagnostics {
            self.slice("diagnostics", diagnostic.span);
            if diagnostic.code.is_empty() {
                self.say("diagnostics", "no code");
            }
        }
        self.ordered("diagnostics", report.diagnostics.iter().map(|diagnostic| diagnostic.span), false);
    }

    fn document(&mut self, at: &str, document: &DocumentReport) {
        self.slice(at, document.span);
        for (field, span) in [("titleSpan", document.title_span), ("preamble", document.preamble)] {
            if let Some(span) = span {
                self.slice(&format!("{at}.{field}"), span);
            }
        }
        let fields = [
            ("issuer", &document.issuer),
            ("addressee", &document.addressee),
            ("documentNumber", &document.document_number),
            ("signature", &document.signature),
        ];
        for (field, value) in fields {
            self.located(&format!("{at}.{field}"), value.as_ref());
        }
        if let Some(date) = &document.date {
            self.slice(&format!("{at}.date"), date.span);
        }
        self.sections(&format!("{at}.outline"), &document.outline, document.span, 1);
        let summary = &document.summary;
        let parts = [&summary.overview, &summary.achievements, &summary.problems, &summary.plans];
        for points in parts {
            for point in points {
                if self.slice(&format!("{at}.summary"), point.span).trim().is_empty() {
                    self.say(&format!("{at}.summary"), "a point is empty");
                }
            }
            self.ordered(&format!("{at}.summary"), points.iter().map(|point| point.span), false);
        }
        let found = summary.found;
        let shown =
            [(found.achievements, &summary.achievements), (found.problems, &summary.problems), (found.plans, &summary.plans)];
        if shown.iter().any(|(found, shown)| (*found as usize) < shown.len()) {
            self.say(&format!("{at}.summary"), "more points are shown than were found");
        }
        self.figures(at, document);
        self.keywords(&format!("{at}.keywords"), &document.keywords);
    }

    fn figures(&mut self, at: &str, document: &DocumentReport) {
        let place = format!("{at}.quantities");
        for quantity in &document.quantities {
            if self.slice(&place, quantity.span).is_empty() {
                self.say(&place, "a quantity is empty");
            }
            self.finite(&place, &[quantity.value, quantity.max]);
            self.located(&place, quantity.indicator.as_ref());
            self.located(&place, quantity.scope.as_ref());
            if quantity.level.is_some_and(|level| document.quantities.get(level as usize).is_none_or(|level| level.span == quantity.span)) {
                self.say(&place, "its level is no other quantity");
            }
            if let Some(period) = &quantity.period {
                self.slice(&place, period.span);
            }
        }
        self.ordered(&place, document.quantities.iter().map(|quantity| quantity.span), false);
        let place = format!("{at}.checks");
        for check in &document.checks {
            self.slice(&place, check.span);
            self.finite(&place, &[check.stated, check.computed]);
            for &operand in &check.operands {
                self.slice(&place, operand);
            }
        }
        self.ordered(&place, document.checks.iter().map(|check| check.span), false);
        for target in &document.targets {
            let indices = [Some(target.quantity), target.achieved.map(|achieved| achieved.quantity)];
            if indices.iter().flatten().any(|&index| index as usize >= document.quantities.len()) {
                self.say(&format!("{at}.targets"), "no such quantity");
            }
        }
        let place = format!("{at}.answers");
        for answer in &document.answers {
            self.located(&place, Some(&answer.problem));
            for measure in &answer.measures {
                let shown = self.slice(&place, measure.span);
                if shown.is_empty() || measure.terms.is_empty() || measure.terms.iter().any(|term| !shown.contains(term.as_str())) {
                    self.say(&place, "a measure does not hold the words that it shares with its problem");
                }
            }
        }
        self.ordered(&place, document.answers.iter().map(|answer| answer.problem.span), true);
    }

    fn sections(&mut self, at: &str, sections: &[Section], around: Span, depth: u8) {
        for (n, section) in sections.iter().enumerate() {
            let at = format!("{at}[{n}]");
            let (heading, marker, title) =
                (self.slice(&at, section.heading), self.slice(&at, section.marker_span), self.slice(&at, section.title_span));
            if !heading.starts_with(&marker) || !heading.contains(&title) {
                self.say(&at, &format!("heading {heading:?} has not the marker {marker:?} and the title {title:?}"));
            }
            if section.depth != depth {
                self.say(&at, "wrong depth");
            }
            if section.level.is_some_and(|level| !(1..=5).contains(&level)) {
                self.say(&at, "no such level");
            }
            if section.span.start > section.heading.start || section.heading.end > section.span.end {
                self.say(&at, "the heading is not inside the section");
            }
            if section.span.start < around.start || section.span.end > around.end {
                self.say(&at, "it is not inside its parent");
            }
            self.slice(&at, section.span);
            self.sections(&at, &section.children, section.span, depth + 1);
        }
        self.ordered(at, sections.iter().map(|section| section.span), true);
    }

    fn keywords(&mut self, at: &str, keywords: &[wenjing::report::Keyword]) {
        for keyword in keywords {
            self.finite(at, &[Some(keyword.score)]);
            for &span in &keyword.spans {
                let shown = self.slice(at, span);
                if shown != keyword.term {
                    self.say(at, &format!("{shown:?} is not {:?}", keyword.term));
                }
            }
            for &span in &keyword.masked {
                self.slice(at, span);
            }
            if keyword.spans.len() + keyword.masked.len() != keyword.count as usize {
                self.say(at, &format!("{:?} stands in other places than it counts", keyword.term));
            }
            self.ordered(at, keyword.spans.iter().copied(), true);
            self.ordered(at, keyword.masked.iter().copied(), true);
        }
    }
}
