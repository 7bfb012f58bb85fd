use super::types::*;
use super::Corpus;
use crate::options::Options;

fn corpus() -> Corpus {
    let first = "云岭县工作总结\n一、工作成效\n专项债券发行顺利。专项债券使用规范，财政监督有力。\n二、存在问题\n财政监督不严，专项债券进度慢。\n";
    let second = "青川镇工作总结\n一、工作成效\n政府采购公开透明。政府采购节约资金，😀政府采购规范。\n";
    Corpus::open(vec![first.to_owned(), second.to_owned()], &Options::default())
}

fn slice(text: &str, span: crate::report::Span) -> String {
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16_lossy(&units[span.start as usize..span.end as usize])
}

#[test]
fn words_are_counted_in_a_selection() {
    let corpus = corpus();
    let all = corpus.words(&WordsRequest::default());
    assert_eq!((all.rows[0].count, corpus.overview().texts), (3, 2));
    let request = WordsRequest { selection: Selection { documents: Some(vec![1]), ..Selection::default() }, ..WordsRequest::default() };
    let second = corpus.words(&request);
    assert!(second.rows.iter().all(|row| !row.term.contains("债券") && row.documents == 1));
    let request = WordsRequest { selection: Selection { documents: Some(vec![1]), rest: true, ..Selection::default() }, ..WordsRequest::default() };
    let rest = corpus.words(&request);
    assert_eq!(rest.tokens + second.tokens, all.tokens);
    assert!(rest.rows.iter().all(|row| row.term != "政府采购"));
}

#[test]
fn every_order_of_words_has_its_figures() {
    let corpus = corpus();
    let request = WordsRequest { order: WordOrder::TextRank, ..WordsRequest::default() };
    assert!(corpus.words(&request).rows.iter().all(|row| row.text_rank.is_some()));
    let request = WordsRequest { order: WordOrder::TfIdf, ..WordsRequest::default() };
    let rows = corpus.words(&request).rows;
    assert!(rows.windows(2).all(|pair| pair[0].tf_idf >= pair[1].tf_idf));
}

#[test]
fn a_concordance_line_is_three_stretches_of_its_text() {
    let second = "青川镇工作总结\n一、工作成效\n政府采购公开透明。政府采购节约资金，😀政府采购规范。\n";
    let corpus = Corpus::open(vec![second.to_owned()], &Options::default());
    let found = corpus.concordance(&ConcordanceRequest { term: "政府采购".to_owned(), order: LineOrder::Right, ..ConcordanceRequest::default() });
    assert_eq!(found.total, 3);
    for line in &found.lines {
        assert_eq!(slice(second, line.node.span), "政府采购");
        assert_eq!(line.left.span.end, line.node.span.start);
        assert_eq!(line.node.span.end, line.right.span.start);
    }
    let rights: Vec<String> = found.lines.iter().map(|line| slice(second, line.right.span)).collect();
    let mut sorted = rights.clone();
    sorted.sort();
    assert_eq!(rights, sorted);
    let page = corpus.concordance(&ConcordanceRequest { term: "政府采购".to_owned(), offset: 5, ..ConcordanceRequest::default() });
    assert_eq!((page.total, page.lines.len()), (3, 0));
}

#[test]
fn a_term_of_several_words_and_a_part_of_a_word_are_found() {
    let corpus = corpus();
    let count = |term: &str| corpus.concordance(&ConcordanceRequest { term: term.to_owned(), ..ConcordanceRequest::default() }).total;
    assert_eq!(count("财政监督"), 2);
    assert_eq!(count("购节"), 1);
    assert_eq!(count("监督财政"), 0);
    assert_eq!(count(" "), 0);
}

#[test]
fn collocates_keep_to_the_sentence() {
    let corpus = corpus();
    let found = corpus.collocates(&CollocatesRequest { term: "进度".to_owned(), minimum: 1, stop_words: true, ..CollocatesRequest::default() });
    assert_eq!(found.count, 1);
    assert!(found.rows.iter().any(|row| row.term == "财政" && row.left == 1 && row.right == 0));
    assert!(found.rows.iter().all(|row| row.term != "发行"));
}

