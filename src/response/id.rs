//! The ids of an attempt.

#![allow(missing_docs, reason = "no user of the crate meets it")]

use crate::flat::Text;

/// An id of an attempt, as an input has it.
#[derive(Clone, Copy, Debug)]
pub struct Id<U> {
    pub kind: IdKind,
    pub text: Text<U>,
}

/// Whose id it is: two of different kinds cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdKind {
    /// The order number.
    Order = 1,
    /// A BizToken or EidToken.
    Token,
    /// The `reqId` of a card that was read.
    Reading,
    /// The `h5faceId`.
    Face,
}
