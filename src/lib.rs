//! What a Faceid terminal (Tencent Cloud 慧眼人脸核身) said, as an [`Outcome`] a page can act on:
//! what to tell the person, whether to proceed, retry or abort, what has to change first, whether
//! the attempt was billed.
//!
//! ```
//! use faceid_response::{Action, Ask, Channel, Locale, lookup};
//!
//! let outcome = lookup(Channel::Sdk, "66660018", Ask::new(Locale::En));
//! assert_eq!(outcome.action, Action::Retry);
//! assert_eq!(outcome.message.title, "Time ran out");
//! ```
//!
//! Three tables and two joins: `(channel, code) → Entry → Advice → copy`. A code that is on no
//! table is an outcome too: `known` is false, `passed` is unstated, and it is never `proceed`.
//!
//! What it is not: a verdict. A result that a browser or an app hands over can be forged, so every
//! pass says `confirm`: ask your server, which asks the vendor.
//!
//! The core has no clock, no randomness, no I/O and no path that panics on data.

// Tests may panic; the core may not.
#![warn(clippy::indexing_slicing, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod vocabulary;

mod advice;
mod catalog;
mod channel;
mod code;
mod copy;
mod error;
mod flat;
mod locale;
mod outcome;
mod reference;
mod response;
mod risk;
mod session;
mod support;
mod way;

pub use advice::{Action, Advice, Delay, Disclosure, Fault, Guidance, Needs, Remedy, RetryBy};
pub use catalog::{
    Billing, CATALOG_DATE, CATALOG_VERSION, CHANGED_MEANINGS, CatalogEntry, ChangedMeaning,
    Confidence, Document, Entry, Evidence, Key, RetryPlan, Source, catalog, find, is_reportable,
};
pub use channel::Channel;
pub use code::Code;
pub use copy::{
    Message, MessageProblem, MessageProblemCode, Messages, Offer, Voice, Wording, negotiate,
    wording,
};
pub use error::Error;
pub use locale::Locale;
pub use outcome::{Ask, IntoCode, Outcome, Retry, lookup, read};
pub use reference::Reference;
pub use response::Problem;
pub use risk::{Platform, RiskReport, RiskTag, risk, risk_tags};
pub use session::{Answer, Policy, Progress, Reason, Remaining, RestoreProblem, Session, Step};
pub use support::Support;
pub use way::{Way, Ways};

#[doc(hidden)]
pub mod door;

/// The README's Rust runs as it stands there.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
