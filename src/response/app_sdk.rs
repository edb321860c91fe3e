//! The App SDK's result on Android, iOS and HarmonyOS, and what wrappers make of it.
//! Sources: CT/1007/65897, 65899, 114162 (`WbFaceVerifyResult`, `WbFaceError`); the uni-app plug-in
//! DC-WBFaceService; Flutter and other plug-ins (field guide §2.1).

use super::{Found, Origin, Part, Problem, any};
use crate::{
    catalog::code_of_pass,
    channel::Channel,
    flat::{Field, Kind, Text, Units, View},
};

const SDK: Origin = Origin::stated(Channel::Sdk);

/// A plug-in's event around a result: `{ scene, res }`, or `{ type, data }` with JSON in `data`.
pub(super) fn event<U: Units>(found: &mut Found<U>, input: View<U>, depth: u8) -> bool {
    let scene = input.word(Field::Scene).filter(|scene| scene.starts_with("wb_face_callback"));
    let failed = if let Some(scene) = scene {
        let Some(inner) = input.embedded(Field::Res) else {
            return found.nothing(SDK, Problem::Unreadable);
        };
        if !result(found, inner) {
            error(found, inner);
        }
        scene.ends_with("failure")
    } else {
        let Some(kind) = input.word(Field::Type) else { return false };
        let succeeded = kind.is("success");
        if !succeeded && !kind.is("fail") && !kind.is("error") {
            return false;
        }
        let Some(inner) = input.embedded(Field::Data) else { return false };
        any(found, inner, depth - 1);
        !succeeded
    };
    if failed {
        not_a_pass(found);
    }
    true
}

/// The result itself, with its error nested or flat, or the error by itself.
pub(super) fn result<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    let is_result = input.has(&[ErrorDomain, Domain, ErrorCodeInLowerCase, IsSuccess])
        || input.has(&[Success]) && input.has(&[OrderNo, LiveRate, ErrorIn, Sign])
        || input.embedded(ErrorIn).is_some_and(|error| error.has(&[Domain, Code]));
    if !is_result {
        return false;
    }
    match input.flag(IsSuccess).or_else(|| input.flag(Success)) {
        Some(true) if carries_error(input) => {
            error(found, input);
            if !found.is_pass() {
                found.doubt(Problem::SuccessContradictsCode);
            }
        }
        Some(true) => {
            found.code(code_of_pass(Channel::Sdk), SDK);
        }
        // The flag is there and is no answer.
        None if input.has(&[IsSuccess, Success]) => {
            found.nothing(SDK, Problem::Unreadable);
        }
        Some(false) | None => {
            error(found, input);
            not_a_pass(found);
        }
    }
    found.risk = risk_info(input);
    found.order_no(input)
}

/// The names that an error's code and domain have when they are nested, flat, or by themselves.
fn error<U: Units>(found: &mut Found<U>, input: View<U>) {
    let at = input.embedded(Field::ErrorIn).unwrap_or(input);
    let code = at.first_of(&[Field::Code, Field::ErrorCode, Field::ErrorCodeInLowerCase]);
    let domain = at.first_of(&[Field::Domain, Field::ErrorDomain]);
    // An error without a code says that something failed, not that the person is still at it.
    found.code_without_null(code, SDK);
    found.has_result = domain.and_then(View::text).and_then(is_finished);
}

/// Tells whether the domain says that a scan was finished, so that the vendor has a result: only
/// `WBFaceErrorDomainCompareServer` does, with its prefix or without.
fn is_finished<U: Units>(domain: Text<U>) -> Option<bool> {
    const PREFIX: &str = "WBFaceErrorDomain";
    const LONGEST: u32 = 64;
    let length = domain.length();
    let start = if domain.starts_with(PREFIX) { PREFIX.len() as u32 } else { 0 };
    (length > start && length <= LONGEST).then(|| domain.part(start, length).is("CompareServer"))
}

/// Tells whether a success comes with an error; an empty one, as some bridges make of none, is none.
fn carries_error<U: Units>(input: View<U>) -> bool {
    use Field::*;
    input.given(ErrorIn).is_some_and(|error| match error.spelled() {
        Some(text) if error.is(Kind::Number) => !text.is("0"),
        Some(text) => text.length() > 0,
        None => error.is(Kind::Parsed) || error.is(Kind::True) || is_filled(error, &[Code, Domain]),
    }) || is_filled(input, &[ErrorCode, ErrorDomain])
}

/// Tells whether one of these fields is there, is not null and is no empty text.
fn is_filled<U: Units>(object: View<U>, names: &[Field]) -> bool {
    let is_filled = |value: View<U>| value.text().is_none_or(|text| text.length() > 0);
    names.iter().any(|name| object.given(*name).is_some_and(is_filled))
}

/// Doubts a code of success, since it is said to have failed.
fn not_a_pass<U: Units>(found: &mut Found<U>) {
    if found.problem.is_none() && (found.is_pass() || found.finished || found.code.is_none()) {
        found.doubt(Problem::SuccessContradictsCode);
    }
}

/// Returns the enhanced edition's report on the device.
pub(super) fn risk_info<U: Units>(input: View<U>) -> Option<View<U>> {
    let has_level = |info: &View<U>| Part::of(info.field(Field::DeviceInfoLevel)).code.is_some();
    let has_tags = |info: &View<U>| info.word(Field::DeviceInfoTag).is_some();
    input.embedded(Field::RiskInfo).filter(|info| has_level(info) || has_tags(info))
}
