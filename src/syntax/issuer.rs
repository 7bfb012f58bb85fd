//! Whose document it is: the fullest form of the name that the text gives.
//!
//! ```text
//! issuer ::= signature | "我代表" body "，" | "受" body [ "的" ] "委托" | body ( year | "关于" | … )  at the head of the title | body verb  at the head of sentences
//! body   ::= [ place ] words ending              (ending: 局, 委员会, 政府 … as in `back_matter::is_body_name`)
//! ```
//! A body that 我代表… names is given in the longest form that the text has (县人民政府 → 云岭县人民政府).
//! In this order: the signature; the body that 我代表… names; the title before its year or 关于, in the fuller form in which
//! the text has it (市统计局 → 云岭市统计局); the body that does things at the beginning of sentences.
//! Not taken: 我局, 各单位 and other words that name no body; those who act in a government work report.

use super::back_matter::is_body_name;
use super::titles::years_in;
use crate::document::ArticleKind;
use crate::text::{char_class, Span};

pub(super) fn find(text: &str, article: Span, title: Option<Span>, signature: Option<Span>, kind: ArticleKind) -> Option<Span> {
    if let Some(signature) = signature.filter(|s| is_body_name(s.slice(text).trim())) {
        return Some(signature);
    }
    if kind == ArticleKind::GovernmentWorkReport {
        if let Some(body) = represented(text, article) {
            return Some(fullest(text, article, body));
        }
        // Those who act in it are others.
        return title.and_then(|title| in_title(text, title));
    }
    let named = title.and_then(|title| in_title(text, title));
    match named {
        Some(name) => Some(fuller(text, article, name).unwrap_or(name)),
        None => subject(text, article),
    }
}

/// 现在，我代表县人民政府，向大会报告工作; 我受县人民政府委托，向大会报告工作.
fn represented(text: &str, article: Span) -> Option<Span> {
    let beginning = beginning(text, article, 3000);
    let body_after = |start: usize, ends: fn(&str) -> Option<usize>| {
        let rest = clip(&beginning[start..], 120);
        let name = &rest[..ends(rest)?];
        let is_body = (2..=20).contains(&name.chars().count()) && name.chars().all(is_place) && !name.starts_with("大会") && (is_body_name(name) || name.ends_with("国务院"));
        is_body.then(|| Span::new(article.start() + start, article.start() + start + name.len()))
    };
    let after = |word: &'static str, ends: fn(&str) -> Option<usize>| beginning.match_indices(word).find_map(|(at, word)| body_after(at + word.len(), ends));
    let speaks = after("代表", |rest| rest.find(['，', '向', '。', '：', '、', '；', ',', '作']));
    speaks.or_else(|| after("受", |rest| rest.find("委托").map(|at| rest[..at].strip_suffix('的').map_or(at, str::len))))
}

/// The longest form of a represented body's name: as it is named elsewhere with 代表, or in the lines above (云岭县人民政府县长 …).
fn fullest(text: &str, article: Span, body: Span) -> Span {
    const PLACE: std::ops::RangeInclusive<usize> = 2..=8;
    const MOST: usize = 100;
    let name = body.slice(text);
    let content = article.slice(text);
    let place = |before: &str| PLACE.contains(&before.chars().count()) && before.chars().all(is_place) && !is_function(before);
    // From a place's first byte to the end of the name that follows it.
    let full = |start: usize| {
        let rest = clip(&content[start..], 120);
        let at = rest.find(['，', '。', '\n', '：']).map_or(rest, |end| &rest[..end]).find(name)?;
        place(&rest[..at]).then(|| Span::new(article.start() + start, article.start() + start + at + name.len()))
    };
    let after = content.match_indices("代表").take(MOST).map(|(at, word)| at + word.len());
    let head = beginning(text, article, 1500);
    let lines = head.match_indices('\n').map(|(at, _)| at + 1);
    after.chain(lines).filter_map(full).max_by_key(|span| (span.len(), std::cmp::Reverse(span.start))).unwrap_or(body)
}

fn beginning(text: &str, article: Span, most: usize) -> &str {
    clip(article.slice(text), most)
}

fn clip(content: &str, most: usize) -> &str {
    let mut end = most.min(content.len());
    while !content.is_char_boundary(end) {
        end -= 1;
    }
    &content[..end]
}

