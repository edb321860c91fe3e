//! The finds of a reader in an input, and the settling of its channel.

#![allow(missing_docs, reason = "no user of the crate meets it")]

use crate::{
    catalog::is_success,
    channel::Channel,
    code::Spelling,
    error::Error,
    flat::{Field, Kind, Text, Units, View},
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// A bit for each channel that the caller may name.
    channels: u16,
    /// The channel that the input says, or the first of several.
    channel: Channel,
    rule: Rule,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// It is the one, whichever of the channels the caller names.
    Stated,
    /// It is the one that the caller names, and without a name the first.
    Settled,
    /// The caller must name one.
    Open,
}

impl Origin {
    /// Nothing says it.
    pub const ANY: Self = Self::new(Channel::ALL, Rule::Open);

    /// The shape of the input says it.
    pub const fn stated(channel: Channel) -> Self {
        Self::new(&[channel], Rule::Stated)
    }

    /// The first of these stages says it; the caller may name any of them.
    pub const fn stage(stages: &[Channel]) -> Self {
        Self::new(stages, Rule::Stated)
    }

    /// It has the shape of several, of which the caller must name one.
    pub const fn one_of(channels: &[Channel]) -> Self {
        Self::new(channels, Rule::Open)
    }

    /// It has the shape of several, of which the first is the common one.
    pub const fn commonly(channels: &[Channel]) -> Self {
        Self::new(channels, Rule::Settled)
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

    /// Tells whether the input says its channel by itself.
    pub const fn is_stated(self) -> bool {
        matches!(self.rule, Rule::Stated)
    }

    /// Tells whether a channel is among those that it can be.
    fn fits(self, channel: Channel) -> bool {
        self.channels >> channel as u16 & 1 != 0
    }

    /// Returns the channel, given the one that the caller names.
    ///
    /// # Errors
    /// [`Unsettled`] where neither says it, and where they say different things.
    pub fn settle(self, asked: Option<Channel>) -> Result<Channel, Unsettled> {
        match (asked, self.rule) {
            (None, Rule::Open) => Err(Unsettled { channels: self.channels, stated: None }),
            (Some(asked), _) if !self.fits(asked) => {
                Err(Unsettled { channels: 0, stated: Some(self.channel) })
            }
            (Some(asked), Rule::Open | Rule::Settled) => Ok(asked),
            (_, Rule::Stated | Rule::Settled) => Ok(self.channel),
        }
    }
}

/// The reason for which no channel could be settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// A bit for each channel among which the caller must choose.
    pub channels: u16,
    /// The channel that the input says, where the caller says another.
    pub stated: Option<Channel>,
}

impl Unsettled {
    /// Returns the error for a caller who named this channel.
    pub(crate) fn error(self, asked: Option<Channel>) -> Error {
        match (asked, self.stated) {
            (Some(asked), Some(stated)) => Error::ChannelMismatch { asked, stated },
            _ => Error::ChannelRequired {
                channels: Channel::ALL
                    .iter()
                    .copied()
                    .filter(|channel| self.channels >> *channel as u16 & 1 != 0)
                    .collect(),
            },
        }
    }
}

/// The finds of a reader. A reader that recognises an input fills it and returns true.
#[derive(Clone, Copy, Debug)]
pub struct Found<U> {
    pub origin: Origin,
    /// None by itself means that the person has not finished.
    pub code: Option<Spelling<U>>,
    /// The terminal is done and says nothing else: the verdict is the server's.
    pub finished: bool,
    pub problem: Option<Problem>,
    /// It is a server's answer, so a pass in it is the verdict.
    pub is_verdict: bool,
    /// Whether a server that asks the vendor will find a result of this attempt, where the input says.
    pub has_result: Option<bool>,
    pub order_no: Option<Text<U>>,
    pub request_id: Option<Text<U>>,
    /// The device-risk report.
    pub risk: Option<View<U>>,
}

