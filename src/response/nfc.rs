//! NFC readers in apps, and the callback that they and the Huiyan SDK share.
//! Sources: CT/1007/73229 and the Android guide (`WBNfcResult`); CT/1007/101997 (`onFail`).

use super::{Found, Origin, Value, value::has};
use crate::channel::Channel;

/// `{ code, message, orderNo, ocrCertId, reqId }`: a `0` means that the card was read, and the result
/// is the server's.
pub(super) fn terminal<V: Value>(input: &V) -> Option<Found> {
    let code = input.field("code")?;
    has(input, &["reqId", "ocrCertId"]).then(|| {
        Found::from_code(Some(&code), Origin::Stated(Channel::NfcTerminal)).order_no(input)
    })
}

/// `(errorCode, errorMsg, token)` of the Huiyan SDK; `(errorCode, errorMsg)` of an NFC login.
pub(super) fn callback<V: Value>(input: &V) -> Option<Found> {
    let code = input.field("errorCode")?;
    let origin = if has(input, &["token"]) {
        Origin::Stated(Channel::Huiyan)
    } else {
        Origin::OneOf { channels: &[Channel::Huiyan, Channel::NfcTerminal], settled: false }
    };
    Some(Found::from_code(Some(&code), origin))
}
