//! One step: what an outcome means after all that came before.

use super::{
    policy::Policy,
    reason::Reason,
    said::Said,
    state::{Attempt, State},
    wait,
};
use crate::{
    advice::{Action, Advice, Fault, Needs, RetryBy},
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
    /// Tells which attempt this was; the first is 1, and 0 stands before it.
    pub attempt: u32,
    /// What is left.
    pub remaining: Remaining,
    /// True where the next attempt is the last that the limits allow.
    pub last_try: bool,
    /// The number of attempts that is told to the person; 0 = none is.
    #[doc(hidden)]
    #[cfg_attr(feature = "serde", serde(skip))]
    pub tried: u32,
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

/// Makes of a decision what it is after all that came before. `hint` is a server's hint how long to wait, in ms.
pub(super) fn step(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    said: Said,
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
    let is_new = !has_ended || count(state, decision, said);
    if decision.advice == Advice::AlreadyCompleted {
        // What it is asked about was finished before: its verdict is still to be confirmed.
        last.flags.set(last.flags.get() | Attempt::AWAITS_VERDICT);
    }
    let hint = hint.filter(|hint| hint.is_finite() && *hint > 0.0).unwrap_or(0.0);
    let reason = match decision.action {
        Action::Proceed => None,
        Action::Abort => abort(state, decision),
        Action::Retry => harden(policy, state, decision, is_new, hint),
    };
    let mut progress = progress(policy, state, decision, reason);
    let is_next = !has_ended && !is_of_last && is_result(decision);
    progress.attempt = state.attempts.get() + u32::from(is_next);
    progress.escalated = (decision.advice != own_advice).then_some(own_advice);
    progress
}

/// Answers for a page to which nothing new came: the verdict is awaited, it has ended, there is a wait, or it can begin.
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
    progress(policy, state, decision, reason)
}

