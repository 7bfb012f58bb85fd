//! The end of a heading that is glued to its text: on one line nothing but the words says where the heading ends.
//!
//! ```text
//! glued   ::= title body                        (no mark between the two, a stop further on)
//! title   ::= part | words noun | words "，" subject result | second
//! part    ::= a row of PARTS, as a whole        (主动公开)
//! noun    ::= a word that names a role (工作思路) | a row of NOUNS
//! second  ::= statement "，" statement, then a statement up to the stop (the last clause of the sentence holds two verbs of headings)
//! result  ::= a row of ADVERBS, a row of RESULTS (进一步提升)
//! body    ::= blank words
//!           | a row of SURE words               (今年以来)
//!           | a year | a row of OPENINGS words  (after a noun)
//!           | words                             (after a part; after a noun that ends the first clause of a title without a verb)
//! ```
//! Not taken: a title whose own mark ends it; a noun that goes on (总结和…, 情况的…); words in quotation marks or brackets;
//! a title that only its sense divides from its text (加强学习认真学习…): it goes on to the first mark.

use super::roles;
use crate::text::{char_class, Span};

/// Longest title, in characters.
const LONGEST: usize = 45;
/// Longest title that no opening words follow.
const LONGEST_BARE: usize = 24;
const SHORTEST: usize = 3;
/// What is left must be a text: shorter ones are the rest of a title.
const SHORTEST_BODY: usize = 7;
/// A clause that is shorter is the rest of the title: 锚定目标攻坚，…
const SHORTEST_CLAUSE: usize = 6;

/// Whole titles of sections that nothing need follow.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "主动公开", "依申请公开", "政府信息管理", "信息管理", "平台建设", "监督保障", "组织保障", "组织领导", "保障措施", "基本原则", "指导思想", "工作目标", "总体要求", "总体思路", "总体目标", "主要目标", "工作原则", "功能定位", "工作机制", "职责分工", "适用范围",
];

/// Nouns that end titles of sections, beside the words that name a role; those marked need no opening words after them.
#[rustfmt::skip]
const NOUNS: &[(&str, bool)] = &[
    ("情况", true), ("事项", true), ("原则", true), ("总结", true), ("要求", true), ("目标", true), ("任务", false), ("措施", false), ("保障", false), ("公开", false), ("管理", false), ("处理", false), ("实施", false), ("建设", false), ("领导", false), ("成效", false),
    ("成绩", false), ("亮点", false), ("做法", false), ("经验", false), ("体会", false), ("思想", false), ("背景", false), ("意义", false), ("范围", false), ("程序", false), ("安排", false), ("重点", false), ("问题", false), ("不足", false), ("困难", false), ("方向", false), ("形势", false),
];

/// Words that begin a text wherever they stand after a title.
#[rustfmt::skip]
const SURE: &[&str] = &[
    "今年以来", "近年来", "一年来", "过去一年", "过去五年", "年初以来", "截至", "为深入", "为进一步", "为切实", "为贯彻", "为全面", "根据《", "按照《", "各位代表", "当前，", "目前，", "随着", "自20", "各地区", "各级人民政府", "各有关部门",
];

/// Words that begin a text after a noun.
#[rustfmt::skip]
const OPENINGS: &[&str] = &[
    "今年", "去年", "明年", "全年", "上半年", "本年度", "过去", "近年", "截", "我", "本", "各", "全县", "全市", "全省", "全区", "全镇", "全乡", "全局", "全国", "根据", "按照", "为", "在", "以", "无", "通过", "依托", "坚持", "围绕", "紧紧", "认真", "始终", "深入", "具体", "主要", "由于",
    "着眼", "目前", "当前", "自", "从", "XX", "××", "某", "回顾", "一年", "这", "还", "仍", "下一步", "一是", "首先", "第一，",
];

/// Adverbs and verbs of a result: together, after their subject, they end a title's second clause.
const ADVERBS: &[&str] = &["进一步", "持续", "不断", "显著", "明显", "稳步", "更加", "日益", "有效", "大幅", "全面", "加快"];
#[rustfmt::skip]
const RESULTS: &[&str] = &[
    "增强", "提升", "提高", "改善", "优化", "完善", "彰显", "增进", "显现", "巩固", "凸显", "向好", "释放", "激发", "壮大", "扩大", "深化", "成长", "好转", "拓展", "加强", "推进", "增长", "夯实", "显效", "形成", "发展", "健全", "上升", "下降",
];

/// After these a title goes on.
const GOES_ON: &[char] = &['的', '和', '及', '与', '、', '，', '。', '；', '：', '）', '》', '”', '！', '？', '暨', '并', '或', ';', ':', ',', '.', '上', '中', '下', '里', '性', '化', '（', '('];

/// Before these no title ends.
const UNFINISHED: &[char] = &['的', '和', '及', '与', '、', '，', '对', '在', '从', '到', '自', '于', '向', '把', '将', '是', '为', '以', '“', '《', '（', '(', '‘', '：', '；', '。', '至', '由', '经'];

