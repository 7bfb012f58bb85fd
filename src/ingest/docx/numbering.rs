//! Automatic numbers, written out as Word shows them (ISO/IEC 29500-1, 17.9).
//!
//! A paragraph names a list (`numId`) and a level. The list stands for an abstract one, which has the formats; lists of the same
//! abstract one share its counters, unless a list says where it starts. A number of a level makes the deeper ones start again.

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::error::Error;
use super::super::xml::{walk, Element, Node};
use super::formats;
use super::styles::Styles;

const LEVELS: usize = 9;

#[derive(Clone, Debug, Default)]
struct Level {
    start: Option<u32>,
    format: String,
    /// "第%1章", "%1.%2"
    text: String,
    suffix: String,
    /// After which level (from 1) it starts again; 0 for never.
    restart: Option<usize>,
    /// All numbers in digits.
    legal: bool,
    /// The paragraph style that stands for this level.
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: [Level; LEVELS],
    /// The formats are those of this numbering style's list.
    style_link: Option<String>,
}

#[derive(Debug, Default)]
struct List {
    of: String,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

/// The lists that a document defines, and where their counters are.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: FxHashMap<String, Abstract>,
    lists: FxHashMap<String, List>,
    /// Of an abstract list; None before its first number.
    counters: FxHashMap<String, [Option<u32>; LEVELS]>,
    /// Lists whose own start has been used up, by level.
    started: FxHashSet<(String, usize)>,
}

/// Where the part is being read.
#[derive(Default)]
struct Reading {
    of: Option<String>,
    list: Option<String>,
    /// The level being read, and whether it belongs to a list's override.
    level: Option<usize>,
    override_level: Option<usize>,
}

