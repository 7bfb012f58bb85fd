use super::{run, Keyword};
use crate::analysis::Context;
use crate::options::Options;
use crate::syntax;

const TEXT: &str = "云岭县财政工作总结\n一、加强专项债券管理\n今年以来，专项债券发行顺利，专项债券资金使用规范，共发行12.5亿元。推行“云仓快贷”模式，抓好D建工作，以D建促业务。\n二、规范政府采购\n政府采购公开透明，全面推进政府采购改革。\n";

fn keywords(options: &Options) -> Vec<Keyword> {
    let document = syntax::parse(TEXT);
    run(&Context::new(&document, options)).input
}

fn terms(keywords: &[Keyword]) -> Vec<&str> {
    keywords.iter().map(|keyword| keyword.term.as_str()).collect()
}

#[test]
fn terms_and_not_connective_tissue() {
    let found = keywords(&Options::default());
    let terms = terms(&found);
    assert!(terms[..4].iter().any(|term| term.contains("专项债券")), "{terms:?}");
    assert!(terms[..4].iter().any(|term| term.contains("政府采购")), "{terms:?}");
    assert!(terms.contains(&"云仓快贷"), "{terms:?}");
    for tissue in ["工作", "推进", "今年以来", "全面", "12.5亿元", "D建"] {
        assert!(!terms.contains(&tissue), "{tissue} in {terms:?}");
    }
}

#[test]
fn the_places_are_where_the_term_stands() {
    for keyword in keywords(&Options::default()) {
        for span in &keyword.spans {
            let slice = span.slice(TEXT);
            assert!(slice == keyword.term || slice.replace('D', "党") == keyword.term, "{slice} {}", keyword.term);
        }
        assert!(keyword.spans.windows(2).all(|pair| pair[0] < pair[1]) && !keyword.spans.is_empty());
    }
}

#[test]
fn masked_words_are_restored_unless_kept() {
    let all = |options: &Options| terms(&keywords(options)).concat();
    assert!(all(&Options::default()).contains("党建"));
    assert!(!all(&Options { keep_masks: true, ..Options::default() }).contains("党建"));
}

#[test]
fn the_users_words_are_counted_and_scored() {
    let own = vec!["债券资金".to_owned(), "快贷".to_owned()];
    let found = keywords(&Options { user_words: own.clone(), ..Options::default() });
    for word in &own {
        let keyword = found.iter().find(|keyword| keyword.term == *word).expect("the user's word is listed");
        assert!(keyword.score > 0.0 && keyword.spans.len() == 1);
    }
    let only = keywords(&Options { user_words: own.clone(), only_user_words: true, ..Options::default() });
    assert_eq!(only.len(), 2);
}

#[test]
fn a_stop_word_can_be_a_term_of_several_words() {
    for term in ["云仓快贷", "党建"] {
        assert!(terms(&keywords(&Options::default())).contains(&term), "{term}");
        let without = keywords(&Options { stop_words: vec![term.to_owned()], ..Options::default() });
        assert!(!terms(&without).contains(&term), "{term} in {:?}", terms(&without));
    }
}

#[test]
fn stop_words_can_be_added_and_allowed() {
    let without = keywords(&Options { stop_words: vec!["政府采购".to_owned()], ..Options::default() });
    assert!(!terms(&without).contains(&"政府采购"));
    let allowed = keywords(&Options { allowed_words: vec!["今年以来".to_owned()], ..Options::default() });
    assert!(terms(&allowed).contains(&"今年以来"));
}

/// The keywords of a text whose lines are sentences of a report.
fn of(text: &str) -> Vec<String> {
    let document = syntax::parse(text);
    let options = Options::default();
    run(&Context::new(&document, &options)).input.into_iter().map(|keyword| keyword.term).collect()
}

#[test]
fn what_is_done_is_no_term_but_what_it_is_done_to() {
    let found = of("青川镇工作总结\n一、成效\n优化营商环境，持续优化营商环境。加快农村供水工程进度，完善农村供水工程。走访农户，改建农村公路。\n");
    for term in ["营商环境", "农村供水工程"] {
        assert!(found.iter().any(|other| other == term), "{term} not in {found:?}");
    }
    for clause in ["优化营商环境", "加快农村供水工程", "完善农村供水工程", "优化", "完善"] {
        assert!(found.iter().all(|other| other != clause), "{clause} in {found:?}");
    }
}

