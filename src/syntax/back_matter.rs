//! What stands after the body of a document: attachments, signature and date, remarks, copies, imprint.
//!
//! ```text
//! back        ::= [ attachments ] ( [ signature ] date | signature ) *( remark | copies | subjects | imprint )
//! attachments ::= ( "附件" | "附" | "附表" ) "：" ( name | 1*( number "." name [ "；" ] ) )      (over one line or several)
//! copies      ::= ( "抄送" | "抄报" ) "：" names [ "。" ]
//! subjects    ::= "主题词" "：" words
//! imprint     ::= name date "印发"
//! ```
//! A signature without a date is the last paragraph, and a body's name. A signature with its date may stand in the middle: what is
//! promulgated follows it.
//! Not taken: 附件 in a sentence, the attachment itself (附件1 on its line), a list without a 附件： above it.

use super::dates;
use super::lines::length;
use super::numbering::{marker_at, Style};
use super::parts::{is_remark, Parts};
use super::reflow::Paragraph;
use crate::text::{char_class, Span};

pub(super) fn read(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    attachments(text, paragraphs, parts);
    signature(text, paragraphs, parts);
    copies(text, paragraphs, parts);
    parts.back.sort_unstable();
    parts.back.dedup();
}

fn signature(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    let dated = (parts.front..paragraphs.len()).filter(|&at| paragraphs[at].span.len() <= 80).find_map(|at| dates::whole(text, paragraphs[at].span).map(|date| (at, date)));
    if let Some((at, date)) = dated {
        parts.date = Some(date);
        parts.back.push(at);
        if at > parts.front && is_signature(text, paragraphs[at - 1].span) && !parts.back.contains(&(at - 1)) {
            parts.back.push(at - 1);
            parts.signature = Some(paragraphs[at - 1].span);
        }
        parts.back.extend(paragraphs.iter().enumerate().skip(at + 1).take(3).take_while(|(_, paragraph)| is_remark(text, paragraph.span) || is_closing(text, paragraph.span)).map(|(after, _)| after));
    } else if let Some(last) = paragraphs.len().checked_sub(1).filter(|&last| last > parts.front) {
        let span = paragraphs[last].span;
        if is_signature(text, span) && is_body_name(span.slice(text)) && !parts.back.contains(&last) {
            parts.signature = Some(span);
            parts.back.push(last);
        }
    }
}

/// 附件：1.项目清单, and under it 2.责任分工表.
fn attachments(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    const LONGEST: usize = 600;
    let Some(first) = (parts.front..paragraphs.len()).find(|&at| paragraphs[at].span.len() <= LONGEST && after_label(text, paragraphs[at].span, ATTACHMENTS).is_some()) else { return };
    let Some(names) = after_label(text, paragraphs[first].span, ATTACHMENTS) else { return };
    let mut next = 1;
    list(text, names, &mut next, &mut parts.attachments);
    let mut last = first;
    for (at, paragraph) in paragraphs.iter().enumerate().skip(first + 1) {
        let numbered = paragraph.opening.is_some_and(|marker| marker.style == Style::Digit && marker.number == Some(next));
        if !numbered || paragraph.span.len() > LONGEST || text[..paragraph.span.end()].ends_with('。') {
            break;
        }
        list(text, paragraph.span, &mut next, &mut parts.attachments);
        last = at;
    }
    // 附件： with nothing after it heads what follows.
    if !parts.attachments.is_empty() {
        parts.back.extend(first..=last);
    }
}

/// The names in a row: 1.甲 2.乙; one without a number. `next` is the number that must come.
fn list(text: &str, row: Span, next: &mut u32, names: &mut Vec<Span>) {
    let row = row.trim(text);
    let mut start = row.start();
    let mut skip = start;
    let close = |start: usize, end: usize, names: &mut Vec<Span>| {
        let bare = Span::new(start, end).trim(text);
        let bare = Span::new(bare.start(), bare.start() + bare.slice(text).trim_end_matches(['；', '。', ';']).len()).trim(text);
        if !bare.is_empty() {
            names.push(bare);
        }
    };
    for (offset, _) in row.slice(text).char_indices() {
        let at = row.start() + offset;
        if at < skip {
            continue;
        }
        let bounded = at == row.start() || text[..at].ends_with(|c: char| char_class::is_blank(c) || matches!(c, '；' | ';' | '。'));
        let Some(marker) = bounded.then(|| marker_at(text, at)).flatten().filter(|marker| marker.style == Style::Digit && marker.number == Some(*next)) else { continue };
        close(start, at, names);
        start = marker.end;
        skip = marker.end;
        *next += 1;
    }
    close(start, row.end(), names);
}

