//! One step: an outcome after all that came before.

use super::{
    count::{News, count},
    input_ids::InputIds,
    limits::{fetch, limit_abort, limit_retry, spent},
    policy::Policy,
    reason::Reason,
    state::{Attempt, State},
};
use crate::{
    advice::{Action, Advice, Needs},
    channel::Channel,
    outcome::{Decision, Outcome},
    response::Problem,
};

/// The rest of each limit.
///
/// ```
/// use faceid_response::{Policy, Remaining, Session};
///
/// let session = Session::new(Policy::default(), 1_772_413_200_000.0, 1);
/// let Remaining { captures, billed, .. } = session.remaining();
/// assert_eq!(captures.min(billed), 2); // the attempts that can still be made and charged for
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Remaining {
    /// Recordings.
    pub captures: u32,
    /// Billed attempts.
    pub billed: u32,
    /// Fetches that the page makes by itself.
    pub automatic: u32,
}

/// The position of a session after a step.
///
/// ```
/// use faceid_response::{Advice, Ask, Policy, Session, read};
///
/// let at = 1_772_413_200_000.0;
/// let mut session = Session::new(Policy::default(), at, 1);
/// let first = read("?code=-5023&orderNo=o1&newSignature=F0", None, Ask::default());
/// assert_eq!(session.step(first, at, None).progress.attempt, 1);
///
/// // The same advice did not help: a stronger one replaces it.
/// let second = read("?code=-5023&orderNo=o2&newSignature=F0", None, Ask::default());
/// let progress = session.step(second, at, None).progress;
/// assert_eq!(progress.escalated, Some(Advice::TooBright));
/// assert!(progress.last_try);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Progress {
    /// The number of this attempt: 1 is the first, and 0 stands before it.
    pub attempt: u32,
    /// The rest of each limit.
    pub remaining: Remaining,
    /// True where the next attempt is the last that the limits allow.
    pub last_try: bool,
    /// The number of attempts that is told to the person; 0 = none is.
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub tried: u32,
    /// The advice that the outcome had, where it was replaced by a stronger one.
    pub escalated: Option<Advice>,
    /// The instant from which the next attempt may begin (ms since 1970 UTC), if there is a wait.
    pub not_before: Option<f64>,
    /// The reason for which the step allows less than its outcome, or has to wait.
    pub reason: Option<Reason>,
}

/// An outcome in view of all earlier attempts, and the position of the session.
///
/// ```
/// use faceid_response::{Ask, Channel, Policy, Session, Step, lookup};
///
/// let at = 1_772_413_200_000.0;
/// let mut session = Session::new(Policy::default(), at, 1);
/// let Step { outcome, progress, .. } = session.step(lookup(Channel::Sdk, "66660035", Ask::default()), at, None);
/// assert_eq!((outcome.remedy.as_str(), progress.attempt), ("face_camera", 1));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// The outcome that the page acts on.
    pub outcome: Outcome<'static>,
    /// The position of the session.
    pub progress: Progress,
}

/// Adapts a decision to all earlier attempts. `hint` is the wait that a server asks for, in ms.
pub(super) fn step(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    ids: InputIds,
    hint: Option<f64>,
) -> Progress {
    if decision.problem == Some(Problem::NoResult) {
        let (problem, known) = (decision.problem, decision.known);
        let progress = now(policy, state, decision);
        decision.problem = problem;
        decision.known = known;
        return progress;
    }
    let own_advice = decision.advice;
    let has_ended = has_ended(decision);
    // A call about an attempt that was made is none, and none that is being made.
    let [last, ..] = &state.attempt;
    let is_of_last = last.has(Attempt::AWAITS_VERDICT)
        && (needs_result(decision) || decision.channel == Some(Channel::Api));
    let news = if has_ended { count(state, decision, ids) } else { News::New };
    if news == News::Earlier && decision.action == Action::Abort && state.closed().is_none() {
        // That ended an earlier session. This one has begun anew.
        decision.escalate(Advice::NotStarted);
    }
    if has_ended && state.waits_for_result() {
        // The result is there.
        state.end_wait();
    }
    if decision.advice == Advice::AlreadyCompleted {
        // What it is asked about was finished before: its verdict is still to be confirmed.
        last.flags.set(last.flags.get() | Attempt::AWAITS_VERDICT);
    }
    let hint = hint.filter(|hint| hint.is_finite() && *hint > 0.0).unwrap_or(0.0);
    let (reason, not_before) = match decision.action {
        Action::Proceed => (None, state.not_before()),
        Action::Abort => (limit_abort(state, decision), state.not_before()),
        Action::Retry if needs_result(decision) => fetch(policy, state, decision, hint),
        Action::Retry => {
            (limit_retry(policy, state, decision, news == News::New, hint), state.not_before())
        }
    };
    let mut progress = progress(policy, state, decision, reason, not_before);
    let is_next = !has_ended && !is_of_last && is_result(decision);
    progress.attempt = state.attempts.get() + u32::from(is_next);
    progress.escalated = (decision.advice != own_advice).then_some(own_advice);
    progress
}

