//! The terms on which an outcome is asked for.

use crate::{locale::Locale, way::Ways};

/// The terms on which an outcome is asked for.
///
/// ```
/// use faceid_response::{Ask, Locale, Way, Ways};
///
/// // For an English page that has nothing but a support line, at a given time.
/// let ask = Ask::new(Locale::En).at(1_772_413_200_000.0).ways(Ways::NONE.with(Way::ContactSupport));
/// assert_eq!(ask.locale, Some(Locale::En));
/// ```
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
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Locale, lookup};
    /// assert_eq!(lookup(Channel::Sdk, "66660018", Ask::new(Locale::ZhHans)).message.title, "时间用完了");
    /// ```
    pub const fn new(locale: Locale) -> Self {
        Self { locale: Some(locale), at: None, ways: None }
    }

    /// Asks about this instant, ms since 1970 UTC.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, lookup};
    /// let now = 1_772_413_200_000.0;
    /// let outcome = lookup(Channel::Sdk, "400506", Ask::default().at(now));
    /// assert_eq!(outcome.retry.unwrap().not_before, Some(now + 30_000.0));
    /// ```
    pub const fn at(mut self, instant: f64) -> Self {
        self.at = Some(instant);
        self
    }

    /// Asks for a page that has these ways, and no others.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Locale, Way, Ways, lookup};
    /// let ask = Ask::new(Locale::En).ways(Ways::NONE.with(Way::ContactSupport));
    /// assert_eq!(lookup(Channel::Wechat, "1002", ask).message.text, "Please contact support.");
    /// ```
    pub const fn ways(mut self, ways: Ways) -> Self {
        self.ways = Some(ways);
        self
    }
}
