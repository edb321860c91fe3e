//! Names and values of a query, by the WHATWG URL-encoded parser: `+` is a space, `%XX` is a byte of UTF-8, a
//! broken percent sign stays, and bytes that are no UTF-8 become U+FFFD.

use super::{Field, Kind, Text, Units, View};
use crate::{catalog::is_api_name, code::Spelling};

const REPLACEMENT: u32 = 0xFFFD;

impl<U: Units> View<U> {
    /// Decodes the values of an address in place. A parameter that comes several times with different values is marked
    /// at its first place. Is called once for each address.
    pub fn decode(self) {
        for (field, value) in self.fields() {
            if let Some(text) = value.text() {
                let length = text.decode();
                self.units.set(value.place() + 1, length as u16);
                fill_gap(self.units, value.place() + 2 + length, text.length() - length);
                // OAuth comes back with a `code` too.
                if field == Field::Code as u16 && is_no_return_code(value) {
                    self.units.set(value.place() - 1, u16::MAX);
                    continue;
                }
            }
            let Some(first) = self.numbered(field).filter(|first| first.place() != value.place())
            else {
                continue;
            };
            let is_same = match (first.text(), value.text()) {
                (Some(one), Some(other)) => one.same(other),
                _ => false,
            };
            if !is_same && first.is(Kind::Text) {
                self.units.set(first.place(), Kind::Several as u16);
            }
        }
    }
}

/// Tells whether a `code` cannot be a return code: it is no number, however that is spelled, and no error name.
fn is_no_return_code<U: Units>(value: View<U>) -> bool {
    let has_letter =
        |text: Text<U>| text.units().any(|unit| matches!(unit, 0x41..=0x5A | 0x5F | 0x61..=0x7A));
    value.text().is_some_and(has_letter)
        && !value.text().and_then(Spelling::new).is_some_and(is_api_name)
}

impl<U: Units> Text<U> {
    /// Decodes a name or a value in place, and returns its new length.
    #[inline(never)]
    pub fn decode(self) -> u32 {
        let mut out =
            Decoder { text: self, length: 0, point: 0, missing: 0, least: 0x80, most: 0xBF };
        let mut at = 0;
        while at < self.length() {
            let unit = self.unit(at);
            at += 1;
            if unit == u16::from(b'%')
                && let (Some(high), Some(low)) = (digit(self.unit(at)), digit(self.unit(at + 1)))
            {
                at += 2;
                out.byte(high << 4 | low);
                continue;
            }
            out.end_of_bytes();
            out.unit(if unit == u16::from(b'+') { u16::from(b' ') } else { unit });
        }
        out.end_of_bytes();
        out.length
    }
}

/// Fills the gap behind a text that has become shorter with a field that nobody reads, so that the next value is still
/// found. A gap has at least 2 units.
fn fill_gap<U: Units>(units: U, place: u32, count: u32) {
    if count < 2 {
        return;
    }
    units.set(place, u16::MAX);
    units.set(place + 1, if count > 2 { Kind::Text as u16 } else { Kind::Null as u16 });
    if count > 2 {
        units.set(place + 2, (count - 3) as u16);
    }
}

fn digit(unit: u16) -> Option<u32> {
    char::from_u32(u32::from(unit))?.to_digit(16)
}

/// The UTF-8 decoder of the Encoding Standard. It writes into the units that it has already read.
struct Decoder<U> {
    text: Text<U>,
    /// The number of units that have been written.
    length: u32,
    /// The code point of which some bytes have come, and how many are missing.
    point: u32,
    missing: u32,
    /// The range of the next byte.
    least: u32,
    most: u32,
}

impl<U: Units> Decoder<U> {
    fn unit(&mut self, unit: u16) {
        self.text.units.set(self.text.start() + self.length, unit);
        self.length += 1;
    }

    /// Writes a code point, in one unit or two.
    fn code_point(&mut self, point: u32) {
        if point > 0xFFFF {
            self.unit((0xD7C0 + (point >> 10)) as u16);
            self.unit((0xDC00 | point & 0x3FF) as u16);
        } else {
            self.unit(point as u16);
        }
    }

    fn end_of_bytes(&mut self) {
        if self.missing > 0 {
            self.missing = 0;
            self.code_point(REPLACEMENT);
        }
    }

    /// Takes in the next byte, and writes the code point that it completes. Broken UTF-8 becomes U+FFFD.
    fn byte(&mut self, byte: u32) {
        if self.missing > 0 {
            if (self.least..=self.most).contains(&byte) {
                self.point = self.point << 6 | byte & 0x3F;
                self.missing -= 1;
                (self.least, self.most) = (0x80, 0xBF);
                if self.missing == 0 {
                    self.code_point(self.point);
                }
                return;
            }
            self.end_of_bytes();
        }
        (self.least, self.most) = match byte {
            0xE0 => (0xA0, 0xBF),
            0xED => (0x80, 0x9F),
            0xF0 => (0x90, 0xBF),
            0xF4 => (0x80, 0x8F),
            _ => (0x80, 0xBF),
        };
        (self.point, self.missing) = match byte {
            0xC2..=0xDF => (byte & 0x1F, 1),
            0xE0..=0xEF => (byte & 0x0F, 2),
            0xF0..=0xF4 => (byte & 0x07, 3),
            _ => {
                self.code_point(if byte < 0x80 { byte } else { REPLACEMENT });
                return;
            }
        };
    }
}
