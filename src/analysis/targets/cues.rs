//! The words by which commitments are told from what is only spoken of in a plan. Official prose, own observation.

pub(super) use crate::text::search::any;

/// In the clause before a figure: it is what there is already.
pub(super) const ALREADY: &[&str] = &["已", "原有", "现有", "上年", "去年", "截至", "目前", "连续", "今年以来", "此前", "前期", "年初"];

/// At the head of a clause: a condition, not a commitment.
pub(super) const CONDITION: &[&str] = &["对于", "凡", "如", "若", "对研发", "对连续"];

/// In the clause before money: what is to be spent or reached.
pub(super) const COMMITTED: &[&str] = &["预计", "计划", "投资", "力争", "将", "拟", "安排", "完成", "达到", "目标", "争取", "突破", "收入", "总额", "产值", "资金"];

/// Before a stretch of time: it is a term.
pub(super) const TERM: &[&str] = &["力争", "争取", "计划", "用", "确保", "利用"];

/// Counted with a small number before them, these are an outline of the plan, not a measure: 3个重点, 5项服务.
pub(super) const OUTLINE_NOUNS: &[&str] = &[
    "重点", "指标", "建设内容", "服务", "帮扶组", "部门", "方面", "机制", "行动", "环节", "措施", "体系", "构成", "专项", "抓手", "领域", "关键", "原则",
    "目标", "统筹", "结合", "维度", "层面", "阶段", "作用", "文章", "工程", "转变", "坚持", "聚焦", "突破", "提升", "环境", "问题", "中心", "基本",
];
/// The general measure words of such outlines.
pub(super) const OUTLINE_UNITS: &[&str] = &["个", "项", "大", "方面", "条", "类", "种", "点", "部门", "篇", ""];

/// Verbs and fillers that say nothing of what is measured.
pub(super) const FILLERS: &[&str] = &[
    "新增", "新建", "改建", "扩建", "建成", "建设", "培育", "创建", "完成", "实施", "开展", "推动", "推进", "引进", "组织", "预计", "力争", "计划", "达到",
    "实现", "提高到", "累计", "要求", "重点", "通过", "落地", "今年", "明年", "全年", "联动", "确保", "保持", "稳定在", "控制在", "突破", "同比", "增长",
    "达", "对", "省市县", "提质", "加装", "整治", "聘用",
];

/// Of everything: alone, such a name tells no measure.
pub(super) const GENERIC: &[&str] = &["投资", "资金", "项目", "工程", "活动", "总投资", "金额", "任务"];

/// What is done: the same act on the same thing is the same measure.
pub(super) const ACTS: &[&str] =
    &["新建", "改建", "扩建", "提质", "新增", "培育", "加装", "改造", "派遣", "维修", "创建", "改扩建", "修缮", "培训", "聘用", "拆除"];

/// Additions: what a year brings, not what there is.
pub(super) const FLOWS: &[&str] = &["新建", "新增", "改建", "扩建", "新认定", "净增", "改造", "加装", "提质", "引进"];

/// Grades of which only the same can be compared.
pub(super) const GRADES: &[&str] = &["国家级", "省级", "市级", "县级", "镇级", "村级"];
