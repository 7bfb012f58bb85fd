//! Golden examples, one test for each thing that the parser must understand of documents as they are pasted, in the variants of life.

use super::parse;
use crate::document::{ArticleKind, Document, NoiseKind, Role, SectionKind};
use crate::text::Span;

const BODY: &str = "今年以来，各项工作稳步推进，成效明显，群众满意度持续提升。";
const TITLES: [&str; 3] = ["云岭县林业局2021年工作总结及2022年工作思路", "云岭县水利局2021年度工作总结和2022年工作打算", "青川镇2021年政务公开工作总结及2022年工作思路"];

fn report(title: &str) -> String {
    format!("{title}\n{BODY}\n一、2021年工作情况\n（一）抓项目促投资\n{BODY}\n（二）抓民生办实事\n{BODY}\n二、存在的问题\n{BODY}\n三、2022年工作思路\n{BODY}\n")
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}

/// Depth, sign of the kind, marker, title; parted by blanks.
fn outline(text: &str) -> String {
    let document = parse(text);
    let lines = document.sections.iter().map(|section| {
        let sign = match section.kind {
            SectionKind::Heading => "",
            SectionKind::Point => "*",
            SectionKind::Lead => "~",
        };
        format!("{}{sign}{}{}", section.depth, bare(document.slice(section.marker)), bare(document.slice(section.title)))
    });
    lines.collect::<Vec<_>>().join(" ")
}

fn roles(text: &str) -> Vec<Role> {
    parse(text).sections.iter().map(|section| section.role).collect()
}

fn sentence_roles(text: &str) -> Vec<Role> {
    parse(text).sentences.iter().map(|sentence| sentence.role).collect()
}

fn slice<'t>(document: &'t Document<'_>, span: Option<Span>) -> Option<&'t str> {
    span.map(|span| document.slice(span))
}

fn titles(text: &str) -> Vec<String> {
    let document = parse(text);
    document.articles.iter().map(|article| bare(slice(&document, article.title).unwrap_or(""))).collect()
}

#[test]
fn contents_in_every_print() {
    let [a, b, c] = TITLES;
    for contents in [
        format!("云岭县工作材料汇编\n目　　录\n１．{a}．．．．．．１\n２．{b}．．．．．．１２\n３．{c}．．．．．．２３"),
        format!("目录\n一、{a}……1\n二、{b}……12\n三、{c}……23"),
        format!("目  录\n{a} - 1 -\n{b} - 12 -\n{c} - 23 -"),
        format!("目录\n{a}（1）\n{b}（12）\n{c}（23）"),
        format!("目录\n{a}·····1\n{b}·····12\n{c}·····23"),
        format!("【目录】\n\n{a}\t\t1\n\n\n{b}\t\t12\n\n{c}\t\t23"),
        format!("目录\n{a}\n1\n{b}\n12\n{c}\n23"),
        format!("目录\n{}\n{}……1\n{b}……12\n{c}……23", &a[.."云岭县林业局2021年工作总结".len()], &a["云岭县林业局2021年工作总结".len()..]),
        format!("云岭县人民政府办公室编\n\n2021年度\n工作总结汇编\n（共3篇）\n\n二〇二三年十二月\n\n目录\n{a}\t1\n{b}\t12\n{c}\t23"),
    ] {
        let text = format!("{contents}\n\n{}{}\n\n{}", report(a), report(b), report(c));
        assert_eq!(titles(&text), TITLES, "{contents}");
        let document = parse(&text);
        assert_eq!(document.contents.iter().map(|entry| (entry.page, entry.article)).collect::<Vec<_>>(), [(Some(1), Some(0)), (Some(12), Some(1)), (Some(23), Some(2))], "{contents}");
        assert_eq!(document.sections.len(), 15, "{contents}");
    }
}

#[test]
fn titles_over_three_lines() {
    let body = report("").trim().to_owned();
    let lines = ["云岭县林业局\n2021年工作总结及\n2022年工作思路", "云岭县水利局\n2021年度工作总结和2022年工作打算", "青川镇\n2021年度政务公开\n工作总结"];
    for contents in [String::new(), format!("目录\n{}\t1\n{}\t12\n{}\t23\n\n", bare(lines[0]), bare(lines[1]), bare(lines[2]))] {
        let text = format!("{contents}{}\n{body}\n{}\n{body}\n\n\n{}\n{body}", lines[0], lines[1], lines[2]);
        assert_eq!(titles(&text), lines.map(bare), "{contents}");
    }
}

