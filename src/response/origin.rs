//! The channel that an input says it comes from, and how strongly it says so.

use crate::channel::Channel;

/// The channels that an input can come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// A bit for each channel that fits.
    pub channels: u16,
    /// The channel that the input says, or the first of several.
    pub channel: Channel,
    rule: Rule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// A mark of that terminal alone says it. A caller who names a channel that does not fit contradicts it.
    Stated,
    /// Returns an origin that a weak mark says. A caller who names any channel knows better.
    Likely,
    /// The caller must name one.
    Open,
}

impl Origin {
    /// Nothing says it.
    pub const ANY: Self = Self::new(Channel::ALL, Rule::Open);

    /// Returns an origin of which a mark says the first of these channels; the caller may name any of them.
    pub const fn stated(channels: &[Channel]) -> Self {
        Self::new(channels, Rule::Stated)
    }

    /// Returns an origin that a weak mark says.
    pub const fn likely(channel: Channel) -> Self {
        Self::new(&[channel], Rule::Likely)
    }

    /// Returns an origin whose shape several terminals have: the caller must name one of them.
    pub const fn one_of(channels: &[Channel]) -> Self {
        Self::new(channels, Rule::Open)
    }

    #[allow(clippy::indexing_slicing, reason = "runs in the compiler only")]
    const fn new(channels: &[Channel], rule: Rule) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < channels.len() {
            bits |= 1 << channels[at] as u16;
            at += 1;
        }
        Self { channels: bits, channel: channels[0], rule }
    }

    /// Tells whether a mark of that terminal alone says it.
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
