//! What stands after the body of a document: attachments, signature and date, remarks, copies, imprint.
//!
//! ```text
//! back        ::= [ attachments ] ( [ signature ] date | signature ) *( remark | copies | subjects | imprint | note )
//! signature   ::= 1*3( body *( blank body ) )   (over one line or several; the date may stand on the last one: 云岭县林业局  2024年1月18日)
//! attachments ::= ( "附件" | "附" | "附表" ) "：" ( name | 1*( number "." name [ "；" ] ) )      (over one line or several)
//! copies      ::= ( "抄送" | "抄报" ) "：" names [ "。" ]
//! subjects    ::= "主题词" "：" words
//! imprint     ::= name date "印发"
//! note        ::= ( "[" number "]" | "［" number "］" ) words        (numbered from 1, where the text refers to each: 增长6%[1])
//! ```
//! A signature without a date is the last paragraph, and a body's name. A signature with its date may stand in the middle: what is
//! promulgated follows it.
//! Not taken: 附件 in a sentence, the attachment itself (附件1 on its line), a list without a 附件： above it.

use super::dates;
use super::lines::length;
use super::numbering::{marker_at, Style};
use super::parts::{is_remark, Parts};
use super::reflow::Paragraph;
use super::roles;
use crate::document::DocumentDate;
use crate::text::order;
use crate::text::{char_class, Span};

pub(super) fn read(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    attachments(text, paragraphs, parts);
    signature(text, paragraphs, parts);
    copies(text, paragraphs, parts);
    notes(text, paragraphs, parts);
    order::sort(&mut parts.back);
    parts.back.dedup();
}

/// A line that signs and dates is one of the last so many.
const LAST: usize = 6;

/// 云岭县林业局  2024年1月18日: the name and the date on one line.
pub(super) fn dated(text: &str, span: Span) -> Option<(Span, DocumentDate)> {
    const LONGEST: usize = 60;
    if length(text, span) > LONGEST || !span.slice(text).ends_with('日') {
        return None;
    }
    let date = span.slice(text).char_indices().filter(|&(_, c)| char_class::digit(c).is_some() || matches!(c, '二' | '一')).find_map(|(at, _)| dates::date_at(text, span.start() + at).filter(|date| date.span.end() == span.end()))?;
    let before = &text[span.start()..date.span.start()];
    let name = Span::new(span.start(), date.span.start()).trim(text);
    (before.ends_with(char_class::is_blank) && is_signature(text, name) && are_body_names(name.slice(text))).then_some((name, date))
}

fn ends_with_signature(text: &str, paragraphs: &[Paragraph], parts: &Parts, date: usize) -> bool {
    date > parts.front + 1 && is_signature(text, paragraphs[date - 1].span) && are_body_names(paragraphs[date - 1].span.slice(text))
}

/// The signature above the date: the line, and lines above it that name bodies too.
fn sign(text: &str, paragraphs: &[Paragraph], date: usize, parts: &mut Parts) {
    const MOST_LINES: usize = 3;
    if date <= parts.front || !is_signature(text, paragraphs[date - 1].span) || parts.back.contains(&(date - 1)) {
        return;
    }
    let mut first = date - 1;
    parts.back.push(first);
    let named = |at: usize| is_signature(text, paragraphs[at].span) && are_body_names(paragraphs[at].span.slice(text));
    while named(date - 1) && first > parts.front + 1 && date - first < MOST_LINES && named(first - 1) && !parts.back.contains(&(first - 1)) {
        first -= 1;
        parts.back.push(first);
    }
    parts.signature = Some(paragraphs[first].span.to(paragraphs[date - 1].span));
}

/// [1] …, [2] … at the end, where the text has [1] behind a word.
fn notes(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    let number = |at: usize| Some(text[paragraphs[at].span.start()..paragraphs[at].span.end()].strip_prefix(['[', '［', '〔'])?.split_once([']', '］', '〕'])?.0).filter(|number| number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit()));
    let numbered = |at: usize| number(at).and_then(|number| number.parse::<u32>().ok());
    let mut first = paragraphs.len();
    // A note may have several paragraphs: up to so many without a number stand between two.
    const BETWEEN: usize = 3;
    let mut last = None;
    for at in (parts.front..paragraphs.len()).rev() {
        match numbered(at) {
            Some(note) if last.is_none_or(|last| note + 1 == last) => {
                (first, last) = (at, Some(note));
                if note == 1 {
                    break;
                }
            }
            Some(_) => return,
            None if first - at > BETWEEN && last.is_some() || paragraphs.len() - at > BETWEEN + LAST && last.is_none() => return,
            None => {}
        }
    }
    // Under 注释 they are sections, as terms under 名词解释 are.
    if last != Some(1) || first.checked_sub(1).is_some_and(|above| roles::heads_notes(paragraphs[above].span.slice(text))) {
        return;
    }
    let body = &text[paragraphs[parts.front.min(first)].span.start()..paragraphs[first].span.start()];
    let referred = ["[1]", "［1］", "〔1〕"].iter().any(|mark| body.match_indices(mark).any(|(at, _)| body[..at].ends_with(|c: char| !char_class::is_blank(c))));
    if referred {
        parts.back.extend((first..paragraphs.len()).filter(|at| !parts.back.contains(at)).collect::<Vec<_>>());
    }
}

