//! The answer of the page's own server, which confirms an attempt or does not.

use super::{
    input_ids::InputIds,
    limits::fetch,
    policy::Policy,
    state::{Attempt, State},
    step::{Progress, needs_result, progress, step},
};
use crate::{
    advice::{Action, Advice},
    channel::Channel,
    outcome::Decision,
    response::Problem,
};

/// Applies the vendor's answer to the attempt whose verdict is awaited.
pub(super) fn confirm(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    ids: InputIds,
) -> Progress {
    let [last, ..] = &state.attempt;
    let is_another =
        ids.id != 0 && last.id.get() != 0 && last.kind() == ids.kind && last.id.get() != ids.id;
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
    fail(policy, state, decision, ids)
}

/// Records that the last attempt failed, as the page's own server says.
pub(super) fn fail(
    policy: &Policy,
    state: &State,
    decision: &mut Decision,
    ids: InputIds,
) -> Progress {
    let [last, ..] = &state.attempt;
    let was = last.flags.get() & Attempt::OF_SERVER;
    last.flags.set(last.flags.get() - was);
    decision.is_verdict = true;
    let progress = step(policy, state, decision, ids, None);
    last.flags.set(last.flags.get() | was);
    progress
}

/// Ends the flow, since the server has said that the person passed.
pub(super) fn verify(policy: &Policy, state: &State, decision: &mut Decision) -> Progress {
    let attempt = state.attempts.get();
    state.begin(state.now.get(), state.random());
    let (channel, place, billed) = (decision.channel, decision.place, decision.billed);
    *decision = Decision::stated(Advice::Verified);
    decision.passed = Some(true);
    (decision.channel, decision.place, decision.billed) = (channel, place, billed);
    let mut progress = progress(policy, state, decision, None, None);
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
    let (reason, not_before) = fetch(policy, state, decision, 0.0);
    progress(policy, state, decision, reason, not_before)
}
