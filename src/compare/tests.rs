//! Two years of a report: what was added, dropped, moved, reworded; figures; targets.

use super::types::{Alteration, Comparison, Outcome};
use super::compare;
use crate::options::Options;
use crate::report;

fn compared(left: &str, right: &str) -> Comparison {
    compare([left, right], [None, None], &Options::default()).expect("two documents")
}

fn slice(text: &str, span: report::Span) -> String {
    String::from_utf16_lossy(&text.encode_utf16().collect::<Vec<_>>()[span.start as usize..span.end as usize])
}

const EARLIER: &str = "云岭县林业局2023年工作总结与2024年工作思路\n一、2023年工作总结\n（一）造林绿化\n完成荒坡造林1.2万亩。林区视频监控覆盖9个护林站。\n（二）产业发展\n油茶低改面积扩大到2200亩。举办竹荪采收比赛。\n二、2024年工作思路\n新建护林站4个。培训林农500人次以上。建设森林步道12公里。\n";
const LATER: &str = "云岭县林业局2024年工作总结和2025年工作思路\n一、2024年工作总结\n（一）产业发展\n油茶低改面积扩大到3100亩。\n（二）造林绿化\n全年完成荒坡造林1.5万亩。林区视频监控覆盖9个护林站。查处乱砍滥伐案件17起。新建护林站5个。培训林农420人次。\n二、2025年工作思路\n新建护林站6个。\n";

fn rows(found: &Comparison, kind: Alteration) -> Vec<(String, bool)> {
    let text = |row: &super::SentenceChange| row.right.map(|span| slice(LATER, span)).or(row.left.map(|span| slice(EARLIER, span))).unwrap_or_default();
    found.sentences.iter().filter(|row| row.alteration == kind).map(|row| (text(row), row.moved)).collect()
}

#[test]
fn sentences_are_told_apart() {
    let found = compared(EARLIER, LATER);
    let words = |kind| -> Vec<String> { rows(&found, kind).into_iter().map(|row| row.0).collect() };
    assert_eq!(words(Alteration::Same), ["林区视频监控覆盖9个护林站。"]);
    assert!(words(Alteration::Figures).contains(&"油茶低改面积扩大到3100亩。".to_owned()));
    assert_eq!(words(Alteration::Reworded), ["全年完成荒坡造林1.5万亩。"]);
    assert!(words(Alteration::Added).contains(&"培训林农420人次。".to_owned()), "what was planned and what was reported are no rewording");
    assert!(words(Alteration::Added).contains(&"查处乱砍滥伐案件17起。".to_owned()));
    assert!(words(Alteration::Dropped).contains(&"举办竹荪采收比赛。".to_owned()));
    assert!(found.sentences.iter().any(|row| row.moved), "the section on industry moved up");
    assert!((0.3..0.95).contains(&found.similarity), "{}", found.similarity);
}

#[test]
fn sections_keep_their_counterparts() {
    let found = compared(EARLIER, LATER);
    let heading = |title: &str| found.sections.iter().find(|row| row.right.is_some_and(|span| slice(LATER, span).contains(title))).expect("the heading");
    assert!(slice(EARLIER, heading("造林绿化").left.expect("paired")).contains("造林绿化"));
    assert!(heading("造林绿化").moved != heading("产业发展").moved);
    assert_eq!(heading("2024年工作总结").alteration, Alteration::Figures);
}

#[test]
fn figures_are_paired_and_subtracted() {
    let found = compared(EARLIER, LATER);
    let changes: Vec<(String, String, f64)> = found.figures.iter().map(|f| (slice(EARLIER, f.left.span), slice(LATER, f.right.span), f.difference)).collect();
    assert!(changes.contains(&("1.2万亩".into(), "1.5万亩".into(), 3000.0)), "{changes:?}");
    assert!(changes.iter().any(|c| c.1.contains("3100亩") && c.2 == 900.0), "{changes:?}");
    assert!(changes.iter().any(|c| c.0.contains("4个") && c.1.contains("6个") && c.2 == 2.0), "the target was raised: {changes:?}");
}

#[test]
fn targets_are_met_missed_or_not_mentioned() {
    let found = compared(EARLIER, LATER);
    let outcomes: Vec<(String, Outcome)> = found.targets.iter().map(|t| (slice(EARLIER, t.target.span), t.outcome)).collect();
    assert_eq!(outcomes, [("4个".to_owned(), Outcome::Met), ("500人次以上".to_owned(), Outcome::Missed), ("12公里".to_owned(), Outcome::NotMentioned)]);
}

