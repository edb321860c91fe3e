//! The answers of the older servers that a page's own server forwards: queryfacerecord,
//! getWillFaceResult, getIdcardNfcResult. Sources: CT/1007/114166, 77309, 73230.

use super::{
    Found, Origin, Problem, Value,
    app_sdk::risk_info,
    value::{embedded, has, word},
};
use crate::{catalog::find, channel::Channel, reference::identifier};

/// The stages of 意愿核身, either of which a caller may name.
pub(super) const STAGES: [Channel; 2] = [Channel::Intent, Channel::Sdk];
pub(super) const FACE: Origin = Origin::Stage(Channel::Sdk, &STAGES);
pub(super) const WILL: Origin = Origin::Stage(Channel::Intent, &STAGES);

/// `{ code, faceCode, willCode }`, of the redirect of 意愿 H5 and of getWillFaceResult.
pub(super) fn will<V: Value>(input: &V) -> Option<Found> {
    let inner = embedded(input, "result");
    let at = inner.as_ref().filter(|inner| is_will(*inner)).or(is_will(input).then_some(input))?;
    let read = |object: &V, name, origin| {
        object.field(name).map(|code| Found::from_code(Some(&code), origin))
    };
    let found =
        stages(read(input, "code", WILL), read(at, "faceCode", FACE), read(at, "willCode", WILL));
    Some(with_details(found, input, at))
}

fn is_will<V: Value>(object: &V) -> bool {
    has(object, &["faceCode", "willCode"])
}

/// Face first, then intention: what failed first is told, and only both together are a pass.
pub(super) fn stages(outer: Option<Found>, face: Option<Found>, will: Option<Found>) -> Found {
    let outer_passed = outer.as_ref().map(Found::is_pass);
    for stage in [face, will] {
        let Some(stage) = stage.filter(|stage| stage.code.is_some()) else {
            // Without this stage nothing has passed; what the whole says of it may still tell why.
            return match outer {
                Some(outer) if !outer.is_pass() => whole(outer),
                _ => Found::unfinished(WILL).doubt(Problem::PartMissing),
            };
        };
        if stage.problem.is_some() {
            return stage;
        }
        if !stage.is_pass() {
            return if outer_passed == Some(true) {
                stage.doubt(Problem::PartFailed)
            } else {
                stage
            };
        }
    }
    match outer {
        Some(outer) if outer.code.is_some() => whole(outer),
        _ => Found::unfinished(WILL).doubt(Problem::PartMissing),
    }
}

/// The code of the whole is of whichever stage's table has it.
fn whole(outer: Found) -> Found {
    let is_of_will = outer.code.as_ref().is_some_and(|code| find(Channel::Intent, code).is_some());
    Found { origin: if is_of_will { WILL } else { FACE }, ..outer }
}

/// `{ code, result }` of queryfacerecord, and with a code in `result` of getIdcardNfcResult.
pub(super) fn read<V: Value>(input: &V) -> Option<Found> {
    let code = input.field("code")?;
    let inner = embedded(input, "result");
    let has_record = inner.as_ref().is_some_and(|inner| has(inner, &["orderNo", "occurredTime"]));
    let is_record = has_record || has(input, &["bizSeqNo", "transactionTime"]);
    let inner_code = inner.as_ref().and_then(|inner| inner.field("code"));
    let is_nfc = inner.as_ref().is_some_and(|inner| has(inner, &["nfcEnResult"]))
        || is_record && inner_code.is_some();
    if is_nfc {
        let origin = Origin::Stated(Channel::NfcServer);
        let outer = Found::from_code(Some(&code), origin);
        return Some(both(outer, Found::from_code(inner_code.as_ref(), origin)));
    }
    if !is_record {
        return None;
    }
    let found = Found::from_code(Some(&code), Origin::Stated(Channel::Sdk));
    Some(with_details(found, input, inner.as_ref().unwrap_or(input)))
}

/// Two levels, both of which must say the same good thing.
fn both(outer: Found, inner: Found) -> Found {
    if !outer.is_pass() {
        return outer;
    }
    match (&inner.code, inner.problem) {
        (Some(_), None) if inner.is_pass() => outer.verdict(),
        (Some(_), None) => inner.doubt(Problem::PartFailed),
        _ => outer.doubt(Problem::PartMissing),
    }
}

fn with_details<V: Value>(found: Found, input: &V, inner: &V) -> Found {
    let mut found =
        Found { risk: risk_info(inner).or_else(|| risk_info(input)), ..found }.verdict();
    let order_no = word(inner, "orderNo").or_else(|| word(input, "orderNo"));
    found.reference.order_no = order_no.and_then(identifier);
    found.reference.request_id = word(input, "bizSeqNo").and_then(identifier);
    found
}