#[test]
fn keyness_sets_one_document_apart() {
    let corpus = corpus();
    let of = |document| Selection { documents: Some(vec![document]), ..Selection::default() };
    let found = corpus.keyness(&KeynessRequest { target: of(0), reference: Some(of(1)), minimum: 2, ..KeynessRequest::default() });
    assert!(found.rows[0].log_likelihood_two_term > 0.0 && found.rows[0].reference == 0);
    assert!(found.rows.iter().all(|row| row.term != "政府采购"));
    let genre = corpus.keyness(&KeynessRequest { minimum: 2, ..KeynessRequest::default() });
    assert_eq!(genre.reference_tokens, crate::lexicon::background::TOKENS);
}

#[test]
fn spread_over_documents_and_parts() {
    let corpus = corpus();
    let request = |over| SpreadRequest { term: "专项债券".to_owned(), over, parts: 4, ..SpreadRequest::default() };
    let documents = corpus.spread(&request(PartsOf::Documents));
    assert_eq!(documents.parts.iter().map(|part| part.count).collect::<Vec<_>>(), [3, 0]);
    assert!(documents.dp.unwrap_or(0.0) > 0.3);
    let equal = corpus.spread(&request(PartsOf::Equal));
    assert_eq!(equal.parts.len(), 4);
    assert_eq!(equal.parts.iter().map(|part| part.count).sum::<u32>(), 3);
    let places = corpus.distribution(&TermRequest { term: "专项债券".to_owned(), ..TermRequest::default() });
    assert!(places.len() == 3 && places.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn clusters_cross_no_mark() {
    let corpus = corpus();
    let request = ClustersRequest { stop_words: true, minimum: 1, ..ClustersRequest::default() };
    let found = corpus.clusters(&request);
    assert!(found.iter().any(|cluster| cluster.term == "财政监督" && cluster.count == 2 && cluster.documents == 1));
    assert!(found.iter().all(|cluster| cluster.term != "规范财政"));
}

#[test]
fn the_network_joins_words_of_a_sentence() {
    let corpus = corpus();
    let network = corpus.network(&NetworkRequest { minimum: 1, ..NetworkRequest::default() });
    let has = |a: &str, b: &str| {
        network.edges.iter().any(|edge| {
            let pair = (&network.nodes[edge.from as usize].term, &network.nodes[edge.to as usize].term);
            pair == (&a.to_owned(), &b.to_owned()) || pair == (&b.to_owned(), &a.to_owned())
        })
    };
    assert!(has("财政", "规范"));
    assert!(!has("政府采购", "财政"));
}

#[test]
fn new_words_hold_together_and_stand_freely() {
    let text: String = (0..12).map(|i| format!("第{i}项：{}智水云仓{}成功。\n", ["推广", "建成", "依托", "考察"][i % 4], ["运行", "验收", "扩容"][i % 3])).collect();
    let corpus = Corpus::open(vec![text], &Options::default());
    let found = corpus.new_words(&NewWordsRequest { cohesion: 2.0, freedom: 0.5, ..NewWordsRequest::default() });
    assert_eq!(found.first().map(|word| word.term.as_str()), Some("智水云仓"));
}

#[test]
fn odd_texts_open() {
    for text in ["", "\n", "。。。", "😀", "XX", "123"] {
        let corpus = Corpus::open(vec![text.to_owned(), String::new()], &Options::default());
        let _ = corpus.words(&WordsRequest::default());
        let _ = corpus.spread(&SpreadRequest { term: "工作".to_owned(), ..SpreadRequest::default() });
        let _ = corpus.clusters(&ClustersRequest::default());
        let _ = corpus.network(&NetworkRequest::default());
        assert!(corpus.concordance(&ConcordanceRequest { term: "工作".to_owned(), ..ConcordanceRequest::default() }).lines.is_empty());
    }
}

#[test]
fn the_users_words_reach_the_corpus() {
    let options = Options { user_words: vec!["智水云仓".to_owned()], only_user_words: true, ..Options::default() };
    let corpus = Corpus::open(vec!["推广智水云仓建设，智水云仓运行平稳。".to_owned()], &options);
    let words = corpus.words(&WordsRequest::default());
    assert_eq!(words.rows.len(), 1);
    assert_eq!((words.rows[0].term.as_str(), words.rows[0].count), ("智水云仓", 2));
}

#[test]
fn documents_are_compared_and_all_with_one_another() {
    use crate::compare::types::CompareRequest;
    let texts = ["云岭县林业局2023年工作总结\n一、成效\n完成荒坡造林1.2万亩。林区视频监控覆盖9个护林站，查处乱砍滥伐案件17起。\n", "青川镇文化站2023年工作总结\n一、成效\n举办百姓舞台64场。林区视频监控覆盖9个护林站，查处乱砍滥伐案件17起。\n"];
    let corpus = Corpus::open(texts.map(str::to_owned).to_vec(), &Options::default());
    let found = corpus.compare(&CompareRequest::default());
    assert_eq!((found.left.map(|d| d.text), found.right.map(|d| d.text)), (Some(0), Some(1)));
    assert_eq!(found.passages.len(), 1);
    let alike = corpus.similarity();
    assert!(alike.words[0][1] > 0.1 && alike.words[0][1] < 0.99 && alike.words[0][0] == 1.0);
    assert!(alike.shared[0][1] > 0.2 && alike.shared[0][1] == alike.shared[1][0]);
    assert_eq!(alike.passages.len(), 1);
    assert!(corpus.compare(&CompareRequest { left: 7, right: None }).left.is_none());
}

/// The published example of C-value (Frantzi, Ananiadou & Mima 2000, tables 2 and 3) in pre-segmented text, whose words do not touch.
#[test]
fn c_value_of_pre_segmented_text() {
    const CORE: &str = "底癌样 胞癌样 肿癌样";
    let lines = [(5, "腺癌样 囊癌样 "), (6, "囊癌样 "), (7, "溃癌样 "), (5, "复癌样 "), (3, "限癌样 "), (958, "")];
    let text: String = lines.iter().map(|&(count, words)| format!("{words}{CORE}。\n").repeat(count)).collect();
    let corpus = Corpus::open(vec![text], &Options { presegmented: true, ..Options::default() });
    let terms = corpus.terms(&TermsRequest { minimum: 3, ..TermsRequest::default() });
    let value = |words: &str| terms.iter().find(|row| row.term == words.replace(' ', "")).map_or(f64::NAN, |row| row.c_value);
    let expected = [("腺癌样 囊癌样 ", 11.60964), ("囊癌样 ", 12.0), ("溃癌样 ", 14.0), ("复癌样 ", 10.0), ("限癌样 ", 6.0), ("", 1551.361296)];
    for (words, wanted) in expected {
        let found = value(&format!("{words}{CORE}"));
        assert!((found - wanted).abs() < 1e-6, "{words}: {found}");
    }
    // A mark, a number or a line end parts them all the same.
    let text = "茶叶 基地，建设 2 项目\n规划 方案。".repeat(3);
    let corpus = Corpus::open(vec![text], &Options { presegmented: true, ..Options::default() });
    let terms: Vec<String> = corpus.terms(&TermsRequest::default()).into_iter().map(|row| row.term).collect();
    assert!(terms.contains(&"茶叶基地".to_owned()) && terms.contains(&"规划方案".to_owned()), "{terms:?}");
    assert!(!terms.iter().any(|term| term.contains("基地建设") || term.contains("项目规划")), "{terms:?}");
}

/// A list by weight has no piece of a name that no lexicon has, nor the lowered digits of PM₂.₅; a list by count says what was cut.
#[test]
fn pieces_of_names_and_lowered_digits_are_no_words() {
    let text = "望川市PM₂.₅浓度下降。望川港扩建，望川桥通车。".repeat(3);
    let corpus = Corpus::open(vec![text], &Options::default());
    let terms = |order: WordOrder| -> Vec<String> { corpus.words(&WordsRequest { order, ..WordsRequest::default() }).rows.into_iter().map(|row| row.term).collect() };
    for order in [WordOrder::TfIdf, WordOrder::TextRank] {
        let found = terms(order);
        assert!(!found.iter().any(|term| term == "川" || term == "望" || term == "₂" || term == "₅"), "{found:?}");
        assert!(found.iter().any(|term| term == "浓度"), "{found:?}");
    }
    let counted = terms(WordOrder::Count);
    assert!(counted.iter().any(|term| term == "PM₂.₅") && !counted.iter().any(|term| term == "₂"), "{counted:?}");
}
