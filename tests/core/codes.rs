//! How a code may be written.

use faceid_response::{Action, Advice, Ask, Channel, Code, IntoCode, Needs, catalog, lookup};

use super::test;

fn code(text: &str) -> Option<String> {
    Code::new(text).map(|code| code.to_string())
}

#[test]
fn space_around_a_code_is_dropped() {
    for text in [
        "66660018",
        " 66660018 ",
        "\t66660018\r\n",
        "\u{feff}66660018",
        "　66660018",
        "66660018\u{200b}",
    ] {
        assert_eq!(code(text).as_deref(), Some("66660018"), "{text:?}");
    }
}

#[test]
fn full_width_digits_and_minus_signs_are_folded() {
    assert_eq!(code("６６６６００１８").as_deref(), Some("66660018"));
    assert_eq!(code("－５００８").as_deref(), Some("-5008"));
    assert_eq!(code("−5008").as_deref(), Some("-5008"));
}

#[test]
fn any_other_spelling_of_a_number_is_kept_as_it_is_and_is_unknown() {
    let spellings =
        ["+0", "-0", "00", "007", "0.0", "0e0", "1e3", "0x0", "６66x", "--5008", "- 5008", "６.０"];
    for text in spellings {
        for &channel in Channel::ALL {
            let outcome = lookup(channel, text, Ask::default());
            assert!(!outcome.known, "{text}");
            assert_eq!(outcome.passed, None);
            assert_ne!(outcome.action, Action::Proceed);
            assert_eq!(outcome.code.map(|code| code.to_string()).as_deref(), Some(text));
        }
    }
}

#[test]
fn nothing_but_space_is_no_code() {
    for text in ["", " ", "\u{feff}", "\u{3000}\n"] {
        assert_eq!(Code::new(text), None, "{text:?}");
    }
}

#[test]
fn no_code_means_not_finished() {
    for &channel in Channel::ALL {
        let outcome = lookup(channel, None, Ask::default());
        assert_eq!(outcome.advice, Advice::NotFinished);
        assert_eq!((outcome.known, outcome.passed, outcome.code), (true, None, None));
        assert_eq!(outcome.action, Action::Retry);
    }
}

#[test]
fn an_unknown_code_is_a_safe_outcome_and_is_kept_verbatim() {
    let codes = [
        "66669999",
        "-1",
        "InvalidParameterValue.Nonsense",
        "2147483648",
        "99999999999999999999",
        "ok",
        "成功",
    ];
    for text in codes {
        let outcome = lookup(Channel::Sdk, text, Ask::default());
        assert_eq!(outcome.code.as_ref().map(Code::as_str), Some(text));
        assert_eq!(outcome.advice, Advice::Unknown);
        assert_eq!((outcome.known, outcome.passed, outcome.billed), (false, None, None));
        assert_eq!((outcome.meaning, outcome.handling), (None, None));
        assert_eq!(outcome.action, Action::Retry);
        assert!(!outcome.confirm);
    }
}

#[test]
fn a_name_of_the_api_that_is_on_no_table_has_its_family_s_advice() {
    for (name, advice) in [
        ("InvalidParameterValue.Nonsense", Advice::IntegrationError),
        ("AuthFailure.Nonsense", Advice::IntegrationError),
        ("UnsupportedFormat", Advice::IntegrationError),
        ("FailedOperation.Nonsense", Advice::ResultUnavailable),
        ("InternalError.Nonsense", Advice::ResultUnavailable),
        ("RequestLimitExceeded.Nonsense", Advice::ResultRateLimited),
        ("Nonsense.InternalError", Advice::Unknown),
    ] {
        let outcome = lookup(Channel::Api, name, Ask::default());
        assert_eq!(outcome.advice, advice, "{name}");
        assert_eq!((outcome.known, outcome.passed, outcome.meaning), (false, None, None), "{name}");
        // Elsewhere it is a text like any other.
        assert_eq!(lookup(Channel::Sdk, name, Ask::default()).advice, Advice::Unknown, "{name}");
    }
}

#[test]
fn an_error_of_a_call_asks_for_the_result_and_for_no_new_attempt() {
    for name in
        ["FailedOperation", "FailedOperation.DbError", "InternalError", "RequestLimitExceeded"]
    {
        let outcome = lookup(Channel::Api, name, Ask::default());
        assert_eq!(outcome.retry.map(|retry| retry.needs), Some(Needs::Result), "{name}");
        assert_eq!((outcome.known, outcome.passed, outcome.billed), (true, None, Some(false)));
    }
    let unfit = [Advice::ServiceError, Advice::RateLimited];
    for row in catalog().filter(|row| row.channel == Channel::Api) {
        assert!(!unfit.contains(&row.advice), "{}", row.code);
    }
}

#[test]
fn text_that_is_too_long_for_a_code_is_cut() {
    let text = "数".repeat(100_000);
    let code = Code::new(&text).expect("some code");
    assert_eq!(code.as_str().chars().count(), 65);
    assert!(code.as_str().ends_with('…'));
    assert!(!lookup(Channel::Sdk, code, Ask::default()).known);
}

#[test]
fn only_what_can_be_nothing_but_a_code_is_reportable() {
    for text in ["0", "-5008", "66660018", "InvalidParameterValue.BizTokenExpired"] {
        assert!(Code::new(text).expect("a code").is_reportable(), "{text}");
    }
    for text in
        ["110101199003077758", "13800138000", "张三", "ZhangSan", "a.b1", "E12345678", ".", "a..b"]
    {
        assert!(!Code::new(text).expect("a code").is_reportable(), "{text}");
    }
}

#[test]
fn numbers_convert_to_their_canonical_text() {
    for number in [0, 7, -5008, 66_660_018, i32::MAX, i32::MIN] {
        let code = number.into_code().expect("a code");
        assert_eq!(code.as_str(), number.to_string());
    }
}
