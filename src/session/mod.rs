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

pub use policy::Policy;
pub use reason::{Reason, RestoreProblem};
pub use step::{Progress, Remaining, Step};

use crate::outcome::Outcome;
use state::State;

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
    /// A session in which nothing has been tried. `at` is now; `seed` starts its random waits.
    pub fn new(policy: Policy, at: f64, seed: u32) -> Self {
        Self { policy, state: State::new(at, seed) }
    }

    /// A session as it was saved. `None` is a text that was lost: a fresh session, which says so.
    ///
    /// A text that cannot be trusted gives a session that is closed for billed attempts, never a fresh
    /// one: a broken storage must not grant what it was to limit.
    pub fn restore(
        policy: Policy,
        saved: Option<&str>,
        at: f64,
        seed: u32,
    ) -> (Self, Option<RestoreProblem>) {
        let fresh = Self::new(policy, at, seed);
        let Some(text) = saved else { return (fresh, Some(RestoreProblem::Lost)) };
        match saved::read(text) {
            Ok(state) => {
                let mut session = Self { state, ..fresh };
                let problem = session.tick(at);
                (session, problem)
            }
            Err(problem) => (fresh.closed(Reason::NotRestored), Some(problem)),
        }
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
                self.state.close(Reason::NotRestored);
                Some(problem)
            }
        }
    }

    /// A short text of letters, digits, `.` and `-` with no personal data, for a storage or a URL.
    pub fn save(&self) -> String {
        saved::write(&self.state)
    }

    /// What an outcome means after all that came before. `retry_after` is a server's hint how long to wait
    /// (ms), where there is one.
    pub fn step(&mut self, outcome: Outcome<'static>, at: f64, retry_after: Option<f64>) -> Step {
        self.tick(at);
        step::step(&self.policy, &mut self.state, outcome, retry_after)
    }

    /// What is left of each limit.
    pub fn remaining(&self) -> Remaining {
        step::remaining(&self.policy, &self.state)
    }

    /// When the next attempt may begin, if there is a wait (ms since 1970 UTC).
    pub fn not_before(&self) -> Option<f64> {
        self.state.wait.ends()
    }

    fn closed(mut self, reason: Reason) -> Self {
        self.state.close(reason);
        self
    }

    /// Moves the session to an instant; one that is too old is closed.
    fn tick(&mut self, at: f64) -> Option<RestoreProblem> {
        self.state.tick(at);
        let is_expired = self.state.age() > self.policy.lifetime_ms;
        if is_expired {
            self.state.close(Reason::Expired);
        }
        is_expired.then_some(RestoreProblem::Expired)
    }
}