/// What stands before the year, before 关于, or before 令.
fn in_title(text: &str, title: Span) -> Option<Span> {
    let content = title.slice(text);
    const VERBS: &[&str] = &["关于", "转发", "印发", "批转", "对", "致", "令", "工作总结", "工作报告", "工作要点", "政府工作报告", "贯彻", "落实"];
    let year = years_in(content).first().map(|&(_, at)| at);
    let verb = VERBS.iter().filter_map(|verb| content.find(verb)).min();
    let end = match (year, verb) {
        (Some(year), Some(verb)) => year.min(verb),
        (year, verb) => year.or(verb)?,
    };
    let name = Span::new(title.start(), title.start() + end).trim(text);
    let bare = name.slice(text);
    let country = "中华人民共和国";
    // 中华人民共和国国务院令: the body is 国务院.
    let skipped = if bare.starts_with(country) && bare.len() > country.len() { country.len() } else { 0 };
    let name = Span::new(name.start() + skipped, name.end());
    (!name.is_empty() && name.slice(text).chars().count() <= 60).then_some(name)
}

/// A fuller form that the text has: a place's name before it, at the start of a clause.
fn fuller(text: &str, article: Span, name: Span) -> Option<Span> {
    let bare = name.slice(text);
    // A remark in brackets is not repeated: 市财政局（国资办）.
    let short = bare.split(['（', '(']).next().unwrap_or(bare);
    if !short.starts_with(['市', '县', '区', '州', '镇', '乡', '街', '省', '自', '旗']) {
        return None;
    }
    let body = Span::new(name.end(), article.end());
    let mut found: Vec<(Span, usize)> = Vec::new();
    for (at, _) in body.slice(text).match_indices(short).take(200) {
        let Some(place) = place_before(&text[body.start()..body.start() + at]) else { continue };
        let full = Span::new(body.start() + at - place, body.start() + at + short.len());
        match found.iter().position(|(other, _)| other.slice(text) == full.slice(text)) {
            Some(known) => found[known].1 += 1,
            None => found.push((full, 1)),
        }
    }
    // A name of one or two characters (乡) is found in many words: only what comes again, or a masked place, names it.
    let sure = |(span, count): &&(Span, usize)| *count > 1 || short.chars().count() > 2 || span.slice(text).starts_with(['X', '×', '某']);
    found.iter().filter(sure).max_by_key(|(span, count)| (*count, std::cmp::Reverse(span.start))).map(|&(span, _)| span)
}

/// The length in bytes of a place's name at the end of `before`: a masked one (XX, XX市XX), or up to three characters
/// at the start of a clause, or after the year.
fn place_before(before: &str) -> Option<usize> {
    const PLACE: usize = 3;
    let masked = |c: char| matches!(c, 'X' | '×' | '某');
    let mut rest = before.trim_end_matches(masked);
    if rest.len() < before.len() {
        // XX市XX: the place above it.
        if let Some(above) = rest.strip_suffix(['市', '县', '区', '省', '州']).filter(|above| above.ends_with(masked)) {
            rest = above.trim_end_matches(masked);
        }
        return Some(before.len() - rest.len());
    }
    let place: usize = before.chars().rev().take(PLACE + 1).take_while(|&c| char_class::is_han(c) && c != '年').map(char::len_utf8).sum();
    let name = &before[before.len() - place..];
    ((2..=PLACE).contains(&name.chars().count()) && !is_function(name)).then_some(place)
}

fn is_place(c: char) -> bool {
    matches!(c, 'X' | '×') || char_class::is_han(c)
}

/// Words that stand before a body's name without being part of it.
fn is_function(words: &str) -> bool {
    words.chars().any(|c| "我由向对经和与及在的被让请给把将为到从据按至以是有各全同会受获".contains(c))
}

