//! What is no part of any document: advertisements, paid-content markers, navigation, page numbers, running heads.
//!
//! Whole lines are judged one at a time by the tables below; markers of the form ##word## are found anywhere.
//! ```text
//! noise       ::= advertisement | navigation | stamp | rule | page | head | marker
//! advertisement ::= a line whose cues weigh 3 or more
//! navigation  ::= a line of NAVIGATION | start words | name 1*( ( ">" | "|" ) name ) | a line with ICP备, www. …
//! stamp       ::= date clock                     (2026-02-03 09:01)
//! rule        ::= 5*( "-" | "=" | "—" | "*" … )
//! page        ::= dash number dash | "第" number "页" [ "共" number "页" ] | "Page" number | number "/" number | number
//! head        ::= the same short line beside three page numbers or more | words 4*blank dash number dash
//! ```
//! Not taken: numbered lines, sentences that only mention a cue (关注群众, 添加设备).

use rustc_hash::FxHashMap;

use super::cues::{Cues, Table};
use super::lines::{length, Line};
use super::numbering::marker_at;
use crate::document::{Noise, NoiseKind};
use crate::text::{char_class, Span};
use crate::text::search::{any, places};

/// Cues of an advertisement with their weights; a line of 3 or more is one.
#[rustfmt::skip]
static ADVERTISEMENT: Table<u32> = Table::new(|| Cues::new(&[
    ("素材库", 2), ("代笔", 3), ("代写", 3), ("润笔", 2), ("会员", 1), ("svip", 2), ("SVIP", 2), ("VIP", 1), ("网盘", 2), ("客服", 2),
    ("一键下载", 2), ("极速下载", 2), ("欢迎加入", 2), ("加入群", 2), ("加群", 2), ("微信群", 2), ("进群", 2), ("扫码", 1), ("二维码", 1), ("公众号", 1), ("微信号", 2),
    ("加微信", 3), ("QQ", 1), ("谨防假冒", 2), ("请联系", 1), ("联系我们", 1), ("点击下载", 2), ("点击购买", 3), ("更多材料", 2), ("更多资料", 2), ("更多范文", 3), ("更多精彩", 2),
    ("范文网", 3), ("文库", 1), ("免费领取", 3), ("优惠价", 2), ("好评如潮", 3), ("仅供学习", 2), ("仅供参考", 1), ("如有侵权", 3), ("侵权", 1), ("转载请注明", 3), ("版权归", 2), ("本文来源", 2),
    ("原创", 1), ("每日更新", 1), ("每天更新", 1), ("长按识别", 3), ("关注我们", 3), ("关注公众号", 3), ("知识星球", 3), ("小助手", 1), ("付费", 1), ("购买", 1), ("接单", 2),
    ("公文材料", 1), ("公文写作", 1), ("笔杆子", 2), ("文秘网", 2), ("文秘", 1), ("请关注", 2), ("添加老师", 2), ("老师微信", 3), ("添加微信", 3), ("付费可读", 3), ("付费内容", 3), ("付费阅读", 3), ("阅读全文", 2), ("查看全文", 2), ("下载全文", 3), ("全文下载", 3), ("免费下载", 2), ("登录后查看", 3), ("登录后可", 2), ("内容已隐藏", 3), ("开通会员", 2),
    ("获取更多", 2), ("海量", 1), ("后台回复", 3), ("回复关键词", 3), ("领取资料", 3), ("免责声明", 3), ("整理发布", 2), ("本文由", 1), ("来自网络", 2), ("来源于网络", 2), ("网络收集", 2), ("侵删", 3), ("本文共", 1), ("剩余", 1), ("试读", 2), ("后可阅读", 2),
]));

