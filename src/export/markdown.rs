//! Blocks → Markdown (CommonMark with the tables of GitHub).

use super::block::{Block, Look, Run, Table};

/// The document.
pub(super) fn write(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in blocks {
        if before.is_some_and(|before| !matches!((before, block), (Block::Item(..) | Block::Group(_), Block::Item(..) | Block::Group(_)))) {
            out.push('\n');
        }
        match block {
            Block::Title(runs) => line(&mut out, "# ", runs),
            Block::Heading(level, runs) => line(&mut out, &format!("{} ", "#".repeat(usize::from(*level) + 1)), runs),
            Block::Paragraph(runs) => line(&mut out, "", runs),
            Block::Group(runs) => line(&mut out, "- ", runs),
            Block::Item(depth, runs) => line(&mut out, &format!("{}- ", "  ".repeat(usize::from(*depth))), runs),
            Block::Table(table) => write_table(&mut out, table),
        }
        before = Some(block);
    }
    out
}

fn line(out: &mut String, lead: &str, runs: &[Run]) {
    out.push_str(lead);
    inline(out, runs);
    out.push('\n');
}

fn inline(out: &mut String, runs: &[Run]) {
    for Run { text, look } in runs {
        // Asterisks beside Chinese marks are no emphasis in CommonMark; tags always are what they say.
        let (open, close) = match look {
            Look::Plain | Look::Number | Look::Source => ("", ""),
            Look::Strong => ("<b>", "</b>"),
            Look::Deleted => ("<del>", "</del>"),
            Look::Inserted => ("<ins>", "</ins>"),
        };
        out.push_str(open);
        escape(out, text);
        out.push_str(close);
    }
}

fn write_table(out: &mut String, table: &Table) {
    let head: Vec<Vec<Run>> = table.head.iter().map(|title| super::block::line(title.as_str())).collect();
    row(out, &head);
    out.push('|');
    for numeric in &table.numeric {
        out.push_str(if *numeric { "---:|" } else { "---|" });
    }
    out.push('\n');
    table.rows.iter().for_each(|cells| row(out, cells));
}

fn row(out: &mut String, cells: &[Vec<Run>]) {
    out.push('|');
    for cell in cells {
        out.push(' ');
        inline(out, cell);
        out.push_str(" |");
    }
    out.push('\n');
}

/// Characters that Markdown would take for its own get a backslash.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::super::block::{line, Block, Look, Run, Table};
    use super::write;

    #[test]
    fn what_markdown_would_read_is_escaped() {
        assert_eq!(write(&[Block::Paragraph(line("a|b*c_d[e](f)#g"))]), "a\\|b\\*c\\_d\\[e\\](f)\\#g\n");
    }

    #[test]
    fn blocks_are_parted_and_lists_hold_together() {
        let change = vec![Run::plain("新建"), Run::new("4", Look::Deleted), Run::new("6", Look::Inserted), Run::plain("座")];
        let table = Table { head: vec!["甲".into(), "乙".into()], numeric: vec![false, true], rows: vec![vec![line("桥"), line("3")]] };
        let blocks = [
            Block::Title(line("题")),
            Block::Heading(1, line("数字")),
            Block::Item(0, line("一")),
            Block::Item(1, change),
            Block::Table(table),
        ];
        assert_eq!(write(&blocks), "# 题\n\n## 数字\n\n- 一\n  - 新建<del>4</del><ins>6</ins>座\n\n| 甲 | 乙 |\n|---|---:|\n| 桥 | 3 |\n");
        assert_eq!(write(&[]), "");
    }
}
