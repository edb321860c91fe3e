//! The rules of the core on this machine, and what only a machine like this can test.

#[path = "../core/mod.rs"]
mod core;

mod fixtures;
mod properties;
mod rows;
mod session_properties;
mod sessions;

use std::prelude::v1::test;
