//! What a figure measures: the words of the text next to it.
//!
//! A figure stands after its indicator (税占比达70.7%), before it (新建2座公厕), or has none of its own and takes over that of the
//! figure before it (33户98人; 同比增长5.7%; 市级2家 after 新增省级众创空间1家). Which of them is read off the words to its left: where
//! those end in a verb or a preposition, the noun follows; where nothing is left of them but what says when and where, the figure
//! takes over.

use std::sync::LazyLock;

use super::clause::Around;
use super::words::{Prefixes, Suffixes};
use super::{change, Kind};
use crate::text::search::{first, last};
use crate::text::{char_class, Span};

/// Words before an indicator that are no part of it.
static LEADING: LazyLock<Prefixes> = LazyLock::new(|| {
    Prefixes::new(&[
    "其中：", "其中", "同时", "此外", "另外", "并且", "并", "且", "共计", "总共", "累计", "合计", "总计", "一共", "共有", "共", "已经", "已累计", "已", "均", "现有", "现", "尚有", "仅",
    "我市", "我县", "我区", "我省", "我局", "我镇", "我乡", "我街道", "我中心", "我院", "我校", "我委", "我办", "本单位", "本局", "我单位", "我们", "全市", "全县", "全区", "全省", "全国", "全乡", "全镇", "全村",
    "全年", "年内", "预计", "力争", "计划", "确保", "争取", "实现", "完成了", "开展了", "达到", "目前", "截至目前", "今年", "去年", "当年", "分别", "全部", "将", "拟", "要", "再", "还", "又", "也", "以及", "和", "及", "与", "总", "于", "在", "从", "由", "按照", "按", "的",
    // Verbs that say no more than that there is something: what is measured comes after them.
    "安排", "完成", "办理", "形成", "举办", "储备", "吸引", "开设", "开展", "达成", "实施", "正在实施", "涉及", "当日", "当天", "市级的", "组织的", "推动", "推动落实", "创建", "直接", "要求", "定期", "每月定期",
])
});

/// Words between an indicator and its figure.
static TRAILING: LazyLock<Suffixes> = LazyLock::new(|| {
    Suffixes::new(&[
    "分别达到", "分别为", "分别达", "分别", "达到了", "达到", "达", "仅为", "转为", "为", "是", "高达", "多达", "共计", "合计", "总计", "累计", "共有", "共", "约", "超", "近", "突破", "完成了", "实现", "完成", "已", "均", "各", "有", "的有", "了", "：",
    ":", "增至", "增加到", "提高到", "提升至", "提升到", "降至", "上升到", "保持在", "稳定在", "控制在", "从", "由", "按", "拟按", "按照", "至", "到", "在", "一", "就", "又", "还", "也", "即", "近年", "目标", "连续", "排名", "人民币", "入库", "已有", "扩大到", "扩大至", "给予", "首次", "首度", "再次", "由每人每年", "从每人每年", "由每人每月", "从每人每月", "由人均", "从人均", "将", "预计", "按每月", "按每年", "每月", "每年",
])
});

