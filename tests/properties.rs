//! What holds for every text, on texts put together of realistic and hostile pieces and on long hostile ones.

#[path = "support/invariants.rs"]
mod invariants;
#[path = "support/wire_text.rs"]
mod wire_text;

use std::time::{Duration, Instant};

use invariants::{inner_violations, violations};
use proptest::prelude::*;
use wenjing::{analyze, Options};

/// Pieces of documents, well and ill formed.
const PIECES: &[&str] = &[
    "一、",
    "（一）",
    "(二)",
    "1.",
    "1．",
    "2、",
    "（1）",
    "①",
    "⑳",
    "第一章　",
    "第十条 ",
    "一是",
    "二是",
    "首先，",
    "其次，",
    "另一方面，",
    "十九是",
    "九十九、",
    "目录\n",
    "2024年工作总结",
    "政府工作报告\n",
    "各位代表：\n",
    "存在的问题",
    "下一步打算",
    "2025年工作思路\n",
    "\t12\n",
    "……………3\n",
    "办理",
    "新增",
    "同比增长",
    "较上年下降",
    "其中",
    "分别为",
    "完成率",
    "合计",
    "累计",
    "翻一番",
    "不少于",
    "力争",
    "提高到",
    "占",
    "由",
    "到",
    "12,345.67万元",
    "3.6亿元",
    "XX万元",
    "××%",
    "５％",
    "百分之九十",
    "十二亿三千万",
    "5-8%",
    "13万至17万元",
    "100余万处",
    "0.3个百分点",
    "第一",
    "8.1∶44.6∶47.3",
    "33户98人",
    "1",
    "9",
    "0",
    "999999999999999999999999999999999999999999",
    "0.000000000000000000000000000000000000001",
    "万亿亿",
    "2024年12月31日",
    "2月30日",
    "〔2024〕5号",
    "12345热线",
    "“",
    "”",
    "‘",
    "’",
    "（",
    "）",
    "《",
    "》",
    "【",
    "】",
    "(",
    ")",
    "，",
    "。",
    "；",
    "、",
    "：",
    "！",
    "？",
    "……",
    "——",
    "。。",
    "，，",
    "%",
    "％",
    "‰",
    ".",
    ",",
    "-",
    "～",
    "~",
    "+",
    "=",
    "\n",
    "\r\n",
    "\r",
    "\n\n\n",
    " ",
    "\u{3000}",
    "\u{a0}",
    "\t",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "\u{2028}",
    "\u{85}",
    "\u{1}",
    "\u{7f}",
    "\u{202e}",
    "\u{fffd}",
    "\u{ffff}",
    "𠮷",
    "😀",
    "👨‍👩‍👧",
    "e\u{301}",
    "一\u{301}\u{302}",
    "\u{10ffff}",
    "㈠",
    "㎡",
    "Ⅳ级",
    "½",
    "㊿",
    "٣",
    "D建",
    "##paidbegin##",
    "##paidend##",
    "- 3 -",
    "www.example.com",
    "<p>",
    "&lt;",
    "# ",
    "|a|b|",
    "特此通知。",
    "云岭县水务局\n2024年12月20日\n",
    "抄送：",
    "附件：1. ",
    "推进经济社会高质量发展",
    "工作",
    "abc",
    "(a+)+$",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        20 => prop::sample::select(PIECES).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => (prop::sample::select(PIECES), 1usize..40).prop_map(|(piece, times)| piece.repeat(times)),
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

fn options() -> Options {
    Options { keyword_spans: true, ..Options::default() }
}

fn bytes(text: &str) -> String {
    serde_json::to_string(&analyze(text, &options())).expect("a report can be written")
}

fn all_violations(text: &str) -> Vec<String> {
    let mut found = inner_violations(text);
    found.extend(violations(&analyze(text, &options()), text));
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn invariants_hold_for_texts_of_pieces(text in texts()) {
        prop_assert_eq!(all_violations(&text), Vec::<String>::new());
    }

    #[test]
    fn the_same_text_gives_the_same_bytes(text in texts()) {
        prop_assert_eq!(bytes(&text), bytes(&text));
    }

    #[test]
    fn invariants_hold_for_any_characters(text in any::<String>()) {
        prop_assert_eq!(all_violations(&text), Vec::<String>::new());
    }

    /// Pieces of a real document deleted, doubled and moved.
    #[test]
    fn invariants_hold_for_mutilated_documents(cuts in prop::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0u8..3), 1..20)) {
        let mut characters: Vec<char> = SAMPLE.chars().collect();
        for (from, to, action) in cuts {
            if characters.is_empty() {
                break;
            }
            let (a, b) = (from.index(characters.len()), to.index(characters.len()));
            let (start, end) = (a.min(b), a.max(b).min(a.min(b) + 200));
            match action {
                0 => drop(characters.drain(start..end)),
                1 => characters.splice(start..start, characters[start..end].to_vec()).for_each(drop),
                _ => characters[start..end].reverse(),
            }
        }
        let text: String = characters.into_iter().collect();
        prop_assert_eq!(all_violations(&text), Vec::<String>::new());
    }
}

