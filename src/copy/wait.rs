//! How long a wait is, in words: never more exact than it can be.

use super::waits_of;
use crate::{code::digits, locale::Locale};

/// The names that a language has for a wait; they fit after its word "wait".
#[derive(Debug)]
pub struct Waits {
    /// The name of a wait of unknown length.
    pub moment: &'static str,
    /// The text after a number of tens of seconds.
    pub seconds: &'static str,
    /// The text after one minute, and after more of them.
    pub minutes: [&'static str; 2],
    /// The text after one hour, and after more of them.
    pub hours: [&'static str; 2],
}

const MINUTE: u32 = 60_000;
const HOUR: u32 = 60 * MINUTE;

/// Writes a wait of so many ms in words; without one of our locales, as `m:ss`.
pub(super) fn write(wait: u32, locale: Option<Locale>, push: &mut dyn FnMut(u16)) {
    let Some(locale) = locale else {
        let seconds = wait.div_ceil(1_000);
        digits(seconds / 60, push);
        text(if seconds % 60 < 10 { ":0" } else { ":" }, push);
        digits(seconds % 60, push);
        return;
    };
    let waits = waits_of(locale);
    let (count, [one, many]) = match wait {
        0 => return text(waits.moment, push),
        1..=50_000 => (wait.div_ceil(10_000) * 10, [waits.seconds; 2]),
        _ if wait <= 50 * MINUTE => (wait.div_ceil(MINUTE), waits.minutes),
        _ => (wait.div_ceil(HOUR), waits.hours),
    };
    digits(count, push);
    text(if count == 1 { one } else { many }, push);
}

fn text(text: &str, push: &mut dyn FnMut(u16)) {
    text.encode_utf16().for_each(push);
}
