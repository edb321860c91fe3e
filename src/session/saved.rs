//! The text of a session: `f1.`, numbers in base 36 and two words with `-` between, a checksum.

use super::{
    hash::hash,
    reason::{Reason, RestoreProblem},
    state::{Attempt, State},
    wait::Wait,
};
use crate::advice::Advice;

const PREFIX: &str = "f";
const VERSION: u32 = 1;

/// 2⁵³ in base 36 has so many digits.
const LONGEST_NUMBER: usize = 11;

/// No text of ours is longer.
const LONGEST: usize = 256;

pub(super) fn write(state: &State) -> String {
    let mut text = String::from("f1.");
    let numbers = [
        state.began,
        state.latest,
        f64::from(state.attempts),
        f64::from(state.captures),
        f64::from(state.billed),
        f64::from(state.automatic),
        f64::from(state.repeats),
        state.wait.length,
        state.wait.end,
        f64::from(state.seed),
    ];
    let attempts = [state.last].into_iter().chain(state.earlier).map(packed);
    for number in numbers.into_iter().chain(attempts) {
        push(&mut text, number);
        text.push('-');
    }
    // By name, which stays when the list of advices changes.
    text.push_str(state.advice.map_or("", Advice::as_str));
    text.push('-');
    text.push_str(state.closed.map_or("", Reason::as_str));
    let sum = f64::from(hash(&text));
    text.push('.');
    push(&mut text, sum);
    text
}

pub(super) fn read(text: &str) -> Result<State, RestoreProblem> {
    let text = text.trim();
    let (version, rest) = text
        .strip_prefix(PREFIX)
        .and_then(|text| text.split_once('.'))
        .ok_or(RestoreProblem::Foreign)?;
    if version.is_empty() || version.len() > 6 || !version.bytes().all(|b| b.is_ascii_digit()) {
        return Err(RestoreProblem::Foreign);
    }
    if version.parse() != Ok(VERSION) {
        return Err(RestoreProblem::FutureVersion);
    }
    state(text, rest).ok_or(RestoreProblem::Corrupt)
}

fn state(text: &str, rest: &str) -> Option<State> {
    if text.len() > LONGEST {
        return None;
    }
    let (fields, sum) = rest.rsplit_once('.')?;
    let signed = text.strip_suffix(sum)?.strip_suffix('.')?;
    if number(sum)? != f64::from(hash(signed)) {
        return None;
    }
    let mut fields = fields.split('-');
    let mut next = || number(fields.next()?);
    let (began, latest) = (next()?, next()?);
    let mut count = || small(next()?);
    let (attempts, captures, billed, automatic) = (count()?, count()?, count()?, count()?);
    let repeats = count()?;
    let wait = Wait { length: next()?, end: next()? };
    let mut count = || small(next()?);
    let seed = count()?;
    let mut attempt = || unpacked(next()?);
    let (last, earlier) = (attempt()?, [attempt()?, attempt()?, attempt()?]);
    let advice = word(fields.next()?, Advice::parse)?;
    let closed = word(fields.next()?, Reason::parse)?;
    let state = State {
        began,
        latest,
        now: latest,
        attempts,
        captures,
        billed,
        automatic,
        advice,
        repeats,
        wait,
        closed,
        seed,
        last,
        earlier,
    };
    // What no session writes is not taken from anybody.
    let is_sound = began <= latest && state.wait.is_sound();
    (is_sound && fields.next().is_none()).then_some(state)
}

/// An attempt as one number: its order number, then a bit for each thing that was counted.
fn packed(attempt: Attempt) -> f64 {
    let Attempt { order, is_capture, is_billed, awaits_verdict } = attempt;
    let flags = [is_capture, is_billed, awaits_verdict].into_iter().rev();
    flags.fold(f64::from(order), |number, flag| number * 2.0 + f64::from(u8::from(flag)))
}

fn unpacked(number: f64) -> Option<Attempt> {
    let order = (number / 8.0).floor();
    let flags = (number - order * 8.0) as u8;
    Some(Attempt {
        order: small(order)?,
        is_capture: flags & 1 != 0,
        is_billed: flags & 2 != 0,
        awaits_verdict: flags & 4 != 0,
    })
}

/// A word that is known, or none where none stands.
fn word<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if text.is_empty() { Some(None) } else { parse(text).map(Some) }
}

fn small(number: f64) -> Option<u32> {
    (number <= f64::from(u32::MAX)).then_some(number as u32)
}

/// Appends a whole number below 2⁵³ in base 36.
fn push(text: &mut String, mut number: f64) {
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

/// A whole number below 2⁵³ in the one spelling that [`push`] gives it.
fn number(text: &str) -> Option<f64> {
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
