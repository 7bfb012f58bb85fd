//! Bytes of a text → the text: which encoding it is in, and decoding.
//!
//! Detection is by rule and in this order: a byte order mark; strict UTF-8; UTF-16 without a mark, by the blocks that its units
//! fall into; UTF-8 with a few damaged places; GB18030 (GBK, GB 2312) against Big5, by validity and by how common the
//! characters are that the bytes would mean; the Latin of the West, said to be uncertain.
//!
//! Decoding is by `encoding_rs` and not by the platform's `TextDecoder`, so that native and Wasm give the same text: Node's decoder
//! (ICU) and the browsers' differ in Big5. Its tables cost 96 KB of brotli, and that is why they are in the Wasm that is loaded when a
//! file needs it, not in the one that analyses.

mod detect;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, UTF_8};

use super::error::{Code, Error, Warning};

pub(super) use detect::looks_binary;

/// A decoded text.
#[derive(Debug)]
pub(super) struct Decoded {
    pub(super) text: String,
    /// As the Encoding Standard names it.
    pub(super) encoding: &'static str,
    pub(super) warnings: Vec<Warning>,
}

/// Decodes a text in the encoding asked for, or in the one detected. `declared` is what the markup itself says; it counts after
/// a byte order mark and strict UTF-8, and only where all bytes can be read that way.
///
/// # Errors
/// `ingest/encoding-unknown`, and `ingest/not-text` where the bytes are no text in any encoding.
pub(super) fn decode(bytes: &[u8], asked: Option<&str>, declared: Option<&str>) -> Result<Decoded, Error> {
    if let Some(label) = asked.map(str::trim).filter(|label| !label.is_empty()) {
        let encoding = Encoding::for_label(label.as_bytes()).ok_or_else(|| Error::new(Code::EncodingUnknown).with("encoding", label))?;
        return Ok(run(bytes, encoding, false));
    }
    let guess = detect::detect(bytes).ok_or_else(|| Error::new(Code::NotText))?;
    if !guess.certain {
        if let Some(encoding) = declared.and_then(|label| Encoding::for_label(label.as_bytes())) {
            // A page that was read could not have been in UTF-16 (the markup was found byte by byte).
            let encoding = if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding };
            let decoded = run(bytes, encoding, false);
            if decoded.warnings.is_empty() {
                return Ok(decoded);
            }
        }
    }
    Ok(run(bytes, guess.encoding, guess.uncertain))
}

fn run(bytes: &[u8], encoding: &'static Encoding, uncertain: bool) -> Decoded {
    // A mark of this very encoding is no text; a mark of another one stays, since the user asked for it.
    let (text, damaged) = encoding.decode_with_bom_removal(bytes);
    let mut warnings = Vec::new();
    if uncertain {
        warnings.push(Warning::new("ingest/encoding-uncertain").with("encoding", encoding.name()));
    }
    if damaged {
        let characters = text.matches('\u{fffd}').count();
        warnings.push(Warning::new("ingest/replaced").with("characters", characters));
    }
    Decoded { text: text.into_owned(), encoding: encoding.name(), warnings }
}

#[cfg(test)]
mod tests {
    use super::decode;

    fn named(bytes: &[u8]) -> (String, &'static str) {
        let decoded = decode(bytes, None, None).unwrap();
        (decoded.text, decoded.encoding)
    }

    const SIMPLIFIED: &str = "云岭县全年完成一般公共预算收入12.5亿元，同比增长5.7%；青川镇新建村道30公里，惠及群众1.2万人。";
    const TRADITIONAL: &str = "雲嶺縣全年完成一般公共預算收入12.5億元，同比增長5.7%；青川鎮新建村道30公里，惠及群眾1.2萬人。";

