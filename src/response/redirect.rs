//! The query that an H5 redirect brings back, as an address or as the object that a router made of it.
//! Sources: CT/655/18936 (mobile H5), CT/1007/35895 (PC H5), CT/1007/77308 (意愿 H5), CT/1007/103091
//! (WeChat H5), CT/457/58171 (E证通 H5).

use super::{Found, Origin, Part, Problem, identifier, is_token, record};
use crate::{
    channel::Channel,
    code::Spelling,
    flat::{Field, Text, Units, View},
};

const WECHAT: Origin = Origin::stated(Channel::Wechat);
const SDK: Origin = Origin::stated(Channel::Sdk);

/// The standalone H5 signs its redirect and names its face id and its score; nobody else does.
const SIGNATURES: [Field; 4] =
    [Field::H5FaceId, Field::NewSignature, Field::NewSign, Field::LiveRate];

/// Reads an address: its parameters, of which one may be there several times.
pub(super) fn read<U: Units>(found: &mut Found<U>, address: View<U>) -> bool {
    let mut query = Query::EMPTY;
    for (field, value) in address.fields() {
        query.take(field, value.text().map(Text::decode));
    }
    found.order_no = query.order_no.and_then(identifier);
    let [code, face, will] = query.codes.map(Parameter::part);
    if face.is_some() || will.is_some() {
        return record::stages(found, code, face, will);
    }
    if let Some(code) = code {
        return found.part(code, if address.has(&SIGNATURES) { SDK } else { Origin::ANY });
    }
    if query.has_token {
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

/// What a query has of what is wanted.
struct Query<U> {
    /// `code`, `faceCode`, `willCode`.
    codes: [Parameter<U>; 3],
    order_no: Option<Text<U>>,
    has_token: bool,
}

impl<U: Units> Query<U> {
    const EMPTY: Self = Self { codes: [Parameter::MISSING; 3], order_no: None, has_token: false };

    /// Takes a parameter; none is a value that is too long to be read.
    fn take(&mut self, field: u16, value: Option<Text<U>>) {
        let is = |name: Field| field == name as u16;
        let [code, face, will] = &mut self.codes;
        if is(Field::Code) {
            code.take(value);
        } else if is(Field::FaceCode) {
            face.take(value);
        } else if is(Field::WillCode) {
            will.take(value);
        } else if is(Field::OrderNo) {
            self.order_no = value;
        } else if is(Field::Token) {
            self.has_token |= value.is_some_and(is_token);
        } else if is(Field::BizToken) || is(Field::BizTokenInCamelCase) || is(Field::EidToken) {
            self.has_token |= value.is_some_and(|token| token.length() > 0);
        }
    }
}

/// A parameter that holds a code.
#[derive(Clone, Copy)]
struct Parameter<U> {
    is_given: bool,
    value: Option<Text<U>>,
    differs: bool,
}

impl<U: Units> Parameter<U> {
    const MISSING: Self = Self { is_given: false, value: None, differs: false };

    fn take(&mut self, value: Option<Text<U>>) {
        let is_same = match (self.value, value) {
            (Some(first), Some(value)) => first.same(value),
            _ => false,
        };
        self.differs |= self.is_given && !is_same;
        (self.is_given, self.value) = (true, value);
    }

    /// Returns the code; an empty one says nothing, which is not the same as "not finished".
    fn part(self) -> Option<Part<U>> {
        let code = self.value.and_then(Spelling::new).filter(|_| !self.differs);
        let problem = match code {
            _ if self.differs => Some(Problem::CodesDiffer),
            Some(_) => None,
            None => Some(Problem::Unreadable),
        };
        self.is_given.then_some(Part { code, problem })
    }
}
