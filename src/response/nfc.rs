//! NFC readers in apps, and the callback that they and the Huiyan SDK share.
//! Sources: CT/1007/73229 and the Android guide (`WBNfcResult`); CT/1007/101997 (`onFail`).

use super::{Found, Origin};
use crate::{
    channel::Channel::{Huiyan, NfcTerminal},
    flat::{Field, Units, View},
};

/// `{ code, message, orderNo, ocrCertId, reqId }`: a `0` means that the card was read, and the result
/// is the server's.
pub(super) fn terminal<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let code = input.field(Field::Code);
    code.is_some()
        && input.has(&[Field::ReqId, Field::OcrCertId])
        && found.order_no(input)
        && found.code_in(code, Origin::stated(NfcTerminal))
}

/// `(errorCode, errorMsg, token)` of the Huiyan SDK; `(errorCode, errorMsg)` of an NFC login.
pub(super) fn callback<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let code = input.field(Field::ErrorCode);
    let origin = if input.has(&[Field::Token]) {
        Origin::stated(Huiyan)
    } else {
        Origin::one_of(&[Huiyan, NfcTerminal])
    };
    code.is_some() && found.code_in(code, origin)
}
