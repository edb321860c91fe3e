//! What has been tried so far, and what may be tried next: a pure reducer
//! `(state, outcome, instant) → (state, step)` that survives a redirect.
//!
//! It has no clock and no randomness of its own: the caller passes instants (ms since 1970 UTC) and a
//! seed. It does not own a loop: the loop is a person, and the page goes away in between.

mod hash;
mod policy;
mod reason;
mod saved;
mod state;
mod step;
mod wait;

pub use hash::hash;
pub use policy::{LIMITS, Policy};
pub use reason::{Reason, RestoreProblem};
pub use state::State;
pub use step::{Progress, Remaining, Step};

use crate::outcome::{Decision, Outcome};

/// One person's flow, from the first attempt to the end.
///
/// Everything that it must remember goes into the text of [`Session::save`]; that text counts, it does
/// not protect: whoever can write the storage can write it too. Limits that must hold are the server's.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    policy: Policy,
    state: State,
}

impl Session {
    /// Begins a session in which nothing has been tried. `at` is now, in ms since 1970 UTC; `seed` starts its
    /// random waits.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Policy, Session, lookup};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// let step = session.step(lookup(Channel::Wechat, "1201", Ask::default()), at, None);
    /// assert_eq!((step.progress.attempt, step.progress.remaining.captures), (1, 2));
    /// ```
    pub fn new(policy: Policy, at: f64, seed: u32) -> Self {
        let state = State::new();
        state.begin(at, seed);
        Self { policy, state }
    }

    /// Returns a session as it was saved. `None` is a text that was lost: a fresh session, which says so.
    ///
    /// A text that cannot be trusted gives a session that is closed for billed attempts, never a fresh
    /// one: a broken storage must not grant what it was to limit.
    pub fn restore(
        policy: Policy,
        saved: Option<&str>,
        at: f64,
        seed: u32,
    ) -> (Self, Option<RestoreProblem>) {
        let mut session = Self::new(policy, at, seed);
        let Some(text) = saved else { return (session, Some(RestoreProblem::Lost)) };
        let problem = match saved::read(text) {
            Ok(state) => {
                session.state = state;
                session.tick(at)
            }
            Err(problem) => {
                session.keeper().distrust();
                Some(problem)
            }
        };
        (session, problem)
    }

    /// Takes in what another page or tab of the same flow has saved: the larger counters win, and what is
    /// closed in one is closed.
    pub fn merge(&mut self, saved: &str, at: f64) -> Option<RestoreProblem> {
        match saved::read(saved) {
            Ok(other) => {
                self.state.merge(&other);
                self.tick(at)
            }
            Err(problem) => {
                self.keeper().distrust();
                Some(problem)
            }
        }
    }

    /// Returns a short text of letters, digits, `.` and `-` with no personal data, for a storage or a URL.
    pub fn save(&self) -> String {
        saved::write(&self.state)
    }

    /// Makes of an outcome what it means after all that came before. `retry_after` is a server's hint how long to
    /// wait (ms), where there is one.
    pub fn step(
        &mut self,
        mut outcome: Outcome<'static>,
        at: f64,
        retry_after: Option<f64>,
    ) -> Step {
        let mut decision = outcome.decision;
        let order = outcome.reference.order_no.as_deref();
        let order = order.map_or(0, |order| hash(order.encode_utf16()));
        let progress = self.keeper().step(&mut decision, order, at, retry_after);
        outcome.harden(decision, progress.not_before);
        Step { outcome, progress }
    }

    /// Returns what is left of each limit.
    pub fn remaining(&self) -> Remaining {
        self.keeper().remaining()
    }

    /// Returns when the next attempt may begin, if there is a wait (ms since 1970 UTC).
    pub fn not_before(&self) -> Option<f64> {
        self.state.not_before()
    }

    fn keeper(&self) -> Keeper<'_> {
        Keeper { policy: self.policy, state: &self.state }
    }

    /// Moves the session to an instant; one that is too old is closed.
    fn tick(&mut self, at: f64) -> Option<RestoreProblem> {
        self.keeper().tick(at).then_some(RestoreProblem::Expired)
    }
}

/// A session in the state of somebody else's: what [`Session`] does, without owning it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Keeper<'a> {
    pub policy: Policy,
    pub state: &'a State,
}

impl Keeper<'_> {
    /// Moves to an instant. A session that is too old is closed, and this tells so.
    pub fn tick(self, at: f64) -> bool {
        self.state.tick(at);
        let is_expired = self.state.age() > self.policy.lifetime_ms;
        if is_expired {
            self.state.close(Reason::Expired);
        }
        is_expired
    }

    /// Closes a session whose saved text could not be trusted.
    pub fn distrust(self) {
        self.state.close(Reason::NotRestored);
    }

    /// Makes a step. `order` is the [`hash`] of the order number, 0 without one.
    pub fn step(self, decision: &mut Decision, order: u32, at: f64, hint: Option<f64>) -> Progress {
        self.tick(at);
        step::step(&self.policy, self.state, decision, order, hint)
    }

    /// Returns what is left of each limit.
    pub fn remaining(self) -> Remaining {
        step::remaining(&self.policy, self.state)
    }
}
