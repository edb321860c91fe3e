//! The canonical text of a return code.

use std::borrow::Cow;

use crate::flat::{Kind, Text, Units, Writer};

/// The most characters of a code. Longer text is none, and is cut here for the log.
const LONGEST: usize = 64;

/// A return code as text: `"-5008"`, `"66660018"`, `"InvalidParameterValue.BizTokenExpired"`.
///
/// - Space around the code is dropped, full-width digits and minus signs are folded: people paste.
/// - Any other spelling of a number (`+0`, `007`, `0.0`, `1e3`) stays as it is and so is on no
///   table: a code that has to be repaired must not become a pass.
/// - Text of more than 64 characters is cut and marked with `…`: it is no code, and a log need not
///   carry it.
///
/// ```
/// use faceid_response::Code;
///
/// assert_eq!(Code::new("－５００８"), Some(Code::from(-5008))); // full-width, as some keyboards write
/// assert_ne!(Code::new("007"), Some(Code::from(7)));
/// assert_eq!(Code::new("  "), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Code<'a> {
    text: Cow<'a, str>,
    /// The number, where the text is one in its canonical spelling and fits.
    number: Option<i32>,
}

impl<'a> Code<'a> {
    /// Returns the code in this text; `None` if nothing but space is in it.
    ///
    /// ```
    /// use faceid_response::Code;
    /// assert_eq!(Code::new(" 66660018\n").unwrap().as_str(), "66660018");
    /// ```
    pub fn new(text: &'a str) -> Option<Self> {
        let number = integer(text.bytes().map(u16::from));
        // Nearly every code, and nothing to trim or to fold in it.
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        let is_short = (1..=LONGEST).contains(&text.len());
        if number.is_some() || is_short && text.as_bytes().iter().all(is_plain) {
            return Some(Self { text: Cow::Borrowed(text), number });
        }
        let mut writer = Writer::new();
        writer.text(Kind::Text, text);
        let flat = writer.flat();
        let spelling = flat.first().text().and_then(Spelling::new)?;
        Some(spelling.into())
    }

    /// Returns the canonical text.
    ///
    /// ```
    /// use faceid_response::Code;
    /// assert_eq!(Code::from(-5008).as_str(), "-5008");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the number, where the code is one in its canonical spelling and fits.
    pub(crate) fn number(&self) -> Option<i32> {
        self.number
    }

    /// Returns the same code, owning its text.
    ///
    /// ```
    /// use faceid_response::Code;
    /// let text = String::from("66660018");
    /// let code = Code::new(&text).unwrap().into_owned();
    /// drop(text);
    /// assert_eq!(code.as_str(), "66660018");
    /// ```
    pub fn into_owned(self) -> Code<'static> {
        Code { text: Cow::Owned(self.text.into_owned()), number: self.number }
    }
}

impl From<i32> for Code<'_> {
    fn from(number: i32) -> Self {
        let text = number.to_string();
        // A number of more than nine digits is no code of a table.
        Self { number: integer(text.bytes().map(u16::from)), text: Cow::Owned(text) }
    }
}

impl<U: Units> From<Spelling<U>> for Code<'_> {
    fn from(spelling: Spelling<U>) -> Self {
        let mut units = Vec::new();
        spelling.write(&mut |unit| units.push(unit));
        Self { text: Cow::Owned(String::from_utf16_lossy(&units)), number: spelling.number() }
    }
}

#[cfg(feature = "serde")]
impl serde::Serialize for Code<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl core::fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.text)
    }
}

/// A code as an input spells it, without the space around it; or a number that the reader supplies itself.
#[derive(Clone, Copy, Debug)]
pub struct Spelling<U>(Text<U>);

impl<U: Units> Spelling<U> {
    /// Returns the code in this text; `None` if nothing but space is in it.
    pub fn new(text: Text<U>) -> Option<Self> {
        let text = trim(text);
        (text.length() > 0).then_some(Self(text))
    }

    /// Returns the code of a small number that the input does not spell.
    pub fn unspelled(number: u8, units: U) -> Self {
        Self(Text::with_number(units, number))
    }

    /// Returns the text; an empty one of a number that the input does not spell.
    pub fn text(self) -> Text<U> {
        self.0
    }

