//! A host's own words as they were given, in the order in which they stand.

use core::fmt;

use serde_core::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A value of a host's own words.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A text.
    Text(String),
    /// The fields of an object, each once.
    Object(Vec<(String, Self)>),
    /// Anything else.
    Other,
}

impl Given {
    /// Returns the text, if it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Object(_) | Self::Other => None,
        }
    }

    /// Returns the fields, if it is an object.
    pub fn fields(&self) -> Option<&[(String, Self)]> {
        match self {
            Self::Object(fields) => Some(fields),
            Self::Text(_) | Self::Other => None,
        }
    }

    /// Returns the field of this name.
    pub fn field(&self, name: &str) -> Option<&Self> {
        self.fields()?.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl<'de> Deserialize<'de> for Given {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Read)
    }
}

struct Read;

impl<'de> Visitor<'de> for Read {
    type Value = Given;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_str<E>(self, text: &str) -> Result<Given, E> {
        Ok(Given::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Given, A::Error> {
        let mut fields: Vec<(String, Given)> = Vec::new();
        while let Some((name, value)) = map.next_entry()? {
            // Of equal names the last counts, in the place of the first, as in JavaScript.
            match fields.iter_mut().find(|(known, _)| *known == name) {
                Some((_, known)) => *known = value,
                None => fields.push((name, value)),
            }
        }
        Ok(Given::Object(fields))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Given, A::Error> {
        while let Some(IgnoredAny) = seq.next_element()? {}
        Ok(Given::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Given, E> {
        Ok(Given::Other)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Given, E> {
        Ok(Given::Other)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Given, E> {
        Ok(Given::Other)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Given, E> {
        Ok(Given::Other)
    }

    fn visit_unit<E>(self) -> Result<Given, E> {
        Ok(Given::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::Given;

    #[test]
    fn fields_keep_their_order_and_the_last_of_equal_names_counts() {
        let json = r#"{"b":1,"a":[{}],"b":"x","c":{"d":null}}"#;
        let read = serde_json::from_str(json).unwrap_or(Given::Other);
        let fields = read.fields().unwrap_or_default();
        let names: Vec<&str> = fields.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["b", "a", "c"]);
        assert_eq!(read.field("b").and_then(Given::text), Some("x"));
        assert_eq!(read.field("a"), Some(&Given::Other));
        assert_eq!(read.field("c").and_then(|inner| inner.field("d")), Some(&Given::Other));
        assert_eq!(read.field("e"), None);
    }
}
