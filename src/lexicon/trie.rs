//! The compiled word lists, read in place: a trie whose properties are columns of bytes (`build.rs` writes them).

use std::sync::LazyLock;

use super::background;
use super::class::Class;

/// Number of a word, which is its node in the trie.
pub type WordId = u32;

/// Nodes between two samples of the running sum of child counts; as in `build.rs`.
const STRIDE: usize = 64;
const FIRST_HAN: u32 = 0x4e00;
const LAST_HAN: u32 = 0x9fff;

macro_rules! column {
    ($name:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $name, ".bin"))
    };
}

static LABEL_LOW: &[u8] = column!("label_low");
static LABEL_HIGH: &[u8] = column!("label_high");
static COST: &[u8] = column!("cost");
static CLASS: &[u8] = column!("class");
static CHILD_COUNT: &[u8] = column!("child_count");
static BACKGROUND_COUNT: &[u8] = column!("background_count");
static BACKGROUND_DOCUMENTS: &[u8] = column!("background_documents");
static STARTS: &[u8] = column!("starts");
static SAMPLES: &[u8] = column!("samples");

/// How many characters begin a word.
const ROOTS: usize = STARTS.len() / 4 - 1;

/// The node of each Han character that begins a word, plus one. It is made of the labels at the first look-up, in microseconds:
/// as a column it would be a hundredth of the download.
static FIRST: LazyLock<Box<[u16]>> = LazyLock::new(|| {
    let mut first = vec![0; (LAST_HAN - FIRST_HAN + 1) as usize].into_boxed_slice();
    for (root, (&low, &high)) in LABEL_LOW.iter().zip(LABEL_HIGH).take(ROOTS).enumerate() {
        let label = u32::from(u16::from_le_bytes([low, high]));
        if let Some(node) = first.get_mut(label.wrapping_sub(FIRST_HAN) as usize) {
            *node = root as u16 + 1;
        }
    }
    first
});

/// A place in the trie: a prefix of words, perhaps a word itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node(u32);

fn word_at(column: &[u8], at: usize) -> u32 {
    column[at * 4..].first_chunk().map_or(0, |bytes| u32::from_le_bytes(*bytes))
}

/// Looks a label up among the sorted labels of the nodes `start..end`.
fn search(start: usize, end: usize, label: u16) -> Option<Node> {
    let low = LABEL_LOW.get(start..end)?;
    let high = LABEL_HIGH.get(start..end)?;
    let mut base = 0;
    let mut size = low.len();
    // Halving without a branch on the outcome: the comparison becomes a conditional move.
    while size > 1 {
        let half = size / 2;
        let middle = base + half;
        let there = u16::from_le_bytes([low[middle], high[middle]]);
        base = if there <= label { middle } else { base };
        size -= half;
    }
    (size == 1 && u16::from_le_bytes([low[base], high[base]]) == label).then(|| Node((start + base) as u32))
}

/// The sum of the first `count` bytes of a block of [`STRIDE`], eight at a time.
fn sum(block: &[u8], count: usize) -> u32 {
    const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
    let mut lanes = 0u64;
    let mut left = count;
    for chunk in block.chunks_exact(8) {
        if left == 0 {
            break;
        }
        let mut bytes = chunk.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes));
        if left < 8 {
            bytes &= (1 << (8 * left)) - 1;
        }
        lanes += (bytes & EVEN) + ((bytes >> 8) & EVEN);
        left = left.saturating_sub(8);
    }
    // Four lanes of at most 64 × 255 each: the product adds them up in its highest 16 bits.
    (lanes.wrapping_mul(0x0001_0001_0001_0001) >> 48) as u32
}

/// The node of the words that begin with this character.
#[must_use]
pub fn first(c: u32) -> Option<Node> {
    let han = c.wrapping_sub(FIRST_HAN) as usize;
    if let Some(node) = FIRST.get(han) {
        return node.checked_sub(1).map(|node| Node(u32::from(node)));
    }
    search(0, ROOTS, u16::try_from(c).ok()?)
}

impl Node {
    /// The node of this prefix and one more character.
    #[must_use]
    pub fn next(self, c: u32) -> Option<Node> {
        let label = u16::try_from(c).ok()?;
        let at = self.0 as usize;
        if at < ROOTS {
            return search(word_at(STARTS, at) as usize, word_at(STARTS, at + 1) as usize, label);
        }
        let below = at - ROOTS;
        let count = CHILD_COUNT[below];
        if count == 0 {
            return None;
        }
        let block = below / STRIDE;
        let start = word_at(SAMPLES, block) + sum(&CHILD_COUNT[block * STRIDE..], below % STRIDE);
        search(start as usize, start as usize + usize::from(count), label)
    }

    /// The cost of the word that ends here, in twelfths of a nat; None where none does.
    #[must_use]
    pub fn cost(self) -> Option<i32> {
        let cost = COST[self.0 as usize];
        (cost != 0).then(|| i32::from(cost))
    }

    #[must_use]
    pub fn id(self) -> WordId {
        self.0
    }
}

/// The word's class.
#[must_use]
pub fn class(word: WordId) -> Class {
    Class::from_letter(CLASS[word as usize] & 0x7f)
}

/// Whether it is in the built-in list of stop words.
#[must_use]
pub fn is_stop_word(word: WordId) -> bool {
    CLASS[word as usize] & 0x80 != 0
}

/// The word's cost, in twelfths of a nat.
#[must_use]
pub fn cost(word: WordId) -> i32 {
    i32::from(COST[word as usize])
}

/// How often the word stands in the background of the genre.
#[must_use]
pub fn background_count(word: WordId) -> u32 {
    background::decode(BACKGROUND_COUNT[word as usize])
}

/// In how many documents of the background it stands.
#[must_use]
pub fn background_documents(word: WordId) -> u32 {
    u32::from(BACKGROUND_DOCUMENTS[word as usize])
}

/// The word itself, looked up whole.
#[must_use]
pub fn find(word: &str) -> Option<WordId> {
    let mut characters = word.chars();
    let first = first(characters.next()? as u32)?;
    let node = characters.try_fold(first, |node, c| node.next(c as u32))?;
    node.cost().map(|_| node.id())
}
