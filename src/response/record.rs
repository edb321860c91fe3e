//! The answers of the older servers that a page's own server forwards: queryfacerecord,
//! getWillFaceResult, getIdcardNfcResult. Sources: CT/1007/114166, 77309, 73230.

use super::{Found, Origin, Part, Problem, app_sdk::risk_info, identifier};
use crate::{
    catalog::place_of,
    channel::Channel,
    flat::{Field, Units, View},
};

/// The stages of 意愿核身, either of which a caller may name.
const FACE: Origin = Origin::stage(&[Channel::Sdk, Channel::Intent]);
const WILL: Origin = Origin::stage(&[Channel::Intent, Channel::Sdk]);

/// `{ code, faceCode, willCode }`, of the redirect of 意愿 H5 and of getWillFaceResult.
pub(super) fn will<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let is_will = |object: &View<U>| object.has(&[Field::FaceCode, Field::WillCode]);
    let inner = input.embedded(Field::ResultIn).filter(is_will);
    let Some(at) = inner.or_else(|| Some(input).filter(is_will)) else { return false };
    let (face, will) = (at.field(Field::FaceCode), at.field(Field::WillCode));
    stages(found, input.field(Field::Code), face, will);
    with_details(found, input, at)
}

/// Face first, then intention: what failed first is told, and only both together are a pass.
pub(super) fn stages<U: Units>(
    found: &mut Found<U>,
    outer: Option<View<U>>,
    face: Option<View<U>>,
    will: Option<View<U>>,
) -> bool {
    let outer_passed = Part::of(outer).is_pass(WILL);
    for (stage, origin) in [(face, FACE), (will, WILL)] {
        let part = Part::of(stage);
        if part.code.is_none() {
            // Without this stage nothing has passed; what the whole says of it may still tell why.
            return whole(found, outer.filter(|_| !outer_passed));
        }
        if !part.is_pass(origin) {
            found.part(part, origin);
            if outer_passed {
                found.doubt(Problem::PartFailed);
            }
            return true;
        }
    }
    whole(found, outer.filter(|outer| Part::of(Some(*outer)).code.is_some()))
}

/// The code of the whole is of whichever stage's table has it.
fn whole<U: Units>(found: &mut Found<U>, outer: Option<View<U>>) -> bool {
    if outer.is_none() {
        return found.nothing(WILL, Problem::PartMissing);
    }
    let outer = Part::of(outer);
    let is_of_will = outer.code.is_some_and(|code| place_of(Channel::Intent, code).is_some());
    found.part(outer, if is_of_will { WILL } else { FACE })
}

/// `{ code, result }` of queryfacerecord, and with a code in `result` of getIdcardNfcResult.
pub(super) fn read<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let code = input.field(Field::Code);
    if code.is_none() {
        return false;
    }
    let inner = input.embedded(Field::ResultIn);
    let is_record = inner.is_some_and(|inner| inner.has(&[Field::OrderNo, Field::OccurredTime]))
        || input.has(&[Field::BizSeqNo, Field::TransactionTime]);
    let inner_code = inner.and_then(|inner| inner.field(Field::Code));
    let is_nfc = inner.is_some_and(|inner| inner.has(&[Field::NfcEnResult]))
        || is_record && inner_code.is_some();
    if is_nfc {
        const NFC: Origin = Origin::stated(Channel::NfcServer);
        return both(found, Part::of(code), Part::of(inner_code), NFC);
    }
    if !is_record {
        return false;
    }
    found.code_in(code, Origin::stated(Channel::Sdk));
    with_details(found, input, inner.unwrap_or(input))
}

/// Two levels, both of which must say the same good thing.
fn both<U: Units>(found: &mut Found<U>, outer: Part<U>, inner: Part<U>, origin: Origin) -> bool {
    if !outer.is_pass(origin) {
        return found.part(outer, origin);
    }
    if inner.code.is_none() {
        return found.part(outer, origin) && found.doubt(Problem::PartMissing);
    }
    if inner.is_pass(origin) {
        found.is_verdict = true;
        return found.part(outer, origin);
    }
    found.part(inner, origin) && found.doubt(Problem::PartFailed)
}

fn with_details<U: Units>(found: &mut Found<U>, input: View<U>, inner: View<U>) -> bool {
    let order_no = |object: View<U>| object.word(Field::OrderNo);
    found.risk = risk_info(inner).or_else(|| risk_info(input));
    found.order_no = order_no(inner).or_else(|| order_no(input)).and_then(identifier);
    found.request_id = input.word(Field::BizSeqNo).and_then(identifier);
    found.is_verdict = true;
    true
}