    fn utf16(text: &str, big_endian: bool) -> Vec<u8> {
        text.encode_utf16().flat_map(|unit| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    }

    #[test]
    fn names_the_encoding_and_reads_it() {
        let gbk = encoding_rs::GBK.encode(SIMPLIFIED).0.into_owned();
        let big5 = encoding_rs::BIG5.encode(TRADITIONAL).0.into_owned();
        let rare = encoding_rs::GB18030.encode("云岭县𠮷家村工作总结，全年工作情况如下。").0.into_owned();
        let marked = [b"\xff\xfe".as_slice(), &utf16("工作", false)].concat();
        let cases: &[(&[u8], &str, &str)] = &[
            (SIMPLIFIED.as_bytes(), SIMPLIFIED, "UTF-8"),
            (b"\xef\xbb\xbf\xe5\xb7\xa5", "工", "UTF-8"),
            (b"plain ASCII 5.7%", "plain ASCII 5.7%", "UTF-8"),
            (&gbk, SIMPLIFIED, "GBK"),
            (&big5, TRADITIONAL, "Big5"),
            (&rare, "云岭县𠮷家村工作总结，全年工作情况如下。", "gb18030"),
            (&utf16(SIMPLIFIED, false), SIMPLIFIED, "UTF-16LE"),
            (&utf16(SIMPLIFIED, true), SIMPLIFIED, "UTF-16BE"),
            (&utf16("Report 2023, 12 pages", false), "Report 2023, 12 pages", "UTF-16LE"),
            (&marked, "工作", "UTF-16LE"),
        ];
        for (bytes, text, encoding) in cases {
            assert_eq!(named(bytes), ((*text).to_owned(), *encoding));
        }
    }

    #[test]
    fn every_piece_of_sixteen_characters_is_named_right() {
        for (text, encoding) in [(SIMPLIFIED, encoding_rs::GBK), (TRADITIONAL, encoding_rs::BIG5)] {
            let characters: Vec<char> = text.chars().collect();
            for piece in characters.windows(16).map(|piece| piece.iter().collect::<String>()) {
                assert_eq!(named(&encoding.encode(&piece).0), (piece.clone(), encoding.name()), "{piece}");
                assert_eq!(named(&utf16(&piece, true)), (piece.clone(), "UTF-16BE"), "{piece}");
            }
        }
    }

    #[test]
    fn a_damaged_place_is_replaced_and_said() {
        let damaged = [SIMPLIFIED.as_bytes(), b"\xff\xc3(", SIMPLIFIED.as_bytes()].concat();
        let decoded = decode(&damaged, None, None).unwrap();
        assert_eq!(decoded.encoding, "UTF-8");
        assert_eq!(decoded.warnings[0].code, "ingest/replaced");
        assert!(decoded.text.ends_with("1.2万人。"));
        // The last character of a file that was cut.
        let cut = decode(&SIMPLIFIED.as_bytes()[..SIMPLIFIED.len() - 1], None, None).unwrap();
        assert_eq!((cut.encoding, cut.warnings[0].code), ("UTF-8", "ingest/replaced"));
    }

    #[test]
    fn what_is_asked_for_is_done() {
        assert_eq!(decode(b"\xb9\xa4\xd7\xf7", Some(" GB2312 "), None).unwrap().text, "工作");
        assert_eq!(decode(b"x", Some("klingon"), None).unwrap_err().code.as_str(), "ingest/encoding-unknown");
    }

    #[test]
    fn what_the_markup_says_counts_where_it_can_be_true() {
        let gbk = b"\xb9\xa4\xd7\xf7";
        assert_eq!(decode(gbk, None, Some("gb2312")).unwrap().text, "工作");
        assert_eq!(decode("工作总结".as_bytes(), None, Some("gb2312")).unwrap().text, "工作总结");
        assert_eq!(decode(gbk, None, Some("utf-8")).unwrap().encoding, "GBK");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let noise: Vec<u8> = (0..4000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        for bytes in [noise.as_slice(), &[0; 1000], b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0"] {
            assert_eq!(decode(bytes, None, None).unwrap_err().code.as_str(), "ingest/not-text");
        }
    }
}
