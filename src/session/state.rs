//! What a session remembers.

use super::{reason::Reason, wait::Wait};
use crate::advice::Advice;

/// What a session remembers. Instants are whole ms since 1970 UTC.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct State {
    /// When it began, and the latest instant it was ever told.
    pub began: f64,
    pub latest: f64,
    /// Now, by a clock that may have been set back.
    pub now: f64,
    /// Attempts that have ended, with whatever outcome.
    pub attempts: u32,
    /// What has been used of each limit.
    pub captures: u32,
    pub billed: u32,
    pub automatic: u32,
    /// The advice of the last attempt, and how often in a row it came.
    pub advice: Option<Advice>,
    pub repeats: u32,
    pub wait: Wait,
    /// Why nothing more may be tried, once it is so.
    pub closed: Option<Reason>,
    /// The state of the random numbers.
    pub seed: u32,
    /// The last attempt: a hash of its order number, and whether it was counted.
    pub last: Attempt,
    /// The attempts before it, for who goes back to an old page.
    pub earlier: [Attempt; 3],
}

/// One attempt, so that a page that is reloaded or asks a server about it does not count it again.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Attempt {
    /// 0 = it has no number.
    pub order: u32,
    pub is_capture: bool,
    pub is_billed: bool,
    /// It was finished, and its verdict is still to come.
    pub awaits_verdict: bool,
}

/// The last instant that JavaScript's Date can hold.
const LAST: f64 = 8_640_000_000_000_000.0;

/// An instant that can be saved and compared: a number from outside may be anything.
fn instant(at: f64) -> f64 {
    if at.is_nan() { 0.0 } else { at.clamp(0.0, LAST).trunc() }
}

impl State {
    pub fn new(at: f64, seed: u32) -> Self {
        let at = instant(at);
        Self {
            began: at,
            latest: at,
            now: at,
            attempts: 0,
            captures: 0,
            billed: 0,
            automatic: 0,
            advice: None,
            repeats: 0,
            wait: Wait::NONE,
            closed: None,
            // The generator stands still at 0.
            seed: if seed == 0 { 1 } else { seed },
            last: Attempt::default(),
            earlier: [Attempt::default(); 3],
        }
    }

    /// Moves to an instant. A clock that was set back makes nothing younger and lengthens no wait.
    pub fn tick(&mut self, at: f64) {
        self.now = instant(at);
        self.latest = self.latest.max(self.now);
        self.wait.tick(self.now);
    }

    pub fn age(&self) -> f64 {
        self.latest - self.began
    }

    /// Closes it; the first reason stays.
    pub fn close(&mut self, reason: Reason) {
        self.closed = self.closed.or(Some(reason));
    }

    /// The next random number.
    pub fn random(&mut self) -> u32 {
        // xorshift32: enough to spread waits, and the same in every engine.
        self.seed ^= self.seed << 13;
        self.seed ^= self.seed >> 17;
        self.seed ^= self.seed << 5;
        self.seed
    }

    pub fn merge(&mut self, other: &Self) {
        // A page that has just begun is later, and knows less.
        if (other.attempts, other.latest) > (self.attempts, self.latest) {
            self.advice = other.advice;
            self.repeats = other.repeats;
            self.last = other.last;
            self.earlier = other.earlier;
            self.seed = other.seed;
        }
        self.began = self.began.min(other.began);
        self.latest = self.latest.max(other.latest);
        self.attempts = self.attempts.max(other.attempts);
        self.captures = self.captures.max(other.captures);
        self.billed = self.billed.max(other.billed);
        self.automatic = self.automatic.max(other.automatic);
        self.wait = self.wait.later(other.wait);
        self.closed = self.closed.or(other.closed);
    }
}
