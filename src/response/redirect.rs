//! The query that an H5 redirect brings back, as text or as the object that a router made of it.
//! Sources: CT/655/18936 (mobile H5), CT/1007/35895 (PC H5), CT/1007/77308 (意愿 H5), CT/1007/103091
//! (WeChat H5), CT/457/58171 (E证通 H5).

use super::{
    Found, Mark, Origin, Problem, Text, Value, record,
    value::{has, word},
};
use crate::{channel::Channel, code::Code, reference::identifier};

/// A name or value that is longer is none of those that are read.
const LONGEST: usize = 256;

/// A query of more pairs is no redirect of the vendor's.
const MOST_PAIRS: usize = 256;

/// The standalone H5 signs its redirect and names its face id and its score; nobody else does.
const SIGNATURES: [&str; 4] = ["h5faceId", "newSignature", "newSign", "liveRate"];

/// The names under which WeChat H5 and E证通 H5 bring their token back, and no result.
const TOKENS: [&str; 4] = ["BizToken", "bizToken", "EidToken", "token"];

#[derive(Default)]
struct Query {
    code: Given,
    face: Given,
    will: Given,
    order_no: Option<String>,
    is_signed: bool,
    has_token: bool,
}

/// A parameter that holds a code.
#[derive(Default)]
struct Given {
    text: Option<String>,
    differs: bool,
}

impl Given {
    /// A value too long to be read is still a second opinion.
    fn take(&mut self, value: Option<String>) {
        let value = value.unwrap_or_else(|| "…".to_owned());
        self.differs |= self.text.as_ref().is_some_and(|first| *first != value);
        self.text = Some(value);
    }

    /// The code; an empty one says nothing, which is not the same as "not finished".
    fn found(self, origin: Origin) -> Found {
        let found = Found::unfinished(origin);
        match self.text.as_deref().and_then(Code::new) {
            _ if self.differs => found.doubt(Problem::CodesDiffer),
            Some(code) => Found { code: Some(code.into_owned()), ..found },
            None => found.doubt(Problem::Unreadable),
        }
    }

    fn is_given(&self) -> bool {
        self.text.is_some()
    }
}

/// Reads a URL or a bare query: before `#`, and inside a `#/route?…`.
pub(super) fn read<T: Text>(text: &T) -> Found {
    let mut query = Query::default();
    let end = text.length();
    match text.find(Mark::Hash) {
        Some(hash) => {
            query.collect(&text.slice(0, hash), false);
            query.collect(&text.slice(hash + 1, end), true);
        }
        None => query.collect(text, true),
    }
    let mut found = query.code_or_token();
    found.reference.order_no = query.order_no.and_then(identifier);
    found
}

/// Reads the query that a router or a mini-program page has taken apart already.
pub(super) fn query<V: Value>(input: &V) -> Option<Found> {
    if has(input, &SIGNATURES) && has(input, &["code"]) {
        let origin = Origin::Stated(Channel::Sdk);
        let found = Found::from_code(input.field("code").as_ref(), origin);
        // In a query there is no null: nothing there says that the person is still at it.
        let found = if found.code.is_none() { found.doubt(Problem::Unreadable) } else { found };
        return Some(found.order_no(input));
    }
    let is_only_token = !has(input, &["code", "verifyDone", "errorCode", "ErrorCode"]);
    let token = word(input, "token").filter(|token| is_token(token));
    (is_only_token && token.is_some()).then(|| Found::finished(Origin::Stated(Channel::Wechat)))
}

/// A BizToken or EidToken: 36 letters, digits and hyphens. `token` is also a name that pages use.
fn is_token(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

impl Query {
    fn code_or_token(&mut self) -> Found {
        let [code, face, will] =
            [&mut self.code, &mut self.face, &mut self.will].map(core::mem::take);
        if face.is_given() || will.is_given() {
            let outer = Origin::Stage(Channel::Intent, &record::STAGES);
            return record::stages(
                code.is_given().then(|| code.found(outer)),
                face.is_given().then(|| face.found(record::FACE)),
                will.is_given().then(|| will.found(record::WILL)),
            );
        }
        if code.is_given() {
            return code.found(if self.is_signed {
                Origin::Stated(Channel::Sdk)
            } else {
                Origin::ANY
            });
        }
        if self.has_token {
            return Found::finished(Origin::Stated(Channel::Wechat));
        }
        Found::unreadable()
    }

    /// Takes the pairs after `?`; without a `?`, all of it if it may be a bare query.
    fn collect<T: Text>(&mut self, text: &T, may_be_bare: bool) {
        let mut rest = match text.find(Mark::Question) {
            Some(question) => text.slice(question + 1, text.length()),
            None if may_be_bare => text.slice(0, text.length()),
            None => return,
        };
        for _ in 0..MOST_PAIRS {
            let length = rest.length();
            let end = rest.find(Mark::Ampersand).unwrap_or(length);
            self.pair(&rest.slice(0, end));
            if end == length {
                return;
            }
            rest = rest.slice(end + 1, length);
        }
    }

    fn pair<T: Text>(&mut self, pair: &T) {
        let end = pair.length();
        let equals = pair.find(Mark::Equals).unwrap_or(end);
        // What has no name before its `=` is none of these; a name by itself could be anything.
        let Some(name) = pair.slice(0, equals).read(LONGEST) else {
            return;
        };
        let name = decode(&name);
        // The value stays where it is unless its name is wanted.
        let value = || Some(decode(&pair.slice((equals + 1).min(end), end).read(LONGEST)?));
        match name.as_str() {
            "code" => self.code.take(value()),
            "faceCode" => self.face.take(value()),
            "willCode" => self.will.take(value()),
            "orderNo" => self.order_no = value(),
            name if SIGNATURES.contains(&name) => self.is_signed = true,
            "token" => self.has_token |= value().is_some_and(|token| is_token(&token)),
            name if TOKENS.contains(&name) => {
                self.has_token |= value().is_some_and(|token| !token.is_empty());
            }
            _ => {}
        }
    }
}

/// One name or value of a pair, by the WHATWG URL-encoded parser: `+` is a space, broken percent
/// signs stay.
fn decode(text: &str) -> String {
    // A pair without `=` is a name; an empty text is no pair and decodes to itself.
    form_urlencoded::parse(text.replace('=', "%3D").as_bytes())
        .next()
        .map_or_else(String::new, |(name, _)| name.into_owned())
}
