//! Text that a terminal handed over, written flat: a bare code, an address or query, or JSON.
//!
//! JSON is read as a browser reads it: numbers are doubles, the last of equal names counts, a lone surrogate
//! is replaced.

use core::fmt;
use std::collections::BTreeMap;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{CALL_WORDS, Field, Kind, Read, Writer};

/// The most levels of JSON in JSON text.
const DEEPEST: u32 = 5;

/// The most objects that are read.
const MOST_OBJECTS: u32 = 64;

/// The most pairs of a query. No redirect of the vendor's has as many.
const MOST_PAIRS: usize = 256;

/// The most levels of addresses inside addresses.
const MOST_ADDRESSES: u32 = 3;

/// The longest value of a query that is read.
const LONGEST_VALUE: usize = 256;

/// Writes what a terminal handed over, as text.
pub fn input(writer: &mut Writer, text: &str) {
    enter(writer, text, DEEPEST);
}

/// Writes a text, which may be JSON. `depth` is the number of levels of JSON text that may still follow.
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
                None => match exception(text) {
                    Some(name) => writer.text(Kind::Text, name),
                    None => writer.kind(Kind::Present),
                },
            }
        }
        _ => plain(writer, text, depth),
    }
}

/// Writes a text that is no JSON: an address, an exception, or a code.
fn plain(writer: &mut Writer, text: &str, depth: u32) {
    if let Some(name) = exception(text) {
        writer.text(Kind::Text, name);
    } else if text.contains('=') {
        address(writer, text);
    } else if let Some(address_in_it) = decoded(text) {
        // An address that was encoded once more has no `=` of its own.
        address(writer, &address_in_it);
    } else if depth == 0 {
        writer.kind(Kind::Present);
    } else {
        writer.text(Kind::Text, text);
    }
}

/// Returns the error name in the text of an SDK's exception: `code: NAME message: …`, `Code=NAME, Message=…`.
fn exception(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        let at = rest.find("ode")?;
        let is_begun = rest.get(..at).is_some_and(|before| before.ends_with(['c', 'C']));
        rest = rest.get(at + 3..)?;
        let name = rest.trim_start_matches(' ').strip_prefix([':', '=']);
        let Some(name) = name.filter(|_| is_begun) else { continue };
        let name = name.trim_start_matches(' ');
        let behind =
            name.trim_start_matches(|char: char| char.is_ascii_alphabetic() || char == '.');
        let name = name.strip_suffix(behind).unwrap_or_default();
        let message = behind.strip_prefix(',').unwrap_or(behind);
        let message = message.strip_prefix(' ').map(|text| text.trim_start_matches(' '));
        let is_followed =
            message.is_some_and(|text| text.starts_with("message") || text.starts_with("Message"));
        if is_followed && name.starts_with(|char: char| char.is_ascii_uppercase()) {
            return Some(name);
        }
    }
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
            Err(_) => writer.kind(Kind::Present),
        },
    }
}

/// Writes the wanted fields of an object, or of the only item of a list, and tells what else there is.
fn object(writer: &mut Writer, json: &str, kind: Kind) {
    let items = list(json);
    writer.objects += 1;
    if writer.objects > MOST_OBJECTS || writer.is_full() {
        // More than is entered is there, and is not read.
        return writer.kind(Kind::Present);
    }
    if let Some([one]) = items.as_deref() {
        return contained(writer, one, kind);
    }
    writer.kind(kind);
    let mut wanted = Wanted::default();
    let mut deserializer = serde_json::Deserializer::from_str(json);
    // Fails on a list, which has none of the fields.
    let _ = deserializer.deserialize_map(&mut wanted);
    for (&(name, _, read), found) in Field::ALL.iter().zip(wanted.found) {
        for json in found.into_iter().flatten() {
            writer.push(name as u16 + 1);
            field(writer, read, json);
        }
    }
    let unread = |kind: Kind| wanted.unread.values().any(|other| *other == kind);
    let is_nested = |json: &&str| json.starts_with(['{', '[']);
    let is_misplaced = Field::ALL.iter().zip(&wanted.found).any(|((_, _, read), found)| {
        *read != Read::Container && found.iter().flatten().any(is_nested)
    });
    let is_list = items.is_some_and(|items| !items.is_empty());
    let kinds = [
        (Kind::False, is_misplaced || is_list),
        (Kind::Present, unread(Kind::Present)),
        (Kind::True, unread(Kind::True)),
    ];
    if let Some((kind, _)) = kinds.into_iter().find(|(_, is)| *is) {
        writer.push(Field::Unread as u16 + 1);
        writer.kind(kind);
    }
    writer.kind(Kind::End);
}

/// Returns the first two items of a list, if the value is one.
fn list(json: &str) -> Option<Vec<&str>> {
    struct Items;
    impl<'de> Visitor<'de> for Items {
        type Value = Vec<&'de str>;
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list")
        }
        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
            let mut found = Vec::new();
            while let Some(item) = items.next_element::<&RawValue>()? {
                if found.len() < 2 {
                    found.push(item.get());
                }
            }
            Ok(found)
        }
    }
    if !json.starts_with('[') {
        return None;
    }
    serde_json::Deserializer::from_str(json).deserialize_seq(Items).ok()
}

