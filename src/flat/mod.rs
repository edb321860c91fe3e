//! An input as one flat row of numbers: the only form that the readers see.
//!
//! A host (a page's script, or `json.rs` on a server) takes the wanted fields out of what it was given and
//! writes them one after the other. Everything else of the input stays outside.
//!
//! ```text
//! value  = Null | False | True | Present
//!        | Text length unit*            (UTF-16 code units)
//!        | Number length unit*          (as JavaScript spells it)
//!        | Object field* End            (Parsed where the object stood there as JSON text)
//!        | Address field* End           (the wanted parameters of an address or a query)
//!        | List value* End
//!        | Host field* End              (an object that is no data, as an exception is)
//! field  = 1 + the field's place in Field::ALL, then its value
//! ```
//!
//! Reading allocates nothing and never fails: past the end there is nothing but `End`.

mod decode;
mod field;
mod json;
mod write;

use core::{
    num::NonZeroU32,
    sync::atomic::{AtomicU16, Ordering::Relaxed},
};

pub use field::{CALL_WORDS, Field, Read};
pub use json::input;
pub use write::{LONGEST, Writer};

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The kind of a value.
    Kind as "Kind" {
        /// The end of an object, an address or a list.
        End = "end",
        Null = "null",
        False = "false",
        True = "true",
        /// Something that is there and is not read.
        Present = "present",
        Text = "text",
        Number = "number",
        /// A parameter that is there several times, with different values.
        Several = "several",
        Object = "object",
        /// An object that stood there as JSON text.
        Parsed = "parsed",
        /// An object that is no data: an exception, an event, a response.
        Host = "host",
        Address = "address",
        List = "list",
    }
}

/// The memory into which an input is written, in units of 16 bits. The first place is 1: no place is 0, so that an
/// optional place takes no more memory than a place.
pub trait Units: Copy {
    /// Returns the unit at a place; 0 past the end.
    fn unit(self, place: u32) -> u16;

    /// Replaces the unit at a place.
    fn set(self, place: u32, unit: u16);

    /// Returns the value that stands first.
    fn first(self) -> View<Self> {
        View { units: self, place: NonZeroU32::MIN }
    }
}

/// The units that a server wrote. They are atomic so that a text can be decoded in place.
#[derive(Clone, Copy, Debug)]
pub struct Flat<'a>(&'a [AtomicU16]);

impl<'a> Flat<'a> {
    /// Returns the memory of units that were written elsewhere.
    pub fn new(units: &'a [AtomicU16]) -> Self {
        Self(units)
    }
}

impl Units for Flat<'_> {
    fn unit(self, place: u32) -> u16 {
        self.0.get((place as usize).wrapping_sub(1)).map_or(0, |unit| unit.load(Relaxed))
    }

    fn set(self, place: u32, unit: u16) {
        if let Some(old) = self.0.get((place as usize).wrapping_sub(1)) {
            old.store(unit, Relaxed);
        }
    }
}

/// Returns the place behind a value.
#[inline(never)]
fn skip(units: impl Units, place: u32) -> u32 {
    let mut depth = 0;
    let mut is_list = 0;
    let mut at = place;
    loop {
        let kind = units.unit(at);
        if (Kind::Text as u16..=Kind::Several as u16).contains(&kind) {
            at += 2 + u32::from(units.unit(at + 1));
        } else {
            at += 1;
            if is_container(kind) {
                depth += 1;
                is_list = is_list << 1 | u32::from(kind == Kind::List as u16);
            }
        }
        // Behind a value: the end of what holds it, or the next value with its field.
        while depth > 0 && units.unit(at) == Kind::End as u16 {
            at += 1;
            depth -= 1;
            is_list >>= 1;
            if at > LAST {
                return at;
            }
        }
        if depth == 0 || at > LAST {
            return at;
        }
        at += 1 - (is_list & 1);
    }
}

/// The last place of a memory.
const LAST: u32 = u16::MAX as u32;

const fn is_container(kind: u16) -> bool {
    kind >= Kind::Object as u16 && kind <= Kind::List as u16
}

/// A value in an input.
#[derive(Clone, Copy, Debug)]
pub struct View<U> {
    pub(crate) units: U,
    place: NonZeroU32,
}

impl<U: Units> View<U> {
    fn at(self, place: u32) -> Option<Self> {
        Some(Self { place: NonZeroU32::new(place)?, ..self })
    }

    fn place(self) -> u32 {
        self.place.get()
    }

    fn kind(self) -> u16 {
        self.units.unit(self.place())
    }