fn copies(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    const LONGEST: usize = 1500;
    for (at, paragraph) in paragraphs.iter().enumerate().skip(parts.front) {
        if paragraph.span.len() > LONGEST || !is_closing(text, paragraph.span) {
            continue;
        }
        if let Some(names) = after_label(text, paragraph.span, COPIES).filter(|names| parts.copies.is_none() && !names.is_empty()) {
            parts.copies = Some(Span::new(names.start(), names.start() + names.slice(text).trim_end_matches('。').len()));
        }
        if !parts.back.contains(&at) {
            parts.back.push(at);
        }
    }
}

const ATTACHMENTS: &[&str] = &["附件", "附表", "附"];
const COPIES: &[&str] = &["抄送", "抄报"];
const SUBJECTS: &[&str] = &["主题词", "分送"];

/// 抄送：…, 主题词：…, …2024年1月18日印发.
fn is_closing(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    let imprint = || content.len() <= 160 && content.ends_with("印发") && content.contains('年') && content.contains('日');
    after_label(text, span, COPIES).is_some() || after_label(text, span, SUBJECTS).is_some() || imprint()
}

/// What follows a label and its colon; blanks may stand within the label (附　件).
fn after_label(text: &str, span: Span, labels: &[&str]) -> Option<Span> {
    let content = span.slice(text);
    labels.iter().find_map(|label| {
        let mut rest = content;
        for c in label.chars() {
            rest = rest.trim_start_matches(char_class::is_blank).strip_prefix(c)?;
        }
        let rest = rest.trim_start_matches(char_class::is_blank).strip_prefix(['：', ':'])?;
        Some(Span::new(span.end() - rest.len(), span.end()).trim(text))
    })
}

fn is_signature(text: &str, span: Span) -> bool {
    length(text, span) <= 60 && !span.slice(text).contains(['。', '；', '：', '，', '！', '？', '、', ':', ';']) && marker_at(text, span.start()).is_none() && span.slice(text).contains(char_class::is_han)
}

/// Ends as the names of public bodies do.
pub(super) fn is_body_name(name: &str) -> bool {
    const ENDS: &[&str] = &["局", "委员会", "政府", "办公室", "中心", "办公厅", "厅", "部", "院", "站", "所", "街道", "镇", "乡", "联合社", "供销社", "公司", "处", "支队", "大队", "馆", "署", "管委会", "党委", "D委", "党组", "协会", "学校", "社", "队", "办", "委"];
    ENDS.iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::compilation::Start;
    use crate::syntax::{lines, noise, parts, reflow};

    fn parts_of(text: &str) -> Parts {
        let lines = lines::split(text);
        let paragraphs = reflow::paragraphs(text, &lines, &noise::of_lines(text, &lines));
        parts::read(text, &paragraphs, Start { paragraph: 0, title: None })
    }

    const FRONT: &str = "云岭县林业局关于开展检查的函\n县财政局：\n请予支持，并请各乡镇做好准备工作。\n";

    #[test]
    fn names_of_attachments() {
        for (lines, expect) in [
            ("附件：检查表", &["检查表"][..]),
            ("附件：1.检查表", &["检查表"]),
            ("附件：1．检查表\n\u{3000}\u{3000}\u{3000}2．汇总表；\n\u{3000}\u{3000}\u{3000}3．名单", &["检查表", "汇总表", "名单"]),
            ("附件：1.检查表；2.汇总表。", &["检查表", "汇总表"]),
            ("附：1.检查表 2.2024年汇总表", &["检查表", "2024年汇总表"]),
            ("附 件：\n1.检查表\n2.汇总表", &["检查表", "汇总表"]),
            ("附件：《云岭县林木管理办法》", &["《云岭县林木管理办法》"]),
            // Not taken.
            ("检查表见附件：请填写。", &[]),
            ("附件1\n检查表", &[]),
            ("1.检查表\n2.汇总表", &[]),
        ] {
            let text = format!("{FRONT}{lines}\n云岭县林业局\n2024年1月18日");
            let found: Vec<_> = parts_of(&text).attachments.iter().map(|name| name.slice(&text)).collect();
            assert_eq!(found, expect, "{lines}");
        }
    }

    #[test]
    fn copies_and_imprint() {
        let text = format!("{FRONT}云岭县林业局\n2024年1月18日\n（联系人：张某）\n抄送：县委办公室，\n县人大常委会办公室。\n云岭县林业局办公室\u{3000}\u{3000}2024年1月19日印发");
        let parts = parts_of(&text);
        assert_eq!(parts.copies.map(|names| names.slice(&text)), Some("县委办公室，\n县人大常委会办公室"));
        assert_eq!(parts.signature.map(|name| name.slice(&text)), Some("云岭县林业局"));
        assert_eq!(parts.date.map(|date| date.day), Some(18));
        assert_eq!(parts.back.len(), 5);
        let text = format!("{FRONT}抄送有关单位的材料已经送达。\n云岭县林业局");
        assert!(parts_of(&text).copies.is_none());
    }
}
