//! The next attempt.

use crate::advice::{Needs, RetryBy, RetryPlan};

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
    /// Creates the retry of a plan, whose wait ends at an instant, where there is one.
    pub(super) fn new(plan: RetryPlan, not_before: Option<f64>) -> Self {
        let RetryPlan { by, needs, delay_ms } = plan;
        Self { by, needs, delay_ms, not_before }
    }

    /// Creates the retry of a plan that is made now; `at` is that instant, where it is known.
    pub(super) fn starting(plan: RetryPlan, at: Option<f64>) -> Self {
        let end = at.filter(|_| plan.delay_ms > 0).map(|at| at + f64::from(plan.delay_ms));
        Self::new(plan, end)
    }
}
