//! Blocks → WordprocessingML, laid out as GB/T 9704-2012 has it: A4 with its margins, 22 lines of 28 characters, title in 小标宋 二号, text in
//! 仿宋 三号, headings 一、（黑体） （一）（楷体） 1.（仿宋，加粗）, page numbers — 1 — in 宋体 四号.
//!
//! Headings are Word's own styles (they show in the navigation pane and make a table of contents) and are numbered by a list, not by
//! characters; each title begins the numbers anew.

use super::super::block::{Block, Look, Run, Table};
use super::fonts;
use super::package::{content_types, pack, relationships};
use crate::export::xml;

pub(super) const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Levels of headings that have a style.
const LEVELS: u8 = 3;
/// Lists: the bullets, then one for the headings under each title.
const BULLETS: usize = 1;
const FIRST_HEADINGS: usize = 2;
/// Depths of bullets.
const DEPTHS: u8 = 8;

/// The document as the bytes of a DOCX file; None where memory does not suffice.
#[must_use]
pub fn docx(blocks: &[Block]) -> Option<Vec<u8>> {
    let titles = blocks.iter().filter(|block| matches!(block, Block::Title(_))).count();
    let word = "officedocument.wordprocessingml";
    let types = ["document.main", "styles", "numbering", "fontTable", "footer", "settings"].map(|kind| format!("{word}.{kind}"));
    let names = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/fontTable.xml", "word/footer1.xml", "word/settings.xml"];
    let types: Vec<(&str, &str)> = names.iter().copied().zip(types.iter().map(String::as_str)).collect();
    let of_document = [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("fontTable", "fontTable.xml"), ("footer", "footer1.xml"), ("settings", "settings.xml")];
    pack(&[
        content_types(&types),
        ("_rels/.rels", relationships(&[("officeDocument", "word/document.xml".to_owned())])),
        ("word/document.xml", document(blocks)),
        ("word/_rels/document.xml.rels", relationships(&of_document.map(|(kind, target)| (kind, target.to_owned())))),
        ("word/styles.xml", styles()),
        ("word/numbering.xml", numbering(titles + 1)),
        ("word/fontTable.xml", fonts::table()),
        ("word/footer1.xml", footer()),
        ("word/settings.xml", settings()),
    ])
}

fn document(blocks: &[Block]) -> String {
    let mut out = format!("{}<w:document xmlns:w=\"{NAMESPACE}\" xmlns:r=\"{RELATIONS}\"><w:body>", xml::HEAD);
    let mut headings = FIRST_HEADINGS;
    let mut titles = 0;
    // Whether the items stand under a heading of the source, and not under another item.
    let mut grouped = false;
    for block in blocks {
        grouped = match block {
            Block::Group(_) => true,
            Block::Item(depth, _) => grouped && *depth > 0,
            _ => false,
        };
        match block {
            Block::Title(runs) => {
                titles += 1;
                headings = FIRST_HEADINGS + titles;
                let page = if titles > 1 { "<w:pageBreakBefore/>" } else { "" };
                paragraph(&mut out, &format!("<w:pStyle w:val=\"Title\"/>{page}"), runs);
            }
            Block::Heading(level, runs) => {
                let level = (*level).clamp(1, LEVELS);
                let list = format!("<w:numPr><w:ilvl w:val=\"{}\"/><w:numId w:val=\"{headings}\"/></w:numPr>", level - 1);
                // The list numbers them, so the number that the source gave is left out.
                let own: Vec<Run> = runs.iter().filter(|run| run.look != Look::Number).cloned().collect();
                paragraph(&mut out, &format!("<w:pStyle w:val=\"Heading{level}\"/>{list}"), &own);
            }
            Block::Group(runs) => paragraph(&mut out, "<w:pStyle w:val=\"Group\"/>", runs),
            Block::Paragraph(runs) => paragraph(&mut out, "<w:pStyle w:val=\"BodyText\"/>", runs),
            Block::Item(depth, runs) => {
                let depth = (*depth - u8::from(grouped)).min(DEPTHS - 1);
                let list = format!("<w:numPr><w:ilvl w:val=\"{depth}\"/><w:numId w:val=\"{BULLETS}\"/></w:numPr>");
                paragraph(&mut out, &format!("<w:pStyle w:val=\"ListParagraph\"/>{list}"), runs);
            }
            Block::Table(rows) => table(&mut out, rows),
        }
    }
    // A4 with the margins of GB/T 9704, in twentieths of a point: 37, 28, 35, 26 mm.
    out.push_str("<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId4\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    out.push_str("<w:pgMar w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\" w:header=\"851\" w:footer=\"1400\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>");
    out
}

fn paragraph(out: &mut String, properties: &str, content: &[Run]) {
    out.push_str("<w:p><w:pPr>");
    out.push_str(properties);
    out.push_str("</w:pPr>");
    runs(out, content, "");
    out.push_str("</w:p>");
}