#[test]
fn a_document_is_like_itself_and_unlike_another() {
    let same = compared(EARLIER, EARLIER);
    assert!((same.similarity - 1.0).abs() < 1e-9);
    assert!(same.sentences.iter().all(|row| row.alteration == Alteration::Same && !row.moved));
    assert!(same.figures.iter().all(|figure| figure.difference == 0.0));
    let other = compared(EARLIER, "青川镇文化站2024年工作总结\n一、演出\n举办百姓舞台64场。\n");
    assert_eq!(other.similarity, 0.0);
    assert!(other.figures.is_empty() && other.passages.is_empty());
    assert!(compared("", "").sentences.is_empty());
}

#[test]
fn falls_are_compared_by_their_size() {
    let left = "云岭县2023年工作总结与2024年工作思路\n一、2023年工作总结\n农村贫困人口减少1650人。\n二、2024年工作思路\n再减少农村贫困人口1000人以上。居民消费价格涨幅控制在3.5%左右。\n";
    let right = "云岭县2024年工作总结\n一、工作情况\n农村贫困人口减少1232人。居民消费价格上涨2%。\n";
    let found = compared(left, right);
    let fall = found.figures.iter().find(|figure| figure.right.unit == "人").expect("the fall");
    assert_eq!((fall.difference, fall.percent.map(f64::round)), (-418.0, Some(-25.0)));
    let outcomes: Vec<(Outcome, Option<f64>)> = found.targets.iter().map(|t| (t.outcome, t.difference)).collect();
    assert_eq!(outcomes[0], (Outcome::Met, Some(232.0)));
    assert!(matches!(outcomes[1], (Outcome::Met | Outcome::Mentioned, Some(difference)) if difference == -1.5), "{outcomes:?}");
}

#[test]
fn a_text_of_several_documents_is_compared_as_one_or_by_document() {
    let both = format!("{EARLIER}{LATER}");
    let whole = compare([&both, &both], [None, None], &Options::default()).expect("all of it");
    assert!((whole.similarity - 1.0).abs() < 1e-9);
    assert_eq!(whole.left.expect("a document").document, None);
    assert!(whole.passages.iter().all(|passage| passage.similarity <= 1.0));
    let parts = compare([&both, &both], [Some(0), Some(1)], &Options::default()).expect("two documents");
    let apart = compared(EARLIER, LATER);
    assert_eq!((parts.similarity, parts.sentences.len(), parts.figures.len()), (apart.similarity, apart.sentences.len(), apart.figures.len()));
    assert!(slice(&both, parts.right.and_then(|right| right.title).expect("a title")).contains("2024年工作总结和"));
    assert!(compare([EARLIER, LATER], [Some(0), Some(1)], &Options::default()).is_none());
}

#[test]
fn what_cannot_be_known_of_a_target_is_not_judged() {
    let left = "云岭县2023年工作总结与2024年工作思路\n一、2023年工作总结\n新建护林站4个。\n二、2024年工作思路\n今后五年新增城镇就业5000人以上。全县生产总值增长6%。\n";
    let right = "云岭县2024年工作总结\n一、工作情况\n新增城镇就业1200人。单位全县生产总值能耗下降5%。\n";
    let outcomes: Vec<(Outcome, bool)> = compared(left, right).targets.iter().map(|t| (t.outcome, t.reported.is_some())).collect();
    // One year of five; and use of energy is not growth.
    assert_eq!(outcomes, [(Outcome::Mentioned, true), (Outcome::NotMentioned, false)]);
}

/// Two reports whose second one says the same of the year after.
fn two_years(earlier: (&str, &str), later: (&str, &str)) -> (String, String) {
    let report = |year: u32, (review, plan): (&str, &str)| {
        format!("云岭县政府工作报告\n——{next}年1月10日在云岭县第三届人民代表大会第四次会议上\n各位代表：\n一、{year}年工作回顾\n{review}\n二、{next}年工作安排\n{plan}\n各位代表！\n", next = year + 1)
    };
    (report(2023, earlier), report(2024, later))
}

