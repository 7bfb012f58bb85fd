//! The words by which commitments are told from what is only spoken of in a plan. Official prose, own observation.

pub(super) use crate::text::search::any;

/// In the clause before a figure: it is what there is already.
pub(super) const ALREADY: &[&str] = &["已", "原有", "现有", "上年", "去年", "截至", "目前", "连续", "今年以来", "此前", "前期", "年初"];

/// At the head of a clause: a condition, not a commitment.
pub(super) const CONDITION: &[&str] = &["对于", "凡", "如", "若", "对研发", "对连续"];

/// After a figure: it would be enough for something, 有6%的增速就能实现就业目标; or it is only spoken of, 实现7%的增长并不容易.
pub(super) const WOULD_DO: &[&str] = &["就能", "就可", "才能", "即可", "不容易", "来之不易"];

/// In the clause before money: what is to be spent or reached.
pub(super) const COMMITTED: &[&str] = &["预计", "计划", "投资", "力争", "将", "拟", "安排", "完成", "达到", "目标", "争取", "突破", "收入", "总额", "产值", "资金", "提高到", "增加到", "提升到", "提高至", "提升至"];

/// Before a stretch of time: it is a term.
pub(super) const TERM: &[&str] = &["力争", "争取", "计划", "用", "确保", "利用"];

/// Counted with a small number before them, these are an outline of the plan, not a measure: 3个重点, 5项服务.
pub(super) const OUTLINE_NOUNS: &[&str] = &[
    "重点", "指标", "建设内容", "服务", "帮扶组", "部门", "方面", "机制", "行动", "环节", "措施", "体系", "构成", "专项", "抓手", "领域", "关键", "原则",
    "目标", "统筹", "结合", "维度", "层面", "阶段", "作用", "文章", "工程", "转变", "坚持", "聚焦", "突破", "提升", "环境", "问题", "中心", "基本", "主张",
    "举措", "工作", "任务", "积极性", "大局", "战略", "底线", "意识", "优势",
];
/// What is done with a document: 落实惠企政策36条.
pub(super) const CARRIED_OUT: &[&str] = &["落实", "贯彻", "执行", "用好", "兑现"];
/// The general measure words of such outlines.
pub(super) const OUTLINE_UNITS: &[&str] = &["个", "项", "大", "方面", "条", "类", "种", "点", "部门", "篇", ""];

/// Before a number of people: something is to be done for so many.
pub(super) const REACHED: &[&str] = &["解决", "改造", "促进", "引导", "帮助", "减少", "新增", "培训", "实现", "惠及", "覆盖", "完成"];
/// After a number: what a country has.
pub(super) const RESOURCES: &[&str] = &["劳动力", "人口蕴藏", "受过高等教育", "市场主体", "消费者"];

/// Of whom there are so many: 今年高校毕业生将达到765万人 tells who comes, and promises nothing.
pub(super) const GROUPS: &[&str] = &["毕业生", "劳动力", "老年人", "老人", "农民工", "人口", "失业人员", "退役军人", "适龄儿童"];
/// Before such a number: something is done for them.
pub(super) const DONE_FOR_GROUP: &[&str] = &["转移", "安置", "脱贫", "吸纳", "资助", "服务", "支持", "供养", "保障", "救助", "扶持", "招收", "就业", "参保", "落户", "惠及", "控制", "减少", "容纳", "集聚", "吸引", "留"];

/// How far a thing has come: of what was begun and what was finished, each has its own figure.
pub(super) const STAGES: &[(&str, &str)] = &[("开工", "开工"), ("动工", "开工"), ("建成", "建成"), ("完工", "建成"), ("竣工", "建成"), ("投产", "建成")];

/// Verbs and fillers that say nothing of what is measured.
pub(super) const FILLERS: &[&str] = &[
    "新增", "新建", "改建", "扩建", "建成", "建设", "培育", "创建", "完成", "实施", "开展", "推动", "推进", "引进", "组织", "预计", "力争", "计划", "达到",
    "实现", "提高到", "累计", "要求", "重点", "通过", "落地", "今年", "明年", "全年", "联动", "确保", "保持", "稳定在", "控制在", "突破", "同比", "增长",
    "达", "对", "省市县", "提质", "加装", "整治", "聘用", "得到解决", "任务", "涨幅", "增幅", "预期", "由每人每年", "从每人每年", "每人每年", "要再", "从人均", "由", "要", "年末", "年底", "年内", "期末", "去年", "上年",
    "新开工", "再开工", "开工", "基本建成", "新设", "加大", "加强", "力度", "把", "提出",
];

/// Two ways of writing one measure.
pub(super) const SYNONYMS: &[(&str, &str)] = &[
    ("能源消耗", "能耗"), ("国内生产总值", "生产总值"), ("地区生产总值", "生产总值"), ("GDP", "生产总值"), ("规模以上工业", "规上工业"), ("公共财政预算收入", "一般公共预算收入"), ("CPI", "居民消费价格"), ("R&D", "研发"),
    ("经济增长预期", "生产总值"), ("把增长预期目标定", "生产总值"), ("保障性安居工程", "保障房"), ("保障性住房", "保障房"), ("科技进步对经济增长的贡献", "科技进步贡献"),
];

/// Of whom or where: a measure of one is not that of another.
pub(super) const SCOPES: &[(&str, &str)] = &[
    ("全国居民", "全体"), ("全体居民", "全体"), ("全省居民", "全体"), ("城乡居民", "全体"), ("城镇居民", "城镇"), ("农村居民", "农村"), ("农民人均", "农村"), ("城镇登记", "城镇"), ("城镇调查", "城镇"), ("中央财政", "中央"), ("地方财政", "地方"),
];

/// After a noun, these do not make another one.
pub(super) const TAILS: &[&str] = &["将", "拟", "要", "都", "均", "再", "也", "总额", "总量", "数量", "人数", "总数", "总数量", "规模", "面积", "改造", "建设", "培训", "排放量", "均值", "平均值", "实际", "平均", "年均", "脱贫"];

/// Of everything: a name of nothing but these tells no measure.
pub(super) const GENERIC: &[&str] = &["投资", "资金", "项目", "工程", "活动", "总投资", "金额", "任务", "中央财政", "省级财政", "财政", "拟", "安排", "投入", "专项", "补贴", "补助", "支出", "经费", "用于", "各级"];

/// What is done: the same act on the same thing is the same measure.
pub(super) const ACTS: &[&str] =
    &["新建", "改建", "扩建", "提质", "新增", "培育", "加装", "改造", "派遣", "维修", "创建", "改扩建", "修缮", "培训", "聘用", "拆除"];

/// Additions: what a year brings, not what there is.
pub(super) const FLOWS: &[&str] = &["新建", "新增", "改建", "扩建", "新认定", "净增", "改造", "加装", "提质", "引进"];

/// In a name of public money that is spent: 中央财政拟安排科技资金, 中央财政用于科技的支出 are of one purpose.
pub(super) const SPENT: &[&str] = &["安排", "投入", "用于", "支出", "拨付", "下达"];
pub(super) const OF_SPENDING: &[&str] = &["中央财政", "省级财政", "省财政", "市财政", "县财政", "财政", "拟", "将", "安排", "投入", "用于", "支出", "拨付", "下达", "资金", "专项", "的"];

/// Before a figure, these and no more: what grew stands after it, 增加500万沼气用户.
pub(super) const MORE: &[&str] = &["增加", "再增加", "新增", "又新增", "新增加"];

/// Grades of which only the same can be compared.
pub(super) const GRADES: &[&str] = &["国家级", "省级", "市级", "县级", "镇级", "村级"];
