//! Sentences → the quantities that they state. The places are fictional.

use super::{find, Bound, Direction, Kind, Quantity};
use crate::document::Role;
use crate::syntax;

fn quantities(text: &str) -> Vec<Quantity> {
    find(&syntax::parse(text))
}

/// `text=value..max unit bound` of each quantity.
fn shown(text: &str) -> String {
    let bound = |bound| match bound {
        Bound::Exact => "",
        Bound::Over => " over",
        Bound::Under => " under",
        Bound::About => " about",
        Bound::AtLeast => " at_least",
        Bound::AtMost => " at_most",
        Bound::Redacted => " redacted",
    };
    let all = quantities(text);
    let all = all.iter().map(|q| {
        let value = q.value.map_or("null".to_owned(), |value| value.to_string());
        let max = q.max.map_or(String::new(), |max| format!("..{max}"));
        format!("{}={value}{max} {}{}", q.span.slice(text), q.unit, bound(q.bound))
    });
    all.collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_way_of_writing() {
    let table = [
        ("收入494496万元", "494496万元=4944960000 元"),
        ("收入1,234.5亿元", "1,234.5亿元=123450000000 元"),
        ("总量12万亿元", "12万亿元=12000000000000 元"),
        ("投资十二亿三千万元", "十二亿三千万元=1230000000 元"),
        ("投资三千五百余万元", "三千五百余万元=35000000 元 over"),
        ("比例为百分之九十", "百分之九十=90 %"),
        ("达到九成五", "九成五=9.5 成"),
        ("下降半成", "半成=0.5 成"),
        ("下降三成半", "三成半=3.5 成"),
        ("打对折", "对折=5 折"),
        ("数十家企业", "数十家=10 家 over"),
        ("客流180余人次", "180余人次=180 人次 over"),
        ("道路50公里", "50公里=50 公里"),
        ("增长到2.3倍", "2.3倍=2.3 倍"),
        ("居全省第三位", "第三位=3 名"),
        ("逾300盏路灯", "逾300盏=300 盏 over"),
        ("超50场活动", "超50场=50 场 over"),
        ("4A级景区3家", "3家=3 家"),
        ("打7折", "7折=7 折"),
        ("完成率４０％", "４０％=40 %"),
        ("提高0.3个百分点", "0.3个百分点=0.3 百分点"),
        ("出生率3.5‰", "3.5‰=3.5 ‰"),
        ("占三分之二", "三分之二=0.6666666666666667 "),
        ("产值翻一番", "翻一番=1 番"),
        ("产值增长2.3倍", "2.3倍=2.3 倍"),
        ("投资9～16亿元", "9～16亿元=900000000..1600000000 元"),
        ("投资13万至17万元", "13万至17万元=130000..170000 元"),
        ("增速5%-10%", "5%-10%=5..10 %"),
        ("清理100余万处", "100余万处=1000000 处 over"),
        ("服务近4万人次", "近4万人次=40000 人次 under"),
        ("培训2000人次以上", "2000人次以上=2000 人次 at_least"),
        ("增幅不低于15%", "不低于15%=15 % at_least"),
        ("会员突破1.7万人", "突破1.7万人=17000 人 over"),
        ("面积约100亩", "约100亩=100 亩 about"),
        ("支出30万元左右", "30万元左右=300000 元 about"),
        ("企业50余家", "50余家=50 家 over"),
        ("奖项十余个", "十余个=10 个 over"),
        ("来了五六百人", "五六百人=500..600 人"),
        ("粉丝10万＋", "10万＋=100000  over"),
        ("户籍33户98人", "33户=33 户 | 98人=98 人"),
        ("面积8.5万平方米", "8.5万平方米=85000 平方米"),
        ("拆违1180平方；", "1180平方=1180 平方米"),
        ("月发保障金112840，", "112840=112840 元"),
        ("投入XX万元、X亿元", "XX万元=null 元 redacted | X亿元=null 元 redacted"),
        ("实现事故“零”发生", "零=0 "),
        ("标准XX元/人", "XX元/人=null 元/人 redacted"),
        ("装机120万千瓦", "120万千瓦=1200000 千瓦"),
        ("用电5.2亿千瓦时", "5.2亿千瓦时=520000000 千瓦时"),
        ("销售3千克", "3千克=3 公斤"),
        ("吸引近百家企业", "近百家=100 家 under"),
        ("力争3年内建成", "3年内=3 年 at_most"),
        ("赔偿壹佰捌拾壹圆柒角", "壹佰捌拾壹圆柒角=181.7 元"),
        ("涉及2000万农村人口", "2000万=20000000 "),
        ("收入31.67亿元", "31.67亿元=3167000000 元"),
        ("清运32.1万余吨", "32.1万余吨=321000 吨 over"),
        ("培训约180人左右", "约180人左右=180 人 about"),
        // widths mixed, and blanks and groups as files have them
        ("收入４９４４９６万元", "４９４４９６万元=4944960000 元"),
        ("收入1，234，567元", "1，234，567元=1234567 元"),
        ("支出1，234．5亿元", "1，234．5亿元=123450000000 元"),
        ("惠及企业3 200户", "3 200户=3200 户"),
        ("收入494 496万元", "494 496万元=4944960000 元"),
        ("收入1\u{a0}234\u{a0}567 元", "1\u{a0}234\u{a0}567 元=1234567 元"),
        ("税收1.2 亿 元", "1.2 亿 元=120000000 元"),
        ("增长 5.7 %", "5.7 %=5.7 %"),
        // capital numerals
        ("补助壹拾贰万叁仟元", "壹拾贰万叁仟元=123000 元"),
        ("支出壹贰叁万元", "壹贰叁万元=1230000 元"),
        ("赔付贰佰叁拾元整", "贰佰叁拾元整=230 元"),
        // shares and multiples
        ("增速百分之五至百分之十", "百分之五至百分之十=5..10 %"),
        ("由百分之五提高到百分之十", "百分之五=5 % | 百分之十=10 %"),
        ("产值增长一倍", "一倍=1 倍"),
        ("增长近一倍", "近一倍=1 倍 under"),
        ("逾六成群众受益", "逾六成=6 成 over"),
        ("产值增长1.2倍至36亿元", "1.2倍=1.2 倍 | 36亿元=3600000000 元"),
        ("能耗下降至0.52吨标准煤", "0.52吨标准煤=0.52 吨标准煤"),
        ("由85.2%提高到91.6%", "85.2%=85.2 % | 91.6%=91.6 %"),
    ];
    for (text, want) in table {
        assert_eq!(shown(text), want, "{text}");
    }
}

#[test]
fn no_quantities() {
    for text in [
        "1.加强领导。",
        "现将我镇2023度工作汇报如下。",
        "一是抓学习，二是抓落实。",
        "2023年12月18日印发。",
        "云政办〔2023〕15号文件。",
        "拨打12345热线。",
        "参加20国集团峰会。",
        "参加二十国集团峰会。",
        "实施“八八战略”和“1+9”政策体系。",
        "推进一号工程，打造315科创体系。",
        "创建4A级景区。",
        "第二十八届全会。",
        "落实“五个一”要求。",
        "坚持四个意识。",
        "统一部署，进一步推动一批项目。",
        "XX市XX镇XX局。",
        "任务十分繁重。",
        "①加强领导②落实责任。",
        "加工半成品，对折页。",
        "科技创新315体系，“3344”工作法。",
        "联系电话：0571-88886666。",
        "红十字会。",
        "第二季度，第三方，第一书记。",
        "开展二轮延包，陆路通关。",
        "三年行动计划。",
        "R2版、PM2.5、5G网络。",
        "PM 2.5、PM２.５、PM2．5、ＰＭ2.5和PM10治理。",
        "《2023年100项任务》",
        "普及九年义务教育。",
        "出台1号文件，落实第3号令。",
        "推进“2+4+N”体系。",
        "游客三五成群。",
        "第一产业、第三产业协调发展。",
        "第一、加强领导；第二、落实责任。",
    ] {
        assert_eq!(shown(text), "", "{text}");
    }
}

#[test]
fn ranks_need_a_ranking() {
    for (text, want) in [
        ("增速居全省第三位。", "第三位=3 名"),
        ("总量全市排名第2，", "第2=2 名"),
        ("位列青川片区第一，", "第一=1 名"),
        ("稳居全市前三；", "前三=3 名 at_most"),
        ("规模居全省首位。", "首位=1 名"),
        ("把安全放在第一位。", ""),
        ("前三季度工作", ""),
    ] {
        assert_eq!(shown(text), want, "{text}");
    }
}

#[test]
fn ranks_have_their_scope() {
    for (text, want) in [
        ("增速居全省第三位。", "全省"),
        ("总量全市排名第2，", "全市"),
        ("位列青川片区第一，", "青川片区"),
        ("规模居云岭首位。", "云岭"),
        ("列全国第12位、全省第一。", "全国 全省"),
        ("位居同类城市前三。", "同类城市"),
        ("跻身全国百强县第56位。", "全国百强县"),
        ("考核获全县第一名。", "全县"),
        ("连续三年位列云岭市首位。", "云岭市"),
        ("在全省考核中，综合得分排名第二。", "全省"),
        ("排名分别升至世界第二、世界第三。", "世界 世界"),
        ("产量分别居全国第2、第7位。", "全国 全国"),
        ("规模保持西部第1位。", "西部"),
        ("在全省16个县（市、区）中排名第一。", "全省"),
        ("增速继续位居第一。", "-"),
        ("排名第一。", "-"),
    ] {
        let all = quantities(text);
        let scopes: Vec<&str> = all.iter().filter(|q| q.kind == Kind::Rank).map(|q| q.scope.map_or("-", |scope| scope.slice(text))).collect();
        assert_eq!(scopes.join(" "), want, "{text}");
    }
    assert!(quantities("新建公厕12座，全省领先。")[0].scope.is_none());
}

/// A page of wrapped lines: within a number, a unit and a name.
const PAGE: &str = "\u{3000}\u{3000}今年以来全县上下坚持稳中\n求进，经济运行总体平稳，全\n年一般公共预算收入完成3821\n5万元，增长4.2%；完成投资12\n亿元，新建农村公路186公里，\n优良率达到31.5%，提高2.3个\n百分点。\n\u{3000}\u{3000}全县开工建设重点项目十五\n个，完成投资三亿元，占年度\n计划的百分之八十以上水平。\n";

#[test]
fn numbers_are_read_across_wrapped_lines() {
    let shown = shown(PAGE);
    for want in ["3821\n5万元=382150000 元", "12\n亿元=1200000000 元", "2.3个\n百分点=2.3 百分点", "十五\n个=15 个"] {
        assert!(shown.contains(want), "{shown}");
    }
    let all = quantities(PAGE);
    let of = |value: &str| all.iter().find(|q| q.span.slice(PAGE) == value).and_then(|q| q.indicator).map(|span| span.slice(PAGE));
    assert_eq!(of("4.2%"), Some("一般公共预算收入"));
    assert_eq!(of("2.3个\n百分点"), Some("优良率"));
    assert_eq!(all.iter().find(|q| q.span.slice(PAGE) == "4.2%").and_then(|q| q.level), Some(0));
}

#[test]
fn indicators() {
    let table = [
        ("一般公共预算收入完成38215万元，同比增长4.2%。", "一般公共预算收入 一般公共预算收入"),
        ("新增省级众创空间1家，市级2家。", "新增省级众创空间 新增省级众创空间"),
        ("清运厨余垃圾3万余吨，其他垃圾32.1万余吨。", "清运厨余垃圾 其他垃圾"),
        ("全村安置人口33户98人，签约率84.7%。", "安置人口 安置人口 签约率"),
        ("拟新建2座公厕、改建5座站厕。", "公厕 站厕"),
        ("新建3座、改建5座公厕。", "公厕 公厕"),
        ("收到申请34件，其中邮寄13件，现场15件。", "收到申请 邮寄 现场"),
        ("普查单位3.7万家，较上次普查（2.4万家）增加1.3万家。", "普查单位 普查单位 普查单位"),
        ("支出进度98.9%，居全省第一位。", "支出进度 支出进度"),
        ("对45家企业开展检查。", "企业开展检查"),
        ("佩戴率从33.3%提升至90%以上。", "佩戴率 佩戴率"),
        ("安排资金80万元用于老年就餐。", "老年就餐"),
        ("按照10%、5%压减公用经费。", "压减公用经费 压减公用经费"),
        ("粮食、蔬菜和水果产量分别增长5%、6%和7%。", "粮食 蔬菜 水果产量"),
        ("税占比达70.7%，提高1.2个百分点。", "税占比 税占比"),
        ("①新建公厕3座②改建站厕5座。", "新建公厕 改建站厕"),
        ("新增“统计之家”，全市共13个。", "新增“统计之家”"),
        ("失业率下降0.3个百分点，减少1.2个百分点。", "失业率 失业率"),
        ("出口、进口分别为12.5亿元和8.3亿元，同比分别增长5.6%和3.2%。", "出口 进口 出口 进口"),
        ("税收增长8.7%（其中工商税收增长9.2%）。", "税收 工商税收"),
        ("目前已签约30户。", "签约"),
        ("赤字率拟按3%安排，购置税按7.5%征收。", "赤字率 购置税"),
        ("企业利润由下降2.3%转为增长8.5%。", "企业利润 企业利润"),
        ("劝导违法行为400余起。", "劝导违法行为"),
        ("三大平台累计走访企业830人次。", "走访企业"),
        ("占全部单位总数的83.3%。", "占全部单位总数"),
        ("完成年度计划的120.7%。", "完成年度计划"),
        ("严格按照规定及时认真办理人大代表建议政协提案10件。", "人大代表建议政协提案"),
        ("开展季度安全会议3次，涉及企业55家。", "季度安全会议 企业"),
        ("云岭茶叶研究院与多家企业达成合作意向60项以上。", "合作意向"),
        ("医保补助标准由每人每年320元提高到380元。", "医保补助标准 医保补助标准"),
        ("实施率达到98%，开展率90%。", "实施率 开展率"),
        ("破除城乡二元结构，投资3亿元。", "投资"),
        ("高新增加值占规上工业增加值比重达到68%。", "高新增加值占规上工业增加值比重"),
        ("发挥好4个帮扶组的作用。", "帮扶组"),
        ("完成税务活跃单位清查2.4万家，完成率98%。", "税务活跃单位清查 完成率"),
        ("地区生产总值512亿元，按可比价格计算增长6.1%；农林牧渔业增加值按不变价计算增长4%。", "地区生产总值 地区生产总值 农林牧渔业增加值"),
        ("居民人均可支配收入3.2万元，扣除价格因素，实际增长5%。", "居民人均可支配收入 居民人均可支配收入"),
        ("公共服务设施共建成12处。", "公共服务设施共建成"),
        // What is summed up, and not what it is summed up of.
        ("开展禁毒、消防、反诈等宣传200余次。", "宣传"),
        ("举办书画、戏曲等活动12场。", "书画、戏曲等活动"),
        ("提升国家、省级等地级市排名等级3个。", "提升国家、省级等地级市排名等级"),
        ("带动家电、汽车等销售5.6亿元。", "带动家电、汽车等销售"),
        // Two measures of the same.
        ("共管护450万平方米的189条道路。", "道路 道路"),
        ("对当地11户共计29人完成搬迁。", "完成搬迁 完成搬迁"),
        // Whom it is done to is not what is measured.
        ("已向8家在岗企业授信。", "在岗企业授信"),
        ("邀请来自9家商会的代表。", "商会的代表"),
        ("定期巡查全县64处不可移动文物。", "不可移动文物"),
        ("便民超市已经开出了4家连锁店。", "连锁店"),
        // What stands between the name and the figure, and before the name.
        ("云岭现有星级景区3家，全市储备项目15个，旅游项目将达33个。", "星级景区 储备项目 旅游项目"),
        ("推动新建乡镇供销社4家，通过改造新增养老床位120张。", "新建乡镇供销社 新增养老床位"),
        ("清运垃圾按每月1000吨安排。", "清运垃圾"),
        // Passive and enumerated predicates end the noun; further nouns do not.
        ("26篇信息被县报采用。", "信息"),
        ("植被覆盖率62%，恢复3处植被景观。", "植被覆盖率 植被景观"),
        ("得到12家平台、新闻媒体关注。", "平台、新闻媒体关注"),
        ("建成3个园区、开通专线。", "园区"),
        // 分别 is not always said; one level and two growths are no such row.
        ("接待游客82万人次，旅游收入6.5亿元，同比增长24.8%、18.3%。", "接待游客 旅游收入 接待游客 旅游收入"),
        ("床位数居全市第二，增速居全市第一。", "床位数 床位数"),
        ("综合影响力稳居全省行业系统前五、县市区第一。", "综合影响力 综合影响力"),
        ("通过县网站公开信息54条。", "公开信息"),
        ("《春来，一座古镇》推文点击率达10万次。", "《春来，一座古镇》推文点击率"),
        ("PM2.5平均浓度28微克/立方米，下降6.5%。", "PM2.5平均浓度 PM2.5平均浓度"),
    ];
    for (text, want) in table {
        let found: Vec<_> = quantities(text).iter().map(|q| q.indicator.map_or("-", |span| span.slice(text))).collect();
        assert_eq!(found.join(" "), want, "{text}");
    }
}

#[test]
fn changes() {
    use Direction::{Down, Flat, Up};
    let table = [
        ("收入9亿元，同比增长5.7%。", 1, Some((Up, Some("同比"), false))),
        ("事故率较上年下降40%。", 0, Some((Down, Some("较上年"), false))),
        ("单位3.7万家，较上次普查（2.4万家）增加1.3万家。", 2, Some((Up, Some("较上次普查"), false))),
        ("佩戴率从33.3%提升至90%。", 1, Some((Up, Some("从33.3%"), true))),
        ("投资增速13.5%。", 0, Some((Up, None, false))),
        ("收入9亿元，与上年持平。", 0, Some((Flat, Some("与上年"), true))),
        ("收入9亿元，与上年基本持平，好于预期。", 0, Some((Flat, Some("与上年"), true))),
        ("收入9亿元，与上年相比增长较快。", 0, None),
        ("降幅扩大0.5个百分点。", 0, Some((Up, None, false))),
        ("种植面积扩大3万亩。", 0, None),
        ("标准提高到每人每年1200元。", 0, Some((Up, None, true))),
        ("产值增长1.2倍至36亿元。", 0, Some((Up, None, false))),
        ("能耗下降至0.52吨标准煤。", 0, Some((Down, None, true))),
        ("失业率减少1.2个百分点。", 0, Some((Down, None, false))),
        ("税占比70%，高于全市平均4.3个百分点。", 1, None),
        ("新增企业5家。", 0, None),
        ("按10%压减经费。", 0, Some((Down, None, false))),
        ("产值比2020年翻一番。", 0, Some((Up, Some("比2020年"), false))),
        ("占比达60%。", 0, None),
        ("收入9亿元与上年持平。", 0, Some((Flat, Some("与上年"), true))),
    ];
    for (text, at, want) in table {
        let all = quantities(text);
        let found = all[at].change.map(|c| (c.direction, c.basis.map(|b| b.slice(text)), c.to_level));
        assert_eq!(found, want, "{text}");
    }
    let all = quantities("收入9亿元，同比增长5.7%。");
    assert_eq!(all[1].level, Some(0));
    // The growth before its level.
    for text in ["收入增长5.7%，达到49.4亿元。", "产值增长1.2倍至36亿元。"] {
        assert_eq!(quantities(text).iter().map(|q| q.level).collect::<Vec<_>>(), [Some(1), None], "{text}");
    }
    assert_eq!(quantities("收入增长5.7%，支出49.4亿元。")[0].level, None);
}

#[test]
fn periods_and_places() {
    let text = "2023年1-11月，收入9亿元，增长5%；支出3亿元。进度98%（全市97%）。";
    let all = quantities(text);
    let iso = |q: &Quantity| q.period.map(|p| (p.from.map(|d| (d.year, d.month, d.day)), p.to.map(|d| (d.year, d.month, d.day))));
    assert_eq!(iso(&all[0]), Some((Some((2023, 1, 1)), Some((2023, 11, 30)))));
    assert_eq!(iso(&all[2]), iso(&all[0]));
    assert_eq!(iso(&all[3]), None);
    assert_eq!(all.iter().map(|q| q.sentence).collect::<Vec<_>>(), [0, 0, 0, 1, 1]);
    assert!(all[0].clause < all[1].clause && all[4].in_parentheses && !all[3].in_parentheses);
    assert_eq!((all[0].kind, all[1].kind, all[0].step), (Kind::Money, Kind::Percent, 8));
}

#[test]
fn periods_are_resolved_against_the_document() {
    let title = "云岭县2023年工作总结\n一、主要工作\n";
    for (text, want) in [
        ("前三季度，收入9亿元。", "2023-1-1 2023-9-30"),
        ("截至12月18日，收入9亿元。", "- 2023-12-18"),
        ("今年以来，收入9亿元。", "2023-1-1 -"),
        ("“十四五”期间，投资9亿元。", "2021-1-1 2025-12-31"),
        ("全年收入9亿元。", "2023-1-1 2023-12-31"),
        ("1-11月，收入9亿元。", "2023-1-1 2023-11-30"),
        ("去年，收入9亿元。", "2022-1-1 2022-12-31"),
        ("上半年，收入9亿元。", "2023-1-1 2023-6-30"),
    ] {
        let whole = format!("{title}{text}\n");
        let all = quantities(&whole);
        let day = |date: Option<super::Date>| date.map_or("-".to_owned(), |d| format!("{}-{}-{}", d.year, d.month, d.day));
        let found = all[0].period.map(|p| format!("{} {}", day(p.from), day(p.to)));
        assert_eq!(found.as_deref(), Some(want), "{text}");
    }
}

/// A report is read out in the year planned for: 全年 in its review is the year before that, and 今年 is not.
#[test]
fn the_whole_year_of_a_review_is_the_one_looked_back_on() {
    let text = "云岭县政府工作报告\n——2024年1月10日在云岭县第三届人民代表大会第四次会议上\n各位代表：\n一、2023年工作回顾\n全年新增就业1312人。\n二、2024年工作安排\n今年新增就业1500人，全年植树3万亩。\n";
    let years: Vec<(Option<i32>, Role)> = quantities(text).iter().map(|q| (q.period.and_then(|period| period.from).map(|from| from.year), q.role)).collect();
    assert_eq!(years, [(Some(2023), Role::Review), (Some(2024), Role::Plan), (Some(2024), Role::Plan)]);
}

#[test]
fn own_words_say_whether_a_figure_is_still_to_come() {
    for (sections, text, want) in [
        ("一、主要工作", "新建公厕5座。", Role::Review),
        ("一、主要工作", "力争明年新建公厕5座。", Role::Plan),
        ("一、主要工作", "计划新建公厕5座。", Role::Plan),
        ("一、主要工作", "预计到2024年，新建公厕5座。", Role::Plan),
        ("一、主要工作", "2024年，新建公厕5座。", Role::Plan),
        ("一、主要工作", "2023年，新建公厕5座。", Role::Review),
        ("一、主要工作", "完成年初计划投资5亿元。", Role::Review),
        ("二、下一步打算", "新建公厕5座。", Role::Plan),
        ("二、下一步打算", "在原有5座的基础上，提质改造。", Role::Review),
    ] {
        let whole = format!("云岭县2023年工作总结\n{sections}\n{text}\n");
        assert_eq!(quantities(&whole).iter().map(|q| q.role).next(), Some(want), "{text}");
    }
}

#[test]
fn hostile_texts_are_read_in_one_pass() {
    let long = ["1 111 ", "9", "一", "万", "X", "（", "1，", "“", "第", "2023年", "约", "1、", "一百", "5%、", "增长", "截至"];
    for piece in long {
        let text = piece.repeat(200_000 / piece.len());
        assert!(quantities(&text).iter().all(|q| q.value.is_none_or(|value| value.to_f64().is_finite())), "{piece}");
    }
}

#[test]
fn a_figure_may_reach_into_noise() {
    // The entry is broken within a year: what is skipped begins in the middle of a figure.
    let text = "目录\n云岭县林业局2021年工作总结\n及2022年工作思路……………1\n云岭县水利局2021年工作总结……………12\n\n云岭县林业局2021年工作总结及2022年工作思路\n全年完成投资3亿元。\n云岭县水利局2021年工作总结\n全年完成投资5亿元。";
    let analysis = crate::analyze(text, &crate::Options::default());
    assert_eq!(analysis.documents.len(), 2);
    assert!(analysis.documents.iter().all(|document| document.quantities.len() == 1));
}

/// A long name whose verb is cut off once more is measured from where it then begins.
#[test]
fn a_long_name_behind_two_verbs_ends_on_characters() {
    let text = format!("第一办理- 3 -{}12,345.67万元一、", "(二)".repeat(9));
    let document = crate::syntax::parse(&text);
    let found = super::find(&document);
    assert_eq!(found.iter().filter(|quantity| quantity.span.slice(&text).ends_with("万元")).count(), 1, "{found:?}");
    assert!(found.iter().filter_map(|quantity| quantity.indicator).all(|span| text.get(span.start()..span.end()).is_some()));
}
