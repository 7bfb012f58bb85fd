//! The parts of a document before and after its body.
//!
//! ```text
//! document  ::= front body back
//! front     ::= *( letterhead | number | title | subtitle | person | date | remark | author ) [ addressee ]
//! author    ::= body *( blank body )            (under the title, with the date under it or beside it, or between date and addressee)
//! number    ::= 1*12char bracket 4digit bracket [ "第" ] 1*4digit "号" | "第" 1*4digit ( "号" | "期" )
//! addressee ::= names "："                     (各位代表：; 各省、自治区、直辖市人民政府：)
//! ```
//! What stands after the body reads [`back_matter`].
//! Not taken: a date within a sentence; 现报告如下：.

use super::annex;
use super::back_matter;
use super::compilation::Start;
use super::dates;
use super::hints;
use super::lines::length;
use super::numbering::marker_at;
use super::reflow::Paragraph;
use super::titles;
use crate::document::DocumentDate;
use crate::text::{char_class, Span};
use crate::text::search::any;

/// What was found, as spans; `front` and `back` say which paragraphs are no body.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) title: Option<Span>,
    /// Who promulgates, where the title is that of what is promulgated: …令.
    pub(super) letterhead: Option<Span>,
    pub(super) number: Option<Span>,
    pub(super) addressee: Option<Span>,
    pub(super) signature: Option<Span>,
    pub(super) date: Option<DocumentDate>,
    /// The names that 附件：1.… lists.
    pub(super) attachments: Vec<Span>,
    /// Whom 抄送： names.
    pub(super) copies: Option<Span>,
    /// How many paragraphs of the document stand before its body.
    pub(super) front: usize,
    /// Paragraphs (counted within the document) that are back matter: attachments, signature, date, remarks, copies.
    pub(super) back: Vec<usize>,
}

/// Reads the parts of one document.
pub(super) fn read(text: &str, paragraphs: &[Paragraph], start: Start) -> Parts {
    let mut parts = Parts::default();
    let mut at = 0;
    if let Some((title, count)) = start.title {
        parts.title = Some(title);
        at = count;
    }
    front(text, paragraphs, at, &mut parts);
    back_matter::read(text, paragraphs, &mut parts);
    parts
}

fn front(text: &str, paragraphs: &[Paragraph], mut at: usize, parts: &mut Parts) {
    const LONGEST_FRONT: usize = 14;
    if parts.title.is_none() {
        at = after_debris(text, paragraphs, at);
    }
    while at < paragraphs.len().min(LONGEST_FRONT) {
        let span = paragraphs[at].span;
        if parts.title.is_none() && (annex::is_label(text, &paragraphs[at]) || is_letterhead(text, span)) {
            // 附件1 above the document that is attached; 云岭县人民政府文件 above number and title.
        } else if let Some(author) = author(text, &paragraphs[at..], parts.date.is_some()).filter(|_| parts.title.is_some() && parts.signature.is_none()) {
            parts.signature = Some(author.0);
            parts.date = author.1.or(parts.date);
        } else if let Some(number) = Some(without_label(text, span)).filter(|&number| parts.number.is_none() && is_number(text, number)) {
            parts.number = Some(number);
        } else if is_subtitle(text, span) || is_person(text, span) || is_remark(text, span) || dates::whole(text, span).is_some() {
            if parts.date.is_none() {
                parts.date = first_date(text, span);
            }
        } else if let Some(addressee) = addressee(text, span) {
            parts.addressee = Some(addressee);
            // 各位代表：现在，我代表…: the body begins in the same paragraph.
            at += usize::from(addressee == span || span.end() - addressee.end() <= '：'.len_utf8());
            break;
        } else if parts.title.is_some() && salutation_follows(text, &paragraphs[at..]) {
            // A caption or a lead of the paper that printed it stands between title and address.
        } else if parts.title.is_none() {
            let hinted = || hints::is_title(text, &paragraphs[at..]).then_some((span, 1));
            match title(text, &paragraphs[at..]).or_else(hinted) {
                Some((title, count)) => {
                    parts.title = Some(title);
                    at += count;
                    continue;
                }
                None => break,
            }
        } else {
            break;
        }
        at += 1;
    }
    parts.front = at;
    promulgated(text, paragraphs, parts);
}

