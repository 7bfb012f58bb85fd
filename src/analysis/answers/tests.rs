//! Problems and the measures that answer them, through the whole pipeline.

use super::run;
use crate::analysis::Context;
use crate::options::Options;

/// "problem ← measure | measure" of every problem of a text.
fn answers(text: &str) -> Vec<String> {
    let document = crate::syntax::parse(text);
    let options = Options::default();
    let context = Context::new(&document, &options);
    let told = run(&context).into_iter().map(|answer| {
        let measures: Vec<&str> = answer.measures.iter().map(|measure| measure.span.slice(text)).collect();
        format!("{} ← {}", answer.problem.slice(text), measures.join(" | ")).trim_end().to_owned()
    });
    told.collect()
}

fn report(problems: &str, plan: &str) -> String {
    format!("云岭县林业局2024年工作总结和2025年工作思路\n一、2024年工作总结\n全年造林3万亩，抚育中幼林2万亩。\n二、存在问题\n{problems}\n三、2025年工作思路\n{plan}\n")
}

const PLAN: &str = "（一）抓好松材线虫病防治。开展疫木除治，年内清理枯死松树2万株。\n（二）充实基层护林队伍。招聘专职护林员60名，提高护林员待遇。\n（三）发展林下经济。扶持铁皮石斛基地5个。";

#[test]
fn a_problem_is_paired_with_the_measure_of_its_matter() {
    let text = report("松材线虫病疫情蔓延较快；护林员年龄偏大、人手不足。", PLAN);
    let found = answers(&text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("松材线虫病疫情蔓延较快 ← 抓好松材线虫病防治"), "{found:?}");
    assert!(found[1].starts_with("护林员年龄偏大、人手不足 ← ") && found[1].contains("充实基层护林队伍"), "{found:?}");
    assert!(!found[1].contains("铁皮石斛"), "{found:?}");
}

#[test]
fn each_point_of_the_problems_is_one() {
    let text = report("一是松材线虫病疫情蔓延较快。部分乡镇除治不力。二是护林员年龄偏大。", PLAN);
    let found = answers(&text);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("松材线虫病") && found[1].starts_with("护林员"), "{found:?}");
}

#[test]
fn a_problem_of_another_matter_has_no_answer() {
    let text = report("财务报销手续繁琐。", PLAN);
    assert_eq!(answers(&text), ["财务报销手续繁琐 ←"]);
}

#[test]
fn words_of_every_plan_pair_nothing() {
    let text = report("服务能力还不够强。", "（一）优化造林服务，提高苗木服务能力。\n（二）改进护林服务，提高巡护服务能力。\n（三）做好群众服务，提高窗口服务能力。");
    assert_eq!(answers(&text), ["服务能力还不够强 ←"]);
}

#[test]
fn what_leads_up_and_what_is_promised_is_no_problem() {
    let text = report("工作中还存在一些问题，主要表现在：护林员年龄偏大。对此，我们将认真加以解决。", PLAN);
    let found = answers(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("护林员年龄偏大 ← "), "{found:?}");
}

#[test]
fn that_there_are_problems_is_no_problem() {
    let text = report("在总结成绩的同时，我们也清醒认识到，护林员年龄偏大。工作中还存在一些不足。", PLAN);
    let found = answers(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("护林员年龄偏大 ← "), "{found:?}");
}

#[test]
fn what_is_done_may_stand_under_the_problems() {
    let text = "云岭县林业局2024年工作总结\n一、主要工作\n全年造林3万亩。\n二、存在的主要问题及改进情况\n（一）存在的主要问题\n护林员年龄偏大。\n（二）改进情况\n招聘专职护林员60名。\n";
    assert_eq!(answers(text), ["护林员年龄偏大 ← 招聘专职护林员60名"]);
}

#[test]
fn a_document_without_problems_has_none() {
    assert!(answers("云岭县林业局2025年工作思路\n一、总体要求\n抓好松材线虫病防治。\n").is_empty());
    assert!(answers("").is_empty());
}

#[test]
fn each_matter_of_a_problem_is_answered() {
    let text = report("松材线虫病疫情蔓延较快，护林员人手不足，财务报销手续繁琐。", PLAN);
    let found = answers(&text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("抓好松材线虫病防治") && found[0].contains("充实基层护林队伍"), "{found:?}");
    assert!(!found[0].contains("林下经济"), "{found:?}");
}

/// Many measures speak of 消费, but one heading is of it; and what is to be done at once about the problems is none.
#[test]
fn a_heading_answers_by_a_word_that_many_measures_have() {
    let steps: String = (1..60).map(|n| format!("（{}）第{n}项。带动消费{n}万元，办好{n}号活动。\n", n + 2)).collect();
    let text = report("居民消费乏力。社会预期不足。我们务必采取有效措施，认真加以解决。", &format!("（一）大力提振消费。\n（二）加强社会治理。\n{steps}"));
    let found = answers(&text);
    assert!(found[0].starts_with("居民消费乏力 ← 大力提振消费"), "{found:?}");
    assert_eq!(&found[1..], ["社会预期不足 ←"], "{found:?}");
}

#[test]
fn a_matter_may_have_another_name() {
    let text = report("进出口下滑。一些干部形式主义突出，腐败问题时有发生。", "（一）创新外贸模式。办好消费节。\n（二）深入推进反腐败斗争。整治官僚主义。\n（三）发展林下经济。扶持铁皮石斛基地5个。");
    let found = answers(&text);
    assert!(found[0].starts_with("进出口下滑 ← 创新外贸模式"), "{found:?}");
    assert!(found[1].contains("深入推进反腐败斗争") && found[1].contains("整治官僚主义") && !found[1].contains("铁皮石斛"), "{found:?}");
}

#[test]
fn how_things_are_is_no_measure() {
    let text = report("护林员年龄偏大。", "近几年，我们为护林员做了许多事，取得了一定成效。招聘专职护林员60名。");
    assert_eq!(answers(&text), ["护林员年龄偏大 ← 招聘专职护林员60名"]);
}

#[test]
fn words_of_no_matter_of_their_own_pair_nothing() {
    let text = report("营商环境有待优化。改革措施落实不到位。", "（一）整治生态环境。\n（二）推进文化改革发展。\n（三）发展林下经济。");
    assert_eq!(answers(&text), ["营商环境有待优化 ←", "改革措施落实不到位 ←"]);
}

#[test]
fn a_problem_named_within_a_plan_ends_where_the_plan_goes_on() {
    let text = report("护林员年龄偏大。", "（一）办好苗圃。苗木连年增产，但也面临库存增加、价格下跌等问题。要完善苗木收购办法。（二）充实护林员队伍。");
    assert!(answers(&text).iter().all(|answer| !answer.starts_with("要完善")), "{:?}", answers(&text));
}
