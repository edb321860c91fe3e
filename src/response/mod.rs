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

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub(crate) mod native;

pub use found::Problem;
pub(crate) use found::Reading;
pub(crate) use value::{Mark, Text, Value};

use crate::{channel::Channel, error::Error};
use found::{Found, Origin};
use value::embedded;

/// Recognises the shape of an input and reads it. `asked` is the channel that the caller names.
pub(crate) fn read<V: Value>(input: &V, asked: Option<Channel>) -> Result<Reading, Error> {
    recognise(input).settle(asked)
}

/// Reads a code that the caller has taken out of an input already.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
pub(crate) fn bare<V: Value>(code: &V, channel: Channel) -> Reading {
    Found::from_code(Some(code), Origin::Stated(channel)).reading(channel)
}

/// How deep wrappers stand in each other: an envelope in a plug-in's event in JSON in JSON.
const DEEPEST: u8 = 5;

fn recognise<V: Value>(input: &V) -> Found {
    any(input, DEEPEST)
}

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

fn object<V: Value>(input: &V, depth: u8) -> Found {
    let wrapped = |inner: V| any(&inner, depth - 1);
    // The shapes in turn, those with the strongest marks first.
    None.or_else(|| input.field("href")?.as_text().map(|address| redirect::read(&address)))
        .or_else(|| embedded(input, "Response").map(wrapped))
        .or_else(|| app_sdk::event(input, wrapped))
        .or_else(|| server::error(input))
        .or_else(|| server::detect_info(input))
        .or_else(|| app_sdk::result(input))
        .or_else(|| record::will(input))
        .or_else(|| redirect::query(input))
        .or_else(|| nfc::terminal(input))
        .or_else(|| record::read(input))
        .or_else(|| mini_program::eid(input))
        .or_else(|| server::eid_status(input))
        .or_else(|| server::face_id_result(input))
        .or_else(|| mini_program::start_verify(input))
        .or_else(|| mini_program::wechat_face(input))
        .or_else(|| nfc::callback(input))
        // A code by itself could be any terminal's.
        .or_else(|| Some(Found::from_code(Some(&input.field("code")?), Origin::ANY)))
        .unwrap_or_else(Found::unreadable)
        .or_request_id(input)
}
