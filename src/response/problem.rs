//! The reasons for which an input is not believed as it stands.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// The reason for which an input was not believed as it stands.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Problem, read};
    ///
    /// // A bare code, and nothing that tells whose it is: a task for the developers, who name the channel.
    /// let outcome = read("1007", None, Ask::default());
    /// if outcome.problem == Some(Problem::ChannelRequired) {
    ///     let choices: Vec<Channel> = outcome.fitting_channels().collect();
    ///     assert!(choices.contains(&Channel::Wechat));
    /// }
    /// assert_eq!(outcome.advice.as_str(), "unknown");
    /// ```
    Problem as "Problem" {
        /// Nothing in it could be read, or the code has a form that no code has.
        Unreadable = "unreadable",
        /// Nothing in it is a terminal's: it is a first visit, the answer of another call, or a host's own envelope.
        NoResult = "no_result",
        /// It has a code, and neither it nor the caller says whose.
        ChannelRequired = "channel_required",
        /// The caller names one channel, the input another.
        ChannelMismatch = "channel_mismatch",
        /// It is about another attempt than the one that is asked about.
        OtherAttempt = "other_attempt",
        /// It says success and carries an error, or says failure and carries the code of a pass.
        SuccessContradictsCode = "success_contradicts_code",
        /// It gives two different codes for one thing.
        CodesDiffer = "codes_differ",
        /// The whole says that it passed, a part says that it did not: the part is believed.
        PartFailed = "part_failed",
        /// The face passed; the intention, or another part that belongs to it, is missing.
        PartMissing = "part_missing",
    }
}
