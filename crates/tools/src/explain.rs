//! Explanations: an outcome with the related rows of the catalogue.

use faceid_response::{Ask, Channel, Outcome, Problem, internal::read_flat};
use serde::Serialize;

use crate::{
    entry::{self, Entry},
    fold::distance,
};

/// The most rows that are returned for a code that is on no table.
const MOST: usize = 3;

/// The meaning of an input, and its other possible meanings.
#[derive(Debug, PartialEq, Serialize)]
pub struct Explanation {
    outcome: Outcome<'static>,
    /// The reason for which the channel is not settled; none where it is.
    problem: Option<Unsettled>,
    /// The row of the code; none for a code that is on no table.
    entry: Option<Entry>,
    /// The rows that the input could be, one a channel, where it does not name its channel.
    candidates: Vec<Entry>,
    /// The rows that are written most like a code that is on no table, in its channel.
    nearest: Vec<Entry>,
    /// The same code in other channels, where it means something else.
    elsewhere: Vec<Entry>,
}

/// The reason for which the channel is not settled.
#[derive(Debug, PartialEq, Serialize)]
struct Unsettled {
    code: &'static str,
    message: String,
    /// The channels that fit.
    channels: Vec<Channel>,
}

/// Returns the explanation of an input that is written flat.
pub fn explain(units: &[u16], channel: Option<Channel>, ask: Ask) -> Explanation {
    let outcome = read_flat(units, channel, ask);
    let problem = unsettled(&outcome, channel);
    if let Some(problem) = problem {
        let is_open = outcome.problem == Some(Problem::ChannelRequired);
        let candidates =
            if is_open { candidates(units, &problem.channels, ask) } else { Vec::new() };
        return Explanation {
            outcome,
            entry: None,
            candidates,
            nearest: Vec::new(),
            elsewhere: Vec::new(),
            problem: Some(problem),
        };
    }
    let code = outcome.code.as_ref().map(|code| code.as_str());
    let is_code = |entry: &Entry| Some(entry.row.code.as_str()) == code;
    let is_own = |entry: &Entry| Some(entry.row.channel) == outcome.channel;
    let entry = entry::all().find(|entry| is_own(entry) && is_code(entry));
    let nearest = match (&entry, code) {
        (None, Some(code)) => nearest(code, entry::all().filter(is_own)),
        _ => Vec::new(),
    };
    let elsewhere = entry::all().filter(|entry| !is_own(entry) && is_code(entry)).collect();
    Explanation { entry, nearest, elsewhere, candidates: Vec::new(), problem: None, outcome }
}

/// Returns the reason for which the channel of an outcome is not settled; none where it is. `asked` is the channel
/// that the caller names.
fn unsettled(outcome: &Outcome<'_>, asked: Option<Channel>) -> Option<Unsettled> {
    let channels: Vec<Channel> = outcome.fitting_channels().collect();
    let names: Vec<&str> = channels.iter().map(|channel| channel.as_str()).collect();
    let names = names.join(", ");
    let problem = outcome.problem?;
    let message = match (problem, asked) {
        (Problem::ChannelMismatch, Some(asked)) => {
            format!("the input comes from another channel than '{asked}'; these fit: {names}")
        }
        (Problem::ChannelRequired, _) => {
            format!("the input does not say its channel; pass one of {names}")
        }
        _ => return None,
    };
    Some(Unsettled { code: problem.as_str(), message, channels })
}

/// Returns the rows that an input is in these channels.
fn candidates(units: &[u16], channels: &[Channel], ask: Ask) -> Vec<Entry> {
    let read = |channel: &Channel| read_flat(units, Some(*channel), ask);
    let outcomes: Vec<Outcome<'_>> = channels.iter().map(read).collect();
    let is_meant = |entry: &Entry| {
        outcomes.iter().any(|outcome| {
            let code = outcome.code.as_ref().map(|code| code.as_str());
            outcome.channel == Some(entry.row.channel) && code == Some(&entry.row.code)
        })
    };
    entry::all().filter(is_meant).collect()
}

/// Returns the rows that are written most like a code, the nearest first.
fn nearest(code: &str, rows: impl Iterator<Item = Entry>) -> Vec<Entry> {
    let mut near: Vec<(usize, Entry)> =
        rows.filter_map(|row| Some((distance(code, &row.row.code)?, row))).collect();
    near.sort_by_key(|(distance, _)| *distance);
    near.into_iter().take(MOST).map(|(_, row)| row).collect()
}

#[cfg(test)]
mod tests {
    use faceid_response::{
        Locale,
        internal::{Field, Kind},
    };

    use super::*;

    fn code(text: &str, channel: Option<Channel>) -> Explanation {
        let units: Vec<u16> = text.encode_utf16().collect();
        let flat = [&[Kind::Text as u16, units.len() as u16], units.as_slice()].concat();
        explain(&flat, channel, Ask::new(Locale::En))
    }

    fn names(rows: &[Entry]) -> Vec<String> {
        rows.iter().map(|Entry { row, .. }| format!("{} {}", row.channel, row.code)).collect()
    }

    #[test]
    fn a_code_has_its_row_and_its_namesakes() {
        let explanation = code("2006", Some(Channel::Wechat));
        assert_eq!(names(explanation.entry.as_slice()), ["wechat 2006"]);
        assert_eq!(names(&explanation.elsewhere), ["huiyan 2006"]);
        assert_eq!(names(&explanation.nearest), [""; 0]);
    }

    #[test]
    fn a_code_that_is_on_no_table_has_its_like() {
        let explanation = code("66660019", Some(Channel::Sdk));
        assert_eq!(explanation.entry, None);
        assert_eq!(explanation.nearest.len(), MOST);
        assert!(names(&explanation.nearest).iter().all(|name| name.starts_with("sdk 666600")));
    }

    #[test]
    fn a_code_without_its_channel_has_candidates() {
        let explanation = code("2006", None);
        assert_eq!(explanation.outcome.channel, None);
        assert_eq!(names(&explanation.candidates), ["wechat 2006", "huiyan 2006"]);
        assert_eq!(explanation.problem.map(|problem| problem.code), Some("channel_required"));
        assert_eq!(names(&code("hello", None).candidates), [""; 0]);
    }

    #[test]
    fn an_input_of_another_channel_says_which_fit_and_is_no_choice() {
        let success = 1 + Field::IsSuccess as u16;
        let flat = [Kind::Object as u16, success, Kind::True as u16, Kind::End as u16];
        let explanation = explain(&flat, Some(Channel::Wechat), Ask::new(Locale::En));
        assert_eq!(explanation.outcome.problem, Some(Problem::ChannelMismatch));
        let problem = explanation.problem.expect("it is unsettled");
        assert_eq!(problem.channels, [Channel::Sdk, Channel::Intent]);
        assert_eq!(names(&explanation.candidates), [""; 0]);
    }
}
