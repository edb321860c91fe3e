//! The answers of API 3.0 that a page's own server forwards, their `Response` already unwrapped.
//! Sources: the vendor's sample answers (GetDetectInfo, GetDetectInfoEnhanced, GetEidResult,
//! GetFaceIdResult, CheckEidTokenStatus) and the types of its SDK for Node.
//!
//! | | Marks |
//! |---|---|
//! | recognised by | `Text` with its code; `Result` beside a score or a photo; `Status` beside a request id; an error's name |
//! | a pass rests on | the code in `Text`, or `Result`, with those marks |
//! | contradicted by | a status or a part of the intention that failed, whatever the flag says of it; an error beside it |
//! | is none | `{ Result, Description }` of a check without a face; an international product's `CompareResults` |

use super::{
    Found, Origin, Problem, Proof,
    part::{CODES, ERRORS, Flag, Part},
};
use crate::{
    advice::Advice,
    catalog::is_api_name,
    channel::Channel,
    code::Spelling,
    flat::{Field, Kind, Units, View},
};

const WECHAT: Origin =
    Origin::stated(&[Channel::Wechat, Channel::IntentQuestion, Channel::IntentReadAloud]);
const HUIYAN: Origin = Origin::stated(&[Channel::Huiyan]);

/// An error of API 3.0. It is answered to a server that asks about any channel, so that a caller who names one does not
/// contradict it.
const API: Origin = Origin::stated(&[
    Channel::Api,
    Channel::Wechat,
    Channel::Sdk,
    Channel::Intent,
    Channel::NfcServer,
    Channel::NfcTerminal,
    Channel::IntentQuestion,
    Channel::IntentReadAloud,
    Channel::Huiyan,
    Channel::WechatFace,
    Channel::WechatFaceLegacy,
    Channel::WechatFaceSupport,
]);

/// WeChat's code for a token whose time ran out.
const TIMED_OUT: u8 = 15;

/// Reads `Error: { Code, Message }`, and the name of an error in the place of a code or in the text of an exception.
pub(super) fn error<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let names_an_error = |part: &Part<U>| part.code().is_some_and(is_api_name);
    let nested = ERRORS.iter().find_map(|name| input.embedded(*name));
    let code = nested.and_then(|error| Part::under(error, CODES));
    let is_of_api = input.field(Field::ErrorOfApi).is_some();
    if let Some(code) = code.filter(|code| is_of_api && code.has_code() || names_an_error(code)) {
        return found.set_part_without_null(code, API);
    }
    let places: [&[Field]; 4] = [CODES, &[Field::ResultOfApi], &[Field::Message], &[Field::Msg]];
    let mut codes = places.iter().filter_map(|names| Part::under(input, names));
    codes.find(names_an_error).is_some_and(|code| found.set_part(code, API))
}

/// Reads the name of an error that is the whole input.
pub(super) fn error_name<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let part = Part::of(input);
    part.code().is_some_and(is_api_name) && found.set_part(part, API)
}

/// Reads GetDetectInfo, whose `DetectInfo` is JSON text, GetDetectInfoEnhanced and GetEidResult.
pub(super) fn detect_info<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let input = input.embedded(Field::DetectInfo).unwrap_or(input);
    let Some(text) = input.field(Field::TextIn) else { return false };
    if text.is(Kind::Null) {
        // Asked before the person had finished.
        return input.mentions(&[Field::IdCardData, Field::VideoData])
            && found.set_code(None, WECHAT);
    }
    let Some(code) = Part::under(text, CODES) else { return false };
    found.set_part(code, WECHAT);
    found.is_verdict = true;
    found.set_proof(Proof::Mark, input);
    if !found.is_pass() {
        return true;
    }
    // The overall code is of the face alone, and its parts must agree with it.
    for name in [Field::LiveStatus, Field::CompareStatus] {
        let part = text.non_null(name).map(Part::of);
        if let Some(part) = part.filter(|part| !part.is_pass(WECHAT)) {
            return found.set_part(part, WECHAT) && found.set_problem(Problem::PartFailed);
        }
    }
    intention(found, input)
}

