//! The App SDK's result on Android, iOS and HarmonyOS, and what wrappers make of it.
//! Sources: CT/1007/65897, 65899, 114162 (`WbFaceVerifyResult`, `WbFaceError`); the uni-app plug-in
//! DC-WBFaceService; Flutter and other plug-ins (field guide §2.1).

use super::{
    Found, Origin, Problem, Text, Value, any,
    value::{embedded, flag, given, has, word},
};
use crate::{
    catalog::code_of_pass,
    channel::Channel,
    risk::{RiskReport, risk},
};

const SDK: Origin = Origin::Stated(Channel::Sdk);

/// A plug-in's event around a result: `{ scene, res }`, or `{ type, data }` with JSON in `data`.
pub(super) fn event<V: Value>(input: &V, depth: u8) -> Option<Found> {
    if let Some(scene) = word(input, "scene").filter(|scene| scene.starts_with("wb_face_callback"))
    {
        let Some(inner) = embedded(input, "res") else {
            return Some(Found::unfinished(SDK).doubt(Problem::Unreadable));
        };
        let found = result(&inner).unwrap_or_else(|| error(&inner));
        let failed = scene.ends_with("failure");
        return Some(if failed { not_a_pass(found) } else { found });
    }
    let failed = match word(input, "type")?.as_str() {
        "success" => false,
        "fail" | "error" => true,
        _ => return None,
    };
    let inner = embedded(input, "data")?;
    let found = any(&inner, depth - 1);
    Some(if failed { not_a_pass(found) } else { found })
}

/// The result itself, with its error nested or flat, or the error by itself.
pub(super) fn result<V: Value>(input: &V) -> Option<Found> {
    let has_error = has(input, &["errorDomain", "domain", "errorcode"]);
    let is_result = has(input, &["isSuccess"])
        || has(input, &["success"]) && has(input, &["orderNo", "liveRate", "error", "sign"])
        || embedded(input, "error").is_some_and(|error| has(&error, &["domain", "code"]));
    if !has_error && !is_result {
        return None;
    }
    let success = flag(input, "isSuccess").or_else(|| flag(input, "success"));
    let found = match success {
        Some(true) if carries_error(input) => {
            let error = error(input);
            if error.is_pass() { error } else { error.doubt(Problem::SuccessContradictsCode) }
        }
        Some(true) => Found { code: code_of_pass(Channel::Sdk), ..Found::unfinished(SDK) },
        Some(false) => not_a_pass(error(input)),
        // `isSuccess` is there and is no answer.
        None if has(input, &["isSuccess", "success"]) => {
            Found::unfinished(SDK).doubt(Problem::Unreadable)
        }
        None => not_a_pass(error(input)),
    };
    Some(Found { risk: risk_info(input), ..found }.order_no(input))
}

/// The names that an error's code and domain have when they are nested, flat, or by themselves.
fn error<V: Value>(input: &V) -> Found {
    let nested = embedded(input, "error");
    let at = nested.as_ref().unwrap_or(input);
    let code = ["code", "errorCode", "errorcode"].iter().find_map(|name| at.field(name));
    let domain = at.field("domain").or_else(|| at.field("errorDomain"));
    let found = Found::from_code(code.as_ref(), SDK);
    // An error without a code says that something failed, not that the person is still at it.
    let found = if found.code.is_none() { found.doubt(Problem::Unreadable) } else { found };
    Found { has_result: domain.and_then(is_finished), ..found }
}

/// Whether the domain says that a scan was finished, so that the vendor has a result: only
/// `WBFaceErrorDomainCompareServer` does, with its prefix or without.
fn is_finished<V: Value>(domain: V) -> Option<bool> {
    let domain = domain.as_text()?.read(64)?;
    let name = domain.strip_prefix("WBFaceErrorDomain").unwrap_or(&domain);
    (!name.is_empty()).then_some(name == "CompareServer")
}

/// Whether a success comes with an error; an empty one, as some bridges make of none, is none.
fn carries_error<V: Value>(input: &V) -> bool {
    let is_filled = |value: V| value.as_text().is_none_or(|text| text.length() > 0);
    let is_error = |error: V| match error.as_text() {
        Some(text) => text.length() > 0,
        None => ["code", "domain"].iter().any(|name| given(&error, name).is_some_and(is_filled)),
    };
    given(input, "error").is_some_and(is_error)
        || ["errorCode", "errorDomain"].iter().any(|name| given(input, name).is_some_and(is_filled))
}

/// It is said to have failed, so a code of success in it contradicts it.
fn not_a_pass(found: Found) -> Found {
    match found.problem {
        None if found.is_pass() || found.finished || found.code.is_none() => {
            found.doubt(Problem::SuccessContradictsCode)
        }
        _ => found,
    }
}

/// The enhanced edition's report on the device.
pub(super) fn risk_info<V: Value>(input: &V) -> Option<RiskReport> {
    let info = embedded(input, "riskInfo")?;
    let level = info.field("deviceInfoLevel").and_then(|level| level.as_code());
    let tags = word(&info, "deviceInfoTag");
    (level.is_some() || tags.is_some()).then(|| risk(level.as_ref(), tags.as_deref()))
}
