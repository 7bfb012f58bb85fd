//! Golden examples of whole inputs: compilations, document parts, dirt, one line for a whole report, roles.

use super::parse;
use crate::document::{ArticleKind, Document, NoiseKind, Role, Section};
use crate::text::Span;

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}

fn outline(text: &str) -> Vec<(u8, String)> {
    let document = parse(text);
    let heading = |section: &Section| (section.depth, document.slice(section.heading).chars().filter(|&c| !is_blank(c)).collect());
    document.sections.iter().map(heading).collect()
}

fn slice<'t>(document: &'t Document<'_>, span: Option<Span>) -> Option<&'t str> {
    span.map(|span| document.slice(span))
}

/// Role of the first section with this title.
#[track_caller]
fn role(text: &str, title: &str) -> Role {
    let document = parse(text);
    document.sections.iter().find(|section| document.slice(section.title) == title).unwrap_or_else(|| panic!("no section {title}")).role
}

const REPORT: &str = "青川镇2023年工作总结与2024年工作思路\n今年以来，青川镇坚持稳中求进，全镇经济平稳运行，主要指标完成情况好于预期，各项工作取得新的进展。\n一、2023年工作开展情况\n（一）抓项目促投资\n今年以来，全镇开工项目三个，完成投资一亿二千万元，增长百分之五点七。\n1.开工建设。全年开工3.5万平方米，建成厂房两栋。\n2.竣工投产。全年竣工5个，投产企业三家，新增就业岗位二百个。\n（二）抓民生办实事，群众生活进一步改善\n全年新建学校一所，新增学位二百个。一是建学校。新建教室十二间。二是修道路。改造道路两条。\n二、存在的问题\n2023年，全镇发展仍有不足，一是总量小；二是结构单一。\n三、2024年工作思路\n2024年，全镇将抓好项目建设，继续改善民生，推动各项工作再上新的台阶。\n青川镇人民政府\n2023年12月18日";

#[test]
fn one_line_gives_the_outline_of_the_lines() {
    let expect = outline(REPORT);
    assert_eq!(expect.len(), 11);
    for glue in ["", " ", "\u{3000}\u{3000}"] {
        let line = REPORT.replace('\n', glue);
        assert_eq!(outline(&line), expect, "{glue:?}");
        let document = parse(&line);
        let article = &document.articles[0];
        assert_eq!(slice(&document, article.signature), Some("青川镇人民政府"));
        assert_eq!(article.date.map(|date| (date.year, date.month, date.day)), Some((2023, 12, 18)));
    }
}

#[test]
fn dirt_changes_no_outline() {
    let expect = outline(REPORT);
    let marked = REPORT.replace("一亿二千万元", "一亿##paidbegin##二千万元").replace("改造道路两条。", "改造道路两条。\n##paidend##");
    for (name, text) in [
        ("CR LF", REPORT.replace('\n', "\r\n")),
        ("CR", REPORT.replace('\n', "\r")),
        ("blank lines", REPORT.replace('\n', "\n\n\n")),
        ("BOM and indents", format!("\u{feff}{}", REPORT.replace('\n', "\n\u{3000}\u{3000}"))),
        ("tabs", REPORT.replace('\n', "\n\t")),
        ("U+200B", REPORT.replace('、', "\u{200b}、").replace('\n', "\n\u{200b}")),
        ("paid markers", marked),
        ("navigation", format!("当前位置：首页 > 政务公开\n下载\n打印\n【字号：大 中 小】\n{REPORT}\n扫一扫在手机打开当前页")),
        ("advertisement", format!("【某某素材库】每天更新材料，加群请联系客服\n{REPORT}")),
    ] {
        assert_eq!(outline(&text), expect, "{name}");
    }
}

