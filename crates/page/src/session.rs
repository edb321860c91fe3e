//! Sessions at the door to JavaScript. The state travels as its saved text, so that nothing has to be
//! freed; the shell keeps it between two calls.

use js_sys::JsString;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::{
    ask, given, read_channel, said,
    value::{Js, start},
    write,
};
use crate::misuse::Misuse;
use faceid_response::{
    Policy, Reason, Remaining, RestoreProblem, Session,
    door::{self, Value},
};

#[wasm_bindgen(typescript_custom_section)]
const REASON: &str = Reason::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const RESTORE_PROBLEM: &str = RestoreProblem::TYPESCRIPT;

/// Where a session stands.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Standing {
    state: String,
    problem: Option<RestoreProblem>,
    remaining: Remaining,
    not_before: Option<f64>,
}

/// A session: fresh where `saved` is undefined, else as it was saved.
#[wasm_bindgen(skip_typescript, js_name = openSession)]
pub fn open(policy: JsValue, saved: &JsValue, at: f64, seed: u32) -> Result<JsValue, JsValue> {
    let policy = read_policy(&policy)?;
    let (session, problem) = if saved.is_undefined() {
        (Session::new(policy, at, seed), None)
    } else {
        Session::restore(policy, text(saved).as_deref(), at, seed)
    };
    stand(&session, problem)
}

/// What another tab or page has saved, taken into a session.
#[wasm_bindgen(skip_typescript, js_name = mergeSession)]
pub fn merge(
    policy: JsValue,
    state: &JsString,
    saved: &JsValue,
    at: f64,
) -> Result<JsValue, JsValue> {
    let mut session = own(policy, state, at)?;
    let problem = match text(saved) {
        Some(saved) => session.merge(&saved, at),
        None => Some(RestoreProblem::Lost),
    };
    stand(&session, problem)
}

/// One step: `[outcome, progress, standing]`.
#[wasm_bindgen(skip_typescript, js_name = stepSession)]
#[allow(clippy::too_many_arguments, reason = "one call through the door is cheaper than several")]
pub fn step(
    policy: JsValue,
    state: &JsString,
    input: JsValue,
    channel: &JsValue,
    locale: u32,
    words: &JsValue,
    at: &JsValue,
    retry_after: &JsValue,
) -> Result<JsValue, JsValue> {
    let ask = ask(locale, at)?;
    let channel = given(channel).map(read_channel).transpose()?;
    let outcome = door::read_value(&Js(input), channel, ask).map_err(Misuse::from)?;
    let at = ask.at.unwrap_or_default();
    let mut session = own(policy, state, at)?;
    let step = session.step(outcome, at, retry_after.as_f64());
    write(&(said(step.outcome, locale, words), step.progress, standing(&session, None)))
}

/// The session whose state the shell kept; nobody else had it in hand.
fn own(policy: JsValue, state: &JsString, at: f64) -> Result<Session, JsValue> {
    Ok(Session::restore(read_policy(&policy)?, Some(&start(state)), at, 0).0)
}

fn standing(session: &Session, problem: Option<RestoreProblem>) -> Standing {
    let (remaining, not_before) = (session.remaining(), session.not_before());
    Standing { state: session.save(), problem, remaining, not_before }
}

fn stand(session: &Session, problem: Option<RestoreProblem>) -> Result<JsValue, JsValue> {
    write(&standing(session, problem))
}

/// A saved text; null is one that was lost, and what is no text is none of ours.
fn text(saved: &JsValue) -> Option<String> {
    let saved = given(saved)?;
    Some(saved.dyn_ref::<JsString>().map(start).unwrap_or_default())
}

fn read_policy(policy: &JsValue) -> Result<Policy, JsValue> {
    let Some(given) = given(policy) else { return Ok(Policy::default()) };
    if !given.is_object() {
        return Err(Misuse::InvalidOption("policy: takes an object of numbers").into());
    }
    let policy = Js(given.clone());
    let read = |name| {
        let value = policy.field(name)?.0;
        // What is no number is in no range.
        Some(value.as_f64().unwrap_or(f64::NAN))
    };
    Ok(Policy::from_numbers(read).map_err(Misuse::from)?)
}
