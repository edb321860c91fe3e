//! The query that an H5 redirect brings back, as an address or as the object that a router made of it.
//! Sources: CT/655/18936 (mobile H5), CT/1007/35895 (PC H5), CT/1007/77308 (意愿 H5), CT/1007/103091
//! (WeChat H5), CT/457/58171 (E证通 H5).

use super::{Found, Origin, Problem, is_token, record};
use crate::{
    channel::Channel,
    flat::{Field, Units, View},
};

const WECHAT: Origin = Origin::stated(Channel::Wechat);
const SDK: Origin = Origin::stated(Channel::Sdk);

/// The standalone H5 signs its redirect and names its face id and its score; nobody else does.
const SIGNATURES: [Field; 4] =
    [Field::H5FaceId, Field::NewSignature, Field::NewSign, Field::LiveRate];

/// Reads an address: its parameters.
pub(super) fn read<U: Units>(found: &mut Found<U>, address: View<U>) -> bool {
    use Field::*;
    address.decode();
    found.order_no(address);
    let [code, face, will] = [Code, FaceCode, WillCode].map(|name| address.field(name));
    if face.is_some() || will.is_some() {
        return record::stages(found, code, face, will);
    }
    if code.is_some() {
        return found.code_in(code, if address.has(&SIGNATURES) { SDK } else { Origin::ANY });
    }
    let has_token = address.word(Token).is_some_and(is_token)
        || [BizToken, BizTokenInCamelCase, EidToken]
            .iter()
            .any(|name| address.word(*name).is_some_and(|token| token.length() > 0));
    if has_token {
        return found.finished(WECHAT);
    }
    found.nothing(Origin::ANY, Problem::Unreadable)
}

/// Reads the query that a router or a mini-program page has taken apart already.
pub(super) fn query<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    use Field::*;
    let code = input.field(Code);
    if code.is_some() && input.has(&SIGNATURES) {
        found.order_no(input);
        // In a query there is no null: nothing there says that the person is still at it.
        return found.code_without_null(code, SDK);
    }
    // The names under which WeChat H5 and E证通 H5 bring their token back, and no result.
    !input.has(&[Code, VerifyDone, ErrorCode, ErrorCodeOfStart])
        && input.word(Token).is_some_and(is_token)
        && found.finished(WECHAT)
}
