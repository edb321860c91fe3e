//! Reads what a terminal handed over.
//!
//! Each file knows the shapes of one family of terminals by their own marks, and never by the vendor's
//! sentences, which change without notice. An input is read flat ([`crate::flat`]): photos, names, ID numbers,
//! scores and signatures are not in it.

mod app_sdk;
mod found;
mod mini_program;
mod nfc;
mod record;
mod redirect;
mod server;

pub use found::{Found, Problem, Unsettled};

use crate::{
    channel::Channel,
    flat::{Field, Kind, Units, View},
};
use found::{Origin, Part, identifier, is_token};

/// Recognises the shape of an input and reads it. `asked` is the channel that the caller names.
///
/// # Errors
/// [`Unsettled`] where neither the input nor the caller says the channel, and where they say different ones.
pub fn read<U: Units>(
    found: &mut Found<U>,
    input: View<U>,
    asked: Option<Channel>,
) -> Result<Channel, Unsettled> {
    any(found, input, DEEPEST);
    found.origin.settle(asked)
}

/// Reads a code that the caller has taken out of an input already.
pub fn bare<U: Units>(found: &mut Found<U>, code: View<U>) {
    found.code_in(Some(code), Origin::ANY);
}

/// The most levels of wrappers: an envelope in a plug-in's event.
const DEEPEST: u8 = 5;

fn any<U: Units>(found: &mut Found<U>, input: View<U>, depth: u8) -> bool {
    if depth == 0 {
        return found.nothing(Origin::ANY, Problem::Unreadable);
    }
    if input.is(Kind::Address) {
        return redirect::read(found, input);
    }
    if input.spelled().is_some() || input.is(Kind::Null) {
        return found.code_in(Some(input), Origin::ANY);
    }
    if !object(found, input, depth) {
        found.nothing(Origin::ANY, Problem::Unreadable);
    }
    if found.request_id.is_none() {
        found.request_id = input.word(Field::RequestId).and_then(identifier);
    }
    true
}

/// The shapes, those with the strongest marks first. Each is told how deep it may look.
fn object<U: Units>(found: &mut Found<U>, input: View<U>, depth: u8) -> bool {
    location(found, input)
        || envelope(found, input, depth)
        || app_sdk::event(found, input, depth)
        || server::error(found, input)
        || server::detect_info(found, input)
        || app_sdk::result(found, input)
        || record::will(found, input)
        || redirect::query(found, input)
        || nfc::terminal(found, input)
        || record::read(found, input)
        || mini_program::eid(found, input)
        || server::eid_status(found, input)
        || server::face_id_result(found, input)
        || mini_program::start_verify(found, input)
        || mini_program::wechat_face(found, input)
        || nfc::callback(found, input)
        || code_alone(found, input)
}

/// A page's `location`, or a URL as an object.
fn location<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let address = input.field(Field::Href).filter(|href| href.is(Kind::Address));
    address.is_some_and(|address| redirect::read(found, address))
}

/// API 3.0's `{ Response }`.
fn envelope<U: Units>(found: &mut Found<U>, input: View<U>, depth: u8) -> bool {
    input.embedded(Field::Response).is_some_and(|inner| any(found, inner, depth - 1))
}

/// A code by itself, which could be any terminal's.
fn code_alone<U: Units>(found: &mut Found<U>, input: View<U>) -> bool {
    let code = input.field(Field::Code);
    code.is_some() && found.code_in(code, Origin::ANY)
}