/// Whose document it is, under its title: the line above a date, or on one line with it.
fn author(text: &str, paragraphs: &[Paragraph], known: bool) -> Option<(Span, Option<DocumentDate>)> {
    let span = paragraphs.first()?.span;
    if let Some((name, date)) = back_matter::dated(text, span) {
        return Some((name, Some(date)));
    }
    let next = paragraphs.get(1)?.span;
    let dated = dates::whole(text, next).is_some() || is_remark(text, next) && length(text, next) <= 20 && first_date(text, next).is_some();
    // Under ——2024年1月5日在… the date is known already, and the address follows.
    let addressed = known && addressee(text, next).is_some();
    ((dated || addressed) && back_matter::is_signature(text, span) && back_matter::are_body_names(span.slice(text))).then_some((span, None))
}

/// Lines of a page before a strong title (>, 要闻): where the title begins.
fn after_debris(text: &str, paragraphs: &[Paragraph], at: usize) -> usize {
    const FURTHEST: usize = 5;
    let is_debris = |p: &Paragraph| length(text, p.span) <= 4;
    let strong = (at..paragraphs.len()).take(FURTHEST).find(|&line| titles::is_strong(text, paragraphs[line].span));
    strong.filter(|&line| paragraphs[at..line].iter().all(is_debris)).unwrap_or(at)
}

/// 各位代表： within the next two paragraphs.
fn salutation_follows(text: &str, paragraphs: &[Paragraph]) -> bool {
    const NEXT: usize = 2;
    let short = paragraphs.first().is_some_and(|p| length(text, p.span) <= 80 && p.opening.is_none());
    short && paragraphs.iter().skip(1).take(NEXT).any(|p| p.span.len() <= 90 && p.span.slice(text).starts_with("各位") && addressee(text, p.span).is_some())
}

/// An order (…令, 第N号) promulgates a law: the law's title is the document's.
fn promulgated(text: &str, paragraphs: &[Paragraph], parts: &mut Parts) {
    let Some(letterhead) = parts.title.filter(|title| title.slice(text).trim_end().ends_with('令')) else { return };
    let Some(body) = paragraphs.get(parts.front).map(|p| p.span.slice(text)) else { return };
    let Some(name) = body.strip_prefix('《').and_then(|rest| rest.split('》').next()) else { return };
    let law = paragraphs[parts.front..].iter().take(12).find(|p| p.span.start() > letterhead.end() && super::contents::key(p.span.slice(text)) == super::contents::key(name));
    if let Some(law) = law {
        parts.title = Some(law.span);
        parts.letterhead = Some(letterhead);
    }
}

/// The title that starts here, over as many lines as have its form, and how many.
fn title(text: &str, paragraphs: &[Paragraph]) -> Option<(Span, usize)> {
    const MOST_LINES: usize = 5;
    let first = paragraphs.first()?.span;
    if !titles::has_form(text, first) {
        return None;
    }
    let mut best = None;
    for (count, paragraph) in paragraphs.iter().enumerate().take(MOST_LINES) {
        let span = paragraph.span;
        let own = titles::has_form(text, span) && !is_number(text, span) && !is_subtitle(text, span) && !is_person(text, span) && !is_remark(text, span);
        if !own || count > 0 && (paragraph.apart || dates::whole(text, span).is_some()) {
            break;
        }
        let whole = first.to(span);
        if titles::ends_with_noun(whole.slice(text)) {
            // A second title under a whole one is a heading, unless the first is not whole: …方案 / 的通知.
            if best.is_none() || goes_on(text, span) || count <= 1 && !titles::is_strong(text, first) && length(text, span) > 4 {
                best = Some((whole, count + 1));
            }
        }
    }
    // Without a noun that titles end with, a short line at the very beginning is one where text follows.
    best.or_else(|| {
        if hints::is_section(text, paragraphs) {
            return None;
        }
        let next = paragraphs.get(1)?.span;
        let follows = length(text, next) > 40 || addressee(text, next).is_some() || marker_at(text, next.start()).is_some() || is_subtitle(text, next);
        (length(text, first) <= 40 && follows && char_class::is_han(text[first.start()..].chars().next()?)).then_some((first, 1))
    })
}

