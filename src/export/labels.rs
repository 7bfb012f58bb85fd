//! What the enumerations of the report are called in the exports, which are read beside a Chinese document.

use crate::compare::types::{Alteration, Outcome};
use crate::report::{Bound, Direction, DocumentKind, QuantityKind, Relation, Role, Severity, Verdict};

/// Said where a document has nothing of a kind: nothing is filled in.
pub(super) const NOT_MENTIONED: &str = "未提及";

pub(super) fn alteration(alteration: Alteration) -> &'static str {
    match alteration {
        Alteration::Same => "相同",
        Alteration::Figures => "仅数字不同",
        Alteration::Reworded => "改写",
        Alteration::Added => "新增",
        Alteration::Dropped => "删去",
    }
}

pub(super) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "完成",
        Outcome::Missed => "未完成",
        Outcome::Mentioned => "提及，不能判断",
        Outcome::NotMentioned => NOT_MENTIONED,
    }
}

pub(super) fn document_kind(kind: DocumentKind) -> &'static str {
    match kind {
        DocumentKind::WorkSummary => "工作总结",
        DocumentKind::DisclosureReport => "政务公开报告",
        DocumentKind::GovernmentWorkReport => "政府工作报告",
        DocumentKind::Plan => "工作计划",
        DocumentKind::Policy => "政策文件",
        DocumentKind::Speech => "讲话",
        DocumentKind::Other => "其他",
    }
}

pub(super) fn role(role: Role) -> &'static str {
    match role {
        Role::Review => "回顾",
        Role::Problems => "问题",
        Role::Plan => "计划",
        Role::ActiveDisclosure => "主动公开",
        Role::RequestedDisclosure => "依申请公开",
        Role::Organisation => "组织保障",
        Role::Other => "其他",
    }
}

pub(super) fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::Exact => "",
        Bound::Over => "超过",
        Bound::Under => "不足",
        Bound::About => "约",
        Bound::AtLeast => "不低于",
        Bound::AtMost => "不高于",
        Bound::Redacted => "隐去",
    }
}

pub(super) fn quantity_kind(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Count => "数量",
        QuantityKind::Money => "金额",
        QuantityKind::Percent => "百分比",
        QuantityKind::PercentagePoint => "百分点",
        QuantityKind::Rank => "位次",
        QuantityKind::Multiple => "倍数",
        QuantityKind::Area => "面积",
        QuantityKind::Ratio => "比率",
        QuantityKind::Other => "其他",
    }
}

pub(super) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "增",
        Direction::Down => "减",
        Direction::Flat => "平",
    }
}

pub(super) fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Consistent => "相符",
        Verdict::Rounding => "差在四舍五入",
        Verdict::Inconsistent => "对不上",
        Verdict::Partial => "只列部分，不作判断",
        Verdict::NotAssessable => "不作判断",
    }
}

pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "误",
        Severity::Warning => "疑",
        Severity::Info => "议",
    }
}

pub(super) fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Sum => "合计",
        Relation::Rate => "比率",
        Relation::Difference => "差额",
        Relation::Product => "乘积",
        Relation::Growth => "增长",
        Relation::Repetition => "前后重提",
    }
}
