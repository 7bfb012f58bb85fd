//! What must hold whatever the text is.

use proptest::prelude::*;

use super::parse;
use crate::document::Document;
use crate::text::Span;

fn check(text: &str) {
    let document = parse(text);
    let leaves: String = document.tree.leaves().map(|leaf| leaf.span.slice(text)).collect();
    assert_eq!(leaves, text, "the leaves of the tree are the text");
    for node in &document.tree.nodes {
        let mut at = node.span.start;
        for &child in &node.children {
            assert_eq!(document.tree.nodes[child].span.start, at, "the children of a node tile it");
            at = document.tree.nodes[child].span.end;
        }
        assert!(node.children.is_empty() || at == node.span.end);
    }
    sections(&document);
    let mut end = 0;
    for sentence in &document.sentences {
        assert!(!sentence.span.is_empty() && sentence.span.start() >= end, "sentences are in order and apart");
        assert!(inside(text, sentence.span) && document.articles[sentence.article].span.encloses(sentence.span));
        assert!(sentence.section.is_none_or(|id| document.sections[id].span.encloses(sentence.span)), "a sentence lies in its section");
        end = sentence.span.end();
    }
    let mut end = 0;
    for noise in &document.noise {
        assert!(inside(text, noise.span) && noise.span.start() >= end);
        end = noise.span.end();
    }
    let mut end = 0;
    for mask in &document.masks {
        assert!(inside(text, mask.span) && mask.span.start() >= end);
        end = mask.span.end();
    }
    for entry in &document.contents {
        assert!(entry.span.encloses(entry.title) && entry.article.is_none_or(|article| article < document.articles.len()));
    }
}

fn sections(document: &Document<'_>) {
    let text = document.text;
    let (mut end, mut next) = (0, 0);
    for (number, article) in document.articles.iter().enumerate() {
        assert!(inside(text, article.span) && article.span.start() >= end, "documents are in order and apart");
        assert_eq!(article.sections.start, next);
        (end, next) = (article.span.end(), article.sections.end);
        for part in [article.title, article.issuer, article.addressee, article.signature, article.document_number, article.preamble].into_iter().flatten() {
            assert!(inside(text, part) && article.span.encloses(part), "a part lies in its document");
        }
        for id in article.sections.clone() {
            let section = &document.sections[id];
            assert_eq!(section.article, number);
            assert!(inside(text, section.span) && article.span.encloses(section.span));
            assert!(section.span.encloses(section.heading) && section.heading.encloses(section.title) && section.heading.encloses(section.marker));
            assert!(section.descendants_end > id && section.descendants_end <= article.sections.end);
            match section.parent {
                Some(parent) => {
                    let above = &document.sections[parent];
                    assert!(parent < id && id < above.descendants_end && section.descendants_end <= above.descendants_end);
                    assert!(above.span.encloses(section.span), "a section lies in its parent");
                    assert_eq!(section.depth, above.depth + 1);
                }
                None => assert_eq!(section.depth, 1),
            }
            let follows = document.sections.get(section.descendants_end).filter(|next| next.article == number);
            assert!(follows.is_none_or(|next| next.span.start() >= section.span.end()), "sections do not cut each other");
        }
    }
    assert_eq!(next, document.sections.len());
}

fn inside(text: &str, span: Span) -> bool {
    span.start <= span.end && text.is_char_boundary(span.start()) && text.is_char_boundary(span.end())
}

/// Pieces that each mean something to a pass, and some that mean nothing.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "一、", "二、", "三、", "（一）", "(二)", "（三）", "1.", "2．", "3、", "（1）", "①", "第一章 ", "第二条　", "一是", "二是", "三是", "首先，", "其次，", "第一，", "——", "一", "十",
        "工作情况", "存在的问题", "下一步打算", "2023年工作总结和2024年工作打算", "政府工作报告", "云岭县", "关于", "的通知", "目录", "\t3", "……5", "各位代表：", "云政发〔2024〕6号", "2023年12月18日", "二〇二三年", "云岭县人民政府",
        "抓项目。", "强化资产管理。", "完成投资12.5亿元，增长5.7%；", "但仍存在一些不足，", "下一步，", "《", "》", "“", "”", "（", "）", "。", "，", "：", "；", "、", "！",
        "\n", "\n\n", "\r\n", "\r", "\u{3000}", " ", "\u{200b}", "\u{feff}", "##paidbegin##", "##", "打印", "【字号：大】", "— 3 —", "7", "素材库加群", "XX", "D", "DP", "AAA", "某某", "𠮷", "😀", "e\u{301}", "\0", "a", "号", "年", "令", "第12号",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn hold_for_hostile_texts(text in hostile()) {
        check(&text);
    }

    #[test]
    fn hold_for_long_paragraphs(text in hostile(), body in "[一二三四五、。，（）是年的工作\n]{200,400}") {
        check(&format!("{body}{text}{body}"));
    }

    #[test]
    fn hold_for_any_text(text in "\\PC*") {
        check(&text);
    }
}

#[test]
fn hold_for_repeated_pieces() {
    for piece in ["", "一、", "一", "（", "“", "\n", "。", "1.", "一是", "目录\n", "——", "##", "2023年工作总结和2024年工作打算\n", "\u{2028}", "某", "《"] {
        check(&piece.repeat(3000));
    }
}

#[test]
fn hold_where_only_what_has_no_width_follows_a_marker() {
    for text in ["①\u{200b}", "一、\u{feff}", "一\u{200b}、\u{200b}\n", "（一）\u{3000}\u{200b}", "云岭县2023年工作总结\n一、工作\n①\u{200b}"] {
        check(text);
    }
}