/// Writes the part of a field that is read.
fn field(writer: &mut Writer, read: Read, json: &str) {
    let text = string(json);
    let is_nested = json.starts_with(['{', '[']);
    match (read, text.as_deref()) {
        (Read::Value | Read::Container, None) if read == Read::Container || !is_nested => {
            value(writer, json, Kind::Object);
        }
        (Read::Address | Read::Call, None) if !is_nested => value(writer, json, Kind::Object),
        (_, None) => writer.kind(if json == "null" { Kind::Null } else { Kind::Present }),
        (_, Some("")) => writer.text(Kind::Text, ""),
        (Read::Value, Some(text)) => writer.text(Kind::Text, text),
        (Read::Presence, Some(_)) => writer.kind(Kind::Present),
        (Read::Address, Some(text)) => address(writer, text),
        (Read::Call, Some(text)) => writer.text(Kind::Text, &call(text)),
        (Read::Exception, Some(text)) => match exception(text) {
            Some(name) => writer.text(Kind::Text, name),
            None => writer.kind(Kind::Present),
        },
        (Read::Container, Some(_)) => contained(writer, json, Kind::Object),
    }
}

/// Writes a value that may be an answer: an object, or the JSON text of one.
fn contained(writer: &mut Writer, json: &str, kind: Kind) {
    let Some(text) = string(json).filter(|text| !text.is_empty()) else {
        return value(writer, json, kind);
    };
    match parse(&text) {
        Some(inner) if !inner.starts_with(['"', 'n']) => value(writer, inner, Kind::Parsed),
        // It may name a person: it is only told that it is there.
        _ => writer.text(Kind::Text, "-"),
    }
}

/// Returns the name of a call with its colon, and the word behind it.
fn call(text: &str) -> String {
    let Some((name, rest)) = text.split_once(':') else { return String::new() };
    let word = CALL_WORDS.into_iter().find(|word| match word.contains(' ') {
        true => rest.contains(word),
        false => rest.starts_with(word),
    });
    format!("{name}:{}", word.unwrap_or_default())
}

/// Writes the wanted parameters of an address or a bare query: before `#`, and inside a `#/route?…`. Their
/// values stay encoded until they are read.
fn address(writer: &mut Writer, text: &str) {
    writer.kind(Kind::Address);
    parts(writer, text, MOST_ADDRESSES);
    writer.kind(Kind::End);
}

/// Writes the pairs before `#`, and those inside a `#/route?…`.
fn parts(writer: &mut Writer, text: &str, depth: u32) {
    match text.split_once('#') {
        Some((before, behind)) => {
            if let Some((_, query)) = before.split_once('?') {
                pairs(writer, query, depth);
            }
            pairs(writer, behind.split_once('?').map_or(behind, |(_, query)| query), depth);
        }
        None => pairs(writer, text.split_once('?').map_or(text, |(_, query)| query), depth),
    }
}

/// Writes the pairs of a query. A second `?` begins another pair, as `&` does, and `&amp;` is what HTML made of `&`.
fn pairs(writer: &mut Writer, query: &str, depth: u32) {
    for pair in query.split(['&', '?']).take(MOST_PAIRS) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let name = name.strip_prefix("amp;").unwrap_or(name);
        let Some(name) = parameter(name) else {
            // It may hold the address of another page, with the query that was meant.
            if depth > 1
                && let Some(inner) = decoded(value)
            {
                parts(writer, &inner, depth - 1);
            }
            continue;
        };
        writer.push(name as u16 + 1);
        match name.read() {
            Read::Presence if value.is_empty() => writer.text(Kind::Text, ""),
            Read::Value | Read::Container
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
fn parameter(name: &str) -> Option<Field> {
    let plain = name.contains(['%', '+']).then(|| unescaped(&name.replace('+', " "))).flatten();
    let plain = plain.as_deref().unwrap_or(name).as_bytes();
    let (field, _) = Field::named(plain).filter(|(field, _)| Field::IN_ADDRESS.contains(field))?;
    Some(field)
}

/// Returns a text without its escapes, where these hide the `=` of a query.
fn decoded(text: &str) -> Option<String> {
    if text.contains("%3D") || text.contains("%3d") { unescaped(text) } else { None }
}

/// Returns a text without its escapes if they are sound, as `decodeURIComponent` does.
fn unescaped(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            (digit()? << 4 | digit()?) as u8
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
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
struct Wanted<'de> {
    /// Of each field, what stands under its name, and what stands under that name in `camelCase`.
    found: [[Option<&'de str>; 2]; Field::ALL.len()],
    /// The names of what there is besides, each with `Present` for an object and `True` for anything else.
    unread: BTreeMap<Vec<u8>, Kind>,
}

impl Default for Wanted<'_> {
    fn default() -> Self {
        Self { found: [[None; 2]; Field::ALL.len()], unread: BTreeMap::new() }
    }
}

impl<'de> Visitor<'de> for &mut Wanted<'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key_seed(Name)? {
            let json = map.next_value::<&RawValue>()?.get();
            let place = match name {
                Ok((field, is_camel)) => self
                    .found
                    .get_mut(field as usize)
                    .and_then(|found| found.get_mut(usize::from(is_camel))),
                Err(name) => {
                    let kind = match json {
                        "null" | "\"\"" => Kind::Null,
                        _ if json.starts_with(['{', '[']) => Kind::Present,
                        _ => Kind::True,
                    };
                    self.unread.insert(name, kind);
                    None
                }
            };
            if let Some(place) = place {
                *place = Some(json);
            }
        }
        Ok(())
    }
}

/// The field with a name, if it is wanted; else the name.
struct Name;

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Result<(Field, bool), Vec<u8>>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Result<(Field, bool), Vec<u8>>;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Self::Value, E> {
        Ok(Field::named(bytes).ok_or_else(|| bytes.to_vec()))
    }
    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        self.visit_bytes(text.as_bytes())
    }
}
