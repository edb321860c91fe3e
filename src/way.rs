//! The ways on: what a page can offer where the verification cannot go on here.
//!
//! A host says once which of them its page has. To add one, add a variant here, name the advices that it helps in
//! [`Advice::ways`], and give it a label in each file of `copy/`.

use crate::{
    advice::{Action, Advice},
    vocabulary::vocabulary,
};

vocabulary! {
    /// A remedy that a page can offer by a button.
    ///
    /// ```
    /// use faceid_response::{Way, Ways};
    ///
    /// // The names in a host's settings.
    /// let given = ["contact_support", "update_app"].into_iter().filter_map(Way::parse);
    /// let ways = given.fold(Ways::NONE, Ways::with);
    /// assert!(ways.has(Way::UpdateApp) && !ways.has(Way::OtherMethod));
    /// ```
    Way as "WayId" {
        /// Another method of verification.
        OtherMethod = "other_method",
        /// The host's support.
        ContactSupport = "contact_support",
        /// The app's page in a store.
        UpdateApp = "update_app",
        /// The page's address, to be opened in another browser.
        ChangeBrowser = "change_browser",
        /// The settings in which the camera, the microphone or NFC is switched on.
        OpenSettings = "open_settings",
    }
}

/// The ways that a page has.
///
/// ```
/// use faceid_response::{Ask, Channel, Locale, Way, Ways, lookup};
///
/// let ask = Ask::new(Locale::En).ways(Ways::NONE.with(Way::ContactSupport));
/// let outcome = lookup(Channel::Sdk, "400101", ask);
/// assert!(outcome.ways.iter().all(|offer| offer.id == Way::ContactSupport));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways(u8);

impl Ways {
    /// No way: no text names one.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Locale, Ways, lookup};
    ///
    /// let ask = Ask::new(Locale::En).ways(Ways::NONE);
    /// assert!(lookup(Channel::Sdk, "66660017", ask).ways.is_empty());
    /// ```
    pub const NONE: Self = Self(0);

    /// Adds a way.
    ///
    /// ```
    /// use faceid_response::{Way, Ways};
    /// assert!(Ways::NONE.with(Way::UpdateApp).has(Way::UpdateApp));
    /// ```
    pub const fn with(self, way: Way) -> Self {
        Self(self.0 | 1 << way as u8)
    }

    /// Tells whether a way is among them.
    ///
    /// ```
    /// use faceid_response::{Way, Ways};
    /// assert!(!Ways::NONE.has(Way::OtherMethod));
    /// ```
    pub const fn has(self, way: Way) -> bool {
        self.0 >> way as u8 & 1 != 0
    }
}

impl Way {
    /// Tells whether a text lists it among what can be done elsewhere; the others are told in sentences of their own.
    pub(crate) const fn is_elsewhere(self) -> bool {
        matches!(self, Self::OtherMethod | Self::ContactSupport)
    }
}

impl Advice {
    /// Returns the ways that help, the most helpful first.
    ///
    /// ```
    /// use faceid_response::{Advice, Way};
    /// assert_eq!(Advice::AttemptsExhausted.ways(), [Way::OtherMethod, Way::ContactSupport]);
    /// ```
    pub fn ways(self) -> &'static [Way] {
        use Way::*;
        match self {
            Self::AppOutdated => &[UpdateApp, ContactSupport, OtherMethod],
            Self::BrowserUnsupported => &[ChangeBrowser, OtherMethod, ContactSupport],
            // The fault is the host's own, which its support can pass on.
            Self::IntegrationError => &[ContactSupport, OtherMethod],
            Self::PermissionMissing | Self::NfcNeedsRestart => &[OpenSettings],
            // Another attempt may succeed: support is for whom it does not.
            Self::ServiceError | Self::Unknown => &[ContactSupport],
            Self::AuthorityMaintenance => &[OtherMethod],
            _ if self.guidance().action == Action::Abort => &[OtherMethod, ContactSupport],
            _ => &[],
        }
    }
}
