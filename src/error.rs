//! Misuse by the developer. Data never causes an error.

use crate::{channel::Channel, vocabulary::vocabulary};

vocabulary! {
    /// The stable name of an error, for `switch` and tests.
    ErrorCode as "ErrorCode" {
        /// The channel asked for does not exist.
        UnknownChannel = "unknown_channel",
        /// The input does not say its channel, and neither did the caller.
        ChannelRequired = "channel_required",
        /// The input says another channel than the caller.
        ChannelMismatch = "channel_mismatch",
        /// An option is of a type that it cannot have.
        InvalidOption = "invalid_option",
        /// A number of a session's policy is out of its range.
        InvalidPolicy = "invalid_policy",
    }
}

/// What the caller did wrong. JavaScript sees it as a `FaceidError` with [`Error::code`].
#[derive(Clone, Debug, PartialEq)]
pub enum Error {
    /// The channel asked for does not exist.
    UnknownChannel(String),
    /// The input does not say which of these channels it comes from, and neither did the caller.
    ChannelRequired(&'static [Channel]),
    /// The input says that it comes from `stated`, the caller says `asked`.
    ChannelMismatch {
        /// What the caller said.
        asked: Channel,
        /// What the shape of the input says.
        stated: Channel,
    },
    /// An option is of a type that it cannot have; the text says which and what it takes.
    InvalidOption(&'static str),
    /// A number of a session's policy is not whole, or out of its range.
    InvalidPolicy {
        /// Its name.
        name: &'static str,
        /// The range, in words.
        range: &'static str,
    },
}

impl Error {
    /// The stable name.
    pub const fn code(&self) -> ErrorCode {
        match self {
            Self::UnknownChannel(_) => ErrorCode::UnknownChannel,
            Self::ChannelRequired(_) => ErrorCode::ChannelRequired,
            Self::ChannelMismatch { .. } => ErrorCode::ChannelMismatch,
            Self::InvalidOption(_) => ErrorCode::InvalidOption,
            Self::InvalidPolicy { .. } => ErrorCode::InvalidPolicy,
        }
    }

    /// The channels among which the caller can choose; empty where that is not the question.
    pub const fn channels(&self) -> &'static [Channel] {
        match self {
            Self::UnknownChannel(_) => Channel::ALL,
            Self::ChannelRequired(candidates) => candidates,
            Self::ChannelMismatch { .. } | Self::InvalidOption(_) | Self::InvalidPolicy { .. } => {
                &[]
            }
        }
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::UnknownChannel(name) => {
                f.write_str("no channel '")?;
                f.write_str(name)?;
                f.write_str("'; there are ")?;
            }
            Self::ChannelRequired(_) => {
                f.write_str("the input does not say its channel; pass one of ")?
            }
            Self::ChannelMismatch { asked, stated } => {
                f.write_str("the input comes from channel '")?;
                f.write_str(stated.as_str())?;
                f.write_str("', not '")?;
                f.write_str(asked.as_str())?;
                return f.write_str("'");
            }
            Self::InvalidOption(problem) => return f.write_str(problem),
            Self::InvalidPolicy { name, range } => {
                f.write_str("policy.")?;
                f.write_str(name)?;
                f.write_str(": takes a whole number from ")?;
                return f.write_str(range);
            }
        }
        for (index, channel) in self.channels().iter().enumerate() {
            if index > 0 {
                f.write_str(", ")?;
            }
            f.write_str(channel.as_str())?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
