//! Rules for all inputs.

use faceid_response::{Action, Ask, Channel, Code, Locale, lookup, negotiate, read, risk};
use proptest::prelude::*;

fn channel() -> impl Strategy<Value = Channel> {
    prop::sample::select(Channel::ALL)
}

/// Generates text from the characters that the readers look at, mixed with any others.
fn text() -> impl Strategy<Value = String> {
    const WORDS: &[&str] = &[
        "code",
        "\"errCode\":",
        "\"error\":{\"code\":",
        "\"Text\":{\"ErrCode\":",
        "\"Response\":{",
        "\"result\":{",
        "\"data\":\"",
        "faceCode=",
        "willCode=",
        "\"IsVerifyIntention\":true,",
        "\"BizToken\":",
        "=",
        "&",
        "?",
        "#",
        "%",
        "%36",
        "+",
        "{",
        "}",
        "\"",
        ":",
        "0",
        "66660018",
        "newSign",
        "isSuccess",
        "true",
        "error",
        "\\ud800",
        "null",
        "[",
        ",",
        "张",
    ];
    let word = prop_oneof![
        prop::sample::select(WORDS).prop_map(str::to_owned),
        any::<char>().prop_map(String::from)
    ];
    prop_oneof![
        any::<String>(),
        prop::collection::vec(word, 0..40).prop_map(|words| words.concat())
    ]
}

proptest! {
    #[test]
    fn a_canonical_code_is_its_own_canonical_form(text in text()) {
        if let Some(code) = Code::new(&text).filter(|code| !code.as_str().ends_with('…')) {
            let again = Code::new(code.as_str()).map(|code| code.to_string());
            prop_assert_eq!(again.as_deref(), Some(code.as_str()));
        }
    }

    #[test]
    fn an_unknown_code_never_proceeds(channel in channel(), text in text()) {
        let outcome = lookup(channel, text.as_str(), Ask::default());
        if !outcome.known {
            prop_assert_eq!(outcome.passed, None);
            prop_assert_ne!(outcome.action, Action::Proceed);
        }
    }

    #[test]
    fn reading_any_text_gives_an_outcome_and_a_pass_only_where_the_text_says_so(channel in channel(), text in text()) {
        let outcome = read(&text, Some(channel), Ask::default());
        if outcome.passed == Some(true) {
            prop_assert!(outcome.confirm);
            prop_assert!(text.contains('0') || text.contains('０') || text.contains("true"));
        }
        prop_assert!(outcome.known || outcome.passed.is_none());
    }

    #[test]
    fn any_tags_find_a_locale(tags in prop::collection::vec(any::<String>(), 0..4)) {
        prop_assert!(Locale::ALL.contains(&negotiate(&tags)));
    }

    #[test]
    fn any_risk_report_is_bounded(level in any::<String>(), tags in any::<String>()) {
        let report = risk(Code::new(&level).as_ref(), [tags.as_str()]);
        prop_assert_eq!(report.level.is_some(), report.blocked.is_some());
        prop_assert!(report.tags.len() <= 64);
    }
}
