//! Rules for all advices.

use faceid_response::{Action, Advice, Fault, Remedy, catalog};

use super::test;

#[test]
fn every_advice_is_given_by_a_code_or_by_a_session_or_is_for_what_is_unknown() {
    for &advice in Advice::ALL {
        let by_code = catalog().any(|entry| entry.advice == advice);
        let by_session = Advice::ALL.iter().any(|weaker| weaker.escalation() == Some(advice));
        let is_by_itself =
            matches!(advice, Advice::Unknown | Advice::NotStarted | Advice::Verified);
        let used = is_by_itself || by_code || by_session;
        assert!(used, "{advice}: no code gives it, and no advice escalates to it");
    }
}

#[test]
fn a_retry_names_what_has_to_change_unless_nothing_was_wrong() {
    for &advice in Advice::ALL {
        let guidance = advice.guidance();
        let nothing = guidance.remedy == Remedy::None;
        assert!(!nothing || guidance.fault == Fault::None, "{advice}");
    }
}

#[test]
fn an_abort_names_the_next_best_thing() {
    let elsewhere = [
        Remedy::OtherMethod,
        Remedy::ContactSupport,
        Remedy::ChangeDevice,
        Remedy::ChangeBrowser,
        Remedy::TryTomorrow,
        Remedy::UpdateApp,
    ];
    for &advice in Advice::ALL {
        let guidance = advice.guidance();
        if guidance.action == Action::Abort {
            assert!(elsewhere.contains(&guidance.remedy), "{advice}");
        }
    }
}

#[test]
fn a_chain_of_escalations_ends_in_an_abort() {
    for &advice in Advice::ALL {
        let mut last = advice;
        for _ in 0..Advice::ALL.len() {
            last = last.escalation().unwrap_or(last);
        }
        assert_eq!(last.escalation(), None, "{advice}: a chain without an end");
        let has_chain = advice.escalation().is_some();
        assert!(!has_chain || last.guidance().action == Action::Abort, "{advice}");
    }
}

#[test]
fn a_word_is_written_one_way() {
    for &advice in Advice::ALL {
        assert_eq!(Advice::parse(advice.as_str()), Some(advice));
        assert!(advice.as_str().bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
    }
    assert_eq!(Advice::parse("TooDark"), None);
}
