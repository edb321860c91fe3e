//! Any text as a saved session: no panic, no fresh budget, and what is taken is taken whole.
#![no_main]

use faceid_response::{Advice, Answer, Ask, Channel, Needs, Policy, RestoreProblem, Session, lookup};
use libfuzzer_sys::fuzz_target;

const NOW: f64 = 1_772_413_200_000.0;

/// Returns a text with its right checksum, so that the code behind the check is reached too.
fn signed(text: &str) -> String {
    let body = text.rsplit_once('.').map_or(text, |(body, _)| body);
    let mut sum = body
        .bytes()
        .fold(0x811c_9dc5u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let mut digits = Vec::new();
    while digits.is_empty() || sum > 0 {
        digits.push(char::from_digit(sum % 36, 36).unwrap());
        sum /= 36;
    }
    format!("{body}.{}", digits.iter().rev().collect::<String>())
}

fuzz_target!(|text: &str| {
    check(text);
    check(&signed(text));
});

fn check(text: &str) {
    let policy = Policy::default();
    let (mut session, problem) = Session::restore(policy, Some(text), NOW, 1);
    if problem == Some(RestoreProblem::Expired) {
        // As good as none: a session with its limits whole.
        assert_eq!(session.remaining().captures, policy.captures);
        return;
    }
    if problem.is_some() {
        // What cannot be trusted offers nothing that could be billed.
        assert_eq!(session.remaining().billed, 0);
        assert_eq!(session.remaining().captures, 0);
        let step = session.step(lookup(Channel::Wechat, "1201", Ask::default()), NOW, None);
        assert!(step.outcome.retry.is_none_or(|retry| retry.needs == Needs::Result));
        return;
    }
    let (again, problem) = Session::restore(policy, Some(&session.save()), NOW, 2);
    assert!(problem.is_none());
    assert_eq!(again, session);
    let before = session.remaining();
    session.merge(text, NOW);
    // A pass has ended its flow: what comes next begins another one.
    let has_passed = session.now(Ask::default(), NOW).outcome.advice == Advice::Completed;
    let step = session.step(lookup(Channel::Wechat, "2006", Ask::default()), NOW, None);
    let after = step.progress.remaining;
    assert!(has_passed || after.captures <= before.captures && after.billed <= before.billed);
    if let Some(end) = step.progress.not_before {
        assert!(end > NOW && end - NOW <= 2_147_483_647.0);
    }
    let step = session.confirm(Answer::Passed, Ask::default(), NOW);
    assert_eq!((step.outcome.advice, session.remaining().captures), (Advice::Verified, 3));
}
