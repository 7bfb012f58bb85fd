//! Which encoding a text is in. See the module above for the order of the questions.

use encoding_rs::{Encoding, BIG5, GB18030, GBK, UTF_16BE, UTF_16LE, UTF_8, WINDOWS_1252};

/// Bytes that are looked at: the rest of a longer text says nothing new.
const SAMPLE: usize = 256 << 10;

pub(super) struct Guess {
    pub(super) encoding: &'static Encoding,
    /// By a mark or by its form: what the markup says does not matter any more.
    pub(super) certain: bool,
    /// The last resort.
    pub(super) uncertain: bool,
}

/// None where the bytes are no text.
pub(super) fn detect(bytes: &[u8]) -> Option<Guess> {
    let certain = |encoding| Some(Guess { encoding, certain: true, uncertain: false });
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return certain(encoding);
    }
    if bytes.starts_with(b"\x84\x31\x95\x33") {
        return certain(GB18030);
    }
    let utf8 = Utf8::survey(bytes);
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    if !sample.contains(&0) && utf8.damaged == 0 && (!utf8.cut || utf8.sequences > 0) {
        if looks_binary(sample) {
            return None;
        }
        // Plain ASCII is every encoding at once, unless a declaration says otherwise.
        return Some(Guess { encoding: UTF_8, certain: utf8.sequences > 0, uncertain: false });
    }
    if let Some(encoding) = utf16(sample) {
        return certain(encoding);
    }
    if looks_binary(sample) {
        return None;
    }
    if utf8.sequences >= 8 * utf8.damaged {
        return certain(UTF_8);
    }
    let (gb, big5) = (Pairs::survey(sample, GB), Pairs::survey(sample, BIG_5));
    let likely = if big5.score() > gb.score() { &big5 } else { &gb };
    if likely.score() > 0.2 {
        let encoding = if std::ptr::eq(likely, &big5) {
            BIG5
        } else if gb.fours > 0 {
            GB18030
        } else {
            GBK
        };
        return Some(Guess { encoding, certain: false, uncertain: false });
    }
    // Single letters with accents in Latin text. Long runs of high bytes that are no Chinese are no text that we know.
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    (high * 4 < sample.len()).then_some(Guess { encoding: WINDOWS_1252, certain: false, uncertain: true })
}

/// Whether bytes hold more control characters than any text does.
pub(in crate::ingest) fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let controls = sample.iter().filter(|&&byte| matches!(byte, 0..=8 | 14..=26 | 28..=31)).count();
    controls * 50 > sample.len()
}

/// What a text looks like when it is read as UTF-8.
struct Utf8 {
    /// Characters of more than one byte.
    sequences: usize,
    /// Places that are none.
    damaged: usize,
    /// Whether the text ends within a character.
    cut: bool,
}

impl Utf8 {
    fn survey(bytes: &[u8]) -> Self {
        let mut found = Self { sequences: 0, damaged: 0, cut: false };
        let mut rest = bytes;
        loop {
            let (valid, after) = match std::str::from_utf8(rest) {
                Ok(_) => (rest, None),
                Err(error) => {
                    let (valid, after) = rest.split_at(error.valid_up_to());
                    match error.error_len() {
                        Some(length) => {
                            found.damaged += 1;
                            (valid, Some(&after[length..]))
                        }
                        None => {
                            found.cut = true;
                            (valid, None)
                        }
                    }
                }
            };
            found.sequences += valid.iter().filter(|&&byte| byte >= 0xc0).count();
            match after {
                // A text in another encoding is damaged everywhere; there is no need to see all of it.
                Some(after) if found.damaged < 10_000 => rest = after,
                _ => return found,
            }
        }
    }
}