/// Verbs and prepositions after which the noun is to come: 新建2座公厕, 对450家企业.
static OPENING: LazyLock<Suffixes> = LazyLock::new(|| {
    Suffixes::new(&[
    "新建", "改建", "扩建", "迁建", "续建", "建成", "建设", "建立", "建有", "新开", "开工", "提质", "改造", "维护", "管护", "安排", "采购", "购置", "购买", "新购", "引进", "引育", "招引", "推动", "促成", "举办", "召开", "举行", "开展",
    "组织", "打造", "培育", "培养", "支持", "扶持", "带动", "涉及", "覆盖", "收到", "收集", "征集", "征集到", "出具", "提供", "提供了", "新增", "发放", "办理", "受理", "处理", "查处", "整改", "拆除", "成立", "设立", "选派", "派遣", "走访", "慰问", "服务",
    "实施", "推进", "推广", "发布", "印发", "制定", "出台", "编制", "申报", "认定", "新认定", "获评", "获得", "取得", "荣获", "通过", "签订", "签约", "新签", "盘活", "化解", "争取", "争取到", "投入", "投放", "发行", "拨付", "下达", "抽取", "抽查", "检查",
    "选取", "选树", "评选", "表彰", "创建", "创成", "落实", "落地", "引导", "解决", "排查", "排查出", "发现", "梳理", "梳理出", "形成", "开设", "开通", "开放", "增设", "设置", "配备", "更新", "淘汰", "安装", "新安装", "种植", "栽植", "流转", "吸引", "吸纳", "帮助",
    "助力", "协助", "指导", "督促", "联合", "对接", "承接", "承办", "主办", "参与", "参加", "接待", "接受", "采纳", "聘请", "聘任", "招聘", "招录", "录用", "推荐", "转移", "转化", "研发", "自主研发", "孵化", "新孵化", "入选", "入围", "上线", "推出", "谋划", "储备", "包装", "储备了", "谋划了", "开发", "完善",
    "完成", "实现", "执行", "采取", "围绕", "聚焦", "狠抓", "抓好", "强化", "建好", "发挥好", "依托", "组建", "设立了", "建立了", "打通", "惠及", "受理了", "免除", "减免", "返还", "兑付", "兑现", "清退", "关停", "取缔", "修建", "修复", "治理", "整治", "消除", "创作", "撰写", "报送", "刊发", "价值",
    "对", "为", "向", "与", "和", "及", "以及", "在", "将", "把", "由", "从", "按", "按照", "以", "于", "给", "对全乡", "全市", "全县", "全区", "全乡", "各", "等", "已与", "的", "至", "到", "经", "有", "我县", "我市", "我区", "其余", "其他", "另", "已", "共", "剩余", "共有", "共对", "占", "占全部", "超过", "利用", "通过了", "制作", "印制", "张贴", "粘贴", "悬挂", "送", "收", "发", "建", "派", "获", "立", "清理", "清退", "回收", "收回", "追回", "挽回", "完成了", "开展了", "举办了", "组织了", "召开了", "引进了", "支持了", "带领", "率领", "选聘", "选拔", "吸收", "发展", "运营", "运行", "运用", "布局", "布设", "投建", "投用", "启用", "运营着", "管理", "管辖", "下辖", "辖", "分", "分为", "坚持", "保持", "践行", "贯彻", "实行", "推行", "构建", "搭建", "拓展", "深化", "做好", "办好", "办结", "办", "办成", "要", "扎实推进", "累计对", "连续", "使", "让", "令", "被", "仅", "近", "来自", "加固", "维修", "修缮", "翻新", "清运", "清除", "资助", "奖励", "帮扶", "救助", "结对", "安置", "核查", "审核", "审查", "审批", "巡查", "抽检", "约谈", "转运", "开出", "恢复", "建立健全",
])
});

/// What stands alone before a figure without being what it measures: whose, and of which rank.
static MODIFIERS: LazyLock<Prefixes> = LazyLock::new(|| {
    Prefixes::new(&[
    "国家级", "省级", "市级", "县级", "区级", "乡级", "镇级", "村级", "国家", "省", "市", "县", "区", "省市级", "省部级", "部级", "全国", "全省", "全市", "全县", "全区", "全球", "世界", "组内", "本地", "外地", "农村", "城镇", "平均每年", "每年平均", "年平均", "年均", "间平均每年", "平均", "人均", "户均", "占", "占比", "比例", "比重", "位列", "位居", "居", "列", "排名", "位次", "均居", "名列", "也",
    "其余", "其他", "其中", "同比", "环比", "高于", "低于", "优于", "快于", "累计", "居全省", "居全市", "居全国", "均",
])
});

