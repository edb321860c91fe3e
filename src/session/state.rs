//! What a session remembers.

#![allow(missing_docs, reason = "no user of the crate meets it")]

use core::sync::atomic::{AtomicU32, AtomicU64, Ordering::Relaxed};

use super::reason::Reason;
use crate::advice::Advice;

/// A number that is shared with a page's script, which keeps it between two calls.
#[derive(Debug)]
pub struct Count(AtomicU32);

impl Count {
    const fn new() -> Self {
        Self(AtomicU32::new(0))
    }

    pub fn get(&self) -> u32 {
        self.0.load(Relaxed)
    }

    pub fn set(&self, count: u32) {
        self.0.store(count, Relaxed);
    }

    #[inline(never)]
    pub fn increase(&self) {
        self.set(self.get().saturating_add(1));
    }

    pub fn decrease(&self) {
        self.set(self.get().saturating_sub(1));
    }

    #[inline(never)]
    fn raise_to(&self, count: u32) {
        if count > self.get() {
            self.set(count);
        }
    }
}

/// An instant in whole ms since 1970 UTC, or a length of time. It is shared as a [`Count`] is.
#[derive(Debug)]
pub struct Instant(AtomicU64);

impl Instant {
    const fn new() -> Self {
        Self(AtomicU64::new(0))
    }

    pub fn get(&self) -> f64 {
        f64::from_bits(self.0.load(Relaxed))
    }

    pub fn set(&self, instant: f64) {
        self.0.store(instant.to_bits(), Relaxed);
    }
}

/// The memory of a session. A page's script knows the order of these numbers (`src/js/saved.ts`).
#[derive(Debug)]
#[repr(C)]
pub struct State {
    /// The instant at which it began, and the latest one that it was told.
    pub began: Instant,
    pub latest: Instant,
    /// Now, by a clock that may have been set back.
    pub now: Instant,
    /// The length of the wait, and its end. Both 0 = there is none.
    pub wait: Instant,
    pub wait_end: Instant,
    /// The end of the limit that closed it; 0 = it has none but the lifetime.
    pub limit_end: Instant,
    /// The numbers that count against each limit.
    pub captures: Count,
    pub billed: Count,
    pub automatic: Count,
    /// Attempts that have ended, with whatever outcome.
    pub attempts: Count,
    /// The number of times in a row that the advice of the last attempt came, and 1 more than its index.
    pub repeats: Count,
    advice: Count,
    /// The reason for which nothing more may be tried, as 1 more than its index, and the advice that said so.
    closed: Count,
    ended: Count,
    /// The state of the random numbers.
    pub seed: Count,
    /// A hash of the last answer: of its code, its channel and whose it was.
    pub answer: Count,
    /// A hash of the id of the last call that answered.
    pub call: Count,
    /// The advice that is waited for, as 1 more than its index.
    waits_for: Count,
    /// The last attempt and those before it, by which an old page is recognised when the person goes back to it.
    pub attempt: [Attempt; 4],
}

/// One attempt, so that a page that is reloaded or asks a server about it does not count it again.
#[derive(Debug)]
#[repr(C)]
pub struct Attempt {
    /// A hash of the id by which it is known; 0 = it has none.
    pub id: Count,
    /// The things that were counted of it, from [`Attempt::CAPTURE`] on, and the kind of its id.
    pub flags: Count,
}

impl Attempt {
    /// It was a recording or a reading.
    pub const CAPTURE: u32 = 1;
    /// It was billed.
    pub const BILLED: u32 = 2;
    /// It was finished, and its verdict is still to come, or to be confirmed.
    pub const AWAITS_VERDICT: u32 = 4;
    /// Its terminal said that the person passed.
    pub const PASSED: u32 = 8;
    /// A server told of it, and no terminal.
    pub const OF_SERVER: u32 = 16;
    /// A server said that the person did not pass, whatever its terminal says.
    pub const REFUSED: u32 = 32;
    /// The place of the kind of its id.
    pub const KIND: u32 = 64;
    /// More than any flags.
    pub const END: u32 = 512;
    /// It was of an earlier session: all flags are set. No attempt of this session has all of them, since one that passed
    /// was not refused. What is marked as counted is not counted again.
    pub const EARLIER: u32 = Self::KIND - 1;

