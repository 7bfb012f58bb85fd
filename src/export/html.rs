//! Blocks → one HTML file: the report, and below it the text that it quotes, so that each place is a link to its line.
//!
//! It has no script and asks for nothing: its own policy forbids both.

use super::block::{Block, Look, Run, Table};
use super::xml;

const HEAD: &str = "<!doctype html>\n<html lang=\"zh-CN\">\n<meta charset=\"utf-8\">\n\
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";

/// Dark and light by the reader's system; on paper the report alone.
const STYLE: &str = "<style>\n\
:root{color-scheme:light dark;--quiet:#57606a;--line:#d0d7de;--mark:#fff3c4;--page:#fff;--ink:#1f2328}\n\
@media (prefers-color-scheme:dark){:root{--quiet:#9aa4af;--line:#3a424b;--mark:#4d4420;--page:#15181c;--ink:#e6e9ec}}\n\
html{background:var(--page);color:var(--ink)}\n\
body{margin:0 auto;padding:1.5rem 1rem 4rem;max-width:48rem;font:1rem/1.75 \"Noto Serif CJK SC\",\"Source Han Serif SC\",\"FangSong\",\"STFangsong\",\"SimSun\",serif;overflow-wrap:anywhere}\n\
h1{font-size:1.6rem;text-align:center;margin:2.5rem 0 1rem}h2{font-size:1.25rem;margin:2rem 0 .5rem}h3,h4,h5,h6{font-size:1.05rem;margin:1.25rem 0 .25rem}\n\
ul{padding-left:1.5rem;margin:.25rem 0}.place{color:var(--quiet);font-size:.875em}.place a{color:inherit}\n\
.table{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem;min-width:100%}th,td{border:1px solid var(--line);padding:.25rem .5rem;text-align:left;vertical-align:top;min-width:4em}.number{text-align:right;white-space:nowrap}\n\
.text{border-top:2px solid var(--line);margin-top:3rem}.text ol{padding-left:3.25rem}.text li::marker{color:var(--quiet);font-size:.8em}.text li:target{background:var(--mark)}\n\
@media print{.text{display:none}body{max-width:none;padding:0}tr,li{break-inside:avoid}h1,h2,h3{break-after:avoid}}\n\
</style>\n";

/// A text that the blocks quote: what its places begin with in the report ("" where there is but one), its heading, and itself.
pub(super) struct Source<'t> {
    pub(super) places: &'static str,
    pub(super) heading: String,
    pub(super) text: &'t str,
}

