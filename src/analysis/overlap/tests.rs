//! Planted copies are found, stock phrases are told from them, and nothing is made up.

use super::{find, run, Letters, Overlap};
use crate::analysis::Context;
use crate::options::Options;
use crate::text::Span;

/// The overlaps of plain texts.
fn between(texts: &[&str]) -> Vec<Overlap> {
    let mut letters = Letters::default();
    for text in texts {
        letters.add(text, Span::new(0, text.len()), &[]);
    }
    find(&letters, |source| texts[source])
}

/// The overlaps of reports.
fn between_reports(texts: &[&str]) -> Vec<Overlap> {
    let mut letters = Letters::default();
    for text in texts {
        letters.add_article(&crate::syntax::parse(text), 0);
    }
    find(&letters, |source| texts[source])
}

/// Two reports of a county that have nothing to do with one another, for the copies to be planted in.
const FORESTRY: &str = "云岭县林业局2024年工作总结\n一、主要工作\n完成荒坡造林1.2万亩，抚育中幼林3600亩。查处乱砍滥伐案件17起，林区视频监控覆盖9个护林站。油茶低改面积扩大到2200亩，带动林农户均增收1800元。\n二、存在问题\n护林员年龄偏大，巡山设备老化。\n";
const CULTURE: &str = "云岭县文化馆2024年工作总结\n一、主要工作\n举办百姓舞台演出64场，下乡放映电影310场。非遗工坊新招学徒28名，蓝靛染布在省城设立2处展销点。\n二、存在问题\n村级文化室开放时间不固定，辅导老师不足。\n";

/// Three sentences: the last is reworded in the second text.
const ORIGINAL: [&str; 3] = [
    "青石桥老年食堂日均供餐420份，助餐员由村里留守妇女担任。",
    "九龙坡引水渠清淤11.6公里，恢复灌溉面积5400亩。",
    "全年共培训山货直播带头人312人次，举办专场直播46场，卖出笋干、香菇等山货2180万元。",
];
const REWORDED: &str = "全年培训山货直播带头人312人次，组织专场直播46场，卖出笋干和香菇等山货共2180万元。";

fn planted(report: &str, at: &[(&str, &str)]) -> String {
    at.iter().fold(report.to_owned(), |text, (before, sentence)| text.replacen(before, &format!("{sentence}{before}"), 1))
}

#[test]
fn planted_copies_are_found_and_one_of_them_reworded() {
    let left = planted(FORESTRY, &[("查处", ORIGINAL[0]), ("油茶", ORIGINAL[1]), ("护林员", ORIGINAL[2])]);
    let right = planted(CULTURE, &[("举办百姓", ORIGINAL[1]), ("非遗工坊", ORIGINAL[0]), ("村级", REWORDED)]);
    let found = between_reports(&[&left, &right]);
    let copies: Vec<&Overlap> = found.iter().filter(|overlap| !overlap.stock).collect();
    assert_eq!(copies.len(), 3, "{:?}", found.iter().map(|o| (o.left.span.slice(&left), o.stock)).collect::<Vec<_>>());
    for (copy, sentence) in copies.iter().zip(ORIGINAL) {
        assert_eq!(copy.left.span.slice(&left), sentence.trim_end_matches('。'));
    }
    assert!(copies[0].similarity == 1.0 && copies[1].similarity == 1.0);
    assert!((0.8..1.0).contains(&copies[2].similarity), "{}", copies[2].similarity);
    assert_eq!(copies[2].right.span.slice(&right), REWORDED.trim_end_matches('。'));
}

#[test]
fn three_sentences_in_a_row_are_one_passage() {
    let left = planted(FORESTRY, &[("查处", &ORIGINAL.concat())]);
    let right = planted(CULTURE, &[("非遗工坊", &format!("{}{}{REWORDED}", ORIGINAL[0], ORIGINAL[1]))]);
    let found = between_reports(&[&left, &right]);
    assert_eq!(found.iter().filter(|overlap| !overlap.stock).count(), 1);
}

