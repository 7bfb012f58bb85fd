//! Sentences → clauses: the smallest parts of a sentence that a summary may quote.
//!
//! ```text
//! sentence = part *( ( "；" | "。" ) part )            ; marks within brackets and quotes separate nothing
//! part     = segment *( "，" segment )
//! clause   = *lead segment *( dependent | result )  ; a run of segments of one part
//! ```
//!
//! A `result` (确保…, 切实提高…) may be left out at the end of a quotation in the same way, where it holds no figure.
//!
//! A cut at a comma is made only before a segment that can stand without what precedes it. A `dependent` segment begins with a
//! word that leans on what was said (同比, 其中, 但, 完成率), a `lead` prepares for what follows (通过…, 截至12月底, 除…外); both stay with
//! their clause. A lead that only names a manner (按照…要求, 通过…) may be left out at the front of a quotation: what follows is a
//! clause of its own. One that limits or denies (除, 如果, 未) may not.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::words::{self, Opening};
use crate::text::search::first;
use crate::text::{char_class, PhraseSet, Span};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Segment {
    Plain,
    /// Leans on what precedes it.
    Dependent,
    /// An item of a list, 135座站点: leans on what precedes it even over a semicolon.
    Item,
    /// Leans on what precedes it as its consequence, and may be left out.
    Result,
    /// Prepares for what follows, and may be left out.
    Manner,
    /// Prepares for what follows, and may not be left out.
    Condition,
}

static OPENINGS: LazyLock<PhraseSet<Opening>> =
    LazyLock::new(|| PhraseSet::new(words::OPENINGS.iter().flat_map(|&(kind, list)| list.iter().map(move |&word| (word, kind)))));

