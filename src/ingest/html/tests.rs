//! Pages as editors and portals write them.

use super::super::{read, Format, SourceText};
use super::declared;

fn page(html: &str) -> SourceText {
    read(html.as_bytes(), Some("page.html"), None).unwrap()
}

#[track_caller]
fn check(html: &str, expected: &str) {
    assert_eq!(page(html).text, expected, "{html}");
}

#[test]
fn blocks_are_lines_and_white_space_is_layout() {
    check("<p>一、\n  工作</p><p>完成&nbsp;5 项&lt;&#x5de5;&amp;&bogus;", "一、工作\n完成 5 项<工&&bogus;\n");
    check("<div>甲<br>乙<span> 丙</span></div>丁", "甲\n乙丙\n丁\n");
    check("<h1>标题</h1>\n<ul><li>一<li>二</ul>", "标题\n一\n二\n");
    check("<pre>第一行\n第二行</pre>", "第一行\n第二行\n");
    check("Total <b>area</b>\n of land", "Total area of land\n");
}

#[test]
fn rows_of_tables_are_lines() {
    check("<table><tr><th>指标<th>数值<tr><td>收入</td><td>12亿元</td></tr></table>", "指标\t数值\n收入\t12亿元\n");
}

#[test]
fn what_is_no_text_is_dropped() {
    check("<head><title>页</title><style>p{}</style></head><script>var a='<p>不';</script><p>正文</p><noscript>请开启</noscript>", "正文\n");
    check("<p>甲</p><p hidden>乙</p><div style='display: NONE'>丙<p>丁</div><!-- 戊 --><p>己", "甲\n己\n");
    check("<select><option>一<option>二</select><button>提交</button><p>正文</p>", "正文\n");
}

const TEXT: &str = "全年完成一般公共预算收入十二亿五千万元，同比增长百分之五点七，新建村道三十公里。";

#[test]
fn the_matter_of_the_page_is_found() {
    let links: String = (0..20).map(|at| format!("<li><a href=#>栏目{at}的链接</a></li>")).collect();
    let article = format!("<div class=text><p>{TEXT}</p><p>{TEXT}</p><p>来源：云岭日报</p></div>");
    let expected = format!("云岭县工作报告\n{TEXT}\n{TEXT}\n来源：云岭日报\n");
    // By its weight, the title from above it.
    let source = page(&format!("<body><ul>{links}</ul><div><h1>云岭县工作报告</h1><div>打印 关闭</div>{article}</div><div>版权所有 云岭县人民政府办公室</div></body>"));
    assert_eq!(source.text, expected);
    assert_eq!(source.warnings[0].code, "ingest/navigation");
    assert_eq!((source.headings[0].level, source.headings[0].span.slice(&source.text)), (1, "云岭县工作报告"));
    // By its mark.
    check(&format!("<nav>{links}</nav><main><article><h1>云岭县工作报告</h1>{article}</article></main><footer>{TEXT}</footer>"), &expected);
}

#[test]
fn a_page_without_running_text_is_taken_whole() {
    check("<div>云岭县</div><div>青川镇</div>", "云岭县\n青川镇\n");
}

#[test]
fn the_declared_encoding_is_found() {
    let cases: &[(&str, Option<&str>)] = &[
        ("<meta charset=gb2312>", Some("gb2312")),
        ("<META http-equiv=x content=\"text/html; charset=GBK\">", Some("gbk")),
        ("<meta name=a><meta charset = 'big5'>", Some("big5")),
        ("<?xml version='1.0' encoding='gb18030'?><a/>", Some("gb18030")),
        ("<p>charset=gbk", None),
        ("<meta charset>", None),
    ];
    for (html, expected) in cases {
        assert_eq!(declared(html.as_bytes()).as_deref(), *expected, "{html}");
    }
    let bytes = [b"<meta charset=big5><p>".as_slice(), &encoding_rs::BIG5.encode("工作總結").0].concat();
    let source = read(&bytes, None, None);
    assert_eq!(source.map(|source| (source.text, source.format, source.encoding)), Ok(("工作總結\n".to_owned(), Format::Html, Some("Big5"))));
}

#[test]
fn other_xml_gives_all_its_text() {
    check("<?xml version='1.0'?><rss><item><title>题</title><link>x</link><description><![CDATA[<p>云岭</p>]]></description></item></rss>", "题\nx\n云岭\n");
}

#[test]
fn hostile_pages_are_read() {
    assert_eq!(page(&("<div>".repeat(100_000) + "工作")).text, "工作\n");
    assert!(page(&format!("<p>工作<script>{}", "<".repeat(10_000))).text.starts_with("工作"));
    assert!(page(&("</p></div>".repeat(10_000) + "&#x110000;&#0;&#xD800;工作")).text.ends_with("工作\n"));
}
