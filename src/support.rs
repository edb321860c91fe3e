//! A reference that a person can read to support over a phone: `H7KQ-2M9T-XWPA`.
//!
//! It tells the channel and the code (of what must not be told to the person, the advice alone), the attempt and the
//! day. Ten characters of five bits hold that: 4 bits of channel, 2 of subject, 27 of code or advice, 5 of attempt, 12 of
//! day. Two more are a Reed-Solomon checksum, which notices any two wrong or exchanged characters. A reference of one
//! release is read by every later one: the layout and the order of [`Channel`] stay.

use core::fmt;

use crate::{advice::Disclosure, channel::Channel, outcome::Decision, session::hash};

/// The characters, by their value: no 0 and O, no 1 and I.
const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// The number of characters with data. Those of the checksum follow.
const DATA: u32 = 10;
const ALL: u32 = 12;
const GROUP: u32 = 4;

const SUBJECT_BITS: u32 = 2;
const VALUE_BITS: u32 = 27;
const ATTEMPT_BITS: u32 = 5;
const DAY_BITS: u32 = 12;

/// The number of no channel. That of a channel is its place.
const NO_CHANNEL: u64 = 15;

/// The day before 1 January 2025, in days since 1970: 0 is no day.
const BEFORE_FIRST_DAY: f64 = 20_088.0;
const DAY_MS: f64 = 86_400_000.0;
/// Beijing's days are meant, as in the vendor's limits.
const BEIJING_MS: f64 = 28_800_000.0;

/// A reference for support, as text in three groups of four characters.
///
/// ```
/// use faceid_response::{Ask, Channel, lookup};
/// let outcome = lookup(Channel::Sdk, "66660018", Ask::default().at(1_772_413_200_000.0));
/// assert_eq!(outcome.reference.support.to_string(), "4HWL-FEJ2-FCZ8");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct SupportReference(u64);

/// The subject of a reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[doc(hidden)]
pub enum ReferenceSubject {
    /// A code that is a number.
    Number(i32),
    /// The hash of any other code.
    Name(u32),
    /// The hash of an advice.
    Advice(u32),
}

impl ReferenceSubject {
    /// Returns the subject of a code, from its number, where it is one, and the hash of its text.
    pub fn code(number: Option<i32>, hash: impl FnOnce() -> u32) -> Self {
        match number {
            Some(number) if zigzag(number) >> VALUE_BITS == 0 => Self::Number(number),
            _ => Self::Name(fold(hash())),
        }
    }

    /// Returns the subject of an advice, by any name that it has or had.
    pub fn advice(name: &str) -> Self {
        Self::Advice(fold(hash(name.bytes().map(u16::from))))
    }

    fn bits(self) -> u64 {
        let (subject, value) = match self {
            Self::Number(number) => (0, zigzag(number)),
            Self::Name(hash) => (1, hash),
            Self::Advice(hash) => (2, hash),
        };
        subject << VALUE_BITS | u64::from(value)
    }
}

impl SupportReference {
    /// Returns the reference for a decision on a code, in an attempt of a session, at an instant.
    #[inline(never)]
    pub(crate) fn of(
        decision: &Decision,
        code: Option<ReferenceSubject>,
        attempt: Option<u32>,
        at: Option<f64>,
    ) -> Self {
        let subject = code
            .filter(|_| decision.disclosure == Disclosure::Public)
            .unwrap_or_else(|| ReferenceSubject::advice(decision.advice.as_str()));
        let channel = decision.channel.map_or(NO_CHANNEL, |channel| channel as u64);
        // 0 is no attempt; the largest number stands for all above it too.
        let attempt = attempt.map_or(0, |attempt| attempt.saturating_add(1).min(31));
        let day = at.map_or(0.0, |at| ((at + BEIJING_MS) / DAY_MS).floor() - BEFORE_FIRST_DAY);
        let day = if day > 0.0 && day < 4096.0 { day as u32 } else { 0 };
        let data = channel << (SUBJECT_BITS + VALUE_BITS) | subject.bits();
        Self((data << ATTEMPT_BITS | u64::from(attempt)) << DAY_BITS | u64::from(day))
    }

