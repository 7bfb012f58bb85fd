//! The words by which statements say how their figures belong together. Official prose, own observation.

pub(super) use crate::text::search::any;

/// What follows names parts of what went before.
pub(super) const AMONG: &[&str] = &["其中", "包括"];

/// No total, but what is the usual number.
pub(super) const AVERAGES: &[&str] = &["年均", "平均", "人均", "户均", "日均", "月均", "每"];

/// The rest: with it, the parts exhaust the whole.
pub(super) const RESIDUAL: &[&str] = &["其他", "其它", "其余", "剩余", "余下"];

/// The list is open.
pub(super) const OPEN_LIST: &[&str] = &["等", "如", "主要", "分析", "重点"];

/// The next number is the sum of those before it.
pub(super) const TOTAL_AFTER: &[&str] = &["合计", "共计", "总计", "累计达", "总数达", "共"];

/// Of these, the ones that say nothing but a sum.
pub(super) const TOTAL_AFTER_STRICT: &[&str] = &["合计", "共计", "总计"];

/// The classes that are counted out by: the parts exhaust the whole.
pub(super) const BY_CLASS: &[&str] = &["按申请人", "按渠道", "按类型", "按类别", "按性质", "渠道分", "类型分", "类别分", "分别为", "分别是"];

/// Labels that together are all there is.
pub(super) const COMPLEMENTS: &[&[&str]] = &[
    &["出口", "进口"],
    &["城镇", "农村"],
    &["城市", "农村"],
    &["一般债", "专项债"],
    &["自然人", "法人"],
    &["男", "女"],
    &["主办", "会办"],
    &["主办", "协办"],
    &["公办", "民办"],
    &["线上", "线下"],
    &["有效", "修改", "废止"],
    &["予以公开", "部分公开", "不予公开"],
    &["第一产业", "第二产业", "第三产业"],
    &["县级", "镇级", "村级"],
    &["市级", "县级", "乡级", "村级"],
    &["新建", "续建"],
    &["新开工", "续建"],
    &["新上", "续建"],
    &["开始", "继续"],
    &["中央", "地方"],
    &["国有", "民营"],
    &["直接", "间接"],
    &["存量", "增量"],
    &["本级", "下级"],
    &["上半年", "下半年"],
];

/// Channels by which requests come in. Parts that are each one of these are all the channels there were.
pub(super) const CHANNELS: &[&str] =
    &["邮寄", "信函", "网站", "网上", "网络", "在线", "现场", "当面", "窗口", "传真", "电子邮件", "邮箱", "平台", "电话", "来电", "来信", "来访"];

/// Classes that exclude each other, so that the parts named cannot be more than the whole.
pub(super) const DISJOINT: &[&[&str]] = &[
    &["国家级", "省级", "市级", "区级", "县级", "乡级", "镇级", "村级"],
    &["工业", "农业", "服务业", "建筑业"],
    &["一类", "二类", "三类", "四类"],
    &["特等奖", "一等奖", "二等奖", "三等奖", "优秀奖"],
    &["一季度", "二季度", "三季度", "四季度"],
    &["优秀", "良好", "合格", "不合格"],
];

/// What came in before counts among what was done.
pub(super) const CARRIED_OVER: &[&str] = &["结转", "上年", "去年", "往年", "历年", "累计", "此前", "旧存", "跨年", "存量", "历史"];

/// What one of them gets or gives: the unit of a product.
pub(super) const EACH: char = '每';

/// Between a label and its percentage.
pub(super) const TO_THE_VALUE: &[&str] =
    &["达到了", "达到", "高达", "达", "均为", "为", "均", "是", "的", "约", "提高到", "提升至", "提升到", "提高至", "保持在", "稳定在", "到", "至", "：", ":", "了", " ", "\u{3000}"];

/// Ways of having done something, by the verb of the rate. An empty list: the verb itself only.
pub(super) const DONE: &[(&str, &[&str])] = &[
    ("办结", &["办结", "办理完", "已办", "办理"]),
    ("办复", &["办复", "答复", "办理"]),
    ("答复", &["答复", "回复"]),
    ("回复", &["回复", "答复"]),
    ("整改", &["整改", "销号", "完成"]),
    ("销号", &["销号", "整改"]),
    ("完成", &["完成", "实现", "建成"]),
    ("化解", &["化解", "调处", "解决"]),
    ("调解", &["调解", "化解", "调处"]),
    ("调处", &["调处", "化解", "调解"]),
    ("解决", &["解决", "化解", "办结"]),
    ("签约", &["签约", "签订"]),
    ("签订", &["签订", "签约"]),
    ("腾空", &["腾空"]),
    ("拆除", &["拆除"]),
    ("采纳", &["采纳", "采用"]),
    ("采用", &["采用", "采纳"]),
    ("开工", &["开工"]),
    ("竣工", &["竣工", "完工"]),
    ("投产", &["投产"]),
    ("审结", &["审结", "结案"]),
    ("结案", &["结案", "审结", "办结"]),
    ("处置", &["处置"]),
    ("办理", &["办理", "办结"]),
    ("覆盖", &["覆盖"]),
    ("通过", &["通过"]),
    ("合格", &["合格"]),
    ("回收", &["回收"]),
    ("入住", &["入住"]),
    ("到位", &["到位"]),
    ("兑付", &["兑付"]),
    ("支付", &["支付", "拨付"]),
    ("落地", &["落地"]),
    ("修复", &["修复"]),
    ("破案", &["破获", "侦破"]),
    ("续约", &["续约"]),
];

/// The number in this clause is what was planned.
pub(super) const PLANNED: &[&str] = &["计划", "目标", "任务", "预算"];

/// How a change is said. The direction is that of the level: 缩小 and 压减 are falls.
pub(super) const UP: &[&str] =
    &["增加", "增长", "提高", "提升", "上升", "扩大", "新增", "净增", "多", "高", "增", "升", "快", "提速", "加快", "攀升", "上涨", "涨"];
pub(super) const DOWN: &[&str] =
    &["减少", "下降", "降低", "回落", "缩小", "缩短", "压缩", "压减", "收窄", "少", "低", "降", "减", "慢", "下滑", "下跌"];

/// What may stand before the verb of a change without saying of what it is.
pub(super) const BEFORE_VERB: &[&str] = &["同比", "同期", "比上年", "较上年", "比去年", "较去年", "环比", "累计", "共", "整体", "大幅", "净", "，"];

/// What a level is compared with, directly before the other level.
pub(super) const COMPARED: &[&str] = &["较", "比", "高于", "低于", "优于", "好于", "快于", "慢于", "多于", "少于", "大于", "小于"];

/// Neither direction: better may be more or less.
pub(super) const BETTER: &[&str] = &["优于", "好于", "优", "好"];

/// The level of the time before.
pub(super) const BASE_YEAR: &[&str] = &["上年", "去年", "上一年", "同期", "年初", "前年", "上季", "上月", "上半年", "原来", "此前"];

/// Measures whose growth is always told at comparable prices.
pub(super) const REAL_MEASURES: &[&str] = &["生产总值", "增加值", "GDP", "DP", "经济总量"];

/// Growth that two nominal levels do not give.
pub(super) const NOT_NOMINAL: &[&str] = &["可比", "不变价", "同口径", "同比口径", "扣除", "剔除", "实际增长", "年均", "平均增长", "价格因素"];