/// Reads the intention by the mode in which it was given. A part that failed decides, whatever the flag is. A `0` in
/// the part of a mode that was not used is no pass.
fn intention<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    const QUESTION: Origin =
        Origin::stated(&[Channel::IntentQuestion, Channel::IntentReadAloud, Channel::Wechat]);
    const READ_ALOUD: Origin =
        Origin::stated(&[Channel::IntentReadAloud, Channel::IntentQuestion, Channel::Wechat]);
    const PARTS: [(Field, Field, Origin); 3] = [
        (IntentionQuestionResult, FinalResultDetailCode, QUESTION),
        (IntentionActionResult, FinalResultDetailCode, QUESTION),
        (IntentionVerifyData, ErrorCodeOfStart, READ_ALOUD),
    ];
    let text = input.embedded(TextIn).unwrap_or(input);
    let mut is_asked = false;
    for holder in [input, text] {
        match Flag::under(holder, &[IsVerifyIntention]) {
            Flag::Is(is) => is_asked |= is,
            Flag::Missing => {}
            Flag::Unreadable | Flag::Differs => {
                return found.set_nothing(WECHAT, Problem::Unreadable);
            }
        }
    }
    let mode = input.non_null(IntentionVerifyType).map(Part::of);
    let mode = mode.and_then(Part::number);
    let mut own = None;
    for (number, (part, code, origin)) in (0..).zip(PARTS) {
        let part = input.embedded(part);
        let said = |name: Field| part.and_then(|part| part.non_null(name)).map(Part::of);
        let has_failed = |part: &Part<U>| part.has_code() && !part.is_pass(origin);
        let detail = said(code);
        if let Some(failed) = detail.filter(has_failed) {
            found.set_part(failed, origin);
            return is_asked && mode == Some(number) || found.set_problem(Problem::PartFailed);
        }
        // Another word for the same, with numbers of its own.
        if said(FinalResultCode).is_some_and(|whole| has_failed(&whole)) {
            return found.set_nothing(origin, Problem::PartMissing);
        }
        if mode == Some(number) {
            own = Some((detail, origin));
        }
    }
    if !is_asked {
        return true;
    }
    match own {
        Some((Some(detail), origin)) => found.set_part(detail, origin),
        Some((None, origin)) => found.set_nothing(origin, Problem::PartMissing),
        None => found.set_nothing(WECHAT, Problem::PartMissing),
    }
}

/// Reads GetFaceIdResult, whose `Result` is the Huiyan SDK's code.
/// A failure is one without its score, too, where the caller names the channel.
pub(super) fn face_id_result<U: Units>(
    found: &mut Found<U>,
    input: View<U>,
    asked: Option<Channel>,
) -> bool {
    use Field::*;
    const MARKS: &[Field] = &[Similarity, BestFrameBase64, VideoBase64];
    // A host in Java writes `result` and `similarity`, which other answers have too.
    let is_in_java = input.has(&[BestFrameBase64, VideoBase64]) && input.has(&[SimilarityOfSdk]);
    let result = match input.field(ResultOfApi) {
        Some(result) if input.has(MARKS) => Some(result),
        Some(result) if asked == Some(Channel::Huiyan) => {
            Some(result).filter(|result| !Part::of(*result).is_pass(HUIYAN))
        }
        None if is_in_java => input.field(ResultIn),
        _ => None,
    };
    let Some(result) = result.filter(|_| !input.has(&[CompareResults])) else { return false };
    found.is_verdict = true;
    found.set_part(Part::of(result), HUIYAN) && found.set_proof(Proof::Mark, input)
}

/// Reads the answer of CheckEidTokenStatus, which tells the state of a token.
pub(super) fn eid_status<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let Some(status) = input.word(Field::Status) else { return false };
    if input.word(Field::RequestId).is_none() {
        return false;
    }
    if status.is("init") || status.is("doing") {
        found.set_code(None, WECHAT)
    } else if status.is("finished") {
        found.set_advice(Advice::Completed, WECHAT) && found.set_proof(Proof::Mark, input)
    } else if status.is("timeout") {
        found.set_code(Some(Spelling::unspelled(TIMED_OUT, input.units)), WECHAT)
    } else {
        false
    }
}
