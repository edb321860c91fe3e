//! What one thing is said to be under all the names that it has.

use super::{Origin, Problem};
use crate::{
    catalog::is_success,
    channel::Channel,
    code::Spelling,
    flat::{Field, Kind, Text, Units, View},
};

/// The names of a code. Terminals, plug-ins, bridges and hosts each have their own.
pub const CODES: &[Field] = &[
    Field::Code,
    Field::ErrorCode,
    Field::ErrorCodeInLowerCase,
    Field::ErrorCodeInSnakeCase,
    Field::ErrorCodeOfStart,
    Field::ErrCodeOfCall,
    Field::ErrCodeInSnakeCase,
    Field::ErrCodeInLowerCase,
    Field::ErrCode,
    Field::RetCode,
    Field::CodeOfApi,
];

/// The names of an error's domain.
pub const DOMAINS: &[Field] = &[Field::ErrorDomain, Field::Domain];

/// The names of a flag that says success.
pub const SUCCESSES: &[Field] = &[Field::IsSuccess, Field::Success];

/// The names of an error that came along.
pub const ERRORS: &[Field] = &[Field::ErrorIn, Field::ErrorOfApi];

/// The names of a token that only the vendor gives.
pub const TOKENS: &[Field] = &[Field::BizToken, Field::EidToken];

/// The code of one part of an answer, and why it is not taken at its word.
#[derive(Clone, Copy, Debug)]
pub struct Part<U> {
    pub code: Option<Spelling<U>>,
    pub problem: Option<Problem>,
}

impl<U: Units> Part<U> {
    /// Reads what an object says under any of these names; nothing where it has none of them. Null says nothing, and
    /// empty text nothing that could be read, where another name says more.
    #[inline(never)]
    pub fn under(object: View<U>, names: &[Field]) -> Option<Self> {
        let mut found: Option<Self> = None;
        for (field, value) in object.fields() {
            if !names.iter().any(|name| *name as u16 == field) {
                continue;
            }
            let part = Self::of(value);
            found = Some(match found {
                Some(one) if value.is_filled() && one.is_filled() => one.and(part),
                Some(one) if !value.is_filled() => one,
                _ => part,
            });
        }
        found
    }

    /// Reads a value that should be a code. Null says that the person has not finished.
    pub fn of(value: View<U>) -> Self {
        let code = value.spelled().and_then(Spelling::new);
        let problem = if code.is_some() || value.is(Kind::Null) {
            None
        } else if value.is(Kind::Several) {
            Some(Problem::CodesDiffer)
        } else {
            Some(Problem::Unreadable)
        };
        Self { code, problem }
    }

    /// Reads a field that should hold a code; one that is missing cannot be read.
    pub fn of_field(field: Option<View<U>>) -> Self {
        field.map_or(Self { code: None, problem: Some(Problem::Unreadable) }, Self::of)
    }

    fn is_filled(self) -> bool {
        self.code.is_some() || self.problem.is_some()
    }

    /// Returns what two statements say together.
    pub fn and(self, other: Self) -> Self {
        let is_same = match (self.code, other.code) {
            (Some(one), Some(other)) => one.same(other),
            _ => false,
        };
        let problem = self.problem.or(other.problem);
        let problem = if is_same { problem } else { problem.or(Some(Problem::CodesDiffer)) };
        Self { code: self.code.or(other.code), problem }
    }

    /// Tells whether its code says, in a channel that it can be of, that all went well.
    #[inline(never)]
    pub fn is_pass(self, origin: Origin) -> bool {
        let Some(code) = self.code.filter(|_| self.problem.is_none()) else { return false };
        Channel::ALL.iter().any(|channel| origin.fits(*channel) && is_success(*channel, code))
    }
}

/// A flag under all its names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It is missing, or null.
    Missing,
    Is(bool),
    /// It is there and spells no flag.
    Unreadable,
    /// Two names say different things.
    Differs,
}

impl Flag {
    /// Reads what an object says under any of these names.
    pub fn under<U: Units>(object: View<U>, names: &[Field]) -> Self {
        let mut found = Self::Missing;
        for (field, value) in object.fields() {
            if !names.iter().any(|name| *name as u16 == field) || value.is(Kind::Null) {
                continue;
            }
            let flag = value.flag().map_or(Self::Unreadable, Self::Is);
            found = match found {
                Self::Missing => flag,
                same if same == flag => same,
                _ => Self::Differs,
            };
        }
        found
    }
}

/// Tells whether a value that should hold an error holds one. What bridges make of none, holds none: null, an empty text,
/// `0`, `false`, an object of such values.
#[inline(never)]
pub fn is_error<U: Units>(value: View<U>) -> bool {
    let is_filled = |value: View<U>| {
        let is_zero = value.spelled().is_some_and(|text| text.is("0"));
        value.is_filled() && !value.is(Kind::False) && !is_zero
    };
    let is_object = value.is(Kind::Object) || value.is(Kind::Parsed) || value.is(Kind::Host);
    if is_object { value.fields().any(|(_, value)| is_filled(value)) } else { is_filled(value) }
}

/// Returns a reference as vendors make them: up to 64 letters, digits, `-` and `_`. Anything else could be
/// anything, a name included, and is left where it is.
#[inline(never)]
pub fn identifier<U: Units>(text: Text<U>) -> Option<Text<U>> {
    const LONGEST: u32 = 64;
    ((1..=LONGEST).contains(&text.length()) && text.units().all(is_of_an_identifier))
        .then_some(text)
}

fn is_of_an_identifier(unit: u16) -> bool {
    matches!(unit, 0x30..=0x39 | 0x41..=0x5A | 0x61..=0x7A | 0x2D | 0x5F)
}

/// Tells whether a value has the form of a BizToken or EidToken: 36 letters, digits and hyphens.
pub fn is_token<U: Units>(value: View<U>) -> bool {
    value.text().is_some_and(|text| {
        text.length() == 36 && text.units().all(|unit| is_of_an_identifier(unit) && unit != 0x5F)
    })
}
