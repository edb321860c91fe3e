//! What calls in a mini-program or in WeChat's JSSDK bring back. Sources: the bundled sources of
//! verify_mpsdk and mp_ecard_sdk, and WeChat's documentation (field guide §2.4 to 2.6).

use super::{Found, Origin, Problem};
use crate::{
    channel::Channel,
    flat::{Field, Text, Units, View},
};

/// `wx.startVerify`: `{ BizToken }` on success, `{ ErrorCode, ErrorMsg }` on failure. The mini-program's
/// NFC SDK answers in the same shape, so its caller says so.
pub(super) fn start_verify<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    const START: Origin = Origin::commonly(&[Channel::Wechat, Channel::NfcTerminal]);
    let code = input.first_of(&[Field::ErrorCodeOfStart, Field::ErrorCodeInSnakeCase]);
    if code.is_some() {
        return found.code_in(code, START);
    }
    let token = input.word(Field::BizToken).or_else(|| input.word(Field::BizTokenInCamelCase));
    token.is_some_and(|token| token.length() > 0) && found.finished(START)
}

/// E证通: `{ verifyDone, token }`. `verifyDone` is no pass: it is true after a mismatch too.
pub(super) fn eid<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    const WECHAT: Origin = Origin::stated(Channel::Wechat);
    if !input.has(&[Field::VerifyDone]) {
        return false;
    }
    match input.flag(Field::VerifyDone) {
        Some(true) => found.finished(WECHAT),
        Some(false) => found.code(None, WECHAT),
        None => found.nothing(WECHAT, Problem::Unreadable),
    }
}

/// WeChat's own face verification: `{ errMsg, errCode }`, or `{ err_msg, err_code }` from the JSSDK.
pub(super) fn wechat_face<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Channel::{WechatFace, WechatFaceLegacy, WechatFaceSupport};
    let message = input.given(Field::ErrMsg).or_else(|| input.given(Field::ErrMsgInSnakeCase));
    let call = message.and_then(View::text).and_then(before_colon);
    let origin = match call.and_then(channel_of) {
        Some(channel) => Origin::stated(channel),
        None if input.has(&[Field::LibVersionCode]) => Origin::stated(WechatFaceSupport),
        None if input.has(&[Field::VerifyResult]) => Origin::stated(WechatFaceLegacy),
        // Three calls answer with the same names and different numbers.
        None => Origin::one_of(&[WechatFace, WechatFaceLegacy, WechatFaceSupport]),
    };
    match input.first_of(&[Field::ErrCodeOfCall, Field::ErrCodeInSnakeCase]) {
        code @ Some(_) => found.code_in(code, origin),
        // The call itself failed before it had a code.
        None => origin.is_stated() && found.nothing(origin, Problem::Unreadable),
    }
}

/// Returns the channel of a call of WeChat's.
fn channel_of<U: Units>(call: Text<U>) -> Option<Channel> {
    use Channel::{WechatFace, WechatFaceLegacy, WechatFaceSupport};
    const CALLS: [(&str, Channel); 7] = [
        ("requestFacialVerify", WechatFace),
        ("startFacialRecognitionVerify", WechatFaceLegacy),
        ("startFacialRecognitionVerifyAndUploadVideo", WechatFaceLegacy),
        ("requestWxFacePictureVerify", WechatFaceLegacy),
        ("requestWxFacePictureVerifyUnionVideo", WechatFaceLegacy),
        ("checkIsSupportFacialRecognition", WechatFaceSupport),
        ("checkIsSupportFaceDetect", WechatFaceSupport),
    ];
    CALLS.iter().find(|(name, _)| call.is(name)).map(|(_, channel)| *channel)
}

/// Returns the name of the call in WeChat's `errMsg`: the part before a colon.
fn before_colon<U: Units>(text: Text<U>) -> Option<Text<U>> {
    Some(text.part(0, text.find(':')?))
}
