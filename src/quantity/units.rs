//! The units and measure words that a quantity may have, as a table, and the longest one at a place of the text.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::Kind;

/// One row of the table.
#[derive(Debug)]
pub(super) struct Unit {
    /// As the text writes it.
    pub text: &'static str,
    /// As the result shows it.
    pub shown: &'static str,
    pub kind: Kind,
    /// Beginnings of words of which the unit's characters are a part: 项 is no unit in 项目.
    not_before: &'static [&'static str],
    /// Whether 一 before it counts (一家) or is an article (一个).
    pub counts_one: bool,
    /// Whether XX before it can be nothing but a redacted figure (XX处 may be an office).
    pub after_redaction: bool,
    /// Whether it counts after Arabic digits only: 二期 and 三级 tell which one, 东三省 and 十分 are words.
    pub arabic_only: bool,
    /// Whether it measures time.
    pub is_time: bool,
}

impl Unit {
    const fn of(kind: Kind, text: &'static str) -> Self {
        Self { text, shown: text, kind, not_before: &[], counts_one: false, after_redaction: false, is_time: false, arabic_only: false }
    }

    const fn shown(self, shown: &'static str) -> Self {
        Self { shown, ..self }
    }

    const fn not_before(self, not_before: &'static [&'static str]) -> Self {
        Self { not_before, ..self }
    }

    const fn arabic_only(self) -> Self {
        Self { arabic_only: true, ..self }
    }

    const fn counts_one(self) -> Self {
        Self { counts_one: true, ..self }
    }

    const fn after_redaction(self) -> Self {
        Self { after_redaction: true, ..self }
    }

    const fn time(text: &'static str) -> Self {
        Self { is_time: true, ..Self::of(Kind::Other, text) }
    }
}

const fn count(text: &'static str) -> Unit {
    Unit::of(Kind::Count, text)
}

const fn money(text: &'static str) -> Unit {
    Unit::of(Kind::Money, text).after_redaction()
}

const fn area(text: &'static str) -> Unit {
    Unit::of(Kind::Area, text).after_redaction()
}

const fn measure(text: &'static str) -> Unit {
    Unit::of(Kind::Count, text).after_redaction()
}

