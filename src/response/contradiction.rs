//! Tells what in an input speaks against the pass that another part of it claims.
//!
//! The place of a value decides what it can say: *in* the answer or in one of its parts; *around* it, as a field of what
//! it is wrapped in; or *beside* it, in something else that is wrapped with it. What stands under a name that no terminal
//! and no bridge has is the host's own, and is not read.

use super::{
    Found, Problem,
    part::{CODES, DOMAINS, ERRORS, OTHER_ANSWERS, SUCCESSES, is_error},
    wechat,
};
use crate::{
    catalog::summary_of,
    channel::Channel,
    code::Spelling,
    flat::{Field, Kind, Text, Units, View},
};

/// The codes of parts, beside those of [`CODES`].
const PARTS: &[Field] = &[
    Field::FaceCode,
    Field::WillCode,
    Field::ResultOfApi,
    Field::VerifyRet,
    Field::IdentifyRet,
    Field::LiveStatus,
    Field::CompareStatus,
    Field::FinalResultDetailCode,
    Field::FinalResultCode,
];

/// The codes, besides 0, with which a host's own envelope says that its call succeeded.
const GOOD_CALLS: [i32; 2] = [1, 200];

/// Returns the problem of a pass that something else in the input contradicts. `channel` is that of the answer.
pub(super) fn of<U: Units>(found: &Found<U>, input: View<U>, channel: Channel) -> Option<Problem> {
    if input.is(Kind::Host) {
        return Some(Problem::Unreadable);
    }
    let at = found.at.unwrap_or(input);
    let is_success = found.claims_success();
    if is_success && says_it_twice(at) {
        return Some(Problem::CodesDiffer);
    }
    input.every_field().find_map(|(field, value)| {
        let is_one_of = |names: &[Field]| Field::is_among(field, names);
        let is_around = is_in_envelope(input, at, value);
        let is_code = is_one_of(CODES) || is_one_of(PARTS);
        let is_no_result =
            is_one_of(OTHER_ANSWERS) || is_one_of(&[Field::TextIn]) && value.is(Kind::Null);
        let speaks_against = if is_no_result && !is_around && !is_in(at, value) {
            true
        } else if is_code {
            let differs = !is_good(found, value, channel)
                && (!is_around || value.is(Kind::Several) || is_listed_failure(found, value));
            return differs.then_some(Problem::CodesDiffer);
        } else if !is_success {
            // That it was done before is told by a call that failed.
            false
        } else if is_one_of(SUCCESSES) || is_one_of(&[Field::VerifyDone]) {
            !value.is(Kind::Null) && value.flag() != Some(true)
        } else if is_one_of(ERRORS) {
            is_error(value)
        } else if is_one_of(DOMAINS) {
            let is_sdks = |text: Text<U>| text.starts_with("WBFaceErrorDomain");
            let is_hosts = is_around && !at.holds(value) && !value.text().is_some_and(is_sdks);
            value.is_filled() && !is_hosts
        } else if is_one_of(wechat::MESSAGES) {
            value.is(Kind::Present) || value.text().is_some_and(wechat::has_failed)
        } else if is_one_of(&[Field::Type]) {
            value.text().is_some_and(|kind| kind.is("fail") || kind.is("error"))
        } else if is_one_of(&[Field::Scene]) {
            value.text().is_some_and(|scene| scene.ends_with("failure"))
        } else {
            value.is(Kind::Host)
                || is_one_of(&[Field::Unread]) && !is_around && value.is(Kind::False)
        };
        speaks_against.then_some(Problem::SuccessContradictsCode)
    })
}

/// Tells whether an object has a field in `PascalCase` and in `camelCase`, with different values. A host may well have a
/// `requestId` of its own.
fn says_it_twice<U: Units>(object: View<U>) -> bool {
    let is_same = |one: View<U>, other: View<U>| match (one.spelled(), other.spelled()) {
        (Some(one), Some(other)) => one.same(other),
        (None, None) => one.is(Kind::Present) && other.is(Kind::Present),
        _ => false,
    };
    object.fields().any(|(field, value)| {
        let first = object.numbered(field);
        field != Field::RequestId as u16
            && !value.is(Kind::Null)
            && first.is_some_and(|first| {
                !first.is_at(value) && !first.is(Kind::Null) && !is_same(first, value)
            })
    })
}

/// Tells whether a value is a field of an object that encloses the answer. Where the answer has a verdict under `Text`, its
/// own fields are the envelope too: a host may have spread its envelope over them.
fn is_in_envelope<U: Units>(input: View<U>, at: View<U>, value: View<U>) -> bool {
    let mut around = input;
    while !around.is_at(at) || at.has(&[Field::TextIn]) {
        if is_in(around, value) {
            return true;
        }
        let inner = around.fields().map(|(_, inner)| inner).find(|inner| inner.holds(at));
        match inner {
            Some(inner) if !around.is_at(at) => around = inner,
            _ => return false,
        }
    }
    false
}

/// Tells whether a value is a field of an object.
fn is_in<U: Units>(object: View<U>, value: View<U>) -> bool {
    object.fields().any(|(_, own)| own.is_at(value))
}

/// Tells whether a value in the place of a code agrees with the pass, or says nothing.
fn is_good<U: Units>(found: &Found<U>, value: View<U>, channel: Channel) -> bool {
    let Some(code) = value.spelled() else { return value.is(Kind::Null) };
    Spelling::new(code).is_none_or(|code| {
        code.number() == Some(0)
            || summary_of(code, channel.bit()).is_success
            || found.code.is_some_and(|own| own.same(code))
    })
}

/// Tells whether a code that is not good is listed in its channel, and is no host's code for a good call (1, 200).
fn is_listed_failure<U: Units>(found: &Found<U>, value: View<U>) -> bool {
    let Some(code) = value.spelled().and_then(Spelling::new) else { return false };
    let is_hosts = code.number().is_some_and(|number| GOOD_CALLS.contains(&number));
    let own = found.channel.map_or(0, Channel::bit);
    !is_hosts && summary_of(code, found.origin.channels | own).is_listed
}
