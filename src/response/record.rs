//! The answers of the older servers that a page's own server forwards: queryfacerecord,
//! getWillFaceResult, getIdcardNfcResult. Sources: CT/1007/114166, 77309, 73230.
//!
//! | | Marks |
//! |---|---|
//! | recognised by | `faceCode`, `willCode`; a code beside the vendor's serial number or time, or with a record in `result` |
//! | a pass rests on | both stages; a record with its time or scores; the card's data beside both codes |
//! | contradicted by | a stage or a level that failed or is missing |
//! | is none | an access token, a ticket, a face id that starts a scan: all have the same serial number and time |

use super::{
    Found, Origin, Problem, Proof,
    app_sdk::{is_of_intent, risk_info},
    found::order_of,
    part::{CODES, Part, identifier},
};
use crate::{
    catalog::lists,
    channel::Channel,
    flat::{Field, Kind, Units, View},
};

/// The channels of 意愿核身: the face and the intention. A caller may name either.
const FACE: Origin = Origin::stated(&[Channel::Sdk, Channel::Intent]);
const WILL: Origin = Origin::stated(&[Channel::Intent, Channel::Sdk]);

/// Reads `{ code, faceCode, willCode }`, of the redirect of 意愿 H5 and of getWillFaceResult.
pub(super) fn will<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let is_will = |object: &View<U>| object.mentions(&[Field::FaceCode, Field::WillCode]);
    // An answer with a code of its own is read by itself.
    let is_part = |inner: &View<U>| is_will(inner) && !inner.has(CODES);
    let inner = input.embedded(Field::ResultIn).filter(is_part);
    let Some(at) = inner.or_else(|| Some(input).filter(is_will)) else { return false };
    let (face, will) = (at.field(Field::FaceCode), at.field(Field::WillCode));
    stages(found, Part::under(input, CODES), face, will);
    with_details(found, input, at);
    // A redirect has the stages too, and a browser says it.
    found.is_verdict =
        !input.is(Kind::Address) && !input.has(&[Field::NewSignature, Field::NewSign]);
    found.set_proof(Proof::Mark, input)
}

/// Reads the face first, then the intention. The first failure decides, and only both together are a pass. `outer` is
/// the code of the whole answer; none where that has passed by other marks.
pub(super) fn stages<U: Units>(
    found: &mut Found<U>,
    outer: Option<Part<U>>,
    face: Option<View<U>>,
    will: Option<View<U>>,
) -> bool {
    if let Some(outer) = outer {
        found.set_part(outer, FACE);
    }
    let outer_passed = found.is_pass();
    for (stage, origin) in [(face, FACE), (will, WILL)] {
        let Some(part) = stage.map(Part::of).filter(Part::has_code) else {
            // Without this stage nothing has passed; what the whole says of it may still tell why.
            if outer_passed {
                found.code = None;
            }
            return whole(found);
        };
        if !part.is_pass(origin) {
            found.set_part(part, origin);
            if outer_passed {
                found.set_problem(Problem::PartFailed);
            }
            return true;
        }
    }
    whole(found)
}

/// Assigns the code of the whole answer to the stage whose table has it.
fn whole<U: Units>(found: &mut Found<U>) -> bool {
    let Some(code) = found.code else { return found.set_nothing(WILL, Problem::PartMissing) };
    found.set_code(Some(code), if lists(Channel::Intent, code) { WILL } else { FACE })
}

/// Reads `{ code, result }` of queryfacerecord, and with a code in `result` of getIdcardNfcResult.
pub(super) fn read<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    // A failure without the record could be any of these servers'.
    const SDK: Origin = Origin::stated(&[Channel::Sdk, Channel::Intent, Channel::NfcServer]);
    const INTENT: Origin = Origin::stated(&[Channel::Intent, Channel::Sdk, Channel::NfcServer]);
    const NFC: Origin = Origin::stated(&[Channel::NfcServer, Channel::Sdk]);
    const NFC_ALONE: Origin = Origin::stated(&[Channel::NfcServer, Channel::NfcTerminal]);
    let Some(code) = input.field(Code).map(Part::of) else { return false };
    let inner = input.embedded(ResultIn);
    let has = |names: &[Field]| inner.is_some_and(|inner| inner.has(names));
    let inner_code = inner.and_then(|inner| inner.field(Code)).map(Part::of);
    let is_vendors = input.has(&[BizSeqNo, TransactionTime]);
    if has(&[NfcEnResult]) || (is_vendors || has(&[TransactionTime])) && inner_code.is_some() {
        both(found, code, inner_code, NFC_ALONE);
        let proof = if has(&[NfcEnResult]) { Proof::Mark } else { Proof::None };
        return found.set_proof(proof, input);
    }
    let is_scan = has(&[OccurredTime, LiveRate, SimilarityOfSdk])
        && inner.is_some_and(|inner| inner.word(OrderNo).is_some())
        && !has(&[FaceId, Success]);
    // A failure is recognised by less than a pass.
    let is_failure = !code.is_pass(SDK) && (is_vendors || has(&[OrderNo]));
    if !is_scan && !is_failure {
        return false;
    }
    let is_only_nfcs = |code| lists(Channel::NfcServer, code) && !lists(Channel::Sdk, code);
    let origin = match code.code() {
        Some(code) if is_of_intent(code) => INTENT,
        Some(code) if is_only_nfcs(code) => NFC,
        _ if code.is_pass(FACE) => FACE,
        _ => SDK,
    };
    found.set_part(code, origin);
    with_details(found, input, inner.unwrap_or(input)) && found.set_proof(Proof::Mark, input)
}

/// Reads an answer with a code on two levels. It is a pass only where both are one.
fn both<U: Units>(
    found: &mut Found<U>,
    outer: Part<U>,
    inner: Option<Part<U>>,
    origin: Origin,
) -> bool {
    if !outer.is_pass(origin) {
        return found.set_part(outer, origin);
    }
    let Some(inner) = inner.filter(Part::has_code) else {
        return found.set_part(outer, origin) && found.set_problem(Problem::PartMissing);
    };
    if inner.is_pass(origin) {
        found.is_verdict = true;
        return found.set_part(outer, origin);
    }
    found.set_part(inner, origin) && found.set_problem(Problem::PartFailed)
}

fn with_details<U: Units>(found: &mut Found<U>, input: View<U>, inner: View<U>) -> bool {
    found.risk = risk_info(inner).or_else(|| risk_info(input));
    found.order = order_of(inner).or_else(|| order_of(input));
    found.request_id = input.word(Field::BizSeqNo).and_then(identifier);
    found.is_verdict = true;
    true
}
