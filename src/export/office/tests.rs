//! What was written is opened again: DOCX by the reader of files, both as archives of well-formed XML.

use std::io::Read;

use super::super::{comparison_blocks, comparison_sheets, report_blocks, report_sheets};
use super::{docx, xlsx};
use crate::compare::compare;
use crate::{ingest, Options};

const TEXT: &str = "云岭县林业局2023年工作总结\n一、主要工作\n完成荒坡造林1.2万亩，增长5.7%。改造站点3处、5处，共9处。\n二、存在问题\n护林经费不足<&>\u{1}。\n三、2024年计划\n新建护林站4个。\n";

/// The parts of an archive by name; each must be XML that can be read to its end.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut content = String::new();
            part.read_to_string(&mut content).expect("UTF-8");
            let mut reader = quick_xml::Reader::from_str(&content);
            reader.config_mut().check_end_names = true;
            while !matches!(reader.read_event().unwrap_or_else(|error| panic!("{name}: {error}")), quick_xml::events::Event::Eof) {}
            (name, content)
        })
        .collect()
}

fn part<'p>(parts: &'p [(String, String)], name: &str) -> &'p str {
    &parts.iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("{name}")).1
}

#[test]
fn a_report_as_docx_is_read_back() {
    let blocks = report_blocks(&crate::analyze(TEXT, &Options::default()), TEXT);
    let bytes = docx(&blocks).expect("a file");
    let mut read = ingest::read_all(&bytes, Some("报告.docx"), None);
    let source = read.remove(0).unwrap_or_else(|failure| panic!("{:?}", failure.error));
    assert!(read.is_empty());
    let headings: Vec<(&str, u8)> = source.headings.iter().map(|heading| (heading.span.slice(&source.text), heading.level)).collect();
    // Numbered by Word's own list, which the reader writes out.
    for expected in [("云岭县林业局2023年工作总结", 0), ("一、概况", 1), ("二、主要成效", 1), ("三、存在问题", 1)] {
        assert!(headings.contains(&expected), "{expected:?} {headings:?}");
    }
    assert!(source.text.contains("护林经费不足<&>") && source.text.contains("（第5行）"), "{}", source.text);
    assert!(source.text.contains("1.2万亩"), "the table of figures");
}

#[test]
fn fonts_of_the_standard_have_alternatives() {
    let bytes = docx(&report_blocks(&crate::analyze(TEXT, &Options::default()), TEXT)).expect("a file");
    let parts = parts(&bytes);
    for (font, alternative) in [("仿宋_GB2312", "仿宋"), ("方正小标宋简体", "宋体"), ("楷体_GB2312", "楷体")] {
        assert!(part(&parts, "word/fontTable.xml").contains(&format!("<w:font w:name=\"{font}\"><w:altName w:val=\"{alternative}\"/>")));
    }
    assert!(part(&parts, "word/styles.xml").contains("<w:name w:val=\"heading 1\"/>"));
    // Each title begins the numbers anew.
    let titles = part(&parts, "word/document.xml").matches("w:val=\"Title\"").count();
    assert_eq!(part(&parts, "word/numbering.xml").matches("<w:startOverride").count(), titles + 1);
}

#[test]
fn a_report_as_xlsx_has_numbers_in_number_cells() {
    let sheets = report_sheets(&crate::analyze(TEXT, &Options::default()), TEXT);
    let parts = parts(&xlsx(&sheets).expect("a file"));
    let names: Vec<&str> = part(&parts, "xl/workbook.xml").split("<sheet name=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(names, ["摘要", "数字", "核算", "目标", "关键词", "校对"]);
    let figures = part(&parts, "xl/worksheets/sheet2.xml");
    assert!(figures.contains("<c r=\"D2\" s=\"4\"><v>12000</v></c>"), "{figures}");
    assert!(figures.contains("t=\"inlineStr\"><is><t xml:space=\"preserve\">1.2万亩</t></is></c>"), "{figures}");
    assert!(!figures.contains("<f>"), "no cell is a formula");
}

#[test]
fn a_comparison_is_written_too() {
    let later = TEXT.replace("1.2万亩", "1.5万亩").replace("2023", "2024");
    let comparison = compare([TEXT, &later], [None, None], &Options::default()).expect("two documents");
    let bytes = docx(&comparison_blocks(&comparison, [TEXT, &later], ["甲", "乙"])).expect("a file");
    let document = parts(&bytes);
    assert!(part(&document, "word/document.xml").contains("<w:strike/>"));
    let table = parts(&xlsx(&comparison_sheets(&comparison, [TEXT, &later])).expect("a file"));
    let sheet = part(&table, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<v>3000</v>") && sheet.contains("fitToWidth=\"1\" fitToHeight=\"0\"") && sheet.contains("state=\"frozen\""), "{sheet}");
    assert!(part(&table, "xl/workbook.xml").contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"1\">'目标'!$1:$1</definedName>"));
}

