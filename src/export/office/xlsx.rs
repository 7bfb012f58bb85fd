//! Sheets → SpreadsheetML: numbers in number cells, text as text (no cell is ever a formula), a head that stays in view and filters.
//!
//! Printed, a sheet is as wide as a page across, with its head on each. Rows are as high as their longest text needs: not every program
//! works that out when it opens a file.

use super::super::sheet::{Cell, Column, Sheet};
use super::package::{content_types, pack, relationships};
use crate::export::xml;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a worksheet can hold: rows below its head, and characters of a cell.
const ROWS: usize = 1_048_575;
const CHARACTERS: usize = 32_767;

/// Styles: rows of `cellXfs` in [`styles`].
const HEAD: u8 = 1;
const TEXT: u8 = 2;
const NUMBER: u8 = 3;
/// With thousands parted: 6300000000000 cannot be read otherwise, and a general format writes it as 6.3E+12.
const LARGE: u8 = 4;
const LARGE_FRACTION: u8 = 5;
const FROM_LARGE: f64 = 1e4;

/// Points of a line of text.
const LINE: usize = 15;
/// A row can be no higher than 409 points.
const LINES: usize = 27;

/// The workbook as the bytes of an XLSX file; None where memory does not suffice.
#[must_use]
pub fn xlsx(sheets: &[Sheet]) -> Option<Vec<u8>> {
    let names: Vec<String> = (1..=sheets.len()).map(|number| format!("xl/worksheets/sheet{number}.xml")).collect();
    let spreadsheet = "officedocument.spreadsheetml";
    let [main, worksheet, style] = ["sheet.main", "worksheet", "styles"].map(|kind| format!("{spreadsheet}.{kind}"));
    let mut types = vec![("xl/workbook.xml", main.as_str()), ("xl/styles.xml", style.as_str())];
    types.extend(names.iter().map(|name| (name.as_str(), worksheet.as_str())));
    let mut of_workbook: Vec<(&str, String)> = (1..=sheets.len()).map(|number| ("worksheet", format!("worksheets/sheet{number}.xml"))).collect();
    of_workbook.push(("styles", "styles.xml".to_owned()));
    let mut parts = vec![
        content_types(&types),
        ("_rels/.rels", relationships(&[("officeDocument", "xl/workbook.xml".to_owned())])),
        ("xl/workbook.xml", workbook(sheets)),
        ("xl/_rels/workbook.xml.rels", relationships(&of_workbook)),
        ("xl/styles.xml", styles()),
    ];
    parts.extend(names.iter().zip(sheets).map(|(name, sheet)| (name.as_str(), worksheet_of(sheet))));
    pack(&parts)
}

fn workbook(sheets: &[Sheet]) -> String {
    let mut out = format!("{}<workbook xmlns=\"{NAMESPACE}\" xmlns:r=\"{RELATIONS}\"><sheets>", xml::HEAD);
    for (at, sheet) in sheets.iter().enumerate() {
        out.push_str("<sheet name=\"");
        xml::text(&mut out, &sheet.name);
        out.push_str(&format!("\" sheetId=\"{0}\" r:id=\"rId{0}\"/>", at + 1));
    }
    out.push_str("</sheets><definedNames>");
    for (at, sheet) in sheets.iter().enumerate() {
        out.push_str(&format!("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"{at}\">'"));
        xml::text(&mut out, &sheet.name.replace('\'', "''"));
        out.push_str("'!$1:$1</definedName>");
    }
    out.push_str("</definedNames></workbook>");
    out
}

