//! Growth and fall: the direction of a change, what it is compared with, and whether the figure is the change itself or the
//! level reached.
//!
//! ```text
//! change = [ basis ] verb [ 了 ] figure              同比增长5.7%, 较上年下降1.6%
//!        | [ 从 figure ] verb (到 | 至 | 为) figure    从33.3%提升至90%
//!        | noun [ 达 | 为 ] figure                    增速13.5%, 降幅2%
//!        | 按 figure … verb                           按10%压减
//! basis  = 同比 | 环比 | (较 | 比 | 与) words [ 相比 ] ;
//! ```
//! Comparisons with another place (高于全省平均4.3个百分点) are no changes.

use super::clause::Around;
use super::expression::Figure;
use super::{Change, Direction, Kind};
use crate::text::search::first;
use crate::text::Span;

/// Verbs of change; longer ones stand before those that they end with.
const VERBS: &[(&str, Direction)] = &[
    ("负增长", Direction::Down),
    ("同比增速", Direction::Up),
    ("平均增速", Direction::Up),
    ("年均增长", Direction::Up),
    ("增长", Direction::Up),
    ("增加", Direction::Up),
    ("增收", Direction::Up),
    ("增产", Direction::Up),
    ("提高", Direction::Up),
    ("提升", Direction::Up),
    ("提增", Direction::Up),
    ("上升", Direction::Up),
    ("上涨", Direction::Up),
    ("上调", Direction::Up),
    ("升高", Direction::Up),
    ("扩大", Direction::Up),
    ("扩增", Direction::Up),
    ("攀升", Direction::Up),
    ("净增", Direction::Up),
    ("多增", Direction::Up),
    ("递增", Direction::Up),
    ("回升", Direction::Up),
    ("加快", Direction::Up),
    ("翻", Direction::Up),
    ("下降", Direction::Down),
    ("降低", Direction::Down),
    ("减少", Direction::Down),
    ("压减", Direction::Down),
    ("压降", Direction::Down),
    ("压缩", Direction::Down),
    ("下调", Direction::Down),
    ("下滑", Direction::Down),
    ("下跌", Direction::Down),
    ("回落", Direction::Down),
    ("缩减", Direction::Down),
    ("削减", Direction::Down),
    ("缩短", Direction::Down),
    ("收窄", Direction::Down),
    ("调减", Direction::Down),
    ("减产", Direction::Down),
    ("减收", Direction::Down),
    ("少", Direction::Down),
    ("降", Direction::Down),
    ("减", Direction::Down),
    ("增", Direction::Up),
    ("升", Direction::Up),
    ("涨", Direction::Up),
    ("多", Direction::Up),
];

/// Verbs of one character and others that are verbs of change only where a basis is named (比上年多3家).
const NEED_BASIS: &[&str] = &["少", "多", "增", "升", "涨", "增收", "增产", "扩大", "加快"];

/// Nouns of change: the figure is the rate.
const NOUNS: &[(&str, Direction)] = &[
    ("增速", Direction::Up),
    ("增幅", Direction::Up),
    ("增长率", Direction::Up),
    ("涨幅", Direction::Up),
    ("升幅", Direction::Up),
    ("降幅", Direction::Down),
    ("下降率", Direction::Down),
    ("减幅", Direction::Down),
    ("跌幅", Direction::Down),
];

/// What a change says, and what is left of the words before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub change: Change,
    /// The words before basis and verb: what changed, where it stands there.
    pub subject: Span,
}

/// The change that this figure states. `previous` is the figure before it in the same clause.
pub(super) fn find(text: &str, figure: &Figure, around: &Around, previous: Option<&Figure>) -> Option<Found> {
    // 翻一番 has its verb inside.
    if figure.kind == Kind::Multiple && figure.span.slice(text).starts_with('翻') {
        let (subject, basis) = split_basis(text, around.left, around.before_parenthesis);
        return Some(Found { change: Change { direction: Direction::Up, basis, to_level: false }, subject });
    }
    let left = strip_end(text, around.left, &["了", "约", "近", "超", "超过", "突破", "不低于", "幅度", "幅度达", "分别", "了约", "又"]);
    by_noun(text, figure, left, around).or_else(|| to_level(text, left, around, previous)).or_else(|| by_verb(text, figure, left, around)).or_else(|| verb_behind(text, figure, around))
}