/// Cuts a sentence. A clause reaches from its first word to its last, without the mark that follows.
pub(super) fn cut(text: &str, sentence: Span, clauses: &mut Vec<Span>) {
    let mut cutter = Cutter { text, clauses, open: None, joined: false };
    let mut depth = 0_u32;
    let mut start = sentence.start();
    for (at, c) in sentence.slice(text).char_indices() {
        let at = sentence.start() + at;
        match c {
            '（' | '(' | '“' | '‘' | '《' | '「' | '【' | '〔' => depth += 1,
            '）' | ')' | '”' | '’' | '》' | '」' | '】' | '〕' => depth = depth.saturating_sub(1),
            '，' | ',' | '；' | ';' | '。' | '：' | ':' if depth == 0 => {
                if matches!(c, ',' | ':') && text[at + 1..].starts_with(|c: char| c.is_ascii_digit()) {
                    continue;
                }
                cutter.segment(Span::new(start, at), matches!(c, '，' | ',' | '：' | ':'));
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    cutter.segment(Span::new(start, sentence.end()), false);
    cutter.close();
}

/// The clause that is being put together.
#[derive(Clone, Copy)]
struct Open {
    span: Span,
    /// Where it begins with the leads that were left out.
    with_leads: u32,
    /// Its last segment prepares for what follows.
    waits: bool,
    /// All of it is one lead that may be left out.
    is_manner: bool,
}

struct Cutter<'t, 'c> {
    text: &'t str,
    clauses: &'c mut Vec<Span>,
    open: Option<Open>,
    /// Whether a comma stands between the last segment and the next.
    joined: bool,
}

impl Cutter<'_, '_> {
    fn segment(&mut self, span: Span, comma_follows: bool) {
        let span = span.trim(self.text);
        let joined = std::mem::replace(&mut self.joined, comma_follows);
        if span.is_empty() {
            return;
        }
        let kind = kind_of(span.slice(self.text));
        let waits = matches!(kind, Segment::Manner | Segment::Condition) || kind == Segment::Dependent && ends_as_lead(span.slice(self.text));
        let new = Open { span, with_leads: span.start, waits, is_manner: kind == Segment::Manner };
        let open = match self.open.filter(|_| joined || kind == Segment::Item) {
            // A manner in front is left out; the clause begins after it.
            Some(open) if open.is_manner => Open { with_leads: open.with_leads, ..new },
            Some(open) if open.waits || matches!(kind, Segment::Dependent | Segment::Item) => Open { span: open.span.to(span), waits, is_manner: false, ..open },
            Some(open) if kind == Segment::Result => open,
            _ => {
                self.close();
                new
            }
        };
        self.open = Some(open);
    }

    fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let continues = self.clauses.last().is_some_and(|last| is_comma_between(self.text, *last, open.with_leads));
        match self.clauses.last_mut() {
            // A lead that nothing follows belongs to the clause before it.
            Some(last) if continues && open.waits => *last = last.to(open.span),
            _ => self.clauses.push(open.span),
        }
    }
}

/// Whether only a comma and blanks lie between a clause and the next.
fn is_comma_between(text: &str, before: Span, next: u32) -> bool {
    let between = &text[before.end()..(next as usize).max(before.end())];
    between.len() <= 8 && between.chars().all(|c| matches!(c, '，' | ',' | ' ' | '：' | ':')) && !between.is_empty()
}

fn kind_of(segment: &str) -> Segment {
    let opening = OPENINGS.at_start(segment).map(|(_, kind)| kind);
    let ending = || ending_of(segment);
    if is_praised(segment) || names_measure_alone(segment) {
        return Segment::Dependent;
    }
    if names_party(segment) {
        return Segment::Condition;
    }
    if segment.starts_with('为') && words::CONTRIBUTES.iter().any(|end| segment.ends_with(end)) {
        return if may_be_dropped(segment) { Segment::Result } else { Segment::Dependent };
    }
    match opening {
        Some(Opening::Leans) => Segment::Dependent,
        Some(Opening::Result) if may_be_dropped(segment) => Segment::Result,
        Some(Opening::Result) => Segment::Dependent,
        Some(Opening::Verb) if words::COUNTS.iter().any(|word| segment.starts_with(word)) && starts_with_figure(segment) => Segment::Dependent,
        Some(Opening::Verb) if is_measure_and_figure(segment) || counts_nothing(segment) || goes_on(segment) => Segment::Dependent,
        Some(Opening::Free | Opening::Verb) if comes_out(segment) => Segment::Dependent,
        Some(Opening::Free | Opening::Verb) if ending() == Some(Ending::Lead) => Segment::Condition,
        Some(Opening::Free | Opening::Verb) => Segment::Plain,
        Some(Opening::Copula) if segment.len() <= LONGEST_COPULA => Segment::Dependent,
        Some(Opening::Manner) if may_be_dropped(segment) => Segment::Manner,
        Some(Opening::Place) if (ending() == Some(Ending::Lead) || fronts(segment)) && may_be_dropped(segment) => Segment::Manner,
        Some(Opening::Place) if segment.len() <= LONGEST_FIGURE && words::STANDINGS.iter().any(|word| segment.contains(word)) => Segment::Dependent,
        Some(Opening::Place) if fronts(segment) => Segment::Condition,
        Some(Opening::Limits | Opening::Manner) => Segment::Condition,
        _ if comes_out(segment) => Segment::Dependent,
        _ if ending().is_some() || names_in_a_role(segment) => Segment::Condition,
        None if starts_with_figure(segment) => Segment::Item,
        None if is_bare_figure(segment) => Segment::Dependent,
        _ => Segment::Plain,
    }
}

/// Longer than this is no bare figure but a statement.
const LONGEST_FIGURE: usize = 54;

/// Longer than this, 为 does more than name what something is.
const LONGEST_COPULA: usize = 36;

/// 支出进度98%: nothing but the name of a measure stands before the figure.
fn is_measure_and_figure(segment: &str) -> bool {
    let name = segment.find(|c: char| char_class::digit(c).is_some()).map(|at| segment[..at].trim_end_matches(['为', '达', '到', '超']));
    name.and_then(|name| name.chars().next_back()).is_some_and(|c| words::MEASURES.contains(c))
}

/// 办结1792件, 新增46家: what is counted stands before. Whoever counts people (培训300人) says what.
fn counts_nothing(segment: &str) -> bool {
    let Some(from) = segment.find(|c: char| char_class::digit(c).is_some()) else { return false };
    let verb = segment[..from].trim_start_matches(['已', '共', '现']);
    let unit = segment[from..].trim_start_matches(|c: char| char_class::digit(c).is_some() || matches!(c, '.' | ',' | '余' | '多' | '万' | '亿'));
    let mut unit_letters = unit.chars();
    let one = unit_letters.next().is_some_and(|c| c != '人') && unit_letters.next().is_none();
    one && matches!(OPENINGS.at_start(verb), Some((length, Opening::Verb)) if length == verb.len())
}

/// 取得初步成效: how what stands before came out.
fn comes_out(segment: &str) -> bool {
    let rest = ["取得了", "取得", "收到", "见到"].iter().find_map(|verb| segment.strip_prefix(verb));
    rest.is_some_and(|rest| rest.len() <= LONGEST_OUTCOME && ["成效", "进展", "成果", "突破", "效果", "成绩"].iter().any(|noun| rest.ends_with(noun)) && !rest.contains(|c: char| char_class::digit(c).is_some()))
}

/// 获市长批示肯定, 被多家媒体报道: what was praised stands before.
pub(super) fn is_praised(segment: &str) -> bool {
    let is_received = words::RECEIVES.iter().any(|verb| segment.starts_with(verb));
    is_received && words::PRAISE.iter().any(|praise| segment.ends_with(praise)) && segment.len() <= LONGEST_PRAISE
}

/// Longer than this, the praise says of what it is.
const LONGEST_PRAISE: usize = 120;

/// 从事竹编生产的企业, 符合条件的: to whom what follows applies. 条件是必要的 is a statement.
fn names_party(segment: &str) -> bool {
    let is_such = || words::PARTY_IS.iter().any(|verb| segment.starts_with(verb)) && words::PARTIES.iter().any(|party| segment.ends_with(party));
    let is_object = || segment.starts_with('对') && segment.contains('的') && words::DEALT_WITH.iter().any(|end| segment.ends_with(end)) && !words::NO_OBJECT.iter().any(|word| segment.starts_with(word));
    segment.ends_with('的') && first(segment, "是").is_none() || is_such() || is_object()
}

/// 规模跃居第二位, 总量突破3万家: of what the measure is stands before.
fn names_measure_alone(segment: &str) -> bool {
    let rest = words::MEASURES_OF.iter().find_map(|measure| segment.strip_prefix(measure));
    rest.is_some_and(|rest| words::MEASURE_VERBS.iter().any(|verb| rest.starts_with(verb)))
}

/// Longer than this, the outcome says what it is.
const LONGEST_OUTCOME: usize = 21;

/// 全年增长19.5%, 全市排名第二: of what stands before.
fn goes_on(segment: &str) -> bool {
    let rest = words::SCOPES.iter().fold(segment, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    rest.len() < segment.len() && segment.len() <= LONGEST_FIGURE && words::COURSES.iter().any(|word| rest.starts_with(word))
}

/// 对于这些问题, 面对复杂形势: a phrase that a statement follows, whatever it ends with.
fn fronts(segment: &str) -> bool {
    ["对于", "关于", "面对"].iter().any(|word| segment.starts_with(word)) || segment.starts_with(AS) && may_be_dropped(segment) && !segment.contains(['已', '了'])
}

const AS: &str = "作为";

/// 县政务网作为公开的第一平台: the subject and its role, of which something follows. 把它作为任务 is a statement.
fn names_in_a_role(segment: &str) -> bool {
    let parted = first(segment, AS).map(|at| (&segment[..at], &segment[at + AS.len()..]));
    parted.is_some_and(|(before, role)| !before.is_empty() && !role.is_empty() && !before.contains(['把', '将', '以', '被']) && may_be_dropped(role) && !role.contains(['已', '了', '来']))
}

/// 135座站点, but not 2023年.
fn starts_with_figure(segment: &str) -> bool {
    let segment = words::COUNTS.iter().fold(segment, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let after = segment.trim_start_matches(|c: char| char_class::digit(c).is_some() || matches!(c, '.' | ',' | '余' | '多' | '万' | '亿'));
    after.len() < segment.len() && !after.starts_with(['年', '月', '日', '时', '-', '—', '~', '～', '至', '、'])
}

/// 支出进度98%, 总金额3亿元: a measure and its figure, without a verb, goes on with what was said before.
fn is_bare_figure(segment: &str) -> bool {
    segment.len() <= LONGEST_FIGURE && segment.contains(|c: char| char_class::digit(c).is_some())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// 在…下, …的要求
    Lead,
    /// 截至12月底, 2023年1-11月, 今年以来: a time, which a quotation keeps.
    Time,
}

/// Endings by their last characters.
static ENDINGS: LazyLock<FxHashMap<char, Vec<(&str, Ending)>>> = LazyLock::new(|| {
    let mut table: FxHashMap<char, Vec<_>> = FxHashMap::default();
    for (list, kind) in [(words::LEAD_ENDINGS, Ending::Lead), (words::TIME_ENDINGS, Ending::Time)] {
        for &ending in list {
            if let Some(last) = ending.chars().next_back() {
                table.entry(last).or_default().push((ending, kind));
            }
        }
    }
    table
});

/// 从今年起用三年的时间: leans on what precedes, and prepares for what follows.
fn ends_as_lead(segment: &str) -> bool {
    ending_of(segment) == Some(Ending::Lead)
}

/// Longer than this is no time but a statement.
const LONGEST_TIME: usize = 48;

fn ending_of(segment: &str) -> Option<Ending> {
    let endings = ENDINGS.get(&segment.chars().next_back()?)?;
    let fits = |&&(ending, kind): &&(&str, Ending)| segment.ends_with(ending) && (kind == Ending::Lead || segment.len() <= LONGEST_TIME);
    endings.iter().find(fits).map(|&(_, kind)| kind)
}

/// Whether it is nothing but a time: 2023年度, 截至目前.
pub(super) fn is_time(clause: &str) -> bool {
    let kept = clause.trim_end_matches(['。', '，', '；']);
    let endings = kept.chars().next_back().and_then(|last| ENDINGS.get(&last)).map_or(&[][..], Vec::as_slice);
    let times = endings.iter().filter(|(_, kind)| *kind == Ending::Time);
    let rest = times.filter_map(|(ending, _)| kept.strip_suffix(ending)).min_by_key(|rest| rest.len());
    rest.is_some_and(|rest| rest.chars().all(|c| char_class::digit(c).is_some() || "截至止自从到在今去本全前上下半年月日季度—-－~～至第".contains(c)))
}

/// Nothing is lost with the segment but a manner or a consequence: it denies nothing, and holds no figure.
fn may_be_dropped(segment: &str) -> bool {
    let mut chars = segment.chars().peekable();
    while let Some(c) = chars.next() {
        let denies = match c {
            '不' => chars.peek() != Some(&'断'),
            c => words::DENIALS.contains(&c) || char_class::digit(c).is_some(),
        };
        if denies {
            return false;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{cut, Span};

    fn clauses(text: &str) -> Vec<&str> {
        let mut found = Vec::new();
        cut(text, Span::new(0, text.len()), &mut found);
        found.iter().map(|clause| clause.slice(text)).collect()
    }

    #[test]
    fn cut_where_both_sides_stand_alone() {
        for (text, expected) in [
            ("新建公厕3座，改造站点5处。", &["新建公厕3座", "改造站点5处"][..]),
            ("财政收入完成5亿元，同比增长8%；支出6亿元。", &["财政收入完成5亿元，同比增长8%", "支出6亿元"]),
            ("截至12月底，已办结12件，办结率100%。", &["截至12月底，已办结12件，办结率100%"]),
            ("按照“能快则快，应兑尽兑”的要求，兑付资金3亿元。", &["兑付资金3亿元"]),
            ("除涉密信息外，公开文件15件。", &["除涉密信息外，公开文件15件"]),
            ("未收到申请，无行政复议。", &["未收到申请", "无行政复议"]),
            ("共清理项目202个，其中完成审批175个，完成率86.6%。", &["共清理项目202个，其中完成审批175个，完成率86.6%"]),
            ("成效明显，但仍有差距。", &["成效明显，但仍有差距"]),
            ("争取资金3亿元，支出进度98%，居全市首位。", &["争取资金3亿元，支出进度98%，居全市首位"]),
            ("入选示范县，为全市唯一；共维护189条道路；135座站点，5座桥。", &["入选示范县，为全市唯一", "共维护189条道路；135座站点，5座桥"]),
            ("新建公厕3座，切实提升服务水平。", &["新建公厕3座"]),
            ("完善制度，确保全年办结率达到90%。", &["完善制度，确保全年办结率达到90%"]),
            ("投资1,234万元，新建公厕3座", &["投资1,234万元", "新建公厕3座"]),
            ("集装箱吞吐量21.5万标箱，翻了一番多。", &["集装箱吞吐量21.5万标箱，翻了一番多"]),
            ("能耗强度下降4.8%，是近年来最大降幅。", &["能耗强度下降4.8%，是近年来最大降幅"]),
            ("帮助企业解决难题46件，办结41件，办结率89.1%。", &["帮助企业解决难题46件，办结41件，办结率89.1%"]),
            ("新建公厕3座，培训300人。", &["新建公厕3座", "培训300人"]),
            ("工业总产值46亿元，全年增长19.5%。", &["工业总产值46亿元，全年增长19.5%"]),
            ("修建水渠3条，全年接待游客6万人次。", &["修建水渠3条", "全年接待游客6万人次"]),
            ("工业总产值46亿元，增长9%，在全市名列前茅。", &["工业总产值46亿元，增长9%，在全市名列前茅"]),
            ("取得科研成果33项，有9项获奖。", &["取得科研成果33项，有9项获奖"]),
            ("完成网点改造，有力保障了春耕。", &["完成网点改造", "有力保障了春耕"]),
            ("县政务网作为公开的第一平台，发布信息42条。", &["县政务网作为公开的第一平台，发布信息42条"]),
            ("把水渠整修作为头等大事，新修水渠3条。", &["把水渠整修作为头等大事，新修水渠3条"]),
            ("对于产值高于5%的企业，优先支持。", &["对于产值高于5%的企业，优先支持"]),
            ("我局成立了由局长任组长，各科室负责人为成员的领导小组。", &["我局成立了由局长任组长，各科室负责人为成员的领导小组"]),
            ("县林业局向各护林站派驻技术员的试点工作，取得初步成效，查处案件17起。", &["县林业局向各护林站派驻技术员的试点工作，取得初步成效", "查处案件17起"]),
            ("首创“一窗办”模式，获市政府批示肯定，新建书屋2处。", &["首创“一窗办”模式，获市政府批示肯定", "新建书屋2处"]),
            ("电商产业快速发展，规模跃居全市第二位。", &["电商产业快速发展，规模跃居全市第二位"]),
            ("新增专利86件，累计分别达到210件和36件。", &["新增专利86件，累计分别达到210件和36件"]),
            ("主要体现在:公开时限10:30起算，内容不全。", &["主要体现在", "公开时限10:30起算", "内容不全"]),
            ("对这些问题，我们将逐项整改。", &["对这些问题，我们将逐项整改"]),
            ("为了还清欠账，从今年起用三年的时间，修复水渠。", &["从今年起用三年的时间，修复水渠"]),
            ("对已经开工的重点项目，逐个派驻专班。", &["对已经开工的重点项目，逐个派驻专班"]),
            ("对接省级重点项目，派驻专班。", &["对接省级重点项目", "派驻专班"]),
            ("从事竹编生产的企业，给予补助。", &["从事竹编生产的企业，给予补助"]),
            ("逾期不改的，取消资格；条件是必要的，手续简化。", &["逾期不改的，取消资格", "条件是必要的", "手续简化"]),
            ("新建公厕3座，为全县发展增添动力。", &["新建公厕3座"]),
            ("实践证明，改革是对的。", &["实践证明，改革是对的"]),
            ("我们要以对群众负责的精神，办好实事。", &["我们要以对群众负责的精神，办好实事"]),
            ("全镇共计13个，新建书屋2处。", &["全镇共计13个", "新建书屋2处"]),
        ] {
            assert_eq!(clauses(text), expected, "{text}");
        }
    }

    #[test]
    fn a_lead_that_nothing_follows_stays() {
        assert_eq!(clauses("新建公厕3座，截至12月底。"), ["新建公厕3座，截至12月底"]);
        assert_eq!(clauses("按照要求。"), ["按照要求"]);
        assert_eq!(clauses("，，。"), [""; 0]);
    }
}
