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
    /// A stop word or a name: it may stand in a term beside another word, but such words alone make no term of several.
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

/// 县, 镇: a part of a term beside another word (县政府, 村规), and no more.
pub(super) const LEVEL: Role = Role { head: SINGLE, tail: SINGLE, alone: 0.0, part: true, stop: true };

/// A word that no lexicon has, of characters that the text puts side by side again and again.
pub(super) const NEW: Role = Role { head: 0.9, tail: 0.9, alone: 0.3, part: true, stop: false };

/// 4A级, D级: before what it ranks.
pub(super) const RANK: Role = Role { head: 1.0, tail: 0.0, alone: 0.0, part: true, stop: false };

/// A word of the stop list that the caller wants counted, whatever its class.
pub(super) const ALLOWED: Role = Role { head: 1.0, tail: 1.0, alone: 1.0, part: true, stop: false };

/// The share of its words' documents of the background that a compound is taken to stand in.
pub(super) const COMPOUND_BACKGROUND: f64 = 0.4;
/// A word that heads a term so well narrows the word after it, which is then not free on its left.
pub(super) const NARROWS: f64 = 0.7;
/// A word that heads a term so well can be the first of a noun phrase.
pub(super) const HEADS: f64 = 0.3;
/// A word that heads a term less well is a verb, or an adverb.
pub(super) const NAMES: f64 = 0.5;
/// A word that ends a term so well is wanted by the word before it, which is then not free on its right.
pub(super) const COMPLETES: f64 = 0.5;
/// What a term with a body of the state in it is worth (they issue and receive papers), and one that ends in a person's position.
pub(super) const ORGAN: f64 = 0.3;
pub(super) const POSITION: f64 = 0.2;

/// What a term is worth that says with its first character whose it is (县供销社).
pub(super) const WHOSE: f64 = 0.5;

const STOP_HEAD: f64 = 0.6;
const STOP_VERB_HEAD: f64 = 0.3;
const STOP_TAIL: f64 = 0.4;
const LEAST_INNER: f64 = 0.3;
const VERB_HEAD: f64 = 0.4;
const VERB_TAIL: f64 = 0.4;
const VERB_ALONE: f64 = 0.5;
/// Verbs that say what is done (优化, 加快) make clauses with what follows, not terms.
const PREDICATE_HEAD: f64 = 0.1;
const PREDICATE_TAIL: f64 = 0.5;
const PREDICATE_ALONE: f64 = 0.05;
const ADJECTIVE: f64 = 0.7;
const ADVERB_HEAD: f64 = 0.3;
const ADVERB_TAIL: f64 = 0.2;
/// Idioms are terms by themselves, or none.
const IDIOM_PART: f64 = 0.4;
const IDIOM_ALONE: f64 = 0.6;
/// A name of a place or a person heads a term (a place's project) less often than a noun does.
const NAME_HEAD: f64 = 0.6;
const NAME_TAIL: f64 = 0.7;
const SINGLE: f64 = 0.6;
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
            Class::Morpheme
            | Class::Prefix
            | Class::Abbreviation
            | Class::Name
            | Class::Adjective
            | Class::Place
            | Class::Other => part(SINGLE, SINGLE, 0.0),
            _ => BREAK,
        };
    }
    if stop {
        return match token.class {
            Class::Noun | Class::Abbreviation => Role { stop: true, ..part(STOP_HEAD, STOP_TAIL, 0.0) },
            Class::VerbalNoun => Role { stop: true, ..part(STOP_VERB_HEAD, STOP_TAIL, 0.0) },
            _ => BREAK,
        };
    }
    match token.class {
        Class::Noun | Class::Term | Class::Name | Class::Abbreviation | Class::Organisation => part(1.0, 1.0, 1.0),
        Class::Person if token.word().is_some_and(|word| lexicon::background_documents(word) >= NO_PERSON) => part(1.0, 1.0, 1.0),
        // Beside stop words alone a name makes no term: 云岭县工作.
        Class::Place | Class::Person => Role { stop: true, ..part(NAME_HEAD, NAME_TAIL, 0.3) },
        Class::VerbalNoun => part(1.0, 1.0, 0.7),
        Class::Idiom => part(IDIOM_PART, IDIOM_PART, IDIOM_ALONE),
        Class::Verb => part(VERB_HEAD, VERB_TAIL, VERB_ALONE),
        Class::Predicate => part(PREDICATE_HEAD, PREDICATE_TAIL, PREDICATE_ALONE),
        Class::Adjective => part(ADJECTIVE, ADJECTIVE, 0.3),
        Class::Attributive => part(1.0, 0.0, 0.3),
        Class::Adverb => part(ADVERB_HEAD, ADVERB_TAIL, 0.0),
        _ => BREAK,
    }
}
