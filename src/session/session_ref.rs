//! A session that borrows its state.

use super::{
    confirm,
    input_ids::InputIds,
    policy::Policy,
    reason::Reason,
    state::State,
    step::{self, Progress, Remaining},
};
use crate::{advice::Advice, outcome::Decision};

/// The kind of an [`Answer`](super::Answer).
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerKind {
    VendorAnswer,
    Passed,
    Failed,
    Pending,
}

/// A session that borrows its state: from a [`Session`](super::Session), or from the memory that a page's script
/// shares.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct SessionRef<'a> {
    pub policy: Policy,
    pub state: &'a State,
}

impl SessionRef<'_> {
    /// Moves to an instant. A session that is too old, or whose limit has ended, begins anew. Returns true if it was
    /// too old.
    pub fn tick(self, at: f64) -> bool {
        let is_expired = self.is_expired(at);
        self.state.tick(at);
        let limit_end = self.state.limit_end.get();
        if is_expired || limit_end > 0.0 && self.state.now.get() >= limit_end {
            self.state.begin_again();
        }
        is_expired
    }

    /// Tells whether it is too old at an instant. Nothing is changed.
    pub fn is_expired(self, at: f64) -> bool {
        self.state.age_at(at) > self.policy.lifetime_ms
    }

    /// Closes a session whose saved text could not be trusted.
    pub fn distrust(self) {
        self.state.close(Reason::NotRestored, Advice::AnotherMethod);
    }

    /// Adapts a decision to all earlier attempts, and records it.
    pub fn step(
        self,
        decision: &mut Decision,
        ids: InputIds,
        at: f64,
        hint: Option<f64>,
    ) -> Progress {
        self.tick(at);
        step::step(&self.policy, self.state, decision, ids, hint)
    }

    /// Decides for a page that has no new input.
    pub fn now(self, decision: &mut Decision, at: f64) -> Progress {
        self.tick(at);
        step::now(&self.policy, self.state, decision)
    }

    /// Records what the page's own server says of the attempt.
    pub fn confirm(
        self,
        decision: &mut Decision,
        kind: AnswerKind,
        ids: InputIds,
        at: f64,
    ) -> Progress {
        self.tick(at);
        match kind {
            AnswerKind::VendorAnswer => confirm::confirm(&self.policy, self.state, decision, ids),
            AnswerKind::Passed => confirm::verify(&self.policy, self.state, decision),
            AnswerKind::Pending => confirm::pending(&self.policy, self.state, decision, None),
            AnswerKind::Failed => {
                *decision = Decision::stated(Advice::NotConfirmed);
                decision.passed = Some(false);
                confirm::fail(&self.policy, self.state, decision, ids)
            }
        }
    }

    /// Returns what is left of each limit.
    pub fn remaining(self) -> Remaining {
        step::remaining(&self.policy, self.state)
    }
}
