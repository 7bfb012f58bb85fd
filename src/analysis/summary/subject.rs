//! The subject that a quoted clause lacks, shown beside it.
//!
//! In 县文化馆新建展厅2处，举办展览12场 the second clause is quoted without who did it: the nearest clause before it in the sentence that
//! begins with a name or a noun is its context. A clause that opens its sentence has none: what is left out there is the document's own
//! body, and the heading says of what it speaks.

use super::Context;
use crate::lexicon::Class;
use crate::segment::TokenKind;
use crate::text::Span;

/// Characters of a context.
const LONGEST: usize = 60;
/// Begins a part that speaks of a part of something, of what comes along with something, or of what was said before.
const LEANS: &[&str] = &["其中", "其他", "其余", "随着", "主要表现", "这", "此", "该"];
/// Parts of the sentence that are looked at.
const REACH: usize = 6;

/// The part of the sentence that says who or what the clause speaks of; None where it says so itself, or the sentence does not.
pub(crate) fn context_of(context: &Context<'_>, clause: Span) -> Option<Span> {
    let text = context.document.text;
    let sentence = context.document.sentence_at(clause.start())?;
    if sentence.span.start() >= clause.start() || has_subject(context, clause) {
        return None;
    }
    let before = Span::new(sentence.span.start(), clause.start()).slice(text);
    // The marker of a point is no part of what it says.
    let sections = &context.document.sections;
    let opened = sections.partition_point(|section| section.heading.start() < clause.start()).checked_sub(1).map(|at| sections[at].marker);
    let marker = opened.filter(|marker| marker.start >= sentence.span.start).map_or(0, |marker| marker.end().saturating_sub(sentence.span.start()).min(before.len()));
    let mut end = before.len();
    for _ in 0..REACH {
        let part = before[..end].trim_end_matches(['，', ',', '：']);
        if part.len() <= marker || part.ends_with(['；', ';']) {
            return None;
        }
        let start = part.rfind(is_mark).map_or(0, |at| at + part[at..].chars().next().map_or(1, char::len_utf8)).max(marker.min(part.len()));
        let span = Span::new(sentence.span.start() + start, sentence.span.start() + part.len()).trim(text);
        let leans = LEANS.iter().any(|word| span.slice(text).starts_with(word));
        if !span.is_empty() && !leans && has_subject(context, span) && span.slice(text).chars().count() <= LONGEST {
            return Some(span);
        }
        // What stands before a semicolon is a statement of its own.
        if start <= marker || before[..start].ends_with([';', '；']) {
            return None;
        }
        end = start;
    }
    None
}

fn is_mark(c: char) -> bool {
    matches!(c, '，' | '；' | ',' | ';' | '：')
}

/// Whether the first word that says something names something, and a verb or a figure follows it.
fn has_subject(context: &Context<'_>, clause: Span) -> bool {
    let from = context.tokens.partition_point(|token| token.span.start < clause.start);
    let words = context.tokens[from..].iter().take_while(|token| token.span.end <= clause.end).filter(|token| !matches!(token.kind, TokenKind::Blank | TokenKind::Mark));
    let passed = |class: Class| matches!(class, Class::Adverb | Class::Time | Class::Function | Class::Position);
    let mut rest = words.skip_while(|token| token.kind == TokenKind::Date || token.kind == TokenKind::Word && passed(token.class));
    let Some(first) = rest.next() else { return false };
    let acts = matches!(first.class, Class::Verb | Class::Predicate | Class::VerbalNoun | Class::Adjective | Class::Idiom);
    let names = first.kind != TokenKind::Number && !(first.kind == TokenKind::Word && acts);
    names && rest.any(|token| token.kind == TokenKind::Number || matches!(token.class, Class::Verb | Class::Predicate | Class::VerbalNoun | Class::Adjective))
}

#[cfg(test)]
mod tests {
    use super::{context_of, Context, Span};
    use crate::Options;

    #[test]
    fn a_subject_that_is_lacking_is_found() {
        let cases = [
            ("县文化馆新建展厅2处，举办展览12场。", "举办展览12场", Some("县文化馆新建展厅2处")),
            ("县文化馆新建展厅2处，举办展览12场，培训学员300人。", "培训学员300人", Some("县文化馆新建展厅2处")),
            ("县文化馆新建展厅2处，学员达到300人。", "学员达到300人", None),
            ("举办展览12场，培训学员300人。", "培训学员300人", None),
            ("县文化馆新建展厅2处。举办展览12场。", "举办展览12场", None),
            ("县文化馆新建展厅2处；举办展览12场。", "举办展览12场", None),
            ("其中展厅增加2处，举办展览12场。", "举办展览12场", None),
            ("一是创新展览形式，举办展览12场。", "举办展览12场", None),
        ];
        for (sentence, clause, expected) in cases {
            let text = &format!("云岭县2024年工作总结\n一、工作情况\n全县文化事业稳步发展。\n{sentence}\n");
            let document = crate::syntax::parse(text);
            let options = Options::default();
            let context = Context::new(&document, &options);
            let at = text.find(clause).expect("in the text");
            assert_eq!(context_of(&context, Span::new(at, at + clause.len())).map(|span| span.slice(text)), expected, "{text}");
        }
    }
}
