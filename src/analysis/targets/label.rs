//! [`Label`]: what a quantity is called, in a form that can be compared.

use std::sync::LazyLock;

use super::cues::{ACTS, FILLERS, FLOWS, GENERIC, GRADES, MORE, OF_SPENDING, SCOPES, SPENT, STAGES, SYNONYMS, TAILS};
use crate::analysis::Context;
use crate::quantity::{Kind, QuantityId};
use crate::text::char_class::is_alphanumeric;
use crate::text::order;
use crate::text::search::{first, has, last};
use crate::text::{PhraseSet, Span};

/// Longer labels are not compared to their end.
const LONGEST: usize = 40;
/// How much less alike names are that end in another noun.
const OTHER_HEAD: f64 = 0.15;
/// A name of no more letters than this may be only the verb, and of what stands after, no more than this is read.
const SHORT: usize = 5;
const LONGEST_AFTER: usize = 8;
/// A clause is not read further than this.
const REACH: usize = 40;

/// The words around a quantity, up to the next mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clause<'t> {
    pub(super) before: &'t str,
    pub(super) written: &'t str,
    pub(super) after: &'t str,
}

impl<'t> Clause<'t> {
    pub(super) fn of(text: &'t str, span: Span) -> Self {
        let mark = |c: &char| matches!(c, '，' | '。' | '；' | '：' | '、' | '\n' | '（' | '）' | ',' | ';');
        let (head, tail) = (&text[..span.start()], &text[span.end()..]);
        let back: usize = head.chars().rev().take_while(|c| !mark(c)).take(REACH).map(char::len_utf8).sum();
        let on: usize = tail.chars().take_while(|c| !mark(c)).take(REACH).map(char::len_utf8).sum();
        Self { before: &head[head.len() - back..], written: span.slice(text), after: &tail[..on] }
    }
}

/// What a quantity measures.
#[derive(Clone, Debug)]
pub struct Label<'t> {
    pub(super) clause: Clause<'t>,
    /// The characters that carry meaning, in order.
    letters: Vec<char>,
    /// Pairs of neighbours among them, sorted, each once.
    pub(super) pairs: Vec<(char, char)>,
    /// What is done: bit i for `ACTS[i]`.
    acts: u32,
    /// An addition, as the text says it.
    pub(super) adds: Option<&'static str>,
    grade: Option<&'static str>,
    /// Names in quotes in its sentence.
    quoted: Vec<&'t str>,
    /// Of whom or where, as the words before say it.
    scope: Option<&'static str>,
    /// Whether it is of what was begun or of what was finished.
    stage: Option<&'static str>,
    /// Counted, and named after the figure.
    stands_after: bool,
}

impl<'t> Label<'t> {
    pub(crate) fn of(context: &Context<'t>, id: QuantityId) -> Self {
        let text = context.document.text;
        let quantity = &context.quantities[id];
        let clause = Clause::of(text, quantity.span);
        let own = quantity.indicator.map_or(clause.before, |span| span.slice(text));
        let grows = || quantity.kind == Kind::Count && MORE.contains(&clause.before);
        // 提出6%的生产总值增长目标.
        let qualifies = || clause.after.starts_with('的') && meaningful(own).len() < 2;
        let name = if (grows() || qualifies()) && meaningful(clause.after).len() >= 2 { head(clause.after) } else { own };
        let mut letters = meaningful(&without_spending(name, quantity.kind));
        if quantity.kind == Kind::Count && !letters.is_empty() && letters.len() <= SHORT && clause.before.trim_end_matches(['了', '过']).ends_with(name) {
            // 取消和下放246项行政审批事项: what is counted stands after.
            letters.extend(meaningful(head(clause.after)));
        }
        if letters.len() < 2 {
            // 新建2座、改建4座、提质18座公厕: the thing is named after the last of the row.
            letters = meaningful(end_of_row(context, id).unwrap_or_default());
        }
        if letters.len() < 2 {
            // 新开工保障房7万套，基本建成5万套: the thing is named before.
            letters = meaningful(clause_before(text, quantity.span.start() - clause.before.len()));
        }
        let pairs = neighbours(&letters);
        let says = |word: &str| has(clause.before, word) || has(clause.after, word) || has(name, word);
        let acts = match acts_in(says) {
            // 新建高速公路600公里、农村公路2万公里: one verb for the row.
            0 => acts_in(|act| has(row_before(text, quantity.span.start() - clause.before.len()), act)),
            own => own,
        };
        Self {
            clause,
            pairs,
            acts,
            adds: FLOWS.iter().copied().find(|word| says(word)),
            grade: GRADES.iter().copied().find(|word| has(name, word)),
            quoted: quoted(context, quantity.span),
            scope: scope(clause.before),
            stage: STAGES.iter().find(|(word, _)| says(word)).map(|&(_, stage)| stage),
            stands_after: quantity.kind == Kind::Count && quantity.indicator.is_some_and(|span| span.start() >= quantity.span.end()),
            letters,
        }
    }

