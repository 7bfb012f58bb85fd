//! Pages as office programs set them: 21 × 29.7 cm, margins of 2.6 cm, 16 pt.

use super::{from_columns, read, Page, Run};
use crate::ingest::{Format, SourceText};

const SIZE: f64 = 16.0;
const LEFT: f64 = 72.0;

fn width_of(text: &str) -> f64 {
    text.chars().map(|c| if c.is_ascii() { SIZE / 2.0 } else { SIZE }).sum()
}

fn run(x: f64, y: f64, text: &str) -> Run {
    Run { x, y, width: width_of(text), size: SIZE, text: text.to_owned() }
}

fn page(runs: Vec<Run>) -> Page {
    Page { width: 595.0, height: 842.0, runs, has_picture: false }
}

fn text(pages: Vec<Page>) -> SourceText {
    read(pages, Format::Ofd).unwrap()
}

/// Sets a text as paragraphs of so many characters a line, two ems of indent, and gives the runs of the lines.
fn set(paragraphs: &[&str], top: f64) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut y = top;
    for paragraph in paragraphs {
        let mut rest: Vec<char> = paragraph.chars().collect();
        let mut indent = 2;
        while !rest.is_empty() {
            let line: String = rest.drain(..rest.len().min(28 - indent)).collect();
            runs.push(run(LEFT + indent as f64 * SIZE, y, &line));
            indent = 0;
            y += 28.0;
        }
    }
    runs
}

const FIRST: &str = "全年完成一般公共预算收入十二亿五千万元，同比增长百分之五点七，新建村道三十公里，惠及群众一万二千人，完成年度计划的百分之一百零三。";
const SECOND: &str = "青川镇新建卫生站三处，改造老旧小区五个，新增停车位三百个，群众满意度稳步提高。";

#[test]
fn lines_that_the_margin_broke_are_joined() {
    assert_eq!(text(vec![page(set(&[FIRST, SECOND], 200.0))]).text, format!("{FIRST}\n{SECOND}\n"));
}

#[test]
fn a_paragraph_goes_on_over_the_page_and_furniture_is_taken_out() {
    let lines = set(&[FIRST, SECOND], 200.0);
    let furniture = |number: usize| vec![run(LEFT, 50.0, "云岭县人民政府公报 2023年第5期"), run(280.0, 800.0, &format!("— {number} —"))];
    let pages = vec![
        page([furniture(1), lines[..2].to_vec()].concat()),
        page([furniture(2), lines[2..].iter().map(|line| Run { y: line.y - 56.0, ..line.clone() }).collect()].concat()),
        page([furniture(3), set(&["完"], 200.0)].concat()),
    ];
    let source = text(pages);
    assert_eq!(source.text, format!("{FIRST}\n{SECOND}\n完\n"));
    let codes: Vec<&str> = source.warnings.iter().map(|warning| warning.code).collect();
    assert_eq!(codes, ["ingest/header-footer", "ingest/page-number"]);
}

#[test]
fn what_is_drawn_twice_is_read_once() {
    let twice: Vec<Run> = "工作工作".chars().enumerate().flat_map(|(at, c)| {
        let x = LEFT + at as f64 * SIZE;
        [(0.0, 0.0), (0.4, 0.0), (0.0, 0.4), (0.4, 0.4)].map(|(dx, dy)| run(x + dx, 200.0 + dy, &c.to_string()))
    }).collect();
    assert_eq!(text(vec![page(twice)]).text, "工作工作\n");
    // The same digits side by side are a number.
    let number: Vec<Run> = (0..4).map(|at| run(LEFT + f64::from(at) * 8.0, 200.0, "1")).collect();
    assert_eq!(text(vec![page(number)]).text, "1111\n");
}