/// Measure words from 《现代汉语》 (the lists of 量词) and the units of 《中华人民共和国法定计量单位》 as reports write them.
const UNITS: &[Unit] = &[
    // Shares.
    Unit::of(Kind::Percent, "%").after_redaction(),
    Unit::of(Kind::Percent, "％").shown("%").after_redaction(),
    Unit::of(Kind::Percent, "﹪").shown("%").after_redaction(),
    Unit::of(Kind::Percent, "‰").after_redaction(),
    Unit::of(Kind::PercentagePoint, "个百分点").shown("百分点").after_redaction(),
    Unit::of(Kind::PercentagePoint, "百分点").after_redaction(),
    Unit::of(Kind::Percent, "成").not_before(&[
        "立", "为", "员", "果", "功", "绩", "效", "长", "套", "品", "本", "就", "都", "分", "年", "交", "型", "人", "语", "熟", "份", "不", "群", "片", "体", "网", "线",
        "家", "渝", "链",
    ]),
    Unit::of(Kind::Percent, "折").not_before(&["叠", "线", "页", "射", "旧", "算", "合", "磨", "腾", "不", "子"]).counts_one(),
    Unit::of(Kind::Multiple, "倍").not_before(&["增", "感", "受"]),
    Unit::of(Kind::Multiple, "番").not_before(&["茄", "薯", "禺"]),
    // Money.
    money("元").not_before(&["化", "论", "旦", "素", "首", "帅", "老", "宵", "月", "年", "宇宙", "件"]).counts_one(),
    money("元人民币").shown("元"),
    money("人民币").shown("元"),
    money("元钱").shown("元"),
    money("圆").shown("元").not_before(&["桌", "形", "满", "梦", "通"]),
    money("圆整").shown("元"),
    money("块钱").shown("元"),
    money("角钱").shown("角"),
    money("分钱").shown("分"),
    money("美元"),
    money("美圆").shown("美元"),
    money("美金").shown("美元"),
    money("港元"),
    money("港币").shown("港元"),
    money("港圆").shown("港元"),
    money("美分"),
    money("澳门元"),
    money("欧元"),
    money("日元"),
    money("日圆").shown("日元"),
    money("英镑"),
    money("卢布"),
    money("韩元"),
    money("澳元"),
    money("加元"),
    money("新加坡元"),
    money("新元"),
    money("泰铢"),
    money("卢比"),
    money("法郎"),
    money("瑞士法郎"),
    money("台币").shown("新台币"),
    money("新台币"),
    money("比特币"),
    money("个比特币").shown("比特币"),
    // Area.
    area("平方公里"),
    area("平方千米").shown("平方公里"),
    area("平方米"),
    area("平方").shown("平方米").not_before(&["公里", "米", "千米", "分米", "厘米", "英", "根"]),
    area("平米").shown("平方米"),
    area("㎡").shown("平方米"),
    area("m²").shown("平方米"),
    area("m2").shown("平方米"),
    area("km²").shown("平方公里"),
    area("亩"),
    area("亩次"),
    area("公顷"),
    area("平方英尺"),
    area("平方厘米"),
    // Length, volume, mass, energy.
    measure("公里").counts_one(),
    measure("千米").shown("公里"),
    measure("海里"),
    measure("华里").shown("里"),
    count("里").not_before(&["程", "面", "外", "有", "的", "长", "约", "弄", "斯"]),
    measure("米").not_before(&["饭", "粉", "粮", "面", "字"]).counts_one(),
    measure("厘米"),
    measure("毫米"),
    measure("微米"),
    measure("纳米"),
    measure("公分").shown("厘米"),
    measure("英寸"),
    measure("m"),
    measure("km").shown("公里"),
    measure("cm").shown("厘米"),
    measure("mm").shown("毫米"),
    measure("立方米"),
    measure("立方").shown("立方米").not_before(&["米", "公里", "厘米", "分米"]),
    measure("标准立方米"),
    measure("立方千米"),
    measure("升").not_before(&["级", "至", "到", "降", "学", "高", "温", "值", "旗", "华", "格"]),
    measure("毫升"),
    measure("吨").counts_one(),
    measure("吨标准煤"),
    measure("吨公里"),
    measure("万吨公里"),
    measure("公斤"),
    measure("千克").shown("公斤"),
    measure("kg").shown("公斤"),
    measure("克").not_before(&["服", "拉", "隆", "难", "里", "己", "己奉公"]),
    measure("毫克"),
    measure("微克"),
    measure("斤"),
    measure("市斤").shown("斤"),
    measure("担").not_before(&["当", "任", "保", "负", "心", "忧"]),
    measure("两").not_before(&["个", "年", "会", "国", "岸", "级", "山", "委", "地", "类", "大", "项", "手", "新", "高", "案", "化", "优", "家", "条", "次", "单", "区", "江", "市", "场", "方", "者", "种", "名", "位", "期", "侧"]),
    measure("千瓦时"),
    measure("千瓦"),
    measure("兆瓦"),
    measure("兆瓦时"),
    measure("瓦").not_before(&["房", "解", "砖", "斯"]),
    measure("度").not_before(&["假", "过", "电价", "重", "量", "夏", "冬", "报告", "工作", "计划", "预算", "考核"]),
    measure("度电").shown("千瓦时"),
    measure("千伏"),
    measure("伏"),
    measure("千伏安"),
    measure("兆"),
    measure("兆比特每秒"),
    measure("字节"),
    measure("千字节"),
    measure("EFLOPS"),
    measure("MW").shown("兆瓦"),
    measure("kW").shown("千瓦"),
    measure("kWh").shown("千瓦时"),
    measure("标箱"),
    measure("标准箱").shown("标箱"),
    measure("TEU").shown("标箱"),
    measure("载重吨"),
    measure("总吨"),
    measure("摄氏度"),
    measure("℃"),
    measure("分贝"),
    measure("马力"),
    // Time.
    Unit::time("年").not_before(&["行动", "攻坚", "规划", "计划", "奋斗", "倍增", "禁渔", "方案", "大庆", "一届", "制", "期",  "度", "初", "底", "末", "级", "代", "会", "报", "鉴", "轻", "龄", "货", "味", "终"]),
    Unit::time("个月").after_redaction(),
    Unit::time("个半月"),
    Unit::time("个季度"),
    Unit::time("个星期"),
    Unit::time("个工作日"),
    Unit::time("工作日"),
    Unit::time("个小时").shown("小时"),
    Unit::time("小时"),
    Unit::time("分钟"),
    Unit::time("秒").not_before(&["杀", "办", "批"]),
    Unit::time("秒钟").shown("秒"),
    Unit::time("天").not_before(&["然", "津", "气", "河", "空", "下", "山", "窗", "府", "线"]),
    Unit::time("周").not_before(&["年", "岁", "边", "围", "密", "期", "口", "转"]),
    Unit::time("课时"),
    Unit::time("学时"),
    Unit::of(Kind::Other, "岁"),
    Unit::of(Kind::Other, "周岁"),
    // People.
    count("人次").after_redaction().counts_one(),
    count("人").not_before(&[
        "民", "大", "才", "均", "社", "事", "工", "力", "身", "生", "防", "武", "类", "文", "间", "居", "口", "为", "行", "机", "参", "心", "格", "体", "情", "员",
    ]).after_redaction(),
    count("人口").shown("人"),
    count("名").not_before(&["称", "单", "胜", "列", "义", "牌", "录", "城", "优", "师", "额", "镇", "村", "企", "校", "品", "誉"]).after_redaction().counts_one(),
    count("名次"),
    count("位").not_before(&["于", "置", "居", "列", "移", "次", "数", "阶"]).after_redaction(),
    count("员").arabic_only(),
    count("户次"),
    count("户").not_before(&["籍", "外", "口", "主", "型", "均"]).after_redaction().counts_one(),
    count("户家庭").shown("户"),
    count("对").not_before(&["于", "比", "口", "接", "应", "策", "外", "称", "标", "此", "照", "象"]),
    count("批次"),
    count("批").not_before(&["准", "复", "发", "评", "示", "次", "量", "判", "零"]),
    count("届").not_before(&["时", "满"]).arabic_only(),
    // Occurrences and documents.
    count("场次").after_redaction(),
    count("场").not_before(&["所", "馆", "景", "地", "次", "均", "镇", "站"]).after_redaction(),
    count("次").not_before(&["数", "序", "日", "年", "生", "级", "要", "月", "第", "均", "会议", "全体", "党代会", "全会", "产业", "方"]).after_redaction(),
    count("件次"),
    count("件").after_redaction(),
    count("起").not_before(&["草", "步", "来", "诉", "点", "源", "始", "到", "于", "初", "底", "航", "飞", "底"]),
    count("例").not_before(&["如", "外", "行", "会"]).counts_one(),
    count("宗").not_before(&["旨", "教", "族", "地"]).counts_one(),
    count("笔").not_before(&["试", "记", "者"]).counts_one(),
    count("单").not_before(&["位", "独", "元", "一", "项", "纯", "个", "价", "体", "次"]),
    count("项次"),
    count("项").not_before(&["目"]).after_redaction(),
    count("条次"),
    count("条").not_before(&["例", "件", "款", "文", "约", "规"]).after_redaction(),
    count("篇").not_before(&["章", "幅"]).after_redaction(),
    count("篇次"),
    count("份").not_before(&["额", "内"]).after_redaction(),
    count("期").not_before(&["间", "待", "望", "末", "限", "刊", "货", "盼"]).arabic_only(),
    count("个").not_before(&["性", "别", "人", "体", "税", "百分点", "月", "小时", "季度", "工作日", "星期", "半月"]).after_redaction(),
    count("个人").shown("人").not_before(&["所得", "信息"]),
    count("个次"),
    count("种").not_before(&["植", "子", "质", "业", "粮", "养", "类", "族", "源"]),
    count("类").not_before(&["似", "型", "别"]),
    count("类型").shown(""),
    count("档").not_before(&["案", "次"]).arabic_only(),
    count("级").not_before(&["别", "以上", "联动", "巡", "高", "网", "干", "书记", "医", "景区", "甲等", "及", "标准", "保护", "人才", "台", "综合"]).arabic_only(),
    count("步").not_before(&["伐", "骤", "入", "行", "走"]),
    count("轮").not_before(&["换", "流", "胎", "廓", "番", "渡"]),
    count("句").not_before(&["话"]),
    count("字").not_before(&["号", "第", "母"]).arabic_only(),
    count("票").not_before(&["据", "否决"]),
    count("分").not_before(&["别", "析", "类", "管", "配", "布", "享", "局", "支", "散", "之", "工", "会", "公司", "批", "级", "组", "为", "部", "中心", "院", "明", "段"]).arabic_only(),
    count("题").not_before(&["材", "目"]),
    count("门").not_before(&["票", "店", "户", "诊", "槛", "口", "类", "禁"]),
    count("门次"),
    count("课").not_before(&["程", "题", "堂"]),
    count("堂").not_before(&["食"]),
    count("节").not_before(&["能", "约", "点", "日", "目", "水", "电", "假", "省", "庆"]),
    count("集").not_before(&["体", "团", "中", "群", "成", "聚", "约", "镇", "市", "贸"]),
    count("幅").not_before(&["度", "员"]),
    count("首").not_before(&["次", "批", "个", "位", "府", "都", "家", "创", "台", "选", "要", "席", "届", "先", "发"]),
    count("部").not_before(&["门", "分", "署", "长", "队", "委", "级", "位", "件", "际"]),
    count("册"),
    count("卷"),
    count("版次"),
    count("本").not_before(&["地", "市", "省", "县", "区", "级", "次", "年", "科", "职", "报", "人", "单", "届", "计划", "项目", "部门", "着", "质", "土", "身", "领"]),
    count("封"),
    count("张").not_before(&["家", "榜", "贴", "力", "网"]).after_redaction(),
    count("枚"),
    count("块").not_before(&["状", "链"]).after_redaction(),
    count("片").not_before(&["区", "面", "段", "长"]),
    count("盏"),
    count("面").not_before(&["积", "对", "向", "貌", "临", "上", "粉", "的"]),
    count("根").not_before(&["据", "本", "治", "源", "基"]),
    count("棵"),
    count("株"),
    count("支").not_before(&["持", "部", "撑", "出", "付", "援", "行", "队的", "委", "线", "流"]).after_redaction(),
    count("只").not_before(&["有", "要", "是", "能", "管", "增", "减", "争", "会"]),
    count("头").not_before(&["部", "雁", "号", "条", "盔"]),
    count("匹").not_before(&["配"]),
    count("尾"),
    count("羽"),
    count("桶"),
    count("瓶").not_before(&["颈", "装"]),
    count("袋"),
    count("箱"),
    count("盒"),
    count("包").not_before(&["括", "容", "含", "保", "联", "抓", "干", "装"]),
    count("副").not_before(&["主", "职", "科", "县", "处", "市", "省", "局", "书", "镇", "乡", "组", "秘", "厅"]),
    count("套").not_before(&["路", "取", "牌"]).after_redaction(),
    count("双").not_before(&["方", "边", "向", "重", "创", "减", "碳", "拥", "语", "千"]),
    count("顶"),
    // Institutions, works, machines.
    count("家次").after_redaction(),
    count("家").not_before(&["庭", "园", "长", "属", "禽", "具", "居", "畜", "喻", "电", "用", "装", "政", "族", "一", "人"]).after_redaction().counts_one(),
    count("所").not_before(&["有", "以", "在", "属", "需", "谓", "得", "长", "能", "致", "作"]).counts_one(),
    count("处").not_before(&["理", "置", "于", "罚", "分", "长", "级", "在", "室", "方"]).counts_one(),
    count("座").not_before(&["谈", "位", "右", "次", "机"]).after_redaction().counts_one(),
    count("座次"),
    count("栋").not_before(&["梁"]).counts_one(),
    count("幢").counts_one(),
    count("间").not_before(&["接", "断", "隔", "距"]),
    count("层").not_before(&["次", "级", "面", "层"]),
    count("口").not_before(&["袋", "岸", "号", "径", "粮", "碑", "头", "感", "述"]),
    count("眼").not_before(&["光", "前", "科"]),
    count("台次"),
    count("台套"),
    count("台（套）").shown("台（套）"),
    count("台").not_before(&["湾", "风", "账", "阶", "州", "北", "商", "胞", "资", "企", "办", "山", "区"]).after_redaction().counts_one(),
    count("辆").after_redaction().counts_one(),
    count("辆次"),
    count("部次"),
    count("架").not_before(&["构", "设", "空"]),
    count("架次"),
    count("艘"),
    count("艘次"),
    count("列").not_before(&["入", "为", "席", "车", "举", "全", "第"]),
    count("班").not_before(&["子", "组", "车", "主任", "级"]),
    count("班次"),
    count("航次"),
    count("趟"),
    count("趟次"),
    count("车次"),
    count("组").not_before(&["织", "成", "建", "合", "团", "长", "员"]),
    count("团").not_before(&["队", "结", "员", "委", "组", "体", "长", "县"]),
    count("床").not_before(&["位"]),
    count("床位").shown("张"),
    count("张床位").shown("张"),
    count("站次"),
    count("泊位").shown("个"),
    count("道").not_before(&["路", "德", "理", "地"]),
    count("重").not_before(&["点", "大", "要", "新", "视", "庆", "塑", "构", "心", "工", "返", "度"]).arabic_only(),
    count("路").not_before(&["径", "线", "网", "面", "由", "灯", "段"]),
    count("环节").shown(""),
    count("方面").shown(""),
    count("部门").shown(""),
    count("单位").shown(""),
    count("镇").not_before(&["村", "街", "长", "域", "政", "党"]).arabic_only(),
    count("村").not_before(&["民", "级", "庄", "干", "支", "两", "委", "镇", "集体", "居", "组"]).arabic_only(),
    count("国").not_before(&["家", "际", "有", "内", "企", "民", "务", "道", "Ⅲ", "III", "Ⅳ", "债", "资", "土", "产", "防"]).arabic_only(),
    count("县").not_before(&["级", "域", "城", "乡", "政", "委", "长"]).arabic_only(),
    count("省").not_before(&["级", "份", "政", "委", "会", "道", "外", "内", "市"]).arabic_only(),
    count("省份").shown("省"),
    count("国家").shown(""),
    count("县（市）").shown("县"),
    count("所学校").shown("所"),
    count("标段").shown("个"),
];

