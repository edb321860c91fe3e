//! Anything that is a code or says that there is none.

use crate::code::Code;

/// A value that is a code, or says that there is none.
///
/// ```
/// use faceid_response::{Ask, Channel, Code, IntoCode, lookup};
///
/// /// A code as this server's own database holds it: 0 for an attempt without an answer.
/// struct Stored(i32);
///
/// impl<'a> IntoCode<'a> for Stored {
///     fn into_code(self) -> Option<Code<'a>> {
///         (self.0 != 0).then(|| Code::from(self.0))
///     }
/// }
///
/// assert!(lookup(Channel::Sdk, Stored(66660018), Ask::default()).known);
/// assert_eq!(lookup(Channel::Sdk, Stored(0), Ask::default()).advice.as_str(), "not_finished");
/// ```
pub trait IntoCode<'a> {
    /// Returns the code; `None` means that the person has not finished.
    ///
    /// ```
    /// use faceid_response::{Code, IntoCode};
    ///
    /// assert_eq!("-5008".into_code(), Some(Code::from(-5008)));
    /// assert_eq!("".into_code(), None);
    /// ```
    fn into_code(self) -> Option<Code<'a>>;
}

impl<'a> IntoCode<'a> for Option<Code<'a>> {
    fn into_code(self) -> Option<Code<'a>> {
        self
    }
}

impl<'a> IntoCode<'a> for Code<'a> {
    fn into_code(self) -> Option<Code<'a>> {
        Some(self)
    }
}

impl<'a> IntoCode<'a> for &'a str {
    fn into_code(self) -> Option<Code<'a>> {
        Code::new(self)
    }
}

impl<'a> IntoCode<'a> for i32 {
    fn into_code(self) -> Option<Code<'a>> {
        Some(Code::from(self))
    }
}
