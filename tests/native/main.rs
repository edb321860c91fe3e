//! The rules of the core on this machine, and the tests that only a native machine can run.

#[path = "../core/mod.rs"]
mod core;

mod fixtures;
mod properties;
mod rows;
mod session_properties;
mod sessions;

use std::prelude::v1::test;
