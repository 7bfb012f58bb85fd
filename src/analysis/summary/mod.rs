//! Summary: what a reader who has one minute must know, in the source's own words.
//!
//! ```text
//! sentences ─ clause ─▶ clauses ─ candidates ─▶ clauses with part and worth ─ select ─▶ the best within the budget ─▶ points
//! ```
//!
//! No sentence is made up: a point is a clause of the source, or several of one sentence that stand side by side. What counts is
//! what the genre makes clear: the role of the section, topic clauses, figures, records and recognition, commitments, and what
//! falls short; phrases of the genre that say nothing count against a clause.

mod candidates;
mod choices;
mod clause;
mod overview;
mod select;
mod statements;
mod subject;
mod terms;
mod words;

use super::Context;
use crate::text::Span;
use candidates::{Candidate, Part};
pub(crate) use choices::Choices;
pub(crate) use subject::context_of;

/// The summary of one article. Every point is a whole clause or sentence of the source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub overview: Vec<Span>,
    pub achievements: Vec<Span>,
    pub problems: Vec<Span>,
    pub plans: Vec<Span>,
    /// How many there were to choose from.
    pub found_achievements: u32,
    pub found_problems: u32,
    pub found_plans: u32,
}

/// Share of an article that its summary takes where the options do not say.
const DEFAULT_SHARE: f64 = 0.247;
/// How much more room plans get for their length than achievements: they are written in shorter steps.
const PLANS: f64 = 1.5;
/// Characters of one page: a summary is no longer where the options do not say otherwise.
const PAGE: u32 = 2000;
/// The largest share of an article that a summary may take.
const LARGEST_SHARE: f64 = 0.5;

/// One summary for each article.
pub(crate) fn run(context: &Context<'_>) -> Vec<Summary> {
    let length = Length::of(context.options);
    let choices = Choices::of(context);
    (0..context.document.articles.len()).map(|article| choices.quote(context.document.text, article, length)).collect()
}

/// How long a summary may be: see [`crate::options::Options`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Length {
    pub(crate) share: f64,
    pub(crate) lines: u32,
}

impl Length {
    fn of(options: &crate::options::Options) -> Self {
        Self { share: options.summary_share, lines: options.summary_lines }
    }
}

/// A text of a few lines is quoted too: so many characters it may always have.
const SHORTEST: u32 = 120;

/// Characters of a line of a page, as GB/T 9704 sets it.
const LINE: u32 = 28;

/// Characters that the summary of an article of so many may have.
fn budget(chars: u32, Length { share, lines }: Length) -> u32 {
    let chars = f64::from(chars);
    if lines > 0 {
        lines.saturating_mul(LINE).min((chars * LARGEST_SHARE) as u32)
    } else if share > 0.0 {
        (chars * share.min(LARGEST_SHARE)) as u32
    } else {
        ((chars * DEFAULT_SHARE) as u32).clamp(SHORTEST, PAGE)
    }
}

fn of_part(candidates: &[Candidate], part: Part) -> Vec<Candidate> {
    candidates.iter().filter(|c| c.part == part).copied().collect()
}

/// `ranked`: the achievements, or where there are none the plans, as headlines, best first.
fn summarise(text: &str, candidates: &[Candidate], ranked: &[usize], budget: u32) -> Summary {
    let part = |part: Part| of_part(candidates, part);
    let [problems, plans, achievements] = [Part::Problems, Part::Plans, Part::Achievements].map(part);
    let length = |part: &[Candidate]| -> u32 { part.iter().map(|c| c.chars + 1).sum() };
    let quote = |part: &[Candidate], budget| points(text, part, &select::choose(text, part, budget, &[]));
    if problems.is_empty() && plans.is_empty() && achievements.is_empty() {
        return Summary { overview: quote(&part(Part::General), budget), ..Summary::default() };
    }
    // Problems are few and short, and the first thing looked for: they have up to a third. The others share what is left.
    let for_problems = length(&problems).min(budget / 3);
    let left = budget - for_problems;
    let [for_plans, for_achievements] = [f64::from(length(&plans)) * PLANS, f64::from(length(&achievements))];
    let share = for_plans / (for_plans + for_achievements).max(1.0);
    let for_plans = (f64::from(left) * share) as u32;
    let headlines = if achievements.is_empty() { overview::choose(text, &plans, ranked, for_plans) } else { overview::choose(text, &achievements, ranked, left - for_plans) };
    let (of_achievements, of_plans): (&[usize], &[usize]) = if achievements.is_empty() { (&[], &headlines) } else { (&headlines, &[]) };
    let achieved = select::choose(text, &achievements, left - for_plans, of_achievements);
    let planned = select::choose(text, &plans, for_plans, of_plans);
    let (headed, chosen) = if achievements.is_empty() { (&plans, &planned) } else { (&achievements, &achieved) };
    Summary {
        overview: points(text, headed, &headlines.iter().copied().filter(|at| chosen.contains(at)).collect::<Vec<_>>()),
        achievements: points(text, &achievements, &achieved),
        problems: quote(&problems, for_problems),
        plans: points(text, &plans, &planned),
        found_achievements: achievements.len() as u32,
        found_problems: problems.len() as u32,
        found_plans: plans.len() as u32,
    }
}

