//! What Word shows for a document, written as its XML.

use super::super::archive::tests::zipped;
use super::super::{read, Format, SourceText};

const RELATIONS: &str = r#"<Relationships xmlns="r"><Relationship Type="http://x/officeDocument" Target="/word/document.xml"/></Relationships>"#;
const PARTS: &str = r#"<Relationships xmlns="r"><Relationship Type="http://x/styles" Target="styles.xml"/>
<Relationship Type="http://x/numbering" Target="numbering.xml"/><Relationship Type="http://x/footnotes" Target="footnotes.xml"/>
<Relationship Type="http://x/endnotes" Target="endnotes.xml"/><Relationship Type="http://x/header" Target="header1.xml"/>
<Relationship Type="http://x/hyperlink" Target="http://example.org/" TargetMode="External"/></Relationships>"#;

fn document(body: &str, more: &[(&str, &str)]) -> SourceText {
    let xml = format!(r#"<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}<w:sectPr><w:t>no</w:t></w:sectPr></w:body></w:document>"#);
    let mut parts: Vec<(&str, &[u8])> =
        vec![("_rels/.rels", RELATIONS.as_bytes()), ("word/_rels/document.xml.rels", PARTS.as_bytes()), ("word/document.xml", xml.as_bytes())];
    parts.extend(more.iter().map(|(name, xml)| (*name, xml.as_bytes())));
    read(&zipped(&parts), Some("总结.docx"), None).unwrap()
}

#[track_caller]
fn check(body: &str, expected: &str) {
    assert_eq!(document(body, &[]).text.trim_end(), expected, "{body}");
}

fn p(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

#[test]
fn paragraphs_are_lines() {
    check(&(p("一、工作") + "<w:p/>" + &p("全年&#x5b8c;成&lt;5&gt;项")), "一、工作\n\n全年完成<5>项");
    check("<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>丁\u{ad}</w:t></w:r></w:p>", "甲\t乙\n丙-丁");
    check("<w:p><w:r><w:br w:type='page'/><w:t>甲</w:t></w:r></w:p>", "甲");
    check("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:hyperlink><w:r><w:t>甲</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t>乙</w:t></w:r></w:smartTag></w:p>", "甲乙");
    check("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:sdtContent></w:sdt>", "甲");
    check("<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>同意</w:t></w:r></w:p>", "☑同意");
    check("<w:p><w:r><w:ruby><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>", "云");
}

#[test]
fn any_prefix_or_none_will_do() {
    let xml = "<document xmlns='x'><body><p><r><t>工作</t></r></p></body></document>";
    let bytes = zipped(&[("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())]);
    let source = read(&bytes, Some("a.docx"), None).unwrap();
    assert_eq!((source.text.as_str(), source.format, source.encoding), ("工作\n", Format::Docx, None));
}

#[test]
fn changes_count_as_accepted() {
    let source = document(
        "<w:p><w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>三</w:delText></w:r></w:del><w:ins><w:r><w:t>四</w:t></w:r></w:ins>\
         <w:moveFrom><w:r><w:t>移走</w:t></w:r></w:moveFrom><w:r><w:t>项</w:t></w:r></w:p>",
        &[],
    );
    assert_eq!(source.text.trim_end(), "完成四项");
    assert_eq!(source.warnings[0].code, "ingest/tracked-changes");
    check(&("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前半</w:t></w:r></w:p>".to_owned() + &p("后半")), "前半后半");
    check("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>只有一段</w:t></w:r></w:p>", "只有一段");
    check("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>可见</w:t></w:r></w:p>", "可见");
}

#[test]
fn fields_show_their_result() {
    check(
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>IF </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
         <w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r>\
         <w:r><w:t>结果</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>之后</w:t></w:r></w:p>",
        "结果之后",
    );
    check("<w:p><w:fldSimple w:instr='DATE'><w:r><w:t>2023年</w:t></w:r></w:fldSimple></w:p>", "2023年");
}

#[test]
fn rows_of_tables_are_lines() {
    let cell = |text: &str| format!("<w:tc><w:tcPr><w:vMerge/></w:tcPr>{}</w:tc>", p(text));
    let row = |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let table = |rows: &str| format!("<w:tbl><w:tblPr><w:t>no</w:t></w:tblPr>{rows}</w:tbl>");
    check(&table(&(row(&["指标", "数值"]) + &row(&["收入", "12亿元"]) + &row(&["", ""]))), "指标\t数值\n收入\t12亿元");
    // A table of one cell is a frame around paragraphs.
    check(&table(&format!("<w:tr><w:tc>{}{}</w:tc></w:tr>", p("甲"), p("乙"))), "甲\n乙");
    let nested = table(&format!("<w:tr><w:tc>{}</w:tc>{}</w:tr>", table(&row(&["内", "表"])), cell("外")));
    check(&nested, "内 表\t外");
    check(&table("<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr>"), "");
}

#[test]
fn text_boxes_follow_their_paragraph_once() {
    let content = format!("<w:txbxContent>{}</w:txbxContent>", p("框内"));
    check(
        &format!(
            "<w:p><w:r><w:t>前</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:posOffset>914400</wp:posOffset>{content}</w:drawing></mc:Choice>\
             <mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>后</w:t></w:r></w:p>"
        ),
        "前后\n框内",
    );
    check(&format!("<w:p><w:r><w:pict>{content}</w:pict></w:r></w:p>"), "\n框内");
}

#[test]
fn notes_stand_at_the_end() {
    let notes = "<w:footnotes xmlns:w='w'><w:footnote w:type='separator' w:id='-1'><w:p><w:r><w:t>线</w:t></w:r></w:p></w:footnote>\
                 <w:footnote w:id='2'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t> 据统计公报。</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let source = document("<w:p><w:r><w:t>增长5.7%</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r><w:r><w:t>。</w:t></w:r></w:p>", &[("word/footnotes.xml", notes)]);
    assert_eq!(source.text, "增长5.7%[1]。\n[1] 据统计公报。\n");
}

#[test]
fn running_heads_are_left_out_and_said() {
    let header = "<w:hdr xmlns:w='w'><w:p><w:r><w:t>云岭县人民政府文件</w:t></w:r></w:p></w:hdr>";
    let source = document(&p("正文"), &[("word/header1.xml", header)]);
    assert_eq!(source.text, "正文\n");
    assert_eq!(source.warnings[0].code, "ingest/header-footer");
    assert!(source.warnings[0].args.iter().any(|(name, value)| *name == "text" && *value == "云岭县人民政府文件".into()));
}

const NUMBERING: &str = r#"<w:numbering xmlns:w="w">
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:pStyle w:val="H1"/></w:lvl>
 <w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
 <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:isLgl/><w:lvlText w:val="%1.%2.%3"/><w:suff w:val="space"/></w:lvl>
 <w:lvl w:ilvl="3"><w:numFmt w:val="decimal"/><w:lvlText w:val="%4."/><w:lvlRestart w:val="0"/></w:lvl>
 <w:lvl w:ilvl="4"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:lvlOverride></w:num>
</w:numbering>"#;

const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="numbering" w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>"#;

fn numbered(items: &[(&str, &str)]) -> String {
    let body: String = items
        .iter()
        .enumerate()
        .map(|(at, (list, level))| {
            let list = if list.is_empty() { String::new() } else { format!("<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>") };
            let style = if list.is_empty() { "<w:pStyle w:val='H1'/>" } else { "" };
            format!("<w:p><w:pPr>{style}{list}</w:pPr><w:r><w:t>{}</w:t></w:r></w:p>", char::from(b'a' + at as u8))
        })
        .collect();
    document(&body, &[("word/numbering.xml", NUMBERING), ("word/styles.xml", STYLES)]).text.trim_end().replace('\n', "|")
}

#[test]
fn automatic_numbers_are_written_out() {
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[("1", "0"), ("1", "1"), ("1", "1"), ("1", "0"), ("1", "1")], "一、a|（一）b|（二）c|二、d|（一）e"),
        // Digits throughout, and a level that is not there counts from its start.
        (&[("1", "0"), ("1", "2"), ("1", "2")], "一、a|1.1.1 b|1.1.2 c"),
        // Never starts again.
        (&[("1", "0"), ("1", "3"), ("1", "0"), ("1", "3")], "一、a|1. b|二、c|2. d"),
        (&[("1", "4"), ("1", "4")], "• a|• b"),
        // Another list of the same formats goes on, unless it says where it starts; and it says so once.
        (&[("1", "0"), ("4", "0"), ("2", "0"), ("2", "0"), ("1", "0")], "一、a|II. b|五、c|六、d|七、e"),
        // By the style, alone and mixed with direct numbers.
        (&[("", ""), ("1", "1"), ("", "")], "一、a|（一）b|二、c"),
        (&[("3", "0"), ("3", "1")], "一、a|（一）b"),
        // Number 0 takes the number away; one that is not defined shows none.
        (&[("0", "0"), ("99", "0")], "a|b"),
    ];
    for (items, expected) in cases {
        assert_eq!(numbered(items), *expected);
    }
}

#[test]
fn headings_are_told() {
    let body = "<w:p><w:pPr><w:pStyle w:val='H1'/></w:pPr><w:r><w:t>工作</w:t></w:r></w:p>".to_owned()
        + &p("正文")
        + "<w:p><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:r><w:t>小节</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val='H1'/><w:outlineLvl w:val='9'/></w:pPr><w:r><w:t>不是</w:t></w:r></w:p>";
    let source = document(&body, &[("word/numbering.xml", NUMBERING), ("word/styles.xml", STYLES)]);
    let told: Vec<(u8, &str)> = source.headings.iter().map(|heading| (heading.level, heading.span.slice(&source.text))).collect();
    assert_eq!(told, [(1, "一、工作"), (2, "小节")]);
}

#[test]
fn what_is_broken_has_a_code() {
    let code = |parts: &[(&str, &[u8])]| read(&zipped(parts), Some("a.docx"), None).unwrap_err().code.as_str();
    assert_eq!(code(&[("[Content_Types].xml", b"<Types/>"), ("word/other.xml", b"<a/>")]), "ingest/damaged");
    assert_eq!(code(&[("word/document.xml", b"<document><body><p>")]), "ingest/damaged");
    let deep = "<tbl><tr><tc>".repeat(20_000);
    assert_eq!(code(&[("word/document.xml", deep.as_bytes())]), "ingest/xml-depth");
    assert_eq!(code(&[("word/document.xml", b"<!DOCTYPE d [<!ENTITY a 'b'>]><document/>")]), "ingest/xml-doctype");
}
