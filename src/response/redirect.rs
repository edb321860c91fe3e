//! The query that an H5 redirect brings back: `code`, `orderNo`, and marks of who sent it.
//! Source: vendor documentation CT/655/18936 (mobile H5), CT/1007/35895 (PC H5).

use super::{Claim, Found, Mark, Text, identifier};
use crate::{channel::Channel, code::Code, outcome::Reference};

/// A name or value that is longer is none of those that are read.
const LONGEST: usize = 256;

/// A query of more pairs is no redirect of the vendor's.
const MOST_PAIRS: usize = 256;

#[derive(Default)]
struct Query {
    code: Option<String>,
    code_contradicts: bool,
    order_no: Option<String>,
    /// The standalone H5 signs its redirect and names its face id; nobody else does.
    signed: bool,
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
    let Some(code) = query.code else {
        return Found::unreadable();
    };
    let claim = if query.code_contradicts { Claim::Contradiction } else { Claim::Code };
    Found {
        channel: query.signed.then_some(Channel::Sdk),
        // An empty `code=` says nothing, which is not the same as "not finished".
        claim: if code.trim().is_empty() { Claim::Unreadable } else { claim },
        code: Code::new(&code).map(Code::into_owned),
        reference: Reference { order_no: query.order_no.and_then(identifier), request_id: None },
        risk: None,
    }
}

impl Query {
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
        let Some(name) = pair.slice(0, equals).read(LONGEST) else {
            return;
        };
        // The value stays where it is unless its name is wanted.
        let value = || decode(&pair.slice((equals + 1).min(end), end).read(LONGEST)?);
        match decode(&name).as_deref() {
            Some("code") => {
                // A value too long to be read is still a second opinion.
                let code = value().unwrap_or_else(|| "…".to_owned());
                self.code_contradicts |= self.code.as_ref().is_some_and(|first| *first != code);
                self.code = Some(code);
            }
            Some("orderNo") => self.order_no = value(),
            Some("h5faceId" | "newSignature" | "newSign") => self.signed = true,
            _ => {}
        }
    }
}

/// One name or value of a pair, by the WHATWG URL-encoded parser: `+` is a space, broken percent
/// signs stay.
fn decode(text: &str) -> Option<String> {
    // A pair without `=` is a name; an empty text is no pair and decodes to itself.
    Some(
        form_urlencoded::parse(text.replace('=', "%3D").as_bytes())
            .next()
            .map_or_else(String::new, |(name, _)| name.into_owned()),
    )
}