/// The spans of the chosen clauses: those that join become one.
fn points(text: &str, candidates: &[Candidate], chosen: &[usize]) -> Vec<Span> {
    let mut points: Vec<(Span, usize)> = Vec::new();
    for &at in chosen {
        match points.last_mut() {
            Some((last, before)) if select::joins(text, &candidates[*before], &candidates[at]) => {
                *last = last.to(candidates[at].span);
                *before = at;
            }
            _ => points.push((candidates[at].span, at)),
        }
    }
    points.into_iter().map(|(span, _)| span).collect()
}

#[cfg(test)]
mod tests {
    use super::{budget, run, Context, Length, Summary};
    use crate::{syntax, Options};

    const REPORT: &str = "云岭县农业农村局2023年工作总结暨2024年工作打算\n\n\
        2023年，云岭县农业农村局在县委、县政府的坚强领导下，认真贯彻落实各级决策部署，各项工作迈上新台阶。\n\
        一、2023年工作总结\n\
        （一）抓产业发展。高度重视茶叶产业，深入贯彻上级会议精神。新建标准茶园3200亩，茶叶总产值达到4.6亿元，同比增长12.5%。按照“一镇一品”的要求，建成示范基地12个，带动农户2100户。\n\
        （二）抓公开服务。全年主动公开信息86条。未收到依申请公开，未发生行政复议。获评全市农业农村工作先进集体，为全市唯一。\n\
        二、存在问题\n\
        一是龙头企业数量偏少，产业链条较短。二是青年人才流失，基层技术力量薄弱。\n\
        三、2024年工作思路\n\
        （一）延伸产业链条。力争新增龙头企业4家，茶叶总产值突破5亿元。\n\
        （二）建强人才队伍。计划培训新型农民1500人次以上，引进专业技术人员20名。\n";

    fn summary_of(text: &str, options: &Options) -> (Vec<Summary>, u32) {
        let document = syntax::parse(text);
        let context = Context::new(&document, options);
        (run(&context), budget(document.slice(document.articles[0].span).chars().count() as u32, Length::of(options)))
    }

    #[test]
    fn a_report_with_all_parts() {
        let options = Options { summary_share: 0.5, ..Options::default() };
        let (summaries, budget) = summary_of(REPORT, &options);
        let quote = |spans: &[crate::text::Span]| spans.iter().map(|span| span.slice(REPORT)).collect::<Vec<_>>();
        let summary = &summaries[0];
        let achievements = quote(&summary.achievements).join("|");
        for wanted in ["茶叶总产值达到4.6亿元，同比增长12.5%", "建成示范基地12个", "获评全市农业农村工作先进集体，为全市唯一"] {
            assert!(achievements.contains(wanted), "{wanted}: {achievements}");
        }
        // A denial is quoted whole or not at all.
        assert!(!achievements.replace("未收到依申请公开", "").contains("收到依申请公开"), "{achievements}");
        assert!(!achievements.contains("坚强领导") && !achievements.contains("高度重视"), "{achievements}");
        assert_eq!(quote(&summary.problems), ["龙头企业数量偏少，产业链条较短", "青年人才流失，基层技术力量薄弱"]);
        assert!(quote(&summary.plans).join("|").contains("力争新增龙头企业4家"), "{:?}", quote(&summary.plans));
        let quoted: usize = [&summary.achievements, &summary.problems, &summary.plans].into_iter().flatten().map(|s| s.slice(REPORT).chars().count()).sum();
        assert!(quoted <= budget as usize, "{quoted} of {budget}");
        assert!((1..=3).contains(&summary.overview.len()) && summary.overview.iter().all(|span| span.slice(REPORT).chars().count() < 180));
    }

