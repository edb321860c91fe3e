//! A session that does not own its state.

use super::{
    confirm,
    input_ids::InputIds,
    policy::Policy,
    reason::Reason,
    state::State,
    step::{self, Progress, Remaining},
};
use crate::{advice::Advice, outcome::Decision};

/// An [`Answer`](super::Answer) as a page's script says it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmation {
    VendorAnswer,
    Passed,
    Failed,
    Pending,
}

/// A session that does not own its state: [`Session`](super::Session) and the page's binary lend it theirs.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Keeper<'a> {
    pub policy: Policy,
    pub state: &'a State,
}

impl Keeper<'_> {
    /// Moves to an instant. A session that is too old, or whose limit has ended, begins anew; tells whether it was too
    /// old.
    pub fn tick(self, at: f64) -> bool {
        let is_expired = self.is_expired(at);
        self.state.tick(at);
        let limit_end = self.state.limit_end.get();
        if is_expired || limit_end > 0.0 && self.state.now.get() >= limit_end {
            self.state.begin(at, self.state.random());
        }
        is_expired
    }

    /// Tells whether it is too old at an instant, and leaves it as it is.
    pub fn is_expired(self, at: f64) -> bool {
        self.state.age_at(at) > self.policy.lifetime_ms
    }

    /// Closes a session whose saved text could not be trusted.
    pub fn distrust(self) {
        self.state.close(Reason::NotRestored, Advice::AnotherMethod);
    }

    /// Makes a step.
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

    /// Answers for a page to which nothing new came.
    pub fn now(self, decision: &mut Decision, at: f64) -> Progress {
        self.tick(at);
        step::now(&self.policy, self.state, decision)
    }

    /// Takes in what a page's own server says.
    pub fn confirm(
        self,
        decision: &mut Decision,
        confirmation: Confirmation,
        ids: InputIds,
        at: f64,
    ) -> Progress {
        self.tick(at);
        match confirmation {
            Confirmation::VendorAnswer => confirm::confirm(&self.policy, self.state, decision, ids),
            Confirmation::Passed => confirm::verify(&self.policy, self.state, decision),
            Confirmation::Pending => confirm::pending(&self.policy, self.state, decision, None),
            Confirmation::Failed => {
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
