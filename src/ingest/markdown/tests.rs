use super::super::{read, Format};

/// The text with "|" for line ends, and the headings as "level title".
#[track_caller]
fn check(markdown: &str, text: &str, headings: &[&str]) {
    let source = read(markdown.as_bytes(), Some("总结.md"), None).unwrap();
    assert_eq!(source.format, Format::Markdown);
    assert_eq!(source.text.trim_end_matches('\n').replace('\n', "|"), text, "{markdown}");
    let told: Vec<String> = source.headings.iter().map(|heading| format!("{} {}", heading.level, heading.span.slice(&source.text))).collect();
    assert_eq!(told, headings, "{markdown}");
}

#[test]
fn headings_are_lines_and_keep_their_levels() {
    check("# 青川镇2023年工作总结\n\n## 一、道路 ##\n全年**新建**村道。\n", "青川镇2023年工作总结|一、道路|全年新建村道。", &["1 青川镇2023年工作总结", "2 一、道路"]);
    check("青川镇工作总结\n===\n\n道路\n---\n新建村道。", "青川镇工作总结|道路|新建村道。", &["1 青川镇工作总结", "2 道路"]);
    check("#青川镇工作总结\n##（一）道路\n新建村道。", "青川镇工作总结|（一）道路|新建村道。", &["1 青川镇工作总结", "2 （一）道路"]);
    // A rule under a paragraph that has no blank line before it; a topic; a number sign within.
    check("新建村道。\n扩建学校。\n---\n完", "新建村道。|扩建学校。|完", &[]);
    check("#道路# 建设\n\n参见 #3 号文", "#道路# 建设|参见 #3 号文", &[]);
}

#[test]
fn lists_are_lines_with_their_numbers_written_out() {
    check("1. 道路\n1. 学校\n1. 医院\n", "1. 道路|2. 学校|3. 医院", &[]);
    check("3) 道路\n4) 学校", "3) 道路|4) 学校", &[]);
    check("- 道路\n- 学校\n  - 小学\n* 医院", "道路|学校|小学|医院", &[]);
    check("1. 道路\n\n   新建村道。\n\n2. 学校\n   1. 小学\n   2. 中学\n3.\n", "1. 道路|新建村道。|2. 学校|1. 小学|2. 中学", &[]);
    check("- [x] 道路\n- [ ] 学校", "☑ 道路|□ 学校", &[]);
    // Without its blank it is no list, and stays as it is.
    check("1.道路\n2.学校", "1.道路|2.学校", &[]);
}

#[test]
fn marks_are_gone_and_their_text_stays() {
    check("*新建* __村道__ `30` [公里](http://example.org \"x\")，~~已~~完成。![照片](a.png)", "新建 村道 30 公里，已完成。", &[]);
    check("**“重点”**工作与**二号**路", "“重点”工作与二号路", &[]);
    check(r"完成\*三\*项，2\. 项&lt;甲&gt;&amp;乙", "完成*三*项，2. 项<甲>&乙", &[]);
    check("> 引文\n> 第二行\n\n---\n\n<http://example.org>", "引文|第二行||http://example.org", &[]);
    check("投资**增长5.7%\n\n一个 * 星号", "投资**增长5.7%|一个 * 星号", &[]);
}

#[test]
fn rows_of_tables_are_lines() {
    check("| 指标 | 数值 |\n|---|--:|\n| 收入 | **12**亿元 |\n| | |\n| 甲<br>乙 | |\n", "指标\t数值|收入\t12亿元|甲 乙", &[]);
}

#[test]
fn code_is_kept() {
    check("```text\n# 不是标题\n  1. 缩进\n```\n完", "# 不是标题|  1. 缩进|完", &[]);
    check("    四个空格的段落\n", "四个空格的段落", &[]);
}

#[test]
fn broken_lines_stay_broken_and_their_paragraph_apart() {
    check("# 总结\n\n一、道路\n新建村道。\n\n二、学校  \n扩建小学。\n\n完", "总结||一、道路|新建村道。||二、学校|扩建小学。||完", &["1 总结"]);
    check("　　首行缩进\n\n末段", "　　首行缩进|末段", &[]);
}

#[test]
fn notes_stand_at_the_end() {
    check("收入[^b]与支出[^a]，收入[^b]。\n\n[^a]: 据决算。\n[^b]: 据公报。\n[^c]: 未引。", "收入[1]与支出[2]，收入[1]。|[1] 据公报。|[2] 据决算。|[3] 未引。", &[]);
}

#[test]
fn markup_within_is_read_as_markup() {
    check("<h2 align=\"center\">道路</h2>\n\n新建<u>村道</u><br/>三十公里<!-- 注 -->\n\n<table><tr><td>甲</td><td>乙</td></tr></table>\n\n<!-- 整段 -->", "道路||新建村道|三十公里||甲\t乙", &["2 道路"]);
}

#[test]
fn of_front_matter_the_title_is_read() {
    check("---\ntitle: \"青川镇工作总结\"\ndate: 2024-01-05\n---\n\n正文。", "青川镇工作总结|正文。", &["0 青川镇工作总结"]);
    check("---\nlayout: page\n---\n正文。", "正文。", &[]);
}

#[test]
fn hostile_markdown_is_read_in_time() {
    for piece in ["[", "![", "*", "**a", "`", "> ", "- ", "1. ", "<", "<div>", "[^a]", "|", "a|b\n-|-\n", "# ", "\\", "&", "_a", "~~", "    ", "[a](", "<!--", "\t\n"] {
        let source = read(piece.repeat(200_000 / piece.len()).as_bytes(), Some("a.md"), None).unwrap();
        assert_eq!(source.format, Format::Markdown, "{piece}");
    }
}
