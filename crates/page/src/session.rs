//! The sessions of a page. The script keeps the numbers of a session, and puts them here for each call.

use faceid_response::{
    Policy, Remaining,
    internal::{AnswerKind, Decision, Found, InputIds, SessionRef, State, read},
};
use wasm_bindgen::prelude::*;

use crate::{asked, input, instant, output::Output};

/// The session that a call is about, and another that it takes in.
static STATES: [State; 2] = [State::new(), State::new()];

/// Returns the address of the numbers of both sessions.
#[wasm_bindgen(js_name = statesAddress)]
pub fn states_address() -> usize {
    STATES.as_ptr() as usize
}

/// Begins a session; its numbers are 0.
#[wasm_bindgen(js_name = beginSession)]
pub fn begin(at: f64, seed: u32) {
    let [own, _] = &STATES;
    own.begin(at, seed);
}

/// Takes the other session into the first.
#[wasm_bindgen(js_name = mergeSession)]
pub fn merge() {
    let [own, other] = &STATES;
    own.merge(other);
}

/// Closes a session whose saved text could not be trusted.
#[wasm_bindgen(js_name = distrustSession)]
pub fn distrust() {
    session_ref(0.0, 0.0).distrust();
}

/// Tells whether a session is too old at an instant: the first, which moves there, or another that it takes in, which stays
/// as it is.
#[wasm_bindgen(js_name = tickSession)]
pub fn tick(which: u32, at: f64, lifetime: f64) -> bool {
    let [_, other] = &STATES;
    let session = session_ref(lifetime, 0.0);
    if which == 0 {
        session.tick(at)
    } else {
        SessionRef { state: other, ..session }.is_expired(at)
    }
}

/// Answers what is left of each limit.
#[wasm_bindgen(js_name = remainingOfSession)]
pub fn remaining(captures: u32, billed: u32, automatic: u32) -> u32 {
    let mut output = Output::default();
    let session = with_limits(captures, billed, automatic, 1, session_ref(0.0, 0.0));
    output.remaining(session.remaining());
    output.length()
}

/// Answers a question in view of all earlier attempts, by the number of the question:
///
/// - 0: what does the result of a terminal mean?
/// - 1: what can the page do, without a new input?
/// - 2: what does the vendor's answer to the page's server mean?
/// - 3, 4, 5: the page's server says that the person passed, that they failed, or that there is no verdict yet.
///
/// `hint` is a server's hint for the wait, NaN without one. The arguments that follow are the policy.
#[wasm_bindgen(js_name = stepSession)]
#[allow(
    clippy::too_many_arguments,
    reason = "numbers are cheap to pass, and need no place to be kept"
)]
pub fn step(
    length: u32,
    channel: u32,
    question: u32,
    at: f64,
    hint: f64,
    captures: u32,
    billed: u32,
    automatic: u32,
    same_advice: u32,
    lifetime: f64,
    longest_wait: f64,
) -> u32 {
    let mut found = Found::NOTHING;
    if matches!(question, 0 | 2) {
        read(&mut found, input(length), asked(channel));
    }
    let session =
        with_limits(captures, billed, automatic, same_advice, session_ref(lifetime, longest_wait));
    let mut decision = Decision::on(&found, instant(at));
    let ids = InputIds::of(&found);
    let word = match question {
        2 => AnswerKind::VendorAnswer,
        3 => AnswerKind::Passed,
        4 => AnswerKind::Failed,
        _ => AnswerKind::Pending,
    };
    let progress = match question {
        0 => session.step(&mut decision, ids, at, instant(hint)),
        1 => session.now(&mut decision, at),
        _ => session.confirm(&mut decision, word, ids, at),
    };
    let mut output = Output::default();
    output.decision(&decision);
    output.texts(&found);
    output.count(progress.attempt);
    output.index(progress.escalated.map(|advice| advice as u16));
    output.index(progress.reason.map(|reason| reason as u16));
    output.remaining(progress.remaining);
    output.unit(progress.last_try.into());
    output.count(progress.tried);
    output.length()
}

/// Returns the first session, under a policy whose numbers of attempts are still to be set.
fn session_ref(lifetime: f64, longest_wait: f64) -> SessionRef<'static> {
    let [state, _] = &STATES;
    SessionRef { policy: Policy::from_parts([0; 4], [lifetime, longest_wait]), state }
}

/// Returns a session under these limits.
fn with_limits(
    captures: u32,
    billed: u32,
    automatic: u32,
    same_advice: u32,
    mut session: SessionRef<'static>,
) -> SessionRef<'static> {
    session.policy.captures = captures;
    session.policy.billed = billed;
    session.policy.automatic = automatic;
    session.policy.same_advice = same_advice;
    session
}

impl Output {
    fn remaining(&mut self, remaining: Remaining) {
        self.count(remaining.captures);
        self.count(remaining.billed);
        self.count(remaining.automatic);
    }
}
