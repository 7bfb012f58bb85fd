use super::{segment, segment_with, Token, TokenKind, UserWords, Vocabulary};
use crate::text::Span;

fn words<'t>(text: &'t str, tokens: &[Token]) -> Vec<&'t str> {
    tokens.iter().map(|token| token.span.slice(text)).collect()
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let tokens = segment(text);
    assert_eq!(words(text, &tokens), expected.split(' ').collect::<Vec<_>>());
}

#[test]
fn shapes_are_one_token_each() {
    check("增长12.5%，达1,234.5万元。", "增长 12.5% ， 达 1,234.5万元 。");
    check("2023年12月31日", "2023年12月31日");
    check("二○二三年十二月", "二○二三年十二月");
    check("云政办〔2023〕5号", "云政办〔2023〕5号");
    check("根据云政办发〔2023〕第15号文件", "根据 云政办发〔2023〕第15号 文件");
    check("印发（财税〔2016〕36号、国办函[2019]4号）", "印发 （ 财税〔2016〕36号 、 国办函[2019]4号 ）");
    check("见《云岭县河道管理办法》", "见 《云岭县河道管理办法》");
    check("发至li.ming@example.cn", "发 至 li.ming@example.cn");
    check("建成５Ｇ基站300余座", "建成 ５Ｇ 基站 300余座");
    check("投入XX万元", "投入 XX万元");
    check("占百分之七十八点四", "占 百分之七十八点四");
    check("第36届", "第36届");
}

#[test]
fn what_only_looks_like_a_shape_is_not_one() {
    check("十分重要", "十分 重要");
    check("《未完", "《 未 完");
    check("（2023）", "（ 2023 ）");
    // What stands before a number is not always its sign.
    check("依据〔2023〕5号", "依据 〔2023〕5号");
    check("云政办〔2023〕", "云 政 办 〔 2023 〕");
    check("1.总体要求", "1 . 总体 要求");
}

#[test]
fn the_cheapest_path_is_taken() {
    check("研究生命起源", "研究 生命 起源");
    check("结合成员意见", "结合 成员 意见");
}

#[test]
fn bodies_are_named_whole_and_what_they_deal_with_is_a_word() {
    check("县发展改革委、人社局、住建局和卫健委", "县 发展改革委 、 人社局 、 住建局 和 卫健委");
    check("纪委监委通报", "纪委 监委 通报");
    for (text, expected) in [
        ("人社部门", "人社 部门"),
        ("农业农村部署", "农业农村 部署"),
        ("卫生健康委员", "卫生健康 委员"),
        ("教育局面", "教育 局面"),
        ("网信办理", "网信 办理"),
        ("监委托", "监 委托"),
    ] {
        check(text, expected);
    }
}

#[test]
fn user_words_are_kept_whole() {
    let text = "云岭县推进智水云仓5G+建设，《智水云仓方案》已印发";
    let vocabulary = Vocabulary { user_words: UserWords::new(&["智水云仓", "5g+", "岭县推", " "]), ..Vocabulary::default() };
    let tokens = segment_with(text, &vocabulary);
    let own: Vec<&str> = tokens.iter().filter(|t| t.is_user_word()).map(|t| t.span.slice(text)).collect();
    assert_eq!(own, ["岭县推", "智水云仓", "智水云仓"]);
    assert_eq!(words(text, &tokens).concat(), text);
}

#[test]
fn words_between_blanks_are_taken_as_they_are() {
    let text = "智水云仓 建成 12.5万元 ，好的。\n第一 行";
    let vocabulary = Vocabulary { presegmented: true, ..Vocabulary::default() };
    let tokens = segment_with(text, &vocabulary);
    let kept: Vec<&str> = tokens.iter().filter(|t| t.kind != TokenKind::Blank).map(|t| t.span.slice(text)).collect();
    assert_eq!(kept, ["智水云仓", "建成", "12.5万元", "，", "好的", "。", "第一", "行"]);
    assert_eq!(words(text, &tokens).concat(), text);
}

#[test]
fn masks_are_read_as_what_they_stand_for() {
    let text = "抓好D建工作";
    let masks = crate::syntax::parse(text).masks;
    let tokens = segment_with(text, &Vocabulary { masks: &masks, ..Vocabulary::default() });
    assert_eq!(words(text, &tokens), ["抓好", "D建", "工作"]);
}

#[test]
fn a_long_line_of_words_between_blanks_cuts_none() {
    let text = ["税源", "其余"].repeat(5_000).join(" ");
    let tokens = segment_with(&text, &Vocabulary { presegmented: true, ..Vocabulary::default() });
    assert_eq!(tokens.iter().filter(|token| token.kind != TokenKind::Blank).count(), 10_000);
}

#[test]
fn tokens_are_the_text_whatever_it_is() {
    let odd = ["", "\u{feff}", "𠮷野家😀", "《《《", "a.b@", "１２３", "第", "〔2023〕", "\r\n\r\n", "一一一一一", "XX", "http://", "．．．"];
    for text in odd.iter().map(|text| (*text).to_owned()).chain([odd.concat().repeat(300), "一".repeat(10_000), "《".repeat(10_000)]) {
        let mut end = 0;
        for token in segment(&text) {
            assert_eq!(token.span.start(), end);
            assert!(!token.span.is_empty());
            end = token.span.end();
        }
        assert_eq!(Span::new(0, end).slice(&text), text);
    }
}