/// Lines of a page's furniture, without blanks.
const NAVIGATION: &[&str] = &[
    "下载", "打印", "全屏", "收藏", "分享", "关闭", "纠错", "加大", "还原", "减小", "大", "中", "小", "】", "大中小", "打印本页", "关闭窗口", "返回顶部", "返回列表",
    "上一篇", "下一篇", "上一篇：", "下一篇：", "相关附件", "相关链接", "相关报道", "相关报道：", "相关附件>>", "相关链接>>", "扫一扫在手机打开当前页", "扫一扫", "分享到", "分享到：", "分享到:", "分享：", "分享:", "我要纠错",
    "微信扫一扫", "繁體", "无障碍", "打印关闭", "下载打印", "下载打印收藏", "首页", "网站地图", "点击查看", "阅读全文", "展开全文", "×", ">", "相关文档：", "相关文档", "相关文件", "相关解读", "相关稿件", "相关新闻", "政策解读", "图解", "我要评论", "热点推荐", "手机版", "电脑版", "A+", "A-", "T+", "T-", "字号", "字体", "阅读", "默认",
];

/// Beginnings of such lines.
static NAVIGATION_STARTS: Table<()> = Table::new(|| Cues::new(&[
    ("【字号", ()), ("【字体", ()), ("字号：", ()), ("字体：", ()), ("【打印", ()), ("【关闭", ()), ("当前位置", ()), ("您的位置", ()), ("您现在的位置", ()), ("所在位置", ()), ("浏览次数", ()), ("点击数", ()), ("点击量", ()), ("访问次数", ()), ("阅读次数", ()), ("阅读：", ()), ("分享到", ()), ("来源：", ()), ("来源:", ()), ("信息来源", ()),
    ("时间：", ()), ("发布时间", ()), ("发布日期", ()), ("责任编辑", ()), ("编辑：", ()), ("作者：", ()), ("打印本页", ()), ("【大", ()), ("［大", ()), ("[大", ()), ("【我要", ()), ("上一篇：", ()), ("下一篇：", ()), ("扫一扫", ()), ("扫描二维码", ()), ("索引号", ()), ("您当前的位置", ()), ("你的位置", ()), ("主办：", ()), ("主办单位：", ()), ("承办：", ()), ("版权所有", ()), ("网站标识码", ()), ("主题分类：", ()), ("发文机关：", ()), ("发布机构：", ()), ("成文日期：", ()), ("生成日期：", ()), ("公开方式：", ()), ("公文种类：", ()), ("标题：", ()), ("有效性：", ()), ("时效性：", ()), ("浏览量：", ()), ("阅读量：", ()), ("【纠错", ()), ("[打印", ()), ("［打印", ()), ("[关闭", ()), ("文章来源", ()), ("首页>", ()), ("首页＞", ()),
]));

/// What kind of noise each line is, if it is any; running heads and page numbers included.
pub(super) fn of_lines(text: &str, lines: &[Line]) -> Vec<Option<NoiseKind>> {
    let mut kinds: Vec<_> = lines.iter().map(|line| of_line(text, line.span)).collect();
    labelled(text, lines, &mut kinds);
    page_numbers(text, lines, &mut kinds);
    running_heads(text, lines, &mut kinds);
    kinds
}

/// 来源: alone on its line, and under it 云岭日报.
fn labelled(text: &str, lines: &[Line], kinds: &mut [Option<NoiseKind>]) {
    const LABELS: &[&str] = &["来源", "信息来源", "文章来源", "作者", "责任编辑", "发布机构", "发布时间", "发布日期", "浏览次数", "索引号"];
    const LONGEST: usize = 15;
    let filled: Vec<usize> = (0..lines.len()).filter(|&at| kinds[at] == Some(NoiseKind::Navigation)).collect();
    for at in filled {
        let label = lines[at].span.slice(text).strip_suffix(['：', ':']).map(|label| label.trim_end_matches(char_class::is_blank));
        if !label.is_some_and(|label| LABELS.contains(&label)) {
            continue;
        }
        let Some(next) = (at + 1..lines.len()).take(3).find(|&next| !lines[next].is_blank()) else { continue };
        let value = lines[next].span;
        let words = kinds[next].is_none() && length(text, value) <= LONGEST && marker_at(text, value.start()).is_none() && !value.slice(text).contains(['，', '。', '；', '：']);
        if words && !super::titles::ends_with_noun(value.slice(text)) {
            kinds[next] = Some(NoiseKind::Navigation);
        }
    }
}

