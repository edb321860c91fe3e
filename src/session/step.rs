//! One step: what an outcome means after all that came before.

use super::{
    hash::hash,
    policy::Policy,
    reason::Reason,
    state::{Attempt, State},
    wait::{self, Wait},
};
use crate::{
    advice::{Action, Advice, Needs, RetryBy},
    channel::Channel,
    outcome::Outcome,
};

/// What is left of each limit.
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

/// Where a session stands after a step.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Progress {
    /// Which attempt this was; the first is 1.
    pub attempt: u32,
    /// What is left.
    pub remaining: Remaining,
    /// The advice that the outcome had, where it was replaced by a stronger one.
    pub escalated: Option<Advice>,
    /// When the next attempt may begin (ms since 1970 UTC), if there is a wait.
    pub not_before: Option<f64>,
    /// Why the step is harder than its outcome, or has to wait.
    pub reason: Option<Reason>,
}

/// An outcome, perhaps hardened by what came before, and where the session stands.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Step {
    /// What the page acts on.
    pub outcome: Outcome<'static>,
    /// Where the session stands.
    pub progress: Progress,
}

/// The NFC service answers ten queries of one reading, which lives for five minutes
/// (实证 NFC 服务端返回码, 66664003).
const MOST_NFC_QUERIES: u32 = 10;

pub(super) fn step(
    policy: &Policy,
    state: &mut State,
    mut outcome: Outcome<'static>,
    retry_after: Option<f64>,
) -> Step {
    let own_advice = outcome.advice;
    let has_ended = has_ended(&outcome);
    let is_new = !has_ended || count(state, &outcome);
    let reason = match outcome.action {
        Action::Proceed => None,
        Action::Abort => {
            let limit = is_vendor_limit(own_advice).then_some(Reason::VendorLimit);
            if own_advice == Advice::DailyLimitReached {
                state.wait = Wait::from(state.now, wait::next_midnight(state.now) - state.now);
            }
            state.close(limit.unwrap_or(Reason::Terminal));
            limit
        }
        Action::Retry => harden(policy, state, &mut outcome, is_new, retry_after),
    };
    let not_before = state.wait.ends();
    if let Some(retry) = outcome.retry.as_mut() {
        retry.not_before = not_before;
        // At most 2³¹−1: a wait is never longer.
        retry.delay_ms = not_before.map_or(0, |end| (end - state.now) as u32);
    }
    Step {
        progress: Progress {
            attempt: state.attempts + u32::from(!has_ended),
            remaining: remaining(policy, state),
            escalated: (outcome.advice != own_advice).then_some(own_advice),
            not_before,
            reason,
        },
        outcome,
    }
}

/// Whether an attempt is over, with its verdict or without: not where it goes on, nor where a result of
/// an earlier one is asked for.
fn has_ended(outcome: &Outcome<'_>) -> bool {
    let awaits_result = outcome.retry.is_some_and(|retry| retry.needs == Needs::Result);
    !awaits_result && !matches!(outcome.advice, Advice::NotFinished | Advice::AlreadyCompleted)
}

/// Counts what an attempt has used. Gives whether it is news: not a page reloaded, nor a server's word
/// on an attempt that the terminal reported before.
fn count(state: &mut State, outcome: &Outcome<'_>) -> bool {
    let attempt = Attempt {
        order: outcome.reference.order_no.as_deref().map_or(0, hash),
        is_capture: is_capture(outcome),
        is_billed: outcome.billed == Some(true),
        awaits_verdict: outcome.action == Action::Proceed && outcome.passed.is_none(),
    };
    let add = |counter: &mut u32, is: bool, was: bool| {
        *counter = counter.saturating_add(u32::from(is && !was));
    };
    let is_numbered = attempt.order != 0;
    let again = state.earlier.iter_mut().find(|old| is_numbered && old.order == attempt.order);
    if let Some(old) = again {
        // An old page once more; what it says now and did not say then is counted all the same.
        add(&mut state.captures, attempt.is_capture, old.is_capture);
        add(&mut state.billed, attempt.is_billed, old.is_billed);
        old.is_capture |= attempt.is_capture;
        old.is_billed |= attempt.is_billed;
        return false;
    }
    let last = state.last;
    let is_same =
        is_numbered && attempt.order == last.order || last.awaits_verdict && outcome.is_verdict;
    add(&mut state.captures, attempt.is_capture, is_same && last.is_capture);
    add(&mut state.billed, attempt.is_billed, is_same && last.is_billed);
    add(&mut state.attempts, true, is_same);
    let is_news = !is_same || state.advice != Some(outcome.advice);
    if is_news {
        let again = state.advice == Some(outcome.advice);
        state.repeats = if again { state.repeats.saturating_add(1) } else { 1 };
        state.advice = Some(outcome.advice);
    }
    if !is_same && last.order != 0 {
        let [newest, middle, _] = state.earlier;
        state.earlier = [last, newest, middle];
    }
    state.last = Attempt {
        is_capture: attempt.is_capture || is_same && last.is_capture,
        is_billed: attempt.is_billed || is_same && last.is_billed,
        ..attempt
    };
    is_news
}