impl<U: Units> Found<U> {
    pub const NOTHING: Self = Self {
        origin: Origin::ANY,
        code: None,
        finished: false,
        problem: None,
        is_verdict: false,
        has_result: None,
        order_no: None,
        request_id: None,
        risk: None,
    };

    /// Finds a code of our own, or none: the person has not finished.
    #[inline(never)]
    pub fn code(&mut self, code: Option<Spelling<U>>, origin: Origin) -> bool {
        self.origin = origin;
        self.code = code;
        true
    }

    /// Finds what a part says.
    pub fn part(&mut self, part: Part<U>, origin: Origin) -> bool {
        self.problem = part.problem;
        self.code(part.code, origin)
    }

    /// Finds what a field says that should hold a code; null says that the person has not finished.
    #[inline(never)]
    pub fn code_in(&mut self, field: Option<View<U>>, origin: Origin) -> bool {
        self.part(Part::of(field), origin)
    }

    /// Finds what a field says where "not finished" is no answer.
    #[inline(never)]
    pub fn code_without_null(&mut self, field: Option<View<U>>, origin: Origin) -> bool {
        self.code_in(field, origin);
        if self.code.is_none() { self.doubt(Problem::Unreadable) } else { true }
    }

    pub fn finished(&mut self, origin: Origin) -> bool {
        self.finished = true;
        self.code(None, origin)
    }

    /// Finds nothing that could be believed.
    #[inline(never)]
    pub fn nothing(&mut self, origin: Origin, problem: Problem) -> bool {
        self.code(None, origin);
        self.doubt(problem)
    }

    pub fn doubt(&mut self, problem: Problem) -> bool {
        self.problem = Some(problem);
        self.finished = false;
        true
    }

    /// Takes the order number from an object.
    #[inline(never)]
    pub fn order_no(&mut self, object: View<U>) -> bool {
        self.order_no = object.word(Field::OrderNo).and_then(identifier);
        true
    }

    /// Tells whether its code says, in a channel that it can be of, that all went well.
    pub fn is_pass(&self) -> bool {
        Part { code: self.code, problem: None }.is_pass(self.origin)
    }
}

/// The code of one part of an answer, and why it is not taken at its word.
#[derive(Clone, Copy, Debug)]
pub struct Part<U> {
    pub code: Option<Spelling<U>>,
    pub problem: Option<Problem>,
}

impl<U: Units> Part<U> {
    /// Reads a field that should hold a code.
    pub fn of(field: Option<View<U>>) -> Self {
        let code = field.and_then(View::spelled).and_then(Spelling::new);
        let problem = match field {
            _ if code.is_some() => None,
            Some(field) if field.is(Kind::Null) => None,
            Some(field) if field.is(Kind::Several) => Some(Problem::CodesDiffer),
            _ => Some(Problem::Unreadable),
        };
        Self { code, problem }
    }

    /// Tells whether its code says, in a channel that it can be of, that all went well.
    #[inline(never)]
    pub fn is_pass(self, origin: Origin) -> bool {
        let Some(code) = self.code else { return false };
        Channel::ALL.iter().any(|channel| origin.fits(*channel) && is_success(*channel, code))
    }
}

/// Returns a reference as vendors make them: up to 64 letters, digits, `-` and `_`. Anything else could be
/// anything, a name included, and is left where it is.
#[inline(never)]
pub fn identifier<U: Units>(text: Text<U>) -> Option<Text<U>> {
    const LONGEST: u32 = 64;
    ((1..=LONGEST).contains(&text.length()) && text.units().all(is_of_an_identifier))
        .then_some(text)
}

fn is_of_an_identifier(unit: u16) -> bool {
    matches!(unit, 0x30..=0x39 | 0x41..=0x5A | 0x61..=0x7A | 0x2D | 0x5F)
}

/// Tells whether it has the form of a BizToken or EidToken: 36 letters, digits and hyphens.
pub fn is_token<U: Units>(text: Text<U>) -> bool {
    text.length() == 36 && text.units().all(|unit| is_of_an_identifier(unit) && unit != 0x5F)
}
