//! The words that make a figure an approximate one or a limit: 约, 近, 超过, 不低于 before it; 余, 以上, 左右 after it.

use std::sync::LazyLock;

use super::Bound;
use crate::text::char_set::CharSet;

struct Before {
    word: &'static str,
    bound: Bound,
    /// Characters that make another word of it: 签约, 附近, 英超.
    not_after: &'static [char],
}

const fn before(word: &'static str, bound: Bound) -> Before {
    Before { word, bound, not_after: &[] }
}

/// Longer words stand before the shorter ones that they end with.
const BEFORE: &[Before] = &[
    before("不低于", Bound::AtLeast),
    before("不少于", Bound::AtLeast),
    before("不小于", Bound::AtLeast),
    before("不超过", Bound::AtMost),
    before("不高于", Bound::AtMost),
    before("不多于", Bound::AtMost),
    before("不大于", Bound::AtMost),
    before("不超", Bound::AtMost),
    before("至少有", Bound::AtLeast),
    before("至少", Bound::AtLeast),
    before("最少", Bound::AtLeast),
    before("不下", Bound::AtLeast),
    before("至多", Bound::AtMost),
    before("最多", Bound::AtMost),
    before("超过了", Bound::Over),
    before("超过", Bound::Over),
    Before { word: "突破", bound: Bound::Over, not_after: &['术', '大', '新', '的', '点', '得', '键', '心'] },
    before("突破了", Bound::Over),
    before("高于", Bound::Over),
    before("大于", Bound::Over),
    before("多于", Bound::Over),
    before("低于", Bound::Under),
    before("少于", Bound::Under),
    before("小于", Bound::Under),
    before("不足", Bound::Under),
    before("不到", Bound::Under),
    before("将近", Bound::Under),
    before("接近", Bound::Under),
    before("大约", Bound::About),
    before("大概", Bound::About),
    before("约为", Bound::About),
    before("≥", Bound::AtLeast),
    before("≤", Bound::AtMost),
    before("＞", Bound::Over),
    before(">", Bound::Over),
    before("＜", Bound::Under),
    before("<", Bound::Under),
    Before {
        word: "约",
        bound: Bound::About,
        not_after: &['节', '签', '预', '合', '公', '契', '条', '邀', '违', '制', '履', '相', '集', '协', '续', '解', '誓', '盟', '和', '毁'],
    },
    Before { word: "近", bound: Bound::Under, not_after: &['附', '靠', '临', '邻', '就', '贴', '最', '远', '亲', '新'] },
    Before { word: "超", bound: Bound::Over, not_after: &['英', '高', '中', '赶'] },
    before("逾", Bound::Over),
];

/// 上 before a bare unit: 上百家, 上千人.
const BEFORE_UNIT: &[Before] = &[Before { word: "上", bound: Bound::Over, not_after: &['以', '线', '早', '晚', '迈', '登', '站', '跨'] }, Before { word: "成", bound: Bound::Over, not_after: &['完', '建', '形', '达', '促', '组', '变'] }];

/// The last characters of all these.
static BEFORE_ENDS: LazyLock<CharSet> = LazyLock::new(|| CharSet::new(BEFORE.iter().chain(BEFORE_UNIT).filter_map(|row| row.word.chars().next_back())));

/// The approximator that ends where the figure begins: its bound and where it starts.
pub(super) fn before_figure(text: &str, figure: usize, is_bare_unit: bool) -> Option<(Bound, usize)> {
    let head = text[..figure].trim_end_matches(' ');
    head.chars().next_back().filter(|&last| BEFORE_ENDS.may_contain(last))?;
    let rows = BEFORE.iter().chain(if is_bare_unit { BEFORE_UNIT } else { &[] });
    rows.into_iter()
        .find(|row| head.strip_suffix(row.word).is_some_and(|left| !left.ends_with(row.not_after)))
        .map(|row| (row.bound, head.len() - row.word.len()))
}

struct After {
    word: &'static str,
    bound: Bound,
    only_time: bool,
    /// Characters that make another word of it: 以下简称, 余额.
    not_before: &'static [&'static str],
}

const fn after(word: &'static str, bound: Bound) -> After {
    After { word, bound, only_time: false, not_before: &[] }
}

const AFTER: &[After] = &[
    after("（含）以上", Bound::AtLeast),
    after("(含)以上", Bound::AtLeast),
    after("（含）以下", Bound::AtMost),
    after("(含)以下", Bound::AtMost),
    after("及以上", Bound::AtLeast),
    after("及以下", Bound::AtMost),
    after("以上", Bound::AtLeast),
    After { word: "以下", bound: Bound::AtMost, only_time: false, not_before: &["简称", "问题", "几"] },
    after("以内", Bound::AtMost),
    After { word: "之内", bound: Bound::AtMost, only_time: true, not_before: &[] },
    After { word: "内", bound: Bound::AtMost, only_time: true, not_before: &["容", "部", "外"] },
    after("左右", Bound::About),
    After { word: "上下", bound: Bound::About, only_time: false, not_before: &["联", "班", "游", "级"] },
    after("有余", Bound::Over),
    After { word: "余", bound: Bound::Over, only_time: false, not_before: &["额", "下", "地", "名", "力"] },
    After { word: "多", bound: Bound::Over, only_time: false, not_before: &["种", "个", "元", "方", "式", "样", "功能", "名", "次", "部", "层", "年", "数", "家"] },
    after("＋", Bound::Over),
    after("+", Bound::Over),
    after("许", Bound::About),
];

/// The approximator at the beginning of `rest`, which follows the figure: its bound and its length.
pub(super) fn after_figure(rest: &str, is_time: bool) -> Option<(Bound, usize)> {
    AFTER
        .iter()
        .find(|row| {
            rest.strip_prefix(row.word).is_some_and(|after| {
                let joins_digits = row.word.ends_with(['+', '＋']) && after.starts_with(|c: char| c.is_alphanumeric());
                (is_time || !row.only_time) && !joins_digits && !row.not_before.iter().any(|word| after.starts_with(word))
            })
        })
        .map(|row| (row.bound, row.word.len()))
}

#[cfg(test)]
mod tests {
    use super::{after_figure, before_figure};
    use crate::quantity::Bound;

    #[test]
    fn before() {
        for (head, want) in [
            ("收入约", Some(Bound::About)),
            ("签约", None),
            ("附近", None),
            ("使用近", Some(Bound::Under)),
            ("增幅不低于", Some(Bound::AtLeast)),
            ("超过", Some(Bound::Over)),
            ("不超过", Some(Bound::AtMost)),
            ("技术突破", None),
            ("收入突破", Some(Bound::Over)),
            ("收入", None),
        ] {
            assert_eq!(before_figure(head, head.len(), false).map(|(bound, _)| bound), want, "{head}");
        }
    }

    #[test]
    fn after() {
        for (rest, is_time, want) in [
            ("以上，", false, Some((Bound::AtLeast, 6))),
            ("（含）以上", false, Some((Bound::AtLeast, 15))),
            ("内建成", true, Some((Bound::AtMost, 3))),
            ("内", false, None),
            ("以下简称", false, None),
            ("左右", false, Some((Bound::About, 6))),
            ("余额", false, None),
            ("", false, None),
        ] {
            assert_eq!(after_figure(rest, is_time), want, "{rest}");
        }
    }
}