fn runs(out: &mut String, content: &[Run], properties: &str) {
    for Run { text, look } in content {
        let look = match look {
            Look::Plain | Look::Number => "",
            Look::Strong => "<w:b/>",
            Look::Source => "<w:rStyle w:val=\"Source\"/>",
            Look::Deleted => "<w:strike/><w:color w:val=\"9C2A1F\"/>",
            Look::Inserted => "<w:color w:val=\"1F5C2E\"/><w:u w:val=\"single\"/>",
        };
        out.push_str("<w:r>");
        if !look.is_empty() || !properties.is_empty() {
            out.push_str(&format!("<w:rPr>{look}{properties}</w:rPr>"));
        }
        out.push_str("<w:t xml:space=\"preserve\">");
        xml::text(out, text);
        out.push_str("</w:t></w:r>");
    }
}

fn table(out: &mut String, table: &Table) {
    let widths = widths(table);
    out.push_str("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    for width in &widths {
        out.push_str(&format!("<w:gridCol w:w=\"{width}\"/>"));
    }
    out.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
    let head: Vec<Vec<Run>> = table.head.iter().map(|title| vec![Run::new(title.as_str(), Look::Strong)]).collect();
    cells(out, table, &head, &widths);
    out.push_str("</w:tr>");
    for row in &table.rows {
        out.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        cells(out, table, row, &widths);
        out.push_str("</w:tr>");
    }
    // Between two tables, and before the end of the document, stands a paragraph.
    out.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr></w:p>");
}

fn cells(out: &mut String, table: &Table, row: &[Vec<Run>], widths: &[u32]) {
    for (at, cell) in row.iter().enumerate() {
        let side = if table.numeric.get(at) == Some(&true) { "<w:jc w:val=\"right\"/>" } else { "" };
        out.push_str(&format!("<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/></w:tcPr>", widths.get(at).copied().unwrap_or_default()));
        paragraph(out, &format!("<w:pStyle w:val=\"Cell\"/>{side}"), cell);
        out.push_str("</w:tc>");
    }
}

/// Width of the text, of a half-width character of a cell, and of a cell's margins with room to spare, in twentieths of a point.
const TEXT_WIDTH: u32 = 8844;
const HALF_WIDTH: u32 = 105;
const CELL_MARGINS: u32 = 2 * 57 + HALF_WIDTH;
/// Half-width characters of the longest words that a column may take as they are, and of the narrowest column whose words are broken.
const LONGEST_WORD: u32 = 16;
const NARROWEST: u32 = 12;
/// Half-width characters beyond which a cell takes another line.
const LINE: u32 = 48;

/// The widths of the columns: those of short words and figures stand on one line, the others share what is left by how much they hold.
fn widths(table: &Table) -> Vec<u32> {
    let size = |text: &str| -> u32 { text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum() };
    let of = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.iter().map(|run| size(&run.text)).sum::<u32>());
        let (longest, sum) = cells.fold((size(&table.head[at]), 0_u64), |(longest, sum), size| (longest.max(size), sum + u64::from(size.min(LINE))));
        (longest, (sum / table.rows.len().max(1) as u64) as u32)
    };
    let columns: Vec<(u32, u32)> = (0..table.head.len()).map(of).collect();
    let room = TEXT_WIDTH.saturating_sub(CELL_MARGINS * columns.len() as u32) / HALF_WIDTH;
    let short = |most: u32| -> u32 { columns.iter().filter(|column| column.0 <= most).map(|column| column.0).sum() };
    let broken = |most: u32| columns.iter().filter(|column| column.0 > most).count() as u32;
    // As many columns as possible on one line, so that the others keep room.
    let most = (0..=LONGEST_WORD).rev().find(|&most| short(most) + NARROWEST * broken(most) <= room).unwrap_or(0);
    let weight = |&(longest, mean): &(u32, u32)| (longest.min(LINE) + mean).max(1);
    let weights: u32 = columns.iter().filter(|column| column.0 > most).map(weight).sum::<u32>().max(1);
    let left = room.saturating_sub(short(most));
    let width = |column: &(u32, u32)| if column.0 <= most { column.0 * HALF_WIDTH } else { left * HALF_WIDTH * weight(column) / weights };
    columns.iter().map(|column| width(column) + CELL_MARGINS).collect()
}

/// Sizes in half points: 二号 22 pt, 三号 16 pt, 五号 10.5 pt.
const TITLE_SIZE: u32 = 44;
const TEXT_SIZE: u32 = 32;
const SMALL_SIZE: u32 = 21;

fn sized(size: u32) -> String {
    format!("<w:sz w:val=\"{size}\"/><w:szCs w:val=\"{size}\"/>")
}

