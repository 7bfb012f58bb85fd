//! Over how long a figure runs: a year, or several.
//!
//! ```text
//! term    ::= in the sentence of the figure: its year | 五年 … 年均 …
//!           | said before: opening of a sentence (这五年，| 刚刚过去的2024年，) | heading (“十四五”时期工作回顾)
//! ```
//! What a sentence opens with holds to the end of its paragraph; where the chapter's heading does not name the year, until another
//! one is said: 这五年，… may stand on a line of its own. Not taken: what is said within a sentence of others (…，三年来…).

use super::Side;
use crate::document::{Section, Sentence};
use crate::quantity::QuantityId;
use crate::text::search::any;
use crate::text::{char_class, Span};

/// How long a figure runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Term {
    Year,
    /// So many years, where the text says how many.
    Years(Option<u8>),
}

impl Term {
    /// Whether two figures that add up can be compared.
    pub(super) fn is_like(self, other: Self) -> bool {
        match (self, other) {
            (Self::Years(own), Self::Years(others)) => own.zip(others).is_none_or(|(own, others)| own == others),
            _ => self == other,
        }
    }
}

/// Words that set a term of several years, with how many.
const YEARS: &[(&str, Option<u8>)] = &[
    ("五年", Some(5)), ("四年", Some(4)), ("三年", Some(3)), ("十年", Some(10)), ("五”时期", Some(5)), ("五”期间", Some(5)), ("五”以来", Some(5)), ("五”规划", Some(5)), ("五”发展", Some(5)), ("本届政府", None),
];
/// In the sentence of a figure: it is of one year on average.
const AVERAGE: &[&str] = &["年均增", "年均新增", "年均下降", "年均减", "年均提", "年均保持", "年平均"];
/// In an opening: of the year that is over.
const YEAR: &[&str] = &["一年", "去年", "上年", "全年"];

/// Characters before and after a figure, and of a heading, that may name its term.
const REACH: usize = 120;
/// A longer opening says more than when; 2024年 is one.
const OPENING: usize = 16;
const OPENS: usize = 5;

/// The terms that the sentences of a document stand under, in their order.
pub(super) struct Terms {
    said: Vec<Term>,
}

impl Terms {
    pub(super) fn new(side: &Side<'_, '_>) -> Self {
        let (text, sections) = (side.text(), &side.context.document.sections);
        let mut said = Vec::with_capacity(side.sentences().len());
        let (mut chapter, mut heading) = (None, None);
        // What the chapter's heading says, and what holds now.
        let (mut of_chapter, mut now, mut holds_on) = (Term::Year, Term::Year, false);
        for sentence in side.sentences() {
            let top = sentence.section.map(|id| std::iter::successors(Some(id), |&id| sections[id].parent).last().unwrap_or(id));
            if top != chapter {
                chapter = top;
                of_chapter = top.and_then(|id| in_heading(text, &sections[id])).unwrap_or(Term::Year);
                holds_on = top.is_some_and(|id| in_years(first(sections[id].heading.slice(text), REACH)).is_some());
                now = of_chapter;
            } else if sentence.opens_paragraph && !holds_on {
                now = of_chapter;
            }
            if sentence.section != heading {
                heading = sentence.section;
                now = heading.and_then(|id| in_heading(text, &sections[id])).unwrap_or(now);
            }
            now = in_opening(sentence.span.slice(text)).unwrap_or(now);
            said.push(now);
        }
        Self { said }
    }

    /// How long a figure runs.
    pub(super) fn of(&self, side: &Side<'_, '_>, id: QuantityId) -> Term {
        let quantity = &side.context.quantities[id];
        let years = quantity.period.and_then(|period| Some((period.from?.year, period.to?.year)));
        if let Some((_, to)) = years.filter(|(from, to)| from == to) {
            // 2030年 in the plan for 2026 is the end of a term.
            let is_far = side.context.document.articles[quantity.article].plan_year.is_some_and(|year| to > year);
            return if is_far { Term::Years(None) } else { Term::Year };
        }
        let sentences = side.sentences();
        let at = sentences.partition_point(|sentence| sentence.span.end() <= quantity.span.start());
        let Some(sentence) = sentences.get(at) else { return Term::Year };
        near(side.text(), sentence, quantity.span).unwrap_or(if years.is_some() { Term::Years(None) } else { self.said[at] })
    }
}

/// What the words around a figure say.
fn near(text: &str, sentence: &Sentence, span: Span) -> Option<Term> {
    // Not all of a sentence without end: this is asked of many figures.
    let before = Span::new(sentence.span.start().min(span.start()), span.start()).slice(text);
    let after = Span::new(span.start(), sentence.span.end().max(span.start())).slice(text);
    let back: usize = before.chars().rev().take(REACH).map(char::len_utf8).sum();
    let words = [&before[before.len() - back..], first(after, REACH)];
    let average = || words.iter().any(|words| any(words, AVERAGE)).then_some(Term::Years(None));
    words.iter().find_map(|words| in_years(words)).map(|(_, term)| term).or_else(average)
}

