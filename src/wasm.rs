//! The edge to JavaScript: the only file that names `wasm_bindgen`, `js_sys` or `web_sys`.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::segment::segment;
use crate::compare::types::Comparison;
use crate::text::Utf16Index;
use crate::options::HeadingHint;
use crate::{Analysis, Options};

/// Writes a panic's message to the console, so that the trap that follows can be understood.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

/// An `Error` with a stable `code`.
fn error(code: &str, message: &str) -> JsValue {
    let error = js_sys::Error::new(message);
    // Setting a property on a fresh object cannot fail.
    let _ = js_sys::Reflect::set(&error, &"code".into(), &code.into());
    error.into()
}

fn read_options(options: JsValue) -> Result<Options, JsValue> {
    if options.is_undefined() || options.is_null() {
        return Ok(Options::default());
    }
    // serde-wasm-bindgen asks an object for the known names only, so `deny_unknown_fields` never sees the others.
    let known = js_sys::Object::keys(&Options::default().serialize(&serializer())?.into());
    for name in js_sys::Object::keys(&options.clone().into()) {
        if !known.includes(&name, 0) {
            let name = name.as_string().unwrap_or_default();
            return Err(error("options/invalid", &format!("There is no option named {name:?}.")));
        }
    }
    serde_wasm_bindgen::from_value(options).map_err(|e| error("options/invalid", &e.to_string()))
}

fn serializer() -> serde_wasm_bindgen::Serializer {
    serde_wasm_bindgen::Serializer::json_compatible().serialize_missing_as_null(true)
}

/// Analyses a text. `options` is an object of [`Options`], or undefined; `progress` a function that is told of each step
/// as it begins: its name, the steps done, the steps in all.
///
/// The answer is JSON: some ten thousand small objects are made faster by `JSON.parse` than one by one across the
/// boundary. Strings that are slices of the text are left out of it (see [`crate::report`]). `part` divides a long answer: lists of
/// documents that cover at least so many UTF-16 units come first, then the analysis with the documents that are left.
///
/// `section` is a function that is given each [`crate::ResultSection`] as soon as it is known: its name, and the analysis so far, in the form of
/// the answer. What it was given is missing from what comes after, unless it throws.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsValue, progress: Option<js_sys::Function>, part: Option<u32>, section: Option<js_sys::Function>) -> Result<Vec<String>, JsValue> {
    let options = read_options(options)?;
    let least = part.unwrap_or(0);
    let mut step = |step: crate::Step| {
        if let Some(progress) = &progress {
            // A listener that throws must not end the analysis.
            let _ = progress.call3(&JsValue::NULL, &step.phase.into(), &step.done.into(), &step.total.into());
        }
    };
    let mut analysis = crate::analyze_in_sections(text, &options, &mut step, &mut |name, analysis| {
        let Some(section) = &section else { return };
        let Ok(pieces) = pieces(analysis, least) else { return };
        let pieces: js_sys::Array = pieces.into_iter().map(JsValue::from).collect();
        if section.call2(&JsValue::NULL, &name.name().into(), &pieces).is_ok() {
            name.take_off(analysis);
        }
    });
    pieces(&mut analysis, least)
}

/// An analysis as JSON, a long one in parts; it is as before afterwards.
fn pieces(analysis: &mut Analysis, least: u32) -> Result<Vec<String>, JsValue> {
    let parts = crate::report::take_parts(analysis, least);
    let written = parts.iter().map(json).chain([json(analysis)]).collect();
    let last = std::mem::take(&mut analysis.documents);
    analysis.documents = parts.into_iter().flatten().chain(last).collect();
    written
}

/// The report of a text as Markdown.
#[wasm_bindgen]
pub fn to_markdown(text: &str, options: JsValue) -> Result<String, JsValue> {
    Ok(crate::export::markdown(&crate::analyze(text, &read_options(options)?), text))
}

/// The report of a text as one HTML file.
#[wasm_bindgen]
pub fn to_html(text: &str, options: JsValue) -> Result<String, JsValue> {
    Ok(crate::export::html(&crate::analyze(text, &read_options(options)?), text))
}

/// The quantities of a text as CSV.
#[wasm_bindgen]
pub fn to_csv(text: &str, options: JsValue) -> Result<String, JsValue> {
    Ok(crate::export::csv(&crate::analyze(text, &read_options(options)?), text))
}