#[test]
fn who_issues_and_who_leads_are_no_matters() {
    let found = of("云岭县工作总结\n一、成效\n县政府办公室印发政府采购清单，财政局局长任组长。财政局开展政府采购检查，政府采购规范。\n");
    let rank = |term: &str| found.iter().position(|other| other == term).unwrap_or(usize::MAX);
    assert_eq!(rank("政府采购").min(rank("政府采购清单")), 0, "{found:?}");
    for other in ["财政局", "办公室", "任组长", "财政局局长", "县政府办公室"] {
        assert!(rank(other) > 0, "{other} in {found:?}");
    }
    assert!(found.iter().all(|term| term != "县工作" && term != "云岭县工作"), "{found:?}");
}

#[test]
fn a_root_does_not_hide_its_terms_and_a_term_hides_its_fragments() {
    let found = of("云岭县工作总结\n一、成效\n库区管护到位。库区移民增收，库区移民安置有序，库区移民培训完成。地质灾害隐患点排查全覆盖，地质灾害隐患点整治到位。\n");
    assert!(found.iter().any(|term| term == "库区移民"), "{found:?}");
    assert!(found.iter().all(|term| term != "灾害隐患" && term != "害隐患点"), "{found:?}");
}

#[test]
fn what_always_stands_together_is_one_term() {
    let found = of("云岭县工作总结\n一、成效\n新居民子女入学，新居民服务提质，新居民培训有序，新居民活动丰富。研发经费投入强度提高，研发经费投入强度居前，研发经费投入强度达标。\n\
        建设和美乡村，打造和美乡村，巩固和美乡村。防范化解风险，防范化解债务，防范化解隐患。\n");
    for term in ["新居民", "研发经费投入强度"] {
        assert!(found.iter().any(|other| other == term), "{term} not in {found:?}");
    }
    for fragment in ["居民", "研发经费", "经费投入", "投入强度", "美乡村"] {
        assert!(found.iter().all(|other| other != fragment), "{fragment} in {found:?}");
    }
    let rank = |term: &str| found.iter().position(|other| other == term).unwrap_or(usize::MAX);
    assert!(rank("防范化解") > rank("研发经费投入强度") && rank("防范化解") > rank("新居民"), "{found:?}");
}

/// 竹编: two characters that no lexicon has as a word, again and again side by side.
#[test]
fn words_that_no_lexicon_has_are_found() {
    assert_eq!(crate::lexicon::find("榫编"), None, "the word is to be unknown");
    let found = of("青川镇工作总结\n一、成效\n发展榫编产业，榫编产业产值上升，榫编产业园开园，建成榫编产业基地。做大茶业，做大林业，做大渔业。\n");
    assert!(found.iter().any(|term| term.starts_with("榫编产业")), "{found:?}");
    assert!(found.iter().all(|term| !term.starts_with("编产业") && !term.contains("做大")), "{found:?}");
    // Once is no word.
    let once = of("青川镇工作总结\n一、成效\n发展榫编产业，茶叶产业产值上升，茶叶产业园开园。\n");
    assert!(once.iter().all(|term| !term.contains("榫编")), "{once:?}");
}

#[test]
fn a_rank_belongs_to_what_it_ranks() {
    let found = of("青川镇工作总结\n一、成效\n创建4A级景区，4A级景区挂牌，4A级景区迎客。整治D级危房，D级危房清零。\n");
    for term in ["4A级景区", "D级危房"] {
        assert!(found.iter().any(|other| other == term), "{term} not in {found:?}");
    }
    assert!(found.iter().all(|term| term != "4A级" && term != "D级"), "{found:?}");
}

#[test]
fn whose_it_is_and_what_the_preamble_names_come_last() {
    let found = of("云岭县供销社2024年工作总结\n2024年，云岭县供销社深入实施“九九攻坚”行动，紧扣“九九攻坚”要求，各项工作有序推进。\n一、主要成效\n农资配送到村，农资配送站新增12处，县供销社农资配送覆盖全县，农资配送提速。\n");
    let rank = |term: &str| found.iter().position(|other| other == term).unwrap_or(usize::MAX);
    assert_eq!(rank("农资配送"), 0, "{found:?}");
    assert!(rank("九九攻坚") > rank("农资配送") && rank("县供销社") > 2, "{found:?}");
}

#[test]
fn places_are_collected_in_order() {
    for text in [TEXT, include_str!("../../../tests/golden/compilation/input.txt"), "“云仓快贷”“云 仓快”抓“云仓快贷”和“快贷工作云仓快贷”"] {
        let document = syntax::parse(text);
        let options = Options::default();
        let found = super::candidates::collect(&Context::new(&document, &options));
        assert!(found.places.is_sorted_by_key(|place| place.span) && !found.places.is_empty());
    }
}