fn styles() -> String {
    let fonts = "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>";
    let fills = "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEDEDED\"/></patternFill></fill></fills>";
    let plain = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"";
    let top = "applyAlignment=\"1\"><alignment vertical=\"top\"";
    let number = |format: u8| format!("<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" {top}/></xf>");
    let numbers = [0, 3, 4].map(number).concat();
    format!(
        "{}<styleSheet xmlns=\"{NAMESPACE}\">{fonts}{fills}<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count=\"1\"><xf {plain}/></cellStyleXfs><cellXfs count=\"6\"><xf {plain} xfId=\"0\"/><xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyFill=\"1\"/><xf {plain} xfId=\"0\" {top} wrapText=\"1\"/></xf>{numbers}</cellXfs></styleSheet>",
        xml::HEAD
    )
}

fn worksheet_of(sheet: &Sheet) -> String {
    let rows = &sheet.rows[..sheet.rows.len().min(ROWS)];
    let last = format!("{}{}", letters(sheet.columns.len().saturating_sub(1)), rows.len() + 1);
    let mut out = format!("{}<worksheet xmlns=\"{NAMESPACE}\"><sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><dimension ref=\"A1:{last}\"/><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>", xml::HEAD);
    for (at, column) in sheet.columns.iter().enumerate() {
        out.push_str(&format!("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", at + 1, units(column.width)));
    }
    out.push_str("</cols><sheetData>");
    let head: Vec<Cell> = sheet.columns.iter().map(|column| Cell::Text(column.title.clone())).collect();
    row(&mut out, 1, &head, HEAD, 1);
    for (at, cells) in rows.iter().enumerate() {
        row(&mut out, at + 2, cells, TEXT, lines(cells, &sheet.columns));
    }
    out.push_str(&format!("</sheetData><autoFilter ref=\"A1:{last}\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"));
    out
}

/// The width of a column of so many characters of Chinese, in digits.
fn units(width: u8) -> usize {
    2 * usize::from(width) + 1
}

/// How many lines the longest text of a row takes up, each column as wide as it is.
fn lines(cells: &[Cell], columns: &[Column]) -> usize {
    let of = |(cell, column): (&Cell, &Column)| match cell {
        // One character may not fit any more at the end of each line.
        Cell::Text(text) => text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>().div_ceil(units(column.width).saturating_sub(2).max(1)),
        Cell::Number(_) | Cell::Empty => 1,
    };
    cells.iter().zip(columns).map(of).max().unwrap_or(1).clamp(1, LINES)
}

fn row(out: &mut String, number: usize, cells: &[Cell], style: u8, lines: usize) {
    let height = if lines > 1 { format!(" ht=\"{}\" customHeight=\"1\"", LINE * lines) } else { String::new() };
    out.push_str(&format!("<row r=\"{number}\"{height}>"));
    for (at, cell) in cells.iter().enumerate() {
        let place = format!("{}{number}", letters(at));
        match cell {
            Cell::Number(value) if value.is_finite() => out.push_str(&format!("<c r=\"{place}\" s=\"{}\"><v>{value}</v></c>", number_style(*value))),
            Cell::Text(text) => {
                out.push_str(&format!("<c r=\"{place}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"));
                let end = text.char_indices().nth(CHARACTERS).map_or(text.len(), |(at, _)| at);
                xml::text(out, &text[..end]);
                out.push_str("</t></is></c>");
            }
            Cell::Number(_) | Cell::Empty => {}
        }
    }
    out.push_str("</row>");
}

fn number_style(value: f64) -> u8 {
    match value.abs() >= FROM_LARGE {
        false => NUMBER,
        true if value.fract() == 0.0 => LARGE,
        true => LARGE_FRACTION,
    }
}

/// The name of a column: A … Z, AA …
fn letters(column: usize) -> String {
    let mut name = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        name.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::super::super::sheet::{Cell, Column};

    #[test]
    fn a_row_is_as_high_as_its_longest_text() {
        let columns = [Column { title: "甲".to_owned(), width: 10 }, Column { title: "乙".to_owned(), width: 40 }];
        let lines = |text: &str, other: Cell| super::lines(&[text.into(), other], &columns);
        assert_eq!(lines("造林三万亩", Cell::Empty), 1);
        assert_eq!(lines(&"造林".repeat(10), Cell::Number(1e12)), 3);
        assert_eq!(lines("造林", "造林".repeat(60).into()), 4);
        assert_eq!(lines(&"林".repeat(9999), Cell::Empty), super::LINES);
    }

    #[test]
    fn large_numbers_part_their_thousands() {
        assert_eq!([97.0, -0.5, 9999.5, 6.3e12, -12_000.0, 12_345.5].map(super::number_style), [super::NUMBER, super::NUMBER, super::NUMBER, super::LARGE, super::LARGE, super::LARGE_FRACTION]);
    }

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        let names: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(super::letters).to_vec();
        assert_eq!(names, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