#[test]
fn the_same_gives_the_same_bytes_and_nothing_gives_a_file() {
    let blocks = report_blocks(&crate::analyze(TEXT, &Options::default()), TEXT);
    assert_eq!(docx(&blocks), docx(&blocks));
    assert!(docx(&[]).is_some_and(|bytes| !parts(&bytes).is_empty()));
    assert!(xlsx(&report_sheets(&crate::analyze("", &Options::default()), "")).is_some_and(|bytes| parts(&bytes).len() > 5));
}

/// What the paragraphs of a style say.
fn styled<'p>(document: &'p str, style: &str) -> Vec<&'p str> {
    let paragraphs = document.split("<w:p>").filter(|paragraph| paragraph.contains(&format!("<w:pStyle w:val=\"{style}\"/>")));
    paragraphs.filter_map(|paragraph| paragraph.split_once("preserve\">")?.1.split_once("</w:t>").map(|(text, _)| text)).collect()
}

#[test]
fn headings_are_numbered_once() {
    let later = TEXT.replace("1.2万亩", "1.5万亩").replace("2023", "2024").replace("新建护林站4个", "新建护林站6个");
    let comparison = compare([TEXT, &later], [None, None], &Options::default()).expect("two documents");
    let bytes = docx(&comparison_blocks(&comparison, [TEXT, &later], ["甲", "乙"])).expect("a file");
    let parts = parts(&bytes);
    let headings = styled(part(&parts, "word/document.xml"), "Heading2");
    assert!(headings.contains(&"主要工作"), "numbered by the list, and not 一、 besides: {headings:?}");
    assert!(crate::export::comparison_markdown(&comparison, [TEXT, &later], ["甲", "乙"]).contains("### 一、主要工作"));
    // Headings of the source stand above their points with the number that they have, and without a bullet.
    let report = docx(&report_blocks(&crate::analyze(TEXT, &Options::default()), TEXT)).expect("a file");
    let document = self::parts(&report);
    let groups = styled(part(&document, "word/document.xml"), "Group");
    assert!(groups.contains(&"二、存在问题"), "{groups:?}");
}

#[test]
fn columns_are_as_wide_as_what_they_hold() {
    let row = |name: &str| [name, "计划", "13500亿元", "1.62万亿元", "-3.13个百分点", "+20.0%", "97", "89"].map(super::super::block::line).to_vec();
    let head = ["指标", "部分", "前", "后", "增减", "幅度", "前文行", "后文行"].map(str::to_owned).to_vec();
    let table = super::super::block::Table { head, numeric: vec![false; 8], rows: vec![row("财政赤字"), row("人均基本公共卫生服务经费补助标准")] };
    let bytes = docx(&[super::super::Block::Table(table)]).expect("a file");
    let parts = parts(&bytes);
    let widths: Vec<u32> = part(&parts, "word/document.xml").split("<w:gridCol w:w=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok()).collect();
    assert_eq!(widths.len(), 8);
    let total: u32 = widths.iter().sum();
    assert!((8500..=8844).contains(&total), "the width of the text: {widths:?}");
    // Two characters and the margins; the longest figure on one line.
    assert!(widths[1] >= 4 * 105 + 114 && widths[4] >= 13 * 105 + 114 && widths[0] > widths[1], "{widths:?}");
}
