//! Text that a terminal handed over, written flat: a bare code, an address or query, or JSON.
//!
//! JSON is read as a browser reads it: numbers are doubles, the last of equal names counts, a lone surrogate
//! is replaced.

use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Field, Flat, Kind, Read, Units, Writer};

/// The most levels of JSON in JSON text.
const DEEPEST: u32 = 5;

/// More objects are not entered.
const MOST_OBJECTS: u32 = 64;

/// A query of more pairs is no redirect of the vendor's.
const MOST_PAIRS: usize = 256;

/// A value of a query that is longer is none of those that are read.
const LONGEST_VALUE: usize = 256;

/// Writes what a terminal handed over, as text.
pub fn input(writer: &mut Writer, text: &str) {
    enter(writer, text, DEEPEST);
}

fn enter(writer: &mut Writer, text: &str, depth: u32) {
    let json = text.find(['{', '"']);
    let equals = text.find('=');
    match (json, equals) {
        // Broken JSON is no code and no query, and could hold anything.
        (Some(json), equals) if equals.is_none_or(|equals| json < equals) => {
            let inner = if depth > 1 { parse(text) } else { None };
            match inner {
                Some(inner) => match string(inner) {
                    Some(text) => enter(writer, &text, depth - 1),
                    None => value(writer, inner, Kind::Object),
                },
                None => nothing(writer),
            }
        }
        (_, Some(_)) => address(writer, text),
        _ if depth > 0 => writer.text(Kind::Text, text),
        _ => nothing(writer),
    }
}

/// Writes that there is nothing to read.
fn nothing(writer: &mut Writer) {
    writer.kind(Kind::Object);
    writer.kind(Kind::End);
}

/// Returns the JSON value that fills a text.
fn parse(text: &str) -> Option<&str> {
    serde_json::from_str::<&RawValue>(text).ok().map(RawValue::get)
}

/// Writes a value of valid JSON. `kind` is that of an object.
fn value(writer: &mut Writer, json: &str, kind: Kind) {
    match json.as_bytes().first() {
        Some(b'n') => writer.kind(Kind::Null),
        Some(b't') => writer.kind(Kind::True),
        Some(b'f') => writer.kind(Kind::False),
        Some(b'"') => writer.text(Kind::Text, &string(json).unwrap_or_default()),
        Some(b'{' | b'[') => object(writer, json, kind),
        _ => match json.parse::<f64>() {
            Ok(number) => writer.text(Kind::Number, ryu_js::Buffer::new().format(number)),
            Err(_) => nothing(writer),
        },
    }
}

fn object(writer: &mut Writer, json: &str, kind: Kind) {
    writer.kind(kind);
    writer.objects += 1;
    if writer.objects <= MOST_OBJECTS && !writer.is_full() {
        let mut found = [None; Field::ALL.len()];
        let mut deserializer = serde_json::Deserializer::from_str(json);
        // Fails on a list, which has none of the fields.
        let _ = deserializer.deserialize_map(Wanted(&mut found));
        for (&(name, _, read), json) in Field::ALL.iter().zip(found) {
            if let Some(json) = json {
                writer.push(name as u16 + 1);
                field(writer, read, json);
            }
        }
    }
    writer.kind(Kind::End);
}

fn field(writer: &mut Writer, read: Read, json: &str) {
    let text = string(json);
    match (read, &text) {
        (Read::Presence, _) => writer.kind(Kind::Present),
        (Read::Address, Some(text)) => address(writer, text),
        (Read::Container, Some(text)) => match parse(text) {
            Some(inner) if !inner.starts_with(['"', 'n']) => value(writer, inner, Kind::Parsed),
            // It may name a person: it is only told that it is there.
            _ => writer.text(Kind::Text, if text.is_empty() { "" } else { "-" }),
        },
        (Read::Container, None) => value(writer, json, Kind::Object),
        (Read::Call, Some(text)) => {
            let call = text.find(':').and_then(|colon| text.get(..=colon));
            writer.text(Kind::Text, call.unwrap_or_default());
        }
        (Read::Value | Read::Address | Read::Call, _) if json.starts_with(['{', '[']) => {
            writer.kind(Kind::Present);
        }
        (Read::Value | Read::Address | Read::Call, _) => value(writer, json, Kind::Object),
    }
}

/// Writes the wanted parameters of an address or a bare query: before `#`, and inside a `#/route?…`. Their
/// values stay encoded until they are read.
fn address(writer: &mut Writer, text: &str) {
    writer.kind(Kind::Address);
    match text.split_once('#') {
        Some((before, behind)) => {
            if let Some((_, query)) = before.split_once('?') {
                pairs(writer, query);
            }
            pairs(writer, behind.split_once('?').map_or(behind, |(_, query)| query));
        }
        None => pairs(writer, text.split_once('?').map_or(text, |(_, query)| query)),
    }
    writer.kind(Kind::End);
}

fn pairs(writer: &mut Writer, query: &str) {
    for pair in query.split('&').take(MOST_PAIRS) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let Some(name) = parameter(writer, name) else { continue };
        writer.push(name as u16 + 1);
        match name.read() {
            Read::Value
                if value.encode_utf16().take(LONGEST_VALUE + 1).count() <= LONGEST_VALUE =>
            {
                writer.text(Kind::Text, value);
            }
            // One too long to be read is there all the same: a second opinion.
            _ => writer.kind(Kind::Present),
        }
    }
}

/// Returns the parameter of this name, if it is wanted.
fn parameter(writer: &mut Writer, name: &str) -> Option<Field> {
    let wanted = || Field::IN_ADDRESS.iter().copied();
    if !name.contains(['%', '+']) {
        return wanted().find(|field| field.name() == name);
    }
    let place = writer.length();
    writer.text(Kind::Text, name);
    let flat = Flat(writer.units(place));
    let name = flat.first().text().map(|name| name.part(0, name.decode()));
    let found = wanted().find(|field| name.is_some_and(|name| name.is(field.name())));
    writer.take_back(place);
    found
}

/// Returns the text that a JSON string spells, if the value is one; a lone surrogate in it becomes U+FFFD.
fn string(json: &str) -> Option<String> {
    struct Bytes;
    impl Visitor<'_> for Bytes {
        type Value = Vec<u8>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a string")
        }
        fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Vec<u8>, E> {
            Ok(bytes.to_vec())
        }
    }
    if !json.starts_with('"') {
        return None;
    }
    // serde_json hands a surrogate out in three bytes that are no UTF-8, each of which would be replaced.
    let mut bytes = serde_json::Deserializer::from_str(json).deserialize_bytes(Bytes).ok()?;
    let mut at = 0;
    while let Some(place) = bytes.get(at..).and_then(|rest| rest.windows(2).position(is_surrogate))
    {
        at += place;
        bytes.splice(at..at + 3, "\u{fffd}".bytes());
        at += 3;
    }
    String::from_utf8(bytes).ok()
}

fn is_surrogate(pair: &[u8]) -> bool {
    matches!(pair, [0xED, 0xA0..=0xBF])
}

/// Collects the wanted fields of an object; of equal names the last.
struct Wanted<'f, 'de>(&'f mut [Option<&'de str>; Field::ALL.len()]);

impl<'de> Visitor<'de> for Wanted<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(Name)? {
            match name.and_then(|name| self.0.get_mut(name)) {
                Some(place) => *place = Some(map.next_value::<&RawValue>()?.get()),
                None => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// The number of the field with a name, if it is wanted.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Option<usize>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Option<usize>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Field::ALL.iter().position(|(_, name, _)| name.as_bytes() == bytes))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_bytes(text.as_bytes())
    }
}
