//! Names that stand in a selection: of persons, places and bodies, in the lexicon or not.
//!
//! ```text
//! person = surname given [given]                               weight (lexicon::names) + context ≥ PERSON nats
//! place  = word of the class place | head suffix               suffix = 省 市 县 区 州 旗 镇 乡 村 街道 社区
//! body   = {place | level} {noun} organ | {place} noun {noun} body     level = 国家 省 市 县 区 镇 乡 …
//! ```
//!
//! The context of a person is a position or form of address on either side (王建国县长, 书记李晓敏). The head of a place is of one to
//! three words and two to four characters that the genre does not use as words. Nothing goes across a mark or a number.

use rustc_hash::FxHashMap;

use crate::corpus::index::{Index, WordIndex};
use crate::corpus::select::Selected;
use crate::corpus::types::{NameKind, ProperName, ProperNamesRequest};
use crate::corpus::{or_default, Corpus};
use crate::lexicon::titles::{is_body, is_no_organ, is_organ, is_position};
use crate::lexicon::{self, names, Class};
use crate::text::order;

/// What a person's name must weigh, in nats over running text, and what a position beside it adds.
const PERSON: f64 = 7.0;
const CONTEXT: f64 = 3.5;
/// What it adds that the lexicon has the name.
const KNOWN: f64 = 2.5;
/// A word in so many documents of the background is no given name and no head of a place.
const COMMON: u32 = 4;
const MOST_WORDS: u32 = 6;
const MOST_CHARACTERS: usize = 24;

const PLACE_SUFFIXES: &[&str] =
    &["省", "市", "县", "区", "州", "旗", "镇", "乡", "村", "街道", "社区", "自治县", "自治州", "自治区"];
/// What stands before such a suffix and is no name: 全县, 示范村.
const NO_HEAD: &[&str] = &[
    "全", "各", "本", "我", "该", "此", "老", "新", "大", "小", "城", "辖", "园", "校", "片", "山", "农", "乡", "镇", "县", "市",
    "省", "区", "村", "多", "每", "某", "中心", "周边", "沿海", "内地",
];
const LEVELS: &[&str] =
    &["国家", "全国", "中国", "省", "市", "县", "区", "州", "镇", "乡", "自治区", "街道", "市级", "县级", "省级"];

/// What is counted of one name: where it stood first, and in which document last.
struct Tally {
    count: u32,
    documents: u32,
    last: Option<u32>,
    first: WordIndex,
}

impl Corpus {
    /// The names of a selection, most frequent first.
    #[must_use]
    pub fn proper_names(&self, request: &ProperNamesRequest) -> Vec<ProperName> {
        let index = &self.index;
        let selected = index.select(&request.selection);
        let wanted = |kind: NameKind| request.kinds.as_ref().is_none_or(|kinds| kinds.contains(&kind));
        let mut found: FxHashMap<(NameKind, &str), Tally> = FxHashMap::default();
        for range in &selected.ranges {
            let mut at = range.start;
            while at < range.end {
                let Some((kind, words)) = index.name_at(at, &selected) else {
                    at += 1;
                    continue;
                };
                if wanted(kind) {
                    let document = index.document_of(at);
                    let row = found.entry((kind, index.slice(at, at + words - 1))).or_insert(Tally { count: 0, documents: 0, last: None, first: at });
                    row.count += 1;
                    if row.documents == 0 || row.last != document {
                        row.documents += 1;
                        row.last = document;
                    }
                }
                at += words;
            }
        }
        let minimum = or_default(request.minimum, 1);
        let mut rows: Vec<_> = found.into_iter().filter(|(_, row)| row.count >= minimum).collect();
        order::sort_by(&mut rows, |a, b| b.1.count.cmp(&a.1.count).then(a.1.first.cmp(&b.1.first)));
        rows.truncate(or_default(request.limit, 100) as usize);
        rows.into_iter()
            .map(|((kind, name), Tally { count, documents, .. })| ProperName { term: name.to_owned(), kind, count, documents })
            .collect()
    }
}

impl Index {
    fn word(&self, at: WordIndex) -> &str {
        &self.terms[self.term[at as usize] as usize].text
    }

    fn class(&self, at: WordIndex) -> Class {
        self.terms[self.term[at as usize] as usize].class
    }

    /// Whether the genre uses the word at all often.
    fn is_common(&self, at: WordIndex) -> bool {
        self.terms[self.term[at as usize] as usize].word.is_some_and(|word| lexicon::background_documents(word) >= COMMON)
    }

    /// The name that begins at this word, the longest kind first, and how many words it has.
    fn name_at(&self, at: WordIndex, selected: &Selected) -> Option<(NameKind, u32)> {
        let end = selected.range_of(at)?.end;
        let mut run = 1;
        while run < MOST_WORDS && at + run < end && self.touches_next(at + run - 1) {
            run += 1;
        }
        if let Some(words) = self.body(at, run) {
            return Some((NameKind::Organisation, words));
        }
        // 欧阳 alone is a place; 欧阳建华 is none.
        match (self.place(at, run), self.person(at, run)) {
            (Some(place), person) if person.is_none_or(|words| words <= place) => Some((NameKind::Place, place)),
            (_, person) => person.map(|words| (NameKind::Person, words)),
        }
    }

