//! Golden examples: small documents, as they are pasted, and what is read out of them.

use super::parse;
use crate::document::SectionKind;

/// One line a section: indent, marker, title; `*` for a point, `~` for a lead.
fn outline(text: &str) -> String {
    let document = parse(text);
    let lines = document.sections.iter().map(|section| {
        let sign = match section.kind {
            SectionKind::Heading => "",
            SectionKind::Point => "*",
            SectionKind::Lead => "~",
        };
        let title: String = document.slice(section.title).split_whitespace().collect();
        format!("{}{sign}{}{title}", " ".repeat(section.depth as usize - 1), document.slice(section.marker))
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(outline(text), expect, "\n{text}");
}

#[test]
fn a_tidy_report() {
    check(
        "青川镇2023年工作总结\n\n今年以来，全镇经济平稳运行。\n一、工作开展情况\n（一）抓项目，投资稳中有进\n1.开工建设。开工3.5万平方米。\n2.竣工投产。竣工12个。\n（二）抓民生。一是建学校。新建一所。二是修道路。改造两条。\n二、存在的问题\n一是总量小；二是结构单一。\n三、2024年工作思路\n抓落实。",
        "一、工作开展情况\n （一）抓项目，投资稳中有进\n  1.开工建设\n  2.竣工投产\n （二）抓民生\n  *一是建学校\n  *二是修道路\n二、存在的问题\n *一是总量小\n *二是结构单一\n三、2024年工作思路",
    );
}

#[test]
fn numbers_past_ten_missing_and_repeated() {
    check("九、林业\n抓造林。\n十、水利\n抓水库。\n十一、农业\n抓种粮。\n十三、交通\n抓公路。\n十三、住建\n抓改造。", "九、林业\n十、水利\n十一、农业\n十三、交通\n十三、住建");
}

#[test]
fn mixed_widths_and_glued_numbers() {
    check("一、培训\n(一)学法。开班三期。\n（二）是强化领导。成立小组。\n1.已培训300人。\n２．已发证200本。\n3.2024年再办十期。", "一、培训\n (一)学法\n （二）强化领导\n  1.已培训300人\n  ２．已发证200本\n  3.2024年再办十期");
}

#[test]
fn what_is_no_number() {
    check("全县有2.4万家企业。\n12.18行动开展以来，成效明显。\n按照第三章规定，抓好落实。\n第十二条第二款规定的情形除外。\n三、四线城市发展较快。\n2023年12月，全县召开会议。", "");
}

#[test]
fn lists_within_sentences() {
    check("一、要求\n应当具备下列条件：（1）有场所；（2）有人员；（3）有制度。包括①名称②住所。", "一、要求");
}

#[test]
fn chapters_and_articles() {
    check("云岭县林木管理办法\n第一章　总则\n第一条　为了加强管理，制定本办法。\n第二条　本办法适用于全县。\n第二章　管理\n第三条　林木分类管理。", "第一章总则\n 第一条为了加强管理，制定本办法\n 第二条本办法适用于全县\n第二章管理\n 第三条林木分类管理");
}

#[test]
fn styles_the_other_way_round() {
    check("（一）当前形势\n形势很好。\n（二）今后任务\n一、抓农业\n抓种粮。\n二、抓工业\n抓投产。\n（三）结语\n感谢大家。", "（一）当前形势\n（二）今后任务\n 一、抓农业\n 二、抓工业\n（三）结语");
}

#[test]
fn ordinals_and_bullets() {
    check("一、目标\n——经济稳中有进。生产总值增长。\n——民生持续改善。收入增长。\n二、措施\n首先，抓项目。其次，抓落实。", "一、目标\n *——经济稳中有进\n *——民生持续改善\n二、措施\n *首先，抓项目\n *其次，抓落实");
}

#[test]
fn lines_broken_at_bold_words_and_links() {
    check("一、工作\n一是\n抓立法。出台《\n云岭县条例\n》，并施行。\n二是\n抓执法。办结案件。", "一、工作\n *一是抓立法\n *二是抓执法");
}

#[test]
fn a_paid_marker_in_a_sentence() {
    let text = "一、还款\n按照部署##paidbegin##分期的办法，按月还款。\n##paidend##";
    let document = parse(text);
    assert_eq!(document.noise.len(), 2);
    assert_eq!(document.sentences.len(), 1);
    assert!(document.slice(document.sentences[0].span).ends_with("按月还款。"));
    assert!(!document.slice(document.articles[0].span).contains("##paidend##"));
}

#[test]
fn debris_around_a_report() {
    let text = "您的位置：首页 > 政务公开\n下载\n打印\n【字号：\n大\n中\n小\n】\n2024年云岭县政府工作报告\n——2024年1月5日在云岭县第三届人民代表大会第一次会议上\n来源：云岭日报\n县长 张某某\n各位代表：\n现在，我代表云岭县人民政府，向大会报告工作。\n一、2023年工作回顾\n全年完成投资。\n二、2024年工作安排\n抓落实。\n扫一扫在手机打开当前页\n";
    let document = parse(text);
    let article = &document.articles[0];
    assert_eq!(article.title.map(|t| document.slice(t)), Some("2024年云岭县政府工作报告"));
    assert_eq!(article.issuer.map(|t| document.slice(t)), Some("云岭县人民政府"));
    assert_eq!(article.addressee.map(|t| document.slice(t)), Some("各位代表"));
    assert_eq!((article.review_year, article.plan_year), (Some(2023), Some(2024)));
    assert_eq!(document.noise.len(), 10);
    check(text, "一、2023年工作回顾\n二、2024年工作安排");
}

#[test]
fn line_ends_and_blanks() {
    check("\u{feff}一、工作\r\n\u{3000}\u{3000}（一）抓项目\r\n\t开工三个。\r\n\u{200b}（二）抓民生\r\n办好实事。", "一、工作\n （一）抓项目\n （二）抓民生");
}

#[test]
fn sections_that_hold_two_roles() {
    use crate::document::Role;
    let document = parse("青川镇2023年政务公开工作总结\n一、存在的问题和下一步打算\n工作取得成绩，但仍存在一些不足，内容不全。\n下一步，我们将加强学习。");
    let roles: Vec<_> = document.sentences.iter().map(|s| s.role).collect();
    assert_eq!(roles, [Role::Problems, Role::Plan]);
}

#[test]
fn problems_named_in_passing() {
    use crate::document::Role;
    let text = "2024年云岭县政府工作报告\n一、2023年工作回顾\n全年完成投资。\n我们也清醒看到，还存在不少困难和问题。\n成绩的取得，是全县上下奋斗的结果。\n还存在以下问题：\n一是总量小。\n二是结构单一。\n二、2024年工作安排\n抓落实。";
    let roles: Vec<_> = parse(text).sentences.iter().map(|s| s.role).collect();
    use Role::{Plan, Problems, Review};
    assert_eq!(roles, [Review, Problems, Review, Problems, Problems, Problems, Plan]);
}
