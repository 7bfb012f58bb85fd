//! Compiles the word lists of `data/lexicon` into columns that the lexicon reads in place (`src/lexicon/trie.rs`).
//!
//! The words form a trie. Its nodes are numbered level by level, the children of a node next to each other and in the
//! order of their characters, so that a node is a row and every property of it a column of bytes: columns of one kind of
//! value compress better than records, and hardly anything has to be parsed or allocated before the first look-up.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// Child counts are read so many at once; as in `src/lexicon/trie.rs`.
const STRIDE: usize = 8;

/// The costs of names of bodies that the list of words has not, and of what they deal with: those of a rare and of a usual word, so
/// that 人社部门 begins with 人社.
const ORGAN_COST: u8 = 160;
const MATTER_COST: u8 = 120;

#[derive(Default)]
struct Node {
    children: BTreeMap<u16, Node>,
    entry: Entry,
}

/// What the tables say of a word; all zero for a node that is only a prefix.
#[derive(Default, Clone, Copy)]
struct Entry {
    /// 0: no word.
    cost: u8,
    class: u8,
    /// How often it stands in the reports of the background, coded (`src/lexicon/background.rs`).
    count: u8,
    /// In how many of them.
    documents: u8,
}

#[derive(Default)]
struct Columns {
    label_low: Vec<u8>,
    label_high: Vec<u8>,
    cost: Vec<u8>,
    class: Vec<u8>,
    child_count: Vec<u8>,
    background_count: Vec<u8>,
    background_documents: Vec<u8>,
}

impl Columns {
    fn push(&mut self, label: u16, entry: Entry) {
        let [low, high] = label.to_le_bytes();
        self.label_low.push(low);
        self.label_high.push(high);
        self.cost.push(entry.cost);
        self.class.push(entry.class);
        self.background_count.push(entry.count);
        self.background_documents.push(entry.documents);
    }
}

fn main() {
    let data = Path::new("data/lexicon");
    println!("cargo:rerun-if-changed=build.rs");
    println!("cargo:rerun-if-changed=data/lexicon");
    let mut root = Node::default();
    read_words(&mut root, &data.join("words.tsv"));
    read_organs(&mut root, &data.join("organs.tsv"));
    read_predicates(&mut root, &data.join("predicates.txt"));
    read_stop_words(&mut root, &data.join("stop_words.txt"));
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    read_background(&mut root, &data.join("background.tsv"), &out);
    write_trie(&root, &out);
    write_stock_runs(&data.join("stock_runs.txt"), &out);
}

/// Sorted hashes → their distances, seven bits a byte (`src/lexicon/stock_runs.rs`).
fn write_stock_runs(path: &Path, out: &Path) {
    let (mut before, mut bytes) = (0_u32, Vec::new());
    for line in lines(path) {
        let hash = u32::from_str_radix(&line, 16).unwrap_or_else(|_| panic!("{}: {line:?} is no hash", path.display()));
        assert!(bytes.is_empty() || hash > before, "{}: the hashes are not sorted", path.display());
        let mut delta = hash - before;
        while delta >= 0x80 {
            bytes.push(delta as u8 | 0x80);
            delta >>= 7;
        }
        bytes.push(delta as u8);
        before = hash;
    }
    write(out, "stock_runs", &bytes);
}

fn lines(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    text.lines().filter(|line| !line.is_empty() && !line.starts_with("# ")).map(str::to_owned).collect()
}

/// The fields of a line of a table.
fn fields<const N: usize>(path: &Path, line: &str) -> [String; N] {
    let fields: Vec<String> = line.split('\t').map(str::to_owned).collect();
    fields.try_into().unwrap_or_else(|_| panic!("{}: {line:?} has not {N} fields", path.display()))
}

fn number(path: &Path, field: &str) -> u8 {
    field.parse().unwrap_or_else(|_| panic!("{}: {field:?} is no number from 0 to 255", path.display()))
}

fn node<'r>(root: &'r mut Node, word: &str) -> &'r mut Node {
    word.encode_utf16().fold(root, |node, unit| {
        assert!(!(0xd800..0xe000).contains(&unit), "{word}: outside the Basic Multilingual Plane");
        node.children.entry(unit).or_default()
    })
}

