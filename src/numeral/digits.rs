//! Digits and units of Chinese numerals, the forms of cheques (壹, 拾) among them.

/// The value of a Han digit.
pub(super) fn han_digit(c: char) -> Option<u32> {
    Some(match c {
        '零' | '〇' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '贰' | '兩' => 2,
        '三' | '叁' => 3,
        '四' | '肆' => 4,
        '五' | '伍' => 5,
        '六' | '陆' => 6,
        '七' | '柒' => 7,
        '八' | '捌' => 8,
        '九' | '玖' => 9,
        _ => return None,
    })
}

pub(super) fn small_unit(c: char) -> Option<i32> {
    Some(match c {
        '十' | '拾' => 1,
        '百' | '佰' => 2,
        '千' | '仟' => 3,
        _ => return None,
    })
}

pub(super) fn large_unit(c: char) -> Option<i32> {
    Some(match c {
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        '兆' => 12,
        _ => return None,
    })
}

/// What follows 百 or 千 where that is the head of a unit: 百分点, 千克.
pub(super) fn heads_a_unit(unit: char, next: Option<char>) -> bool {
    match unit {
        '百' => next == Some('分'),
        '千' => matches!(next, Some('克' | '瓦' | '米' | '伏' | '卡' | '升' | '兆' | '赫' | '帕' | '焦' | '牛' | '安')),
        '兆' => matches!(next, Some('瓦' | '赫' | '比' | '字' | '帕')),
        _ => false,
    }
}