fn of_line(text: &str, line: Span) -> Option<NoiseKind> {
    if line.is_empty() {
        return None;
    }
    // A page's furniture is short, an advertisement is no essay.
    if line.len() <= 120 && is_navigation(line.slice(text)) {
        return Some(NoiseKind::Navigation);
    }
    let content = line.slice(text);
    if content.starts_with("##") && markers(content).first().is_some_and(|marker| marker.span.len() == content.len()) {
        return Some(NoiseKind::Marker);
    }
    if line.len() <= 60 && is_time_stamp(content) {
        return Some(NoiseKind::Navigation);
    }
    if is_rule(content) {
        return Some(NoiseKind::Other);
    }
    (line.len() <= 900 && is_advertisement(text, line)).then_some(NoiseKind::Advertisement)
}

/// 2026-02-03 09:01, 2026年02月10日 07时: when a page was put up. A date alone in words (2026年2月3日) is the document's own.
fn is_time_stamp(line: &str) -> bool {
    let digits = line.chars().filter(|&c| char_class::digit(c).is_some()).count();
    let clock = line.contains([':', '：', '时']) || line.contains('-') && !line.contains('年');
    let marks = |c: char| matches!(c, '-' | '/' | ':' | '：' | '年' | '月' | '日' | '时' | '分' | '秒');
    (8..=14).contains(&digits) && clock && line.chars().all(|c| char_class::digit(c).is_some() || marks(c) || char_class::is_blank(c))
}

/// ----------, ＊＊＊＊＊: a line drawn with characters.
fn is_rule(line: &str) -> bool {
    line.len() >= 5 && !matches!(line, "——" | "———") && line.chars().all(|c| matches!(c, '—' | '―' | '-' | '=' | '_' | '*' | '~' | '＊' | '＝' | '－' | '─' | '━' | '～' | '·' | '.' | '＿'))
}

fn is_navigation(line: &str) -> bool {
    if is_crumbs(line) || is_imprint_of_site(line) {
        return true;
    }
    let Some(first) = line.chars().next() else { return false };
    if !NAVIGATION_STARTS.may_start(first) && !NAVIGATION.iter().any(|name| name.starts_with(first)) {
        return false;
    }
    let bare: String = line.chars().filter(|&c| !char_class::is_blank(c)).collect();
    // 时间：3月5日上午: of a meeting.
    let meets = || bare.strip_prefix("时间：").is_some_and(|rest| !rest.get(..5).is_some_and(|year| year.ends_with(['-', '/'])));
    NAVIGATION.contains(&bare.as_str()) || !meets() && NAVIGATION_STARTS.find(&bare).next().is_some_and(|(at, _, _)| at == 0) && !bare.ends_with('。')
}

/// 首页 > 政务公开 > 工作总结; 登录 | 注册 | 网站地图: short names in a row.
fn is_crumbs(line: &str) -> bool {
    const LONGEST: usize = 12 * 3;
    let mark = |c: char| matches!(c, '>' | '＞' | '»' | '›' | '|' | '｜');
    let marks = line.chars().filter(|&c| mark(c)).count();
    marks > 0
        && !line.contains(['。', '；', '，', '<', '='])
        && line.split(mark).map(|name| name.trim_matches(char_class::is_blank)).all(|name| name.len() <= LONGEST && name.chars().all(char_class::is_han))
        && (marks > 1 || any(line, SITE))
}

/// Words that only a site has in such a row.
const SITE: &[&str] = &["首页", "网站", "登录", "注册", "无障碍", "长者", "联系我们", "繁体"];

/// 云ICP备12345678号, 公安备案, www.…: the foot of a site.
fn is_imprint_of_site(line: &str) -> bool {
    const MARKS: &[&str] = &["ICP备", "ICP证", "公安备", "网安备", "www.", "http://", "https://"];
    !line.contains(['。', '；', '，']) && line.contains(|c: char| c.is_ascii_alphabetic() || c == '备') && any(line, MARKS)
}

