//! Any text as a code, as language tags and as risk tags.
#![no_main]

use faceid_response::{Action, Ask, Channel, Code, lookup, negotiate, risk};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for &channel in Channel::ALL {
        let outcome = lookup(channel, text, Ask::new(negotiate(text.split(','))));
        if !outcome.known {
            assert!(outcome.passed.is_none() && outcome.action != Action::Proceed);
        }
    }
    let Some(code) = Code::new(text) else { return };
    assert!(code.as_str().chars().count() <= 65);
    if !code.as_str().ends_with('…') {
        assert_eq!(Code::new(code.as_str()).as_ref(), Some(&code));
    }
    let report = risk(Some(&code), [text]);
    assert_eq!(report.level.is_some(), report.blocked.is_some());
    assert!(report.tags.len() <= 64);
});
