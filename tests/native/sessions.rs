//! The stories in `tests/sessions/`.

use std::collections::HashMap;

use faceid_response::{Answer, Ask, Channel, Policy, Session, Step, lookup, read};
use serde_json::{Map, Value, json};

use super::test;

/// 2026-03-02 09:00:00 in Beijing.
const START: f64 = 1_772_413_200_000.0;
const SEED: u32 = 1;

fn scenarios() -> Vec<Value> {
    serde_json::from_str(include_str!("../sessions/scenarios.json")).expect("a list")
}

fn instant(event: &Value) -> f64 {
    START + event["at"].as_f64().expect("an instant") * 1000.0
}

fn policy(scenario: &Value) -> Policy {
    Policy::from_numbers(|name| scenario["policy"][name].as_f64()).expect("a valid policy")
}

/// Returns the step of an event, if it makes one.
fn step(session: &mut Session, event: &Value, at: f64) -> Option<Step> {
    let ask = Ask::default().at(at);
    if event.get("now").is_some() {
        return Some(session.now(ask, at));
    }
    if let Some(answer) = event.get("confirm") {
        let answer = match answer {
            Value::Bool(true) => Answer::Passed,
            Value::Bool(false) => Answer::Failed,
            Value::String(text) if text == "pending" => Answer::Pending,
            Value::String(text) => Answer::Vendor(Box::new(read(text, None, ask))),
            object => Answer::Vendor(Box::new(read(&object.to_string(), None, ask))),
        };
        return Some(session.confirm(answer, ask, at));
    }
    let by_channel = Channel::ALL.iter().find(|channel| event.get(channel.as_str()).is_some());
    let outcome = if let Some(&channel) = by_channel {
        let code = event[channel.as_str()].as_str().map(str::to_owned);
        let code = code.as_deref().and_then(faceid_response::Code::new);
        let has_code = code.is_some();
        let mut outcome = lookup(channel, code, ask).into_owned();
        // An id of its own, unless the event says that it has another, or none.
        let own = match &event["order"] {
            Value::Null if event.get("order").is_some() => None,
            Value::Null => Some(format!("at{}", event["at"])),
            order => order.as_str().map(str::to_owned),
        };
        outcome.reference.order_no = own.filter(|_| has_code);
        outcome
    } else {
        let input = match event.get("input")? {
            Value::String(text) => text.clone(),
            object => object.to_string(),
        };
        read(&input, event["channel"].as_str().and_then(Channel::parse), ask)
    };
    Some(session.step(outcome, at, event["retryAfter"].as_f64().map(|seconds| seconds * 1000.0)))
}

/// Returns a step in the form of the expectations, with instants and waits in seconds.
fn described(step: &Step) -> Map<String, Value> {
    let seconds = |instant: f64| json!((instant - START) / 1000.0);
    let mut all = match json!(step.outcome) {
        Value::Object(outcome) => outcome,
        other => panic!("{other}"),
    };
    if let Value::Object(progress) = json!(step.progress) {
        all.extend(progress);
    }
    let retry = step.outcome.retry;
    all.insert("notBefore".into(), json!(step.progress.not_before.map(seconds)));
    all.insert("second".into(), json!(step.outcome.message.second.is_some()));
    all.insert("needs".into(), json!(retry.map(|retry| retry.needs)));
    all.insert("by".into(), json!(retry.map(|retry| retry.by)));
    all.insert("delay".into(), json!(retry.map(|retry| f64::from(retry.delay_ms) / 1000.0)));
    all
}

fn compare(about: &str, step: &Step, expect: &Value) {
    let actual = described(step);
    for (field, value) in expect.as_object().expect("fields") {
        if field == "notBeforeBetween" {
            let at = actual["notBefore"].as_f64().unwrap_or_else(|| panic!("{about}: no wait"));
            let (least, most) =
                (value[0].as_f64().expect("least"), value[1].as_f64().expect("most"));
            assert!(at >= least && at <= most, "{about}: {at} is not in {value}");
            continue;
        }
        let same = match (actual[field].as_f64(), value.as_f64()) {
            (Some(one), Some(other)) => one == other,
            _ => &actual[field] == value,
        };
        assert!(same, "{about}: {field} is {}, not {value}", actual[field]);
    }
}

#[test]
fn every_story_goes_as_it_is_told() {
    let scenarios = scenarios();
    assert!(scenarios.len() >= 40);
    for scenario in scenarios {
        let policy = policy(&scenario);
        let mut tabs = HashMap::from([("", Session::new(policy, START, SEED))]);
        for (index, event) in scenario["events"].as_array().expect("events").iter().enumerate() {
            let about = format!("{}, event {}", scenario["about"], index + 1);
            let at = instant(event);
            let restored = event["restored"].as_str().map(str::to_owned);
            let mut own = tabs[event["tab"].as_str().unwrap_or("")].clone();
            let problem = if event.get("reload").is_some() {
                let (session, problem) = Session::restore(policy, Some(&own.save()), at, SEED);
                own = session;
                problem
            } else if let Some(text) = event.get("restore") {
                let (session, problem) = Session::restore(policy, text.as_str(), at, SEED);
                own = session;
                problem
            } else if let Some(name) = event["fork"].as_str() {
                let (session, problem) = Session::restore(policy, Some(&own.save()), at, SEED);
                tabs.insert(Box::leak(name.to_owned().into_boxed_str()), session);
                problem
            } else if let Some(name) = event["merge"].as_str() {
                own.merge(&tabs[name].save(), at)
            } else if event.get("reset").is_some() {
                own = Session::new(policy, at, SEED);
                None
            } else {
                let step = step(&mut own, event, at).unwrap_or_else(|| panic!("{about}: no event"));
                compare(&about, &step, &event["expect"]);
                None
            };
            assert_eq!(problem.map(|problem| problem.to_string()), restored, "{about}");
            let tab = event["tab"].as_str().unwrap_or("").to_owned();
            *tabs.get_mut(tab.as_str()).expect("a tab") = own;
        }
    }
}
