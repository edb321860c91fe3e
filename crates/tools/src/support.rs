//! Reader of references for support.

use faceid_response::{
    Advice, Ask, CatalogEntry, Channel, SupportReference, catalog,
    internal::{ReferenceSubject, hash},
    lookup,
};
use serde::Serialize;

/// The contents of a reference.
#[derive(Debug, PartialEq, Serialize)]
pub struct Report {
    channel: Option<Channel>,
    /// The code; none where the person was not to learn it, or no table has it.
    code: Option<String>,
    advice: Advice,
    /// The attempt, 30 for any larger number; none outside a session.
    attempt: Option<u32>,
    /// The day in Beijing, in the form of ISO 8601.
    day: Option<String>,
}

impl Report {
    /// Returns true for the row of the reference. Without a code in the reference, it is true for every row that it may
    /// be.
    pub fn tells_of(&self, row: &CatalogEntry) -> bool {
        let is_code = match &self.code {
            Some(code) => row.code == *code,
            None => row.advice == self.advice,
        };
        is_code && self.channel.is_none_or(|channel| channel == row.channel)
    }
}

/// Reads a reference. Returns none for a text that is none.
pub fn read(text: &str) -> Option<Report> {
    let support = SupportReference::read(text)?;
    let channel = support.channel()?;
    let (code, advice) = match support.subject()? {
        ReferenceSubject::Advice(_) => (None, advice_of(support.subject()?)?),
        ReferenceSubject::Number(number) => of_code(channel, Some(number.to_string())),
        ReferenceSubject::Name(_) => of_code(channel, name_of(channel, support.subject()?)),
    };
    let day = support.day().map(date);
    Some(Report { channel, code, advice, attempt: support.attempt(), day })
}

fn of_code(channel: Option<Channel>, code: Option<String>) -> (Option<String>, Advice) {
    let advice = match (channel, &code) {
        (Some(channel), Some(code)) => lookup(channel, code.as_str(), Ask::default()).advice,
        _ => Advice::Unknown,
    };
    (code, advice)
}

fn advice_of(subject: ReferenceSubject) -> Option<Advice> {
    let own = Advice::ALL.iter().map(|advice| (advice.as_str(), *advice));
    let former = Advice::FORMER.iter().copied();
    own.chain(former)
        .find(|(name, _)| ReferenceSubject::advice(name) == subject)
        .map(|(_, advice)| advice)
}

fn name_of(channel: Option<Channel>, subject: ReferenceSubject) -> Option<String> {
    let rows = catalog().filter(|row| Some(row.channel) == channel);
    let is_it =
        |code: &String| ReferenceSubject::code(None, || hash(code.encode_utf16())) == subject;
    rows.map(|row| row.code).find(is_it)
}

/// Returns the date of a day since 1 January 1970.
fn date(days: u32) -> String {
    let is_leap = |year: u32| {
        year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
    };
    let mut year = 1970;
    let mut left = days;
    let length = |year: u32| if is_leap(year) { 366 } else { 365 };
    while left >= length(year) {
        left -= length(year);
        year += 1;
    }
    let february = length(year) - 337;
    let mut month = 1;
    for days in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] {
        if left < days {
            break;
        }
        left -= days;
        month += 1;
    }
    format!("{year}-{month:02}-{:02}", left + 1)
}

#[cfg(test)]
mod tests {
    use faceid_response::{Disclosure, Outcome};

    use super::*;

    /// Noon of 25 November 2026 in Beijing.
    const NOON: f64 = 1_795_579_200_000.0;

    fn reference(outcome: &Outcome<'_>) -> String {
        outcome.reference.support.to_string()
    }

    #[test]
    fn every_row_is_read_back() {
        for row in catalog() {
            let code = row.code.clone();
            let outcome = lookup(row.channel, code.as_str(), Ask::default().at(NOON));
            let is_public = outcome.disclosure == Disclosure::Public;
            let expected = Report {
                channel: Some(row.channel),
                code: is_public.then_some(row.code),
                advice: row.advice,
                attempt: None,
                day: Some("2026-11-25".to_owned()),
            };
            assert_eq!(read(&reference(&outcome)), Some(expected));
        }
    }

    #[test]
    fn what_the_person_may_not_learn_is_not_in_it() {
        let refused = |code: &str| reference(&lookup(Channel::Wechat, code, Ask::default()));
        let codes: Vec<String> = catalog()
            .filter(|row| row.channel == Channel::Wechat && row.advice == Advice::NotConfirmed)
            .map(|row| refused(row.code.as_str()))
            .collect();
        assert!(codes.len() > 2);
        assert!(codes.iter().all(|code| *code == codes[0]), "{codes:?}");
    }

    #[test]
    fn one_or_two_wrong_or_exchanged_characters_are_noticed() {
        let right = reference(&lookup(Channel::Sdk, "66660018", Ask::default().at(NOON)));
        let plain: Vec<char> = right.chars().filter(|character| *character != '-').collect();
        let alphabet: Vec<char> = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ01OI".chars().collect();
        for place in 0..plain.len() {
            for other in 0..place {
                let mut swapped = plain.clone();
                swapped.swap(place, other);
                assert!(swapped == plain || read(&String::from_iter(swapped)).is_none());
            }
            for one in &alphabet {
                let mut wrong = plain.clone();
                wrong[place] = *one;
                assert!(wrong == plain || read(&String::from_iter(&wrong)).is_none(), "{wrong:?}");
                for other in 0..place {
                    let mut both = wrong.clone();
                    for two in &alphabet {
                        both[other] = *two;
                        assert!(both == plain || read(&String::from_iter(&both)).is_none());
                    }
                }
            }
        }
    }

    #[test]
    fn it_is_read_as_it_is_typed() {
        let right = reference(&lookup(Channel::Sdk, "66660018", Ask::default()));
        let full_width: String = right
            .chars()
            .map(|character| char::from_u32(u32::from(character) + 0xFEE0).unwrap_or(character))
            .collect();
        for typed in [
            right.to_lowercase(),
            right.replace('-', " "),
            right.replace('-', ""),
            full_width,
            format!(" {right}\n"),
        ] {
            assert_eq!(read(&typed), read(&right), "{typed}");
        }
        for nothing in
            ["", "-", "66660018", "hello", "2222-2222-2222", &right[1..], &format!("{right}2")]
        {
            assert_eq!(read(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn a_reference_of_an_earlier_release_is_read() {
        for (text, channel, code, advice) in EARLIER {
            let report = read(text).expect("it is a reference");
            let code = code.map(str::to_owned);
            assert_eq!((report.channel, report.code, report.advice), (*channel, code, *advice));
        }
    }

    /// A reference, and the channel, the code and the advice in it.
    type Earlier = (&'static str, Option<Channel>, Option<&'static str>, Advice);

    /// References as they were written when their layout was fixed, one of each kind.
    const EARLIER: &[Earlier] = &[
        ("4HWL-FEJ2-PQPM", Some(Channel::Sdk), Some("66660018"), Advice::TimedOut),
        ("QS93-6XE2-PQXS", Some(Channel::Api), Some(EXPIRED), Advice::TokenExpired),
        ("3DQS-UEW2-22SU", Some(Channel::Wechat), None, Advice::NotConfirmed),
        ("Z7E3-5ZW2-22UK", None, None, Advice::NotStarted),
    ];
    const EXPIRED: &str = "InvalidParameterValue.BizTokenExpired";

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (day, written) in
            [(0, "1970-01-01"), (59, "1970-03-01"), (19_782, "2024-02-29"), (20_089, "2025-01-01")]
        {
            assert_eq!(date(day), written);
        }
    }
}
