//! The App SDK's result, as the JSON text that a bridge carries.

use faceid_response::{Action, Advice, Ask, Channel, Outcome, Problem, catalog, read};

use super::test;

fn handle(json: &str) -> Outcome<'static> {
    read(json, None, Ask::default())
}

#[test]
fn a_success_is_a_pass_to_be_confirmed() {
    let outcome =
        handle(r#"{"isSuccess":true,"orderNo":"o1","sign":"0F","liveRate":"99","error":null}"#);
    assert_eq!((outcome.channel, outcome.action), (Some(Channel::Sdk), Action::Proceed));
    assert_eq!((outcome.passed, outcome.confirm), (Some(true), true));
    assert_eq!(outcome.reference.order_no.as_deref(), Some("o1"));
}

#[test]
fn a_failure_is_read_from_its_error_with_the_code_as_text_or_number() {
    for code in [r#""66660018""#, "66660018", r#"" 66660018 ""#] {
        let json = format!(
            r#"{{"isSuccess":false,"orderNo":"o1","error":{{"domain":"WBFaceErrorDomainCompareServer","code":{code},"desc":"d","reason":"r"}}}}"#
        );
        let outcome = handle(&json);
        assert_eq!(outcome.code.as_ref().map(|code| code.as_str()), Some("66660018"));
        assert_eq!((outcome.advice, outcome.passed), (Advice::TimedOut, Some(false)));
    }
}

#[test]
fn the_error_by_itself_is_read_too() {
    let outcome = handle(
        r#"{"domain":"WBFaceErrorDomainLoginServer","code":"400101","desc":"d","reason":"r"}"#,
    );
    assert_eq!((outcome.channel, outcome.advice), (Some(Channel::Sdk), Advice::IntegrationError));
}

#[test]
fn what_says_success_is_what_the_row_of_a_channel_says() {
    use Advice::{CardRead, Completed, DeviceReady};
    for row in catalog() {
        let json = format!(r#"{{"type":"fail","data":{{"code":"{}"}}}}"#, row.code);
        let outcome = read(&json, Some(row.channel), Ask::default());
        let is_success = matches!(row.advice, Completed | CardRead | DeviceReady);
        let contradicts = is_success.then_some(Problem::SuccessContradictsCode);
        assert_eq!(outcome.problem, contradicts, "{} {}", row.channel, row.code);
    }
}

#[test]
fn a_contradiction_is_no_pass() {
    for json in [
        r#"{"isSuccess":true,"error":{"code":"66660004"}}"#,
        r#"{"isSuccess":true,"error":"none"}"#,
        r#"{"isSuccess":true,"error":5}"#,
        r#"{"isSuccess":true,"error":"-1"}"#,
        r#"{"isSuccess":true,"error":true}"#,
        r#"{"isSuccess":false,"error":{"code":"0"}}"#,
        r#"{"isSuccess":false,"error":{"code":0}}"#,
        r#"{"error":{"code":"0"}}"#,
    ] {
        let outcome = handle(json);
        assert_eq!((outcome.known, outcome.passed), (false, None), "{json}");
        assert_ne!(outcome.action, Action::Proceed, "{json}");
    }
}

#[test]
fn what_a_bridge_makes_of_no_error_contradicts_no_success() {
    for error in [
        "null",
        r#""""#,
        "0",
        r#""0""#,
        "{}",
        r#"{"code":null}"#,
        r#"{"code":"","domain":""}"#,
        r#"{"code":"0"}"#,
    ] {
        let outcome = handle(&format!(r#"{{"isSuccess":true,"sign":"0F","error":{error}}}"#));
        assert_eq!((outcome.passed, outcome.confirm), (Some(true), true), "{error}");
    }
}

#[test]
fn a_failure_without_a_readable_code_is_unknown() {
    for json in [
        r#"{"isSuccess":false}"#,
        r#"{"isSuccess":false,"error":null}"#,
        r#"{"isSuccess":false,"error":{}}"#,
        r#"{"isSuccess":false,"error":{"code":null}}"#,
        r#"{"isSuccess":false,"error":{"code":[]}}"#,
    ] {
        let outcome = handle(json);
        assert_eq!(
            (outcome.advice, outcome.known, outcome.passed),
            (Advice::Unknown, false, None),
            "{json}"
        );
    }
}

#[test]
fn a_flag_is_read_as_it_is_spelled_and_a_wrong_type_is_not_absent() {
    let passed = |value: &str| {
        let json = format!(r#"{{"isSuccess":{value},"orderNo":"o1","sign":"0F"}}"#);
        let outcome = handle(&json);
        assert_eq!(outcome.known, outcome.passed == Some(true), "{json}");
        outcome.passed
    };
    for value in ["true", r#""true""#, "1", r#""1""#] {
        assert_eq!(passed(value), Some(true), "{value}");
    }
    for value in ["false", r#""false""#, "0", "[]", "{}", "null", "2", r#""yes""#, r#""""#] {
        assert_eq!(passed(value), None, "{value}");
    }
}

#[test]
fn the_risk_report_comes_along() {
    let outcome = handle(
        r#"{"isSuccess":false,"error":{"code":"66660023"},"riskInfo":{"deviceInfoLevel":"4","deviceInfoTag":"202,5007"}}"#,
    );
    let risk = outcome.risk.expect("a report");
    assert_eq!((risk.level, risk.blocked), (Some(4), Some(true)));
    assert_eq!(risk.tags.iter().map(|tag| tag.tag.as_str()).collect::<Vec<_>>(), ["202", "5007"]);
}

#[test]
fn an_object_with_only_a_code_needs_its_channel() {
    let outcome = handle(r#"{"code":"0"}"#);
    assert_eq!((outcome.problem, outcome.channel), (Some(Problem::ChannelRequired), None));
    assert_eq!(outcome.fitting_channels().collect::<Vec<_>>(), Channel::ALL);
    let outcome = read(r#"{"code":null}"#, Some(Channel::Wechat), Ask::default());
    assert_eq!(outcome.advice, Advice::NotFinished);
}

#[test]
fn broken_json_is_unreadable_and_never_a_pass() {
    for json in [
        r#"{"isSuccess":true"#,
        "{",
        "{}",
        "{]",
        r#"{"isSuccess":true}}"#,
        "[{}]",
        r#"x{"isSuccess":true}"#,
    ] {
        let outcome = read(json, Some(Channel::Sdk), Ask::default());
        let is_empty = matches!(json, "{}" | "[{}]");
        let problem = if is_empty { Problem::NoResult } else { Problem::Unreadable };
        assert_eq!((outcome.problem, outcome.known), (Some(problem), false), "{json}");
        assert_eq!((outcome.passed, outcome.action), (None, Action::Retry), "{json}");
        assert_eq!(outcome.code, None, "{json}");
    }
}
