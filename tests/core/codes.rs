//! The spellings of a code.

use faceid_response::{
    Action, Advice, Ask, Channel, Code, IntoCode, Needs, catalog, is_reportable, lookup,
};

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

fn reportable(channel: Option<Channel>, text: &str) -> bool {
    is_reportable(channel, &Code::new(text).expect("a code"))
}

#[test]
fn every_listed_code_is_reportable_in_its_channel() {
    for row in catalog() {
        assert!(reportable(Some(row.channel), &row.code), "{} {}", row.channel, row.code);
    }
}

#[test]
fn a_number_next_to_the_listed_ones_is_reportable_in_their_channel_only() {
    for (channel, text) in [
        (Channel::Sdk, "66660019"),
        (Channel::Sdk, "66660099"),
        (Channel::Sdk, "-5015"),
        (Channel::Sdk, "41019"),
        (Channel::Sdk, "400105"),
        (Channel::WechatFace, "90112"),
        (Channel::NfcTerminal, "66664035"),
    ] {
        assert!(reportable(Some(channel), text), "{channel} {text}");
        assert!(!reportable(Some(Channel::IntentQuestion), text), "{text}");
        assert!(!reportable(None, text), "{text}");
    }
}

#[test]
fn a_number_of_three_digits_is_reportable_where_codes_are_numbers() {
    for text in ["20", "129", "-999"] {
        assert!(reportable(Some(Channel::Sdk), text), "{text}");
        assert!(!reportable(Some(Channel::Api), text), "{text}");
    }
}

#[test]
fn a_dotted_name_of_a_family_of_the_api_is_reportable_anywhere() {
    for text in
        ["InvalidParameterValue.BizTokenExpired", "FailedOperation.Nonsense", "UnsupportedThing.A"]
    {
        for channel in Channel::ALL.iter().copied().map(Some).chain([None]) {
            assert!(reportable(channel, text), "{text}");
        }
    }
}

#[test]
fn what_could_be_a_person_s_is_not_reportable() {
    for text in [
        // Phone numbers, of mobile phones and of eight digits.
        "13800138000",
        "91234567",
        "62345678",
        "66661234",
        "021",
        "400400",
        // Days, years, one-time codes.
        "19900307",
        "20261125",
        "900307",
        "1990",
        "2026",
        "1225",
        "123456",
        "888888",
        "12345",
        "8888",
        // Numbers of documents, and parts of them.
        "110101199003077758",
        "110101199003078888",
        "912345678",
        "110101",
        "E12345678",
        // Names, addresses.
        "张三",
        "ZhangSan",
        "Zhang.San",
        "Invalid.张三",
        "Ipanema.Beach",
        "www.example.com",
        "a.b",
        "a.b1",
        "InternalError.13800138000",
        "FailedOperation.",
        ".InternalError",
        ".",
        "a..b",
    ] {
        for channel in Channel::ALL.iter().copied().map(Some).chain([None]) {
            assert!(!reportable(channel, text), "{channel:?} {text}");
        }
    }
}

#[test]
fn numbers_convert_to_their_canonical_text() {
    for number in [0, 7, -5008, 66_660_018, i32::MAX, i32::MIN] {
        let code = number.into_code().expect("a code");
        assert_eq!(code.as_str(), number.to_string());
    }
}
