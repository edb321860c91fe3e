//! Outcomes on the command line: one JSON request a line in, one outcome a line out.
//!
//! ```sh
//! echo '{"input":"?code=66660018&newSign=x","locale":"en"}' | cargo run --quiet --example outcomes
//! ```
//!
//! A request has `input` (text as it arrived), and may have `channel`, `locale` (a language tag or a list of
//! them), `messages` (the host's own words), `brand`, `at` (ms since 1970 UTC) and `ways` (the list of those that the
//! page has). What is answered is the outcome; to a request without `input`, what is wrong with its `messages`.

use std::{
    collections::HashMap,
    io::{BufRead, Write},
};

use faceid_response::{Ask, Channel, MessageProblem, Messages, Outcome, Way, Ways, read};
use serde_json::{Value, value::RawValue};

fn main() -> std::io::Result<()> {
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let request: Value = serde_json::from_str(&line)?;
        let (own, problems) = messages(&line, request.get("brand").and_then(Value::as_str))?;
        if request.get("input").is_none() {
            serde_json::to_writer(&mut output, &problems)?;
            writeln!(output)?;
            continue;
        }
        let channel = match request.get("channel").and_then(Value::as_str) {
            Some(name) => Some(Channel::parse(name).ok_or_else(|| unknown_channel(name))?),
            None => None,
        };
        serde_json::to_writer(&mut output, &answer(&request, &own, channel))?;
        writeln!(output)?;
    }
    Ok(())
}

fn unknown_channel(name: &str) -> std::io::Error {
    std::io::Error::other(format!("no channel '{name}'"))
}

/// Reads the host's own words as they stand in a request: a `Value` would sort them.
fn messages(
    request: &str,
    brand: Option<&str>,
) -> serde_json::Result<(Messages, Vec<MessageProblem>)> {
    let fields: HashMap<String, &RawValue> = serde_json::from_str(request)?;
    Ok(Messages::read(fields.get("messages").map_or("", |own| own.get()), brand))
}

fn answer(request: &Value, own: &Messages, channel: Option<Channel>) -> Outcome<'static> {
    let text = |name: &str| request.get(name).and_then(Value::as_str);
    let tags = match request.get("locale") {
        Some(Value::Array(tags)) => tags.iter().filter_map(Value::as_str).collect(),
        tag => tag.and_then(Value::as_str).into_iter().collect::<Vec<_>>(),
    };
    let localizer = own.localizer(tags);
    let ask = Ask::new(localizer.locale());
    let ask = request.get("at").and_then(Value::as_f64).map_or(ask, |at| ask.at(at));
    let ask = request.get("ways").and_then(Value::as_array).map_or(ask, |ids| ask.ways(ways(ids)));
    localizer.apply(read(text("input").unwrap_or_default(), channel, ask))
}

fn ways(ids: &[Value]) -> Ways {
    let named = |way: &&Way| ids.iter().any(|id| id.as_str() == Some(way.as_str()));
    Way::ALL.iter().filter(named).fold(Ways::NONE, |ways, way| ways.with(*way))
}
