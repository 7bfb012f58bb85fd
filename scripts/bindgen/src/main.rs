//! `wenjing-bindgen INPUT.wasm OUTPUT_FOLDER`: writes core.js, core.d.ts and core_bg.wasm (target "web").
//!
//! The default path of the Wasm is left out of core.js: the caller hands over bytes or a module, so that no bundler
//! finds a `new URL(…)` that it must follow.

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(input), Some(output)) = (arguments.next(), arguments.next()) else {
        return Err("usage: wenjing-bindgen INPUT.wasm OUTPUT_FOLDER".into());
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name("core").typescript(true).omit_default_module_path(true);
    // Names of functions are a tenth of the download, and only a debugger reads them.
    bindgen.remove_name_section(true).remove_producers_section(true);
    bindgen.reset_state_function(true).web(true)?;
    Ok(bindgen.generate(output)?)
}
