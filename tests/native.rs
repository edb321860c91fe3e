//! The core's rules on this machine.
#![cfg(not(target_family = "wasm"))]

mod core;