    /// With what is done to a thing, where that stands before the figure and the thing after it: 取消和下放了416项审批等事项. Within a
    /// report one deed is told in one way; another report may put the thing first.
    pub(crate) fn with_deed(mut self) -> Self {
        if self.stands_after && (2..=SHORT).contains(&self.letters.len()) {
            let deed = meaningful(self.clause.before.trim_end_matches(['了', '过']));
            if (2..=SHORT).contains(&deed.len()) {
                self.letters = [deed, self.letters].concat();
                self.pairs = neighbours(&self.letters);
            }
        }
        self
    }

    pub(crate) fn pairs(&self) -> &[(char, char)] {
        &self.pairs
    }

    /// Its name without verbs, fillers, digits and marks.
    pub(crate) fn letters(&self) -> &[char] {
        &self.letters
    }

    /// Whether its clause has one of these words.
    pub(crate) fn says(&self, words: &[&str]) -> bool {
        words.iter().any(|word| [self.clause.before, self.clause.written, self.clause.after].iter().any(|part| part.contains(word)))
    }

    /// 0 for nothing in common; about 1 for the same name.
    pub(crate) fn alike(&self, other: &Self) -> f64 {
        let (shared, both) = (shared(&self.pairs, &other.pairs), self.pairs.len() + other.pairs.len());
        let shorter = self.pairs.len().min(other.pairs.len());
        if both == 0 || shorter == 0 {
            return 0.0;
        }
        let named = self.quoted.iter().any(|name| other.quoted.contains(name));
        if !named && (self.is_generic() || other.is_generic()) {
            return 0.0;
        }
        let dice = 2.0 * shared as f64 / both as f64;
        let contained = if shorter >= 2 { 0.8 * shared as f64 / shorter as f64 } else { 0.0 };
        let mut alike = f64::max(dice, contained);
        if dice >= 0.2 && named {
            alike += 0.3;
        }
        if self.acts != 0 && other.acts != 0 {
            alike += if self.acts & other.acts != 0 { 0.12 } else { -0.15 };
        }
        match (self.grade, other.grade) {
            (Some(a), Some(b)) if a == b && self.letters.ends_with(tail(&other.letters)) => alike += 0.25,
            (Some(a), Some(b)) if a != b => alike -= 0.2,
            _ => {}
        }
        if matches!((self.scope, other.scope), (Some(own), Some(others)) if own != others) {
            alike -= 0.5;
        }
        if self.is_wider_than(other) {
            alike -= 0.5;
        }
        // What is measured is said last: 产业投资 is not 产业增加值, nor 生产总值 单位生产总值能耗.
        if !named && !self.has_head_of(other) {
            alike -= OTHER_HEAD;
        }
        alike
    }

    fn is_generic(&self) -> bool {
        let mut rest = &self.letters[..];
        while let Some(word) = GENERIC.iter().find(|word| word.chars().eq(rest.iter().copied().take(word.chars().count()))) {
            rest = &rest[word.chars().count()..];
        }
        rest.is_empty() && !self.letters.is_empty()
    }

