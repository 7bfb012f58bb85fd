//! The compiled word lists, read in place: a trie whose properties are columns of bytes (`build.rs` writes them).

use std::sync::LazyLock;

use super::background;
use super::class::Class;

/// Number of a word, which is its node in the trie.
pub type WordId = u32;

/// Nodes between two sums of child counts: as many as one word of 64 bits holds; as in `build.rs`.
const STRIDE: usize = 8;
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
static BACKGROUND_COUNT: &[u8] = column!("background_count");
static BACKGROUND_DOCUMENTS: &[u8] = column!("background_documents");
/// Of the first characters, in 16 bits; of every longer prefix, in 8.
static ROOT_CHILDREN: &[u8] = column!("root_children");
static CHILD_COUNT: &[u8] = column!("child_count");

/// How many characters begin a word.
const ROOTS: usize = ROOT_CHILDREN.len() / 2;

/// Where to look, made of the columns at the first look-up, in a fraction of a millisecond: as columns it would be a fiftieth of
/// the download.
struct Index {
    /// The node of each Han character that begins a word, plus one.
    first: Box<[u16]>,
    /// Number of the first child of each first character, and one more: where the children of all of them end.
    roots: Box<[u32]>,
    /// The same for every [`STRIDE`]-th node below them; between two of these, child counts are added up.
    below: Box<[u32]>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut first = vec![0; (LAST_HAN - FIRST_HAN + 1) as usize].into_boxed_slice();
    for (root, (&low, &high)) in LABEL_LOW.iter().zip(LABEL_HIGH).take(ROOTS).enumerate() {
        let label = u32::from(u16::from_le_bytes([low, high]));
        if let Some(node) = first.get_mut(label.wrapping_sub(FIRST_HAN) as usize) {
            *node = root as u16 + 1;
        }
    }
    let mut next = ROOTS as u32;
    let mut start = |children: u32| {
        let start = next;
        next += children;
        start
    };
    let mut roots: Vec<u32> = ROOT_CHILDREN.chunks_exact(2).map(|count| start(u32::from(u16::from_le_bytes([count[0], count[1]])))).collect();
    roots.push(start(0));
    let below = CHILD_COUNT.chunks_exact(STRIDE).map(|block| start(sum(lanes(block)))).collect();
    Index { first, roots: roots.into(), below }
});

/// A place in the trie: a prefix of words, perhaps a word itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node(u32);

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

/// The child counts of a block of [`STRIDE`] nodes, as the bytes of one word.
fn lanes(block: &[u8]) -> u64 {
    block.first_chunk().map_or(0, |bytes| u64::from_le_bytes(*bytes))
}

/// The sum of the bytes of a word.
fn sum(bytes: u64) -> u32 {
    const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
    let pairs = (bytes & EVEN) + ((bytes >> 8) & EVEN);
    // Four lanes of at most 2 × 255 each: the product adds them up in its highest 16 bits.
    (pairs.wrapping_mul(0x0001_0001_0001_0001) >> 48) as u32
}

/// The node of the words that begin with this character.
#[must_use]
pub fn first(c: u32) -> Option<Node> {
    let han = c.wrapping_sub(FIRST_HAN) as usize;
    if let Some(node) = INDEX.first.get(han) {
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
        let index = &*INDEX;
        if at < ROOTS {
            return search(index.roots[at] as usize, index.roots[at + 1] as usize, label);
        }
        let below = at - ROOTS;
        let count = CHILD_COUNT[below];
        if count == 0 {
            return None;
        }
        let (block, before) = (below / STRIDE, below % STRIDE);
        let earlier = lanes(&CHILD_COUNT[block * STRIDE..]) & ((1 << (8 * before)) - 1);
        let start = index.below[block] + sum(earlier);
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