/// Lines of `width` characters, with a page number after every sixth where asked.
fn wrapped(text: &str, width: usize, pages: bool) -> String {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in text.split('\n') {
        let characters: Vec<char> = paragraph.chars().collect();
        let mut at = 0;
        while at < characters.len() {
            let mut end = (at + width).min(characters.len());
            while end < characters.len() && ['，', '。', '、', '；', '：', '）'].contains(&characters[end]) {
                end += 1;
            }
            lines.push(characters[at..end].iter().collect());
            at = end;
            if pages && lines.len() % 7 == 6 {
                lines.push(format!("— {} —", lines.len() / 7 + 1));
            }
        }
    }
    lines.join("\n")
}

#[test]
fn hard_wrapped_lines_flow_again() {
    let body = "全镇上下坚持稳中求进工作总基调，扎实推进项目建设、产业转型、民生改善等各项重点工作，经济社会发展取得新的明显成效，完成投资十二亿元，同比增长百分之五点七，新建学校三所，改造道路二十公里。";
    let text = format!("青川镇2023年工作总结\n{body}\n一、工作开展情况\n（一）抓项目促投资\n{body}\n（二）抓民生办实事\n{body}\n二、存在的问题\n{body}\n三、2024年工作思路\n{body}");
    let expect = outline(&text);
    assert_eq!(expect.len(), 5);
    for pages in [false, true] {
        let lines = wrapped(&text, 22, pages);
        assert_eq!(outline(&lines), expect, "{pages}");
        let document = parse(&lines);
        // Re-flowed without changing the text: the body is one sentence again.
        assert_eq!(document.sentences.len(), 5, "{pages}");
        let numbers = document.noise.iter().filter(|noise| noise.kind == NoiseKind::PageNumber).count();
        assert_eq!(numbers, if pages { lines.matches("— ").count() } else { 0 });
    }
}

#[test]
fn compilations() {
    const BODY: &str = "今年以来，各项工作稳步推进，成效明显。\n一、工作情况\n抓项目。\n二、下步打算\n抓落实。";
    let titles = ["云岭县林业局2023年工作总结与2024年工作思路", "云岭县水利局2023年工作总结", "青川镇2023年政务公开工作总结"];
    let printed = [
        ("tab", "云岭县材料汇编（3篇）\n目  录\n林\t1\n水\t12\n青\t20"),
        ("leader", "目录\n林……………１\n水……………１２\n青……………２０"),
        ("dots", "目 录\n\n林........1\n\n水........12\n\n青........20"),
        ("no page", "目录\n林\n水\n青"),
    ];
    for (name, contents) in printed.into_iter().chain([("no contents", "")]) {
        for gap in ["\n", "\n\n", "\n\n\n\n"] {
            let contents = contents.replace('林', titles[0]).replace('水', titles[1]).replace('青', titles[2]);
            // The second title is broken over two lines.
            let broken = if name == "no contents" { titles[1].to_owned() } else { titles[1].replace("2023年", "\n2023年") };
            let text = format!("{contents}{gap}{}\n{BODY}{gap}{broken}\n{BODY}{gap}{}\n{BODY}", titles[0], titles[2]);
            let document = parse(text.trim_start());
            let found: Vec<String> = document.articles.iter().map(|article| slice(&document, article.title).unwrap_or("").replace('\n', "")).collect();
            assert_eq!(found, titles, "{name} {gap:?}");
            assert_eq!(document.contents.len(), if name == "no contents" { 0 } else { 3 }, "{name}");
            assert_eq!(document.sections.len(), 6, "{name}");
        }
    }
}

#[test]
fn no_compilation() {
    // One report with its attachment, and one whose contents are its own headings.
    for text in [
        format!("{REPORT}\n附件：1.项目清单\n2.责任分工表\n附件1\n项目清单\n一、开工项目\n厂房两栋。"),
        format!("目录\n一、2023年工作开展情况 1\n二、存在的问题 5\n三、2024年工作思路 6\n\n{REPORT}"),
    ] {
        assert_eq!(parse(&text).articles.len(), 1, "{text}");
    }
}