/// 增速13.5%.
fn by_noun(text: &str, figure: &Figure, left: Span, around: &Around) -> Option<Found> {
    if !matches!(figure.kind, Kind::Percent | Kind::PercentagePoint) {
        return None;
    }
    let head = strip_end(text, left, &["达到", "达", "为", "是", "在", "保持在", "目标", "约", "预期目标", "均", "：", "不低于", "高于"]);
    let (_, direction) = NOUNS.iter().find(|(noun, _)| head.slice(text).ends_with(noun))?;
    let (_, basis) = split_basis(text, head, around.before_parenthesis);
    Some(Found { change: Change { direction: *direction, basis, to_level: false }, subject: head })
}

/// 提高到90%.
fn to_level(text: &str, left: Span, around: &Around, previous: Option<&Figure>) -> Option<Found> {
    let per = strip_end(text, left, &["每人每年", "每人每月", "每人每天", "每亩", "每户", "每人", "每年", "每月", "人均", "户均"]);
    let head = strip_end(text, per, &["达到", "到", "至", "为", "成"]);
    if head == per {
        return None;
    }
    let (verb, direction) = VERBS.iter().find(|(verb, _)| head.slice(text).ends_with(verb)).filter(|(verb, _)| *verb != "多")?;
    let before = Span::new(head.start(), head.end() - verb.len());
    let (subject, mut basis) = split_basis(text, before, around.before_parenthesis);
    if basis.is_none() && around.follows_figure && subject.slice(text).chars().count() <= 3 {
        // 从33.3%提升至90%: the level before is the basis.
        basis = previous.filter(|figure| text[..figure.span.start()].ends_with(['从', '由'])).map(|figure| Span::new(figure.span.start() - '从'.len_utf8(), figure.span.end()));
    }
    Some(Found { change: Change { direction: *direction, basis, to_level: true }, subject })
}

/// 同比增长5.7%.
fn by_verb(text: &str, figure: &Figure, left: Span, around: &Around) -> Option<Found> {
    let words = left.slice(text);
    let (verb, direction) = VERBS.iter().find(|(verb, _)| words.ends_with(verb))?;
    let before = Span::new(left.start(), left.end() - verb.len());
    let (subject, basis) = split_basis(text, before, around.before_parenthesis);
    let is_rate = matches!(figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Multiple);
    let widens = figure.kind == Kind::PercentagePoint && subject.slice(text).ends_with(['幅', '率', '差', '口', '距', '速']);
    if basis.is_none() && !widens && (NEED_BASIS.contains(verb) || verb.chars().count() == 1 && !is_rate) {
        return None;
    }
    Some(Found { change: Change { direction: *direction, basis, to_level: false }, subject })
}

/// 按10%压减, 新增2%的…, 5%左右的增长.
fn verb_behind(text: &str, figure: &Figure, around: &Around) -> Option<Found> {
    if !matches!(figure.kind, Kind::Percent | Kind::PercentagePoint) {
        return None;
    }
    let found = |direction, subject| Some(Found { change: Change { direction, basis: None, to_level: false }, subject });
    let left = around.left.slice(text);
    let behind = |words: &str| Span::new(around.right.end() - words.len(), around.right.end());
    let right = around.right.slice(text).trim_start_matches(['的', '左', '右']);
    if left.ends_with("新增") {
        return found(Direction::Up, behind(right));
    }
    let right = ["速度", "比例", "幅度", "分档", "分项", "统一", "水平"].iter().find_map(|word| right.strip_prefix(word)).unwrap_or(right);
    let by = matches!(left, "、" | "和") || left.ends_with(['按', '以']) || left.ends_with("按照") || left.ends_with("保持") || left.ends_with("实现");
    let (_, direction) = VERBS.iter().chain(NOUNS).find(|(verb, _)| verb.chars().count() > 1 && right.starts_with(verb)).filter(|_| by)?;
    found(*direction, behind(right))
}

/// What stands before a change and says against what, or at which prices, it is reckoned. Of two that end alike the longer comes first.
const BASES: &[&str] = &[
    "同比", "环比", "按同口径", "同口径", "按可比口径", "可比口径", "按可比价格", "可比价格", "按可比价", "可比价", "按不变价格", "不变价格", "按不变价", "不变价", "扣除价格因素", "扣除物价因素", "剔除价格因素",
    "剔除物价因素", "扣除物价上涨因素", "扣除价格上涨因素", "剔除不可比因素",
];