/// UTF-16 without a mark: nearly all units fall into the blocks that Chinese text is written in, read one way, and they do not
/// read the other way.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let units = bytes.chunks_exact(2);
    let count = units.len();
    if count < 2 {
        return None;
    }
    let (mut little, mut big, mut nothing) = (0, 0, 0);
    for pair in units {
        little += usize::from(plausible(u16::from_le_bytes([pair[0], pair[1]])));
        big += usize::from(plausible(u16::from_be_bytes([pair[0], pair[1]])));
        nothing += usize::from(pair == [0, 0]);
    }
    let (best, other, encoding) = if little >= big { (little, big, UTF_16LE) } else { (big, little, UTF_16BE) };
    // At least 85 of 100, and 15 of 100 more than the other way.
    (nothing * 20 < count && best * 100 >= count * 85 && (best - other) * 100 >= count * 15).then_some(encoding)
}

/// A unit of the blocks that Chinese text is written in.
fn plausible(unit: u16) -> bool {
    matches!(unit, 0x09 | 0x0a | 0x0d | 0x20..=0x7e | 0xb7 | 0xd7 | 0x2010..=0x2026 | 0x2030 | 0x2103 | 0x2160..=0x2169
        | 0x2460..=0x249b | 0x3000..=0x3017 | 0x4e00..=0x9fa5 | 0xff01..=0xff5e | 0xd800..=0xdfff)
}

/// What a text looks like when it is read in an encoding of one and two bytes.
#[derive(Default)]
struct Pairs {
    pairs: usize,
    /// Sum of the weights, in tenths.
    weight: i64,
    /// Bytes that are no character.
    damaged: usize,
    /// Characters of four bytes (GB18030).
    fours: usize,
}

/// How common the character is that a pair of bytes means, in tenths (10 for the common ones, negative where real texts have none);
/// None where it means nothing.
type Weight = fn(u8, u8) -> Option<i64>;

/// GB 2312: punctuation in rows 1 and 3, 3,755 common characters in rows 16 to 55 (by pinyin), 3,008 rare ones in 56 to 87; GBK puts
/// the others around them.
const GB: Weight = |lead, trail| match (lead, trail) {
    (0x81..=0xfe, 0x40..=0x7e | 0x80..=0xfe) => Some(match (lead, trail) {
        (0xa1 | 0xa3, 0xa1..=0xfe) | (0xb0..=0xd7, 0xa1..=0xfe) => 10,
        (0xa2, 0xb1..=0xfe) => 5,
        (0xd8..=0xf7, 0xa1..=0xfe) => 4,
        (0xa4..=0xaf | 0xf8..=0xfe, 0xa1..=0xfe) => -20,
        _ => -5,
    }),
    _ => None,
};

/// Big5: punctuation in A1, 5,401 common characters in A4 to C6 (by strokes), 7,652 rare ones in C9 to F9.
const BIG_5: Weight = |lead, trail| match (lead, trail) {
    (0x81..=0xfe, 0x40..=0x7e | 0xa1..=0xfe) => Some(match (lead, trail) {
        (0xa1, _) | (0xa4..=0xc5, _) | (0xc6, 0x40..=0x7e) => 10,
        (0xa2 | 0xa3, _) => 2,
        (0xc9..=0xf9, _) => 0,
        _ => -20,
    }),
    _ => None,
};

impl Pairs {
    fn survey(bytes: &[u8], weight: Weight) -> Self {
        let mut found = Self::default();
        let mut at = 0;
        while let Some(&lead) = bytes.get(at) {
            if lead.is_ascii() {
                at += 1;
                continue;
            }
            match bytes[at + 1..] {
                [0x30..=0x39, 0x81..=0xfe, 0x30..=0x39, ..] if weight(lead, 0x80).is_some() => {
                    found.fours += 1;
                    found.pairs += 1;
                    at += 4;
                }
                [trail, ..] => match weight(lead, trail) {
                    Some(weight) => {
                        found.pairs += 1;
                        found.weight += weight;
                        at += 2;
                    }
                    None => {
                        found.damaged += 1;
                        at += 1;
                    }
                },
                // The last character was cut in two.
                [] => at += 1,
            }
        }
        found
    }

    /// From about 1 (all common characters) downwards.
    fn score(&self) -> f64 {
        if self.pairs == 0 {
            return -1.0;
        }
        (self.weight as f64 - 50.0 * self.damaged as f64) / (10.0 * self.pairs as f64)
    }
}
