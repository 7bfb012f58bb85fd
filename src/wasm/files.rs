//! The edge of the module that reads files (feature `files`), which stands in place of the one that analyses: see
//! [`crate::ingest`] for why there are two.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::ingest::{self, Failure, SourceText, Value};

/// Writes a panic's message to the console, so that the trap that follows can be understood.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| web_sys::console::error_1(&info.to_string().into())));
}

#[derive(Serialize)]
struct Heading {
    start: u32,
    end: u32,
    level: u8,
}

#[derive(Serialize)]
struct Note {
    code: &'static str,
    args: std::collections::BTreeMap<&'static str, Value>,
}

#[derive(Serialize)]
struct Read {
    name: Option<String>,
    text: String,
    format: &'static str,
    encoding: Option<&'static str>,
    headings: Vec<Heading>,
    warnings: Vec<Note>,
}

#[derive(Serialize)]
struct Refused {
    name: Option<String>,
    code: &'static str,
    message: String,
    args: std::collections::BTreeMap<&'static str, Value>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Answer {
    Read(Read),
    Refused { error: Refused },
}

impl From<Result<SourceText, Failure>> for Answer {
    fn from(result: Result<SourceText, Failure>) -> Self {
        match result {
            Ok(source) => {
                let headings = source.headings_in_utf16().into_iter().map(|(start, end, level)| Heading { start, end, level }).collect();
                let warnings = source.warnings.into_iter().map(|warning| Note { code: warning.code, args: warning.args.into_iter().collect() });
                Self::Read(Read {
                    name: source.name,
                    format: source.format.as_str(),
                    encoding: source.encoding,
                    headings,
                    warnings: warnings.collect(),
                    text: source.text,
                })
            }
            Err(Failure { name, error }) => {
                let message = error.to_string();
                Self::Refused { error: Refused { name, code: error.code.as_str(), message, args: error.args.into_iter().collect() } }
            }
        }
    }
}

fn answer(results: Vec<Result<SourceText, Failure>>) -> Result<JsValue, JsValue> {
    let answers: Vec<Answer> = results.into_iter().map(Answer::from).collect();
    let serializer = serde_wasm_bindgen::Serializer::json_compatible().serialize_missing_as_null(true);
    answers.serialize(&serializer).map_err(|e| JsValue::from(js_sys::Error::new(&e.to_string())))
}

/// Reads a file: a list of the documents in it, each either read or refused (`{error: {code, …}}`). Offsets are UTF-16 code units.
#[wasm_bindgen]
pub fn read_file(bytes: &[u8], name: Option<String>, encoding: Option<String>) -> Result<JsValue, JsValue> {
    answer(ingest::read_all(bytes, name.as_deref(), encoding.as_deref()))
}

/// Reads what pdf.js found: see [`ingest::paged::from_columns`]. The answer is that of [`read_file`].
#[wasm_bindgen]
pub fn read_pages(pages: &[f64], runs: &[f64], texts: &str, name: Option<String>) -> Result<JsValue, JsValue> {
    let read = ingest::paged::from_columns(pages, runs, texts).and_then(|pages| ingest::paged::read(pages, ingest::Format::Pdf));
    answer(vec![match read {
        Ok(source) => Ok(SourceText { name, ..source }),
        Err(error) => Err(Failure { name, error }),
    }])
}

/// One file of an archive, unpacked; empty where it cannot be (which reading it then says).
#[wasm_bindgen]
pub fn unpack(bytes: &[u8], name: &str) -> Vec<u8> {
    ingest::unpack(bytes, name).unwrap_or_default()
}

fn model<T: serde::de::DeserializeOwned>(model: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(model).map_err(|e| JsValue::from(js_sys::Error::new(&e.to_string())))
}

fn file(bytes: Option<Vec<u8>>) -> Result<Vec<u8>, JsValue> {
    bytes.ok_or_else(|| JsValue::from(js_sys::Error::new("The file could not be written.")))
}

/// The bytes of a DOCX file of blocks, which the other module gives ([`crate::export::report_blocks`]).
#[wasm_bindgen]
pub fn write_docx(blocks: JsValue) -> Result<Vec<u8>, JsValue> {
    file(crate::export::office::docx(&model::<Vec<crate::export::Block>>(blocks)?))
}

/// The bytes of an XLSX file of sheets ([`crate::export::report_sheets`]).
#[wasm_bindgen]
pub fn write_xlsx(sheets: JsValue) -> Result<Vec<u8>, JsValue> {
    file(crate::export::office::xlsx(&model::<Vec<crate::export::Sheet>>(sheets)?))
}
