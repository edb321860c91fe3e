//! What the advices promise.

use faceid_response::{Action, Advice, Fault, Remedy, catalog};

use super::test;

#[test]
fn every_advice_is_given_by_some_code_or_by_what_is_no_code() {
    for &advice in Advice::ALL {
        let used = advice == Advice::Unknown || catalog().any(|entry| entry.advice == advice);
        assert!(used, "{advice}");
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
fn a_word_is_written_one_way() {
    for &advice in Advice::ALL {
        assert_eq!(Advice::parse(advice.as_str()), Some(advice));
        assert!(advice.as_str().bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
    }
    assert_eq!(Advice::parse("TooDark"), None);
}
