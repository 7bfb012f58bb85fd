//! Reading files never panics, whatever the bytes are, and gives text or an error with a code: arbitrary bytes, bytes that begin like
//! each format, and documents with damaged places.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use wenjing::ingest::{read_all, Code, SourceText};
use wenjing::options::HeadingHint;
use wenjing::report::Section;
use wenjing::Options;
use zip::write::SimpleFileOptions;
use zip::ZipWriter;

const BEGINNINGS: &[&[u8]] = &[
    b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"PK\x03\x04", b"PK\x05\x06", b"%PDF-1.7", b"{\\rtf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<html>", b"<?xml version='1.0' encoding='gbk'?>",
    b"<meta charset=utf-16>",
];
const NAMES: &[&str] = &["a.txt", "a.md", "a.html", "a.docx", "a.ofd", "a.pdf", "a.zip", "a", "工作.doc"];

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(text.as_bytes()).expect("its bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

fn docx() -> Vec<u8> {
    let numbering = "<numbering><abstractNum abstractNumId='0'><lvl ilvl='0'><numFmt val='chineseCounting'/><lvlText val='%1、'/></lvl></abstractNum><num numId='1'><abstractNumId val='0'/></num></numbering>";
    let rels = "<Relationships><Relationship Type='x/numbering' Target='numbering.xml'/></Relationships>";
    let body = "<document><body><p><pPr><numPr><ilvl val='0'/><numId val='1'/></numPr></pPr><r><t>工作</t></r></p><tbl><tr><tc><p><r><t>甲</t></r></p></tc><tc/></tr></tbl></body></document>";
    zipped(&[("word/document.xml", body), ("word/_rels/document.xml.rels", rels), ("word/numbering.xml", numbering)])
}

fn ofd() -> Vec<u8> {
    let page = "<Page><Content><Layer><TextObject Boundary='30 40 100 6' Size='5'><TextCode X='0' Y='5' DeltaX='g 2 5'>云岭县</TextCode></TextObject></Layer></Content></Page>";
    zipped(&[("OFD.xml", "<OFD><DocRoot>D.xml</DocRoot></OFD>"), ("D.xml", "<Document><Pages><Page BaseLoc='P.xml'/></Pages></Document>"), ("P.xml", page)])
}

fn is_answered(bytes: &[u8], name: &str) {
    let answers = read_all(bytes, Some(name), None);
    assert!(!answers.is_empty());
    for answer in answers {
        match answer {
            Ok(source) => assert!(source.headings.iter().all(|heading| source.text.get(heading.span.start()..heading.span.end()).is_some())),
            Err(failure) => assert!(failure.error.code.as_str().starts_with("ingest/")),
        }
    }
}

#[test]
fn the_samples_are_read_where_they_are_whole() {
    for (bytes, expected) in [(docx(), "一、工作\n甲\n"), (ofd(), "云岭县\n")] {
        let answers = read_all(&bytes, None, None);
        assert_eq!(answers[0].as_ref().map(|source| source.text.as_str()), Ok(expected));
    }
}

#[test]
fn codes_are_all_different_and_all_say_what_to_do() {
    let mut codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Code::ALL.len());
    assert!(Code::ALL.iter().all(|code| code.message().ends_with('.')));
}

#[test]
fn a_file_above_the_limit_is_refused() {
    let answers = read_all(&vec![b'a'; wenjing::ingest::limits::FILE_BYTES + 1], None, None);
    assert_eq!(answers[0].as_ref().map_err(|failure| failure.error.code), Err(Code::TooLarge));
}

#[test]
fn kinds_that_are_not_read_say_so() {
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let compound = |text: &str| [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &wide(text)].concat();
    let cases: &[(&[u8], &str, Code)] = &[
        (b"", "a.txt", Code::Empty),
        (b"%PDF-1.7\n", "a.pdf", Code::PdfElsewhere),
        (b"{\\rtf1 x}", "a.doc", Code::Rtf),
        (b"{\\rtf1\\ansi\\ansicpg936 x}", "a.rtf", Code::Rtf),
        (&compound("WordDocument"), "a", Code::LegacyWord),
        (&compound(""), "a.wps", Code::Wps),
        (&compound("WordDocument"), "总结.WPS", Code::Wps),
        (&compound(""), "a.doc", Code::LegacyWord),
        (&compound("EncryptedPackage"), "a.docx", Code::Encrypted),
        (&compound("Workbook"), "a.xls", Code::Unsupported),
        (b"\x89PNG\r\n\x1a\n", "a.png", Code::Unsupported),
        (b"\x80\x00\xff\x81", "a.docx", Code::Damaged),
    ];
    for (bytes, name, expected) in cases {
        let answers = read_all(bytes, Some(name), None);
        assert_eq!(answers[0].as_ref().map_err(|failure| failure.error.code), Err(*expected), "{name}");
    }
}

