//! Reads what a terminal handed over, where it is: only the few fields that are wanted are taken.
//!
//! Photos, names, ID numbers, scores and signatures are never asked for, so they are never copied.

mod app_sdk;
mod redirect;

#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub(crate) mod native;

use crate::{channel::Channel, code::Code, error::Error, outcome::Reference, risk::RiskReport};

/// A value of the host: JSON on a server, any JavaScript value in a page. Reading never fails and
/// never changes it; what cannot be read is absent.
pub(crate) trait Value: Sized {
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
    /// The object that this text holds as JSON.
    fn parse(text: &Self::Text) -> Option<Self>;
}

/// Text of the host. Positions are the host's own units.
pub(crate) trait Text: Sized {
    /// How long it is.
    fn length(&self) -> usize;
    /// Where a mark stands first.
    fn find(&self, mark: Mark) -> Option<usize>;
    /// The part between two positions.
    fn slice(&self, start: usize, end: usize) -> Self;
    /// A copy of it, to keep: at most `longest` units, else nothing.
    fn read(&self, longest: usize) -> Option<String>;
}

/// The characters that structure what is read.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Mark {
    Ampersand,
    Brace,
    Equals,
    Hash,
    Question,
}

impl Mark {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ampersand => "&",
            Self::Brace => "{",
            Self::Equals => "=",
            Self::Hash => "#",
            Self::Question => "?",
        }
    }
}

/// What the parts of an input say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Claim {
    /// Read the code.
    Code,
    /// They contradict each other.
    Contradiction,
    /// Nothing in it could be read.
    Unreadable,
}

/// What was found in an input.
#[derive(Debug, PartialEq)]
pub(crate) struct Reading {
    pub channel: Channel,
    pub code: Option<Code<'static>>,
    pub claim: Claim,
    pub reference: Reference,
    pub risk: Option<RiskReport>,
}

/// What a shape makes of an input: the channel if the shape states it.
struct Found {
    channel: Option<Channel>,
    code: Option<Code<'static>>,
    claim: Claim,
    reference: Reference,
    risk: Option<RiskReport>,
}

impl Found {
    fn code(code: Option<Code<'static>>) -> Self {
        Self {
            channel: None,
            code,
            claim: Claim::Code,
            reference: Reference::default(),
            risk: None,
        }
    }

    /// What a field says that should hold a code; null says that the person has not finished.
    fn from_code<V: Value>(code: &V) -> Self {
        match code.as_code() {
            None if !code.is_null() => Self::unreadable(),
            code => Self::code(code),
        }
    }

    fn unreadable() -> Self {
        Self { claim: Claim::Unreadable, ..Self::code(None) }
    }
}

/// Recognises the shape of an input and reads it. `asked` is the channel that the caller names.
pub(crate) fn read<V: Value>(input: &V, asked: Option<Channel>) -> Result<Reading, Error> {
    let Found { channel: stated, code, claim, reference, risk } = recognise(input);
    let channel = match (stated, asked) {
        (Some(stated), Some(asked)) if stated != asked => {
            return Err(Error::ChannelMismatch { asked, stated });
        }
        (Some(channel), _) | (None, Some(channel)) => channel,
        (None, None) => return Err(Error::ChannelRequired),
    };
    Ok(Reading { channel, code, claim, reference, risk })
}

/// Reads a code that the caller has taken out of an input already.
#[cfg(all(target_family = "wasm", target_os = "unknown"))]
pub(crate) fn bare<V: Value>(code: &V, channel: Channel) -> Reading {
    let Found { code, claim, reference, risk, .. } = Found::from_code(code);
    Reading { channel, code, claim, reference, risk }
}

fn recognise<V: Value>(input: &V) -> Found {
    if input.is_null() {
        return Found::code(None);
    }
    let Some(text) = input.as_text() else {
        return match input.as_code() {
            Some(code) => Found::code(Some(code)),
            None => app_sdk::read(input).unwrap_or_else(Found::unreadable),
        };
    };
    if text.find(Mark::Brace).is_some()
        && let Some(object) = V::parse(&text)
    {
        return app_sdk::read(&object).unwrap_or_else(Found::unreadable);
    }
    if text.find(Mark::Equals).is_some() {
        return redirect::read(&text);
    }
    match input.as_code() {
        // Broken JSON is no code, and could hold anything.
        Some(code) if text.find(Mark::Brace).is_none() => Found::code(Some(code)),
        _ => Found::unreadable(),
    }
}

/// A reference as vendors make them: up to 64 letters, digits, `-` and `_`. Anything else could be
/// anything, a name included, and is left where it is.
fn identifier(text: String) -> Option<String> {
    let fits = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    (!text.is_empty() && text.len() <= 64 && text.bytes().all(fits)).then_some(text)
}