/// Decides for a page that has no new input: a verdict is awaited, the session has ended, there is a wait, or it can
/// begin.
pub(super) fn now(policy: &Policy, state: &State, decision: &mut Decision) -> Progress {
    let [last, ..] = &state.attempt;
    let waits = state.not_before().is_some();
    // Whatever ended the last attempt, nothing is offered that the limits do not allow.
    let closed =
        state.closed().or_else(|| spent(policy, state).filter(|_| state.attempts.get() > 0));
    let advice = if last.has(Attempt::AWAITS_VERDICT) {
        Advice::Completed
    } else if closed.is_some() {
        state.ended().unwrap_or(Advice::AnotherMethod)
    } else {
        let is_retry = |advice: &Advice| advice.guidance().retry.is_some();
        let waits_for = state.waits_for().or_else(|| state.advice());
        waits_for.filter(|_| waits).filter(is_retry).unwrap_or(Advice::NotStarted)
    };
    *decision = Decision::stated(advice);
    if closed.is_some() && decision.action == Action::Retry {
        decision.escalate(Advice::AnotherMethod);
    }
    let reason = match decision.action {
        Action::Proceed => None,
        Action::Abort => closed,
        Action::Retry => waits.then_some(Reason::NotBefore),
    };
    progress(policy, state, decision, reason, state.not_before())
}

/// Returns the position of the session, and sets how long a retry must wait.
pub(super) fn progress(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    reason: Option<Reason>,
    not_before: Option<f64>,
) -> Progress {
    if let Some(retry) = &mut decision.retry {
        // At most 2³¹−1: a wait is never longer.
        retry.delay_ms = not_before.map_or(0, |end| (end - state.now.get()) as u32);
    }
    let remaining = remaining(policy, state);
    let is_offered = decision.retry.is_some_and(|retry| retry.needs != Needs::Result);
    let last_try = is_offered && remaining.captures.min(remaining.billed) == 1;
    Progress {
        attempt: state.attempts.get(),
        remaining,
        last_try,
        tried: match reason {
            Some(Reason::CapturesSpent | Reason::BilledSpent) if state.captures.get() > 1 => {
                state.captures.get()
            }
            _ => 0,
        },
        escalated: None,
        not_before,
        reason,
    }
}

/// Returns what is left of each limit. A closed session may only fetch results.
pub(super) fn remaining(policy: &Policy, state: &State) -> Remaining {
    let left = |most: u32, used: u32| {
        if state.closed().is_none() { most.saturating_sub(used) } else { 0 }
    };
    Remaining {
        captures: left(policy.captures, state.captures.get()),
        billed: left(policy.billed, state.billed.get()),
        automatic: policy.automatic.saturating_sub(state.automatic.get()),
    }
}

/// Tells whether the attempt is over, with a verdict or without. It is not where it goes on, where a result is still
/// asked for, or where a call about it failed.
fn has_ended(decision: &Decision) -> bool {
    !needs_result(decision)
        && is_result(decision)
        && decision.channel != Some(Channel::Api)
        && !matches!(
            decision.advice,
            Advice::NotFinished | Advice::AlreadyCompleted | Advice::DeviceReady
        )
}

/// Tells whether a decision is about a terminal's result. Any other input says nothing about an attempt.
fn is_result(decision: &Decision) -> bool {
    use Problem::{ChannelMismatch, ChannelRequired, NoResult, OtherAttempt};
    !matches!(decision.problem, Some(NoResult | ChannelRequired | ChannelMismatch | OtherAttempt))
}

pub(super) fn needs_result(decision: &Decision) -> bool {
    decision.retry.is_some_and(|retry| retry.needs == Needs::Result)
}
