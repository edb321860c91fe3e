//! The repair of codes: what to check first, and how to mend it. It is for those who run the page, the app or the
//! server, never for the person who is verified.
//!
//! A code has its own lines where those of its advice do not say enough (`codes.rs`), else the lines of its advice
//! (`advices.rs`). The facts are from the vendor's documents, the sentences are ours. Where nothing is known, they say
//! what to collect and whom to ask.

mod advices;
mod codes;

use faceid_response::CatalogEntry;
use serde::Serialize;

/// The things to check first, and the way to mend the fault.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Repair {
    pub check: Text,
    pub mend: Text,
}

/// One or two sentences in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Text {
    #[serde(rename = "zh-Hans")]
    zh_hans: &'static str,
    en: &'static str,
}

/// Makes a repair of its sentences in each language: first what to check, then how to mend it.
const fn repair(zh_hans: [&'static str; 2], en: [&'static str; 2]) -> Repair {
    let [check, mend] = zh_hans;
    let [check_en, mend_en] = en;
    Repair {
        check: Text { zh_hans: check, en: check_en },
        mend: Text { zh_hans: mend, en: mend_en },
    }
}

/// Returns the repair of a row; none where only the person can do something.
pub fn of(row: &CatalogEntry) -> Option<Repair> {
    codes::of(row.channel, &row.code).or_else(|| advices::of(row.advice))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use faceid_response::{Advice, CHANGED_MEANINGS, Channel, Fault, catalog};

    use super::*;

    /// The faults that somebody other than the person has to mend.
    const FAULTS: [Fault; 4] = [Fault::Integrator, Fault::Service, Fault::Device, Fault::Network];

    fn all() -> impl Iterator<Item = (String, Repair)> {
        let advices = advices::ADVICES.iter().map(|(advice, repair)| (advice.to_string(), *repair));
        let codes = codes::CODES.iter().map(|(keys, repair)| {
            let names =
                keys.iter().map(|(channel, codes)| format!("{channel} {}", codes.join(" ")));
            (names.collect::<Vec<_>>().join(", "), *repair)
        });
        advices.chain(codes)
    }

    fn texts() -> impl Iterator<Item = (String, Text)> {
        all().flat_map(|(name, repair)| [(name.clone(), repair.check), (name, repair.mend)])
    }

    #[test]
    fn every_advice_that_the_person_cannot_follow_has_its_lines_once() {
        for advice in Advice::ALL {
            let count = advices::ADVICES.iter().filter(|(of, _)| of == advice).count();
            let is_needed = FAULTS.contains(&advice.guidance().fault);
            assert!(count == 1 || count == 0 && !is_needed, "{advice}: {count}");
        }
    }

    #[test]
    fn every_row_that_the_person_cannot_mend_has_a_repair() {
        for row in catalog().filter(|row| FAULTS.contains(&row.fault)) {
            assert!(of(&row).is_some(), "{} {}", row.channel, row.code);
        }
    }

    #[test]
    fn what_the_integrator_did_wrong_is_said_for_each_code() {
        for row in catalog().filter(|row| row.advice == Advice::IntegrationError) {
            assert!(codes::of(row.channel, &row.code).is_some(), "{} {}", row.channel, row.code);
        }
    }

    #[test]
    fn every_code_with_lines_of_its_own_is_a_row_and_has_them_once() {
        let rows: BTreeSet<(Channel, String)> =
            catalog().map(|row| (row.channel, row.code)).collect();
        let mut seen = BTreeSet::new();
        for (channel, codes) in codes::CODES.iter().flat_map(|(keys, _)| *keys) {
            for code in *codes {
                let key = (*channel, (*code).to_owned());
                assert!(rows.contains(&key), "{channel} {code} is no row");
                assert!(seen.insert(key), "{channel} {code} has lines twice");
            }
        }
    }

    #[test]
    fn a_text_is_one_sentence_or_two_and_short() {
        for (name, Text { zh_hans, en }) in texts() {
            let sentences = zh_hans.matches('。').count();
            assert!((1..=2).contains(&sentences) && zh_hans.ends_with('。'), "{name}: {zh_hans}");
            assert!((8..=100).contains(&zh_hans.chars().count()), "{name}: {zh_hans}");
            let sentences = en.matches(". ").count() + en.matches("? ").count() + 1;
            assert!((1..=2).contains(&sentences) && en.ends_with(['.', '?']), "{name}: {en}");
            assert!((20..=240).contains(&en.len()), "{name}: {} {en}", en.len());
        }
    }

    #[test]
    fn a_text_is_in_its_language() {
        for (name, Text { zh_hans, en }) in texts() {
            let plain = en.replace("E证通", "E");
            assert!(plain.is_ascii() && !plain.contains("  "), "{name}: {en}");
            assert!(!zh_hans.contains([',', ';', '!', '?', '(', '！']), "{name}: {zh_hans}");
            assert!(zh_hans.chars().any(|letter| letter > '\u{4e00}'), "{name}: {zh_hans}");
        }
    }

    #[test]
    fn both_languages_have_the_same_names_and_numbers() {
        // A word in Latin letters or a number in the Chinese is a name: the English has it too.
        for (name, Text { zh_hans, en }) in texts() {
            let is_apart =
                |letter: char| !letter.is_ascii_alphanumeric() && !"._-/".contains(letter);
            for word in zh_hans.split(is_apart).filter(|word| !word.is_empty()) {
                assert!(en.contains(word), "{name}: {word} is not in: {en}");
            }
        }
    }

    #[test]
    fn no_text_is_the_vendors() {
        let rows = catalog().flat_map(|row| [Some(row.meaning), row.handling]).flatten();
        let changed = CHANGED_MEANINGS.iter().flat_map(|known| [known.earlier, known.later]);
        let vendors: Vec<&str> = rows.chain(changed).collect();
        for (name, Text { zh_hans, .. }) in texts() {
            for sentence in zh_hans.split('。') {
                assert!(!vendors.contains(&sentence), "{name}: {sentence}");
            }
            // A short text is what a thing is called.
            for vendor in vendors.iter().filter(|text| text.chars().count() >= 10) {
                assert!(!zh_hans.contains(vendor), "{name} repeats {vendor}");
            }
        }
    }

    #[test]
    fn no_two_texts_are_the_same_by_mistake() {
        let mut seen = BTreeSet::new();
        for (name, repair) in all() {
            let Repair { check, mend } = repair;
            assert_ne!(check, mend, "{name}");
            assert!(seen.insert((check.zh_hans, mend.zh_hans)), "{name} says what another says");
        }
    }
}