/// Whether the person finished a recording or a reading; left, interrupted and failed starts are none.
fn is_capture(outcome: &Outcome<'_>) -> bool {
    // The App SDK says itself whether a scan was finished.
    outcome.has_result.unwrap_or(outcome.billed == Some(true) || outcome.advice.judges_a_capture())
}

/// 16, 66660017, 41010; 2018; 66660003.
fn is_vendor_limit(advice: Advice) -> bool {
    use Advice::{AttemptsExhausted, DailyLimitReached, QuotaExhausted};
    matches!(advice, AttemptsExhausted | DailyLimitReached | QuotaExhausted)
}

/// What becomes of a retry: as it is, later, escalated, or not at all.
fn harden(
    policy: &Policy,
    state: &mut State,
    outcome: &mut Outcome<'static>,
    is_new: bool,
    retry_after: Option<f64>,
) -> Option<Reason> {
    let needs_result = outcome.retry.is_some_and(|retry| retry.needs == Needs::Result);
    if needs_result {
        return fetch(policy, state, outcome, retry_after);
    }
    let closed = state.closed.map(|reason| match reason {
        Reason::Expired | Reason::NotRestored => reason,
        _ => Reason::Terminal,
    });
    let spent = closed
        .or_else(|| (state.billed >= policy.billed).then_some(Reason::BilledSpent))
        .or_else(|| (state.captures >= policy.captures).then_some(Reason::CapturesSpent));
    if let Some(reason) = spent {
        outcome.escalate(Advice::AnotherMethod);
        end(state);
        return Some(reason);
    }
    let escalated = escalate(policy, state, outcome);
    if outcome.action == Action::Abort {
        end(state);
        return escalated;
    }
    let earlier = state.wait.ends();
    if is_new {
        delay(policy, state, outcome, state.repeats, retry_after);
    }
    let still_waits = earlier.is_some() && state.wait.ends() == earlier;
    escalated.or(still_waits.then_some(Reason::NotBefore))
}

/// Ends the session. A wait for another attempt is none any more; the vendor's day still has its end.
fn end(state: &mut State) {
    if state.closed.is_none() {
        state.wait = Wait::NONE;
    }
    state.close(Reason::Terminal);
}

/// The stronger advice when the same one came again, as far down its chain as it came.
fn escalate(policy: &Policy, state: &State, outcome: &mut Outcome<'static>) -> Option<Reason> {
    if state.advice != Some(outcome.advice) {
        return None;
    }
    let steps = (state.repeats + 1).checked_sub(policy.same_advice)?;
    let mut advice = outcome.advice;
    for _ in 0..steps {
        let Some(stronger) = advice.escalation() else { break };
        advice = stronger;
    }
    if advice == outcome.advice {
        return None;
    }
    outcome.escalate(advice);
    Some(Reason::SameAdviceRepeated)
}

/// A result that is asked for again, which nobody is charged for.
fn fetch(
    policy: &Policy,
    state: &mut State,
    outcome: &mut Outcome<'static>,
    retry_after: Option<f64>,
) -> Option<Reason> {
    let retry = outcome.retry?;
    if retry.by == RetryBy::User {
        delay(policy, state, outcome, 1, retry_after);
        return None;
    }
    let is_nfc = outcome.channel == Channel::NfcServer;
    let most = if is_nfc { policy.automatic.min(MOST_NFC_QUERIES) } else { policy.automatic };
    if state.automatic >= most {
        outcome.escalate(Advice::ResultRateLimited);
        delay(policy, state, outcome, 1, retry_after);
        return Some(if state.automatic < policy.automatic {
            Reason::VendorLimit
        } else {
            Reason::AutomaticSpent
        });
    }
    state.automatic += 1;
    delay(policy, state, outcome, state.automatic, retry_after);
    None
}

/// Lets the next attempt wait; a wait that ends later stays.
fn delay(
    policy: &Policy,
    state: &mut State,
    outcome: &Outcome<'_>,
    repeats: u32,
    retry_after: Option<f64>,
) {
    let base = f64::from(outcome.retry.map_or(0, |retry| retry.delay_ms));
    let hint = retry_after.filter(|hint| hint.is_finite() && *hint > 0.0);
    if base == 0.0 && hint.is_none() {
        return;
    }
    let random = state.random();
    let longest = policy.longest_wait_ms;
    let length = wait::backoff(base, repeats.saturating_sub(1), longest, hint, random);
    state.wait = state.wait.later(Wait::from(state.now, length));
}

pub(super) fn remaining(policy: &Policy, state: &State) -> Remaining {
    let open = u32::from(state.closed.is_none());
    Remaining {
        captures: open * policy.captures.saturating_sub(state.captures),
        billed: open * policy.billed.saturating_sub(state.billed),
        automatic: policy.automatic.saturating_sub(state.automatic),
    }
}
