//! The core for tools, where bytes do not matter: the catalogue with all that is known of its rows, search,
//! explanations, and the check of a host's own words.
//!
//! Questions and answers are plain objects, carried by serde-wasm-bindgen. An input is written flat by the same
//! script as for pages (`src/js/input.ts`), so that it is read alike.

mod english;
mod entry;
mod explain;
mod fold;
mod messages;
mod named;
mod repair;
mod search;
mod support;
mod synonyms;

use faceid_response::{Ask, Channel, internal};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use crate::named::Named;

/// Returns the version on which the script and the binary must agree. Its name differs from that in the page's binary,
/// so that the two are not taken for each other.
#[wasm_bindgen(js_name = toolsVersion)]
pub fn version() -> u32 {
    internal::VERSION
}

/// Returns every row of the catalogue.
#[wasm_bindgen]
pub fn catalog() -> Result<JsValue, JsValue> {
    write(&entry::all().collect::<Vec<_>>())
}

/// A text that rows of the catalogue are searched for.
#[derive(Deserialize)]
struct Search {
    text: String,
    /// The same text, written flat as an input.
    units: Vec<u16>,
    tags: Vec<String>,
    limit: usize,
}

/// Returns the rows that a text finds, the best first.
#[wasm_bindgen]
pub fn search(question: JsValue) -> Result<JsValue, JsValue> {
    let Search { text, units, tags, limit } = serde_wasm_bindgen::from_value(question)?;
    let read = Named::of(&internal::read_flat(&units, None, Ask::default()));
    let mut found = search::search(&text, read, faceid_response::negotiate(tags));
    found.truncate(limit);
    write(&found)
}

/// An input to be explained, written flat.
#[derive(Deserialize)]
struct Explain {
    units: Vec<u16>,
    /// The index of the channel in [`Channel::ALL`].
    channel: Option<usize>,
    tags: Vec<String>,
    at: Option<f64>,
}

/// Returns the outcome of an input with the related rows of the catalogue.
#[wasm_bindgen]
pub fn explain(question: JsValue) -> Result<JsValue, JsValue> {
    let Explain { units, channel, tags, at } = serde_wasm_bindgen::from_value(question)?;
    let channel = channel.and_then(|place| Channel::ALL.get(place).copied());
    let ask = Ask::new(faceid_response::negotiate(tags));
    let ask = at.map_or(ask, |at| ask.at(at));
    write(&explain::explain(&units, channel, ask))
}

/// Returns everything that is wrong with a host's own words.
#[wasm_bindgen(js_name = messageProblems)]
pub fn message_problems(messages: &JsValue, brand: &JsValue) -> Result<JsValue, JsValue> {
    let brand = brand.as_string();
    write(&internal::problems_of(&messages::read(messages), brand.as_deref()))
}

/// Returns the contents of a reference for support; null for a text that is none.
#[wasm_bindgen(js_name = readSupport)]
pub fn read_support(text: &str) -> Result<JsValue, JsValue> {
    write(&support::read(text))
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    Ok(value.serialize(&serde_wasm_bindgen::Serializer::json_compatible())?)
}
