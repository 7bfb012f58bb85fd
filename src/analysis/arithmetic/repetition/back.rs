//! A number that refers back: 已建立的2家茶坊, after 茶坊已经开出了4家连锁店.

use super::super::{Check, Verdict};
use super::{pair, Figure};
use crate::document::Document;
use crate::text::Span;
use crate::text::search::any;

/// How many figures back a reference reaches.
const REACH: usize = 300;
/// Characters of a name by which it is known again.
const NOUN: usize = 4;

/// 已建立的, 现有的: what is spoken of is known to the reader.
const KNOWN: &[&str] = &["已建立的", "已建成的", "已建的", "已有的", "已开出的", "已开的", "已设立的", "已成立的", "已开设的", "已创建的", "现有的", "原有的"];
/// The earlier statement says that they are there.
const THERE: &[&str] = &["已", "开出", "建成", "建立", "拥有", "现有", "设立", "共有", "达到"];

pub(super) fn refers_back(document: &Document<'_>, figures: &[Figure<'_>], at: usize) -> Option<Check> {
    let text = document.text;
    let figure = &figures[at];
    let sentence = document.sentence_at(figure.span().start())?;
    let before = &text[sentence.span.start()..figure.span().start()];
    if !KNOWN.iter().any(|known| before.ends_with(known)) {
        return None;
    }
    let value = figure.known()?;
    let after = &text[figure.span().end()..sentence.span.end().max(figure.span().end())];
    let noun: Vec<char> = after.chars().take_while(|c| c.is_alphanumeric() && *c != '的').take(NOUN).collect();
    if noun.len() < NOUN {
        return None;
    }
    let first = at.saturating_sub(REACH);
    let other = figures[first..at].iter().rev().find(|other| {
        other.quantity.article == figure.quantity.article
            && other.same_unit(figure)
            && other.known().is_some()
            && !other.is_change()
            && says_of(document, other, &noun)
    })?;
    let earlier = other.known()?;
    let verdict = if earlier == value { Verdict::Consistent } else { Verdict::Inconsistent };
    let made = pair(document, other, figure, verdict, value);
    Some(Check { span: made.span.to(Span::new(figure.span().end(), figure.span().end() + noun_len(&noun))), ..made })
}

fn noun_len(noun: &[char]) -> usize {
    noun.iter().map(|c| c.len_utf8()).sum()
}

/// Whether the clause before a figure says that the thing of this name is there: its characters in their order, with at most
/// four others between them.
fn says_of(document: &Document<'_>, figure: &Figure<'_>, noun: &[char]) -> bool {
    let Some(sentence) = document.sentence_at(figure.span().start()) else { return false };
    let before = &document.text[sentence.span.start()..figure.span().start()];
    let clause: Vec<char> = before.rsplit(['，', '；', '。']).next().unwrap_or_default().chars().collect();
    let there = before.rsplit(['，', '；', '。']).next().is_some_and(|clause| any(clause, THERE));
    let in_order = (0..clause.len()).any(|start| {
        let window = &clause[start..clause.len().min(start + noun.len() + 4)];
        let mut left = noun.iter().peekable();
        if window.first() != noun.first() {
            return false;
        }
        for c in window {
            left.next_if_eq(&c);
        }
        left.peek().is_none()
    });
    there && in_order && clause.len() <= 60
}
