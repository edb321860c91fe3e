//! How long to wait: full jitter under a cap, a server's hint as floor, and the day's limit.

use super::state::State;
use crate::advice::{Advice, Needs};

/// The longest time of a browser's timer, ms. With a longer one it would fire at once.
const LONGEST_TIMER: f64 = 2_147_483_647.0;

/// The longest wait that a server's hint can ask for, ms.
const LONGEST_HINT: f64 = 3_600_000.0;

impl State {
    /// Sets the wait from now to the next attempt, and returns its end. An earlier wait that ends later stays.
    #[inline(never)]
    pub fn wait_for(&self, length: f64) -> f64 {
        let length = length.clamp(0.0, LONGEST_TIMER).ceil();
        let end = self.now.get() + length;
        if length > 0.0 && end > self.wait_end.get() {
            self.wait.set(length);
            self.wait_end.set(end);
        }
        end
    }

    /// Ends the wait.
    pub fn end_wait(&self) {
        self.wait.set(0.0);
        self.wait_end.set(0.0);
        self.set_waits_for(None);
    }

    /// Returns when the wait ends, if there is one.
    pub fn not_before(&self) -> Option<f64> {
        let end = self.wait_end.get();
        (end > 0.0).then_some(end)
    }

    /// Tells whether the wait is for the result of an attempt that was made.
    #[inline(never)]
    pub fn waits_for_result(&self) -> bool {
        let needs_result = |advice: Advice| {
            advice.guidance().retry.is_some_and(|retry| retry.needs == Needs::Result)
        };
        self.waits_for().is_some_and(needs_result)
    }

    /// Tells whether the wait is one that [`State::wait_for`] makes.
    pub fn has_sound_wait(&self) -> bool {
        let (length, end) = (self.wait.get(), self.wait_end.get());
        length <= LONGEST_TIMER && (length == 0.0) == (end == 0.0)
    }
}

/// Returns the wait before attempt `repeats + 1` by exponential backoff with jitter: a random part of a time that
/// doubles with each repetition, up to a cap. It is at least the advice's own wait, which its text names, and at least
/// the server's hint. `random` is any number.
pub(super) fn backoff(base: f64, repeats: u32, cap: f64, hint: f64, random: u32) -> f64 {
    // Whoever has waited sixteen times waits the cap; a higher power would only overflow.
    let ceiling = (base * f64::from(1u32 << repeats.min(16))).min(cap);
    let jitter = ceiling * (f64::from(random) / f64::from(u32::MAX));
    jitter.max(base).max(hint.min(LONGEST_HINT))
}

/// Returns how long it is until the next midnight in Beijing, where a day's limit ends: UTC+8, without daylight
/// saving.
pub(super) fn until_midnight(now: f64) -> f64 {
    const DAY: f64 = 86_400_000.0;
    const OFFSET: f64 = 28_800_000.0;
    (((now + OFFSET) / DAY).floor() + 1.0) * DAY - OFFSET - now
}