const SAMPLE: &str = include_str!("golden/compilation/input.txt");
const PARAGRAPH: &str = "一、2024年工作总结\n（一）经济平稳增长。全年完成投资12.5亿元，增长5.7%，其中工业7亿元、农业5.5亿元。\n";

/// Long texts of one sort, each of which breaks a quadratic pass, a deep recursion or an unchecked slice.
fn hostile(size: usize) -> Vec<(&'static str, String)> {
    let repeat = |piece: &str| piece.repeat(size / piece.len() + 1);
    let numbered = |line: fn(usize) -> String| (1..=size / 20).map(line).collect::<String>();
    vec![
        ("one Han character", repeat("中")),
        ("one Han digit", repeat("一")),
        ("one digit", repeat("9")),
        ("percent signs", repeat("%")),
        ("blanks", repeat(" ")),
        ("new lines", repeat("\n")),
        ("carriage returns", repeat("\r")),
        ("NULs", repeat("\0")),
        ("astral", repeat("𠮷")),
        ("combining", repeat("一\u{301}\u{302}")),
        ("open brackets", repeat("（《“〔【")),
        ("closed brackets", repeat("）》”〕】")),
        ("quotes in quotes", repeat("“‘")),
        ("markers", repeat("一、\n（一）\n1.\n（1）\n①\n第一条\n一是\n首先\n")),
        ("levels up and down", repeat("一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n1.己\n（一）庚\n①辛\n")),
        ("no stop", repeat("推进经济社会高质量发展")),
        ("no new line", repeat("全年完成投资12.5亿元，增长5.7%。")),
        ("quantities without a stop", repeat("完成投资12.5亿元，")),
        ("parts", repeat("其中甲1个、乙2个，")),
        ("redactions", repeat("投资XX万元，增长××%，")),
        ("ranges", repeat("5-8%～")),
        ("dates", repeat("2024年13月45日、")),
        ("points in a line", repeat("一是抓工作；二是抓落实；")),
        ("words of two", repeat("工作")),
        ("a's", repeat("a")),
        ("headings", numbered(|n| format!("{n}. 加强工作\n"))),
        ("contents", format!("目录\n{}", numbered(|n| format!("某局{n}年工作总结……{n}\n")))),
        ("titles", repeat("2024年工作总结和2025年工作思路\n")),
        ("paragraphs", repeat(PARAGRAPH)),
    ]
}

#[test]
fn invariants_hold_for_long_hostile_texts() {
    for (name, text) in hostile(30_000) {
        assert_eq!(all_violations(&text), Vec::<String>::new(), "{name}");
    }
}

/// The median of several runs.
fn median(runs: usize, mut run: impl FnMut() -> Duration) -> Duration {
    let mut times: Vec<Duration> = (0..runs).map(|_| run()).collect();
    times.sort();
    times[runs / 2]
}

fn time(text: &str) -> Duration {
    median(5, || {
        let start = Instant::now();
        std::hint::black_box(analyze(text, &options()));
        start.elapsed()
    })
}

/// Ten times the text in about ten times the time. The limit is twice that, since other work runs beside a test; what is
/// quadratic takes a hundred times as long and is still found.
#[test]
fn time_grows_with_the_text() {
    let realistic = ("a compilation", SAMPLE.repeat(2), SAMPLE.repeat(20));
    let (small, large) = (hostile(12_000), hostile(120_000));
    let pairs = small.into_iter().zip(large).map(|((name, small), (_, large))| (name, small, large));
    for (name, small, large) in std::iter::once(realistic).chain(pairs) {
        // What is too short to measure has no ratio.
        let floor = Duration::from_micros(300);
        let ratio = |_: usize| time(&large).as_secs_f64() / time(&small).max(floor).as_secs_f64();
        // A disturbance does not come three times at the same place.
        let best = (0..3).map(ratio).find(|&ratio| ratio <= 20.0);
        assert!(best.is_some(), "{name}: ten times the text takes more than twenty times as long");
    }
}

#[test]
fn the_checker_of_invariants_sees_a_broken_report() {
    let text = "一、工作。增长5.7%。";
    let mut report = analyze(text, &options());
    report.documents[0].span.end = 1_000;
    assert!(!violations(&report, text).is_empty());
    let mut report = analyze("𠮷", &options());
    report.documents[0].span = wenjing::report::Span { start: 0, end: 1 };
    assert!(!violations(&report, "𠮷").is_empty(), "a span that cuts a surrogate pair");
}
