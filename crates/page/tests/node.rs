//! The rules of the core, as WebAssembly in Node.

#[path = "../../../tests/core/mod.rs"]
mod core;

use wasm_bindgen_test::wasm_bindgen_test as test;
