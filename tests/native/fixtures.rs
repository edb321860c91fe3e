//! Rules for every shape in `tests/fixtures/`, as text.

use std::{fs, path::Path};

use faceid_response::{Ask, Channel, read};
use serde_json::Value;

use super::test;

/// Returns the fixtures, each with its file's name for error messages.
fn fixtures() -> Vec<(String, Value)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut fixtures = Vec::new();
    for file in fs::read_dir(folder).expect("the folder") {
        let path = file.expect("a file").path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let text = fs::read_to_string(&path).expect("readable");
            let entries: Vec<Value> = serde_json::from_str(&text).expect("a list");
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            fixtures.extend(entries.into_iter().map(|entry| (name.clone(), entry)));
        }
    }
    assert!(fixtures.len() >= 90, "all files are read");
    fixtures
}

#[test]
fn every_shape_has_the_outcome_that_its_fixture_says() {
    for (file, fixture) in fixtures() {
        let about = format!("{file}: {}", fixture["about"]);
        let input = match &fixture["input"] {
            Value::String(text) => text.clone(),
            object => object.to_string(),
        };
        let channel =
            fixture["channel"].as_str().map(|name| Channel::parse(name).expect("a channel"));
        let outcome = read(&input, channel, Ask::default());
        if let Some(channels) = fixture.get("channels") {
            let fitting: Vec<Channel> = outcome.fitting_channels().collect();
            assert_eq!(&serde_json::to_value(fitting).expect("names"), channels, "{about}");
        }
        let mut outcome = serde_json::to_value(outcome).expect("plain data");
        // It follows from the rest (`tests/node/support.test.mjs`).
        let ids = outcome["reference"].as_object_mut().expect("ids");
        ids.remove("support").expect("always there");
        let expect = fixture["expect"].as_object().unwrap_or_else(|| panic!("{about}: {outcome}"));
        for (field, value) in expect {
            assert_eq!(&outcome[field], value, "{about}: {field}");
        }
    }
}

#[test]
fn an_outcome_is_the_same_when_the_text_is_json_in_json() {
    for (file, fixture) in fixtures().iter().filter(|(_, fixture)| fixture["input"].is_object()) {
        let channel = fixture["channel"].as_str().and_then(Channel::parse);
        let once = fixture["input"].to_string();
        let twice = Value::String(once.clone()).to_string();
        let ask = Ask::default();
        assert_eq!(
            read(&once, channel, ask),
            read(&twice, channel, ask),
            "{file}: {}",
            fixture["about"]
        );
    }
}
