//! Writers of the report.
