//! Misuse by the developer. Data never causes a panic.

/// Misuse by the caller.
///
/// ```
/// use faceid_response::{Error, Policy};
///
/// let wrong = Policy::from_numbers(|name| (name == "captures").then_some(0.0));
/// assert!(matches!(wrong, Err(Error::InvalidPolicy { name: "captures", least: 1.0, .. })));
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// A number of a session's policy is not whole, or out of its range.
    InvalidPolicy {
        /// Its name, as JavaScript has it.
        name: &'static str,
        /// The least that it can be.
        least: f64,
        /// The most that it can be.
        most: f64,
    },
}

impl Error {
    /// Returns the stable name of the error, as JavaScript has it in `FaceidError.code`.
    ///
    /// ```
    /// use faceid_response::Policy;
    ///
    /// let error = Policy::from_numbers(|_| Some(0.5)).unwrap_err();
    /// assert_eq!(error.code(), "invalid_policy");
    /// ```
    pub const fn code(&self) -> &'static str {
        match self {
            Self::InvalidPolicy { .. } => "invalid_policy",
        }
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::InvalidPolicy { name, least, most } => {
                write!(f, "policy.{name}: takes a whole number from {least} to {most}")
            }
        }
    }
}

impl std::error::Error for Error {}
