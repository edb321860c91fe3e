//! The text of messages on a page that has some of the ways, or none.

use faceid_response::{
    Action, Advice, Ask, Channel, Locale, Message, Offer, Outcome, Way, Ways, catalog, lookup,
};

use super::{
    copy_lints::{LINTS, SAYS_REMEDY, Words},
    test,
};

/// Returns every set of ways, and none for a page whose ways are unknown.
fn pages() -> impl Iterator<Item = Option<Vec<Way>>> {
    let sets = (0..1_u32 << Way::ALL.len()).map(|set| {
        let is_in = |way: &Way| set >> *way as u32 & 1 != 0;
        Some(Way::ALL.iter().copied().filter(is_in).collect())
    });
    sets.chain([None])
}

/// The parts of an outcome that the person gets.
struct Said {
    advice: Advice,
    action: Action,
    message: Message,
    ways: Vec<Offer>,
}

impl From<Outcome<'_>> for Said {
    fn from(Outcome { advice, action, message, ways, .. }: Outcome<'_>) -> Self {
        Self { advice, action, message, ways }
    }
}

/// Returns what the person gets for each advice that a code gives.
fn outcomes(locale: Locale, page: Option<&[Way]>) -> Vec<Said> {
    let ask = Ask::new(locale);
    let ask = page
        .map_or(ask, |page| ask.ways(page.iter().fold(Ways::NONE, |ways, way| ways.with(*way))));
    let mut all: Vec<Said> = vec![lookup(Channel::Sdk, "12345678", ask).into()];
    for entry in catalog() {
        if all.iter().all(|said| said.advice != entry.advice) {
            all.push(lookup(entry.channel, entry.code.as_str(), ask).into());
        }
    }
    all
}

fn ids(ways: &[Offer]) -> Vec<Way> {
    ways.iter().map(|offer| offer.id).collect()
}

#[test]
fn a_page_offers_what_it_has_and_what_helps_in_the_order_of_the_advice() {
    for page in pages() {
        for outcome in outcomes(Locale::En, page.as_deref()) {
            let has = |way: &Way| page.as_ref().is_some_and(|page| page.contains(way));
            let wanted: Vec<Way> = outcome.advice.ways().iter().copied().filter(has).collect();
            assert_eq!(ids(&outcome.ways), wanted, "{}", outcome.advice);
        }
    }
}

#[test]
fn what_ends_the_verification_has_a_way_on_unless_the_person_left() {
    for outcome in outcomes(Locale::En, None) {
        let ends = outcome.action == Action::Abort && outcome.advice != Advice::Cancelled;
        assert!(!ends || outcome.advice.ways().len() >= 2, "{}", outcome.advice);
    }
}

#[test]
fn a_text_keeps_every_rule_on_every_page() {
    let mut seen = Vec::new();
    for locale in Locale::ALL {
        for page in pages() {
            for Said { advice, message, .. } in outcomes(*locale, page.as_deref()) {
                if seen.contains(&message) {
                    continue;
                }
                seen.push(message.clone());
                let words = words(message, *locale);
                let remedy = advice.guidance().remedy.as_str();
                let is_missing = |page: &Vec<Way>| {
                    Way::ALL.iter().any(|way| way.as_str() == remedy && !page.contains(way))
                };
                let may_say_remedy = !page.as_ref().is_some_and(is_missing);
                for lint in LINTS {
                    let is_kept = (lint.find)(advice, &words).is_none();
                    let must_be_kept = lint.rule != SAYS_REMEDY || may_say_remedy;
                    assert_eq!(is_kept, must_be_kept, "{advice} {}: {words:?}", lint.rule);
                }
            }
        }
    }
    assert!(seen.len() > 3 * 45, "some texts depend on the page: {}", seen.len());
}

/// Returns a message in the form for the lints, which are made for the copy's static texts.
fn words(Message { title, text, button, .. }: Message, locale: Locale) -> Words {
    let leak = |text: String| -> &'static str { text.leak() };
    Words {
        title: leak(title.into_owned()),
        text: leak(text.into_owned()),
        button: button.map(|button| leak(button.into_owned())),
        locale,
    }
}