    fn body(&self, at: WordIndex, run: u32) -> Option<u32> {
        let headed = match self.place(at, run) {
            Some(words) => words,
            None => u32::from(LEVELS.contains(&self.word(at))),
        };
        let mut found = None;
        for words in 1..=run {
            let last = at + words - 1;
            let word = self.word(last);
            let inner = words <= headed;
            if !inner && !self.class(last).is_nominal() && !is_organ(word) && !is_body(word) {
                break;
            }
            let organ = is_organ(word) || self.class(last) == Class::Organisation && word.len() >= 9 && !is_no_organ(word);
            let ends_one = words > headed && headed > 0 && (organ || is_body(word) || matches!(word, "局" | "委" | "办" | "厅"))
                || headed == 0 && words > 1 && is_body(word) && !self.is_common(at)
                || words == 1
                    && (self.class(at) == Class::Organisation && !is_no_organ(word)
                        || word.len() >= 9
                            && organ
                            && !matches!(
                                word,
                                "办公室"
                                    | "委员会"
                                    | "有关部门"
                                    | "直属机构"
                                    | "工作组"
                                    | "指挥部"
                                    | "领导小组"
                                    | "管理局"
                                    | "监督局"
                                    | "办公厅"
                                    | "办事处"
                            ));
            if ends_one && self.slice(at, last).chars().count() <= MOST_CHARACTERS {
                found = Some(words);
            }
        }
        found
    }

    fn place(&self, at: WordIndex, run: u32) -> Option<u32> {
        let mut found = (self.class(at) == Class::Place && !self.is_level(at)).then_some(1);
        let mut characters = 0;
        for words in 1..=run.min(4) {
            let last = at + words - 1;
            let word = self.word(last);
            if words > 1 && PLACE_SUFFIXES.contains(&word) {
                let lexical = found == Some(words - 1);
                if (2..=4).contains(&characters) || lexical {
                    found = Some(words);
                }
                break;
            }
            let single = word.chars().nth(1).is_none();
            let known_place = self.class(last) == Class::Place;
            if NO_HEAD.contains(&word)
                || !known_place && (!single && self.is_common(last) || !self.can_head(last))
                || single && is_particle(word)
            {
                break;
            }
            characters += word.chars().count();
        }
        found
    }

    /// 县, 自治区: what sort of place, and none by itself.
    fn is_level(&self, at: WordIndex) -> bool {
        PLACE_SUFFIXES.contains(&self.word(at)) || LEVELS.contains(&self.word(at)) || self.word(at).chars().nth(1).is_none()
    }

    fn can_head(&self, at: WordIndex) -> bool {
        !matches!(
            self.class(at),
            Class::Function | Class::Pronoun | Class::Measure | Class::Numeral | Class::Predicate | Class::Time | Class::Position
        )
    }

    fn person(&self, at: WordIndex, run: u32) -> Option<u32> {
        self.word(at).chars().next().filter(|&c| names::begins_a_name(c))?;
        if self.word(at).chars().nth(1).is_some() && self.is_common(at) {
            return None;
        }
        let before = at > 0 && self.touches_next(at - 1) && is_position(self.word(at - 1));
        let mut best: Option<(u32, f64)> = None;
        for words in 1..=run.min(4) {
            let last = at + words - 1;
            // A word that everybody uses is a given name only behind a position: 县长王建国.
            if words > 1 && self.word(last).chars().nth(1).is_some() && self.is_common(last) && !before {
                break;
            }
            let name = self.slice(at, last);
            let characters = name.chars().count();
            if characters > 4 {
                break;
            }
            let Some(weight) = names::person(name) else { continue };
            // The word after it is no more of the name.
            let after = (words < run).then(|| self.word(last + 1)).is_some_and(|word| word == "副" || is_position(word));
            let known = if words == 1 && self.class(at) == Class::Person { KNOWN } else { 0.0 };
            let weight = weight + if after || before { CONTEXT } else { 0.0 } + known;
            if weight >= PERSON && best.is_none_or(|(_, other)| weight > other) {
                best = Some((words, weight));
            }
        }
        best.map(|(words, _)| words)
    }
}

/// Characters that are words of grammar wherever they stand alone.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "的" | "在"
            | "到"
            | "赴"
            | "与"
            | "和"
            | "及"
            | "由"
            | "向"
            | "对"
            | "是"
            | "了"
            | "等"
            | "为"
            | "以"
            | "从"
            | "至"
            | "经"
            | "被"
            | "让"
            | "有"
            | "无"
            | "不"
    )
}

#[cfg(test)]
mod tests;
