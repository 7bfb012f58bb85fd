use crate::corpus::types::*;
use crate::corpus::Corpus;
use crate::options::Options;

fn names(text: &str, kind: NameKind) -> Vec<String> {
    let corpus = Corpus::open(vec![text.to_owned()], &Options::default());
    let request = ProperNamesRequest { kinds: Some(vec![kind]), ..ProperNamesRequest::default() };
    corpus.proper_names(&request).into_iter().map(|name| name.term).collect()
}

#[test]
fn persons_by_surname_given_name_and_what_stands_beside_them() {
    let rows = [
        ("县长王建国主持会议。", "王建国"),
        ("主任周建设、局长陈胜利出席。", "陈胜利"),
        ("会上，李晓敏同志作了发言。", "李晓敏"),
        ("联系人：陈丽华，电话见后。", "陈丽华"),
        ("镇党委书记张伟带队走访。", "张伟"),
        ("由欧阳建华副主任负责。", "欧阳建华"),
    ];
    for (text, name) in rows {
        assert!(names(text, NameKind::Person).contains(&name.to_owned()), "{text}: {:?}", names(text, NameKind::Person));
    }
}

#[test]
fn words_that_begin_with_a_surname_are_no_persons() {
    for text in [
        "县长高度重视安全生产工作。",
        "县长高标准推进，局长高质量落实。",
        "书记严格要求，主任全程参与，局长安全检查。",
        "任务全面完成，成效明显。",
        "方便群众办事，提高服务质量。",
        "常务会议研究了时间安排。",
        "严格落实责任，和谐稳定。",
        "加强党的建设，安排专项资金。",
        "全体干部同志认真学习。",
    ] {
        assert_eq!(names(text, NameKind::Person), [""; 0], "{text}");
    }
}

#[test]
fn places_by_their_suffix() {
    let rows = [
        ("青川镇完成投资3亿元。", "青川镇"),
        ("松坪乡与云岭县签订协议。", "松坪乡"),
        ("松坪乡与云岭县签订协议。", "云岭县"),
        ("望湖街道建成食堂。", "望湖街道"),
        ("赴浙江省考察。", "浙江省"),
    ];
    for (text, name) in rows {
        assert!(names(text, NameKind::Place).contains(&name.to_owned()), "{text}: {:?}", names(text, NameKind::Place));
    }
}

#[test]
fn kinds_of_places_are_no_names() {
    for text in [
        "全县各镇扎实推进。",
        "建成示范村12个、美丽乡村3个。",
        "改造老旧小区。",
        "我市、本区、该镇。",
        "经济开发区和高新区。",
        "城乡社区治理。",
        "贫困村全部退出。",
    ] {
        assert_eq!(names(text, NameKind::Place), [""; 0], "{text}");
    }
}

#[test]
fn bodies_by_their_last_word() {
    let rows = [
        ("云岭县财政局牵头落实。", "云岭县财政局"),
        ("县水务局、县农业农村局配合。", "县水务局"),
        ("报国务院办公厅备案。", "国务院办公厅"),
        ("青川镇人民政府印发通知。", "青川镇人民政府"),
        ("浙江大学派出专家。", "浙江大学"),
    ];
    for (text, name) in rows {
        assert!(
            names(text, NameKind::Organisation).contains(&name.to_owned()),
            "{text}: {:?}",
            names(text, NameKind::Organisation)
        );
    }
    for text in [
        "构建新发展格局。",
        "优化产业布局，服务大局。",
        "全体党员干部参加。",
        "东中西部协调发展。",
        "以项目为中心。",
        "设立办公室。",
        "公司化运营。",
    ] {
        assert_eq!(names(text, NameKind::Organisation), [""; 0], "{text}");
    }
}

#[test]
fn names_are_counted_over_the_documents_of_the_selection() {
    let texts = ["云岭县工作总结\n一、成效\n王建国县长到青川镇调研。青川镇汇报。\n", "松坪乡工作总结\n一、成效\n青川镇来访。\n"];
    let corpus = Corpus::open(texts.map(str::to_owned).to_vec(), &Options::default());
    let all = corpus.proper_names(&ProperNamesRequest::default());
    let town = all.iter().find(|name| name.term == "青川镇").expect("the town");
    assert_eq!((town.kind, town.count, town.documents), (NameKind::Place, 3, 2));
    let second = Selection { documents: Some(vec![1]), ..Selection::default() };
    let there = corpus.proper_names(&ProperNamesRequest { selection: second, ..ProperNamesRequest::default() });
    assert!(there.iter().all(|name| name.term != "王建国") && there.iter().any(|name| name.term == "青川镇" && name.count == 1));
}

#[test]
fn terms_by_c_value() {
    let text = "专项债券资金管理规范。专项债券资金使用有序，专项债券资金及时拨付。专项债券发行顺利。农村供水工程开工，农村供水工程完工。\n";
    let corpus = Corpus::open(vec![text.to_owned()], &Options::default());
    let terms = corpus.terms(&TermsRequest::default());
    let term = |name: &str| terms.iter().find(|row| row.term == name);
    let whole = term("专项债券资金").expect("a term");
    assert_eq!((whole.count, whole.nested), (3, 0));
    assert!((whole.c_value - libm::log2(f64::from(whole.words)) * 3.0).abs() < 1e-9);
    assert!(whole.classes.len() == whole.words as usize && whole.classes.iter().all(|class| !class.is_empty()));
    assert!(term("农村供水工程").is_some_and(|row| row.count == 2));
    // Nothing goes across a mark, a verb that says what is done, or ends in one.
    for no in ["及时拨付", "工程开工", "规范专项债券"] {
        assert!(term(no).is_none(), "{no}");
    }
    // A part that stands only within the longer term is worth nothing.
    assert!(term("供水工程").is_none_or(|row| row.c_value < 1.0));
}
