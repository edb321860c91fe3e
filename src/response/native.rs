//! Text on a server: JSON by serde_json, everything else as it is.

use super::{Mark, Text, Value};
use crate::code::Code;

pub(crate) enum Json {
    Text(String),
    Value(serde_json::Value),
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl Value for Json {
    type Text = String;

    fn is_null(&self) -> bool {
        matches!(self, Self::Value(serde_json::Value::Null))
    }

    fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Value(value) => value.as_bool(),
            Self::Text(_) => None,
        }
    }

    fn as_code(&self) -> Option<Code<'static>> {
        match self {
            Self::Text(text) | Self::Value(serde_json::Value::String(text)) => {
                Code::new(text).map(Code::into_owned)
            }
            Self::Value(serde_json::Value::Number(number)) => {
                Code::new(&number.to_string()).map(Code::into_owned)
            }
            Self::Value(_) => None,
        }
    }

    fn as_text(&self) -> Option<String> {
        match self {
            Self::Text(text) | Self::Value(serde_json::Value::String(text)) => Some(text.clone()),
            Self::Value(_) => None,
        }
    }

    fn field(&self, name: &str) -> Option<Self> {
        match self {
            Self::Value(value) => value.get(name).cloned().map(Self::Value),
            Self::Text(_) => None,
        }
    }

    fn parse(text: &String) -> Option<Self> {
        serde_json::from_str(text).ok().map(Self::Value)
    }
}

impl Text for String {
    fn length(&self) -> usize {
        self.len()
    }

    fn find(&self, mark: Mark) -> Option<usize> {
        str::find(self, mark.as_str())
    }

    fn slice(&self, start: usize, end: usize) -> Self {
        self.get(start..end).unwrap_or_default().to_owned()
    }

    fn read(&self, longest: usize) -> Option<String> {
        (self.len() <= longest).then(|| self.clone())
    }
}