#[test]
fn a_cover_before_one_report() {
    let text = format!("云岭县第三届人民代表大会\n第一次会议文件\n\n政府工作报告\n\n2022年1月5日\n\n2022年云岭县政府工作报告\n——2022年1月5日在云岭县第三届人民代表大会第一次会议上\n县长　张某某\n各位代表：\n现在，我代表县人民政府，向大会报告工作。\n一、2021年工作回顾\n{BODY}\n二、2022年工作安排\n{BODY}");
    let document = parse(&text);
    assert_eq!(slice(&document, document.articles[0].title), Some("2022年云岭县政府工作报告"));
    assert_eq!(slice(&document, document.articles[0].addressee), Some("各位代表"));
    assert_eq!(document.noise.iter().filter(|noise| noise.kind == NoiseKind::TitlePage).count(), 4);
}

#[test]
fn numbers_in_every_glyph() {
    for (text, expect) in [
        ("㈠抓项目\n正文。\n㈡抓民生\n⑴建学校。新建一所。\n⑵修道路。改造两条。", "1㈠抓项目 1㈡抓民生 2⑴建学校 2⑵修道路"),
        ("(一）抓项目\n正文。\n（二)抓民生\n正文。\n( 三 )抓作风\n1）建学校。新建。\n２﹒修道路。改造。", "1(一）抓项目 1（二)抓民生 1(三)抓作风 21）建学校 2２﹒修道路"),
        ("〔一〕抓项目\n正文。\n【二】抓民生\n正文。\n五）抓班子\n正文。", "1〔一〕抓项目 1【二】抓民生 1五）抓班子"),
        ("第一编 总则\n第一章　目的\n第一节 一般规定\n第一条 为了管理，制定本办法。\n第一条之一　适用全县。\n第 二 章 管理\n第三條　總則。", "1第一编总则 2第一章目的 3第一节一般规定 4第一条为了管理，制定本办法 4第一条之一适用全县 2第二章管理 3第三條總則"),
        ("十九、林业\n正文。\n二十、水利\n正文。\n二十一、农业\n正文。\n二十三、交通\n正文。\n二十三、住建\n正文。", "1十九、林业 1二十、水利 1二十一、农业 1二十三、交通 1二十三、住建"),
        ("一、做法\n其一，抓源头。开工。其二，抓过程。竣工。\n首先，抓早。开工。\n其次，抓小。竣工。\n一要抓实；二要抓细。", "1一、做法 2*其一，抓源头 2*其二，抓过程 2*首先，抓早 2*其次，抓小 3*一要抓实 3*二要抓细"),
        ("一、目标\n——经济增长。增长。\n●民生改善。改善。\n·文化繁荣。繁荣。\n- 作风优良。优良。\n\u{f06c}效率提升。提升。", "1一、目标 2*——经济增长 2*●民生改善 2*·文化繁荣 2*-作风优良 2*\u{f06c}效率提升"),
        ("一、培训\n1.已培训300人。开班。\n2.2021年已发证。发放。\n（一）是强化领导。成立小组。", "1一、培训 21.已培训300人 22.2021年已发证 2（一）强化领导"),
    ] {
        assert_eq!(outline(text), expect, "{text}");
    }
}

#[test]
fn what_is_no_number() {
    for line in ["2.4万家企业受益。", "12.18行动开展以来，成效明显。", "按照第三章规定，抓好落实。", "第十二条第二款规定的情形除外。", "三、四线城市发展较快。", "十、百、千工程推进。", "一、二、三产业融合发展。", "2021年12月，召开会议。", "2023.12.18", "10.8%的企业投产。", "-5.7%", "1、2号楼竣工。", "重点抓好1.项目，2.民生，3.作风三件事。", "具备条件：（1）有场所；（2）有人员。包括①名称②住所。", "要坚持一要早、二要快。"] {
        assert_eq!(outline(&format!("一、情况\n{line}\n")), "1一、情况", "{line}");
    }
}

