//! A compilation, or several texts, at a glance: a line for each article, what many of them say alike, and what only one says.
//!
//! Alike is told by words: a word that names something and stands in the same part (results, problems, plans) of at least half of the
//! articles, the rarer in the background of the genre the better. Only one says a point whose words no other article has. As everywhere,
//! the answer is places of the text.

use rustc_hash::FxHashMap;

use super::Context;
use crate::document::Role;
use crate::lexicon::{self, background, WordId};
use crate::quantity::{Kind, QuantityId};
use crate::segment::{Token, TokenKind};
use crate::text::order;
use crate::text::Span;

/// The summary of one article, as far as it is read here.
pub struct Points<'s> {
    pub overview: &'s [Span],
    pub achievements: &'s [Span],
    pub problems: &'s [Span],
    pub plans: &'s [Span],
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Digest {
    /// One for each article.
    pub lines: Vec<Line>,
    /// Part by part, best first.
    pub common: Vec<Common>,
    /// In order of position.
    pub distinct: Vec<Distinct>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub headline: Option<Span>,
    /// The figures that its summary puts first, in order of position.
    pub figures: Vec<QuantityId>,
}

/// A word that many articles have in the same part.
#[derive(Clone, Debug, PartialEq)]
pub struct Common {
    /// Review, problems or plan.
    pub role: Role,
    /// Its first place in each article that has it: index of the article, place.
    pub places: Vec<(usize, Span)>,
}

/// A point whose words no other article has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Distinct {
    pub article: usize,
    pub point: Span,
}

/// Figures of a line.
const FIGURES: usize = 4;
/// Words of a part that are told.
const COMMON: usize = 8;
/// Points of an article that are told.
const DISTINCT: usize = 2;
/// Words that a point must have for itself, and their share of its words.
const OWN_WORDS: usize = 2;
const OWN_SHARE: f64 = 0.3;
/// A word of more of the background's documents says nothing.
const USUAL: f64 = 0.9;

/// One of the texts, with the points of each of its articles.
pub struct Text<'c, 's> {
    pub context: &'c Context<'c>,
    pub points: Vec<Points<'s>>,
}

/// None where there is but one article. Articles are numbered through all texts; places and quantities are those of their text.
pub(crate) fn run(texts: &[Text<'_, '_>]) -> Option<Digest> {
    let articles: Vec<(&Context<'_>, &Points<'_>)> = texts.iter().flat_map(|text| text.points.iter().map(|points| (text.context, points))).collect();
    if articles.len() < 2 {
        return None;
    }
    let mut words = Words { by_part: Default::default(), articles: FxHashMap::default() };
    let mut before = 0;
    for text in texts {
        words.read(text.context, before);
        before += text.points.len();
    }
    let distinct = articles.iter().enumerate().flat_map(|(article, (context, points))| words.distinct(context, article, points));
    Some(Digest {
        lines: articles.iter().map(|(context, points)| line(context, points)).collect(),
        distinct: distinct.collect(),
        common: words.common(articles.len()),
    })
}

fn line(context: &Context<'_>, points: &Points<'_>) -> Line {
    let headline = points.overview.first().or(points.achievements.first()).or(points.plans.first()).copied();
    let mut figures: Vec<QuantityId> = Vec::new();
    for point in points.overview.iter().chain(points.achievements) {
        let from = context.quantities.partition_point(|quantity| quantity.span.start < point.start);
        for (at, quantity) in context.quantities[from..].iter().enumerate().take_while(|(_, quantity)| quantity.span.end <= point.end) {
            let says = quantity.value.is_some() && quantity.indicator.is_some() && quantity.kind != Kind::Rank;
            if says && figures.len() < FIGURES && !figures.contains(&(from + at)) {
                figures.push(from + at);
            }
        }
    }
    order::sort(&mut figures);
    Line { headline, figures }
}

const PARTS: [Role; 3] = [Role::Review, Role::Problems, Role::Plan];

fn part_of(role: Role) -> Option<usize> {
    match role {
        Role::Review | Role::ActiveDisclosure | Role::RequestedDisclosure | Role::Organisation => Some(0),
        Role::Problems => Some(1),
        Role::Plan => Some(2),
        Role::Other => None,
    }
}

/// First places in each article.
type Places = Vec<(usize, Span)>;

struct Words {
    by_part: [FxHashMap<WordId, Places>; 3],
    /// How many articles have a word.
    articles: FxHashMap<WordId, u32>,
}

impl Words {
    /// Adds the words of a text, before whose articles there are so many.
    fn read(&mut self, context: &Context<'_>, before: usize) {
        let mut last: FxHashMap<WordId, usize> = FxHashMap::default();
        let mut sentences = context.document.sentences.iter().peekable();
        for token in context.tokens.iter().filter(|token| is_word(context, token)) {
            let Some(word) = token.word() else { continue };
            while sentences.next_if(|sentence| sentence.span.end <= token.span.start).is_some() {}
            let Some(sentence) = sentences.peek().filter(|sentence| sentence.span.start <= token.span.start) else { continue };
            let article = before + sentence.article;
            if last.insert(word, article) != Some(article) {
                *self.articles.entry(word).or_default() += 1;
            }
            if let Some(part) = part_of(sentence.role).filter(|_| token.class.is_nominal()) {
                let places = self.by_part[part].entry(word).or_default();
                if places.last().is_none_or(|(known, _)| *known != article) {
                    places.push((article, token.span));
                }
            }
        }
    }

