//! The answers of API 3.0 that a page's own server forwards, their `Response` already unwrapped.
//! Sources: the vendor's sample answers (GetDetectInfo, GetDetectInfoEnhanced, GetEidResult,
//! GetFaceIdResult, CheckEidTokenStatus) and the types of its SDK for Node.

use super::{
    Found, Origin, Problem, Value,
    value::{embedded, flag, given, has, word},
};
use crate::{channel::Channel, code::Code};

const WECHAT: Origin = Origin::Stated(Channel::Wechat);

/// Whose results API 3.0 answers for: a caller who names one of these does not contradict an error.
const CALLERS: [Channel; 5] = [
    Channel::Api,
    Channel::Wechat,
    Channel::Huiyan,
    Channel::IntentQuestion,
    Channel::IntentReadAloud,
];

/// `Error: { Code, Message }`.
pub(super) fn error<V: Value>(input: &V) -> Option<Found> {
    let error = embedded(input, "Error")?;
    let code = error.field("Code")?;
    Some(not_null(Found::from_code(Some(&code), Origin::Stage(Channel::Api, &CALLERS))))
}

/// GetDetectInfo, whose `DetectInfo` is JSON text, GetDetectInfoEnhanced and GetEidResult.
pub(super) fn detect_info<V: Value>(input: &V) -> Option<Found> {
    let unwrapped = embedded(input, "DetectInfo");
    let input = unwrapped.as_ref().unwrap_or(input);
    let text = embedded(input, "Text")?;
    if !has(&text, &["ErrCode"]) {
        return None;
    }
    let face = Found::from_code(text.field("ErrCode").as_ref(), WECHAT).verdict();
    if !face.is_pass() {
        return Some(face);
    }
    // The overall code is of the face alone, and its parts must agree with it.
    if let Some(part) = ["LiveStatus", "Comparestatus"].iter().find_map(|name| failed(&text, name))
    {
        return Some(part);
    }
    if flag(input, "IsVerifyIntention") != Some(true) {
        return Some(face);
    }
    Some(intention(input))
}

/// A part of a face result that did not pass.
fn failed<V: Value>(text: &V, name: &'static str) -> Option<Found> {
    let part = Found::from_code(Some(&given(text, name)?), WECHAT);
    (!part.is_pass()).then(|| part.doubt(Problem::PartFailed))
}

/// The intention part, by the mode in which it was given. A `0` in the part of another mode is unused and
/// passes nothing.
fn intention<V: Value>(input: &V) -> Found {
    let question =
        Origin::Stage(Channel::IntentQuestion, &[Channel::IntentQuestion, Channel::Wechat]);
    let read_aloud =
        Origin::Stage(Channel::IntentReadAloud, &[Channel::IntentReadAloud, Channel::Wechat]);
    let mode = given(input, "IntentionVerifyType").and_then(|mode| mode.as_code());
    let (part, field, origin) = match mode.as_ref().map(Code::as_str) {
        Some("0") => ("IntentionQuestionResult", "FinalResultDetailCode", question),
        Some("1") => ("IntentionActionResult", "FinalResultDetailCode", question),
        Some("2") => ("IntentionVerifyData", "ErrorCode", read_aloud),
        _ => return Found::unfinished(WECHAT).doubt(Problem::PartMissing),
    };
    let part = embedded(input, part);
    let code = part.as_ref().and_then(|part| given(part, field));
    match code {
        Some(code) => Found::from_code(Some(&code), origin).verdict(),
        None => Found::unfinished(origin).doubt(Problem::PartMissing),
    }
}

/// GetFaceIdResult: `Result` is the Huiyan SDK's code.
pub(super) fn face_id_result<V: Value>(input: &V) -> Option<Found> {
    let result = input.field("Result")?;
    let marks = ["Description", "Similarity", "BestFrameBase64", "VideoBase64", "DeviceInfoLevel"];
    has(input, &marks)
        .then(|| Found::from_code(Some(&result), Origin::Stated(Channel::Huiyan)).verdict())
}

/// CheckEidTokenStatus: how far a token has come.
pub(super) fn eid_status<V: Value>(input: &V) -> Option<Found> {
    if !has(input, &["RequestId"]) {
        return None;
    }
    let found = Found::unfinished(WECHAT);
    Some(match word(input, "Status")?.as_str() {
        "init" | "doing" => found,
        "finished" => Found::finished(WECHAT),
        "timeout" => Found { code: Code::new("15"), ..found },
        _ => found.doubt(Problem::Unreadable),
    })
}

/// An error is never "not finished".
fn not_null(found: Found) -> Found {
    if found.code.is_none() { found.doubt(Problem::Unreadable) } else { found }
}
