//! Words with their costs and classes, compiled at build time and read in place.
