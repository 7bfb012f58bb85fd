//! A report as a page of plain text, for people: what golden documents are compared with.

use std::fmt::{Display, Write};

use wenjing::report::{Analysis, Arg, Check, Diagnostic, DocumentReport, Keyword, Located, Quantity, Section, Span, Target};

use crate::wire_text::WireText;

/// Characters of the source line shown on either side of a diagnostic.
const CONTEXT: usize = 24;
/// Keywords shown of a list.
const KEYWORDS: usize = 12;

pub(crate) fn render(report: &Analysis, text: &str) -> String {
    let mut page = Page { text: WireText::new(text), lines: Lines::new(text), out: String::new() };
    page.whole(report);
    page.out
}

struct Page {
    text: WireText,
    lines: Lines,
    out: String,
}

impl Page {
    fn say(&mut self, line: impl Display) {
        let line = line.to_string();
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// The slice of a span on one line, long ones with their middle left out.
    fn quote(&self, span: Span) -> String {
        let shown = self.text.slice(span).unwrap_or_else(|| format!("<no slice {}–{}>", span.start, span.end));
        shorten(&visible(&shown), 90)
    }

    /// Where the span lies, as line numbers.
    fn place(&self, span: Span) -> String {
        let (first, last) = (self.lines.line(span.start), self.lines.line(span.end.max(span.start + 1) - 1));
        if first == last {
            format!("L{first}")
        } else {
            format!("L{first}–{last}")
        }
    }

    fn whole(&mut self, report: &Analysis) {
        if !report.contents.is_empty() {
            self.say("contents");
        }
        for entry in &report.contents {
            let page = entry.page.map_or("—".to_owned(), |page| format!("p. {page}"));
            let document = entry.document.map_or("—".to_owned(), |index| format!("document {index}"));
            self.say(format!("  {:<6} {:<11} {}", page, document, self.quote(entry.title_span)));
        }
        if !report.noise.is_empty() {
            self.say("noise");
        }
        for noise in &report.noise {
            self.say(format!("  {:<14} {:<8} {}", name(&noise.kind), self.place(noise.span), self.quote(noise.span)));
        }
        for (index, document) in report.documents.iter().enumerate() {
            self.say("");
            self.document(index, document);
        }
        self.say("");
        self.keywords("keywords of the whole input", &report.keywords);
        for overlap in &report.overlaps {
            let stock = if overlap.stock { ", stock" } else { "" };
            self.say(format!(
                "overlap of {} and {}: {:.2}{stock}",
                overlap.left.document, overlap.right.document, overlap.similarity
            ));
            self.say(format!("  {}", self.quote(overlap.left.span)));
            self.say(format!("  {}", self.quote(overlap.right.span)));
        }
        if !report.diagnostics.is_empty() {
            self.say("\ndiagnostics");
        }
        for diagnostic in &report.diagnostics {
            self.diagnostic(diagnostic);
        }
    }

    fn document(&mut self, index: usize, document: &DocumentReport) {
        let title = document.title_span.map_or("(no title)".to_owned(), |span| self.quote(span));
        self.say(format!("════ document {index}: {title}"));
        self.say(format!("kind       {} {}", name(&document.kind), self.place(document.span)));
        let year = |year: Option<i32>| year.map_or("—".to_owned(), |year| year.to_string());
        self.say(format!("years      review {}, plan {}", year(document.years.review), year(document.years.plan)));
        let fields: [(&str, &Option<Located>); 5] = [
            ("issuer", &document.issuer),
            ("addressee", &document.addressee),
            ("number", &document.document_number),
            ("copies", &document.copies),
            ("signature", &document.signature),
        ];
        for (field, value) in fields {
            if let Some(value) = value {
                self.say(format!("{field:<10} {} {}", self.quote(value.span), self.place(value.span)));
            }
        }
        if let Some(date) = &document.date {
            self.say(format!("date       {} = {} {}", self.quote(date.span), date.iso, self.place(date.span)));
        }
        for attachment in &document.attachments {
            self.say(format!("attachment {} {}", self.quote(attachment.span), self.place(attachment.span)));
        }
        if let Some(glossary) = document.glossary {
            self.say(format!("glossary   {} {}", self.quote(glossary), self.place(glossary)));
        }
        if let Some(preamble) = document.preamble {
            self.say(format!("preamble   {} {}", self.quote(preamble), self.place(preamble)));
        }
        if !document.outline.is_empty() {
            self.say("outline");
        }
        self.outline(&document.outline);
        self.summary(document);
        self.quantities(&document.quantities);
        self.checks(&document.checks);
        self.targets(&document.targets, &document.quantities);
        self.keywords("keywords", &document.keywords);
    }

    fn outline(&mut self, sections: &[Section]) {
        for section in sections {
            let indent = "  ".repeat(section.depth as usize);
            let kind = match name(&section.kind).as_str() {
                "heading" => String::new(),
                other => format!(" ‹{other}›"),
            };
            let role = match name(&section.role).as_str() {
                "other" => String::new(),
                other => format!(" [{other}]"),
            };
            let level = section.level.map_or("–".to_owned(), |level| level.to_string());
            let number = section.number.map_or("–".to_owned(), |number| number.to_string());
            let heading = format!("{}¦{}", self.quote(section.marker_span), self.quote(section.title_span));
            self.say(format!("{indent}{heading}{kind}{role} {level}/{number} {}", self.place(section.span)));
            self.outline(&section.children);
        }
    }

    fn summary(&mut self, document: &DocumentReport) {
        let summary = &document.summary;
        let parts = [
            ("overview", &summary.overview, None),
            ("achievements", &summary.achievements, Some(summary.found.achievements)),
            ("problems", &summary.problems, Some(summary.found.problems)),
            ("plans", &summary.plans, Some(summary.found.plans)),
        ];
        for (part, points, found) in parts {
            if points.is_empty() && found.unwrap_or(0) == 0 {
                continue;
            }
            let of = found.map_or(String::new(), |found| format!(" of {found}"));
            self.say(format!("summary: {part}, {}{of}", points.len()));
            for point in points {
                self.say(format!("  • {} {}", self.quote(point.span), self.place(point.span)));
            }
        }
    }

    fn quantities(&mut self, quantities: &[Quantity]) {
        if quantities.is_empty() {
            return;
        }
        self.say("quantities (line | as written | value | bound, kind | indicator | change | period | role)");
        for quantity in quantities {
            let value = match (quantity.value, quantity.max) {
                (Some(value), Some(max)) => format!("{value} to {max}"),
                (Some(value), None) => value.to_string(),
                _ => "null".to_owned(),
            };
            let change = quantity.change.as_ref().map_or(String::new(), |change| {
                format!("{} {}", name(&change.direction), change.basis.as_deref().unwrap_or("")).trim_end().to_owned()
            });
            let period = quantity.period.as_ref().map_or(String::new(), |period| {
                let day = |day: &Option<String>| day.clone().unwrap_or("?".to_owned());
                format!("{} = {} to {}", self.quote(period.span), day(&period.from), day(&period.to))
            });
            let row = [
                self.place(quantity.span),
                self.quote(quantity.span),
                format!("{value} {}", quantity.unit).trim_end().to_owned(),
                format!("{}, {}", name(&quantity.bound), name(&quantity.kind)),
                quantity.indicator.as_ref().map_or(String::new(), |indicator| self.quote(indicator.span)),
                change,
                period,
                match name(&quantity.role).as_str() {
                    "other" => String::new(),
                    role => role.to_owned(),
                },
            ];
            self.say(format!("  {}", row.join(" | ").trim_end_matches([' ', '|'])));
        }
    }

    fn checks(&mut self, checks: &[Check]) {
        if !checks.is_empty() {
            self.say("checks");
        }
        for check in checks {
            self.say(format!("  {:<14} {:<10} {}", name(&check.verdict), name(&check.relation), check.formula));
            let operands: Vec<String> = check.operands.iter().map(|&span| self.quote(span)).collect();
            self.say(format!("      {} “{}” from {}", self.place(check.span), self.quote(check.span), operands.join(" · ")));
        }
    }

    fn targets(&mut self, targets: &[Target], quantities: &[Quantity]) {
        if !targets.is_empty() {
            self.say("targets");
        }
        let measure = |page: &Self, index: u32| {
            let Some(quantity) = quantities.get(index as usize) else { return format!("<no quantity {index}>") };
            let indicator = quantity.indicator.as_ref().map_or(String::new(), |indicator| page.quote(indicator.span));
            format!("{indicator} {} {}", page.quote(quantity.span), page.place(quantity.span))
        };
        for target in targets {
            let achieved = target.achieved.as_ref().map_or(String::new(), |achieved| {
                format!(" ← {} ({})", measure(self, achieved.quantity), name(&achieved.relation))
            });
            self.say(format!("  {}{achieved}", measure(self, target.quantity)));
        }
    }

    fn keywords(&mut self, title: &str, keywords: &[Keyword]) {
        let shown: Vec<String> =
            keywords.iter().take(KEYWORDS).map(|keyword| format!("{}×{}", keyword.term, keyword.count)).collect();
        if !shown.is_empty() {
            self.say(format!("{title}: {}", shown.join(" ")));
        }
    }

    fn diagnostic(&mut self, diagnostic: &Diagnostic) {
        let args: Vec<String> = diagnostic
            .args
            .iter()
            .map(|(name, value)| match value {
                Arg::Number(number) => format!("{name}={number}"),
                Arg::Text(text) => format!("{name}={}", visible(text)),
            })
            .collect();
        let fix = diagnostic.fix.as_ref().map_or(String::new(), |fix| format!(" fix: “{}”", visible(fix)));
        let head = format!("  {} {} {}", name(&diagnostic.severity), diagnostic.code, self.place(diagnostic.span));
        self.say(format!("{head} {}{fix}", args.join(" ")));
        let line = self.lines.span(diagnostic.span.start, self.text.len());
        let part = |start: u32, end: u32| visible(&self.text.slice(Span { start, end: end.max(start) }).unwrap_or_default());
        let before = tail(&part(line.start, diagnostic.span.start), CONTEXT);
        let marked = shorten(&part(diagnostic.span.start, diagnostic.span.end.min(line.end)), 60);
        let after: String = part(diagnostic.span.end.min(line.end), line.end).chars().take(CONTEXT).collect();
        self.say(format!("    | {before}{marked}{after}"));
        let underline = "~".repeat(width(&marked).max(1) - 1);
        self.say(format!("    | {}^{underline}", " ".repeat(width(&before))));
    }
}

/// Offsets, in UTF-16 code units, at which lines start.
struct Lines(Vec<u32>);

impl Lines {
    fn new(text: &str) -> Self {
        let line_ends = text.encode_utf16().enumerate().filter(|&(_, unit)| unit == u16::from(b'\n'));
        Self(std::iter::once(0).chain(line_ends.map(|(at, _)| at as u32 + 1)).collect())
    }

