//! The App SDK's result on Android, iOS and HarmonyOS, and what wrappers make of it.
//! Sources: CT/1007/65897, 65899, 114162 (`WbFaceVerifyResult`, `WbFaceError`); the uni-app plug-in
//! DC-WBFaceService; Flutter and other plug-ins (field guide §2.1); CT/1007/77309 (`willResult`).
//!
//! | | Marks |
//! |---|---|
//! | recognised by | `isSuccess`; `success` beside a score, a photo or an error of the SDK; a domain of the SDK; `errorcode` |
//! | a pass rests on | the flag, beside an order number, a signature, a score, a photo or a risk report |
//! | contradicted by | the other flag, an error, a domain, a code, a part of the intention that failed |
//! | is none | a host's own `{ success, orderNo }`; the parameters of a start, with a face id or a nonce |

use super::{
    Found, Origin, Problem, Proof,
    part::{CODES, DOMAINS, ERRORS, Flag, Part, SUCCESSES, is_error},
    record,
};
use crate::{
    catalog::{code_of_pass, lists},
    channel::Channel,
    code::Spelling,
    flat::{Field, Text, Units, View},
};

/// The channels of a flow in an app: that of the face, and that of the intention where the flow asks for it.
const SDK: Origin = Origin::stated(&[Channel::Sdk, Channel::Intent]);
const INTENT: Origin = Origin::stated(&[Channel::Intent, Channel::Sdk]);

/// The fields that only the result of a scan has.
const SCAN: &[Field] = &[Field::LiveRate, Field::SimilarityOfSdk, Field::UserImageString];

/// The fields that the start of a scan has, and no result.
const START: &[Field] = &[Field::FaceId, Field::Nonce, Field::AccessToken];

/// Reads the uni-app plug-in's event around a result: `{ scene, res }`.
pub(super) fn event<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let scene = input.word(Field::Scene);
    if !scene.is_some_and(|scene| scene.starts_with("wb_face_callback")) {
        return false;
    }
    match input.embedded(Field::Res) {
        Some(inner) => read(found, inner) && found.set_proof(Proof::Mark, input),
        None => found.set_nothing(SDK, Problem::Unreadable),
    }
}

/// Reads the result itself, with its error nested or flat, or the error by itself.
pub(super) fn result<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    let nested = error_in(input);
    let has_domain = |object: View<U>| domain_of(object).is_some();
    let is_result = input.has(&[IsSuccess, ErrorDomain, ErrorCodeInLowerCase])
        || input.has(&[Success])
            && (input.has(SCAN) || nested.is_some_and(|error| error.has(&[Desc, Reason])))
        || has_domain(input)
        || nested.is_some_and(has_domain);
    if !is_result {
        return false;
    }
    read(found, input);
    if input.has(&[ErrorCodeInLowerCase]) && !input.has(&[IsSuccess, Success]) {
        found.origin = Origin::likely(Channel::Sdk);
    }
    let is_scan =
        input.has(SCAN) || input.has(&[IsSuccess]) && input.has(&[OrderNo, Sign, RiskInfo]);
    let proof = match () {
        () if input.has(START) => Proof::None,
        () if is_scan => Proof::Mark,
        () if input.has(&[IsSuccess]) => Proof::Channel,
        () => Proof::None,
    };
    found.set_proof(proof, input)
}

/// Reads a result by its flag of success, then the intention, the risk report and the order number.
fn read<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    match Flag::under(input, SUCCESSES) {
        Flag::Is(true) => success(found, input),
        Flag::Differs => {
            found.set_nothing(SDK, Problem::SuccessContradictsCode);
        }
        Flag::Unreadable => {
            found.set_nothing(SDK, Problem::Unreadable);
        }
        Flag::Is(false) | Flag::Missing => {
            error(found, input);
            if found.is_pass() || found.code.is_none() && found.problem.is_none() {
                found.set_problem(Problem::SuccessContradictsCode);
            }
        }
    }
    if let Some(will) = input.embedded(Field::WillResult) {
        intention(found, will);
    }
    found.risk = risk_info(input);
    found.set_order_no(input)
}