    /// Tells whether it is the same code as another.
    #[inline(never)]
    pub fn same(self, other: Self) -> bool {
        match (self.number(), other.number()) {
            (None, None) => self.0.same(other.0),
            (one, other) => one == other,
        }
    }

    /// Returns the number, where it is one in its canonical spelling.
    pub fn number(self) -> Option<i32> {
        let number = self.number_or(NO_NUMBER);
        (number != NO_NUMBER).then_some(number)
    }

    #[inline(never)]
    fn number_or(self, otherwise: i32) -> i32 {
        match self.0.number() {
            Some(number) => number as i32,
            None => integer(self.0.units().map(fold)).unwrap_or(otherwise),
        }
    }

    /// Writes its canonical text, cut and marked where it is too long.
    pub fn write(self, push: &mut dyn FnMut(u16)) {
        if let Some(number) = self.number() {
            return write_number(number, push);
        }
        let mut characters = 0;
        for unit in self.0.units() {
            let is_second_half = unit & 0xFC00 == 0xDC00;
            characters += u32::from(!is_second_half);
            if characters > LONGEST as u32 {
                return push('…' as u16);
            }
            push(unit);
        }
    }
}

/// The number that stands for none: it has more digits than any code.
const NO_NUMBER: i32 = i32::MIN;

/// Writes a number in its canonical spelling.
pub(crate) fn write_number(number: i32, push: &mut dyn FnMut(u16)) {
    if number < 0 {
        push(u16::from(b'-'));
    }
    digits(number.unsigned_abs(), push);
}

/// Writes the digits of a number.
pub(crate) fn digits(number: u32, push: &mut dyn FnMut(u16)) {
    if number >= 10 {
        digits(number / 10, push);
    }
    push(u16::from(b'0') + (number % 10) as u16);
}

/// Returns a text without the space around it.
#[inline(never)]
pub fn trim<U: Units>(text: Text<U>) -> Text<U> {
    let (mut from, mut to) = (0, text.length());
    while from < to && is_space(text.unit(from)) {
        from += 1;
    }
    while from < to && is_space(text.unit(to - 1)) {
        to -= 1;
    }
    text.part(from, to)
}

/// Tells whether a unit may stand around a code: white space, and the invisible marks that copying adds.
pub fn is_space(unit: u16) -> bool {
    is_white_space(unit) || matches!(unit, 0xFEFF | 0x200B..=0x200F | 0x2060)
}

/// Tells whether a unit is white space, as Unicode has it.
pub fn is_white_space(unit: u16) -> bool {
    matches!(unit, 0x09..=0x0D | 0x20 | 0x85 | 0xA0 | 0x1680 | 0x2000..=0x200A | 0x2028 | 0x2029 | 0x202F | 0x205F | 0x3000)
}

/// Returns the ASCII unit for a full-width digit or a minus sign.
fn fold(unit: u16) -> u16 {
    match unit {
        0xFF10..=0xFF19 => unit - 0xFF10 + u16::from(b'0'),
        0xFF0D | 0x2212 => u16::from(b'-'),
        _ => unit,
    }
}

/// Tells whether units are a dotted name of letters, as API 3.0 has them.
pub(crate) fn is_dotted_name(units: impl Iterator<Item = u16>) -> bool {
    let (mut dots, mut letters) = (0, 0);
    for unit in units {
        match unit {
            0x2E if letters > 0 => (dots, letters) = (dots + 1, 0),
            0x41..=0x5A | 0x61..=0x7A => letters += 1,
            _ => return false,
        }
    }
    dots > 0 && letters > 0
}

/// Returns the number with exactly this decimal spelling: no plus sign, no leading zero, no `-0`.
#[inline]
fn integer(units: impl Iterator<Item = u16>) -> Option<i32> {
    const MOST_DIGITS: u32 = 9;
    let (mut number, mut digits, mut is_negative) = (0, 0, false);
    for unit in units {
        match unit {
            0x2D if digits == 0 && !is_negative => is_negative = true,
            // A number begins with 0 only where it is 0.
            0x30..=0x39 if digits < MOST_DIGITS && !(digits == 1 && number == 0) => {
                number = number * 10 + i32::from(unit - 0x30);
                digits += 1;
            }
            _ => return None,
        }
    }
    let is_zero = number == 0;
    (digits > 0 && !(is_zero && is_negative)).then_some(if is_negative { -number } else { number })
}