fn styles() -> String {
    let mut out = format!("{}<w:styles xmlns:w=\"{NAMESPACE}\">", xml::HEAD);
    let text = fonts::of(&fonts::TEXT);
    // 22 lines on a page: 28.9 pt each.
    out.push_str(&format!(
        "<w:docDefaults><w:rPrDefault><w:rPr>{text}{}<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line=\"578\" w:lineRule=\"exact\"/></w:pPr></w:pPrDefault></w:docDefaults>",
        sized(TEXT_SIZE)
    ));
    out.push_str("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>");
    let mut style = |id: &str, name: &str, paragraph: &str, run: &str| {
        out.push_str(&format!(
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
        ));
    };
    style("Title", "Title", "<w:spacing w:before=\"280\" w:after=\"280\" w:line=\"660\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>", &format!("{}{}", fonts::of(&fonts::TITLE), sized(TITLE_SIZE)));
    for (level, font, bold) in [(1, &fonts::FIRST, ""), (2, &fonts::SECOND, ""), (3, &fonts::TEXT, "<w:b/>")] {
        let paragraph = format!("<w:keepNext/><w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/><w:outlineLvl w:val=\"{}\"/>", level - 1);
        style(&format!("Heading{level}"), &format!("heading {level}"), &paragraph, &format!("{}{bold}", fonts::of(font)));
    }
    style("BodyText", "Body Text", "<w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>", "");
    style("Group", "Group", "<w:keepNext/><w:ind w:firstLine=\"640\" w:firstLineChars=\"200\"/>", "");
    // A row of line numbers cannot be broken everywhere: it is not stretched.
    style("ListParagraph", "List Paragraph", "<w:jc w:val=\"left\"/>", "");
    style("Cell", "Cell", "<w:spacing w:line=\"300\" w:lineRule=\"atLeast\"/><w:jc w:val=\"left\"/>", &format!("{}{}", fonts::of(&fonts::SMALL), sized(SMALL_SIZE)));
    style("Footer", "footer", "<w:jc w:val=\"center\"/>", &format!("{}{}", fonts::of(&fonts::SMALL), sized(28)));
    out.push_str(&format!(
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Source\"><w:name w:val=\"Source\"/><w:rPr><w:color w:val=\"666666\"/>{}</w:rPr></w:style>",
        sized(SMALL_SIZE)
    ));
    let border = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"808080\"/>");
    let borders: String = ["top", "left", "bottom", "right", "insideH", "insideV"].map(border).concat();
    out.push_str(&format!(
        "<w:style w:type=\"table\" w:customStyle=\"1\" w:styleId=\"Grid\"><w:name w:val=\"Grid\"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar><w:left w:w=\"57\" w:type=\"dxa\"/><w:right w:w=\"57\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style></w:styles>"
    ));
    out
}

/// The bullets, and so many lists of headings, of one form: 一、（一）1.
fn numbering(lists: usize) -> String {
    let mut out = format!("{}<w:numbering xmlns:w=\"{NAMESPACE}\">", xml::HEAD);
    out.push_str("<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"multilevel\"/>");
    for depth in 0..DEPTHS {
        let left = 640 + 420 * u32::from(depth);
        out.push_str(&format!(
            "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"420\"/></w:pPr></w:lvl>",
            if depth % 2 == 0 { "•" } else { "–" }
        ));
    }
    out.push_str("</w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>");
    for (level, format, text) in [(0, "chineseCountingThousand", "%1、"), (1, "chineseCountingThousand", "（%2）"), (2, "decimal", "%3.")] {
        out.push_str(&format!(
            "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:suff w:val=\"nothing\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"0\" w:firstLine=\"640\"/></w:pPr></w:lvl>"
        ));
    }
    out.push_str("</w:abstractNum>");
    out.push_str(&format!("<w:num w:numId=\"{BULLETS}\"><w:abstractNumId w:val=\"0\"/></w:num>"));
    for list in FIRST_HEADINGS..FIRST_HEADINGS + lists {
        out.push_str(&format!("<w:num w:numId=\"{list}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"));
    }
    out.push_str("</w:numbering>");
    out
}

/// — 1 —
fn footer() -> String {
    let field = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
    let dash = "<w:r><w:t>—</w:t></w:r>";
    format!(
        "{}<w:ftr xmlns:w=\"{NAMESPACE}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{}<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{}<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>{}<w:r><w:t>1</w:t></w:r>{}<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>{}</w:p></w:ftr>",
        xml::HEAD,
        dash,
        field("begin"),
        field("separate"),
        field("end"),
        dash
    )
}

fn settings() -> String {
    format!("{}<w:settings xmlns:w=\"{NAMESPACE}\"><w:characterSpacingControl w:val=\"compressPunctuation\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>", xml::HEAD)
}
