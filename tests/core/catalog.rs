//! Every row of the vendor's page is in the catalogue, as it stands there.

use faceid_response::{Ask, Channel, Locale, Source, catalog, lookup};

use super::{test, vendor_page};

/// 2021-07-19 00:00 in Beijing, ms since 1970 UTC.
const JULY_19: f64 = 1_626_624_000_000.0;

#[test]
fn the_page_has_129_codes() {
    let count = |channel| vendor_page::rows().iter().filter(|row| row.channel == channel).count();
    assert_eq!(count(Channel::Wechat), 72);
    assert_eq!(count(Channel::Sdk), 28);
    assert_eq!(count(Channel::Intent), 3);
    assert_eq!(count(Channel::NfcServer), 7);
    assert_eq!(count(Channel::NfcTerminal), 19);
    assert_eq!(vendor_page::rows().len(), 129);
}

#[test]
fn the_catalogue_is_the_page_row_by_row_in_its_order() {
    let mut of_the_page = catalog().filter(|entry| entry.source == Source::VendorPage);
    for row in vendor_page::rows() {
        let entry = of_the_page.next().expect("as many entries as rows");
        assert_eq!((entry.channel, entry.code.as_str()), (row.channel, row.code));
        assert_eq!(entry.meaning, row.text, "{} {}", row.channel, row.code);
        assert_eq!(entry.handling, row.note, "{} {}", row.channel, row.code);
        assert_eq!(entry.billed, row.billed, "{} {}", row.channel, row.code);
    }
    assert_eq!(of_the_page.next(), None);
}

#[test]
fn a_lookup_answers_what_the_page_says_in_every_locale() {
    for row in vendor_page::rows() {
        for &locale in Locale::ALL {
            let outcome = lookup(row.channel, row.code, Ask::new(locale));
            assert!(outcome.known);
            assert_eq!(outcome.code.as_ref().map(|code| code.as_str()), Some(row.code));
            assert_eq!(outcome.meaning, Some(row.text));
            assert_eq!(outcome.handling, row.note);
            assert_eq!(outcome.billed, row.billed);
            assert_eq!(outcome.message.locale, locale.as_str());
            assert!(!outcome.message.title.is_empty() && !outcome.message.text.is_empty());
        }
    }
}

#[test]
fn a_number_is_looked_up_like_its_text() {
    for row in vendor_page::rows() {
        let number: i32 = row.code.parse().expect("all codes of the page are numbers");
        let ask = Ask::default();
        assert_eq!(lookup(row.channel, number, ask), lookup(row.channel, row.code, ask));
    }
}

#[test]
fn what_became_free_in_july_2021_was_billed_before() {
    let changed = vendor_page::free_since_july_2021();
    assert_eq!(changed, ["2007", "2009", "2010", "2011", "2012", "2013", "2014", "2015"]);
    for row in vendor_page::rows() {
        let billed = |at| lookup(row.channel, row.code, Ask::default().at(at)).billed;
        let has_changed = row.channel == Channel::Wechat && changed.contains(&row.code);
        assert_eq!(billed(JULY_19), row.billed, "{} {}", row.channel, row.code);
        let before = if has_changed { Some(true) } else { row.billed };
        assert_eq!(billed(JULY_19 - 1.0), before, "{} {}", row.channel, row.code);
        assert_eq!(billed(0.0), before, "{} {}", row.channel, row.code);
    }
}

#[test]
fn the_catalogue_tells_until_when_a_code_was_billed() {
    let changed = vendor_page::free_since_july_2021();
    for entry in catalog() {
        let expected = entry.channel == Channel::Wechat && changed.contains(&entry.code.as_str());
        assert_eq!(entry.billed_before, expected.then_some("2021-07-19"), "{}", entry.code);
    }
}

#[test]
fn the_catalogue_and_a_lookup_agree() {
    for entry in catalog() {
        let outcome = lookup(entry.channel, entry.code.as_str(), Ask::default());
        assert_eq!(outcome.advice, entry.advice);
        assert_eq!(outcome.action, entry.action);
        assert_eq!(outcome.remedy, entry.remedy);
        assert_eq!(outcome.fault, entry.fault);
        assert_eq!(outcome.disclosure, entry.disclosure);
        assert_eq!(outcome.billed, entry.billed);
    }
}
