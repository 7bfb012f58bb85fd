//! Numbers as they are written → their values, and where they end.

use super::{read, Number};
use crate::numeral::Decimal;

fn whole(text: &str) -> Number {
    let number = read(text, 0, true).unwrap_or_else(|| panic!("{text}: no number"));
    assert_eq!(&text[..number.end], text);
    number
}

#[test]
fn values() {
    let table = "12,345.67万 123456700|494496万 4944960000|十二亿三千万 1230000000|12亿3000万 1230000000|2.4 2.4|７０ 70|４，５６５ 4565|\
        三千五百余万 35000000|一万零二百五十 10250|一万二百五十 10250|九万四 94000|五千二 5200|四亿五千六百四十二万零一十五 456420015|\
        五十五兆一十二亿四万五千二 55001200045200|十万柒仟捌佰伍拾肆 107854|四万万 400000000|4.78万亿 4780000000000|5万4千6百 54600|\
        十多万 100000|二十几万 200000|一百零几万 1000000|500万余亿 500000000000000|三十万多亿 30000000000000|1千零20 1020|3万4000 34000|\
        25万6千 256000|1百01 101|100万三千 1003000|一百点123 100.123|两千万点五五四四 20000000.5544|零点零零一 0.001|一七二零点一 1720.1|\
        一千一百一十一万一千一百一十一亿一千一百一十一万一千一百一十一 1111111111111111|一万零百一十一 10111|壹拾万零叁仟肆佰伍拾叁 103453|\
        一百二十万三 1203000|十 10|零 0|百 100|3千万亿 3000000000000000|233,333，333,434.344 233333333434.344|177.1 亿 17710000000|15k 15000|\
        十三万五 135000|一十亿零一 1000000001|1,100万 11000000|三百五十一万亿 351000000000000|一百零一万零三千零十二 1013012|一万两千 12000|两万两千 22000";
    for row in table.split('|') {
        let (text, want) = row.trim().rsplit_once(' ').unwrap();
        assert_eq!(whole(text).value.map(|v| v.to_string()).as_deref(), Some(want), "{text}");
    }
}

#[test]
fn neighbouring_digits_before_a_unit_are_a_range() {
    for (text, low, high) in [("五六百", 500, 600), ("三四万", 30_000, 40_000), ("四五千", 4000, 5000), ("二三十", 20, 30)] {
        let number = whole(text);
        assert_eq!((number.value, number.high), (Some(Decimal::from(low)), Some(Decimal::from(high))), "{text}");
    }
    assert_eq!(read("五六个", 0, false).and_then(|n| n.high), Some(Decimal::from(6)));
    assert_eq!(whole("三八").high, None);
}

#[test]
fn ends_where_the_number_ends() {
    for (text, number) in [
        ("5千克", "5"),
        ("120万千瓦", "120万"),
        ("3百分点", "3"),
        ("2023，100个", "2023"),
        ("23，100个", "23，100"),
        ("12,3456", "12"),
        ("3万4户", "3万"),
        ("三点五十分", "三"),
        ("10余个", "10"),
        ("十几个", "十几"),
        ("二两", "二"),
        ("三十两", "三十"),
        ("两万两", "两万"),
        ("100一是", "100"),
    ] {
        assert_eq!(read(text, 0, false).map(|n| &text[..n.end]), Some(number), "{text}");
    }
    for text in ["百姓", "万众", "余", "几个", "，"] {
        assert_eq!(read(text, 0, false), None, "{text}");
    }
}

#[test]
fn precision_is_that_of_the_last_digit() {
    for (text, step) in [("494496万", 4), ("38.0", -1), ("三千五百万", 6), ("12亿3000万", 4), ("3.7万", 3), ("112840", 0), ("十二", 0)] {
        assert_eq!(whole(text).step, step, "{text}");
    }
}

#[test]
fn any_length_is_read_in_one_pass_and_has_no_made_up_value() {
    for text in ["9".repeat(10_000), "一".repeat(10_000), "万".repeat(10_000), "1.".repeat(9_999) + "1", "1,000".to_owned() + &",000".repeat(5_000)] {
        let number = read(&text, 0, true).unwrap();
        assert_eq!(number.value, None);
    }
}
