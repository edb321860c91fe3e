//! The channel that an input says it comes from, and how strongly it says so.

use crate::channel::Channel;

/// The channels that an input can come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// A bit for each channel that fits.
    pub channels: u16,
    /// The channel that the input tells, or the first of several.
    pub channel: Channel,
    rule: Rule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// A mark that only this terminal has tells the channel. A caller who names one that does not fit contradicts it.
    Stated,
    /// A weak mark tells the channel. A caller who names any other knows better.
    Likely,
    /// The caller must name the channel.
    Open,
}

impl Origin {
    /// Any channel, where nothing in the input tells it.
    pub const ANY: Self = Self::new(Channel::ALL, Rule::Open);

    /// Returns the origin of an input whose mark tells the first of these channels. The caller may name any of them.
    pub const fn stated(channels: &[Channel]) -> Self {
        Self::new(channels, Rule::Stated)
    }

    /// Returns the origin of an input whose weak mark tells this channel.
    pub const fn likely(channel: Channel) -> Self {
        Self::new(&[channel], Rule::Likely)
    }

    /// Returns the origin of a shape that several terminals share: the caller must name one of these channels.
    pub const fn one_of(channels: &[Channel]) -> Self {
        Self::new(channels, Rule::Open)
    }

    /// Returns the origin of an input that can come from any of these channels. The first is the one that the input
    /// tells. `rule` says how strongly it tells it.
    #[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
    const fn new(channels: &[Channel], rule: Rule) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < channels.len() {
            bits |= 1 << channels[at] as u16;
            at += 1;
        }
        Self { channels: bits, channel: channels[0], rule }
    }

    /// Tells whether a mark that only this terminal has tells the channel.
    pub const fn is_stated(self) -> bool {
        matches!(self.rule, Rule::Stated)
    }

    /// Tells whether the caller must name the channel.
    pub const fn is_open(self) -> bool {
        matches!(self.rule, Rule::Open)
    }

    /// Tells whether a channel fits.
    pub fn fits(self, channel: Channel) -> bool {
        self.channels >> channel as u16 & 1 != 0
    }
}
