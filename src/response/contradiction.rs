//! What in an input speaks against the pass that another part of it claims.

use super::{
    Found, Problem,
    part::{CODES, DOMAINS, ERRORS, SUCCESSES, is_error},
    wechat,
};
use crate::{
    catalog::{is_success, place_of},
    channel::Channel,
    code::Spelling,
    flat::{Field, Kind, Units, View},
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

/// What answers have that start a verification, or none at all.
const STARTS: &[Field] = &[
    Field::AccessToken,
    Field::Tickets,
    Field::Ticket,
    Field::VerifyId,
    Field::Nonce,
    Field::FaceId,
    Field::Url,
    Field::VerificationUrl,
    Field::ResultOfApi,
];

/// The codes with which a host's own envelope says that its call was good, besides 0.
const GOOD_CALLS: [i32; 2] = [1, 200];

/// Returns why a pass cannot be believed: something at any depth of the input says otherwise, under any of its names.
pub(super) fn of<U: Units>(found: &Found<U>, input: View<U>, channel: Channel) -> Option<Problem> {
    if input.is(Kind::Host) {
        return Some(Problem::Unreadable);
    }
    if !found.claims_success() {
        return None;
    }
    let at = found.at.unwrap_or(input);
    input.every_field().find_map(|(field, value)| {
        let is_one_of = |names: &[Field]| names.iter().any(|name| *name as u16 == field);
        let is_around = is_around(input, at, value);
        let is_inside = at.holds(value) && !is_around;
        let speaks_against = if value.is(Kind::Host) {
            true
        } else if is_one_of(SUCCESSES) || is_one_of(&[Field::VerifyDone]) {
            !value.is(Kind::Null) && value.flag() != Some(true)
        } else if is_one_of(ERRORS) {
            is_error(value)
        } else if is_one_of(DOMAINS) {
            let is_sdks = |text: crate::flat::Text<U>| text.starts_with("WBFaceErrorDomain");
            value.is_filled() && (is_inside || value.text().is_some_and(is_sdks))
        } else if is_one_of(wechat::MESSAGES) {
            value.is(Kind::Present) || value.text().is_some_and(wechat::has_failed)
        } else if is_one_of(&[Field::Type]) {
            value.text().is_some_and(|kind| kind.is("fail") || kind.is("error"))
        } else if is_one_of(&[Field::Scene]) {
            value.text().is_some_and(|scene| scene.ends_with("failure"))
        } else if is_one_of(&[Field::Unread]) {
            is_inside && value.is(Kind::False)
        } else if is_one_of(STARTS) {
            is_inside && !is_in(at, value)
        } else if is_one_of(CODES) || is_one_of(PARTS) {
            if value.is(Kind::Several) || !is_around && is_unreadable(value) {
                return Some(Problem::CodesDiffer);
            }
            let code = value.spelled().and_then(Spelling::new);
            let differs = code.is_some_and(|code| {
                !is_good(found, code, channel) && (!is_around || is_failure(found, code))
            });
            return differs.then_some(Problem::CodesDiffer);
        } else {
            false
        };
        speaks_against.then_some(Problem::SuccessContradictsCode)
    })
}

/// Tells whether a value is a field of what stands around an answer. A host may spread a verdict over an envelope of its
/// own, whose code is not the face's.
fn is_around<U: Units>(input: View<U>, at: View<U>, value: View<U>) -> bool {
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

/// Tells whether a value stands where a code should, and is none.
fn is_unreadable<U: Units>(value: View<U>) -> bool {
    value.is(Kind::Present) || value.is(Kind::True) || value.is(Kind::False)
}

/// Tells whether a code says the same as the pass.
fn is_good<U: Units>(found: &Found<U>, code: Spelling<U>, channel: Channel) -> bool {
    code.number() == Some(0)
        || is_success(channel, code)
        || found.code.is_some_and(|own| own.same(code))
}

/// Tells whether a code around the answer is a failure of its channel and not a host's word for a good call.
fn is_failure<U: Units>(found: &Found<U>, code: Spelling<U>) -> bool {
    let is_hosts = code.number().is_some_and(|number| GOOD_CALLS.contains(&number));
    let lists =
        |channel: &Channel| found.origin.fits(*channel) && place_of(*channel, code).is_some();
    !is_hosts && Channel::ALL.iter().any(lists)
}