    /// The line of an offset, from 1.
    fn line(&self, offset: u32) -> usize {
        self.0.partition_point(|&start| start <= offset)
    }

    /// The line that holds an offset, without its end; `len` is the length of the text.
    fn span(&self, offset: u32, len: u32) -> Span {
        let line = self.line(offset);
        let start = self.0[line - 1];
        let end = self.0.get(line).map_or(len, |&next| next - 1);
        Span { start, end: end.max(start) }
    }
}

/// An enumeration's value, as it goes over the wire.
fn name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Characters that a reader does not see, written out.
fn visible(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '\n' => out.push('⏎'),
            '\t' => out.push('⇥'),
            c if c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(out, "\\u{{{:x}}}", c as u32);
            }
            c => out.push(c),
        }
        out
    })
}

fn tail(text: &str, keep: usize) -> String {
    text.chars().skip(text.chars().count().saturating_sub(keep)).collect()
}

fn shorten(text: &str, limit: usize) -> String {
    let count = text.chars().count();
    if count <= limit {
        return text.to_owned();
    }
    let head: String = text.chars().take(limit / 2).collect();
    format!("{head} … {}", tail(text, limit / 2 - 2))
}

/// Columns in a fixed-width font, in which Chinese characters and their marks take two.
fn width(text: &str) -> usize {
    let wide = |c: char| c >= '\u{2e80}' || matches!(c, '‘' | '’' | '“' | '”' | '…' | '—' | '①'..='⑳' | '⏎' | '⇥');
    text.chars().map(|c| if wide(c) { 2 } else { 1 }).sum()
}
