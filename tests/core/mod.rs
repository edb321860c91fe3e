//! The rules of the core. The same tests run natively, in Node and in a browser.

mod advice;
mod app_sdk;
mod catalog;
mod codes;
mod copy;
mod copy_lints;
mod copy_words;
mod locales;
mod outcomes;
mod own_words;
mod redirects;
mod risk;
mod vendor_page;

#[cfg(not(target_family = "wasm"))]
mod fixtures;
#[cfg(not(target_family = "wasm"))]
mod properties;
#[cfg(not(target_family = "wasm"))]
mod session_properties;
#[cfg(not(target_family = "wasm"))]
mod sessions;

#[cfg(not(target_family = "wasm"))]
pub use std::prelude::v1::test;
#[cfg(target_family = "wasm")]
pub use wasm_bindgen_test::wasm_bindgen_test as test;