#[test]
fn lines_broken_at_bold_words() {
    let text = format!("一、\n工作情况\n（一）\n抓项目促投资。\n{BODY}\n1.\n抓源头。{BODY}\n一是\n抓过程\n。{BODY}\n二是\n抓细节\n。{BODY}\n（\n二）\n抓民生办实事\n。{BODY}\n二、\n存在的问题\n细颗粒物（PM\n2.5\n）浓度上升。");
    assert_eq!(outline(&text), "1一、工作情况 2（一）抓项目促投资 31.抓源头 4*一是抓过程 4*二是抓细节 2（二）抓民生办实事 1二、存在的问题");
}

#[test]
fn debris_of_sites() {
    let text = format!("云岭县人民政府门户网站 www.example.cn\n无障碍浏览 | 长者模式 | 登录 | 注册\n您当前的位置：首页>信息公开>工作要点\n索 引 号：123456 主题分类：综合\n发文机关：云岭县人民政府 成文日期：2021年12月18日\n标　　题：云岭县2022年工作要点\n发文字号：云政发〔2024〕6号\n云岭县2022年工作要点\n发布时间：2023-12-20 10:20 浏览次数：1024 字体：[大 中 小]\n打印 关闭\n{BODY}\n一、农业\n{BODY}\n二、工业\n{BODY}\n分享到：微信 微博\n上一篇：云岭县2021年计划\n扫描二维码，随时随地查看\n主办：云岭县人民政府 承办：办公室\n版权所有：云岭县人民政府 网站标识码：1234567890\n云ICP备12345678号-1\n联系我们 | 网站地图");
    let document = parse(&text);
    assert_eq!(slice(&document, document.articles[0].title), Some("云岭县2022年工作要点"));
    assert_eq!(slice(&document, document.articles[0].document_number), Some("云政发〔2024〕6号"));
    assert_eq!(outline(&text), "1一、农业 1二、工业");
    assert_eq!(slice(&document, document.articles[0].preamble), Some(BODY));
    assert_eq!(document.noise.iter().filter(|noise| noise.kind == NoiseKind::Navigation).count(), 15);
    assert!(document.articles[0].span.slice(&text).ends_with(BODY));
}

#[test]
fn page_numbers_and_running_heads() {
    for page in ["-{}-", "·{}·", "— {} —", "第 {} 页", "第{}页/共10页", "Page {}", "{} / 10"] {
        let pages: Vec<String> = (1..5).map(|n| format!("青川镇2021年工作总结\n全镇第{n}项工作按照部署有序推进，取得\n明显成效，完成年度任务。\n{}\n", page.replace("{}", &n.to_string()))).collect();
        let document = parse(&pages.concat()).noise.clone();
        assert_eq!(document.iter().filter(|noise| noise.kind == NoiseKind::PageNumber).count(), 4, "{page}");
        let text = pages.concat();
        let whole = parse(&text);
        assert_eq!(slice(&whole, whole.articles[0].title), Some("青川镇2021年工作总结"), "{page}");
        assert_eq!(whole.articles.len(), 1, "{page}");
    }
}

