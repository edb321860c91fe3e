//! Tells what one thing is said to be under all the names that it has.

use super::{Origin, Problem};
use crate::{
    catalog::summary_of,
    code::Spelling,
    flat::{Field, Kind, Marked, Text, Units, View},
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

/// The names of what stands only in answers that start a verification, or check something else than a face.
pub const OTHER_ANSWERS: &[Field] = &[
    Field::AccessToken,
    Field::Tickets,
    Field::Ticket,
    Field::VerifyId,
    Field::Nonce,
    Field::FaceId,
    Field::Url,
    Field::SdkToken,
    Field::FaceIdToken,
    Field::NfcToken,
    Field::ActionSequence,
    Field::LiveCode,
    Field::UploadUrl,
    Field::VerificationUrl,
    Field::ResultOfApi,
];

/// The code of one part of an answer, with the problem for which it is not believed.
#[derive(Clone, Copy, Debug)]
pub struct Part<U>(Marked<U>);

/// The marks of a part: what is wrong with it.
const FINE: u8 = 0;
const UNREADABLE: u8 = 1;
const DIFFERS: u8 = 2;

impl<U: Units> Part<U> {
    /// Reads the code that an object has under any of these names; none where it has none of them. Null and empty text
    /// do not count where another name has a value.
    #[inline(never)]
    pub fn under(object: View<U>, names: &[Field]) -> Option<Self> {
        let mut found: Option<Self> = None;
        for (field, value) in object.fields() {
            if !Field::is_among(field, names) {
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
    #[inline(never)]
    pub fn of(value: View<U>) -> Self {
        let has_code = value.spelled().and_then(Spelling::new).is_some();
        Self(value.marked(if has_code || value.is(Kind::Null) {
            FINE
        } else if value.is(Kind::Several) {
            DIFFERS
        } else {
            UNREADABLE
        }))
    }

    /// Returns the code, where there is one.
    #[inline(never)]
    pub fn code(self) -> Option<Spelling<U>> {
        self.0.value().spelled().and_then(Spelling::new)
    }

    /// Returns the number, where its code is one.
    pub fn number(self) -> Option<i32> {
        self.code().and_then(Spelling::number)
    }

    /// Tells whether there is a code.
    pub fn has_code(&self) -> bool {
        self.code().is_some()
    }

    /// Returns the problem for which it is not believed.
    pub fn problem(self) -> Option<Problem> {
        match self.0.mark() {
            FINE => None,
            DIFFERS => Some(Problem::CodesDiffer),
            _ => Some(Problem::Unreadable),
        }
    }

    fn is_filled(self) -> bool {
        self.0.mark() != FINE || self.has_code()
    }

    /// Combines two statements of the same code. Two codes that differ are a problem.
    #[inline(never)]
    pub fn and(self, other: Self) -> Self {
        let is_same = match (self.code(), other.code()) {
            (Some(one), Some(other)) => one.same(other),
            _ => false,
        };
        let mark = match (self.0.mark(), other.0.mark()) {
            (FINE, FINE) if !is_same => DIFFERS,
            (FINE, mark) | (mark, _) => mark,
        };
        let told = if self.has_code() { self } else { other };
        Self(told.0.value().marked(mark))
    }

    /// Tells whether its code means success in one of the channels of an origin.
    #[inline(never)]
    pub fn is_pass(self, origin: Origin) -> bool {
        self.0.mark() == FINE
            && self.code().is_some_and(|code| summary_of(code, origin.channels).is_success)
    }
}

/// The value of a flag, which can stand under several names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// It is missing, or null.
    Missing,
    Is(bool),
    /// It is there, and is no flag.
    Unreadable,
    /// Two names have different values.
    Differs,
}

impl Flag {
    /// Reads the flag that an object has under any of these names.
    pub fn under<U: Units>(object: View<U>, names: &[Field]) -> Self {
        let mut found = Self::Missing;
        for (field, value) in object.fields() {
            if !Field::is_among(field, names) || value.is(Kind::Null) {
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

/// Tells whether a value in the place of an error is one. For none, bridges write null, an empty text, `0`, `false`,
/// or an object of such values.
#[inline(never)]
pub fn is_error<U: Units>(value: View<U>) -> bool {
    let is_filled = |value: View<U>| {
        let is_zero = value.spelled().is_some_and(|text| text.is("0"));
        value.is_filled() && !value.is(Kind::False) && !is_zero
    };
    if value.is_object() {
        value.fields().any(|(_, value)| is_filled(value))
    } else {
        is_filled(value)
    }
}

/// Returns a text that has the form of a vendor's identifier: up to 64 letters, digits, `-` and `_`. Any other text
/// could be a person's name, and is not taken.
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