/// What verbs of headings begin with: what they govern is no part of the report (抓好重点任务落实).
const VERBS: &str = "抓推加强提深聚坚突完做全打落优创构健严规促紧认切努积大开着狠夯守持精统保扩培发不巩实牢注围立有锚以把用按对让";

/// Where the heading between a marker and `limit` ends; None where a mark ends it, or nothing shows its end.
pub(super) fn end(text: &str, start: usize, limit: usize) -> Option<usize> {
    let whole = Span::new(start, limit).trim(text);
    let content = whole.slice(text);
    let mut depth = 0_usize;
    // Where the clause begins, if it is not the first.
    let mut clause = None;
    let mut bare = None;
    let mut last = '\0';
    for (count, (at, c)) in content.char_indices().take(LONGEST + 1).enumerate() {
        // The candidates are the places before this character.
        if depth == 0 && count >= SHORTEST && !GOES_ON.contains(&c) && !UNFINISHED.contains(&last) {
            let (title, body) = content.split_at(at);
            match Ending::of(title, body, clause) {
                Ending::Here => return has_body(body).then_some(whole.start() + at),
                Ending::Perhaps if PARTS.contains(&title) => bare = Some(at),
                Ending::Perhaps if clause.is_none() && count <= LONGEST_BARE && !title.starts_with(|c| VERBS.contains(c)) => bare = Some(at),
                _ => {}
            }
        }
        match c {
            '“' | '《' | '（' | '(' | '‘' => depth += 1,
            '”' | '》' | '）' | ')' | '’' => depth = depth.saturating_sub(1),
            '。' | '；' | '！' | '？' | '：' if depth == 0 => break,
            '，' if depth == 0 => clause = Some(at + c.len_utf8()),
            _ => {}
        }
        last = c;
    }
    let Some(bare) = bare else { return second(content).map(|at| whole.start() + at) };
    let body = &content[bare..];
    let first = body.split(['，', '。', '；', '：']).next().unwrap_or(body);
    (has_body(body) && first.chars().take(SHORTEST_CLAUSE).count() == SHORTEST_CLAUSE).then_some(whole.start() + bare)
}

/// Where in a first sentence of two statements the second begins: 扩大高水平对外开放，建设开放强县|提升平台能级。 Its last clause holds two verbs
/// of headings, each with its object.
fn second(content: &str) -> Option<usize> {
    const SHORTEST_SENTENCE: usize = 16;
    const SHORTEST_FIRST: usize = 6;
    const LENGTHS: std::ops::RangeInclusive<usize> = 4..=16;
    let sentence = &content[..content.find('。')?];
    if sentence.contains(['；', '：', '“', '《', '（']) || sentence.chars().take(SHORTEST_SENTENCE).count() < SHORTEST_SENTENCE {
        return None;
    }
    let start = sentence.find('，').map(|at| at + '，'.len_utf8())?;
    let clause = &sentence[start..];
    // …新格局一是壮大主体: a point is none.
    if clause.contains(['，', '、']) || clause.contains("一是") || !starts_statement(clause) {
        return None;
    }
    let places = clause.char_indices().enumerate().skip(SHORTEST_FIRST);
    let mut found = places.filter(|&(_, (at, _))| starts_statement(&clause[at..]) && LENGTHS.contains(&clause[at..].chars().count()) && !clause[..at].ends_with(BEFORE_VERB)).map(|(_, (at, _))| start + at);
    let at = found.next()?;
    has_body(content[sentence.len()..].trim_start_matches('。')).then_some(at)
}

/// Verbs, and adverbs before verbs, that begin a statement of a heading.
#[rustfmt::skip]
const STATEMENTS: &[&str] = &[
    "提升", "提高", "推动", "推进", "加快", "加强", "加大", "强化", "深化", "激发", "构建", "打造", "优化", "完善", "健全", "促进", "保障", "培育", "壮大", "扩大", "拓展", "实施", "建设", "增强", "夯实", "筑牢", "守住", "稳定", "做好", "抓好", "统筹", "巩固", "规范", "创新", "改善", "严格", "狠抓",
    "大力", "着力", "积极", "全力", "全面", "有序", "切实", "稳步", "扎实", "坚决", "深入", "进一步", "更加", "大兴", "多措并举", "牢牢", "持续", "坚持",
];

/// After these a verb goes on the same statement.
const BEFORE_VERB: &[char] = &['和', '及', '与', '、', '并', '的', '不', '断', '步', '力', '快', '极', '面', '化', '以', '中', '来', '再', '更', '速', '实', '入', '固', '续', '质'];

fn starts_statement(clause: &str) -> bool {
    STATEMENTS.iter().any(|verb| clause.starts_with(verb))
}

/// Whether a title of one or more lines ends where its text begins in the next line.
pub(super) fn ends_at(title: &str, body: &str) -> bool {
    let title = title.trim_matches(char_class::is_blank);
    let count = title.chars().take(LONGEST + 1).count();
    let clause = title.rfind('，').map(|at| at + '，'.len_utf8());
    (SHORTEST..=LONGEST).contains(&count) && !title.contains('。') && !title.ends_with(UNFINISHED) && !body.starts_with(GOES_ON) && matches!(Ending::of(title, body, clause), Ending::Here)
}

