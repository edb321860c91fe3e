//! The query that an H5 redirect brings back, as an address or as the object that a router made of it.
//! Sources: CT/655/18936 (mobile H5), CT/1007/35895 (PC H5), CT/1007/77308 (意愿 H5), CT/1007/103091
//! (WeChat H5), CT/457/58171 (E证通 H5).
//!
//! | | Marks |
//! |---|---|
//! | recognised by | `code` beside a signature, a face id or a score; a BizToken or EidToken; `faceCode`, `willCode` |
//! | a pass rests on | the same marks; without one on the channel that the caller names |
//! | contradicted by | a second code that differs, a flag or an error beside it, a stage that failed |
//! | is none | a `code` that has not the form of a return code, as OAuth's; a host's own `token`; an answer that starts a scan |

use super::{
    Found, Origin, Proof, bare,
    part::{CODES, Part, TOKENS, is_token},
    record,
};
use crate::{
    channel::Channel,
    flat::{Field, Kind, Units, View},
};

const WECHAT: Origin =
    Origin::stated(&[Channel::Wechat, Channel::IntentQuestion, Channel::IntentReadAloud]);
const SDK: Origin = Origin::stated(&[Channel::Sdk, Channel::Intent]);

/// The parameters that only the redirect of the standalone H5 has: its signatures, its face id and its score.
const SIGNATURES: &[Field] =
    &[Field::H5FaceId, Field::NewSignature, Field::NewSign, Field::LiveRate];

/// Reads an address: its parameters.
pub(super) fn read<U: Units>(
    found: &mut Found<U>,
    address: View<U>,
    asked: Option<Channel>,
) -> bool {
    address.decode();
    found.set_order_no(address);
    let has_stages = address.mentions(&[Field::FaceCode, Field::WillCode]);
    if has_stages {
        return record::will(found, address);
    }
    if let Some(code) = Part::under(address, CODES) {
        // In a query there is no null: nothing there says that the person is still at it.
        let is_signed = address.has(SIGNATURES);
        found.set_part_without_null(code, if is_signed { SDK } else { Origin::ANY });
        let is_filled = |name: &Field| address.field(*name).is_some_and(View::is_filled);
        let proof = match () {
            () if SIGNATURES.iter().any(is_filled) => Proof::Mark,
            () if bare::is_no_result(address) => Proof::None,
            () => Proof::Channel,
        };
        return found.set_proof(proof, address);
    }
    token(found, address, asked)
}

/// Reads the query that a router or a mini-program page has taken apart already.
pub(super) fn query<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let code = Part::under(input, CODES);
    let is_start = input.has(&[Field::ResultIn, Field::Success, Field::FaceId, Field::Nonce]);
    if !input.has(SIGNATURES) || is_start || bare::holds_more(input) {
        return false;
    }
    code.is_some_and(|code| {
        found.set_order_no(input);
        found.set_part_without_null(code, SDK) && found.set_proof(Proof::Mark, input)
    })
}

/// Reads the token that WeChat H5 and E证通 H5 bring back, and no result. A host has a `token` of its own, so that name
/// counts where the caller says that it is WeChat's.
pub(super) fn token<U: Units>(
    found: &mut Found<U>,
    input: View<U>,
    asked: Option<Channel>,
) -> bool {
    let is_named =
        asked == Some(Channel::Wechat) && input.field(Field::Token).is_some_and(is_token);
    let is_token_of =
        |(field, value): &(u16, View<U>)| Field::is_among(*field, TOKENS) && !value.is(Kind::Null);
    let mut tokens = input.fields().filter(is_token_of);
    let is_first = tokens.next().map(|(_, token)| is_token(token));
    is_first.unwrap_or(is_named)
        && tokens.all(|(_, token)| is_token(token))
        && found.set_advice(crate::advice::Advice::Completed, WECHAT)
        && found.set_proof(Proof::Mark, input)
}