    /// The other names a part of this: 中小企业, 农业类中小企业.
    fn is_wider_than(&self, other: &Self) -> bool {
        let extra = other.letters.len().saturating_sub(self.letters.len());
        extra >= 2 && other.letters.ends_with(&self.letters)
    }

    /// Whether both names end in the same noun: 城镇新增就业 and 新增就业, but not 生产总值 and 单位生产总值能耗.
    pub(crate) fn has_head_of(&self, other: &Self) -> bool {
        !self.letters.is_empty() && tail(noun(&self.letters)) == tail(noun(&other.letters))
    }

    /// Whether both names mean one measure, and not only kindred ones.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        let shorter = self.pairs.len().min(other.pairs.len());
        let named = self.quoted.iter().any(|name| other.quoted.contains(name)) && !self.quoted.is_empty();
        let acts_differ = self.acts != 0 && self.acts & other.acts == 0 || self.stage.zip(other.stage).is_some_and(|(own, others)| own != others);
        !acts_differ && (named && self.acts == other.acts || 5 * shared(&self.pairs, &other.pairs) >= 4 * shorter.max(1))
    }
}

/// The first words after a figure.
fn head(after: &str) -> &str {
    after.char_indices().nth(LONGEST_AFTER).map_or(after, |(at, _)| &after[..at])
}

/// What public money is spent on, where the name says no more besides than that it is spent.
fn without_spending(name: &str, kind: Kind) -> std::borrow::Cow<'_, str> {
    let spends = (kind == Kind::Money || name.contains("财政")) && SPENT.iter().any(|word| name.contains(word));
    let purpose = spends.then(|| OF_SPENDING.iter().fold(name.to_owned(), |name, word| name.replace(word, "")));
    purpose.filter(|purpose| meaningful(purpose).len() >= 2).map_or(name.into(), Into::into)
}

/// Bit i for `ACTS[i]` where it is said.
fn acts_in(says: impl Fn(&str) -> bool) -> u32 {
    ACTS.iter().enumerate().filter(|(_, act)| says(act)).fold(0, |bits, (at, _)| bits | 1 << at)
}

/// What stands in its row, joined by 、, before the clause that begins at `start`; empty where it is in none.
fn row_before(text: &str, start: usize) -> &str {
    let Some(row) = text[..start].strip_suffix('、') else { return "" };
    let back: usize = row.chars().rev().take_while(|c| !matches!(c, '，' | '。' | '；' | '：')).take(REACH).map(char::len_utf8).sum();
    &row[row.len() - back..]
}

/// The clause of the same sentence before the one that begins at `start`; empty where there is none.
fn clause_before(text: &str, start: usize) -> &str {
    let Some(before) = text[..start].strip_suffix('，') else { return "" };
    let back: usize = before.chars().rev().take_while(|c| !matches!(c, '，' | '。' | '；' | '：' | '\n')).take(REACH).map(char::len_utf8).sum();
    let clause = &before[before.len() - back..];
    // Without its own figure.
    clause.find(|c: char| c.is_ascii_digit()).map_or(clause, |at| &clause[..at])
}

/// The last scope that stands before a figure; 全体居民 and 城乡居民 are the whole.
fn scope(before: &str) -> Option<&'static str> {
    let last = SCOPES.iter().filter_map(|&(word, scope)| last(before, word).map(|at| (at, scope))).max_by_key(|&(at, _)| at);
    last.map(|(_, scope)| scope)
}

/// The name without what is put after a noun, or done to it: 进出口总额, 农村危房改造, 高校毕业生将.
fn noun(letters: &[char]) -> &[char] {
    let mut kept = letters;
    let ends_with = |letters: &[char], word: &str| letters.len() > word.chars().count() + 1 && word.chars().rev().eq(letters.iter().rev().copied().take(word.chars().count()));
    while let Some(word) = TAILS.iter().find(|word| ends_with(kept, word)) {
        kept = &kept[..kept.len() - word.chars().count()];
    }
    kept
}