    fn common(self, articles: usize) -> Vec<Common> {
        let least = articles.div_ceil(2).max(2);
        let mut found = Vec::new();
        for (words, role) in self.by_part.into_iter().zip(PARTS) {
            let mut ranked: Vec<(f64, WordId, Places)> = words
                .into_iter()
                .filter(|(_, places)| places.len() >= least)
                .map(|(word, places)| (places.len() as f64 * rarity(word), word, places))
                .filter(|(rank, ..)| *rank > 0.0)
                .collect();
            order::sort_by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
            found.extend(ranked.into_iter().take(COMMON).map(|(_, _, places)| Common { role, places }));
        }
        found
    }

    fn distinct(&self, context: &Context<'_>, article: usize, points: &Points<'_>) -> Vec<Distinct> {
        let mut ranked: Vec<(f64, Span)> = Vec::new();
        for &point in points.achievements.iter().chain(points.problems).chain(points.plans) {
            let from = context.tokens.partition_point(|token| token.span.start < point.start);
            let tokens = context.tokens[from..].iter().take_while(|token| token.span.end <= point.end);
            let (mut all, mut own) = (0, 0);
            for token in tokens.filter(|token| is_word(context, token)) {
                all += 1;
                own += usize::from(token.word().is_none_or(|word| self.articles.get(&word).is_none_or(|&count| count < 2)));
            }
            let share = own as f64 / f64::from(all.max(1));
            if own >= OWN_WORDS && share >= OWN_SHARE {
                ranked.push((own as f64 * share, point));
            }
        }
        order::sort_by(&mut ranked, |a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        ranked.truncate(DISTINCT);
        order::sort_by_key(&mut ranked, |(_, point)| *point);
        ranked.into_iter().map(|(_, point)| Distinct { article, point }).collect()
    }
}

/// 0 for a word of nearly every document of the background, 1 for one of none.
fn rarity(word: WordId) -> f64 {
    let share = f64::from(lexicon::background_documents(word)) / f64::from(background::DOCUMENTS);
    if share > USUAL { 0.0 } else { 1.0 - share }
}

/// A word of at least two characters that is no stop word.
fn is_word(context: &Context<'_>, token: &Token) -> bool {
    let written = token.span.slice(context.document.text);
    token.kind == TokenKind::Word && written.chars().nth(1).is_some() && !token.word().is_some_and(lexicon::is_stop_word)
}

#[cfg(test)]
mod tests {
    use super::{run, Points, Text};
    use crate::analysis::Context;
    use crate::document::Role;
    use crate::text::Span;
    use crate::Options;

    const ARTICLES: [(&str, &str, &str); 3] = [
        ("林业局", "完成荒坡造林1.2万亩，查处乱砍滥伐案件17起", "护林经费不足，信息化水平低"),
        ("水利局", "清淤引水渠11.6公里，恢复灌溉面积5400亩", "管护经费不足"),
        ("文化馆", "举办百姓舞台演出64场，蓝靛染布工坊新招学徒28名", "辅导老师不足，活动经费少"),
    ];

    fn compilation() -> String {
        ARTICLES.iter().map(|(name, done, lacks)| format!("云岭县{name}2024年工作总结\n一、主要工作\n{done}。\n二、存在问题\n{lacks}。\n")).collect()
    }

    #[test]
    fn tells_what_many_say_and_what_one_says() {
        let text = compilation();
        let document = crate::syntax::parse(&text);
        assert_eq!(document.articles.len(), 3);
        let options = Options::default();
        let context = Context::new(&document, &options);
        let span = |part: &str| text.find(part).map(|at| Span::new(at, at + part.len())).expect("in the text");
        let spans: Vec<(Span, Span)> = ARTICLES.iter().map(|(_, done, lacks)| (span(done), span(lacks))).collect();
        let points: Vec<Points<'_>> = spans
            .iter()
            .map(|(done, lacks)| Points { overview: &[], achievements: std::slice::from_ref(done), problems: std::slice::from_ref(lacks), plans: &[] })
            .collect();
        let one = Text { context: &context, points };
        let digest = run(std::slice::from_ref(&one)).expect("several articles");
        assert_eq!(digest.lines.len(), 3);
        assert_eq!(digest.lines[0].headline, Some(spans[0].0));
        let figures: Vec<&str> = digest.lines[0].figures.iter().map(|&id| context.quantities[id].span.slice(&text)).collect();
        assert_eq!(figures, ["1.2万亩", "17起"]);
        let common = digest.common.iter().find(|common| common.places[0].1.slice(&text).contains("经费")).expect("a word of all");
        assert_eq!((common.role, common.places.len()), (Role::Problems, 3));
        assert!(digest.distinct.iter().any(|found| found.article == 2 && found.point == spans[2].0), "{:?}", digest.distinct);
        assert!(run(&[Text { context: &context, points: one.points.into_iter().take(1).collect() }]).is_none());
    }
}