fn read_words(root: &mut Node, path: &Path) {
    for line in lines(path) {
        let [word, cost, class] = fields(path, &line);
        let entry = &mut node(root, &word).entry;
        entry.cost = number(path, &cost).max(1);
        entry.class = class.bytes().next().unwrap_or_else(|| panic!("{word} has no class"));
    }
}

/// What bodies deal with, and the endings with which that names a body: 人社 and 厅, 局. What they deal with is a word too,
/// beside an ending of one character, which other words begin with.
fn read_organs(root: &mut Node, path: &Path) {
    for line in lines(path) {
        let [matters, endings] = fields(path, &line);
        for matter in matters.split(' ') {
            let guards = endings.split(' ').any(|ending| ending.chars().count() == 1);
            let entry = &mut node(root, matter).entry;
            if guards && entry.cost == 0 && matter.chars().count() > 1 {
                (entry.cost, entry.class) = (MATTER_COST, b'j');
            }
            for ending in endings.split(' ') {
                let entry = &mut node(root, &format!("{matter}{ending}")).entry;
                entry.class = b'O';
                if entry.cost == 0 {
                    entry.cost = ORGAN_COST;
                }
            }
        }
    }
}

/// Predicates are words that the list of words has, under another class.
fn read_predicates(root: &mut Node, path: &Path) {
    for word in lines(path) {
        let entry = &mut node(root, &word).entry;
        assert!(entry.cost != 0, "{}: {word} is no word", path.display());
        entry.class = b'V';
    }
}

/// Stop words are words, whatever else is known of them; the high bit of the class marks them.
fn read_stop_words(root: &mut Node, path: &Path) {
    for word in lines(path) {
        let entry = &mut node(root, &word).entry;
        if entry.cost == 0 {
            (entry.cost, entry.class) = (200, b'f');
        }
        entry.class |= 0x80;
    }
}

fn read_background(root: &mut Node, path: &Path, out: &Path) {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let head: Vec<&str> = text.lines().next().unwrap_or_default().split(' ').collect();
    let ["#", "documents", documents, "tokens", tokens] = head[..] else {
        panic!("{}: its first line tells no totals", path.display())
    };
    let totals = format!("pub const DOCUMENTS: u32 = {documents};\npub const TOKENS: u32 = {tokens};\n");
    fs::write(out.join("background.rs"), totals).expect("OUT_DIR can be written to");
    for line in lines(path) {
        let [word, count, documents] = fields(path, &line);
        let entry = &mut node(root, &word).entry;
        if entry.cost != 0 {
            (entry.count, entry.documents) = (number(path, &count), number(path, &documents));
        }
    }
}

fn write_trie(root: &Node, out: &Path) {
    let mut columns = Columns::default();
    let roots = root.children.len();
    assert!(roots < usize::from(u16::MAX));
    let mut root_children: Vec<u8> = Vec::new();
    let mut level: Vec<&Node> = vec![root];
    while !level.is_empty() {
        let mut below = Vec::new();
        for (&label, node) in level.iter().flat_map(|parent| &parent.children) {
            let children = node.children.len();
            if columns.cost.len() < roots {
                let children = u16::try_from(children).expect("no character begins more than 65,535 prefixes of two");
                root_children.extend(children.to_le_bytes());
            } else {
                columns.child_count.push(u8::try_from(children).expect("a longer prefix has at most 255 continuations"));
            }
            columns.push(label, node.entry);
            below.push(node);
        }
        level = below;
    }
    columns.child_count.resize(columns.child_count.len().next_multiple_of(STRIDE), 0);
    write(out, "label_low", &columns.label_low);
    write(out, "label_high", &columns.label_high);
    write(out, "cost", &columns.cost);
    write(out, "class", &columns.class);
    write(out, "child_count", &columns.child_count);
    write(out, "background_count", &columns.background_count);
    write(out, "background_documents", &columns.background_documents);
    write(out, "root_children", &root_children);
}

fn write(out: &Path, name: &str, bytes: &[u8]) {
    let path = out.join(format!("{name}.bin"));
    fs::write(&path, bytes).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
}
