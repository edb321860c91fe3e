//! The only door to JavaScript. Output goes through serde-wasm-bindgen; input is read where it is,
//! field by field, so that nothing else of it enters this memory.

mod misuse;
mod session;
mod value;

use js_sys::{Array, Date, JsString};
use lol_alloc::{FreeListAllocator, LockedAllocator};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use faceid_response::{
    Action, Advice, Ask, Channel, Code, Disclosure, Fault, Locale, MessageProblemCode, Needs,
    Outcome, Platform, Problem, Remedy, RetryBy, Source,
    door::{self, Value, Words, is_name, problems_of},
};
use misuse::Misuse;
use value::{Js, is_list, items, number, start};

#[global_allocator]
static ALLOCATOR: LockedAllocator<FreeListAllocator> =
    LockedAllocator::new(FreeListAllocator::new());

#[wasm_bindgen(typescript_custom_section)]
const CHANNEL: &str = Channel::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const ACTION: &str = Action::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const ADVICE: &str = Advice::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const REMEDY: &str = Remedy::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const FAULT: &str = Fault::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const DISCLOSURE: &str = Disclosure::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const RETRY_BY: &str = RetryBy::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const NEEDS: &str = Needs::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const SOURCE: &str = Source::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const LOCALE: &str = Locale::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const PLATFORM: &str = Platform::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const PROBLEM: &str = Problem::TYPESCRIPT;
#[wasm_bindgen(typescript_custom_section)]
const MESSAGE_PROBLEM_CODE: &str = MessageProblemCode::TYPESCRIPT;

/// The outcome of whatever the terminal handed over. `locale` and `words` are from [`negotiate`].
#[wasm_bindgen(skip_typescript)]
pub fn handle(
    input: JsValue,
    channel: &JsValue,
    locale: u32,
    words: &JsValue,
    at: &JsValue,
) -> Result<JsValue, JsValue> {
    let ask = ask(locale, at)?;
    let channel = given(channel).map(read_channel).transpose()?;
    let outcome = door::read_value(&Js(input), channel, ask).map_err(Misuse::from)?;
    write(&said(outcome, locale, words))
}

/// The outcome of a code in a channel.
#[wasm_bindgen(skip_typescript)]
pub fn lookup(
    channel: &JsValue,
    code: JsValue,
    locale: u32,
    words: &JsValue,
    at: &JsValue,
) -> Result<JsValue, JsValue> {
    let ask = ask(locale, at)?;
    let channel = read_channel(channel)?;
    write(&said(door::lookup_value(channel, &Js(code), ask), locale, words))
}

/// The device-risk report of a level and tags (text, or a list of texts).
#[wasm_bindgen(skip_typescript)]
pub fn risk(level: JsValue, tags: JsValue) -> Result<JsValue, JsValue> {
    let level = Js(level).as_code();
    let tags = items(&tags);
    write(&faceid_response::risk(level.as_ref(), tags.iter().map(String::as_str)))
}

/// Every row of the catalogue.
#[wasm_bindgen(skip_typescript)]
pub fn catalog() -> Result<JsValue, JsValue> {
    write(&faceid_response::catalog().collect::<Vec<_>>())
}

/// The words for these tags (text, or a list of texts) and the host's own messages: `[locale, tag, own, foreign]`,
/// the locale as a number for the other calls, which take the whole and the host's name as their `words` where the
/// host has some.
#[wasm_bindgen(skip_typescript)]
pub fn negotiate(tags: &JsValue, messages: &JsValue) -> Result<JsValue, JsValue> {
    if given(tags).is_some() && !tags.is_string() && !is_list(tags) {
        let takes = "locale: takes a language tag or a list of them";
        return Err(Misuse::InvalidOption(takes).into());
    }
    let messages = given(messages).cloned().map(Js);
    let Words { locale, own, foreign, .. } = Words::choose(&items(tags), messages.as_ref());
    let (tag, foreign) = match foreign {
        Some((tag, texts)) => (JsValue::from_str(&tag), texts.0),
        None => (JsValue::from_str(locale.as_str()), JsValue::UNDEFINED),
    };
    let own = own.map_or(JsValue::UNDEFINED, |texts| texts.0);
    Ok(Array::of4(&(locale as u32).into(), &tag, &own, &foreign).into())
}

/// Everything that is wrong with a host's own messages, of which some may have its name.
#[wasm_bindgen(skip_typescript, js_name = messageProblems)]
pub fn message_problems(messages: JsValue, brand: &JsValue) -> Result<JsValue, JsValue> {
    write(&problems_of(&Js(messages), read_brand(brand).is_some()))
}

/// Whether a code may stand in a report: see [`Code::is_reportable`].
#[wasm_bindgen(skip_typescript, js_name = isReportable)]
pub fn is_reportable(code: &JsString) -> bool {
    Code::new(&start(code)).is_some_and(|code| code.is_reportable())
}

fn given(value: &JsValue) -> Option<&JsValue> {
    (!value.is_undefined() && !value.is_null()).then_some(value)
}

fn read_locale(locale: u32) -> Locale {
    Locale::ALL.get(locale as usize).copied().unwrap_or(Locale::ZhHans)
}

fn ask(locale: u32, at: &JsValue) -> Result<Ask, JsValue> {
    let instant = |at: &JsValue| {
        let is_instant = at.as_f64().is_some() || at.has_type::<Date>();
        let instant = if is_instant { number(at).ok() } else { None };
        let takes = "at: takes a valid Date, or a number of ms since 1970 UTC";
        instant.filter(|instant| instant.is_finite()).ok_or(Misuse::InvalidOption(takes))
    };
    let at = given(at).map(instant).transpose()?;
    let ask = Ask::new(read_locale(locale));
    Ok(at.map_or(ask, |at| ask.at(at)))
}

fn read_channel(channel: &JsValue) -> Result<Channel, JsValue> {
    let name = channel.dyn_ref::<JsString>().map(start).unwrap_or_default();
    Channel::parse(&name).ok_or_else(|| Misuse::UnknownChannel(name).into())
}

fn read_brand(brand: &JsValue) -> Option<String> {
    brand.dyn_ref::<JsString>().map(start).filter(|brand| is_name(brand))
}

/// An outcome in the host's own words, where it has some.
fn said<'a>(mut outcome: Outcome<'a>, locale: u32, words: &JsValue) -> Outcome<'a> {
    if given(words).is_some() {
        let words = Js(words.clone());
        let texts = |place| words.field(place).filter(|texts| texts.0.is_object());
        let tag = words.field("1").and_then(|tag| tag.as_text()).map(|tag| start(&tag.0));
        let brand = words.field("4").and_then(|brand| read_brand(&brand.0));
        Words { locale: read_locale(locale), own: texts("2"), foreign: tag.zip(texts("3")), brand }
            .say(&mut outcome);
    }
    outcome
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
