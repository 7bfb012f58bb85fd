//! Targets and their pairs, through the whole pipeline.

use super::{run, Measure};
use crate::analysis::Context;
use crate::options::Options;

/// "target" or "target ← achieved (same|related)", of every target of a text.
fn targets(text: &str) -> Vec<String> {
    let document = crate::syntax::parse(text);
    let options = Options::default();
    let context = Context::new(&document, &options);
    let slice = |id: usize| context.quantities[id].span.slice(text);
    run(&context)
        .into_iter()
        .map(|target| match target.achieved {
            Some(achieved) => {
                let relation = if achieved.relation == Measure::Same { "same" } else { "related" };
                format!("{} ← {} ({relation})", slice(target.quantity), slice(achieved.quantity))
            }
            None => slice(target.quantity).to_owned(),
        })
        .collect()
}

fn report(review: &str, plan: &str) -> String {
    format!("云岭县林业局2024年工作总结和2025年工作思路\n一、2024年工作总结\n{review}\n二、2025年工作思路\n{plan}\n")
}

#[test]
fn targets_are_paired_with_what_was_reached() {
    let cases: &[(&str, &str, &[&str])] = &[
        ("全年新建美丽河湖4条，改造渠道47.6公里。", "新建美丽河湖3条，改造渠道60公里以上。", &["3条 ← 4条 (same)", "60公里以上 ← 47.6公里 (same)"]),
        ("农村自来水普及率达到96.8%。", "农村自来水普及率达到98%以上。", &["98%以上 ← 96.8% (same)"]),
        ("新增孵化空间面积9.7万平方米。", "新增孵化空间面积8万平方米以上。", &["8万平方米以上 ← 9.7万平方米 (same)"]),
        ("农业类科技型企业新增12家。", "新增科技型企业50家以上。", &["50家以上"]),
        ("重点项目开工率72.7%。", "重点项目开工率不低于80%。", &["不低于80% ← 72.7% (same)"]),
        ("拆除违建31处。", "新增停车泊位300个。", &["300个"]),
    ];
    for (review, plan, expected) in cases {
        let text = report(review, plan);
        assert_eq!(targets(&text), *expected, "{text}");
    }
}

#[test]
fn levels_to_be_reached_and_people_to_be_helped_are_targets() {
    let cases: &[(&str, &[&str])] = &[
        ("全员劳动生产率从人均8.7万元提高到12万元以上。", &["12万元以上"]),
        ("平均受教育年限从10.2年提高到10.8年。", &["10.8年"]),
        ("稻谷最低收购价每50公斤提高7.4元。", &["7.4元"]),
        ("转移农村劳动力5200人。", &["5200人"]),
        ("培训农民工2100人次以上。", &["2100人次以上"]),
    ];
    for (plan, expected) in cases {
        let text = report("植树3万亩。", plan);
        assert_eq!(targets(&text), *expected, "{plan}");
    }
}

#[test]
fn what_is_only_spoken_of_is_no_target() {
    for plan in [
        "围绕3个重点，抓好5项服务。",
        "对于研发强度高于5%的企业，优先支持。",
        "发挥已建成的12家工作站的作用。",
        "总量继续保持全市第一位。",
        "按照县委、县政府的要求，抓好落实。",
        "今年全县高校毕业生将高达7650人，要促进多渠道就业。",
        "有6%的增速就能够实现比较充分的就业。",
        "今年着力办好五件事。",
        "认真落实惠企政策新36条，出台实施细则。",
    ] {
        let text = report("全年培训310人次。", plan);
        assert_eq!(targets(&text), Vec::<String>::new(), "{plan}");
    }
    assert!(targets("云岭县林业局2024年工作总结\n一、主要工作\n植树3万亩，培训310人次。\n").is_empty());
}