    pub fn has(&self, flag: u32) -> bool {
        self.flags.get() & flag != 0
    }

    /// Returns the kind of its id.
    pub fn kind(&self) -> u32 {
        self.flags.get() / Self::KIND
    }

    /// Tells whether it is known by this id.
    pub fn is(&self, id: u32, kind: u32) -> bool {
        id != 0 && self.id.get() == id && self.kind() == kind
    }

    fn copy(&self, other: &Self) {
        self.id.set(other.id.get());
        self.flags.set(other.flags.get());
    }
}

/// The last instant that JavaScript's Date can hold.
const LAST: f64 = 8_640_000_000_000_000.0;

/// Returns an instant that can be saved and compared: a number from outside may be anything.
fn instant(at: f64) -> f64 {
    if at > 0.0 { at.min(LAST).trunc() } else { 0.0 }
}

impl State {
    /// Creates the state before a session begins.
    #[allow(clippy::new_without_default, reason = "a default state would be one that has begun")]
    pub const fn new() -> Self {
        const fn none() -> Attempt {
            Attempt { id: Count::new(), flags: Count::new() }
        }
        Self {
            began: Instant::new(),
            latest: Instant::new(),
            now: Instant::new(),
            wait: Instant::new(),
            wait_end: Instant::new(),
            limit_end: Instant::new(),
            captures: Count::new(),
            billed: Count::new(),
            automatic: Count::new(),
            attempts: Count::new(),
            repeats: Count::new(),
            advice: Count::new(),
            closed: Count::new(),
            ended: Count::new(),
            seed: Count::new(),
            answer: Count::new(),
            call: Count::new(),
            waits_for: Count::new(),
            attempt: [none(), none(), none(), none()],
        }
    }

    /// Begins a session with every limit whole. It begins later than the one before, even where the clock stood still
    /// or was set back.
    pub fn begin(&self, at: f64, seed: u32) {
        let earlier = self.began.get();
        self.copy(&Self::new());
        let at = instant(at);
        self.now.set(at);
        let began = if earlier > 0.0 { at.max((earlier + 1.0).min(LAST)) } else { at };
        self.began.set(began);
        self.latest.set(began);
        // The generator stands still at 0.
        self.seed.set(seed.max(1));
    }

    /// Begins anew, but remembers the attempts before: an old page of one of them, told again, costs nothing and ends
    /// nothing.
    pub fn begin_again(&self) {
        let before = self.clone();
        self.begin(self.now.get(), self.random());
        let [_, earlier @ ..] = &self.attempt;
        let known = before.attempt.iter().filter(|attempt| attempt.id.get() != 0);
        for (own, attempt) in earlier.iter().zip(known) {
            own.id.set(attempt.id.get());
            own.flags.set(attempt.flags.get() | Attempt::EARLIER);
        }
    }

    /// Moves to an instant. Where the clock was set back, the session gets no younger, and a wait ends at the latest
    /// after its own length from now.
    pub fn tick(&self, at: f64) {
        let now = instant(at);
        self.now.set(now);
        self.latest.set(self.latest.get().max(now));
        let end = self.wait_end.get().min(now + self.wait.get());
        self.wait_end.set(end);
        if end <= now {
            self.end_wait();
        }
    }

    pub fn age_at(&self, at: f64) -> f64 {
        self.latest.get().max(instant(at)) - self.began.get()
    }

    /// Closes the session for a reason, with the advice that the person gets from then on. The first reason stays.
    #[inline(never)]
    pub fn close(&self, reason: Reason, advice: Advice) {
        if self.closed().is_none() {
            self.closed.set(reason as u32 + 1);
            self.ended.set(advice as u32 + 1);
        }
    }

    /// Returns the advice with which the session was closed.
    pub fn ended(&self) -> Option<Advice> {
        Advice::ALL.get(self.ended.get().wrapping_sub(1) as usize).copied()
    }

    /// Tells whether nothing has been tried yet.
    pub fn is_untouched(&self) -> bool {
        self.attempts.get() == 0 && self.automatic.get() == 0 && self.closed.get() == 0
    }

