//! Rules for all messages.

use faceid_response::{
    Action, Advice, Ask, Channel, Locale, Policy, Remedy, RetryBy, Session, Wording,
    internal::{Shorts, shorts_of},
    lookup, wording,
};

use super::{copy_lints::LINTS, test};

fn messages() -> impl Iterator<Item = (Advice, Wording)> {
    Advice::ALL.iter().flat_map(|&advice| {
        Locale::ALL.iter().map(move |&locale| (advice, wording(advice, locale)))
    })
}

#[test]
fn every_advice_has_its_words_in_every_locale() {
    for &advice in Advice::ALL {
        for &locale in Locale::ALL {
            let message = wording(advice, locale);
            assert!(!message.title.is_empty() && !message.text.is_empty(), "{advice} {locale}");
            assert_eq!(message.locale, locale);
        }
    }
}

#[test]
fn there_is_a_button_exactly_where_the_person_acts() {
    for (advice, message) in messages() {
        let guidance = advice.guidance();
        let waits_for_page = guidance.action == Action::Proceed
            || guidance.retry.is_some_and(|plan| plan.by == RetryBy::Auto);
        assert_eq!(message.button.is_none(), waits_for_page, "{advice} {}", message.locale);
    }
}

/// Checks the length of short labels, since a mini-program's modal does not open with a longer one,
/// in any language.
#[test]
fn every_short_label_has_at_most_four_characters() {
    for &locale in Locale::ALL {
        let Shorts { start, again, edit, check, close, leave, ways, .. } = shorts_of(locale);
        let of_ways = ways.iter().map(|(_, label)| label);
        for label in [start, again, edit, check, close, leave].into_iter().chain(of_ways) {
            assert!((1..=4).contains(&label.chars().count()), "{label} {locale}");
            assert!(!label.ends_with(['.', '。']), "{label} {locale}");
        }
    }
}

#[test]
fn every_message_keeps_every_rule() {
    for (advice, message) in messages() {
        let message = message.into();
        for lint in LINTS {
            let fault = (lint.find)(advice, &message);
            assert_eq!(fault, None, "{advice} {}: {}", message.locale, lint.rule);
        }
    }
}

#[test]
fn every_rule_finds_the_faults_that_are_planted_for_it() {
    for lint in LINTS {
        assert!(!lint.planted.is_empty(), "{}", lint.rule);
        for (advice, message) in lint.planted {
            let fault = (lint.find)(*advice, message);
            assert!(fault.is_some(), "{}: nothing found in {message:?}", lint.rule);
        }
    }
}

/// Monday, 2026-03-02 00:00:00 in Beijing.
const MONDAY: f64 = 1_772_380_800_000.0;

/// A code for each advice with a wait, and a code whose result the page first fetches by itself.
const WAITING: [(Channel, &str); 4] = [
    (Channel::Sdk, "400506"),
    (Channel::NfcServer, "66664003"),
    (Channel::NfcServer, "66664006"),
    (Channel::Wechat, "2017"),
];

const SECOND: u32 = 1_000;
const MINUTE: u32 = 60 * SECOND;

/// The phrases for a wait in a text. They say "at least", since a session waits longer when the
/// same advice comes again.
const WAITS: [(&str, u32); 6] = [
    ("至少等半分钟", 30 * SECOND),
    ("至少等半分鐘", 30 * SECOND),
    ("wait at least half a minute", 30 * SECOND),
    ("至少等十分钟", 10 * MINUTE),
    ("至少等十分鐘", 10 * MINUTE),
    ("wait at least ten minutes", 10 * MINUTE),
];

fn named_wait(text: &str) -> Option<u32> {
    WAITS.iter().find(|(words, _)| text.contains(words)).map(|(_, delay)| *delay)
}

#[test]
fn a_text_names_the_wait_of_its_advice_and_no_other() {
    for (advice, message) in messages() {
        let delay = advice.guidance().retry.map_or(0, |plan| plan.delay_ms);
        let is_named = delay >= 30 * SECOND;
        assert_eq!(
            named_wait(message.text),
            is_named.then_some(delay),
            "{advice}: the wait in {:?}; WAITS has the words for it",
            message.text
        );
        let is_short = 0 < delay && delay < 30 * SECOND;
        let says_short = ["稍等片刻", "for a moment", "wait a moment"];
        assert_eq!(says_short.iter().any(|it| message.text.contains(it)), is_short, "{advice}");
        let rest = WAITS.iter().fold(message.text.to_owned(), |text, (it, _)| text.replace(it, ""));
        for unit in ["分钟", "分鐘", "小时", "小時", "minute", "hour"] {
            assert!(!rest.contains(unit), "{advice}: {rest}");
        }
    }
}

#[test]
fn a_session_waits_at_least_as_long_as_its_words_say_whatever_a_server_hints() {
    const HINTS: [Option<f64>; 5] =
        [None, Some(1_000.0), Some(90_000.0), Some(-1.0), Some(f64::NAN)];
    let mut heard = Vec::new();
    for &locale in Locale::ALL {
        for (seed, (channel, code)) in (0..40).flat_map(|seed| WAITING.map(|row| (seed, row))) {
            let mut session = Session::new(Policy::default(), MONDAY, seed);
            let (mut now, mut attempt) = (MONDAY, 0);
            for hint in HINTS.into_iter().cycle().take(12) {
                let mut outcome = lookup(channel, code, Ask::new(locale).at(now));
                // Only its id tells an attempt from the one before.
                attempt += 1;
                outcome.reference.order_no = Some(format!("order{attempt}"));
                let step = session.step(outcome, now, hint);
                let wait = step.progress.not_before.map_or(0.0, |end| end - now);
                if let Some(named) = named_wait(&step.outcome.message.text) {
                    assert!(wait >= f64::from(named), "{code} {locale}: {wait} ms");
                    heard.push((step.outcome.advice, locale));
                }
                now += wait;
            }
        }
    }
    for (advice, message) in messages().filter(|(_, message)| named_wait(message.text).is_some()) {
        assert!(heard.contains(&(advice, message.locale)), "{advice} was never said");
    }
}

#[test]
fn tomorrow_is_when_the_day_of_beijing_has_ended() {
    const DAY: f64 = 86_400_000.0;
    for hour in 0..24 {
        let now = MONDAY + f64::from(hour) * 3_600_000.0;
        let mut session = Session::new(Policy::default(), now, 1);
        let step = session.step(lookup(Channel::Wechat, 2018, Ask::default()), now, None);
        assert_eq!(step.outcome.remedy, Remedy::TryTomorrow);
        assert!(step.outcome.message.text.contains("明天"));
        let end = step.progress.not_before.expect("a day that ends");
        assert_eq!(end, ((now - MONDAY) / DAY).floor() * DAY + MONDAY + DAY);
    }
    for (advice, message) in messages() {
        let names_it = ["明天", "tomorrow"].iter().any(|it| message.text.contains(it));
        assert_eq!(names_it, advice.guidance().remedy == Remedy::TryTomorrow, "{advice}");
    }
}