/// Rows by the first character, the longest first.
static BY_FIRST: LazyLock<FxHashMap<char, Vec<&'static Unit>>> = LazyLock::new(|| {
    let mut index: FxHashMap<char, Vec<&'static Unit>> = FxHashMap::default();
    for unit in UNITS {
        index.entry(unit.text.chars().next().unwrap_or_default()).or_default().push(unit);
    }
    // The order of the keys does not matter here: each list is sorted by itself.
    #[allow(clippy::iter_over_hash_type)]
    for rows in index.values_mut() {
        rows.sort_by_key(|unit| std::cmp::Reverse(unit.text.len()));
    }
    index
});

/// The longest unit at the beginning of `rest`.
pub(super) fn unit_at(rest: &str) -> Option<&'static Unit> {
    let rows = BY_FIRST.get(&rest.chars().next()?)?;
    rows.iter().copied().find(|unit| {
        rest.strip_prefix(unit.text).is_some_and(|after| {
            let is_latin = unit.text.ends_with(|c: char| c.is_ascii_alphabetic());
            !(unit.not_before.iter().any(|word| after.starts_with(word)) || is_latin && after.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
    })
}

/// What may stand after a stroke: 元/人, 吨/日.
const PER: &[&str] = &["人", "亩", "年", "月", "日", "天", "平方米", "平方公里", "立方米", "吨", "公里", "公斤", "千瓦时", "户", "次", "小时", "件", "套", "个", "斤", "米", "升", "克", "只", "床", "台", "股", "㎡", "人·月", "人月", "人年"];

/// The end of `/人` at the beginning of `rest`, in bytes, and the denominator.
pub(super) fn per_at(rest: &str) -> Option<(usize, &'static str)> {
    let after = rest.strip_prefix(['/', '／'])?;
    let per = PER.iter().filter(|per| after.starts_with(**per)).max_by_key(|per| per.len())?;
    Some((rest.len() - after.len() + per.len(), per))
}

#[cfg(test)]
mod tests {
    use super::{per_at, unit_at, UNITS};

    #[test]
    fn the_longest_unit_that_is_no_part_of_a_word() {
        for (text, want) in [
            ("人次以上", "人次"),
            ("人", "人"),
            ("平方米", "平方米"),
            ("平方，", "平方"),
            ("个百分点", "个百分点"),
            ("元人民币", "元人民币"),
            ("台套", "台套"),
            ("km，", "km"),
        ] {
            assert_eq!(unit_at(text).map(|u| u.text), Some(want), "{text}");
        }
        for text in ["项目", "人民", "条例", "支部", "mall", "个性化", "度假村", "成立", "", "，"] {
            assert_eq!(unit_at(text).map(|u| u.text), None, "{text}");
        }
    }

    #[test]
    fn no_row_stands_twice() {
        let mut texts: Vec<_> = UNITS.iter().map(|u| u.text).collect();
        texts.sort_unstable();
        assert!(texts.windows(2).all(|pair| pair[0] != pair[1]), "{texts:?}");
    }

    #[test]
    fn denominators() {
        assert_eq!(per_at("/人，"), Some((4, "人")));
        assert_eq!(per_at("/平方米"), Some((10, "平方米")));
        assert_eq!(per_at("人"), None);
    }
}
