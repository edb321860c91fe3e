//! Reads what a terminal handed over, where it is: only the few fields that are wanted are taken.
//!
//! Photos, names, ID numbers, scores and signatures are never asked for, so they are never copied.
//! Each file knows the shapes of one family of terminals by their own marks, and never by the
//! vendor's sentences, which change without notice.

mod app_sdk;
mod found;
mod mini_program;
mod nfc;
mod record;
mod redirect;
mod server;
mod value;

pub(crate) mod native;

pub(crate) use found::Found;
pub use found::Problem;
pub use value::{Mark, Text, Value};

use crate::{channel::Channel, error::Error};
use found::Origin;
use value::embedded;

/// Recognises the shape of an input and reads it. `asked` is the channel that the caller names.
pub(crate) fn read<V: Value>(input: &V, asked: Option<Channel>) -> Result<(Channel, Found), Error> {
    let found = any(input, DEEPEST);
    Ok((found.origin.settle(asked)?, found))
}

/// Reads a code that the caller has taken out of an input already.
pub(crate) fn bare<V: Value>(code: &V, channel: Channel) -> Found {
    Found::from_code(Some(code), Origin::Stated(channel))
}

/// How deep wrappers stand in each other: an envelope in a plug-in's event in JSON in JSON.
const DEEPEST: u8 = 5;

fn any<V: Value>(input: &V, depth: u8) -> Found {
    if depth == 0 {
        return Found::unreadable();
    }
    let Some(text) = input.as_text() else {
        return match input.as_code() {
            None if !input.is_null() => object(input, depth),
            _ => Found::from_code(Some(input), Origin::ANY),
        };
    };
    let json = [Mark::Brace, Mark::Quote].into_iter().filter_map(|mark| text.find(mark)).min();
    match (json, text.find(Mark::Equals)) {
        // Broken JSON is no code and no query, and could hold anything.
        (Some(json), equals) if equals.is_none_or(|equals| json < equals) => {
            V::parse(&text).map_or_else(Found::unreadable, |inner| any(&inner, depth - 1))
        }
        (_, Some(_)) => redirect::read(&text),
        _ => Found::from_code(Some(input), Origin::ANY),
    }
}

/// The shapes, those with the strongest marks first. Each is given how deep it may look.
type Shape<V> = fn(&V, u8) -> Option<Found>;

fn object<V: Value>(input: &V, depth: u8) -> Found {
    let shapes: [Shape<V>; 17] = [
        |input, _| input.field("href")?.as_text().map(|address| redirect::read(&address)),
        |input, depth| embedded(input, "Response").map(|inner| any(&inner, depth - 1)),
        app_sdk::event,
        |input, _| server::error(input),
        |input, _| server::detect_info(input),
        |input, _| app_sdk::result(input),
        |input, _| record::will(input),
        |input, _| redirect::query(input),
        |input, _| nfc::terminal(input),
        |input, _| record::read(input),
        |input, _| mini_program::eid(input),
        |input, _| server::eid_status(input),
        |input, _| server::face_id_result(input),
        |input, _| mini_program::start_verify(input),
        |input, _| mini_program::wechat_face(input),
        |input, _| nfc::callback(input),
        // A code by itself could be any terminal's.
        |input, _| Some(Found::from_code(Some(&input.field("code")?), Origin::ANY)),
    ];
    for shape in shapes {
        if let Some(found) = shape(input, depth) {
            return found.or_request_id(input);
        }
    }
    Found::unreadable()
}