/// Nouns that say nothing without those that follow: 总投资1000万元的…项目.
static GENERIC: LazyLock<Suffixes> = LazyLock::new(|| {
    Suffixes::new(&["总投资", "投资", "计划总投资", "资金", "价值", "总价值", "面积", "占地", "占地面积", "依托总投资", "总额", "总计", "每年", "每月", "规模"])
});

/// Beginnings of what follows a figure without being what it measures.
static NOT_AFTER: LazyLock<Prefixes> = LazyLock::new(|| {
    Prefixes::new(&[
    "以上", "以下", "以内", "左右", "和", "与", "及", "且", "并", "或", "而", "于", "在", "用于", "是", "为", "至", "到", "比", "较", "占", "均", "都", "已", "将", "不", "由", "从", "按", "被", "后", "前", "内", "中", "之", "来", "时", "即", "则", "再", "又", "也", "还", "达", "超", "不等", "，", "其中", "同比", "增长", "下降", "提高", "减少", "增加", "居", "列", "位", "排", "”", "》", "）", "有", "全市", "全省", "全国", "全县", "全区", "的目标", "的速度", "的增长", "的规模", "的比例",
    // 赤字率拟按3%安排.
    "安排", "征收", "计征", "掌握", "执行",
])
});

/// An indicator longer than this many characters is cut at its left: the noun stands at the end.
const LONGEST: usize = 30;

/// What the words around a figure say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Indicator {
    Own(Span),
    /// That of the figure before.
    TakenOver,
}

/// The indicator of a figure with these words around it. `left` are the words on its left without its change, and `time` is the
/// last stretch of time before the figure.
pub(super) fn find(text: &str, kind: Kind, left: Span, around: &Around, is_change: bool, time: Span) -> Indicator {
    let whole = left;
    let left = Span::new(left.start().max(time.end().min(left.end())), left.end());
    if kind == Kind::Rank {
        return rank(text, left);
    }
    let named = trailing(text, leading(text, left));
    // 总产值1987年达到…: the indicator stands before the time.
    let before_time = Span::new(whole.start(), time.start().clamp(whole.start(), whole.end()));
    let named = if named.is_empty() && time.start() > whole.start() { trailing(text, leading(text, before_time)) } else { named };
    let is_connector = matches!(named.slice(text), "和" | "及" | "与" | "以及");
    let named = if is_connector { Span::new(named.start(), named.start()) } else { named };
    let has_name = !(named.is_empty() || is_preposition(named.slice(text)) || is_modifier(text, named) || is_change && change::is_bare_noun(named.slice(text)));
    if is_change {
        return if has_name { Indicator::Own(shortened(text, named, kind == Kind::Count)) } else { Indicator::TakenOver };
    }
    let words = left.slice(text);
    if let Some(noun) = following(text, around.right, words.ends_with(['向', '对', '与', '为', '给'])) {
        let is_open = named.is_empty() || OPENING.at(words).is_some() || is_modifier(text, named) || is_place(named.slice(text)) || is_addressed(words) || words.strip_suffix('了').is_some_and(|verb| OPENING.at(verb).is_some());
        let says_nothing = around.right.slice(text).starts_with('的') && GENERIC.at(named.slice(text)).is_some();
        if is_open || says_nothing {
            return Indicator::Own(noun);
        }
    }
    if kind == Kind::Money {
        if let Some(purpose) = purpose(text, named, around.right) {
            return Indicator::Own(purpose);
        }
    }
    if has_name {
        Indicator::Own(shortened(text, named, kind == Kind::Count))
    } else {
        Indicator::TakenOver
    }
}

/// The indicator that a whole clause names: 新增“统计之家”，全市共13个.
pub(super) fn of_clause(text: &str, clause: Span) -> Option<Span> {
    let named = trailing(text, leading(text, clause));
    (!named.is_empty() && !is_modifier(text, named)).then(|| shortened(text, named, false))
}

