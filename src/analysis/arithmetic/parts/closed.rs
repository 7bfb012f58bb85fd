//! Whether the parts that a list names are all there are.

use super::super::cues::{any, CHANNELS, COMPLEMENTS, DISJOINT};
use super::super::line::Line;

/// How sure it is that the parts are all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// They are all: a part that is the rest, a bracket that lists them, a complement.
    Yes,
    /// They may be some, but they exclude each other.
    Disjoint,
    /// They may be some.
    Open,
}

/// Whether the parts' labels are together all there is.
pub(super) fn is_complement(line: &Line<'_>, parts: &[usize]) -> bool {
    COMPLEMENTS.iter().any(|labels| {
        labels.len() == parts.len()
            && labels.iter().all(|label| parts.iter().any(|&part| line.before(part).contains(label) || line.clause_after(part).contains(label)))
    })
}

/// Whether every part is a channel by which requests come in.
pub(super) fn is_by_channel(line: &Line<'_>, parts: &[usize]) -> bool {
    parts.len() >= 3 && parts.iter().all(|&part| any(line.clause_before(part), CHANNELS))
}

/// Whether each part is of a class of its own, of a row of classes that exclude each other.
pub(super) fn are_disjoint(line: &Line<'_>, parts: &[usize]) -> bool {
    DISJOINT.iter().any(|row| {
        let class = |part: usize| row.iter().position(|word| line.clause_before(part).contains(word));
        let classes: Vec<Option<usize>> = parts.iter().map(|&part| class(part)).collect();
        (0..classes.len()).all(|at| classes[at].is_some() && !classes[..at].contains(&classes[at]))
    })
}
