//! What follows or precedes names: positions of persons, and words that a body's name ends with. Data rows of this project.

use std::sync::LazyLock;

use crate::text::endings::Endings;

type Table = LazyLock<Endings>;

/// Positions and forms of address: 王建国县长, 书记李晓敏.
static POSITIONS: Table = Table::new(|| Endings::new(&[
    "同志",
    "先生",
    "女士",
    "书记",
    "副书记",
    "主席",
    "副主席",
    "总理",
    "副总理",
    "主任",
    "副主任",
    "县长",
    "副县长",
    "市长",
    "副市长",
    "省长",
    "副省长",
    "区长",
    "副区长",
    "镇长",
    "副镇长",
    "乡长",
    "副乡长",
    "局长",
    "副局长",
    "处长",
    "副处长",
    "科长",
    "副科长",
    "厅长",
    "副厅长",
    "部长",
    "副部长",
    "组长",
    "副组长",
    "任组长",
    "任副组长",
    "院长",
    "副院长",
    "校长",
    "副校长",
    "所长",
    "站长",
    "队长",
    "会长",
    "理事长",
    "董事长",
    "总经理",
    "经理",
    "秘书长",
    "常委",
    "委员",
    "代表",
    "教授",
    "院士",
    "医生",
    "老师",
    "记者",
    "通讯员",
    "联系人",
    "责任人",
    "负责人",
    "联络员",
    "领导",
    "干部",
    "主持人",
    "发言人",
]));

/// Bodies of the state and the party, as the last word of their names.
static ORGANS: Table = Table::new(|| Endings::new(&[
    "人民政府",
    "政府",
    "国务院",
    "办公厅",
    "办公室",
    "委员会",
    "总局",
    "管理局",
    "监督局",
    "法院",
    "检察院",
    "人民法院",
    "人民检察院",
    "最高人民法院",
    "党委",
    "党组",
    "党工委",
    "纪委",
    "监委",
    "办事处",
    "部门",
    "部委",
    "机关",
    "单位",
    "中央",
    "有关部门",
    "直属机构",
    "人大常委会",
    "常委会",
    "人大",
    "政协",
    "省委",
    "市委",
    "区委",
    "县委",
    "镇党委",
    "乡党委",
    "领导小组",
    "工作组",
    "指挥部",
    "管委会",
]));

/// Other bodies, as the last word of their names.
static BODIES: Table = Table::new(|| Endings::new(&[
    "公司",
    "有限公司",
    "集团",
    "银行",
    "医院",
    "大学",
    "学院",
    "中学",
    "小学",
    "学校",
    "幼儿园",
    "协会",
    "学会",
    "联合会",
    "商会",
    "基金会",
    "研究院",
    "研究所",
    "研究中心",
    "出版社",
    "图书馆",
    "博物馆",
    "文化馆",
    "文化站",
    "派出所",
    "事务所",
    "财政所",
    "司法所",
    "供销社",
    "合作社",
    "服务中心",
    "党支部",
    "村委会",
    "居委会",
    "工会",
    "妇联",
    "俱乐部",
    "实验室",
]));

/// Words that end as a body's name does and name none: 格局, 干部.
static NO_ORGAN: Table = Table::new(|| Endings::new(&[
    "格局",
    "布局",
    "大局",
    "全局",
    "结局",
    "战局",
    "僵局",
    "破局",
    "开局",
    "时局",
    "当局",
    "全部",
    "内部",
    "外部",
    "局部",
    "干部",
    "总部",
    "东部",
    "西部",
    "中部",
    "南部",
    "北部",
    "头部",
    "中西部",
    "客厅",
    "餐厅",
    "舞厅",
    "大厅",
    "服务大厅",
    "办事大厅",
    "常委",
    "编委",
    "举办",
    "开办",
    "主办",
    "承办",
    "协办",
    "督办",
    "创办",
    "部署",
    "签署",
    "经办",
    "申办",
    "兴办",
    "难办",
]));

/// Whether the word is a person's position or a form of address.
#[must_use]
pub fn is_position(word: &str) -> bool {
    // Of a body's name before it too (党委书记), of at most five characters.
    if word.len() <= 15 {
        POSITIONS.end(word)
    } else {
        POSITIONS.contain(word)
    }
}

/// Whether the word ends as a body's name does and names none: 东中西部, 产业布局.
#[must_use]
pub fn is_no_organ(word: &str) -> bool {
    NO_ORGAN.end(word)
}

/// Whether the word names a body of the state or the party, or is the last word of such a name: 财政局, 国务院办公厅.
#[must_use]
pub fn is_organ(word: &str) -> bool {
    if ORGANS.contain(word) || word.ends_with("政府") || word.ends_with("委员会") {
        return true;
    }
    // Three characters and more, of three bytes each.
    word.len() >= 9 && word.ends_with(['局', '厅', '委', '部', '署', '办']) && !is_no_organ(word)
}

/// Whether the word is the last word of another body's name.
#[must_use]
pub fn is_body(word: &str) -> bool {
    BODIES.contain(word)
}

#[cfg(test)]
mod tests {
    use super::{is_body, is_organ, is_position};

    #[test]
    fn bodies_and_positions_are_told_from_other_words() {
        for word in ["财政局", "国务院", "云岭县人民政府", "外交部", "发改委", "办公厅"] {
            assert!(is_organ(word), "{word}");
        }
        for word in ["格局", "新发展格局", "党员干部", "中西部", "城市客厅", "政务服务大厅", "联合举办", "全部", "公司"]
        {
            assert!(!is_organ(word), "{word}");
        }
        assert!(
            is_body("有限公司")
                && !is_body("公开")
                && is_position("副县长")
                && is_position("镇党委书记")
                && !is_position("县")
                && !is_position("书")
        );
    }
}
