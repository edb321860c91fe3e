//! The counting of attempts against the limits.

use super::{
    input_ids::InputIds,
    state::{Attempt, State},
};
use crate::{
    advice::{Action, Fault},
    outcome::Decision,
};

/// The relation of an answer to the attempts before it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum News {
    /// It is a new one, or has another end than before.
    New,
    /// It is known already. A page that was reloaded makes none, and neither does a server's answer about an attempt
    /// that the terminal has reported.
    Known,
    /// It was an attempt of an earlier session.
    Earlier,
}

/// Counts an attempt against the limits, and returns the relation of its answer to those before.
pub(super) fn count(state: &State, decision: &Decision, ids: InputIds) -> News {
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
    if let Some(old) = earlier.iter().find(|old| old.is(ids.id, ids.kind)) {
        // An old page once more; what it says now and did not say then is counted all the same.
        let was = old.flags.get();
        add(counted & !was);
        old.flags.set(was | counted);
        return if was & Attempt::EARLIER == Attempt::EARLIER {
            News::Earlier
        } else {
            News::Known
        };
    }
    let is_same = is_last(state, decision, ids);
    let has_passed = last.has(Attempt::PASSED) && last.has(Attempt::AWAITS_VERDICT);
    if !is_same && has_passed && state.closed().is_none() {
        // A pass has ended its flow, confirmed or not.
        state.begin_again();
    }
    state.answer.set(answer(decision, ids));
    state.call.set(ids.call);
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
    let kind = if has_id { last.kind() } else { ids.kind };
    if !has_id {
        last.id.set(ids.id);
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
    if is_news { News::New } else { News::Known }
}

/// Tells whether an answer is about the last attempt.
fn is_last(state: &State, decision: &Decision, ids: InputIds) -> bool {
    let [last, ..] = &state.attempt;
    if state.attempts.get() == 0 {
        return false;
    }
    if ids.id != 0 && last.id.get() != 0 && last.kind() == ids.kind {
        return last.id.get() == ids.id;
    }
    // A server's answer begins no attempt of its own where a terminal has reported one.
    if decision.is_verdict && !last.has(Attempt::OF_SERVER) {
        return true;
    }
    // Told once more, as far as anybody can tell.
    let is_same_call = ids.call != 0 && ids.call == state.call.get();
    let has_none = ids.id == 0 || last.id.get() == 0;
    is_same_call || has_none && state.answer.get() == answer(decision, ids)
}

/// Returns a hash of an answer: of its code, its channel and whose it is.
fn answer(decision: &Decision, ids: InputIds) -> u32 {
    let channel = decision.channel.map_or(0, |channel| channel as u32 + 1);
    let mut sum = ids.code;
    for part in [channel, decision.advice as u32, u32::from(decision.is_verdict)] {
        sum = (sum ^ part).wrapping_mul(0x0100_0193);
    }
    sum.max(1)
}
