//! Rules for the outcomes of all codes.

use faceid_response::{
    Action, Advice, Ask, Channel, Code, Disclosure, Fault, Needs, Outcome, Remedy, RetryBy,
    catalog, lookup,
};

use super::test;

const NOW: f64 = 1_795_000_000_000.0;

fn every_outcome() -> impl Iterator<Item = Outcome<'static>> {
    catalog().map(|entry| {
        let code = Code::new(&entry.code).map(Code::into_owned);
        lookup(entry.channel, code, Ask::default().at(NOW))
    })
}

/// The codes that end an attempt without telling its result, which only the server knows.
const ENDED: [(Channel, &str); 5] = [
    (Channel::Wechat, "14"),
    (Channel::IntentReadAloud, "-14"),
    (Channel::Huiyan, "14"),
    (Channel::WechatFace, "10021"),
    (Channel::WechatFaceLegacy, "10021"),
];

/// The codes with which a terminal states that the person passed. A new one is added here on
/// purpose only.
const PASSES: [(Channel, &str); 3] =
    [(Channel::Sdk, "0"), (Channel::Intent, "0"), (Channel::WechatFace, "10000")];

#[test]
fn only_what_is_finished_proceeds_and_all_of_it_needs_confirmation() {
    for outcome in every_outcome() {
        let code = outcome.code.as_ref().map_or("", |code| code.as_str());
        let channel = outcome.channel.expect("the one that was named");
        let is_able = (channel, code) == (Channel::WechatFaceSupport, "0");
        let listed = [&PASSES[..], &ENDED].concat().contains(&(channel, code));
        let finished = code == "0" && !is_able || listed;
        assert_eq!(outcome.action == Action::Proceed, finished || is_able, "{channel} {code}");
        assert_eq!(outcome.confirm, finished, "{channel} {code}");
    }
}

#[test]
fn only_terminals_that_decide_state_a_pass() {
    for outcome in every_outcome() {
        let code = outcome.code.as_ref().map_or("", |code| code.as_str());
        let channel = outcome.channel.expect("the one that was named");
        let stated = PASSES.contains(&(channel, code));
        assert_eq!(outcome.passed == Some(true), stated, "{channel} {code}");
    }
}

#[test]
fn a_retry_says_how_and_nothing_else_does() {
    for outcome in every_outcome() {
        assert_eq!(outcome.retry.is_some(), outcome.action == Action::Retry, "{:?}", outcome.code);
    }
}

#[test]
fn what_was_billed_and_the_person_caused_is_retried_with_changed_input_only() {
    for outcome in every_outcome().filter(|outcome| outcome.billed == Some(true)) {
        if outcome.fault == Fault::User {
            let retry = outcome.retry.expect("another attempt");
            assert_eq!(retry.needs, Needs::Input, "{:?}", outcome.code);
        }
    }
}

#[test]
fn only_fetching_a_result_goes_on_by_itself() {
    for outcome in every_outcome() {
        if let Some(retry) = outcome.retry.filter(|retry| retry.by == RetryBy::Auto) {
            assert_eq!(retry.needs, Needs::Result, "{:?}", outcome.code);
            assert_ne!(outcome.billed, Some(true));
        }
    }
}

#[test]
fn a_risk_or_an_integration_bug_is_told_in_neutral_words_only() {
    for outcome in every_outcome() {
        if outcome.fault == Fault::Risk || outcome.advice == Advice::IntegrationError {
            assert_eq!(outcome.disclosure, Disclosure::Generic, "{:?}", outcome.code);
        }
    }
}

#[test]
fn a_wait_ends_at_an_instant_when_one_is_given_and_not_otherwise() {
    for entry in catalog() {
        let without = lookup(entry.channel, entry.code.as_str(), Ask::default()).retry;
        let with = lookup(entry.channel, entry.code.as_str(), Ask::default().at(NOW)).retry;
        let (Some(without), Some(with)) = (without, with) else { continue };
        assert_eq!(without.not_before, None);
        let waits = with.delay_ms > 0;
        assert_eq!(with.not_before, waits.then_some(NOW + f64::from(with.delay_ms)));
    }
}

#[test]
fn a_token_that_expired_needs_a_new_token_and_not_a_new_face() {
    let outcome = lookup(Channel::Wechat, "15", Ask::default());
    assert_eq!(outcome.retry.expect("a retry").needs, Needs::Token);
}

#[test]
fn a_cancellation_is_no_failure() {
    let outcome = lookup(Channel::NfcTerminal, "600101", Ask::default());
    assert_eq!((outcome.passed, outcome.fault), (None, Fault::None));
}

#[test]
fn a_rate_limit_waits() {
    for (channel, code) in [(Channel::Sdk, "400506"), (Channel::NfcServer, "66664003")] {
        let outcome = lookup(channel, code, Ask::default());
        assert_eq!(outcome.remedy, Remedy::Wait);
        assert!(outcome.retry.expect("a retry").delay_ms > 0);
    }
}

#[test]
fn a_limit_that_is_reached_aborts() {
    for (channel, code) in [
        (Channel::Wechat, "16"),
        (Channel::Wechat, "2018"),
        (Channel::Sdk, "66660003"),
        (Channel::Sdk, "66660017"),
    ] {
        assert_eq!(lookup(channel, code, Ask::default()).action, Action::Abort, "{channel} {code}");
    }
}

#[test]
fn advice_holds_under_the_old_and_the_new_meaning_of_a_code() {
    // Old: upload a clearer picture. New: the picture on file is too coarse. Both: nothing to redo here.
    assert_eq!(lookup(Channel::Wechat, "2009", Ask::default()).remedy, Remedy::OtherMethod);
    // Old: go to your place of registration. New: use another channel.
    assert_eq!(lookup(Channel::Wechat, "2007", Ask::default()).remedy, Remedy::OtherMethod);
    // Old: this ID number. New: also this browser or account. Both end at midnight in Beijing.
    assert_eq!(lookup(Channel::Wechat, "2018", Ask::default()).remedy, Remedy::TryTomorrow);
    // Old: too far right / left. New: too near or too far.
    assert_eq!(lookup(Channel::Wechat, "1204", Ask::default()).remedy, Remedy::CenterFace);
    assert_eq!(lookup(Channel::Wechat, "1206", Ask::default()).remedy, Remedy::CenterFace);
}

#[test]
fn without_a_language_the_message_is_in_simplified_chinese() {
    assert_eq!(lookup(Channel::Sdk, "0", Ask::default()).message.locale, "zh-Hans");
}
