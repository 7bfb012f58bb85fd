//! A sheet → CSV (RFC 4180: lines end with CR LF, cells with commas, quotes or line ends are quoted).
//!
//! No byte order mark: who writes a file for a program that needs one puts it in front. A cell of text that a
//! spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage return) gets an
//! apostrophe in front, as OWASP advises.

use super::sheet::{Cell, Sheet};

pub(super) fn write(sheet: &Sheet) -> String {
    let mut out = String::new();
    row(&mut out, sheet.columns.iter().map(|column| column.title.clone()));
    for cells in &sheet.rows {
        row(&mut out, cells.iter().map(cell));
    }
    out
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Number(value) => value.to_string(),
        Cell::Text(text) => words(text),
        Cell::Empty => String::new(),
    }
}

/// Text that no spreadsheet takes for a formula.
fn words(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

fn row(out: &mut String, cells: impl Iterator<Item = String>) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{row, words};

    #[test]
    fn quotes_what_must_be_quoted_and_nothing_else() {
        let mut out = String::new();
        row(&mut out, ["甲", "乙,丙", "说“好”", "a\"b", "c\nd", ""].into_iter().map(str::to_owned));
        assert_eq!(out, "甲,\"乙,丙\",说“好”,\"a\"\"b\",\"c\nd\",\r\n");
    }

    #[test]
    fn a_cell_is_never_a_formula() {
        for (cell, expected) in [("=1+1", "'=1+1"), ("+5", "'+5"), ("-5%", "'-5%"), ("@x", "'@x"), ("5%", "5%"), ("增长=", "增长=")] {
            assert_eq!(words(cell), expected);
        }
    }
}
