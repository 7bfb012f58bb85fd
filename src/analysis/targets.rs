//! Targets: the figures that the plan commits to, with what the review says of the same measure.

use super::Context;
use crate::quantity::QuantityId;

/// A figure that the plan commits to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    pub quantity: QuantityId,
    pub achieved: Option<Achieved>,
    pub article: usize,
}

/// What the review says of the same measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Achieved {
    pub quantity: QuantityId,
    pub relation: Measure,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Same,
    Related,
}

pub(crate) fn run(_context: &Context<'_>) -> Vec<Target> {
    Vec::new()
}
