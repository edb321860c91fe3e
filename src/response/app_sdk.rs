//! The App SDK's result: `{ isSuccess, orderNo, error: { domain, code, desc, reason }, riskInfo }`.
//! Source: vendor documentation CT/1007/65899 (iOS), 65897 (Android).

use super::{Claim, Found, Text, Value, identifier};
use crate::{
    channel::Channel,
    code::Code,
    outcome::Reference,
    risk::{RiskReport, risk},
};

/// More than this in a field that holds a short word is something else.
const LONGEST: usize = 256;

/// Reads the result if the object is one: it says `isSuccess`, or carries an `error` with a code.
/// An object with only a `code` is the error by itself, or any terminal's: it states no channel.
pub(super) fn read<V: Value>(input: &V) -> Option<Found> {
    let success = input.field("isSuccess").and_then(|value| value.as_bool());
    let error = input.field("error").filter(|error| !error.is_null());
    let code_of = |object: &V| object.field("code");
    if success.is_none() && error.is_none() {
        let code = code_of(input)?;
        let stated = input.field("domain").is_some().then_some(Channel::Sdk);
        let reference = reference(input);
        return Some(Found { channel: stated, reference, ..Found::from_code(&code) });
    }
    let found = match (success, error.as_ref().and_then(code_of)) {
        (Some(true), None) if error.is_none() => Found::code(Code::new("0")),
        (Some(true), _) => Found { claim: Claim::Contradiction, ..Found::code(None) },
        (Some(false) | None, Some(code)) => {
            let found = Found::from_code(&code);
            // `isSuccess: false` with the code of a pass.
            let contradicts = found.code.as_ref().is_none_or(|code| code.as_str() == "0");
            let claim = if contradicts { Claim::Contradiction } else { found.claim };
            Found { claim, ..found }
        }
        (Some(false) | None, None) => Found::unreadable(),
    };
    Some(Found {
        channel: Some(Channel::Sdk),
        reference: reference(input),
        risk: risk_info(input),
        ..found
    })
}

fn short_text<V: Value>(object: &V, name: &str) -> Option<String> {
    object.field(name)?.as_text()?.read(LONGEST)
}

fn reference<V: Value>(input: &V) -> Reference {
    Reference { order_no: short_text(input, "orderNo").and_then(identifier), request_id: None }
}

fn risk_info<V: Value>(input: &V) -> Option<RiskReport> {
    let info = input.field("riskInfo").filter(|info| !info.is_null())?;
    let level = info.field("deviceInfoLevel").and_then(|level| level.as_code());
    let tags = short_text(&info, "deviceInfoTag");
    Some(risk(level.as_ref(), tags.as_deref()))
}
