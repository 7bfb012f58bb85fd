//! Reading files never panics, whatever the bytes are, and gives text or an error with a code: arbitrary bytes, bytes that begin like
//! each format, and documents with damaged places.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use wenjing::ingest::{read_all, Code};
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