/// The most frequent name of a body that begins a sentence (after a time) and does something.
fn subject(text: &str, article: Span) -> Option<Span> {
    let mut found: Vec<(Span, usize)> = Vec::new();
    const VERBS: &[&str] = &["将", "认真", "坚持", "始终", "深入", "在", "按照", "紧紧", "围绕", "积极", "全面", "严格", "高度", "继续", "牢牢", "以"];
    // Who acts is said at the beginning, and again where plans begin.
    const READ: usize = 30_000;
    let content = beginning(text, article, READ);
    let mut start = 0;
    for (at, c) in content.char_indices() {
        if !matches!(c, '，' | '。' | '；' | '\n' | '：') {
            continue;
        }
        let blanks = content[start..at].len() - content[start..at].trim_start_matches(char_class::is_blank).len();
        start += blanks;
        let clause = &content[start..at];
        let from = start + years_in(clause).first().filter(|&&(_, year)| year == 0).map_or(0, |_| clause.find('年').map_or(0, |y| y + '年'.len_utf8()));
        start = at + c.len_utf8();
        let clause = &content[from..at];
        let Some(verb) = VERBS.iter().filter_map(|verb| clause.find(verb)).min() else { continue };
        let name = clause[..verb].trim_matches(char_class::is_blank);
        let length = name.chars().count();
        if (3..=24).contains(&length) && is_body_name(name) && name.chars().all(is_place) && !name.starts_with(['我', '在', '各', '全', '本', '而', '把', '不', '这', '应', '使', '可', '但', '并', '其', '这', '所', '凡', '如', '某']) {
            let offset = article.start() + (name.as_ptr() as usize - content.as_ptr() as usize);
            let span = Span::new(offset, offset + name.len());
            match found.iter().position(|(other, _)| other.slice(text) == name) {
                Some(at) => found[at].1 += 1,
                None if found.len() < 40 => found.push((span, 1)),
                None => {}
            }
        }
    }
    found.iter().max_by_key(|(span, count)| (*count, std::cmp::Reverse(span.start()))).map(|&(span, _)| span)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn issuer(title: &str, body: &str, signature: Option<&str>, kind: ArticleKind) -> Option<String> {
        let text = format!("{title}\n{body}");
        let span = |part: &str| text.rfind(part).map(|at| Span::new(at, at + part.len()));
        let title = Some(Span::new(0, title.len())).filter(|t| !t.is_empty());
        find(&text, Span::new(0, text.len()), title, signature.and_then(span), kind).map(|s| s.slice(&text).to_owned())
    }

    #[test]
    fn issuers() {
        use ArticleKind::*;
        for (title, body, signature, kind, expect) in [
            ("市统计局2023年工作总结", "2023年，云岭市统计局认真贯彻部署。", None, WorkSummary, Some("云岭市统计局")),
            ("市统计局2023年工作总结", "由市统计局局长任组长。", None, WorkSummary, Some("市统计局")),
            ("2023年工作总结", "成效明显。\n云岭县林业局", Some("云岭县林业局"), WorkSummary, Some("云岭县林业局")),
            ("云岭县人民政府关于加强林木管理的通知", "各乡镇：", None, Policy, Some("云岭县人民政府")),
            ("2024年云岭县政府工作报告", "现在，我代表县人民政府，向大会报告工作。", None, GovernmentWorkReport, Some("县人民政府")),
            ("政府工作报告", "云岭县人民政府县长 张某某\n现在，我代表县人民政府，向大会报告工作。", None, GovernmentWorkReport, Some("云岭县人民政府")),
            ("政府工作报告", "现在，我代表县人民政府，向大会报告工作。我代表云岭县人民政府，表示感谢。", None, GovernmentWorkReport, Some("云岭县人民政府")),
            ("政府工作报告", "现在，我代表县人民政府，向大会报告工作。人大代表对县人民政府表示满意。", None, GovernmentWorkReport, Some("县人民政府")),
            ("政府工作报告", "望川市市长 陆某某\n各位代表：\n我受市人民政府委托，向大会报告工作。", None, GovernmentWorkReport, Some("市人民政府")),
            ("政府工作报告", "受望川市人民政府的委托，我向大会报告工作。", None, GovernmentWorkReport, Some("望川市人民政府")),
            ("政府工作报告", "我受大会委托，受了很大鼓舞，人大代表受到委托。", None, GovernmentWorkReport, None),
            ("2023年工作总结", "2024年云岭新区管理委员会将继续做好工作。", None, WorkSummary, Some("云岭新区管理委员会")),
            ("2023年工作总结", "成效明显。", None, WorkSummary, None),
        ] {
            assert_eq!(issuer(title, body, signature, kind).as_deref(), expect, "{title} {body}");
        }
    }
}