/// A line that stands with a title: number, meeting, person, remark, date.
pub(super) fn is_front(text: &str, span: Span) -> bool {
    is_number(text, span) || is_subtitle(text, span) || is_person(text, span) || is_remark(text, span) || dates::whole(text, span).is_some()
}

/// What is printed above the title: 云岭县人民政府文件, 特急, 签发人：张某某.
fn is_letterhead(text: &str, span: Span) -> bool {
    const MARKS: &[&str] = &["特急", "加急", "平急", "绝密", "机密", "秘密", "签发人：", "份号："];
    let content = span.slice(text);
    let named = || content.strip_suffix("文件").is_some_and(|name| back_matter::is_body_name(name.trim_end_matches(char_class::is_blank)));
    length(text, span) <= 40 && (named() || MARKS.iter().any(|mark| content.starts_with(mark)) && length(text, span) <= 16)
}

/// Begins with words that only go on.
fn goes_on(text: &str, span: Span) -> bool {
    span.slice(text).starts_with(['的', '和', '及', '与', '暨']) || span.slice(text).chars().next().is_some_and(|c| c == '》')
}

/// 发文字号：云政发〔2024〕6号, as a page prints it.
fn without_label(text: &str, span: Span) -> Span {
    const LABELS: &[&str] = &["发文字号：", "文号：", "文　　号：", "发文字号:", "文号:"];
    let content = span.slice(text);
    // 云政发〔2024〕6号          签发人：张某某
    let content = content.split_once("签发人").map_or(content, |(number, _)| number);
    let span = Span::new(span.start(), span.start() + content.len()).trim(text);
    let content = span.slice(text);
    LABELS.iter().find_map(|label| content.strip_prefix(label)).map_or(span, |rest| Span::new(span.end() - rest.len(), span.end()).trim(text))
}

/// 国办发〔2019〕6号, 第706号.
pub(super) fn is_number(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    if content.len() > 90 || !content.ends_with(['号', '期']) {
        return false;
    }
    let bare: String = content.chars().filter(|&c| !char_class::is_blank(c)).collect();
    // 第12期: of minutes and bulletins.
    if bare.ends_with('期') && !bare.starts_with('第') {
        return false;
    }
    let body = bare.trim_end_matches(['号', '期']);
    let without = body.trim_end_matches(|c| char_class::digit(c).is_some());
    if without.len() == body.len() || body.len() - without.len() > 15 {
        return false;
    }
    let without = without.trim_end_matches('第');
    without.is_empty() && bare.starts_with('第') || {
        let close = without.trim_end_matches(['〕', '）', ')', ']', '］', '】', '﹞']);
        let year = close.trim_end_matches(|c| char_class::digit(c).is_some());
        close.len() < without.len() && close.len() - year.len() >= 4 && year.ends_with(['〔', '（', '(', '[', '［', '【', '﹝'])
    }
}

/// ——2024年1月5日在云岭县第三届人民代表大会第一次会议上
fn is_subtitle(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    if content.len() > 300 || content.ends_with(['。', '；', '：']) {
        return false;
    }
    let dated = first_date(text, span).is_some();
    content.starts_with(['—', '-', '―']) && content.len() <= 240 || dated && (content.contains("会议") || content.contains("大会")) && content.len() <= 240 || content.contains("次会議上") || content.ends_with("次会议上")
}

/// 县长 王某某; 总理　　李某某
fn is_person(text: &str, span: Span) -> bool {
    const OFFICES: &[&str] = &["省长", "市长", "县长", "区长", "州长", "镇长", "乡长", "主席", "总理", "主任", "局长", "书记", "代省长", "代市长", "委员长"];
    let content = span.slice(text);
    length(text, span) <= 24
        && !content.ends_with(['。', '：', '；', ':'])
        && (any(content, OFFICES) && content.chars().any(char_class::is_blank) || is_of_body(content))
        && marker_at(text, span.start()).is_none()
}