    /// The overview of a report begins with what the report begins with.
    #[test]
    fn the_overview_is_what_the_document_puts_first() {
        type Case = (&'static str, &'static [&'static str], &'static [&'static str]);
        let cases: &[Case] = &[
            // A report on a whole place: its product, though later clauses hold more figures and firsts.
            (
                "青川市政府工作报告\n——2025年1月10日在青川市第三届人民代表大会第四次会议上\n各位代表：\n现在，我代表市人民政府向大会报告工作，请予审议。\n一、2024年工作回顾\n\
                 过去一年，是实现“十四五”目标的关键一年，全市上下克难奋进。地区生产总值增长6.2%；一般公共预算收入42.5亿元，增长4.8%。\n（一）产业提质。集装箱吞吐量21.5万标箱，翻了一番多。\n\
                 （二）改革提速。首创“一窗办”改革，获评全省第一批试点，新增企业620家、个体户3100户，惠及群众8.6万人。\n二、2025年工作安排\n（一）稳增长。地区生产总值增长6%。\n让我们锚定目标，为建设美好青川而奋斗！\n",
                &["地区生产总值增长6.2%", "一般公共预算收入42.5亿元，增长4.8%"],
                &["关键一年", "让我们", "增长6%"],
            ),
            // What a place is measured by is not its product.
            (
                "青川镇2024年工作总结\n一、主要工作\n（一）抓绿色发展。单位生产总值能耗下降3.1%。\n（二）抓产业。引进茶企6家，建成茶厂2座，首次获评全县先进集体。\n",
                &["首次获评全县先进集体"],
                &[],
            ),
            // Disclosure: how much was disclosed.
            (
                "青川镇2024年政务公开工作总结\n一、主动公开\n把公开摆在第一位，第一时间公开。全年主动公开信息86条。\n二、依申请公开\n未收到依申请公开。\n三、存在问题\n公开内容单一，更新不及时。\n",
                &["全年主动公开信息86条"],
                &["第一位", "第一时间"],
            ),
            // What the office did for itself is told where there is nothing else.
            (
                "云岭县林业局2024年工作总结\n一、强化党建引领\n组织集体学习12次，开展专题研讨4次。\n二、推进造林绿化\n新造林1.2万亩。首创“林长码”，获县长批示肯定。\n",
                &["首创“林长码”，获县长批示肯定"],
                &["集体学习", "研讨"],
            ),
            (
                "云岭县林业局2024年工作总结\n一、主要工作\n（一）强化党建引领。全年组织集体学习12次。\n（二）提升能力。开展专题研讨4次，到课率98%。\n",
                &["专题研讨4次"],
                &[],
            ),
            // Where nothing was reviewed, the first of what is to be done.
            (
                "青川镇2025年工作要点\n一、发展茶业\n新建茶园600亩，培训茶农300人次。\n二、整治环境\n改造公厕4座。\n",
                &["新建茶园600亩"],
                &[],
            ),
        ];
        for (text, wanted, never) in cases {
            let (summaries, _) = summary_of(text, &Options { summary_share: 0.5, ..Options::default() });
            let overview = summaries[0].overview.iter().map(|span| span.slice(text)).collect::<Vec<_>>().join("|");
            assert!(wanted.iter().all(|point| overview.contains(point)), "{wanted:?}: {overview}");
            assert!(never.iter().all(|point| !overview.contains(point)), "{never:?}: {overview}");
        }
    }

    /// What announces and says it at once is a point; what only announces is none.
    #[test]
    fn targets_after_a_colon_are_points() {
        let text = REPORT.replace("三、2024年工作思路\n", "三、2024年工作思路\n主要目标安排如下：茶叶总产值增长6%左右，游客增长8%以上。重点做好以下工作。\n");
        let (summaries, _) = summary_of(&text, &Options { summary_share: 0.5, ..Options::default() });
        let plans: Vec<&str> = summaries[0].plans.iter().map(|span| span.slice(&text)).collect();
        assert!(plans.iter().any(|point| point.contains("茶叶总产值增长6%左右")), "{plans:?}");
        assert!(!plans.iter().any(|point| point.contains("以下工作")), "{plans:?}");
    }

    /// A heading is shown above its points, and what only announces, praises or answers is none.
    #[test]
    fn what_says_nothing_of_this_document_is_no_point() {
        let text = "云岭县林业局2024年工作总结和2025年工作思路\n一、2024年工作总结\n（一）推进造林绿化\n新造林1.2万亩，抚育林地8000亩。\n（二）加强资源管护\n查处案件17起，全县护林员共计320人。\n\
            二、存在问题\n前进路上还有不少困难。短板依然明显。护林经费不足，设备老化。各位代表！我们要清醒看到，技术力量薄弱。我们要紧扣目标，推动林业走在前列。对此，我们将直面问题，认真加以解决，绝不让短板拖后腿。\n\
            三、2025年工作思路\n（一）推进国土绿化。绿化是富民之道。全县有林地86万亩。新造林1万亩，改造苗圃3处。\n（二）强化森林防火。新建瞭望塔4座。\n让我们团结一心，为建设美丽云岭而努力奋斗！\n";
        let (summaries, _) = summary_of(text, &Options { summary_share: 0.5, ..Options::default() });
        let Summary { achievements, problems, plans, .. } = &summaries[0];
        let quote = |spans: &[crate::text::Span]| spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>();
        assert_eq!(quote(problems), ["护林经费不足，设备老化", "技术力量薄弱"]);
        let said = [quote(achievements), quote(plans)].concat();
        assert!(said.contains(&"新造林1万亩，改造苗圃3处") && said.contains(&"新建瞭望塔4座"), "{said:?}");
        for never in ["推进造林绿化", "加强资源管护", "推进国土绿化", "强化森林防火", "富民之道", "让我们"] {
            assert!(!said.iter().any(|point| point.contains(never)), "{never}: {said:?}");
        }
    }

    /// A name of which nothing is said, and an announcement, are no points; a topic is quoted whole; what a semicolon parts is two points.
    #[test]
    fn points_are_statements() {
        let text = "云岭县经信局2024年工作总结和2025年工作思路\n一、2024年工作总结\n一是强化学习，提升能力。组织培训12场，冶金、机械等重工业部门，深入开展节能降耗，节电120万千瓦时。认真抓好8方面重点工作。近年新建的标准厂房。\n\
            二、存在问题\n主要体现在:产业层次偏低，龙头企业不足；用能成本较高，节能改造缓慢。\n\
            三、2025年工作思路\n一是健全制度，严格规范。完善各项管理制度。扎实做好各项工作。\n";
        let (summaries, _) = summary_of(text, &Options { summary_share: 0.5, ..Options::default() });
        let Summary { achievements, problems, plans, .. } = &summaries[0];
        let quote = |spans: &[crate::text::Span]| spans.iter().map(|span| span.slice(text)).collect::<Vec<_>>();
        assert_eq!(quote(problems), ["产业层次偏低，龙头企业不足", "用能成本较高，节能改造缓慢"]);
        let said = [quote(achievements), quote(plans)].concat();
        for wanted in ["强化学习，提升能力", "健全制度，严格规范", "完善各项管理制度"] {
            assert!(said.contains(&wanted), "{wanted}: {said:?}");
        }
        for never in ["重工业部门", "重点工作", "扎实做好各项工作", "新建的标准厂房"] {
            assert!(!said.iter().any(|point| point.ends_with(never)), "{never}: {said:?}");
        }
    }

    #[test]
    fn from_five_lines_to_half_it_grows_and_keeps_to_its_length() {
        let text = REPORT.to_owned() + &(0..40).map(|n| format!("（{}）补充。第{n}村修建水渠{}米，受益农户{}户。\n", n + 3, 300 + 7 * n, 20 + n)).collect::<String>();
        let quoted = |options: &Options| -> u32 {
            let (summaries, budget) = summary_of(&text, options);
            let Summary { achievements, problems, plans, .. } = &summaries[0];
            let length = [achievements, problems, plans].into_iter().flatten().map(|span| span.slice(&text).chars().count() as u32).sum();
            assert!(length <= budget, "{length} of {budget}");
            length
        };
        let lines = |summary_lines| quoted(&Options { summary_lines, ..Options::default() });
        let lengths = [lines(5), lines(10), quoted(&Options::default()), quoted(&Options { summary_share: 0.5, ..Options::default() })];
        assert!(lengths[0] <= 140 && lengths.is_sorted() && lengths[0] < lengths[3], "{lengths:?}");
        assert_eq!(lines(100_000), quoted(&Options { summary_share: 0.5, ..Options::default() }));
    }

    #[test]
    fn boilerplate_never_wins() {
        let phrases = [
            "在县委、县政府的坚强领导下，在上级主管部门的悉心指导下，全面贯彻党的路线方针政策",
            "坚持以新发展理念为指导，深入学习贯彻重要讲话精神，提高政治站位",
            "牢固树立大局意识，认真贯彻落实各级决策部署，各项工作取得良好成效",
        ];
        for phrase in phrases {
            let text = REPORT.replace("（二）抓公开服务。", &format!("（二）抓公开服务。{phrase}。")).replace("（一）延伸产业链条。", &format!("（一）延伸产业链条。{phrase}。"));
            for share in [0.1, 0.25, 0.5] {
                let (summaries, _) = summary_of(&text, &Options { summary_share: share, ..Options::default() });
                let Summary { overview, achievements, problems, plans, .. } = &summaries[0];
                for point in [overview, achievements, problems, plans].into_iter().flatten() {
                    let said = point.slice(&text);
                    assert!(!phrase.split('，').any(|part| said.contains(part)), "{share}: {said}");
                }
            }
        }
    }

    /// What is denied in the source is never quoted without its denial, whatever the length.
    #[test]
    fn a_denial_is_quoted_whole_or_not_at_all() {
        let denials = ["未收到申请", "没有发生行政复议", "无因公开引起的诉讼", "未能完成渠道整修", "不再收取管理费", "尚未建立台账", "并未出现拖欠工资", "全年未接到投诉举报", "除应急抢险外未动用预备费", "从未发生安全事故"];
        for denial in denials {
            let text = REPORT.replace("未收到依申请公开，", &format!("按照要求，{denial}，"));
            for share in [0.05, 0.1, 0.2, 0.3, 0.4, 0.5] {
                let (summaries, _) = summary_of(&text, &Options { summary_share: share, ..Options::default() });
                let Summary { overview, achievements, problems, plans, .. } = &summaries[0];
                let place = text.find(denial).expect("in the text");
                for point in [overview, achievements, problems, plans].into_iter().flatten() {
                    let (start, end) = (point.start(), point.end());
                    assert!(end <= place || start >= place + denial.len() || start <= place && end >= place + denial.len(), "{}", point.slice(&text));
                }
            }
        }
    }

    #[test]
    fn a_text_without_parts_is_quoted_in_the_overview() {
        let text = "云岭县青川镇位于县城以北。全镇辖村12个，常住人口3.2万人。镇内有中学2所、卫生院1家，森林覆盖率78%。这里四季分明。";
        let (summaries, _) = summary_of(text, &Options { summary_share: 0.5, ..Options::default() });
        assert!(summaries[0].achievements.is_empty() && summaries[0].problems.is_empty() && summaries[0].plans.is_empty());
        assert!(summaries[0].overview.iter().any(|span| span.slice(text).contains("卫生院1家")), "{:?}", summaries[0].overview);
    }

    #[test]
    fn nothing_is_found_where_nothing_is() {
        for text in ["", "\n\n", "。。。", "云"] {
            let (summaries, _) = summary_of(text, &Options::default());
            assert!(summaries.iter().all(|summary| summary.problems.is_empty() && summary.achievements.is_empty()), "{text:?}");
        }
    }
}
