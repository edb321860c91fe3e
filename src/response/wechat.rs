//! Tells what calls in a mini-program or in WeChat's JSSDK bring back, and what WeChat's own server says of them. Sources: the
//! bundled sources of verify_mpsdk and mp_ecard_sdk, and WeChat's documentation (field guide §2.4 to 2.6).
//!
//! | | Marks |
//! |---|---|
//! | recognised by | `ErrorCode`, `error_code`; a BizToken; `verifyDone`; the name of a call; `verify_ret`, `identify_ret` |
//! | a pass rests on | a token of its form, `verifyDone`, the name of a call, or a verdict of the server |
//! | contradicted by | `:cancel`, `:fail` and what denies the call; another code; a query that failed |
//! | is none | the answer that starts a verification: a token with an address, `verify_id` |

use super::{
    Found, Origin, Problem, Proof, bare,
    part::{CODES, Flag, Part, is_token},
    redirect,
};
use crate::{
    advice::Advice,
    channel::Channel,
    flat::{Field, Text, Units, View},
};

const WECHAT: Origin =
    Origin::stated(&[Channel::Wechat, Channel::IntentQuestion, Channel::IntentReadAloud]);

/// Reads `wx.startVerify`: `{ BizToken }` on success, `{ ErrorCode, ErrorMsg }` on failure. The mini-program's
/// NFC SDK answers in the same shape, so its caller says so.
pub(super) fn start_verify<U: Units>(
    found: &mut Found<U>,
    input: View<U>,
    asked: Option<Channel>,
) -> bool {
    use Field::*;
    const START: Origin = Origin::stated(&[
        Channel::Wechat,
        Channel::NfcTerminal,
        Channel::NfcServer,
        Channel::IntentQuestion,
        Channel::IntentReadAloud,
    ]);
    const NFC: Origin = Origin::stated(&[
        Channel::NfcTerminal,
        Channel::Wechat,
        Channel::NfcServer,
        Channel::IntentQuestion,
        Channel::IntentReadAloud,
    ]);
    let is_start = input.has(&[Url, VerificationUrl]);
    if is_start || bare::holds_more(input) {
        return false;
    }
    let has_code = input.has(&[ErrorCodeOfStart, ErrorCodeInSnakeCase]);
    let origin = if asked == Some(Channel::NfcTerminal) { NFC } else { START };
    let code = Part::under(input, CODES).filter(|part| part.has_code() || has_code);
    if redirect::token(found, input, asked) {
        found.origin = origin;
        // The token came back with a code, which says more.
        return match code {
            Some(code) => {
                found.advice = None;
                found.set_part_without_null(code, origin)
            }
            None => true,
        };
    }
    has_code
        && code.is_some_and(|code| {
            found.set_part(code, Origin::likely(origin.channel));
            let is_no_result = bare::is_no_result(input) || bare::is_wrapper(input);
            found.set_proof(if is_no_result { Proof::None } else { Proof::Channel }, input)
        })
}

/// Reads E证通's `{ verifyDone, token }`. `verifyDone` is no pass: it is true after a mismatch too.
pub(super) fn eid<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    if !input.has(&[Field::VerifyDone]) {
        return false;
    }
    let is_malformed = input.non_null(Field::Token).is_some_and(|token| !is_token(token));
    let code = Part::under(input, CODES).filter(Part::has_code);
    found.set_proof(Proof::Mark, input);
    match Flag::under(input, &[Field::VerifyDone]) {
        Flag::Unreadable | Flag::Differs => found.set_nothing(WECHAT, Problem::Unreadable),
        _ if code.is_some_and(|code| !code.is_pass(WECHAT)) => {
            code.is_some_and(|code| found.set_part(code, WECHAT))
        }
        Flag::Is(true) if !is_malformed => found.set_advice(Advice::Completed, WECHAT),
        Flag::Is(false) => found.set_code(None, WECHAT),
        _ => found.set_nothing(WECHAT, Problem::Unreadable),
    }
}

/// The names of the text in which a call says what became of it.
pub(super) const MESSAGES: &[Field] =
    &[Field::ErrMsg, Field::ErrMsgInSnakeCase, Field::ErrMsgInLowerCase];

