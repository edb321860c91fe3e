//! What a shape makes of an input, and how its channel is settled.

use super::value::{Value, word};
use crate::{
    catalog::is_success,
    channel::Channel,
    code::Code,
    error::Error,
    reference::{Reference, identifier},
    risk::RiskReport,
    vocabulary::vocabulary,
};

vocabulary! {
    /// Why an input was not taken at its word.
    Problem as "Problem" {
        /// Nothing in it could be read, or the code has a form that no code has.
        Unreadable = "unreadable",
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

/// What an input says of the channel that it comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Origin {
    /// Its shape says it.
    Stated(Channel),
    /// One of its stages says it; the caller may name any of the stages.
    Stage(Channel, &'static [Channel]),
    /// It has the shape of several. The first is the common one if `settled`; else the caller must say.
    OneOf { channels: &'static [Channel], settled: bool },
}

impl Origin {
    /// Nothing says it.
    pub const ANY: Self = Self::OneOf { channels: Channel::ALL, settled: false };

    /// Returns the channels whose table may have its code.
    fn channels(&self) -> &[Channel] {
        match self {
            Self::Stated(channel) | Self::Stage(channel, _) => core::slice::from_ref(channel),
            Self::OneOf { channels, .. } => channels,
        }
    }

    /// The channel, given the one that the caller names.
    pub fn settle(self, asked: Option<Channel>) -> Result<Channel, Error> {
        let mismatch = |asked, stated| Err(Error::ChannelMismatch { asked, stated });
        match (self, asked) {
            (Self::Stated(channel), Some(asked)) if asked != channel => mismatch(asked, channel),
            (Self::Stage(channel, stages), Some(asked)) if !stages.contains(&asked) => {
                mismatch(asked, channel)
            }
            (Self::Stated(channel) | Self::Stage(channel, _), _) => Ok(channel),
            (Self::OneOf { channels, .. }, Some(asked)) if channels.contains(&asked) => Ok(asked),
            (Self::OneOf { channels, settled }, asked) => match (channels.first(), asked) {
                (Some(first), Some(asked)) => mismatch(asked, *first),
                (Some(first), None) if settled => Ok(*first),
                _ => Err(Error::ChannelRequired { channels }),
            },
        }
    }
}

/// What a shape makes of an input.
#[derive(Debug)]
pub(crate) struct Found {
    pub origin: Origin,
    pub code: Option<Code<'static>>,
    /// The terminal is done and says nothing else: the verdict is the server's.
    pub finished: bool,
    pub problem: Option<Problem>,
    /// It is a server's answer, so a pass in it is the verdict.
    pub is_verdict: bool,
    /// Whether a server that asks the vendor will find a result of this attempt, where the input says.
    pub has_result: Option<bool>,
    pub reference: Reference,
    pub risk: Option<RiskReport>,
}

impl Found {
    /// No code, which by itself means that the person has not finished.
    pub fn unfinished(origin: Origin) -> Self {
        Self {
            origin,
            code: None,
            finished: false,
            problem: None,
            is_verdict: false,
            has_result: None,
            reference: Reference::default(),
            risk: None,
        }
    }

    /// What a field says that should hold a code; null says that the person has not finished.
    pub fn from_code<V: Value>(code: Option<&V>, origin: Origin) -> Self {
        let found = Self::unfinished(origin);
        match code {
            Some(value) if value.is_null() => found,
            Some(value) => match value.as_code() {
                Some(code) => Self { code: Some(code), ..found },
                None => found.doubt(Problem::Unreadable),
            },
            None => found.doubt(Problem::Unreadable),
        }
    }

    pub fn finished(origin: Origin) -> Self {
        Self { finished: true, ..Self::unfinished(origin) }
    }

    pub fn unreadable() -> Self {
        Self::unfinished(Origin::ANY).doubt(Problem::Unreadable)
    }

    pub fn doubt(self, problem: Problem) -> Self {
        Self { problem: Some(problem), finished: false, ..self }
    }

    pub fn verdict(self) -> Self {
        Self { is_verdict: true, ..self }
    }

    pub fn order_no<V: Value>(mut self, object: &V) -> Self {
        self.reference.order_no = word(object, "orderNo").and_then(identifier);
        self
    }

    /// Takes the vendor's id of the call from an API answer, where there is one.
    pub fn or_request_id<V: Value>(mut self, object: &V) -> Self {
        if self.reference.request_id.is_none() {
            self.reference.request_id = word(object, "RequestId").and_then(identifier);
        }
        self
    }

    /// Tells whether it has a code of success in a channel that it may be of.
    pub fn is_pass(&self) -> bool {
        let is_success = |code| self.origin.channels().iter().any(|it| is_success(*it, code));
        self.code.as_ref().is_some_and(is_success)
    }
}
