//! Reader of the host's own words, which may be anything: with getters that throw, with cycles, with values that are no
//! text.

use faceid_response::{
    Advice,
    internal::{Given, LABELS},
};
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;

// js-sys's own do not catch what a Proxy of the host's throws.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn keys_of(object: &Object) -> Result<Array, JsValue>;

    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// Reads `{ [locale]: { [advice]: { title?, text?, button? }, labels? } }`. A value that is neither an object nor a
/// text in its place has the wrong type everywhere.
pub fn read(messages: &JsValue) -> Given {
    let message = |name: &str, value| {
        // What is no advice is told by its name: nothing in it is read.
        if name == LABELS || Advice::parse(name).is_some() {
            object(&value, text)
        } else {
            Given::Other
        }
    };
    object(messages, |_, texts| object(&texts, message))
}

fn text(_: &str, value: JsValue) -> Given {
    value.as_string().map_or(Given::Other, Given::Text)
}

/// Reads the fields of an object, in their order.
fn object(value: &JsValue, read: impl Fn(&str, JsValue) -> Given) -> Given {
    let is_object = value.is_object() && !is_array(value).unwrap_or(true);
    let keys = is_object.then(|| keys_of(value.unchecked_ref::<Object>()));
    let Some(Ok(keys)) = keys else { return Given::Other };
    let field = |key: JsValue| {
        let name = key.as_string()?;
        let value = Reflect::get(value, &key).map_or(Given::Other, |held| read(&name, held));
        Some((name, value))
    };
    Given::Object(keys.iter().filter_map(field).collect())
}