/// 云岭镇 in 云岭镇4个村: a place, with what is counted after the figure.
fn is_place(words: &str) -> bool {
    words.chars().count() <= 6 && words.ends_with(['乡', '镇', '县', '市', '区', '省', '州', '旗', '村']) || words.ends_with("街道")
}

/// 对全市贸易业15家单位: the noun comes after the figure.
fn is_addressed(words: &str) -> bool {
    words.rfind('对').is_some_and(|at| {
        let (before, after) = (&words[..at], &words[at + '对'.len_utf8()..]);
        after.chars().count() <= 9 && !before.ends_with(['绝', '应', '面', '针', '相', '核', '反', '派', '校', '配', '结']) && !after.starts_with(['象', '接', '外', '口', '策', '应', '照', '标', '比', '子'])
    })
}

/// 向, 对当地: whom it is done to, which is never what is measured.
fn is_preposition(words: &str) -> bool {
    let whom = words.strip_prefix(['向', '对', '与', '为', '给', '从', '由', '将', '把', '在']);
    whom.is_some_and(|whom| matches!(whom, "" | "当地" | "其" | "此" | "其中" | "我" | "我们" | "全体" | "所有")) || words.ends_with("来自")
}

/// 安排资金80万元用于老年就餐: the purpose says what the money is for.
fn purpose(text: &str, named: Span, right: Span) -> Option<Span> {
    let is_bare = ["资金", "安排资金", "投入资金", "拨付资金", "下达资金", "经费", "安排经费", "拨付经费"].iter().any(|word| named.slice(text) == *word || word.chars().count() > 2 && named.slice(text).ends_with(word));
    let words = right.slice(text);
    let rest = words.strip_prefix("用于").or_else(|| words.strip_prefix("，用于"))?;
    (is_bare && !rest.is_empty()).then(|| {
        let end = rest.char_indices().nth(LONGEST).map_or(rest.len(), |(at, _)| at);
        let start = right.end() - rest.len();
        Span::new(start, start + end)
    })
}

/// Whether these words are nothing but a verb that waits for its noun: 改建 in 新建3座、改建5座公厕.
pub(super) fn is_open_verb(words: &str) -> bool {
    OPENING.at(words) == Some(words)
}

/// Verbs that are hardly ever nouns: in a long clause, the phrase begins with the last of them.
static PHRASE_OPENING: LazyLock<Prefixes> = LazyLock::new(|| {
    Prefixes::new(&[
    "新建", "购置", "举办", "召开", "收到", "发放", "办理", "受理", "查处", "拆除", "成立", "选派", "派遣", "走访", "慰问", "印发", "制定", "出台", "编制", "申报", "获得", "取得", "荣获", "签订", "盘活", "化解", "争取", "投放", "拨付", "公布", "更新", "推广", "开展", "完成", "实现",
    "引进", "出具", "提供", "安排", "新增", "梳理", "排查", "发现", "整改", "培育", "发布", "报送", "组织", "认定", "达成", "共建", "增设", "公开", "节约", "带动", "新孵化", "免费",
])
});

/// A clause of no more characters is a phrase as it is.
const SHORT_PHRASE: usize = 14;

/// The phrase at the end of a long clause.
fn phrase(words: &str) -> &str {
    // 通过县网站公开信息: the means are no part of it.
    let by_means = words.starts_with("通过");
    if words.chars().count() <= SHORT_PHRASE && !by_means {
        return words;
    }
    let tail = words.char_indices().rev().nth(if by_means { 1 } else { 3 }).map_or(0, |(at, _)| at);
    let opening = PHRASE_OPENING.last_in(&words[..tail]).filter(|&(at, _)| !(words[at..].starts_with("新增加值") && words[..at].ends_with('高')));
    opening.map_or(words, |(at, _)| &words[at..])
}

/// Between a subject and what is counted: 三大平台累计走访企业.
const COUNTED: &[&str] = &["累计", "总计", "共计", "一共", "共", "现有"];