/// Returns where the session stands, and lets a retry wait for as long as it must.
fn progress(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    reason: Option<Reason>,
) -> Progress {
    let not_before = state.not_before();
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

/// Tells whether an attempt is over, with its verdict or without: not where it goes on, nor where a result of
/// an earlier one is asked for, nor where a call about it failed.
fn has_ended(decision: &Decision) -> bool {
    !needs_result(decision)
        && is_result(decision)
        && decision.channel != Some(Channel::Api)
        && !matches!(
            decision.advice,
            Advice::NotFinished | Advice::AlreadyCompleted | Advice::DeviceReady
        )
}

/// Tells whether a terminal said it: what nobody said says nothing of an attempt.
fn is_result(decision: &Decision) -> bool {
    use Problem::{ChannelMismatch, ChannelRequired, NoResult, OtherAttempt};
    !matches!(decision.problem, Some(NoResult | ChannelRequired | ChannelMismatch | OtherAttempt))
}

fn needs_result(decision: &Decision) -> bool {
    decision.retry.is_some_and(|retry| retry.needs == Needs::Result)
}

/// Ends the session, unless somebody else than the person can mend it. What the vendor limits to a day ends with the
/// day.
fn abort(state: &State, decision: &Decision) -> Option<Reason> {
    let advice = decision.advice;
    // 16, 66660017, 41010; 2018; 66660003.
    let limit = match advice {
        Advice::AttemptsExhausted | Advice::DailyLimitReached | Advice::QuotaExhausted => {
            Some(Reason::VendorLimit)
        }
        _ => None,
    };
    if !is_the_persons(decision) {
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

/// Tells whether it is the person's, their surroundings', or nobody's: what others broke, and mend, is not held against
/// the person.
fn is_the_persons(decision: &Decision) -> bool {
    use Fault::{Environment, None, Risk, User};
    matches!(decision.fault, User | Environment | Risk | None)
}

/// Counts what an attempt has used. Gives whether it is news: not a page reloaded, nor a server's word
/// on an attempt that the terminal reported before.
fn count(state: &State, decision: &Decision, said: Said) -> bool {
    let flag = |flag: u32, is: bool| if is { flag } else { 0 };
    let is_billed = decision.billed == Some(true);
    let is_held = !matches!(decision.fault, Fault::Service | Fault::Integrator);
    // The App SDK says itself whether a scan was finished; left, interrupted and failed starts are no recordings.
    let is_capture =
        is_held && decision.has_result.unwrap_or(is_billed || decision.advice.judges_a_capture());
    let counted = flag(Attempt::CAPTURE, is_capture) | flag(Attempt::BILLED, is_billed);
    let proceeds = decision.action == Action::Proceed;
    let add = |news: u32| {
        if news & Attempt::CAPTURE != 0 {
            state.captures.increase();
        }
        if news & Attempt::BILLED != 0 {
            state.billed.increase();
        }
    };
    let [last, earlier @ ..] = &state.attempt;
    if let Some(old) = earlier.iter().find(|old| old.is(said.id, said.kind)) {
        // An old page once more; what it says now and did not say then is counted all the same.
        let was = old.flags.get();
        add(counted & !was);
        old.flags.set(was | counted);
        return false;
    }
    let is_same = is_last(state, decision, said);
    let has_passed = last.has(Attempt::PASSED) && last.has(Attempt::AWAITS_VERDICT);
    if !is_same && has_passed && state.closed().is_none() {
        // A pass has ended its flow, confirmed or not.
        state.begin_again();
    }
    state.answer.set(answer(decision, said));
    state.call.set(said.call);
    let mut was = if is_same { last.flags.get() } else { 0 };
    let is_told = Attempt::AWAITS_VERDICT | Attempt::CAPTURE;
    if decision.is_verdict && !is_held && was & is_told == is_told {
        // It was counted when it was finished, and its server says that others broke it.
        state.captures.decrease();
        was -= Attempt::CAPTURE;
    }
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
        if last.id.get() != 0 {
            state.shift_attempts();
        }
    }
    // A server's answer has other ids than the terminal, or none.
    let has_id = is_same && last.id.get() != 0;
    let kind = if has_id { last.kind() } else { said.kind };
    if !has_id {
        last.id.set(said.id);
    }
    let is_verdict = decision.is_verdict;
    let is_refused = if is_verdict { !proceeds } else { was & Attempt::REFUSED != 0 };
    // Whoever goes back to a pass that the server refused has passed no more than before.
    let is_pass = proceeds && decision.passed == Some(true) && !is_refused;
    // What a terminal reports is no longer the server's alone.
    let is_servers = is_verdict && (!is_same || was & Attempt::OF_SERVER != 0);
    let flags = counted
        | was & (Attempt::CAPTURE | Attempt::BILLED)
        | flag(Attempt::AWAITS_VERDICT, proceeds)
        | flag(Attempt::PASSED, is_pass)
        | flag(Attempt::OF_SERVER, is_servers)
        | flag(Attempt::REFUSED, is_refused);
    last.flags.set(flags + kind * Attempt::KIND);
    is_news
}

/// Tells whether an answer is about the last attempt.
fn is_last(state: &State, decision: &Decision, said: Said) -> bool {
    let [last, ..] = &state.attempt;
    if state.attempts.get() == 0 {
        return false;
    }
    if said.id != 0 && last.id.get() != 0 && last.kind() == said.kind {
        return last.id.get() == said.id;
    }
    // A server's answer begins no attempt of its own where a terminal has reported one.
    if decision.is_verdict && !last.has(Attempt::OF_SERVER) {
        return true;
    }
    // Told once more, as far as anybody can tell.
    let is_same_call = said.call != 0 && said.call == state.call.get();
    let has_none = said.id == 0 || last.id.get() == 0;
    is_same_call || has_none && state.answer.get() == answer(decision, said)
}

/// Returns a hash of an answer: of its code, its channel and whose it is.
fn answer(decision: &Decision, said: Said) -> u32 {
    let channel = decision.channel.map_or(0, |channel| channel as u32 + 1);
    let mut sum = said.code;
    for part in [channel, decision.advice as u32, u32::from(decision.is_verdict)] {
        sum = (sum ^ part).wrapping_mul(0x0100_0193);
    }
    sum.max(1)
}

/// Makes of a server's answer what it means for the attempt that awaits its verdict.
pub(super) fn confirm(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    said: Said,
) -> Progress {
    let [last, ..] = &state.attempt;
    let is_another =
        said.id != 0 && last.id.get() != 0 && last.kind() == said.kind && last.id.get() != said.id;
    // Where no terminal spoke, another id is the next attempt.
    let is_another = is_another && !last.has(Attempt::OF_SERVER);
    if is_another {
        return pending(policy, state, decision, Some(Problem::OtherAttempt));
    }
    if decision.passed == Some(true) {
        return verify(policy, state, decision);
    }
    let says_nothing = decision.problem.is_some_and(|problem| problem != Problem::PartFailed)
        || decision.channel == Some(Channel::Api)
        || decision.action == Action::Proceed
        || decision.advice == Advice::NotFinished
        || needs_result(decision);
    if says_nothing {
        let problem = decision.problem;
        return pending(policy, state, decision, problem);
    }
    fail(policy, state, decision, said)
}

/// Takes in that the last attempt failed, as the page's own server says; it is the last, whoever else told of it.
pub(super) fn fail(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    said: Said,
) -> Progress {
    let [last, ..] = &state.attempt;
    let was = last.flags.get() & Attempt::OF_SERVER;
    last.flags.set(last.flags.get() - was);
    decision.is_verdict = true;
    let progress = step(policy, state, decision, said, None);
    last.flags.set(last.flags.get() | was);
    progress
}

/// Ends the flow: the server has said that the person is the one.
pub(super) fn verify(policy: &Policy, state: &State, decision: &mut Decision) -> Progress {
    let attempt = state.attempts.get();
    state.begin(state.now.get(), state.random());
    let (channel, place, billed) = (decision.channel, decision.place, decision.billed);
    *decision = Decision::stated(Advice::Verified);
    decision.passed = Some(true);
    (decision.channel, decision.place, decision.billed) = (channel, place, billed);
    let mut progress = progress(policy, state, decision, None);
    progress.attempt = attempt;
    progress
}

/// Asks for the result once more, by itself as long as the policy allows.
pub(super) fn pending(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    problem: Option<Problem>,
) -> Progress {
    let channel = decision.channel;
    *decision = Decision::stated(Advice::ResultUnavailable);
    decision.channel = channel;
    decision.problem = problem;
    let reason = fetch(policy, state, decision, 0.0);
    progress(policy, state, decision, reason)
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
        if is_the_persons(decision) {
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

/// Tells which of our limits is spent, if one is.
fn spent(policy: &Policy, state: &State) -> Option<Reason> {
    match () {
        () if state.billed.get() >= policy.billed => Some(Reason::BilledSpent),
        () if state.captures.get() >= policy.captures => Some(Reason::CapturesSpent),
        () => None,
    }
}

/// Ends the session. A wait for another attempt is none any more; the vendor's day still has its end.
fn end(state: &State, reason: Reason) {
    if state.closed().is_none() {
        state.end_wait();
    }
    state.close(reason, Advice::AnotherMethod);
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
    let earlier = state.not_before();
    state.wait_for(wait::backoff(base, repeats.saturating_sub(1), longest, hint, random));
    if state.not_before() != earlier {
        state.set_waits_for(Some(decision.advice));
    }
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
