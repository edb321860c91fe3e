//! NFC readers in apps. Sources: CT/1007/73229 and the Android guide (`WBNfcResult`).
//!
//! | | Marks |
//! |---|---|
//! | recognised by | a code beside the id of a reading or of a certificate |
//! | a pass rests on | the id of the certificate, or the id of the reading beside an order number |
//! | is none | a host's own envelope, whose `reqId` is the id of a request |

use super::{Found, Origin, Proof, part::Part};
use crate::{
    channel::Channel::{NfcServer, NfcTerminal},
    flat::{Field, Units, View},
};

/// Reads `{ code, message, orderNo, ocrCertId, reqId }`: a `0` means that the card was read, and the result
/// is the server's.
pub(super) fn terminal<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    let Some(code) = input.field(Code) else { return false };
    let is_reading =
        input.mentions(&[OcrCertId]) || input.mentions(&[ReqId]) && input.has(&[OrderNo]);
    let is_filled = |name: Field| input.field(name).is_some_and(View::is_filled);
    let is_proven = is_filled(OcrCertId) || is_filled(ReqId) && is_filled(OrderNo);
    let proof = if is_proven { Proof::Mark } else { Proof::None };
    is_reading
        && found.set_order_no(input)
        && found.set_part(Part::of(code), Origin::stated(&[NfcTerminal, NfcServer]))
        && found.set_proof(proof, input)
}
