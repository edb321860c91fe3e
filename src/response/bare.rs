//! A code by itself, which could be any terminal's: a pass rests on the channel that the caller names, and on there being
//! nothing else.

use super::{
    Found, Origin, Proof, WRAPPERS,
    part::{CODES, OTHER_ANSWERS, Part, is_token},
};
use crate::{
    catalog::summary_of,
    channel::Channel,
    flat::{Field, Kind, Text, Units, View},
};

/// The fields, besides [`OTHER_ANSWERS`], that other answers have beside a code that says only that a call was good.
const NON_RESULT_FIELDS: &[Field] = &[
    Field::Token,
    Field::BizToken,
    Field::EidToken,
    Field::ExpiresIn,
    Field::ExpireIn,
    Field::OcrCertId,
    Field::NfcEnResult,
    Field::BestFrameBase64,
    Field::VideoBase64,
    Field::DetectInfo,
    Field::Description,
    Field::IdCard,
    Field::Name,
    Field::Success,
    Field::BizSeqNo,
    Field::TransactionTime,
    Field::Status,
    Field::ErrCodeInLowerCase,
];

/// Reads a code that is the whole input.
pub(super) fn alone<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    found.set_part(Part::of(input), Origin::ANY) && found.set_proof(Proof::Channel, input)
}

/// Tells whether a text can be a code: an address, and a sentence, cannot.
pub(super) fn can_be_code<U: Units>(text: Text<U>) -> bool {
    let text = crate::code::trim(text);
    text.length() > 0 && !text.units().any(|unit| matches!(unit, 0x20 | 0x23 | 0x2F | 0x3A | 0x3F))
}

/// Tells whether an object holds something that is not read, in which another answer could stand.
pub(super) fn holds_more<U: Units>(input: View<U>) -> bool {
    input.field(Field::Unread).is_some_and(|other| !other.is(Kind::True))
}

/// Tells whether an object holds another one, or has the place for an answer.
pub(super) fn is_wrapper<U: Units>(input: View<U>) -> bool {
    input.mentions(WRAPPERS)
        || holds_more(input)
        || input.fields().any(|(_, value)| value.is(Kind::Object) || value.is(Kind::Parsed))
}

/// Tells whether an object has the fields of an answer that is no result.
pub(super) fn is_no_result<U: Units>(input: View<U>) -> bool {
    input.has(OTHER_ANSWERS) || input.has(NON_RESULT_FIELDS)
}

/// Reads a code in an object without the marks of any terminal.
pub(super) fn in_object<U: Units>(
    found: &mut Found<U>,
    input: View<U>,
    asked: Option<Channel>,
) -> bool {
    use Channel::{Huiyan, NfcTerminal, Sdk, WechatFace, WechatFaceLegacy, WechatFaceSupport};
    const CALL: Origin = Origin::one_of(&[WechatFace, WechatFaceLegacy, WechatFaceSupport]);
    const CALLBACK: Origin = Origin::one_of(&[Huiyan, NfcTerminal, Sdk]);
    let nested = input.embedded(Field::ErrorIn).and_then(|error| Part::under(error, CODES));
    let Some(code) = Part::under(input, CODES).or(nested) else { return false };
    let origin = match () {
        () if input.has(&[Field::Code]) => Origin::ANY,
        // The Huiyan SDK tells the token with its code, an NFC login does not.
        () if input.field(Field::Token).is_some_and(is_token) => Origin::likely(Huiyan),
        () if input.has(&[Field::ErrorCode]) => CALLBACK,
        () if input.has(&[Field::ErrCodeOfCall, Field::ErrCodeInSnakeCase]) => CALL,
        () => Origin::ANY,
    };
    found.set_part(code, origin);
    // What stands around an answer has a code of its own: it counts where the caller's channel knows it as a failure.
    if is_wrapper(input) {
        let fails = |channel: Channel| {
            code.code().is_some_and(|code| summary_of(code, channel.bit()).is_failure)
        };
        return !found.claims() && asked.is_none_or(fails);
    }
    found.set_proof(if is_no_result(input) { Proof::None } else { Proof::Channel }, input)
}