#[test]
fn runs_of_one_line_are_joined_by_their_gaps() {
    let cases: &[(&[(f64, &str)], &str)] = &[
        (&[(0.0, "增长"), (32.0, "5.7"), (56.0, "%")], "增长5.7%\n"),
        (&[(0.0, "Total"), (46.0, "area")], "Total area\n"),
        (&[(0.0, "指标"), (120.0, "数值")], "指标\t数值\n"),
        (&[(0.0, "主"), (48.0, "任")], "主 任\n"),
        (&[(56.0, "%"), (0.0, "增长"), (32.0, "5.7")], "增长5.7%\n"),
    ];
    for (runs, expected) in cases {
        let runs = runs.iter().map(|(x, text)| run(LEFT + x, 200.0, text)).collect();
        assert_eq!(text(vec![page(runs)]).text, *expected);
    }
}

#[test]
fn titles_and_tables_stay_line_by_line() {
    let centred = |y: f64, text: &str| run((595.0 - width_of(text)) / 2.0, y, text);
    let mut runs = vec![centred(120.0, "云岭县人民政府"), centred(150.0, "关于开展绿化工作的通知")];
    runs.extend(set(&[FIRST], 200.0));
    for (at, row) in [["项目", "数量"], ["村道", "30公里"], ["卫生站", "3处"]].iter().enumerate() {
        runs.push(run(LEFT, 400.0 + at as f64 * 28.0, row[0]));
        runs.push(run(LEFT + 200.0, 400.0 + at as f64 * 28.0, row[1]));
    }
    assert_eq!(text(vec![page(runs)]).text, format!("云岭县人民政府\n关于开展绿化工作的通知\n{FIRST}\n项目\t数量\n村道\t30公里\n卫生站\t3处\n"));
}

#[test]
fn columns_are_read_one_after_the_other() {
    let column = |x: f64, name: &str| (0..8).map(move |at| run(x, 200.0 + f64::from(at) * 28.0, &format!("{name}栏第{at}行的文字有十二个")).clone()).collect::<Vec<_>>();
    let mut runs = column(60.0, "左");
    runs.extend(column(340.0, "右"));
    let read = text(vec![page(runs)]).text.replace('\n', "");
    let last_left = read.find("左栏第7行").unwrap();
    assert!(last_left < read.find("右栏第0行").unwrap(), "{read}");
}

#[test]
fn a_scan_says_that_it_is_one() {
    let scan = Page { has_picture: true, ..page(Vec::new()) };
    assert_eq!(read(vec![scan.clone()], Format::Pdf).unwrap_err().code.as_str(), "ingest/no-text-layer");
    assert_eq!(text(vec![page(Vec::new())]).text, "");
    let mixed = text(vec![scan, page(set(&["附件"], 200.0))]);
    assert_eq!((mixed.text.as_str(), mixed.warnings[0].code), ("附件\n", "ingest/scanned-pages"));
}

#[test]
fn odd_numbers_do_no_harm() {
    let odd = [f64::NAN, f64::INFINITY, -1e300, 0.0, 1e-300];
    let runs = odd.iter().flat_map(|&x| odd.iter().map(move |&y| Run { x, y, width: x, size: y.abs(), text: "工".to_owned() })).collect();
    let _ = text(vec![Page { width: f64::NAN, height: 0.0, runs, has_picture: true }, page(vec![run(0.0, 0.0, "\u{0}")])]);
    let too_many = vec![Page::default(); crate::ingest::limits::PAGES + 1];
    assert_eq!(read(too_many, Format::Pdf).unwrap_err().code.as_str(), "ingest/pages");
}

#[test]
fn columns_must_fit_one_another() {
    let pages = from_columns(&[595.0, 842.0, 0.0], &[0.0, 72.0, 100.0, 32.0, 16.0, 0.0, 72.0, 130.0, 16.0, 16.0], "工作\0完").unwrap();
    assert_eq!((pages.len(), pages[0].runs.len(), pages[0].runs[1].text.as_str()), (1, 2, "完"));
    for (pages, runs, texts) in [(&[1.0, 1.0][..], &[][..], ""), (&[1.0, 1.0, 0.0], &[0.0; 4], "a"), (&[1.0, 1.0, 0.0], &[1.0, 0.0, 0.0, 0.0, 0.0], "a"), (&[1.0, 1.0, 0.0], &[0.0; 10], "a")] {
        assert_eq!(from_columns(pages, runs, texts).unwrap_err().code.as_str(), "ingest/paged-input");
    }
}