impl Numbering {
    /// # Errors
    /// Those of [`walk`].
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut numbering = Self::default();
        let mut reading = Reading::default();
        walk(bytes, "docx", "numbering.xml", |node| {
            match node {
                Node::Open(element) => numbering.open(element, &mut reading),
                Node::Close("abstractNum") => reading.of = None,
                Node::Close("num") => reading.list = None,
                Node::Close("lvl") => reading.level = None,
                Node::Close("lvlOverride") => reading.override_level = None,
                Node::Close(_) | Node::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(numbering)
    }

    fn open(&mut self, element: &Element<'_>, reading: &mut Reading) {
        let level_of = |element: &Element<'_>| element.number::<usize>("ilvl").filter(|&level| level < LEVELS);
        match element.local() {
            "abstractNum" => {
                let id = element.attr("abstractNumId").unwrap_or_default();
                self.abstracts.insert(id.clone(), Abstract::default());
                reading.of = Some(id);
            }
            "num" => {
                let id = element.attr("numId").unwrap_or_default();
                self.lists.insert(id.clone(), List::default());
                reading.list = Some(id);
            }
            "lvlOverride" => reading.override_level = level_of(element),
            "lvl" => {
                reading.level = level_of(element);
                if let (Some(list), Some(level)) = (&reading.list, reading.level) {
                    if let Some(list) = self.lists.get_mut(list) {
                        list.levels[level] = Some(Level::default());
                    }
                }
            }
            "abstractNumId" => {
                if let Some(list) = reading.list.as_ref().and_then(|id| self.lists.get_mut(id)) {
                    list.of = element.attr("val").unwrap_or_default();
                }
            }
            "numStyleLink" => {
                if let Some(found) = reading.of.as_ref().and_then(|id| self.abstracts.get_mut(id)) {
                    found.style_link = element.attr("val");
                }
            }
            "startOverride" => {
                if let (Some(list), Some(level)) = (reading.list.as_ref().and_then(|id| self.lists.get_mut(id)), reading.override_level) {
                    list.starts[level] = element.number("val");
                }
            }
            local => {
                if let Some(level) = self.level_being_read(reading) {
                    level.set(local, element);
                }
            }
        }
    }

    fn level_being_read(&mut self, reading: &Reading) -> Option<&mut Level> {
        let level = reading.level?;
        match (&reading.list, &reading.of) {
            (Some(list), _) => self.lists.get_mut(list)?.levels[level].as_mut(),
            (None, Some(of)) => Some(&mut self.abstracts.get_mut(of)?.levels[level]),
            (None, None) => None,
        }
    }

    /// The marker of the next paragraph of this list, with what stands between it and the text; "" where it shows none.
    /// `level` is None where a style names the list: then it is the level that stands for that style.
    pub(super) fn next(&mut self, list_id: &str, level: Option<u8>, style: Option<&str>, styles: &Styles) -> String {
        let Some(list) = self.lists.get(list_id) else { return String::new() };
        let Some(of) = self.formats_of(&list.of, styles) else { return String::new() };
        let shared = &self.abstracts[&of];
        let levels: [&Level; LEVELS] = std::array::from_fn(|at| list.levels[at].as_ref().unwrap_or(&shared.levels[at]));
        let by_style = || style.and_then(|style| levels.iter().position(|level| level.style.as_deref() == Some(style)));
        let at = level.map_or_else(|| by_style().unwrap_or(0), usize::from).min(LEVELS - 1);

        let counters = self.counters.entry(of).or_default();
        let own_start = list.starts[at].filter(|_| self.started.insert((list_id.to_owned(), at)));
        counters[at] = Some(match (own_start, counters[at]) {
            (Some(start), _) => start,
            (None, Some(last)) => last.saturating_add(1),
            (None, None) => list.starts[at].or(levels[at].start).unwrap_or(1),
        });
        for (deeper, level) in levels.iter().enumerate().skip(at + 1) {
            // By default each level starts again after any higher one.
            if level.restart.is_none_or(|after| at < after) {
                counters[deeper] = None;
            }
        }
        levels[at].marker(&levels, counters)
    }

    /// The abstract list that has the formats, by way of a numbering style where there is one.
    fn formats_of(&self, id: &str, styles: &Styles) -> Option<String> {
        let found = self.abstracts.get(id)?;
        let linked = found.style_link.as_deref().and_then(|style| styles.list_of(style)).and_then(|list| self.lists.get(list));
        let linked = linked.map(|list| list.of.clone()).filter(|of| self.abstracts.contains_key(of));
        Some(linked.unwrap_or_else(|| id.to_owned()))
    }
}

impl Level {
    fn set(&mut self, local: &str, element: &Element<'_>) {
        let value = || element.attr("val").unwrap_or_default();
        match local {
            "start" => self.start = element.number("val"),
            "numFmt" => self.format = value(),
            "lvlText" => self.text = value(),
            "suff" => self.suffix = value(),
            "lvlRestart" => self.restart = element.number("val"),
            "isLgl" => self.legal = element.is_on(),
            "pStyle" => self.style = Some(value()),
            _ => {}
        }
    }

    fn marker(&self, levels: &[&Level; LEVELS], counters: &[Option<u32>; LEVELS]) -> String {
        let mut marker = String::new();
        let mut characters = self.text.chars().peekable();
        while let Some(character) = characters.next() {
            let level = (character == '%').then(|| characters.peek().and_then(|digit| digit.to_digit(10))).flatten();
            match level.map(|level| level as usize).filter(|level| (1..=LEVELS).contains(level)) {
                Some(level) => {
                    characters.next();
                    // A level above that has not been used yet shows where it would start.
                    let number = counters[level - 1].or(levels[level - 1].start).unwrap_or(1);
                    let format = if self.legal { "decimal" } else { levels[level - 1].format.as_str() };
                    marker.push_str(&formats::write(number, format));
                }
                // Symbol fonts put their bullets into the area for private use.
                None if ('\u{e000}'..='\u{f8ff}').contains(&character) => marker.push('•'),
                None => marker.push(character),
            }
        }
        // A tab or a blank follows, which Chinese marks (、 ） ．) make needless.
        let needs_space = self.suffix != "nothing" && marker.chars().last().is_some_and(|last| last.is_ascii() && last != ' ' || last == '•');
        if needs_space {
            marker.push(' ');
        }
        marker
    }
}
