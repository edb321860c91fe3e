//! Misuse by the developer. Data never causes a panic.

use crate::channel::Channel;

/// Misuse by the caller.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// The input does not say which of these channels it comes from, and neither did the caller.
    ChannelRequired {
        /// The channels among which to choose.
        channels: Vec<Channel>,
    },
    /// The input says that it comes from `stated`, the caller says `asked`.
    ChannelMismatch {
        /// The channel that the caller names.
        asked: Channel,
        /// The channel that the shape of the input says.
        stated: Channel,
    },
    /// A number of a session's policy is not whole, or out of its range.
    InvalidPolicy {
        /// Its name, as JavaScript has it.
        name: &'static str,
        /// The least that it can be.
        least: f64,
        /// The most that it can be.
        most: f64,
    },
}

impl Error {
    /// Returns the stable name of the error, as JavaScript has it in `FaceidError.code`.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ChannelRequired { .. } => "channel_required",
            Self::ChannelMismatch { .. } => "channel_mismatch",
            Self::InvalidPolicy { .. } => "invalid_policy",
        }
    }

    /// Returns the channels among which the caller can choose; none where that is not the question.
    pub fn channels(&self) -> &[Channel] {
        match self {
            Self::ChannelRequired { channels } => channels,
            Self::ChannelMismatch { .. } | Self::InvalidPolicy { .. } => &[],
        }
    }
}

impl core::fmt::Display for Error {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        match self {
            Self::ChannelRequired { channels } => {
                let names: Vec<&str> = channels.iter().map(|channel| channel.as_str()).collect();
                write!(f, "the input does not say its channel; pass one of {}", names.join(", "))
            }
            Self::ChannelMismatch { asked, stated } => {
                write!(f, "the input comes from channel '{stated}', not '{asked}'")
            }
            Self::InvalidPolicy { name, least, most } => {
                write!(f, "policy.{name}: takes a whole number from {least} to {most}")
            }
        }
    }
}

impl std::error::Error for Error {}
