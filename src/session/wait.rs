//! How long to wait: full jitter under a cap, a server's hint as floor, and the day's limit.

/// No timer of a browser takes more: it would fire at once.
const LONGEST_TIMER: f64 = 2_147_483_647.0;

/// A server's hint beyond this is not believed.
const LONGEST_HINT: f64 = 3_600_000.0;

/// A wait: how long it is, and when it ends (ms since 1970 UTC). Both 0 = none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Wait {
    pub length: f64,
    pub end: f64,
}

impl Wait {
    pub const NONE: Self = Self { length: 0.0, end: 0.0 };

    /// A wait from now on.
    pub fn from(now: f64, length: f64) -> Self {
        let length = length.clamp(0.0, LONGEST_TIMER).ceil();
        if length == 0.0 { Self::NONE } else { Self { length, end: now + length } }
    }

    /// Whether it is one that [`Wait::from`] makes.
    pub fn is_sound(self) -> bool {
        self.length <= LONGEST_TIMER && (self.length == 0.0) == (self.end == 0.0)
    }

    /// When it ends, if there is one.
    pub fn ends(self) -> Option<f64> {
        (self.end > 0.0).then_some(self.end)
    }

    /// Ends it when its time has come. Where the clock was set back, it ends at the latest after its own
    /// length from now.
    pub fn tick(&mut self, now: f64) {
        self.end = self.end.min(now + self.length);
        if self.end <= now {
            *self = Self::NONE;
        }
    }

    pub fn later(self, other: Self) -> Self {
        if other.end > self.end { other } else { self }
    }
}

/// The wait before attempt `repeats + 1`: a random part of a cap that doubles each time, at least
/// what the advice says, whose words name it, and what the server says. `random` is any number.
pub(super) fn backoff(base: f64, repeats: u32, cap: f64, hint: Option<f64>, random: u32) -> f64 {
    // Whoever has waited sixteen times waits the cap; a higher power would only overflow.
    let ceiling = (base * f64::from(1u32 << repeats.min(16))).min(cap);
    let jitter = ceiling * (f64::from(random) / f64::from(u32::MAX));
    let hint = hint.filter(|hint| *hint > 0.0).map_or(0.0, |hint| hint.min(LONGEST_HINT));
    jitter.max(base).max(hint)
}

/// The next midnight in Beijing, where a day's limit ends: UTC+8, without daylight saving.
pub(super) fn next_midnight(now: f64) -> f64 {
    const DAY: f64 = 86_400_000.0;
    const OFFSET: f64 = 28_800_000.0;
    (((now + OFFSET) / DAY).floor() + 1.0) * DAY - OFFSET
}