fn in_years(words: &str) -> Option<(usize, Term)> {
    // 三年行动 is the name of a programme.
    const PROGRAMMES: &[&str] = &["行动", "攻坚", "计划", "禁渔", "禁捕"];
    let places = YEARS.iter().flat_map(|&(word, years)| words.match_indices(word).map(move |(at, _)| (at, at + word.len(), years)));
    let told = places.filter(|&(_, end, _)| !PROGRAMMES.iter().any(|name| words[end..].starts_with(name)));
    told.map(|(at, _, years)| (at, Term::Years(years))).min_by_key(|&(at, _)| at)
}

fn in_year(words: &str) -> Option<(usize, Term)> {
    YEAR.iter().filter_map(|word| words.find(word)).chain(named_year(words)).min().map(|at| (at, Term::Year))
}

/// What a heading names first: of 2025年工作和“十四五”时期回顾 the year.
fn in_heading(text: &str, section: &Section) -> Option<Term> {
    let heading = first(section.heading.slice(text), REACH);
    in_years(heading).into_iter().chain(in_year(heading)).min_by_key(|&(at, _)| at).map(|(_, term)| term)
}

/// 这五年，| 刚刚过去的2024年，| 2024年全县….
fn in_opening(sentence: &str) -> Option<Term> {
    let sentence = sentence.trim_start();
    if named_year(first(sentence, OPENS)).is_some() && !first(sentence, OPENING).contains("以来") {
        return Some(Term::Year);
    }
    let opening = sentence.split_once('，').map(|(opening, _)| opening).filter(|opening| opening.chars().count() <= OPENING)?;
    in_years(opening).or_else(|| in_year(opening).filter(|_| !opening.contains("以来"))).map(|(_, term)| term)
}

/// Where four digits stand before 年.
fn named_year(words: &str) -> Option<usize> {
    let is_year = |before: &str| before.chars().rev().take(4).filter(|&c| char_class::digit(c).is_some()).count() == 4;
    words.match_indices('年').map(|(at, _)| at).find(|&at| is_year(&words[..at]))
}

/// The first so many characters.
fn first(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::{Term, Terms};
    use crate::analysis::Context;
    use crate::compare::Side;
    use crate::options::Options;

    fn terms(text: &str) -> Vec<Term> {
        let document = crate::syntax::parse(text);
        let options = Options::default();
        let context = Context::new(&document, &options);
        let side = Side::new(&context, None).expect("all of it");
        let terms = Terms::new(&side);
        side.quantities().map(|id| terms.of(&side, id)).collect()
    }

    #[test]
    fn how_long_a_figure_runs() {
        const FIVE: Term = Term::Years(Some(5));
        let cases: &[(&str, &str, &[Term])] = &[
            ("一、2024年工作回顾", "新增就业866人。", &[Term::Year]),
            ("一、2024年工作回顾", "五年来，新增就业4866人。2024年新增就业866人。", &[FIVE, Term::Year]),
            // A remark holds for its paragraph only.
            ("一、2024年工作回顾", "五年来，新增就业4866人，建渠12公里。植树3万亩。\n改造公厕7座。", &[FIVE, FIVE, FIVE, Term::Year]),
            ("一、“十四五”时期和2025年工作回顾", "这五年，我们办成了许多大事。\n新增就业4866人。\n刚刚过去的2025年，我们迎难而上。\n新增就业866人。", &[FIVE, Term::Year]),
            ("一、2025年工作和“十四五”时期回顾", "新增就业866人。\n这五年，我们办成了许多大事。\n新增就业4866人。", &[Term::Year, FIVE]),
            ("一、2025年工作安排", "到2030年，城镇化率达到66%。", &[Term::Years(None)]),
            ("一、过去五年工作回顾", "去年新增就业866人。", &[Term::Year]),
            ("一、2024年工作回顾", "实施矿山修复三年行动，修复矿山75个。", &[Term::Year]),
            ("一、2024年工作回顾", "财政收入年均增长7.1%。", &[Term::Years(None)]),
            // Since a year is no year.
            ("一、过去五年工作回顾", "2016年以来，新增就业866人。", &[FIVE]),
        ];
        for (heading, body, expected) in cases {
            let text = format!("云岭县政府工作报告\n——2025年1月10日在云岭县第三届人民代表大会第四次会议上\n各位代表：\n{heading}\n{body}\n二、今年工作\n抓好落实。\n");
            assert_eq!(terms(&text), *expected, "{body}");
        }
    }

    #[test]
    fn terms_of_other_lengths_are_not_alike() {
        assert!(Term::Years(Some(5)).is_like(Term::Years(None)) && Term::Year.is_like(Term::Year));
        assert!(!Term::Years(Some(5)).is_like(Term::Years(Some(4))) && !Term::Years(None).is_like(Term::Year));
    }
}
