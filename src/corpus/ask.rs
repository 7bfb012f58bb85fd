//! Questions by name, with requests and answers in JSON: the one door for the surfaces that cannot call Rust.

use serde::de::DeserializeOwned;
use serde::Serialize;

use super::types::NoRequest;
use super::Corpus;

/// A question that could not be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskError {
    /// Stable: "corpus/question" for a name that is none, "corpus/request" for a request that is not of the question's type.
    pub code: &'static str,
    pub message: String,
}

type Answer = Result<String, AskError>;
type Question = (&'static str, fn(&Corpus, &str) -> Answer);

/// All questions. The types of their requests and answers follow from the methods.
const QUESTIONS: &[Question] = &[
    ("overview", |corpus, request| answer(request, |_: &NoRequest| corpus.overview())),
    ("parts", |corpus, request| answer(request, |_: &NoRequest| corpus.parts())),
    ("words", |corpus, request| answer(request, |request| corpus.words(request))),
    ("keyness", |corpus, request| answer(request, |request| corpus.keyness(request))),
    ("slope", |corpus, request| answer(request, |request| corpus.slope(request))),
    ("spread", |corpus, request| answer(request, |request| corpus.spread(request))),
    ("distribution", |corpus, request| answer(request, |request| corpus.distribution(request))),
    ("concordance", |corpus, request| answer(request, |request| corpus.concordance(request))),
    ("collocates", |corpus, request| answer(request, |request| corpus.collocates(request))),
    ("clusters", |corpus, request| answer(request, |request| corpus.clusters(request))),
    ("network", |corpus, request| answer(request, |request| corpus.network(request))),
    ("compare", |corpus, request| answer(request, |request| corpus.compare(request))),
    ("similarity", |corpus, request| answer(request, |_: &NoRequest| corpus.similarity())),
    ("terms", |corpus, request| answer(request, |request| corpus.terms(request))),
    ("properNames", |corpus, request| answer(request, |request| corpus.proper_names(request))),
    ("summaries", |corpus, request| answer(request, |request| corpus.summaries(request))),
    ("digest", |corpus, request| answer(request, |_: &NoRequest| corpus.digest())),
    ("newWords", |corpus, request| answer(request, |request| corpus.new_words(request))),
];

fn refused(error: &serde_json::Error) -> AskError {
    AskError { code: "corpus/request", message: error.to_string() }
}

fn answer<R: DeserializeOwned, A: Serialize>(request: &str, work: impl FnOnce(&R) -> A) -> Answer {
    let request = serde_json::from_str(request).map_err(|error| refused(&error))?;
    serde_json::to_string(&work(&request)).map_err(|error| refused(&error))
}

impl Corpus {
    /// Answers a question by its name. `request` is the question's request as a JSON object; `{}` always is one.
    ///
    /// # Errors
    /// Where there is no such question, or the request is not one of it: see [`AskError::code`].
    pub fn ask(&self, question: &str, request: &str) -> Answer {
        let unknown = || {
            let names: Vec<&str> = questions().collect();
            AskError {
                code: "corpus/question",
                message: format!("There is no question {question:?}; there are {}.", names.join(", ")),
            }
        };
        let (_, work) = QUESTIONS.iter().find(|(name, _)| *name == question).ok_or_else(unknown)?;
        work(self, request)
    }
}

/// The names of the questions.
pub fn questions() -> impl Iterator<Item = &'static str> {
    QUESTIONS.iter().map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::questions;
    use crate::{Corpus, Options};

    fn corpus() -> Corpus {
        Corpus::open(vec!["青川镇工作总结\n一、成效\n政府采购公开透明。政府采购规范。\n".to_owned()], &Options::default())
    }

    #[test]
    fn every_question_takes_the_empty_request() {
        let corpus = corpus();
        for question in questions() {
            let answer = corpus.ask(question, "{}").expect(question);
            assert!(
                serde_json::from_str::<serde_json::Value>(&answer).is_ok_and(|value| value.is_object() || value.is_array()),
                "{question}"
            );
        }
    }

    #[test]
    fn the_answer_is_that_of_the_method() {
        let corpus = corpus();
        let answer =
            corpus.ask("concordance", r#"{"term":"政府采购","order":"right","selection":{"documents":[0]}}"#).expect("an answer");
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(answer["total"], 2);
        assert_eq!(answer["lines"][0]["node"]["span"]["start"], 13);
    }

    /// Two documents, the first with a review and a plan; all counts of 税源 can be read off.
    fn two() -> Corpus {
        let first = "青川镇2023年工作总结和2024年工作打算\n一、2023年主要工作\n税源增加，税源稳定，税源巩固。\n二、2024年工作打算\n培植税源，减少亏空。\n";
        let second = "松坪乡2023年工作总结\n一、主要工作\n道路畅通，亏空减少，道路整洁。\n";
        Corpus::open(vec![first.to_owned(), second.to_owned()], &Options::default())
    }

    fn ask(question: &str, request: &str) -> serde_json::Value {
        serde_json::from_str(&two().ask(question, request).expect(request)).expect("JSON")
    }

    #[test]
    fn any_selection_is_counted_and_set_against_any_other() {
        // Target, reference, count of 税源 in each.
        let rows = [
            (r#"{}"#, r#"{"documents":[1]}"#, 4, 0),
            (r#"{"documents":[0]}"#, r#"{"documents":[0],"rest":true}"#, 4, 0),
            (r#"{"sections":[0]}"#, r#"{"sections":[1]}"#, 3, 1),
            (r#"{"roles":["review"]}"#, r#"{"roles":["plan"]}"#, 3, 1),
            (r#"{"documents":[0],"roles":["plan"]}"#, r#"{"documents":[0],"roles":["review"]}"#, 1, 3),
            (r#"{"stretch":{"text":0,"start":0,"end":38}}"#, r#"{"stretch":{"text":0,"start":0,"end":38},"rest":true}"#, 1, 3),
        ];
        for (target, reference, a, b) in rows {
            let words = ask("words", &format!(r#"{{"selection":{target},"stopWords":true}}"#));
            let word =
                words["rows"].as_array().and_then(|rows| rows.iter().find(|row| row["term"] == "税源").cloned()).expect(target);
            assert_eq!(word["count"], a, "{target}");
            let tokens = words["tokens"].as_f64().unwrap_or(f64::NAN);
            assert!((word["perTenThousand"].as_f64().unwrap_or(f64::NAN) - f64::from(a) * 1e4 / tokens).abs() < 1e-9, "{target}");
            assert!(
                word["documents"] == 1 && word["sections"].as_u64() >= Some(1) && word["tfIdf"].as_f64() > Some(0.0),
                "{target}: {word}"
            );
            let keyness = ask(
                "keyness",
                &format!(r#"{{"target":{target},"reference":{reference},"minimum":1,"negative":true,"stopWords":true}}"#),
            );
            let row =
                keyness["rows"].as_array().and_then(|rows| rows.iter().find(|row| row["term"] == "税源").cloned()).expect(target);
            assert_eq!((&row["target"], &row["reference"]), (&a.into(), &b.into()), "{target} against {reference}");
            assert_eq!(keyness["minimum"], 1);
            for measure in ["logLikelihoodTwoTerm", "logLikelihoodFourTerm", "p", "logRatioSmoothed", "bic", "simpleMaths"] {
                assert!(row[measure].as_f64().is_some_and(f64::is_finite), "{measure}");
            }
            let spread = ask("spread", &format!(r#"{{"term":"税源","selection":{target},"over":"equal","parts":4}}"#));
            assert_eq!(spread["count"], a, "{target}");
            assert_eq!(ask("concordance", &format!(r#"{{"term":"税源","selection":{target}}}"#))["total"], a, "{target}");
            assert_eq!(
                ask("distribution", &format!(r#"{{"term":"税源","selection":{target}}}"#)).as_array().map(Vec::len),
                Some(a as usize)
            );
        }
        // Without a reference, the background of the genre.
        assert_eq!(ask("keyness", "{}")["referenceTokens"], crate::lexicon::background::TOKENS);
    }

    #[test]
    fn the_minimum_is_kept_and_told() {
        assert_eq!(ask("keyness", "{}")["minimum"], 3);
        for row in ask("keyness", r#"{"minimum":2}"#)["rows"].as_array().expect("rows") {
            assert!(row["target"].as_u64() >= Some(2));
        }
    }

    #[test]
    fn what_is_no_question_is_refused() {
        let rows = [
            ("wat", "{}", "corpus/question", "concordance"),
            ("words", "", "corpus/request", "EOF"),
            ("words", r#"{"limt":5}"#, "corpus/request", "limt"),
            ("words", r#"{"limit":-1}"#, "corpus/request", "-1"),
            ("words", r#"{"selection":{"role":["plan"]}}"#, "corpus/request", "role"),
            ("collocates", r#"{"order":"best"}"#, "corpus/request", "best"),
            ("overview", r#"{"term":"x"}"#, "corpus/request", "term"),
        ];
        for (question, request, code, named) in rows {
            let error = corpus().ask(question, request).expect_err(question);
            assert!(error.code == code && error.message.contains(named), "{question} {request}: {error:?}");
        }
    }
}