/// 云岭县林业局  张某某
fn is_of_body(line: &str) -> bool {
    let mut parts = line.split(char_class::is_blank).filter(|part| !part.is_empty());
    let (body, person, more) = (parts.next(), parts.next(), parts.next());
    more.is_none() && body.is_some_and(|body| body.chars().count() >= 3 && back_matter::is_body_name(body)) && person.is_some_and(|person| (2..=4).contains(&person.chars().count()) && person.chars().all(char_class::is_han) && !back_matter::is_body_name(person))
}

/// （此件公开发布）, （2024年1月5日县人民政府第3次常务会议通过）, 来源：…
pub(super) fn is_remark(text: &str, span: Span) -> bool {
    let content = span.slice(text);
    content.len() <= 400 && content.starts_with(['（', '(', '〔']) && content.ends_with(['）', ')', '〕']) && marker_at(text, span.start()).is_none()
}

fn first_date(text: &str, span: Span) -> Option<DocumentDate> {
    let content = span.slice(text);
    content.char_indices().take(60).find_map(|(at, c)| (char_class::digit(c).is_some() || matches!(c, '一' | '二')).then(|| dates::date_at(text, span.start() + at)).flatten())
}

/// The names before the colon.
pub(super) fn addressee(text: &str, span: Span) -> Option<Span> {
    const LONGEST: usize = 400;
    const VERBS: &[&str] = &["如下", "报告", "汇报", "通知", "要求", "主要", "包括", "以下", "工作", "情况"];
    const INLINE: &[&str] = &["各位代表", "各位委员", "同志们", "各位领导", "各位同志", "各位同事"];
    let content = span.slice(text);
    if let Some(name) = INLINE.iter().find(|name| content.starts_with(**name)) {
        let rest = &content[name.len()..];
        let rest = rest.trim_start_matches(|c| c == '\u{200d}' || char_class::is_blank(c));
        if rest.is_empty() || rest.starts_with(['：', ':', '！', '，', '、', '!']) {
            let whole = if rest.starts_with('、') { content.split(['：', ':', '！']).next().unwrap_or(name) } else { name };
            return Some(Span::new(span.start(), span.start() + whole.len())).filter(|name| name.len() <= 120);
        }
    }
    let names = content.trim_end_matches(char_class::is_blank);
    let names = names.strip_suffix('：').or_else(|| names.strip_suffix(':'))?;
    if names.is_empty() || names.len() > LONGEST || names.contains(['。', '；', '：']) || any(names, VERBS) || marker_at(text, span.start()).is_some() {
        return None;
    }
    Some(Span::new(span.start(), span.start() + names.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{lines, noise, reflow};

    fn parts_of(text: &str) -> (Parts, Vec<Paragraph>) {
        let lines = lines::split(text);
        let paragraphs = reflow::paragraphs(text, &lines, &noise::of_lines(text, &lines), &[]);
        (read(text, &paragraphs, Start { paragraph: 0, title: None }), paragraphs)
    }

    #[test]
    fn a_policy() {
        let text = "云岭县人民政府关于加强\n林木管理工作的通知\n云政发〔2024〕6号\n各乡镇人民政府，县政府各部门：\n为加强林木管理，现通知如下。\n一、总体要求\n坚持保护优先。\n云岭县人民政府\n2024年1月22日\n（此件公开发布）\n";
        let (parts, paragraphs) = parts_of(text);
        assert_eq!(parts.title.map(|t| t.slice(text)), Some("云岭县人民政府关于加强\n林木管理工作的通知"));
        assert_eq!(parts.number.map(|t| t.slice(text)), Some("云政发〔2024〕6号"));
        assert_eq!(parts.addressee.map(|t| t.slice(text)), Some("各乡镇人民政府，县政府各部门"));
        assert_eq!(parts.signature.map(|t| t.slice(text)), Some("云岭县人民政府"));
        assert_eq!(parts.date.map(|d| (d.year, d.month, d.day)), Some((2024, 1, 22)));
        assert_eq!(parts.front, 4);
        assert_eq!(parts.back, [7, 8, 9]);
        assert_eq!(paragraphs.len(), 10);
    }

    #[test]
    fn a_government_work_report() {
        let text = "2024年云岭县政府工作报告\n——2024年1月5日在云岭县第三届人民代表大会第一次会议上\n县长 张某某\n各位代表：\n现在，我代表县人民政府，向大会报告工作。\n一、2023年工作回顾\n全年完成投资。";
        let (parts, _) = parts_of(text);
        assert_eq!(parts.title.map(|t| t.slice(text)), Some("2024年云岭县政府工作报告"));
        assert_eq!(parts.addressee.map(|t| t.slice(text)), Some("各位代表"));
        assert_eq!(parts.date.map(|d| (d.year, d.month, d.day)), Some((2024, 1, 5)));
        assert_eq!(parts.front, 4);
    }

    #[test]
    fn an_order() {
        let text = "云岭县人民政府令\n第12号\n《云岭县林木管理办法》已经县政府常务会议通过，现予公布。\n县长　　张某某\n2024年3月1日\n云岭县林木管理办法\n第一条　为了加强管理，制定本办法。";
        let (parts, _) = parts_of(text);
        assert_eq!(parts.title.map(|t| t.slice(text)), Some("云岭县林木管理办法"));
        assert_eq!(parts.number.map(|t| t.slice(text)), Some("第12号"));
    }

    #[test]
    fn a_letterhead() {
        let text = "特急\n云岭县人民政府文件\n云政发〔2024〕6号\u{3000}\u{3000}签发人：张某某\n云岭县人民政府关于加强林木管理工作的通知\n各乡镇人民政府、\n县政府各部门：\n为加强林木管理，现通知如下。\n一、总体要求\n坚持保护优先。";
        let (parts, _) = parts_of(text);
        assert_eq!(parts.title.map(|t| t.slice(text)), Some("云岭县人民政府关于加强林木管理工作的通知"));
        assert_eq!(parts.number.map(|t| t.slice(text)), Some("云政发〔2024〕6号"));
        assert_eq!(parts.addressee.map(|t| t.slice(text)), Some("各乡镇人民政府、\n县政府各部门"));
    }

    #[test]
    fn an_author_under_the_title() {
        for (lines, signature) in [
            ("中共青川镇委员会\u{3000}青川镇人民政府\n（2023年12月25日）", "中共青川镇委员会\u{3000}青川镇人民政府"),
            ("云岭县林业局\n2023年12月25日", "云岭县林业局"),
            ("云岭县林业局\u{3000}\u{3000}2023年12月25日", "云岭县林业局"),
            ("——2023年12月25日在云岭县第三届人民代表大会第一次会议上\n云岭县财政局\n各位代表：", "云岭县财政局"),
        ] {
            let text = format!("青川镇2023年工作总结\n{lines}\n今年以来，各项工作稳步推进。\n一、工作情况\n抓项目。");
            let (parts, _) = parts_of(&text);
            assert_eq!(parts.signature.map(|name| name.slice(&text)), Some(signature), "{lines}");
            assert_eq!(parts.date.map(|date| date.day), Some(25), "{lines}");
        }
        let (parts, _) = parts_of("2023年述职报告\n云岭县林业局  张某某\n一年来，认真履职。\n一、工作情况\n抓项目。");
        assert_eq!((parts.title.is_some(), parts.front), (true, 2));
        let (parts, _) = parts_of("青川镇2023年工作总结\n林业局\n今年以来，各项工作稳步推进。\n一、工作情况\n抓项目。");
        assert!(parts.signature.is_none());
    }

    #[test]
    fn document_numbers() {
        for (line, expect) in [("国办发〔2019〕6号", true), ("云政函[2024]12号", true), ("云政发明电〔2018〕15号", true), ("第706号", true), ("第12期", true), ("2期", false), ("第一期", false), ("青川路12号", false), ("按照云政发〔2024〕6号", true), ("文件第号", false)] {
            assert_eq!(is_number(line, Span::new(0, line.len())), expect, "{line}");
        }
    }

    #[test]
    fn no_front_at_all() {
        let (parts, _) = parts_of("今年以来，全县经济平稳运行，各项工作取得新的进展，主要指标完成情况好于预期。\n一、工作情况\n抓项目。");
        assert!(parts.title.is_none() && parts.addressee.is_none() && parts.date.is_none());
        assert_eq!(parts.front, 0);
    }
}
