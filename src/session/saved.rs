//! The text of a session: `f2.`, numbers in base 36 and four words with `-` between, a checksum.
//!
//! Version 1 had no end of a limit, no last answer and no last call, knew attempts by their order numbers alone, and did not
//! say with what advice a session ended or what is waited for. It is still read.

use super::{
    hash::hash,
    reason::{Reason, RestoreProblem},
    state::{Attempt, State},
};
use crate::{advice::Advice, response::IdKind};

const PREFIX: &str = "f";
const VERSION: u32 = 2;
const FIRST_VERSION: u32 = 1;

/// 2⁵³ in base 36 has so many digits.
const LONGEST_NUMBER: usize = 11;

/// No text of ours is longer.
const LONGEST: usize = 256;

/// Returns a state as text.
pub(super) fn write(state: &State) -> String {
    let mut text = String::from("f2.");
    let numbers = [
        state.began.get(),
        state.latest.get(),
        f64::from(state.attempts.get()),
        f64::from(state.captures.get()),
        f64::from(state.billed.get()),
        f64::from(state.automatic.get()),
        f64::from(state.repeats.get()),
        state.wait.get(),
        state.wait_end.get(),
        f64::from(state.seed.get()),
        state.limit_end.get(),
        f64::from(state.answer.get()),
        f64::from(state.call.get()),
    ];
    let attempts = state.attempt.iter().map(packed);
    for number in numbers.into_iter().chain(attempts) {
        push_base36(&mut text, number);
        text.push('-');
    }
    // By name, which stays when the list of advices changes.
    text.push_str(state.advice().map_or("", Advice::as_str));
    text.push('-');
    text.push_str(state.closed().map_or("", Reason::as_str));
    text.push('-');
    text.push_str(state.ended().map_or("", Advice::as_str));
    text.push('-');
    text.push_str(state.waits_for().map_or("", Advice::as_str));
    let sum = f64::from(hash(text.encode_utf16()));
    text.push('.');
    push_base36(&mut text, sum);
    text
}

/// Returns the state of a saved text, or the problem of the text.
pub(super) fn read(text: &str) -> Result<State, RestoreProblem> {
    let text = text.trim();
    let (version, rest) = text
        .strip_prefix(PREFIX)
        .and_then(|text| text.split_once('.'))
        .ok_or(RestoreProblem::Foreign)?;
    if version.is_empty() || version.len() > 6 || !version.bytes().all(|b| b.is_ascii_digit()) {
        return Err(RestoreProblem::Foreign);
    }
    match version.parse() {
        Ok(version @ (FIRST_VERSION | VERSION)) => {
            state(text, rest, version).ok_or(RestoreProblem::Corrupt)
        }
        _ => Err(RestoreProblem::FutureVersion),
    }
}

/// Returns the state of a text of this version; none for a damaged one. `rest` is the text behind the version.
fn state(text: &str, rest: &str, version: u32) -> Option<State> {
    if text.len() > LONGEST {
        return None;
    }
    let (fields, sum) = rest.rsplit_once('.')?;
    let signed = text.strip_suffix(sum)?.strip_suffix('.')?;
    if parse_base36(sum)? != f64::from(hash(signed.encode_utf16())) {
        return None;
    }
    let mut fields = fields.split('-');
    let state = State::new();
    let mut next = || parse_base36(fields.next()?);
    let (began, latest) = (next()?, next()?);
    state.began.set(began);
    state.latest.set(latest);
    state.now.set(latest);
    for count in [&state.attempts, &state.captures, &state.billed, &state.automatic, &state.repeats]
    {
        count.set(small(next()?)?);
    }
    state.wait.set(next()?);
    state.wait_end.set(next()?);
    state.seed.set(small(next()?)?);
    let is_first = version == FIRST_VERSION;
    if !is_first {
        state.limit_end.set(next()?);
        state.answer.set(small(next()?)?);
        state.call.set(small(next()?)?);
    }
    for attempt in &state.attempt {
        let (number, end) = (next()?, if is_first { 8 } else { Attempt::END });
        let id = (number / f64::from(end)).floor();
        attempt.id.set(small(id)?);
        let flags = (number - id * f64::from(end)) as u32;
        let kind = if is_first && id > 0.0 { IdKind::Order as u32 } else { 0 };
        attempt.flags.set(flags + kind * Attempt::KIND);
    }
    state.set_advice(word(fields.next()?, Advice::parse)?);
    let closed = word(fields.next()?, Reason::parse)?;
    let ended = if is_first { None } else { word(fields.next()?, Advice::parse)? };
    if !is_first {
        state.set_waits_for(word(fields.next()?, Advice::parse)?);
    }
    if let Some(reason) = closed {
        state.close(reason, ended.unwrap_or(Advice::AnotherMethod));
    }
    // What no session writes is not taken from anybody.
    let is_sound = began <= latest && state.has_sound_wait() && fields.next().is_none();
    is_sound.then_some(state)
}

/// Returns an attempt as one number: its id, then the kind of that and a bit for each thing that was counted.
fn packed(attempt: &Attempt) -> f64 {
    f64::from(attempt.id.get()) * f64::from(Attempt::END) + f64::from(attempt.flags.get())
}

/// Parses a known word; `Some(None)` where the text is empty, `None` where the word is unknown.
fn word<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

fn small(number: f64) -> Option<u32> {
    (number <= f64::from(u32::MAX)).then_some(number as u32)
}

/// Appends a whole number below 2⁵³ in base 36.
fn push_base36(text: &mut String, mut number: f64) {
    let mut digits = ['0'; LONGEST_NUMBER];
    let mut length = 0;
    for digit in &mut digits {
        let rest = (number / 36.0).floor();
        *digit = char::from_digit((number - rest * 36.0) as u32, 36).unwrap_or('0');
        number = rest;
        length += 1;
        if number < 1.0 {
            break;
        }
    }
    text.extend(digits.iter().take(length).rev());
}

/// Parses a whole number below 2⁵³ in the one spelling that [`push`] gives it.
fn parse_base36(text: &str) -> Option<f64> {
    let is_canonical = text == "0" || !text.is_empty() && !text.starts_with('0');
    if !is_canonical || text.len() > LONGEST_NUMBER {
        return None;
    }
    let mut number = 0.0;
    for c in text.chars() {
        let digit = c.to_digit(36).filter(|_| !c.is_ascii_uppercase())?;
        number = number * 36.0 + f64::from(digit);
    }
    (number < 9_007_199_254_740_992.0).then_some(number)
}
