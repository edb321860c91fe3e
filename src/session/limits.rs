//! The effect of the limits on a decision: a wait, a stronger advice, or the end.

use super::{policy::Policy, reason::Reason, state::State, wait};
use crate::{
    advice::{Action, Advice, Fault, RetryBy},
    channel::Channel,
    outcome::Decision,
};

/// The NFC service answers ten queries of one reading, which lives for five minutes
/// (实证 NFC 服务端返回码, 66664003).
const MOST_NFC_QUERIES: u32 = 10;

/// Ends the session if the failure counts against the person. Returns the reason where that is a limit of the
/// vendor's. A daily limit ends the session until midnight.
pub(super) fn limit_abort(state: &State, decision: &Decision) -> Option<Reason> {
    let advice = decision.advice;
    // 16, 66660017, 41010; 2018; 66660003.
    let limit = match advice {
        Advice::AttemptsExhausted | Advice::DailyLimitReached | Advice::QuotaExhausted => {
            Some(Reason::VendorLimit)
        }
        _ => None,
    };
    if !counts_against_person(decision) {
        return limit;
    }
    state.close(limit.unwrap_or(Reason::Terminal), advice);
    if advice == Advice::DailyLimitReached {
        state.end_wait();
        state.wait_for(wait::until_midnight(state.now.get()));
        state.limit_end.set(state.wait_end.get());
    }
    limit
}

/// Decides on a retry by a new attempt: it is allowed as it is, comes later, gets a stronger advice, or is refused.
pub(super) fn limit_retry(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    is_new: bool,
    hint: f64,
) -> Option<Reason> {
    let over = match state.closed() {
        Some(Reason::NotRestored) => Some(Reason::NotRestored),
        Some(_) => Some(Reason::Terminal),
        None => spent(policy, state),
    };
    if let Some(reason) = over {
        decision.escalate(Advice::AnotherMethod);
        end(state, reason);
        return over;
    }
    let escalated = escalate(policy, state, decision);
    if decision.action == Action::Abort {
        // Another network or phone may do, and then there is still something left.
        if counts_against_person(decision) {
            end(state, Reason::SameAdviceRepeated);
        }
        return escalated;
    }
    let earlier = state.not_before();
    if is_new {
        delay(policy, state, decision, state.repeats.get(), hint);
    }
    let still_waits = earlier.is_some() && state.not_before() == earlier;
    escalated.or(still_waits.then_some(Reason::NotBefore))
}

/// Decides on a retry that asks for the result again, which is never billed. Returns the reason, and the instant from
/// which the result may be asked for.
///
/// That instant is its own. An earlier wait for another attempt stays, and says nothing about this one.
pub(super) fn fetch(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    hint: f64,
) -> (Option<Reason>, Option<f64>) {
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
    let own_end = delay(policy, state, decision, repeats, hint);
    (reason, if state.waits_for_result() { state.not_before() } else { own_end })
}

/// Returns the limit of the policy that is spent, if one is.
pub(super) fn spent(policy: &Policy, state: &State) -> Option<Reason> {
    match () {
        () if state.billed.get() >= policy.billed => Some(Reason::BilledSpent),
        () if state.captures.get() >= policy.captures => Some(Reason::CapturesSpent),
        () => None,
    }
}

/// Ends the session. A wait for another attempt ends with it, and a daily limit of the vendor's still ends with the
/// day.
fn end(state: &State, reason: Reason) {
    if state.closed().is_none() {
        state.end_wait();
    }
    state.close(reason, Advice::AnotherMethod);
}

/// Replaces an advice that came again by a stronger one, and by a stronger one still for each further time.
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

/// Sets the wait before a retry, and returns its end, if there is one. An earlier wait that ends later stays.
fn delay(
    policy: &Policy,
    state: &State,
    decision: &Decision,
    repeats: u32,
    hint: f64,
) -> Option<f64> {
    let base = f64::from(decision.retry.map_or(0, |retry| retry.delay_ms));
    if base + hint == 0.0 {
        return None;
    }
    let random = state.random();
    let longest = policy.longest_wait_ms;
    let earlier = state.not_before();
    let end = state.wait_for(wait::backoff(base, repeats.saturating_sub(1), longest, hint, random));
    if state.not_before() != earlier {
        state.set_waits_for(Some(decision.advice));
    }
    Some(end)
}

/// Tells whether a failure counts against the person: the fault is theirs, their surroundings' or nobody's. What
/// others broke does not count.
fn counts_against_person(decision: &Decision) -> bool {
    use Fault::{Environment, None, Risk, User};
    matches!(decision.fault, User | Environment | Risk | None)
}
