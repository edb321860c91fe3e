//! How long a wait is, in words: never more exact than it can be.

use crate::locale::Locale;

const MINUTE: u32 = 60_000;
const HOUR: u32 = 60 * MINUTE;

/// A wait of so many ms in words that fit after 等 and "wait"; without one of our locales, as `m:ss`.
pub(super) fn words(wait: u32, locale: Option<Locale>) -> String {
    let Some(locale) = locale else {
        let seconds = wait.div_ceil(1_000);
        let mut words = (seconds / 60).to_string();
        words.push_str(if seconds % 60 < 10 { ":0" } else { ":" });
        words.push_str(&(seconds % 60).to_string());
        return words;
    };
    let (number, [zh_hans, zh_hant, one, many]) = match wait {
        0 => (0, ["片刻", "片刻", "", "a moment"]),
        1..=50_000 => (wait.div_ceil(10_000) * 10, [" 秒", " 秒", "", " seconds"]),
        _ if wait <= 50 * MINUTE => {
            (wait.div_ceil(MINUTE), [" 分钟", " 分鐘", " minute", " minutes"])
        }
        _ => (wait.div_ceil(HOUR), [" 小时", " 小時", " hour", " hours"]),
    };
    let mut words = if number == 0 { String::new() } else { number.to_string() };
    words.push_str(match locale {
        Locale::ZhHans => zh_hans,
        Locale::ZhHant => zh_hant,
        Locale::En if number == 1 => one,
        Locale::En => many,
    });
    words
}