fn signature(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    let last = paragraphs.len().checked_sub(1).filter(|&last| last > parts.front);
    // 2024.1.18 under a signature.
    if let Some((last, date)) = last.and_then(|last| Some((last, dates::in_figures(text, paragraphs[last].span)?))).filter(|&(last, _)| ends_with_signature(text, paragraphs, parts, last)) {
        parts.date = Some(date);
        parts.back.push(last);
        sign(text, paragraphs, last, parts);
        return;
    }
    let whole = (parts.front..paragraphs.len()).filter(|&at| paragraphs[at].span.len() <= 80).find_map(|at| dates::whole(text, paragraphs[at].span).map(|date| (at, date)));
    if let Some((at, date)) = whole {
        parts.date = Some(date);
        parts.back.push(at);
        sign(text, paragraphs, at, parts);
        parts.back.extend(paragraphs.iter().enumerate().skip(at + 1).take(3).take_while(|(_, paragraph)| is_remark(text, paragraph.span) || is_closing(text, paragraph.span)).map(|(after, _)| after));
    } else if let Some((at, (name, date))) = (parts.front + 1..paragraphs.len()).rev().take(LAST).find_map(|at| dated(text, paragraphs[at].span).map(|found| (at, found))) {
        parts.signature = Some(name);
        parts.date = Some(date);
        parts.back.push(at);
    } else if let Some(last) = last {
        let span = paragraphs[last].span;
        // In a list or a table names of bodies stand too: a signature follows a sentence.
        let follows = paragraphs[last - 1].span.slice(text).ends_with(['。', '！', '？', '；', '）', '”', '：', ';', ':']) || parts.back.contains(&(last - 1));
        if follows && is_signature(text, span) && is_body_name(span.slice(text)) && !parts.back.contains(&last) {
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

pub(super) fn is_signature(text: &str, span: Span) -> bool {
    length(text, span) <= 60 && !span.slice(text).contains(['。', '；', '：', '，', '！', '？', '、', ':', ';']) && marker_at(text, span.start()).is_none() && span.slice(text).contains(char_class::is_han)
}

/// The names of one or more bodies, with blanks between them.
pub(super) fn are_body_names(names: &str) -> bool {
    const SHORTEST: usize = 3;
    names.split(char_class::is_blank).filter(|name| !name.is_empty()).all(|name| is_body_name(name) && name.chars().count() >= SHORTEST)
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
        let paragraphs = reflow::paragraphs(text, &lines, &noise::of_lines(text, &lines), &[]);
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
    fn signatures() {
        for (lines, signature, day) in [
            ("云岭县林业局\n2024年1月18日", Some("云岭县林业局"), Some(18)),
            ("云岭县林业局\u{3000}\u{3000}2024年1月18日", Some("云岭县林业局"), Some(18)),
            ("云岭县林业局\n2024.1.18", Some("云岭县林业局"), Some(18)),
            ("云岭县林业局　云岭县水利局\n云岭县财政局\n二〇二四年一月十八日", Some("云岭县林业局　云岭县水利局\n云岭县财政局"), Some(18)),
            ("云岭县林业局", Some("云岭县林业局"), None),
            // Not taken.
            ("全年召开会议，时间为2024年1月18日", None, None),
            ("项目开工日期\n2024.1.18", None, None),
            ("项目\n单位\n云岭县林业局", None, None),
            ("验收合格 2024年1月18日", None, None),
        ] {
            let text = format!("{FRONT}{lines}");
            let parts = parts_of(&text);
            assert_eq!((parts.signature.map(|name| name.slice(&text)), parts.date.map(|date| date.day)), (signature, day), "{lines}");
        }
    }

    #[test]
    fn notes_at_the_end() {
        let text = "云岭县概况\n全年增长6%[1]，其中工业8%[2]。\n[1] 数据来自统计公报。\n[2] 规模以上。\n不含电力。";
        assert_eq!(parts_of(text).back, [2, 3, 4]);
        assert!(parts_of(&text.replace("\n[1]", "\n注释\n[1]")).back.is_empty());
        // Headings in square brackets, to which nothing refers.
        assert!(parts_of("云岭县概况\n全年增长6%，其中工业8%。\n[1] 抓项目\n[2] 抓民生").back.is_empty());
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
