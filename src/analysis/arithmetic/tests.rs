//! Statements and what is said of them, through the whole pipeline.

use super::{run, Relation, Verdict};
use crate::quantity;

/// Relation, verdict and formula of every check of a text.
fn checks(text: &str) -> Vec<(Relation, Verdict, String)> {
    let document = crate::syntax::parse(text);
    run(&document, &quantity::find(&document)).into_iter().map(|check| (check.relation, check.verdict, check.formula)).collect()
}

const OK: Verdict = Verdict::Consistent;
const BAD: Verdict = Verdict::Inconsistent;

#[test]
fn statements_that_carry_their_proof() {
    use Relation::{Difference, Growth, Rate, Sum};
    let cases: &[(&str, Relation, Verdict, &str)] = &[
        ("收到申请34件，其中邮寄13件，网站6件，其他15件。", Sum, OK, "13 + 6 + 15 = 34"),
        ("收到申请34件，其中邮寄13件，网站6件，其他14件。", Sum, BAD, "13 + 6 + 14 = 33，文中为34"),
        ("办理建议10件，4件主办件，6件会办件，全部办结。", Sum, OK, "4 + 6 = 10"),
        ("办理建议10件，4件主办件，5件会办件，全部办结。", Sum, BAD, "4 + 5 = 9，文中为10"),
        ("申报人才7人（领军人才4人、青年人才3人）。", Sum, OK, "4 + 3 = 7"),
        ("申报人才8人（领军人才4人、青年人才3人）。", Sum, BAD, "4 + 3 = 7，文中为8"),
        ("三大集群产值分别达到326亿元、214亿元和175亿元，合计715亿元。", Sum, OK, "326亿 + 214亿 + 175亿 = 715亿"),
        ("三大集群产值分别达到326亿元、214亿元和175亿元，合计725亿元。", Sum, BAD, "326亿 + 214亿 + 175亿 = 715亿，文中为725亿"),
        ("进出口总额175.6亿元，其中出口132.4亿元、进口43.2亿元。", Sum, OK, "132.4亿 + 43.2亿 = 175.6亿"),
        ("进出口总额175.6亿元，其中出口132.4亿元、进口43.3亿元。", Sum, Verdict::Rounding, "132.4亿 + 43.3亿 = 175.7亿，文中为175.6亿（舍入所致）"),
        ("进出口总额175.6亿元，其中出口132.4亿元、进口48.2亿元。", Sum, BAD, "132.4亿 + 48.2亿 = 180.6亿，文中为175.6亿"),
        ("公开信息326条，比上年增加58条。其中，网站148条、新媒体132条、公开栏46条。", Sum, OK, "148 + 132 + 46 = 326"),
        ("报送信息40篇，其中分析7篇，专报8篇。", Sum, Verdict::Partial, "7 + 8 = 15 < 40"),
        ("从抽查的15家企业看，优秀的有6家，良好的有6家，一般的有3家。", Sum, OK, "6 + 6 + 3 = 15"),
        ("三次产业结构优化为8.1∶44.6∶47.3。", Sum, OK, "8.1 + 44.6 + 47.3 = 100"),
        ("三次产业结构优化为8.1∶44.6∶49.3。", Sum, BAD, "8.1 + 44.6 + 49.3 = 102，应为100"),
        ("清理项目202个，自行清理项目已完成审批175个，完成率90.2%。", Rate, BAD, "175 ÷ 202 = 86.6%，文中为90.2%"),
        ("清理项目194个，自行清理项目已完成审批175个，完成率90.2%。", Rate, OK, "175 ÷ 194 = 90.2%"),
        ("全村共有25户80人，已签约21户68人、签约率85%。", Rate, OK, "68 ÷ 80 = 85%"),
        ("排查隐患52起，整改52起，整改率100%。", Rate, OK, "52 ÷ 52 = 100%"),
        ("收到意见23条，采纳19条，采纳率82.6%。", Rate, OK, "19 ÷ 23 = 82.6%"),
        ("收到意见23条，采纳19条，采纳率85.6%。", Rate, BAD, "19 ÷ 23 = 82.6%，文中为85.6%"),
        ("登记单位3.7万家，较上次普查（2.4万家）增加1.3万家。", Difference, OK, "3.7万 − 2.4万 = 1.3万"),
        ("登记单位3.7万家，较上次普查（2.4万家）增加1.8万家。", Difference, BAD, "3.7万 − 2.4万 = 1.3万，文中为1.8万"),
        ("优良率13.6%，高于全市（10.5%）3.1个百分点。", Difference, OK, "13.6% − 10.5% = 3.1"),
        ("漏损率由18.6%降到11.4%，下降7.2个百分点。", Difference, OK, "18.6% − 11.4% = 7.2"),
        ("漏损率由18.6%降到11.4%，下降7.8个百分点。", Difference, BAD, "18.6% − 11.4% = 7.2，文中为7.8"),
        ("公开信息326条，比上年增加58条，增长21.6%。", Growth, OK, "58 ÷ (326 − 58) = 21.6%"),
        ("公开信息326条，比上年增加58条，增长27.6%。", Growth, BAD, "58 ÷ (326 − 58) = 21.6%，文中为27.6%"),
        ("接待游客286.4万人次，上年为242.1万人次，同比增长18.3%。", Growth, OK, "(286.4万 − 242.1万) ÷ 242.1万 = 18.3%"),
    ];
    for (text, relation, verdict, formula) in cases {
        let found = checks(text);
        assert!(found.contains(&(*relation, *verdict, (*formula).to_owned())), "{text}\nwanted {formula}\nfound {found:?}");
    }
}

#[test]
fn what_cannot_be_known_is_not_called_wrong() {
    for text in [
        // only some parts are named
        "公开信息114条，其中党委文件15条，政府文件25条，工作动态42条。",
        "发布新闻47篇，其中26篇被报刊采用。",
        "现有党员30人，其中女党员12人，大专以上学历17人。",
        "改造老旧小区64个，加装电梯21部、充电桩30个。",
        // redacted
        "清运垃圾XX万吨（厨余垃圾XX万吨，其他垃圾32.1万吨）。",
        "化解任务XX个，完成175个，完成率90.2%。",
        // another whole, or none
        "信访件61件，办结率达到100%。",
        "新增入园企业96家，完成率192%。",
        "检查企业120家，发现问题企业30家，整改率95%。",
        "办理帮办事项700余件，完成任务数的116.7%。",
        // comparable prices, another base
        "地区生产总值由1200亿元增长到1286.4亿元，按可比价格计算增长6.1%。",
        "五年间由120亿元增长到200亿元，年均增长10.8%。",
        // approximate
        "检查企业近200家，整改50余家，整改率30%。",
        "新建公园10个，改造5个，提升3个。",
    ] {
        let found = checks(text);
        assert!(found.iter().all(|(_, verdict, _)| *verdict != BAD), "{text}\n{found:?}");
    }
}

#[test]
fn a_number_that_refers_back_is_the_number_before() {
    let text = "一、主要工作\n云岭共享茶坊已经开出了4家连锁店。\n二、下一步打算\n依托已建立的2家云岭茶坊，扩大销售。\n";
    let found = checks(text);
    assert!(found.iter().any(|(relation, verdict, _)| *relation == Relation::Repetition && *verdict == BAD), "{found:?}");
    let same = checks(&text.replace("已建立的2家", "已建立的4家"));
    assert!(same.iter().all(|(_, verdict, _)| *verdict != BAD), "{same:?}");
}
