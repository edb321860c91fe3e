//! A JavaScript value, read where it is: field by field, never converted, never changed.

use js_sys::{JsString, Reflect};
use wasm_bindgen::prelude::*;

use faceid_response::{
    Code,
    door::{Mark, Text, Value},
};

// Everything here that can run code of the host's (a getter, a Proxy's trap) catches what that throws.
#[wasm_bindgen]
extern "C" {
    // js-sys takes a &str here, and so would copy the text into this memory.
    #[wasm_bindgen(js_namespace = JSON, js_name = parse, catch)]
    fn parse_json(text: &JsString) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_namespace = Array, js_name = isArray, catch)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    /// The language's own conversion: a Date becomes ms since 1970 UTC.
    #[wasm_bindgen(js_name = Number, catch)]
    pub(super) fn number(value: &JsValue) -> Result<f64, JsValue>;

    #[wasm_bindgen(js_namespace = Object, js_name = keys, catch)]
    fn own_keys(value: &JsValue) -> Result<JsValue, JsValue>;

    // The language's own spelling of a number.
    #[wasm_bindgen(js_name = String)]
    fn spell(value: &JsValue) -> JsString;
}

/// What is longer is no code, no channel and no tag; the rest of it stays where it is.
const LONGEST: u32 = 1024;

/// A longer list is neither of languages nor of risk tags; the rest of it is not read.
const LONGEST_LIST: u32 = 256;

/// The beginning of a text.
pub(super) fn start(text: &JsString) -> String {
    text.slice(0, LONGEST).into()
}

/// Whether it is a list that can be read.
pub(super) fn is_list(value: &JsValue) -> bool {
    is_array(value).unwrap_or(false)
}

/// The texts and numbers of a list, or the one given; what is neither is left out.
pub(super) fn items(value: &JsValue) -> Vec<String> {
    if !is_list(value) {
        return Js(value.clone()).spelled().into_iter().collect();
    }
    items_of(value, LONGEST_LIST)
}

fn items_of(list: &JsValue, most: u32) -> Vec<String> {
    let length = Js(list.clone()).field("length").and_then(|length| length.0.as_f64());
    (0..most.min(length.unwrap_or(0.0) as u32))
        .filter_map(|index| Js(Reflect::get_u32(list, index).ok()?).spelled())
        .collect()
}

/// Any JavaScript value.
#[derive(Debug)]
pub(crate) struct Js(pub JsValue);

impl Js {
    /// The text, or a number as the language spells it.
    fn spelled(&self) -> Option<String> {
        let value = &self.0;
        let has_spelling = value.is_string() || value.as_f64().is_some() || value.is_bigint();
        has_spelling.then(|| start(&spell(value)))
    }
}

impl From<&str> for Js {
    fn from(text: &str) -> Self {
        Self(JsValue::from_str(text))
    }
}

/// A text of JavaScript. Positions are UTF-16 code units.
#[derive(Debug)]
pub(crate) struct JsText(pub JsString);

impl Value for Js {
    type Text = JsText;

    fn is_null(&self) -> bool {
        self.0.is_null()
    }

    fn as_bool(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn as_code(&self) -> Option<Code<'static>> {
        Code::new(&self.spelled()?).map(Code::into_owned)
    }

    fn as_text(&self) -> Option<JsText> {
        self.0.dyn_ref::<JsString>().cloned().map(JsText)
    }

    fn field(&self, name: &str) -> Option<Self> {
        // Fails on what is no object and on a getter that throws.
        let value = Reflect::get(&self.0, &JsValue::from_str(name)).ok()?;
        (!value.is_undefined()).then_some(Self(value))
    }

    fn names(&self) -> Vec<String> {
        // Fails on what is no object, and on a Proxy's trap that throws.
        own_keys(&self.0).map_or_else(|_| Vec::new(), |names| items_of(&names, u32::MAX))
    }

    fn parse(text: &JsText) -> Option<Self> {
        parse_json(&text.0).ok().map(Self)
    }
}

impl Text for JsText {
    fn length(&self) -> usize {
        self.0.length() as usize
    }

    fn find(&self, mark: Mark) -> Option<usize> {
        usize::try_from(self.0.index_of(mark.as_str(), 0)).ok()
    }

    fn slice(&self, start: usize, end: usize) -> Self {
        Self(self.0.slice(start as u32, end as u32))
    }

    fn read(&self, longest: usize) -> Option<String> {
        (self.length() <= longest).then(|| String::from(&self.0))
    }
}
