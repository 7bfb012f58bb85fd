//! Paragraph styles: which are headings, which carry a list number.

use rustc_hash::FxHashMap;

use super::super::error::Error;
use super::super::xml::{walk, Node};

/// Length of a chain of styles based on styles that is followed.
const CHAIN: usize = 32;

#[derive(Clone, Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    list: Option<String>,
    list_level: Option<u8>,
}

/// What a style, with those that it is based on, gives a paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Given {
    /// 0 for a title, 1 to 9 for headings.
    pub(super) heading: Option<u8>,
    pub(super) list: Option<String>,
    pub(super) list_level: Option<u8>,
}

#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: FxHashMap<String, Style>,
    default: Option<String>,
}

impl Styles {
    /// # Errors
    /// Those of [`walk`].
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Error> {
        let mut styles = Self::default();
        let mut current: Option<(String, Style)> = None;
        walk(bytes, "docx", "styles.xml", |node| {
            match node {
                Node::Open(element) => match (element.local(), &mut current) {
                    ("style", _) => {
                        let id = element.attr("styleId").unwrap_or_default();
                        let is_default = matches!(element.attr("default").as_deref(), Some("1" | "true" | "on"));
                        if is_default && element.attr("type").as_deref() == Some("paragraph") {
                            styles.default = Some(id.clone());
                        }
                        current = Some((id, Style::default()));
                    }
                    ("name", Some((_, style))) => style.name = element.attr("val").unwrap_or_default(),
                    ("basedOn", Some((_, style))) => style.based_on = element.attr("val"),
                    ("outlineLvl", Some((_, style))) => style.outline = element.number("val"),
                    ("numId", Some((_, style))) => style.list = element.attr("val"),
                    ("ilvl", Some((_, style))) => style.list_level = element.number("val"),
                    _ => {}
                },
                Node::Close("style") => {
                    if let Some((id, style)) = current.take() {
                        styles.by_id.insert(id, style);
                    }
                }
                Node::Close(_) | Node::Text(_) => {}
            }
            Ok(())
        })?;
        Ok(styles)
    }

    /// For a paragraph of this style; of the default one where it names none.
    pub(super) fn given(&self, id: Option<&str>) -> Given {
        let mut given = Given::default();
        let mut next = id.or(self.default.as_deref());
        for _ in 0..CHAIN {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else { break };
            given.heading = given.heading.or_else(|| style.heading());
            // A level without a list belongs to the list of the style below.
            given.list_level = given.list_level.or(style.list_level);
            given.list = given.list.or_else(|| style.list.clone());
            next = style.based_on.as_deref();
        }
        given.heading = given.heading.filter(|&level| level <= 9);
        given
    }

    /// The list that a numbering style stands for.
    pub(super) fn list_of(&self, id: &str) -> Option<&str> {
        self.by_id.get(id)?.list.as_deref()
    }
}

impl Style {
    /// By the outline level, where it has one (9 is body text, which ends the question), or by the built-in names.
    fn heading(&self) -> Option<u8> {
        if let Some(outline) = self.outline {
            return Some(if outline < 9 { outline + 1 } else { u8::MAX });
        }
        let name = self.name.to_lowercase();
        if name == "title" || name == "标题" {
            return Some(0);
        }
        let number = name.strip_prefix("heading ").or_else(|| name.strip_prefix("标题 "))?;
        number.trim().parse().ok().filter(|level| (1..=9).contains(level))
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Styles};

    #[test]
    fn follows_the_styles_that_a_style_is_based_on() {
        let styles = Styles::read(
            r#"<w:styles xmlns:w="x">
            <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
            <w:style w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
            <w:style w:styleId="2"><w:name w:val="My own"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:styleId="3"><w:name w:val="Body"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
            <w:style w:styleId="4"><w:name w:val="Title"/></w:style>
            <w:style w:styleId="loop"><w:name w:val="x"/><w:basedOn w:val="loop"/></w:style>
            </w:styles>"#
                .as_bytes(),
        )
        .unwrap();
        let given = |heading, list: Option<&str>, list_level| Given { heading, list: list.map(str::to_owned), list_level };
        assert_eq!(styles.given(None), given(None, None, None));
        assert_eq!(styles.given(Some("1")), given(Some(1), Some("7"), None));
        assert_eq!(styles.given(Some("2")), given(Some(2), Some("7"), Some(1)));
        assert_eq!(styles.given(Some("3")), given(None, Some("7"), None));
        assert_eq!(styles.given(Some("4")), given(Some(0), None, None));
        assert_eq!(styles.given(Some("loop")), given(None, None, None));
        assert_eq!(styles.given(Some("missing")), given(None, None, None));
    }
}
