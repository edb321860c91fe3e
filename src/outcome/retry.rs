//! The next attempt.

use super::decision::Next;
use crate::advice::{Needs, RetryBy};

/// The next attempt.
///
/// ```
/// use faceid_response::{Ask, Channel, lookup};
///
/// let now = 1_772_413_200_000.0;
/// let retry = lookup(Channel::Sdk, "400506", Ask::default().at(now)).retry.unwrap();
/// let seconds_left = |at: f64| (retry.not_before.unwrap_or(at) - at) / 1_000.0;
/// assert_eq!(seconds_left(now + 10_000.0), 20.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Retry {
    /// The one who makes it.
    pub by: RetryBy,
    /// The thing that it needs.
    pub needs: Needs,
    /// The wait before it, ms.
    pub delay_ms: u32,
    /// The instant the wait ends, ms since 1970 UTC; none without an instant or without a wait.
    pub not_before: Option<f64>,
}

impl Retry {
    pub(super) fn new(next: Next, not_before: Option<f64>) -> Self {
        let Next { by, needs, delay_ms } = next;
        Self { by, needs, delay_ms, not_before }
    }
}