/// Reads WeChat's own face verification: `{ errMsg, errCode }`, or `{ err_msg, err_code }` from the JSSDK.
pub(super) fn face<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Channel::{WechatFace, WechatFaceLegacy, WechatFaceSupport};
    let mut messages = MESSAGES.iter().filter_map(|name| input.non_null(*name));
    let call_of = |message: View<U>| message.text().and_then(Call::new);
    let call = messages.clone().find_map(call_of);
    let named = call.and_then(|call| channel_of(call.name));
    let channel = match named {
        Some(channel) => channel,
        None if input.has(&[Field::LibVersionCode]) => WechatFaceSupport,
        None if input.has(&[Field::VerifyResult]) => WechatFaceLegacy,
        None => return false,
    };
    let origin = match channel {
        WechatFace if call.is_some_and(|call| call.name.is("requestFacialVerify")) => {
            Origin::stated(&[WechatFace])
        }
        // Of two calls the tables do not say whose codes they have.
        WechatFace => Origin::stated(&[WechatFace, WechatFaceLegacy]),
        WechatFaceSupport => Origin::stated(&[WechatFaceSupport]),
        _ => Origin::stated(&[WechatFaceLegacy]),
    };
    let is_same =
        |message| call_of(message).zip(call).is_some_and(|(one, other)| one.name.same(other.name));
    let is_clear = messages.all(is_same) && !bare::holds_more(input);
    let proof = match named {
        Some(_) if is_clear => Proof::Mark,
        None if call.is_none()
            && is_clear
            && !bare::is_wrapper(input)
            && !bare::is_no_result(input) =>
        {
            Proof::Channel
        }
        _ => Proof::None,
    };
    found.set_proof(proof, input);
    let code = Part::under(input, CODES);
    let word = call.map_or(Word::None, |call| call.word);
    let is_pass = code.is_some_and(|code| code.is_pass(origin));
    // The client has no verdict: the code of one is its server's.
    let has_verdict = |code: &Part<U>| is_pass && code.number() != Some(0);
    match (word, code) {
        (_, Some(code)) if has_verdict(&code) => {
            found.set_part(code, origin) && found.set_problem(Problem::Unreadable)
        }
        (Word::Denied, _) => found.set_advice(Advice::IntegrationError, origin),
        (Word::Cancel | Word::Fail, Some(code)) if is_pass => {
            found.set_part(code, origin) && found.set_problem(Problem::SuccessContradictsCode)
        }
        (_, Some(code)) => found.set_part_without_null(code, origin),
        (Word::Cancel, None) => found.set_advice(Advice::Cancelled, origin),
        (Word::Ok, None) if channel == WechatFaceSupport => {
            found.set_advice(Advice::DeviceReady, origin)
        }
        (Word::Ok, None) => found.set_advice(Advice::Completed, origin),
        // The call itself failed before it had a code.
        (Word::Fail | Word::None, None) => found.set_nothing(origin, Problem::Unreadable),
    }
}

/// Reads the verdict of WeChat's server: `verify_ret` of queryVerifyInfo, `identify_ret` of getinfo. The `errcode` beside it
/// says only whether the query worked.
pub(super) fn verdict<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    const FACE: Origin = Origin::stated(&[Channel::WechatFace]);
    const LEGACY: Origin = Origin::stated(&[Channel::WechatFaceLegacy]);
    let (verdict, origin) = match (input.field(Field::VerifyRet), input.field(Field::IdentifyRet)) {
        (Some(verdict), _) => (verdict, FACE),
        (None, Some(verdict)) => (verdict, LEGACY),
        (None, None) => return false,
    };
    let query = Part::under(input, CODES).filter(Part::has_code);
    let has_failed = |query: &Part<U>| query.problem().is_some() || query.number() != Some(0);
    if let Some(query) = query.filter(has_failed) {
        return found.set_part(query, origin) && found.set_proof(Proof::None, input);
    }
    found.is_verdict = true;
    found.set_proof(if query.is_some() { Proof::Mark } else { Proof::None }, input);
    let verdict = Part::of(verdict);
    // queryVerifyInfo says 10000 of a pass; 0 is the client's word that it is finished.
    let is_clients = origin == FACE && verdict.number() == Some(0);
    found.set_part(verdict, origin) && (!is_clients || found.set_problem(Problem::Unreadable))
}

/// The text of `errMsg`, as it is taken: the name of a call and what became of it.
#[derive(Clone, Copy)]
struct Call<U> {
    name: Text<U>,
    word: Word,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    None,
    Ok,
    Cancel,
    Fail,
    /// The page was never granted the call.
    Denied,
}

impl<U: Units> Call<U> {
    fn new(text: Text<U>) -> Option<Self> {
        let colon = text.find(':')?;
        let word = text.part(colon + 1, text.length());
        let word = match () {
            () if word.length() == 0 => Word::None,
            () if word.is("ok") => Word::Ok,
            () if word.is("cancel") => Word::Cancel,
            () if word.is("fail") => Word::Fail,
            () => Word::Denied,
        };
        Some(Self { name: text.part(0, colon), word })
    }
}

/// Tells whether a text of `errMsg` says that the call did not do what it was to do.
pub(super) fn has_failed<U: Units>(text: Text<U>) -> bool {
    Call::new(text).is_some_and(|call| !matches!(call.word, Word::None | Word::Ok))
}

/// Returns the channel of a call of WeChat's.
fn channel_of<U: Units>(call: Text<U>) -> Option<Channel> {
    use Channel::{WechatFace, WechatFaceLegacy, WechatFaceSupport};
    const CALLS: [(&str, Channel); 9] = [
        ("requestFacialVerify", WechatFace),
        ("requestFacialVerifyAndUploadVideo", WechatFace),
        ("requestFacialRecognition", WechatFace),
        ("startFacialRecognitionVerify", WechatFaceLegacy),
        ("startFacialRecognitionVerifyAndUploadVideo", WechatFaceLegacy),
        ("requestWxFacePictureVerify", WechatFaceLegacy),
        ("requestWxFacePictureVerifyUnionVideo", WechatFaceLegacy),
        ("checkIsSupportFacialRecognition", WechatFaceSupport),
        ("checkIsSupportFaceDetect", WechatFaceSupport),
    ];
    CALLS.iter().find(|(name, _)| call.is(name)).map(|(_, channel)| *channel)
}
