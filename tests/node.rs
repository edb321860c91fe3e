//! The core's rules as WebAssembly in Node.
#![cfg(target_family = "wasm")]

mod core;