#[test]
fn roles_by_tense_and_turn() {
    use Role::{Plan, Problems, RequestedDisclosure, Review};
    let past = "去年，全县完成投资十二亿元，实现税收三亿元，取得了显著成绩，增长了百分之五。";
    let future = "我们将继续抓好项目，必须确保落实，要力争完成目标，进一步改善民生。";
    // A heading that is silent: by its tense, after its parent, by the kind of document.
    assert_eq!(roles(&format!("云岭县情况材料\n一、项目建设\n{past}\n二、民生改善\n{future}")), [Review, Plan]);
    assert_eq!(roles(&format!("青川镇2021年工作总结\n一、抓项目\n{past}\n二、抓民生\n{future}")), [Review, Plan]);
    assert_eq!(roles(&format!("青川镇2021年工作总结\n一、抓项目\n{past}\n二、抓民生\n{past}")), [Review, Review]);
    assert_eq!(roles("云岭县2022年工作要点\n一、农业\n种粮。\n（一）水稻\n种稻。"), [Plan, Plan]);
    assert_eq!(roles("云岭县2021年政府信息公开工作年度报告\n一、收到和处理政府信息公开申请情况\n两件。"), [RequestedDisclosure]);
    assert_eq!(roles("青川镇2021年工作总结\n一、存在的主要问题及改进情况\n（一）存在的主要问题\n内容不全。\n（二）改进情况\n加强学习。"), [Problems, Problems, Plan]);
    // A section that holds two is divided where its text turns.
    assert_eq!(sentence_roles("青川镇2021年工作总结\n一、存在的问题和下一步打算\n工作中仍存在一些不足，人手偏紧。设备老旧。下一步，将增加人手。更新设备。"), [Problems, Problems, Plan, Plan]);
    assert_eq!(sentence_roles("青川镇2021年工作总结\n一、存在的问题及改进措施\n一是人手偏紧。二是设备老旧。\n针对以上问题，将采取措施。"), [Problems, Problems, Plan]);
    assert_eq!(sentence_roles("青川镇2021年工作总结\n一、工作成效与存在问题\n全年完成投资三亿元。\n同时也存在一些问题：人手偏紧。"), [Review, Problems]);
    assert_eq!(sentence_roles("青川镇2021年工作总结及2022年工作打算\n一、2021年工作总结和2022年工作打算\n2021年，完成投资三亿元。\n2022年，我镇将抓好项目。继续改善民生。"), [Review, Plan, Plan]);
    // No turn: a year ahead in a part that looks back only, a fault that is mended.
    assert_eq!(sentence_roles("青川镇2021年工作总结及2022年工作打算\n一、2021年工作情况\n2022年，项目将投产。对存在问题的企业完成整改。"), [Review, Review]);
}

#[test]
fn every_part_of_a_document() {
    let text = format!("云岭县人民政府关于印发\n2022年重点工作的通知\n云政发〔2024〕6号\n各乡镇人民政府，县政府各部门，各直属单位：\n{BODY}现将有关事项通知如下：\n一、总体要求\n{BODY}\n二、工作任务\n{BODY}\n附件：1．重点工作清单\n　　　2．责任分工表\n\n　　　　云岭县人民政府\n　　　　二〇二四年一月十八日\n　　（此件公开发布）\n\n附件1\n重点工作清单\n一、农业\n{BODY}\n名词解释\n1.“两山”：生态优势变成经济优势的做法，是本县长期坚持的发展道路。\n\n抄送：县委各部门，县人大常委会办公室，\n县法院。\n云岭县人民政府办公室　　2022年1月18日印发\n");
    let document = parse(&text);
    let article = &document.articles[0];
    assert_eq!(article.title.map(|title| bare(document.slice(title))).as_deref(), Some("云岭县人民政府关于印发2022年重点工作的通知"));
    assert_eq!(slice(&document, article.document_number), Some("云政发〔2024〕6号"));
    assert_eq!(slice(&document, article.addressee), Some("各乡镇人民政府，县政府各部门，各直属单位"));
    assert_eq!(slice(&document, article.signature), Some("云岭县人民政府"));
    assert_eq!(slice(&document, article.issuer), Some("云岭县人民政府"));
    assert_eq!(article.date.map(|date| (date.year, date.month, date.day)), Some((2024, 1, 18)));
    assert_eq!(article.attachments.iter().map(|&name| document.slice(name)).collect::<Vec<_>>(), ["重点工作清单", "责任分工表"]);
    assert_eq!(article.copies.map(|names| bare(document.slice(names))).as_deref(), Some("县委各部门，县人大常委会办公室，县法院"));
    assert!(slice(&document, article.glossary).is_some_and(|glossary| glossary.starts_with("名词解释") && glossary.ends_with("道路。")));
    assert_eq!(article.kind, ArticleKind::Policy);
    assert_eq!(outline(&text), "1一、总体要求 1二、工作任务 1附件1重点工作清单 2一、农业 1名词解释 21.“两山”");
    assert!(!document.sentences.iter().any(|sentence| ["责任分工表", "抄送", "印发\n"].iter().any(|part| document.slice(sentence.span).contains(part))));
}

#[test]
fn no_parts_where_there_are_none() {
    let text = format!("云岭县概况\n{BODY}\n材料见附件。抄送有关单位的材料已经送达。名词解释工作有序开展。");
    let document = parse(&text);
    let article = &document.articles[0];
    assert!(article.attachments.is_empty() && article.copies.is_none() && article.glossary.is_none() && article.addressee.is_none() && article.document_number.is_none() && article.date.is_none() && article.signature.is_none());
}