fn is_advertisement(text: &str, line: Span) -> bool {
    if marker_at(text, line.start()).is_some() {
        return false;
    }
    let content = line.slice(text);
    // A cue counts once, however often it stands there.
    let mut seen: Vec<&str> = Vec::new();
    let mut weight = 0;
    for (_, _, &(cue, own)) in ADVERTISEMENT.find(content) {
        if !seen.contains(&cue) {
            seen.push(cue);
            weight += own;
        }
    }
    // The longer a line, the more it may mention by chance.
    weight >= 3 && weight as usize * 180 >= line.len()
}

/// — 3 —, 第3页 共10页, 3/10; and bare numbers that go on from page to page.
fn page_numbers(text: &str, lines: &[Line], kinds: &mut [Option<NoiseKind>]) {
    let mut bare: Vec<(usize, u32)> = Vec::new();
    let mut fractions: Vec<(usize, (u32, u32))> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if line.is_blank() || line.span.len() > 60 || kinds[at].is_some() {
            continue;
        }
        let content = line.span.slice(text);
        if let Some(fraction) = fraction(content) {
            fractions.push((at, fraction));
        }
        if is_head_with_page(content) {
            kinds[at] = Some(NoiseKind::HeaderFooter);
            continue;
        }
        match page_number(content) {
            Some((_, true)) => kinds[at] = Some(NoiseKind::PageNumber),
            Some((number, false)) => bare.push((at, number)),
            None => {}
        }
    }
    // 3/10 is a page where 4/10 is the next of its kind.
    for pair in fractions.windows(2) {
        let ((first, (page, of)), (second, next)) = (pair[0], pair[1]);
        if next == (page + 1, of) {
            kinds[first] = Some(NoiseKind::PageNumber);
            kinds[second] = Some(NoiseKind::PageNumber);
        }
    }
    // Pages hold lines: in a table the numbers stand closer together.
    const LINES_OF_A_PAGE: usize = 12;
    for pair in 0..bare.len().saturating_sub(1) {
        let ((first, number), (second, next)) = (bare[pair], bare[pair + 1]);
        if next == number + 1 && second - first >= LINES_OF_A_PAGE {
            kinds[first] = Some(NoiseKind::PageNumber);
            kinds[second] = Some(NoiseKind::PageNumber);
        }
    }
}

/// 云岭县林业局          - 3 -: a running head or foot with its page number, parted by blanks; never a line of prose.
fn is_head_with_page(line: &str) -> bool {
    const FEWEST_BLANKS: usize = 4;
    if !line.ends_with(['-', '—', '－', '–', '―']) || line.contains(['。', '，', '；']) {
        return false;
    }
    let end = line.trim_end_matches(|c: char| matches!(c, '-' | '—' | '－' | '–' | '―') || c == ' ' || char_class::digit(c).is_some());
    let words = end.trim_end_matches(char_class::is_blank);
    // The blanks between words and number are trimmed with the number where they are plain.
    let gap = line[words.len()..].chars().take_while(|&c| char_class::is_blank(c)).count();
    let page = line[words.len()..].trim_start_matches(char_class::is_blank);
    !words.is_empty() && gap >= FEWEST_BLANKS && page.starts_with(['-', '—', '－', '–', '―']) && page_number(page).is_some_and(|(_, dressed)| dressed)
}

/// 3/10: a page of so many.
fn fraction(line: &str) -> Option<(u32, u32)> {
    let (page, of) = line.split_once(['/', '／'])?;
    Some((number(page)?, number(of)?)).filter(|(page, of)| page <= of)
}

fn number(part: &str) -> Option<u32> {
    let digits = part.trim_matches(char_class::is_blank).chars().map(char_class::digit).collect::<Option<Vec<u32>>>()?;
    (1..=4).contains(&digits.len()).then(|| digits.into_iter().fold(0, |number, digit| number * 10 + digit))
}