/// Reads an answer that says success. An error in it is read instead, and contradicts it.
fn success<U: Units>(found: &mut Found<U>, input: View<U>) {
    let is_wrong = ERRORS.iter().any(|name| input.field(*name).is_some_and(is_error))
        || DOMAINS.iter().any(|name| input.field(*name).is_some_and(View::is_filled));
    let flat = Part::under(input, CODES).filter(Part::has_code);
    if is_wrong || flat.is_some_and(|part| !part.is_pass(SDK)) {
        error(found, input);
        found.set_problem(Problem::SuccessContradictsCode);
    } else {
        const PASS: u8 = code_of_pass(Channel::Sdk);
        found.set_code(Some(Spelling::unspelled(PASS, input.units)), SDK);
    }
}

/// Reads an error, nested, flat, or by itself.
fn error<U: Units>(found: &mut Found<U>, input: View<U>) {
    let nested = error_in(input);
    let (inner, flat) =
        (nested.and_then(|error| Part::under(error, CODES)), Part::under(input, CODES));
    let part = match (inner, flat) {
        (Some(inner), Some(flat)) if inner.has_code() && flat.has_code() => Some(inner.and(flat)),
        (Some(_), Some(flat)) if flat.has_code() => Some(flat),
        (inner, flat) => inner.or(flat),
    };
    // An error without a code says that something failed, not that the person is still at it.
    match part {
        Some(part) => {
            let is_of_intent = part.code().is_some_and(is_of_intent);
            found.set_part_without_null(part, if is_of_intent { INTENT } else { SDK })
        }
        None => found.set_nothing(SDK, Problem::Unreadable),
    };
    let domain = nested.and_then(domain_of).or_else(|| domain_of(input));
    found.has_result = domain.map(is_finished);
}

/// Returns an error that has an object of its own.
fn error_in<U: Units>(input: View<U>) -> Option<View<U>> {
    ERRORS.iter().find_map(|name| input.embedded(*name)).filter(|error| error.is_object())
}

/// Tells whether a code is one of the intention and not one of the face.
pub(super) fn is_of_intent<U: Units>(code: Spelling<U>) -> bool {
    lists(Channel::Intent, code) && !lists(Channel::Sdk, code)
}

/// Reads the intention of a result whose face is told already: what failed in it is told instead of a pass.
fn intention<U: Units>(found: &mut Found<U>, will: View<U>) {
    if found.problem.is_some() || !found.is_pass() {
        return;
    }
    let [face, will] = [Field::FaceCode, Field::WillCode].map(|name| will.field(name));
    record::stages(found, None, face, will);
}

/// Returns the domain of an error of the SDK. A host's name has dots.
fn domain_of<U: Units>(object: View<U>) -> Option<Text<U>> {
    const LONGEST: u32 = 64;
    let domain = DOMAINS.iter().find_map(|name| object.word(*name))?;
    ((1..=LONGEST).contains(&domain.length()) && domain.find('.').is_none()).then_some(domain)
}

/// Tells whether the domain says that a scan was finished, so that the vendor has a result: only
/// `WBFaceErrorDomainCompareServer` does, with its prefix or without.
fn is_finished<U: Units>(domain: Text<U>) -> bool {
    const PREFIX: &str = "WBFaceErrorDomain";
    let start = if domain.starts_with(PREFIX) { PREFIX.len() as u32 } else { 0 };
    domain.part(start, domain.length()).is("CompareServer")
}

/// Returns the enhanced edition's report on the device.
pub(super) fn risk_info<U: Units>(input: View<U>) -> Option<View<U>> {
    let has_level = |info: &View<U>| {
        info.field(Field::DeviceInfoLevel).is_some_and(|level| Part::of(level).has_code())
    };
    let has_tags = |info: &View<U>| info.word(Field::DeviceInfoTag).is_some();
    input.embedded(Field::RiskInfo).filter(|info| has_level(info) || has_tags(info))
}
