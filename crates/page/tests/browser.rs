//! The rules of the core, as WebAssembly in a browser.

#[path = "../../../tests/core/mod.rs"]
mod core;

use wasm_bindgen_test::wasm_bindgen_test as test;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
