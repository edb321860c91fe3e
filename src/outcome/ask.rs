//! The terms on which an outcome is asked for.

use crate::{locale::Locale, way::Ways};

/// The terms on which an outcome is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ask {
    /// The language of the message; simplified Chinese if none.
    pub locale: Option<Locale>,
    /// The instant it is about, ms since 1970 UTC: billing rules are dated, waits end at one. The core
    /// has no clock; without an instant today's rules hold and `not_before` is empty.
    pub at: Option<f64>,
    /// The ways that the page has; none = unknown, and a text may name any.
    pub ways: Option<Ways>,
}

impl Ask {
    /// Asks in this language, by today's rules.
    pub const fn new(locale: Locale) -> Self {
        Self { locale: Some(locale), at: None, ways: None }
    }

    /// Asks about this instant, ms since 1970 UTC.
    pub const fn at(mut self, instant: f64) -> Self {
        self.at = Some(instant);
        self
    }

    /// Asks for a page that has these ways, and no others.
    pub const fn ways(mut self, ways: Ways) -> Self {
        self.ways = Some(ways);
        self
    }
}
