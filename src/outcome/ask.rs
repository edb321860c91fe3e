//! The terms on which an outcome is asked for.

use crate::{locale::Locale, way::Ways};

/// The options with which an outcome is asked for: the language, the instant, and the ways that the page has.
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
    /// The instant that the outcome is about, ms since 1970 UTC: billing rules have dates, and a wait ends at an
    /// instant. The core has no clock. Without an instant, today's rules hold and `not_before` is empty.
    pub at: Option<f64>,
    /// The ways that the page has. Without them they are unknown, and a text may name any way.
    pub ways: Option<Ways>,
}

impl Ask {
    /// Returns the options for this language, under today's rules.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Locale, lookup};
    /// assert_eq!(lookup(Channel::Sdk, "66660018", Ask::new(Locale::ZhHans)).message.title, "时间用完了");
    /// ```
    pub const fn new(locale: Locale) -> Self {
        Self { locale: Some(locale), at: None, ways: None }
    }

    /// Sets the instant that the outcome is about, ms since 1970 UTC.
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

    /// Sets the ways that the page has. A text then names no others.
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