/// The last two letters of a name: the head noun.
fn tail(letters: &[char]) -> &[char] {
    &letters[letters.len().saturating_sub(2)..]
}

/// How many elements two sorted lists share.
fn shared(a: &[(char, char)], b: &[(char, char)]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => (i, j, count) = (i + 1, j + 1, count + 1),
        }
    }
    count
}

/// The pairs of neighbours, sorted, each once.
fn neighbours(letters: &[char]) -> Vec<(char, char)> {
    let mut pairs: Vec<(char, char)> = letters.iter().copied().zip(letters.iter().copied().skip(1)).collect();
    order::sort(&mut pairs);
    pairs.dedup();
    pairs
}

/// The pairs of a clause, read as names are.
pub(crate) fn pairs_of(clause: &str) -> Vec<(char, char)> {
    neighbours(&letters_of(clause, clause.len()))
}

/// The letters of a name without verbs, fillers, digits and marks.
fn meaningful(name: &str) -> Vec<char> {
    letters_of(name, LONGEST)
}

/// How a word in a name is read.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Word {
    Fills,
    Means(&'static str),
}

static WORDS: LazyLock<PhraseSet<Word>> =
    LazyLock::new(|| PhraseSet::new(FILLERS.iter().map(|&word| (word, Word::Fills)).chain(SYNONYMS.iter().map(|&(word, common)| (word, Word::Means(common))))));

fn letters_of(name: &str, most: usize) -> Vec<char> {
    let mut letters = Vec::new();
    let mut rest = name;
    while let Some(c) = rest.chars().next() {
        if letters.len() >= most {
            break;
        }
        match WORDS.at_start(rest) {
            Some((length, Word::Means(common))) => {
                letters.extend(common.chars());
                rest = &rest[length..];
                continue;
            }
            // 开工率 is a measure, and no verb before one.
            Some((length, Word::Fills)) if !rest[length..].starts_with('率') => {
                rest = &rest[length..];
                continue;
            }
            _ => {}
        }
        if is_alphanumeric(c) && !c.is_ascii_digit() && c != '的' && c != 'X' {
            letters.push(c);
        }
        rest = &rest[c.len_utf8()..];
    }
    letters
}

/// What the last quantity of a row joined by 、 is of.
fn end_of_row<'t>(context: &Context<'t>, id: QuantityId) -> Option<&'t str> {
    let text = context.document.text;
    let mut at = id;
    for next in id + 1..context.quantities.len().min(id + 6) {
        let (before, quantity) = (&context.quantities[at], &context.quantities[next]);
        let between = text.get(before.span.end()..quantity.span.start())?;
        if !between.starts_with('、') || quantity.unit != before.unit || between.chars().count() > 8 {
            break;
        }
        at = next;
    }
    (at > id).then(|| context.quantities[at].indicator.map(|span| span.slice(text)))?
}

/// Names in “” in the sentence of a quantity and in its clause.
fn quoted<'t>(context: &Context<'t>, span: Span) -> Vec<&'t str> {
    let Some(sentence) = context.document.sentence_at(span.start()) else { return Vec::new() };
    // Not further than a few clauses away, so that long sentences stay cheap.
    let text = context.document.text;
    let start = floor(text, span.start().saturating_sub(240).max(sentence.span.start()));
    let end = floor(text, (span.end() + 240).min(sentence.span.end()).max(span.end()));
    let mut names = Vec::new();
    let mut rest = &text[start..end];
    while let Some(open) = first(rest, "“") {
        rest = &rest[open + '“'.len_utf8()..];
        let Some(close) = first(rest, "”") else { break };
        let name = &rest[..close];
        if (2..=12).contains(&name.chars().count()) {
            names.push(name);
        }
        rest = &rest[close..];
    }
    names
}

/// The nearest character boundary at or before a byte.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