    /// Tells whether it is of this kind.
    #[inline(never)]
    pub fn is(self, kind: Kind) -> bool {
        self.kind() == kind as u16
    }

    /// Returns the value with a mark. Both are one number, which is cheaper to pass.
    pub fn marked(self, mark: u8) -> Marked<U> {
        Marked { units: self.units, word: self.place | u32::from(mark) << 16 }
    }

    /// Returns the value that stands behind it.
    pub fn next(self) -> Option<Self> {
        self.at(skip(self.units, self.place()))
    }

    /// Returns the field of this name.
    pub fn field(self, name: Field) -> Option<Self> {
        self.numbered(name as u16)
    }

    /// Returns the field of this number.
    #[inline(never)]
    pub fn numbered(self, number: u16) -> Option<Self> {
        let mut place = self.first_field();
        loop {
            let field = self.units.unit(place);
            if field == number + 1 {
                return self.at(place + 1);
            }
            if field == Kind::End as u16 {
                return None;
            }
            place = skip(self.units, place + 1);
        }
    }

    /// Returns the place of the first field; one past the end where there is none.
    fn first_field(self) -> u32 {
        if self.holds_fields() { self.place() + 1 } else { 0 }
    }

    fn holds_fields(self) -> bool {
        (Kind::Object as u16..=Kind::Address as u16).contains(&self.kind())
    }

    /// Tells whether it is an object of whatever kind.
    #[inline(never)]
    pub fn is_object(self) -> bool {
        (Kind::Object as u16..=Kind::Host as u16).contains(&self.kind())
    }

    /// Tells whether one of these fields is there and not null.
    #[inline(never)]
    pub fn has(self, names: &[Field]) -> bool {
        names.iter().any(|name| self.non_null(*name).is_some())
    }

    /// Tells whether one of these fields is there, null or not.
    pub fn mentions(self, names: &[Field]) -> bool {
        names.iter().any(|name| self.field(*name).is_some())
    }

    /// Returns the field of this name if it is not null.
    #[inline(never)]
    pub fn non_null(self, name: Field) -> Option<Self> {
        self.field(name).filter(|value| !value.is(Kind::Null))
    }

    /// Returns a field that holds an object, or an object as JSON text.
    #[inline(never)]
    pub fn embedded(self, name: Field) -> Option<Self> {
        self.non_null(name).filter(|value| !value.is(Kind::Text))
    }

    /// Returns the text of a field that holds a short text; none where it is there twice, with different values.
    #[inline(never)]
    pub fn word(self, name: Field) -> Option<Text<U>> {
        const LONGEST: u32 = 256;
        let mut texts = self.fields().filter(|(field, _)| *field == name as u16);
        let first = texts.next()?.1.text().filter(|text| text.length() <= LONGEST)?;
        texts.all(|(_, other)| other.text().is_some_and(|other| other.same(first))).then_some(first)
    }

    /// Returns the flag that it spells: `true`, `"true"`, `1` and `"1"`, or the same of `false` and `0`.
    #[inline(never)]
    pub fn flag(self) -> Option<bool> {
        let spells = |one: &str, other: &str| {
            self.spelled().is_some_and(|text| text.is(one) || text.is(other))
        };
        if self.is(Kind::True) || spells("true", "1") {
            Some(true)
        } else if self.is(Kind::False) || spells("false", "0") {
            Some(false)
        } else {
            None
        }
    }

    /// Tells whether there is anything in it: it is not null and no empty text.
    #[inline(never)]
    pub fn is_filled(self) -> bool {
        !self.is(Kind::Null) && self.text().is_none_or(|text| text.length() > 0)
    }

    /// Returns the text, if it is text.
    pub fn text(self) -> Option<Text<U>> {
        if self.is(Kind::Text) { self.spelled() } else { None }
    }

    /// Returns the text, or a number as JavaScript spells it.
    pub fn spelled(self) -> Option<Text<U>> {
        if !self.is(Kind::Text) && !self.is(Kind::Number) {
            return None;
        }
        Text::new(self.units, self.place() + 2, self.units.unit(self.place() + 1).into())
    }

    /// Returns each field in the order in which it was written: its number in the row, and its value.
    pub fn fields(self) -> impl Iterator<Item = (u16, Self)> {
        let mut place = self.first_field();
        core::iter::from_fn(move || {
            let field = self.units.unit(place).checked_sub(1)?;
            let value = self.at(place + 1)?;
            place = skip(self.units, place + 1);
            Some((field, value))
        })
    }

