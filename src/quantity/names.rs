//! Set phrases that begin with a numeral and count nothing.

/// Political formulas and names of programmes, as they stand in speeches and documents without quotation marks.
const SET_PHRASES: &[&str] = &[
    "三个代表", "四个意识", "四个自信", "四个全面", "四个伟大", "两个维护", "两个确立", "两个务必", "三个务必", "两个一百年", "两个结合", "五个必由之路", "六个必须坚持",
    "三个第一", "两个毫不动摇", "三个服务", "五位一体", "三位一体", "四位一体", "多位一体", "三会一课", "两个文明", "一个中心", "两个基本点", "三个面向", "五个统筹",
    "三步走", "三重一大", "两手抓", "两手都要硬", "三个区分开来", "四个革命", "四个合作", "一个合作", "八项规定", "三条红线", "三个重大", "四种形态", "三件大事", "两种所有制",
    "十个明确", "十四个坚持", "十三个方面成就", "两个大局", "两类人员", "三次产业", "四个现代化", "四项基本原则", "两条腿", "九年义务教育", "九年一贯", "九年制", "十二年义务教育", "十五年教育", "二元结构", "二元经济", "二元体制", "二元分割", "二元格局", "三个文明", "两个责任", "三项制度改革",
];

/// Whether `rest` begins with one of them.
pub(super) fn is_set_phrase(rest: &str) -> bool {
    SET_PHRASES.iter().any(|phrase| rest.starts_with(phrase))
}
