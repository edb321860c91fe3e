//! Misuse by the developer. Data never causes a panic.

use crate::channel::Channel;

/// Misuse by the caller.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Error {
    /// The input does not say which of these channels it comes from, and neither did the caller.
    ChannelRequired {
        /// The channels among which to choose.
        channels: &'static [Channel],
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
        /// The range, in words.
        range: &'static str,
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
    pub const fn channels(&self) -> &'static [Channel] {
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
                f.write_str("the input does not say its channel; pass one of ")?;
                list(f, channels)
            }
            Self::ChannelMismatch { asked, stated } => {
                f.write_str("the input comes from channel '")?;
                f.write_str(stated.as_str())?;
                f.write_str("', not '")?;
                f.write_str(asked.as_str())?;
                f.write_str("'")
            }
            Self::InvalidPolicy { name, range } => {
                f.write_str("policy.")?;
                f.write_str(name)?;
                f.write_str(": takes a whole number from ")?;
                f.write_str(range)
            }
        }
    }
}

/// Writes the names of channels, with commas between.
fn list(f: &mut core::fmt::Formatter<'_>, channels: &[Channel]) -> core::fmt::Result {
    for (index, channel) in channels.iter().enumerate() {
        if index > 0 {
            f.write_str(", ")?;
        }
        f.write_str(channel.as_str())?;
    }
    Ok(())
}

impl std::error::Error for Error {}