/// What follows the subject, where a word of counting parts the two.
fn without_subject(words: &str) -> &str {
    let parted = COUNTED.iter().filter_map(|word| last(words, word).map(|at| (at, at + word.len()))).filter(|&(at, end)| {
        let rest = &words[end..];
        let is_word = words[..at].ends_with(['公', '总', '一', '实', '体', '呈', '出', '发']) || rest.starts_with(['同', '享', '富', '建', '产', '青', '和', '有', '治', '用', '性', '计']);
        at > 0 && !is_word && rest.chars().nth(1).is_some()
    });
    parted.map(|(_, end)| end).max().map_or(words, |end| &words[end..])
}

/// 排名, 位列嘉兴: what is ranked, where the clause names it.
fn rank(text: &str, left: Span) -> Indicator {
    let mut slice = left.slice(text);
    for word in ["排名", "位列", "位居", "名列", "均居", "居", "列", "排在", "跻身", "进入"] {
        if let Some(at) = slice.rfind(word) {
            slice = &slice[..at];
        }
    }
    for scope in ["稳", "均", "分别", "继续", "保持", "全市", "全省", "全国", "全县", "全区", "连续数月"] {
        slice = slice.strip_suffix(scope).unwrap_or(slice);
    }
    let named = trailing(text, leading(text, Span::new(left.start(), left.start() + slice.len())));
    let length = named.slice(text).chars().count();
    let is_name = (length > 3 || length == 3 && named.slice(text).ends_with(['数', '量', '率', '额', '度', '值'])) && !is_modifier(text, named) && !named.slice(text).ends_with('”');
    if is_name { Indicator::Own(shortened(text, named, false)) } else { Indicator::TakenOver }
}

fn is_modifier(text: &str, span: Span) -> bool {
    let slice = span.slice(text);
    let count = slice.chars().count();
    MODIFIERS.at(slice) == Some(slice)
        || count <= 8 && slice.starts_with(['是', '为']) && slice.ends_with('的')
        || count <= 4 && slice.starts_with('全') && !slice.ends_with('率')
        || count <= 14 && ["高于", "低于", "优于", "快于", "好于", "高出", "多于", "较", "比"].iter().any(|word| slice.starts_with(word)) && !slice.starts_with("比重")
}

/// The noun after a figure, up to the end of the clause.
fn following(text: &str, right: Span, is_addressed: bool) -> Option<Span> {
    let slice = right.slice(text);
    // 64处不可移动文物, 向8家在岗企业: words of their own.
    let is_word = ["不可", "不动产", "不良", "不锈", "不同"].iter().any(|word| slice.starts_with(word)) || is_addressed && slice.starts_with('在');
    if NOT_AFTER.at(slice).is_some() && !is_word {
        return None;
    }
    let noun = slice.trim_start_matches(['的', '余', ' ']);
    if !noun.starts_with(|c: char| char_class::is_han(c) || c.is_ascii_alphabetic() || matches!(c, '“' | '《')) || !is_word && NOT_AFTER.at(noun).is_some_and(|word| word.chars().count() > 1 || word == "有") {
        return None;
    }
    let start = right.start() + slice.len() - noun.len();
    if change::is_verb(noun) {
        return None;
    }
    let mut noun = noun;
    // 2家超市红利以股份形式…, 5户村民已…: the noun ends where the predicate begins.
    let predicate = noun.char_indices().skip(2).find(|&(at, c)| c == '已' || c == '以' && !noun[at + c.len_utf8()..].starts_with(['上', '下', '及', '内', '外']) && !noun[..at].ends_with(['可', '所', '予', '得', '足']));
    if let Some((at, _)) = predicate {
        noun = &noun[..at];
    }
    // 4个帮扶组的作用, 10名护林员每天: what is done with it, and when, is no part of it.
    let passive = noun.match_indices('被').map(|(at, _)| at).find(|&at| !noun[..at].ends_with(['植', '棉', '绒']));
    let rest = ["来看", "的作用", "的基础上", "的过程", "每天", "每晚", "每日", "每月", "每周", "每年"].iter().filter_map(|word| first(noun, word)).chain(passive).filter(|&at| at > 0).min();
    if let Some(at) = rest {
        noun = &noun[..at];
    }
    noun = enumerated(noun);
    if let Some((at, _)) = noun.char_indices().nth(LONGEST) {
        noun = &noun[..at];
    }
    while let Some(head) = ["和", "及", "与", "以及", "并", "共", "已", "的", "共计", "，", "近", "约", "新增", "达", "分别", "以", "实现"].iter().find_map(|word| noun.strip_suffix(word)).filter(|head| !is_word_end(head, &noun[head.len()..])) {
        noun = head;
    }
    (!noun.is_empty()).then(|| Span::new(start, start + noun.len()))
}