    /// Returns each field of it and of all that it holds, in the order in which they were written.
    pub fn every_field(self) -> impl Iterator<Item = (u16, Self)> {
        let end = skip(self.units, self.place());
        let mut place = self.first_field();
        core::iter::from_fn(move || {
            while place > 0 && place < end {
                let field = self.units.unit(place);
                place += 1;
                if field == Kind::End as u16 {
                    continue;
                }
                let value = self.at(place)?;
                place = if value.holds_fields() { place + 1 } else { skip(self.units, place) };
                return Some((field - 1, value));
            }
            None
        })
    }

    /// Tells whether it is the same value as another.
    pub fn is_at(self, other: Self) -> bool {
        self.place == other.place
    }

    /// Tells whether another value stands in it, or is it.
    pub fn holds(self, other: Self) -> bool {
        (self.place()..skip(self.units, self.place())).contains(&other.place())
    }

    /// Returns each value of a list.
    pub fn items(self) -> impl Iterator<Item = Self> {
        let mut place = if self.is(Kind::List) { self.place() + 1 } else { 0 };
        core::iter::from_fn(move || {
            let value = self.at(place).filter(|value| !value.is(Kind::End))?;
            place = skip(self.units, place);
            Some(value)
        })
    }
}

/// A value of an input with a small number beside it, the mark. The code that reads the value sets the mark, for example
/// to say that the value is unreadable.
#[derive(Clone, Copy, Debug)]
pub struct Marked<U> {
    units: U,
    /// The place of the value, below the mark.
    word: NonZeroU32,
}

impl<U: Units> Marked<U> {
    /// Returns the value.
    pub fn value(self) -> View<U> {
        let place = NonZeroU32::new(self.word.get() & LAST);
        View { units: self.units, place: place.unwrap_or(NonZeroU32::MIN) }
    }

    /// Returns the mark.
    pub fn mark(self) -> u8 {
        (self.word.get() >> 16) as u8
    }
}

/// A text, or a part of one, in UTF-16 code units.
#[derive(Clone, Copy, Debug)]
pub struct Text<U> {
    units: U,
    /// The place of its first unit in the upper half, and its length in the lower half. One number is cheaper to pass.
    span: NonZeroU32,
}

impl<U: Units> Text<U> {
    fn new(units: U, start: u32, length: u32) -> Option<Self> {
        Some(Self { units, span: NonZeroU32::new(start << 16 | length & 0xffff)? })
    }

    /// Returns a text without units that carries a small number instead, for a code that the input does not spell.
    pub fn with_number(units: U, number: u8) -> Self {
        let span = NonZeroU32::new((u32::from(number) + 1) << 16);
        Self { units, span: span.unwrap_or(NonZeroU32::MIN) }
    }

    /// Returns the number that a text without units carries.
    pub fn number(self) -> Option<u32> {
        if self.length() > 0 { None } else { self.start().checked_sub(1) }
    }

    fn start(self) -> u32 {
        self.span.get() >> 16
    }

    /// Returns its length.
    pub fn length(self) -> u32 {
        self.span.get() & 0xffff
    }

    /// Returns the unit at a place; 0 past the end.
    pub fn unit(self, index: u32) -> u16 {
        if index < self.length() { self.units.unit(self.start() + index) } else { 0 }
    }

    /// Returns its units.
    pub fn units(self) -> impl DoubleEndedIterator<Item = u16> + Clone + use<U> {
        (0..self.length()).map(move |index| self.unit(index))
    }

    /// Returns the part from one place to another.
    #[inline(never)]
    pub fn part(self, from: u32, to: u32) -> Self {
        let to = to.min(self.length());
        let from = from.min(to);
        Self::new(self.units, self.start() + from, to - from).unwrap_or(self)
    }

    /// Returns the place of a unit.
    #[inline(never)]
    pub fn find(self, unit: char) -> Option<u32> {
        (0..self.length()).find(|index| u32::from(self.unit(*index)) == unit as u32)
    }

    /// Tells whether it is this ASCII text.
    #[inline(never)]
    pub fn is(self, ascii: &str) -> bool {
        self.length() as usize == ascii.len() && self.starts_with(ascii)
    }

    /// Tells whether it begins with this ASCII text.
    #[inline(never)]
    pub fn starts_with(self, ascii: &str) -> bool {
        ascii.bytes().zip(0..).all(|(byte, index)| self.unit(index) == u16::from(byte))
    }

    /// Tells whether it ends with this ASCII text.
    pub fn ends_with(self, ascii: &str) -> bool {
        let length = ascii.len() as u32;
        length <= self.length() && self.part(self.length() - length, self.length()).is(ascii)
    }

    /// Tells whether two texts are the same.
    pub fn same(self, other: Self) -> bool {
        self.units().eq(other.units())
    }
}
