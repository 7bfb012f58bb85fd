//! The edge to JavaScript: the only file that names `wasm_bindgen`, `js_sys` or `web_sys`.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::Options;

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

/// Analyses a text. `options` is an object of [`Options`], or undefined.
#[wasm_bindgen]
pub fn analyze(text: &str, options: JsValue) -> Result<JsValue, JsValue> {
    let options = if options.is_undefined() || options.is_null() {
        Options::default()
    } else {
        serde_wasm_bindgen::from_value(options).map_err(|e| error("options/invalid", &e.to_string()))?
    };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible().serialize_missing_as_null(true);
    crate::analyze(text, &options).serialize(&serializer).map_err(|e| error("internal/serialize", &e.to_string()))
}

/// The version of the core.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
