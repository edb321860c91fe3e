//! How much may be tried.

use crate::error::Error;

/// How much may be tried. The defaults:
///
/// | Field | Default | Range |
/// |---|---|---|
/// | `captures` | 3 | 1 to 100 |
/// | `billed` | 2 | 0 to 100 |
/// | `automatic` | 5 | 0 to 100 |
/// | `same_advice` | 2 | 1 to 100 |
/// | `lifetime_ms` | 24 h | 1 ms to 366 days |
/// | `longest_wait_ms` | 5 min | 0 to 24 h |
///
/// The vendor's own limits win over these.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Policy {
    /// Recordings that the person finished, or cards that were held to the phone.
    pub captures: u32,
    /// Attempts that were charged for.
    pub billed: u32,
    /// Fetches of a result that the page makes by itself.
    pub automatic: u32,
    /// The how-manieth time in a row that the same advice comes at which its remedy escalates.
    pub same_advice: u32,
    /// How long a session lives, ms.
    pub lifetime_ms: f64,
    /// The longest wait that grows by repetition, ms. A server's hint may exceed it.
    pub longest_wait_ms: f64,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            captures: 3,
            billed: 2,
            automatic: 5,
            same_advice: 2,
            lifetime_ms: 86_400_000.0,
            longest_wait_ms: 300_000.0,
        }
    }
}

impl Policy {
    /// The default with these numbers in place of its own, by the names that JavaScript gives them.
    ///
    /// # Errors
    /// [`Error::InvalidPolicy`] for a number that is out of its range, or not whole.
    pub fn from_numbers(number: impl Fn(&'static str) -> Option<f64>) -> Result<Self, Error> {
        let default = Self::default();
        let within = |name, default: f64, least: f64, most: f64, range| match number(name) {
            None => Ok(default),
            Some(value) if value >= least && value <= most && value.trunc() == value => Ok(value),
            Some(_) => Err(Error::InvalidPolicy { name, range }),
        };
        let count = |name, default: u32, least, range| {
            within(name, f64::from(default), least, 100.0, range).map(|count| count as u32)
        };
        let (year, day) = (31_622_400_000.0, 86_400_000.0);
        Ok(Self {
            captures: count("captures", default.captures, 1.0, "1 to 100")?,
            billed: count("billed", default.billed, 0.0, "0 to 100")?,
            automatic: count("automatic", default.automatic, 0.0, "0 to 100")?,
            same_advice: count("sameAdvice", default.same_advice, 1.0, "1 to 100")?,
            lifetime_ms: within("lifetimeMs", default.lifetime_ms, 1.0, year, "1 to 31622400000")?,
            longest_wait_ms: within(
                "longestWaitMs",
                default.longest_wait_ms,
                0.0,
                day,
                "0 to 86400000",
            )?,
        })
    }
}
