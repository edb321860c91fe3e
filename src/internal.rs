//! The core's own parts: for the crates of this workspace, not for users. What `crates/page` takes of it allocates
//! nothing and has no texts.

pub use crate::{
    catalog::{FIRST_ROWS, facts, is_api_name, may_report, write_code},
    code::Spelling,
    copy::{
        Given, LABELS, Phrases, Shorts, Waits, Words, phrases_of, problems_of, shorts_of, waits_of,
        with_ways,
    },
    flat::{CALL_WORDS, Field, Kind, Read, Text, Units, View},
    outcome::{Decision, read_flat},
    response::{Found, bare, read},
    risk::{each_tag, known, level_of, risk_meanings},
    session::{AnswerKind, InputIds, LIMITS, SessionRef, State, hash},
    support::ReferenceSubject,
};

use crate::{Advice, CATALOG_VERSION, Channel, Remedy};

/// The version of what a page's script and its binary must agree on: of the crate, and of the lists whose indices
/// they exchange.
pub const VERSION: u32 = {
    let counts = [Advice::ALL.len(), Channel::ALL.len(), Field::ALL.len(), Remedy::ALL.len()];
    let version = mixed(CATALOG_VERSION, env!("CARGO_PKG_VERSION").as_bytes());
    // Half of it is positive in JavaScript too.
    mixed(version, &[counts[0] as u8, counts[1] as u8, counts[2] as u8, counts[3] as u8]) >> 1
};

#[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
const fn mixed(mut version: u32, bytes: &[u8]) -> u32 {
    let mut at = 0;
    while at < bytes.len() {
        version = version.wrapping_mul(31).wrapping_add(bytes[at] as u32);
        at += 1;
    }
    version
}