/// A DOCX with all that an office puts in one: styles, automatic numbers, notes, a text box, changes, a running head.
fn whole_docx() -> Vec<u8> {
    let rels = "<Relationships><Relationship Type='x/styles' Target='styles.xml'/><Relationship Type='x/numbering' Target='numbering.xml'/>\
        <Relationship Type='x/footnotes' Target='footnotes.xml'/><Relationship Type='x/header' Target='header1.xml'/><Relationship Type='x/footer' Target='footer1.xml'/></Relationships>";
    let styles = "<styles><style styleId='T'><name val='Title'/></style><style styleId='A'><name val='heading 1'/></style><style styleId='B'><name val='heading 2'/></style></styles>";
    let numbering = "<numbering><abstractNum abstractNumId='0'><lvl ilvl='0'><numFmt val='decimal'/><lvlText val='（%1）'/></lvl></abstractNum><num numId='1'><abstractNumId val='0'/></num></numbering>";
    let notes = "<footnotes><footnote id='1'><p><r><t>据统计公报。</t></r></p></footnote></footnotes>";
    let styled = |style: &str, text: &str| format!("<p><pPr><pStyle val='{style}'/></pPr><r><t>{text}</t></r></p>");
    let item = |text: &str| format!("<p><pPr><numPr><ilvl val='0'/><numId val='1'/></numPr></pPr><r><t>{text}</t></r></p>");
    let text = "<p><r><t>全年完成投资十二亿元</t></r><r><footnoteReference id='1'/></r><r><t>，新建村道三十公里，</t></r><del><r><delText>进展缓慢</delText></r></del><ins><r><t>各项任务按计划推进。</t></r></ins></p>";
    let boxed = "<p><r><pict><txbxContent><p><r><t>框中的说明。</t></r></p></txbxContent></pict></r></p>";
    let body = [
        styled("T", "青川镇建设纪实"), styled("A", "道路"), text.to_owned(), styled("B", "村道"), item("新建三十公里，惠及群众一万二千人，完成年度计划。"), item("养护二十公里，完好率稳步提高，群众满意。"),
        styled("A", "学校"), text.replace("<r><footnoteReference id='1'/></r>", ""), boxed.to_owned(),
    ];
    let document = format!("<document><body>{}</body></document>", body.concat());
    let running = |text: &str| format!("<hdr><p><r><t>{text}</t></r></p></hdr>");
    zipped(&[
        ("word/document.xml", &document), ("word/_rels/document.xml.rels", rels), ("word/styles.xml", styles), ("word/numbering.xml", numbering), ("word/footnotes.xml", notes),
        ("word/header1.xml", &running("云岭县人民政府文件")), ("word/footer1.xml", &running("内部资料")),
    ])
}

/// "depth title" of each section, without points and leads.
fn outline(sections: &[Section], text: &[u16], found: &mut Vec<String>) {
    for section in sections {
        let title = String::from_utf16_lossy(&text[section.heading.start as usize..section.heading.end as usize]);
        found.push(format!("{} {title}", section.depth));
        outline(&section.children, text, found);
    }
}

fn outline_of(source: &SourceText, headings: Vec<HeadingHint>) -> Vec<String> {
    let analysis = wenjing::analyze(&source.text, &Options { headings, ..Options::default() });
    let mut found = Vec::new();
    let units: Vec<u16> = source.text.encode_utf16().collect();
    analysis.documents.iter().for_each(|document| outline(&document.outline, &units, &mut found));
    found
}

fn hints(source: &SourceText) -> Vec<HeadingHint> {
    source.headings_in_utf16().into_iter().map(|(start, end, level)| HeadingHint { start, end, level }).collect()
}

#[test]
fn a_docx_is_read_as_word_shows_it() {
    let source = read_all(&whole_docx(), Some("纪实.docx"), None).remove(0).expect("a document");
    let sentence = "新建村道三十公里，各项任务按计划推进。";
    assert_eq!(
        source.text.trim_end().replace("\n\n", "\n"),
        format!(
            "青川镇建设纪实\n道路\n全年完成投资十二亿元[1]，{sentence}\n村道\n（1）新建三十公里，惠及群众一万二千人，完成年度计划。\n（2）养护二十公里，完好率稳步提高，群众满意。\n\
             学校\n全年完成投资十二亿元，{sentence}\n框中的说明。\n[1] 据统计公报。"
        )
    );
    let codes: Vec<&str> = source.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["ingest/tracked-changes", "ingest/header-footer"]);
}

