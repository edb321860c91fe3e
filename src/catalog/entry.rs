//! One row of the catalogue.

use super::evidence::Evidence;
use crate::{advice::Advice, vocabulary::vocabulary};

/// The key of a row within its channel.
///
/// ```
/// use faceid_response::{Channel, Code, Key, find};
///
/// let row = find(Channel::Sdk, &Code::from(66660018)).unwrap();
/// assert_eq!(row.code, Key::Number(66660018));
/// let row = find(Channel::Api, &Code::new("UnauthorizedOperation").unwrap()).unwrap();
/// assert_eq!(row.code, Key::Name("UnauthorizedOperation"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Key {
    /// A number, the spelling of nearly all codes.
    Number(i32),
    /// A dotted name, as API 3.0 has them.
    Name(&'static str),
}

impl core::fmt::Display for Key {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::Number(number) => number.fmt(f),
            Self::Name(name) => f.write_str(name),
        }
    }
}

/// The vendor's rule on charging for an attempt that ends in a code.
///
/// ```
/// use faceid_response::{Billing, Channel, Code, find};
///
/// let row = find(Channel::Sdk, &Code::from(66660010)).unwrap();
/// assert_eq!(row.billing, Billing::Billed);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Billing {
    /// Yes (是).
    Billed,
    /// No (否).
    Free,
    /// Not stated: the table has no such column.
    NotStated,
    /// Yes until 2021-07-19, no since: 2021年7月19日起 … 将由原来的计费改为不计费.
    FreeSinceJuly2021,
}

/// 2021-07-19 00:00 in Beijing, ms since 1970 UTC.
const JULY_2021: f64 = 1_626_624_000_000.0;

impl Billing {
    /// Tells whether it was billed at an instant (ms since 1970 UTC); without one, by today's rule.
    ///
    /// ```
    /// use faceid_response::Billing;
    ///
    /// let in_2020 = 1_577_836_800_000.0;
    /// assert_eq!(Billing::FreeSinceJuly2021.at(Some(in_2020)), Some(true));
    /// assert_eq!(Billing::FreeSinceJuly2021.at(None), Some(false));
    /// assert_eq!(Billing::NotStated.at(None), None);
    /// ```
    pub fn at(self, instant: Option<f64>) -> Option<bool> {
        match self {
            Self::Billed => Some(true),
            Self::Free => Some(false),
            Self::NotStated => None,
            Self::FreeSinceJuly2021 => Some(instant.is_some_and(|instant| instant < JULY_2021)),
        }
    }

    /// Returns the date (Beijing, ISO 8601) before which it was billed, where that has changed.
    ///
    /// ```
    /// use faceid_response::Billing;
    ///
    /// assert_eq!(Billing::FreeSinceJuly2021.billed_before(), Some("2021-07-19"));
    /// assert_eq!(Billing::Free.billed_before(), None);
    /// ```
    pub const fn billed_before(self) -> Option<&'static str> {
        match self {
            Self::FreeSinceJuly2021 => Some("2021-07-19"),
            Self::Billed | Self::Free | Self::NotStated => None,
        }
    }
}

vocabulary! {
    /// The kind of source that a row comes from.
    ///
    /// ```
    /// use faceid_response::{Source, catalog};
    ///
    /// // A page of the vendor's has changed: the rows to compare it with.
    /// let rows = catalog().filter(|entry| entry.source == Source::VendorPage);
    /// assert!(rows.count() > 100);
    /// ```
    Source as "Source" {
        /// The vendor's return-code page.
        VendorPage = "vendor-page",
        /// Seen in the field: other vendor pages, SDKs, open source.
        Field = "field",
    }
}

/// One row of the catalogue: what the vendor says of a code, and the advice that follows.
///
/// ```
/// use faceid_response::{Channel, Code, find};
///
/// let row = find(Channel::Sdk, &Code::from(-5018)).unwrap();
/// let line = format!("{}: {} ({})", row.code, row.meaning, row.advice);
/// assert_eq!(line, "-5018: 未识别到指定动作 (motion_not_seen)");
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The code.
    pub code: Key,
    /// The vendor's text as on the page, or ours for [`Source::Field`]: for logs and support, not for
    /// the person.
    pub meaning: &'static str,
    /// The vendor's handling note, where the table has that column.
    pub handling: Option<&'static str>,
    /// The billing of the attempt.
    pub billing: Billing,
    /// The advice that it gives.
    pub advice: Advice,
    /// True where the terminal states with this code that the person passed. No other code is a pass.
    pub states_pass: bool,
    /// The kind of source that a row comes from.
    pub source: Source,
    /// The documents in which it is said.
    pub evidence: Evidence,
}

/// Creates a row that the vendor's page lacks; `meaning` is in our own words.
pub(super) const fn field(
    code: i32,
    meaning: &'static str,
    billing: Billing,
    advice: Advice,
) -> Entry {
    Entry { source: Source::Field, ..row(code, meaning, billing, advice) }
}

/// Creates a row for an error name of API 3.0; none of these is billed.
pub(super) const fn name(code: &'static str, meaning: &'static str, advice: Advice) -> Entry {
    Entry { code: Key::Name(code), ..field(0, meaning, Billing::Free, advice) }
}

/// Creates a row of a table of the vendor's page, with its billing column.
pub(super) const fn row(
    code: i32,
    meaning: &'static str,
    billing: Billing,
    advice: Advice,
) -> Entry {
    Entry {
        code: Key::Number(code),
        meaning,
        handling: None,
        billing,
        advice,
        states_pass: false,
        source: Source::VendorPage,
        evidence: Evidence::NONE,
    }
}

impl Entry {
    /// Returns the row with a number that is this much higher, which another source states.
    pub(super) const fn moved_by(mut self, distance: i32, evidence: Evidence) -> Self {
        self.evidence = evidence;
        if let Key::Number(number) = self.code {
            self.code = Key::Number(number + distance);
        }
        self
    }

    /// Names the sources, where they are not those of the whole table.
    pub(super) const fn told_by(mut self, evidence: Evidence) -> Self {
        self.evidence = evidence;
        self
    }

    /// Adds the vendor's handling note.
    pub(super) const fn note(mut self, handling: &'static str) -> Self {
        self.handling = Some(handling);
        self
    }

    /// Marks the row as one with which the terminal itself says that the person passed.
    pub(super) const fn states_pass(mut self) -> Self {
        self.states_pass = true;
        self
    }
}