/// Parts what is compared with (同比, 较上年) from the words before it.
fn split_basis(text: &str, words: Span, before_parenthesis: Option<Span>) -> (Span, Option<Span>) {
    let slice = words.slice(text);
    let marks = ['，', ',', ' '];
    let trimmed = slice.trim_end_matches(marks);
    let trimmed = ["实际", "名义", "平均", "年均", "累计", "共", "又", "分别", "均", "预计", "可", "将", "净"].iter().find_map(|word| trimmed.strip_suffix(word)).unwrap_or(trimmed).trim_end_matches(marks);
    // How it is reckoned is a basis too: 按可比价格计算.
    let reckoned = ["计算", "测算", "核算", "后"].iter().find_map(|word| trimmed.strip_suffix(word)).unwrap_or(trimmed);
    for word in BASES {
        if let Some(head) = reckoned.strip_suffix(word) {
            return (Span::new(words.start(), words.start() + head.len()), Some(Span::new(words.start() + head.len(), words.start() + trimmed.len())));
        }
    }
    // 较上年, 比去年同期, 与2020年相比.
    let mark = trimmed.char_indices().rev().take(24).find(|&(at, c)| matches!(c, '较' | '比' | '与') && opens_basis(&trimmed[..at], &trimmed[at..]));
    if let Some((at, _)) = mark {
        return (Span::new(words.start(), words.start() + at), Some(Span::new(words.start() + at, words.start() + trimmed.len())));
    }
    if trimmed.is_empty() {
        if let Some(before) = before_parenthesis {
            let basis = before.trim(text);
            if basis.slice(text).starts_with(['较', '比', '与', '从', '由']) {
                return (Span::new(words.start(), words.start()), Some(basis));
            }
        }
    }
    (Span::new(words.start(), words.start() + trimmed.len()), None)
}

/// Whether 较, 比 or 与 begins a basis here: not in 占比, 比重, 比例; 与 only with 相比 or 同期.
fn opens_basis(before: &str, from: &str) -> bool {
    let is_noun = before.ends_with(['占', '同', '环', '对', '评', '相', '可', '性', '攀', '配', '率', '之', '差']) && from.starts_with('比')
        || ["比重", "比例", "比率", "比赛", "比较", "较大", "较好", "较快", "较高", "较多", "比对", "比武"].iter().any(|word| from.starts_with(word));
    !is_noun && (!from.starts_with('与') || from.contains("相比") || from.contains("同期")) && from.chars().count() > 1
}

/// The span without one of these words at its end, as often as one stands there.
fn strip_end(text: &str, span: Span, words: &[&str]) -> Span {
    let mut slice = span.slice(text);
    while let Some(head) = words.iter().find_map(|word| slice.strip_suffix(word)) {
        slice = head.trim_end();
    }
    Span::new(span.start(), span.start() + slice.len())
}

/// Whether these words are no more than a verb of change: 提升至, 增加到.
pub(super) fn is_verb(words: &str) -> bool {
    let bare = words.trim_end_matches(['到', '至', '为', '了', '约', '近', '达', '的']);
    bare.len() <= 9 && VERBS.iter().any(|(verb, _)| bare == *verb)
}

/// Whether these words are no more than the name of a rate of change: 增速, 累计增幅.
pub(super) fn is_bare_noun(words: &str) -> bool {
    let words = ["累计", "平均", "年均", "同比", "年", "月"].iter().fold(words, |words, word| words.strip_prefix(word).unwrap_or(words));
    NOUNS.iter().any(|(noun, _)| words == *noun)
}

/// The same in the clause behind the figure: 收入9亿元，与上年基本持平.
pub(super) fn stays_after(text: &str, words: Span) -> Option<Change> {
    let rest = &text[words.end()..];
    let clause = rest.strip_prefix(['，', ','])?;
    let length: usize = clause.chars().take(14).take_while(|c| !matches!(c, '，' | '。' | '；' | '、' | ',' | ';' | '\n' | '（')).map(char::len_utf8).sum();
    let start = words.end() + rest.len() - clause.len();
    let is_flat = clause[..length].ends_with("持平") && clause.starts_with(['与', '同', '和', '较', '基', '大', '持', '总']);
    is_flat.then(|| stays(text, Span::new(start, start + length)))?
}

/// 与上年持平, 同比持平 in the words after a level: the basis, where the level stayed.
pub(super) fn stays(text: &str, words: Span) -> Option<Change> {
    let slice = words.slice(text);
    let head = &slice[..first(slice, "持平")?];
    let start = head.rfind(['与', '同', '和', '较']).filter(|&at| !head[at..].starts_with("同时"));
    let basis = start.map(|at| Span::new(words.start() + at, words.start() + head.trim_end_matches(['基', '本', '大', '体']).len())).filter(|span| !span.is_empty());
    Some(Change { direction: Direction::Flat, basis, to_level: true })
}
