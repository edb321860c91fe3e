//! The ids of an input's attempt and call, as hashes: the texts are not kept.

use super::hash::hash;
use crate::{
    code::{Code, Spelling},
    flat::Units,
    response::{Found, Id, IdKind},
};

/// The hashes of the ids and of the code in an input; 0 where it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InputIds {
    /// The id by which the attempt is known.
    pub id: u32,
    /// The kind of that id.
    pub kind: u32,
    /// The id of the call that answered.
    pub call: u32,
    /// The code.
    pub code: u32,
}

impl InputIds {
    /// Returns the hashes for the finds of a reader.
    pub fn of<U: Units>(found: &Found<U>) -> Self {
        let id = found.id.map_or(0, |Id { text, .. }| hash(text.units()).max(1));
        Self {
            id,
            kind: found.id.map_or(0, |id| id.kind as u32),
            call: found.request_id.map_or(0, |text| hash(text.units()).max(1)),
            code: found.code.map_or(0, spelling_hash),
        }
    }

    /// Returns the same hashes; without an id, with that of an order number which the caller has found.
    pub fn or_order(self, order: Option<&str>) -> Self {
        match order {
            Some(order) if self.id == 0 => {
                Self { id: hash(order.encode_utf16()).max(1), kind: IdKind::Order as u32, ..self }
            }
            _ => self,
        }
    }

    /// Returns the hash of a code's text, as [`InputIds::of`] has it.
    pub fn code_of(code: &Code<'_>) -> u32 {
        hash(code.as_str().encode_utf16())
    }
}

/// Returns the hash of a code as an input spells it.
fn spelling_hash<U: Units>(code: Spelling<U>) -> u32 {
    let mut sum = hash([].into_iter());
    code.write(&mut |unit| sum = (sum ^ u32::from(unit)).wrapping_mul(0x0100_0193));
    sum
}
