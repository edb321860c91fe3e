//! Any text, as if a terminal had handed it over: an outcome in bounded size, and a pass only by name.
#![no_main]

use faceid_response::{Action, Ask, Channel, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u8, &str)| {
    let (choice, text) = input;
    // The first byte chooses the channel that the caller names, or none.
    let channel = Channel::ALL.get(usize::from(choice)).copied();
    let outcome = read(text, channel, Ask::default());
    if let Some(code) = &outcome.code {
        assert!(code.as_str().chars().count() <= 65);
    }
    if outcome.passed == Some(true) {
        assert!(outcome.known && outcome.confirm && outcome.action == Action::Proceed);
        assert!(outcome.problem.is_none());
    }
    if !outcome.known {
        assert!(outcome.passed.is_none() && outcome.action != Action::Proceed);
    }
    assert_eq!(outcome.retry.is_some(), outcome.action == Action::Retry);
});
