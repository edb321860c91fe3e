//! The finds of a reader in an input.

#![allow(missing_docs, reason = "no user of the crate meets it")]

use super::{
    Id, Origin, Problem,
    part::{Part, identifier},
};
use crate::{
    advice::{Action, Advice},
    catalog::said_of,
    channel::Channel,
    code::Spelling,
    flat::{Field, Text, Units, View},
};

/// Holds what a pass can rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: other answers look the same.
    None,
    /// The channel that the caller names.
    Channel,
    /// A mark that only a result of that terminal carries.
    Mark,
}

/// The finds of a reader. A reader that recognises an input fills it and returns true.
#[derive(Clone, Copy, Debug)]
pub struct Found<U> {
    /// The channel, once it is decided.
    pub channel: Option<Channel>,
    pub origin: Origin,
    /// None by itself means that the person has not finished.
    pub code: Option<Spelling<U>>,
    /// Holds what the input states in place of a code: that the person is done, or left.
    pub advice: Option<Advice>,
    pub problem: Option<Problem>,
    /// It is a server's answer, so a pass in it is the verdict.
    pub is_verdict: bool,
    /// True where a server that asks the vendor will find a result of this attempt; none = the input does not say.
    pub has_result: Option<bool>,
    pub order_no: Option<Text<U>>,
    pub request_id: Option<Text<U>>,
    /// The id by which the attempt is known, whichever it has.
    pub id: Option<Id<U>>,
    /// The device-risk report.
    pub risk: Option<View<U>>,
    /// The object that says it.
    pub at: Option<View<U>>,
    pub proof: Proof,
}

impl<U: Units> Found<U> {
    pub const NOTHING: Self = Self {
        channel: None,
        origin: Origin::ANY,
        code: None,
        advice: None,
        problem: None,
        is_verdict: false,
        has_result: None,
        order_no: None,
        request_id: None,
        id: None,
        risk: None,
        at: None,
        proof: Proof::None,
    };

    /// Finds a code of our own, or none: the person has not finished.
    #[inline(never)]
    pub fn code(&mut self, code: Option<Spelling<U>>, origin: Origin) -> bool {
        self.origin = origin;
        self.code = code;
        true
    }

    /// Finds what a part says.
    #[inline(never)]
    pub fn part(&mut self, part: Part<U>, origin: Origin) -> bool {
        self.problem = part.problem();
        self.code(part.code(), origin)
    }

    /// Finds what a part says where "not finished" is no answer.
    #[inline(never)]
    pub fn part_without_null(&mut self, part: Part<U>, origin: Origin) -> bool {
        self.part(part, origin);
        if self.code.is_none() && self.problem.is_none() {
            self.distrust(Problem::Unreadable);
        }
        true
    }

    /// Finds what is stated without a code.
    #[inline(never)]
    pub fn states(&mut self, advice: Advice, origin: Origin) -> bool {
        self.advice = Some(advice);
        self.origin = origin;
        true
    }

    /// Finds nothing that could be believed.
    #[inline(never)]
    pub fn nothing(&mut self, origin: Origin, problem: Problem) -> bool {
        self.code(None, origin);
        self.distrust(problem)
    }

    /// Finds that what stands there cannot be believed.
    #[inline(never)]
    pub fn distrust(&mut self, problem: Problem) -> bool {
        self.problem = Some(problem);
        self.advice = None;
        true
    }

    /// Says what a pass rests on, and the object that says it.
    #[inline(never)]
    pub fn proven(&mut self, proof: Proof, at: View<U>) -> bool {
        self.proof = proof;
        self.at = Some(at);
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
        self.problem.is_none()
            && self.code.is_some_and(|code| said_of(code, self.origin.channels).is_success)
    }

    /// Returns a bit for each channel that fits, where the one that the caller names does not, or none is named.
    pub fn fitting(&self) -> u16 {
        match self.problem {
            Some(Problem::ChannelRequired | Problem::ChannelMismatch) => self.origin.channels,
            _ => 0,
        }
    }

    /// Tells whether it claims a success, and not only that one was told before.
    pub fn claims_success(&self) -> bool {
        let is_success = |(channel, code): (Channel, _)| said_of(code, channel.bit()).is_success;
        let of_row = || self.channel.zip(self.code).is_some_and(is_success);
        self.advice.map_or_else(of_row, Advice::is_success)
    }

    /// Tells whether it claims, in a channel that it can be of, that the person is done or the phone is able.
    pub fn claims(&self) -> bool {
        let is_good =
            |advice: Advice| advice.is_success() || advice.guidance().action == Action::Proceed;
        let is_good_code = |code: Spelling<U>| {
            let said = said_of(code, self.channel.map_or(self.origin.channels, Channel::bit));
            said.is_success || said.proceeds
        };
        let is_believed = matches!(self.problem, None | Some(Problem::PartFailed));
        is_believed && self.advice.map_or_else(|| self.code.is_some_and(is_good_code), is_good)
    }

    /// Tells whether another find is stronger: what a mark says before what it does not, and of two a failure before a
    /// pass.
    pub fn is_weaker_than(&self, other: &Self) -> bool {
        match (self.origin.is_open(), other.origin.is_open()) {
            (true, false) => true,
            (false, true) => false,
            _ => self.claims() && !other.claims(),
        }
    }
}
