//! Why a session says what it says.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The reason for which a step allows less than its outcome, or has to wait.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Policy, Reason, Session, lookup};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// let step = session.step(lookup(Channel::Wechat, "2018", Ask::default()), at, None);
    /// assert_eq!(step.progress.reason, Some(Reason::VendorLimit)); // no more today, whatever the policy says
    /// ```
    Reason as "Reason" {
        /// As many recordings as the policy allows have been made.
        CapturesSpent = "captures_spent",
        /// As many billed attempts as the policy allows have been made.
        BilledSpent = "billed_spent",
        /// The page has fetched the result by itself as often as it may: from now on the person asks.
        AutomaticSpent = "automatic_spent",
        /// The same advice came again, so its remedy escalated.
        SameAdviceRepeated = "same_advice_repeated",
        /// The vendor's own limit is reached.
        VendorLimit = "vendor_limit",
        /// An earlier wait is not over.
        NotBefore = "not_before",
        /// The session is older than its lifetime.
        Expired = "expired",
        /// An earlier step ended the session.
        Terminal = "terminal",
        /// The saved text could not be trusted.
        NotRestored = "not_restored",
    }
}

vocabulary! {
    /// The reason for which a saved session was not taken as it was.
    ///
    /// ```
    /// use faceid_response::{Policy, RestoreProblem, Session};
    ///
    /// let (session, problem) = Session::restore(Policy::default(), Some("f2.cut"), 1_772_413_200_000.0, 1);
    /// assert_eq!(problem, Some(RestoreProblem::Corrupt));
    /// assert_eq!(session.remaining().captures, 0); // a broken storage grants nothing
    /// ```
    RestoreProblem as "RestoreProblem" {
        /// There was none: the session is a fresh one.
        Lost = "lost",
        /// The text is none of ours.
        Foreign = "foreign",
        /// The text is damaged or cut.
        Corrupt = "corrupt",
        /// The text is of a later version of this package.
        FutureVersion = "future_version",
        /// The session is older than its lifetime.
        Expired = "expired",
    }
}