    /// Reads a reference as somebody has heard and typed it: in any case, with any spaces and hyphens, also in
    /// full-width letters. Returns `None` for a text that is none, such as one with one or two wrong characters.
    ///
    /// ```
    /// use faceid_response::SupportReference;
    /// assert!(SupportReference::read("4hwl fej2 fcz8").is_some());
    /// assert!(SupportReference::read("4hwl fej2 fcz9").is_none());
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let mut data = 0;
        let mut checksum = START;
        let mut length = 0;
        for character in text.chars() {
            let character = match character {
                '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0)?,
                _ => character,
            };
            if character.is_whitespace() || matches!(character, '-' | '–' | '—' | '_' | '·' | '.')
            {
                continue;
            }
            let upper = u8::try_from(character).ok()?.to_ascii_uppercase();
            let value = ALPHABET.iter().position(|known| *known == upper)? as u8;
            length += 1;
            match length {
                ..=DATA => {
                    data = data << 5 | u64::from(value);
                    checksum = checksum_with(checksum, value);
                }
                _ if of_checksum(checksum, length - 1) != value => return None,
                _ => {}
            }
        }
        (length == ALL).then_some(Self(data))
    }

    /// Returns the channel; none where nothing says whose it is. `None` if there is no such channel.
    #[doc(hidden)]
    pub fn channel(self) -> Option<Option<Channel>> {
        let place = self.0 >> (SUBJECT_BITS + VALUE_BITS + ATTEMPT_BITS + DAY_BITS);
        match place {
            NO_CHANNEL => Some(None),
            place => Channel::ALL.get(place as usize).copied().map(Some),
        }
    }

    /// Returns the subject; `None` if it is of a kind that no release writes.
    #[doc(hidden)]
    pub fn subject(self) -> Option<ReferenceSubject> {
        let bits = self.0 >> (ATTEMPT_BITS + DAY_BITS);
        let value = bits as u32 & ((1 << VALUE_BITS) - 1);
        match bits >> VALUE_BITS & 3 {
            0 => Some(ReferenceSubject::Number((value >> 1) as i32 ^ -((value & 1) as i32))),
            1 => Some(ReferenceSubject::Name(value)),
            2 => Some(ReferenceSubject::Advice(value)),
            _ => None,
        }
    }

    /// Returns the number of the attempt, 30 for any larger one; none outside a session.
    #[doc(hidden)]
    pub fn attempt(self) -> Option<u32> {
        ((self.0 >> DAY_BITS) as u32 & 31).checked_sub(1)
    }

    /// Returns the day in Beijing, in days since 1970; none where no instant was given.
    #[doc(hidden)]
    pub fn day(self) -> Option<u32> {
        let day = self.0 as u32 & 0xFFF;
        (day > 0).then_some(day + BEFORE_FIRST_DAY as u32)
    }

    /// Writes it, in groups.
    fn write(self, push: &mut dyn FnMut(u16)) {
        let mut checksum = START;
        for place in 0..ALL {
            if place > 0 && place % GROUP == 0 {
                push(u16::from(b'-'));
            }
            let value = if place < DATA {
                let value = (self.0 >> (5 * (DATA - 1 - place))) as u8 & 31;
                checksum = checksum_with(checksum, value);
                value
            } else {
                of_checksum(checksum, place)
            };
            push(ALPHABET.get(usize::from(value)).map_or(0, |character| u16::from(*character)));
        }
    }
}

impl fmt::Display for SupportReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.write(&mut |unit| text.push(char::from(unit as u8)));
        f.pad(&text)
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for SupportReference {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The checksum of nothing. Not 0, so that a reference of equal characters is none.
const START: [u8; 2] = [19, 7];

/// Returns the part of a checksum that stands at a place.
fn of_checksum([first, second]: [u8; 2], place: u32) -> u8 {
    if place == DATA { first } else { second }
}

/// Returns the checksum after one more character: division by (x − α)(x − α²) = x² + 6x + 8, where α = 2 in the field
/// of 32 elements.
fn checksum_with([first, second]: [u8; 2], value: u8) -> [u8; 2] {
    let factor = first ^ value;
    [second ^ times(factor, 6), times(factor, 8)]
}

/// Multiplies in the field of 32 elements, modulo x⁵ + x² + 1.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    for bit in (0..5).rev() {
        product <<= 1;
        if product & 32 != 0 {
            product ^= 0b10_0101;
        }
        if other >> bit & 1 != 0 {
            product ^= one;
        }
    }
    product
}

/// Folds a hash into the bits that a reference has for a code or an advice.
fn fold(hash: u32) -> u32 {
    (hash ^ hash >> VALUE_BITS) & ((1 << VALUE_BITS) - 1)
}

fn zigzag(number: i32) -> u32 {
    (number << 1 ^ number >> 31) as u32
}