/// The document.
pub(super) fn write(blocks: &[Block], sources: &[Source<'_>]) -> String {
    let mut out = Writer { out: HEAD.to_owned(), sources, depth: 0 };
    out.out.push_str("<title>");
    let title = blocks.iter().find_map(|block| if let Block::Title(runs) = block { Some(runs) } else { None });
    title.into_iter().flatten().for_each(|run| xml::text(&mut out.out, &run.text));
    out.out.push_str("</title>\n");
    out.out.push_str(STYLE);
    out.out.push_str("<main>\n");
    blocks.iter().for_each(|block| out.block(block));
    out.list(0);
    out.out.push_str("</main>\n");
    (0..sources.len()).for_each(|source| out.source(source));
    out.out.push_str("</html>\n");
    out.out
}

struct Writer<'s> {
    out: String,
    sources: &'s [Source<'s>],
    /// How many lists are open, each with an item that is open.
    depth: usize,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Group(runs) => self.item(0, runs),
            Block::Item(depth, runs) => self.item(usize::from(*depth), runs),
            Block::Title(runs) => self.element("h1", runs),
            Block::Heading(level, runs) => self.element(["h2", "h3", "h4", "h5"].get(usize::from(level.saturating_sub(1))).unwrap_or(&"h6"), runs),
            Block::Paragraph(runs) => self.element("p", runs),
            Block::Table(table) => self.table(table),
        }
    }

    fn element(&mut self, name: &str, runs: &[Run]) {
        self.list(0);
        self.out.push_str(&format!("<{name}>"));
        self.runs(runs);
        self.out.push_str(&format!("</{name}>\n"));
    }

    /// Opens or closes lists until so many are open.
    fn list(&mut self, depth: usize) {
        while self.depth > depth {
            self.out.push_str("</li></ul>\n");
            self.depth -= 1;
        }
        while self.depth < depth {
            // A list within a list stands in an item; where the one around it has none yet, that item is empty.
            self.out.push_str(if self.depth + 1 < depth { "<ul><li>" } else { "<ul>" });
            self.depth += 1;
        }
    }

    fn item(&mut self, depth: usize, runs: &[Run]) {
        let goes_on = self.depth > depth;
        self.list(depth + 1);
        self.out.push_str(if goes_on { "</li>\n<li>" } else { "<li>" });
        self.runs(runs);
    }

    fn runs(&mut self, runs: &[Run]) {
        for Run { text, look } in runs {
            let (open, close) = match look {
                Look::Plain | Look::Number => ("", ""),
                Look::Strong => ("<b>", "</b>"),
                Look::Source => ("<span class=\"place\">", "</span>"),
                Look::Deleted => ("<del>", "</del>"),
                Look::Inserted => ("<ins>", "</ins>"),
            };
            self.out.push_str(open);
            if *look == Look::Source && text.starts_with('（') { self.places(text) } else { xml::text(&mut self.out, text) }
            self.out.push_str(close);
        }
    }

    /// （第3、8行）, （前文第3行，后文第5行）: each number leads to its line.
    fn places(&mut self, text: &str) {
        let mut source = 0;
        for part in text.split_inclusive(['第', '、', '，', '行']) {
            source = self.sources.iter().position(|source| !source.places.is_empty() && part.contains(source.places)).unwrap_or(source);
            let digits = part.len() - part.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            if digits > 0 {
                self.out.push_str(&format!("<a href=\"#{}{1}\">{1}</a>", id(source), &part[..digits]));
            }
            xml::text(&mut self.out, &part[digits..]);
        }
    }

    fn table(&mut self, table: &Table) {
        self.list(0);
        let class = |column: usize| if table.numeric.get(column) == Some(&true) { " class=\"number\"" } else { "" };
        self.out.push_str("<div class=\"table\" tabindex=\"0\"><table>\n<thead><tr>");
        for (column, title) in table.head.iter().enumerate() {
            self.out.push_str(&format!("<th scope=\"col\"{}>", class(column)));
            xml::text(&mut self.out, title);
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (column, cell) in row.iter().enumerate() {
                self.out.push_str(&format!("<td{}>", class(column)));
                self.runs(cell);
                self.out.push_str("</td>");
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table></div>\n");
    }

    /// The text, a line an item, numbered as the places number it.
    fn source(&mut self, source: usize) {
        let Source { heading, text, .. } = &self.sources[source];
        self.out.push_str("<section class=\"text\">\n<h2>");
        xml::text(&mut self.out, heading);
        self.out.push_str("</h2>\n<ol>\n");
        for (at, line) in text.strip_suffix('\n').unwrap_or(text).split('\n').enumerate() {
            self.out.push_str(&format!("<li id=\"{}{}\">", id(source), at + 1));
            xml::text(&mut self.out, line.trim_end_matches('\r'));
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol>\n</section>\n");
    }
}

/// What the names of a text's lines begin with.
fn id(source: usize) -> char {
    if source == 0 { 'L' } else { 'R' }
}

#[cfg(test)]
mod tests {
    use super::super::block::{line, Block, Look, Run, Table};
    use super::{write, Source};

    fn body(blocks: &[Block], sources: &[Source<'_>]) -> String {
        let written = write(blocks, sources);
        let (_, body) = written.split_once("<main>\n").expect("a page has its main part");
        body.to_owned()
    }

    #[test]
    fn lists_nest_and_end() {
        let blocks = [Block::Item(0, line("一")), Block::Item(1, line("二")), Block::Item(0, line("三")), Block::Heading(1, line("数字")), Block::Item(1, line("四"))];
        let expected = "<ul><li>一<ul><li>二</li></ul>\n</li>\n<li>三</li></ul>\n<h2>数字</h2>\n<ul><li><ul><li>四</li></ul>\n</li></ul>\n</main>\n</html>\n";
        assert_eq!(body(&blocks, &[]), expected);
    }

    #[test]
    fn each_place_leads_to_its_line() {
        let text = "青川镇工作总结\r\n修路3条。\n";
        let one = [Source { places: "", heading: "原文".into(), text }];
        let blocks = [Block::Paragraph(vec![Run::plain("修路3条"), Run::source("（第2、12行）")])];
        let page = body(&blocks, &one);
        assert!(page.starts_with("<p>修路3条<span class=\"place\">（第<a href=\"#L2\">2</a>、<a href=\"#L12\">12</a>行）</span></p>\n"), "{page}");
        assert!(page.contains("<li id=\"L1\">青川镇工作总结</li>\n<li id=\"L2\">修路3条。</li>\n</ol>"), "{page}");
        let two = [Source { places: "前文", heading: "前".into(), text }, Source { places: "后文", heading: "后".into(), text }];
        let page = body(&[Block::Paragraph(vec![Run::source("（前文第2行，后文第1行）"), Run::source("〔上文：第2行〕")])], &two);
        assert!(page.contains("（前文第<a href=\"#L2\">2</a>行，后文第<a href=\"#R1\">1</a>行）</span><span class=\"place\">〔上文：第2行〕"), "{page}");
        assert!(page.contains("<li id=\"R1\">"), "{page}");
    }

    #[test]
    fn what_html_would_read_is_escaped() {
        let table = Table { head: vec!["<甲>".into()], numeric: vec![true], rows: vec![vec![vec![Run::new("\u{0}&\"", Look::Strong)]]] };
        let written = write(&[Block::Title(line("<script>")), Block::Table(table)], &[Source { places: "", heading: "原文".into(), text: "<img src=x>" }]);
        assert!(written.contains("<title>&lt;script&gt;</title>") && written.contains("<th scope=\"col\" class=\"number\">&lt;甲&gt;</th>"), "{written}");
        assert!(written.contains("<td class=\"number\"><b>&amp;&quot;</b></td>") && written.contains("<li id=\"L1\">&lt;img src=x&gt;</li>"), "{written}");
        assert!(!written.contains("<script") && !written.contains("<img"), "{written}");
    }
}
