//! The clauses that name problems, and those that say what is to be done, each with the words that it is about.
//!
//! ```text
//! problem ::= section of the problems' section (title, and what stands under it) | clause of a sentence among the problems
//! measure ::= heading of the plan | clause of a sentence of the plan, or of the part of the problems' section that is called
//!             改进情况, 整改措施 and the like
//! clause  ::= what stands between ； and 。
//! ```
//!
//! No problems: what leads up to them (主要有以下几个方面：) and what is promised at once (对此，我们将…).

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::Context;
use crate::document::{Role, Section, SectionId, SectionKind, Sentence};
use crate::lexicon::{self, Class, WordId};
use crate::segment::{Token, TokenKind};
use crate::text::endings::Endings;
use crate::text::order;
use crate::text::search::any;
use crate::text::Span;

/// A clause and what it is about.
#[derive(Clone, Debug)]
pub(super) struct Clause {
    pub(super) span: Span,
    /// Each word once, in order of position.
    pub(super) terms: Vec<Term>,
    /// A heading of the plan.
    pub(super) is_heading: bool,
}

impl Clause {
    /// The words of each matter that it names: what stands between commas; none where it names but one.
    pub(super) fn matters<'c>(&'c self, text: &'c str) -> impl Iterator<Item = &'c [Term]> {
        let parts = self.terms.chunk_by(move |a, b| !text[a.span.start().min(b.span.start())..b.span.start().max(a.span.start())].contains(['，', ',']));
        parts.filter(|part| part.len() < self.terms.len())
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Term {
    pub(super) span: Span,
    pub(super) word: Option<WordId>,
    pub(super) is_noun: bool,
}

/// Characters of a term, at least.
const SHORTEST: usize = 2;
/// Characters from which on a word is made of others that may stand alone elsewhere: 科技创新.
const COMPOUND: usize = 4;

/// Nouns of how much and how well, and of what every plan is about: no matter of their own.
static GENERAL: LazyLock<Endings> = LazyLock::new(|| Endings::new(&[
    "力气", "力度", "深度", "高度", "层次", "水平", "质量", "效能", "动能", "能级", "功能", "压力", "动力", "活力", "实力", "潜力", "空间", "思维", "视野", "意识", "能力", "精神",
    "素质", "基础", "短板", "弱项", "环节", "领域", "任务", "责任", "优势", "预期", "常态", "任务繁重", "信息", "内容", "形式", "要求", "标准", "机制", "体系", "格局", "政策", "措施", "人员", "工作人员", "政府", "政府工作", "地区", "部分", "社会", "服务", "治理", "思想", "系统", "现代化",
    "改革", "经济", "经济社会", "市场", "民生", "生活", "环境", "因素", "形势", "影响", "矛盾", "国际", "转型", "升级", "调整", "结构", "价格", "方式", "关系", "利益", "条件", "指标", "高质量发展", "高质量", "服务水平", "管理", "居民", "城乡居民", "城乡", "群众", "人民群众",
]));

/// A longer clause is of everything: the general requirements of a plan.
const LONGEST: usize = 120;

/// A longer lead says more than what its paragraph is about.
const LONGEST_LEAD: usize = 24;

/// Beginnings of what is promised, and of what only leads up to the problems.
const NO_PROBLEM: &[&str] =
    &["对此", "对这些", "对于这些", "针对", "为此", "我们将", "我们要", "我们一定", "我们必须", "下一步", "今后", "下步", "接下来", "这些问题", "以上问题", "上述问题", "要高度重视", "前行路上", "这些都是", "我们务必", "必须", "要采取"];
/// Ends and words of what says that there are problems, and not which.
const SAYS_SO: &[&str] = &["困难", "挑战", "问题", "不足", "短板", "差距", "不足之处", "困难和问题", "问题和不足"];
const SOME: &[&str] = &["一些", "一定", "不少", "许多", "诸多", "很多", "各种", "仍存在", "还存在"];
/// In what leads up to a list of problems.
const LEADS_UP: &[&str] = &["问题", "困难", "不足", "挑战", "短板", "差距", "主要", "表现", "方面", "薄弱"];

/// Beginnings and words of what is only said of how things are or were: no measure, unless it goes on to what is to be done.
const SEEN: &[&str] = &["从国际", "从国内", "从外部", "从当前", "当前", "目前", "近年", "近几年", "过去", "五年来", "综合", "我国当前", "“十", "《"];
const STATED: &[&str] = &["取得了", "存在不少", "存在一些", "仍存在", "也存在", "症结", "不确定因素", "目标是"];
const TO_DO: &[&str] = &["，要", "必须", "着力", "力争", "确保"];

fn is_statement(words: &str) -> bool {
    (SEEN.iter().any(|opening| words.starts_with(opening)) || any(words, STATED)) && !any(words, TO_DO)
}

/// Other words for one matter, each with the word that stands for all of them.
const SAME_MATTER: &[(&str, &str)] = &[
    ("反腐倡廉", "腐败"), ("党风廉政建设", "腐败"), ("官僚主义", "形式主义"), ("进出口", "外贸"), ("对外贸易", "外贸"), ("地方债务", "债务"), ("隐性债务", "债务"), ("房地产市场", "房地产"),
];

/// The word by which a term is found again.
pub(super) fn matter(word: &str) -> &str {
    SAME_MATTER.iter().find(|(other, _)| *other == word).map_or(word, |&(_, matter)| matter)
}

/// The problems that an article names, in order of position.
pub(super) fn problems(context: &Context<'_>, article: usize) -> Vec<Clause> {
    let document = context.document;
    let text = document.text;
    let sections = document.articles[article].sections.clone();
    let mut found: Vec<Clause> = sections.filter(|&id| is_problem(context, id) && !is_remedy(context, id)).map(|id| under(context, id)).collect();
    for sentence in document.sentences_of(article) {
        if sentence.role != Role::Problems || sentence.is_heading || sentence.section.is_some_and(|id| is_problem(context, id) || is_remedy(context, id)) {
            continue;
        }
        for span in parted(text, told(text, sentence)) {
            let words = span.slice(text);
            if !NO_PROBLEM.iter().any(|opening| words.starts_with(opening)) && !words.ends_with('：') && !only_says_so(words) {
                found.push(Clause { span, terms: terms(context, span), is_heading: false });
            }
        }
    }
    found.retain(|clause| !clause.span.is_empty() && !clause.terms.is_empty());
    order::sort_by_key(&mut found, |clause| clause.span);
    found
}

/// 工作中还存在一些不足, 我们也清醒看到，发展还面临不少困难和挑战.
fn only_says_so(words: &str) -> bool {
    let clause = words.rsplit('，').next().unwrap_or(words);
    let is_short = clause.chars().count() <= 24;
    clause.ends_with("看到不足") || is_short && SAYS_SO.iter().any(|end| clause.ends_with(end)) && any(clause, SOME)
}

/// What the plan of an article says is to be done, in order of position.
pub(super) fn measures(context: &Context<'_>, article: usize) -> Vec<Clause> {
    let document = context.document;
    let text = document.text;
    let headings = document.articles[article].sections.clone().map(|id| &document.sections[id]);
    let is_topic = |section: &&Section| section.kind == SectionKind::Heading || section.kind == SectionKind::Lead && section.title.slice(text).chars().count() <= LONGEST_LEAD;
    let planned = headings.filter(|section| section.role == Role::Plan).filter(is_topic);
    let mut spans: Vec<(Span, bool)> = planned.map(|section| (section.title.trim(text), true)).collect();
    let says_what_to_do = |sentence: &&Sentence| {
        let remedies = sentence.role == Role::Problems && sentence.section.is_some_and(|id| is_remedy(context, id));
        (sentence.role == Role::Plan || remedies) && !sentence.is_heading
    };
    for sentence in document.sentences_of(article).iter().filter(says_what_to_do) {
        spans.extend(parted(text, without_marker(context, sentence)).map(|span| (span, false)));
    }
    // A title within a clause is told with it.
    order::sort_by_key(&mut spans, |(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut last = 0;
    spans.retain(|(span, _)| {
        let is_new = span.start() >= last;
        last = last.max(span.end());
        is_new && !span.is_empty()
    });
    let clauses = spans.into_iter().map(|(span, is_heading)| Clause { span, terms: terms(context, span), is_heading });
    clauses.filter(|clause| !clause.terms.is_empty() && (clause.is_heading || !is_statement(clause.span.slice(text))) && clause.span.slice(text).chars().nth(LONGEST).is_none()).collect()
}

/// Whether a section is one problem of several: a leaf of the problems' own section.
fn is_problem(context: &Context<'_>, id: SectionId) -> bool {
    let sections = &context.document.sections;
    let section = &sections[id];
    let divides = section.parent.is_some_and(|parent| sections[parent].role == Role::Problems);
    // （一）存在的主要问题 is no problem, but what stands under it.
    let title = section.title.slice(context.document.text);
    let is_general = section.kind == SectionKind::Heading && title.chars().count() <= 14 && SAYS_SO.iter().any(|end| title.ends_with(end));
    section.role == Role::Problems && section.descendants_end <= id + 1 && (divides || section.kind == SectionKind::Point) && !is_general
}

/// Titles of the part of the problems' section that says what is done about them.
const REMEDIES: &[&str] = &["改进", "整改", "措施", "打算", "下一步", "下步", "对策", "努力方向"];

/// Whether a section, or one around it, says what is done about the problems: （二）改进情况.
fn is_remedy(context: &Context<'_>, id: SectionId) -> bool {
    let (text, sections) = (context.document.text, &context.document.sections);
    let mut at = Some(id);
    while let Some(id) = at {
        let title = sections[id].title.slice(text);
        if sections[id].kind == SectionKind::Heading && title.chars().count() <= 20 && !title.contains("问题") && any(title, REMEDIES) {
            return true;
        }
        at = sections[id].parent;
    }
    false
}

/// A section as one problem: its title, or the sentence that the title opens; about all that stands under it.
fn under(context: &Context<'_>, id: SectionId) -> Clause {
    let document = context.document;
    let section = &document.sections[id];
    let first = document.sentence_at(section.title.start()).filter(|_| section.kind != SectionKind::Heading);
    let end = first.map_or(section.title.end(), |sentence| sentence.span.end().min(section.span.end()));
    let span = unmarked_end(document.text, Span::new(section.title.start(), end.max(section.title.end())));
    // What is promised under a problem is no part of it.
    let inside = Span::new(section.title.start(), section.span.end().max(span.end()));
    Clause { span, terms: terms(context, inside), is_heading: false }
}

/// A sentence without what leads up to its problems: 还存在一些问题，主要是：….
fn told(text: &str, sentence: &Sentence) -> Span {
    let words = sentence.span.slice(text);
    let colon = words.find(['：', ':']).filter(|&at| LEADS_UP.iter().any(|word| words[..at].contains(word)));
    // 我们也清醒认识到，….
    let seen = words.find("到，").filter(|&at| colon.is_none() && words[..at].contains('清') && words[..at].chars().count() <= 40);
    let after = colon.map(|at| at + words[at..].chars().next().map_or(0, char::len_utf8)).or(seen.map(|at| at + "到，".len()));
    let start = sentence.span.start() + after.unwrap_or(0);
    Span::new(start, sentence.span.end()).trim(text)
}

fn without_marker(context: &Context<'_>, sentence: &Sentence) -> Span {
    let marker = sentence.section.map(|id| context.document.sections[id].marker).filter(|marker| marker.start == sentence.span.start);
    Span::new(marker.map_or(sentence.span.start(), Span::end).min(sentence.span.end()), sentence.span.end()).trim(context.document.text)
}

/// The clauses between ；, without the marks that they end in.
fn parted(text: &str, span: Span) -> impl Iterator<Item = Span> + '_ {
    let mut start = span.start();
    span.slice(text).split_inclusive(['；', ';']).map(move |piece| {
        let clause = Span::new(start, start + piece.len());
        start += piece.len();
        unmarked_end(text, clause)
    })
}

fn unmarked_end(text: &str, span: Span) -> Span {
    let words = span.slice(text).trim_end_matches(['；', ';', '。', '，', '！', ' ', '\u{3000}', '\n', '\r']);
    Span::new(span.start(), span.start() + words.len()).trim(text)
}

/// What a stretch of text is about: its nouns, verbs and names of two characters and more, and the words that they are made of.
fn terms(context: &Context<'_>, span: Span) -> Vec<Term> {
    let text = context.document.text;
    let from = context.tokens.partition_point(|token| token.span.start < span.start);
    let tokens = context.tokens[from..].iter().take_while(|token| token.span.end <= span.end);
    let mut known: FxHashSet<&str> = FxHashSet::default();
    let mut found = Vec::new();
    let mut take = |term: Term| {
        let word = matter(term.span.slice(text));
        if word.chars().nth(SHORTEST - 1).is_some() && !term.word.is_some_and(lexicon::is_stop_word) && known.insert(word) {
            found.push(term);
        }
    };
    for token in tokens.filter(|token| is_content(token)) {
        let is_noun = token.class.is_nominal() && token.class != Class::Place && !GENERAL.contain(token.span.slice(text)) || token.kind != TokenKind::Word;
        take(Term { span: token.span, word: token.word(), is_noun });
        pieces(text, token.span).into_iter().flatten().for_each(&mut take);
    }
    found
}

fn is_content(token: &Token) -> bool {
    match token.kind {
        TokenKind::Word => token.class.is_nominal() || matches!(token.class, Class::Verb | Class::Predicate | Class::Adjective | Class::Attributive | Class::Idiom),
        TokenKind::Title | TokenKind::Latin => true,
        _ => false,
    }
}

/// 科技 and 创新 of 科技创新, where both are words.
fn pieces(text: &str, span: Span) -> [Option<Term>; 2] {
    let word = span.slice(text);
    let middle = word.char_indices().nth(2).map(|(at, _)| at).filter(|_| word.chars().count() == COMPOUND);
    let Some(middle) = middle else { return [None; 2] };
    let piece = |from: usize, to: usize| lexicon::find(&word[from..to]).map(|id| Term { span: Span::new(span.start() + from, span.start() + to), word: Some(id), is_noun: lexicon::class(id).is_nominal() });
    match (piece(0, middle), piece(middle, word.len())) {
        (Some(one), Some(other)) => [Some(one), Some(other)],
        _ => [None; 2],
    }
}
