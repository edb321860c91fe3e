//! The canonical text of a return code.

use std::borrow::Cow;

/// Longer text is no code; what is kept of it for the log ends here (in characters).
const LONGEST: usize = 64;

/// A return code as text: `"-5008"`, `"66660018"`, `"InvalidParameterValue.BizTokenExpired"`.
///
/// - Space around the code is dropped, full-width digits and minus signs are folded: people paste.
/// - Any other spelling of a number (`+0`, `007`, `0.0`, `1e3`) stays as it is and so is on no
///   table: a code that has to be repaired must not become a pass.
/// - Text of more than 64 characters is cut and marked with `…`: it is no code, and a log need not
///   carry it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Code<'a>(Cow<'a, str>);

impl<'a> Code<'a> {
    /// The code in this text; `None` if nothing but space is in it.
    pub fn new(text: &'a str) -> Option<Self> {
        // Nearly every code, and nothing to trim or to fold in it.
        let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.');
        if (1..=LONGEST).contains(&text.len()) && text.as_bytes().iter().all(is_plain) {
            return Some(Self(Cow::Borrowed(text)));
        }
        let text = text.trim_matches(is_space);
        if text.is_empty() {
            return None;
        }
        if text.chars().any(|c| fold(c) != c) {
            let folded: String = text.chars().take(LONGEST + 1).map(fold).collect();
            // Only a number is folded: in any other text a full-width character is part of it.
            if integer(&folded).is_some() {
                return Some(Self(Cow::Owned(folded)));
            }
        }
        Some(match text.char_indices().nth(LONGEST) {
            Some((end, _)) => {
                let mut cut = text.get(..end).unwrap_or_default().to_owned();
                cut.push('…');
                Self(Cow::Owned(cut))
            }
            None => Self(Cow::Borrowed(text)),
        })
    }

    /// The canonical text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it can be reported (to analytics) without carrying a person's data: a number of at
    /// most nine digits, which no ID or phone number is, or a dotted name of letters. Data that
    /// lands in a code's place by mistake, a name or an ID number, is neither.
    pub fn is_reportable(&self) -> bool {
        let name = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphabetic());
        self.number().is_some() || self.0.contains('.') && self.0.split('.').all(name)
    }

    /// The number, where the code is one in its canonical spelling and fits.
    pub(crate) fn number(&self) -> Option<i32> {
        integer(&self.0)
    }

    /// The same code, owning its text.
    pub fn into_owned(self) -> Code<'static> {
        Code(Cow::Owned(self.0.into_owned()))
    }
}

impl From<i32> for Code<'_> {
    fn from(number: i32) -> Self {
        Self(Cow::Owned(number.to_string()))
    }
}

impl core::fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(&self.0)
    }
}

/// What may stand around a code: white space, and the invisible marks that copying adds.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{2060}')
}

fn fold(c: char) -> char {
    match c {
        '０'..='９' => char::from_u32(c as u32 - '０' as u32 + '0' as u32).unwrap_or(c),
        '－' | '−' => '-',
        _ => c,
    }
}

/// The number with exactly this decimal spelling: no plus sign, no leading zero, no `-0`.
const fn integer(text: &str) -> Option<i32> {
    let (negative, digits) = match text.as_bytes() {
        [b'-', digits @ ..] => (true, digits),
        digits => (false, digits),
    };
    if digits.is_empty()
        || digits.len() > 9
        || (digits.len() > 1 || negative) && matches!(digits, [b'0', ..])
    {
        return None;
    }
    let mut rest = digits;
    let mut number = 0;
    while let [digit, more @ ..] = rest {
        if !digit.is_ascii_digit() {
            return None;
        }
        number = number * 10 + (*digit - b'0') as i32;
        rest = more;
    }
    Some(if negative { -number } else { number })
}