#[test]
fn parts_of_a_policy() {
    let text = "云岭县人民政府办公室关于\n加强林木采伐管理工作的通知\n云政办发〔2023〕12号\n各乡镇人民政府，县政府各部门：\n为加强林木采伐管理，经县人民政府同意，现通知如下。\n一、总体要求\n坚持保护优先。\n二、保障措施\n按照《云岭县林木管理办法》第三章规定落实责任。\n附件：林木采伐限额表\n云岭县人民政府办公室\n二〇二三年十二月十八日\n（此件公开发布）\n抄送：县委各部门，县人大常委会办公室。";
    let document = parse(text);
    let article = &document.articles[0];
    assert_eq!(slice(&document, article.title), Some("云岭县人民政府办公室关于\n加强林木采伐管理工作的通知"));
    assert_eq!(slice(&document, article.document_number), Some("云政办发〔2023〕12号"));
    assert_eq!(slice(&document, article.addressee), Some("各乡镇人民政府，县政府各部门"));
    assert_eq!(slice(&document, article.signature), Some("云岭县人民政府办公室"));
    assert_eq!(slice(&document, article.issuer), Some("云岭县人民政府办公室"));
    assert_eq!(article.date.map(|date| (date.year, date.month, date.day)), Some((2023, 12, 18)));
    assert_eq!(article.kind, ArticleKind::Policy);
    assert_eq!(slice(&document, article.preamble), Some("为加强林木采伐管理，经县人民政府同意，现通知如下。"));
    assert_eq!(outline(text).len(), 2);
    assert!(!document.sentences.iter().any(|sentence| document.slice(sentence.span).contains("抄送")));
}

#[test]
fn an_explanation_of_terms_is_no_part_of_the_plan() {
    let text = "2024年云岭县政府工作报告\n各位代表：\n一、2023年工作回顾\n全年完成投资十二亿元。\n二、2024年工作安排\n抓好落实，办成实事。\n名词解释\n1.“两山”转化：把生态优势变成经济优势，走绿色发展道路，是本县长期坚持的做法。";
    let document = parse(text);
    let glossary = document.sections.iter().find(|section| document.slice(section.title) == "名词解释");
    assert_eq!(glossary.map(|section| (section.depth, section.role)), Some((1, Role::Other)));
}

#[test]
fn roles_of_sections() {
    let text = "青川镇2023年政务公开工作总结\n一、主动公开情况\n公开信息三十条。\n二、依申请公开情况\n收到申请两件。\n三、监督保障\n成立小组。\n四、存在的问题和下一步打算\n（一）存在问题\n内容不全。\n（二）下步打算\n加强学习。";
    for (title, expect) in [
        ("主动公开情况", Role::ActiveDisclosure),
        ("依申请公开情况", Role::RequestedDisclosure),
        ("监督保障", Role::Organisation),
        ("存在的问题和下一步打算", Role::Problems),
        ("存在问题", Role::Problems),
        ("下步打算", Role::Plan),
    ] {
        assert_eq!(role(text, title), expect, "{title}");
    }
}

#[test]
fn what_mends_a_fault_states_none() {
    let text = "云岭县2024年工作要点\n一、抓基础\n一是补上基础设施短板。新建水厂。二是弥补服务不足。新增网点。三是基础设施短板明显。管网老化。";
    assert_eq!(role(text, "补上基础设施短板"), Role::Plan);
    assert_eq!(role(text, "弥补服务不足"), Role::Plan);
    assert_eq!(role(text, "基础设施短板明显"), Role::Problems);
}

#[test]
fn traditional_characters() {
    let text = "雲嶺縣2023年工作總結和2024年工作計劃\n一、工作情況\n完成投資。\n二、存在的問題\n總量小。\n三、2024年工作計劃\n抓落實。";
    let document = parse(text);
    assert_eq!(document.articles[0].kind, ArticleKind::WorkSummary);
    assert_eq!((document.articles[0].review_year, document.articles[0].plan_year), (Some(2023), Some(2024)));
    let roles: Vec<_> = document.sections.iter().map(|section| section.role).collect();
    assert_eq!(roles, [Role::Review, Role::Problems, Role::Plan]);
    assert_eq!(parse("政府工作報告\n各位代表：\n現在向大會報告工作。").articles[0].kind, ArticleKind::GovernmentWorkReport);
}