    pub fn closed(&self) -> Option<Reason> {
        Reason::ALL.get(self.closed.get().wrapping_sub(1) as usize).copied()
    }

    /// Returns the advice of the last attempt.
    pub fn advice(&self) -> Option<Advice> {
        Advice::ALL.get(self.advice.get().wrapping_sub(1) as usize).copied()
    }

    pub fn set_advice(&self, advice: Option<Advice>) {
        self.advice.set(advice.map_or(0, |advice| advice as u32 + 1));
    }

    pub fn is_advice(&self, advice: Advice) -> bool {
        self.advice.get() == advice as u32 + 1
    }

    /// Returns the advice that made the person wait.
    pub fn waits_for(&self) -> Option<Advice> {
        Advice::ALL.get(self.waits_for.get().wrapping_sub(1) as usize).copied()
    }

    pub fn set_waits_for(&self, advice: Option<Advice>) {
        self.waits_for.set(advice.map_or(0, |advice| advice as u32 + 1));
    }

    /// Returns the next random number.
    pub fn random(&self) -> u32 {
        // xorshift32: enough to spread waits, and the same in every engine.
        let mut seed = self.seed.get();
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        self.seed.set(seed);
        seed
    }

    /// Makes room for an attempt before the last.
    pub fn shift_attempts(&self) {
        let [last, one, two, three] = &self.attempt;
        three.copy(two);
        two.copy(one);
        one.copy(last);
    }

    /// Merges another state into this one. Of one session the larger counts win, and what is closed in one is closed.
    /// A session that began later is another one, and wins.
    pub fn merge(&self, other: &Self) {
        let (own, there) = (self.began.get(), other.began.get());
        if self.is_untouched() || there > own {
            return self.copy(other);
        }
        if own != there {
            return;
        }
        // A page that has just begun is later, and knows less.
        let (own, there) = (self.attempts.get(), other.attempts.get());
        if there > own || there == own && other.latest.get() > self.latest.get() {
            self.advice.set(other.advice.get());
            self.repeats.set(other.repeats.get());
            self.seed.set(other.seed.get());
            self.answer.set(other.answer.get());
            self.call.set(other.call.get());
            self.attempt.iter().zip(&other.attempt).for_each(|(own, there)| own.copy(there));
        }
        self.latest.set(self.latest.get().max(other.latest.get()));
        self.attempts.raise_to(there);
        self.captures.raise_to(other.captures.get());
        self.billed.raise_to(other.billed.get());
        self.automatic.raise_to(other.automatic.get());
        if other.wait_end.get() > self.wait_end.get() {
            self.wait.set(other.wait.get());
            self.wait_end.set(other.wait_end.get());
            self.waits_for.set(other.waits_for.get());
        }
        if self.closed().is_none() {
            self.closed.set(other.closed.get());
            self.ended.set(other.ended.get());
            self.limit_end.set(other.limit_end.get());
        }
    }

    /// Copies another state.
    pub fn copy(&self, other: &Self) {
        for (own, there) in self.instants().into_iter().zip(other.instants()) {
            own.set(there.get());
        }
        for (own, there) in self.counts().into_iter().zip(other.counts()) {
            own.set(there.get());
        }
    }

    fn instants(&self) -> [&Instant; 6] {
        [&self.began, &self.latest, &self.now, &self.wait, &self.wait_end, &self.limit_end]
    }

    fn counts(&self) -> [&Count; 20] {
        let [last, one, two, three] = &self.attempt;
        [
            &self.captures,
            &self.billed,
            &self.automatic,
            &self.attempts,
            &self.repeats,
            &self.advice,
            &self.closed,
            &self.ended,
            &self.seed,
            &self.answer,
            &self.call,
            &self.waits_for,
            &last.id,
            &last.flags,
            &one.id,
            &one.flags,
            &two.id,
            &two.flags,
            &three.id,
            &three.flags,
        ]
    }
}

impl Clone for State {
    fn clone(&self) -> Self {
        let state = Self::new();
        state.copy(self);
        state
    }
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.instants().map(Instant::get) == other.instants().map(Instant::get)
            && self.counts().map(Count::get) == other.counts().map(Count::get)
    }
}