/// A、B while B is a noun too, and no clause of its own: 3个园区、开通专线.
fn enumerated(noun: &str) -> &str {
    let two = |part: &str| part.char_indices().nth(2).map_or(part.len(), |(at, _)| at);
    let acts = |part: &str| {
        let word = &part[..two(part)];
        part.starts_with('各') || OPENING.at(word) == Some(word) || PHRASE_OPENING.at(part).is_some() || LEADING.at(part).is_some() || change::is_verb(word)
    };
    let clause = noun.match_indices('、').find(|(at, mark)| acts(&noun[at + mark.len()..]));
    clause.map_or(noun, |(at, _)| &noun[..at])
}

/// What is counted of A、B等C is C (the sales of A、B等 are not sales at large); and nothing before a mark that closes what the phrase
/// does not open belongs to it.
fn summed_up(words: &str, is_count: bool) -> &str {
    let mut open = 0_u32;
    let mut rest = words;
    for (at, c) in words.char_indices() {
        match c {
            '《' | '“' => open += 1,
            '》' | '”' if open == 0 => rest = &words[at + c.len_utf8()..],
            '》' | '”' => open -= 1,
            _ => {}
        }
    }
    let etc = rest.rfind('等').filter(|_| is_count).filter(|&at| at == 0 && rest.len() < words.len() || rest[..at].contains('、'));
    let after = etc.map(|at| rest[at + '等'.len_utf8()..].trim_start_matches(['各', '类', '一', '系', '列', '的'])).filter(|after| after.chars().nth(1).is_some() && !after.starts_with(['级', '次', '待', '距', '量', '额', '值', '于', '地', '方']) && !matches!(*after, "活动" | "工作" | "项目" | "领域" | "措施" | "问题"));
    after.unwrap_or(rest)
}

fn leading(text: &str, span: Span) -> Span {
    let mut slice = span.slice(text);
    loop {
        let start = slice.trim_start_matches(|c: char| char_class::is_blank(c) || matches!(c, '，' | ',' | '、' | '；' | '：' | '”' | '）' | ')' | '。'));
        let next = LEADING.at(start).map_or(start, |word| Some(&start[word.len()..]).filter(|rest| keeps_word(word, rest)).unwrap_or(start));
        if next.len() == slice.len() {
            break;
        }
        slice = next;
    }
    Span::new(span.end() - slice.len(), span.end())
}

