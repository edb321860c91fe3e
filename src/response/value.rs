//! What the readers need of a host's values.

use crate::code::Code;

/// A value of the host: JSON on a server, any JavaScript value in a page. Reading never fails and
/// never changes it; what cannot be read is absent.
pub trait Value: Sized {
    /// Text that can be searched and cut without being copied.
    type Text: Text;

    /// Whether it is the explicit "nothing yet".
    fn is_null(&self) -> bool;
    /// `true` or `false`, if it is one of them.
    fn as_bool(&self) -> Option<bool>;
    /// The code, if it is a number or text.
    fn as_code(&self) -> Option<Code<'static>>;
    /// The text, if it is text.
    fn as_text(&self) -> Option<Self::Text>;
    /// A field of an object.
    fn field(&self, name: &str) -> Option<Self>;
    /// The names of an object's fields; none of what is no object.
    fn names(&self) -> Vec<String>;
    /// The value that this text holds as JSON.
    fn parse(text: &Self::Text) -> Option<Self>;
}

/// Text of the host. Positions are the host's own units.
pub trait Text: Sized {
    /// How long it is.
    fn length(&self) -> usize;
    /// Where a mark stands first.
    fn find(&self, mark: Mark) -> Option<usize>;
    /// The part between two positions.
    fn slice(&self, start: usize, end: usize) -> Self;
    /// A copy of it, to keep: at most `longest` UTF-16 code units, else nothing.
    fn read(&self, longest: usize) -> Option<String>;
}

/// The characters that structure what is read.
#[derive(Clone, Copy, Debug)]
pub enum Mark {
    /// `&`
    Ampersand,
    /// `{`
    Brace,
    /// `:`
    Colon,
    /// `=`
    Equals,
    /// `#`
    Hash,
    /// `?`
    Question,
    /// `"`
    Quote,
}

impl Mark {
    /// Returns the character as text.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ampersand => "&",
            Self::Brace => "{",
            Self::Colon => ":",
            Self::Equals => "=",
            Self::Hash => "#",
            Self::Question => "?",
            Self::Quote => "\"",
        }
    }
}

/// More than this in a field that holds a word or a number is something else.
const LONGEST: usize = 256;

/// A field that is there and is not null.
pub(super) fn given<V: Value>(object: &V, name: &'static str) -> Option<V> {
    object.field(name).filter(|value| !value.is_null())
}

/// A field that holds an object, or an object as JSON text.
pub(super) fn embedded<V: Value>(object: &V, name: &'static str) -> Option<V> {
    let value = given(object, name)?;
    match value.as_text() {
        Some(text) => V::parse(&text).filter(|inner| !inner.is_null() && inner.as_text().is_none()),
        None => Some(value),
    }
}

/// A field that holds a short text.
pub(super) fn word<V: Value>(object: &V, name: &'static str) -> Option<String> {
    object.field(name)?.as_text()?.read(LONGEST)
}

/// A field that holds `true` or `false`.
pub(super) fn flag<V: Value>(object: &V, name: &'static str) -> Option<bool> {
    object.field(name)?.as_bool()
}

/// Whether an object has one of these fields, null or not.
pub(super) fn has<V: Value>(object: &V, names: &[&'static str]) -> bool {
    names.iter().any(|name| object.field(name).is_some())
}