/// What the DOCX or (`sheets`) XLSX of a report is written from, by the Wasm that knows archives: JSON.
#[wasm_bindgen]
pub fn report_model(text: &str, sheets: bool, options: JsValue) -> Result<String, JsValue> {
    let analysis = crate::analyze(text, &read_options(options)?);
    if sheets { json(&crate::export::report_sheets(&analysis, text)) } else { json(&crate::export::report_blocks(&analysis, text)) }
}

fn json(value: &impl Serialize) -> Result<String, JsValue> {
    crate::report::to_ascii_json(value).map_err(|e| error("internal/serialize", &e.to_string()))
}

/// Two texts, compared once, and then written in several ways. JavaScript holds it until `free`.
#[wasm_bindgen]
pub struct Compared {
    texts: [String; 2],
    comparison: Comparison,
}

#[wasm_bindgen]
impl Compared {
    /// Of each text the document of the given index is compared, or all of it.
    pub fn of(left: String, right: String, left_document: Option<u32>, right_document: Option<u32>, options: JsValue) -> Result<Compared, JsValue> {
        let documents = [left_document, right_document].map(|document| document.map(|document| document as usize));
        let comparison = crate::compare::compare([&left, &right], documents, &read_options(options)?);
        let comparison = comparison.ok_or_else(|| error("compare/document", "A text has no document of this index."))?;
        Ok(Self { texts: [left, right], comparison })
    }

    /// The comparison itself, as JSON.
    pub fn json(&self) -> Result<String, JsValue> {
        json(&self.comparison)
    }

    /// As Markdown; the names stand for documents without a title.
    pub fn markdown(&self, left_name: &str, right_name: &str) -> String {
        crate::export::comparison_markdown(&self.comparison, self.texts(), [left_name, right_name])
    }

    /// As one HTML file.
    pub fn html(&self, left_name: &str, right_name: &str) -> String {
        crate::export::comparison_html(&self.comparison, self.texts(), [left_name, right_name])
    }

    pub fn csv(&self) -> String {
        crate::export::comparison_csv(&self.comparison, self.texts())
    }

    /// What its DOCX or (`sheets`) XLSX is written from, as JSON.
    pub fn model(&self, sheets: bool, left_name: &str, right_name: &str) -> Result<String, JsValue> {
        let (comparison, texts) = (&self.comparison, self.texts());
        if sheets { json(&crate::export::comparison_sheets(comparison, texts)) } else { json(&crate::export::comparison_blocks(comparison, texts, [left_name, right_name])) }
    }
}

impl Compared {
    fn texts(&self) -> [&str; 2] {
        [&self.texts[0], &self.texts[1]]
    }
}

/// The tokens of a text: the UTF-16 end of each; a token starts where the one before it ends.
#[wasm_bindgen]
pub fn tokens(text: &str) -> Vec<u32> {
    let utf16 = Utf16Index::new(text);
    segment(text).iter().map(|token| utf16.offset(token.span.end())).collect()
}

/// The built-in stop words, in the order of their list. The options `stopWords` and `allowedWords` change it for a call.
#[wasm_bindgen]
pub fn stop_words() -> Vec<String> {
    crate::lexicon::stop_words::built_in().map(str::to_owned).collect()
}

/// An opened corpus: [`crate::Corpus`]. JavaScript holds it until `free`.
#[wasm_bindgen]
pub struct Corpus(crate::Corpus);

#[wasm_bindgen]
impl Corpus {
    /// Reads and indexes texts. `options` is an object of [`Options`], or undefined; `headings` a list of [`HeadingHint`] for each
    /// text, or undefined.
    pub fn open(texts: Vec<String>, options: JsValue, headings: JsValue) -> Result<Corpus, JsValue> {
        let headings: Option<Vec<Vec<HeadingHint>>> = serde_wasm_bindgen::from_value(headings).map_err(|e| error("options/invalid", &e.to_string()))?;
        Ok(Self(crate::Corpus::open_with_headings(texts, &headings.unwrap_or_default(), &read_options(options)?)))
    }

    /// Answers a question by its name; request and answer are JSON: [`crate::Corpus::ask`].
    pub fn ask(&self, question: &str, request: &str) -> Result<String, JsValue> {
        self.0.ask(question, request).map_err(|refused| error(refused.code, &refused.message))
    }
}

/// The version of the core.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
