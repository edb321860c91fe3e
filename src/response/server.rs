//! The answers of API 3.0 that a page's own server forwards, their `Response` already unwrapped.
//! Sources: the vendor's sample answers (GetDetectInfo, GetDetectInfoEnhanced, GetEidResult,
//! GetFaceIdResult, CheckEidTokenStatus) and the types of its SDK for Node.

use super::{Found, Origin, Part, Problem};
use crate::{
    channel::Channel,
    code::Spelling,
    flat::{Field, Units, View},
};

const WECHAT: Origin = Origin::stated(Channel::Wechat);

/// An error of API 3.0. A caller who names one of the channels for whose results it answers does not
/// contradict it.
const API: Origin = Origin::stage(&[
    Channel::Api,
    Channel::Wechat,
    Channel::Huiyan,
    Channel::IntentQuestion,
    Channel::IntentReadAloud,
]);

/// WeChat's code for a token whose time ran out.
const TIMED_OUT: i32 = 15;

/// `Error: { Code, Message }`.
pub(super) fn error<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let code = input.embedded(Field::ErrorOfApi).and_then(|error| error.field(Field::CodeOfApi));
    code.is_some() && found.code_without_null(code, API)
}

/// GetDetectInfo, whose `DetectInfo` is JSON text, GetDetectInfoEnhanced and GetEidResult.
pub(super) fn detect_info<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let input = input.embedded(Field::DetectInfo).unwrap_or(input);
    let Some(text) = input.embedded(Field::TextIn) else { return false };
    let code = text.field(Field::ErrCode);
    if code.is_none() {
        return false;
    }
    found.code_in(code, WECHAT);
    found.is_verdict = true;
    if !found.is_pass() {
        return true;
    }
    // The overall code is of the face alone, and its parts must agree with it.
    for name in [Field::LiveStatus, Field::CompareStatus] {
        let part = text.given(name);
        if part.is_some() && !Part::of(part).is_pass(WECHAT) {
            found.is_verdict = false;
            return found.code_in(part, WECHAT) && found.doubt(Problem::PartFailed);
        }
    }
    input.flag(Field::IsVerifyIntention) != Some(true) || intention(found, input)
}

/// The intention part, by the mode in which it was given. A `0` in the part of another mode is unused and
/// passes nothing.
fn intention<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    const QUESTION: Origin = Origin::stage(&[Channel::IntentQuestion, Channel::Wechat]);
    const READ_ALOUD: Origin = Origin::stage(&[Channel::IntentReadAloud, Channel::Wechat]);
    found.is_verdict = false;
    let mode = Part::of(input.given(Field::IntentionVerifyType)).code.and_then(Spelling::number);
    let (part, field, origin) = match mode {
        Some(0) => (Field::IntentionQuestionResult, Field::FinalResultDetailCode, QUESTION),
        Some(1) => (Field::IntentionActionResult, Field::FinalResultDetailCode, QUESTION),
        Some(2) => (Field::IntentionVerifyData, Field::ErrorCodeOfStart, READ_ALOUD),
        _ => return found.nothing(WECHAT, Problem::PartMissing),
    };
    match input.embedded(part).and_then(|part| part.given(field)) {
        code @ Some(_) => {
            found.is_verdict = true;
            found.code_in(code, origin)
        }
        None => found.nothing(origin, Problem::PartMissing),
    }
}

/// GetFaceIdResult: `Result` is the Huiyan SDK's code.
pub(super) fn face_id_result<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    const MARKS: [Field; 5] =
        [Description, Similarity, BestFrameBase64, VideoBase64, DeviceInfoLevelOfApi];
    let result = input.field(ResultOfApi);
    if result.is_none() || !input.has(&MARKS) {
        return false;
    }
    found.is_verdict = true;
    found.code_in(result, Origin::stated(Channel::Huiyan))
}

/// CheckEidTokenStatus: how far a token has come.
pub(super) fn eid_status<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let Some(status) = input.word(Field::Status) else { return false };
    if !input.has(&[Field::RequestId]) {
        return false;
    }
    if status.is("init") || status.is("doing") {
        found.code(None, WECHAT)
    } else if status.is("finished") {
        found.finished(WECHAT)
    } else if status.is("timeout") {
        found.code(Some(Spelling::Number(TIMED_OUT)), WECHAT)
    } else {
        found.nothing(WECHAT, Problem::Unreadable)
    }
}
