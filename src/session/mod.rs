//! What has been tried so far, and what may be tried next: a pure reducer
//! `(state, outcome, instant) → (state, step)` that survives a redirect.
//!
//! It has no clock and no randomness of its own: the caller passes instants (ms since 1970 UTC) and a
//! seed. It does not own a loop: the loop is a person, and the page goes away in between.

mod confirm;
mod count;
mod hash;
mod input_ids;
mod keeper;
mod limits;
mod policy;
mod reason;
mod saved;
mod state;
mod step;
mod wait;

pub use hash::hash;
pub use input_ids::{InputIds, spelled};
pub use keeper::{Confirmation, Keeper};
pub use policy::{LIMITS, Policy};
pub use reason::{Reason, RestoreProblem};
pub use state::State;
pub use step::{Progress, Remaining, Step};

use crate::{
    advice::Advice,
    outcome::{Ask, Decision, Outcome},
};

/// One person's flow, from the first attempt to the end.
///
/// Everything that it must remember goes into the text of [`Session::save`]; that text counts, it does
/// not protect: whoever can write the storage can write it too. Limits that must hold are the server's.
///
/// ```
/// use faceid_response::{Action, Ask, Policy, Session, read};
///
/// let at = 1_772_413_200_000.0;
/// let mut policy = Policy::default();
/// policy.captures = 2;
/// let mut session = Session::new(policy, at, 1);
/// let mut redirected = |query| {
///     session.step(read(query, None, Ask::default()), at, None).outcome.action
/// };
/// assert_eq!(redirected("?code=66660035&orderNo=o1&newSignature=F0"), Action::Retry);
/// // The second recording was the last that the policy allows.
/// assert_eq!(redirected("?code=66660035&orderNo=o2&newSignature=F0"), Action::Abort);
/// ```
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
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Policy, Session, lookup};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// session.step(lookup(Channel::Wechat, "1201", Ask::default()), at, None);
    /// let saved = session.save();
    /// let (restored, problem) = Session::restore(Policy::default(), Some(&saved), at + 1_000.0, 1);
    /// assert_eq!((restored.remaining().captures, problem), (2, None));
    /// ```
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

    /// Takes in what another page or tab of the same flow has saved. Of one session the larger counters win, and what is
    /// closed in one is closed; a session that began later is another one, and wins. One that is too old is as good as
    /// none.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Policy, Session, lookup};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// let mut other = session.clone();
    /// other.step(lookup(Channel::Wechat, "1201", Ask::default()), at, None);
    /// assert_eq!(session.merge(&other.save(), at), None);
    /// assert_eq!(session.remaining().captures, 2);
    /// ```
    pub fn merge(&mut self, saved: &str, at: f64) -> Option<RestoreProblem> {
        match saved::read(saved) {
            Ok(other) => {
                let other = Self { policy: self.policy, state: other };
                if other.keeper().is_expired(at) {
                    return Some(RestoreProblem::Expired);
                }
                self.state.merge(&other.state);
                self.tick(at)
            }
            Err(problem) => {
                self.keeper().distrust();
                Some(problem)
            }
        }
    }

    /// Returns a short text of letters, digits, `.` and `-` with no personal data, for a storage or a URL.
    ///
    /// ```
    /// use faceid_response::{Policy, Session};
    ///
    /// let session = Session::new(Policy::default(), 1_772_413_200_000.0, 1);
    /// assert!(session.save().starts_with("f2."));
    /// ```
    pub fn save(&self) -> String {
        saved::write(&self.state)
    }

    /// Takes in an outcome, and returns it adapted to all that came before. `retry_after` is a server's hint how long to
    /// wait (ms), where there is one.
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Policy, Session, lookup};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// let step = session.step(lookup(Channel::Wechat, "1201", Ask::default()), at, None);
    /// assert_eq!(step.progress.remaining.captures, 2);
    /// ```
    pub fn step(&mut self, outcome: Outcome<'static>, at: f64, retry_after: Option<f64>) -> Step {
        let ids = outcome.ids.or_order(outcome.reference.order_no.as_deref());
        self.decided(outcome, at, |keeper, decision| keeper.step(decision, ids, at, retry_after))
    }

    /// Answers for a page to which nothing new came: it can begin ([`Advice::NotStarted`]), must wait, has a result that
    /// is to be confirmed, or has ended.
    ///
    /// ```
    /// use faceid_response::{Advice, Ask, Policy, Session};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// assert_eq!(session.now(Ask::default(), at).outcome.advice, Advice::NotStarted);
    /// ```
    pub fn now(&mut self, ask: Ask, at: f64) -> Step {
        let outcome = Outcome::stated(Advice::NotStarted, ask);
        self.decided(outcome, at, |keeper, decision| keeper.now(decision, at))
    }

    /// Takes in what the page's own server says of the attempt. Only this gives [`Advice::Verified`], after which the
    /// session is a fresh one.
    ///
    /// ```
    /// use faceid_response::{Advice, Answer, Ask, Policy, Session, read};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// session.step(read("?code=0&orderNo=o1&newSignature=F0", None, Ask::default()), at, None);
    /// let step = session.confirm(Answer::Passed, Ask::default(), at);
    /// assert_eq!((step.outcome.advice, step.progress.attempt), (Advice::Verified, 1));
    /// assert_eq!(session.now(Ask::default(), at).progress.attempt, 0);
    /// ```
    pub fn confirm(&mut self, answer: Answer, ask: Ask, at: f64) -> Step {
        let ids = match &answer {
            Answer::Vendor(outcome) => outcome.ids.or_order(outcome.reference.order_no.as_deref()),
            Answer::Passed | Answer::Failed | Answer::Pending => InputIds::default(),
        };
        let (outcome, confirmation) = match answer {
            Answer::Passed => (Outcome::stated(Advice::Verified, ask), Confirmation::Passed),
            Answer::Failed => (Outcome::stated(Advice::NotConfirmed, ask), Confirmation::Failed),
            Answer::Pending => {
                (Outcome::stated(Advice::ResultUnavailable, ask), Confirmation::Pending)
            }
            Answer::Vendor(outcome) => (*outcome, Confirmation::VendorAnswer),
        };
        self.decided(outcome, at, |keeper, decision| {
            keeper.confirm(decision, confirmation, ids, at)
        })
    }

    fn decided(
        &mut self,
        mut outcome: Outcome<'static>,
        at: f64,
        decide: impl FnOnce(Keeper<'_>, &mut Decision) -> Progress,
    ) -> Step {
        let mut decision = outcome.decision;
        let progress = decide(self.keeper(), &mut decision);
        outcome.apply(decision, &progress, at);
        Step { outcome, progress }
    }

    /// Returns what is left of each limit.
    ///
    /// ```
    /// use faceid_response::{Policy, Session};
    ///
    /// let session = Session::new(Policy::default(), 1_772_413_200_000.0, 1);
    /// assert_eq!(session.remaining().captures, 3);
    /// ```
    pub fn remaining(&self) -> Remaining {
        self.keeper().remaining()
    }

    /// Returns when the next attempt may begin, if there is a wait (ms since 1970 UTC).
    ///
    /// ```
    /// use faceid_response::{Ask, Channel, Policy, Session, lookup};
    ///
    /// let at = 1_772_413_200_000.0;
    /// let mut session = Session::new(Policy::default(), at, 1);
    /// session.step(lookup(Channel::Sdk, "400506", Ask::default()), at, None);
    /// assert!(session.not_before() >= Some(at + 30_000.0));
    /// ```
    pub fn not_before(&self) -> Option<f64> {
        self.state.not_before()
    }

    fn keeper(&self) -> Keeper<'_> {
        Keeper { policy: self.policy, state: &self.state }
    }

    /// Moves the session to an instant; one that is too old begins anew.
    fn tick(&mut self, at: f64) -> Option<RestoreProblem> {
        self.keeper().tick(at).then_some(RestoreProblem::Expired)
    }
}

/// The answer of a page's own server about an attempt.
///
/// ```
/// use faceid_response::{Answer, Ask, Policy, RetryBy, Session, read};
///
/// let at = 1_772_413_200_000.0;
/// let mut session = Session::new(Policy::default(), at, 1);
/// session.step(read("?code=0&orderNo=o1&newSignature=F0", None, Ask::default()), at, None);
///
/// // The vendor has no verdict yet: the page asks again by itself.
/// let step = session.confirm(Answer::Pending, Ask::default(), at);
/// assert_eq!(step.outcome.retry.unwrap().by, RetryBy::Auto);
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// The person is the one.
    Passed,
    /// The person is not.
    Failed,
    /// It does not know yet.
    Pending,
    /// The vendor's answer, as [`crate::read`] reads it.
    Vendor(Box<Outcome<'static>>),
}