#[test]
fn stock_phrases_are_no_copying() {
    let phrases = [
        "在县委、县政府的坚强领导下，在上级主管部门的精心指导下，坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大精神。",
        "深入贯彻落实党中央、国务院决策部署，坚持稳中求进工作总基调，统筹推进各项工作，取得了明显成效。",
        "进一步加强组织领导，明确责任分工，强化监督检查，确保各项工作任务落到实处。",
        "以供给侧结构性改革为主线，坚决打好防范化解重大风险、精准脱贫、污染防治三大攻坚战。",
        "切实提高政治站位，增强“四个意识”、坚定“四个自信”、做到“两个维护”，推动全面从严治党向纵深发展。",
    ];
    for phrase in phrases {
        let left = planted(FORESTRY, &[("完成荒坡", phrase)]);
        let right = planted(CULTURE, &[("举办百姓", phrase)]);
        let copies: Vec<_> = between_reports(&[&left, &right]).into_iter().filter(|overlap| !overlap.stock).collect();
        assert!(copies.is_empty(), "{phrase}: {copies:?}");
    }
}

/// Hardly a word of them is rare, but no report has them in a row.
#[test]
fn whole_sentences_of_common_words_are_copied() {
    for sentence in ["农村学校的老师要经常到学生家里去，了解他们在家里吃什么、做什么，和家长一起想办法。", "过去我们的粮食产量长期上不去，种子不好是一个原因，更要紧的是水利设施多年没有人管。"] {
        let left = planted(FORESTRY, &[("查处", sentence)]);
        let right = planted(CULTURE, &[("非遗工坊", sentence)]);
        assert_eq!(between_reports(&[&left, &right]).iter().filter(|overlap| !overlap.stock).count(), 1, "{sentence}");
    }
}

#[test]
fn the_same_measures_with_other_figures_are_no_copying() {
    let left = planted(FORESTRY, &[("查处", "全县规模以上工业增加值增长8.1%，固定资产投资增长6.9%，社会消费品零售总额增长2.3%，一般公共预算收入增长10.4%。")]);
    let right = planted(CULTURE, &[("非遗工坊", "全县规模以上工业增加值增长7.2%，固定资产投资增长5.5%，社会消费品零售总额增长4.7%，一般公共预算收入增长3.9%。")]);
    assert_eq!(between_reports(&[&left, &right]).iter().filter(|overlap| !overlap.stock).count(), 0);
}

#[test]
fn what_half_of_the_sources_share_is_theirs_in_common() {
    let sentence = "青川镇便民服务中心设在老粮站二楼，电话3126890，周六照常值班。";
    let reports: Vec<String> = ["林业", "水利", "文化", "民政", "教育"].iter().map(|name| format!("{name}站一年做了不少事，这里只说{name}站。{sentence}{name}站的账目已经公布。")).collect();
    let texts: Vec<&str> = reports.iter().map(String::as_str).collect();
    assert!(between(&texts).iter().all(|overlap| overlap.stock));
    assert!(between(&texts[..2]).iter().any(|overlap| !overlap.stock));
}

#[test]
fn unrelated_documents_share_nothing() {
    assert_eq!(between(&[FORESTRY, CULTURE]).iter().filter(|overlap| !overlap.stock).count(), 0);
    assert!(between(&["", "短", "。。"]).is_empty());
    assert!(between(&[]).is_empty());
}

#[test]
fn the_articles_of_an_input_are_compared() {
    let text = format!("{}{}", planted(FORESTRY, &[("查处", ORIGINAL[1])]), planted(CULTURE, &[("非遗工坊", ORIGINAL[1])]));
    let document = crate::syntax::parse(&text);
    assert_eq!(document.articles.len(), 2);
    let options = Options::default();
    let found = run(&Context::new(&document, &options));
    let copies: Vec<_> = found.iter().filter(|overlap| !overlap.stock).collect();
    assert_eq!(copies.len(), 1);
    assert!(document.articles[0].span.encloses(copies[0].left.span) && document.articles[1].span.encloses(copies[0].right.span));
    let alone = crate::syntax::parse(FORESTRY);
    assert!(run(&Context::new(&alone, &options)).is_empty());
}

#[test]
fn hostile_texts_stay_cheap() {
    let one_letter = "啊".repeat(200_000);
    let refrain = "建成三座桥梁通车运营".repeat(20_000);
    for text in [&one_letter, &refrain] {
        assert_eq!(between(&[text, text]).len(), 1);
    }
    let many = vec!["云岭县青石桥改建完工，工期提前二十天。"; 3_000];
    assert!(between(&many).len() <= 3_000);
}
