//! What a word can be in a term, by its class. The weights were tuned on readers' keywords of work reports.

use crate::lexicon::{self, Class};
use crate::segment::{Token, TokenKind};

/// How well a word stands at each place of a term, 0 to 1; 0: not at all.
#[derive(Clone, Copy, Debug)]
pub(super) struct Role {
    pub(super) head: f64,
    pub(super) tail: f64,
    pub(super) alone: f64,
    part: bool,
    /// A stop word: it may stand in a term beside another word, but stop words alone make none.
    pub(super) stop: bool,
}

impl Role {
    /// How well it stands between the head and the tail. What is no good part at either end (a verb, an adverb) mostly joins
    /// two terms to a clause there: hence the square.
    pub(super) fn inner(self) -> f64 {
        let worse = self.head.min(self.tail).max(LEAST_INNER);
        worse * worse
    }

    /// Whether it can stand in a term at all.
    pub(super) fn can_be_part(self) -> bool {
        self.part
    }
}

/// A word that no term goes across.
pub(super) const BREAK: Role = Role { head: 0.0, tail: 0.0, alone: 0.0, part: false, stop: false };

/// The share of its words' documents of the background that a compound is taken to stand in.
pub(super) const COMPOUND_BACKGROUND: f64 = 0.5;

const STOP_TAIL: f64 = 0.4;
const LEAST_INNER: f64 = 0.3;
const VERB_HEAD: f64 = 0.7;
const VERB_TAIL: f64 = 0.6;
const VERB_ALONE: f64 = 0.7;
const ADJECTIVE: f64 = 0.7;
const ADVERB_HEAD: f64 = 0.4;
const ADVERB_TAIL: f64 = 0.3;
/// Idioms are terms by themselves, or none.
const IDIOM_PART: f64 = 0.4;
/// A name of a place or a person heads a term (a place's project) less often than a noun does.
const NAME_HEAD: f64 = 0.6;
const NAME_TAIL: f64 = 0.7;
const SINGLE: f64 = 0.5;
/// A name that so many documents of the background have is no person's name: 智慧, 文明.
const NO_PERSON: u32 = 8;

fn part(head: f64, tail: f64, alone: f64) -> Role {
    Role { head, tail, alone, part: true, stop: false }
}

/// The role of a token of so many characters.
pub(super) fn role(token: &Token, characters: u32, stop: bool) -> Role {
    if token.is_user_word() {
        return part(1.0, 1.0, 1.0);
    }
    if token.kind == TokenKind::Latin {
        return if characters >= 2 { part(1.0, 1.0, 0.8) } else { BREAK };
    }
    if token.kind != TokenKind::Word {
        return BREAK;
    }
    if characters < 2 {
        return match token.class {
            _ if stop => BREAK,
            Class::Noun | Class::Suffix => part(0.0, SINGLE, 0.0),
            Class::Morpheme | Class::Prefix | Class::Abbreviation | Class::Name | Class::Adjective | Class::Place | Class::Other => {
                part(SINGLE, SINGLE, 0.0)
            }
            _ => BREAK,
        };
    }
    if stop {
        return match token.class {
            Class::Noun | Class::VerbalNoun | Class::Abbreviation => Role { stop: true, ..part(1.0, STOP_TAIL, 0.0) },
            _ => BREAK,
        };
    }
    match token.class {
        Class::Noun | Class::Term | Class::Name | Class::Abbreviation | Class::Organisation => part(1.0, 1.0, 1.0),
        Class::Person if token.word().is_some_and(|word| lexicon::background_documents(word) >= NO_PERSON) => part(1.0, 1.0, 1.0),
        Class::Place | Class::Person => part(NAME_HEAD, NAME_TAIL, 0.3),
        Class::VerbalNoun => part(1.0, 1.0, 0.7),
        Class::Idiom => part(IDIOM_PART, IDIOM_PART, 1.0),
        Class::Verb => part(VERB_HEAD, VERB_TAIL, VERB_ALONE),
        Class::Adjective => part(ADJECTIVE, ADJECTIVE, 0.3),
        Class::Attributive => part(1.0, 0.0, 0.3),
        Class::Adverb => part(ADVERB_HEAD, ADVERB_TAIL, 0.0),
        _ => BREAK,
    }
}
