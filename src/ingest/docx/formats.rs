//! How a number of a list is written: the number formats of WordprocessingML (ISO/IEC 29500-1, 17.18.59, `ST_NumberFormat`).
//!
//! Covered are those of Chinese, Japanese and Western documents. A format that is not known is written in digits, as Word does.

const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const LEGAL: [char; 10] = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const LEGAL_TRADITIONAL: [char; 10] = ['零', '壹', '貳', '參', '肆', '伍', '陸', '柒', '捌', '玖'];

/// The number in this format; "" for `none` and for a bullet.
pub(super) fn write(number: u32, format: &str) -> String {
    match format {
        "none" | "bullet" => String::new(),
        "decimalZero" => format!("{number:02}"),
        "decimalFullWidth" | "decimalFullWidth2" => {
            number.to_string().chars().map(|digit| char::from_u32(digit as u32 + 0xfee0).unwrap_or(digit)).collect()
        }
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => circled(number),
        "decimalEnclosedFullstop" => from(number, 20, '⒈'),
        "decimalEnclosedParen" => from(number, 20, '⑴'),
        "ideographEnclosedCircle" => from(number, 10, '㊀'),
        "chineseCounting" | "japaneseDigitalTenThousand" | "taiwaneseCounting" => counting(number),
        "chineseCountingThousand" | "taiwaneseCountingThousand" | "japaneseCounting" | "koreanCounting" => by_places(number, DIGITS, ["", "十", "百", "千", "万"], '零', true),
        "ideographDigital" | "taiwaneseDigital" => digit_by_digit(number),
        "chineseLegalSimplified" => by_places(number, LEGAL, ["", "拾", "佰", "仟", "万"], '零', false),
        "ideographLegalTraditional" => by_places(number, LEGAL_TRADITIONAL, ["", "拾", "佰", "仟", "萬"], '零', false),
        "ideographTraditional" => cycle(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => cycle(number, "子丑寅卯辰巳午未申酉戌亥"),
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperLetter" => letters(number),
        "lowerLetter" => letters(number).to_lowercase(),
        "ordinal" => ordinal(number),
        _ => number.to_string(),
    }
}

/// The n-th of a block of characters that begins with `first`, in digits past its end.
fn from(number: u32, count: u32, first: char) -> String {
    let character = (1..=count).contains(&number).then(|| char::from_u32(first as u32 + number - 1)).flatten();
    character.map_or_else(|| number.to_string(), String::from)
}

fn circled(number: u32) -> String {
    match number {
        1..=20 => from(number, 20, '①'),
        21..=35 => from(number - 20, 15, '㉑'),
        36..=50 => from(number - 35, 15, '㊱'),
        _ => number.to_string(),
    }
}

/// 一 … 九十九 by places, from 100 on digit by digit.
fn counting(number: u32) -> String {
    if number < 100 {
        by_places(number, DIGITS, ["", "十", "百", "千", "万"], '零', true)
    } else {
        digit_by_digit(number)
    }
}

fn digit_by_digit(number: u32) -> String {
    number.to_string().bytes().map(|digit| DIGITS[usize::from(digit - b'0')]).collect()
}

/// 一百零五; `short` writes 十五 for 一十五. Up to 99,999, then in digits.
fn by_places(number: u32, digits: [char; 10], places: [&str; 5], zero: char, short: bool) -> String {
    if number == 0 || number > 99_999 {
        return if number == 0 { zero.to_string() } else { number.to_string() };
    }
    let mut out = String::new();
    let mut gap = false;
    for place in (0..5).rev() {
        let digit = (number / 10_u32.pow(place)) % 10;
        if digit == 0 {
            gap = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut gap) {
            out.push(zero);
        }
        if !(short && place == 1 && digit == 1 && out.is_empty()) {
            out.push(digits[digit as usize]);
        }
        out.push_str(places[place as usize]);
    }
    out
}

fn cycle(number: u32, characters: &str) -> String {
    let characters: Vec<char> = characters.chars().collect();
    number.checked_sub(1).map(|index| characters[index as usize % characters.len()]).map(String::from).unwrap_or_default()
}

fn roman(number: u32) -> String {
    const VALUES: [(u32, &str); 13] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];
    if number > 32_767 {
        return number.to_string();
    }
    let mut rest = number;
    let mut out = String::new();
    for (value, letters) in VALUES {
        while rest >= value {
            out.push_str(letters);
            rest -= value;
        }
    }
    out
}

/// A … Z, AA, BB … (Word repeats the letter).
fn letters(number: u32) -> String {
    match number.checked_sub(1) {
        Some(index) if index < 26 * 30 => {
            let letter = char::from(b'A' + (index % 26) as u8);
            std::iter::repeat_n(letter, index as usize / 26 + 1).collect()
        }
        _ => number.to_string(),
    }
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::write;

    #[test]
    fn writes_each_format() {
        let cases: &[(u32, &str, &str)] = &[
            (3, "decimal", "3"),
            (3, "unheard of", "3"),
            (3, "decimalZero", "03"),
            (12, "decimalFullWidth", "１２"),
            (7, "decimalEnclosedCircleChinese", "⑦"),
            (36, "decimalEnclosedCircle", "㊱"),
            (51, "decimalEnclosedCircle", "51"),
            (2, "decimalEnclosedParen", "⑵"),
            (1, "chineseCounting", "一"),
            (10, "chineseCountingThousand", "十"),
            (11, "chineseCounting", "十一"),
            (20, "chineseCountingThousand", "二十"),
            (105, "chineseCountingThousand", "一百零五"),
            (110, "chineseCountingThousand", "一百一十"),
            (1005, "chineseCountingThousand", "一千零五"),
            (10_050, "chineseCountingThousand", "一万零五十"),
            (105, "chineseCounting", "一〇五"),
            (15, "chineseLegalSimplified", "壹拾伍"),
            (12, "ideographTraditional", "乙"),
            (1, "ideographZodiac", "子"),
            (1994, "upperRoman", "MCMXCIV"),
            (4, "lowerRoman", "iv"),
            (28, "upperLetter", "BB"),
            (2, "lowerLetter", "b"),
            (112, "ordinal", "112th"),
            (1, "bullet", ""),
        ];
        for (number, format, expected) in cases {
            assert_eq!(write(*number, format), *expected, "{format}");
        }
    }

    #[test]
    fn no_number_is_too_large() {
        for format in ["upperRoman", "upperLetter", "chineseCounting", "chineseCountingThousand", "decimalEnclosedCircle", "ideographZodiac", "ideographTraditional", "ordinal"] {
            for number in [0, 99_999, 100_000, u32::MAX] {
                assert!(write(number, format).len() < 100);
            }
        }
    }
}
