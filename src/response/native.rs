//! JSON on a server, read as a browser reads it: numbers are doubles, the last of equal names counts,
//! a lone surrogate is replaced. Nothing is copied but the fields that are asked for.

use core::{fmt, ops::Range};
use std::{collections::BTreeMap, rc::Rc};

use serde_core::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{Mark, Text, Value};
use crate::code::Code;

/// What is longer is no code, as in the browser.
const LONGEST: usize = 1024;

/// A part of a text, shared and not copied.
#[derive(Clone, Debug)]
pub(crate) struct Slice {
    whole: Rc<str>,
    range: Range<usize>,
}

#[derive(Debug)]
/// A text that was handed over, or a value inside one that is valid JSON.
pub(crate) enum Json {
    Text(Slice),
    Value(Slice),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<&str> for Slice {
    fn from(text: &str) -> Self {
        Self { whole: text.into(), range: 0..text.len() }
    }
}

impl Slice {
    fn as_str(&self) -> &str {
        self.whole.get(self.range.clone()).unwrap_or_default()
    }

    /// The part of it that is this piece of it.
    fn part(&self, piece: &str) -> Self {
        let start = piece.as_ptr() as usize - self.whole.as_ptr() as usize;
        Self { whole: Rc::clone(&self.whole), range: start..start + piece.len() }
    }
}

impl Value for Json {
    type Text = Slice;

    fn is_null(&self) -> bool {
        matches!(self, Self::Value(raw) if raw.as_str() == "null")
    }

    fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Value(raw) => raw.as_str().parse().ok(),
            Self::Text(_) => None,
        }
    }

    fn as_code(&self) -> Option<Code<'static>> {
        if let Some(text) = self.as_text() {
            return Code::new(&start(text.as_str())).map(Code::into_owned);
        }
        let Self::Value(raw) = self else { return None };
        let number = raw.as_str().starts_with(|c: char| c == '-' || c.is_ascii_digit());
        let number: f64 = number.then(|| raw.as_str().parse().ok()).flatten()?;
        Code::new(ryu_js::Buffer::new().format(number)).map(Code::into_owned)
    }

    fn as_text(&self) -> Option<Slice> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Value(raw) if raw.as_str().starts_with('"') => {
                Some(Slice::from(unescape(raw.as_str())?.as_str()))
            }
            Self::Value(_) => None,
        }
    }

    fn field(&self, name: &str) -> Option<Self> {
        let Self::Value(raw) = self else { return None };
        let mut deserializer = serde_json::Deserializer::from_str(raw.as_str());
        let found = deserializer.deserialize_map(Field(name)).ok()??;
        Some(Self::Value(raw.part(found)))
    }

    fn names(&self) -> Vec<String> {
        let Self::Value(raw) = self else { return Vec::new() };
        let fields: Result<BTreeMap<String, IgnoredAny>, _> = serde_json::from_str(raw.as_str());
        fields.map_or_else(|_| Vec::new(), |fields| fields.into_keys().collect())
    }

    fn parse(text: &Slice) -> Option<Self> {
        let value: &RawValue = serde_json::from_str(text.as_str()).ok()?;
        Some(Self::Value(text.part(value.get())))
    }
}

impl Text for Slice {
    fn length(&self) -> usize {
        self.as_str().len()
    }

    fn find(&self, mark: Mark) -> Option<usize> {
        self.as_str().find(mark.as_str())
    }

    fn slice(&self, start: usize, end: usize) -> Self {
        self.as_str().get(start..end).map_or_else(|| Self::from(""), |piece| self.part(piece))
    }

    fn read(&self, longest: usize) -> Option<String> {
        let fits = self.as_str().encode_utf16().take(longest + 1).count() <= longest;
        fits.then(|| self.as_str().to_owned())
    }
}

/// The beginning of a text, cut as a browser cuts it: between two UTF-16 code units.
fn start(text: &str) -> String {
    let units: Vec<u16> = text.encode_utf16().take(LONGEST).collect();
    String::from_utf16_lossy(&units)
}

/// The text that a JSON string spells; a lone surrogate in it becomes U+FFFD.
fn unescape(raw: &str) -> Option<String> {
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
    // serde_json hands a surrogate out in three bytes that are no UTF-8, each of which would be replaced.
    let mut bytes = serde_json::Deserializer::from_str(raw).deserialize_bytes(Bytes).ok()?;
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

/// The last field of this name in an object.
struct Field<'n>(&'n str);

impl<'de> Visitor<'de> for Field<'_> {
    type Value = Option<&'de str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(is_wanted) = map.next_key_seed(Name(self.0))? {
            if is_wanted {
                found = Some(map.next_value::<&RawValue>()?.get());
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(found)
    }
}

/// Whether a field has this name.
struct Name<'n>(&'n str);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = bool;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = bool;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name")
    }
    fn visit_bytes<E>(self, bytes: &[u8]) -> Result<bool, E> {
        Ok(bytes == self.0.as_bytes())
    }
    fn visit_str<E>(self, text: &str) -> Result<bool, E> {
        Ok(text == self.0)
    }
}