/// Whether a leading word is a word of its own here: 共 in 共同, 总 in 总投资 are not.
fn keeps_word(word: &str, rest: &str) -> bool {
    match word {
        "总" | "和" | "及" => false,
        "共" => !rest.starts_with(['同', '享', '富', '建', '产', '青']),
        "并" => !rest.starts_with(['购', '网', '轨', '列']),
        "现" => !rest.starts_with(['代', '场', '金', '有']),
        "在" => !rest.starts_with(['校', '建', '册', '岗', '职', '线', '役', '地', '园']),
        "要" => !rest.starts_with('求'),
        "再" => !rest.starts_with(['生', '贷', '就', '次']),
        "将" => !rest.starts_with('军'),
        "与" | "由" | "按" | "从" | "于" => !rest.is_empty(),
        "已" => !rest.is_empty(),
        "推动" | "推动落实" | "创建" | "直接" | "要求" | "定期" | "每月定期" | "储备" => rest.chars().nth(2).is_some() && !rest.starts_with(['率', '量', '数', '额', '的', '了']),
        "安排" | "办理" | "形成" | "举办" | "吸引" | "开设" | "开展" | "达成" | "实施" | "涉及" => rest.chars().nth(1).is_some() && !rest.starts_with(['率', '量', '数', '额', '的', '了']),
        "完成" => rest.chars().nth(1).is_some() && !rest.ends_with('的') && !["率", "数", "额", "量", "进度", "任务", "情况", "比例", "投资", "的", "了", "度", "时"].iter().any(|end| rest.starts_with(end)),
        _ => true,
    }
}

fn trailing(text: &str, span: Span) -> Span {
    let mut slice = span.slice(text);
    loop {
        let end = slice.trim_end_matches(|c: char| char_class::is_blank(c) || matches!(c, '，' | ',' | '、' | '（' | '(' | '“' | '：' | ':'));
        let next = TRAILING.strip(end).filter(|next| !is_word_end(next, &end[next.len()..])).unwrap_or(end);
        // 占全部单位总数的83%.
        let next = Some(next).filter(|next| next.starts_with("占") || next.starts_with("完成")).and_then(|next| next.strip_suffix('的')).unwrap_or(next);
        if next.is_empty() && !end.is_empty() && end.chars().count() > 1 {
            // Nothing but a verb: 完成, 实现.
            slice = "";
            break;
        }
        if next.len() == slice.len() {
            break;
        }
        slice = next;
    }
    Span::new(span.start(), span.start() + slice.len())
}

/// Whether a trailing word is the end of another one: 签约, 违法行为.
fn is_word_end(before: &str, word: &str) -> bool {
    match word {
        "将" => before.ends_with(['大', '主', '上', '老', '名', '即', '必', '干']),
        "约" => before.ends_with(['签', '节', '集', '预', '履', '违', '契', '合', '公', '续', '条']),
        "为" => before.ends_with(['行', '作', '认', '因']),
        "是" => before.ends_with(['但', '于', '也']),
        "有" => before.ends_with(['国', '持', '所', '拥', '公', '私', '自']),
        _ => false,
    }
}

/// The parts of A、B和C, where there are `count` of them.
pub(super) fn parts(text: &str, span: Span, count: usize) -> Option<Vec<Span>> {
    let slice = span.slice(text);
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, c) in slice.char_indices() {
        let is_word = matches!(c, '和' | '与' | '及') && at > 0 && !slice[..at].ends_with(['共', '参', '以', '普', '涉', '总', '饱']) && !slice[at..].starts_with("和谐");
        if c == '、' || is_word {
            parts.push(Span::new(span.start() + start, span.start() + at));
            start = at + c.len_utf8();
        }
    }
    parts.push(Span::new(span.start() + start, span.end()));
    (count > 1 && parts.len() == count && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

/// The last characters of a long phrase, from a place where a word may begin.
fn shortened(text: &str, span: Span, is_count: bool) -> Span {
    let whole = span;
    let slice = without_subject(phrase(summed_up(span.slice(text), is_count)));
    let mut span = Span::new(span.end() - slice.len(), span.end());
    if span.start > whole.start {
        // What the phrase begins with may be such a verb again: 认真办理建议.
        let again = leading(text, span);
        span = if again.slice(text).chars().nth(1).is_some() { again } else { span };
    }
    match span.slice(text).char_indices().rev().nth(LONGEST) {
        Some((at, c)) => Span::new(span.start() + at + c.len_utf8(), span.end()),
        None => span,
    }
}
