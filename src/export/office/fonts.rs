//! The fonts that GB/T 9704 sets, and what stands in for them where they are missing.

pub(super) struct Font {
    pub(super) name: &'static str,
    /// What every Windows, WPS or macOS has instead.
    alternative: &'static str,
    family: &'static str,
}

/// Title: 小标宋.
pub(super) const TITLE: Font = Font { name: "方正小标宋简体", alternative: "宋体", family: "roman" };
/// Text: 仿宋.
pub(super) const TEXT: Font = Font { name: "仿宋_GB2312", alternative: "仿宋", family: "modern" };
/// First level: 黑体.
pub(super) const FIRST: Font = Font { name: "黑体", alternative: "SimHei", family: "modern" };
/// Second level: 楷体.
pub(super) const SECOND: Font = Font { name: "楷体_GB2312", alternative: "楷体", family: "modern" };
/// Page numbers and tables: 宋体.
pub(super) const SMALL: Font = Font { name: "宋体", alternative: "SimSun", family: "roman" };

const ALL: [&Font; 5] = [&TITLE, &TEXT, &FIRST, &SECOND, &SMALL];

/// `word/fontTable.xml`.
pub(super) fn table() -> String {
    let mut out = format!("{}<w:fonts xmlns:w=\"{}\">", crate::export::xml::HEAD, super::docx::NAMESPACE);
    for Font { name, alternative, family } in ALL {
        out.push_str(&format!(
            "<w:font w:name=\"{name}\"><w:altName w:val=\"{alternative}\"/><w:charset w:val=\"86\"/><w:family w:val=\"{family}\"/><w:pitch w:val=\"variable\"/></w:font>"
        ));
    }
    out.push_str("</w:fonts>");
    out
}

/// `w:rFonts`: Chinese in the font, digits and Latin letters in Times New Roman.
pub(super) fn of(font: &Font) -> String {
    let name = font.name;
    format!("<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"{name}\" w:cs=\"Times New Roman\"/>")
}