/// What shows that a title ends at a place.
enum Ending {
    Here,
    /// A noun, but no opening words.
    Perhaps,
    No,
}

impl Ending {
    fn of(title: &str, body: &str, clause: Option<usize>) -> Self {
        let starts = |words: &[&str]| words.iter().any(|words| body.starts_with(words));
        let parted = body.starts_with(char_class::is_blank) && title.ends_with(char_class::is_han) && body.trim_start_matches(char_class::is_blank).starts_with(char_class::is_han);
        if parted || starts(SURE) || is_year(body) && starts_sentence(body) {
            return Self::Here;
        }
        if clause.is_some_and(|clause| ends_with_result(title.get(clause..).unwrap_or(""))) {
            return Self::Here;
        }
        let role = roles::ends_with_part(title);
        let noun = NOUNS.iter().find(|(noun, _)| title.ends_with(noun));
        match (role || noun.is_some(), is_year(body) || starts(OPENINGS)) {
            (true, true) => Self::Here,
            (_, false) if PARTS.contains(&title) => Self::Perhaps,
            (true, false) if role || noun.is_some_and(|&(_, bare)| bare) => Self::Perhaps,
            _ => Self::No,
        }
    }
}

/// 市场活力进一步激发, but not 进一步激发活力: a subject stands before the adverb.
fn ends_with_result(clause: &str) -> bool {
    const SHORTEST_SUBJECT: usize = 2;
    let Some(subject) = RESULTS.iter().find_map(|result| clause.strip_suffix(result)) else { return false };
    let subject = ADVERBS.iter().find_map(|adverb| subject.strip_suffix(adverb));
    subject.is_some_and(|subject| subject.chars().take(SHORTEST_SUBJECT).count() == SHORTEST_SUBJECT)
}

/// 2024年, but not within a longer number.
fn is_year(body: &str) -> bool {
    let digits = body.chars().take(5).take_while(|&c| char_class::digit(c).is_some()).count();
    digits == 4 && body.chars().nth(4) == Some('年')
}

/// 2024年，; 2023年是; 2023年1—11月，
fn starts_sentence(body: &str) -> bool {
    let rest = body.trim_start_matches(|c| char_class::digit(c).is_some() || matches!(c, '年' | '月' | '度' | '-' | '—' | '－' | '至'));
    rest.starts_with(['，', '是'])
}

/// A text follows: long enough, with a stop.
fn has_body(body: &str) -> bool {
    let body = body.trim_start_matches(char_class::is_blank);
    body.find(['。', '；', '！', '：']).is_some_and(|stop| body.starts_with('无') || body[..stop].chars().take(SHORTEST_BODY).count() == SHORTEST_BODY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_glued_to_their_text() {
        for (text, expect) in [
            ("2024年工作思路2024年是青川镇发展的关键一年。", Some("2024年工作思路")),
            ("工作开展情况今年以来，全镇经济平稳运行。", Some("工作开展情况")),
            ("主动公开依托县政府网站统一平台进行管理。", Some("主动公开")),
            ("存在问题与不足2023年度，我镇公开总体存在不足。", Some("存在问题与不足")),
            ("构建传播矩阵，小镇气质进一步提升全年举办活动三十场。", Some("构建传播矩阵，小镇气质进一步提升")),
            ("需要报告的事项无其他需要报告的事项。", Some("需要报告的事项")),
            ("总体要求以习近平新时代中国特色社会主义思想为指导。", Some("总体要求")),
            ("依申请公开情况一年间收到申请两件，全部按期办结。", Some("依申请公开情况")),
            ("存在的问题回顾一年工作，仍有差距。", Some("存在的问题")),
            ("工作体会 抓落实必须一抓到底、久久为功。", Some("工作体会")),
            // Marks end these.
            ("强化资产管理。2024年，严格项目采购流程。", None),
            ("2023年工作总结和2024年工作打算。", None),
            ("重点任务推进情况", None),
            // A verb's object is no part of a report.
            ("抓好重点任务落实，推进项目建设取得实效。", None),
            ("锚定目标攻坚，全县经济逆势而上、稳中有进。", None),
            ("优化服务，不断提升企业办事体验和服务水平。", None),
            ("加强学习认真学习各项规定，提高本领水平。", None),
            ("扩大对外开放，建设开放强县提升平台能级。全年新增企业三家。", Some("扩大对外开放，建设开放强县")),
            ("强化创新驱动，加快建设现代产业体系。全年新增企业三家。", None),
            ("强化创新驱动，推动经济实现质的提升。全年新增企业三家。", None),
            ("落实“三重一大”事项议事规则，完善机制建设水平。", None),
            ("", None),
        ] {
            assert_eq!(end(text, 0, text.len()).map(|at| &text[..at]), expect, "{text}");
        }
    }
}