#[test]
fn heading_styles_give_the_outline_of_a_text_without_numbers() {
    let source = read_all(&whole_docx(), None, None).remove(0).expect("a document");
    let with = outline_of(&source, hints(&source));
    let unnumbered: Vec<&str> = with.iter().map(String::as_str).filter(|line| !line.contains(['（', '['])).collect();
    assert_eq!(unnumbered, ["1 道路", "2 村道", "1 学校"]);
    assert!(with.iter().any(|line| line.starts_with("3 （1）")), "{with:?}");
    assert!(!outline_of(&source, Vec::new()).contains(&"1 学校".to_owned()), "without the hints nothing tells that it is one");
}

#[test]
fn headings_of_markdown_and_html_reach_the_outline() {
    let body = "全年完成投资十二亿元，新建村道三十公里，各项任务按计划推进，群众满意度稳步提高。";
    let markdown = format!("# 青川镇建设纪实\n\n## 道路\n\n{body}\n\n### 村道\n\n{body}\n\n## 学校\n\n{body}\n");
    let html = format!("<html><body><h1>青川镇建设纪实</h1><h2>道路</h2><p>{body}</p><h3>村道</h3><p>{body}</p><h2>学校</h2><p>{body}</p></body></html>");
    for (bytes, name) in [(markdown, "a.md"), (html, "a.html")] {
        let source = read_all(bytes.as_bytes(), Some(name), None).remove(0).expect("a document");
        assert_eq!(outline_of(&source, hints(&source)), ["1 道路", "2 村道", "1 学校"], "{name}");
    }
}

#[test]
fn a_hint_over_a_numbered_heading_does_not_take_it_in() {
    let text = "青川镇2023年工作总结\n一、道路\n完成投资。\n二、学校\n新建小学。";
    let headings = vec![HeadingHint { start: 0, end: 17, level: 0 }];
    let analysis = wenjing::analyze(text, &Options { headings, ..Options::default() });
    assert_eq!(analysis.documents[0].outline.iter().filter(|section| section.number.is_some()).count(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_answered(first in prop::sample::select(BEGINNINGS), rest in prop::collection::vec(any::<u8>(), 0..600), name in prop::sample::select(NAMES)) {
        is_answered(&[first, &rest].concat(), name);
    }

    #[test]
    fn any_markup_is_answered(html in "(<(/?(p|div|table|td|a|h1|script|article|br|pre)|!--|!\\[CDATA\\[)( [a-z]+='?[a-z]*)?>?|[云岭 \n&;#x0-9]{0,4}){0,40}") {
        is_answered(html.as_bytes(), "a.html");
    }

    #[test]
    fn any_markdown_is_answered(markdown in "(#{1,6} ?|[*_~`]{1,3}|[0-9]{1,3}[.)] ?|[-+*] |> |\\|| {4}|\\[\\^?a\\]:?|!?\\[|\\]\\(|<[a-z!/-]{0,3}>?|---\\n|[云岭 \n\\\\&#]{0,4}){0,40}") {
        is_answered(markdown.as_bytes(), "a.md");
    }

    #[test]
    fn any_hints_give_an_analysis(spans in prop::collection::vec((0_u32..80, 0_u32..80, any::<u8>()), 0..12)) {
        let text = "青川镇2023年工作总结\n一、道路\n村道𠮷\n完成投资。\n二、学校\n小学\n\n末";
        let headings = spans.into_iter().map(|(start, end, level)| HeadingHint { start, end, level }).collect();
        let analysis = wenjing::analyze(text, &Options { headings, ..Options::default() });
        prop_assert_eq!(analysis.documents.len(), 1);
        prop_assert_eq!(analysis.documents[0].outline.iter().filter(|section| section.number.is_some()).count(), 2);
    }

    #[test]
    fn damaged_documents_are_answered(places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12), cut in any::<prop::sample::Index>(), is_cut in any::<bool>()) {
        for mut bytes in [docx(), ofd()] {
            for (at, byte) in &places {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            if is_cut {
                bytes.truncate(cut.index(bytes.len()) + 1);
            }
            is_answered(&bytes, "a");
        }
    }
}
