//! [`Class`]: the word classes of the lexicon.

/// Part of speech, or the sort of name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    Noun,
    /// A verb that also stands as a noun: 管理, 改革.
    VerbalNoun,
    Verb,
    /// A verb that says what is done with what comes after it, and seldom names anything: 加快, 完善, 优化. For a reader, a verb.
    Predicate,
    Adjective,
    /// Only before a noun: 大型, 新型.
    Attributive,
    Adverb,
    /// Name of a person.
    Person,
    /// Name of a place.
    Place,
    /// Name of a body.
    Organisation,
    /// Any other proper name.
    Name,
    /// A term of the genre.
    Term,
    /// A short form: 三农, 发改委.
    Abbreviation,
    Idiom,
    Time,
    Numeral,
    Measure,
    Pronoun,
    /// A position: 上, 以内, 其中.
    Position,
    /// Prepositions, conjunctions, particles, interjections.
    Function,
    Prefix,
    Suffix,
    /// A character that is rarely a word by itself.
    Morpheme,
    #[default]
    Other,
}

const LETTERS: [(u8, Class); 23] = [
    (b'n', Class::Noun),
    (b'w', Class::VerbalNoun),
    (b'v', Class::Verb),
    (b'V', Class::Predicate),
    (b'a', Class::Adjective),
    (b'b', Class::Attributive),
    (b'd', Class::Adverb),
    (b'P', Class::Person),
    (b'L', Class::Place),
    (b'O', Class::Organisation),
    (b'Z', Class::Name),
    (b'T', Class::Term),
    (b'j', Class::Abbreviation),
    (b'i', Class::Idiom),
    (b't', Class::Time),
    (b'm', Class::Numeral),
    (b'q', Class::Measure),
    (b'r', Class::Pronoun),
    (b's', Class::Position),
    (b'f', Class::Function),
    (b'h', Class::Prefix),
    (b'k', Class::Suffix),
    (b'g', Class::Morpheme),
];

/// The class of every letter that the word lists use, by its code.
static BY_LETTER: [Class; 128] = {
    let mut table = [Class::Other; 128];
    let mut at = 0;
    while at < LETTERS.len() {
        table[LETTERS[at].0 as usize] = LETTERS[at].1;
        at += 1;
    }
    table
};

impl Class {
    /// The class that the word lists write so.
    #[must_use]
    pub fn from_letter(letter: u8) -> Self {
        BY_LETTER[usize::from(letter & 0x7f)]
    }

    /// What a reader is told: the part of speech or the sort of name, in lower case.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Noun => "noun",
            Self::VerbalNoun => "verbalnoun",
            Self::Verb | Self::Predicate => "verb",
            Self::Adjective => "adjective",
            Self::Attributive => "attributive",
            Self::Adverb => "adverb",
            Self::Person => "person",
            Self::Place => "place",
            Self::Organisation => "organisation",
            Self::Name => "name",
            Self::Term => "term",
            Self::Abbreviation => "abbreviation",
            Self::Idiom => "idiom",
            Self::Time => "time",
            Self::Numeral => "numeral",
            Self::Measure => "measure",
            Self::Pronoun => "pronoun",
            Self::Position => "position",
            Self::Function => "function",
            Self::Prefix => "prefix",
            Self::Suffix => "suffix",
            Self::Morpheme => "morpheme",
            Self::Other => "other",
        }
    }

    /// Whether a term of several words can be made of it: a noun, a name, or what stands as one.
    #[must_use]
    pub fn is_nominal(self) -> bool {
        matches!(
            self,
            Self::Noun
                | Self::VerbalNoun
                | Self::Person
                | Self::Place
                | Self::Organisation
                | Self::Name
                | Self::Term
                | Self::Abbreviation
        )
    }
}
