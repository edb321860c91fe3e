//! What has been tried so far, and what may be tried next: a pure reducer
//! `(state, outcome, instant) → (state, step)` that survives a redirect.
//!
//! It has no clock and no randomness of its own: the caller passes instants (ms since 1970 UTC) and a
//! seed. It does not own a loop: the loop is a person, and the page goes away in between.

mod confirm;
mod count;
mod hash;
mod input_ids;
mod limits;
mod policy;
mod reason;
mod saved;
mod session_ref;
mod state;
mod step;
mod wait;

pub use hash::hash;
pub use input_ids::InputIds;
pub use policy::{LIMITS, Policy};
pub use reason::{Reason, RestoreProblem};
pub use session_ref::{AnswerKind, SessionRef};
pub use state::State;
pub use step::{Progress, Remaining, Step};

use crate::{
    advice::Advice,
    outcome::{Ask, Decision, Outcome},
};

/// The attempts of one person for one purpose, from the first to the end.
///
/// The text of [`Session::save`] holds all of it. The text keeps counts, and protects nothing: whoever can write to
/// the storage can change them. Limits that must hold are the server's.
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

    /// Returns the session of a saved text. Without a text (`None`) it is a fresh session, with the problem
    /// [`RestoreProblem::Lost`].
    ///
    /// A text that cannot be trusted gives a session in which nothing billed may be tried, never a fresh one:
    /// otherwise a broken storage would lift the limits.
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
                session.session_ref().distrust();
                Some(problem)
            }
        };
        (session, problem)
    }

    /// Merges the session with the text that another page or tab of the same flow has saved. Of one session the larger
    /// counts win, and what is closed in one is closed. A session that began later is another one, and wins. A session
    /// that is too old changes nothing.
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
                if other.session_ref().is_expired(at) {
                    return Some(RestoreProblem::Expired);
                }
                self.state.merge(&other.state);
                self.tick(at)
            }
            Err(problem) => {
                self.session_ref().distrust();
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

    /// Records an outcome, and returns it adapted to all earlier attempts. `retry_after` is a server's hint for the
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
        self.decided(outcome, at, |session, decision| session.step(decision, ids, at, retry_after))
    }

    /// Returns a step for a page that has no new input: it can begin ([`Advice::NotStarted`]), must wait, has a result
    /// to be confirmed, or has ended.
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
        self.decided(outcome, at, |session, decision| session.now(decision, at))
    }

    /// Records what the page's own server says of the attempt. Only this gives [`Advice::Verified`], after which the
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
        let (outcome, kind) = match answer {
            Answer::Passed => (Outcome::stated(Advice::Verified, ask), AnswerKind::Passed),
            Answer::Failed => (Outcome::stated(Advice::NotConfirmed, ask), AnswerKind::Failed),
            Answer::Pending => {
                (Outcome::stated(Advice::ResultUnavailable, ask), AnswerKind::Pending)
            }
            Answer::Vendor(outcome) => (*outcome, AnswerKind::VendorAnswer),
        };
        self.decided(outcome, at, |session, decision| session.confirm(decision, kind, ids, at))
    }

    /// Returns the step of an outcome, whose decision is adapted by `decide`.
    fn decided(
        &mut self,
        mut outcome: Outcome<'static>,
        at: f64,
        decide: impl FnOnce(SessionRef<'_>, &mut Decision) -> Progress,
    ) -> Step {
        let mut decision = outcome.decision;
        let progress = decide(self.session_ref(), &mut decision);
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
        self.session_ref().remaining()
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

    fn session_ref(&self) -> SessionRef<'_> {
        SessionRef { policy: self.policy, state: &self.state }
    }

    /// Moves the session to an instant. A session that is too old begins anew, which is its problem.
    fn tick(&mut self, at: f64) -> Option<RestoreProblem> {
        self.session_ref().tick(at).then_some(RestoreProblem::Expired)
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
    /// The person passed.
    Passed,
    /// The person did not pass.
    Failed,
    /// There is no verdict yet.
    Pending,
    /// The vendor's answer, as [`crate::read`] reads it.
    Vendor(Box<Outcome<'static>>),
}
