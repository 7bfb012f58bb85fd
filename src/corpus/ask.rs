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
            AskError { code: "corpus/question", message: format!("There is no question {question:?}; there are {}.", names.join(", ")) }
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
            assert!(serde_json::from_str::<serde_json::Value>(&answer).is_ok_and(|value| value.is_object() || value.is_array()), "{question}");
        }
    }

    #[test]
    fn the_answer_is_that_of_the_method() {
        let corpus = corpus();
        let answer = corpus.ask("concordance", r#"{"term":"政府采购","order":"right","selection":{"documents":[0]}}"#).expect("an answer");
        let answer: serde_json::Value = serde_json::from_str(&answer).expect("JSON");
        assert_eq!(answer["total"], 2);
        assert_eq!(answer["lines"][0]["node"]["span"]["start"], 13);
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