#[test]
fn figures_of_one_measure_and_no_other() {
    type Case = ((&'static str, &'static str), (&'static str, &'static str), &'static [(&'static str, &'static str)]);
    let cases: &[Case] = &[
        // What a level starts from is the year before.
        (("茶叶加工率46.1%。", "医保补助标准提高到320元。"), ("茶叶加工率由46.1%提高到48.2%。", "医保补助标准由每人每年320元提高到380元。"), &[("46.1%", "48.2%"), ("320元", "380元")]),
        // 全年 in a review is the year looked back on.
        (("全年城镇新增就业1312人。", "植树1万亩。"), ("全年城镇新增就业1350人。", "植树2万亩。"), &[("1312人", "1350人"), ("1万亩", "2万亩")]),
        // Of another scope, of another thing, over other years: none.
        (("城镇居民人均可支配收入增长7%。", "抓好落实。"), ("全体居民人均可支配收入增长8%。", "抓好落实。"), &[]),
        (("取消职业资格认定123项。", "抓好落实。"), ("取消165项审批事项。", "抓好落实。"), &[]),
        (("取消和下放了416项审批等事项。", "抓好落实。"), ("取消和下放246项审批事项。", "抓好落实。"), &[("416项", "246项")]),
        (("减少农村贫困人口2600人。", "抓好落实。"), ("过去五年减少农村贫困人口9800人。", "抓好落实。"), &[]),
        (("县财政拟安排资金300万元。", "抓好落实。"), ("县财政投入资金900万元。", "抓好落实。"), &[]),
        (("退出煤炭产能15万吨。", "抓好落实。"), ("这五年，经济结构不断优化。\n退出煤炭产能81万吨。", "抓好落实。"), &[("15万吨", "81万吨")]),
        (("五年来，退出煤炭产能15万吨。", "抓好落实。"), ("三年来，退出煤炭产能81万吨。", "抓好落实。"), &[]),
        (("财政收入6.85亿元。", "抓好落实。"), ("五年来，财政收入从3.16亿元增加到8.31亿元。", "抓好落实。"), &[("6.85亿元", "8.31亿元")]),
        (("企业利润由下降2.3%转为增长8.5%。", "抓好落实。"), ("企业利润增长21%。", "抓好落实。"), &[("8.5%", "21%")]),
        (("单位生产总值能耗下降4.6%。", "抓好落实。"), ("全县生产总值增长6.1%。", "抓好落实。"), &[]),
    ];
    for &(earlier, later, expected) in cases {
        let (left, right) = two_years(earlier, later);
        let found = compared(&left, &right);
        let changes: Vec<(String, String)> = found.figures.iter().map(|figure| (slice(&left, figure.left.span), slice(&right, figure.right.span))).collect();
        let expected: Vec<(String, String)> = expected.iter().map(|&(left, right)| (left.to_owned(), right.to_owned())).collect();
        assert_eq!(changes, expected, "{left}{right}");
    }
}

#[test]
fn what_became_of_a_target() {
    let cases: &[(&str, &str, &[Outcome])] = &[
        ("能源消耗强度降低3.9%以上。", "能耗强度下降4.8%。", &[Outcome::Met]),
        ("再解决6000名农村群众的饮水安全问题。", "6600多名农村群众饮水安全问题得到解决。", &[Outcome::Met]),
        ("居民消费价格涨幅控制在3.5%左右。", "居民消费价格上涨4.2%。", &[Outcome::Missed]),
        // When it is counted, that a work began, and the verb of a row are no part of the name.
        ("城镇登记失业率4.5%以内。", "年末城镇登记失业率4.02%。", &[Outcome::Met]),
        ("再开工20项重点水利工程。", "新开工重点水利工程21项。", &[Outcome::Met]),
        ("新建改建农村公路200公里。", "新建改建高速公路67公里、农村公路180公里。", &[Outcome::Missed]),
        ("完成1000人以上农村贫困人口脱贫任务。", "农村贫困人口减少1240人。", &[Outcome::Met]),
        // What was begun is not what was finished; the thing is named in the clause before.
        ("加大保障性安居工程建设力度，新开工700套以上。", "新开工保障性安居工程640套，基本建成711套。", &[Outcome::Missed]),
        ("基本建成保障房480套。", "新开工保障性安居工程440套，基本建成511套。", &[Outcome::Met]),
        ("全县生产总值增长6.5%－7%。", "全县生产总值增长6.7%。", &[Outcome::Met]),
        ("经济增长预期目标6.5%，考虑了各方面需要。", "全县生产总值增长6.1%。", &[Outcome::Missed]),
        ("二氧化硫、氮氧化物排放量分别下降3%。", "二氧化硫、氮氧化物排放量分别下降5.6%和4%，细颗粒物年均浓度下降9.1%。", &[Outcome::Met]),
        // Of five years, and of the one that was planned.
        ("城镇新增就业900人以上。", "五年来，城镇新增就业5870人。2024年城镇新增就业866人。", &[Outcome::Missed]),
        // Money by what it is spent on.
        ("县财政拟安排科技资金1461万元，增长25.6%。", "县财政用于科技的支出1512万元，增长21%。", &[Outcome::Met, Outcome::Missed]),
        ("县财政拟安排科技资金1461万元。", "县财政用于教育的支出1512万元。", &[Outcome::NotMentioned]),
        ("增加500户沼气用户。", "新增510户沼气用户。", &[Outcome::Met]),
        // Of five years, though its own sentence does not say so; and a level, which has no term.
        ("退出煤炭产能15万吨以上。", "五年来，经济结构不断优化。退出煤炭产能81万吨。", &[Outcome::Mentioned]),
        ("城镇化率达到60%。", "五年来，城镇化率由52.1%提高到61.2%。", &[Outcome::Met]),
        ("到2030年，城镇化率达到66%。", "城镇化率达到61.2%。", &[Outcome::Mentioned]),
        // How it is taken says no more of it.
        ("城镇调查失业率5.5%以内。", "城镇调查失业率均值5.2%。", &[Outcome::Met]),
        ("赤字率拟按3%安排。", "赤字率3%。", &[Outcome::Met]),
        ("我们将参加20国集团会议。", "抓好落实。", &[]),
        // Of a population, of an outline, of what a level starts from: no targets.
        ("把13亿人的饭碗牢牢端住，破除城乡二元结构，落实两个孩子政策。", "抓好落实。", &[]),
        ("医保补助标准由320元提高到380元。", "抓好落实。", &[Outcome::NotMentioned]),
    ];
    for &(plan, review, expected) in cases {
        let (left, right) = two_years(("抓好落实。", plan), (review, "抓好落实。"));
        let outcomes: Vec<Outcome> = compared(&left, &right).targets.iter().map(|target| target.outcome).collect();
        assert_eq!(outcomes, expected, "{plan} {review}");
    }
}

#[test]
fn the_standard_that_a_later_plan_raises_was_reached() {
    let (left, right) = two_years(("抓好落实。", "护林员补助标准提高到320元。"), ("抓好落实。", "护林员补助标准由每人每年320元提高到380元。"));
    let found = compared(&left, &right);
    assert_eq!(found.targets.iter().map(|target| (target.outcome, target.difference)).collect::<Vec<_>>(), [(Outcome::Met, Some(0.0))]);
}

#[test]
fn a_plan_that_looks_back_sets_no_targets_and_reports() {
    let (left, right) = two_years(("抓好落实。", "过去一年，各项工作取得很大成绩。新增就业866人。今年新增就业900人以上。"), ("抓好落实。", "过去一年，各项工作取得很大成绩。新增就业951人。这为今年打下了基础。"));
    let found = compared(&left, &right);
    assert_eq!(found.targets.iter().map(|target| (target.outcome, target.difference)).collect::<Vec<_>>(), [(Outcome::Met, Some(51.0))]);
    assert_eq!(found.figures.iter().map(|figure| (figure.role, figure.difference)).collect::<Vec<_>>(), [(crate::report::Role::Review, 85.0)]);
}

#[test]
fn what_is_said_in_words_of_a_target() {
    let cases: &[(&str, &str, Outcome, Option<&str>)] = &[
        ("淘汰黄标车和老旧车6000辆。", "加强治理，淘汰黄标车和老旧车指标超额完成。", Outcome::Met, Some("淘汰黄标车和老旧车指标超额完成")),
        ("主要污染物排放总量减少2%。", "但是，全县没有实现年初确定的主要污染物排放总量减少的目标。", Outcome::Missed, Some("全县没有实现年初确定的主要污染物排放总量减少的目标")),
        ("淘汰水泥产能42万吨。", "继续治理，钢铁、水泥产能等淘汰任务如期完成。", Outcome::Met, Some("钢铁、水泥产能等淘汰任务如期完成")),
        ("生产水泥42万吨。", "钢铁、水泥等淘汰任务如期完成。", Outcome::NotMentioned, None),
        ("经济增长预期目标7%左右。", "地区生产总值增长率达到预期目标。", Outcome::Met, Some("地区生产总值增长率达到预期目标")),
        // Of all targets at once, of another thing: not of this one.
        ("淘汰黄标车和老旧车6000辆。", "全年主要目标任务圆满完成，植树造林任务超额完成。", Outcome::NotMentioned, None),
    ];
    for &(plan, review, expected, statement) in cases {
        let (left, right) = two_years(("抓好落实。", plan), (review, "抓好落实。"));
        let found = compared(&left, &right).targets.remove(0);
        assert_eq!(found.outcome, expected, "{plan} {review}");
        assert_eq!(found.statement.map(|span| slice(&right, span)).as_deref(), statement);
        assert!(found.reported.is_none() && found.difference.is_none());
    }
}

#[test]
fn a_plan_that_was_reported_is_not_reworded_and_a_vocative_does_not_move() {
    let (left, right) = two_years(("修建渠道6公里。", "林区农户用电人数再增长10%以上，使更多农户受益。"), ("林区农户用电人数连续两年增长10%以上。\n各位代表！", "修建渠道8公里。"));
    let found = compared(&left, &right);
    assert!(found.sentences.iter().all(|row| row.alteration != Alteration::Reworded || !row.moved), "{:?}", found.sentences);
    let vocatives = found.sentences.iter().filter(|row| row.right.is_some_and(|span| slice(&right, span).starts_with("各位代表")));
    assert!(vocatives.clone().count() >= 2 && vocatives.clone().all(|row| !row.moved));
}