/// The number, and whether it is dressed as a page number.
fn page_number(line: &str) -> Option<(u32, bool)> {
    let (line, named) = match line.strip_prefix("Page").or_else(|| line.strip_prefix("PAGE")).or_else(|| line.strip_prefix("P.")) {
        Some(rest) => (rest, true),
        None => (line, false),
    };
    let mut number = None;
    let mut dressed = false;
    let mut paged = false;
    for c in line.chars() {
        match char_class::digit(c) {
            Some(digit) => number = Some((number.unwrap_or(0) * 10 + digit) % 1_000_000),
            None if matches!(c, '-' | '—' | '－' | '–' | '·' | '―') => dressed = true,
            None if c == '页' => paged = true,
            None if matches!(c, '第' | '共' | '/' | '，' | ',') || char_class::is_blank(c) => {}
            None => return None,
        }
    }
    let ends_dressed = line.ends_with(['-', '—', '－', '–', '·', '―']);
    number.map(|number| (number, named || paged || dressed && ends_dressed)).filter(|&(number, page)| page || number < 2000 && line.len() <= 6 && !line.contains('/'))
}

/// The same short line three times or more, each time beside a page number.
fn running_heads(text: &str, lines: &[Line], kinds: &mut [Option<NoiseKind>]) {
    let mut seen: FxHashMap<&str, Vec<usize>> = FxHashMap::default();
    let filled: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].is_blank()).collect();
    for (place, &at) in filled.iter().enumerate() {
        // The title at the head of the text is the document's, whatever comes again on each page; a sentence is no head.
        let content = lines[at].span.slice(text);
        let own = content.len() > 120 || place == 0 && super::titles::ends_with_noun(content) || content.ends_with(char_class::ends_sentence);
        let beside = |other: Option<&usize>| other.is_some_and(|&other| kinds[other] == Some(NoiseKind::PageNumber));
        if !own && kinds[at].is_none() && (beside(filled.get(place + 1)) || place > 0 && beside(filled.get(place - 1))) {
            seen.entry(lines[at].span.slice(text)).or_default().push(at);
        }
    }
    for at in filled {
        if seen.get(lines[at].span.slice(text)).is_some_and(|places| places.len() >= 3 && places.contains(&at)) && kinds[at].is_none() && length(text, lines[at].span) >= 2 {
            kinds[at] = Some(NoiseKind::HeaderFooter);
        }
    }
}

