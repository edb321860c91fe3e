//! How much may be tried.

use crate::error::Error;

/// The limits of a session. The defaults:
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
///
/// ```
/// use faceid_response::Policy;
/// let mut policy = Policy::default();
/// policy.captures = 5;
/// assert_eq!(policy.billed, 2);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Policy {
    /// Recordings that the person finished, or cards that were held to the phone.
    pub captures: u32,
    /// Attempts that were charged for.
    pub billed: u32,
    /// Fetches of a result that the page makes by itself.
    pub automatic: u32,
    /// The number of times in a row that the same advice comes before a stronger one replaces it.
    pub same_advice: u32,
    /// The lifetime of a session, ms.
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

/// The name that JavaScript gives a number, and the least and the most that it can be.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub name: &'static str,
    pub least: f64,
    pub most: f64,
}

const DAY: f64 = 86_400_000.0;

/// The limit of each number, in the order of [`Policy::numbers`].
pub const LIMITS: [Limit; 6] = [
    Limit { name: "captures", least: 1.0, most: 100.0 },
    Limit { name: "billed", least: 0.0, most: 100.0 },
    Limit { name: "automatic", least: 0.0, most: 100.0 },
    Limit { name: "sameAdvice", least: 1.0, most: 100.0 },
    Limit { name: "lifetimeMs", least: 1.0, most: 366.0 * DAY },
    Limit { name: "longestWaitMs", least: 0.0, most: DAY },
];

impl Policy {
    /// Returns the default policy with some numbers replaced. `number` returns the number for a name, as JavaScript
    /// has it.
    ///
    /// ```
    /// use faceid_response::Policy;
    /// let policy = Policy::from_numbers(|name| (name == "captures").then_some(5.0))?;
    /// assert_eq!((policy.captures, policy.billed), (5, 2));
    /// # Ok::<(), faceid_response::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`Error::InvalidPolicy`] for a number that is out of its range, or not whole.
    pub fn from_numbers(number: impl Fn(&'static str) -> Option<f64>) -> Result<Self, Error> {
        let mut numbers = Self::default().numbers();
        for (own, Limit { name, least, most }) in numbers.iter_mut().zip(LIMITS) {
            *own = number(name).unwrap_or(*own);
            if !(*own >= least && *own <= most && own.trunc() == *own) {
                return Err(Error::InvalidPolicy { name, least, most });
            }
        }
        let [captures, billed, automatic, same_advice, lifetime_ms, longest_wait_ms] = numbers;
        let [captures, billed, automatic, same_advice] =
            [captures, billed, automatic, same_advice].map(|count| count as u32);
        Ok(Self { captures, billed, automatic, same_advice, lifetime_ms, longest_wait_ms })
    }

    /// Returns the policy of numbers that have been checked. `counts` are captures, billed, automatic and same advice;
    /// `times_ms` are the lifetime and the longest wait.
    #[doc(hidden)]
    pub const fn from_parts(counts: [u32; 4], times_ms: [f64; 2]) -> Self {
        let [captures, billed, automatic, same_advice] = counts;
        let [lifetime_ms, longest_wait_ms] = times_ms;
        Self { captures, billed, automatic, same_advice, lifetime_ms, longest_wait_ms }
    }

    /// Returns its numbers, in the order of its fields.
    #[doc(hidden)]
    pub fn numbers(&self) -> [f64; 6] {
        let counts = [self.captures, self.billed, self.automatic, self.same_advice];
        let [captures, billed, automatic, same_advice] = counts.map(f64::from);
        [captures, billed, automatic, same_advice, self.lifetime_ms, self.longest_wait_ms]
    }
}
