//! Turns the return codes of Tencent Cloud Faceid (慧眼人脸核身) into outcomes that a page can act on.
//!
//! A terminal of Faceid (App SDK, H5, WeChat, NFC) or its API answers a verification with one of some 500 codes, in many
//! shapes. An [`Outcome`] says what that means: the words for the person in their language, whether to proceed, retry or
//! abort, what has to change first, whether the attempt was billed, and what a developer should know. Pages have the same
//! core as WebAssembly, in the npm package of the same name, so that a server and its pages give the same answers.
//!
//! # Read what came
//!
//! [`read`] takes what a terminal or an API handed over, as text: an address, a query, JSON. It has an outcome for every
//! text.
//!
//! ```
//! use faceid_response::{Action, Ask, Fault, Locale, Remedy, read};
//!
//! let address = "https://example.com/?code=66660035&orderNo=o1&h5faceId=f1&newSignature=s1";
//! let outcome = read(address, None, Ask::new(Locale::En));
//! assert_eq!(outcome.action, Action::Retry);
//! assert_eq!((outcome.remedy, outcome.fault), (Remedy::FaceCamera, Fault::User));
//! assert_eq!(outcome.billed, Some(false));
//! assert_eq!(outcome.message.title, "We couldn't see your face clearly");
//! ```
//!
//! [`lookup`] takes a code and its [`Channel`]. The same number means different things in two channels, so a code is never
//! looked up without one.
//!
//! ```
//! use faceid_response::{Ask, Channel, Locale, lookup};
//!
//! let outcome = lookup(Channel::Wechat, 2006, Ask::new(Locale::ZhHans));
//! assert!(outcome.known);
//! assert_eq!(outcome.meaning, Some("姓名和身份证号不一致，请核实后重试"));
//! ```
//!
//! A code that is on no table gives an outcome too: `known` is false, and the action is never to proceed. Where an input is
//! not taken at its word, [`Problem`] says why. [`catalog`] has every row, [`find`] one of them.
//!
//! # Count attempts
//!
//! A [`Session`] keeps what was tried: it counts recordings, billed attempts and automatic fetches, asks for another remedy
//! when one did not help, waits, and stops. It is a pure state machine, and survives as a short text.
//!
//! ```
//! use faceid_response::{Action, Advice, Answer, Ask, Policy, Session, read};
//!
//! let at = 1_772_413_200_000.0; // now, in ms since 1970 UTC: the core has no clock
//! let mut session = Session::new(Policy::default(), at, 1);
//! let passed = read(
//!     r#"{ "isSuccess": true, "orderNo": "o1", "sign": "s", "liveRate": "99", "similarity": "98" }"#,
//!     None,
//!     Ask::default(),
//! );
//! let step = session.step(passed.into_owned(), at, None);
//! assert_eq!(step.outcome.action, Action::Proceed);
//! assert!(step.outcome.confirm);
//!
//! let saved = session.save();
//! let (mut session, problem) = Session::restore(Policy::default(), Some(&saved), at, 1);
//! assert_eq!(problem, None);
//! let step = session.confirm(Answer::Passed, Ask::default(), at);
//! assert_eq!(step.outcome.advice, Advice::Verified);
//! ```
//!
//! # A pass is a claim
//!
//! A browser's or an app's result can be forged. A pass needs a proof in the input that nothing contradicts. Even then it
//! says `confirm`: your server asks the vendor before you act on it. Only [`Session::confirm`] gives
//! [`Advice::Verified`].
//!
//! # Words
//!
//! [`Ask`] says for whom an outcome is: the language ([`negotiate`] chooses it from a person's tags), the instant, and the
//! [`Ways`] that a page can offer where the verification cannot go on. [`Messages`] holds a host's own words, which a
//! [`Localizer`] puts into an outcome.
//!
//! # Properties
//!
//! - No clock, no randomness, no input or output, no `unsafe`, and no path that panics on data. [`lookup`] of a known code
//!   allocates nothing.
//! - Photos, names, ID numbers, scores and signatures are not read.
//! - With the feature `serde`, outcomes, steps and rows can be serialized.
//! - Enums and result structs may grow: a `match` has an arm for what comes later.
//! - Rust 1.88 or later.
//!
//! The [guide](https://github.com/faceid-response/faceid-response/blob/main/docs/guide.md) is written for pages and has
//! sessions and ways in full, the
//! [reference](https://github.com/faceid-response/faceid-response/blob/main/docs/reference.md) has every code and message.

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

pub use advice::{Action, Advice, Disclosure, Fault, Guidance, Needs, Remedy, RetryBy, RetryPlan};
pub use catalog::{
    Billing, CATALOG_DATE, CATALOG_VERSION, CHANGED_MEANINGS, CatalogEntry, ChangedMeaning,
    Confidence, Document, Entry, Evidence, Key, Source, catalog, find, is_reportable,
};
pub use channel::Channel;
pub use code::Code;
pub use copy::{
    Localizer, Message, MessageProblem, MessageProblemCode, Messages, Offer, Wording, negotiate,
    wording,
};
pub use error::Error;
pub use locale::Locale;
pub use outcome::{Ask, IntoCode, Outcome, Retry, lookup, read};
pub use reference::Reference;
pub use response::Problem;
pub use risk::{Platform, RiskReport, RiskTag, risk, risk_tags};
pub use session::{Answer, Policy, Progress, Reason, Remaining, RestoreProblem, Session, Step};
pub use support::SupportReference;
pub use way::{Way, Ways};

#[doc(hidden)]
pub mod internal;

/// The README's and the guide's Rust runs as it stands there.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
#[doc = include_str!("../docs/guide.md")]
struct Documents;