/// ##paidbegin##: markers of paid content, wherever they stand.
///
/// ```text
/// marker ::= 2*"#" 1*24( letter | digit | "_" | "-" ) 2*"#"
/// ```
pub(super) fn markers(text: &str) -> Vec<Noise> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(offset) = places(&text[at..], "##").next() {
        let start = at + offset;
        let rest = &text[start..];
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        let word = &rest[hashes..];
        let letters = word.bytes().take(25).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')).count();
        let after = &word[letters..];
        let closing = after.len() - after.trim_start_matches('#').len();
        if (1..=24).contains(&letters) && closing >= 2 {
            at = start + hashes + letters + closing;
            found.push(Noise { kind: NoiseKind::Marker, span: Span::new(start, at) });
        } else {
            at = start + hashes;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::lines::split;

    fn kind(line: &str) -> Option<NoiseKind> {
        of_line(line, Span::new(0, line.len()))
    }

    #[test]
    fn lines() {
        for (line, expect) in [
            ("【某某素材库】——每天更新材料，加群请联系客服", Some(NoiseKind::Advertisement)),
            ("更多范文请关注公众号", Some(NoiseKind::Advertisement)),
            ("获取更多公文材料，请关注微信公众号“某某之家”", Some(NoiseKind::Advertisement)),
            ("点击下载全文", Some(NoiseKind::Advertisement)),
            ("剩余80%内容付费可读", Some(NoiseKind::Advertisement)),
            ("本文共3200字，开通会员后可阅读全文", Some(NoiseKind::Advertisement)),
            ("＜此处内容已隐藏，登录后查看＞", Some(NoiseKind::Advertisement)),
            ("公众号：某某笔杆子    添加老师微信：abc12345", Some(NoiseKind::Advertisement)),
            ("【本文由某某文秘网整理发布】", Some(NoiseKind::Advertisement)),
            ("请关注天气变化，做好防范。", None),
            ("剩余资金全部用于民生，海量数据得到整合。", None),
            ("时间：3月5日上午9时", None),
            ("时间：2024-03-05", Some(NoiseKind::Navigation)),
            ("一、开通微信公众号，方便会员扫码付费购买", None),
            ("开通微信公众号3个，服务会员单位120家。", None),
            ("当前位置：首页 > 政务公开", Some(NoiseKind::Navigation)),
            ("【字号：大 中 小】", Some(NoiseKind::Navigation)),
            ("2026-02-03 09:01", Some(NoiseKind::Navigation)),
            ("2026年2月3日", None),
            ("打 印", Some(NoiseKind::Navigation)),
            ("来源：云岭日报", Some(NoiseKind::Navigation)),
            ("首页 > 政务公开 > 工作总结", Some(NoiseKind::Navigation)),
            ("联系我们 | 网站地图", Some(NoiseKind::Navigation)),
            ("您当前的位置：首页>政务公开", Some(NoiseKind::Navigation)),
            ("主办：云岭县人民政府 承办：办公室", Some(NoiseKind::Navigation)),
            ("云ICP备12345678号-1", Some(NoiseKind::Navigation)),
            ("云岭县人民政府门户网站 www.example.cn", Some(NoiseKind::Navigation)),
            ("项目一 | 已完成", None),
            ("开通云岭县门户网站www.example.cn，全年访问三万次。", None),
            ("打印店32家完成整治。", None),
            ("==========", Some(NoiseKind::Other)),
            ("——————", Some(NoiseKind::Other)),
            ("——", None),
            ("全年完成投资12亿元。", None),
            ("", None),
        ] {
            assert_eq!(kind(line), expect, "{line}");
        }
    }

    #[test]
    fn pages() {
        for (line, expect) in [
            ("— 3 —", Some((3, true))),
            ("- 12 -", Some((12, true))),
            ("第3页 共10页", Some((310, true))),
            ("7", Some((7, false))),
            ("Page 6", Some((6, true))),
            ("2023", None),
            ("12.5", None),
            ("12亿", None),
        ] {
            assert_eq!(page_number(line), expect, "{line}");
        }
    }

    #[test]
    fn values_under_their_labels() {
        for (text, expect) in [("来源:\n云岭日报\n各位代表：", 2), ("来源：\n\n云岭日报\n正文", 2), ("来源:\n2023年工作总结\n正文", 1), ("来源:\n今年以来，开工。", 1), ("责任编辑：\n一、工作", 1)] {
            assert_eq!(of_lines(text, &split(text)).iter().flatten().count(), expect, "{text}");
        }
    }

    #[test]
    fn heads_with_pages() {
        for (line, expect) in [("云岭县林业局          - 3 -", true), ("云岭县林业局\u{3000}\u{3000}\u{3000}\u{3000}—3—", true), ("云岭县林业局 - 3 -", false), ("全年造林，    - 3 -", false), ("收入    -3", false), ("- 3 -", false), ("", false)] {
            assert_eq!(is_head_with_page(line), expect, "{line}");
        }
    }

    #[test]
    fn a_running_head_is_seen_beside_page_numbers_only() {
        let page = |n: u32| format!("云岭县工作报告\n全县第{n}项工作平稳推进，\n其中第{n}件已经办结。\n— {n} —\n");
        let text: String = (1..5).map(page).collect();
        let lines = split(&text);
        let kinds = of_lines(&text, &lines);
        let heads = kinds.iter().filter(|&&kind| kind == Some(NoiseKind::HeaderFooter)).count();
        // The first page has no page number before its head.
        assert_eq!(heads, 3);
        let plain = "云岭县\n全县经济平稳运行。\n".repeat(5);
        assert!(of_lines(&plain, &split(&plain)).iter().all(Option::is_none));
    }

    #[test]
    fn markers_are_found_inside_sentences() {
        let text = "今年##paidbegin##化解，# 标题 ## 二级 ##，##end##";
        let found: Vec<_> = markers(text).iter().map(|noise| noise.span.slice(text)).collect();
        assert_eq!(found, ["##paidbegin##", "##end##"]);
    }
}
