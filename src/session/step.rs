//! One step: what an outcome means after all that came before.

use super::{
    policy::Policy,
    reason::Reason,
    state::{Attempt, State},
    wait,
};
use crate::{
    advice::{Action, Advice, Needs, RetryBy},
    channel::Channel,
    outcome::{Decision, Outcome},
    response::Problem,
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

/// Makes of a decision what it is after all that came before. `order` is the hash of its order number, 0
/// without one; `hint` is a server's hint how long to wait, in ms.
pub(super) fn step(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    order: u32,
    hint: Option<f64>,
) -> Progress {
    let own_advice = decision.advice;
    let has_ended = has_ended(decision);
    let is_new = !has_ended || count(state, decision, order);
    let hint = hint.filter(|hint| hint.is_finite() && *hint > 0.0).unwrap_or(0.0);
    let reason = match decision.action {
        Action::Proceed => None,
        Action::Abort => abort(state, own_advice),
        Action::Retry => harden(policy, state, decision, is_new, hint),
    };
    let not_before = state.not_before();
    if let Some(retry) = &mut decision.retry {
        // At most 2³¹−1: a wait is never longer.
        retry.delay_ms = not_before.map_or(0, |end| (end - state.now.get()) as u32);
    }
    Progress {
        attempt: state.attempts.get() + u32::from(!has_ended),
        remaining: remaining(policy, state),
        escalated: (decision.advice != own_advice).then_some(own_advice),
        not_before,
        reason,
    }
}

/// Tells whether an attempt is over, with its verdict or without: not where it goes on, nor where a result of
/// an earlier one is asked for.
fn has_ended(decision: &Decision) -> bool {
    !needs_result(decision)
        && is_result(decision)
        && !matches!(
            decision.advice,
            Advice::NotFinished | Advice::AlreadyCompleted | Advice::DeviceReady
        )
}

/// Tells whether a terminal said it: what nobody said says nothing of an attempt.
fn is_result(decision: &Decision) -> bool {
    use Problem::{ChannelMismatch, ChannelRequired, NoResult};
    !matches!(decision.problem, Some(NoResult | ChannelRequired | ChannelMismatch))
}

fn needs_result(decision: &Decision) -> bool {
    decision.retry.is_some_and(|retry| retry.needs == Needs::Result)
}

/// Ends the session. What the vendor limits to a day ends with the day.
fn abort(state: &State, advice: Advice) -> Option<Reason> {
    // 16, 66660017, 41010; 2018; 66660003.
    let limit = match advice {
        Advice::AttemptsExhausted | Advice::DailyLimitReached | Advice::QuotaExhausted => {
            Some(Reason::VendorLimit)
        }
        _ => None,
    };
    if advice == Advice::DailyLimitReached {
        state.end_wait();
        state.wait_for(wait::until_midnight(state.now.get()));
    }
    state.close(limit.unwrap_or(Reason::Terminal));
    limit
}

/// Counts what an attempt has used. Gives whether it is news: not a page reloaded, nor a server's word
/// on an attempt that the terminal reported before.
fn count(state: &State, decision: &Decision, order: u32) -> bool {
    let flag = |flag: u32, is: bool| if is { flag } else { 0 };
    let is_billed = decision.billed == Some(true);
    // The App SDK says itself whether a scan was finished; left, interrupted and failed starts are no recordings.
    let is_capture = decision.has_result.unwrap_or(is_billed || decision.advice.judges_a_capture());
    let counted = flag(Attempt::CAPTURE, is_capture) | flag(Attempt::BILLED, is_billed);
    let awaits_verdict = decision.action == Action::Proceed && decision.passed.is_none();
    let add = |news: u32| {
        if news & Attempt::CAPTURE != 0 {
            state.captures.increase();
        }
        if news & Attempt::BILLED != 0 {
            state.billed.increase();
        }
    };
    let [last, earlier @ ..] = &state.attempt;
    let again = earlier.iter().find(|old| order != 0 && old.order.get() == order);
    if let Some(old) = again {
        // An old page once more; what it says now and did not say then is counted all the same.
        let was = old.flags.get();
        add(counted & !was);
        old.flags.set(was | counted);
        return false;
    }
    let awaited = last.flags.get() & Attempt::AWAITS_VERDICT != 0;
    let is_same = order != 0 && order == last.order.get() || awaited && decision.is_verdict;
    let was = if is_same { last.flags.get() } else { 0 };
    add(counted & !was);
    let again = state.is_advice(decision.advice);
    let is_news = !is_same || !again;
    if is_news {
        if !again {
            state.repeats.set(0);
        }
        state.repeats.increase();
        state.set_advice(Some(decision.advice));
    }
    if !is_same {
        state.attempts.increase();
        if last.order.get() != 0 {
            state.shift_attempts();
        }
    }
    last.order.set(order);
    let kept = was & (Attempt::CAPTURE | Attempt::BILLED);
    last.flags.set(counted | kept | flag(Attempt::AWAITS_VERDICT, awaits_verdict));
    is_news
}

/// What becomes of a retry: as it is, later, escalated, or not at all.
fn harden(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    is_new: bool,
    hint: f64,
) -> Option<Reason> {
    if needs_result(decision) {
        return fetch(policy, state, decision, hint);
    }
    let spent = match state.closed() {
        Some(reason @ (Reason::Expired | Reason::NotRestored)) => Some(reason),
        Some(_) => Some(Reason::Terminal),
        None if state.billed.get() >= policy.billed => Some(Reason::BilledSpent),
        None if state.captures.get() >= policy.captures => Some(Reason::CapturesSpent),
        None => None,
    };
    if spent.is_some() {
        decision.escalate(Advice::AnotherMethod);
        end(state);
        return spent;
    }
    let escalated = escalate(policy, state, decision);
    if decision.action == Action::Abort {
        end(state);
        return escalated;
    }
    let earlier = state.not_before();
    if is_new {
        delay(policy, state, decision, state.repeats.get(), hint);
    }
    let still_waits = earlier.is_some() && state.not_before() == earlier;
    escalated.or(still_waits.then_some(Reason::NotBefore))
}

/// Ends the session. A wait for another attempt is none any more; the vendor's day still has its end.
fn end(state: &State) {
    if state.closed().is_none() {
        state.end_wait();
    }
    state.close(Reason::Terminal);
}

/// Gives the stronger advice when the same one came again, as far down its chain as it came.
fn escalate(policy: &Policy, state: &State, decision: &mut Decision) -> Option<Reason> {
    let own = decision.advice;
    if !state.is_advice(own) {
        return None;
    }
    let mut advice = own;
    for _ in policy.same_advice..=state.repeats.get() {
        let Some(stronger) = advice.escalation() else { break };
        advice = stronger;
    }
    if advice == own {
        return None;
    }
    decision.escalate(advice);
    Some(Reason::SameAdviceRepeated)
}

/// A result that is asked for again, which nobody is charged for.
fn fetch(policy: &Policy, state: &State, decision: &mut Decision, hint: f64) -> Option<Reason> {
    let mut repeats = 1;
    let mut reason = None;
    if decision.retry.is_some_and(|retry| retry.by == RetryBy::Auto) {
        let used = state.automatic.get();
        let is_vendors = decision.channel == Some(Channel::NfcServer) && used >= MOST_NFC_QUERIES;
        if used >= policy.automatic || is_vendors {
            decision.escalate(Advice::ResultRateLimited);
            let is_own = used >= policy.automatic;
            reason = Some(if is_own { Reason::AutomaticSpent } else { Reason::VendorLimit });
        } else {
            state.automatic.increase();
            repeats = used + 1;
        }
    }
    delay(policy, state, decision, repeats, hint);
    reason
}

/// Lets the next attempt wait; a wait that ends later stays.
fn delay(policy: &Policy, state: &State, decision: &Decision, repeats: u32, hint: f64) {
    let base = f64::from(decision.retry.map_or(0, |retry| retry.delay_ms));
    if base + hint == 0.0 {
        return;
    }
    let random = state.random();
    let longest = policy.longest_wait_ms;
    state.wait_for(wait::backoff(base, repeats.saturating_sub(1), longest, hint, random));
}

/// Returns what is left of each limit. What is closed has nothing left but the fetching of results.
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
