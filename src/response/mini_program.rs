//! What calls in a mini-program or in WeChat's JSSDK bring back. Sources: the bundled sources of
//! verify_mpsdk and mp_ecard_sdk, and WeChat's documentation (field guide §2.4 to 2.6).

use super::{
    Found, Mark, Origin, Problem, Text, Value,
    value::{flag, given, has, word},
};
use crate::channel::Channel;

/// `wx.startVerify`: `{ BizToken }` on success, `{ ErrorCode, ErrorMsg }` on failure. The mini-program's
/// NFC SDK answers in the same shape, so its caller says so.
pub(super) fn start_verify<V: Value>(input: &V) -> Option<Found> {
    let origin =
        Origin::OneOf { channels: &[Channel::Wechat, Channel::NfcTerminal], settled: true };
    let code = input.field("ErrorCode").or_else(|| input.field("error_code"));
    match code {
        Some(code) => Some(Found::from_code(Some(&code), origin)),
        None => {
            let token = word(input, "BizToken").or_else(|| word(input, "bizToken"))?;
            (!token.is_empty()).then(|| Found::finished(origin))
        }
    }
}

/// E证通: `{ verifyDone, token }`. `verifyDone` is no pass: it is true after a mismatch too.
pub(super) fn eid<V: Value>(input: &V) -> Option<Found> {
    let origin = Origin::Stated(Channel::Wechat);
    input.field("verifyDone").map(|_| match flag(input, "verifyDone") {
        Some(true) => Found::finished(origin),
        Some(false) => Found::unfinished(origin),
        None => Found::unfinished(origin).doubt(Problem::Unreadable),
    })
}

/// WeChat's own face verification: `{ errMsg, errCode }`, or `{ err_msg, err_code }` from the JSSDK.
pub(super) fn wechat_face<V: Value>(input: &V) -> Option<Found> {
    let code = input.field("errCode").or_else(|| input.field("err_code"));
    let call = given(input, "errMsg").or_else(|| given(input, "err_msg"));
    let call = call.and_then(|text| before_colon(&text.as_text()?));
    let channel = match call.as_deref() {
        Some("requestFacialVerify") => Some(Channel::WechatFace),
        Some(
            "startFacialRecognitionVerify"
            | "startFacialRecognitionVerifyAndUploadVideo"
            | "requestWxFacePictureVerify"
            | "requestWxFacePictureVerifyUnionVideo",
        ) => Some(Channel::WechatFaceLegacy),
        Some("checkIsSupportFacialRecognition" | "checkIsSupportFaceDetect") => {
            Some(Channel::WechatFaceSupport)
        }
        _ if has(input, &["lib_version_code"]) => Some(Channel::WechatFaceSupport),
        _ if has(input, &["verify_result"]) => Some(Channel::WechatFaceLegacy),
        _ => None,
    };
    let origin = match channel {
        Some(channel) => Origin::Stated(channel),
        None => {
            // Three calls answer with the same names and different numbers.
            let channels =
                &[Channel::WechatFace, Channel::WechatFaceLegacy, Channel::WechatFaceSupport];
            Origin::OneOf { channels, settled: false }
        }
    };
    match (code, channel) {
        (Some(code), _) => Some(Found::from_code(Some(&code), origin)),
        // The call itself failed before it had a code.
        (None, Some(_)) => Some(Found::unfinished(origin).doubt(Problem::Unreadable)),
        (None, None) => None,
    }
}

/// The part of a text before a colon: the name of the call in WeChat's `errMsg`.
fn before_colon<T: Text>(text: &T) -> Option<String> {
    text.slice(0, text.find(Mark::Colon)?).read(64)
}
