//! How long a wait is, in words: never more exact than it can be.

use super::waits_of;
use crate::locale::Locale;

/// A language's words for a wait; they fit after its "wait".
pub(super) struct Waits {
    /// A wait too short to be named.
    pub moment: &'static str,
    /// The unit behind a number of tens of seconds.
    pub seconds: &'static str,
    /// The unit behind one minute, and behind more of them.
    pub minutes: [&'static str; 2],
    /// The unit behind one hour, and behind more of them.
    pub hours: [&'static str; 2],
}

const MINUTE: u32 = 60_000;
const HOUR: u32 = 60 * MINUTE;

/// Names a wait of so many ms; without one of our locales, as `m:ss`.
pub(super) fn words(wait: u32, locale: Option<Locale>) -> String {
    let Some(locale) = locale else {
        let seconds = wait.div_ceil(1_000);
        let mut words = (seconds / 60).to_string();
        words.push_str(if seconds % 60 < 10 { ":0" } else { ":" });
        words.push_str(&(seconds % 60).to_string());
        return words;
    };
    let waits = waits_of(locale);
    let (number, [one, many]) = match wait {
        0 => return waits.moment.to_owned(),
        1..=50_000 => (wait.div_ceil(10_000) * 10, [waits.seconds; 2]),
        _ if wait <= 50 * MINUTE => (wait.div_ceil(MINUTE), waits.minutes),
        _ => (wait.div_ceil(HOUR), waits.hours),
    };
    let mut words = number.to_string();
    words.push_str(if number == 1 { one } else { many });
    words
}
