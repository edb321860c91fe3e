//! Redirect URLs and queries of the standalone H5 and the PC H5.

use faceid_response::{Advice, Ask, Channel, Outcome, Problem, lookup, read};

use super::test;

fn handle(input: &str) -> Outcome<'static> {
    read(input, None, Ask::default())
}

fn code(input: &str) -> Option<String> {
    let outcome = handle(input);
    assert_eq!(outcome.channel, Some(Channel::Sdk), "{input}");
    outcome.code.map(|code| code.to_string())
}

#[test]
fn a_redirect_states_its_channel_by_its_signature_or_face_id() {
    for mark in ["h5faceId=a1", "newSignature=F00D", "newSign=F00D"] {
        assert_eq!(code(&format!("?code=66660018&orderNo=o1&{mark}")).as_deref(), Some("66660018"));
    }
}

#[test]
fn a_query_is_found_wherever_a_router_puts_it() {
    let query = "code=66660018&orderNo=o1&h5faceId=a1&newSignature=F00D&liveRate=99";
    for input in [
        query.to_owned(),
        format!("?{query}"),
        format!("https://m.example.com/done?{query}"),
        format!("https://m.example.com/done?{query}#top"),
        format!("https://m.example.com/done?{query}#/home"),
        format!("https://m.example.com/#/done?{query}"),
        format!("https://m.example.com/?from=wx#/done?{query}"),
        format!("#/done?{query}"),
        format!("#{query}"),
    ] {
        let outcome = handle(&input);
        assert_eq!(outcome.code.as_ref().map(|code| code.as_str()), Some("66660018"), "{input}");
        assert_eq!(outcome.reference.order_no.as_deref(), Some("o1"), "{input}");
    }
}

#[test]
fn a_parameter_that_is_too_long_to_be_a_code_is_unreadable_and_not_absent() {
    let (most, more) = ("0".repeat(256), "0".repeat(257));
    let problem = |query: &str| handle(query).problem;
    assert_eq!(problem(&format!("?code={most}&newSign=x")), None);
    assert_eq!(problem(&format!("?code={more}&newSign=x")), Some(Problem::Unreadable));
    assert_eq!(problem(&format!("?code=0&code={more}&newSign=x")), Some(Problem::CodesDiffer));
    for query in ["faceCode", "willCode"].map(|name| format!("?code=0&{name}={more}&newSign=x")) {
        assert_eq!(handle(&query).passed, None, "{query}");
    }
    let outcome = handle(&format!("?code=0&orderNo={more}&newSign=x"));
    assert_eq!((outcome.passed, outcome.reference.order_no), (Some(true), None));
}

#[test]
fn a_parameter_is_found_behind_one_that_is_decoded() {
    for value in ["%C3%A9", "%E5%BC", "%FF", "%F0%9F%98%80", "a%62c", "+", "%"] {
        let input = format!("?orderNo={value}&code=66660018&newSign=x");
        assert_eq!(code(&input).as_deref(), Some("66660018"), "{input}");
    }
}

#[test]
fn a_query_is_read_as_browsers_write_it() {
    assert_eq!(code("?code=%36%36660018&newSign=x").as_deref(), Some("66660018"));
    assert_eq!(code("?code=+66660018+&newSign=x").as_deref(), Some("66660018"));
    assert_eq!(code("?c%6fde=-5008&newSign=x").as_deref(), Some("-5008"));
    assert_eq!(code("?code=%&newSign=x").as_deref(), Some("%"));
    assert_eq!(code("?&&a&=b&code=-5008&newSign").as_deref(), Some("-5008"));
}

#[test]
fn without_a_mark_the_caller_says_the_channel() {
    let outcome = handle("?code=0&orderNo=o1");
    assert_eq!((outcome.problem, outcome.channel), (Some(Problem::ChannelRequired), None));
    assert_eq!(outcome.fitting_channels().collect::<Vec<_>>(), Channel::ALL);
    let outcome = read("?code=0&orderNo=o1", Some(Channel::Sdk), Ask::default());
    assert_eq!(outcome.passed, Some(true));
}

#[test]
fn a_channel_that_contradicts_the_redirect_is_told_and_is_no_pass() {
    let outcome = read("?code=0&newSign=x", Some(Channel::Wechat), Ask::default());
    assert_eq!(outcome.problem, Some(Problem::ChannelMismatch));
    assert_eq!((outcome.passed, outcome.advice), (None, Advice::Unknown));
    assert!(outcome.fitting_channels().any(|channel| channel == Channel::Sdk));
}

#[test]
fn a_code_given_twice_counts_when_it_is_the_same_and_is_no_pass_when_it_differs() {
    assert_eq!(code("?code=0&code=0&newSign=x").as_deref(), Some("0"));
    for input in [
        "?code=0&code=66660004&newSign=x",
        "?code=66660004&code=0&newSign=x",
        "?code=66660004&newSign=x#/a?code=0",
    ] {
        let outcome = handle(input);
        assert_eq!(
            (outcome.advice, outcome.known, outcome.passed),
            (Advice::Unknown, false, None),
            "{input}"
        );
    }
}

#[test]
fn an_empty_code_is_unreadable_and_not_unfinished() {
    for input in ["?code=&newSign=x", "?code&newSign=x", "?code=%20&newSign=x"] {
        let outcome = handle(input);
        assert_eq!((outcome.advice, outcome.known), (Advice::Unknown, false), "{input}");
    }
}

#[test]
fn an_order_number_is_kept_only_if_it_looks_like_one() {
    let order = |value: &str| {
        let outcome = handle(&format!("?code=0&newSign=x&orderNo={value}"));
        outcome.reference.order_no
    };
    assert_eq!(order("testReduceTRansaction1").as_deref(), Some("testReduceTRansaction1"));
    assert_eq!(order("%E5%BC%A0%E4%B8%89"), None);
    assert_eq!(order("<img>"), None);
    assert_eq!(order(&"9".repeat(65)), None);
    assert_eq!(order(""), None);
}

#[test]
fn a_bare_code_is_read_like_a_lookup() {
    for text in ["0", "66660018", "-5008", "nonsense", " 400101\n"] {
        let outcome = read(text, Some(Channel::Sdk), Ask::default());
        assert_eq!(outcome, lookup(Channel::Sdk, text, Ask::default()));
        assert_eq!(handle(text).problem, Some(Problem::ChannelRequired), "{text}");
    }
}
