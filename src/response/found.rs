//! The finds of a reader in an input.

#![allow(missing_docs, reason = "no user of the crate meets it")]

use super::{
    Id, Origin, Problem,
    part::{Part, identifier},
};
use crate::{
    advice::{Action, Advice},
    catalog::summary_of,
    channel::Channel,
    code::Spelling,
    flat::{Field, Text, Units, View},
};

/// The proof on which a pass can rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Nothing: other answers look the same.
    None,
    /// The channel that the caller names.
    Channel,
    /// A mark that only a result of that terminal carries.
    Mark,
}

/// The finds of a reader. A reader that recognises an input fills it and returns true, as each method here does.
#[derive(Clone, Copy, Debug)]
pub struct Found<U> {
    /// The channel, once it is decided.
    pub channel: Option<Channel>,
    pub origin: Origin,
    /// The code; none where the person has not finished.
    pub code: Option<Spelling<U>>,
    /// The advice that the input states in place of a code: that the person is done, or left.
    pub advice: Option<Advice>,
    pub problem: Option<Problem>,
    /// True for a server's answer, in which a pass is the verdict.
    pub is_verdict: bool,
    /// True where a server that asks the vendor will find a result of this attempt; none = the input does not say.
    pub has_result: Option<bool>,
    /// The order number as it stands there, of whatever form.
    pub order: Option<Text<U>>,
    pub request_id: Option<Text<U>>,
    /// The id by which the attempt is known, whichever it has.
    pub id: Option<Id<U>>,
    /// The device-risk report.
    pub risk: Option<View<U>>,
    /// The object that carries the result.
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
        order: None,
        request_id: None,
        id: None,
        risk: None,
        at: None,
        proof: Proof::None,
    };

    /// Stores a code; none means that the person has not finished. Returns true.
    #[inline(never)]
    pub fn set_code(&mut self, code: Option<Spelling<U>>, origin: Origin) -> bool {
        self.origin = origin;
        self.code = code;
        true
    }

    /// Stores the code and the problem of a part. Returns true.
    #[inline(never)]
    pub fn set_part(&mut self, part: Part<U>, origin: Origin) -> bool {
        self.problem = part.problem();
        self.set_code(part.code(), origin)
    }

    /// Stores the code and the problem of a part in which "not finished" is no answer. Returns true.
    #[inline(never)]
    pub fn set_part_without_null(&mut self, part: Part<U>, origin: Origin) -> bool {
        self.set_part(part, origin);
        if self.code.is_none() && self.problem.is_none() {
            self.set_problem(Problem::Unreadable);
        }
        true
    }

    /// Stores an advice that is stated without a code. Returns true.
    #[inline(never)]
    pub fn set_advice(&mut self, advice: Advice, origin: Origin) -> bool {
        self.advice = Some(advice);
        self.origin = origin;
        true
    }

    /// Stores that nothing in the input can be believed, and why. Returns true.
    #[inline(never)]
    pub fn set_nothing(&mut self, origin: Origin, problem: Problem) -> bool {
        self.set_code(None, origin);
        self.set_problem(problem)
    }

    /// Stores why the input is not believed. Returns true.
    #[inline(never)]
    pub fn set_problem(&mut self, problem: Problem) -> bool {
        self.problem = Some(problem);
        self.advice = None;
        true
    }

    /// Stores the proof of a pass, and the object that carries it. Returns true.
    #[inline(never)]
    pub fn set_proof(&mut self, proof: Proof, at: View<U>) -> bool {
        self.proof = proof;
        self.at = Some(at);
        true
    }

    /// Stores the order number of an object. Returns true.
    #[inline(never)]
    pub fn set_order_no(&mut self, object: View<U>) -> bool {
        self.order = order_of(object);
        true
    }

    /// Returns the order number where it has the form of an identifier: any other text could be a person's name.
    pub fn order_no(&self) -> Option<Text<U>> {
        self.order.and_then(identifier)
    }

    /// Tells whether its code means success in one of the channels that fit.
    pub fn is_pass(&self) -> bool {
        self.problem.is_none()
            && self.code.is_some_and(|code| summary_of(code, self.origin.channels).is_success)
    }

    /// Returns a bit for each channel that fits, where the one that the caller names does not, or none is named.
    pub fn fitting(&self) -> u16 {
        match self.problem {
            Some(Problem::ChannelRequired | Problem::ChannelMismatch) => self.origin.channels,
            _ => 0,
        }
    }

    /// Tells whether it claims a success. An advice that an earlier attempt succeeded is none.
    pub fn claims_success(&self) -> bool {
        let is_success = |(channel, code): (Channel, _)| summary_of(code, channel.bit()).is_success;
        let of_row = || self.channel.zip(self.code).is_some_and(is_success);
        self.advice.map_or_else(of_row, Advice::is_success)
    }

    /// Tells whether it claims, in one of the channels that fit, that the person is done or that the phone is able.
    pub fn claims(&self) -> bool {
        let is_good =
            |advice: Advice| advice.is_success() || advice.guidance().action == Action::Proceed;
        let is_good_code = |code: Spelling<U>| {
            let summary = summary_of(code, self.channel.map_or(self.origin.channels, Channel::bit));
            summary.is_success || summary.proceeds
        };
        let is_believed = matches!(self.problem, None | Some(Problem::PartFailed));
        is_believed && self.advice.map_or_else(|| self.code.is_some_and(is_good_code), is_good)
    }

    /// Tells whether another find has precedence: one whose channel a mark tells has it over one without, and
    /// otherwise a failure over a pass.
    pub fn is_weaker_than(&self, other: &Self) -> bool {
        match (self.origin.is_open(), other.origin.is_open()) {
            (true, false) => true,
            (false, true) => false,
            _ => self.claims() && !other.claims(),
        }
    }
}

/// Returns the order number of an object, of whatever form; none where it is empty. What is longer than any is cut: one
/// that is there is never absent.
#[inline(never)]
pub(super) fn order_of<U: Units>(object: View<U>) -> Option<Text<U>> {
    const LONGEST: u32 = 256;
    let order = object.field(Field::OrderNo)?.spelled()?.part(0, LONGEST);
    (order.length() > 0).then_some(order)
}
