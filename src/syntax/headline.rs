//! How far a heading goes.
//!
//! ```text
//! heading alone   ::= marker words [ "。" ]                       (the whole paragraph)
//! run-in topic    ::= marker words ( "。" | "；" ) body           (title: up to the mark)
//! run-in label    ::= marker words "：" body                      (title: up to the colon)
//! run-in clause   ::= marker words "，" body                      (title: up to the comma, where the first sentence is the body)
//! ```
//! Not taken: marks within quotation marks and brackets end nothing; a topic of more than 45 characters (it states something: its first
//! clause is the title).

use crate::text::{char_class, Span};

/// Where the title of a heading ends, and whether it is the whole of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Headline {
    pub(super) title: Span,
    pub(super) alone: bool,
}

/// Longest topic phrase, in characters: what is longer states something.
const LONGEST_TOPIC: usize = 45;
const LONGEST_ALONE: usize = 80;
const LONGEST_LABEL: usize = 24;

/// The headline that starts after a marker and may go up to `limit`.
pub(super) fn headline(text: &str, start: usize, limit: usize) -> Headline {
    let whole = Span::new(start, limit).trim(text);
    let marks = Marks::of(whole.slice(text));
    let upto = |offset: usize| {
        let title = Span::new(whole.start(), whole.start() + offset).trim(text);
        // 主要做了以下工作：, and 建成公园两个， before the next point.
        Span::new(title.start(), title.start() + title.slice(text).trim_end_matches(['：', ':', '，', ',', '、']).len()).trim(text)
    };
    let (stop, length) = marks.stop.unwrap_or((whole.len(), marks.length));
    let rest = whole.slice(text)[stop..].trim_start_matches(['。', '；', ';', '！', '!', '？']).trim_start_matches(char_class::is_blank);
    if let Some((colon, before)) = marks.colon.filter(|&(colon, _)| colon < stop) {
        if before <= LONGEST_LABEL && marks.comma.is_none_or(|(comma, _)| comma > colon) && !whole.slice(text)[colon..].trim_start_matches(['：', ':']).is_empty() {
            return Headline { title: upto(colon), alone: false };
        }
    }
    if rest.is_empty() {
        let title = upto(stop);
        return match marks.comma {
            Some((comma, _)) if length > LONGEST_ALONE => Headline { title: upto(comma), alone: false },
            _ => Headline { title, alone: length <= LONGEST_ALONE },
        };
    }
    match marks.comma {
        Some((comma, _)) if length > LONGEST_TOPIC => Headline { title: upto(comma), alone: false },
        _ => Headline { title: upto(stop), alone: false },
    }
}

/// The first marks outside quotation marks and brackets: byte offset and characters before it.
#[derive(Default)]
struct Marks {
    stop: Option<(usize, usize)>,
    comma: Option<(usize, usize)>,
    colon: Option<(usize, usize)>,
    length: usize,
}

impl Marks {
    fn of(content: &str) -> Self {
        // No title is longer: what follows need not be read.
        const FURTHEST: usize = 400;
        let mut marks = Self::default();
        let mut depth = 0_i32;
        let mut last = '\0';
        for (at, c) in content.char_indices() {
            match c {
                '“' | '《' | '（' | '(' | '〈' | '‘' | '「' => depth += 1,
                '”' | '》' | '）' | ')' | '〉' | '’' | '」' => depth = (depth - 1).max(0),
                // A bracket that is never closed does not swallow the text.
                '。' if depth > 0 && marks.length > 60 => depth = 0,
                _ => {}
            }
            if depth == 0 || c == '。' && depth <= 1 && !matches!(last, '”' | '》') && content[at + c.len_utf8()..].chars().next().is_some_and(|next| !matches!(next, '”' | '）' | ')' | '’')) {
                match c {
                    '。' | '；' | ';' | '！' | '!' | '？' | '?' => {
                        marks.stop = Some((at, marks.length));
                        return marks;
                    }
                    '，' | ',' if marks.comma.is_none() && !last.is_ascii_digit() => marks.comma = Some((at, marks.length)),
                    '：' | ':' if marks.colon.is_none() => marks.colon = Some((at, marks.length)),
                    _ => {}
                }
            }
            if !char_class::is_blank(c) {
                marks.length += 1;
            }
            last = c;
            if marks.length > FURTHEST {
                // As good as a stop that is too far away.
                marks.stop = marks.stop.or(Some((content.len(), marks.length)));
                return marks;
            }
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines() {
        for (text, title, alone) in [
            ("工作开展情况", "工作开展情况", true),
            ("抓好“牛鼻子”，推进专项治理。", "抓好“牛鼻子”，推进专项治理", true),
            ("强化资产管理。严格项目采购，规范流程。", "强化资产管理", false),
            ("扩大外包，强化竞争。环卫外包适应形势。", "扩大外包，强化竞争", false),
            ("申请情况：无。", "申请情况", false),
            ("落实“三严三实。”要求", "落实“三严三实。”要求", true),
            ("经济总量小；项目少。", "经济总量小", false),
            ("应当履行下列职责：", "应当履行下列职责", true),
            ("建成公园两个，", "建成公园两个", true),
        ] {
            let found = headline(text, 0, text.len());
            assert_eq!((found.title.slice(text), found.alone), (title, alone), "{text}");
        }
        let long = "完善年鉴、公报、手册、图册、卡片等产品，持续擦亮服务品牌，建成云岭数据平台，为领导决策提供支撑，推动各项工作上台阶上水平。其他工作稳步推进。";
        assert_eq!(headline(long, 0, long.len()).title.slice(long), "完善年鉴、公报、手册、图册、卡片等产品");
    }
}
