//! Search of short phrases in short texts.
//!
//! `str::contains` prepares a two-way search at every call. For a phrase of a few characters in a clause that costs more
//! than the search, most of all in Wasm. Here the phrase's last byte is looked for, sixteen bytes at a time, and then the phrase is
//! compared: of a Chinese character the last byte tells more than the first, which a third of them share.
//!
//! The time is the product of both lengths at worst: for phrases that are known to be short.

use memchr::memchr_iter;

/// Whether the text contains the phrase.
#[must_use]
pub fn has(text: &str, phrase: &str) -> bool {
    let Some((&last, head)) = phrase.as_bytes().split_last() else { return true };
    let text = text.as_bytes();
    let Some(ends) = text.get(head.len()..) else { return false };
    memchr_iter(last, ends).any(|begin| text[begin..begin + head.len()] == *head)
}

/// Whether the text contains one of the phrases.
#[must_use]
pub fn any(text: &str, phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| has(text, phrase))
}

/// Where the phrase begins, at every place, also where one overlaps the next. An empty phrase begins at 0.
pub fn places<'t>(text: &'t str, phrase: &'t str) -> impl Iterator<Item = usize> + 't {
    let text = text.as_bytes();
    let (last, head) = phrase.as_bytes().split_last().map_or((None, &[][..]), |(&last, head)| (Some(last), head));
    let empty = last.is_none().then_some(0);
    // Where the phrase would end, less the bytes before its last one: where it would begin.
    let begins = last.into_iter().flat_map(move |last| memchr_iter(last, text.get(head.len()..).unwrap_or_default()));
    empty.into_iter().chain(begins.filter(move |&begin| text[begin..begin + head.len()] == *head))
}

/// Where the phrase begins for the first time.
#[must_use]
pub fn first(text: &str, phrase: &str) -> Option<usize> {
    places(text, phrase).next()
}

/// Where it begins for the last time.
#[must_use]
pub fn last(text: &str, phrase: &str) -> Option<usize> {
    places(text, phrase).last()
}

#[cfg(test)]
mod tests {
    use super::{any, first, has, last, places};

    #[test]
    fn the_same_as_the_standard_library() {
        for (text, phrase) in
            [("全年完成投资", "投资"), ("投资", "全年投资"), ("投资", "投资"), ("", ""), ("a", ""), ("", "a"), ("投资投", "资"), ("新建改建", "扩建"), ("会会计", "会计"), ("天天天", "天天")]
        {
            assert_eq!(has(text, phrase), text.contains(phrase), "{text} {phrase}");
            assert_eq!(first(text, phrase), text.find(phrase), "{text} {phrase}");
            if !phrase.is_empty() {
                assert_eq!(last(text, phrase), text.rfind(phrase), "{text} {phrase}");
            }
        }
    }

    #[test]
    fn places_may_overlap() {
        assert_eq!(places("天天天", "天天").collect::<Vec<_>>(), [0, 3]);
    }

    #[test]
    fn one_of_several() {
        assert!(any("较上年增长", &["比", "较"]));
        assert!(!any("同比增长", &["较", "相对"]) && !any("同比", &[]));
    }
}
