//! Anything that is a code or says that there is none.

use crate::code::Code;

/// Anything that is a code or says that there is none.
pub trait IntoCode<'a> {
    /// Returns the code; `None` means that the person has not finished.
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
